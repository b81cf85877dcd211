import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOf, schemasWith, THREE_LEDGERS } from '../testing/ledger/three-ledgers';
import {
  hasPrepared,
  query,
  untilLeft,
  untilNonePrepared,
  untilSomebodyWaits,
  whileHeld,
} from '../testing/query';
import { before, startCommand, type Command } from '../testing/start-command';
import { startTcpProxy } from '../testing/tcp-proxy';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';

const folder = mkdtempSync(join(tmpdir(), 'cooperation graph 多库 '));
const started: Command[] = [];
const databases: TestDatabase[] = [];

afterEach(async () => {
  for (const { kill, exit } of started.splice(0)) {
    kill();
    await exit;
  }
});
afterAll(async () => {
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true });
});

/** The addresses of two databases: east-west and consumer are in the second one, all others in the first. */
interface Places {
  first: string;
  second: string;
}

function start(
  command: string,
  args: readonly string[],
  { first, second }: Places,
  env: NodeJS.ProcessEnv = { MIGRATE_ON_START: 'false' },
): Command {
  const one = startCommand(command, args, {
    PLAYGROUND: 'false',
    STAFF_PAGE: 'false',
    PORT: '0',
    LOG_LEVEL: 'info',
    DATABASE_URL: first,
    EAST_WEST_DATABASE_URL: second,
    CONSUMER_DATABASE_URL: second,
    ...env,
  });
  started.push(one);
  return one;
}

async function succeed(command: string, args: readonly string[], places: Places): Promise<string> {
  const { exit, printed } = start(command, args, places);
  expect([await exit, printed()]).toEqual([0, expect.any(String)]);
  return printed();
}

async function newDatabase(template?: string): Promise<string> {
  const database = await createTestDatabase(template);
  databases.push(database);
  return database.url;
}

const twoDatabases = async (template?: string): Promise<Places> => ({
  first: await newDatabase(template),
  second: await newDatabase(template),
});

/** Kills a command, and returns once its connections have ended. */
async function kill(command: Command, { first, second }: Places): Promise<void> {
  command.kill();
  await command.exit;
  await untilLeft(first);
  await untilLeft(second);
}

const filed = (region: string, { first, second }: Places): Promise<string[]> =>
  schemasWith(region, (schema) => (schema === 'consolidation' ? first : second));

/** The lines with a hash, a table and its number of rows. */
const hashesIn = (printed: string): string[] =>
  printed
    .split('\n')
    .filter((line) => /^[0-9a-f]{64} /.test(line))
    .sort();

describe('a file', () => {
  let places: Places;
  beforeAll(async () => {
    places = await twoDatabases();
    await query(
      places.first,
      `create function public.hold() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock(42); return null; end $$;
       create constraint trigger hold after insert on targets.committed_filing deferrable initially deferred
         for each row execute function public.hold()`,
    );
  });

  /** Imports a file of a region, and kills that when it waits for what the statement holds in the first database. */
  async function killWhileHeld(region: string, hold: string): Promise<string> {
    const file = fileOf(folder, region);
    await whileHeld(places.first, hold, async () => {
      const importing = start('import', [file], places);
      await before(importing, untilSomebodyWaits(places.first));
      importing.kill();
      await importing.exit;
    });
    await untilLeft(places.first);
    await untilLeft(places.second);
    return file;
  }

  test('is in both databases', async () => {
    expect(await succeed('import', [fileOf(folder, '610122')], places)).toContain('写入 3 行');
    expect(await filed('610122', places)).toEqual(THREE_LEDGERS);
    expect(await hasPrepared(places.second)).toBe(false);
    expect(await schemasWith('610122', () => places.first)).toEqual(['consolidation']);
  });

  test('that was killed before its decision is rolled back by the next import', async () => {
    const file = await killWhileHeld('610124', 'begin; lock table targets.committed_filing in share mode');
    expect(await filed('610124', places)).toEqual([]);
    expect(await hasPrepared(places.second)).toBe(true);
    expect(await succeed('import', [file], places)).toContain('写入 3 行');
    expect(await filed('610124', places)).toEqual(THREE_LEDGERS);
  });

  test.each<[string, string, string, string[], NodeJS.ProcessEnv]>([
    ['npm run import', '610112', 'import', [join(folder, '610112.csv')], {}],
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
  ])(
    'that was killed between its decision and its last commit is completed by %s',
    async (_, region, command, args, env) => {
      await killWhileHeld(region, 'select pg_advisory_lock(42)');
      expect(await filed(region, places)).toEqual(['consolidation']);
      expect(await hasPrepared(places.second)).toBe(true);

      const next = start(command, args, places, env);
      await Promise.race([
        untilNonePrepared(places.second),
        next.exit.then((code) => {
          expect([code, next.printed()]).toEqual([0, expect.any(String)]);
        }),
      ]);
      expect(await hasPrepared(places.second)).toBe(false);
      expect(await filed(region, places)).toEqual(THREE_LEDGERS);
    },
  );
});

describe('a backup of two databases', () => {
  const file = join(folder, '两库备份');
  let taken: string[];
  beforeAll(async () => {
    const places = await twoDatabases();
    await succeed('import', [fileOf(folder, '610124')], places);
    taken = hashesIn(await succeed('backup', [file], places));
  });

  test('is restored to two, and from them to one, with the same hashes', async () => {
    const two = await twoDatabases('template1');
    expect(hashesIn(await succeed('restore', [file], two))).toEqual(taken);
    expect(await filed('610124', two)).toEqual(THREE_LEDGERS);
    const again = join(folder, '再备份');
    expect(hashesIn(await succeed('backup', [again], two))).toEqual(taken);
    const url = await newDatabase('template1');
    const one = { first: url, second: url };
    expect(hashesIn(await succeed('restore', [again], one))).toEqual(taken);
    expect(await filed('610124', one)).toEqual(THREE_LEDGERS);
  });

  describe('whose restore is killed', () => {
    let places: Places;
    beforeEach(async () => {
      places = await twoDatabases();
    });

    /** Kills a restore that has sent a text to one of the databases, before that arrives. */
    async function killRestoreAt(text: string, to: keyof Places): Promise<void> {
      const url = new URL(places[to]);
      const wire = await startTcpProxy(Number(url.port), url.hostname);
      url.host = `127.0.0.1:${wire.port}`;
      const held = wire.holdAt(text);
      const restoring = start('restore', ['--replace', file], { ...places, [to]: url.href });
      await before(restoring, held);
      await kill(restoring, places);
      wire.close();
      expect(await hasPrepared(places.second)).toBe(true);
    }

    test('before its decision is in neither database', async () => {
      await killRestoreAt('two-phase.decide', 'first');
      await succeed('migrate', [], places);
      expect(await hasPrepared(places.second)).toBe(false);
      expect(await filed('610124', places)).toEqual([]);
      expect(hashesIn(await succeed('restore', ['--replace', file], places))).toEqual(taken);
    });

    test('between its two commits is completed by the next command', async () => {
      await killRestoreAt('commit prepared', 'second');
      const restored = `select 1 from consolidation.statement where region = '610124'`;
      expect(await query(places.first, restored)).toHaveLength(1);
      await succeed('migrate', [], places);
      expect(await hasPrepared(places.second)).toBe(false);
      expect(await filed('610124', places)).toEqual(THREE_LEDGERS);
    });
  });
});
