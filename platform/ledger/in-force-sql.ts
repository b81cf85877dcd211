import { raw } from '../database/sql';

/** What is read from standing totals, for `scope`, a row of the query around: docs/decisions/0031-standing-totals.md. */

/**
 * The limit hides how many scopes are asked for: else every call is planned anew for its own number of them, which costs more than a
 * few scopes do, and gives the same plan.
 */
export const EACH_SCOPE = raw('(select * from scope limit (select 2147483647)) as scope');

/**
 * Of an indicator whose totals are kept, as long as nothing of it was recorded after the moment asked for. `latest` is the day from
 * which on nothing changes in that book.
 */
export const KEPT = raw(`left join lateral (
  select true as is_kept from standing_indicator i
  where i.indicator = scope.indicator and i.is_yearly = (scope.year <> 0) and i.latest <= scope.known_at
) kept on true
left join standing_book as book on book.indicator = scope.indicator and book.side = scope.side and book.year = scope.year`);

/** The total that the scope itself has. */
export const OWN = raw(`left join lateral (
  select s.statement, s.date, s.total, s.rounding from standing s
  where s.indicator = scope.indicator and s.side = scope.side and s.year = scope.year
    and s.region_path = scope.region_path collate "C" and s.partner_path = scope.partner_path collate "C"
    and s.date_from <= scope.as_of
  order by s.date_from desc
  limit 1
) own on true`);

/** Whether statements may cross in, above or below the scope: then the chain of scopes around a total may be none. */
export const CROSSES = raw(`(
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
      select s.region_path, s.partner_path, s.statement, s.total - s.posted as amount, s.rounding, s.date from standing s
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
export const OUTERMOST = `${rowsInForce('region', 'true')}
    where (scope.region_path <> '' or scope.partner_path = '') and level < length(scope.region_path)
    union all${rowsInForce('partner', `(scope.region_path = '' or s.inside_region >= length(scope.region_path))`)}
    where scope.partner_path <> '' and level < length(scope.partner_path)`;

/** What would be outermost without the scope's own total: what that is nearest to. */
export const ITEMISING = `${rowsInForce('region', 's.inside_partner = length(scope.partner_path)')}
    where level = length(scope.region_path)`;

/** What is not outermost in a scope: its nearest scope around it is in that one, or is that one. */
export const NOT_OUTERMOST = `${rowsInForce('region', 's.inside_partner >= length(scope.partner_path)')}
    where (scope.region_path <> '' or scope.partner_path = '') and level >= length(scope.region_path)
    union all${rowsInForce('partner', 's.inside_region >= 0')}
    where scope.region_path = '' and scope.partner_path <> '' and level >= length(scope.partner_path)`;
