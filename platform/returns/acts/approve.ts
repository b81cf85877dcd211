import type { LedgerSubgraph } from '../../../schema/subgraphs';
import type { Run, Transaction } from '../../database/run';
import { statement, type Statement } from '../../database/sql';
import { auditStatements } from '../../ledger/audit-statements';
import { figureTexts } from '../../ledger/figure-texts';
import { prepareFiling, recordFiling, recordStatements, type Filing } from '../../ledger/file-statements';
import { findingsOfFiling } from '../../ledger/findings/findings-of-filing';
import { aboutDrafts, recordFindings } from '../../ledger/findings/record-findings';
import { placeOf } from '../../ledger/findings/rules';
import type { FilingStamp, StatementDraft, StatementRow } from '../../ledger/statement-draft';
import { refusal, type Change } from '../../register/check-record';
import { actorOf, type Outcome } from '../../register/idempotency';
import { withTotal } from '../checks/check';
import { returnStatement } from '../entities';
import { ownUnit } from '../line-input';
import type { Line } from '../lines';
import { checksOf, readLines } from '../return-content';
import { returnTexts } from '../texts';
import { carryOut, NOW, recordAct, refuseWith, stampOf, wrongState, type Acting, type Expected } from './act';
import { stopping } from './submit';

/** Approves a submitted return: its totals are stated in the ledger in the same transaction, all or none. */
export const approveReturn = (
  subgraph: LedgerSubgraph,
  transaction: Transaction,
  request: { id: string; version: number },
  change: Change,
): Promise<Outcome> =>
  carryOut(
    subgraph,
    transaction,
    { act: 'APPROVE', id: request.id, right: 'APPROVER', version: request.version, body: request },
    change,
    async (acted) => {
      const refused = wrongState(acted, 'SUBMITTED');
      if (refused) return refused;
      if (acted.stored?.submittedBy === actorOf(change))
        return refuseWith('OWN_SUBMISSION', 'id', returnTexts.ownSubmission);
      const lines = await readLines(acted.run, acted, acted);
      const refusals = stopping(checksOf(acted, lines, acted.reasons));
      return refusals.length > 0 ? { refusals } : approve(acted, lines);
    },
  );

async function approve(acted: Expected, lines: readonly Line[]): Promise<Acting> {
  const { run, transaction, key, stored } = acted;
  const revision = stored?.revision ?? 1;
  const amendment = revision > 1 ? await reasonOf(run, key.id, revision) : null;
  const filed = withTotal(lines);
  const drafts = filed.map((line, i) => toDraft(acted, line, i + 1));
  const reasonOfRow = (row: number): string | null => amendment ?? filed[row - 1]?.reason ?? null;
  const anyReason = drafts.map(({ row }) => reasonOfRow(row)).find((reason) => reason !== null) ?? null;
  const filing = await prepareFiling(run, drafts, { reason: anyReason, ofReturn: key.id });
  if (filing.refusals.length > 0)
    return {
      refusals: filing.refusals.map((refused) =>
        refusal(
          'CHECK_STOPS',
          filed[refused.row - 1]?.id ?? null,
          figureTexts.refused(refused, placeOf(refused.other), 'reason'),
        ),
      ),
    };

  const stamp = await stampOf(acted, amendment);
  const ids = await recordFresh(acted, filing, reasonOfRow, stamp);
  await findAndRecord(run, { filing, drafts, ids }, stamp);
  await withdrawLeftOut(acted, drafts, stamp);
  const done = await recordAct(
    acted,
    {
      act: 'APPROVE',
      set: { state: 'APPROVED', approved_revision: revision, approved_at: NOW, approved_by: stamp.by },
    },
    { ...stamp, reason: null },
  );
  const idOf = new Map(filing.fresh.map(({ row }, i) => [row, ids[i] ?? null]));
  if (drafts.length > 0)
    await transaction.manager.getRepository(returnStatement).insert(
      drafts.map(({ row, indicator, side, region, partner, date, total }) => ({
        return_id: key.id,
        revision,
        indicator,
        side,
        region,
        partner,
        date,
        total,
        statement: idOf.get(row) ?? null,
        recorded_at: NOW,
      })),
    );
  return done;
}

