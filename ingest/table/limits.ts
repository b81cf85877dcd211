/** How much of a file is taken before it is refused. */
export interface Limits {
  /** Size of the file on disk. */
  fileBytes: number;
  /** Size of a CSV file on disk, which is not compressed. */
  csvBytes: number;
  /** What the parts of a workbook may come to when unpacked, counted while unpacking. */
  inflatedBytes: number;
  /** Files inside a workbook. */
  zipEntries: number;
  /** Data rows. */
  rows: number;
  /** Columns of the header. */
  columns: number;
  /** Characters of one cell: 32,767 is Excel's own limit. */
  cellLength: number;
  /** Different texts in a workbook. */
  sharedStrings: number;
}

const MB = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 50 * MB,
  csvBytes: 200 * MB,
  inflatedBytes: 500 * MB,
  zipEntries: 1_000,
  rows: 1_000_000,
  columns: 200,
  cellLength: 32_767,
  sharedStrings: 3_000_000,
};
