import type { Transaction } from '../../platform/database/run';
import { statement, type Statement } from '../../platform/database/sql';
import { recordingMoment } from '../../platform/ledger/known-at';
import { recordAudit } from '../../platform/register/audit';
import { isReason, REASON, refusal, type Change } from '../../platform/register/check-record';
import { FIRST_DAY } from '../../platform/register/fields';
import { actorOf, runOnce, type Outcome } from '../../platform/register/idempotency';
import { checkSides } from './change-targets';
import { endedPartnership, partnership, type Partnership } from './entities';

const NOT_BEFORE_FIRST_DAY = `${FIRST_DAY} 以后的日期 (a date from ${FIRST_DAY} on)`;

interface Sides {
  east: string;
  west: string;
}

const countChanges = (id: string): Statement => statement('targets.count-changes')`
select count(*)::int as count from audit where register = 'partnership' and record = ${id}`;

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
    const { east, west, source, since = null } = request;
    const partnerships = transaction.manager.getRepository(partnership);
    if (standing === null) await partnerships.insert({ east, west, since, source });
    else {
      // An ended partnership that is opened again keeps the period that it had.
      const { since: from, until, source: earlier } = standing;
      await transaction.manager
        .getRepository(endedPartnership)
        .insert({ east, west, since: from, until, source: earlier });
      await partnerships.update({ east, west }, { since, until: null, source });
    }
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
    const { east, west, until } = request;
    await transaction.manager.getRepository(partnership).update({ east, west }, { until });
    return null;
  });

function changePartnership(
  transaction: Transaction,
  action: 'OPEN' | 'END',
  request: Sides,
  reason: string,
  change: Change,
  work: (standing: Partnership | null) => Promise<ReturnType<typeof refusal> | null>,
): Promise<Outcome> {
  const { run, manager } = transaction;
  return runOnce(transaction, { table: 'partnership', action, body: request }, change, async () => {
    const { east, west } = request;
    const wrong = checkSides(west, east, change, ['west', 'east']);
    if (east.length > 6 || west.length > 6)
      wrong.push(refusal('INVALID', 'west', '省、市、县级地区 (provinces, prefectures or counties)'));
    if (wrong.length > 0) return { refusals: wrong };
    const find = (): Promise<Partnership | null> =>
      manager.getRepository(partnership).findOneBy({ east, west });
    const standing = await find();
    const refused = await work(standing);
    if (refused) return { refusals: [refused] };
    const now = await find();
    const changes = (['since', 'until'] as const)
      .map((field) => ({ field, before: standing?.[field] ?? null, after: now?.[field] ?? null }))
      .filter(({ before, after }) => before !== after);
    const id = `${east}-${west}`;
    const [earlier] = await run<{ count: number }>(countChanges(id));
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
