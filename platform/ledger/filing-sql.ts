/** The SQL texts of file-statements.ts. They work on the rows of one filing, staged in the temporary table `incoming`. */

export const STAGE = `/* ledger.stage */
create temporary table incoming (
  row int primary key,
  indicator text not null,
  flow boolean not null,
  summed boolean not null,
  region text not null,
  partner text not null,
  region_path text collate "C" not null,
  partner_path text collate "C" not null,
  date date not null,
  total numeric not null,
  source text,
  note text
) on commit drop`;

export const ADD_ROWS = `/* ledger.add-rows */
insert into incoming
select * from unnest($1::int[], $2::text[], $3::boolean[], $4::boolean[], $5::text[], $6::text[], $7::text[], $8::text[],
                     $9::date[], $10::numeric[], $11::text[], $12::text[])`;

export const INDEX_ROWS = `/* ledger.index-rows */
create index on incoming (indicator, region_path, partner_path, date)`;

export const ANALYZE_ROWS = `/* ledger.analyze-rows */ analyze incoming`;

/** Of rows that say the same of one scope and date the first is kept. */
export const DROP_REPEATED = `/* ledger.drop-repeated */
delete from incoming
using (
  select row, row_number() over (partition by indicator, region_path, partner_path, date, total order by row) as place
  from incoming
) as repeated
where repeated.row = incoming.row and repeated.place > 1`;

/**
 * What the ledger already says needs no second statement: the same total as the one in force, or one that this source
 * has stated before and that was restated since - unless the filing is itself a correction ($1). Gives the latter.
 */
export const DROP_KNOWN = `/* ledger.drop-known */
with known as (
  select i.row, bool_or(s.total = i.total and s.source is not distinct from i.source) as stated_before,
    (array_agg(s.total order by s.id desc))[1] as in_force
  from incoming i
  join statement s using (indicator, region_path, partner_path, date)
  group by i.row
),
dropped as (
  delete from incoming
  using known
  where known.row = incoming.row and (known.in_force = incoming.total or (known.stated_before and not $1::boolean))
  returning incoming.row, incoming.total, known.in_force
)
select row, in_force::text as in_force
from dropped
where in_force <> total
order by row`;

/** Two rows of the filing state different totals of one scope and date: the later ones, each with the first. */
export const CONFLICTING = `/* ledger.conflicting */
select row, other_row, region as other_region, partner as other_partner, date::text as other_date, other_total::text as other_total
from (
  select row, region, partner, date, first_value(row) over same as other_row, first_value(total) over same as other_total
  from incoming
  window same as (partition by indicator, region_path, partner_path, date order by row)
) as rows
where row <> other_row
order by row`;

/**
 * A FLOW total below the one before it in the same scope and year (倒挂), or below the one that it restates. Only
 * the neighbours of a new total are compared: a fall that was filed with a reason is settled.
 */
export const FALLING = `/* ledger.falling */
with touched as (
  select distinct indicator, region_path, partner_path, extract(year from date)::int as year from incoming where flow
),
standing as (
  select distinct on (s.indicator, s.region_path, s.partner_path, s.date)
    s.indicator, s.region_path, s.partner_path, s.region, s.partner, s.date, s.total
  from touched t
  join statement s
    on s.indicator = t.indicator and s.region_path = t.region_path and s.partner_path = t.partner_path
   and s.date between make_date(t.year, 1, 1) and make_date(t.year, 12, 31)
  order by s.indicator, s.region_path, s.partner_path, s.date, s.id desc
),
restated as (
  select incoming.row, standing.*, incoming.total as new_total
  from standing
  join incoming using (indicator, region_path, partner_path, date)
),
merged as (
  select null::int as row, * from standing
  where not exists (
    select from restated r where (r.indicator, r.region_path, r.partner_path, r.date)
      = (standing.indicator, standing.region_path, standing.partner_path, standing.date))
  union all
  select row, indicator, region_path, partner_path, region, partner, date, total from incoming where flow
),
neighbour as (
  select *, lag(row) over w as other_row, lag(region) over w as other_region, lag(partner) over w as other_partner,
    lag(date) over w as other_date, lag(total) over w as other_total
  from merged
  window w as (partition by indicator, region_path, partner_path, extract(year from date) order by date)
),
fall as (
  select
    coalesce(row, other_row) as row,
    case when row is not null then other_row end as other_row,
    region as other_region,
    partner as other_partner,
    case when row is not null then other_date else date end::text as other_date,
    case when row is not null then other_total else total end::text as other_total
  from neighbour
  where total < other_total and (row is not null or other_row is not null)
  union all
  select row, null, region, partner, date::text, total::text from restated where new_total < total
)
select distinct on (row) * from fall order by row, other_date desc`;

