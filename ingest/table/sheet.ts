import type { FileHandle } from 'node:fs/promises';
import type { Message } from '../../platform/message';
import type { Limits } from './limits';

/** What a reader found wrong with one cell. */
export interface CellFlaw {
  code: string;
  expected: Message;
}

/** A row as a reader finds it: texts and flaws by position, with holes where there is no cell. */
export interface RawRow {
  number: number;
  texts: (string | undefined)[];
  flaws?: Map<number, CellFlaw>;
  /** What stands in the first cell of those that are merged downwards into this row, by position. */
  merged?: ReadonlyMap<number, string>;
}

/** A sheet of a workbook that has something in it, or the one table of a CSV file. */
export interface Sheet {
  /** Empty for a CSV file. */
  name: string;
  /** The first rows with content, at least one and at most so many that a title and two rows of headings are among them. */
  head: readonly RawRow[];
  /** About how many rows there are, for a progress bar only; undefined when unknown. */
  rowCount: number | undefined;
  /** The rows from the first with content on, to be read once, a piece at a time. Throws FileRefused where the file cannot be read on. */
  rows: () => AsyncIterable<RawRow>;
}

/** How many rows are looked at to find the headings. */
export const HEAD_ROWS = 20;

/** What a reader finds in a file; `close` ends whatever reads it. */
export interface Sheets {
  sheets: Sheet[];
  close: () => void | Promise<void>;
}

/** What a reader needs of an open file. */
export interface FileBytes {
  file: string;
  handle: FileHandle;
  limits: Limits;
}

/** The bytes of an open file from its beginning; the file stays open. */
export const readBytes = (handle: FileHandle): AsyncIterable<Buffer> =>
  handle.createReadStream({ start: 0, autoClose: false }) as AsyncIterable<Buffer>;
