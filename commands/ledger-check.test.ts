import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';

const folder = mkdtempSync(join(tmpdir(), 'cooperation graph 核对 '));

let database: TestDatabase;
let owner: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.url });
  await owner.connect();
  const file = join(folder, '六月.csv');
  const rows = ['610116,30', '610100,70', '610000,200'].map((row) => `EW_LABOUR,人,WEST,2019-06-30,${row}`);
  writeFileSync(file, ['indicator,unit,side,as_of,region,value', ...rows].join('\n'));
  expect(await ended(command('import', file))).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const command = (name: string, ...args: string[]) =>
  spawn('node', ['--enable-source-maps', `dist/commands/${name}.js`, ...args], {
    cwd: join(__dirname, '..'),
    env: { ...process.env, DATABASE_URL: database.url, LOG_LEVEL: 'error' },
  });

/** How a command ends, and what it prints. */
async function ended(
  child: ReturnType<typeof command>,
): Promise<{ code: number | null; out: string; errors: string }> {
  let [out, errors] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, errors };
}

/** Kills a command that makes standing totals while it waits for a table of theirs, which somebody else has locked. */
async function killInTheMiddle(name: string): Promise<void> {
  await owner.query('begin');
  await owner.query('lock table east_west.posting_day in access exclusive mode');
  const child = command(name);
  const end = ended(child);
  for (let waiting = 0; waiting === 0;) {
    await setTimeout(50);
    expect(child.exitCode).toBeNull();
    const { rowCount } = await owner.query(
      `select from pg_locks where not granted and relation = 'east_west.posting_day'::regclass`,
    );
    waiting = rowCount ?? 0;
  }
  child.kill('SIGKILL');
  await end;
  await owner.query('rollback');
}

async function standing(): Promise<unknown[]> {
  const { rows } = await owner.query<object>(
    `select * from east_west.standing order by indicator, side, year, region_path, partner_path, date_from`,
  );
  return rows;
}

test('npm run ledger:check names what standing totals say wrongly, until npm run ledger:rebuild has made them anew', async () => {
  const before = await standing();
  expect(before.length).toBeGreaterThan(2);
  expect(await ended(command('ledger-check', '--all'))).toMatchObject({ code: 0, errors: '' });

  await owner.query(
    `update east_west.standing set total = 71 where indicator = 'EW_LABOUR' and region_path = '6101'`,
  );
  const found = await ended(command('ledger-check', '--all'));
  expect(found.code).toBe(1);
  expect(found.errors).toMatch(
    /^east-west EW_LABOUR WEST 610100 - 2019-06-30: \{.*"actual":"71".*expected \{.*"actual":"70"/m,
  );

  expect(await ended(command('ledger-rebuild'))).toMatchObject({ code: 0, errors: '' });
  expect(await standing()).toEqual(before);
  expect(await ended(command('ledger-check'))).toMatchObject({ code: 0, errors: '' });
});

test('a rebuild that is killed leaves the totals that were there, and the next one has all', async () => {
  const before = await standing();
  await killInTheMiddle('ledger-rebuild');
  expect(await standing()).toEqual(before);
  expect(await ended(command('ledger-rebuild'))).toMatchObject({ code: 0 });
  expect(await standing()).toEqual(before);
});

test('a database that is older than standing totals gets them at a migration, and at the next one where that is killed', async () => {
  const before = await standing();
  for (const table of [
    'standing',
    'stated_scope',
    'crossing_region',
    'standing_book',
    'posting_day',
    'standing_indicator',
  ])
    await owner.query(`truncate east_west.${table}`);
  await killInTheMiddle('migrate');
  expect(await ended(command('ledger-check'))).toMatchObject({ code: 0, errors: '' });
  expect(await ended(command('migrate'))).toMatchObject({ code: 0 });
  expect(await standing()).toEqual(before);
});
