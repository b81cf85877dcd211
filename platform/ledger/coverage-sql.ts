import { raw, sql, statement, type Sql, type Statement } from '../database/sql';
import { regionPath } from '../region-code';
import { CROSSES, EACH_SCOPE, KEPT, NOT_OUTERMOST, OUTERMOST, OWN } from './in-force-sql';
import { COUNTED, rowsInside, scopeTable, type Asked } from './scopes';

/** What a figure rests on: the scopes that make it up, two for a rate, and the regions that are expected to report. */
export interface Covered {
  restsOn: readonly Asked[];
  units: readonly string[];
}

const scopesOf = (figures: readonly Covered[]): (Asked & { figure: number })[] =>
  figures.flatMap(({ restsOn }, figure) => restsOn.map((scope) => ({ ...scope, figure })));

/** Of each scope asked for which figure it is of, and the units expected in it. */
function figureTable(figures: readonly Covered[]): Sql {
  const asked = scopesOf(figures);
  return sql`figure as (
  select *
  from unnest(
    ${asked.map((_, n) => n)}::int[],
    ${asked.map(({ figure }) => figure)}::int[],
    ${asked.map(({ figure }) => figures[figure]?.units.map(regionPath).join(',') ?? '')}::text[]
  ) as figure(n, figure, units)
)`;
}

/** What the two statements have in common: of each figure its days, its units and what is newer below. */
const OF_EACH_FIGURE = raw(`from (select distinct figure from figure) one
left join (select figure, min(date) as oldest, max(date) as newest from dated join figure using (n) group by figure) days
  using (figure)
left join (select figure, count(*) filter (where is_stated) as stated from unit group by figure) reported using (figure)
left join (select figure, count(*) as newer_below from hidden join figure using (n) group by figure) newer using (figure)`);

const COLUMNS = raw(`coalesce(stated, 0)::int as stated,
  oldest::text as oldest,
  newest::text as newest,
  coalesce(newer_below, 0)::int as newer_below`);

/** Whether a unit lies in a scope that is stated as a whole. */
const IS_WITHIN = raw(`cross join lateral (
    select coalesce(bool_or((n, left(path, digits)) in (select n, path from whole)), false) as is_within
    from unnest('{0,2,4,6,9}'::int[]) as digits
    where digits <= length(path)
  ) ancestry`);

/** Of each scope those around it, by the lengths of their paths. */
const AROUND = raw(`cross join unnest('{0,2,4,6,9,12}'::int[]) as r
  cross join unnest('{0,2,4,6,9,12}'::int[]) as p`);

/**
 * `posted` are the places and days with live postings, `covered` those of them inside an outermost statement. A unit has reported
 * where such a statement or a posting lies inside it, or it inside such a statement; for a rate, with both parts.
 */
export const generalCoverage = (figures: readonly Covered[]): Statement => {
  const asked = scopesOf(figures);
  return statement('ledger.general-coverage')`
with ${scopeTable(asked.map((scope, n) => ({ ...scope, n })))},
${COUNTED},
${figureTable(figures)},
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
  ${IS_WITHIN}
  group by figure.figure, path
),
around as materialized (
  select n, date, left(region_path, r) as region_path, left(partner_path, p) as partner_path
  from counted
  ${AROUND}
  where not outermost and r <= length(region_path) and p <= length(partner_path)
),
hidden as (
  select n
  from around
  join counted using (n, region_path, partner_path)
  where outermost and counted.date < around.date
)
select ${COLUMNS}
${OF_EACH_FIGURE}
order by one.figure`;
};

/**
 * The same by standing totals, where these are certain. A unit has a posting in it where its own days have one; the days of a scope less those under its
 * outermost totals, up to the day of each, are those that count.
 */
export const coverage = (figures: readonly Covered[]): Statement => {
  const asked = scopesOf(figures);
  return statement('ledger.coverage')`
with ${scopeTable(asked.map((scope, n) => ({ ...scope, n })))},
${figureTable(figures)},
placed as materialized (
  select scope.*, own.date as own_date, book.latest,
    kept.is_kept is true and (own.date is not null or scope.own_only or not ${CROSSES}) as is_certain
  from ${EACH_SCOPE}
  ${KEPT}
  ${OWN}
),
outermost as materialized (
  select n, region_path, partner_path, own_date as date from placed where own_date is not null
  union all
  select scope.n, s.region_path, s.partner_path, s.date
  from placed as scope
  cross join lateral (select scope.latest) as book
  cross join lateral (${raw(OUTERMOST)}
  ) s
  where scope.own_date is null and not scope.own_only and scope.is_certain
),
posted as (
  select scope.n, p.date, p.live
  from placed as scope
  cross join lateral (
    select date, live from posting_day p
    where scope.side = 'WEST' and not scope.own_only and p.indicator = scope.indicator
      and p.region_path = scope.region_path collate "C" and p.partner_path = scope.partner_path collate "C"
      and p.date > coalesce(scope.own_date, '-infinity') and p.date between scope.since and scope.as_of
  ) p
  union all
  select o.n, p.date, -p.live
  from placed as scope
  join outermost o using (n)
  cross join lateral (
    select date, live from posting_day p
    where scope.side = 'WEST' and scope.own_date is null and p.indicator = scope.indicator
      and p.region_path = o.region_path collate "C" and p.partner_path = o.partner_path collate "C"
      and p.date between scope.since and o.date
  ) p
),
dated as (
  select n, date from outermost
  union all
  select n, date from posted group by n, date having sum(live) <> 0
),
place as materialized (
  select distinct n, left(region_path, digits) as path
  from (select distinct n, region_path from outermost) as line
  cross join unnest('{0,2,4,6,9,12}'::int[]) as digits
  where digits <= length(region_path)
),
whole as materialized (
  select o.n, o.region_path as path from outermost o join placed using (n) where o.partner_path = placed.partner_path
),
unit as (
  select figure.figure, path, bool_and((n, path) in (select n, path from place) or is_within or exists (
    select from posting_day p
    where scope.side = 'WEST' and not scope.own_only and p.indicator = scope.indicator
      and p.region_path = path collate "C" and p.partner_path = scope.partner_path collate "C"
      and p.date between scope.since and scope.as_of and p.live <> 0
  )) as is_stated
  from figure
  join placed as scope using (n)
  cross join unnest(string_to_array(nullif(units, ''), ',')) as path
  ${IS_WITHIN}
  group by figure.figure, path
),
below as materialized (
  select scope.n, s.region_path, s.partner_path, s.date
  from placed as scope
  cross join lateral (select scope.latest) as book
  cross join lateral (${raw(NOT_OUTERMOST)}
  ) s
  where not scope.own_only and scope.is_certain
),
around as materialized (
  select n, date, left(region_path, r) as region_path, left(partner_path, p) as partner_path
  from below
  ${AROUND}
  where r <= length(region_path) and p <= length(partner_path)
),
hidden as (
  select n
  from around
  join outermost using (n, region_path, partner_path)
  where outermost.date < around.date
)
select certainty.is_certain, ${COLUMNS}
${OF_EACH_FIGURE}
join (select figure, bool_and(is_certain) as is_certain from figure join placed using (n) group by figure) certainty using (figure)
order by one.figure`;
};
