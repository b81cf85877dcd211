import { ERROR_CODES, type ErrorCode } from './generated/schema.ts';

/** Why there is no response of the graph at all. */
export type ClientErrorCode =
  /** No connection, or it broke off: also after the retries. */
  | 'UNREACHABLE'
  /** No response within `timeout`. */
  | 'DEADLINE_EXCEEDED'
  /** The caller's AbortSignal. */
  | 'CANCELLED'
  /** What answered is not the graph: a proxy's error page, for example. `status` is its HTTP status. */
  | 'NOT_THE_GRAPH'
  /** The `token` function failed, or what it gave is no token. */
  | 'NO_TOKEN'
  /** A code that this version of the client does not know; it is in `extensions`. */
  | 'UNKNOWN_CODE';

/** One error of the graph. */
export interface GraphError {
  readonly code: ErrorCode | 'UNKNOWN_CODE';
  readonly message: string;
  /** The field that is null because of it, as in ['partnership', 'progress', 0, 'actual']; null for the whole question. */
  readonly path: readonly (string | number)[] | null;
  /** The argument that is wrong, with BAD_USER_INPUT. */
  readonly argument: string | null;
  /** The subgraph that did not answer, or that refused, as in 'east-west'; null where it is none's. */
  readonly subgraph: string | null;
  /** As the graph sent them. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

export type Fields = Record<string, unknown>;

export const asFields = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;

/** One error of a response, whatever stands there. */
export function readError(given: unknown): GraphError {
  const { message, path, extensions } = asFields(given) ?? {};
  const { code, argument, subgraph } = asFields(extensions) ?? {};
  return {
    code: ERROR_CODES.find((known) => known === code) ?? 'UNKNOWN_CODE',
    message: typeof message === 'string' ? message : 'The graph gave no message',
    path: Array.isArray(path) ? (path as (string | number)[]) : null,
    argument: typeof argument === 'string' ? argument : null,
    subgraph: typeof subgraph === 'string' ? subgraph : null,
    extensions: asFields(extensions) ?? {},
  };
}

export interface GraphClientErrorDetails {
  readonly errors?: readonly GraphError[];
  readonly status?: number | null;
  readonly requestId?: string | null;
  readonly cause?: unknown;
}

/** After these nobody knows whether a change was written. */
const UNKNOWN_OUTCOMES: readonly string[] = [
  'OUTCOME_UNKNOWN',
  'UNREACHABLE',
  'DEADLINE_EXCEEDED',
  'CANCELLED',
  'NOT_THE_GRAPH',
  'INTERNAL_SERVER_ERROR',
  'UNKNOWN_CODE',
] satisfies (ErrorCode | ClientErrorCode)[];

/**
 * Whether a change that `mutate` has no response to may have been written: send it again with the same key, and it is done once.
 * After any other error it was not written.
 */
export const mayBeWritten = ({ code, errors }: GraphClientError): boolean =>
  [code, ...errors.map((error) => error.code)].some((one) => UNKNOWN_OUTCOMES.includes(one));

/** Why an operation was not, or not wholly, carried out. */
export class GraphClientError extends Error {
  override readonly name = 'GraphClientError';
  /** The first error's code. */
  readonly code: ErrorCode | ClientErrorCode;
  /** All that the graph said; empty when it did not answer. */
  readonly errors: readonly GraphError[];
  /** The HTTP status; null without a response. */
  readonly status: number | null;
  /** What to quote to those who run the graph: their log has it. Null where the response has none, or another origin's page may not read it. */
  readonly requestId: string | null;

  constructor(code: ErrorCode | ClientErrorCode, message: string, details: GraphClientErrorDetails = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.code = code;
    this.errors = details.errors ?? [];
    this.status = details.status ?? null;
    this.requestId = details.requestId ?? null;
  }
}
