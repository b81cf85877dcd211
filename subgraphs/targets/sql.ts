/** The SQL texts of loaders.ts. A region lies inside another when its path begins with the other's path. */

export const REGIONS = `/* targets.regions */
select code, name, level, parent from region where code = any($1::text[])`;

export const CHILDREN = `/* targets.children */
select (key.n - 1)::int as n,
  json_build_object('code', r.code, 'name', r.name, 'level', r.level, 'parent', r.parent) as row
from unnest($1::text[]) with ordinality as key(code, n)
join region r on r.parent = key.code
order by key.n, r.code`;

export const PARTNERSHIPS_BY_SIDES = `/* targets.partnerships-by-sides */
select p.east, p.west, west.level, p.since::text as since, p.until::text as until
from unnest($1::text[], $2::text[]) as key(east, west)
join partnership p using (east, west)
join region west on west.code = p.west`;

export const PARTNERSHIPS_OF_REGIONS = `/* targets.partnerships-of-regions */
select (key.n - 1)::int as n,
  json_build_object('east', p.east, 'west', p.west, 'level', west.level, 'since', p.since, 'until', p.until) as row
from unnest($1::text[]) with ordinality as key(code, n)
join partnership p on p.east = key.code or p.west = key.code
join region west on west.code = p.west
order by key.n, p.east, p.west`;

export const PARTNERS_IN_FORCE = `/* targets.partners-in-force */
select (key.n - 1)::int as n, p.west as row
from unnest($1::text[], $2::date[]) with ordinality as key(east, day, n)
join partnership p on p.east = key.east
where (coalesce(p.since, '-infinity') <= key.day and coalesce(p.until, 'infinity') >= key.day)
  or exists (select from ended_partnership e
    where e.east = p.east and e.west = p.west and coalesce(e.since, '-infinity') <= key.day and e.until >= key.day)
order by key.n, p.west`;

const LISTED_PARTNERSHIPS = `
from partnership p
join region east on east.code = p.east
join region west on west.code = p.west
where (starts_with(east.path, $1) or starts_with(west.path, $1))
  and ($2::text is null or west.level = $2)
  and ($3::date is null or (coalesce(p.since, '-infinity') <= $3 and coalesce(p.until, 'infinity') >= $3)
    or exists (select from ended_partnership e
      where e.east = p.east and e.west = p.west and coalesce(e.since, '-infinity') <= $3 and e.until >= $3))`;

export const PARTNERSHIP_PAGE = `/* targets.partnership-page */
select p.east, p.west, west.level, p.since::text as since, p.until::text as until
${LISTED_PARTNERSHIPS}
  and (p.east, p.west) > ($4, $5)
order by p.east, p.west
limit $6`;

export const PARTNERSHIP_COUNT = `/* targets.partnership-count */
select count(*)::int as count
${LISTED_PARTNERSHIPS}`;

export const TARGET_VERSIONS = `/* targets.target-versions */
select (row_number() over (order by id))::int as version, value::text as value,
  kind, basis, schedule, source, note, reason,
  to_char(recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt", recorded_by as "recordedBy"
from target
where indicator = $1 and region = $2 and partner = $3 and year = $4
order by id desc`;
