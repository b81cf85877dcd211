import { mayFile, type RowScope } from '../access/viewer';
import { runText, type Run, type Transaction } from '../database/run';
import { recordingMoment, takeTurn } from '../ledger/known-at';
import { recordAudit } from './audit';
import { changesOf, personalChanges, type AuditChange } from './audit-diff';
import {
  createRecordCheck,
  isReason,
  NOT_FOUND,
  REASON,
  refusal,
  type Change,
  type Draft,
  type Prepared,
  type RowRefusal,
} from './check-record';
import { actorOf, answerOnce, type Outcome } from './idempotency';
import { readPersonal } from './personal';
import { postGroups, postRecords } from './post';
import { readRecordId } from './record-id';
import { dateOf, groupRecord, personalFields, plainFields, type Register, type Values } from './register';
import { registerSql } from './sql';

/** How many records one statement adds. */
const CHUNK = 5000;

export interface AddOptions {
  /** Whether the records are samples. */
  isSample?: boolean;
  /** Hears how many have been added. */
  onRows?: (done: number) => void;
}

/**
 * Writes to one register, in the caller's transaction. Writers of a subgraph take turns, so that what one has checked no
 * other changes, and the moments of recording are in the order of the commits.
 */
export function createRegisterWriter(subgraph: string, register: Register) {
  const sql = registerSql(subgraph, register);
  const { check, checkAgainstOthers, countReferring } = createRecordCheck(subgraph, register);
  const plain = plainFields(register);
  const personal = personalFields(register);
  const table = register.table;

  /** Checks records, each for itself and those that are sound against all others, by a fixed number of statements. */
  async function checkAll(
    run: Run,
    drafts: readonly Draft[],
    change: Change,
  ): Promise<{ sound: Prepared[]; refusals: RowRefusal[] }> {
    const sound: Prepared[] = [];
    const refusals: RowRefusal[] = [];
    for (const draft of drafts) {
      const checked = check(draft.input, change);
      refusals.push(...checked.refusals.map((one) => ({ ...one, row: draft.row })));
      if (checked.refusals.length === 0)
        sound.push({ draft, values: checked.values, personal: checked.personal });
    }
    if (sound.length > 0) refusals.push(...(await checkAgainstOthers(run, sound, null, change)));
    return { sound, refusals };
  }

  /** Adds records, all or none, by a fixed number of statements. */
  async function add(
    run: Run,
    drafts: readonly Draft[],
    change: Change,
    { isSample = false, onRows = () => undefined }: AddOptions = {},
  ): Promise<{ ids: string[]; refusals: RowRefusal[] }> {
    const { sound, refusals } = await checkAll(run, drafts, change);
    if (refusals.length > 0) return { ids: [], refusals };

    const ids = (await runText<{ id: string }>(run, sql.nextIds, [sound.length])).map(({ id }) => id);
    const at = await recordingMoment(run);
    const rows = sound.map((one, i) => ({
      ...one,
      id: ids[i] ?? '',
      version: 1,
      isVoid: false,
      reason: null,
      isSample,
    }));
    const changes = rows.map(({ id, values }) => ({ id, values, before: null }));
    for (let start = 0; start < rows.length; start += CHUNK) {
      const chunk = rows.slice(start, start + CHUNK);
      await insert(run, chunk, at, change);
      await postOwn(run, changes.slice(start, start + CHUNK), at, change);
      await audit(run, 'ADD', chunk.map(withChanges(null, {})), at, change);
      onRows(start + chunk.length);
    }
    await postCounted(run, changes, at, change);
    return { ids, refusals: [] };
  }

  /** Replaces a record by a new version, or voids it: the postings of the old one are reversed, those of the new one made. */
  async function revise(
    run: Run,
    revision: {
      id: string;
      version: number;
      reason: string;
      input: Readonly<Record<string, unknown>> | null;
    },
    change: Change,
  ): Promise<Outcome> {
    const key = readRecordId(revision.id);
    const [row] = key ? await runText<LockedRow>(run, sql.locked, [key.id]) : [];
    const scope = row && { region: row.scope_region, partner: row.scope_partner };
    if (!row || !scope || !mayFile(change.viewer, scope)) return { refusals: [NOT_FOUND] };
    if (row.void)
      return { refusals: [refusal('ALREADY_VOID', 'id', '该记录已作废 (the record is void)', row.version)] };
    if (row.version !== revision.version) {
      return {
        refusals: [
          refusal(
            'STALE_VERSION',
            'version',
            `当前版本为 ${row.version} (the version in force)`,
            row.version,
          ),
        ],
      };
    }
    if (!isReason(revision.reason)) return { refusals: [refusal('INVALID', 'reason', REASON)] };

    if (revision.input === null) {
      const referring = await countReferring(run, row.id);
      if (referring > 0) {
        const expected = `先作废引用它的 ${referring} 条记录 (void the ${referring} records that refer to it first)`;
        return { refusals: [refusal('REFERRED_TO', 'id', expected, row.version)] };
      }
    }

    const draft: Draft = { row: 0, input: revision.input ?? {}, mark: null };
    const checked = revision.input
      ? check(revision.input, change)
      : { values: row.values, personal: {}, refusals: [] };
    const next = { draft, values: checked.values, personal: checked.personal };
    if (checked.refusals.length === 0 && revision.input) {
      checked.refusals.push(...(await checkAgainstOthers(run, [next], row.id, change)));
    }
    if (checked.refusals.length > 0) return { refusals: checked.refusals };

    const at = await recordingMoment(run);
    const isVoid = revision.input === null;
    const personalBefore =
      personal.length > 0 ? await readPersonal(run, sql.personal, row, change.viewer) : {};
    await runText(run, sql.supersede, [row.id, at]);
    const version = {
      ...next,
      id: row.id,
      version: row.version + 1,
      isVoid,
      reason: revision.reason,
      isSample: row.sample,
    };
    await insert(run, [version], at, change);
    const changes = [{ id: row.id, values: isVoid ? null : next.values, before: row.values }];
    await postOwn(run, changes, at, change);
    await postCounted(run, changes, at, change);
    const audited = [version].map(withChanges(row.values, personalBefore));
    await audit(run, isVoid ? 'VOID' : 'CORRECT', audited, at, change, scope);
    return { id: row.id, version: version.version };
  }

  const withChanges =
    (before: Values | null, personalBefore: Values) =>
    (version: Version): Version & { changes: AuditChange[] } => ({
      ...version,
      changes: [
        ...changesOf(register, before, version.isVoid ? null : version.values),
        ...personalChanges(register, personalBefore, version.personal),
      ],
    });

  const audit = (
    run: Run,
    action: 'ADD' | 'CORRECT' | 'VOID',
    rows: readonly (Version & { changes: AuditChange[] })[],
    at: string,
    change: Change,
    left?: RowScope,
  ) => {
    const drafts = rows.flatMap(({ id, version, values, reason, changes }) => {
      const scope = register.scope(values);
      // Whoever administers the region that a record has left is told so too.
      const isMoved = left !== undefined && (left.region !== scope.region || left.partner !== scope.partner);
      return [scope, ...(isMoved ? [left] : [])].map((one) => ({
        id,
        version,
        reason,
        changes,
        scope: one,
      }));
    });
    return recordAudit(run, action, table, drafts, { at, by: actorOf(change) });
  };

  interface Posted {
    id: string;
    values: Values | null;
    before: Values | null;
  }

  interface Version extends Prepared {
    id: string;
    version: number;
    isVoid: boolean;
    isSample: boolean;
    reason: string | null;
  }

  async function insert(run: Run, rows: readonly Version[], at: string, change: Change): Promise<void> {
    const scopes = rows.map(({ values }) => register.scope(values));
    const keys = [rows.map(({ id }) => id), rows.map(({ version }) => version)];
    const regions = [scopes.map(({ region }) => region), scopes.map(({ partner }) => partner)];
    await runText(run, sql.insert, [
      ...keys,
      ...plain.map((field) => rows.map(({ values }) => values[field] ?? null)),
      ...regions,
      rows.map(({ values }) => dateOf(register, values)),
      rows.map(({ isSample }) => isSample),
      rows.map(({ isVoid }) => isVoid),
      rows.map(({ reason }) => reason),
      rows.map(({ draft }) => draft.mark),
      rows.map(() => at),
      rows.map(() => actorOf(change)),
    ]);
    // A version that voids a record says nothing of a person: there is nothing to keep, and no reading of it to note.
    if (personal.length > 0 && !rows.some(({ isVoid }) => isVoid)) {
      await runText(run, sql.insertPersonal, [
        ...keys,
        ...regions,
        ...personal.map((field) => rows.map((row) => row.personal[field] ?? null)),
      ]);
    }
  }

  async function postOwn(run: Run, changes: readonly Posted[], at: string, change: Change): Promise<void> {
    const { postings } = register;
    if (!postings) return;
    const desired = new Map(
      changes.map(({ id, values }) => [`${table}:${id}`, values ? postings(values) : []]),
    );
    const isNew = changes.every(({ before }) => before === null);
    await postRecords(run, desired, { at, by: actorOf(change), isNew });
  }

  /** After all records of the change are there: what is counted once is counted over them. */
  async function postCounted(
    run: Run,
    changes: readonly Posted[],
    at: string,
    change: Change,
  ): Promise<void> {
    const by = actorOf(change);
    for (const group of register.groups ?? []) {
      const keys = changes.flatMap(({ id, values, before }) =>
        [values, before].flatMap((one) => (one ? group.keysOf(one, id) : [])),
      );
      const recordOf = (key: string): string => groupRecord(group, key);
      await postGroups(run, group, [...new Set(keys)], recordOf, { at, by });
    }
  }

  return {
    add: (transaction: Transaction, input: Draft['input'], change: Change): Promise<Outcome> =>
      answerOnce(transaction, { table, action: 'ADD', body: input }, change, async () => {
        const { ids, refusals } = await add(transaction.run, [{ row: 0, input, mark: null }], change);
        return ids[0] === undefined ? { refusals } : { id: ids[0], version: 1 };
      }),
    revise: (
      transaction: Transaction,
      revision: Parameters<typeof revise>[1],
      change: Change,
    ): Promise<Outcome> =>
      answerOnce(transaction, { table, action: 'REVISE', body: revision }, change, () =>
        revise(transaction.run, revision, change),
      ),
    /** Adds the rows of a file that are not on record yet; the caller has taken its turn. */
    addAll: add,
    /** What is wrong with the rows of a file that is not taken anyway; the caller has taken its turn. */
    refusalsOf: async (run: Run, drafts: readonly Draft[], change: Change): Promise<RowRefusal[]> =>
      (await checkAll(run, drafts, change)).refusals,
    takeTurn,
    /** Which of these marks are on record. */
    known: async (run: Run, marks: readonly string[]): Promise<Set<string>> => {
      const rows = await runText<{ mark: string }>(run, sql.known, [marks]);
      return new Set(rows.map(({ mark }) => mark));
    },
  };
}

export type RegisterWriter = ReturnType<typeof createRegisterWriter>;

interface LockedRow {
  id: string;
  version: number;
  void: boolean;
  sample: boolean;
  scope_region: string;
  scope_partner: string;
  values: Values;
}
