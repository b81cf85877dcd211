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

/** Indicators asked for, in catalogue order; levels and rates are not summable. */
const WANTED = `wanted as (
  select indicator, summable, (n - 1)::int as position
  from unnest($1::text[], $2::boolean[]) with ordinality as wanted(indicator, summable, n)
)`;

/** The target versions that a reader sees: of one year, and recorded by a moment. */
const SEEN = `t.year = $6 and t.recorded_at <= $7 and t.indicator = any($1)`;

/**
 * The targets of one scope, by indicator: its own, else the sum of its partnerships' targets; of these only the outermost,
 * so that a city's part of a province's target is not counted twice. Of several versions of a target the one recorded last
 * counts.
 */
const targetsOf = (west: string, east: string, seen = SEEN, indicators = 'wanted'): string => `(
  with current as materialized (
    select distinct on (indicator, region, partner)
      indicator, region_path, partner_path, value, region = ${west} and partner = ${east} as own
    from (
      select * from target t where t.region = ${west} and (${east} = '' or t.partner = ${east}) and ${seen}
      union all
      select * from target t where ${west} = '' and t.partner = ${east} and t.partner <> '' and ${seen}
    ) as version
    order by indicator, region, partner, id desc
  )
  select indicator, coalesce(
    max(value) filter (where own),
    sum(value) filter (where summable and covered is not true)
  ) as value
  from current
  cross join lateral (
    select bool_or((indicator, left(region_path, r), left(partner_path, p))
      in (select indicator, region_path, partner_path from current where not own)) as covered
    from unnest('{0,2,4,6,9,12}'::int[]) as r, unnest('{0,2,4,6,9,12}'::int[]) as p
    where r <= length(region_path) and p <= length(partner_path) and r + p < length(region_path) + length(partner_path)
  ) as ancestry
  join ${indicators} using (indicator)
  group by indicator
)`;

export const SCOPE_TARGETS = `/* targets.scope-targets */
with ${WANTED},
scope as (
  select west, east, (n - 1)::int as n from unnest($3::text[], $4::text[]) with ordinality as scope(west, east, n)
),
found as materialized (
  select scope.n, target.* from scope cross join lateral ${targetsOf('scope.west', 'scope.east')} as target
)
select scope.n, wanted.position, found.value::text as value
from scope cross join wanted
left join found using (n, indicator)
where $5::boolean or found.value is not null
order by scope.n, wanted.position`;

/** Targets of rows of any year and moment, each by itself: what other subgraphs refer to by id. */
export const PROGRESS_TARGETS = `/* targets.progress-targets */
select target.value::text as value
from unnest($1::text[], $2::boolean[], $3::text[], $4::text[], $5::int[], $6::timestamptz[])
  with ordinality as key(indicator, summable, west, east, year, known_at, n)
left join lateral ${targetsOf(
  'key.west',
  'key.east',
  't.year = key.year and t.recorded_at <= key.known_at and t.indicator = key.indicator',
  '(select key.indicator, key.summable) as wanted',
)} as target on true
order by key.n`;

/** The regions of a list: below a path, of a level, and those that the viewer may read (null is all of them). */
const LISTED = `path >= $3 collate "C" and path < ($3 || ':') collate "C"
  and ($4::text is null or level = $4)
  and ($5::text[] is null or exists (select from unnest($5::text[]) as readable where starts_with(path, readable)))`;

/** The targets that give a region a row of the list of targets: its own, or a partnership's that can be summed. */
const LISTING = `${SEEN} and (t.partner = '' or t.indicator in (select indicator from wanted where summable))
  and t.region_path >= $3 collate "C" and t.region_path < ($3 || ':') collate "C"`;

const PAGE = `found as materialized (
  select place.code, target.* from place cross join lateral ${targetsOf('place.code', "''")} as target
)
select place.code, place.name, place.level, place.parent, wanted.position, found.value::text as value
from place cross join wanted
left join found using (code, indicator)`;

/** Every region has at least one row of either list, so a page touches at most limit + 1 regions. */
export const PROGRESS_PAGE = `/* targets.progress-page */
with ${WANTED},
place as (
  select code, name, level, parent
  from (select distinct t.region from target t where ${LISTING} and t.region >= $8) as targeted
  join region on region.code = targeted.region
  where ${LISTED}
  order by code
  limit $10::int + 1
),
${PAGE}
where found.value is not null and (place.code, wanted.position) > ($8, $9::int)
order by place.code, wanted.position
limit $10`;

export const PROGRESS_PAGE_OF_ALL = `/* targets.progress-page-of-all */
with ${WANTED},
place as (
  select code, name, level, parent
  from region
  where ${LISTED} and code >= $8
  order by code
  limit $10::int + 1
),
${PAGE}
where (place.code, wanted.position) > ($8, $9::int)
order by place.code, wanted.position
limit $10`;

export const PROGRESS_COUNT = `/* targets.progress-count */
with ${WANTED}
select count(*)::int as count
from (select distinct t.region, t.indicator from target t where ${LISTING}) as targeted
join region on region.code = targeted.region
where ${LISTED}`;

export const PROGRESS_COUNT_OF_ALL = `/* targets.progress-count-of-all */
with ${WANTED}
select (count(*) * (select count(*) from wanted))::int as count
from region
where ${LISTED}`;

export const TARGET_VERSIONS = `/* targets.target-versions */
select (row_number() over (order by id))::int as version, value::text as value, source, note, reason,
  to_char(recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt", recorded_by as "recordedBy"
from target
where indicator = $1 and region = $2 and partner = $3 and year = $4
order by id desc`;
