import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';

const folder = mkdtempSync(join(tmpdir(), 'cooperation graph 多库 '));
const started: Command[] = [];
const databases: TestDatabase[] = [];

afterEach(async () => {
  for (const { pid, exit } of started.splice(0)) {
    kill(pid);
    await exit;
  }
});
afterAll(async () => {
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true });
});

interface Command {
  pid: number;
  exit: Promise<number | null>;
  printed: () => string;
}

/** Where the subgraphs are: two of them in the second database. */
const settingsOf = ([first = '', second = '']: readonly string[]): NodeJS.ProcessEnv => ({
  DATABASE_URL: first,
  EAST_WEST_DATABASE_URL: second,
  CONSUMER_DATABASE_URL: second,
});

/** Runs a command in a process group of its own. */
function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Command {
  const child = spawn('node', ['--import', 'tsx', `commands/${command}.ts`, ...args], {
    cwd: join(__dirname, '..'),
    env: { ...process.env, PLAYGROUND: 'false', PORT: '0', LOG_LEVEL: 'info', ...env },
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
  const one = { pid: child.pid ?? 0, exit, printed: () => printed };
  started.push(one);
  return one;
}

async function succeed(command: string, args: readonly string[], urls: readonly string[]): Promise<string> {
  const { exit, printed } = start(command, args, { ...settingsOf(urls), MIGRATE_ON_START: 'false' });
  expect([await exit, printed()]).toEqual([0, expect.any(String)]);
  return printed();
}

function kill(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

async function newDatabase(template?: string): Promise<string> {
  const database = await createTestDatabase(template);
  databases.push(database);
  return database.url;
}

async function query<Row>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows as Row[];
  } finally {
    await client.end();
  }
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await delay(20);
}

const has = async (url: string, statement: string): Promise<boolean> =>
  (await query(url, statement)).length > 0;
const PREPARED = 'select 1 from pg_prepared_xacts where database = current_database()';
const OTHERS = `select 1 from pg_stat_activity where datname = current_database() and application_name like 'cooperation-graph%'`;
const WAITING = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

function fileOf(region: string): string {
  const file = join(folder, `${region}.csv`);
  const rows = ['EW_LABOUR,人', 'PF_SPENT,元', 'CA_SALES,元'].map((row) => `${row},${region},2019-06-30,1`);
  writeFileSync(file, ['indicator,unit,region,as_of,value', ...rows].join('\n'));
  return file;
}

/** In which schemas there are figures of a region. */
async function schemasWith(region: string, [first = '', second = '']: readonly string[]): Promise<string[]> {
  const among = (schema: string) =>
    `select '${schema}' as name from ${schema}.statement where region = '${region}'`;
  const rows = [
    ...(await query<{ name: string }>(first, among('consolidation'))),
    ...(await query<{ name: string }>(second, `${among('consumer')} union ${among('east_west')} order by 1`)),
  ];
  return rows.map(({ name }) => name);
}

/** The lines with a hash, a table and its number of rows. */
const hashesIn = (printed: string): string[] =>
  printed
    .split('\n')
    .filter((line) => /^[0-9a-f]{64} /.test(line))
    .sort();

describe('a filing that was killed between its decision and its last commit', () => {
  let urls: string[];
  beforeAll(async () => {
    urls = [await newDatabase(), await newDatabase()];
    await query(
      urls[0] ?? '',
      `create function public.hold() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock(42); return null; end $$;
       create constraint trigger hold after insert on targets.committed_filing deferrable initially deferred
         for each row execute function public.hold()`,
    );
  });

  test.each<[string, string, string, string[], NodeJS.ProcessEnv]>([
    ['npm start', '610113', 'start', [], {}],
    ['npm start without migrations', '610114', 'start', [], { MIGRATE_ON_START: 'false' }],
    ['npm run migrate', '610115', 'migrate', [], {}],
    [
      'npm run start:subgraph',
      '610116',
      'start-subgraph',
      ['consumer'],
      { SUBGRAPH_SECRET: 'a secret of the tests' },
    ],
    ['npm run backup', '610117', 'backup', [join(folder, '备份')], {}],
  ])('is completed by %s', async (_, region, command, args, env) => {
    const [first = '', second = ''] = urls;
    const holder = new Client({ connectionString: first });
    await holder.connect();
    await holder.query('select pg_advisory_lock(42)');
    const importing = start('import', [fileOf(region)], { ...settingsOf(urls), MIGRATE_ON_START: 'false' });
    await Promise.race([
      until(() => has(first, WAITING)),
      importing.exit.then(() => {
        expect(importing.printed()).toBe('nothing yet');
      }),
    ]);
    kill(importing.pid);
    await importing.exit;
    await holder.end();
    await until(async () => !(await has(first, OTHERS)) && !(await has(second, OTHERS)));
    expect(await schemasWith(region, urls)).toEqual(['consolidation']);
    expect(await has(second, PREPARED)).toBe(true);

    const next = start(command, args, { ...settingsOf(urls), ...env });
    await Promise.race([
      until(async () => !(await has(second, PREPARED))),
      next.exit.then((code) => {
        expect([code, next.printed()]).toEqual([0, expect.any(String)]);
      }),
    ]);
    expect(await schemasWith(region, urls)).toEqual(['consolidation', 'consumer', 'east_west']);
  });
});

describe('a backup of two databases', () => {
  const file = join(folder, '两库备份');
  let taken: string[];
  beforeAll(async () => {
    const urls = [await newDatabase(), await newDatabase()];
    await succeed('import', [fileOf('610124')], urls);
    taken = hashesIn(await succeed('backup', [file], urls));
  });

  test('is restored to two, and from them to one, with the same hashes', async () => {
    const [first, second, one] = [
      await newDatabase('template1'),
      await newDatabase('template1'),
      await newDatabase('template1'),
    ];
    expect(hashesIn(await succeed('restore', [file], [first, second]))).toEqual(taken);
    expect(await schemasWith('610124', [first, second])).toEqual(['consolidation', 'consumer', 'east_west']);
    const again = join(folder, '再备份');
    expect(hashesIn(await succeed('backup', [again], [first, second]))).toEqual(taken);
    expect(hashesIn(await succeed('restore', [again], [one, one]))).toEqual(taken);
    expect(await schemasWith('610124', [one, one])).toEqual(['consolidation', 'consumer', 'east_west']);
  });

  test('is restored in both or in neither when it is killed while it commits', async () => {
    const urls = [await newDatabase(), await newDatabase()];
    const [first = '', second = ''] = urls;
    const restoring = start('restore', ['--replace', file], settingsOf(urls));
    const watch = new Client({ connectionString: second });
    await watch.connect();
    await Promise.race([
      until(async () => (await watch.query(PREPARED)).rowCount === 1),
      // On a fast machine it may have ended before it was seen: then both are restored.
      restoring.exit,
    ]);
    if (await has(second, PREPARED)) kill(restoring.pid);
    await restoring.exit;
    await watch.end();
    await until(async () => !(await has(first, OTHERS)) && !(await has(second, OTHERS)));
    await succeed('migrate', [], urls);
    expect(await has(second, PREPARED)).toBe(false);
    const there = await schemasWith('610124', urls);
    expect([[], ['consolidation', 'consumer', 'east_west']]).toContainEqual(there);
    expect(hashesIn(await succeed('restore', ['--replace', file], urls))).toEqual(taken);
  });
});
