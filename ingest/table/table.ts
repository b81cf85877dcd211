import type { RowError } from './file-refused';

/** What a table file must look like, and how large it may be. */
export interface TableOptions {
  /** Canonical column name -> other spellings taken for it (Chinese headings). The name itself is always taken. */
  headings: Readonly<Record<string, readonly string[]>>;
  /** Canonical names that must be present. */
  required: readonly string[];
  limits?: Partial<Limits>;
}

/** One data row that is not empty. */
export interface TableRow {
  /** The row number a person sees in Excel: the header is 1, empty rows and lines count. */
  number: number;
  /** Text by canonical column, trimmed, '' where empty; every column of `Table.columns` is there. */
  cells: Record<string, string>;
  /** What the reader itself found wrong with this row (too many cells, #DIV/0!, ...): such a row must not be taken. */
  problems?: RowError[];
}

/** A table whose header has been checked. */
export interface Table {
  /** Canonical names, in the order of the file. */
  columns: string[];
  /** Reads the file anew for every loop, a piece at a time. Throws FileRefused where the file cannot be read on. */
  rows: AsyncIterable<TableRow>;
  /** About how many data rows there are, for a progress bar only; undefined when unknown. */
  rowCount?: number;
  /** Names of the sheets of a workbook that hold something but are not this table, and so are not read. */
  ignoredSheets: string[];
}

/** The first two rows with content of a sheet, as they are. */
export interface Peek {
  header: string[];
  /** Empty where nothing follows the header. */
  first: string[];
}

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
