import type { LedgerSubgraph } from '../../schema/subgraphs';
import { mayFileFor } from '../access/viewer';
import { indicator } from '../catalogue';
import { recordingMoment } from '../database/known-at';
import type { Transaction } from '../database/run';
import { statement, type Statement } from '../database/sql';
import { message, type Message } from '../message';
import { isReason, NOT_FOUND, refusal, type Change } from '../register/check-record';
import { actorOf, runOnce, type Outcome } from '../register/idempotency';
import { expected } from '../register/messages';
import { auditStatements, readStatementId, statementId } from './audit-statements';
import { figureTexts } from './figure-texts';
import { recordStatements } from './file-statements';
import { returnOfStatement } from './filing-sql';
import type { Finding } from './findings/finding';
import { recordFindings } from './findings/record-findings';
import { compareDecimals } from './ratio';
import { countsWithinYear, type Side } from './scopes';

/** What a repeated request is told again: ids. */
export interface Withdrawal {
  withdrawn: string;
  inForce: string | null;
  findings: string[];
}

/** A statement, with the newest one of its scope and side for each day. */
const findDays = (id: string): Statement => statement('ledger.find-days')`
with asked as (select * from statement where id = ${id}::bigint)
select distinct on (s.date) asked.id::text as asked, asked.date::text as asked_date, s.id::text as id, s.indicator, s.side, s.region,
  s.partner, s.date::text as date, s.total::text as total
from asked
join statement s on (s.indicator, s.side, s.region_path, s.partner_path)
  = (asked.indicator, asked.side, asked.region_path, asked.partner_path)
order by s.date, s.id desc`;

interface Day {
  asked: string;
  asked_date: string;
  id: string;
  indicator: string;
  side: Side;
  region: string;
  partner: string;
  date: string;
  total: string | null;
}

type Stated = Day & { total: string };

/** Withdraws what the scope and side of a statement state for its day, once for each key. */
export const withdrawStatement = (
  subgraph: LedgerSubgraph,
  transaction: Transaction,
  request: { id: string; reason: string },
  change: Change,
): Promise<Outcome> =>
  runOnce(transaction, { table: 'statement', action: 'WITHDRAW', body: request }, change, async () => {
    const { run } = transaction;
    const { reason } = request;
    const id = readStatementId(subgraph, request.id);
    const days = id === null ? [] : await run<Day>(findDays(id));
    const day = days.find(({ date, asked_date }) => date === asked_date);
    if (!day || !mayFileFor(change.viewer, day.side, day)) return { refusals: [NOT_FOUND] };
    if (day.total === null) return { refusals: [refusal('ALREADY_VOID', 'id', WITHDRAWN)] };
    if (day.id !== day.asked)
      return { refusals: [refusal('STALE_VERSION', 'id', restated(statementId(subgraph, day.id)))] };
    if (!isReason(reason)) return { refusals: [refusal('INVALID', 'reason', expected.reason)] };
    const [held] = await run<{ id: string }>(returnOfStatement(day.id));
    if (held) return { refusals: [refusal('FILED_BY_RETURN', 'id', figureTexts.filedByReturn(held.id))] };

    const stamp = { at: await recordingMoment(run), by: actorOf(change), reason };
    const { indicator: code, side, region, partner, date } = day;
    const row = { indicator: code, side, region, partner, date, total: null, source: null, note: null };
    const ids = await recordStatements(run, [row], stamp);
    await auditStatements(run, subgraph, ids, stamp);
    const { before, finding } = whatIsLeft(day, days);
    const found = finding ? [{ subject: { ...day, total: null }, finding }] : [];
    const findings = await recordFindings(run, found, stamp);
    const response: Withdrawal = { withdrawn: day.id, inForce: before?.id ?? null, findings };
    return { id: day.id, version: 1, response: JSON.stringify(response) };
  });

const WITHDRAWN = message('未撤回的上报数', 'a statement that is not withdrawn');
const restated = (id: string): Message =>
  message(`该日已改报，现为 ${id}`, `restated since: ${id} is in force`);

/** What stands in the place of a withdrawn total, and whether a running total falls since. */
function whatIsLeft(day: Day, days: readonly Day[]): { before: Stated | undefined; finding: Finding | null } {
  const entry = indicator(day.indicator);
  const isYearly = entry !== undefined && countsWithinYear(entry);
  const stated = days
    .filter((one): one is Stated => one.total !== null && one.id !== day.id)
    .filter(({ date }) => !isYearly || date.slice(0, 4) === day.date.slice(0, 4));
  const before = stated.filter(({ date }) => date < day.date).at(-1);
  const after = stated.find(({ date }) => date > day.date);
  const falls =
    entry?.aggregation === 'FLOW' && before && after && compareDecimals(after.total, before.total) < 0;
  if (!falls) return { before, finding: null };
  const { region, partner, date, total } = after;
  const other = { row: null, region, partner, date, total };
  return {
    before,
    finding: { code: 'FALLING_TOTAL', row: null, indicator: day.indicator, other, says: ['WITHDRAWN'] },
  };
}
