import { recordsOf } from '../testing/records';
import { startTestProduct, type Caller, type TestProduct } from '../testing/test-product';

const PAGE = 'edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

interface Page {
  edges: { cursor: string }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

const transfer = {
  origin: '610602',
  destination: '320205',
  kind: 'TO_EAST',
  persons: 30,
  lifted: 12,
};

describe('a page of a list', () => {
  let product: TestProduct;
  let caller: Caller;

  beforeAll(async () => {
    product = await startTestProduct();
    const grants = [
      { role: 'filer', region: '000000' },
      { role: 'administrator', region: '000000' },
    ] as const;
    caller = { token: await product.token(grants) };
    const records = recordsOf(product, () => caller);
    for (const date of ['2023-05-04', '2023-05-05', '2023-06-06'])
      await records.added('LabourTransfer', { ...transfer, date });
  });
  afterAll(() => product.stop());

  /** Each kind of list, with an argument for its page. */
  const lists: Record<string, { around: (list: string) => string; list: string; args: string }> = {
    partnerships: { around: (list) => list, list: 'partnerships', args: 'region: "610000"' },
    progress: { around: (list) => list, list: 'progress', args: 'year: 2021, asOf: "2021-07-31"' },
    'records of a register': { around: (list) => list, list: 'labourTransfers', args: 'sort: DATE_ASC' },
    "a region's records": {
      around: (list) => `region(code: "610600") { ${list} }`,
      list: 'labourTransfers',
      args: 'filter: { datedFrom: "2023-01-01" }',
    },
    'an audit trail': { around: (list) => list, list: 'eastWestAudit', args: 'register: "labour_transfer"' },
    evidence: {
      around: (list) =>
        `region(code: "610602") { progress(year: 2023, indicators: ["EW_LABOUR"], include: ALL) { ${list} } }`,
      list: 'evidence',
      args: '',
    },
  };

  test.each(Object.entries(lists))(
    'of %s says whether there is one before it and where it begins',
    async (_, { around, list, args }) => {
      const execute = async (first: number, after: string | null): Promise<Page> => {
        const text = `query ($first: Int, $after: String) { ${around(`page: ${list}(${args} first: $first, after: $after) { ${PAGE} }`)} }`;
        const { data, errors } = await product.execute(text, { first, after }, caller);
        expect(errors).toBeUndefined();
        return (data.page ?? data.region.page ?? data.region.progress[0].page) as Page;
      };
      const one = await execute(2, null);
      expect(one.edges).toHaveLength(2);
      expect(one.pageInfo).toEqual({
        hasNextPage: true,
        hasPreviousPage: false,
        startCursor: one.edges[0]?.cursor,
        endCursor: one.edges[1]?.cursor,
      });
      const two = await execute(1, one.pageInfo.endCursor);
      expect(two.pageInfo).toMatchObject({
        hasPreviousPage: true,
        startCursor: two.edges[0]?.cursor,
        endCursor: two.edges[0]?.cursor,
      });
      expect(two.edges).toHaveLength(1);

      const all = await execute(1000, null);
      const last = all.edges.at(-1)?.cursor ?? null;
      expect((await execute(1, last)).pageInfo).toEqual({
        hasNextPage: false,
        hasPreviousPage: true,
        startCursor: null,
        endCursor: null,
      });
    },
  );

  test('of records is bounded by `datedFrom` and `datedTo`, or by their older names, but not by both', async () => {
    const count = async (filter: string): Promise<unknown> => {
      const { data, errors } = await product.execute(
        `{ labourTransfers(filter: { ${filter} }) { totals { count } } }`,
        {},
        caller,
      );
      return errors?.[0]?.extensions ?? data.labourTransfers.totals.count;
    };
    expect(await count('datedFrom: "2023-05-05"')).toBe(2);
    expect(await count('datedFrom: "2023-05-05", datedTo: "2023-05-31"')).toBe(1);
    expect(await count('from: "2023-05-05", to: "2023-05-31"')).toBe(1);
    expect(await count('from: "2023-05-05", datedFrom: "2023-05-06"')).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'from',
    });
  });

  test('of a summary has its groups in words beside their keys', async () => {
    const execute = async (by: string): Promise<unknown> => {
      const summary = `labourTransferSummary(by: [${by}], filter: { within: "610602" })`;
      const { data, errors } = await product.execute(`{ ${summary} { keys labels count } }`, {}, caller);
      expect(errors).toBeUndefined();
      return data.labourTransferSummary;
    };
    expect(await execute('KIND, PREFECTURE')).toEqual([
      { keys: ['TO_EAST', '610600'], labels: ['转移到东部', '延安市'], count: 3 },
    ]);
    expect(await execute('VILLAGE, PARTNER')).toEqual([
      { keys: [null, '320205'], labels: [null, '锡山区'], count: 3 },
    ]);
    expect(await execute('MONTH, COUNTY')).toEqual([
      { keys: ['2023-05', '610602'], labels: ['2023-05', '宝塔区'], count: 2 },
      { keys: ['2023-06', '610602'], labels: ['2023-06', '宝塔区'], count: 1 },
    ]);
    const { data } = await product.execute('{ labourTransfers { totals { labels } } }', {}, caller);
    expect(data.labourTransfers.totals.labels).toEqual([]);
  });

  test('a region and an indicator have their codes as ids too', async () => {
    const { data } = await product.execute(
      `{ region(code: "610600") { id code parent { id } } indicators(theme: CONSUMER) { id code }
         labourTransfers(first: 1) { nodes { region { id } partner { id } } } }`,
      {},
      caller,
    );
    expect(data.region).toEqual({ id: '610600', code: '610600', parent: { id: '610000' } });
    expect(data.labourTransfers.nodes).toEqual([{ region: { id: '610602' }, partner: { id: '320205' } }]);
    for (const { id, code } of data.indicators) expect(id).toBe(code);
  });

  test('the fields of Query are in the order of use: progress first, then registers, then audit trails', async () => {
    const { data } = await product.execute('{ __schema { queryType { fields { name } } } }', {}, caller);
    const names = (data.__schema.queryType.fields as { name: string }[]).map(({ name }) => name);
    expect(names.slice(0, 19)).toEqual([
      ...[
        'progress',
        'region',
        'regions',
        'partnership',
        'partnerships',
        'group',
        'groups',
        'league',
        'indicators',
        'target',
      ],
      ...['sampleData', 'findings', 'return', 'returns', 'returnsDue', 'filingPlans', 'differences'],
      ...['enterpriseByCreditCode', 'village'],
    ]);
    expect(names.slice(19, 22)).toEqual(['secondee', 'secondees', 'secondeeSummary']);
    expect(names.slice(-5)).toEqual([
      ...['targetsAudit', 'eastWestAudit', 'consumerAudit', 'enterpriseVillageAudit', 'consolidationAudit'],
    ]);
  });
});
