import type { FilingFinding } from '../platform/ledger/file-statements';
import type { RowError } from './table/file-refused';

/** Something worth a look in a file that was taken all the same. */
export type Finding =
  /** The ratio printed beside a figure is not figure / target; `computed` is null without a target. */
  | { kind: 'STATED_RATIO'; row: number; indicator: string; stated: string; computed: string | null }
  /** A rate is not its numerator / denominator; `computed` is null for a denominator of 0. */
  | { kind: 'STATED_RATE'; row: number; indicator: string; stated: string; computed: string | null }
  /** The same source stated this value before, and it was restated since: the row was left out. */
  | { kind: 'SUPERSEDED'; row: number; indicator: string; found: string; inForce: string }
  /** The same source stated this value before, and it was withdrawn since: the row was left out. */
  | { kind: 'WITHDRAWN'; row: number; indicator: string; found: string; on: string; because: string }
  /** A figure that crosses another, or falls no further than the two are precise. */
  | ({ kind: FilingFinding['code'] } & Omit<FilingFinding, 'code'>)
  /** The source gives a figure with 约, 近, 余, 多 or 以上; `taken` is the number in the indicator's unit. */
  | { kind: 'QUALIFIED'; row: number; indicator: string; found: string; taken: string }
  | { kind: 'NEW_PARTNERSHIP'; east: string; west: string }
  | { kind: 'IGNORED_SHEET'; sheet: string };

/** With errors nothing was written; without, the file was taken whole. */
export interface ImportResult {
  errors: RowError[];
  findings: Finding[];
  written: number;
  unchanged: number;
}

export interface ImportOptions {
  /** Why totals may fall; null when the file is no correction. */
  correction: string | null;
  /** Who files it, as records and the audit trail name them; the file's name stands for nobody in particular. */
  by?: string;
  onProgress?: (done: number, of: number | undefined) => void;
  now?: Date;
}
