import type { Viewer } from '../platform/access/viewer';
import type { Finding, FindingCode } from '../platform/ledger/findings/finding';
import type { Understood } from './row-reader';
import type { RowError } from './table/file-refused';
import type { Limits } from './table/limits';

/**
 * What is found in a file beside its figures:
 * - NOT_REPORTED: a cell that says that nothing was reported, and was left out;
 * - TOTAL_DIFFERS: a row of totals, which is no figure of its own, is not the sum of those above it;
 * - NEW_PARTNERSHIP: a pair that a target has put on record;
 * - IGNORED_SHEET: a sheet that was not read.
 */
export type FileFindingCode = 'NOT_REPORTED' | 'TOTAL_DIFFERS' | 'NEW_PARTNERSHIP' | 'IGNORED_SHEET';

/** Something worth a look in a file that was taken all the same: of its figures, or of the rest. */
export type FileFinding = Finding<FindingCode | FileFindingCode>;

/** With errors nothing was written; without, the file was taken whole, or would be where it was only checked. */
export interface ImportResult {
  errors: RowError[];
  findings: FileFinding[];
  written: number;
  unchanged: number;
  /** What names, dates and columns of the file were taken for, where they are not written as they are stored. */
  understood: readonly Understood[];
}

export interface ImportOptions {
  /** Why totals may fall; null when the file is no correction. */
  correction: string | null;
  /** Who files it, as records and the audit trail name them; the file's name stands for nobody in particular. */
  by?: string;
  /** Only says what the file would do. */
  check?: boolean;
  /** The region that the names of the file lie in. */
  within?: string;
  /** The one sheet to read. */
  sheet?: string;
  /** Under whose rights; without one as an administrator of the whole nation, as at the command line. */
  viewer?: Viewer;
  limits?: Partial<Limits>;
  onProgress?: (done: number, of: number | undefined) => void;
  now?: Date;
}
