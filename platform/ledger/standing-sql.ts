import { raw, statement, type Statement } from '../database/sql';

/** The SQL of standing totals: of the triggers that keep them, and of standing.ts, which makes them anew. */

/** The days of a book's year. */
const SINCE = `case when book.year = 0 then '-infinity' else make_date(book.year, 1, 1) end`;
const UNTIL = `case when book.year = 0 then 'infinity' else make_date(book.year, 12, 31) end`;

/** The totals of a scope `book`, by date: of several of one date the last counts, and of a withdrawn one none. */
const TOTALS = `
  select * from (
    select distinct on (s.date) s.date, s.id, s.total, s.rounding
    from statement s
    where s.indicator = book.indicator and s.side = book.side
      and s.region_path = book.region_path collate "C" and s.partner_path = book.partner_path collate "C"
      and s.date between ${SINCE} and ${UNTIL}
    order by s.date desc, s.id desc
  ) as of_each_date
  where total is not null`;

/** The rows of `standing` that a scope `book` should have. Where nothing crosses, the scopes around it form a chain. */
const ROWS = `
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
  change as (
    select date from total
    union
    select first from around where first > (select min(date) from total)
  ),
  on_change as (
    select change.date as date_from, latest.*, coalesce(nearest.r, -1) as inside_region, coalesce(nearest.p, -1) as inside_partner
    from change
    cross join lateral (
      select id, date, total, rounding from total where total.date <= change.date order by total.date desc limit 1
    ) latest
    left join lateral (
      select r, p from around where around.first <= change.date order by r + p desc limit 1
    ) nearest on true
  )
  select date_from, lead(date_from, 1, 'infinity') over (order by date_from) as date_to, id, date, total, rounding,
    inside_region, inside_partner
  from (
    select *, lag((id, inside_region, inside_partner)) over (order by date_from) as before from on_change
  ) as change
  where before is distinct from (id, inside_region, inside_partner)`;

const COLUMNS = `indicator, side, year, region_path, partner_path, date_from, date_to, statement, date, total, rounding,
  inside_region, inside_partner`;

/** Each scope around is looked up by itself: left to itself, the planner compares all scopes of a book with one another. */
const CROSSING_OF_BOOK = `
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

/** The rows, open or not, that lie in a scope `book` and whose nearest scope around it is that one or lies around it. */
const outermostIn = (condition: string): string => `
    select s.region_path, s.partner_path from standing s
    where s.indicator = book.indicator and s.side = book.side and s.year = book.year and s.inside_region = level
      and s.region_path >= book.region_path collate "C" and s.region_path < (book.region_path || ':') collate "C"
      and starts_with(s.partner_path, book.partner_path) and s.inside_partner <= length(book.partner_path)
      and s.date_from < book.changed_to and s.date_to > book.changed_from and ${condition}`;

/** Of each row its own scope and those around it. */
const SCOPES_AROUND = `cross join unnest('{0,2,4,6,9,12}'::int[]) as r
  cross join unnest('{0,2,4,6,9,12}'::int[]) as p
  where r <= length(region_path) and p <= length(partner_path)`;

/**
 * Keeps the standing totals of indicators that are kept at all, whoever writes statements. A scope whose first date has changed is
 * the nearest one around others from another day on: around what lies outermost in it.
 */
export const KEEP_STATEMENTS = `
declare
  scopes stated_scope[];
  since date[];
  until date[];
