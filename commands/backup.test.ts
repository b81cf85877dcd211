import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { openDatabases } from '../ingest/databases';
import { importFile } from '../ingest/import-file';
import { addSampleRecords } from '../ingest/sample';
import { restoreBackup } from '../platform/backup/restore-backup';
import { takeBackup } from '../platform/backup/take-backup';
import { migrate } from '../platform/database/migrate';
import { openDatabase, schemaName, type DatabaseShape } from '../platform/database/open';
import { verifyAudit } from '../platform/register/verify-audit';
import { SUBGRAPH_NAMES } from '../platform/subgraph';
import { subgraphs } from '../subgraphs/subgraphs';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';
import { startTestProduct, type TestProduct } from '../testing/test-product';

const shapes: readonly DatabaseShape[] = SUBGRAPH_NAMES.map((name) => subgraphs[name].subgraph);
const folder = mkdtempSync(join(tmpdir(), 'cooperation graph 备份 '));

let product: TestProduct;
let file: string;
let taken: string[];
beforeAll(async () => {
  product = await startTestProduct();
  const { databases, close } = await openDatabases(product.databaseUrl);
  await addSampleRecords(databases);
  await close();
  file = join(folder, '备份');
  taken = await backUp(product.databaseUrl, file);
});
afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true });
});

const emptied: TestDatabase[] = [];
afterEach(async () => {
  for (const database of emptied.splice(0)) await database.drop();
});

/** A database in which nothing is. */
async function emptyDatabase(): Promise<string> {
  const database = await createTestDatabase('template1');
  emptied.push(database);
  return database.url;
}

/** Takes a backup, and gives a line for each table: its name, number of rows and hash. */
async function backUp(url: string, path: string, of = shapes): Promise<string[]> {
  const lines: string[] = [];
  await takeBackup(of, () => url, path, {
    product: '0.0.0',
    onTable: (name, { rows, sha256 }) => lines.push(`${name} ${rows} ${sha256}`),
  });
  return lines;
}

async function restore(url: string, path: string, { replace = false } = {}): Promise<string[]> {
  const lines: string[] = [];
  await restoreBackup(shapes, () => url, path, {
    replace,
    onTable: (name, { rows, sha256 }) => lines.push(`${name} ${rows} ${sha256}`),
  });
  return lines;
}

async function query<Row>(url: string, ...statements: string[]): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements.slice(0, -1)) await client.query(statement);
    return (await client.query(statements.at(-1) ?? '')).rows as Row[];
  } finally {
    await client.end();
  }
}

const schemasOf = (url: string) =>
  query(url, `select 1 from pg_namespace where nspname in ('targets', 'east_west', 'consolidation')`);

/** What makes a database what it is, beside its rows. */
const STRUCTURE = `
  select 'column' as kind, concat_ws(' ', table_schema, table_name, column_name, data_type, is_nullable, identity_generation, generation_expression) as what
  from information_schema.columns where table_schema = any($schemas)
  union all
  select 'grant', concat_ws(' ', table_schema, table_name, grantee, privilege_type) from information_schema.role_table_grants where table_schema = any($schemas)
  union all
  select 'column grant', concat_ws(' ', table_schema, table_name, column_name, grantee, privilege_type) from information_schema.role_column_grants where table_schema = any($schemas)
  union all
  select 'index', indexdef from pg_indexes where schemaname = any($schemas)
  union all
  select 'constraint', concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint where connamespace::regnamespace::text = any($schemas)
  union all
  select 'trigger', concat_ws(' ', tgrelid::regclass, tgenabled, pg_get_triggerdef(oid)) from pg_trigger where not tgisinternal
  union all
  select 'security', concat_ws(' ', oid::regclass, relrowsecurity, relforcerowsecurity) from pg_class where relkind = 'r' and relnamespace::regnamespace::text = any($schemas)
  union all
  select 'policy', concat_ws(' ', schemaname, tablename, policyname, cmd, qual, with_check) from pg_policies
  union all
  select 'sequence', concat_ws(' ', schemaname, sequencename, last_value) from pg_sequences
  order by 1, 2`.replaceAll(
  '$schemas',
  `array[${SUBGRAPH_NAMES.map((name) => `'${schemaName(name)}'`).join()}]`,
);

