import { mayFile, mayRead, type RowScope, type Viewer } from '../access/viewer';
import type { Run } from '../database/run';
import type { Message } from '../message';
import { isPlainLine } from '../text';
import type { Value } from './field';
import { expected, refused } from './messages';
import { personalFields, plainFields, referencesOf, type Register, type Values } from './register';
import { countReferring, referencedRecords, takenValues } from './write-statements';

/** Why a mutation was refused, in a way that its user can expect: nothing was written. */
export interface Refusal {
  code:
    | 'INVALID'
    | 'NOT_FOUND'
    | 'STALE_VERSION'
    | 'ALREADY_VOID'
    | 'KEY_REUSED'
    | 'TAKEN'
    | 'REFERRED_TO'
    | 'FALLING_TOTAL'
    | 'CONFLICTING_ROWS'
    | 'NOT_EXPECTED'
    | 'WRONG_STATE'
    | 'PERIOD_NOT_OVER'
    | 'CHECK_STOPS'
    | 'REASON_NEEDED'
    | 'OWN_SUBMISSION'
    | 'FILED_BY_RETURN'
    | 'PLAN_OVERLAPS'
    | 'NO_DIFFERENCE';
  /** The field or argument that is wrong. */
  field: string | null;
  /** What was expected. */
  message: Message;
  /** Of a stale version: the one in force. */
  currentVersion: number | null;
  /** Of a change of several figures: which, from 1. */
  row?: number;
}

/** What a mutation brings, whichever it is. */
export interface Change {
  viewer: Viewer;
  now: Date;
  /** The caller's idempotency key; null for a file, whose rows carry their own mark. */
  key: string | null;
}

export interface Draft {
  /** What a refusal of a file names. */
  row: number;
  input: Readonly<Record<string, unknown>>;
  /** What an imported row is recognised by; null for a mutation. */
  mark: string | null;
}

export type RowRefusal = Refusal & { row: number };

/** A draft whose fields have been checked. */
export interface Prepared {
  draft: Draft;
  values: Values;
  personal: Values;
}

export const refusal = (
  code: Refusal['code'],
  field: string | null,
  message: Message,
  currentVersion: number | null = null,
): Refusal => ({
  code,
  field,
  message,
  currentVersion,
});

export const NOT_FOUND = refusal('NOT_FOUND', 'id', refused.notFound);

/** Why something was changed: one line of 1 to 500 characters that say something. */
export const isReason = (text: string | null | undefined): boolean =>
  text != null && text.trim() !== '' && text.length <= 500 && isPlainLine(text);

/** What lets a record in, or says by field why not. */
export class RecordCheck {
  constructor(
    private readonly subgraph: string,
    private readonly register: Register,
  ) {}

  /** Checks a record's fields and the rules between them. */
  check(
    input: Readonly<Record<string, unknown>>,
    change: Change,
  ): { values: Values; personal: Values; refusals: Refusal[] } {
    const { register } = this;
    const refusals: Refusal[] = [];
    const values: Record<string, Value> = {};
    for (const [name, field] of Object.entries(register.fields)) {
      const checked = field.check(input[name], change.now);
      if ('value' in checked) values[name] = checked.value;
      else refusals.push(refusal('INVALID', name, checked.expected));
    }
    if (refusals.length === 0) {
      refusals.push(
        ...register.rules(values).map((violation) => refusal('INVALID', violation.field, violation.expected)),
      );
    }
    if (refusals.length === 0 && !mayFile(change.viewer, register.scope(values))) {
      // The same as for a region that does not exist: what one may not see is not there.
      const field =
        Object.keys(register.fields).find((name) => values[name] === register.scope(values).region) ?? null;
      refusals.push(refusal('INVALID', field, expected.region));
    }
    const pick = (names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
    return { values: pick(plainFields(register)), personal: pick(personalFields(register)), refusals };
  }

  /** What a record shares with others of the database; `self` is the id of the record that is revised. */
  async checkAgainstOthers(
    run: Run,
    rows: readonly Prepared[],
    self: string | null,
    change: Change,
  ): Promise<RowRefusal[]> {
    return [...(await this.checkUnique(run, rows, self)), ...(await this.checkReferences(run, rows, change))];
  }

  private async checkUnique(run: Run, rows: readonly Prepared[], self: string | null): Promise<RowRefusal[]> {
    const refusals: RowRefusal[] = [];
    const all = rows.map(({ values }) => values);
    for (const one of this.register.unique ?? []) {
      const fields = typeof one === 'string' ? [one] : one;
      const field = fields.at(-1) ?? '';
      const given = all.map((values) =>
        fields.some((name) => values[name] == null) ? '' : fields.map((name) => values[name]).join('|'),
      );
      const taken = await run<{ value: string }>(
        takenValues(this.subgraph, this.register, fields, all, self),
      );
      const known = new Set(taken.map(({ value }) => value));
      for (const [i, value] of given.entries()) {
        if (value !== '' && known.has(value)) {
          refusals.push({
            ...refusal('TAKEN', field, expected.notTaken(value.replaceAll('|', '、'))),
            row: rows[i]?.draft.row ?? 0,
          });
        }
        known.add(value);
      }
    }
    return refusals;
  }

  private async checkReferences(
    run: Run,
    rows: readonly Prepared[],
    { viewer }: Change,
  ): Promise<RowRefusal[]> {
    const { register } = this;
    const refusals: RowRefusal[] = [];
    for (const [field, other] of referencesOf(register)) {
      const given = rows.map(({ values }) => values[field] ?? null);
      const filled = Object.entries(register.filledBy ?? {}).flatMap(([name, by]) =>
        by === field ? [name] : [],
      );
      const ids = given.filter((id) => id !== null);
      const found = await run<{ id: string; values: Values } & RowScope>(
        referencedRecords(other, filled, ids),
      );
      // What the viewer may not read is not there.
      const known = new Map(found.filter((row) => mayRead(viewer, row)).map((row) => [row.id, row.values]));
      for (const [i, row] of rows.entries()) {
        const id = given[i] ?? null;
        if (id === null) continue;
        const theirs = known.get(String(id));
        const refuse = (name: string, message: Message) =>
          refusals.push({ ...refusal('INVALID', name, message), row: row.draft.row });
        if (!theirs) {
          refuse(field, expected.recordInForce);
          continue;
        }
        for (const name of filled) {
          const value = theirs[name] ?? null;
          if (row.values[name] !== null && row.values[name] !== value) {
            const { zh = field } = register.fields[field] ?? {};
            refuse(name, expected.asReferenced(zh, field, String(value)));
          }
          row.values = { ...row.values, [name]: value };
        }
      }
    }
    return refusals;
  }

  /** How many records in force need this one. */
  async countReferring(run: Run, id: string): Promise<number> {
    let count = 0;
    for (const { table, field } of this.register.referredBy) {
      const [row] = await run<{ count: number }>(countReferring(table, field, id));
      count += row?.count ?? 0;
    }
    return count;
  }
}
