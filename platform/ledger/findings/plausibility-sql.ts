import { raw, statement, type Statement } from '../../database/sql';
import { partsOfWholes } from './divisions';
import { atEvenPace, fresh, standingOf, withOther } from './fresh-sql';
import {
  EQUAL_DIGITS,
  FEWEST_BESIDE,
  SMALLEST_COMPARED,
  TEN_THOUSAND,
  TIMES_USUAL,
  UNCHANGED,
} from './rules';

/**
 * What is found of statements that were just recorded, from `first` on, by comparing them with the ledger: one statement for each set of
 * rules, however many they are. Totals are read from standing totals: of each day the one in force, withdrawn ones left out.
 */

const digitsOf = (total: string): string =>
  `length(trim(both '0' from replace(trim_scale(${total})::text, '.', '')))`;

/**
 * Parts against their whole, of one scope and side: of flows with the first total of the whole on or after the part's day, of what
 * carries over with one of the same day. It is said of the parts that are new, and of the whole where none of them is.
 */
export function partsOverWhole(first: string): Statement {
  const parts = partsOfWholes();
  return statement('findings.parts-over-whole')`
with ${fresh(first)},
part as materialized (
  select * from unnest(${parts.map(({ part }) => part)}::text[], ${parts.map(({ whole }) => whole)}::text[],
    ${parts.map(({ division }) => division)}::int[]) as part(indicator, whole, division)
),
whole as materialized (
  select w.* from fresh f
  join (select distinct indicator, whole from part) as part on part.indicator = f.indicator
  cross join lateral (
    ${standingOf('f', 's.statement, f.flow, s.indicator, s.side, s.year, s.region_path, s.partner_path, s.date, s.total, s.rounding')}
      and s.indicator = part.whole and s.year = f.year and s.date >= f.date and (f.flow or s.date = f.date)
    order by s.date_from
    limit 1
  ) w
  union
  select f.id, f.flow, f.indicator, f.side, f.year, f.region_path, f.partner_path, f.date, f.total, f.rounding
  from fresh f
  where f.indicator in (select whole from part)
),
member as materialized (
  select w.statement as whole, w.total as whole_total, w.rounding as whole_rounding, part.division, p.*
  from whole w
  join part on part.whole = w.indicator
  cross join lateral (
    ${standingOf('w', 's.statement, s.date, s.total, s.rounding')}
      and s.indicator = part.indicator and s.year = w.year and s.date_from <= w.date
    order by s.date_from desc
    limit 1
  ) p
  where w.flow or p.date = w.date
),
divided as (
  select whole, division, sum(total) as total
  from member
  where division is not null
  group by whole, division, whole_total, whole_rounding
  having count(*) > 1 and sum(total - rounding) > whole_total + whole_rounding
),
excess as (
  select whole, statement, 'PART_OVER_WHOLE' as code, '{}'::text[] as says
  from member
  where total - rounding > whole_total + whole_rounding
  union all
  select whole, statement, 'PARTS_OVER_WHOLE', array[divided.total::text]
  from member
  join divided using (whole, division)
),
placed as (
  select statement, code, says, whole as other from excess where statement >= ${first}::bigint
  union all
  select whole, code, says, case when code = 'PART_OVER_WHOLE' then statement end
  from excess
  where whole >= ${first}::bigint and whole not in (select whole from excess where statement >= ${first}::bigint)
),
found as (select distinct on (statement) * from placed order by statement, code)
${withOther}`;
}

/** The region around that of a total. */
const PARENT = `left(e.region_path, case length(e.region_path) when 12 then 9 when 9 then 6 when 6 then 4 when 4 then 2 else 0 end)`;

/** Of rows that were just written PostgreSQL knows nothing, and would look through all of them for each. */
export const BY_INDEX = statement('findings.by-index')`select set_config('enable_seqscan', 'off', true)`;

/**
 * A total against the one before it of its scope, in the year or else of the year before; flows at an even pace. Where there is none,
 * against the median of the regions beside it, of which nothing but a unit can be told.
 */
