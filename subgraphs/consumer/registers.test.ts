import { actualsOf, creditCodeOf, recordsOf } from '../../testing/records';
import { startTestProduct, type TestProduct } from '../../testing/test-product';

const COUNTY = '610602';

describe('the registers of consumer assistance', () => {
  let product: TestProduct;
  let records: ReturnType<typeof recordsOf>;
  let filer: { token: string };

  beforeAll(async () => {
    product = await startTestProduct();
    filer = {
      token: await product.token([
        { role: 'filer', region: '610000' },
        { role: 'filer', region: '320000', side: 'east' },
      ]),
    };
    records = recordsOf(product, () => filer);
  });
  afterAll(() => product.stop());

  const actuals = (asOf: string, region: string, codes: string[], knownAt?: string) =>
    actualsOf(product, region, asOf, codes, knownAt);

  describe('a product', () => {
    const COUNTED = ['CA_PRODUCTS', 'CA_PRODUCT_VALUE', 'CA_PRODUCTS_SUBMITTED', 'CA_SUPPLIERS'];
    const on = (day: string, knownAt?: string) => actuals(day, COUNTY, COUNTED, knownAt);
    let supplier: string;

    beforeAll(async () => {
      supplier = await records.added('Supplier', {
        creditCode: creditCodeOf(1),
        name: '供应商',
        county: COUNTY,
      });
    });

    test('with a value of 0 is worth 0 from its certification on; one whose value is left out tells nothing', async () => {
      const history = {
        name: '粉条',
        category: 'PROCESSED',
        supplier,
        county: '610621',
        appliedOn: '2021-01-05',
      };
      const certified = { ...history, certifiedOn: '2021-03-01', withdrawnOn: '2021-06-01' };
      const worth = (day: string) => actuals(day, '610621', ['CA_PRODUCTS', 'CA_PRODUCT_VALUE']);
      const unvalued = await records.added('Product', certified);
      expect(await worth('2021-03-01')).toEqual(['1', null]);
      await records.correct('Product', unvalued, 1, { ...certified, value: '0' });
      expect(await worth('2021-02-28')).toEqual([null, null]);
      expect(await worth('2021-03-01')).toEqual(['1', '0']);
      expect(await worth('2021-06-01')).toEqual(['0', '0']);
      await records.correct('Product', unvalued, 2, certified);
      expect(await worth('2021-03-01')).toEqual(['1', null]);
      await records.void('Product', unvalued, 3);
    });

    test('counts as submitted in the year of its review, and as certified to the last day of its certificate', async () => {
      const history = {
        name: '苹果',
        category: 'FRUIT',
        supplier,
        county: COUNTY,
        appliedOn: '2021-01-05',
        reviewedOn: '2021-02-01',
        certifiedOn: '2021-03-01',
        expiresOn: '2023-06-30',
        value: '1200000.50',
      };
      const id = await records.added('Product', history);
      expect(await on('2021-01-31')).toEqual([null, null, null, null]);
      expect(await on('2021-02-01')).toEqual([null, null, '1', null]);
      expect(await on('2021-03-01')).toEqual(['1', '1200000.5', '1', '1']);
      expect(await on('2023-06-30')).toEqual(['1', '1200000.5', null, '1']);
      expect(await on('2023-07-01')).toEqual(['0', '0', null, '0']);

      const known = new Date().toISOString();
      await records.correct('Product', id, 1, { ...history, withdrawnOn: '2022-05-01' });
      expect(await on('2022-04-30')).toEqual(['1', '1200000.5', null, '1']);
      expect(await on('2022-05-01')).toEqual(['0', '0', null, '0']);
      expect(await on('2022-05-01', known)).toEqual(['1', '1200000.5', null, '1']);

      const { data } = await product.execute(
        `query Stages($id: ID!) { product(id: $id) {
          a: stage(on: "2021-01-04") b: stage(on: "2021-01-31") c: stage(on: "2021-02-28") d: stage(on: "2022-04-30") now: stage
          history { version withdrawnOn } supplier { name }
        } active: products(filter: { activeOn: "2022-04-30" }) { totals { count } } past: products(filter: { activeOn: "2022-05-01" }) { totals { count } } }`,
        { id },
      );
      expect(data).toEqual({
        product: {
          a: null,
          b: 'APPLIED',
          c: 'REVIEWED',
          d: 'CERTIFIED',
          now: 'WITHDRAWN',
          history: [
            { version: 2, withdrawnOn: '2022-05-01' },
            { version: 1, withdrawnOn: null },
          ],
          supplier: { name: '供应商' },
        },
        active: { totals: { count: 1 } },
        past: { totals: { count: 0 } },
      });

      await records.void('Product', id, 2);
      expect(await on('2023-07-01')).toEqual([null, null, null, null]);
    });

    test('that expires on a day to come counts until then', async () => {
      const id = await records.added('Product', {
        name: '小米',
        category: 'GRAIN_AND_OIL',
        supplier,
        county: COUNTY,
        appliedOn: '2023-01-05',
        certifiedOn: '2023-03-01',
        expiresOn: '2100-06-30',
      });
      expect(await on(new Date().toISOString().slice(0, 10))).toEqual(['1', null, null, '1']);
      expect(await on('2100-06-30')).toEqual(['1', null, null, '1']);
      expect(await on('2100-07-01')).toEqual(['0', null, null, '0']);
      await records.void('Product', id, 1);
    });

    test.each([
      ['certified before its application', { certifiedOn: '2021-12-31' }, 'certifiedOn'],
      ['an end without a certification', { expiresOn: '2023-01-01' }, 'certifiedOn'],
      [
        'withdrawn before its certification',
        { certifiedOn: '2022-05-01', withdrawnOn: '2022-04-01' },
        'withdrawnOn',
      ],
      ['certified on a day to come', { certifiedOn: '2999-01-01' }, 'certifiedOn'],
      ['a supplier that is not on record', { supplier: '999999' }, 'supplier'],
      ['a province as its county', { county: '610000' }, 'county'],
      ['fen in parts', { value: '0.001' }, 'value'],
    ])('is refused, by field: %s', async (_, wrong, field) => {
      const { refusals } = await records.add('Product', {
        name: '米',
        category: 'OTHER',
        supplier,
        county: COUNTY,
        appliedOn: '2022-01-01',
        ...wrong,
      });
      expect(refusals).toEqual([{ code: 'INVALID', field }]);
    });
  });

  test('a supplier counts once however many products it has, until the last of them has ended', async () => {
    const [here, there] = ['610621', '610622'];
    const supplierIn = { creditCode: creditCodeOf(2), name: '供应商', county: here };
    const supplier = await records.added('Supplier', supplierIn);
    const history = { name: '核桃', category: 'FRUIT', supplier, county: here, appliedOn: '2022-01-01' };
    const certified = { ...history, reviewedOn: '2022-02-01', certifiedOn: '2022-03-01' };
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.push(await records.added('Product', { ...certified, name: `核桃${n}` }));
    const COUNTED = ['CA_SUPPLIERS', 'CA_SUPPLIERS_SUBMITTED', 'CA_PRODUCTS'];
    expect(await actuals('2022-12-31', here, COUNTED)).toEqual(['1', '1', '5']);

    await records.correct('Product', ids[0] ?? '', 1, { ...certified, withdrawnOn: '2022-06-01' });
    expect(await actuals('2022-12-31', here, COUNTED)).toEqual(['1', '1', '4']);
    for (const id of ids.slice(1))
      await records.correct('Product', id, 1, { ...certified, withdrawnOn: '2022-07-01' });
    expect(await actuals('2022-06-30', here, COUNTED)).toEqual(['1', '1', '4']);
    expect(await actuals('2022-12-31', here, COUNTED)).toEqual(['0', '1', '0']);

    // Submitted again in another year, it counts again; its count moves with it to another county, its products' do not.
    await records.added('Product', { ...history, appliedOn: '2023-01-01', reviewedOn: '2023-02-01' });
    expect(await actuals('2023-12-31', here, COUNTED)).toEqual(['0', '1', '0']);
    await records.correct('Supplier', supplier, 1, { ...supplierIn, county: there });
    expect(await actuals('2022-06-30', here, COUNTED)).toEqual([null, null, '4']);
    expect(await actuals('2022-06-30', there, COUNTED)).toEqual(['1', '1', null]);

    const { data } = await product.execute(
      `query Up($id: ID!) { product(id: $id) { countsFor { indicator { code } region { code } year actual } } }`,
      { id: ids[0] },
    );
    expect(data.product.countsFor).toContainEqual({
      indicator: { code: 'CA_SUPPLIERS' },
      region: { code: there },
      year: 2022,
      actual: '0',
    });
  });

  test('a product certified and withdrawn on one day counts as none, and is no gap', async () => {
    const county = '610729';
    const supplier = await records.added('Supplier', { creditCode: creditCodeOf(5), name: '戊', county });
    const days = { appliedOn: '2022-01-01', certifiedOn: '2022-05-01', withdrawnOn: '2022-05-01' };
    await records.added('Product', { name: '梨', category: 'FRUIT', supplier, county, ...days });
    expect(await actuals('2022-05-01', county, ['CA_PRODUCTS'])).toEqual(['0']);
  });

  test('a product that is moved to another supplier counts with that one', async () => {
    const county = '610626';
    const [from, to] = [
      await records.added('Supplier', { creditCode: creditCodeOf(3), name: '甲', county }),
      await records.added('Supplier', { creditCode: creditCodeOf(4), name: '乙', county: '610625' }),
    ];
    const history = {
      name: '枣',
      category: 'FRUIT',
      county,
      appliedOn: '2022-01-01',
      certifiedOn: '2022-03-01',
    };
    const id = await records.added('Product', { ...history, supplier: from });
    expect(await actuals('2022-12-31', county, ['CA_SUPPLIERS'])).toEqual(['1']);
    await records.correct('Product', id, 1, { ...history, supplier: to });
    expect(await actuals('2022-12-31', county, ['CA_SUPPLIERS'])).toEqual([null]);
    expect(await actuals('2022-12-31', '610625', ['CA_SUPPLIERS'])).toEqual(['1']);
    expect(
      (await records.add('Supplier', { creditCode: creditCodeOf(4), name: '丙', county })).refusals,
    ).toEqual([{ code: 'TAKEN', field: 'creditCode' }]);
  });

  test('halls are counted from their opening to their closing; zones and counters are not', async () => {
    const outlet = { name: '专馆', kind: 'HALL', region: '610628', openedOn: '2022-01-01' };
    await records.added('Outlet', outlet);
    await records.added('Outlet', { ...outlet, name: '专馆二', closedOn: '2022-10-01' });
    await records.added('Outlet', { ...outlet, kind: 'ZONE' });
    expect(await actuals('2022-09-30', '610628', ['CA_OUTLETS'])).toEqual(['2']);
    expect(await actuals('2022-10-01', '610628', ['CA_OUTLETS'])).toEqual(['1']);
    const { data } = await product.execute(
      `{ outlets(filter: { within: "610628", activeOn: "2022-10-01", kind: [HALL] }) { totals { count } } }`,
    );
    expect(data.outlets.totals.count).toBe(1);
  });

  test('a share that is under 10 percent of canteen purchases is a finding, however it is rounded', async () => {
    const unit = { unitCode: creditCodeOf(9), unitName: '单位', region: '610629', year: 2022 };
    const under = await records.add(
      'ReservedShare',
      { ...unit, canteenPurchases: '100000', reserved: '9999' },
      'share finding',
    );
    expect(under.record).toMatchObject({ share: '10.00', finding: expect.stringContaining('10%') as string });
    expect(
      (await records.add('ReservedShare', { ...unit, canteenPurchases: '1', reserved: '1' })).refusals,
    ).toEqual([{ code: 'TAKEN', field: 'year' }]);
    const next = { ...unit, year: 2023 };
    expect(
      (
        await records.add(
          'ReservedShare',
          { ...next, canteenPurchases: '300', reserved: '50' },
          'share finding',
        )
      ).record,
    ).toMatchObject({ share: '16.67', finding: null });
    const { data } = await product.execute(
      `{ reservedShareSummary(by: [YEAR], filter: { within: "610629" }) { keys canteenPurchases reserved } }`,
    );
    expect(data.reservedShareSummary).toEqual([
      { keys: ['2022'], canteenPurchases: '100000', reserved: '9999' },
      { keys: ['2023'], canteenPurchases: '300', reserved: '50' },
    ]);
  });
});
