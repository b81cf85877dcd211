import { requireKey } from '../../progress-id';
import type { ActualLoader } from '../actuals';
import { measure, measureCounterpart, type Counterpart, type Measurable } from '../measure';
import { compareDecimals, percentage } from '../ratio';
import type { Explanation, ExplanationLoaders } from './explanations';

/** How the two books of a row compare. */
export type CounterpartState = Counterpart['state'] | 'EXPLAINED';

/** The two figures of a row, whichever book the row itself is of. */
export interface TwoFigures {
  state: Counterpart['state'] | null;
  west: string | null;
  east: string | null;
  difference: string | null;
}

/** The state is null where neither side has said anything. */
export async function twoFigures(actuals: ActualLoader, row: Measurable): Promise<TwoFigures> {
  const [own, other] = await Promise.all([measure(actuals, row), measureCounterpart(actuals, row)]);
  const figures =
    own.book === 'WEST'
      ? { west: own.actual, east: other?.actual ?? null }
      : { west: other?.actual ?? null, east: own.actual };
  const state = other?.state ?? (own.actual === null ? null : (`${own.book}_ONLY` as const));
  return { state, difference: other?.difference ?? null, ...figures };
}

/** A difference is explained while both figures are those that somebody explained. */
export const isExplained = (explanations: readonly Explanation[], { west, east }: TwoFigures): boolean =>
  west !== null &&
  east !== null &&
  explanations.some((one) => compareDecimals(one.west, west) === 0 && compareDecimals(one.east, east) === 0);

/** The state of a row with what was said of it, which is looked up only where the figures differ. */
export async function stateWithExplanations(
  { ofRow }: ExplanationLoaders,
  { id }: Measurable,
  figures: TwoFigures,
): Promise<CounterpartState | null> {
  if (figures.state !== 'DIFFERS') return figures.state;
  return isExplained(await ofRow.load(requireKey(id)), figures) ? 'EXPLAINED' : 'DIFFERS';
}

/** The difference in percent of the larger figure, two decimals; null where one side has none, or both have 0. */
export function shareOf({ west, east, difference }: TwoFigures): string | null {
  if (west === null || east === null || difference === null) return null;
  const larger = [west, east].map(absolute).sort(compareDecimals)[1] ?? '0';
  return percentage(absolute(difference), larger);
}

export const absolute = (value: string): string => value.replace(/^-/, '');
