import { sql, statement, type Sql, type Statement } from '../../platform/database/sql';
import { moment } from './progress-sql';
import type { GroupKey } from './rows';

/** Which groups a list is about; '' and null are no condition. */
export interface GroupFilter {
  withinPath: string;
  search: string | null;
}

/** Of every group the version that was recorded last, and how many there have been. */
const LATEST = sql`(
  select distinct on (within, name) id, within, name, source, (count(*) over (partition by within, name))::int as version
  from region_group
  order by within, name, id desc
) as latest`;

const COLUMNS = sql`latest.id::text as "versionId", latest.within, latest.name, latest.source, latest.version`;

export const groupsByKey = (keys: readonly GroupKey[]): Statement => statement('targets.groups-by-key')`
select ${COLUMNS}
from unnest(${keys.map(({ within }) => within)}::text[], ${keys.map(({ name }) => name)}::text[]) as key(within, name)
join ${LATEST} using (within, name)`;

/** Groups with members: one that has none any more is given up. */
const listed = ({ withinPath, search }: GroupFilter): Sql => sql`
from ${LATEST}
join region on region.code = latest.within
where exists (select from region_group_member m where m.version = latest.id)
  and starts_with(region.path, ${withinPath})${search === null ? sql`` : sql` and strpos(latest.name, ${search}) > 0`}`;

export const groupPage = (
  filter: GroupFilter,
  [within = '', name = '']: readonly string[],
  limit: number,
): Statement => statement('targets.group-page')`
select ${COLUMNS}
${listed(filter)}
  and (latest.within, latest.name) > (${within}, ${name})
order by latest.within, latest.name
limit ${limit}`;

export const groupCount = (filter: GroupFilter): Statement =>
  statement('targets.group-count')`select count(*)::int as count ${listed(filter)}`;

export const groupMembers = (versions: readonly string[]): Statement => statement('targets.group-members')`
select (key.n - 1)::int as n,
  json_build_object('region', m.region, 'since', m.since, 'until', m.until, 'note', m.note) as row
from unnest(${versions}::bigint[]) with ordinality as key(version, n)
join region_group_member m using (version)
order by key.n, m.region`;

export const groupVersions = (keys: readonly GroupKey[]): Statement => statement('targets.group-versions')`
select (key.n - 1)::int as n, json_build_object(
  'versionId', g.id::text, 'version', row_number() over (partition by key.n order by g.id), 'source', g.source, 'reason', g.reason,
  'recordedAt', to_char(g.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'recordedBy', g.recorded_by) as row
from unnest(${keys.map(({ within }) => within)}::text[], ${keys.map(({ name }) => name)}::text[])
  with ordinality as key(within, name, n)
join region_group g using (within, name)
order by key.n, g.id desc`;

/** The version of a group that had been recorded by a moment. */
const versionAt = ({ within, name }: GroupKey, knownAt: string | null): Sql =>
  sql`select max(id) from region_group
    where within = ${within} and name = ${name} and recorded_at <= ${moment(knownAt)}::timestamptz`;

/** The codes of the regions that belong to a group in a year, as an array. */
export const membersOf = (group: GroupKey, year: number, knownAt: string | null): Sql => sql`array(
    select region from region_group_member
    where version = (${versionAt(group, knownAt)})
      and coalesce(since, ${year}::int) <= ${year}::int and coalesce(until, ${year}::int) >= ${year}::int
  )`;

export const isGroupKnown = (group: GroupKey, knownAt: string | null): Statement =>
  statement('targets.group-known')`select (${versionAt(group, knownAt)}) is not null as known`;
