import { creditCodeOf, recordsOf } from '../../testing/records';
import { startTestProduct, type TestProduct } from '../../testing/test-product';

const COUNTY = '610702';

describe('an enterprise known to three subgraphs by its credit code', () => {
  let product: TestProduct;
  const [village, other] = [`${COUNTY}001001`, `${COUNTY}001002`];
  const landed = (n: number) => ({
    creditCode: creditCodeOf(n),
    name: `企业${n}`,
    host: COUNTY,
    home: '320205',
    landedOn: '2022-01-01',
    jobs: 10,
    liftedJobs: 5,
  });

  const pairing = (n: number, code: string, until?: string) => ({
    creditCode: creditCodeOf(n),
    village: code,
    programme: 'WAN_QI_XING_WAN_CUN',
    from: '2022-01-01',
    ...(until !== undefined && { until }),
  });

  beforeAll(async () => {
    product = await startTestProduct();
    const filer = { token: await product.token([{ role: 'filer', region: '000000' }]) };
    const records = recordsOf(product, () => filer);
    for (const n of [1, 2]) {
      await records.added('Enterprise', {
        creditCode: creditCodeOf(n),
        name: `企业${n}`,
        region: '320205',
        trade: '农产品加工',
      });
    }
    for (const n of [1, 2, 3]) {
      await records.added('LandedEnterprise', landed(n));
      await records.added('Investment', {
        creditCode: creditCodeOf(n),
        host: COUNTY,
        home: '320205',
        date: '2022-03-01',
        amount: `${n}000`,
      });
      const supplier = await records.added('Supplier', {
        creditCode: creditCodeOf(n),
        name: `企业${n}`,
        county: COUNTY,
      });
      const history = {
        category: 'FRUIT',
        supplier,
        county: COUNTY,
        appliedOn: '2022-01-01',
        certifiedOn: '2022-02-01',
      };
      for (const name of ['苹果', '梨']) await records.added('Product', { ...history, name });
      await records.added('Pairing', pairing(n, village));
    }
    await records.added('Pairing', pairing(1, other, '2022-12-31'));
    await records.added('Secondee', {
      direction: 'EAST_TO_WEST',
      kind: 'TEACHER',
      west: COUNTY,
      east: '320205',
      post: '教师',
      from: '2022-01-01',
      name: '〇〇〇',
    });
  });
  afterAll(() => product.stop());

  test('is found from each of them by one statement, and is null where it is not on record', async () => {
    const { data, errors, statements } = await product.execute(`{
      landedEnterprises(sort: RECORDED_ASC) { nodes { creditCode enterprise { name trade } } }
      suppliers(sort: RECORDED_ASC) { nodes { enterprise { creditCode } } }
      pairings(sort: RECORDED_ASC, filter: { within: "${COUNTY}", activeOn: "2023-01-01" }) { nodes { village { code } enterprise { name } } }
    }`);
    expect(errors).toBeUndefined();
    const trade = '农产品加工';
    expect(data).toEqual({
      landedEnterprises: {
        nodes: [
          { creditCode: creditCodeOf(1), enterprise: { name: '企业1', trade } },
          { creditCode: creditCodeOf(2), enterprise: { name: '企业2', trade } },
          { creditCode: creditCodeOf(3), enterprise: null },
        ],
      },
      suppliers: {
        nodes: [
          { enterprise: { creditCode: creditCodeOf(1) } },
          { enterprise: { creditCode: creditCodeOf(2) } },
          { enterprise: null },
        ],
      },
      pairings: {
        nodes: [
          { village: { code: village }, enterprise: { name: '企业1' } },
          { village: { code: village }, enterprise: { name: '企业2' } },
          { village: { code: village }, enterprise: null },
        ],
      },
    });
    expect(statements).toEqual([
      'consumer.supplier.page',
      'east-west.landed-enterprise.page',
      'enterprise-village.enterprise.by-credit-code',
      'enterprise-village.enterprise.by-credit-code',
      'enterprise-village.enterprise.by-credit-code',
      'enterprise-village.pairing.page',
    ]);
  });

  test('leads back to what each of them has of it, by one statement however many are asked for', async () => {
    const { data, errors, statements } = await product.execute(`{
      enterprises(sort: RECORDED_ASC, first: 10) {
        nodes {
          name
          landedEnterprises(first: 10) { nodes { name } }
          investments(first: 10) { totals { amount } }
          suppliers(first: 10) { nodes { county { name } } }
          products(first: 1) { nodes { name } pageInfo { hasNextPage } }
          pairings(first: 10) { nodes { village { region { code } } } }
        }
      }
    }`);
    expect(errors).toBeUndefined();
    const one = (n: number) => ({
      name: `企业${n}`,
      landedEnterprises: { nodes: [{ name: `企业${n}` }] },
      investments: { totals: { amount: `${n}000` } },
      suppliers: { nodes: [{ county: { name: '汉台区' } }] },
      products: { nodes: [{ name: '梨' }], pageInfo: { hasNextPage: true } },
    });
    const place = (code: string) => ({ village: { region: { code } } });
    expect(data.enterprises.nodes).toEqual([
      { ...one(1), pairings: { nodes: [place(other), place(village)] } },
      { ...one(2), pairings: { nodes: [place(village)] } },
    ]);
    const counts = new Map<string, number>();
    for (const statement of statements) counts.set(statement, (counts.get(statement) ?? 0) + 1);
    expect([...counts.values()].every((count) => count === 1)).toBe(true);
  });

  test("a county's page in one query: progress, secondees, products and paired enterprises", async () => {
    const { data, errors } = await product.execute(`{
      region(code: "${COUNTY}") {
        name
        progress(year: 2022, indicators: ["EW_SPECIALISTS", "CA_PRODUCTS", "EV_ENTERPRISES", "EV_VILLAGES"], include: ALL) {
          indicator { code } actual
        }
        secondees(filter: { activeOn: "2022-12-31" }) { nodes { post name } }
        products { totals { count } nodes { supplier { enterprise { name } } } }
        pairedEnterprises(sort: RECORDED_ASC) { nodes { name region { name } } }
        pairings(filter: { activeOn: "2022-12-31" }) { totals { count } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.region).toMatchObject({
      name: '汉台区',
      progress: [
        { indicator: { code: 'EW_SPECIALISTS' }, actual: '1' },
        { indicator: { code: 'CA_PRODUCTS' }, actual: '6' },
        { indicator: { code: 'EV_ENTERPRISES' }, actual: '3' },
        { indicator: { code: 'EV_VILLAGES' }, actual: '2' },
      ],
      secondees: { nodes: [{ post: '教师', name: null }] },
      products: { totals: { count: 6 } },
      pairedEnterprises: {
        nodes: [
          { name: '企业1', region: { name: '锡山区' } },
          { name: '企业2', region: { name: '锡山区' } },
        ],
      },
      pairings: { totals: { count: 4 } },
    });
  });
});
