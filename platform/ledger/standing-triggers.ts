import { COLUMNS, CROSSING_OF_BOOK, postedUpTo, ROWS, SCOPES_AROUND, TOTALS } from './standing-sql';

/** The bodies of the triggers that keep standing totals: docs/decisions/0031-standing-totals.md. */

/** The rows, open or not, that lie in a scope `book` and whose nearest scope around it is that one or lies around it. */
const outermostIn = (condition: string): string => `
    select s.region_path, s.partner_path from standing s
    where s.indicator = book.indicator and s.side = book.side and s.year = book.year and s.inside_region = level
      and s.region_path >= book.region_path collate "C" and s.region_path < (book.region_path || ':') collate "C"
      and starts_with(s.partner_path, book.partner_path) and s.inside_partner <= length(book.partner_path)
      and s.date_from < book.changed_to and s.date_to > book.changed_from and ${condition}`;

/** Whether another scope is stated inside a scope `book`. */
const HAS_INNER = `(
      exists (
        select from stated_scope y
        where book.region_path <> '' and y.indicator = book.indicator and y.side = book.side and y.year = book.year
          and y.region_path >= book.region_path and y.region_path < (book.region_path || ':') collate "C"
          and starts_with(y.partner_path, book.partner_path)
          and (y.region_path > book.region_path or y.partner_path > book.partner_path)
      )
      or exists (
        select from stated_scope y
        where book.region_path = '' and y.indicator = book.indicator and y.side = book.side and y.year = book.year
          and y.partner_path >= book.partner_path and y.partner_path < (book.partner_path || ':') collate "C"
          and (y.region_path > book.region_path or y.partner_path > book.partner_path)
      ))`;

/** Adds the totals of `placed` scopes, which have none that are as late. */
const ADD_TOTALS = `
  latest as (
    insert into standing_book (indicator, side, year, latest)
    select indicator, side, year, max(dates[cardinality(dates)]) from placed where is_later
    group by indicator, side, year
    on conflict (indicator, side, year) do update set latest = excluded.latest where standing_book.latest < excluded.latest
  ),
  added as (
    insert into standing (${COLUMNS})
    select indicator, side, year, region_path, partner_path, line.date, coalesce(dates[i + 1], 'infinity'), id, line.date, total,
      rounding, inside_region, inside_partner, ${postedUpTo('line.date')}
    from placed as book cross join lateral unnest(dates, ids, totals, roundings) with ordinality as line(date, id, total, rounding, i)
    where is_later
  )`;

/**
 * Most of what is filed is later than all that stands in its scope: nothing but what was written has to be read for it, and it changes
 * nothing for any other scope.
 */
const ADD_LATER_TOTALS = `
  with book as (
    select region_path, partner_path, indicator, side, case when is_yearly then extract(year from date)::int else 0 end as year,
      min(date) as written_from, bool_and(total is not null) as is_whole, array_agg(date order by date) as dates,
      array_agg(id order by date) as ids, array_agg(total order by date) as totals, array_agg(rounding order by date) as roundings
    from (
      select distinct on (region_path, partner_path, indicator, side, date)
        region_path, partner_path, indicator, side, date, id, total, rounding
      from written
      order by region_path, partner_path, indicator, side, date, id desc
    ) as line
    join standing_indicator using (indicator)
    group by 1, 2, 3, 4, 5
  ),
  placed as materialized (
    select book.*, last.date_from as last_from, inside_region, inside_partner, is_whole and last.date_from < written_from as is_later
    from book
    left join lateral (
      select date_from, inside_region, inside_partner from standing s
      where s.indicator = book.indicator and s.side = book.side and s.year = book.year
        and s.region_path = book.region_path and s.partner_path = book.partner_path
      order by date_from desc
      limit 1
    ) last on true
  ),
  ended as (
    update standing s set date_to = written_from from placed as book
    where is_later and s.indicator = book.indicator and s.side = book.side and s.year = book.year
      and s.region_path = book.region_path and s.partner_path = book.partner_path and s.date_from = last_from
  ),${ADD_TOTALS}
  select array_agg(row(indicator, side, year, region_path, partner_path, written_from, is_whole, last_from is null, dates, ids, totals,
    roundings)::written_scope) into others
  from placed where is_later is not true;`;

/** Adds the totals of scopes that had none and lie in no other. */
const ADD_FIRST_TOTALS = `
  with placed as materialized (
    select book.*, -1 as inside_region, -1 as inside_partner, is_whole and not exists (
      select
      from unnest('{0,2,4,6,9,12}'::int[]) as r, unnest('{0,2,4,6,9,12}'::int[]) as p
      cross join lateral (
        select from stated_scope y
        where y.indicator = book.indicator and y.side = book.side and y.year = book.year
          and y.region_path = left(book.region_path, r) collate "C" and y.partner_path = left(book.partner_path, p) collate "C"
        offset 0
      ) around
      where r <= length(book.region_path) and p <= length(book.partner_path)
        and r + p < length(book.region_path) + length(book.partner_path)
    ) as is_later
    from unnest(others) as book
    where is_new
  ),${ADD_TOTALS}
  select array_agg(row(indicator, side, year, region_path, partner_path, null)::stated_scope) into again
  from (
    select indicator, side, year, region_path, partner_path from unnest(others) where not is_new
    union all
    select indicator, side, year, region_path, partner_path from placed where not is_later
  ) as scope;`;

