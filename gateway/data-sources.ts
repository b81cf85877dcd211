import type { GraphQLDataSource } from '@apollo/gateway';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { Viewer } from '../platform/access/viewer';
import type { StatementListener } from '../platform/database/read';
import { graphError, unavailable, type ErrorCode } from '../platform/errors';
import type { SubgraphRequest } from '../platform/executor';

/** What the gateway knows of a request, and hands on to the subgraphs. */
export interface GatewayContext {
  requestId: string;
  viewer: Viewer;
  log: Logger;
  now: Date;
  /** The subgraphs that did not answer this request once: it waits for each of them but once. */
  silent: Set<string>;
  /** Puts what is known of the operation into the log's line of the request. */
  note: (what: Record<string, unknown>) => void;
  /** Hears the name of each SQL statement that subgraphs of this process run. */
  onStatement?: StatementListener;
}

/** How a subgraph is reached; `send` rejects when it gives no GraphQL answer. */
export interface Transport {
  send: (request: SubgraphRequest, context: GatewayContext, signal: AbortSignal) => Promise<ExecutionResult>;
  ready: (signal: AbortSignal) => Promise<boolean>;
  close: () => Promise<void>;
}

/** One subgraph to the gateway, over either transport. */
export type SubgraphDataSource = GraphQLDataSource<GatewayContext> & {
  ready: () => Promise<boolean>;
  close: () => Promise<void>;
};

type GatewayAnswer = Awaited<ReturnType<GraphQLDataSource['process']>>;

const READY_WITHIN_MS = 2000;

/** What a subgraph says when the gateway asked wrongly: no fault of the reader, who is told nothing of it. */
const NOT_UNDERSTOOD: readonly unknown[] = [
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
] satisfies ErrorCode[];

/**
 * Gives a subgraph's answer, or throws SUBGRAPH_UNAVAILABLE, after `timeout` milliseconds at the latest: the gateway then puts
 * null into the subgraph's fields and the error beside the rest of the answer.
 */
export function createDataSource(name: string, transport: Transport, timeout: number): SubgraphDataSource {
  return {
    async process({ request: { query = '', variables, operationName }, context }) {
      const { silent, log } = context as GatewayContext;
      if (silent.has(name)) throw unavailable(name);
      let answer: ExecutionResult;
      try {
        answer = await within(timeout, (signal) =>
          transport.send({ query, variables, operationName }, context as GatewayContext, signal),
        );
      } catch (err) {
        silent.add(name);
        log.error({ err, subgraph: name }, 'a subgraph did not answer');
        throw unavailable(name);
      }
      const misunderstood = answer.errors?.find(({ extensions }) => NOT_UNDERSTOOD.includes(extensions.code));
      if (misunderstood) {
        log.error({ err: misunderstood, subgraph: name }, 'a subgraph did not understand the gateway');
        throw graphError('INTERNAL_SERVER_ERROR', 'Internal server error');
      }
      return answer as GatewayAnswer;
    },
    ready: () => within(READY_WITHIN_MS, transport.ready).catch(() => false),
    close: transport.close,
  };
}

/** The result of `work`, which gets a signal to stop; rejects when it takes longer. */
async function within<Result>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const deadline = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`no answer within ${milliseconds} ms`);
      deadline.abort(error);
      reject(error);
    }, milliseconds);
  });
  try {
    return await Promise.race([work(deadline.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
