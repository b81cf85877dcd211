import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { acquireWriteLock, recordingMoment } from '../../platform/database/known-at';
import { openDatabase } from '../../platform/database/open';
import { inTransaction, type Run } from '../../platform/database/run';
import { statement } from '../../platform/database/sql';
import { checkStanding } from '../../platform/ledger/check-standing';
import { prepareFiling, recordStatements } from '../../platform/ledger/file-statements';
import type { StatementDraft } from '../../platform/ledger/statement-draft';
import { subgraphs } from '../../subgraphs/subgraphs';
import { query } from '../query';
import { createTestDatabase, type TestDatabase } from '../test-database';
import { DATES, SCOPES, sideOf } from './arbitrary-world';

const INDICATOR = 'EV_INDUSTRY_FUNDS';
const FILERS = 4;
const FILINGS = 12;

let database: TestDatabase;
let ledger: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  ledger = await openDatabase(subgraphs['enterprise-village'].subgraph, {
    url: database.url,
    poolSize: FILERS + 1,
    timeout: 30_000,
  });
});
afterAll(async () => {
  await ledger.destroy();
  await database.drop();
});

/** Totals of a few scopes and days in either book, one of each place. */
const filing: fc.Arbitrary<StatementDraft[]> = fc
  .uniqueArray(
    fc.record({
      scope: fc.constantFrom(...SCOPES),
      date: fc.constantFrom(...DATES),
      side: fc.constantFrom('WEST' as const, 'EAST' as const),
      total: fc.nat(1000),
    }),
    {
      minLength: 1,
      maxLength: 5,
      selector: ({ scope, date, side }) => [...Object.values(scope), date, sideOf(scope, side)].join(),
    },
  )
  .map((all) =>
    all.map(({ scope, date, side, total }, row) => ({
      ...{ row, indicator: INDICATOR, ...scope, side: sideOf(scope, side) },
      ...{ date, total: String(total), source: null, note: null },
    })),
  );

const post = (drafts: readonly StatementDraft[], at: string) => statement('test.insert-postings')`
insert into posting (indicator, region, partner, date, amount, direction, record, recorded_at, recorded_by)
select ${INDICATOR}, region, partner, date, amount, 1, 'test', ${at}::timestamptz, 'test'
from unnest(
  ${drafts.map(({ region }) => region)}::text[], ${drafts.map(({ partner }) => partner)}::text[],
  ${drafts.map(({ date }) => date)}::date[], ${drafts.map(({ total }) => total)}::numeric[]
) as line(region, partner, date, amount)`;

/** States totals as every door does, and posts some too; gives how many statements were written. */
async function file(run: Run, drafts: readonly StatementDraft[]): Promise<number> {
  await acquireWriteLock(run);
  const stamp = { at: await recordingMoment(run), by: 'test', reason: 'a correction may fall' };
  const { fresh, refusals } = await prepareFiling(run, drafts, stamp);
  expect(refusals).toEqual([]);
  const ids = await recordStatements(run, fresh, stamp);
  await run(
    post(
      drafts.filter(({ side }) => side === 'WEST'),
      stamp.at,
    ),
  );
  return ids.length;
}

async function differences(most: number | null): Promise<unknown[]> {
  const found = await inTransaction(ledger, ({ run }) => checkStanding(run, INDICATOR, most), {
    isolation: 'REPEATABLE READ',
  });
  return found.differences;
}

test('filers beside one another, some of whom are killed before they are done, leave standing totals that are the ledger’s', async () => {
  const work = Array.from({ length: FILERS }, (_, i) => fc.sample(filing, { numRuns: FILINGS, seed: 1 + i }));
  let written = 0;
  const done = new AbortController();
  const filers = work.map(async (filings) => {
    for (const [i, drafts] of filings.entries()) {
      const isKilled = i % 4 === 3;
      const filed = inTransaction(ledger, async ({ run }) => {
        const count = await file(run, drafts);
        if (!isKilled) return count;
        const [backend] = await run<{ pid: number }>(statement('test.pid')`select pg_backend_pid() as pid`);
        await query(database.url, `select pg_terminate_backend(${backend?.pid ?? 0})`);
        return count;
      });
      if (isKilled) {
        await expect(filed).rejects.toThrow();
        continue;
      }
      const count = await filed;
      written += count;
    }
  });
  const reader = (async () => {
    let looks = 0;
    for (; !done.signal.aborted; looks += 1) expect(await differences(40)).toEqual([]);
    return looks;
  })();
  await Promise.all(filers).finally(() => {
    done.abort();
  });
  expect(await reader).toBeGreaterThan(0);

  const [stated] = await query<{ count: number }>(
    database.url,
    `select count(*)::int as count from enterprise_village.statement where indicator = '${INDICATOR}' and recorded_by = 'test'`,
  );
  expect(written).toBeGreaterThan(FILERS * FILINGS);
  expect(stated?.count).toBe(written);
  expect(await differences(null)).toEqual([]);
});
