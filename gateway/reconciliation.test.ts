import { randomUUID } from 'node:crypto';
import { startTestProduct, type Caller, type TestProduct } from '../testing/test-product';

/** Figures of both sides: of labour they differ in two partnerships, of funds they can come from one number, one is of one side alone. */
const BOTH_SIDES = [
  'indicator,region,partner,side,as_of,value,unit,source',
  'EW_LABOUR,610702,320000,WEST,2024-10-31,1000,人,虚构',
  'EW_LABOUR,610702,320000,EAST,2024-10-31,950,人,虚构',
  'EW_LABOUR,610703,320000,WEST,2024-10-31,400,人,虚构',
  'EW_LABOUR,610703,320000,EAST,2024-10-31,100,人,虚构',
  'EW_FISCAL_FUNDS,610702,320000,WEST,2024-10-31,3671,万元,虚构',
  'EW_FISCAL_FUNDS,610702,320000,EAST,2024-10-31,0.37,亿元,虚构',
  'EW_INDUSTRY_FUNDS,610702,320000,WEST,2024-10-31,12,万元,虚构',
  'CA_SALES,610702,320000,EAST,2024-10-31,80,万元,虚构',
].join('\n');

const PAIRS = ['610702', '610703'];

const RECONCILIATION = `query Reconciliation($west: RegionCode!, $states: [CounterpartState!], $themes: [Theme!], $knownAt: DateTime) {
  partnership(east: "320000", west: $west) {
    reconciliation(year: 2024, asOf: "2024-10-31", states: $states, themes: $themes, knownAt: $knownAt) {
      nodes { progress { indicator { code } counterpart { explanations { side reason west east recordedBy } } } state west east difference share }
      totalCount
    }
  }
}`;

const DIFFERENCES = `query Differences($within: RegionCode, $first: Int, $after: String, $states: [CounterpartState!]) {
  differences(year: 2024, asOf: "2024-10-31", within: $within, first: $first, after: $after, states: $states) {
    nodes { progress { region { code } indicator { code } } share difference }
    pageInfo { hasNextPage hasPreviousPage endCursor }
    totalCount
  }
}`;

const EXPLAIN = `mutation Explain($input: DifferenceInput!, $key: ID!) {
  explainEastWestDifference(input: $input, key: $key) { explanation { id side west east reason } refusals { code field } }
}`;

let product: TestProduct;
let everywhere: Caller;
beforeAll(async () => {
  product = await startTestProduct('in-process', { ANONYMOUS_READING: 'false' });
  everywhere = { token: await product.token([{ role: 'administrator', region: '000000' }]) };
  const open = `mutation ($west: RegionCode!, $key: ID!) {
    openPartnership(east: "320000", west: $west, since: "2021-01-01", source: "虚构", key: $key) { refusals { code } }
  }`;
  for (const west of PAIRS) await product.execute(open, { west, key: randomUUID() }, everywhere);
  expect(await product.importCsv(BOTH_SIDES)).toMatchObject({ errors: [], written: 8 });
});
afterAll(() => product.stop());

interface Row {
  progress: { region: { code: string }; indicator: { code: string }; counterpart: unknown };
  state: string;
  west: string | null;
  east: string | null;
  difference: string | null;
  share: string | null;
}

async function reconciled(variables: object, caller = everywhere): Promise<Row[]> {
  const { data, errors } = await product.execute(RECONCILIATION, { west: '610702', ...variables }, caller);
  expect(errors).toBeUndefined();
  return (data as { partnership: { reconciliation: { nodes: Row[] } } }).partnership.reconciliation.nodes;
}

interface Page {
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
  totalCount: number;
}

async function differences(variables: object = {}, caller = everywhere): Promise<Page> {
  const { data, errors } = await product.execute(DIFFERENCES, { within: '610700', ...variables }, caller);
  expect(errors).toBeUndefined();
  return (data as { differences: Page }).differences;
}

const input = {
  indicator: 'EW_LABOUR',
  region: '610702',
  partner: '320000',
  date: '2024-10-31',
  side: 'WEST',
  reason: '按劳动合同备案口径统计',
};

test('a partnership has what both sides say of each indicator, in the order of the catalogue', async () => {
  const rows = await reconciled({});
  expect(
    rows.map(({ progress, state, west, east, difference, share }) => [
      progress.indicator.code,
      state,
      ...[west, east, difference, share],
    ]),
  ).toEqual([
    // 0.37亿元 is anything from 3650 to 3750万元: rounding alone never differs.
    ['EW_FISCAL_FUNDS', 'MATCHED', '36710000', '37000000', '-290000', '0.78'],
    ['EW_LABOUR', 'DIFFERS', '1000', '950', '50', '5.00'],
    ['EW_INDUSTRY_FUNDS', 'WEST_ONLY', '120000', null, null, null],
    ['EW_INDUSTRY_SHARE', 'WEST_ONLY', '0.33', null, null, null],
    ['CA_SALES', 'EAST_ONLY', null, '800000', null, null],
  ]);
  expect(await reconciled({ states: ['EAST_ONLY', 'WEST_ONLY'], themes: ['EAST_WEST'] })).toHaveLength(2);
});

