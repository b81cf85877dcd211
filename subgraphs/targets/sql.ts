import { sql, statement, type Sql, type Statement } from '../../platform/database/sql';
import { SAMPLE, type RegionLevel, type Sides, type TargetKey } from './rows';

/** The statements of loaders.ts. A region lies inside another when its path begins with the other's path. */

export const regions = (codes: readonly string[]): Statement => statement('targets.regions')`
select code, name, level, parent from region where code = any(${codes}::text[])`;

export const children = (codes: readonly string[]): Statement => statement('targets.children')`
select (key.n - 1)::int as n,
  json_build_object('code', r.code, 'name', r.name, 'level', r.level, 'parent', r.parent) as row
from unnest(${codes}::text[]) with ordinality as key(code, n)
join region r on r.parent = key.code
order by key.n, r.code`;

export const partnershipsBySides = (sides: readonly Sides[]): Statement =>
  statement('targets.partnerships-by-sides')`
select p.east, p.west, west.level, p.since::text as since, p.until::text as until, p.source, p.note
from unnest(${sides.map(({ east }) => east)}::text[], ${sides.map(({ west }) => west)}::text[]) as key(east, west)
join partnership p using (east, west)
join region west on west.code = p.west`;

export const partnershipsOfRegions = (codes: readonly string[]): Statement =>
  statement('targets.partnerships-of-regions')`
select (key.n - 1)::int as n,
  json_build_object('east', p.east, 'west', p.west, 'level', west.level, 'since', p.since, 'until', p.until,
    'source', p.source, 'note', p.note) as row
from unnest(${codes}::text[]) with ordinality as key(code, n)
join partnership p on p.east = key.code or p.west = key.code
join region west on west.code = p.west
order by key.n, p.east, p.west`;

export const earlierPeriods = (sides: readonly Sides[]): Statement => statement('targets.earlier-periods')`
select (key.n - 1)::int as n, json_build_object('since', e.since, 'until', e.until, 'source', e.source) as row
from unnest(${sides.map(({ east }) => east)}::text[], ${sides.map(({ west }) => west)}::text[]) with ordinality as key(east, west, n)
join ended_partnership e using (east, west)
order by key.n, e.until desc`;

/** Whether a partnership p is in force on a day, in its present period or in one that has ended. */
const inForce = (
  day: Sql,
): Sql => sql`(coalesce(p.since, '-infinity') <= ${day} and coalesce(p.until, 'infinity') >= ${day}
  or exists (select from ended_partnership e
    where e.east = p.east and e.west = p.west and coalesce(e.since, '-infinity') <= ${day} and e.until >= ${day}))`;

/** Also those that have ended: as "west|since|until", where '' is for a day that is not known or has not come. */
export const partnershipPeriods = (easts: readonly string[]): Statement => statement(
  'targets.partnership-periods',
)`
select (key.n - 1)::int as n, concat_ws('|', p.west, coalesce(p.since::text, ''), coalesce(p.until::text, '')) as row
from unnest(${easts}::text[]) with ordinality as key(east, n)
cross join lateral (
  select west, since, until from partnership where east = key.east
  union all
  select west, since, until from ended_partnership where east = key.east
) p
order by key.n, row`;

/** Which partnerships a list is about; '' and null are no condition. */
export interface PartnershipFilter {
  regionPath: string;
  level: RegionLevel | null;
  on: string | null;
}

const listed = ({ regionPath, level, on }: PartnershipFilter): Sql => sql`
from partnership p
join region east on east.code = p.east
join region west on west.code = p.west
where true${
  regionPath === ''
    ? sql``
    : sql` and (starts_with(east.path, ${regionPath}) or starts_with(west.path, ${regionPath}))`
}${level === null ? sql`` : sql` and west.level = ${level}`}${on === null ? sql`` : sql` and ${inForce(sql`${on}::date`)}`}`;

export const partnershipPage = (
  filter: PartnershipFilter,
  [east = '', west = '']: readonly string[],
  limit: number,
): Statement => statement('targets.partnership-page')`
select p.east, p.west, west.level, p.since::text as since, p.until::text as until, p.source, p.note
${listed(filter)}
  and (p.east, p.west) > (${east}, ${west})
order by p.east, p.west
limit ${limit}`;

export const partnershipCount = (filter: PartnershipFilter): Statement =>
  statement('targets.partnership-count')`select count(*)::int as count ${listed(filter)}`;

/** The partnerships within a region, on either side, that were in force on any day of a period, as far as the viewer may read them. */
export const pairsInForce = (
  { withinPath, since, until }: Record<'withinPath' | 'since' | 'until', string>,
  readable: Readonly<Record<'west' | 'east', readonly string[] | null>>,
): Statement => statement('targets.pairs-in-force')`
select distinct p.west, p.east
from (
  select west, east, since, until from partnership
  union all
  select west, east, since, until from ended_partnership
) p
join region east on east.code = p.east
join region west on west.code = p.west
where coalesce(p.since, '-infinity') <= ${until}::date and coalesce(p.until, 'infinity') >= ${since}::date
  and (starts_with(east.path, ${withinPath}) or starts_with(west.path, ${withinPath}))
  and (${readable.west === null}::boolean
    or exists (select from unnest(${readable.west ?? []}::text[]) as path where starts_with(west.path, path))
    or exists (select from unnest(${readable.east ?? []}::text[]) as path where starts_with(east.path, path)))
order by p.west, p.east`;

export const targetVersions = ({ indicator, region, partner, year }: TargetKey): Statement =>
  statement('targets.target-versions')`
select (row_number() over (order by id))::int as version, value::text as value,
  kind, basis, schedule, source, note, reason,
  to_char(recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt", recorded_by as "recordedBy"
from target
where indicator = ${indicator} and region = ${region} and partner = ${partner} and year = ${year}
order by id desc`;

/** Whether a start with --sample has noted what it loaded. */
export const hasSample: Statement = statement('targets.has-sample')`
select exists (select from dataset where starts_with(name, ${SAMPLE})) as sample`;
