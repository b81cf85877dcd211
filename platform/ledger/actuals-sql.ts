import { raw, statement, type Statement } from '../database/sql';
import { scopeTable, type Asked } from './scopes';

/** The same rule as in general-sql.ts, read from standing totals: docs/decisions/0031-standing-totals.md. */

/**
 * The limit hides how many scopes are asked for: else every call is planned anew for its own number of them, which costs more than a
 * few scopes do, and gives the same plan.
 */
const EACH_SCOPE = raw('(select * from scope limit (select 2147483647)) as scope');

/**
 * Of an indicator whose totals are kept, as long as nothing of it was recorded after the moment asked for. `latest` is the day from
 * which on nothing changes in that book.
 */
const KEPT = raw(`left join lateral (
  select true as is_kept from standing_indicator i
  where i.indicator = scope.indicator and i.is_yearly = (scope.year <> 0) and i.latest <= scope.known_at
) kept on true
left join standing_book as book on book.indicator = scope.indicator and book.side = scope.side and book.year = scope.year`);

/** The total that the scope itself has. */
const OWN = raw(`left join lateral (
  select s.date, s.total, s.rounding from standing s
  where s.indicator = scope.indicator and s.side = scope.side and s.year = scope.year
    and s.region_path = scope.region_path collate "C" and s.partner_path = scope.partner_path collate "C"
    and s.date_from <= scope.as_of
  order by s.date_from desc
  limit 1
) own on true`);

/** Whether statements may cross in, above or below the scope: then the chain of scopes around a total may be none. */
const CROSSES = raw(`(
  exists (
    select from crossing_region c
    where c.indicator = scope.indicator and c.side = scope.side and c.year = scope.year
      and c.region_path >= scope.region_path collate "C" and c.region_path < (scope.region_path || ':') collate "C")
  or exists (
    select from unnest('{0,2,4,6,9}'::int[]) as digits
    join crossing_region c
      on c.indicator = scope.indicator and c.side = scope.side and c.year = scope.year
     and c.region_path = left(scope.region_path, digits) collate "C"
    where digits < length(scope.region_path))
)`);

/**
 * The rows in force on the day that lie in the scope and whose nearest scope around them has paths of certain lengths. Each
 * branch has an index of its own; those that ended by the last change are passed over for every day after it.
 */
function rowsInForce(by: 'region' | 'partner', condition: string): string {
  const branch = (ended: string): string => `
      select s.total - s.posted as amount, s.rounding, s.date from standing s
      where s.indicator = scope.indicator and s.side = scope.side and s.year = scope.year and s.inside_${by} = level
        and s.${by}_path >= scope.${by}_path collate "C" and s.${by}_path < (scope.${by}_path || ':') collate "C"
        and ${by === 'region' ? 'starts_with(s.partner_path, scope.partner_path)' : `s.partner_path <> '' and starts_with(s.region_path, scope.region_path)`}
        and s.date_from <= scope.as_of and ${condition} and ${ended}`;
  return `
    select s.* from unnest('{-1,0,2,4,6,9,12}'::int[]) as level
    cross join lateral (${branch(`s.date_to = 'infinity'`)}
      union all${branch(`s.date_to < 'infinity' and s.date_to > scope.as_of and scope.as_of < book.latest`)}
    ) s`;
}

/** Outermost in a scope is what has its nearest scope around it not in that one: its paths are prefixes of the same path. */
const OUTERMOST = `${rowsInForce('region', 'true')}
    where (scope.region_path <> '' or scope.partner_path = '') and level < length(scope.region_path)
    union all${rowsInForce('partner', `(scope.region_path = '' or s.inside_region >= length(scope.region_path))`)}
    where scope.partner_path <> '' and level < length(scope.partner_path)`;

/** What would be outermost without the scope's own total: what that is nearest to. */
const ITEMISING = `${rowsInForce('region', 's.inside_partner = length(scope.partner_path)')}
    where level = length(scope.region_path)`;

/** Totals, each less what was posted under it up to its day. */
const summed = (rows: string, condition: string): ReturnType<typeof raw> =>
  raw(`left join lateral (
  select sum(s.amount) as amount, sum(s.rounding) as rounding, max(s.date) as newest, count(*) as rows
  from (${rows}
  ) s
  where ${condition}
) inner_totals on true`);

/** What was posted in the scope up to the day, and after another. */
const posted = (after: string): ReturnType<typeof raw> =>
  raw(`left join lateral (
  select sum(p.amount) as amount, sum(p.live) as live, max(p.date) filter (where p.live <> 0) as newest from posting_day p
  where scope.side = 'WEST' and not scope.own_only and p.indicator = scope.indicator
    and p.region_path = scope.region_path collate "C" and p.partner_path = scope.partner_path collate "C"
    and p.date > ${after} and p.date >= scope.since and p.date <= scope.as_of
) posted on true`);

/** A scope's own total and what was posted since; where it has none, the outermost totals in it and what they do not cover. */
export const actuals = (asked: readonly Asked[]): Statement => statement('ledger.actuals')`
with ${scopeTable(asked.map((one, n) => ({ ...one, n })))}
select
  kept.is_kept is true and (own.date is not null or scope.own_only or not ${CROSSES}) as is_certain,
  case
    when own.date is not null then own.total + coalesce(posted.amount, 0)
    when inner_totals.rows > 0 or posted.live > 0 then coalesce(inner_totals.amount, 0) + coalesce(posted.amount, 0)
  end::text as actual,
  coalesce(own.rounding, inner_totals.rounding, 0)::text as rounding,
  own.date::text as stated_on,
  greatest(own.date, inner_totals.newest, posted.newest)::text as newest,
  own.date is not null or coalesce(inner_totals.rows > 0, false) as is_stated,
  own.date is not null or (scope.side = 'EAST' and scope.partners <> '' and not scope.own_only and not exists (
    select from unnest(string_to_array(scope.partners, ',')) as western
    where not exists (
      select from standing s
      where s.indicator = scope.indicator and s.side = scope.side and s.year = scope.year
        and s.region_path = western collate "C" and s.partner_path = scope.partner_path collate "C"
        and s.date_from <= scope.as_of
    )
  )) as is_whole
from ${EACH_SCOPE}
${KEPT}
${OWN}
${posted(`coalesce(own.date, '-infinity')`)}
${summed(OUTERMOST, 'own.date is null and not scope.own_only and kept.is_kept')}
order by scope.n`;

/** What a scope with a total of its own would have without it. */
export const itemised = (asked: readonly Asked[]): Statement => statement('ledger.itemised')`
with ${scopeTable(asked.map((one, n) => ({ ...one, n })))}
select
  kept.is_kept is true and (own.date is null or scope.own_only or not ${CROSSES}) as is_certain,
  case when own.date is not null and not scope.own_only
    then coalesce(inner_totals.amount, 0) + coalesce(posted.amount, 0) end::text as itemised
from ${EACH_SCOPE}
${KEPT}
${OWN}
${posted(`'-infinity'`)}
${summed(ITEMISING, 'own.date is not null and not scope.own_only and kept.is_kept')}
order by scope.n`;
