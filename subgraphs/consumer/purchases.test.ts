import { creditCodeOf, recordsOf } from '../../testing/records';
import { startTestProduct, type TestProduct } from '../../testing/test-product';

describe('purchases and what they refer to', () => {
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

  test('a purchase counts for its origin, and for the partnership where the buyer is of another province', async () => {
    const purchase = {
      category: 'TEA',
      buyerKind: 'UNION',
      buyerRegion: '320205',
      origin: '610627',
      channel: 'PLATFORM_832',
      amount: '1000.50',
      tonnes: '1.25',
      date: '2022-04-01',
    };
    await records.added('Purchase', purchase);
    await records.added('Purchase', { ...purchase, buyerRegion: '610102', channel: 'HALL', amount: '99.50' });
    const { data } = await product.execute(`{
      region(code: "610627") { progress(year: 2022, indicators: ["CA_SALES", "CA_TONNES"], include: ALL) { actual } }
      partnership(east: "320200", west: "610600") {
        progress(year: 2022, indicators: ["CA_SALES"], include: ALL) { actual }
        purchases { nodes { partner { code } amount } totals { count amount } }
      }
      purchaseSummary(by: [CHANNEL], filter: { within: "610627" }) { keys count amount tonnes }
    }`);
    expect(data).toEqual({
      region: { progress: [{ actual: '1100' }, { actual: '2.5' }] },
      partnership: {
        progress: [{ actual: '1000.5' }],
        purchases: {
          nodes: [{ partner: { code: '320205' }, amount: '1000.5' }],
          totals: { count: 1, amount: '1000.5' },
        },
      },
      purchaseSummary: [
        { keys: ['HALL'], count: 1, amount: '99.5', tonnes: '1.25' },
        { keys: ['PLATFORM_832'], count: 1, amount: '1000.5', tonnes: '1.25' },
      ],
    });
    const { category, ...neither } = purchase;
    expect(category).toBe('TEA');
    expect((await records.add('Purchase', neither)).refusals).toEqual([
      { code: 'INVALID', field: 'category' },
    ]);
  });

  test('a supplier with a product, and a product with a purchase, are not voided before these', async () => {
    const county = '610631';
    const supplier = await records.added('Supplier', { creditCode: creditCodeOf(6), name: '丙', county });
    const apples = { name: '苹果', category: 'FRUIT', supplier, county, appliedOn: '2022-01-01' };
    const id = await records.added('Product', apples);
    const { data } = await product.execute(
      `mutation Void($id: ID!) { voidSupplier(id: $id, version: 1, reason: "重复", key: "void-supplier-6") {
        record { id } refusals { code field message chinese: message(lang: ZH) english: message(lang: EN) }
      } }`,
      { id: supplier },
      filer,
    );
    expect(data.voidSupplier).toEqual({
      record: null,
      refusals: [
        {
          code: 'REFERRED_TO',
          field: 'id',
          message: '先作废引用它的 1 条记录 (void the 1 records that refer to it first)',
          chinese: '先作废引用它的 1 条记录',
          english: 'void the 1 records that refer to it first',
        },
      ],
    });
    await records.void('Product', id, 1);
    const ofVoid = await product.execute(
      `mutation Add($input: PurchaseInput!) { addPurchase(input: $input, key: "of-a-void-product") { record { id } refusals { code field } } }`,
      {
        input: {
          product: id,
          buyerKind: 'UNION',
          buyerRegion: '320200',
          origin: county,
          channel: 'DIRECT',
          amount: '1',
          date: '2022-05-01',
        },
      },
      filer,
    );
    expect(ofVoid.data.addPurchase).toEqual({
      record: null,
      refusals: [{ code: 'INVALID', field: 'product' }],
    });
    await records.void('Supplier', supplier, 1);
  });

  test('a purchase of a product has its category; another one is refused', async () => {
    const county = '610630';
    const supplier = await records.added('Supplier', { creditCode: creditCodeOf(7), name: '丁', county });
    const apples = { name: '苹果', category: 'FRUIT', supplier, county, appliedOn: '2022-01-01' };
    const bought = {
      product: await records.added('Product', apples),
      buyerKind: 'UNION',
      buyerRegion: '320200',
      origin: county,
      channel: 'DIRECT',
      amount: '100',
      date: '2022-05-01',
    };
    await records.added('Purchase', bought);
    const summary = await product.execute(
      `{ purchaseSummary(by: [CATEGORY], filter: { within: "${county}" }) { keys count } }`,
    );
    expect(summary.data.purchaseSummary).toEqual([{ keys: ['FRUIT'], count: 1 }]);
    const { data } = await product.execute(
      `mutation Add($input: PurchaseInput!) { addPurchase(input: $input, key: "purchase-of-tea") { record { id } refusals { field message } } }`,
      { input: { ...bought, category: 'TEA' } },
      filer,
    );
    expect(data.addPurchase).toEqual({
      record: null,
      refusals: [{ field: 'category', message: '与产品一致，即 FRUIT (what the product has)' }],
    });
  });

  test.each(['TONNES_ASC', 'TONNES_DESC'])(
    'pages sorted by %s hold every record once, those without a weight as the lightest',
    async (sort) => {
      const origin = sort === 'TONNES_ASC' ? '610728' : '610729';
      const weights = [null, '0.5', null, '3', '12.25', null, '0.5'];
      const ids = [];
      for (const tonnes of weights) {
        ids.push(
          await records.added('Purchase', {
            category: 'TEA',
            buyerKind: 'UNION',
            buyerRegion: '320200',
            origin,
            channel: 'DIRECT',
            amount: '100',
            tonnes,
            date: '2022-05-01',
          }),
        );
      }
      const found: { id: string; tonnes: string | null }[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { data } = await product.execute(
          `query Page($after: String) { purchases(filter: { within: "${origin}" }, sort: ${sort}, first: 2, after: $after) {
            nodes { id tonnes } pageInfo { hasNextPage endCursor } totals { count } } }`,
          { after },
        );
        found.push(...data.purchases.nodes);
        expect(data.purchases.totals.count).toBe(weights.length);
        ({ hasNextPage: more, endCursor: after } = data.purchases.pageInfo);
      }
      const ascending = [null, null, null, '0.5', '0.5', '3', '12.25'];
      expect(found.map(({ tonnes }) => tonnes)).toEqual(
        sort === 'TONNES_ASC' ? ascending : ascending.toReversed(),
      );
      expect(new Set(found.map(({ id }) => id))).toEqual(new Set(ids));
    },
  );

  test.each([
    ['DATE_DESC', '2026-13-45'],
    ['DATE_DESC', '1:1'],
    ['AMOUNT_ASC', '1.1.1'],
    ['AMOUNT_ASC', '-'],
    ['RECORDED_ASC', '2026-99'],
    ['RECORDED_ASC', '2026-02-31T00:00:00.000000Z'],
  ])('a cursor of %s that says %s was not made here', async (sort, key) => {
    const after = Buffer.from(JSON.stringify([sort, key, '1'])).toString('base64url');
    const { errors } = await product.execute(
      `query Page($after: String) { purchases(sort: ${sort}, after: $after) { nodes { id } } }`,
      { after },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }]);
  });
});
