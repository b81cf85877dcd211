import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import type { Viewer } from './access/viewer';

/** How a file is to be read: the fields of the form beside it, as npm run import has them as options. */
export interface UploadOptions {
  check: boolean;
  correction?: string;
  within?: string;
  sheet?: string;
  /** The return whose filled template it is to be: `theme|unit|side|period`. */
  return?: string;
}

/** What becomes of an uploaded file; `status` is 200 where it was taken, or would be, and 422 where it was not. */
export interface UploadResult {
  status: 200 | 422;
  body: object;
}

/**
 * Imports a file for a viewer, whole or not at all.
 *
 * @throws UploadRefused for an option that is not as expected.
 * @throws UploadUnavailable where it is not known what became of the file.
 */
export type ImportUpload = (path: string, viewer: Viewer, options: UploadOptions) => Promise<UploadResult>;

/** Runs an operation under the rights of whoever asks; rejects with the graph's error where the answer is not whole. */
export type AskGraph = <Result, Variables>(
  operation: DocumentTypeDecoration<Result, Variables> & { toString: () => string },
  variables: Variables,
) => Promise<Result>;

/** Saves the filled template of a return through the graph; null where a file is none, and none was meant. */
export type TakeReturn = (
  path: string,
  options: UploadOptions,
  ask: AskGraph,
) => Promise<UploadResult | null>;

/** Who takes files cannot be reached, or has not answered. */
export class UploadUnavailable extends Error {}

/** A form that is not as expected; the message names the field, what was found and what was expected. */
export class UploadRefused extends Error {}
