import { statement, type Statement } from '../database/sql';
import { COUNTED, rowsInside, scopeTable, type Asked } from './scopes';

/**
 * The rule as it is written, for every day and every moment: the totals of the outermost statements, plus the postings inside the scope that none of them covers.
 * Outermost scopes are disjoint, as of two that cross one does not count, so a statement adds its total less what was posted
 * under it, and all postings inside the scope are added once. No covered posting is newer than what covers it, so that the
 * newest of all is the newest of what counts.
 */
export const generalActuals = (asked: readonly Asked[]): Statement => statement('ledger.general-actuals')`
with ${scopeTable(asked.map((one, n) => ({ ...one, n })))},
${COUNTED},
stated as (
  select c.n, max(c.date) filter (where own) as own_date,
    sum(total - under.amount) filter (where outermost) as outermost,
    sum(rounding) filter (where outermost) as rounding,
    max(c.date) filter (where outermost) as newest,
    sum(total - under.amount) filter (where itemising) as itemising,
    array_agg(region_path) filter (where side = 'EAST' and partner_path = asked_partner) as partners
  from counted c
  cross join lateral (
    select coalesce(sum(amount), 0) as amount from ${rowsInside('c', 'posting', 'amount', 'c.date')} p
    where not c.own_only and (c.outermost or c.itemising)
  ) under
  group by c.n
)
select
  case when stated.n is not null or posted.live > 0
    then coalesce(stated.outermost, 0) + coalesce(posted.amount, 0) end::text as actual,
  coalesce(stated.rounding, 0)::text as rounding,
  stated.own_date::text as stated_on,
  case when stated.own_date is not null and not scope.own_only
    then coalesce(stated.itemising, 0) + coalesce(posted.amount, 0) end::text as itemised,
  coalesce(stated.own_date is not null or string_to_array(nullif(scope.partners, ''), ',') <@ stated.partners, false)
    as is_whole,
  greatest(stated.newest, posted.newest)::text as newest,
  stated.n is not null as is_stated
from scope
cross join lateral (
  select sum(amount) as amount, sum(live) as live, max(date) filter (where live <> 0) as newest
  from (
    select date, sum(amount) as amount, sum(direction) as live
    from ${rowsInside('scope', 'posting', 'date, amount, direction', 'scope.as_of')} p
    where not scope.own_only
    group by date
  ) as of_each_day
) posted
left join stated using (n)
order by scope.n`;
