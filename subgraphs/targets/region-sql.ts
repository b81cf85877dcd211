import { raw, sql, statement, type Sql, type Statement } from '../../platform/database/sql';
import { membersOf } from './group-sql';
import { codesAround, type Wanted } from './region-search';
import type { GroupKey, RegionLevel } from './rows';

/** Which regions a list has beside what is searched for; '' and null are no condition. */
export interface RegionFilter {
  withinPath: string;
  level: RegionLevel | null;
  /** Only regions that belong to a group in a year. */
  group: { key: GroupKey; year: number } | null;
}

type WantedByName = Extract<Wanted, { by: 'NAME' }>;
export type WantedByCode = Exclude<Wanted, WantedByName> | null;

/** The character after every other: what begins with a text lies before the text followed by it. */
const LAST = '\u{10FFFF}';

const beginning = (column: Sql, text: string | Sql): Sql =>
  sql`${column} >= ${text} and ${column} < ${text} || ${LAST}`;

/** What a level and a group leave of regions, whose code is in that column. */
const ofKind = ({ level, group }: RegionFilter, code: Sql): Sql =>
  sql`${level === null ? sql`` : sql` and level = ${level}`}${
    group === null ? sql`` : sql` and ${code} = any(${membersOf(group.key, group.year, null)})`
  }`;

/** Whether a region, by its code, lies below a path. */
const below = (path: string): Sql => (path === '' ? sql`` : sql` and starts_with(region, ${path})`);

/** What a filter leaves of names that begin with a text of some length; of each region the first of them. */
const left = (length: Sql, belowPath: string, filter: RegionFilter): Sql =>
  sql`common < ${length}${below(belowPath)}${below(filter.withinPath)}${ofKind(filter, raw('region'))}`;

/** Names that begin with a text, each region by the first of its names alone. */
const named = ({ name, belowPath }: WantedByName, filter: RegionFilter): Sql => sql`
from region_name
where ${beginning(sql`name`, name)} and ${left(sql`length(${name})`, belowPath, filter)}`;

/** In the order of the index of region_name: what is called so exactly comes first, and by a full name before others. */
export const regionsByName = (
  wanted: WantedByName,
  filter: RegionFilter,
  after: readonly string[] | null,
  limit: number,
): Statement => statement('targets.regions-by-name')`
select n.name as found, n.rank, r.code, r.name, r.level, r.parent
from (
  select name, rank, region ${named(wanted, filter)}${after ? sql` and (name, rank, region) > (${after[0]}, ${after[1]}::smallint, ${after[2]})` : sql``}
  order by name, rank, region
  limit ${limit}
) as n
join region r on r.code = n.region
order by n.name, n.rank, n.region`;

export const countByName = (wanted: WantedByName, filter: RegionFilter): Statement =>
  statement('targets.regions-by-name-count')`select count(*)::int as count ${named(wanted, filter)}`;

const coded = (wanted: WantedByCode, filter: RegionFilter): Sql => sql`
from region
where ${subtree(filter.withinPath)}${ofKind(filter, raw('code'))}${ofCode(wanted)}`;

const subtree = (path: string): Sql =>
  path === '' ? sql`true` : sql`path >= ${path} and path < ${path} || ':'`;

function ofCode(wanted: WantedByCode): Sql {
  if (!wanted) return sql``;
  if (wanted.by === 'CODES') return sql` and code = any(${wanted.codes}::text[])`;
  // The path of a code leaves out zeros at its end.
  return sql` and ${subtree(wanted.digits.replace(/0+$/, ''))} and starts_with(code, ${wanted.digits})`;
}

/** In the order of codes. */
export const regionsByCode = (
  wanted: WantedByCode,
  filter: RegionFilter,
  after: readonly string[] | null,
  limit: number,
): Statement => statement('targets.regions-by-code')`
select code, name, level, parent
${coded(wanted, filter)}${after ? sql` and path > ${after[0]}` : sql``}
order by path
limit ${limit}`;

export const countByCode = (wanted: WantedByCode, filter: RegionFilter): Statement =>
  statement('targets.regions-by-code-count')`select count(*)::int as count ${coded(wanted, filter)}`;

/** What the longest beginning of a search finds, of two characters or more. */
export const candidatesByName = (wanted: WantedByName, filter: RegionFilter, limit: number): Statement => {
  const begins = sql`left(${wanted.name}, length)`;
  const found = sql`from region_name
    where ${beginning(sql`name`, begins)} and ${left(sql`length`, '', filter)}`;
  return statement('targets.region-candidates')`
select r.code, r.name, r.level, r.parent
from (
  select length from generate_series(length(${wanted.name}) - 1, 2, -1) as length
  where exists (select ${found})
  order by length desc
  limit 1
) as longest
cross join lateral (
  select name, rank, region ${found} order by name, rank, region limit ${limit}
) as n
join region r on r.code = n.region
order by n.name, n.rank, n.region`;
};

export const candidatesByCode = (digits: string): Statement => statement('targets.region-candidates')`
select code, name, level, parent from region
where code = any(${codesAround(digits)}::text[])
order by path desc`;
