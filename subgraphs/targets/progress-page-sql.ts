import { joined, raw, sql, statement, type Sql, type Statement } from '../../platform/database/sql';
import type { Side } from '../../platform/ledger/scopes';
import { EASTERN_PROVINCES, NATION, regionPath } from '../../platform/region-code';
import { membersOf } from './group-sql';
import { codesOf, COLUMNS, found, isSummable, moment, wanted, type ProgressQuery } from './progress-sql';
import type { GroupKey, RegionLevel } from './rows';

/** A list over regions; `withinPath` '' is the whole nation. */
export interface ListedProgress extends ProgressQuery {
  withinPath: string;
  /** Only regions below one of these paths; null for all. */
  readable: readonly string[] | null;
  /** Only these regions, by code; null for all. */
  regions: readonly string[] | null;
  /** Only regions that belong to this group in the year; null for all. */
  group: GroupKey | null;
  level: RegionLevel | null;
  side: Side;
}

export interface ProgressPage extends ListedProgress {
  after: readonly [region: string, position: number];
  /** How many rows. */
  limit: number;
}

/** The regions of a list: below a path, of a level, and those that the viewer may read. */
const listed = ({ withinPath, level, readable, regions, group, side, year, knownAt }: ListedProgress): Sql =>
  joined(
    [
      sql`region.path >= ${withinPath} collate "C" and region.path < (${withinPath}::text || ':') collate "C"`,
      ...(level === null ? [] : [sql`region.level = ${level}`]),
      ...(readable === null
        ? []
        : [
            sql`exists (select from unnest(${readable}::text[]) as readable where starts_with(region.path, readable))`,
          ]),
      ...(regions === null ? [] : [sql`region.code = any(${regions}::text[])`]),
      ...(group === null ? [] : [sql`region.code = any(${membersOf(group, year, knownAt)})`]),
      ...(side === 'EAST' ? [sql`left(region.code, 2) = any(${EASTERN_PROVINCES}::text[])`] : []),
    ],
    '\n    and ',
  );

/** How long the paths of a level are: what lies deeper is passed over. */
const LENGTHS: Readonly<Record<RegionLevel, number>> = {
  NATION: 0,
  PROVINCE: 2,
  PREFECTURE: 4,
  COUNTY: 6,
  ZONE: 6,
  TOWNSHIP: 9,
  VILLAGE: 12,
};

/** Targets of the year on a side, in and below a region; each is `own` where it is that of the very region. */
const onSide = ({
  year,
  knownAt,
  indicators,
  side,
}: ListedProgress): { at: Sql; own: Sql; targets: Sql } => ({
  at: raw(side === 'EAST' ? 'partner_path' : 'region_path'),
  own: side === 'EAST' ? sql`region = ${NATION}` : raw(`partner = ''`),
  targets: sql`year = ${year} and recorded_at <= ${moment(knownAt)} and indicator = any(${codesOf(indicators)}::text[])
      and ${side === 'EAST' ? raw(`partner <> ''`) : sql`(region <> ${NATION} or partner = '')`}`,
});

const summable = ({ indicators }: ListedProgress): Sql =>
  sql`indicator = any(${codesOf(indicators.filter(isSummable))}::text[])`;

/** The lines of targets that regions have on a side: of their own, or inside them one that can be summed. */
const targeted = (page: ListedProgress): Sql => {
  const { at, own, targets } = onSide(page);
  return sql`
targeted as (
  select distinct rpad(left(${at}, length), greatest(6, length), '0') collate "default" as code, indicator
  from (
    select indicator, ${at}, bool_or(${own}) as own from target
    where ${targets}
      and ${at} >= ${page.withinPath} collate "C" and ${at} < (${page.withinPath}::text || ':') collate "C"
    group by indicator, ${at}
  ) as target
  cross join unnest('{0,2,4,6,9,12}'::int[]) as length
  where case
      when ${summable(page)} then length <= length(${at})
      else own and length = length(${at})
    end
)`;
};

