import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
import { createClient, type ClientOptions, type QueryOptions } from './create-client.ts';
import { GraphClientError, mayBeWritten } from './errors.ts';
import { RegionDocument } from './generated/graphql.ts';
import type { OperationResult } from './result.ts';
import { json, page, startStubServer, type OddGraph } from './stub-server.ts';

let graph: OddGraph;
beforeAll(async () => {
  graph = await startStubServer();
});
afterAll(() => {
  graph.stop();
});
beforeEach(() => {
  graph.replies = [];
  graph.heard = [];
});

const DATA = { region: { code: '610000', name: '陕西省', level: 'PROVINCE', parent: null, children: [] } };
const asked = { region: '610000' };
const DO_IT = parse('mutation Do { done }') as TypedDocumentNode<{ done: boolean }, Record<string, never>>;

const execute = (options: Partial<ClientOptions> = {}, how?: QueryOptions) =>
  createClient({ url: graph.url, ...options }).query(RegionDocument, asked, how);

function errorOf(result: OperationResult<unknown>): GraphClientError {
  if (result.ok) throw new Error('expected a result that is not ok');
  expect(result.error).toBeInstanceOf(GraphClientError);
  return result.error;
}

describe('a response', () => {
  test('is data of the type that the document asks for', async () => {
    graph.replies = [json({ data: DATA })];
    const result = await execute();
    expect(result).toEqual({ ok: true, data: DATA });
    if (!result.ok) return;
    const name: string | undefined = result.data.region?.name;
    expect(name).toBe('陕西省');
    // @ts-expect-error -- the document does not ask for it
    expect(result.data.region?.partnerships).toBeUndefined();
  });

  test('cannot be read before it is known to be one', async () => {
    graph.replies = [json({ data: DATA })];
    const result = await execute();
    // @ts-expect-error -- `ok` was not looked at
    expect(result.data).toEqual(DATA);
  });

  test('is an error with its code, argument and request id where the graph refuses', async () => {
    const message = 'region: expected a code, found "61"';
    const given = { message, extensions: { code: 'BAD_USER_INPUT', argument: 'region' } };
    graph.replies = [json({ errors: [given] }, 400)];
    const result = await execute();
    expect(result).toMatchObject({ ok: false, partial: null });
    const error = errorOf(result);
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', message, status: 400, requestId: 'r-1' });
    expect(error.errors).toEqual([
      {
        code: 'BAD_USER_INPUT',
        message,
        path: null,
        argument: 'region',
        subgraph: null,
        extensions: given.extensions,
      },
    ]);
    // @ts-expect-error -- there is no such code
    expect(error.code === 'NO_SUCH_CODE').toBe(false);
    expect(graph.heard).toHaveLength(1);
  });

  test.each([
    ['OUTCOME_UNKNOWN', true],
    ['A_CODE_OF_LATER', true],
    ['TOO_BUSY', false],
    ['SUBGRAPH_UNAVAILABLE', false],
    ['BAD_USER_INPUT', false],
  ])('with %s leaves open whether a change was written: %s', async (code, isOpen) => {
    graph.replies = [json({ data: { change: null }, errors: [{ message: '', extensions: { code } }] })];
    expect(mayBeWritten(errorOf(await execute()))).toBe(isOpen);
  });

  test('is an error with the rest beside it where a part failed', async () => {
    const given = {
      message: 'The subgraph targets did not answer',
      path: ['region', 'parent'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    };
    graph.replies = [json({ data: DATA, errors: [given] })];
    const result = await execute();
    expect(errorOf(result).errors).toMatchObject([{ code: 'SUBGRAPH_UNAVAILABLE', path: given.path }]);
    if (result.ok) return;
    const name: string | undefined = result.partial?.region?.name;
    expect(name).toBe('陕西省');
  });

  test('with a code of a later version says so, and keeps it', async () => {
    graph.replies = [json({ errors: [{ message: 'No', extensions: { code: 'TOO_LATE' } }, {}] })];
    const error = errorOf(await execute());
    expect(error.code).toBe('UNKNOWN_CODE');
    expect(error.errors).toMatchObject([{ extensions: { code: 'TOO_LATE' } }, { extensions: {} }]);
  });

  test.each([
    ['a page', page(404)],
    ['an empty body', (response) => response.end()],
    ['other JSON', json({ hello: 'world' })],
    ['a list', json([])],
    ['no data', json({ data: null })],
    ['data of another kind', json({ data: 'Hello' })],
    ['errors that are no list', json({ errors: 'none' })],
  ])('that is %s is not the graph’s', async (_, reply) => {
    graph.replies = [reply];
    expect(errorOf(await execute()).code).toBe('NOT_THE_GRAPH');
    expect(graph.heard).toHaveLength(1);
  });
});

describe('a question', () => {
  beforeEach(() => (graph.replies = [json({ data: DATA })]));

  test('carries its text and variables, and no token of its own', async () => {
    await execute();
    expect(graph.heard).toEqual([
      {
        query: expect.stringMatching(/^query Region\(/) as string,
        operationName: 'Region',
        variables: asked,
        authorization: undefined,
      },
    ]);
  });

  test.each<[string, ClientOptions['token'], string | undefined]>([
    ['a string', 'abc', 'Bearer abc'],
    ['a function', () => 'abc', 'Bearer abc'],
    ['a function that takes its time', () => Promise.resolve('abc'), 'Bearer abc'],
    ['a function that has none', () => null, undefined],
  ])('carries the token of %s', async (_, token, authorization) => {
    await execute({ token });
    expect(graph.heard[0]?.authorization).toBe(authorization);
  });

  test('is not asked when the token function fails', async () => {
    const error = errorOf(await execute({ token: () => Promise.reject(new Error('signed out')) }));
    expect(error).toMatchObject({ code: 'NO_TOKEN', message: 'There is no token to send: signed out' });
    expect(graph.heard).toEqual([]);
  });

  test.each(['a\nb', '令牌'])(
    'is not asked with a token that no header can carry, nor is it told: %j',
    async (token) => {
      const error = errorOf(await execute({ token }));
      expect(error.code).toBe('NO_TOKEN');
      expect(error.message).not.toContain(token);
      expect(graph.heard).toEqual([]);
    },
  );

  test('goes through a fetch of the caller’s', async () => {
    const through: unknown[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => {
      through.push(input);
      return globalThis.fetch(input, init);
    };
    expect(await execute({ fetch })).toMatchObject({ ok: true });
    expect(through).toEqual([graph.url]);
  });

  test('must be a query for query, and a mutation for mutate', async () => {
    const client = createClient({ url: graph.url });
    await expect(client.query(DO_IT)).rejects.toThrow(/expected a query, found a mutation/);
    await expect(client.mutate(RegionDocument, asked)).rejects.toThrow(/expected a mutation, found a query/);
    expect(graph.heard).toEqual([]);
  });

  test('has variables that fit, and all that are required', async () => {
    const client = createClient({ url: graph.url });
    const unsent = (): unknown[] => [
      // @ts-expect-error -- no variables
      client.query(RegionDocument),
      // @ts-expect-error -- a wrong name
      client.query(RegionDocument, { code: '610000' }),
      // @ts-expect-error -- a wrong name beside all that are required
      client.query(RegionDocument, { region: '610000', asof: '2021-07-31' }),
      // @ts-expect-error -- a wrong type
      client.query(RegionDocument, { region: 610000 }),
    ];
    expect(unsent).toBeDefined();
    await client.mutate(DO_IT);
    await client.mutate(DO_IT, {}, { timeout: 1000, signal: undefined });
  });
});

test.each([
  [{ url: '' }, 'url: expected the address'],
  [{ url: 'http://graph', retries: -1 }, 'retries: expected 0 or more, found -1'],
  [{ url: 'http://graph', retries: NaN }, 'retries: expected 0 or more, found NaN'],
])('wrong options are named: %j', (options, message) => {
  expect(() => createClient(options)).toThrow(message);
});

test.each([0, -1, NaN, Infinity])('a timeout of %d is refused', async (timeout) => {
  await expect(execute({}, { timeout })).rejects.toThrow(
    `timeout: expected 1 to 2147483647 milliseconds, found ${timeout}`,
  );
});
