import { setTimeout } from 'node:timers/promises';
import { startTestProduct, type TestProduct } from '../testing/test-product';

const page = (first: number): string =>
  `progress(year: 2021, include: ALL, level: COUNTY, first: ${first}) { nodes { id region { name } ... on EastWestProgress { actual } } }`;

/** Eight pages of a thousand rows, whose regions and figures are fetched when the rows are there. */
const LARGEST = `{ ${Array.from({ length: 8 }, (_, i) => `p${i}: ${page(1000)}`).join(' ')} }`;

describe('a large operation', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await startTestProduct();
  });
  afterAll(() => product.stop());

  test('is answered like a small one', async () => {
    const small = await product.execute(`{ ${page(400)} }`);
    const large = await product.execute(`query Q($n: Int!) { ${page(1000).replace('1000', '$n')} }`, {
      n: 1000,
    });
    expect(large).toMatchObject({
      status: 200,
      errors: undefined,
      extensions: { cost: { estimated: 3001, max: 50_000 } },
      statements: small.statements,
    });
    const [few, many] = [small, large].map(({ data }) => data.progress.nodes as unknown[]);
    expect(many).toHaveLength(1000);
    expect(many?.slice(0, 400)).toEqual(few);
  });

  test('and refused like one', async () => {
    const { status, data, errors } = await product.execute(
      `{ ${page(1000)} region(code: "610000") { progress(year: 2021, asOf: "2020-01-01") { actual } } }`,
    );
    expect(status).toBe(200);
    expect(data).toMatchObject({ progress: { nodes: expect.any(Array) as unknown } });
    expect(errors).toMatchObject([{ path: ['region', 'progress'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('is no change: one that asks for much with its response is refused', async () => {
    const token = await product.token([{ role: 'target-setter', region: '610600' }]);
    const result = await product.execute(
      `mutation ($input: TargetInput!) {
        setTarget(input: $input, version: 0, key: "a key of this test") {
          target { region { children { children { children { name } } } } }
        }
      }`,
      { input: { indicator: 'EW_LABOUR', region: '610602', year: 2024, value: '5' } },
      { token },
    );
    expect(result).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'QUERY_TOO_LARGE' } }],
      extensions: { cost: { max: 1500 } },
      statements: [],
    });
  });

  test('begins no statement any more when its client has gone', async () => {
    const leaving = new AbortController();
    const statements: string[] = [];
    const heard = await startTestProduct(
      'in-process',
      {},
      {
        onStatement: (name) => {
          statements.push(name);
          leaving.abort();
        },
      },
    );
    const result = fetch(`${heard.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: LARGEST }),
      signal: leaving.signal,
    });
    await expect(result).rejects.toThrow('aborted');
    await setTimeout(5000);
    // All eight lists are one fetch, under way when it left; the regions and figures of their rows would have come next.
    expect(new Set(statements)).toEqual(new Set(['targets.progress-page-of-all']));
    expect((await heard.execute(`{ ${page(1000)} }`)).status).toBe(200);
    await heard.stop();
  });
});
