export { createClient, type Client, type ClientOptions, type QueryOptions } from './create-client.ts';
export { GraphClientError, mayBeWritten, type ClientErrorCode, type GraphError } from './errors.ts';
export * from './generated/schema.ts';
export * from './generated/graphql.ts';
export type { DocumentsMode } from './operation.ts';
export type { Answer } from './result.ts';
export { errorPerField, isUnknown, noteUnknown, unknownBecause, type AnswerError } from './unknown.ts';
