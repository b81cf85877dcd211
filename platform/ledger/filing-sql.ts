import { indicator } from '../catalogue';
import { statement, type Statement } from '../database/sql';
import { regionPath } from '../region-code';
import type { FilingStamp, StatementDraft, StatementRow } from './statement-draft';

/** The SQL of file-statements.ts. It works on the rows of one filing, staged in the temporary table `incoming`. */

export const STAGE = statement('ledger.stage')`
create temporary table incoming (
  row int primary key,
  indicator text not null,
  flow boolean not null,
  summed boolean not null,
  side text not null,
  region text not null,
  partner text not null,
  region_path text collate "C" not null,
  partner_path text collate "C" not null,
  date date not null,
  total numeric not null,
  rounding numeric not null,
  qualifier text,
  source text
) on commit drop`;

export function addRows(drafts: readonly StatementDraft[]): Statement {
  const aggregations = drafts.map((draft) => indicator(draft.indicator)?.aggregation);
  return statement('ledger.add-rows')`
insert into incoming
select * from unnest(
  ${drafts.map(({ row }) => row)}::int[],
  ${drafts.map((draft) => draft.indicator)}::text[],
  ${aggregations.map((aggregation) => aggregation === 'FLOW')}::boolean[],
  ${aggregations.map((aggregation) => aggregation === 'FLOW' || aggregation === 'BALANCE')}::boolean[],
  ${drafts.map(({ side }) => side)}::text[],
  ${drafts.map(({ region }) => region)}::text[],
  ${drafts.map(({ partner }) => partner)}::text[],
  ${drafts.map(({ region }) => regionPath(region))}::text[],
  ${drafts.map(({ partner }) => regionPath(partner))}::text[],
  ${drafts.map(({ date }) => date)}::date[],
  ${drafts.map(({ total }) => total)}::numeric[],
  ${drafts.map(({ given }) => given?.rounding ?? '0')}::numeric[],
  ${drafts.map(({ qualifier }) => qualifier ?? null)}::text[],
  ${drafts.map(({ source }) => source)}::text[]
)`;
}

export const INDEX_ROWS = statement('ledger.index-rows')`
create index on incoming (indicator, side, region_path, partner_path, date)`;

export const ANALYZE_ROWS = statement('ledger.analyze-rows')`analyze incoming`;

/** Of rows that say the same of one scope and date the first is kept. */
export const DROP_REPEATED = statement('ledger.drop-repeated')`
delete from incoming
using (
  select row, row_number() over (partition by indicator, side, region_path, partner_path, date, total order by row) as place
  from incoming
) as repeated
where repeated.row = incoming.row and repeated.place > 1`;

/**
 * What the ledger already says needs no second statement: the same total as the one in force, or one that this source
 * has stated before and that was restated or withdrawn since - unless the filing is itself a correction. Gives the latter.
 */
export const dropKnown = (isCorrection: boolean): Statement => statement('ledger.drop-known')`
with known as (
  select i.row, bool_or(s.total = i.total and s.source is not distinct from i.source) as stated_before,
    (array_agg(s.total order by s.id desc))[1] as in_force,
    (array_agg(s.reason order by s.id desc))[1] as reason,
    (array_agg(s.recorded_at order by s.id desc))[1] as recorded_at
  from incoming i
  join statement s using (indicator, side, region_path, partner_path, date)
  group by i.row
),
dropped as (
  delete from incoming
  using known
  where known.row = incoming.row and (known.in_force = incoming.total or (known.stated_before and not ${isCorrection}::boolean))
  returning incoming.row, incoming.total, known.in_force, known.reason, known.recorded_at
)
select row, in_force::text as in_force, reason as withdrawn_because,
  to_char(recorded_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as withdrawn_on
from dropped
where in_force is distinct from total
order by row`;

/** Two rows of the filing state different totals of one scope and date: the later ones, each with the first. */
export const CONFLICTING = statement('ledger.conflicting')`
select row, other_row, region as other_region, partner as other_partner, date::text as other_date, other_total::text as other_total
from (
  select row, region, partner, date, first_value(row) over same as other_row, first_value(total) over same as other_total
  from incoming
  window same as (partition by indicator, side, region_path, partner_path, date order by row)
) as rows
where row <> other_row
order by row`;

/**
 * A FLOW total below the one before it in the same scope, side and year (倒挂), or below the one that it restates. Only the
 * neighbours of a new total are compared: a fall that was filed with a reason is settled. It is soft where both figures, as
 * precise as they were given, can come from numbers that do not fall, or where one of them is qualified (约, 近, 余, 多, 以上).
 */
