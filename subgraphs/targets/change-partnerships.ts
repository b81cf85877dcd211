import { recordingMoment } from '../../platform/database/known-at';
import type { Transaction } from '../../platform/database/run';
import { statement, type Statement } from '../../platform/database/sql';
import { recordAudit } from '../../platform/register/audit';
import { isReason, refusal, type Change, type Refusal } from '../../platform/register/check-record';
import { FIRST_DAY } from '../../platform/register/fields';
import { actorOf, runOnce, type Outcome } from '../../platform/register/idempotency';
import { expected } from '../../platform/register/messages';
import { checkSides } from './change-targets';
import { endedPartnership, partnership, type Partnership } from './entities';
import { messages } from './messages';
import type { PartnershipRow } from './rows';

/** What openPartnership and endPartnership are answered with. */
export interface PartnershipOutcome {
  partnership: PartnershipRow | null;
  refusals: Refusal[];
}

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
    if (standing?.until === null) return refusal('TAKEN', 'west', messages.paired);
    if (request.source.trim() === '' || request.source.length > 200)
      return refusal('INVALID', 'source', messages.source);
    if (request.since != null && request.since < FIRST_DAY)
      return refusal('INVALID', 'since', messages.notBeforeFirstDay);
    if (standing?.until != null && (request.since == null || request.since <= standing.until)) {
      return refusal('INVALID', 'since', messages.afterLastEnd(standing.until));
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
    if (!standing) return refusal('NOT_FOUND', 'west', messages.notPaired);
    if (standing.until === request.until) return refusal('TAKEN', 'until', messages.ended(standing.until));
    if (!isReason(request.reason)) return refusal('INVALID', 'reason', expected.reason);
    if (request.until < FIRST_DAY) return refusal('INVALID', 'until', messages.notBeforeFirstDay);
    if (standing.since !== null && request.until < standing.since) {
      return refusal('INVALID', 'until', messages.notBeforeSince(standing.since));
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
    if (east.length > 6 || west.length > 6) wrong.push(refusal('INVALID', 'west', messages.countyOrAbove));
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
