import { raw, sql, statement, type Statement } from '../database/sql';
import { arrays, column, registerStatement, typeOf } from './columns';
import { dateOf, personalFields, plainFields, snake, type Register, type Values } from './register';

/** A version of a record to be written. */
export interface NewVersion {
  id: string;
  version: number;
  values: Values;
  personal: Values;
  isSample: boolean;
  isVoid: boolean;
  reason: string | null;
  mark: string | null;
}

const names = (fields: readonly string[]): string => fields.map(column).join(', ');

export const nextIds = (subgraph: string, register: Register, count: number): Statement =>
  registerStatement(subgraph, register, 'next-ids')`
select nextval('${raw(register.table)}_id')::text as id from generate_series(1, ${count}::int)`;

export function insertVersions(
  subgraph: string,
  register: Register,
  rows: readonly NewVersion[],
  { at, by }: { at: string; by: string },
): Statement {
  const plain = plainFields(register);
  const scopes = rows.map(({ values }) => register.scope(values));
  return registerStatement(subgraph, register, 'insert')`
insert into ${raw(register.table)} (id, version, ${raw(names(plain))},
  scope_region, scope_partner, scope_date, sample, void, reason, import_mark, recorded_at, recorded_by)
select *, ${at}::timestamptz, ${by}::text from unnest(${arrays([
    [rows.map(({ id }) => id), 'bigint'],
    [rows.map(({ version }) => version), 'int'],
    ...plain.map(
      (field) => [rows.map(({ values }) => values[field] ?? null), typeOf(register, field)] as const,
    ),
    [scopes.map(({ region }) => region), 'text'],
    [scopes.map(({ partner }) => partner), 'text'],
    [rows.map(({ values }) => dateOf(register, values)), 'date'],
    [rows.map(({ isSample }) => isSample), 'boolean'],
    [rows.map(({ isVoid }) => isVoid), 'boolean'],
    [rows.map(({ reason }) => reason), 'text'],
    [rows.map(({ mark }) => mark), 'text'],
  ])})`;
}

export function insertPersonal(subgraph: string, register: Register, rows: readonly NewVersion[]): Statement {
  const personal = personalFields(register);
  const scopes = rows.map(({ values }) => register.scope(values));
  return registerStatement(subgraph, register, 'insert-personal')`
insert into ${raw(register.table)}_personal (id, version, scope_region, scope_partner, ${raw(names(personal))})
select * from unnest(${arrays([
    [rows.map(({ id }) => id), 'bigint'],
    [rows.map(({ version }) => version), 'int'],
    [scopes.map(({ region }) => region), 'text'],
    [scopes.map(({ partner }) => partner), 'text'],
    ...personal.map((field) => [rows.map((row) => row.personal[field] ?? null), 'text'] as const),
  ])})`;
}

/** Closes the version in force, which another one follows. */
export const supersede = (subgraph: string, register: Register, id: string, at: string): Statement =>
  registerStatement(subgraph, register, 'supersede')`
update ${raw(register.table)} set superseded_at = ${at}::timestamptz where id = ${id}::bigint and superseded_at is null`;

/** Which values of some fields together records in force have, but for the record `self`. */
export function takenValues(
  subgraph: string,
  register: Register,
  fields: readonly string[],
  rows: readonly Values[],
  self: string | null,
): Statement {
  const columns = fields.map((field) => `r.${column(field)}`);
  const other = self === null ? sql`` : sql` and r.id <> ${self}::bigint`;
  return registerStatement(subgraph, register, 'taken')`
select concat_ws('|', ${raw(columns.map((one) => `${one}::text`).join(', '))}) as value
from ${raw(register.table)} r
where r.superseded_at is null and not r.void${other}
  and (${raw(columns.join(', '))}) in (select * from unnest(${arrays(
    fields.map((field) => [rows.map((values) => values[field] ?? null), typeOf(register, field)] as const),
  )}))`;
}

/** Which marks of imported rows are on record. */
export const knownMarks = (subgraph: string, register: Register, marks: readonly string[]): Statement =>
  registerStatement(subgraph, register, 'known')`
select import_mark as mark from ${raw(register.table)} where import_mark = any(${marks}::text[]) and version = 1`;

/** Records in force of another register, with the fields of them that a reference fills. */
export const referencedRecords = (
  table: string,
  filled: readonly string[],
  ids: readonly unknown[],
): Statement => statement('register.references')`
select id::text as id, scope_region as region, scope_partner as partner,
  json_build_object(${raw(filled.map((name) => `'${name}', ${column(name)}`).join(', '))}) as values
from ${raw(table)} where superseded_at is null and not void and id = any(${ids}::bigint[])`;

/** How many records in force refer to a record by a field. */
export const countReferring = (table: string, field: string, id: string): Statement =>
  statement('register.referring')`
select count(*)::int as count from ${raw(table)} where superseded_at is null and not void and "${raw(snake(field))}" = ${id}::bigint`;
