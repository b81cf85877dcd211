import { raw, type Sql, type Statement } from '../database/sql';
import { column, registerStatement } from './columns';
import type { RecordKey } from './record-id';
import { personalFields, plainFields, snake, type Register } from './register';

const CAST: Readonly<Record<string, string>> = { date: '::text', amount: '::text', reference: '::text' };

/** What is read of a version of a record, the row `r`. */
export const selected = (register: Register): Sql => {
  const values = plainFields(register).map(
    (field) => `'${field}', r.${column(field)}${CAST[register.fields[field]?.kind ?? ''] ?? ''}`,
  );
  return raw(`r.id::text as id, r.version, r.void, r.sample, r.superseded_at is not null as superseded,
  r.scope_region, r.scope_partner, r.reason, r.recorded_by, to_char(r.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at,
  json_build_object(${values.join(', ')}) as values`);
};

/** Versions by what their ids say and the moment they were known at; null for now. */
export const versionsByIds = (
  subgraph: string,
  register: Register,
  keys: readonly { key: RecordKey | null; knownAt: string | null }[],
): Statement => registerStatement(subgraph, register, 'by-ids')`
select (key.n - 1)::int as n, ${selected(register)}
from unnest(${keys.map(({ key }) => key?.id ?? null)}::bigint[], ${keys.map(({ key }) => key?.version ?? null)}::int[],
  ${keys.map(({ knownAt }) => knownAt)}::timestamptz[]) with ordinality as key(id, version, known_at, n)
join ${raw(register.table)} r on r.id = key.id and r.recorded_at <= coalesce(key.known_at, 'infinity')
  and (r.version = key.version
    or key.version is null and (r.superseded_at is null or r.superseded_at > coalesce(key.known_at, 'infinity')))`;

/** Records in force by the value of a field of text. */
export const recordsByField = (
  subgraph: string,
  register: Register,
  field: string,
  values: readonly string[],
): Statement => registerStatement(subgraph, register, `by-${snake(field).replaceAll('_', '-')}`)`
select ${selected(register)}
from ${raw(register.table)} r
where r.${raw(column(field))} = any(${values}::text[]) and r.superseded_at is null and not r.void`;

/** Records in force that groups count; `members` is a condition on the row `r` and `key.key`. */
export const recordsOfGroups = (
  subgraph: string,
  register: Register,
  members: string,
  keys: readonly string[],
): Statement => registerStatement(subgraph, register, 'of-group')`
select (key.n - 1)::int as n, ${selected(register)}
from unnest(${keys}::text[]) with ordinality as key(key, n)
join ${raw(register.table)} r on ${raw(members)}
where r.superseded_at is null and not r.void
order by key.n, r.scope_date, r.id`;

export const allVersions = (subgraph: string, register: Register, ids: readonly string[]): Statement =>
  registerStatement(subgraph, register, 'versions')`
select ${selected(register)}
from ${raw(register.table)} r
where r.id = any(${ids}::bigint[])
order by r.id, r.version desc`;

/** Names and phones of versions, as far as row-level security shows them. */
export const personalOf = (
  subgraph: string,
  register: Register,
  keys: readonly { id: string; version: number }[],
): Statement => registerStatement(subgraph, register, 'personal')`
select r.id::text as id, r.version, r.scope_region as region, r.scope_partner as partner, json_build_object(${raw(
  personalFields(register)
    .map((field) => `'${field}', r.${column(field)}`)
    .join(', '),
)}) as values
from unnest(${keys.map(({ id }) => id)}::bigint[], ${keys.map(({ version }) => version)}::int[]) as key(id, version)
join ${raw(`${register.table}_personal`)} r using (id, version)`;

/** The version of a record in force, kept from other writers. */
export const lockedVersion = (subgraph: string, register: Register, id: string): Statement =>
  registerStatement(subgraph, register, 'locked')`
select ${selected(register)}
from ${raw(register.table)} r
where r.id = ${id}::bigint and r.superseded_at is null
for update`;
