import type { Response } from 'express';
import type { GraphQLError } from 'graphql';
import type { ErrorCode } from '../platform/errors';

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  TOO_MANY_REQUESTS: 429,
  FILING_UNDER_WAY: 503,
  SUBGRAPH_UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};

export const codeOf = (error: GraphQLError): ErrorCode => error.extensions.code as ErrorCode;

/** Answers an address of files with what the graph says to it: the HTTP status that fits, and the error as the graph has it. */
export function sendGraphError(response: Response, error: GraphQLError): void {
  const code = codeOf(error);
  const { http } = error.extensions as { http?: { headers?: Map<string, string> } };
  if (code === 'UNAUTHENTICATED') response.set('www-authenticate', 'Bearer');
  if (code === 'TOO_MANY_REQUESTS') response.set('retry-after', http?.headers?.get('retry-after') ?? '5');
  const extensions = { ...error.extensions };
  delete extensions.http;
  response.status(STATUS[code] ?? 400).json({ errors: [{ message: error.message, extensions }] });
}
