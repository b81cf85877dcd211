import { today } from '../../calendar';
import type { Side } from '../../ledger/scopes';
import type { ListedReturn } from './expected';

/** How many were expected and filed, as schema/return-lists.graphql has it. */
export interface Counts {
  expected: number;
  onTime: number;
  late: number;
  missing: number;
  pending: number;
}

export type PeriodCounts = Counts & { period: string };
export type UnitCounts = Counts & { unit: string; side: Side; periods: PeriodCounts[] };
export type CompletenessRow = Counts & { units: UnitCounts[]; periods: PeriodCounts[] };

const none = (): Counts => ({ expected: 0, onTime: 0, late: 0, missing: 0, pending: 0 });

/** Whether a return was filed, and when: what plans expect falls into one of four. */
export function standingOf({ stored, due }: ListedReturn, now: Date): Exclude<keyof Counts, 'expected'> {
  const submitted = stored?.firstSubmittedAt ?? null;
  const by = due ?? '';
  if (submitted !== null) return today(new Date(submitted)) <= by ? 'onTime' : 'late';
  return by < today(now) ? 'missing' : 'pending';
}

/** Of the returns that plans expect. */
export function completenessOf(returns: readonly ListedReturn[], now: Date): CompletenessRow {
  const whole = none();
  const units = new Map<string, Counts & { unit: string; side: Side; periods: Periods }>();
  const periods: Periods = new Map();
  for (const one of returns) {
    if (!one.isExpected) continue;
    const { unit, side } = one.key;
    const name = `${unit} ${side}`;
    const ofUnit = units.get(name) ?? { ...none(), unit, side, periods: new Map() as Periods };
    units.set(name, ofUnit);
    const standing = standingOf(one, now);
    for (const counts of [whole, ofUnit, countsOf(ofUnit.periods, one), countsOf(periods, one)]) {
      counts.expected += 1;
      counts[standing] += 1;
    }
  }
  const byUnit = [...units.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...whole,
    units: byUnit.map(([, { periods: own, ...counts }]) => ({ ...counts, periods: byEnd(own) })),
    periods: byEnd(periods),
  };
}

type Periods = Map<string, PeriodCounts & { end: string }>;

function countsOf(periods: Periods, { key: { period } }: ListedReturn): Counts {
  const known = periods.get(period.name) ?? { ...none(), period: period.name, end: period.end };
  periods.set(period.name, known);
  return known;
}

/** Of equal ends, as those of a month and its quarter, by what they are called. */
const byEnd = (periods: Periods): PeriodCounts[] =>
  [...periods.values()].sort((a, b) => (`${a.end} ${a.period}` < `${b.end} ${b.period}` ? -1 : 1));
