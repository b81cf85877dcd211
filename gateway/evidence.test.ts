import { Client } from 'pg';
import { countyDispenser } from '../testing/counties';
import { queryProgress, figures, post } from '../testing/query-progress';
import { startTestProduct, type TestProduct } from '../testing/test-product';

const nextCounty = countyDispenser();

let product: TestProduct;
let owner: Client;
beforeAll(async () => {
  product = await startTestProduct();
  owner = new Client({ connectionString: product.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await product.stop();
});

const execute = (region: string, indicator: string, args: string, fields?: string) =>
  queryProgress(product, region, indicator, args, fields);

describe('a stated total and what itemises it', () => {
  const scope = { nation: '000000', province: '460000', city: '460100', county: '460105' };
  const at = (date: string) => `year: 2021, asOf: "${date}"`;

  beforeAll(async () => {
    await product.importCsv(
      figures(
        `EV_INDUSTRY_FUNDS,${scope.province},,2021-06-30,1000,元,通报`,
        `EV_INDUSTRY_FUNDS,${scope.city},,2021-06-30,300,元,`,
        `EV_INDUSTRY_FUNDS,${scope.county},,2021-06-30,200,元,`,
        'EV_INDUSTRY_FUNDS,460200,,2021-06-30,400.5,元,',
      ),
    );
    await post(
      owner,
      'enterprise_village',
      `EV_INDUSTRY_FUNDS ${scope.county} - 2021-06-01 50`,
      'EV_INDUSTRY_FUNDS 460400 - 2021-06-01 60',
      'EV_INDUSTRY_FUNDS 460400 - 2021-08-01 7',
    );
  });

  test('the outermost total counts; narrower ones and records itemise it', async () => {
    expect(await execute(scope.province, 'EV_INDUSTRY_FUNDS', at('2021-06-30'))).toMatchObject({
      actual: '1000',
      statedOn: '2021-06-30',
      itemised: '760.5',
      unitemised: '239.5',
    });
    expect(await execute(scope.city, 'EV_INDUSTRY_FUNDS', at('2021-06-30'))).toMatchObject({
      actual: '300',
      itemised: '200',
      unitemised: '100',
    });
    expect(await execute(scope.county, 'EV_INDUSTRY_FUNDS', at('2021-06-30'))).toMatchObject({
      actual: '200',
      itemised: '50',
    });
    expect(await execute('460400', 'EV_INDUSTRY_FUNDS', at('2021-06-30'))).toMatchObject({
      actual: '60',
      itemised: null,
    });
    expect(await execute(scope.nation, 'EV_INDUSTRY_FUNDS', at('2021-06-30'))).toMatchObject({
      actual: '1000',
      statedOn: null,
    });
  });

  test('what is posted after the date of a total is added to it', async () => {
    expect(await execute(scope.province, 'EV_INDUSTRY_FUNDS', at('2021-08-31'))).toMatchObject({
      actual: '1007',
      statedOn: '2021-06-30',
      itemised: '767.5',
      unitemised: '239.5',
    });
  });

  test('evidence is what the actual is made of, newest first, page by page', async () => {
    const page = async (after: string | null) => {
      const { evidence } = await execute(
        scope.province,
        'EV_INDUSTRY_FUNDS',
        at('2021-08-31'),
        `evidence(first: 1, after: ${JSON.stringify(after)}) {
          nodes { __typename date amount region { name } partner { name } recordedBy
            ... on Statement { source reason } ... on Posting { recordId } }
          pageInfo { hasNextPage endCursor } }`,
      );
      return evidence;
    };
    const first = await page(null);
    expect(first).toMatchObject({
      nodes: [
        {
          __typename: 'Posting',
          date: '2021-08-01',
          amount: '7',
          region: { name: '儋州市' },
          partner: null,
          recordedBy: null,
          recordId: 'transfer:1',
        },
      ],
      pageInfo: { hasNextPage: true },
    });
    const second = await page(first.pageInfo.endCursor);
    expect(second).toMatchObject({
      nodes: [
        {
          __typename: 'Statement',
          date: '2021-06-30',
          amount: '1000',
          region: { name: '海南省' },
          recordedBy: null,
          source: '通报',
          reason: null,
        },
      ],
      pageInfo: { hasNextPage: false },
    });
    expect(await page(second.pageInfo.endCursor)).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  test('a total that a further document prints keeps that document too, and only since it was filed', async () => {
    const before = new Date().toISOString();
    await product.importCsv(figures(`EV_INDUSTRY_FUNDS,${scope.province},,2021-06-30,1000,元,月报`));
    const sourcesOf = async (knownAt: string) => {
      const { evidence, statements } = await execute(
        scope.province,
        'EV_INDUSTRY_FUNDS',
        `${at('2021-06-30')} ${knownAt}`,
        'evidence { nodes { ... on Statement { source furtherSources { source recordedBy } } } }',
      );
      return { nodes: evidence.nodes, statements };
    };
    expect(await sourcesOf('')).toEqual({
      nodes: [{ source: '通报', furtherSources: [{ source: '月报', recordedBy: null }] }],
      statements: expect.arrayContaining(['ledger.evidence', 'ledger.further-sources']),
    });
    expect(await sourcesOf(`knownAt: "${before}"`)).toMatchObject({
      nodes: [{ source: '通报', furtherSources: [] }],
    });
  });

  test('evidence adds up to the actual in every scope', async () => {
    for (const region of Object.values(scope)) {
      const { actual, evidence } = await execute(
        region,
        'EV_INDUSTRY_FUNDS',
        at('2021-12-31'),
        'actual evidence { nodes { amount } }',
      );
      const amounts = evidence.nodes.map(({ amount }) => Number(amount));
      expect(String(amounts.reduce((a, b) => a + b, 0))).toBe(actual);
    }
  });

  test('the evidence of a rate is that of both its parts; of a stated one, that statement', async () => {
    const region = nextCounty();
    const evidence = async () => {
      const { evidence: found } = await execute(
        region,
        'PF_START_RATE',
        'year: 2021',
        'evidence { nodes { indicator { code } amount } }',
      );
      return found.nodes.map((node) => [node.indicator.code, node.amount]);
    };
    await product.importCsv(figures(`PF_START_RATE,${region},,2021-06-30,50,%,`));
    expect(await evidence()).toEqual([['PF_START_RATE', '50.00']]);
    await product.importCsv(
      figures(`PF_PROJECTS,${region},,2021-07-31,4,个,`, `PF_STARTED,${region},,2021-06-30,2,个,`),
    );
    expect(await evidence()).toEqual([
      ['PF_PROJECTS', '4'],
      ['PF_STARTED', '2'],
    ]);
  });

  test.each([
    ['first: 0', 'first'],
    ['first: 1001', 'first'],
    ['after: "nonsense"', 'after'],
  ])('evidence(%s) is refused', async (args, argument) => {
    const { errors } = await product.execute(
      `{ region(code: "460000") { progress(year: 2021, indicators: ["EV_INDUSTRY_FUNDS"], include: ALL) { evidence(${args}) { nodes { id } } } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});
