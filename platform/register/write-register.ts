import { mayFile, type RowScope } from '../access/viewer';
import { recordingMoment, acquireWriteLock } from '../database/known-at';
import type { Run, Transaction } from '../database/run';
import { recordAudit } from './audit';
import { changesOf, personalChanges, type AuditChange } from './audit-diff';
import {
  isReason,
  NOT_FOUND,
  RecordCheck,
  refusal,
  type Change,
  type Draft,
  type Prepared,
  type Refusal,
  type RowRefusal,
} from './check-record';
import { actorOf, runOnce, type Outcome } from './idempotency';
import { expected, refused } from './messages';
import { readPersonal } from './personal';
import { postGroups, postRecords } from './post';
import { readRecordId } from './record-id';
import { lockedVersion } from './record-statements';
import { groupRecord, personalFields, type Register, type Values } from './register';
import {
  insertPersonal,
  insertVersions,
  knownMarks,
  nextIds,
  supersede,
  type NewVersion,
} from './write-statements';

/** How many records one statement adds. */
const CHUNK = 5000;

export interface AddOptions {
  /** Whether the records are samples. */
  isSample?: boolean;
  /** Hears how many have been added. */
  onRows?: (done: number) => void;
}

interface Revision {
  id: string;
  version: number;
  reason: string;
  /** null to void the record. */
  input: Readonly<Record<string, unknown>> | null;
}

interface LockedRow {
  id: string;
  version: number;
  void: boolean;
  sample: boolean;
  scope_region: string;
  scope_partner: string;
  values: Values;
}

/** What a record counted for, and what it counts for now; null for no record, or one that is void. */
interface Posted {
  id: string;
  values: Values | null;
  before: Values | null;
}

/** When something is recorded, and by whom. */
interface Stamp {
  at: string;
  by: string;
}

/**
 * Writes to one register, in the caller's transaction. Writers of a subgraph hold its write lock, so that what one has checked no
 * other changes, and the moments of recording are in the order of the commits.
 */
export class RegisterWriter {
  readonly acquireWriteLock = acquireWriteLock;
  private readonly checks: RecordCheck;

  constructor(
    private readonly subgraph: string,
    private readonly register: Register,
  ) {
    this.checks = new RecordCheck(subgraph, register);
  }

  /** Adds one record, once for each idempotency key. */
  add(transaction: Transaction, input: Draft['input'], change: Change): Promise<Outcome> {
    const request = { table: this.register.table, action: 'ADD', body: input };
    return runOnce(transaction, request, change, async () => {
      const { ids, refusals } = await this.addAll(transaction.run, [{ row: 0, input, mark: null }], change);
      return ids[0] === undefined ? { refusals } : { id: ids[0], version: 1 };
    });
  }

  /** Corrects or voids a record, once for each idempotency key. */
  revise(transaction: Transaction, revision: Revision, change: Change): Promise<Outcome> {
    const request = { table: this.register.table, action: 'REVISE', body: revision };
    return runOnce(transaction, request, change, () => this.replace(transaction.run, revision, change));
  }

  /** Which of these marks are on record. */
  readonly known = async (run: Run, marks: readonly string[]): Promise<Set<string>> => {
    const rows = await run<{ mark: string }>(knownMarks(this.subgraph, this.register, marks));
    return new Set(rows.map(({ mark }) => mark));
  };

  /** What is wrong with the rows of a file that is not taken anyway; the caller holds the write lock. */
  async refusalsOf(run: Run, drafts: readonly Draft[], change: Change): Promise<RowRefusal[]> {
    return (await this.checkAll(run, drafts, change)).refusals;
  }

  /** Adds records, all or none, by a fixed number of statements; the caller holds the write lock. */
  async addAll(
    run: Run,
    drafts: readonly Draft[],
    change: Change,
    { isSample = false, onRows = () => undefined }: AddOptions = {},
  ): Promise<{ ids: string[]; refusals: RowRefusal[] }> {
    const { sound, refusals } = await this.checkAll(run, drafts, change);
    if (refusals.length > 0) return { ids: [], refusals };

    const found = await run<{ id: string }>(nextIds(this.subgraph, this.register, sound.length));
    const ids = found.map(({ id }) => id);
    const stamp = { at: await recordingMoment(run), by: actorOf(change) };
    const rows = sound.map(({ draft, values, personal }, i) => ({
      id: ids[i] ?? '',
      version: 1,
      values,
      personal,
      isVoid: false,
      reason: null,
      isSample,
      mark: draft.mark,
    }));
    const posted = rows.map(({ id, values }) => ({ id, values, before: null }));
    for (let start = 0; start < rows.length; start += CHUNK) {
      const chunk = rows.slice(start, start + CHUNK);
      await this.insert(run, chunk, stamp);
      await this.postOwn(run, posted.slice(start, start + CHUNK), stamp);
      const changed = chunk.map((row) => ({ row, changes: this.changesOf(row, null, {}) }));
      await this.audit(run, 'ADD', changed, stamp);
      onRows(start + chunk.length);
    }
    await this.postCounted(run, posted, stamp);
    return { ids, refusals: [] };
  }

  /** Checks records, each for itself and those that are sound against all others, by a fixed number of statements. */
  private async checkAll(
    run: Run,
    drafts: readonly Draft[],
    change: Change,
  ): Promise<{ sound: Prepared[]; refusals: RowRefusal[] }> {
    const sound: Prepared[] = [];
    const refusals: RowRefusal[] = [];
    for (const draft of drafts) {
      const checked = this.checks.check(draft.input, change);
      refusals.push(...checked.refusals.map((one) => ({ ...one, row: draft.row })));
      if (checked.refusals.length === 0)
        sound.push({ draft, values: checked.values, personal: checked.personal });
    }
    if (sound.length > 0) refusals.push(...(await this.checks.checkAgainstOthers(run, sound, null, change)));
    return { sound, refusals };
  }

