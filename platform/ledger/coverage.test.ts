import fc from 'fast-check';
import { arbitraryWorld, DATES, momentOf, REGIONS, SCOPES } from '../../testing/ledger/arbitrary-world';
import { openTestLedger, questionKey, type TestLedger } from '../../testing/ledger/open-ledger';
import {
  isInside,
  readCoverage,
  type Aggregation,
  type ModelQuery,
} from '../../testing/ledger/reference-model';
import { encodeProgressId } from '../progress-id';
import { createCoverageLoader, unitsOf } from './coverage';

const INDICATORS = { FLOW: 'PF_SPENT', BALANCE: 'PF_BANK_VALUE', LEVEL: 'IN_NET_INCOME' } as const;

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.stop());

/** All regions of the worlds that lie in one: more than are one level down, so that units nest. */
const below = (region: string): string[] =>
  REGIONS.filter(
    (other) => other !== region && isInside({ region: other, partner: '' }, { region, partner: '' }),
  );

/** Later than all that is ever recorded here. */
const NOW = momentOf(1000);

describe.each(Object.entries(INDICATORS) as [Aggregation, string][])(
  'the coverage of a %s is what the rule says when it is read aloud, in every scope of either book, now and at a moment before,',
  (aggregation, indicator) => {
    test.each([
      ['by standing totals alone where nothing crosses', false],
      ['by the rule as it is written where something crosses', true],
    ])('%s', (_, crossing) =>
      fc.assert(
        fc.asyncProperty(
          arbitraryWorld(indicator, { crossing }),
          fc.constantFrom(...DATES),
          fc.nat(16),
          (lines, asOf, known) =>
            ledger.inWorld(async ({ insert, run, statements }) => {
              await insert(lines);
              for (const knownAt of [NOW, momentOf(known)]) {
                const question = { indicator, year: Number(asOf.slice(0, 4)), asOf, knownAt };
                const questions = (['WEST', 'EAST'] as const).flatMap((book) =>
                  SCOPES.map((scope): ModelQuery => ({ ...scope, ...question, book })),
                );
                const loader = createCoverageLoader(run, () => Promise.resolve());
                statements.length = 0;
                const found = await loader.loadMany(
                  questions.map((one) => ({
                    restsOn: [{ key: questionKey(one), book: one.book, partners: null }],
                    units: below(one.region),
                  })),
                );
                if (!crossing && knownAt === NOW) expect(statements).toEqual(['ledger.coverage']);
                const expected = questions.map((one) => {
                  const units = below(one.region);
                  const read = readCoverage(lines, one, units, aggregation);
                  return { ...read, expected: units.length, basis: 'CHILDREN' };
                });
                expect(found).toEqual(expected);
              }
            }),
        ),
        { numRuns: 25 },
      ),
    );
  },
);

describe('the units expected to report', () => {
  const units = (west: string, east: string, partners: string[] | null = null) =>
    unitsOf({
      id: encodeProgressId({
        indicator: 'CA_SALES',
        west,
        east,
        year: 2021,
        asOf: '2021-12-31',
        knownAt: null,
      }),
      partners,
    });

  test.each([
    ['a province', '640000', ['640100', '640200', '640300', '640400', '640500']],
    [
      'a province with counties that have no prefecture',
      '420000',
      expect.arrayContaining(['420100', '429004']),
    ],
    ['a prefecture without counties', '441900', expect.arrayContaining(['441900003'])],
    ['a county', '610602', expect.arrayContaining(['610602002'])],
    ['a township', '610602002', expect.arrayContaining(['610602002001'])],
    ['a village', '610602002001', []],
  ])('of %s are those one level down', (_, west, expected) => {
    expect(units(west, '')).toEqual(expected);
    expect(units(west, '320000')).toEqual(expected);
  });

  test('of the nation are the 22 assisted provinces', () => {
    expect(units('000000', '')).toHaveLength(22);
    expect(units('000000', '')).not.toContain('320000');
  });

  test('of an eastern region are its partnerships in force', () => {
    const periods = [
      '610000||',
      '620000||2020-12-31',
      '630000|2021-12-31|',
      '640000|2022-01-01|',
      '630000||2016-12-31',
    ];
    expect(units('', '320000', periods)).toEqual(['610000', '630000']);
  });
});
