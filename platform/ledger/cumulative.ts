import { formatAmount } from '../amount';
import { badInput } from '../errors';
import { requireKey } from '../progress-id';
import type { ActualLoader } from './actuals';
import { inAnyBook, measure, onDay, type Measurable } from './measure';
import { sum } from './ratio';

/** What a year came to, as schema/ledger.graphql has it. */
export interface YearActual {
  year: number;
  actual: string | null;
}

export interface Cumulative {
  value: string | null;
  years: YearActual[];
}

/** A row asks of the ledger once for each year. */
const MOST_YEARS = 20;

/** What a flow came to since a year began: the years that are over with what they ended with, the row's own up to its day, all in its book. */
export async function cumulative(
  actuals: ActualLoader,
  row: Measurable,
  from: number,
): Promise<Cumulative | null> {
  const { entry, year, asOf } = requireKey(row.id);
  if (entry.aggregation !== 'FLOW') return null;
  if (from > year || from <= year - MOST_YEARS)
    throw badInput('from', from, `a year from ${year - MOST_YEARS + 1} to ${year}`);
  const [{ book }, measured] = await Promise.all([
    measure(actuals, row),
    Promise.all(
      Array.from({ length: year - from + 1 }, async (_, n) => {
        const day = n === year - from ? asOf : `${from + n}-12-31`;
        return { year: from + n, books: await inAnyBook(actuals, onDay(row, day)) };
      }),
    ),
  ]);
  const years = measured.map(({ year: of, books }) => ({ year: of, actual: books[book]?.actual ?? null }));
  const known = years.flatMap(({ actual }) => actual ?? []);
  const total = known.length < years.length ? null : sum(known);
  return { value: total && formatAmount(total, entry.unit), years };
}
