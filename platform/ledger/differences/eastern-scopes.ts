import type { IndicatorRow } from '../../catalogue';
import type { WaitForWriters } from '../../database/known-at';
import type { Run } from '../../database/run';
import { statement, type Statement } from '../../database/sql';
import { regionPath } from '../../region-code';
import { countsWithinYear } from '../scopes';
import type { ComparedQuestion, Pair } from './compared-id';

/** Of which pairs and indicators the eastern side has stated anything: by the beginnings of paths, so that each row meets its own pairs alone. */
const easternScopes = (
  pairs: readonly Pair[],
  entries: readonly IndicatorRow[],
  { asOf, knownAt }: ComparedQuestion,
): Statement => statement('ledger.eastern-scopes')`
with entry as materialized (
  select * from unnest(
    ${entries.map(({ code }) => code)}::text[],
    ${entries.map((entry) => (countsWithinYear(entry) ? `${asOf.slice(0, 4)}-01-01` : '-infinity'))}::date[]
  ) as entry(indicator, since)
),
pair as materialized (
  select * from unnest(
    ${pairs.map(({ west }) => regionPath(west))}::text[],
    ${pairs.map(({ east }) => regionPath(east))}::text[]
  ) with ordinality as pair(region_path, partner_path, n)
),
stated as materialized (
  select distinct s.indicator, s.region_path, s.partner_path
  from entry
  join statement s on s.indicator = entry.indicator and s.side = 'EAST'
    and s.date between entry.since and ${asOf}::date and s.recorded_at <= ${knownAt ?? 'infinity'}::timestamptz
)
select distinct (pair.n - 1)::int as n, stated.indicator
from stated
cross join unnest('{2,4,6,9,12}'::int[]) as r
cross join unnest('{2,4,6,9,12}'::int[]) as p
join pair on pair.region_path = left(stated.region_path, r) and pair.partner_path = left(stated.partner_path, p)
where r <= length(stated.region_path) and p <= length(stated.partner_path)`;

/** Gives the position of the pair and the code of the indicator. */
export type EasternScopes = (
  pairs: readonly Pair[],
  entries: readonly IndicatorRow[],
  question: ComparedQuestion,
) => Promise<{ n: number; indicator: string }[]>;

export const createEasternScopes =
  (run: Run, waitForWriters: WaitForWriters): EasternScopes =>
  async (pairs, entries, question) => {
    if (pairs.length === 0 || entries.length === 0) return [];
    await waitForWriters([question.knownAt]);
    return run(easternScopes(pairs, entries, question));
  };
