import { encodeViewer, VIEWER_HEADER } from '../platform/access/grants';
import { SECRET_HEADER } from '../platform/secret';
import { SECRET, startTestProduct, type TestProduct } from '../testing/test-product';

let product: TestProduct;
let origin: string;
beforeAll(async () => {
  product = await startTestProduct('http');
  origin = new URL(product.urls.targets ?? '').origin;
});
afterAll(() => product.stop());

const viewer = encodeViewer({ subject: null, grants: [], openReading: true });
const gateway = { [SECRET_HEADER]: SECRET, [VIEWER_HEADER]: viewer };

async function send(headers: Record<string, string>, body: unknown, path = '/graphql') {
  const response = await fetch(origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, json: await response.json() };
}

const QUERY = { query: '{ region(code: "610000") { name } }' };
const refusal = (code: string) => ({ errors: [expect.objectContaining({ extensions: { code } })] });

describe('a subgraph served by itself', () => {
  test('answers the gateway', async () => {
    expect(await send(gateway, QUERY)).toEqual({
      status: 200,
      json: { data: { region: { name: '陕西省' } } },
    });
  });

  test.each<[string, Record<string, string>]>([
    ['without the secret', { [VIEWER_HEADER]: viewer }],
    ['with another secret', { ...gateway, [SECRET_HEADER]: SECRET.replace('a', 'b') }],
    ['with the beginning of the secret', { ...gateway, [SECRET_HEADER]: SECRET.slice(0, -1) }],
    ['with more than the secret', { ...gateway, [SECRET_HEADER]: `${SECRET} ` + 'x' }],
  ])('%s, answers nobody, whatever is asked', async (_, headers) => {
    for (const path of ['/graphql', '/anything']) {
      const { status, json } = await send(headers, QUERY, path);
      expect([status, json]).toEqual([401, refusal('BAD_REQUEST')]);
    }
  });

  test('believes nobody who does not say for whom the gateway asks', async () => {
    for (const given of [{}, { [VIEWER_HEADER]: 'e30' }]) {
      const { status, json } = await send({ [SECRET_HEADER]: SECRET, ...given }, QUERY);
      expect([status, json]).toEqual([400, refusal('BAD_REQUEST')]);
    }
  });

  test('tells everybody whether it is well', async () => {
    for (const path of ['/health/live', '/health/ready']) {
      expect((await fetch(origin + path)).status).toBe(200);
    }
  });

  test('refuses too many rows to join with a 400', async () => {
    const representations = Array.from({ length: 10_001 }, () => ({ __typename: 'Region', code: '610000' }));
    const query =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';
    const { status, json } = await send(gateway, { query, variables: { representations } });
    expect([status, json]).toEqual([400, refusal('QUERY_TOO_LARGE')]);
  });

  test.each([
    ['no query', {}],
    ['variables that are a list', { ...QUERY, variables: [] }],
    ['nine megabytes', { query: ' '.repeat(9_000_000) }],
  ])('refuses %s with a 400', async (_, body) => {
    expect((await send(gateway, body)).status).toBe(400);
  });
});
