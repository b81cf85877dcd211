import type { LedgerSubgraph } from '../../../schema/subgraphs';
import { mayAdminister, mayApprove, mayFileFor, type RowScope } from '../../access/viewer';
import { today } from '../../calendar';
import { recordingMoment } from '../../database/known-at';
import type { Run, Transaction } from '../../database/run';
import type { FilingStamp } from '../../ledger/statement-draft';
import type { Message } from '../../message';
import { NATION } from '../../region-code';
import { parentOf } from '../../regions';
import { recordAudit } from '../../register/audit';
import type { AuditChange } from '../../register/audit-diff';
import { NOT_FOUND, refusal, type Change, type Refusal } from '../../register/check-record';
import { actorOf, runOnce, type Outcome } from '../../register/idempotency';
import { refused } from '../../register/messages';
import { filedReturn, returnEvent, type ReturnAct, type ReturnRow, type ReturnState } from '../entities';
import type { Plan } from '../plan';
import { dueOf } from '../plan';
import { readReturn, type ReturnHead, type RevisionContent, type StoredReturn } from '../read-returns';
import { decodeReturnId, ownerOfTheme, scopeOfUnit, type ReturnKey } from '../return-id';
import { returnTexts } from '../texts';

/** The moment of the transaction under way; as a value it would be a Date, which has only milliseconds. */
export const NOW = (() => '(select moment from latest_moment)') as unknown as Date;

/** Who may do an act: whoever files for the unit, approves its returns, either, or administers it. */
export type Right = 'FILER' | 'APPROVER' | 'EITHER' | 'ADMINISTRATOR';

/** A return that an act is about, in its transaction. */
export interface Acted extends ReturnHead, RevisionContent {
  transaction: Transaction;
  run: Run;
  change: Change;
  subgraph: LedgerSubgraph;
  scope: RowScope;
}

/** The same, of one that a plan expects. */
export type Expected = Acted & { plan: Plan };

export interface ActRequest {
  act: ReturnAct;
  id: string;
  right: Right;
  /** What the caller has read; undefined for acts that change no version. */
  version?: number | undefined;
  /** The whole request, by which one that is repeated is known. */
  body: object;
}

export interface Refused {
  refusals: Refusal[];
}
export const refuseWith = (code: Refusal['code'], field: string | null, expected: Message): Refused => ({
  refusals: [refusal(code, field, expected)],
});

/** What an act did: the version that there is now, or why nothing. */
export type Acting = { version: number } | Refused;

/** Does an act once for each key, for whoever may do it of a return that there is, in the version that was read. */
export const carryOut = (
  subgraph: LedgerSubgraph,
  transaction: Transaction,
  { act, id, right, version, body }: ActRequest,
  change: Change,
  work: (acted: Expected) => Promise<Acting>,
): Promise<Outcome> =>
  runOnce(transaction, { table: 'filed_return', action: act, body }, change, async () => {
    const key = decodeReturnId(id);
    if (!key || ownerOfTheme(key.theme) !== subgraph) return { refusals: [NOT_FOUND] };
    const { run } = transaction;
    const found = await readReturn(run, key);
    if (!mayAct(change, right, found)) return { refusals: [NOT_FOUND] };
    const { plan, stored, isExpected } = found;
    if (plan === null || (!isExpected && !isOpened(stored)))
      return refuseWith('NOT_EXPECTED', 'id', returnTexts.notExpected);
    const current = stored?.version ?? 0;
    if (version !== undefined && version !== current)
      return { refusals: [refusal('STALE_VERSION', 'version', refused.staleVersion(current), current)] };
    const scope = scopeOfUnit(key.unit, key.side);
    const done = await work({ ...found, plan, transaction, run, change, subgraph, scope });
    return 'refusals' in done ? done : { id, version: done.version };
  });

const isOpened = (stored: StoredReturn | null): stored is StoredReturn =>
  stored !== null && stored.version > 0;

function mayAct({ viewer }: Change, right: Right, { key, plan }: ReturnHead): boolean {
  const own = scopeOfUnit(key.unit, key.side);
  const mayFile = (): boolean => mayFileFor(viewer, key.side, own);
  const approving = (): boolean => mayApprove(viewer, scopeOfApprover(key, plan));
  if (right === 'FILER') return mayFile();
  if (right === 'APPROVER') return approving();
  if (right === 'ADMINISTRATOR') return mayAdminister(viewer, own);
  return mayFile() || approving() || mayApprove(viewer, own);
}

