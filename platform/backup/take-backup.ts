import { Client } from 'pg';
import { MIGRATION_LOCK } from '../database/migrate';
import { schemaName, type DatabaseShape } from '../database/open';
import { runOnClient, type Run } from '../database/run';
import { raw, statement, type Statement } from '../database/sql';
import { inChunks, line, writeBackup, type TableEnd } from './backup-file';
import { listSequences, listTables, rowsOf, SET_UP } from './tables';

/** The schemas that are in one database. */
interface Source {
  client: Client;
  run: Run;
  schemas: string[];
}

interface Options {
  /** The version of the product, for whoever restores it with another. */
  product: string;
  onTable: (name: string, end: TableEnd) => void;
  /** Gives up, and leaves no file. */
  signal?: AbortSignal;
}

const keepFilingsOut = (schemas: readonly string[]): Statement => statement('backup.keep-filings-out')`
select pg_advisory_lock_shared(hashtext('ledger ' || name)) from unnest(${inLockOrder(schemas)}::text[]) as name`;
const KEEP_MIGRATIONS_OUT = statement(
  'backup.keep-migrations-out',
)`select pg_advisory_lock_shared(${MIGRATION_LOCK})`;
const UNLOCK = statement('backup.unlock')`select pg_advisory_unlock_all()`;
const findSchemas = (schemas: readonly string[]): Statement => statement('backup.schemas')`
select name from unnest(${schemas}::text[]) as name where to_regclass(format('%I.migrations', name)) is not null`;
const SERVER = statement('backup.server')`select current_setting('server_version') as version, now() as now`;

/**
 * Writes everything that the subgraphs keep to a file, as of one moment, while the product runs.
 *
 * @throws Error where a database holds nothing of the product, or the file cannot be written: then there is none.
 */
export async function takeBackup(
  shapes: readonly DatabaseShape[],
  urlOf: (name: string) => string,
  file: string,
  options: Options,
): Promise<void> {
  const sources: Source[] = [];
  try {
    for (const url of new Set(shapes.map(({ name }) => urlOf(name)))) {
      const client = new Client({ connectionString: url, application_name: 'cooperation-graph backup' });
      client.on('error', () => undefined); // a lost connection rejects the query under way
      const own = shapes.filter(({ name }) => urlOf(name) === url);
      const run = runOnClient(client);
      sources.push({ client, run, schemas: own.map(({ name }) => schemaName(name)) });
      await client.connect();
      await run(KEEP_MIGRATIONS_OUT);
    }
    await beginSnapshots(sources);
    await writeBackup(file, contentOf(sources, options), options.signal);
  } finally {
    for (const { client } of sources) await client.end().catch(() => undefined);
  }
}

async function* contentOf(sources: readonly Source[], { product, onTable }: Options): AsyncGenerator<Buffer> {
  const [server] = (await sources[0]?.run<{ version: string; now: Date }>(SERVER)) ?? [];
  const migrations = new Map<string, string[]>();
  for (const source of sources) for (const entry of await migrationsOf(source)) migrations.set(...entry);
  yield line({
    format: 'cooperation-graph backup 1',
    product,
    postgres: server?.version ?? '',
    takenAt: server?.now.toISOString() ?? '',
    schemas: Object.fromEntries(migrations),
  });
  for (const { client, run, schemas } of sources) {
    for (const table of await listTables(client, schemas)) {
      yield line({ table: table.name, columns: table.columns });
      const end = yield* inChunks(rowsOf(client, table));
      yield line(end);
      onTable(table.name, end);
    }
    for (const sequence of await listSequences(client, schemas)) {
      const rows = await run<{ lastValue: string; isCalled: boolean }>(
        statement('backup.sequence')`
select last_value::text as "lastValue", is_called as "isCalled" from ${raw(sequence)}`,
      );
      for (const row of rows) yield line({ sequence, ...row });
    }
  }
}

/** In the order in which a filing takes its locks, so that neither waits for the other. */
const inLockOrder = (schemas: readonly string[]): string[] =>
  [...schemas].sort().sort((a, b) => Number(b === 'targets') - Number(a === 'targets'));

/** One snapshot for each database; of several, all of a moment at which nothing is being filed. */
async function beginSnapshots(sources: readonly Source[]): Promise<void> {
  const areSeveral = sources.length > 1;
  if (areSeveral) for (const { run, schemas } of sources) await run(keepFilingsOut(schemas));
  for (const { client, run } of sources) {
    await client.query('begin isolation level repeatable read, read only');
    await run(SET_UP);
  }
  if (!areSeveral) return;
  for (const { run } of sources) {
    await run(UNLOCK);
    await run(KEEP_MIGRATIONS_OUT);
  }
}

async function migrationsOf({ run, schemas }: Source): Promise<[string, string[]][]> {
  const rows = await run<{ name: string }>(findSchemas(schemas));
  if (rows.length < schemas.length) {
    const missing = schemas.filter((schema) => !rows.some(({ name }) => name === schema));
    throw new Error(
      `the database has no ${missing.join(', ')}: there is nothing of the product to back up; npm run migrate prepares it`,
    );
  }
  const found: [string, string[]][] = [];
  for (const schema of schemas) {
    const names = await run<{ name: string }>(
      statement('backup.migrations')`select name from ${raw(schema)}.migrations order by id`,
    );
    found.push([schema, names.map(({ name }) => name)]);
  }
  return found;
}
