import type { GraphQLDataSource } from '@apollo/gateway';
import type { ExecutionResult, GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Viewer } from '../platform/access/viewer';
import type { Readiness } from '../platform/database/readiness';
import type { StatementListener } from '../platform/database/run';
import { startDeadline, unlessAborted, type Deadline } from '../platform/deadline';
import {
  graphError,
  isErrorCode,
  MOST_ERRORS,
  outcomeUnknown,
  unavailable,
  type ErrorCode,
} from '../platform/errors';
import type { SubgraphRequest } from '../platform/executor';
import { foldPaths, unfoldPaths } from '../platform/paths';
import type { Cost } from './cost';
import { createFairSemaphore, type FairSemaphore } from './fair-semaphore';
import { checkData } from './response-check';
import { createErrorFinder, receive, type SubgraphErrors } from './subgraph-errors';
import { fieldsOfFetch, isChange, representationsOf, type SubgraphFetch } from './subgraph-fetch';

/** What the gateway knows of a request, and hands on to the subgraphs. */
export interface GatewayContext {
  requestId: string;
  viewer: Viewer;
  log: Logger;
  now: Date;
  /** Aborts when the client has gone. */
  gone: AbortSignal;
  /** Whose request it is where clients wait: the token's subject, or the address. */
  client: string;
  /** What the operation costs, once that is known. */
  cost: Cost | null;
  /** The subgraphs that did not answer this request once: it waits for each of them but once. */
  silent: Set<string>;
  /** What subgraphs left empty in the response to it. */
  gaps: SubgraphErrors;
  /** Puts what is known of the operation into the log's line of the request. */
  note: (what: Record<string, unknown>) => void;
  /** Hears the name of each SQL statement that subgraphs of this process run. */
  onStatement?: StatementListener;
}

/** How a subgraph is reached; `send` rejects when it gives no GraphQL response. */
export interface Transport {
  /** Whether what it answers is of our own making, so that it need not be held against the schema. */
  isOurs: boolean;
  send: (request: SubgraphRequest, context: GatewayContext, deadline: Deadline) => Promise<ExecutionResult>;
  ready: (deadline: Deadline) => Promise<Readiness>;
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
  ready: () => Promise<Readiness>;
  close: () => Promise<void>;
};

type GatewayResponse = Awaited<ReturnType<GraphQLDataSource['process']>>;

const READY_WITHIN_MS = 2000;

