import type { IndicatorRow } from '../../platform/catalogue';
import { raw, sql, statement, type Sql, type Statement } from '../../platform/database/sql';
import type { DecodedKey, ProgressKey } from '../../platform/progress-id';
import { NATION } from '../../platform/region-code';

/** Which progress to list, with every default filled in (see arguments.ts). */
export interface ProgressQuery {
  year: number;
  asOf: string;
  knownAt: string | null;
  indicators: readonly IndicatorRow[];
  /** Also the indicators that have no target. */
  all: boolean;
}

/** Levels and rates have targets of their own alone; the others are summed. */
export const isSummable = ({ aggregation }: IndicatorRow): boolean =>
  aggregation === 'FLOW' || aggregation === 'BALANCE';

export const codesOf = (indicators: readonly IndicatorRow[]): string[] => indicators.map(({ code }) => code);

/** The indicators asked for, in catalogue order. */
export const wanted = (indicators: readonly IndicatorRow[]): Sql => sql`wanted as (
  select indicator, (n - 1)::int as position
  from unnest(${codesOf(indicators)}::text[]) with ordinality as wanted(indicator, n)
)`;

/**
 * What every scope (n, west, east, year, known_at, indicators) has as its target, by indicator, as the relation `found`.
 *
 * A scope has its own target, else the sum of its partnerships', else that of the targets inside it; of these only the
 * outermost count, so that a city's part of a province's target is not counted twice, and of two that cross the one with the
 * wider region. An eastern region's own target is that of the nation with it as partner, and is no part of any western one.
 * Of several versions of a target the one recorded last counts. Paths nest by prefix, so that a subtree is a range of an index.
 */
export const found = (indicators: readonly IndicatorRow[]): Sql => sql`
version as materialized (
  select distinct on (scope.n, t.indicator, t.region, t.partner)
    scope.n, t.indicator, t.region, t.partner, t.region_path, t.partner_path, t.value, t.kind, t.schedule, t.tier
  from scope
  cross join lateral (
    select *, case
        when region = scope.west and partner = scope.east then 0
        when region = scope.west and scope.east = '' then 1
        else 2
      end as tier
    from target
    where scope.west <> '' and year = scope.year and recorded_at <= scope.known_at and indicator = any(scope.indicators)
      and region_path >= scope.west_path collate "C" and region_path < (scope.west_path || ':') collate "C"
      and starts_with(partner_path, scope.east_path)
      and (region <> ${NATION} or partner = scope.east)
    union all
    select *, case
        when region = ${NATION} and partner = scope.east then 0
        when partner = scope.east then 1
        else 2
      end as tier
    from target
    where scope.west = '' and year = scope.year and recorded_at <= scope.known_at and indicator = any(scope.indicators)
      and partner_path >= scope.east_path collate "C" and partner_path < (scope.east_path || ':') collate "C"
      and partner <> ''
  ) t
  where t.tier = 0 or t.indicator = any(${codesOf(indicators.filter(isSummable))}::text[])
  order by scope.n, t.indicator, t.region, t.partner, t.id desc
),
nearest as materialized (
  select * from (select *, min(tier) over (partition by n, indicator) as nearest from version) ranked
  where tier = nearest
),
wider as materialized (
  select distinct n, indicator, region_path, left(partner_path, p) as partner_path
  from nearest cross join unnest('{0,2,4,6,9,12}'::int[]) as p
  where tier = 2 and p < length(partner_path)
),
uncrossed as materialized (
  select nearest.*
  from nearest
  cross join lateral (
    select bool_or((n, indicator, left(region_path, r), partner_path)
      in (select n, indicator, region_path, partner_path from wider)) as crossed
    from unnest('{0,2,4,6,9}'::int[]) as r
    where tier = 2 and r < length(region_path)
  ) as ancestry
  where crossed is not true
),
part as (
  select uncrossed.*
  from uncrossed
  cross join lateral (
    select bool_or((n, indicator, left(region_path, r), left(partner_path, p))
      in (select n, indicator, region_path, partner_path from uncrossed)) as covered
    from unnest('{0,2,4,6,9,12}'::int[]) as r, unnest('{0,2,4,6,9,12}'::int[]) as p
    where tier > 0 and r <= length(region_path) and p <= length(partner_path) and r + p < length(region_path) + length(partner_path)
  ) as ancestry
  where covered is not true
),
found as materialized (
  select n, indicator, tier,
    case
      when tier = 0 then max(value)
      when count(distinct kind) = 1 and max(kind) <> 'KEEP_BELOW' then sum(value)
    end as value,
    case when count(distinct kind) = 1 then max(kind) end as kind,
    case when tier > 0 then count(*)::int end as parts,
    case when tier = 2 then array_agg(case when region <> ${NATION} then region else '' end || '|' || partner order by region, partner) end
      as scopes,
    case when bool_or(schedule is not null) then json_agg(json_build_object(
      'weight', value::text, 'schedule', schedule, 'west', case when region <> ${NATION} then region else '' end,
      'east', partner
    ) order by region, partner) end as schedule
  from part
  group by n, indicator, tier
)`;

export const COLUMNS =
  raw(`(array['OWN', 'PARTNERSHIPS', 'PARTS'])[found.tier + 1] as basis, found.value::text as value, found.kind,
  found.parts, found.scopes, found.schedule`);

type Sides = Pick<ProgressKey, 'west' | 'east'>;

/** '' has the path '', as the nation has. */
const path = (code: Sql): Sql =>
  sql`case when length(${code}) = 6 then regexp_replace(${code}, '(00){1,3}$', '') else ${code} end`;

const PATHS = sql`${path(raw('west'))} as west_path, ${path(raw('east'))} as east_path`;

export const moment = (knownAt: string | null): string => knownAt ?? 'infinity';

export const scopeTargets = (query: ProgressQuery, sides: readonly Sides[]): Statement =>
  statement('targets.scope-targets')`
with ${wanted(query.indicators)},
scope as materialized (
  select (n - 1)::int as n, west, east, ${PATHS}, ${query.year}::int as year, ${moment(query.knownAt)}::timestamptz as known_at,
    (select array_agg(indicator) from wanted) as indicators
  from unnest(${sides.map(({ west }) => west)}::text[], ${sides.map(({ east }) => east)}::text[])
    with ordinality as side(west, east, n)
),
${found(query.indicators)}
select scope.n, wanted.position, ${COLUMNS}
from scope cross join wanted
left join found using (n, indicator)
${query.all ? raw('') : raw('where found.tier is not null')}
order by scope.n, wanted.position`;

/** Targets of rows of any year and moment, each by itself: what other subgraphs refer to by id. */
export const progressTargets = (keys: readonly DecodedKey[]): Statement => statement(
  'targets.progress-targets',
)`
with scope as materialized (
  select (n - 1)::int as n, west, east, ${PATHS}, year, known_at, array[indicator] as indicators
  from unnest(
    ${keys.map(({ indicator }) => indicator)}::text[], ${keys.map(({ west }) => west)}::text[],
    ${keys.map(({ east }) => east)}::text[], ${keys.map(({ year }) => year)}::int[],
    ${keys.map(({ knownAt }) => moment(knownAt))}::timestamptz[]
  ) with ordinality as key(indicator, west, east, year, known_at, n)
),
${found([...new Set(keys.map(({ entry }) => entry))])}
select ${COLUMNS}
from scope
left join found using (n)
order by scope.n`;
