import DataLoader from 'dataloader';
import type { WaitForWriters } from '../database/known-at';
import type { Run } from '../database/run';
import { statement, type Statement } from '../database/sql';
import { encodeProgressId, requireKey } from '../progress-id';
import { isEastern, NATION, regionPath } from '../region-code';
import { childrenOf } from '../regions';
import { partnersOf, type Measurable } from './measure';
import { COUNTED, rowsInside, scopeTable, type Asked } from './scopes';

/** What a figure rests on: the scopes that make it up, two for a rate, and the regions that are expected to report. */
export interface Covered {
  restsOn: readonly Asked[];
  units: readonly string[];
}

/** How much a figure rests on, as schema/ledger.graphql has it. */
export interface Coverage {
  stated: number;
  expected: number;
  basis: 'CHILDREN';
  oldest: string | null;
  newest: string | null;
  newerBelow: number;
}

interface CoverageRow {
  stated: number;
  oldest: string | null;
  newest: string | null;
  newer_below: number;
}

/** The regions one level down, of the nation the assisted provinces; of an eastern region its partnerships in force. */
export function unitsOf(row: Measurable): readonly string[] {
  const { west } = requireKey(row.id);
  if (west === '') return partnersOf(row) ?? [];
  const children = childrenOf(west);
  return west === NATION ? children.filter((code) => !isEastern(code)) : children;
}

/**
 * `posted` are the places and days with live postings, `covered` those of them inside an outermost statement. A unit has reported
 * where such a statement or a posting lies inside it, or it inside such a statement; for a rate, with both parts.
 */
const coverage = (figures: readonly Covered[]): Statement => {
  const asked = figures.flatMap(({ restsOn }, figure) => restsOn.map((scope) => ({ ...scope, figure })));
  return statement('ledger.coverage')`
with ${scopeTable(asked.map((scope, n) => ({ ...scope, n })))},
${COUNTED},
figure as (
  select *
  from unnest(
    ${asked.map((_, n) => n)}::int[],
    ${asked.map(({ figure }) => figure)}::int[],
    ${asked.map(({ figure }) => figures[figure]?.units.map(regionPath).join(',') ?? '')}::text[]
  ) as figure(n, figure, units)
),
posted as materialized (
  select scope.n, p.region_path, p.partner_path, p.date
  from scope
  cross join lateral (
    select region_path, partner_path, date
    from ${rowsInside('scope', 'posting', 'region_path, partner_path, date, direction', 'scope.as_of')} p
    where not scope.own_only
    group by region_path, partner_path, date
    having sum(direction) <> 0
  ) p
),
covered as materialized (
  select distinct c.n, p.region_path, p.partner_path, p.date
  from counted c
  cross join lateral ${rowsInside('c', 'posting', 'region_path, partner_path, date', 'c.date')} p
  where outermost and not c.own_only
),
dated as (
  select n, date from counted where outermost
  union all
  select n, date from posted
  where (n, region_path, partner_path, date) not in (select n, region_path, partner_path, date from covered)
),
place as materialized (
  select distinct n, left(region_path, digits) as path
  from (select n, region_path from counted where outermost union select n, region_path from posted) as line
  cross join unnest('{0,2,4,6,9,12}'::int[]) as digits
  where digits <= length(region_path)
),
whole as materialized (
  select n, region_path as path from counted where outermost and partner_path = asked_partner
),
unit as (
  select figure.figure, path, bool_and((n, path) in (select n, path from place) or is_within) as is_stated
  from figure
  cross join unnest(string_to_array(nullif(units, ''), ',')) as path
  cross join lateral (
    select coalesce(bool_or((n, left(path, digits)) in (select n, path from whole)), false) as is_within
    from unnest('{0,2,4,6,9}'::int[]) as digits
    where digits <= length(path)
  ) ancestry
  group by figure.figure, path
),
around as materialized (
  select n, date, left(region_path, r) as region_path, left(partner_path, p) as partner_path
  from counted
  cross join unnest('{0,2,4,6,9,12}'::int[]) as r
  cross join unnest('{0,2,4,6,9,12}'::int[]) as p
  where not outermost and r <= length(region_path) and p <= length(partner_path)
),
hidden as (
  select n
  from around
  join counted using (n, region_path, partner_path)
  where outermost and counted.date < around.date
)
select
  coalesce(stated, 0)::int as stated,
  oldest::text as oldest,
  newest::text as newest,
  coalesce(newer_below, 0)::int as newer_below
from (select distinct figure from figure) one
left join (select figure, min(date) as oldest, max(date) as newest from dated join figure using (n) group by figure) days
  using (figure)
left join (select figure, count(*) filter (where is_stated) as stated from unit group by figure) reported using (figure)
left join (select figure, count(*) as newer_below from hidden join figure using (n) group by figure) newer using (figure)
order by one.figure`;
};

export type CoverageLoader = DataLoader<Covered, Coverage, string>;

/** Finds what any number of figures rest on by one SQL statement. */
export const createCoverageLoader = (run: Run, waitForWriters: WaitForWriters): CoverageLoader =>
  new DataLoader(
    async (figures) => {
      await waitForWriters(figures.flatMap(({ restsOn }) => restsOn.map(({ key }) => key.knownAt)));
      const rows = await run<CoverageRow>(coverage(figures));
      return figures.map(({ units }, i) => {
        const row = rows[i];
        return {
          stated: row?.stated ?? 0,
          expected: units.length,
          basis: 'CHILDREN',
          oldest: row?.oldest ?? null,
          newest: row?.newest ?? null,
          newerBelow: row?.newer_below ?? 0,
        };
      });
    },
    {
      cacheKeyFn: ({ restsOn, units }) =>
        [...restsOn.map(({ key, book }) => `${book} ${encodeProgressId(key)}`), ...units].join('\n'),
    },
  );