export const unlikeUsual = (first: string): Statement => statement('findings.unlike-usual')`
with ${fresh(first)},
earlier as materialized (
  select f.*, before.statement as before,
    case when f.flow then ${atEvenPace('before.total', 'before.date', 'f.date')} else before.total end as usual
  from fresh f
  left join lateral (
    select * from (
      (${standingOf('f', 'true as this_year, s.statement, s.date, s.total')}
        and s.indicator = f.indicator and s.year = f.year and s.date < f.date and s.total > 0
      order by s.date_from desc limit 1)
      union all
      (${standingOf('f', 'false, s.statement, s.date, s.total')}
        and s.indicator = f.indicator and f.flow and s.year = f.year - 1 and s.total > 0
      order by s.date_from desc limit 1)
    ) as both_years
    order by this_year desc
    limit 1
  ) before on true
  where not f.percent and f.total > 0
),
compared as (
  select id, total, before, usual, total / usual as times from earlier where usual > 0
  union all
  select e.id, e.total, null, median.usual, e.total / median.usual
  from earlier e
  cross join lateral (
    select percentile_disc(0.5) within group (order by total) as usual, count(*) as regions
    from (
      select distinct on (s.region_path, s.partner_path) s.total
      from standing s
      where s.indicator = e.indicator and s.side = e.side and s.year = e.year
        and s.region_path >= ${raw(PARENT)} collate "C" and s.region_path < (${raw(PARENT)} || ':') collate "C"
        and length(s.region_path) = length(e.region_path) and (s.partner_path <> '') = (e.partner_path <> '')
      order by s.region_path, s.partner_path, s.date_from desc
    ) as latest
    where total > 0
  ) median
  where e.before is null and e.summed and e.region_path <> '' and median.regions >= ${FEWEST_BESIDE}
),
judged as (
  select id as statement, before as other, array[trim_scale(round(usual, 2))::text, trim_scale(round(times, 1))::text] as says,
    case
      when times between ${TEN_THOUSAND.from} and ${TEN_THOUSAND.to}
        or 1 / times between ${TEN_THOUSAND.from} and ${TEN_THOUSAND.to} then 'UNIT_TEN_THOUSAND'
      when before is not null and times > ${TIMES_USUAL} and total >= ${SMALLEST_COMPARED} then 'TIMES_USUAL'
    end as code
  from compared
),
found as (select * from judged where code is not null)
${withOther}`;

/** Totals that are those of the months before, or another region's. */
export const copied = (first: string): Statement => statement('findings.copied')`
with ${fresh(first)},
unchanged as (
  select f.id as statement, 'UNCHANGED' as code, '{}'::text[] as says, equal.first as other
  from fresh f
  cross join lateral (
    select count(distinct date) as statements, min(date) as since, (array_agg(statement order by date))[1] as first
    from (
      select s.statement, s.date, bool_and(s.total = f.total) over (order by s.date desc, s.date_from desc) as is_equal
      from (${standingOf('f')} and s.indicator = f.indicator and s.year = f.year and s.date < f.date) as s
    ) as before
    where is_equal
  ) equal
  where f.summed and f.total >= ${UNCHANGED.smallest} and (f.flow or ${raw(digitsOf('f.total'))} >= ${EQUAL_DIGITS})
    and equal.statements >= ${UNCHANGED.statements - 1}
    and (extract(year from f.date) - extract(year from equal.since)) * 12
      + extract(month from f.date) - extract(month from equal.since) >= ${UNCHANGED.months}
),
equal as (
  select f.id, 'EQUAL_REGIONS', '{}'::text[], other.id
  from fresh f
  cross join lateral (
    select o.id from statement o
    where o.indicator = f.indicator and o.side = f.side and o.date = f.date and o.total = f.total and o.id < f.id
      and o.region_path <> f.region_path and length(o.region_path) = length(f.region_path)
      and o.id = any(array(
        select s.statement from standing s
        where s.indicator = f.indicator and s.side = f.side and s.year = f.year and s.region_path = o.region_path
          and s.partner_path = o.partner_path))
    order by o.id
    limit 1
  ) other
  where not f.percent and ${raw(digitsOf('f.total'))} >= ${EQUAL_DIGITS}
),
found as (select * from unchanged union all select * from equal)
${withOther}`;
