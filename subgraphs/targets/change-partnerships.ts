import { runText, type Transaction } from '../../platform/database/run';
import { recordingMoment } from '../../platform/ledger/known-at';
import { recordAudit } from '../../platform/register/audit';
import { isReason, REASON, refusal, type Change } from '../../platform/register/check-record';
import { FIRST_DAY } from '../../platform/register/fields';
import { actorOf, runOnce, type Outcome } from '../../platform/register/idempotency';
import { checkSides } from './change-targets';

const NOT_BEFORE_FIRST_DAY = `${FIRST_DAY} 以后的日期 (a date from ${FIRST_DAY} on)`;

interface Sides {
  east: string;
  west: string;
}

interface Dates {
  since: string | null;
  until: string | null;
}

const LOCK = `/* targets.lock-partnership */
select since::text as since, until::text as until from partnership where east = $1 and west = $2 for update`;

/** An ended partnership that is opened again keeps the period that it had. */
const OPEN = `/* targets.open-partnership */
with ended as (
  insert into ended_partnership (east, west, since, until, source)
  select east, west, since, until, source from partnership where east = $1 and west = $2 and until is not null
)
insert into partnership (east, west, since, source) values ($1, $2, $3, $4)
on conflict (east, west) do update set since = excluded.since, until = null, source = excluded.source`;

const END = `/* targets.end-partnership */
update partnership set until = $3 where east = $1 and west = $2`;

const COUNT_CHANGES = `/* targets.count-changes */
select count(*)::int as count from audit where register = 'partnership' and record = $1`;

/** Puts a partnership on record, or opens an ended one again; one that is open already is refused. */
export const openPartnership = (
  transaction: Transaction,
  request: Sides & { since?: string | null; source: string },
  change: Change,
): Promise<Outcome> =>
  changePartnership(transaction, 'OPEN', request, request.source, change, async (standing) => {
    if (standing?.until === null) return refusal('TAKEN', 'west', '已是结对关系 (they are paired already)');
    if (request.source.trim() === '' || request.source.length > 200)
      return refusal(
        'INVALID',
        'source',
        '依据的文件，1 至 200 个字 (the document that says so, in 1 to 200 characters)',
      );
    if (request.since != null && request.since < FIRST_DAY)
      return refusal('INVALID', 'since', NOT_BEFORE_FIRST_DAY);
    if (standing?.until != null && (request.since == null || request.since <= standing.until)) {
      return refusal('INVALID', 'since', `晚于上次结束日期 ${standing.until} (after its last end)`);
    }
    await runText(transaction.run, OPEN, [request.east, request.west, request.since ?? null, request.source]);
    return null;
  });

/** Ends a partnership on a day that is not before its beginning, or corrects the day of its end. */
export const endPartnership = (
  transaction: Transaction,
  request: Sides & { until: string; reason: string },
  change: Change,
): Promise<Outcome> =>
  changePartnership(transaction, 'END', request, request.reason, change, async (standing) => {
    if (!standing) return refusal('NOT_FOUND', 'west', '没有这一结对关系 (they are not paired)');
    if (standing.until === request.until)
      return refusal('TAKEN', 'until', `结束日期已是 ${standing.until} (the last day already)`);
    if (!isReason(request.reason)) return refusal('INVALID', 'reason', REASON);
    if (request.until < FIRST_DAY) return refusal('INVALID', 'until', NOT_BEFORE_FIRST_DAY);
    if (standing.since !== null && request.until < standing.since) {
      return refusal('INVALID', 'until', `不早于开始日期 ${standing.since} (not before its beginning)`);
    }
    await runText(transaction.run, END, [request.east, request.west, request.until]);
    return null;
  });

function changePartnership(
  transaction: Transaction,
  action: 'OPEN' | 'END',
  request: Sides,
  reason: string,
  change: Change,
  work: (standing: Dates | null) => Promise<ReturnType<typeof refusal> | null>,
): Promise<Outcome> {
  const { run } = transaction;
  return runOnce(transaction, { table: 'partnership', action, body: request }, change, async () => {
    const { east, west } = request;
    const wrong = checkSides(west, east, change, ['west', 'east']);
    if (east.length > 6 || west.length > 6)
      wrong.push(refusal('INVALID', 'west', '省、市、县级地区 (provinces, prefectures or counties)'));
    if (wrong.length > 0) return { refusals: wrong };
    const [standing] = await runText<Dates>(run, LOCK, [east, west]);
    const refused = await work(standing ?? null);
    if (refused) return { refusals: [refused] };
    const [now] = await runText<Dates>(run, LOCK, [east, west]);
    const changes = (['since', 'until'] as const)
      .map((field) => ({ field, before: standing?.[field] ?? null, after: now?.[field] ?? null }))
      .filter(({ before, after }) => before !== after);
    const id = `${east}-${west}`;
    const [earlier] = await runText<{ count: number }>(run, COUNT_CHANGES, [id]);
    const version = (earlier?.count ?? 0) + 1;
    const scope = { region: west, partner: east };
    const stamp = { at: await recordingMoment(run), by: actorOf(change) };
    await recordAudit(
      run,
      action === 'OPEN' ? 'ADD' : 'CORRECT',
      'partnership',
      [{ id, version, scope, reason, changes }],
      stamp,
    );
    return { id, version };
  });
}
