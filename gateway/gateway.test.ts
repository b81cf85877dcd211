import { getIntrospectionQuery } from 'graphql';
import { pino } from 'pino';
import { serveSubgraphAlone } from '../commands/serve-subgraph';
import { listen } from '../platform/http';
import { logErrors } from '../platform/log';
import { loadSettings, urlSetting } from '../platform/settings';
import { SUBGRAPH_NAMES, type SubgraphName } from '../platform/subgraph';
import { createTestDatabase } from '../testing/test-database';
import { startTestProduct, type TestProduct } from '../testing/test-product';
import type { SubgraphDataSource } from './data-sources';
import { createGateway } from './gateway';
import { startProduct } from './start-product';

/** Names that are nearly those of the schema, wherever one can be written. */
const UNKNOWN_NAMES: [query: string, variables?: Record<string, unknown>][] = [
  ['{ region(kode: "610000", code: "610000") { name } }'],
  ['{ partnerships(level: COUNTI) { totalCount } }'],
  ['query ($l: RegionLevel) { partnerships(level: $l) { totalCount } }', { l: 'COUNTI' }],
  [
    'query ($t: [Theme!]) { progress(year: 2021, themes: $t) { totalCount } }',
    { t: ['CONSUMER', 'CONSUMR'] },
  ],
  ['{ purchases(filter: { fro: "2021-01-01" }) { totals { count } } }'],
  ['query ($f: PurchaseFilter) { purchases(filter: $f) { totals { count } } }', { f: { fro: 1 } }],
  ['query ($l: RegionLevl) { partnerships(level: $l) { totalCount } }'],
  ['query ($l: RegionLevel = COUNTI) { partnerships(level: $l) { totalCount } }'],
  ['{ region(code: "610000") { ... on Regin { name } } }'],
  ['{ region(code: "610000") @includ(if: true) { name } }'],
  ['{ region(code: "610000") { name @acess(to: EVERYONE) } }'],
  ['{ progress(year: 2021) { nodes { statements } } }'],
  ['{ progress(year: 2021) { nodes { sample } } }'],
];

describe('introspection', () => {
  test('is answered, as tools ask for it', async () => {
    const product = await startTestProduct();
    expect(await product.execute(getIntrospectionQuery())).toMatchObject({ status: 200, errors: undefined });
    expect((await fetch(`${product.origin}/schema.graphql`)).status).toBe(200);
    await product.stop();
  });

  test('is refused with INTROSPECTION=false, and nothing else tells of the schema', async () => {
    const product = await startTestProduct('in-process', { INTROSPECTION: 'false' });
    for (const query of [
      getIntrospectionQuery(),
      '{ __type(name: "Region") { name } }',
      '{ __schema { types { name } } }',
    ]) {
      const { status, data, errors } = await product.execute(query);
      expect({ status, data }).toEqual({ status: 400, data: undefined });
      expect(errors?.[0]?.message).toBe('The schema is not published here');
      expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(
        new Set(['GRAPHQL_VALIDATION_FAILED']),
      );
    }
    for (const [query, variables = {}] of UNKNOWN_NAMES) {
      const { status, errors } = await product.execute(query, variables);
      expect({ status, messages: errors?.map(({ message }) => message) }).toEqual({
        status: 400,
        messages: [expect.not.stringContaining('Did you mean')],
      });
    }
    const { errors } = await product.execute('{ regoin(code: "610000") { name } }');
    expect(errors?.[0]?.message).toBe('Cannot query field "regoin" on type "Query".');
    expect((await fetch(`${product.origin}/schema.graphql`)).status).toBe(404);
    expect(await product.execute('{ region(code: "610000") { __typename name } }')).toMatchObject({
      data: { region: { __typename: 'Region', name: '陕西省' } },
    });
    await product.stop();
  });
});

