import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
import { createClient, type ClientOptions, type QueryOptions } from './create-client.ts';
import { GraphClientError } from './errors.ts';
import { RegionDocument } from './generated/graphql.ts';
import type { OperationResult } from './result.ts';
import { hangUp, json, page, silence, startStubServer, type OddGraph } from './stub-server.ts';

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
const change = (options: Partial<ClientOptions> = {}) =>
  createClient({ url: graph.url, ...options }).mutate(DO_IT);

function errorOf(result: OperationResult<unknown>): GraphClientError {
  if (result.ok) throw new Error('expected a result that is not ok');
  expect(result.error).toBeInstanceOf(GraphClientError);
  return result.error;
}

describe('trouble on the way', () => {
  const DEAD = 'http://127.0.0.1:1/graphql';

  test.each([
    ['no connection', hangUp],
    ['a 502', page(502)],
    ['a 503', json({ errors: [{ message: 'No keys', extensions: { code: 'KEYS_UNAVAILABLE' } }] }, 503)],
    ['a 504', page(504)],
  ])('that passes is not noticed: %s', async (_, trouble) => {
    graph.replies = [trouble, trouble, json({ data: DATA })];
    expect(await execute()).toEqual({ ok: true, data: DATA });
    expect(graph.heard).toHaveLength(3);
  });

  test('is told after the last retry', async () => {
    graph.replies = [page(502)];
    expect(errorOf(await execute({ retries: 1 }))).toMatchObject({ code: 'NOT_THE_GRAPH', status: 502 });
    expect(graph.heard).toHaveLength(2);
  });

  test.each([400, 401, 404, 429, 500])('is not repeated with a %d', async (status) => {
    graph.replies = [page(status)];
    expect(errorOf(await execute()).status).toBe(status);
    expect(graph.heard).toHaveLength(1);
  });

  test.each([
    ['no connection', hangUp, 'UNREACHABLE'],
    ['a 503', page(503), 'NOT_THE_GRAPH'],
  ])('never sends a mutation twice: %s', async (_, trouble, code) => {
    graph.replies = [trouble];
    expect(errorOf(await change()).code).toBe(code);
    expect(graph.heard).toHaveLength(1);
  });

  test('a dead server is named', async () => {
    const error = errorOf(await execute({ url: DEAD, retries: 0 }));
    expect(error).toMatchObject({ code: 'UNREACHABLE', status: null, errors: [] });
    expect(error.message).toContain(DEAD);
  });

  test('the deadline holds for all attempts together', async () => {
    graph.replies = [page(503), silence];
    const error = errorOf(await execute({ timeout: 700 }));
    expect(error).toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      message: expect.stringContaining('700 ms') as string,
    });
    expect(graph.heard).toHaveLength(2);
  });

  test('the deadline holds for a token function that hangs', async () => {
    const token = () => new Promise<string>(() => undefined);
    expect(errorOf(await execute({ token }, { timeout: 50 })).code).toBe('DEADLINE_EXCEEDED');
  });

  test('a cancelled question ends at once, and with it the request', async () => {
    const stop = new AbortController();
    const closed = new Promise<void>((resolve) => {
      graph.replies = [
        (response) => {
          response.on('close', resolve);
          stop.abort(new Error('left the page'));
        },
      ];
    });
    const error = errorOf(await execute({}, { signal: stop.signal }));
    expect(error).toMatchObject({ code: 'CANCELLED', cause: stop.signal.reason as unknown });
    await closed;
    expect(graph.heard).toHaveLength(1);
  });

  test('nothing is sent after the end, not even through a fetch that hears of no signal', async () => {
    const stop = new AbortController();
    let sent = 0;
    const fetch = (): Promise<Response> => {
      sent++;
      setImmediate(() => {
        stop.abort();
      });
      return Promise.resolve(new Response('', { status: 503 }));
    };
    expect(errorOf(await execute({ fetch }, { signal: stop.signal })).code).toBe('CANCELLED');
    await new Promise(setImmediate);
    expect(sent).toBe(1);
  });

  test('a question that was cancelled before is not sent', async () => {
    expect(errorOf(await execute({}, { signal: AbortSignal.abort() })).code).toBe('CANCELLED');
    expect(graph.heard).toEqual([]);
  });
});

describe('documents by hash', () => {
  const notFound = json({
    errors: [{ message: 'Unknown', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
  });

  test('automatic: the text goes only to a graph that does not know the hash', async () => {
    graph.replies = [notFound, json({ data: DATA })];
    expect(await execute({ documents: 'automatic' })).toMatchObject({ ok: true });
    expect(await execute({ documents: 'automatic' })).toMatchObject({ ok: true });
    expect(graph.heard.map(({ query }) => query !== undefined)).toEqual([false, true, false]);
    expect(new Set(graph.heard.map(({ extensions }) => extensions?.persistedQuery.sha256Hash)).size).toBe(1);
  });

  test('automatic: a mutation too is told in full after its hash, as nothing was done yet', async () => {
    graph.replies = [notFound, json({ data: { done: true } })];
    expect(await change({ documents: 'automatic' })).toEqual({ ok: true, data: { done: true } });
  });

  test('trusted: the text never goes', async () => {
    graph.replies = [notFound];
    expect(errorOf(await execute({ documents: 'trusted' })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(graph.heard).toMatchObject([
      { documentId: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string },
    ]);
    expect(graph.heard[0]?.query).toBeUndefined();
  });

  test('trusted: a document without a hash is refused', async () => {
    await expect(change({ documents: 'trusted' })).rejects.toThrow(/has no hash/);
  });
});