/**
 * The regions of a page of targeted lines and the indicators that each has lines of, in the order of their paths, which is that of
 * their codes. One step finds the first target from `since` on, and of its region and those around it the widest that is not passed
 * yet; it is the last when the page is full. What follows a path is that path with a 0, and what follows all below it is that with a ':'.
 */
const targetedPlaces = (page: ProgressPage): Sql => {
  const { at, own, targets } = onSide(page);
  const [code, position] = page.after;
  const start = [page.withinPath, regionPath(code)].sort().at(-1);
  return sql`place as (
  select ${start}::text collate "C" as since, null::text as code, null::text as name, null::text as level, null::text as parent,
    null::text collate "C" as path, null::text[] as indicators, 0 as lines
  union all
  select next.path || case when length(next.path) < ${LENGTHS[page.level ?? 'VILLAGE']}::int then '0' else ':' end,
    region.*, own.indicators, lines + coalesce(cardinality(own.indicators), 0)
  from place
  cross join lateral (
    select ${at} as first from target
    where ${targets} and ${at} >= place.since and ${at} < (${page.withinPath}::text || ':') collate "C"
    order by ${at}
    limit 1
  ) target
  cross join lateral (
    select left(first, digits) collate "C" as path from unnest('{0,2,4,6,9,12}'::int[]) as digits
    where digits <= length(first) and left(first, digits) >= place.since
    order by digits
    limit 1
  ) next
  left join lateral (
    select code, name, level, parent, path from region where path = next.path and ${listed(page)} and code >= ${code}
    offset 0
  ) region on true
  left join lateral (
    select array_agg(indicator) as indicators
    from (
      select distinct indicator from target
      where region.code is not null and ${targets}
        and ${at} >= region.path and ${at} < (region.path || ':') collate "C"
        and (${summable(page)} or (${at} = region.path and ${own}))
    ) as inside
    join wanted using (indicator)
    where (region.code, position) > (${code}, ${position}::int)
  ) own on true
  where lines < ${page.limit}::int
)`;
};

/** All lines of the regions of a page: those of every indicator fill it with so many regions. */
const allPlaces = (page: ProgressPage): Sql => sql`place as (
  select code, name, level, parent, path, (select array_agg(indicator) from wanted) as indicators
  from region
  where ${listed(page)}
    and code >= ${page.after[0]}
  order by code
  limit ${Math.ceil(page.limit / Math.max(1, page.indicators.length)) + 1}::int
)`;

/** A page of the list of regions. Which lines it has is known before their targets are looked for. */
export function progressPage(page: ProgressPage): Statement {
  const [code, position] = page.after;
  return statement(page.all ? 'targets.progress-page-of-all' : 'targets.progress-page')`
with recursive ${wanted(page.indicators)},
${page.all ? allPlaces(page) : targetedPlaces(page)},
line as materialized (
  select code, name, level, parent, path, indicator, position
  from place cross join unnest(indicators) as indicator join wanted using (indicator)
  where (code, position) > (${code}, ${position}::int)
  order by code, position
  limit ${page.limit}::int
),
scope as (
  select code as n, ${raw(page.side === 'EAST' ? `'' as west, code as east, '' as west_path, path as east_path` : `code as west, '' as east, path as west_path, '' as east_path`)},
    ${page.year}::int as year,
    ${moment(page.knownAt)}::timestamptz as known_at, array_agg(indicator) as indicators
  from line
  group by code, path
),
${found(page.indicators)}
select line.code, line.name, line.level, line.parent, line.position, ${COLUMNS}
from line
left join found on found.n = line.code and found.indicator = line.indicator
order by line.code, line.position`;
}

export const progressCount = (page: ListedProgress): Statement =>
  page.all
    ? statement('targets.progress-count-of-all')`
with ${wanted(page.indicators)}
select (count(*) * (select count(*) from wanted))::int as count
from region
where ${listed(page)}`
    : statement('targets.progress-count')`
with ${targeted(page)}
select count(*)::int as count
from region
join targeted using (code)
where ${listed(page)}`;