describe('a backup', () => {
  test('is a file for its owner alone, with every table in it', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(taken.map((one) => one.split(' ')[0])).toEqual(
      expect.arrayContaining(['targets.region', 'east_west.statement', 'east_west.secondee_personal']),
    );
    expect(gunzipSync(readFileSync(file)).toString('utf8')).toContain('示例');
    expect(readdirSync(folder)).toEqual(['备份']);
  });

  test('restored has the same rows, rights, triggers and numbers, the names and phones too', async () => {
    const url = await emptyDatabase();
    expect(await restore(url, file)).toEqual(taken);
    expect(await backUp(url, join(folder, '再备份'))).toEqual(taken);
    rmSync(join(folder, '再备份'));
    expect(await query(url, STRUCTURE)).toEqual(await query(product.databaseUrl, STRUCTURE));

    const names = `select count(*)::int as count from east_west.secondee_personal where name is not null`;
    expect(await query(url, `set role cooperation_east_west`, names)).toEqual([{ count: 0 }]);
    const [seen] = await query<{ count: number }>(
      url,
      `set cooperation.scopes = 'W'; set role cooperation_east_west`,
      names,
    );
    expect(seen?.count).toBeGreaterThan(0);
    await expect(query(url, 'delete from east_west.statement')).rejects.toThrow('append-only');
  });

  test('restored has the same audit trail, whose hashes hold', async () => {
    const trailOf = async (url: string) => {
      const database = await openDatabase(
        { name: 'east-west', migrations: [] },
        { url, poolSize: 1, timeout: 9999 },
      );
      const trail = await verifyAudit('east-west', database, []);
      await database.destroy();
      return trail;
    };
    const url = await emptyDatabase();
    await restore(url, file);
    const trail = await trailOf(url);
    expect(trail).toEqual({ ...(await trailOf(product.databaseUrl)), faults: [] });
    expect(trail.heads[0]?.position).toBeGreaterThan(0);
  });

  test('taken while files are imported holds each of them whole or not at all', async () => {
    const importing = new AbortController();
    const importDay = async (day: number): Promise<void> => {
      const date = new Date(Date.UTC(2018, 0, day)).toISOString().slice(0, 10);
      const rows = ['EW_LABOUR,人', 'PF_SPENT,元', 'CA_SALES,元'].map(
        (row) => `${row},610116,${date},${day}`,
      );
      await product.importCsv(['indicator,unit,region,as_of,value', ...rows].join('\n'));
    };
    await importDay(1);
    const imported = (async () => {
      for (let day = 2; !importing.signal.aborted; day += 1) await importDay(day);
    })();
    const path = join(folder, '同时');
    const url = await emptyDatabase();
    try {
      await backUp(product.databaseUrl, path);
    } finally {
      importing.abort();
      await imported;
    }
    await restore(url, path);
    rmSync(path);
    const counts = ['east_west', 'consumer', 'consolidation']
      .map((schema) => `select count(*)::int as count from ${schema}.statement where region = '610116'`)
      .join(' union ');
    const [there, another] = await query<{ count: number }>(url, counts);
    const [now] = await query<{ count: number }>(product.databaseUrl, counts);
    expect(another).toBeUndefined();
    expect(there?.count).toBeGreaterThan(0);
    expect(there?.count).toBeLessThan(now?.count ?? 0);
  });

  test('of an earlier release is restored as it was, and brought up to date', async () => {
    const earlier = shapes.map(({ name, migrations }) => ({ name, migrations: migrations.slice(0, 2) }));
    const old = await emptyDatabase();
    await migrate(earlier, old);
    await query(old, `insert into targets.region (code, name, level) values ('000000', '全国', 'NATION')`);
    const path = join(folder, '旧版');
    await backUp(old, path, earlier);
    const url = await emptyDatabase();
    expect(await restore(url, path)).toContainEqual(expect.stringMatching(/^targets\.region 1 /));
    rmSync(path);
    const done = await query<{ name: string }>(url, 'select name from east_west.migrations order by id');
    expect(done.map(({ name }) => name)).toEqual(
      subgraphs['east-west'].subgraph.migrations.map(({ name }) => name),
    );
  });

  test('removes what a backup that was killed has left, and no other file', async () => {
    const path = join(folder, '被杀');
    const { pid } = spawnSync('true');
    const others = [`被杀.${process.ppid}.part`, `被杀的.${pid}.part`, '被杀.csv'];
    for (const name of [`被杀.${pid}.part`, ...others]) writeFileSync(join(folder, name), '姓名');
    await backUp(product.databaseUrl, path);
    expect(readdirSync(folder).sort()).toEqual(['备份', '被杀', ...others].sort());
    for (const name of ['被杀', ...others]) rmSync(join(folder, name));
  });

  test('restored records nothing at a moment that is not after what it holds', async () => {
    const ahead = await createTestDatabase();
    emptied.push(ahead);
    await query(ahead.url, `update east_west.latest_moment set moment = '2099-01-01T00:00:00Z'`);
    const path = join(folder, '快钟');
    await backUp(ahead.url, path);
    const url = await emptyDatabase();
    await restore(url, path);
    rmSync(path);
    const { databases, close } = await openDatabases(url);
    const csv = join(folder, '快钟.csv');
    writeFileSync(csv, 'indicator,unit,region,as_of,value\nEW_LABOUR,人,610116,2018-06-30,1');
    expect(await importFile(csv, databases, { correction: null })).toMatchObject({ errors: [] });
    await close();
    rmSync(csv);
    const filed = `select recorded_at::text as at from east_west.statement where region = '610116' and recorded_at > '2098-01-01'`;
    expect(await query(url, `set timezone = 'UTC'`, filed)).toEqual([
      { at: expect.stringContaining('2099-01-01 00:00:00.0000') as string },
    ]);
    await expect(query(url, 'delete from east_west.latest_moment')).rejects.toThrow('moments of recording');
  });

  test('that cannot be written leaves nothing, and what was there is there still', async () => {
    await expect(backUp(product.databaseUrl, join(folder, '没有', '备份'))).rejects.toThrow('ENOENT');
    const path = join(folder, '旧');
    writeFileSync(path, 'earlier');
    const gone = await emptyDatabase();
    await expect(backUp(gone, path)).rejects.toThrow('nothing of the product to back up');
    expect(readFileSync(path, 'utf8')).toBe('earlier');
    rmSync(path);
    expect(readdirSync(folder)).toEqual(['备份']);
  });
});