test('a province has its differences, the worst first, page by page', async () => {
  const first = await differences({ first: 1 });
  expect(first.nodes).toEqual([
    {
      progress: { region: { code: '610703' }, indicator: { code: 'EW_LABOUR' } },
      ...{ share: '75.00', difference: '300' },
    },
  ]);
  expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
  const second = await differences({ first: 1, after: first.pageInfo.endCursor });
  expect(second.nodes.map(({ share }) => share)).toEqual(['5.00']);
  expect(second).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
  expect((await differences({ within: '620000' })).nodes).toEqual([]);
  expect((await differences({ states: ['EAST_ONLY', 'MATCHED'] })).totalCount).toBe(2);
});

test('takes one statement for what the eastern side has stated, one for the figures, and one for explanations in each ledger', async () => {
  const { statements } = await product.execute(
    '{ differences(year: 2024, asOf: "2024-10-31", themes: [EAST_WEST]) { nodes { share } totalCount } }',
    {},
    everywhere,
  );
  expect(statements).toEqual([
    'ledger.actuals',
    'ledger.eastern-scopes',
    'ledger.explanations',
    'targets.pairs-in-force',
  ]);
});

test('shows to each side what is in its own partnerships alone', async () => {
  const of = async (grant: object): Promise<Caller> => ({
    token: await product.token([{ role: 'reader', ...grant } as never]),
  });
  expect((await differences({ within: null }, await of({ region: '610703' }))).totalCount).toBe(1);
  expect((await differences({}, await of({ region: '320000', side: 'east' }))).totalCount).toBe(2);
  expect((await differences({}, await of({ region: '330000', side: 'east' }))).totalCount).toBe(0);
});

describe('a side says why the figures differ', () => {
  const explain = async (changed: object = {}, caller = everywhere, key: string = randomUUID()) => {
    const { data, errors } = await product.execute(EXPLAIN, { input: { ...input, ...changed }, key }, caller);
    expect(errors).toBeUndefined();
    return (data as { explainEastWestDifference: { explanation: object | null; refusals: object[] } })
      .explainEastWestDifference;
  };
  let before: string;

  test('and is refused where they do not, and for what one does not file', async () => {
    before = new Date().toISOString();
    const eastern = { token: await product.token([{ role: 'filer', region: '320000', side: 'east' }]) };
    const refused = async (changed: object, caller = everywhere) => (await explain(changed, caller)).refusals;
    expect(await refused({ indicator: 'EW_FISCAL_FUNDS' })).toEqual([
      { code: 'NO_DIFFERENCE', field: 'indicator' },
    ]);
    expect(await refused({ indicator: 'CA_SALES' })).toEqual([{ code: 'INVALID', field: 'indicator' }]);
    expect(await refused({ region: '619999' })).toEqual([{ code: 'INVALID', field: 'region' }]);
    expect(await refused({ side: 'WEST' }, eastern)).toEqual([{ code: 'INVALID', field: 'region' }]);
    expect(await refused({ reason: ' ' })).toEqual([{ code: 'INVALID', field: 'reason' }]);
    expect(await refused({ reason: '长'.repeat(501) })).toEqual([{ code: 'INVALID', field: 'reason' }]);
    expect(await refused({ date: '2999-01-01' })).toEqual([{ code: 'INVALID', field: 'date' }]);
    expect((await reconciled({ states: ['EXPLAINED'] })).length).toBe(0);
  });

  test('once for each key; the row is EXPLAINED, and no longer among the differences', async () => {
    const eastern = {
      token: await product.token([{ role: 'filer', region: '320000', side: 'east' }], { subject: '李四' }),
    };
    const key = randomUUID();
    const explained = await explain({ side: 'EAST' }, eastern, key);
    expect(explained).toEqual({
      explanation: {
        id: expect.stringMatching(/^east-west:D\d+$/) as string,
        side: 'EAST',
        west: '1000',
        east: '950',
        reason: '按劳动合同备案口径统计',
      },
      refusals: [],
    });
    expect(await explain({ side: 'EAST' }, eastern, key)).toEqual(explained);
    const [row] = await reconciled({ states: ['EXPLAINED'] });
    expect(row).toMatchObject({
      state: 'EXPLAINED',
      difference: '50',
      progress: {
        counterpart: {
          explanations: [
            { side: 'EAST', reason: '按劳动合同备案口径统计', west: '1000', east: '950', recordedBy: '李四' },
          ],
        },
      },
    });
    expect((await differences()).totalCount).toBe(1);
    expect((await reconciled({ states: ['DIFFERS'], knownAt: before })).length).toBe(1);
    const { data } = await product.execute(
      '{ eastWestAudit(register: "difference_explanation") { nodes { actor recordId reason changes { field after } } } }',
      {},
      everywhere,
    );
    expect(data).toEqual({
      eastWestAudit: {
        nodes: [
          {
            actor: '李四',
            recordId: (explained.explanation as { id: string }).id,
            reason: '按劳动合同备案口径统计',
            changes: [
              { field: 'west', after: '1000' },
              { field: 'east', after: '950' },
            ],
          },
        ],
      },
    });
  });

  test('of these two figures: the row differs again once one of them changes', async () => {
    const restated = BOTH_SIDES.split('\n')
      .slice(0, 3)
      .map((line) => line.replace('950', '960'));
    expect(await product.importCsv(restated.join('\n'))).toMatchObject({ errors: [], written: 1 });
    expect(await reconciled({ states: ['DIFFERS'] })).toMatchObject([
      { difference: '40', progress: { counterpart: { explanations: [{ east: '950' }] } } },
    ]);
  });
});
