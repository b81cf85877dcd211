import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';

const folder = mkdtempSync(join(tmpdir(), 'cooperation graph 导入 '));
const SCHEMAS = ['consolidation', 'consumer', 'east_west'];

let database: TestDatabase;
let owner: Client;
/** What pg_stat_activity says stays the same within a transaction, so the lock is held on another connection. */
let holder: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.url });
  holder = new Client({ connectionString: database.url });
  await Promise.all([owner.connect(), holder.connect()]);
});
afterAll(async () => {
  await holder.end();
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** Runs `npm run import`, in a process group of its own. */
function startImport(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn('node', ['--import', 'tsx', 'commands/import.ts', ...args], {
    cwd: join(__dirname, '..'),
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      MIGRATE_ON_START: 'false',
      LOG_LEVEL: 'error',
      ...env,
    },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const exit = once(child, 'close').then(([code]) => code as number | null);
  return { pid: child.pid ?? 0, exit, printed: () => printed };
}

/** In how many schemas there are figures of a region. */
async function schemasWith(region: string): Promise<string[]> {
  const counts = SCHEMAS.map(
    (schema) => `select '${schema}' as name from ${schema}.statement where region = '${region}'`,
  );
  const { rows } = await owner.query<{ name: string }>(counts.join(' union '));
  return rows.map(({ name }) => name).sort();
}

function fileOf(region: string): string {
  const file = join(folder, `${region}.csv`);
  const rows = ['EW_LABOUR,人', 'PF_SPENT,元', 'CA_SALES,元'].map((row) => `${row},${region},2019-06-30,1`);
  writeFileSync(file, ['indicator,unit,region,as_of,value', ...rows].join('\n'));
  return file;
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await delay(20);
}

const WAITING = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
const OTHERS = `select 1 from pg_stat_activity where datname = current_database() and application_name like 'cooperation-graph%'`;
const isWaiting = async () => ((await owner.query(WAITING)).rowCount ?? 0) > 0;
const isAlone = async () => (await owner.query(OTHERS)).rowCount === 0;

test.each([
  ['consolidation', '610116'],
  ['consumer', '610117'],
  ['east_west', '610118'],
])(
  'an import that is killed while %s has it wait leaves nothing, and can be run again',
  async (schema, region) => {
    const file = fileOf(region);
    await holder.query(`begin; lock table ${schema}.statement in share mode`);
    const killed = startImport([file]);
    await Promise.race([
      until(isWaiting),
      killed.exit.then(() => {
        expect(killed.printed()).toBe('nothing yet');
      }),
    ]);
    process.kill(-killed.pid, 'SIGKILL');
    await killed.exit;
    await holder.query('commit');
    await until(isAlone);
    expect(await schemasWith(region)).toEqual([]);

    const again = startImport(['--as', '王芳', file]);
    expect([await again.exit, again.printed()]).toEqual([0, expect.stringContaining('写入 3 行')]);
    expect(await schemasWith(region)).toEqual(SCHEMAS);
    const filed = `select recorded_by as by from ${schema}.statement where region = '${region}'`;
    expect((await owner.query(filed)).rows).toEqual([{ by: '王芳' }]);
  },
);

test.each(['', 'import targets.csv', '王\n芳'])('who files is no %j', async (name) => {
  const refused = startImport(['--as', name, fileOf('610103')]);
  expect([await refused.exit, refused.printed()]).toEqual([1, expect.stringContaining('--as ')]);
  expect(await schemasWith('610103')).toEqual([]);
});

describe('where subgraphs have databases of their own', () => {
  let other: TestDatabase;
  let env: NodeJS.ProcessEnv;
  let elsewhere: Client;
  beforeAll(async () => {
    other = await createTestDatabase();
    env = { EAST_WEST_DATABASE_URL: other.url, CONSUMER_DATABASE_URL: other.url };
    elsewhere = new Client({ connectionString: other.url });
    await elsewhere.connect();
  });
  afterAll(async () => {
    await elsewhere.end();
    await other.drop();
  });

  /** In which schemas of either database there are figures of a region, and what is left prepared. */
  async function stateOf(region: string) {
    const count = (schema: string) =>
      `select '${schema}' as name from ${schema}.statement where region = '${region}'`;
    const [here, there, prepared] = [
      await owner.query<{ name: string }>(count('consolidation')),
      await elsewhere.query<{ name: string }>(`${count('consumer')} union ${count('east_west')} order by 1`),
      await owner.query('select gid from pg_prepared_xacts where database = any($1)', [
        [owner.database, elsewhere.database],
      ]),
    ];
    return { schemas: [...here.rows, ...there.rows].map(({ name }) => name), prepared: prepared.rowCount };
  }

  /** Kills an import when it waits for the lock that `hold` takes; then lets its connections end. */
  async function killWhileHeld(region: string, hold: string, release: string): Promise<string> {
    const file = fileOf(region);
    await holder.query(hold);
    const killed = startImport([file], env);
    await Promise.race([
      until(isWaiting),
      killed.exit.then(() => {
        expect(killed.printed()).toBe('nothing yet');
      }),
    ]);
    process.kill(-killed.pid, 'SIGKILL');
    await killed.exit;
    await holder.query(release);
    await until(isAlone);
    return file;
  }

  test('a file is in both', async () => {
    const file = fileOf('610122');
    const taken = startImport([file], env);
    expect([await taken.exit, taken.printed()]).toEqual([0, expect.stringContaining('写入 3 行')]);
    expect(await stateOf('610122')).toEqual({ schemas: SCHEMAS, prepared: 0 });
    expect((await owner.query(`select 1 from east_west.statement where region = '610122'`)).rowCount).toBe(0);
  });

  test('killed before it was decided: the next import rolls back what was prepared', async () => {
    const file = await killWhileHeld(
      '610124',
      'begin; lock table targets.committed_filing in share mode',
      'commit',
    );
    expect(await stateOf('610124')).toEqual({ schemas: [], prepared: 1 });
    const again = startImport([file], env);
    expect([await again.exit, again.printed()]).toEqual([0, expect.stringContaining('写入 3 行')]);
    expect(await stateOf('610124')).toEqual({ schemas: SCHEMAS, prepared: 0 });
  });

  test('killed after it was decided: the next import commits what was prepared', async () => {
    await owner.query(`
      create function public.hold() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock(42); return null; end $$;
      create constraint trigger hold after insert on targets.committed_filing deferrable initially deferred
        for each row execute function public.hold()`);
    const file = await killWhileHeld(
      '610113',
      'select pg_advisory_lock(42)',
      'select pg_advisory_unlock(42)',
    );
    expect(await stateOf('610113')).toEqual({ schemas: ['consolidation'], prepared: 1 });
    const again = startImport([file], env);
    expect([await again.exit, again.printed()]).toEqual([0, expect.stringContaining('写入 0 行，3 行')]);
    expect(await stateOf('610113')).toEqual({ schemas: SCHEMAS, prepared: 0 });
  });
});
