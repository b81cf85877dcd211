import fc from 'fast-check';
import { openAsOwner } from '../../platform/database/open';
import { actualsOf, recordsOf } from '../../testing/records';
import { startTestProduct, type TestProduct } from '../../testing/test-product';
import { subgraphs } from '../subgraphs';
import { PostFiledZeros1700000004000 } from './migrations/1700000004000-post-filed-zeros';

/** Optional numbers of a project and the indicators that each is a part of. */
const INDICATORS = {
  PF_FUNDS_CENTRAL: ['centralFunds'],
  PF_FUNDS_CITY: ['cityFunds'],
  PF_FUNDS_CENTRAL_PROVINCIAL: ['centralFunds', 'provincialFunds'],
  PF_FUNDS: ['centralFunds', 'provincialFunds', 'cityFunds'],
  PF_SPENT: ['spent'],
} as const;
const FIELDS = ['centralFunds', 'provincialFunds', 'cityFunds'] as const;

type Numbers = Partial<Record<(typeof FIELDS)[number] | 'spent', string | null>>;

const COUNTIES = ['610602', '610603', '610621', '610622', '610625', '610626'];

const amount = fc.constantFrom(null, null, '0', '0', '5', '7.25');

/** What is spent is never more than the funds: nothing, where there are none. */
const numbers: fc.Arbitrary<Numbers> = fc
  .record({
    centralFunds: amount,
    provincialFunds: amount,
    cityFunds: amount,
    spent: fc.constantFrom(null, '0', 'all'),
  })
  .map(({ spent, ...funds }) => ({
    ...funds,
    spent: spent === 'all' ? print(FIELDS.map((name) => funds[name])) : spent,
  }));

const step = fc.record({
  kind: fc.constantFrom('add', 'add', 'correct', 'correct', 'void'),
  which: fc.nat(),
  given: numbers,
});

/** The sum in hundredths; null where nothing was given. */
function print(values: readonly (string | null | undefined)[]): string | null {
  const given = values.filter((value) => value != null);
  if (given.length === 0) return null;
  const hundredths = given.reduce((sum, value) => sum + BigInt(Math.round(Number(value) * 100)), 0n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`.replace(/\.?0+$/, '') || '0';
}

describe('a zero that was filed', () => {
  let product: TestProduct;
  let records: ReturnType<typeof recordsOf>;

  beforeAll(async () => {
    product = await startTestProduct();
    const filer = { token: await product.token([{ role: 'filer', region: '610600' }]) };
    records = recordsOf(product, () => filer);
  });
  afterAll(() => product.stop());

  const project = (county: string, given: Numbers) => ({
    category: 'INDUSTRY',
    name: '示例项目',
    county,
    arrangedOn: '2022-02-10',
    budget: '1000000',
    ...given,
    spentOn: given.spent == null || given.spent === '0' ? null : '2022-06-30',
  });

  test('is a zero, and what no record in force gives is null, however often they are corrected and voided', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 12 }), async (steps) => {
        const county = COUNTIES[run++] ?? '';
        const standing: { id: string; version: number; given: Numbers }[] = [];
        for (const { kind, which, given } of steps) {
          const at = which % Math.max(standing.length, 1);
          const one = standing[at];
          if (kind === 'add' || !one) {
            const id = await records.added('Project', project(county, given));
            standing.push({ id, version: 1, given });
          } else if (kind === 'correct') {
            await records.correct('Project', one.id, one.version, project(county, given));
            standing[at] = { ...one, version: one.version + 1, given };
          } else {
            await records.void('Project', one.id, one.version);
            standing.splice(at, 1);
          }
          const expected = Object.values(INDICATORS).map((names) =>
            print(standing.flatMap((record) => names.map((name) => record.given[name]))),
          );
          expect(await actualsOf(product, county, '2022-12-31', Object.keys(INDICATORS))).toEqual(expected);
        }
      }),
      // A failing run is not shrunk: its county holds what it did.
      { numRuns: COUNTIES.length, endOnFailure: true },
    );
  });

  test.each([
    ['MicroLoan', { county: '610627', date: '2022-05-01', households: 0, amount: '20000' }, 'MC_HOUSEHOLDS'],
    ['Project', project('610628', { spent: '0' }), 'PF_SPENT'],
    ['Project', project('610629', { countyFunds: '0' } as Numbers), 'PF_FUNDS_COUNTY'],
    [
      'Workshop',
      { name: '车间', host: '610630', donor: '320205', openedOn: '2022-03-01', workers: 0 },
      'EW_WORKSHOP_JOBS',
    ],
  ])('of a %s is one', async (type, input, indicator) => {
    const region = 'county' in input ? input.county : input.host;
    await records.added(type, input);
    expect(await actualsOf(product, region, '2022-12-31', [indicator])).toEqual(['0']);
  });

  test('before it was posted is posted by an upgrade, from then on', async () => {
    const owner = await openAsOwner(subgraphs.consolidation.subgraph, product.databaseUrl);
    const runner = owner.createQueryRunner();
    try {
      // As the database was when that migration was released: no trigger held the moments of what is recorded.
      for (const table of ['micro_loan', 'posting'])
        await runner.query(`alter table ${table} disable trigger recorded_now`);
      await runner.query(
        `insert into micro_loan (id, version, county, date, households, amount, scope_region, scope_date, recorded_at, recorded_by)
         values (1000001, 1, '610631', '2022-05-01', 0, 20000, '610631', '2022-05-01', clock_timestamp(), 'somebody')`,
      );
      expect(await actualsOf(product, '610631', '2022-12-31', ['MC_HOUSEHOLDS'])).toEqual([null]);
      const known = new Date().toISOString();
      await new PostFiledZeros1700000004000().up(runner);
      expect(await actualsOf(product, '610631', '2022-12-31', ['MC_HOUSEHOLDS'])).toEqual(['0']);
      expect(await actualsOf(product, '610631', '2022-12-31', ['MC_HOUSEHOLDS'], known)).toEqual([null]);
    } finally {
      await runner.release();
      await owner.destroy();
    }
  });
});
