import fc from 'fast-check';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { recordingMoment, waitForWritersOf, acquireWriteLock } from '../platform/database/known-at';
import { openDatabase } from '../platform/database/open';
import { runOn, transactionOf } from '../platform/database/run';
import { subgraphs } from '../subgraphs/subgraphs';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';

let postgres: TestDatabase;
let database: DataSource;
let owner: Client;
beforeAll(async () => {
  postgres = await createTestDatabase();
  const { subgraph } = subgraphs['enterprise-village'];
  database = await openDatabase(subgraph, { url: postgres.url, poolSize: 2, timeout: 10_000 });
  owner = new Client({ connectionString: postgres.url, options: '-c search_path=enterprise_village' });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.destroy();
  await postgres.drop();
});

/** The database's moment, and seconds later. */
async function clock(ahead = 0): Promise<string> {
  const { rows } = await owner.query<{ now: string }>(
    `select to_char((clock_timestamp() + $1 * interval '1 second') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`,
    [ahead],
  );
  return rows[0]?.now ?? '';
}

async function file(): Promise<string> {
  const runner = database.createQueryRunner();
  try {
    await runner.startTransaction();
    await acquireWriteLock(transactionOf(runner).run);
    const moment = await recordingMoment(transactionOf(runner).run);
    await runner.commitTransaction();
    return moment;
  } finally {
    await runner.release();
  }
}

/** A request's own; resolves with the number of looks that it took, each of which is told as it begins. */
async function waitForWriters(moment: string, onLook?: (look: number) => void): Promise<number> {
  let looks = 0;
  const onStatement = () => {
    looks += 1;
    onLook?.(looks);
  };
  const run = runOn(database, AbortSignal.any([]), onStatement);
  await waitForWritersOf(run)([moment]);
  return looks;
}

/** As if the clock had been so far ahead, and had stepped back since. */
const stepBack = async (seconds: number): Promise<void> => {
  await owner.query(`update latest_moment set moment = $1 where moment < $1`, [await clock(seconds)]);
};

test('moments of recording grow, by the clock, and whatever it does', async () => {
  const before = await clock();
  const first = await file();
  expect(first > before && first < (await clock())).toBe(true);

  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('file', 'look', 'back'), { minLength: 5, maxLength: 10 }),
      async (steps) => {
        let latest = await file();
        for (const step of steps) {
          if (step === 'back') await stepBack(30 + Math.random());
          const asked = await clock(step === 'look' ? 20 : 0);
          if (step === 'look') await waitForWriters(asked);
          const next = await file();
          expect(next > latest).toBe(true);
          if (step === 'look') expect(next > asked).toBe(true);
          latest = next;
        }
      },
    ),
    { numRuns: 20 },
  );
});

test('a database that is behind its readers makes none of them wait, and records nothing that they should have seen', async () => {
  const asked = await clock(45);
  expect(await Promise.all(Array.from({ length: 12 }, () => waitForWriters(asked)))).toEqual(
    Array.from({ length: 12 }, () => expect.any(Number) as number),
  );
  expect((await file()) > asked).toBe(true);
  expect(await waitForWriters(asked)).toBe(1);
});

test('a moment far ahead of its clock is refused by name', async () => {
  await expect(waitForWriters(await clock(7200))).rejects.toMatchObject({
    message: expect.stringMatching(
      /^knownAt: expected a moment that the database's clock has reached/,
    ) as string,
    extensions: { code: 'BAD_USER_INPUT', argument: 'knownAt' },
  });
});

test('a reader waits for a filing under way, but not where something later is on record', async () => {
  const recorded = await file();
  await owner.query('begin');
  await owner.query(`select pg_advisory_xact_lock(hashtext('ledger enterprise_village'))`);
  expect(await waitForWriters(recorded)).toBe(1);
  let isSettled = false;
  let tellSecondLook = (): void => undefined;
  const secondLook = new Promise<void>((resolve) => {
    tellSecondLook = resolve;
  });
  const waiting = waitForWriters(await clock(50), (look) => {
    if (look === 2) tellSecondLook();
  }).finally(() => {
    isSettled = true;
  });
  await waitForWriters(recorded);
  // The first look has found the filing under way.
  await secondLook;
  expect(isSettled).toBe(false);
  await owner.query('rollback');
  expect(await waiting).toBeGreaterThan(1);
});

test('the database itself refuses a moment that does not grow, and a version that ends before it begins', async () => {
  await expect(owner.query(`update latest_moment set moment = moment`)).rejects.toThrow(
    'moments of recording grow',
  );
  await expect(owner.query(`delete from latest_moment`)).rejects.toThrow('moments of recording grow');
  await expect(
    owner.query(
      `insert into enterprise (id, version, credit_code, name, region, trade, joined_on, scope_region, scope_date, recorded_at, recorded_by, superseded_at)
       values (1, 1, 'x', 'x', '610000', 'x', '2022-01-01', '610000', '2022-01-01', now(), 'x', now() - interval '1 hour')`,
    ),
  ).rejects.toThrow('superseded_later');
});
