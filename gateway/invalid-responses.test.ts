import {
  respondingWith,
  FAULT,
  QUERY,
  REST,
  startStubSubgraph,
  told,
  UNAVAILABLE,
  type OddSubgraph,
} from '../testing/stub-subgraph';
import { startTestProduct, type TestProduct } from '../testing/test-product';

describe('a subgraph behind HTTP', () => {
  let product: TestProduct;
  let subgraph: OddSubgraph;
  beforeAll(async () => {
    subgraph = await startStubSubgraph();
    product = await startTestProduct('in-process', { EAST_WEST_URL: subgraph.url });
  });
  afterAll(async () => {
    await product.stop();
    subgraph.stop();
  });

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['a number that is none', { actual: '1e400' }, { actual: null }],
    ['a number for a decimal', { actual: 12650 }, { actual: null }],
    ['a day that is none', { statedOn: '2021-02-30' }, { statedOn: null }],
    ['a value that the enum does not have', { pace: 'FAST' }, { pace: null }],
    ['a list for an object', { evidence: [] }, { evidence: null }],
    ['an object for a scalar', { actual: { at: '10.0.0.7' } }, { actual: null }],
    [
      'a row of a type that it does not own',
      { __typename: 'ConsumerProgress' },
      { actual: null, pace: null },
    ],
    ['less than was asked for', { actual: undefined }, { actual: null }],
    ['a row without what rows have', { evidence: { nodes: [{ amount: null }] } }, { evidence: null }],
  ])('that answers %s leaves that empty, and is named', async (_, given, left) => {
    const right = {
      actual: '1',
      pace: 'BEHIND',
      statedOn: '2021-07-31',
      evidence: { nodes: [] },
    };
    const row = { __typename: 'EastWestProgress', ...right };
    subgraph.behave = respondingWith(
      JSON.stringify({ data: { _entities: [row, { ...row, ...given }, row] } }),
    );
    const { data, errors } = await product.execute(`{
      partnership(east: "320000", west: "610000") {
        rows: progress(year: 2021, themes: [EAST_WEST]) { actual pace statedOn evidence { nodes { amount } } }
      }
    }`);
    const { rows } = (data as { partnership: { rows: Record<string, unknown>[] } }).partnership;
    expect(rows).toMatchObject([right, left, right]);
    expect(errors).toMatchObject([FAULT]);
    const [error] = errors ?? [];
    expect(error?.path?.slice(0, 3)).toEqual(['partnership', 'rows', 1]);
    expect(rows[1]?.[String(error?.path?.[3])]).toBeNull();
  });

  test('that answers one root field wrongly is named for that one alone', async () => {
    const page = { nodes: [], pageInfo: { hasNextPage: false } };
    subgraph.behave = respondingWith(JSON.stringify({ data: { labourTransfers: page, secondees: [] } }));
    expect(
      await product.execute(`{
        labourTransfers(first: 1) { nodes { id } pageInfo { hasNextPage } }
        secondees(first: 1) { nodes { id } }
      }`),
    ).toMatchObject({
      data: { labourTransfers: page, secondees: null },
      errors: [{ ...FAULT, path: ['secondees'] }],
    });
  });

  test('that answers 50,000 errors is cut short, and it is told how many more there were', async () => {
    const row = { __typename: 'EastWestProgress', actual: null, ratio: null, evidence: null };
    const extensions = { code: 'BAD_USER_INPUT', argument: 'first' };
    const many = Array.from({ length: 50_000 }, (_, i) => ({
      message: `first: found ${i}`,
      path: ['_entities', i % 3, 'evidence'],
      extensions,
    }));
    subgraph.behave = respondingWith(JSON.stringify({ data: { _entities: [row, row, row] }, errors: many }));
    const result = await product.execute(QUERY);
    expect(result).toMatchObject({ status: 200, data: REST, extensions: { errorsLeftOut: 49_900 } });
    expect(result.errors).toHaveLength(100);
    expect(result.errors?.[2]).toEqual({
      message: 'first: found 2',
      path: ['partnership', 'progress', 2, 'evidence'],
      extensions: { ...extensions, subgraph: 'east-west' },
    });
  });

  test('whose message is long or tells of an outage has another one', async () => {
    const row = { __typename: 'EastWestProgress', actual: null, ratio: null, evidence: null };
    const errors = [
      { message: 'x'.repeat(1_000_000), path: ['_entities', 0, 'actual'], extensions: { code: 'FORBIDDEN' } },
      { message: 'connect ECONNREFUSED 10.0.0.7:5432', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
      { message: 'at /srv', path: ['_entities', 1, 'actual'], extensions: { code: 'NO_SUCH_CODE' } },
    ];
    subgraph.behave = respondingWith(JSON.stringify({ data: { _entities: [row, row, row] }, errors }));
    expect((await product.execute(QUERY)).errors).toMatchObject([
      { message: `${'x'.repeat(500)}…` },
      told(UNAVAILABLE),
      { ...FAULT, path: ['partnership', 'progress', 1, 'actual'] },
    ]);
  });
});
