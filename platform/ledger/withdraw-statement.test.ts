import { randomUUID } from 'node:crypto';
import { countyDispenser } from '../../testing/counties';
import { figuresOf, labour } from '../../testing/ledger/figures';
import { startTestProduct, type Caller, type TestProduct } from '../../testing/test-product';
import type { TokenGrant } from '../access/grants';

const nextCounty = countyDispenser();

describe('figures withdrawn by mutations', () => {
  let product: TestProduct;
  let filer: Caller;
  let figures: ReturnType<typeof figuresOf>;
  beforeAll(async () => {
    product = await startTestProduct('in-process', { ANONYMOUS_READING: 'false' });
    filer = await somebody([{ role: 'filer', region: '000000' }]);
    figures = figuresOf(product, filer);
  });
  afterAll(() => product.stop());

  const somebody = async (grants: readonly TokenGrant[], subject = 'filer'): Promise<Caller> => ({
    token: await product.token(grants, { subject }),
  });

  test('count no more from then on: the total of the latest earlier day does, or none', async () => {
    const county = nextCounty();
    const [june = '', july = ''] = await figures.stated([
      labour(county, '100', '2019-06-30'),
      labour(county, '150', '2019-07-31'),
    ]);
    expect(await figures.withdraw(july)).toEqual({
      withdrawn: { id: july, amount: '150' },
      inForce: { id: june, date: '2019-06-30', amount: '100' },
      findings: [],
      refusals: [],
    });
    expect(await figures.figure('EW_LABOUR', county, 2019)).toMatchObject({
      actual: '100',
      statedOn: '2019-06-30',
    });
    expect((await figures.withdraw(june)).inForce).toBeNull();
    expect(await figures.figure('EW_LABOUR', county, 2019)).toMatchObject({ actual: null, statedOn: null });
  });

  test('take restatements with them, which are withdrawn by their own id', async () => {
    const county = nextCounty();
    const [first = ''] = await figures.stated([labour(county, '100', '2019-06-30')]);
    const [restated = ''] = await figures.stated([labour(county, '120', '2019-06-30')]);
    const { refusals } = await figures.withdraw(first);
    expect(refusals).toMatchObject([
      { code: 'STALE_VERSION', field: 'id', message: expect.stringContaining(restated) },
    ]);
    expect((await figures.withdraw(restated)).withdrawn?.amount).toBe('120');
    expect((await figures.figure('EW_LABOUR', county, 2019)).actual).toBeNull();
    for (const id of [first, restated])
      expect((await figures.withdraw(id)).refusals).toMatchObject([{ code: 'ALREADY_VOID' }]);
  });

  test('may leave a fall behind, which is said', async () => {
    const county = nextCounty();
    await figures.stated([labour(county, '100', '2019-06-30')]);
    const [july = ''] = await figures.stated(
      [labour(county, '70', '2019-07-31'), labour(county, '80', '2019-08-31')],
      { correction: '更正' },
    );
    expect((await figures.withdraw(july)).findings).toEqual([
      {
        row: null,
        code: 'FALLING_TOTAL',
        message: expect.stringContaining('2019-08-31'),
        other: { date: '2019-08-31', total: '80' },
      },
    ]);
  });

  test('are not stated again by their source unless as a correction', async () => {
    const county = nextCounty();
    const one = labour(county, '100', '2019-06-30', { source: '月报' });
    const [id = ''] = await figures.stated([one]);
    await figures.withdraw(id, { reason: '填错县' });
    const { statements, unchanged, findings } = await figures.state([one]);
    expect([statements, unchanged]).toEqual([[], 1]);
    expect(findings).toMatchObject([
      { row: 1, code: 'WITHDRAWN', message: expect.stringContaining('填错县') },
    ]);
    expect((await figures.state([one], { correction: '并未填错' })).statements).toHaveLength(1);
  });

  test.each([
    '',
    'S1',
    'consumer:S1',
    'east-west:P1',
    'east-west:S1 ',
    'east-west:S0',
    `east-west:S${'9'.repeat(30)}`,
  ])('"%s" is no statement of it', async (id) => {
    expect((await figures.withdraw(id)).refusals).toMatchObject([{ code: 'NOT_FOUND', field: 'id' }]);
  });

  test.each(['', ' ', 'x'.repeat(501)])('need a reason in words: "%s" is none', async (reason) => {
    const [id = ''] = await figures.stated([labour(nextCounty(), '1', '2019-06-30')]);
    expect((await figures.withdraw(id, { reason })).refusals).toMatchObject([
      { code: 'INVALID', field: 'reason' },
    ]);
  });

  test('asked for again with the same key are withdrawn once, and get the first response', async () => {
    const county = nextCounty();
    const [id = ''] = await figures.stated([labour(county, '100', '2019-06-30')]);
    const key = randomUUID();
    const first = await figures.withdraw(id, { key });
    await figures.stated([labour(county, '90', '2019-06-30')]);
    expect(await figures.withdraw(id, { key })).toEqual(first);
    expect((await figures.figure('EW_LABOUR', county, 2019)).actual).toBe('90');
  });
});
