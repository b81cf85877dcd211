import Big from 'big.js';
import type { CountedGroup, PostingDraft, Values } from '../../platform/register/register';
import { string } from '../../platform/register/rules';

/** One month's count of a village and kind. */
export interface MonthlyCount {
  month: string;
  households: number;
  persons: number;
}

const KEY = (values: Values): string => `${string(values, 'village')}|${string(values, 'kind')}`;

const MEMBERS = `r.village = split_part(key.key, '|', 1) and r.kind = split_part(key.key, '|', 2)`;

const COUNTS = `/* consolidation.monitored-count.of-groups */
select key.key, r.month::text as month, r.households, r.persons
from unnest($1::text[]) as key(key)
join monitored_count r on ${MEMBERS}
where r.superseded_at is null and not r.void
order by key.key, r.month`;

/**
 * What the months of one village and kind count for. A balance is the sum of all postings up to a day, so each month posts
 * what it differs from the month before; the first posts its count even if that is 0, for then 0 has been reported.
 * `counts` are in the order of their months.
 */
export function monitoredDifferences(key: string, counts: readonly MonthlyCount[]): PostingDraft[] {
  const [village = '', kind = ''] = key.split('|');
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

const indicatorsOf = (kind: string, what: 'households' | 'persons'): string[] => [
  `MO_${what.toUpperCase()}`,
  `MO_${kind}_${what.toUpperCase()}`,
];

/** Where one count counts, by itself: the way up from the record. */
export const monitoredPostings = (values: Values): PostingDraft[] =>
  monitoredDifferences(KEY(values), [
    {
      month: string(values, 'month'),
      households: Number(values.households),
      persons: Number(values.persons),
    },
  ]);

export const monitoredGroup: CountedGroup = {
  keysOf: (values) => [KEY(values)],
  members: MEMBERS,
  post: async (runner, keys) => {
    const rows = (await runner.query(COUNTS, [keys])) as (MonthlyCount & { key: string })[];
    const counts = new Map<string, MonthlyCount[]>();
    for (const { key, ...count } of rows) {
      const known = counts.get(key);
      if (known) known.push(count);
      else counts.set(key, [count]);
    }
    return new Map([...counts].map(([key, months]) => [key, monitoredDifferences(key, months)]));
  },
};
