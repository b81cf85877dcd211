import type { Viewer } from '../platform/access/viewer';
import type { FilingFinding } from '../platform/ledger/file-statements';
import type { Understood } from './row-reader';
import type { RowError } from './table/file-refused';
import type { Limits } from './table/limits';

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
  /** A figure that crosses another, or falls no further than the two are precise; null for one that the filer may not read. */
  | ({ kind: FilingFinding['code']; other: FilingFinding['other'] | null } & Omit<
      FilingFinding,
      'code' | 'other'
    >)
  /** The source gives a figure with 约, 近, 余, 多 or 以上; `taken` is the number in the indicator's unit. */
  | { kind: 'QUALIFIED'; row: number; indicator: string; found: string; taken: string }
  /** The source says no day: `taken` is the latest that its words allow. */
  | { kind: 'ESTIMATED_DATE'; row: number; indicator: string; found: string; taken: string }
  /** A region by a name or code that it no longer has; `taken` is what it is now. */
  | { kind: 'EARLIER_REGION'; row: number; indicator: string; found: string; taken: string }
  /** A cell that says that nothing was reported: it was left out. */
  | { kind: 'NOT_REPORTED'; row: number; indicator: string; found: string }
  /** A row of totals, which is no figure of its own, is not the sum of those above it. */
  | { kind: 'TOTAL_DIFFERS'; row: number; indicator: string; stated: string; sum: string }
  /** A pair that is no partnership on record: a figure puts none there. */
  | { kind: 'PARTNERSHIP_UNKNOWN'; east: string; west: string }
  /** A pair that a target has put on record. */
  | { kind: 'NEW_PARTNERSHIP'; east: string; west: string }
  | { kind: 'IGNORED_SHEET'; sheet: string };

/** With errors nothing was written; without, the file was taken whole, or would be where it was only checked. */
export interface ImportResult {
  errors: RowError[];
  findings: Finding[];
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