export const FALLING = statement('ledger.falling')`
with touched as (
  select distinct indicator, side, region_path, partner_path, extract(year from date)::int as year from incoming where flow
),
standing as (
  select * from (
    select distinct on (s.indicator, s.side, s.region_path, s.partner_path, s.date)
      s.indicator, s.side, s.region_path, s.partner_path, s.region, s.partner, s.date, s.total, s.rounding, s.qualifier
    from touched t
    join statement s
      on s.indicator = t.indicator and s.side = t.side
     and s.region_path = t.region_path and s.partner_path = t.partner_path
     and s.date between make_date(t.year, 1, 1) and make_date(t.year, 12, 31)
    order by s.indicator, s.side, s.region_path, s.partner_path, s.date, s.id desc
  ) as of_each_date
  where total is not null
),
restated as (
  select incoming.row, standing.*, incoming.total as new_total, incoming.rounding as new_rounding,
    incoming.qualifier as new_qualifier
  from standing
  join incoming using (indicator, side, region_path, partner_path, date)
),
merged as (
  select null::int as row, * from standing
  where not exists (
    select from restated r where (r.indicator, r.side, r.region_path, r.partner_path, r.date)
      = (standing.indicator, standing.side, standing.region_path, standing.partner_path, standing.date))
  union all
  select row, indicator, side, region_path, partner_path, region, partner, date, total, rounding, qualifier
  from incoming where flow
),
neighbour as (
  select *, lag(row) over w as other_row, lag(region) over w as other_region, lag(partner) over w as other_partner,
    lag(date) over w as other_date, lag(total) over w as other_total, lag(rounding) over w as other_rounding,
    lag(qualifier) over w as other_qualifier
  from merged
  window w as (partition by indicator, side, region_path, partner_path, extract(year from date) order by date)
),
fall as (
  select
    coalesce(row, other_row) as row,
    case when row is not null then other_row end as other_row,
    region as other_region,
    partner as other_partner,
    case when row is not null then other_date else date end::text as other_date,
    case when row is not null then other_total else total end::text as other_total,
    total + rounding > other_total - other_rounding or (rounding = 0 and total >= other_total - other_rounding)
      or coalesce(qualifier, other_qualifier) is not null as soft
  from neighbour
  where total < other_total and (row is not null or other_row is not null)
  union all
  select row, null, region, partner, date::text, total::text,
    new_total + new_rounding > total - rounding or (new_rounding = 0 and new_total >= total - rounding)
      or coalesce(qualifier, new_qualifier) is not null
  from restated where new_total < total
)
select distinct on (row) * from fall order by row, soft, other_date desc`;

/**
 * Scopes that overlap with neither inside the other: one is wider in region and narrower in partner. Levels and rates are
 * never added up, so theirs may cross; flows of different years never meet, nor do the two sides. All rows of a scope that
 * crosses another are told one such; of two scopes of the filing it is the one that comes later.
 */
export const CROSSING = statement('ledger.crossing')`
with member as (
  select indicator, side, region_path, partner_path, flow, year, row,
    min(row) over (partition by indicator, side, region_path, partner_path, year) as scope_row
  from (select *, case when flow then extract(year from date)::int end as year from incoming where summed) as summed
),
scope as (
  select indicator, side, region_path, partner_path, row,
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
      on s.indicator = scope.indicator and s.side = scope.side and s.region_path = left(scope.region_path, digits)
     and s.partner_path > scope.partner_path and s.partner_path < (scope.partner_path || ':') collate "C"
     and s.date between scope.since and scope.until and s.total is not null
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
      on s.indicator = scope.indicator and s.side = scope.side and s.partner_path = left(scope.partner_path, digits)
     and s.region_path > scope.region_path and s.region_path < (scope.region_path || ':') collate "C"
     and s.date between scope.since and scope.until and s.total is not null
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
      on i.indicator = scope.indicator and i.side = scope.side and i.region_path = left(scope.region_path, digits)
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

/** Of rows that the ledger does not say yet, totals that an approved return has for the same scope and day; `own` is the return that is approved. */
export const filedByReturns = (own: string | null): Statement => statement('ledger.filed-by-returns')`
select i.row, null::int as other_row, s.region as other_region, s.partner as other_partner, s.date::text as other_date,
  s.total::text as other_total, s.return_id as "filedBy"
from incoming i
join return_statement s using (indicator, side, region, partner, date)
join filed_return r on r.id = s.return_id and r.approved_revision = s.revision
where s.return_id is distinct from ${own}::text
order by i.row`;

/** Which approved return has the total of a statement that is to be withdrawn. */
export const returnOfStatement = (statementId: string): Statement => statement('ledger.return-of-statement')`
select s.return_id as id
from statement t
join return_statement s using (indicator, side, region, partner, date)
join filed_return r on r.id = s.return_id and r.approved_revision = s.revision
where t.id = ${statementId}::bigint
limit 1`;

/** The rows that the ledger does not say yet. */
export const LEFT_ROWS = statement(
  'ledger.left-rows',
)`select coalesce(array_agg(row), '{}') as rows from incoming`;

/** In the order of the file: so ids are in the order of moments, and rows of one moment in that of their file. */
export const record = (
  drafts: readonly StatementRow[],
  { at, by, reason }: FilingStamp,
): Statement => statement('ledger.record')`
insert into statement (indicator, side, region, partner, date, total, given, unit, rounding, qualifier, source, note,
  reason, recorded_at, recorded_by)
select indicator, side, region, partner, date, total, given, unit, rounding, qualifier, source, note,
  ${reason}::text, ${at}::timestamptz, ${by}::text
from unnest(
  ${drafts.map((draft) => draft.indicator)}::text[],
  ${drafts.map(({ side }) => side)}::text[],
  ${drafts.map(({ region }) => region)}::text[],
  ${drafts.map(({ partner }) => partner)}::text[],
  ${drafts.map(({ date }) => date)}::date[],
  ${drafts.map(({ total }) => total)}::numeric[],
  ${drafts.map(({ given }) => given?.value ?? null)}::text[],
  ${drafts.map(({ given }) => given?.unit ?? null)}::text[],
  ${drafts.map(({ given }) => given?.rounding ?? '0')}::numeric[],
  ${drafts.map(({ qualifier }) => qualifier ?? null)}::text[],
  ${drafts.map(({ source }) => source)}::text[],
  ${drafts.map(({ note }) => note)}::text[]
) with ordinality as draft(indicator, side, region, partner, date, total, given, unit, rounding, qualifier, source, note, place)
order by place
returning id::text as id`;