begin
  update standing_indicator known set latest = newest.moment
  from (select indicator, max(recorded_at) as moment from written group by indicator) newest
  where known.indicator = newest.indicator and known.latest < newest.moment;

  with book as (
    select distinct w.indicator, w.side, case when known.is_yearly then extract(year from w.date)::int else 0 end as year,
      w.region_path, w.partner_path
    from written w
    join standing_indicator known using (indicator)
  ),
  first as materialized (
    select book.*, before.first as old_first, found.first as new_first
    from book
    left join lateral (
      select first from stated_scope y
      where y.indicator = book.indicator and y.side = book.side and y.year = book.year
        and y.region_path = book.region_path and y.partner_path = book.partner_path
      offset 0
    ) before on true
    cross join lateral (select min(date) as first from (${TOTALS}) as total) found
  ),
  removed as (
    delete from stated_scope y using first
    where new_first is null and y.indicator = first.indicator and y.side = first.side and y.year = first.year
      and y.region_path = first.region_path and y.partner_path = first.partner_path
  ),
  noted as (
    insert into stated_scope (indicator, side, year, region_path, partner_path, first)
    select indicator, side, year, region_path, partner_path, new_first from first
    where new_first is distinct from old_first and new_first is not null
    on conflict (indicator, side, year, region_path, partner_path) do update set first = excluded.first
  )
  select array_agg(row(indicator, side, year, region_path, partner_path, old_first)::stated_scope),
    array_agg(case when new_first is distinct from old_first then least(old_first, new_first) end),
    array_agg(case when old_first is null or new_first is null then 'infinity' else greatest(old_first, new_first) end)
  into scopes, since, until
  from first;
  if scopes is null then return null; end if;

  insert into crossing_region (indicator, side, year, region_path)
  select distinct book.indicator, book.side, book.year, crossing.region_path
  from unnest(scopes) as book
  cross join lateral (${CROSSING_OF_BOOK}) as crossing
  where book.first is null
  on conflict do nothing;

  with book as (
    select * from unnest(scopes, since, until)
      as book(indicator, side, year, region_path, partner_path, old_first, changed_from, changed_to)
  ),
  affected as materialized (
  select indicator, side, year, region_path, partner_path from book
  union
  select book.indicator, book.side, book.year, inner_scope.region_path, inner_scope.partner_path
  from book
  cross join unnest('{-1,0,2,4,6,9,12}'::int[]) as level
  cross join lateral (${outermostIn(`s.date_to = 'infinity'`)}
    union${outermostIn(`s.date_to < 'infinity'`)}
  ) inner_scope
  where book.changed_from is not null and level <= length(book.region_path)
),
difference as materialized (
  select book.indicator, book.side, book.year, book.region_path, book.partner_path, difference.*
  from affected as book
  cross join lateral (
    with fresh as materialized (${ROWS}
    ),
    kept as materialized (
      select date_from, date_to, statement, date, total, rounding, inside_region::int, inside_partner::int from standing s
      where s.indicator = book.indicator and s.side = book.side and s.year = book.year
        and s.region_path = book.region_path collate "C" and s.partner_path = book.partner_path collate "C"
    )
    select true as stands, added.* from (select * from fresh except select * from kept) as added
    union all
    select false, gone.* from kept as gone where date_from not in (select date_from from fresh)
  ) as difference(stands, date_from, date_to, statement, date, total, rounding, inside_region, inside_partner)
),
removed as (
  delete from standing s using difference d
  where not d.stands and s.indicator = d.indicator and s.side = d.side and s.year = d.year
    and s.region_path = d.region_path collate "C" and s.partner_path = d.partner_path collate "C" and s.date_from = d.date_from
),
latest as (
  insert into standing_book (indicator, side, year, latest)
  select indicator, side, year, max(date_from) from difference where stands
  group by indicator, side, year
  on conflict (indicator, side, year) do update set latest = excluded.latest where standing_book.latest < excluded.latest
)
insert into standing (${COLUMNS})
select ${COLUMNS} from difference where stands
on conflict (indicator, side, year, region_path, partner_path, date_from) do update
set date_to = excluded.date_to, statement = excluded.statement, date = excluded.date, total = excluded.total,
  rounding = excluded.rounding, inside_region = excluded.inside_region, inside_partner = excluded.inside_partner;
  return null;
end`;

/** Adds what was posted to every scope around it. */
export const KEEP_POSTINGS = `
begin
  update standing_indicator known set latest = newest.moment
  from (select indicator, max(recorded_at) as moment from written group by indicator) newest
  where known.indicator = newest.indicator and known.latest < newest.moment;

  insert into posting_day (indicator, region_path, partner_path, date, amount, live)
  select indicator, left(region_path, r), left(partner_path, p), date, sum(amount), sum(direction)
  from written join standing_indicator using (indicator)
  ${SCOPES_AROUND}
  group by 1, 2, 3, 4
  on conflict (indicator, region_path, partner_path, date) do update
  set amount = posting_day.amount + excluded.amount, live = posting_day.live + excluded.live;
  return null;
end`;

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
  statement('ledger.rebuild-postings')`
insert into posting_day (indicator, region_path, partner_path, date, amount, live)
select indicator, left(region_path, r), left(partner_path, p), date, sum(amount), sum(direction)
from posting
${raw(SCOPES_AROUND)} and indicator = ${indicator}
group by 1, 2, 3, 4
order by 1, 2, 3, 4`,
  statement('ledger.rebuild-moment')`
insert into standing_indicator (indicator, is_yearly, latest)
select ${indicator}::text, ${isYearly}::boolean, coalesce(greatest(
  (select max(recorded_at) from statement where indicator = ${indicator}),
  (select max(recorded_at) from posting where indicator = ${indicator})), '-infinity')`,
];
