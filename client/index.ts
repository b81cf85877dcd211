export { createClient, type Client, type ClientOptions, type QueryOptions } from './create-client.ts';
export { GraphClientError, mayBeWritten, type ClientErrorCode, type GraphError } from './errors.ts';
export * from './generated/schema.ts';
export * from './generated/graphql.ts';
export type { DocumentsMode } from './operation.ts';
export type { OperationResult } from './result.ts';
export { stateFiguresOf, withdrawOf, type StateFigures, type WithdrawStatement } from './statements.ts';
export { errorPerField, isUnknown, noteUnknown, unknownBecause, type ResponseError } from './unknown.ts';
// The names of before, for programs that have them.
/* eslint-disable @typescript-eslint/no-deprecated */
export type { Answer } from './result.ts';
export type { AnswerError } from './unknown.ts';