  /** Replaces a record by a new version, or voids it: the postings of the old one are reversed, those of the new one made. */
  private async replace(run: Run, revision: Revision, change: Change): Promise<Outcome> {
    const { subgraph, register } = this;
    const key = readRecordId(revision.id);
    const [row] = key ? await run<LockedRow>(lockedVersion(subgraph, register, key.id)) : [];
    const scope = row && { region: row.scope_region, partner: row.scope_partner };
    if (!row || !scope || !mayFile(change.viewer, scope)) return { refusals: [NOT_FOUND] };
    const refused = await this.refuseRevision(run, revision, row);
    if (refused) return { refusals: [refused] };

    const draft: Draft = { row: 0, input: revision.input ?? {}, mark: null };
    const { values, personal, refusals } = revision.input
      ? this.checks.check(revision.input, change)
      : { values: row.values, personal: {}, refusals: [] };
    const next: Prepared = { draft, values, personal };
    if (refusals.length === 0 && revision.input)
      refusals.push(...(await this.checks.checkAgainstOthers(run, [next], row.id, change)));
    if (refusals.length > 0) return { refusals };

    const stamp = { at: await recordingMoment(run), by: actorOf(change) };
    const isVoid = revision.input === null;
    const personalBefore =
      personalFields(register).length > 0
        ? await readPersonal(run, subgraph, register, row, change.viewer)
        : {};
    await run(supersede(subgraph, register, row.id, stamp.at));
    const version: NewVersion = {
      id: row.id,
      version: row.version + 1,
      values: next.values,
      personal: next.personal,
      isVoid,
      reason: revision.reason,
      isSample: row.sample,
      mark: null,
    };
    await this.insert(run, [version], stamp);
    const posted = [{ id: row.id, values: isVoid ? null : next.values, before: row.values }];
    await this.postOwn(run, posted, stamp);
    await this.postCounted(run, posted, stamp);
    const changes = this.changesOf(version, row.values, personalBefore);
    await this.audit(run, isVoid ? 'VOID' : 'CORRECT', [{ row: version, changes }], stamp, scope);
    return { id: row.id, version: version.version };
  }

  /** Why a record that there is cannot be revised so. */
  private async refuseRevision(run: Run, revision: Revision, row: LockedRow): Promise<Refusal | null> {
    if (row.void) return refusal('ALREADY_VOID', 'id', refused.isVoid, row.version);
    if (row.version !== revision.version) {
      return refusal('STALE_VERSION', 'version', refused.staleVersion(row.version), row.version);
    }
    if (!isReason(revision.reason)) return refusal('INVALID', 'reason', expected.reason);
    const referring = revision.input === null ? await this.checks.countReferring(run, row.id) : 0;
    if (referring === 0) return null;
    return refusal('REFERRED_TO', 'id', refused.referredTo(referring), row.version);
  }

  private changesOf(row: NewVersion, before: Values | null, personalBefore: Values): AuditChange[] {
    return [
      ...changesOf(this.register, before, row.isVoid ? null : row.values),
      ...personalChanges(this.register, personalBefore, row.personal),
    ];
  }

  /** `left` is the scope that a record had before. */
  private audit(
    run: Run,
    action: 'ADD' | 'CORRECT' | 'VOID',
    rows: readonly { row: NewVersion; changes: AuditChange[] }[],
    stamp: Stamp,
    left?: RowScope,
  ): Promise<void> {
    const drafts = rows.flatMap(({ row: { id, version, values, reason }, changes }) => {
      const scope = this.register.scope(values);
      // Whoever administers the region that a record has left is told so too.
      const isMoved = left !== undefined && (left.region !== scope.region || left.partner !== scope.partner);
      return [scope, ...(isMoved ? [left] : [])].map((one) => ({ id, version, reason, changes, scope: one }));
    });
    return recordAudit(run, action, this.register.table, drafts, stamp);
  }

  private async insert(run: Run, rows: readonly NewVersion[], stamp: Stamp): Promise<void> {
    const { subgraph, register } = this;
    await run(insertVersions(subgraph, register, rows, stamp));
    // A version that voids a record says nothing of a person: there is nothing to keep, and no reading of it to note.
    if (personalFields(register).length > 0 && !rows.some(({ isVoid }) => isVoid))
      await run(insertPersonal(subgraph, register, rows));
  }

  private async postOwn(run: Run, posted: readonly Posted[], stamp: Stamp): Promise<void> {
    const { postings, table } = this.register;
    if (!postings) return;
    const desired = new Map(
      posted.map(({ id, values }) => [`${table}:${id}`, values ? postings(values) : []]),
    );
    const isNew = posted.every(({ before }) => before === null);
    await postRecords(run, desired, { ...stamp, isNew });
  }

  /** After all records of the change are there: what is counted once is counted over them. */
  private async postCounted(run: Run, posted: readonly Posted[], stamp: Stamp): Promise<void> {
    for (const group of this.register.groups ?? []) {
      const keys = posted.flatMap(({ id, values, before }) =>
        [values, before].flatMap((one) => (one ? group.keysOf(one, id) : [])),
      );
      const recordOf = (key: string): string => groupRecord(group, key);
      await postGroups(run, group, [...new Set(keys)], recordOf, stamp);
    }
  }
}
