import { creditCodeOf, recordsOf } from '../testing/records';
import { startTestProduct, type TestProduct } from '../testing/test-product';

/** What an analyst asks of registers, each one operation. */

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
  const filer = { token: await product.token([{ role: 'filer', region: '000000' }]) };
  const records = recordsOf(product, () => filer);
  const supplier = await records.added('Supplier', {
    ...{ creditCode: creditCodeOf(1), name: '合作社', county: '640121' },
  });
  const applied = { supplier, county: '640121', appliedOn: '2017-01-01' };
  for (const [name, category, certifiedOn] of [
    ['枸杞', 'FRUIT', '2017-06-01'],
    ['葡萄', 'FRUIT', '2018-03-01'],
    ['苹果', 'FRUIT', '2018-09-01'],
    ['滩羊', 'MEAT_EGGS_DAIRY', '2018-01-01'],
  ])
    await records.added('Product', { ...applied, name, category, certifiedOn });
  for (const n of [1, 2])
    await records.added('Enterprise', {
      ...{ creditCode: creditCodeOf(n), name: `企业${n}`, region: '350200', trade: '加工' },
    });
  for (const [n, village, until] of [
    [1, '640121001001', null],
    [1, '640122001001', null],
    [2, '640121001001', null],
    [2, '640121001002', null],
    [2, '640122001001', '2019-01-01'],
  ] as const)
    await records.added('Pairing', {
      ...{ creditCode: creditCodeOf(n), village, programme: 'WAN_QI_XING_WAN_CUN', from: '2018-01-01' },
      ...(until !== null && { until }),
    });
  for (const [amount, spent] of [
    ['1000', '250'],
    ['500', '500'],
  ])
    await records.added('AssistanceFund', {
      ...{ source: 'FISCAL', form: 'CASH', tier: 'PROVINCE', recipient: '640122', donor: '350000' },
      ...{ date: '2018-05-01', amount, spent },
    });
});
afterAll(() => product.stop());

async function ask(query: string) {
  const { data, errors, statements } = await product.execute(query);
  expect(errors).toBeUndefined();
  return { data, statements };
}

test('how many products are certified, by category?', async () => {
  const { data, statements } = await ask(
    '{ productSummary(by: [CATEGORY], filter: { within: "640000", activeOn: "2018-06-30" }) { labels count } }',
  );
  expect(data.productSummary).toEqual([
    { labels: ['果品'], count: 2 },
    { labels: ['肉蛋奶'], count: 1 },
  ]);
  expect(statements).toEqual(['consumer.product.summary']);
});

test('which enterprises are paired in more than one county?', async () => {
  const { data } = await ask(`{
    enterprises(filter: { inSeveralCounties: true }) {
      totals { count } nodes { name pairings { nodes { village { county { name } } } } }
    }
  }`);
  expect(data.enterprises.totals).toEqual({ count: 1 });
  expect(data.enterprises.nodes).toEqual([
    {
      name: '企业1',
      pairings: {
        nodes: [{ village: { county: { name: '贺兰县' } } }, { village: { county: { name: '永宁县' } } }],
      },
    },
  ]);
});

test('which funds are not wholly spent?', async () => {
  const { data } = await ask(`{
    assistanceFunds(filter: { within: "640000", unspent: true }) {
      totals { count amount spent } nodes { amount spent }
    }
  }`);
  expect(data.assistanceFunds).toEqual({
    totals: { count: 1, amount: '1000', spent: '250' },
    nodes: [{ amount: '1000', spent: '250' }],
  });
});
