import { raw, sql, statement, type Statement } from '../../database/sql';
import { atEvenPace, fresh, standingOf, withOther } from './fresh-sql';

/** The first day of a book's year. */
const since = (row: string): string =>
  `case when ${row}.year = 0 then '-infinity' else make_date(${row}.year, 1, 1) end`;

/** What was posted in a scope `w` up to its day: records belong to the western book. */
const POSTED = `select sum(p.amount) as amount from posting_day p
    where w.side = 'WEST' and p.indicator = w.indicator and p.date between ${since('w')} and w.date
      and p.region_path = w.region_path collate "C" and p.partner_path = w.partner_path collate "C"`;

/** Of each new total the largest of all around it, each the newest one of its scope, and which are larger. */
const ABOVE = sql`around as (
  select distinct f.flow, f.indicator, f.side, f.year, f.date, left(f.region_path, r) as region_path,
    left(f.partner_path, p) as partner_path
  from fresh f
  cross join unnest('{0,2,4,6,9,12}'::int[]) as r
  cross join unnest('{0,2,4,6,9,12}'::int[]) as p
  where f.summed and r <= length(f.region_path) and p <= length(f.partner_path)
    and r + p < length(f.region_path) + length(f.partner_path)
),
bound as materialized (
  select around.*, newest.id, greatest(later.total, newest.total,
    case when around.flow then ${atEvenPace('newest.total', 'newest.date', 'around.date')} end) as bound
  from around
  cross join lateral (
    select s.id, s.date, s.total from statement s
    where s.indicator = around.indicator and s.side = around.side and s.region_path = around.region_path collate "C"
      and s.partner_path = around.partner_path collate "C" and s.date <= around.date
    order by s.date desc, s.id desc
    limit 1
  ) newest
  cross join lateral (
    select max(s.total) as total from standing s
    where s.indicator = around.indicator and s.side = around.side and s.year = around.year
      and s.region_path = around.region_path collate "C" and s.partner_path = around.partner_path collate "C"
      and s.date > around.date
  ) later
  where newest.total is not null
),
above as (
  select id, other
  from (
    select distinct on (f.id) f.id, f.total - f.rounding as least, b.id as other, b.bound
    from fresh f
    cross join unnest('{0,2,4,6,9,12}'::int[]) as r
    cross join unnest('{0,2,4,6,9,12}'::int[]) as p
    join bound b on b.indicator = f.indicator and b.side = f.side and b.date = f.date
      and b.region_path = left(f.region_path, r) and b.partner_path = left(f.partner_path, p)
    where f.summed and r <= length(f.region_path) and p <= length(f.partner_path)
      and r + p < length(f.region_path) + length(f.partner_path)
    order by f.id, b.bound desc
  ) as largest
  where least > bound
)`;

/**
 * Totals against what lies inside them, and against what lies around them.
 *
 * `wide` are the new totals, and of each new one the total of the nearest scope around it: of flows the first on or after its day, of
 * what carries over one of the same day. What lies inside is summed as by the rule of actuals. It is said of the wider total where that is new, else
 * of the newest inside. A total that is larger than all around it has none beside it to be summed with: those are of earlier days or years.
 */
export const insideAndAbove = (first: string): Statement => statement('findings.inside-and-above')`
with ${fresh(first)},
nearest as materialized (
  select f.*, s.inside_region, s.inside_partner
  from fresh f
  cross join lateral (
    ${standingOf('f', 's.inside_region, s.inside_partner')}
      and s.indicator = f.indicator and s.year = f.year and s.statement = f.id
    order by s.date_from desc
    limit 1
  ) s
  where f.summed
),
wide as materialized (
  select id as statement, flow, indicator, side, year, region_path, partner_path, date, total, rounding from nearest
  union
  select w.statement, scope.flow, scope.indicator, scope.side, scope.year, scope.region_path, scope.partner_path, w.date, w.total,
    w.rounding
  from (
    select distinct flow, indicator, side, year, date, left(region_path, inside_region) as region_path,
      left(partner_path, inside_partner) as partner_path
    from nearest where inside_region >= 0
  ) as scope
  cross join lateral (
    ${standingOf('scope', 's.statement, s.date, s.total, s.rounding')}
      and s.indicator = scope.indicator and s.year = scope.year and s.date >= scope.date
      and (scope.flow or s.date = scope.date)
    order by s.date_from
    limit 1
  ) w
),
inside as (
  select w.*, coalesce(parts.amount, 0) + coalesce(posted.amount, 0) as amount, coalesce(parts.rounding, 0) as parts_rounding,
    parts.newest
  from wide w
  cross join lateral (
    select sum(s.total - s.posted) as amount, sum(s.rounding) as rounding,
      max(s.statement) filter (where s.statement >= ${first}::bigint) as newest
    from standing s
    where s.indicator = w.indicator and s.side = w.side and s.year = w.year
      and s.region_path >= w.region_path collate "C" and s.region_path < (w.region_path || ':') collate "C"
      and starts_with(s.partner_path, w.partner_path)
      and s.inside_region = length(w.region_path) and s.inside_partner = length(w.partner_path)
      and s.date_from <= w.date and s.date_to > w.date and (w.flow or s.date = w.date)
  ) parts
  cross join lateral (${raw(POSTED)}) posted
),
${ABOVE},
placed as (
  select case when statement >= ${first}::bigint then statement else newest end as statement, 'INSIDE_OVER_TOTAL' as code,
    array[trim_scale(amount)::text] as says, case when statement < ${first}::bigint then statement end as other
  from inside
  where amount - parts_rounding > total + rounding
  union all
  select id, 'LARGER_THAN_ABOVE', '{}'::text[], other from above
),
found as (select distinct on (statement) * from placed where statement is not null order by statement, code)
${withOther}`;
