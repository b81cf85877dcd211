import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { pause, startDeadline } from './deadline.ts';
import { GraphClientError } from './errors.ts';
import {
  prepareOperation,
  type DocumentMembers,
  type DocumentsMode,
  type PreparedOperation,
} from './operation.ts';
import { failed, readResult, type OperationResult } from './result.ts';

export interface ClientOptions {
  /** Where the graph is: https://host/graphql, or /graphql on a page of the same origin. */
  readonly url: string | URL;
  /** A bearer token, or a function that gives a good one, renewed where needed: it is asked before every attempt. */
  readonly token?:
    string | (() => string | null | undefined | Promise<string | null | undefined>) | undefined;
  /** Instead of the global one, for example to send cookies or through a proxy. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for an operation with all its retries; 20,000 by default. */
  readonly timeout?: number | undefined;
  /** How often a read is repeated when there is no connection or a 502, 503 or 504; 2 by default. */
  readonly retries?: number | undefined;
  /** How documents travel; `text` by default. */
  readonly documents?: DocumentsMode | undefined;
}

export interface QueryOptions {
  /** Cancels the operation: its response is an error with the code CANCELLED. */
  readonly signal?: AbortSignal | undefined;
  /** Instead of the client's. */
  readonly timeout?: number | undefined;
}

/** The variables come before the options, and may be left out where none is required. */
export type Rest<Variables> =
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- whether {} would do as the variables is the question
  {} extends Variables
    ? [variables?: Variables | undefined, options?: QueryOptions | undefined]
    : [variables: Variables, options?: QueryOptions | undefined];

export interface Client {
  /**
   * Runs an operation. It never rejects for what happens on the way: look at the response's `ok`.
   *
   * @throws TypeError for a document that is no single query, RangeError for a `timeout` that is none.
   */
  query: <Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    ...rest: Rest<NoInfer<Variables>>
  ) => Promise<OperationResult<Data>>;
  /**
   * Changes something. It is sent once: after UNREACHABLE or DEADLINE_EXCEEDED nobody here knows whether it was done.
   *
   * @throws TypeError for a document that is no single mutation, RangeError for a `timeout` that is none.
   */
  mutate: <Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    ...rest: Rest<NoInfer<Variables>>
  ) => Promise<OperationResult<Data>>;
}

const TIMEOUT_MS = 20_000;
const RETRIES = 2;
const FIRST_PAUSE_MS = 200;
const PASSING = [502, 503, 504];

/**
 * A client of one graph. It keeps nothing: no cache, no connection.
 *
 * @throws TypeError without a `url`, RangeError for `retries` that are no number of times.
 */
export function createClient(options: ClientOptions): Client {
  const { url, token, retries = RETRIES, documents = 'text' } = options;
  if (!url) throw new TypeError('url: expected the address of the graph, as in https://host/graphql');
  if (!Number.isInteger(retries) || retries < 0)
    throw new RangeError(`retries: expected 0 or more, found ${retries}`);
  // Called as a plain function: browsers refuse a fetch that is the method of anything but the window.
  const send: typeof globalThis.fetch = options.fetch ?? ((...request) => globalThis.fetch(...request));

  async function currentToken(): Promise<string | null | undefined> {
    try {
      const found = await (typeof token === 'function' ? token() : token);
      // What fetch would say of it has the token in it.
      if (found && !/^[\x21-\x7e]+$/.test(found))
        throw new Error('it has characters that a header cannot carry');
      return found;
    } catch (cause) {
      throw new GraphClientError('NO_TOKEN', `There is no token to send: ${messageOf(cause)}`, { cause });
    }
  }

  /** One exchange over HTTP, whatever its outcome. */
  async function exchange<Data>(body: string, signal: AbortSignal): Promise<OperationResult<Data>> {
    const bearer = await currentToken();
    try {
      const response = await send(String(url), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
          ...(bearer && { authorization: `Bearer ${bearer}` }),
        },
        body,
        signal,
      });
      return readResult(await response.text(), response.status, response.headers.get('x-request-id'));
    } catch (cause) {
      const message = `The graph at ${String(url)} cannot be reached: ${messageOf(cause)}`;
      return failed(new GraphClientError('UNREACHABLE', message, { cause }));
    }
  }

  async function attempts<Data>(
    operation: PreparedOperation,
    variables: unknown,
    signal: AbortSignal,
  ): Promise<OperationResult<Data>> {
    const write = (members: DocumentMembers): string => JSON.stringify({ ...members, variables });
    let body = write(operation.request);
    for (let retried = 0; ; retried++) {
      let result = await exchange<Data>(body, signal);
      if (operation.fullRequest && !result.ok && result.error.code === 'PERSISTED_QUERY_NOT_FOUND') {
        body = write(operation.fullRequest);
        result = await exchange<Data>(body, signal);
      }
      if (result.ok || operation.kind !== 'query' || retried >= retries || !isPassing(result.error))
        return result;
      // Half of the pause is chance, so that a thousand pages do not come back at the same moment.
      await pause(FIRST_PAUSE_MS * 2 ** retried * (0.5 + Math.random() / 2), signal);
      if (signal.aborted) return result;
    }
  }

  const runner =
    (kind: PreparedOperation['kind']): Client['query'] =>
    async (document, ...[variables, { signal, timeout = options.timeout ?? TIMEOUT_MS } = {}]) => {
      const operation = await prepareOperation(document, documents);
      if (operation.kind !== kind)
        throw new TypeError(`document: expected a ${kind}, found a ${operation.kind}`);
      const deadline = startDeadline(timeout, signal);
      try {
        // A fetch or a token function of the caller's may not listen to the signal.
        return await Promise.race([deadline.passed, attempts<never>(operation, variables, deadline.signal)]);
      } catch (error) {
        if (error instanceof GraphClientError) return failed(error);
        throw error;
      } finally {
        deadline.clear();
      }
    };

  return { query: runner('query'), mutate: runner('mutation') };
}

/** Whether it may well work in a moment. */
const isPassing = ({ code, status }: GraphClientError): boolean =>
  code === 'UNREACHABLE' || (status !== null && PASSING.includes(status));

function messageOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  // Node.js says "fetch failed" and keeps the reason one level down.
  const { cause: reason } = cause as { cause?: unknown };
  return reason instanceof Error && reason.message ? `${cause.message}: ${reason.message}` : cause.message;
}
