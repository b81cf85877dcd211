import fc from 'fast-check';
import { arbitraryWorld, momentOf, SCOPES } from '../../testing/ledger/arbitrary-world';
import { file, findingsOf, prepare, refusalsOf } from '../../testing/ledger/filings';
import { openTestLedger, type LedgerWorld, type TestLedger } from '../../testing/ledger/open-ledger';
import { cross, inYuan, isSame, type Line } from '../../testing/ledger/reference-model';
import { statement as sqlStatement } from '../database/sql';

const FLOW = 'PF_SPENT';
const BALANCE = 'PF_BANK_VALUE';
const LEVEL = 'IN_NET_INCOME';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.stop());

/** What the ledger says of a scope at the end of a year. */
async function actual(
  world: LedgerWorld,
  indicator: string,
  scope: string,
  year = 2021,
): Promise<string | null> {
  const [region = '', partner = ''] = scope.split('-');
  const question = {
    indicator,
    book: 'WEST' as const,
    region,
    partner,
    year,
    asOf: `${year}-12-31`,
    knownAt: Date.UTC(2200, 0, 1),
  };
  return (await world.execute([question]))[0]?.actual ?? null;
}

describe('a running total that falls (倒挂)', () => {
  const filed = [`${FLOW} 610000 2021-06-30 100`, `${FLOW} 610000 2021-08-31 150`];

  test.each([
    [
      'below an earlier total of its year',
      '2021-09-30 149',
      ['row 1 FALLING_TOTAL: on record 610000 2021-08-31 150'],
    ],
    [
      'below the total of the same date',
      '2021-08-31 149',
      ['row 1 FALLING_TOTAL: on record 610000 2021-08-31 150'],
    ],
    [
      'filed late, above a later total',
      '2021-07-31 151',
      ['row 1 FALLING_TOTAL: on record 610000 2021-08-31 150'],
    ],
    [
      'filed late, below an earlier total',
      '2021-07-31 99',
      ['row 1 FALLING_TOTAL: on record 610000 2021-06-30 100'],
    ],
    ['filed late, in between: taken', '2021-07-31 120', []],
    ['the same again: taken', '2021-09-30 150', []],
    ['in the next year: taken, a flow begins anew', '2022-01-31 1', []],
    ['in the year before: taken', '2020-12-31 900', []],
  ])('%s', async (_, total, refusals) => {
    await ledger.inWorld(async (world) => {
      await file(world, filed);
      expect(await refusalsOf(world, [`${FLOW} 610000 ${total}`])).toEqual(refusals);
    });
  });

  test('two totals of one scope and date conflict, whether one of them is on record or not', () =>
    ledger.inWorld(async (world) => {
      const rows = [`${FLOW} 610000 2021-07-31 110`, `${FLOW} 610000 2021-07-31 111`];
      const refused = ['row 2 CONFLICTING_ROWS: row 1 610000 2021-07-31 110'];
      expect(await refusalsOf(world, rows)).toEqual(refused);
      await file(world, [`${FLOW} 610000 2021-07-31 111`]);
      expect(await refusalsOf(world, rows, 'a correction may not either')).toEqual(refused);
    }));

  test('is no matter against a total that the same file restates', () =>
    ledger.inWorld(async (world) => {
      await file(world, [`${FLOW} 610000 2021-05-31 10`]);
      await file(world, [`${FLOW} 610000 2021-05-31 50`, `${FLOW} 610000 2021-04-30 30`]);
      expect(await actual(world, FLOW, '610000')).toBe('50');
      expect(await refusalsOf(world, [`${FLOW} 610000 2021-05-31 20`])).toEqual([
        'row 1 FALLING_TOTAL: on record 610000 2021-05-31 50',
      ]);
    }));

  test('is found inside one file too, whatever the order of its rows', () =>
    ledger.inWorld(async (world) => {
      const rows = [`${FLOW} 610000 2021-08-31 90`, `${FLOW} 610000 2021-06-30 100`];
      expect(await refusalsOf(world, rows)).toEqual(['row 1 FALLING_TOTAL: row 2 610000 2021-06-30 100']);
    }));

  test('is no matter between different scopes, or for a balance or a level', () =>
    ledger.inWorld(async (world) => {
      await file(world, [...filed, `${BALANCE} 610000 2021-06-30 100`, `${LEVEL} 610000 2021-06-30 100`]);
      await file(world, [
        `${FLOW} 610000-320000 2021-09-30 1`,
        `${FLOW} 610100-320000 2021-09-30 1`,
        `${BALANCE} 610000 2021-07-31 1`,
        `${LEVEL} 610000 2021-07-31 1`,
      ]);
      expect(await actual(world, BALANCE, '610000')).toBe('1');
    }));

  test('is taken as a correction with its reason, and later totals are compared with it', () =>
    ledger.inWorld(async (world) => {
      await file(world, filed);
      await file(world, [`${FLOW} 610000 2021-09-30 120`], '八月重复统计');
      expect(await actual(world, FLOW, '610000')).toBe('120');
      expect(await refusalsOf(world, [`${FLOW} 610000 2021-10-31 119`])).toEqual([
        'row 1 FALLING_TOTAL: on record 610000 2021-09-30 120',
      ]);
      await file(world, [`${FLOW} 610000 2021-10-31 121`]);
      const rows = await world.run(
        sqlStatement('test.reasons')`
        select date::text as date, reason from statement
        where indicator = ${FLOW} and region = '610000' and reason is not null`,
      );
      expect(rows).toEqual([{ date: '2021-09-30', reason: '八月重复统计' }]);
    }));
});

