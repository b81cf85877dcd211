import type { Viewer } from '../access/viewer';
import { plannedWithValues, joined, raw, sql, type Sql, type Statement } from '../database/sql';
import { MAX_ROWS } from '../row-budget';
import { column, registerStatement } from './columns';
import { conditionsOf, readableBy, type Filter } from './list-conditions';
import { groupsOf, sortOf } from './list-options';
import { selected } from './record-statements';
import type { Join, Register } from './register';

/** The region's and the partner's path that a list is about; '' for any. */
export interface ListKey {
  regionPath: string;
  partnerPath: string;
  /** Of a join: what the register knows the entity by. */
  value?: string;
}

/** The lists of some keys that one statement reads. */
export interface Lists {
  keys: readonly ListKey[];
  filter: Filter;
  viewer: Viewer;
  join: Join | undefined;
}

/** Where a page begins, after the last row of the page before, and how many rows it has at most. */
export interface Slice {
  sort: string;
  after: { sortKey: string; id: string } | null;
  limit: number;
}

/** The keys as rows, numbered from 1. Of one key PostgreSQL sees the values when it plans, of several it does not. */
function keyRows({ keys, join }: Lists): Sql {
  const value = raw(join ? ', value' : '');
  const [only] = keys;
  if (only && keys.length === 1) {
    const joinValue = join ? sql`, ${only.value ?? ''}::text` : sql``;
    return sql`(values (${only.regionPath}::text, ${only.partnerPath}::text${joinValue}, 1)) as key(region_path, partner_path${value}, place)`;
  }
  const values = join ? sql`, ${keys.map((key) => key.value ?? '')}::text[]` : sql``;
  return sql`unnest(${keys.map((key) => key.regionPath)}::text[], ${keys.map((key) => key.partnerPath)}::text[]${values})
    with ordinality as key(region_path, partner_path${value}, place)`;
}

/**
 * Of a range PostgreSQL cannot tell how wide it is, so that a list of no certain region is read without one, in the order of its
 * index.
 */
function conditions(register: Register, { keys, filter, viewer, join }: Lists): Sql {
  const all: Sql[] = [];
  if (keys.some(({ regionPath }) => regionPath !== '')) {
    all.push(
      sql`r.region_path >= key.region_path collate "C" and r.region_path < (key.region_path || ':') collate "C"`,
    );
  }
  if (keys.some(({ partnerPath }) => partnerPath !== '')) {
    all.push(sql`(key.partner_path = '' or starts_with(r.partner_path, key.partner_path))`);
  }
  all.push(...conditionsOf(register, filter, viewer));
  if (join) all.push(typeof join.sql === 'string' ? raw(join.sql) : join.sql(readableBy(viewer)));
  return joined(all, '\n    and ');
}

export function pageOf(
  subgraph: string,
  register: Register,
  lists: Lists,
  { sort, after, limit }: Slice,
): Statement {
  const { sql: sortedBy, cast, direction } = sortOf(register, sort);
  const by = raw(sortedBy);
  const sortKey =
    cast === 'timestamptz' ? sql`to_char(${by}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : sql`(${by})::text`;
  const isAfter = after
    ? sql`\n    and (${by}, r.id) ${raw(direction === 'asc' ? '>' : '<')} (${after.sortKey}::${raw(cast)}, ${after.id}::bigint)`
    : sql``;
  const order = sql`${by} ${raw(direction)}, r.id ${raw(direction)}`;
  return plannedWithValues(registerStatement(subgraph, register, 'page')`
select (key.place - 1)::int as n, ${selected(register)}, ${sortKey} as sort_key
from ${keyRows(lists)}
cross join lateral (
  select r.*
  from ${raw(register.table)} r
  where ${conditions(register, lists)}${isAfter}
  order by ${order}
  limit ${limit}
) as r
order by key.place, ${order}
limit ${raw(String(MAX_ROWS + 1))}`);
}

const sumsOf = (register: Register): Sql =>
  sql`count(*)::int as count, json_build_object(${raw(
    register.sums.map((field) => `'${field}', coalesce(sum(r.${column(field)}), 0)::text`).join(', '),
  )}) as sums`;

export const totalsOf = (subgraph: string, register: Register, lists: Lists): Statement =>
  registerStatement(subgraph, register, 'totals')`
select (key.place - 1)::int as n, total.*
from ${keyRows(lists)}
cross join lateral (
  select ${sumsOf(register)}
  from ${raw(register.table)} r
  where ${conditions(register, lists)}
) as total
order by key.place`;

/** Number and sums of one list by groups of {@link groupsOf}. */
export function summaryOf(
  subgraph: string,
  register: Register,
  by: readonly string[],
  lists: Lists,
): Statement {
  const all = groupsOf(register);
  const groups = by.map((group) => all[group] ?? 'null');
  return registerStatement(subgraph, register, 'summary')`
select json_build_array(${raw(groups.join(', '))}) as keys, ${sumsOf(register)}
from ${keyRows(lists)}
join ${raw(register.table)} r on ${conditions(register, lists)}
group by ${raw(groups.join(', '))}
order by ${raw(groups.map((group) => `${group} nulls last`).join(', '))}`;
}
