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
function startImport(...args: string[]) {
  const child = spawn('node', ['--import', 'tsx', 'commands/import.ts', ...args], {
    cwd: join(__dirname, '..'),
    env: { ...process.env, DATABASE_URL: database.url, MIGRATE_ON_START: 'false', LOG_LEVEL: 'error' },
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
    const file = join(folder, `${region}.csv`);
    const rows = ['EW_LABOUR,人', 'PF_SPENT,元', 'CA_SALES,元'].map((row) => `${row},${region},2019-06-30,1`);
    writeFileSync(file, ['indicator,unit,region,as_of,value', ...rows].join('\n'));

    await holder.query(`begin; lock table ${schema}.statement in share mode`);
    const killed = startImport(file);
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

    const again = startImport(file);
    expect([await again.exit, again.printed()]).toEqual([0, expect.stringContaining('写入 3 行')]);
    expect(await schemasWith(region)).toEqual(SCHEMAS);
  },
);