describe('a total that is restated or filed late', () => {
  test('of two totals of one scope and date the one recorded later counts', () =>
    ledger.inWorld(async (world) => {
      await file(world, [`${FLOW} 610000 2021-07-31 100`]);
      await file(world, [`${FLOW} 610000 2021-07-31 110`]);
      expect(await actual(world, FLOW, '610000')).toBe('110');
    }));

  test('a total filed late, for an earlier date, leaves the later one as it is', () =>
    ledger.inWorld(async (world) => {
      await file(world, [`${FLOW} 610000 2021-07-31 100`]);
      await file(world, [`${FLOW} 610000 2021-06-30 90`]);
      expect(await actual(world, FLOW, '610000')).toBe('100');
    }));

  test('what the ledger says already is not filed again, whoever says it', () =>
    ledger.inWorld(async (world) => {
      await file(world, [`${FLOW} 610000 2021-07-31 100.50 bulletin`]);
      expect(await file(world, [`${FLOW} 610000 2021-07-31 100.5 return`])).toMatchObject({
        unchanged: 1,
        superseded: [],
      });
    }));

  test('two rows of a file with different totals of one scope and date are refused, each with the first', () =>
    ledger.inWorld(async (world) => {
      const rows = ['100', '100', '101', '102'].map(
        (total) => `${BALANCE} 610000-320000 2021-07-31 ${total}`,
      );
      expect(await refusalsOf(world, rows)).toEqual([
        'row 3 CONFLICTING_ROWS: row 1 610000-320000 2021-07-31 100',
        'row 4 CONFLICTING_ROWS: row 1 610000-320000 2021-07-31 100',
      ]);
    }));
});