describe('is refused, with the database as it was,', () => {
  const whole = () => gunzipSync(readFileSync(file));
  const damaged = (name: string, bytes: Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const changed = (from: string, to: string): Buffer =>
    gzipSync(Buffer.from(whole().toString('latin1').replace(from, to), 'latin1'));

  test.each<[string, () => Buffer, RegExp]>([
    ['cut off', () => readFileSync(file).subarray(0, 200_000), /: ends in the middle/],
    ['cut off by its last line', () => gzipSync(whole().subarray(0, -90)), /: ends in the middle/],
    ['with something added', () => gzipSync(Buffer.concat([whole(), Buffer.from('x\n')])), /: was changed/],
    ['with another code', () => changed('\n610602\t', '\n610699\t'), /: (?:was changed|targets)|violates/],
    ['that is none', () => Buffer.from('plain text'), /: is damaged, or no backup/],
    ['of something else', () => gzipSync('{"a":1}\n'), /: not what a backup/],
    [
      'of a later release',
      () => changed('"CreateTargets17', '"CreateTargetsNew17'),
      /: was made by a later release/,
    ],
  ])('a file %s', async (name, make, message) => {
    const path = damaged(name, make());
    const url = await emptyDatabase();
    await expect(restore(url, path)).rejects.toThrow(message);
    expect(await schemasOf(url)).toEqual([]);
  });

  test('where there is data, unless it is given up for it', async () => {
    const database = await createTestDatabase();
    emptied.push(database);
    await expect(restore(database.url, file)).rejects.toThrow('--replace');
    expect(await restore(database.url, file, { replace: true })).toEqual(taken);
  });

  test('where the product runs', async () => {
    await product.execute('{ region(code: "610000") { name } }');
    await expect(restore(product.databaseUrl, file, { replace: true })).rejects.toThrow('stop the product');
    expect(await schemasOf(product.databaseUrl)).toHaveLength(3);
  });
});