/** Where whoever approves has the role: one level up, or where the plan says so in the unit itself; or above. */
export function scopeOfApprover({ unit, side }: ReturnKey, plan: Plan | null): RowScope {
  const region = plan?.approvedBy === 'UNIT' ? unit : (parentOf(unit) ?? NATION);
  return scopeOfUnit(region, side);
}

/** Returns of periods that are not over cannot say what they came to. */
export const periodNotOver = ({ key, change }: Acted): Refused | null =>
  today(change.now) < key.period.end
    ? refuseWith('PERIOD_NOT_OVER', 'id', returnTexts.periodNotOver(key.period.end))
    : null;

/** Refuses an act that the state does not allow. */
export function wrongState(acted: Acted, ...allowed: readonly ReturnState[]): Refused | null {
  const { stored } = acted;
  if (!isOpened(stored)) return refuseWith('WRONG_STATE', 'id', returnTexts.notOpen);
  if (allowed.includes(stored.state)) return null;
  const [first] = allowed;
  const expected =
    first === 'SUBMITTED'
      ? returnTexts.submitted
      : first === 'APPROVED'
        ? returnTexts.approved
        : returnTexts.writable;
  return refuseWith('WRONG_STATE', 'id', expected);
}

export const stampOf = async (
  { run, change }: Acted,
  reason: string | null = null,
): Promise<FilingStamp> => ({
  at: await recordingMoment(run),
  by: actorOf(change),
  reason,
});

/** What an act leaves. */
interface Done {
  act: ReturnAct;
  /** What it sets of the return. */
  set: Partial<ReturnRow>;
  /** Whether it makes another version: what somebody who writes the draft has to know of. */
  isVersion?: boolean;
  changes?: readonly AuditChange[];
}

/** Writes what an act sets, its place in the history and its line of the audit trail. Whoever acts holds the write lock already. */
export async function recordAct(
  acted: Expected,
  { act, set, isVersion = true, changes = [] }: Done,
  stamp: FilingStamp,
): Promise<{ version: number }> {
  const { key, stored, transaction, run, scope } = acted;
  const before = stored?.version ?? 0;
  const version = isVersion ? before + 1 : before;
  const revision = set.revision ?? stored?.revision ?? 1;
  const returns = transaction.manager.getRepository(filedReturn);
  if (stored === null) await returns.insert({ ...newReturn(acted), ...set, version, revision });
  else if (isVersion || Object.keys(set).length > 0) {
    const { affected } = await returns.update({ id: key.id, version: before }, { ...set, version });
    if (affected !== 1) throw new Error(`${key.id}: version ${before} is not there, under the write lock`);
  }
  const event = { return_id: key.id, act, version, revision, reason: stamp.reason };
  await transaction.manager
    .getRepository(returnEvent)
    .insert({ ...event, recorded_at: NOW, recorded_by: stamp.by });
  const now = set.state ?? stored?.state ?? 'DRAFT';
  const state = {
    field: 'state',
    before: before === 0 && isVersion ? null : (stored?.state ?? now),
    after: now,
  };
  await recordAudit(
    run,
    before === 0 && isVersion ? 'ADD' : 'CORRECT',
    'filed_return',
    [
      {
        id: key.id,
        version,
        scope,
        reason: stamp.reason,
        changes: [...(state.before === state.after ? [] : [state]), ...changes],
      },
    ],
    stamp,
  );
  return { version };
}

const newReturn = ({ key, plan }: Expected): Omit<ReturnRow, 'version' | 'revision'> => ({
  id: key.id,
  theme: key.theme,
  unit: key.unit,
  parent: parentOf(key.unit) ?? '',
  side: key.side,
  rhythm: key.period.rhythm,
  period: key.period.name,
  period_start: key.period.start,
  period_end: key.period.end,
  plan: plan.id,
  state: 'DRAFT',
  approved_revision: null,
  due: dueOf(plan, key),
  opened_at: null,
  opened_by: null,
  first_submitted_at: null,
  submitted_at: null,
  submitted_by: null,
  approved_at: null,
  approved_by: null,
});