describe('pages of other origins', () => {
  const preflight = (product: TestProduct, origin: string) =>
    fetch(`${product.origin}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });
  const post = (product: TestProduct, origin: string) =>
    fetch(`${product.origin}/graphql`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', authorization: 'Bearer no' },
      body: '{"query":"{__typename}"}',
    });
  const allowed = (response: Response): string | null => response.headers.get('access-control-allow-origin');

  test('may not call the graph', async () => {
    const product = await startTestProduct();
    expect(allowed(await preflight(product, 'https://a.example'))).toBeNull();
    expect(allowed(await post(product, 'https://a.example'))).toBeNull();
    await product.stop();
  });

  test('of this machine may, on any port, unless in production', async () => {
    const product = await startTestProduct();
    for (const origin of ['http://localhost:5173', 'http://127.0.0.1:3000', 'http://[::1]:8080'])
      expect(allowed(await preflight(product, origin))).toBe(origin);
    for (const origin of ['http://localhost.example', 'http://localhost:5173.example', 'null'])
      expect(allowed(await preflight(product, origin))).toBeNull();
    await product.stop();
    const production = await startTestProduct('in-process', { NODE_ENV: 'production', LOCAL_TOKENS: 'true' });
    expect(allowed(await preflight(production, 'http://localhost:5173'))).toBeNull();
    await production.stop();
  });

  test('may, where ALLOWED_ORIGINS names them', async () => {
    const product = await startTestProduct('in-process', {
      ALLOWED_ORIGINS: 'https://a.example, http://127.0.0.1:5173',
    });
    const result = await preflight(product, 'http://127.0.0.1:5173');
    expect([result.status, allowed(result), result.headers.get('access-control-allow-headers')]).toEqual([
      204,
      'http://127.0.0.1:5173',
      'content-type,authorization',
    ]);
    // Refusals too, or the page could not read why.
    expect([
      allowed(await post(product, 'https://a.example')),
      allowed(await post(product, 'https://b.example')),
    ]).toEqual(['https://a.example', null]);
    await product.stop();
  });
});

describe.each(['in-process', 'http'])('the log (%s)', (transport) => {
  test('has a line for each request, joins the subgraphs to it by its id, and never has variables or values', async () => {
    const database = await createTestDatabase();
    const lines: string[] = [];
    const log = pino(
      { level: 'debug', serializers: logErrors },
      { write: (line: string) => lines.push(line) },
    );
    const basic = { PORT: '0', SUBGRAPH_SECRET: 'a secret of the tests alone', LOCAL_TOKENS: 'false' };
    const targets =
      transport === 'http'
        ? await serveSubgraphAlone('targets', loadSettings(basic), database.url, log)
        : null;
    const urls = targets && { [urlSetting('targets')]: `${targets.origin}/graphql` };
    const product = await startProduct(loadSettings({ ...basic, ...urls }), database.url, log);
    lines.length = 0;
    await fetch(`${product.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'page-7' },
      body: JSON.stringify({
        query:
          'query Pairs($region: RegionCode, $after: String) { partnerships(region: $region, after: $after) { totalCount } }',
        variables: { region: '610000', after: 'a-value-of-a-reader' },
      }),
    });
    await product.stop();
    await targets?.close();
    await database.drop();

    const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const requests = said.filter(({ msg }) => msg === 'request');
    expect(requests.at(-1)).toMatchObject({
      requestId: 'page-7',
      method: 'POST',
      path: '/graphql',
      status: 200,
      operation: 'Pairs',
      codes: ['BAD_USER_INPUT'],
      milliseconds: expect.any(Number) as unknown,
    });
    if (transport === 'http') {
      expect(requests[0]).toMatchObject({
        requestId: 'page-7',
        subgraph: 'targets',
        operation: 'Pairs__targets__0',
      });
    }
    expect(new Set(said.flatMap(({ requestId }) => requestId ?? []))).toEqual(new Set(['page-7']));
    expect(lines.join('')).not.toMatch(/a-value-of-a-reader|610000|tests alone/);
  });
});

test('what fails inside the gateway has its cause in the log, and not in the response', async () => {
  const lines: string[] = [];
  const failing: SubgraphDataSource = {
    process: () => Promise.reject(new TypeError('a fault of the gateway')),
    ready: () => Promise.resolve('ready'),
    close: () => Promise.resolve(),
  };
  const gateway = await createGateway({
    dataSources: Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, failing])) as Record<
      SubgraphName,
      SubgraphDataSource
    >,
    authenticate: () => Promise.resolve({ subject: null, grants: [], openReading: true }),
    introspection: true,
    pages: { playground: false, staff: null },
    host: '127.0.0.1',
    allowedHosts: [],
    allowedOrigins: [],
    log: pino({ serializers: logErrors }, { write: (line: string) => lines.push(line) }),
  });
  const { origin, close } = await listen(
    gateway.app,
    { HOST: '127.0.0.1', DRAIN_DELAY_MS: 0, DRAIN_TIMEOUT_MS: 2000 },
    0,
  );
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': 'page-8' },
    body: '{"query":"{ region(code: \\"610000\\") { name } }"}',
  });
  expect(await response.json()).toMatchObject({
    errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  });
  await close();
  await gateway.stop();

  const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(said).toContainEqual(
    expect.objectContaining({
      requestId: 'page-8',
      msg: 'the gateway failed',
      err: expect.objectContaining({ message: 'a fault of the gateway' }) as unknown,
    }),
  );
});
