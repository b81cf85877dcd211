/** One thing wrong with one row; the caller gathers them and shows them all. */
export interface RowError {
  /** As in TableRow.number. */
  row: number;
  /** Canonical column name, or the column's letter where it has no heading. */
  column: string;
  /** The text found, shortened. */
  found: string;
  /** What was expected, Chinese first, then English. */
  expected: string;
  code: string;
}

/** Every reason for which a file as a whole is refused. */
export type RefusalCode =
  | 'FILE_NOT_FOUND'
  | 'FILE_NOT_READABLE'
  | 'NOT_A_FILE'
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'FILE_TYPE_UNKNOWN'
  | 'FILE_DAMAGED'
  | 'FILE_UNSAFE'
  | 'ENCODING_UNKNOWN'
  | 'QUOTES_UNBALANCED'
  | 'HEADER_MISSING'
  | 'COLUMN_UNKNOWN'
  | 'COLUMN_DUPLICATE'
  | 'COLUMN_MISSING'
  | 'SEVERAL_SHEETS'
  | 'REGISTER_AMBIGUOUS'
  | 'NO_CORRECTION'
  | 'TOO_MANY_ROWS';

interface Refusal {
  zh: string;
  en: string;
  row?: number;
  column?: string;
}

/** A file that cannot be taken as a whole. `message` is for users: one line of Chinese, one of English. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly row: number | undefined;
  readonly column: string | undefined;

  constructor(
    readonly code: RefusalCode,
    /** The file's name without its folder. */
    readonly file: string,
    { zh, en, row, column }: Refusal,
  ) {
    const at = [
      row === undefined ? '' : `第 ${row} 行`,
      column === undefined ? '' : `“${shortened(column)}”列`,
    ].filter(Boolean);
    const where = [
      row === undefined ? '' : `row ${row}`,
      column === undefined ? '' : `column "${shortened(column)}"`,
    ].filter(Boolean);
    super(`${[file, ...at].join('，')}：${zh}\n${[file, ...where].join(', ')}: ${en}`);
    this.row = row;
    this.column = column;
  }
}

/** Text as it may be shown in a message: at most 60 characters, control characters made visible. */
export function shortened(text: string): string {
  const visible = text
    .slice(0, 61)
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (c) =>
      c === '\n' ? '⏎' : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return text.length > 60 ? `${visible.slice(0, 60)}…` : visible;
}