describe('two statements that overlap with neither inside the other', () => {
  const everyPartner = `${FLOW} 610000 2021-07-31 100`;
  const everywhere = `${FLOW} 000000-320000 2021-08-31 50`;

  test.each([
    ['all partners of a western province, an eastern province everywhere', everyPartner, everywhere, true],
    ['the other way round', everywhere, everyPartner, true],
    [
      'a prefecture with all partners, its province with one',
      `${FLOW} 610100 2021-07-31 1`,
      `${FLOW} 610000-320000 2021-07-31 1`,
      true,
    ],
    [
      'a county with a province, its prefecture with a city of that province',
      `${FLOW} 610102-320000 2021-07-31 1`,
      `${FLOW} 610100-320500 2021-07-31 1`,
      true,
    ],
    [
      'one inside the other',
      `${FLOW} 610100-320500 2021-07-31 1`,
      `${FLOW} 610000-320000 2021-07-31 1`,
      false,
    ],
    ['side by side', `${FLOW} 610000-320000 2021-07-31 1`, `${FLOW} 620000-320000 2021-07-31 1`, false],
    ['flows of different years', `${FLOW} 610000 2020-07-31 1`, everywhere, false],
    [
      'balances of different years',
      `${BALANCE} 610000 2020-07-31 1`,
      `${BALANCE} 000000-320000 2021-08-31 1`,
      true,
    ],
    ['levels', `${LEVEL} 610000 2021-07-31 1`, `${LEVEL} 000000-320000 2021-07-31 1`, false],
  ])('%s', async (_, first, second, crosses) => {
    const [, scope, date, total] = first.split(' ');
    const [one, two] = [`EAST:${first}`, `EAST:${second}`];
    await ledger.inWorld(async (world) => {
      await file(world, [one]);
      expect(await findingsOf(world, [two])).toEqual(
        crosses ? [`row 1 CROSSING_STATEMENT: on record ${scope} ${date} ${total}`] : [],
      );
      expect(await refusalsOf(world, [two])).toEqual([]);
      expect(await findingsOf(world, [second])).toEqual([]);
    });
    await ledger.inWorld(async (world) => {
      expect(await findingsOf(world, [one, two])).toEqual(
        crosses ? [`row 2 CROSSING_STATEMENT: row 1 ${scope} ${date} ${total}`] : [],
      );
    });
  });

  test('of a scope of the filing are named row by row', () =>
    ledger.inWorld(async (world) => {
      const rows = ['2021-06-30 1', '2021-07-31 2', '2021-08-31 3'].map(
        (rest) => `${BALANCE} 610100- ${rest}`,
      );
      const wider = `${BALANCE} 610000-320000 2021-06-30 1`;
      expect(await findingsOf(world, [wider, ...rows])).toEqual(
        [2, 3, 4].map((row) => `row ${row} CROSSING_STATEMENT: row 1 610000-320000 2021-06-30 1`),
      );
    }));

  test('are found in worlds of all kinds, and nothing else is', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...SCOPES), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...SCOPES),
        (scopes, next) =>
          ledger.inWorld(async (world) => {
            await world.insert(scopes.map((scope, i) => statement(scope, i)));
            const text = `EAST:${BALANCE} ${next.region}-${next.partner} 2021-07-31 1000`;
            const codes = (await prepare(world, [text])).findings.map(({ code }) => code);
            expect(codes).toEqual(scopes.some((scope) => cross(scope, next)) ? ['CROSSING_STATEMENT'] : []);
          }),
      ),
      { numRuns: 40 },
    ));
});

const statement = (scope: { region: string; partner: string }, i: number): Line => ({
  kind: 'statement',
  side: 'EAST',
  indicator: BALANCE,
  ...scope,
  date: '2021-06-30',
  fen: BigInt(i),
  direction: 1,
  recordedAt: momentOf(i),
});

describe('filings', () => {
  test('in whatever order, one by one or many in a file: the ledger answers the same', () =>
    fc.assert(
      fc.asyncProperty(
        arbitraryWorld(BALANCE).chain((lines) => {
          const once = lines.filter(
            (line, i) =>
              line.kind === 'statement' &&
              line.fen !== null &&
              !lines.some(
                (other, j) =>
                  j < i &&
                  other.fen !== null &&
                  other.side === line.side &&
                  other.date === line.date &&
                  isSame(other, line),
              ),
          );
          return fc.tuple(
            fc.constant(once),
            fc.shuffledSubarray(once, { minLength: once.length }),
            fc.nat(once.length),
          );
        }),
        async ([lines, shuffled, cut]) => {
          const results = (filings: Line[][]) =>
            ledger.inWorld(async (world) => {
              for (const filing of filings) await file(world, filing.map(toText));
              const question = {
                indicator: BALANCE,
                year: 2022,
                asOf: '2022-12-31',
                knownAt: Date.UTC(2200, 0, 1),
              };
              return world.execute(
                (['WEST', 'EAST'] as const).flatMap((book) =>
                  SCOPES.map((scope) => ({ ...scope, ...question, book })),
                ),
              );
            });
          expect(await results([shuffled.slice(0, cut), shuffled.slice(cut)])).toEqual(
            await results([lines]),
          );
        },
      ),
      { numRuns: 25 },
    ));

  test('a filing of thousands of rows takes as many SQL statements as one of two', () =>
    ledger.inWorld(async (world) => {
      const counties = Array.from({ length: 5000 }, (_, i) => `${FLOW} ${130000 + i} 2021-07-31 ${i}`);
      world.statements.splice(0);
      await file(world, counties.slice(0, 2));
      const few = world.statements.splice(0);
      await file(world, counties.slice(2));
      expect(world.statements).toEqual(few);
    }));
});

const toText = ({ indicator, side, region, partner, date, fen }: Line): string =>
  `${side === 'EAST' ? 'EAST:' : ''}${indicator} ${region}-${partner} ${date} ${inYuan(fen ?? 0n)}`;
