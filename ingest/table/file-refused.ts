import type { Language, Message } from '../../platform/message';
import { visible } from '../../platform/text';

/** One thing wrong with one row; the caller gathers them and shows them all. */
export interface RowError {
  /** As in TableRow.number. */
  row: number;
  /** The sheet, where several are read. */
  sheet?: string;
  /** Canonical column name, or the column's letter where it has no heading. */
  column: string;
  /** The text found, shortened. */
  found: string;
  expected: Message;
  code: string;
}

/** Every reason for which a file as a whole is refused. */
export type RefusalCode =
  | 'FILE_NOT_FOUND'
  | 'FILE_NOT_READABLE'
  | 'NOT_A_FILE'
  | 'FILE_NAME_NOT_TEXT'
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
  | 'SHEET_NOT_FOUND'
  | 'REGISTER_AMBIGUOUS'
  | 'NO_CORRECTION'
  | 'TOO_MANY_ROWS';

interface FileRefusal extends Message {
  row?: number;
  column?: string;
}

/** A file that cannot be taken as a whole. `message` is for users: one line of Chinese, one of English. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  /** The message in each language. */
  readonly lines: Message;
  readonly row: number | undefined;
  readonly column: string | undefined;

  constructor(
    readonly code: RefusalCode,
    /** The file's name without its folder. */
    readonly file: string,
    { zh, en, row, column }: FileRefusal,
  ) {
    const at = [
      row === undefined ? '' : `第 ${row} 行`,
      column === undefined ? '' : `“${shortened(column)}”列`,
    ].filter(Boolean);
    const where = [
      row === undefined ? '' : `row ${row}`,
      column === undefined ? '' : `column "${shortened(column)}"`,
    ].filter(Boolean);
    const name = visible(file);
    const lines = {
      zh: `${[name, ...at].join('，')}：${zh}`,
      en: `${[name, ...where].join(', ')}: ${en}`,
    };
    super(`${lines.zh}\n${lines.en}`);
    this.lines = lines;
    this.row = row;
    this.column = column;
  }

  /** The message in one language; without one, both lines. */
  in(language: Language | null): string {
    if (language === null) return this.message;
    return language === 'ZH' ? this.lines.zh : this.lines.en;
  }
}

/** What stands in an error for a text that may be somebody's name or phone. */
export const HIDDEN = '***';

/** Text as it may be shown in a message: at most 60 characters, and what does not show made visible. */
export function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 121));
  const short = visible(characters.slice(0, 60).join(''));
  return characters.length > 60 ? `${short}…` : short;
}
