import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { runOnClient } from '../database/run';
import { statement, type Statement } from '../database/sql';
import type { TableEnd } from './backup-file';

/** A table as it is copied: its columns without those that are computed, and its rows in the order of its key. */
export interface CopiedTable {
  /** As in east_west.statement. */
  name: string;
  columns: string[];
  /** What `order by` says; collated alike on every server. */
  order: string;
  isProtected: boolean;
}

/** TypeORM's own table is not data. */
const listedTables = (schemas: readonly string[]): Statement => statement('backup.tables')`
select format('%I.%I', n.nspname, c.relname) as name,
  array(
    select quote_ident(attname) from pg_attribute
    where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum
  ) as columns,
  coalesce(
    (select string_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end, ', ' order by place)
     from pg_index i
     cross join unnest(i.indkey::int2[]) with ordinality as key(attnum, place)
     join pg_attribute a on a.attrelid = c.oid and a.attnum = key.attnum
     where i.indrelid = c.oid and i.indisprimary),
    'copied::text collate "C"'
  ) as "order",
  c.relrowsecurity as "isProtected"
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = any(${schemas}::text[]) and c.relkind = 'r' and c.relname <> 'migrations'
order by array_position(${schemas}::text[], n.nspname::text), c.oid`;

const listedSequences = (schemas: readonly string[]): Statement => statement('backup.sequences')`
select format('%I.%I', n.nspname, c.relname) as name
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = any(${schemas}::text[]) and c.relkind = 'S' and c.relname <> 'migrations_id_seq'
order by array_position(${schemas}::text[], n.nspname::text), c.oid`;

export const listTables = (client: ClientBase, schemas: readonly string[]): Promise<CopiedTable[]> =>
  runOnClient(client)(listedTables(schemas));

export const listSequences = async (client: ClientBase, schemas: readonly string[]): Promise<string[]> =>
  (await runOnClient(client)<{ name: string }>(listedSequences(schemas))).map(({ name }) => name);

/**
 * What has to be the same for the same rows to be the same bytes, and to see the names and phones of the whole nation
 * (access/row-level-security.ts); in the transaction under way.
 */
export const SET_UP = statement('backup.set-up')`
select set_config('cooperation.scopes', 'W', true), set_config('search_path', 'pg_catalog', true),
  set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true), set_config('intervalstyle', 'iso_8601', true),
  set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true), set_config('statement_timeout', '0', true)`;

/** The rows of a table, as COPY writes them; gives their number and the hash of their bytes in the end. */
export async function* rowsOf(
  client: ClientBase,
  { name, columns, order }: CopiedTable,
): AsyncGenerator<Buffer, TableEnd> {
  const hash = createHash('sha256');
  let rows = 0;
  const list = columns.join(', ');
  const stream = client.query(
    copyTo(`/* backup.copy */ copy (select ${list} from ${name} as copied order by ${order}) to stdout`),
  );
  for await (const bytes of stream as AsyncIterable<Buffer>) {
    hash.update(bytes);
    // A line break within a value is written as two other characters.
    for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) rows += 1;
    yield bytes;
  }
  return { rows, sha256: hash.digest('hex') };
}
