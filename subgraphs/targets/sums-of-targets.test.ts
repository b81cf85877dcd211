import DataLoader from 'dataloader';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../../platform/database/open';
import { transactionOf } from '../../platform/database/run';
import { statement } from '../../platform/database/sql';
import type { Measurement } from '../../platform/ledger/actuals';
import { scheduled } from '../../platform/ledger/pace';
import type { Asked } from '../../platform/ledger/scopes';
import { encodeProgressId, requireKey } from '../../platform/progress-id';
import { SCOPES as ALL_SCOPES } from '../../testing/ledger/arbitrary-world';
import { readSchedule, readTarget, type Kind, type TargetLine } from '../../testing/ledger/targets-model';
import { query } from '../../testing/query';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database';
import { subgraphs } from '../subgraphs';
import { createLoaders } from './loaders';

/** Without villages, which are not in a database of tests. */
const SCOPES = ALL_SCOPES.filter(({ region }) => region.length < 12);
const SCHEDULES = [null, null, '03-31:30; 06-30:100', '06-29:0; 06-30:100', '11-30:80', 'LAST_YEAR'];
const DAYS = ['2021-01-01', '2021-02-28', '2021-05-15', '2021-06-30', '2021-12-31'];

let database: TestDatabase;
let targets: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  await query(database.url, 'alter table targets.target disable trigger recorded_now');
  targets = await openDatabase(subgraphs.targets.subgraph, {
    url: database.url,
    poolSize: 1,
    timeout: 30_000,
  });
});
afterAll(async () => {
  await targets.destroy();
  await database.drop();
});

/** Versions of targets of a few scopes, so that much is nested, crossed and revised. */
const lines: fc.Arbitrary<TargetLine[]> = fc
  .uniqueArray(fc.constantFrom(...SCOPES), { minLength: 1, maxLength: 8 })
  .chain((scopes) =>
    fc.array(
      fc.record({
        scope: fc.constantFrom(...scopes),
        value: fc.constantFrom(0, 1, 3, 7, 40),
        kind: fc.constantFrom<Kind>('REACH', 'REACH', 'REACH', 'REACH', 'KEEP_ABOVE', 'KEEP_BELOW'),
        schedule: fc.constantFrom(...SCHEDULES),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  )
  .map((all) => all.map(({ scope, ...rest }) => ({ ...scope, ...rest })));

/** A figure of the day; in the year before 30 by any day but the last, and 40 by its end. */
const figuresOf = (day: string) =>
  new DataLoader<Asked, Measurement, string>(
    (asked) =>
      Promise.resolve(
        asked.map(({ key }) => ({
          actual: key.year === 2021 ? '1' : key.asOf === '2020-12-31' ? '40' : '30',
          rounding: '0',
          statedOn: day,
          itemised: null,
          newest: day,
          isStated: true,
          isWhole: true,
        })),
      ),
    { cacheKeyFn: ({ key, book }) => `${book} ${encodeProgressId(key)}` },
  );

test('targets add up as the rule says when it is read aloud, in every scope, with the schedule of the sum', () =>
  fc.assert(
    fc.asyncProperty(lines, fc.constantFrom(...DAYS), async (all, day) => {
      const runner = targets.createQueryRunner();
      await runner.startTransaction();
      try {
        const { run } = transactionOf(runner);
        await run(statement('test.insert-targets')`
          insert into target (indicator, region, partner, year, value, kind, schedule, recorded_at, recorded_by)
          select 'MO_HOUSEHOLDS', region, partner, 2021, value, kind, schedule, '2024-01-01', 'test'
          from unnest(
            ${all.map(({ region }) => region)}::text[], ${all.map(({ partner }) => partner)}::text[],
            ${all.map(({ value }) => value)}::numeric[], ${all.map(({ kind }) => kind)}::text[],
            ${all.map(({ schedule }) => schedule)}::text[]
          ) with ordinality as line(region, partner, value, kind, schedule, n)
          order by n`);
        const keys = SCOPES.map(({ region, partner }) =>
          requireKey(
            encodeProgressId({
              indicator: 'MO_HOUSEHOLDS',
              west: region === '000000' && partner !== '' ? '' : region,
              east: partner,
              year: 2021,
              asOf: '2021-12-31',
              knownAt: null,
            }),
          ),
        );
        const rows = await createLoaders(run).progress.byId.loadMany(keys);
        const figures = figuresOf(day);
        const found = await Promise.all(
          rows.map(async (row) => {
            if (row instanceof Error) throw row;
            const { target, targetKind, targetBasis, targetParts, parts } = row;
            const share = await scheduled(figures, { ...row, partners: null });
            return { target, targetKind, targetBasis, targetParts, parts: parts?.length ?? null, share };
          }),
        );
        const expected = SCOPES.map((scope) => {
          const { parts, ...reading } = readTarget(all, scope);
          const { target, targetKind, targetBasis } = reading;
          const share =
            target !== null && targetKind === 'REACH'
              ? readSchedule(parts, day, day.endsWith('12-31') ? [100n, 1n] : [75n, 1n])
              : null;
          return { ...reading, parts: targetBasis === 'PARTS' ? parts.length : null, share };
        });
        expect(found).toEqual(expected);
      } finally {
        await runner.rollbackTransaction();
        await runner.release();
      }
    }),
    { numRuns: 120 },
  ));
