import { startTestProduct, type TestProduct } from '../testing/test-product';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

interface Request {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Sends a request as it is; the response's status, type, headers and JSON. */
async function send({ method = 'POST', path = '/graphql', headers, body }: Request) {
  const response = await fetch(product.origin + path, {
    method,
    headers: { ...(method === 'POST' && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    type: response.headers.get('content-type')?.split(';')[0],
    json: (text === '' ? null : JSON.parse(text)) as { data?: unknown; errors?: unknown } | null,
  };
}

const refusal = (code: string, message: string) => ({
  errors: [
    expect.objectContaining({ message: expect.stringContaining(message) as unknown, extensions: { code } }),
  ],
});

const QUERY = '{"query":"{__typename}"}';
const persisted = (query: object): string => JSON.stringify({ extensions: { persistedQuery: query } });

describe('a request that is no GraphQL is a 400 that says why', () => {
  test.each<[string, Request, string, string]>([
    ['no body', {}, 'BAD_REQUEST', 'POST body missing'],
    ['broken JSON', { body: '{' }, 'BAD_REQUEST', 'expected JSON'],
    ['null', { body: 'null' }, 'BAD_REQUEST', 'expected JSON'],
    ['a batch', { body: `[${QUERY}]` }, 'BAD_REQUEST', 'batching'],
    ['no query', { body: '{"query":""}' }, 'BAD_REQUEST', 'non-empty `query`'],
    ['a query that is no text', { body: '{"query":5}' }, 'BAD_REQUEST', 'must be strings'],
    ['variables that are a list', { body: '{"query":"{a}","variables":[]}' }, 'BAD_REQUEST', '`variables`'],
    ['plain text', { body: QUERY, headers: { 'content-type': 'text/plain' } }, 'BAD_REQUEST', 'CSRF'],
    ['XML', { body: '<a/>', headers: { 'content-type': 'text/xml' } }, 'BAD_REQUEST', 'Content-Type'],
    [
      'another encoding',
      { body: QUERY, headers: { 'content-type': 'application/json; charset=utf-16' } },
      'BAD_REQUEST',
      'UTF-8',
    ],
    ['broken compression', { body: 'x', headers: { 'content-encoding': 'gzip' } }, 'BAD_REQUEST', 'body'],
    [
      'a GET without a header of ours',
      { method: 'GET', path: '/graphql?query={__typename}' },
      'BAD_REQUEST',
      'CSRF',
    ],
    [
      'a GET twice over',
      { method: 'GET', path: '/graphql?query={a}&query={b}', headers: { 'apollo-require-preflight': '1' } },
      'BAD_REQUEST',
      "'query'",
    ],
    [
      'half of a surrogate pair in a text of the query',
      { body: String.raw`{"query":"{ progress(year: 2021, after: \"a\ud800\") { totalCount } }"}` },
      'GRAPHQL_PARSE_FAILED',
      'U+D800',
    ],
    [
      'the same, as GraphQL writes it',
      { body: String.raw`{"query":"{ progress(year: 2021, after: \"a\\ud800\") { totalCount } }"}` },
      'GRAPHQL_PARSE_FAILED',
      'ud800',
    ],
    ['a syntax error', { body: '{"query":"{"}' }, 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['an unknown field', { body: '{"query":"{nope}"}' }, 'GRAPHQL_VALIDATION_FAILED', 'nope'],
    [
      'an unknown operation',
      { body: '{"query":"query A{__typename}","operationName":"B"}' },
      'OPERATION_RESOLUTION_FAILURE',
      'found "B"',
    ],
    [
      'one of two operations',
      { body: '{"query":"query A{__typename} query B{__typename}"}' },
      'OPERATION_RESOLUTION_FAILURE',
      'operationName',
    ],
    [
      'a subscription',
      { body: '{"query":"subscription{a}"}' },
      'OPERATION_RESOLUTION_FAILURE',
      'no subscriptions',
    ],
    ['a persisted query of another version', { body: persisted({ version: 2 }) }, 'BAD_REQUEST', 'version'],
    [
      'a persisted query of another hash',
      { body: `{"query":"{a}",${persisted({ version: 1, sha256Hash: 'x' }).slice(1)}` },
      'BAD_REQUEST',
      'sha',
    ],
  ])('%s', async (_, request, code, message) => {
    const { status, type, json } = await send(request);
    expect({ status, type, json }).toEqual({
      status: 400,
      type: 'application/json',
      json: refusal(code, message),
    });
  });
});

describe('what is asked for in other ways', () => {
  test('a GET that a page cannot send by accident is answered', async () => {
    const headers = { 'apollo-require-preflight': '1' };
    const { status, json } = await send({ method: 'GET', path: '/graphql?query={__typename}', headers });
    expect([status, json]).toMatchObject([200, { data: { __typename: 'Query' } }]);
  });

  test('an unknown persisted query is told by its code, so that a client sends the text', async () => {
    const { json } = await send({ body: persisted({ version: 1, sha256Hash: 'x' }) });
    expect(json).toEqual(refusal('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound'));
  });

  test.each(['/nothing', '/graphql/more', '/health', '/%E0%A4%A'])('%s is a 404 in JSON', async (path) => {
    const { status, type, json } = await send({ method: 'GET', path });
    expect([status, type, json]).toEqual([404, 'application/json', refusal('NOT_FOUND', 'nothing at GET')]);
  });

  test('HEAD of nothing is a 404 in JSON', async () => {
    const { status, type } = await send({ method: 'HEAD', path: '/nothing' });
    expect([status, type]).toEqual([404, 'application/json']);
  });

  test('a response in a form that we do not have is a 406', async () => {
    const { status, json } = await send({ body: QUERY, headers: { accept: 'text/html' } });
    expect([status, json]).toEqual([406, refusal('BAD_REQUEST', 'accept')]);
  });
});

describe('a wrong value is a 400 that names its argument or variable, before any SQL', () => {
  const variable = (type: string) => `query ($v: ${type}) { progress(year: 2021, PLACE: $v) { totalCount } }`;
  test.each<[string, string, Record<string, unknown>, string]>([
    ['a region code', '{ region(code: "61") { name } }', {}, 'code: expected a region code'],
    [
      'a region code that is a list',
      '{ region(code: ["610000"]) { name } }',
      {},
      'code: expected a region code',
    ],
    [
      'no such day',
      '{ progress(year: 2021, asOf: "2021-02-31") { totalCount } }',
      {},
      'asOf: expected a date',
    ],
    [
      'a number for a date',
      '{ progress(year: 2021, asOf: 2021) { totalCount } }',
      {},
      'asOf: expected a date',
    ],
    [
      'a moment without offset',
      '{ progress(year: 2021, knownAt: "2021-02-01T00:00:00") { totalCount } }',
      {},
      'knownAt',
    ],
    ['a huge number', '{ progress(year: 99999999999) { totalCount } }', {}, 'year: Int cannot represent'],
    [
      'an unknown theme',
      '{ progress(year: 2021, themes: [NONE]) { totalCount } }',
      {},
      'themes: Value "NONE"',
    ],
    [
      'U+0000',
      String.raw`{ progress(year: 2021, after: "\u0000") { totalCount } }`,
      {},
      'after: expected one line of plain text, found U+0000 in it',
    ],
    [
      'a default',
      'query ($c: RegionCode = "6") { region(code: $c) { name } }',
      {},
      '$c: expected a region code',
    ],
    [
      'a variable',
      variable('RegionCode').replace('PLACE', 'within'),
      { v: '61' },
      '"$v" got invalid value "61"',
    ],
    [
      'a variable that is a number',
      variable('Date').replace('PLACE', 'asOf'),
      { v: 1 },
      '"$v" got invalid value 1',
    ],
    [
      'a variable that is an object',
      variable('Date').replace('PLACE', 'asOf'),
      { v: { a: 1 } },
      '"$v" got invalid',
    ],
    [
      'a variable with U+0000',
      variable('String').replace('PLACE', 'after'),
      { v: '\0' },
      '$v: expected one line of plain text, found U+0000 in it',
    ],
    [
      'half of a surrogate pair in a variable',
      variable('String').replace('PLACE', 'after'),
      { v: 'a\ud800' },
      '$v: expected one line of plain text, found U+D800 in it',
    ],
    [
      'what turns the line around, in a list of a variable',
      variable('[ID!]').replace('PLACE', 'indicators'),
      { v: ['EW_LABOUR', '\u202e'] },
      '$v: expected one line of plain text, found U+202E in it',
    ],
    [
      'a default with a tab',
      String.raw`query ($v: String = "\t") { progress(year: 2021, after: $v) { totalCount } }`,
      {},
      '$v: expected one line of plain text, found U+0009 in it',
    ],
    [
      'a text of several lines',
      '{ progress(year: 2021, after: """a\nb""") { totalCount } }',
      {},
      'after: expected one line of plain text, found U+000A in it',
    ],
    [
      'ten thousand wrong variables',
      variable('[Theme!]').replace('PLACE', 'themes'),
      { v: Array(10_000).fill('X') },
      '"$v"',
    ],
    [
      'a missing variable',
      'query ($c: RegionCode!) { region(code: $c) { name } }',
      {},
      '"$c" of required type',
    ],
    [
      'a name that the gateway needs',
      variable('String').replaceAll('v', 'representations').replace('PLACE', 'after'),
      {},
      '$representations',
    ],
  ])('%s', async (_, query, variables, message) => {
    const { status, data, errors, statements } = await product.execute(query, variables);
    expect({ status, data, statements }).toEqual({ status: 400, data: undefined, statements: [] });
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(message) as unknown,
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) as unknown,
      }),
    ]);
  });

  test('a long value is shown in short', async () => {
    const { errors } = await product.execute(`{ region(code: "${'6'.repeat(100_000)}") { name } }`);
    expect(errors?.[0]?.message.length).toBeLessThan(200);
  });
});

describe('a request has an id', () => {
  test('of its own', async () => {
    const first = await send({ body: QUERY });
    const second = await send({ body: QUERY });
    expect(first.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
  });

  test('or that of its caller, where it is harmless', async () => {
    const id = async (given: string) =>
      (await send({ body: QUERY, headers: { 'x-request-id': given } })).headers.get('x-request-id');
    expect(await id('page-7_a')).toBe('page-7_a');
    expect(await id('a b"}')).toMatch(/^[\w-]{36}$/);
    expect(await id('x'.repeat(65))).toMatch(/^[\w-]{36}$/);
  });
});
