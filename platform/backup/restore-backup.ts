import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import { grantToRole, prepareRole } from '../database/migrate';
import { openAsOwner, openForAllRoles, roleName, schemaName, type DatabaseShape } from '../database/open';
import { runOnClient, type Run } from '../database/run';
import { raw, statement } from '../database/sql';
import { COORDINATE, decide, gidOf, MOST_PREPARED } from '../database/two-phase';
import { databaseSetting, WrongSetting } from '../settings';
import { readBackup, WrongBackup, type BackupHeader, type BackupReader, type TableEnd } from './backup-file';
import {
  FIND_USERS,
  findForeignKeys,
  findSchemas,
  forgetDecision,
  searchPath,
  setSequence,
  TRY_LOCK,
} from './restore-sql';
import { listSequences, listTables, rowsOf, SET_UP, type CopiedTable } from './tables';

/** The schemas that go to one database, and the transaction in which they do. */
interface Destination {
  url: string;
  shapes: DatabaseShape[];
  database: DataSource;
  runner: QueryRunner;
  client: ClientBase;
  run: Run;
  /** The foreign keys that are checked only once all rows are there: tables come in any order. */
  deferred: { table: string; name: string }[];
}

interface Options {
  /** Whether what is in the database is to be given up for it. */
  replace: boolean;
  onTable: (name: string, end: TableEnd) => void;
  /** Gives up, and leaves the database as it was. */
  signal?: AbortSignal | undefined;
}

/**
 * Puts a backup into a database, in one transaction (of several databases in one of two phases): as many schemas, migrations, rows and numbers as there were; then the migrations
 * that this release has more. Every table is read back, and its hash compared.
 *
 * @throws WrongBackup where the file is not sound or of a later release; Error where the database has data, or is in use. Either
 * leaves the database as it was.
 */
export async function restoreBackup(
  shapes: readonly DatabaseShape[],
  urlOf: (name: string) => string,
  file: string,
  { replace, onTable, signal }: Options,
): Promise<void> {
  const reader = await readBackup(file);
  const destinations: Destination[] = [];
  try {
    requireKnown(file, reader.header, shapes);
    const urls = new Set(shapes.map(({ name }) => urlOf(name)));
    for (const url of urls) {
      signal?.throwIfAborted();
      const database = await openForAllRoles({ url, poolSize: 1, timeout: 0 });
      const runner = database.createQueryRunner();
      const client = (await runner.connect()) as ClientBase;
      const own = shapes.filter(({ name }) => urlOf(name) === url);
      const run = runOnClient(client);
      const destination: Destination = { url, shapes: own, database, runner, client, run, deferred: [] };
      destinations.push(destination);
      if (urls.size > 1) await takePartInTwoPhases(destination);
      await begin(destination, replace);
      await createSchemas(destination, reader.header);
    }
    await copyIn(file, reader, destinations, { onTable, signal });
    for (const destination of destinations) {
      signal?.throwIfAborted();
      await migrateOn(destination);
    }
    signal?.throwIfAborted();
    await commit(destinations);
  } catch (error) {
    for (const { client } of destinations) await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    reader.close();
    for (const { runner, database } of destinations) {
      await runner.release();
      await database.destroy();
    }
  }
}

function requireKnown(
  file: string,
  { schemas, product }: BackupHeader,
  shapes: readonly DatabaseShape[],
): void {
  const known = new Map(
    shapes.map(({ name, migrations }) => [schemaName(name), new Set(migrations.map((one) => one.name))]),
  );
  for (const [schema, migrations] of Object.entries(schemas)) {
    const later = migrations.find((name) => !known.get(schema)?.has(name));
    if (!known.has(schema) || later !== undefined)
      throw new WrongBackup(
        `${file}: was made by a later release, ${product} (${schema} ${later ?? ''}); restore it with that release`,
      );
  }
}

/** The first database is that of `targets`, which decides; the others have to be able to prepare. */
async function takePartInTwoPhases({ run, shapes: [first] }: Destination): Promise<void> {
  if (first?.name === 'targets') {
    await run(COORDINATE);
    return;
  }
  const [server] = await run<{ max: number }>(MOST_PREPARED);
  if (server?.max === 0)
    throw new WrongSetting(
      `max_prepared_transactions: 0 on the server of ${databaseSetting(first?.name ?? '')}; several databases are restored whole or not at all by prepared transactions: set it to 10 or more and restart that server`,
    );
}

async function commit([decisive, ...others]: readonly Destination[]): Promise<void> {
  const id = randomUUID();
  const gid = ({ shapes: [first] }: Destination): string => gidOf(id, first?.name ?? '');
  const prepared: Destination[] = [];
  try {
    for (const one of others) {
      await one.client.query(`prepare transaction ${gid(one)}`);
      prepared.push(one);
    }
    if (others.length > 0) await decisive?.run(decide(id));
  } catch (error) {
    for (const one of prepared)
      await one.client.query(`rollback prepared ${gid(one)}`).catch(() => undefined);
    throw error;
  }
  // Should this not be answered, what is prepared waits for whoever can find out.
  await decisive?.client.query('commit');
  for (const one of others) await one.client.query(`commit prepared ${gid(one)}`);
  if (others.length > 0) await decisive?.run(forgetDecision(id));
}

/** Connections that have just been closed show for a moment. */
async function findUsers(run: Run): Promise<string[]> {
  for (let attempt = 0; ; attempt += 1) {
    const rows = await run<{ name: string }>(FIND_USERS);
    if (rows.length === 0 || attempt === 10) return rows.map(({ name }) => name);
    await delay(100);
  }
}