function toDraft({ key, stored }: Expected, line: Line & { total: string }, row: number): StatementDraft {
  const revision = stored?.revision ?? 1;
  const number = revision > 1 ? `，第 ${revision} 次修订` : '';
  const isRounded = line.rounding !== '0';
  return {
    row,
    indicator: line.indicator,
    side: key.side,
    ...line.scope,
    date: key.period.end,
    total: line.total,
    ...(line.given !== null && line.unit !== null
      ? { given: { value: line.given, unit: line.unit, rounding: line.rounding } }
      : isRounded
        ? { given: { value: line.total, unit: ownUnit(line.entry), rounding: line.rounding } }
        : {}),
    qualifier: line.qualifier,
    source: `填报 ${key.theme} ${key.period.name}${number}`,
    note: line.note,
  };
}

/** Statements that fall have the reason of their line, those of an amendment its reason. Gives their ids in the order of the drafts. */
async function recordFresh(
  { run, subgraph }: Expected,
  { fresh, repeated }: Filing,
  reasonOfRow: (row: number) => string | null,
  stamp: FilingStamp,
): Promise<string[]> {
  const ids = new Map<number, string>();
  for (const reason of new Set(fresh.map(({ row }) => reasonOfRow(row)))) {
    const rows = fresh.filter(({ row }) => reasonOfRow(row) === reason);
    const own = { ...stamp, reason };
    const written = await recordStatements(run, rows, own);
    await auditStatements(run, subgraph, written, own);
    rows.forEach(({ row }, i) => ids.set(row, written[i] ?? ''));
  }
  await recordFiling(run, { fresh: [], repeated }, stamp);
  return fresh.map(({ row }) => ids.get(row) ?? '');
}

async function findAndRecord(
  run: Run,
  { filing, drafts, ids }: { filing: Filing; drafts: StatementDraft[]; ids: string[] },
  stamp: FilingStamp,
): Promise<void> {
  const inOrder = filing.fresh
    .map((draft, i) => ({ draft, id: ids[i] ?? '' }))
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  const ordered = { ...filing, fresh: inOrder.map(({ draft }) => draft) };
  const found = await findingsOfFiling(run, ordered, {
    drafts,
    ids: inOrder.map(({ id }) => id),
    correction: 'reason',
  });
  await recordFindings(run, aboutDrafts(found, drafts), stamp);
}

const reasonOfAmendment = (id: string, revision: number): Statement => statement('returns.amendment')`
select reason from return_event where return_id = ${id} and revision = ${revision} and act = 'AMEND' order by id desc limit 1`;

async function reasonOf(run: Run, id: string, revision: number): Promise<string | null> {
  const [event] = await run<{ reason: string | null }>(reasonOfAmendment(id, revision));
  return event?.reason ?? null;
}

/** What the revision approved before has stated, and this one states no more. */
const statedBefore = (id: string, revision: number): Statement => statement('returns.stated-before')`
select s.indicator, s.side, s.region, s.partner, s.date::text as date
from return_statement s
where s.return_id = ${id} and s.revision = ${revision}
  and not exists (
    select from return_statement o join filed_return r on r.id = o.return_id and r.approved_revision = o.revision
    where o.return_id <> s.return_id
      and (o.indicator, o.side, o.region, o.partner, o.date) = (s.indicator, s.side, s.region, s.partner, s.date))`;

type Stated = Pick<StatementRow, 'indicator' | 'side' | 'region' | 'partner' | 'date'>;

/** Withdraws totals that an amendment leaves out, unless another return holds them too. */
async function withdrawLeftOut(
  { run, subgraph, key, stored }: Expected,
  drafts: readonly StatementDraft[],
  stamp: FilingStamp,
): Promise<void> {
  if (stored?.approvedRevision == null) return;
  const nameOf = ({ indicator, region, partner }: Stated): string => [indicator, region, partner].join('|');
  const kept = new Set(drafts.map(nameOf));
  const before = await run<Stated>(statedBefore(key.id, stored.approvedRevision));
  const gone = before.filter((one) => !kept.has(nameOf(one)));
  if (gone.length === 0) return;
  const rows = gone.map((one) => ({ ...one, total: null, source: null, note: null }));
  const ids = await recordStatements(run, rows, stamp);
  await auditStatements(run, subgraph, ids, stamp);
}