/** What is not a subgraph's to say to a reader: that the gateway asked wrongly, and what the gateway says of its own door. */
const NOT_FOR_READERS: readonly unknown[] = [
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'DOCUMENT_NOT_TRUSTED',
  'KEYS_UNAVAILABLE',
  'NOT_FOUND',
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

const FAULT = graphError('INTERNAL_SERVER_ERROR', 'Internal server error').toJSON();

/**
 * Gives what a subgraph answered. What it did not answer within `timeout` milliseconds, or not as `schema` says, is null, and
 * the gaps of the request say so, as SUBGRAPH_UNAVAILABLE or, of what may have made a change, OUTCOME_UNKNOWN: Apollo's gateway
 * hears of no error.
 */
export function createDataSource(
  name: string,
  transport: Transport,
  timeout: number,
  schema: GraphQLSchema,
): SubgraphDataSource {
  const note = createErrorFinder(schema);

  return {
    async process(options) {
      const { query = '', variables = {}, operationName } = options.request;
      const context = options.context as GatewayContext;
      const { silent, log, gaps, gone } = context;
      const at = ('pathInIncomingRequest' in options && options.pathInIncomingRequest) || [];
      const join: SubgraphFetch = { query, variables, at };
      /** For what is not as it should be: of a change nobody can say then whether it was made. */
      const fault = isChange(join) ? outcomeUnknown(name).toJSON() : FAULT;
      const tell = (error: GraphQLFormattedError): void => {
        note(gaps, { subgraph: name, join, error });
      };
      const fail = (error: GraphQLFormattedError): GatewayResponse => {
        tell(error);
        return {};
      };
      const accept = (data: ExecutionResult['data']): GatewayResponse => {
        if (data && representationsOf(join) === null) receive(gaps, data);
        return { data: data ?? null };
      };
      if (silent.has(name)) return fail(unavailable(name).toJSON());
      let result: ExecutionResult;
      try {
        result = await within(
          timeout,
          (deadline) => transport.send({ query, variables, operationName }, context, deadline),
          gone,
        );
      } catch (err) {
        silent.add(name);
        if (!gone.aborted) log.error({ err, subgraph: name }, 'a subgraph did not answer');
        const error = isChange(join) && mayHaveRun(err) ? outcomeUnknown(name) : unavailable(name);
        return fail(error.toJSON());
      }
      const { errors = [], extensions = {} } = result;
      const misunderstood = errors.find(({ extensions: { code } }) => NOT_FOR_READERS.includes(code));
      if (misunderstood) {
        log.error({ err: misunderstood, subgraph: name }, 'a subgraph did not understand the gateway');
        // Without data it was refused before it ran.
        return fail(result.data ? fault : FAULT);
      }
      for (const error of errors) tell(publicError(name, error, fault));
      if (typeof extensions.errorsLeftOut === 'number') gaps.leftOut += extensions.errorsLeftOut;
      for (const field of isChange(join) ? withoutOutcome(join, result, schema) : [])
        tell({ ...fault, path: [field] });
      if (transport.isOurs) return accept(result.data);
      const { data, wrong } = checkData(result.data, join, schema, errors.length > 0);
      const [path] = wrong;
      if (path) {
        const places = wrong.slice(0, MOST_ERRORS);
        log.error({ subgraph: name, places }, 'a subgraph answered what the schema does not allow');
        // Without its entities it has left all of them empty.
        const isWhole = path.length === 1 && representationsOf(join) !== null;
        const extensions = { ...fault.extensions, paths: foldPaths(wrong) };
        tell(isWhole ? fault : { ...fault, path, extensions });
      }
      return accept(data);
    },
    ready: () => within(READY_WITHIN_MS, transport.ready).catch(() => 'not ready' as const),
    close: transport.close,
  };
}

/**
 * What is told of a subgraph's error: an outage in our own words, as its own could tell of its inside, and `fault` for a code
 * that we do not know.
 */
function publicError(name: string, error: GraphQLError, fault: GraphQLFormattedError): GraphQLFormattedError {
  const { path, extensions, ...rest } = error.toJSON();
  let told: GraphQLFormattedError = { ...rest, ...(extensions && { extensions }) };
  if (extensions?.code === 'SUBGRAPH_UNAVAILABLE') told = unavailable(name).toJSON();
  else if (!isErrorCode(extensions?.code)) told = fault;
  return { ...told, extensions: { ...told.extensions, paths: extensions?.paths }, ...(path && { path }) };
}

/** The changes that have no response, and no error that says why: one of a field below says nothing of the change itself. */
function withoutOutcome(
  join: SubgraphFetch,
  { data, errors = [] }: ExecutionResult,
  schema: GraphQLSchema,
): string[] {
  const told = errors.flatMap(({ path, extensions: { paths } }) => [
    path ?? [],
    ...unfoldPaths(paths, MOST_ERRORS),
  ]);
  const isTold = (name: string): boolean =>
    told.some(([field, ...below]) => field === undefined || (field === name && below.length === 0));
  const changes = fieldsOfFetch(join, schema)('').map(({ name }) => name);
  return changes.filter((name) => data?.[name] == null && !isTold(name));
}

/** So many fetches of one request are under way to a subgraph at once: one request does not take all its connections. */
const FETCHES_AT_ONCE = 2;

/** The same subgraph, asked for few things at once by one request; while the others wait their time does not run. */
export function fewAtOnce(source: SubgraphDataSource): SubgraphDataSource {
  const semaphores = new WeakMap<object, FairSemaphore>();
  return {
    ...source,
    async process(options) {
      const context = options.context as Partial<GatewayContext>;
      // What the gateway itself asks for is nobody's request.
      if (!context.gone) return source.process(options);
      const semaphore = semaphores.get(context) ?? createFairSemaphore(FETCHES_AT_ONCE);
      semaphores.set(context, semaphore);
      const end = await semaphore.acquire('', context.gone);
      try {
        return await source.process(options);
      } finally {
        end();
      }
    },
  };
}

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
