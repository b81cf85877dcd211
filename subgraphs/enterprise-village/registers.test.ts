import fc from 'fast-check';
import { actualsOf, creditCodeOf, recordsOf } from '../../testing/records';
import { startTestProduct, type TestProduct } from '../../testing/test-product';

/** Counties: each test has its own. */
const [NORTH, SOUTH, EAST] = ['610602', '610621', '610630'];
const PAIRS = [
  ['610622', '610625'],
  ['610703', '610627'],
  ['610628', '610629'],
] as const;

const villagesOf = (county: string): string[] =>
  [1, 2, 3].map((n) => `${county}001${String(n).padStart(3, '0')}`);

describe('the registers of enterprises and villages', () => {
  let product: TestProduct;
  let records: ReturnType<typeof recordsOf>;

  beforeAll(async () => {
    product = await startTestProduct();
    const filer = { token: await product.token([{ role: 'filer', region: '000000' }]) };
    records = recordsOf(product, () => filer);
  });
  afterAll(() => product.stop());

  /** Enterprises and villages paired in a region on a day. */
  const paired = (region: string, asOf: string, knownAt?: string) =>
    actualsOf(product, region, asOf, ['EV_ENTERPRISES', 'EV_VILLAGES'], knownAt);

  const pairing = (n: number, village: string, from: string, until?: string) => ({
    creditCode: creditCodeOf(n),
    village,
    programme: 'WAN_QI_XING_WAN_CUN',
    from,
    ...(until !== undefined && { until }),
  });

  test('an enterprise with three villages of a county is one, and a village with two enterprises is one', async () => {
    const [first = '', second = '', third = ''] = villagesOf(NORTH);
    const ids = [
      await records.added('Pairing', pairing(1, first, '2022-01-01', '2022-03-31')),
      await records.added('Pairing', pairing(1, second, '2022-02-01', '2022-05-31')),
      await records.added('Pairing', pairing(1, third, '2022-06-01')),
    ];
    expect(await paired(NORTH, '2022-02-15')).toEqual(['1', '2']);
    // The second ends on the day before the third begins: the enterprise is paired all along.
    expect(await paired(NORTH, '2022-05-31')).toEqual(['1', '1']);
    expect(await paired(NORTH, '2022-06-01')).toEqual(['1', '1']);
    await records.added('Pairing', pairing(2, third, '2022-07-01', '2022-12-31'));
    expect(await paired(NORTH, '2022-12-31')).toEqual(['2', '1']);
    expect(await paired(NORTH, '2023-01-01')).toEqual(['1', '1']);

    // In another county it counts there too, so that the prefecture is the sum of its counties.
    await records.added('Pairing', pairing(1, villagesOf(SOUTH)[0] ?? '', '2023-01-01'));
    expect(await paired(SOUTH, '2023-01-01')).toEqual(['1', '1']);
    expect(await paired('610600', '2023-01-01')).toEqual(['2', '2']);

    const known = new Date().toISOString();
    await records.correct('Pairing', ids[2] ?? '', 1, pairing(1, third, '2022-06-01', '2022-06-30'));
    expect(await paired(NORTH, '2023-01-01')).toEqual(['0', '0']);
    expect(await paired(NORTH, '2023-01-01', known)).toEqual(['1', '1']);
    await records.void('Pairing', ids[2] ?? '', 2);
    expect(await paired(NORTH, '2022-06-15')).toEqual(['0', '0']);

    const { data } = await product.execute(
      `query Up($id: ID!) { pairing(id: $id) { countsFor { indicator { code } region { code } actual } } }`,
      { id: ids[0] },
    );
    expect(data.pairing.countsFor).toContainEqual({
      indicator: { code: 'EV_ENTERPRISES' },
      region: { code: NORTH },
      actual: '1',
    });
    expect(data.pairing.countsFor).toContainEqual({
      indicator: { code: 'EV_VILLAGES' },
      region: { code: first },
      actual: '0',
    });

    const down = await product.execute(`{ region(code: "${NORTH}") {
      progress(year: 2022, asOf: "2022-01-31", indicators: ["EV_ENTERPRISES"], include: ALL) {
        evidence { nodes { ... on Posting { records { id ... on Pairing { from } } } } }
      } } }`);
    expect(down.data.region.progress[0].evidence.nodes).toEqual([
      {
        records: [
          { id: ids[0], from: '2022-01-01' },
          { id: ids[1], from: '2022-02-01' },
        ],
      },
    ]);
    expect(down.statements.filter((one) => one.startsWith('enterprise-village.'))).toEqual([
      'enterprise-village.pairing.of-group',
    ]);
  });

  test.each([
    ['a county for a village', { village: NORTH }, 'village'],
    ['a village that does not exist', { village: '610602001999' }, 'village'],
    ['an end before its beginning', { until: '2021-12-31' }, 'until'],
    [
      'a credit code with a wrong check character',
      { creditCode: `${creditCodeOf(1).slice(0, 17)}-` },
      'creditCode',
    ],
  ])('a pairing is refused, by field: %s', async (_, wrong, field) => {
    const input = { ...pairing(1, villagesOf(NORTH)[0] ?? '', '2022-01-01'), ...wrong };
    expect((await records.add('Pairing', input)).refusals).toEqual([{ code: 'INVALID', field }]);
  });

  test('contributions count by type for the village or county that benefits', async () => {
    const [village = ''] = villagesOf(EAST);
    const contribution = {
      creditCode: creditCodeOf(1),
      region: village,
      type: 'INDUSTRY',
      nature: 'FOR_PROFIT',
      amount: '50000',
      date: '2022-05-01',
      beneficiaries: 12,
    };
    await records.added('Contribution', contribution);
    await records.added('Contribution', { ...contribution, region: EAST, amount: '0.5' });
    await records.added('Contribution', {
      ...contribution,
      type: 'WELFARE',
      nature: 'CHARITABLE',
      amount: '700',
    });
    const { data } = await product.execute(`{
      region(code: "${EAST}") {
        progress(year: 2022, themes: [ENTERPRISE_VILLAGE], include: ALL) { indicator { code } actual }
      }
      contributionSummary(by: [NATURE]) { keys count amount beneficiaries }
      village(code: "${village}") { county { name } contributions { totals { count amount } } }
    }`);
    const rows = data.region.progress as { actual: string | null }[];
    const found = rows.filter(({ actual }) => actual !== null);
    expect(found).toEqual([
      { indicator: { code: 'EV_INDUSTRY_FUNDS' }, actual: '50000.5' },
      { indicator: { code: 'EV_WELFARE_FUNDS' }, actual: '700' },
      { indicator: { code: 'EV_FUNDS' }, actual: '50700.5' },
      { indicator: { code: 'EV_FUNDS_FOR_PROFIT' }, actual: '50000.5' },
      { indicator: { code: 'EV_FUNDS_CHARITABLE' }, actual: '700' },
    ]);
    expect(data.contributionSummary).toEqual([
      { keys: ['CHARITABLE'], count: 1, amount: '700', beneficiaries: '12' },
      { keys: ['FOR_PROFIT'], count: 2, amount: '50000.5', beneficiaries: '24' },
    ]);
    expect(data.village).toEqual({
      county: { name: '宜川县' },
      contributions: { totals: { count: 2, amount: '50700' } },
    });
    expect((await records.add('Contribution', { ...contribution, region: '610600' })).refusals).toEqual([
      { code: 'INVALID', field: 'region' },
    ]);
    expect((await records.add('Contribution', { ...contribution, beneficiaries: 0 })).refusals).toEqual([
      { code: 'INVALID', field: 'beneficiaries' },
    ]);
  });

  test('whatever is added, corrected and voided, as many count as a look at every pairing finds', async () => {
    const day = fc
      .integer({ min: 0, max: 119 })
      .map((n) => new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10));
    const input = fc
      .record({
        n: fc.integer({ min: 1, max: 3 }),
        village: fc.nat({ max: 5 }),
        days: fc.tuple(day, day),
        isOpen: fc.boolean(),
      })
      .map(({ days, isOpen, ...rest }) => {
        const [from = '', until = ''] = [...days].sort();
        return { ...rest, from, ...(!isOpen && { until }) };
      });
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('add' as const), input, which: fc.nat() }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('correct' as const), input, which: fc.nat() }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('void' as const), input, which: fc.nat() }) },
    );
    const steps = fc.array(step, { minLength: 60, maxLength: 60 });
    const days = fc.array(day, { minLength: 8, maxLength: 8 });

    let run = 0;
    await fc.assert(
      fc.asyncProperty(steps, days, async (changes, looks) => {
        const counties = PAIRS[run++] ?? PAIRS[0];
        const villages = counties.flatMap(villagesOf);
        const standing: { id: string; version: number; input: ReturnType<typeof pairing> }[] = [];
        for (const { kind, input: drawn, which } of changes) {
          const next = pairing(10 + drawn.n, villages[drawn.village] ?? '', drawn.from, drawn.until);
          const at = which % Math.max(standing.length, 1);
          const one = standing[at];
          if (kind === 'add' || !one) {
            standing.push({ id: await records.added('Pairing', next), version: 1, input: next });
          } else if (kind === 'correct') {
            await records.correct('Pairing', one.id, one.version, next);
            standing[at] = { id: one.id, version: one.version + 1, input: next };
          } else {
            await records.void('Pairing', one.id, one.version);
            standing.splice(at, 1);
          }
        }
        for (const look of looks) {
          const inForce = standing
            .map((one) => one.input)
            .filter(({ from, until }) => from <= look && (until === undefined || until >= look));
          for (const county of counties) {
            const there = inForce.filter(({ village }) => village.startsWith(county));
            const expected = [
              new Set(there.map(({ creditCode }) => creditCode)).size,
              new Set(there.map(({ village }) => village)).size,
            ];
            const found = await paired(county, look);
            expect(found.map((actual) => Number(actual ?? '0'))).toEqual(expected);
          }
        }
      }),
      // A failing run is not shrunk: its counties hold what it did.
      { numRuns: PAIRS.length, endOnFailure: true },
    );
  });
});
