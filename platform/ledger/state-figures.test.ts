import { randomUUID } from 'node:crypto';
import { countyDispenser } from '../../testing/counties';
import { figuresOf, labour, stating } from '../../testing/ledger/figures';
import { startTestProduct, type Caller, type TestProduct } from '../../testing/test-product';
import type { TokenGrant } from '../access/grants';
import type { FigureInput } from './state-figures';

const nextCounty = countyDispenser();

describe('figures stated by mutations', () => {
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

  test('count from then on, as who asked has filed them', async () => {
    const [first, second] = [nextCounty(), nextCounty()];
    const response = await figures.state([
      labour(first, '120', '2019-06-30', { source: '月报' }),
      labour(second, '1.2', '2019-06-30', { unit: '万人' }),
    ]);
    expect(response).toEqual({
      statements: [
        expect.objectContaining({ amount: '120', source: '月报', recordedBy: 'filer', reason: null }),
        expect.objectContaining({ amount: '12000', date: '2019-06-30', source: null }),
      ],
      unchanged: 0,
      findings: [],
      refusals: [],
    });
    expect([
      (await figures.figure('EW_LABOUR', first, 2019)).actual,
      (await figures.figure('EW_LABOUR', second, 2019)).actual,
    ]).toEqual(['120', '12000']);
  });

  test.each([
    ['EastWest', 'EW_LABOUR'],
    ['Consumer', 'CA_OUTLETS'],
    ['EnterpriseVillage', 'EV_VILLAGES'],
    ['Consolidation', 'VT_TEAMS'],
  ])('of %s are stated by its own mutation, %s alone', async (owner, indicator) => {
    const region = nextCounty();
    const one = {
      indicator,
      region,
      date: '2019-06-30',
      value: '7',
      unit: indicator === 'EW_LABOUR' ? '人' : '个',
    };
    expect(await figures.stated([one], { owner })).toHaveLength(1);
    const other = owner === 'EastWest' ? 'Consumer' : 'EastWest';
    expect((await figures.state([one], { owner: other })).refusals).toMatchObject([
      { row: 1, code: 'INVALID', field: 'indicator' },
    ]);
    expect((await figures.figure(indicator, region, 2019)).actual).toBe('7');
    const [id = ''] = await figures.stated([{ ...one, date: '2019-07-31' }], { owner });
    expect((await figures.withdraw(id, { owner })).refusals).toEqual([]);
  });

  test.each<[Partial<FigureInput>, string, RegExp]>([
    [{ indicator: 'EW_LABOR' }, 'indicator', /subgraph owns/],
    [{ region: '999999' }, 'region', /a region that there is/],
    [{ partner: '399999' }, 'partner', /a region that there is/],
    [{ partner: '620000' }, 'partner', /an eastern region/],
    [{ region: '330000', partner: '320000' }, 'region', /an assisted region/],
    [{ region: '320000' }, 'side', /EAST for what.* WEST for what/],
    [{ region: '000000', partner: '320000', side: 'WEST' }, 'side', /only the eastern side/],
    [{ date: '2099-01-01' }, 'date', /not in the future/],
    [{ value: '' }, 'value', /a value/],
    [{ value: '一百' }, 'value', /a plain number/],
    [{ value: '-1' }, 'value', /not negative/],
    [{ value: '约100余' }, 'value', /at most one/],
    [{ value: '0.5' }, 'value', /whole number/],
    [{ value: '100万万', unit: '' }, 'unit', /人/],
    [{ unit: '' }, 'unit', /人/],
    [{ unit: '元' }, 'unit', /人/],
    [{ unit: '万', value: '1' }, 'unit', /人/],
    [{ value: '5人', unit: '户' }, 'value', /same unit/],
    [{ source: '长'.repeat(201) }, 'source', /200/],
    [{ note: '长'.repeat(201) }, 'note', /200/],
  ])('with %j are refused at its row and field: %s', async (wrong, field, message) => {
    const [sound, other] = [nextCounty(), nextCounty()];
    const response = await figures.state([
      labour(sound, '1', '2019-06-30'),
      labour(other, '2', '2019-06-30', wrong),
    ]);
    expect(response).toEqual({
      statements: null,
      unchanged: null,
      findings: [],
      refusals: [expect.anything()],
    });
    expect(response.refusals).toMatchObject([{ row: 2, code: 'INVALID', field }]);
    expect(response.refusals[0]?.message).toMatch(message);
    expect(response.refusals[0]?.message).toMatch(/[\u4e00-\u9fff]/);
    expect((await figures.figure('EW_LABOUR', sound, 2019)).actual).toBeNull();
  });

  test('are all told what is wrong with them, at once', async () => {
    const { refusals } = await figures.state(
      [labour('999999', '1.5', '2099-01-01', { unit: '元' }), labour(nextCounty(), '', '2019-01-31')],
      { correction: ' ' },
    );
    expect(refusals.map(({ row, field }) => [row, field])).toEqual([
      [null, 'correction'],
      [1, 'region'],
      [1, 'unit'],
      [1, 'date'],
      [2, 'value'],
    ]);
  });

  test.each([
    [[], '1 to 200'],
    [Array.from({ length: 201 }, () => labour('610602', '1', '2019-06-30')), '1 to 200'],
  ])('are 1 to 200', async (figures, message) => {
    const { errors } = await product.execute(stating('EastWest'), { figures, key: randomUUID() }, filer);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'figures' } }]);
    expect(errors?.[0]?.message).toContain(message);
  });

  test('that fall are refused unless a correction says why; one of them refuses all', async () => {
    const [county, beside] = [nextCounty(), nextCounty()];
    await figures.stated([labour(county, '100', '2019-06-30')]);
    const falling = [labour(beside, '5', '2019-06-30'), labour(county, '90', '2019-07-31')];
    const { refusals } = await figures.state(falling);
    expect(refusals).toMatchObject([{ row: 2, code: 'FALLING_TOTAL', field: 'value' }]);
    expect(refusals[0]?.message).toMatch(/2019-06-30 为 100；确需更正时用 correction/);
    expect((await figures.figure('EW_LABOUR', beside, 2019)).actual).toBeNull();

    const corrected = await figures.state(falling, { correction: '上月重复统计' });
    expect(corrected.statements).toMatchObject([{ amount: '5' }, { amount: '90', reason: '上月重复统计' }]);
  });

  test('of one scope and day that differ are refused', async () => {
    const county = nextCounty();
    const { refusals } = await figures.state(['1', '2'].map((value) => labour(county, value, '2019-06-30')));
    expect(refusals).toMatchObject([{ row: 2, code: 'CONFLICTING_ROWS', field: 'value' }]);
  });

  test('that are worth a look are taken and said to be so', async () => {
    const county = nextCounty();
    const prefecture = `${county.slice(0, 4)}00`;
    await figures.stated(
      [
        { indicator: 'CA_SALES', region: county, date: '2015-06-30', value: '3.0', unit: '亿元' },
        {
          indicator: 'CA_SALES',
          region: county,
          date: '2014-06-30',
          value: '3',
          unit: '万元',
          source: '报表',
        },
      ],
      { owner: 'Consumer' },
    );
    await figures.stated(
      [{ indicator: 'CA_SALES', region: county, date: '2014-06-30', value: '4', unit: '万元' }],
      {
        owner: 'Consumer',
      },
    );
    const { statements, unchanged, findings } = await figures.state(
      [
        {
          indicator: 'CA_SALES',
          region: prefecture,
          partner: '320200',
          date: '2015-06-30',
          value: '1',
          unit: '元',
        },
        { indicator: 'CA_SALES', region: county, date: '2015-07-31', value: '29600', unit: '万元' },
        { indicator: 'CA_TONNES', region: county, date: '2015-07-31', value: '约2471吨' },
        {
          indicator: 'CA_SALES',
          region: county,
          date: '2014-06-30',
          value: '3',
          unit: '万元',
          source: '报表',
        },
        { indicator: 'CA_SALES', region: county, date: '2015-06-30', value: '3', unit: '亿元' },
      ],
      { owner: 'Consumer' },
    );
    expect(statements?.map(({ amount }) => amount)).toEqual(['1', '296000000', '2471']);
    expect(unchanged).toBe(2);
    expect(findings).toMatchObject([
      { row: 1, code: 'CROSSING_STATEMENT', other: { row: null, region: { code: county }, partner: null } },
      { row: 2, code: 'CROSSING_STATEMENT', other: { row: 1, region: { code: prefecture } } },
      { row: 2, code: 'FALLING_TOTAL', other: { date: '2015-06-30', total: '300000000' } },
      { row: 3, code: 'QUALIFIED', message: expect.stringContaining('约：2471吨') },
      { row: 4, code: 'SUPERSEDED', message: expect.stringContaining('40000') },
    ]);
  });

  test('of a rate that its parts do not come to are taken, and said to be so', async () => {
    const region = nextCounty();
    const date = '2016-06-30';
    const part = (indicator: string, value: string) => ({ indicator, region, date, value, unit: '元' });
    const rate = (value: string) => ({ indicator: 'PF_SPEND_RATE', region, date, value });
    const options = { owner: 'Consolidation' };
    const { findings } = await figures.state(
      [part('PF_FUNDS', '300'), rate('66.6%'), part('PF_SPENT', '200')],
      options,
    );
    expect(findings).toMatchObject([
      { row: 2, code: 'STATED_RATE', message: expect.stringMatching(/66.6.*66.67/) },
    ]);
    expect((await figures.state([rate('66.7%')], options)).findings).toEqual([]);
  });

  test('that cross a total which the filer may not read are told so, without it', async () => {
    const county = nextCounty();
    const partnered = labour(county, '9', '2015-06-30', { partner: '320200' });
    await figures.stated([labour(`${county.slice(0, 4)}00`, '5', '2015-06-30', { partner: '320205' })]);
    const caller = await somebody([{ role: 'filer', region: county }], 'county');
    expect((await figures.state([partnered], { caller })).findings).toEqual([
      { row: 1, code: 'CROSSING_STATEMENT', message: expect.not.stringContaining('320205'), other: null },
    ]);
  });

  test('asked for again with the same key are stated once, and get the first response', async () => {
    const county = nextCounty();
    const [key, given] = [randomUUID(), [labour(county, '约50', '2019-06-30')]];
    const first = await figures.state(given, { key });
    await figures.stated([labour(county, '60', '2019-06-30')]);
    expect(await figures.state(given, { key })).toEqual(first);
    expect(first.findings).toHaveLength(1);
    expect((await figures.figure('EW_LABOUR', county, 2019)).actual).toBe('60');
    expect((await figures.state([labour(county, '61', '2019-06-30')], { key })).refusals).toMatchObject([
      { code: 'KEY_REUSED' },
    ]);
  });

  test('and withdrawals are in the audit trail, from what to what', async () => {
    const county = nextCounty();
    await figures.stated([labour(county, '100', '2019-06-30')]);
    const [id = ''] = await figures.stated([labour(county, '90', '2019-06-30')], { correction: '重复统计' });
    await figures.withdraw(id, { reason: '填错县' });
    const { data } = await product.execute(
      `{ eastWestAudit(register: "statement", first: 3) { nodes { actor action recordId reason changes { field before after } } } }`,
      {},
      await somebody([{ role: 'administrator', region: county }]),
    );
    const change = (before: string | null, after: string | null) => [{ field: 'total', before, after }];
    expect(data.eastWestAudit.nodes).toMatchObject([
      { actor: 'filer', action: 'VOID', reason: '填错县', changes: change('90', null) },
      { actor: 'filer', action: 'CORRECT', recordId: id, reason: '重复统计', changes: change('100', '90') },
      { actor: 'filer', action: 'ADD', reason: null, changes: change(null, '100') },
    ]);
  });
});
