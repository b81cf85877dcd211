import { formatAmount } from '../amount';
import { yearEarlier } from '../calendar';
import { requireKey } from '../progress-id';
import type { ActualLoader } from './actuals';
import { onDay } from './measure';
import { figureOf, scheduled, type Targeted } from './pace';
import { compareDecimals, extrapolate, percentage } from './ratio';

export interface Forecast {
  value: string;
  share: string;
  basis: 'LAST_YEAR' | 'SCHEDULE';
}

/** Of less nothing is foreseen. In percent. */
const SMALLEST_SHARE = '10';

/** What a flow that is to be reached comes to by the end of the year, if it goes on as last year, else as scheduled. */
export async function forecast(actuals: ActualLoader, row: Targeted): Promise<Forecast | null> {
  const { entry } = requireKey(row.id);
  if (entry.aggregation !== 'FLOW' || row.target == null || row.targetKind !== 'REACH') return null;
  const { actual, standsFor } = await figureOf(actuals, row);
  if (actual === null || standsFor === null) return null;
  const [lastYear, plan] = await Promise.all([
    shareOfLastYear(actuals, row, standsFor),
    scheduled(actuals, row),
  ]);
  const share = lastYear ?? plan;
  if (share === null || compareDecimals(share, SMALLEST_SHARE) < 0) return null;
  return {
    value: formatAmount(extrapolate(actual, share, entry.unit), entry.unit),
    share,
    basis: lastYear === null ? 'SCHEDULE' : 'LAST_YEAR',
  };
}

/** What had been done by the day a year earlier, of what that year ended with, in the same book; null where either is not known or 0. */
async function shareOfLastYear(actuals: ActualLoader, row: Targeted, day: string): Promise<string | null> {
  const then = yearEarlier(day);
  const [now, before, end] = await Promise.all(
    [row, onDay(row, then), onDay(row, `${then.slice(0, 4)}-12-31`)].map((one) => figureOf(actuals, one)),
  );
  if (before?.book !== now?.book || end?.book !== now?.book) return null;
  const share = percentage(before?.actual ?? null, end?.actual ?? null);
  return share === null || compareDecimals(share, '0') === 0 ? null : share;
}
