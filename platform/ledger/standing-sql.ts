import { raw, statement, type Statement } from '../database/sql';

/** The SQL of standing totals: what they are, and how standing.ts makes them anew; standing-triggers.ts keeps them. */

/** The days of a book's year. */
const SINCE = `case when book.year = 0 then '-infinity' else make_date(book.year, 1, 1) end`;
const UNTIL = `case when book.year = 0 then 'infinity' else make_date(book.year, 12, 31) end`;

/** The totals of a scope `book`, by date: of several of one date the last counts, and of a withdrawn one none. */
export const TOTALS = `
  select * from (
    select distinct on (s.date) s.date, s.id, s.total, s.rounding
    from statement s
    where s.indicator = book.indicator and s.side = book.side
      and s.region_path = book.region_path collate "C" and s.partner_path = book.partner_path collate "C"
      and s.date between ${SINCE} and ${UNTIL}
    order by s.date desc, s.id desc
  ) as of_each_date
  where total is not null`;

/** What was posted in a scope `book`, in its year, up to a day; records belong to the western book. */
export const postedUpTo = (day: string): string => `coalesce((
    select trim_scale(sum(p.amount)) from posting_day p
    where book.side = 'WEST' and p.indicator = book.indicator and p.region_path = book.region_path collate "C"
      and p.partner_path = book.partner_path collate "C" and p.date between ${SINCE} and ${day}
  ), 0)`;

/** The rows of `standing` that a scope `book` should have. Where nothing crosses, the scopes around it form a chain. */
export const ROWS = `
  with total as materialized (${TOTALS}
  ),
  around as materialized (
    select r, p, y.first
    from unnest('{0,2,4,6,9,12}'::int[]) as r, unnest('{0,2,4,6,9,12}'::int[]) as p
    cross join lateral (
      select first from stated_scope y
      where y.indicator = book.indicator and y.side = book.side and y.year = book.year
        and y.region_path = left(book.region_path, r) collate "C" and y.partner_path = left(book.partner_path, p) collate "C"
      offset 0
    ) y
    where r <= length(book.region_path) and p <= length(book.partner_path)
      and r + p < length(book.region_path) + length(book.partner_path)
  ),
  step as (
    select date as date_from, total.* from total
    union all
    select began.first, latest.*
    from (
      select distinct first from around
      where first > (select min(date) from total) and first not in (select date from total)
    ) began
    cross join lateral (select * from total where date < began.first order by date desc limit 1) latest
  ),
  on_step as (
    select step.*, coalesce(nearest.r, -1) as inside_region, coalesce(nearest.p, -1) as inside_partner
    from step
    left join lateral (
      select r, p from around where around.first <= step.date_from order by r + p desc limit 1
    ) nearest on true
  )
  select date_from, lead(date_from, 1, 'infinity') over (order by date_from) as date_to, id, date, total, rounding,
    inside_region, inside_partner, ${postedUpTo('step.date')} as posted
  from (
    select *, lag((id, inside_region, inside_partner)) over (order by date_from) as before from on_step
  ) as step
  where before is distinct from (id, inside_region, inside_partner)`;

export const COLUMNS = `indicator, side, year, region_path, partner_path, date_from, date_to, statement, date, total, rounding,
  inside_region, inside_partner, posted`;

/** Each scope around is looked up by itself: left to itself, the planner compares all scopes of a book with one another. */
export const CROSSING_OF_BOOK = `
  select left(book.region_path, digits) as region_path
  from unnest('{0,2,4,6,9}'::int[]) as digits
  cross join lateral (
    select from stated_scope y
    where y.indicator = book.indicator and y.side = book.side and y.year = book.year
      and y.region_path = left(book.region_path, digits) collate "C"
      and y.partner_path > book.partner_path and y.partner_path < (book.partner_path || ':') collate "C"
    limit 1
  ) narrower
  where digits < length(book.region_path)
  union all
  select book.region_path
  from unnest('{0,2,4,6,9}'::int[]) as digits
  cross join lateral (
    select from stated_scope y
    where y.indicator = book.indicator and y.side = book.side and y.year = book.year
      and y.partner_path = left(book.partner_path, digits) collate "C"
      and y.region_path > book.region_path and y.region_path < (book.region_path || ':') collate "C"
    limit 1
  ) below
  where digits < length(book.partner_path)`;

