import type { GraphQLDataSource } from '@apollo/gateway';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { Viewer } from '../platform/access/viewer';
import type { StatementListener } from '../platform/database/read';
import { startDeadline, unlessAborted, type Deadline } from '../platform/deadline';
import { graphError, outcomeUnknown, unavailable, type ErrorCode } from '../platform/errors';
import type { SubgraphRequest } from '../platform/executor';
import { createTurns, type Turns } from './turns';

/** What the gateway knows of a request, and hands on to the subgraphs. */
export interface GatewayContext {
  requestId: string;
  viewer: Viewer;
  log: Logger;
  now: Date;
  /** Aborts when the client has gone. */
  gone: AbortSignal;
  /** Whose request it is where clients take turns: the token's subject, or the address. */
  client: string;
  /** What the operation costs, once that is known. */
  cost: number | null;
  /** The subgraphs that did not answer this request once: it waits for each of them but once. */
  silent: Set<string>;
  /** Puts what is known of the operation into the log's line of the request. */
  note: (what: Record<string, unknown>) => void;
  /** Hears the name of each SQL statement that subgraphs of this process run. */
  onStatement?: StatementListener;
}

/** How a subgraph is reached; `send` rejects when it gives no GraphQL answer. */
export interface Transport {
  send: (request: SubgraphRequest, context: GatewayContext, deadline: Deadline) => Promise<ExecutionResult>;
  ready: (deadline: Deadline) => Promise<boolean>;
  close: () => Promise<void>;
}

/** What answered has not taken the request, so it has not run it either. */
export class NotTaken extends Error {
  constructor(status: number) {
    super(`answered ${status}`);
  }
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

/** No connection came about: nothing was sent. */
const NOT_SENT: readonly unknown[] = [
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** Whether a request that was not answered may have been run. */
const mayHaveRun = (error: unknown): boolean =>
  !(error instanceof NotTaken) && !NOT_SENT.includes((error as { code?: unknown }).code);

/**
 * Gives a subgraph's answer, or throws after `timeout` milliseconds at the latest: the gateway then puts null into the
 * subgraph's fields and the error beside the rest of the answer. It is SUBGRAPH_UNAVAILABLE, or OUTCOME_UNKNOWN where the
 * subgraph may have made a change.
 */
export function createDataSource(name: string, transport: Transport, timeout: number): SubgraphDataSource {
  return {
    async process({ request: { query = '', variables, operationName }, context }) {
      const { silent, log, gone } = context as GatewayContext;
      if (silent.has(name)) throw unavailable(name);
      let answer: ExecutionResult;
      try {
        answer = await within(
          timeout,
          (deadline) =>
            transport.send({ query, variables, operationName }, context as GatewayContext, deadline),
          gone,
        );
      } catch (err) {
        silent.add(name);
        if (!gone.aborted) log.error({ err, subgraph: name }, 'a subgraph did not answer');
        throw isChange(query) && mayHaveRun(err) ? outcomeUnknown(name) : unavailable(name);
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

/** So many fetches of one request are under way to a subgraph at once: one request does not take all its connections. */
const FETCHES_AT_ONCE = 2;

/** The same subgraph, asked for few things at once by one request; while the others wait their time does not run. */
export function fewAtOnce(source: SubgraphDataSource): SubgraphDataSource {
  const turnsOf = new WeakMap<object, Turns>();
  return {
    ...source,
    async process(options) {
      const context = options.context as Partial<GatewayContext>;
      // What the gateway itself asks for is nobody's request.
      if (!context.gone) return source.process(options);
      const turns = turnsOf.get(context) ?? createTurns(FETCHES_AT_ONCE);
      turnsOf.set(context, turns);
      const end = await turns.take('', context.gone);
      try {
        return await source.process(options);
      } finally {
        end();
      }
    },
  };
}

/** The gateway writes the text itself: it begins with the kind of the operation. */
const isChange = (query: string): boolean => query.startsWith('mutation');

/** The result of `work`; rejects when it takes longer, or the client has gone. */
async function within<Result>(
  milliseconds: number,
  work: (deadline: Deadline) => Promise<Result>,
  gone?: AbortSignal,
): Promise<Result> {
  const deadline = startDeadline(milliseconds, gone);
  try {
    return await unlessAborted(deadline.signal, work(deadline));
  } finally {
    deadline.clear();
  }
}
