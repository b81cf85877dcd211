import { inspect } from 'node:util';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { visible } from './text';

/** Every code that `extensions.code` of a response can carry. */
export const ERROR_CODES = [
  /** The request is no GraphQL, or an argument has a wrong value: the message names it. */
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  /** There is no token where one is needed, or it is expired, forged or meant for somebody else: HTTP 401. */
  'UNAUTHENTICATED',
  /** Somebody is known, and has no role that may read or do this anywhere: HTTP 403. */
  'FORBIDDEN',
  /** The identity provider's keys cannot be had, so no token can be checked: HTTP 503. */
  'KEYS_UNAVAILABLE',
  /** TRUSTED_DOCUMENTS is set, and this is none of them. */
  'DOCUMENT_NOT_TRUSTED',
  /** The request was sent to a name that is none of ALLOWED_HOSTS: HTTP 421. */
  'HOST_NOT_ALLOWED',
  /** There is nothing at this address: HTTP 404. */
  'NOT_FOUND',
  /** The body is too long, the operation too large or too deep, or it asks for too many rows at once. */
  'QUERY_TOO_LARGE',
  /** Too many large operations of one client wait, or one has waited for too long, or the rate limit is reached: ask again after Retry-After. HTTP 429. */
  'TOO_MANY_REQUESTS',
  /** A statement overlaps with an earlier one, and neither scope lies inside the other. */
  'CROSSING_STATEMENT',
  /** A running total falls without a reason (倒挂). */
  'FALLING_TOTAL',
  /** An approved return has another total: it is changed by amending the return. */
  'FILED_BY_RETURN',
  /** What was known at a moment cannot be said before the filing under way is done: ask again. */
  'FILING_UNDER_WAY',
  /** A subgraph did not answer, or not in time. A change that is null because of it was not written. */
  'SUBGRAPH_UNAVAILABLE',
  /** A change did not get the write lock in time: it was not written. Ask again in a moment. */
  'TOO_BUSY',
  /** A change may have been written or not: ask again with the same key. */
  'OUTCOME_UNKNOWN',
  /** A fault of ours: the log has it under the request id. */
  'INTERNAL_SERVER_ERROR',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export const isErrorCode = (code: unknown): code is ErrorCode => ERROR_CODES.some((known) => known === code);

/** So many errors leave with a response; of others it is told how many there were. */
export const MOST_ERRORS = 100;

/** An error that its reader can act on; everything else is masked by {@link formatError}. */
export function graphError(
  code: ErrorCode,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code } });
}

/** Refuses an argument; the message names it, what was found and what was expected. */
export function badInput(argument: string, found: unknown, expected: string): GraphQLError {
  return graphError('BAD_USER_INPUT', `${argument}: expected ${expected}, found ${show(found)}`, {
    argument,
  });
}

/** The same words wherever it is found out, so that a reader is told once. */
export const unavailable = (subgraph: string): GraphQLError =>
  graphError('SUBGRAPH_UNAVAILABLE', `The subgraph ${subgraph} did not answer`);

/** Nothing was written, and nothing will be. */
export const tooBusy = (subgraph: string): GraphQLError =>
  graphError(
    'TOO_BUSY',
    `The subgraph ${subgraph} has other changes to write first: nothing was written, ask again in a moment`,
  );

/** Of a change that the subgraph may have written. */
export const outcomeUnknown = (subgraph: string, cause?: unknown): GraphQLError =>
  new GraphQLError(
    `Whether the subgraph ${subgraph} has written the change is not known: ask again with the same key`,
    {
      extensions: { code: 'OUTCOME_UNKNOWN' satisfies ErrorCode },
      ...(cause instanceof Error && { originalError: cause }),
    },
  );

/** A value as a message shows it: as JSON, or in short where it is long or deep. */
export function show(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    return visible(
      inspect(value, { depth: 1, maxArrayLength: 3, maxStringLength: 100, breakLength: Infinity }),
    );
  }
  return typeof value === 'string' ? JSON.stringify(visible(shorten(value, 100))) : String(value);
}

const shorten = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length)}…` : text;

const LONGEST_MESSAGE = 500;

/**
 * What leaves the product for an error: message, path and code for those of {@link ERROR_CODES}, and for anything else a
 * bare INTERNAL_SERVER_ERROR, so that no SQL, address or stack reaches a reader. `error` is what was thrown, where it is at hand.
 */
export function formatError(formatted: GraphQLFormattedError, error?: unknown): GraphQLFormattedError {
  const { argument } = formatted.extensions ?? {};
  const code = codeOf(formatted, error);
  const place = {
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
  };
  if (code === 'INTERNAL_SERVER_ERROR') {
    return { message: 'Internal server error', ...place, extensions: { code } };
  }
  return {
    message: shorten(formatted.message, LONGEST_MESSAGE),
    ...place,
    extensions: { code, ...(typeof argument === 'string' && { argument }) },
  };
}

/** Apollo Server wraps what a validation rule of ours reports, and gives some of its own 400s no code. */
function codeOf(formatted: GraphQLFormattedError, error: unknown): ErrorCode {
  if (error instanceof GraphQLError) {
    const own = error.originalError instanceof GraphQLError && error.originalError.extensions.code;
    if (isErrorCode(own)) return own;
    const { code, http } = error.extensions;
    if (code === undefined && (http as { status?: number } | undefined)?.status === 400) return 'BAD_REQUEST';
  }
  const code = formatted.extensions?.code;
  return isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR';
}
