import { randomUUID } from 'node:crypto';
import { countyDispenser } from '../../testing/counties';
import { figuresOf, labour } from '../../testing/ledger/figures';
import { startTestProduct, type Caller, type TestProduct } from '../../testing/test-product';
import type { TokenGrant } from '../access/grants';
import type { FigureInput } from './state-figures';

const nextCounty = countyDispenser();

describe('what a side states', () => {
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

  test('go into its own book, and change nothing of the western one', async () => {
    const county = nextCounty();
    await figures.stated([labour(county, '1000', '2019-10-31', { partner: '330000' })]);
    await figures.stated([labour(county, '940', '2019-10-31', { partner: '330000', side: 'EAST' })], {
      caller: await somebody([{ role: 'filer', region: '330000', side: 'east' }]),
    });
    const asked = await product.execute(
      `{ region(code: "${county}") { progress(year: 2019, asOf: "2019-12-31", indicators: ["EW_LABOUR"], include: ALL) { actual } } }`,
      {},
      filer,
    );
    expect(asked.data.region.progress).toEqual([{ actual: '1000' }]);
  });

  test.each([
    ['the region, with side EAST', { region: '350000', side: 'EAST' as const }, '2018-06-30'],
    ['the nation, with it as partner', { region: '000000', partner: '350000' }, '2018-07-31'],
  ])('of an eastern region over all its partners are those of %s', async (_, scope, date) => {
    const caller = await somebody([{ role: 'filer', region: '350000', side: 'east' }]);
    const value = date === '2018-06-30' ? '300' : '310';
    const { statements, refusals } = await figures.state([labour('', value, date, scope)], { caller });
    expect([refusals, statements?.map(({ amount }) => amount)]).toEqual([[], [value]]);
    expect(await figures.figure('EW_LABOUR', '000000', 2018, '350000')).toMatchObject({
      actual: value,
      book: 'EAST',
    });
  });

  test('of an eastern region itself, without a side, are about that region', async () => {
    const caller = await somebody([{ role: 'filer', region: '350000' }]);
    await figures.stated(
      [{ indicator: 'VT_TEAMS', region: '350000', date: '2018-06-30', value: '8', unit: '个' }],
      {
        caller,
        owner: 'Consolidation',
      },
    );
    expect(await figures.figure('VT_TEAMS', '350000', 2018)).toMatchObject({ actual: '8', book: 'WEST' });
  });

  const scope = { region: '611026', partner: '320211' };
  const WEST = { ...scope, side: 'WEST' as const };
  const EAST = { ...scope, side: 'EAST' as const };
  test.each<[TokenGrant, Partial<FigureInput>, string | null]>([
    [{ role: 'filer', region: '611026' }, WEST, null],
    [{ role: 'filer', region: '611000' }, WEST, null],
    [{ role: 'administrator', region: '000000' }, WEST, null],
    [{ role: 'filer', region: '320211', side: 'east' }, EAST, null],
    [{ role: 'filer', region: '320000', side: 'east' }, EAST, null],
    [{ role: 'filer', region: '611026' }, EAST, 'partner'],
    [{ role: 'filer', region: '320211', side: 'east' }, WEST, 'region'],
    [{ role: 'administrator', region: '000000' }, EAST, 'partner'],
    [{ role: 'administrator', region: '000000', side: 'east' }, WEST, 'region'],
    [{ role: 'filer', region: '611025' }, WEST, 'region'],
    [{ role: 'filer', region: '611026001' }, WEST, 'region'],
    [{ role: 'filer', region: '320200' }, WEST, 'region'],
    [{ role: 'filer', region: '320200' }, EAST, 'partner'],
    [{ role: 'filer', region: '320282', side: 'east' }, EAST, 'partner'],
    [{ role: 'filer', region: '320211', side: 'east' }, { region: '320211', side: 'EAST' }, null],
    [{ role: 'filer', region: '320211' }, { region: '320211', side: 'EAST' }, 'region'],
  ])('%j and %j: refused at %s', async (grant, place, refusedAt) => {
    const caller = await somebody([grant]);
    const { refusals, statements } = await figures.state(
      [labour('', '1', '2017-06-30', { ...place, source: randomUUID() })],
      {
        caller,
      },
    );
    expect(refusals.map(({ field }) => field)).toEqual(refusedAt === null ? [] : [refusedAt]);
    expect(statements === null).toBe(refusedAt !== null);
    if (refusedAt !== null) return;
    // Whoever may file it may take it back.
    const { statements: again } = await figures.state(
      [labour('', '2', '2017-06-30', { ...place, source: randomUUID() })],
      { caller },
    );
    expect((await figures.withdraw(again?.[0]?.id ?? '', { caller })).refusals).toEqual([]);
  });

  test.each<TokenGrant>([
    { role: 'filer', region: '320211', side: 'east' },
    { role: 'filer', region: '611025' },
    { role: 'administrator', region: '000000', side: 'east' },
  ])('a western one is not there for %j to withdraw', async (grant) => {
    const [id = ''] = await figures.stated([labour('', randomInt(), '2016-06-30', WEST)], {
      correction: '测试',
    });
    const caller = await somebody([grant]);
    const refused = await figures.withdraw(id, { caller });
    expect(refused).toEqual(await figures.withdraw('east-west:S999999999', { caller }));
    expect(refused.refusals).toMatchObject([{ code: 'NOT_FOUND', field: 'id' }]);
  });
  const randomInt = (): string => String(Math.floor(Math.random() * 1e9));
});