async function begin({ client, run, shapes }: Destination, replace: boolean): Promise<void> {
  const [lock] = await run<{ is_free: boolean }>(TRY_LOCK);
  if (!lock?.is_free)
    throw new Error('the database is being migrated, backed up or restored: try again later');
  const users = await findUsers(run);
  if (users.length > 0)
    throw new Error(`the database is in use (${users.join(', ')}): stop the product first`);
  for (const { name } of shapes) await prepareRole(client, roleName(name));

  await client.query('begin');
  await run(SET_UP);
  await client.query(`set local lock_timeout = '60s'`);
  const schemas = namesOf(shapes);
  if (!replace) {
    for (const { name } of await listTables(client, schemas)) {
      const rows = await run(statement('restore.is-empty')`select 1 from ${raw(name)} limit 1`);
      if (rows.length > 0)
        throw new Error(
          `the database has data already (${name}); --replace gives it up for that of the backup`,
        );
    }
  }
  for (const { name } of await run<{ name: string }>(findSchemas(schemas)))
    await client.query(`drop schema ${name} cascade`);
}

/** The schemas as they were when the backup was taken, open to be filled. */
async function createSchemas(destination: Destination, { schemas }: BackupHeader): Promise<void> {
  const { client, run, shapes } = destination;
  for (const shape of shapes) {
    await client.query(`create schema ${schemaName(shape.name)}`);
    const had = schemas[schemaName(shape.name)] ?? [];
    await runMigrations(destination, {
      ...shape,
      migrations: shape.migrations.filter(({ name }) => had.includes(name)),
    });
  }
  await run(SET_UP);
  const tables = await tablesOf(destination);
  for (const { name, isProtected } of tables) {
    await client.query(`alter table ${name} disable trigger user`);
    if (isProtected) await client.query(`alter table ${name} no force row level security`);
  }
  destination.deferred = await run(findForeignKeys(namesOf(shapes)));
  for (const { table, name } of destination.deferred)
    await client.query(`alter table ${table} alter constraint ${name} deferrable initially deferred`);
  // A migration may have written rows of its own, and the backup has them as they were.
  if (tables.length > 0) await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`);
}

const namesOf = (shapes: readonly DatabaseShape[]): string[] => shapes.map(({ name }) => schemaName(name));
const tablesOf = ({ client, shapes }: Destination): Promise<CopiedTable[]> =>
  listTables(client, namesOf(shapes));

/** Runs migrations in the transaction under way. */
async function runMigrations({ runner, run, url }: Destination, shape: DatabaseShape): Promise<void> {
  await run(searchPath(`${schemaName(shape.name)},pg_temp`));
  const database = await openAsOwner(shape, url);
  try {
    const executor = new MigrationExecutor(database, runner);
    executor.transaction = 'none';
    await executor.executePendingMigrations();
  } finally {
    await database.destroy();
  }
}

async function copyIn(
  file: string,
  reader: BackupReader,
  destinations: readonly Destination[],
  { onTable, signal }: Pick<Options, 'onTable' | 'signal'>,
): Promise<void> {
  const tables = new Map<string, { table: CopiedTable; client: ClientBase }>();
  const sequences = new Map<string, Run>();
  for (const destination of destinations) {
    const { client, run, shapes } = destination;
    const schemas = shapes
      .map(({ name }) => schemaName(name))
      .filter((name) => name in reader.header.schemas);
    for (const table of await listTables(client, schemas)) tables.set(table.name, { table, client });
    for (const name of await listSequences(client, schemas)) sequences.set(name, run);
  }
  const unknown = (what: string): WrongBackup => new WrongBackup(`${file}: ${what} is not as in its release`);

  const copied = new Map<string, TableEnd>();
  for (let entry = await reader.next(); entry; entry = await reader.next()) {
    if ('sequence' in entry) {
      const run = sequences.get(entry.sequence);
      if (!run) throw unknown(entry.sequence);
      await run(setSequence(entry));
      sequences.delete(entry.sequence);
      continue;
    }
    const { table, columns } = entry;
    const known = tables.get(table);
    if (!known || copied.has(table) || columns.join() !== known.table.columns.join()) throw unknown(table);
    const copy = copyFrom(`/* restore.copy */ copy ${table} (${known.table.columns.join(', ')}) from stdin`);
    await pipeline(Readable.from(reader.chunks()), known.client.query(copy), signal ? { signal } : {});
    copied.set(table, await reader.tableEnd());
  }

  const missing = [...tables.keys()].find((name) => !copied.has(name)) ?? [...sequences.keys()][0];
  if (missing !== undefined) throw unknown(missing);
  for (const [name, { table, client }] of tables) {
    signal?.throwIfAborted();
    const found = await drain(rowsOf(client, table));
    const expected = copied.get(name);
    if (found.rows !== expected?.rows || found.sha256 !== expected.sha256)
      throw new WrongBackup(`${file}: ${name} has other rows than the file says`);
    onTable(name, found);
  }
}

/** Reads to the end, for what comes of it. */
async function drain<End>(rows: AsyncGenerator<unknown, End>): Promise<End> {
  for (;;) {
    const { value, done } = await rows.next();
    if (done === true) return value;
  }
}

/** Closes what was open to be filled, and goes on to this release. */
async function migrateOn(destination: Destination): Promise<void> {
  const { client, shapes, deferred } = destination;
  await client.query('set constraints all immediate');
  for (const { table, name } of deferred)
    await client.query(`alter table ${table} alter constraint ${name} not deferrable`);
  for (const { name, isProtected } of await tablesOf(destination)) {
    await client.query(`alter table ${name} enable trigger user`);
    if (isProtected) await client.query(`alter table ${name} force row level security`);
  }
  for (const shape of shapes) {
    await runMigrations(destination, shape);
    for (const grant of grantToRole(shape)) await client.query(grant);
  }
  for (const { name } of await tablesOf(destination)) await client.query(`analyze ${name}`);
}