/**
 * Scopes that overlap with neither inside the other: one is wider in region and narrower in partner. Levels and rates are
 * never added up, so theirs may cross; flows of different years never meet. One crossing is enough to refuse all rows of
 * a scope; of two scopes of the filing it is the one that comes later.
 */
export const CROSSING = `/* ledger.crossing */
with member as (
  select indicator, region_path, partner_path, flow, year, row,
    min(row) over (partition by indicator, region_path, partner_path, year) as scope_row
  from (select *, case when flow then extract(year from date)::int end as year from incoming where summed) as summed
),
scope as (
  select indicator, region_path, partner_path, row,
    case when flow then make_date(year, 1, 1) else '-infinity' end as since,
    case when flow then make_date(year, 12, 31) else 'infinity' end as until
  from member
  where row = scope_row
),
crossing as (
  select scope.row, other.*
  from scope
  cross join lateral (
    select null::int as other_row, s.region, s.partner, s.date, s.total
    from unnest('{0,2,4,6,9}'::int[]) as digits
    join statement s
      on s.indicator = scope.indicator and s.region_path = left(scope.region_path, digits)
     and s.partner_path > scope.partner_path and s.partner_path < (scope.partner_path || ':') collate "C"
     and s.date between scope.since and scope.until
    where digits < length(scope.region_path)
    limit 1
  ) other
  union all
  select scope.row, other.*
  from scope
  cross join lateral (
    select null::int as other_row, s.region, s.partner, s.date, s.total
    from unnest('{0,2,4,6,9}'::int[]) as digits
    join statement s
      on s.indicator = scope.indicator and s.partner_path = left(scope.partner_path, digits)
     and s.region_path > scope.region_path and s.region_path < (scope.region_path || ':') collate "C"
     and s.date between scope.since and scope.until
    where digits < length(scope.partner_path)
    limit 1
  ) other
  union all
  select greatest(scope.row, member.scope_row), first.row, first.region, first.partner, first.date, first.total
  from scope
  cross join lateral (
    select i.row
    from unnest('{0,2,4,6,9}'::int[]) as digits
    join incoming i
      on i.indicator = scope.indicator and i.region_path = left(scope.region_path, digits)
     and i.partner_path > scope.partner_path and i.partner_path < (scope.partner_path || ':') collate "C"
     and i.date between scope.since and scope.until
    where digits < length(scope.region_path)
    limit 1
  ) other
  join member on member.row = other.row
  join incoming first on first.row = least(scope.row, member.scope_row)
)
select distinct on (member.row) member.row, other_row, region as other_region, partner as other_partner,
  date::text as other_date, total::text as other_total
from crossing
join member on member.scope_row = crossing.row
order by member.row, other_row nulls first`;

/** The rows that the ledger does not say yet. */
export const LEFT_ROWS = `/* ledger.left-rows */ select coalesce(array_agg(row), '{}') as rows from incoming`;

/** In the order of the file: so ids are in the order of moments, and rows of one moment in that of their file. */
export const RECORD = `/* ledger.record */
insert into statement (indicator, region, partner, date, total, source, note, reason, recorded_at, recorded_by)
select indicator, region, partner, date, total, source, note, $8, $9::timestamptz, $10
from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::numeric[], $6::text[], $7::text[])
  with ordinality as draft(indicator, region, partner, date, total, source, note, place)
order by place`;