/** Of each row its own scope and those around it. */
export const SCOPES_AROUND = `cross join unnest('{0,2,4,6,9,12}'::int[]) as r
  cross join unnest('{0,2,4,6,9,12}'::int[]) as p
  where r <= length(region_path) and p <= length(partner_path)`;

/** Of some indicators those whose standing totals are not kept, and whether anything of them is on record. */
export const unkeptIndicators = (indicators: readonly string[]): Statement => statement(
  'ledger.unkept-indicators',
)`
select indicator, exists (select from statement s where s.indicator = one.indicator)
  or exists (select from posting p where p.indicator = one.indicator) as is_on_record
from unnest(${indicators}::text[]) as one(indicator)
where not exists (select from standing_indicator known where known.indicator = one.indicator)
order by indicator`;

/** Begins to keep the totals of indicators of which nothing is on record. */
export const keepFromNowOn = (yearly: readonly string[], others: readonly string[]): Statement =>
  statement('ledger.keep-from-now-on')`
insert into standing_indicator (indicator, is_yearly, latest)
select indicator, true, '-infinity'::timestamptz from unnest(${yearly}::text[]) as indicator
union all
select indicator, false, '-infinity' from unnest(${others}::text[]) as indicator
on conflict do nothing`;

/** The steps that make the standing totals of one indicator from nothing but its statements and postings. */
export const rebuildSteps = (indicator: string, isYearly: boolean): Statement[] => [
  ...[
    'standing',
    'stated_scope',
    'crossing_region',
    'standing_book',
    'posting_day',
    'standing_indicator',
  ].map(
    (table) =>
      statement(
        `ledger.forget-${table.replace('_', '-')}`,
      )`delete from ${raw(table)} where indicator = ${indicator}`,
  ),
  statement('ledger.rebuild-first-dates')`
insert into stated_scope (indicator, side, year, region_path, partner_path, first)
select indicator, side, year, region_path, partner_path, min(date)
from (
  select distinct on (side, region_path, partner_path, date) indicator, side, region_path, partner_path, date, total,
    case when ${isYearly}::boolean then extract(year from date)::int else 0 end as year
  from statement where indicator = ${indicator}
  order by side, region_path, partner_path, date desc, id desc
) as of_each_date
where total is not null
group by indicator, side, year, region_path, partner_path`,
  statement('ledger.rebuild-crossings')`
insert into crossing_region (indicator, side, year, region_path)
select distinct book.indicator, book.side, book.year, crossing.region_path
from stated_scope as book
cross join lateral (${raw(CROSSING_OF_BOOK)}) as crossing
where book.indicator = ${indicator}`,
  statement('ledger.rebuild-postings')`
insert into posting_day (indicator, region_path, partner_path, date, amount, live)
select indicator, left(region_path, r), left(partner_path, p), date, sum(amount), sum(direction)
from posting
${raw(SCOPES_AROUND)} and indicator = ${indicator}
group by 1, 2, 3, 4
order by 1, 2, 3, 4`,
  statement('ledger.rebuild-standing')`
insert into standing (${raw(COLUMNS)})
select book.indicator, book.side, book.year, book.region_path, book.partner_path, made.*
from stated_scope as book
cross join lateral (${raw(ROWS)}) as made
where book.indicator = ${indicator}`,
  statement('ledger.rebuild-books')`
insert into standing_book (indicator, side, year, latest)
select indicator, side, year, max(date_from) from standing where indicator = ${indicator}
group by indicator, side, year`,
  statement('ledger.rebuild-moment')`
insert into standing_indicator (indicator, is_yearly, latest)
select ${indicator}::text, ${isYearly}::boolean, coalesce(greatest(
  (select max(recorded_at) from statement where indicator = ${indicator}),
  (select max(recorded_at) from posting where indicator = ${indicator})), '-infinity')`,
];