/**
 * Keeps the standing totals of indicators that are kept at all, whoever writes statements. A scope whose first date has changed is
 * the nearest one around others from another day on: around what lies outermost in it. What is dated later changes no first date.
 */
export const KEEP_STATEMENTS = `
declare
  scopes stated_scope[];
  since date[];
  until date[];
  others written_scope[];
  again stated_scope[];
begin
  update standing_indicator known set latest = newest.moment
  from (select indicator, max(recorded_at) as moment from written group by indicator) newest
  where known.indicator = newest.indicator and known.latest < newest.moment;

${ADD_LATER_TOTALS}
  if others is null then return null; end if;

  with first as materialized (
    select book.*, before.first as old_first,
      case when is_whole then least(before.first, written_from) when before.first < written_from then before.first
        else (select min(date) from (${TOTALS}) as total) end as new_first
    from unnest(others) as book
    left join lateral (
      select first from stated_scope y
      where y.indicator = book.indicator and y.side = book.side and y.year = book.year
        and y.region_path = book.region_path and y.partner_path = book.partner_path
      offset 0
    ) before on true
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
    array_agg(case when new_first is distinct from old_first and ${HAS_INNER} then least(old_first, new_first) end),
    array_agg(case when old_first is null or new_first is null then 'infinity' else greatest(old_first, new_first) end)
  into scopes, since, until
  from first as book;

  insert into crossing_region (indicator, side, year, region_path)
  select distinct book.indicator, book.side, book.year, crossing.region_path
  from unnest(scopes) as book
  cross join lateral (${CROSSING_OF_BOOK}) as crossing
  where book.first is null and (book.partner_path <> '' or exists (
    select from stated_scope y
    where y.indicator = book.indicator and y.side = book.side and y.year = book.year and y.partner_path > ''
  ))
  on conflict do nothing;

${ADD_FIRST_TOTALS}
  if again is null and array_remove(since, null) = '{}' then return null; end if;

  with book as (
    select * from unnest(scopes, since, until)
      as book(indicator, side, year, region_path, partner_path, old_first, changed_from, changed_to)
    where changed_from is not null
  ),
  affected as materialized (
  select indicator, side, year, region_path, partner_path from unnest(again)
  union
  select book.indicator, book.side, book.year, inner_scope.region_path, inner_scope.partner_path
  from book
  cross join unnest('{-1,0,2,4,6,9,12}'::int[]) as level
  cross join lateral (${outermostIn(`s.date_to = 'infinity'`)}
    union${outermostIn(`s.date_to < 'infinity'`)}
  ) inner_scope
  where level <= length(book.region_path)
),
difference as materialized (
  select book.indicator, book.side, book.year, book.region_path, book.partner_path, difference.*
  from affected as book
  cross join lateral (
    with fresh as materialized (${ROWS}
    ),
    kept as materialized (
      select date_from, date_to, statement, date, total, rounding, inside_region::int, inside_partner::int, posted
      from standing s
      where s.indicator = book.indicator and s.side = book.side and s.year = book.year
        and s.region_path = book.region_path collate "C" and s.partner_path = book.partner_path collate "C"
    )
    select true as stands, added.* from (select * from fresh except select * from kept) as added
    union all
    select false, gone.* from kept as gone where date_from not in (select date_from from fresh)
  ) as difference(stands, date_from, date_to, statement, date, total, rounding, inside_region, inside_partner, posted)
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
  rounding = excluded.rounding, inside_region = excluded.inside_region, inside_partner = excluded.inside_partner, posted = excluded.posted;
  return null;
end`;

/** Adds what was posted to every scope around it, and to what was posted under the totals of these that are of that day or later. */
export const KEEP_POSTINGS = `
begin
  update standing_indicator known set latest = newest.moment
  from (select indicator, max(recorded_at) as moment from written group by indicator) newest
  where known.indicator = newest.indicator and known.latest < newest.moment;

  with added as materialized (
    select indicator, case when is_yearly then extract(year from date)::int else 0 end as year, left(region_path, r) as region_path,
      left(partner_path, p) as partner_path, date, sum(amount) as amount, sum(direction) as live
    from written join standing_indicator using (indicator)
    ${SCOPES_AROUND}
    group by 1, 2, 3, 4, 5
  ),
  by_day as (
    insert into posting_day (indicator, region_path, partner_path, date, amount, live)
    select indicator, region_path, partner_path, date, amount, live from added
    on conflict (indicator, region_path, partner_path, date) do update
    set amount = posting_day.amount + excluded.amount, live = posting_day.live + excluded.live
  ),
  later as (
    select t.indicator, t.side, t.year, t.region_path, t.partner_path, t.date_from, sum(added.amount) as amount
    from added
    cross join lateral (
      select * from standing s
      where s.indicator = added.indicator and s.side = 'WEST' and s.year = added.year
        and s.region_path = added.region_path collate "C" and s.partner_path = added.partner_path collate "C"
        and s.date_from >= added.date and s.date >= added.date
      offset 0
    ) t
    where added.amount <> 0
    group by 1, 2, 3, 4, 5, 6
  )
  update standing s set posted = trim_scale(s.posted + later.amount) from later
  where s.indicator = later.indicator and s.side = later.side and s.year = later.year and s.region_path = later.region_path
    and s.partner_path = later.partner_path and s.date_from = later.date_from;
  return null;
end`;
