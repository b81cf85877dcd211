import Big from 'big.js';
import { raw, statement, type Statement } from '../../platform/database/sql';
import type { IndicatorCode } from '../../platform/indicator-codes';
import type { CountedGroup, PostingDraft } from '../../platform/register/register';

/** One month's count of a village and kind. */
export interface MonthlyCount {
  readonly month: string;
  readonly households: number;
  readonly persons: number;
}

type MonitoredKind = 'UNSTABLE' | 'MARGINAL' | 'SUDDEN';

interface Monitored {
  readonly village: string;
  readonly kind: MonitoredKind;
}

const keyOf = ({ village, kind }: Monitored): string => `${village}|${kind}`;

const MEMBERS = `r.village = split_part(key.key, '|', 1) and r.kind = split_part(key.key, '|', 2)`;

const countsOf = (keys: readonly string[]): Statement => statement('consolidation.monitored-count.of-groups')`
select key.key, r.village, r.kind, r.month::text as month, r.households, r.persons
from unnest(${keys}::text[]) as key(key)
join monitored_count r on ${raw(MEMBERS)}
where r.superseded_at is null and not r.void
order by key.key, r.month`;

/**
 * What the months of one village and kind count for. A balance is the sum of all postings up to a day, so each month posts
 * what it differs from the month before; the first posts its count even if that is 0, for then 0 has been reported.
 * `counts` are in the order of their months.
 */
export function monitoredDifferences(
  { village, kind }: Monitored,
  counts: readonly MonthlyCount[],
): PostingDraft[] {
  return counts.flatMap(({ month, ...count }, i) =>
    (['households', 'persons'] as const).flatMap((what) => {
      const before = counts[i - 1]?.[what];
      const amount = new Big(count[what]).minus(before ?? 0);
      if (before !== undefined && amount.eq(0)) return [];
      return indicatorsOf(kind, what).map((indicator) => ({
        indicator,
        region: village,
        partner: '',
        date: month,
        amount: amount.toFixed(),
      }));
    }),
  );
}

const indicatorsOf = (kind: MonitoredKind, what: 'households' | 'persons'): IndicatorCode[] => {
  const upper = what === 'households' ? 'HOUSEHOLDS' : 'PERSONS';
  return [`MO_${upper}`, `MO_${kind}_${upper}`];
};

/** Where one count counts, by itself: the way up from the record. */
export const monitoredPostings = (count: Monitored & MonthlyCount): PostingDraft[] =>
  monitoredDifferences(count, [count]);

/** Its name is the one under which postings have been recorded from the first version on. */
export const monitoredGroup: CountedGroup<Monitored> = {
  name: 'monitored_count:0',
  keysOf: (values) => [keyOf(values)],
  members: MEMBERS,
  post: async (run, keys) => {
    const rows = await run<Monitored & MonthlyCount & { key: string }>(countsOf(keys));
    const found = new Map<string, PostingDraft[]>();
    for (const key of new Set(rows.map((row) => row.key))) {
      const [first, ...later] = rows.filter((row) => row.key === key);
      if (first) found.set(key, monitoredDifferences(first, [first, ...later]));
    }
    return found;
  },
};
