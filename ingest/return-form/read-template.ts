import {
  COLUMNS,
  FORM,
  FORM_LAYOUT,
  FORM_SHEET,
  NAMES,
  WRITABLE,
  type ColumnName,
  type Writable,
  type Written,
} from '../../export/return-form/layout';
import { trimmed } from '../../platform/decimal-text';
import type { message } from '../../platform/message';
import { FileRefused, shortened, type RowError } from '../table/file-refused';
import type { OpenFile } from '../table/open-file';
import type { RawRow, Sheet } from '../table/sheet';
import { returnTexts as texts } from './texts';

/** A line as it came back. */
export interface FilledLine {
  /** Its number in the sheet, wherever it has been moved to. */
  row: number;
  id: string;
  indicator: string;
  partner: string;
  /** What can be typed in, as it stands. */
  cells: Written;
  /** The same as it was downloaded. */
  before: Written;
}

export interface FilledTemplate {
  id: string;
  lines: FilledLine[];
  errors: RowError[];
}

/** Most rows that are looked at: a return has at most 500 lines. */
const MOST_ROWS = 2_000;

/**
 * Reads the template of a return that was filled; null where a file is none.
 *
 * @throws FileRefused where it is one, and its sheets are not as they were.
 */
export async function readTemplate(file: OpenFile): Promise<FilledTemplate | null> {
  const mark = file.sheets.find(({ head }) => head[0]?.texts[0] === FORM);
  if (!mark) return null;
  const id = valueOf(mark, 'id');
  if (mark.head[0]?.texts[1] !== FORM_LAYOUT || id === '')
    throw new FileRefused('FILE_DAMAGED', file.name, texts.otherLayout);
  const sheet = file.sheets.find(
    (one) => one !== mark && one.name !== FORM_SHEET && headingsOf(one) !== null,
  );
  const headings = sheet && headingsOf(sheet);
  if (!sheet || !headings) throw new FileRefused('HEADER_MISSING', file.name, texts.noHeadings);
  const missing = (['line', 'written', ...WRITABLE] as const).filter((name) => !headings.columns.has(name));
  if (missing.length > 0)
    throw new FileRefused(
      'COLUMN_MISSING',
      file.name,
      texts.noColumns(missing.map((name) => COLUMNS[name].zh)),
    );
  const lines: FilledLine[] = [];
  const errors: RowError[] = [];
  let count = 0;
  for await (const row of sheet.rows()) {
    if (row.number <= headings.row || row.texts.every((text) => trimmed(text ?? '') === '')) continue;
    if (++count > MOST_ROWS) throw new FileRefused('TOO_MANY_ROWS', file.name, texts.tooManyRows(MOST_ROWS));
    const read = readLine(row, headings.columns);
    errors.push(...read.errors);
    if (read.line) lines.push(read.line);
  }
  return { id, lines, errors: [...errors, ...repeated(lines)] };
}

const valueOf = ({ head }: Sheet, name: string): string =>
  head.find(({ texts: [first] }) => first === name)?.texts[1] ?? '';

/** The row of headings, in either language, and where each column is: columns may have been moved. */
function headingsOf({ head }: Sheet): { row: number; columns: Map<ColumnName, number> } | null {
  for (const row of head) {
    const columns = new Map<ColumnName, number>();
    row.texts.forEach((text, at) => {
      const name = NAMES.find((one) => [COLUMNS[one].zh, COLUMNS[one].en].includes(trimmed(text ?? '')));
      if (name && !columns.has(name)) columns.set(name, at);
    });
    if (columns.has('line') && columns.has('total')) return { row: row.number, columns };
  }
  return null;
}

function readLine(
  row: RawRow,
  columns: ReadonlyMap<ColumnName, number>,
): { line: FilledLine | null; errors: RowError[] } {
  const text = (name: ColumnName): string => trimmed(row.texts[columns.get(name) ?? -1] ?? '');
  const errors: RowError[] = [];
  for (const name of WRITABLE) {
    const at = columns.get(name) ?? -1;
    const flaw = row.flaws?.get(at);
    if (flaw) errors.push(cellError(row.number, name, text(name), flaw.expected, flaw.code));
  }
  // What a reader could not make out is told once.
  if (errors.length > 0) return { line: null, errors };
  const before = beforeOf(text('written'));
  const id = text('line');
  if (id === '' || !before) {
    const isFilled = WRITABLE.some((name) => text(name) !== '');
    if (isFilled) errors.push(cellError(row.number, 'indicator', text('indicator'), texts.addedRow));
    return { line: null, errors };
  }
  const cells = Object.fromEntries(WRITABLE.map((name) => [name, text(name)])) as Record<Writable, string>;
  return {
    line: {
      row: row.number,
      id,
      indicator: text('indicator').replace(/\s*\*$/, ''),
      partner: text('partner'),
      cells,
      before,
    },
    errors,
  };
}

function beforeOf(json: string): Written | null {
  try {
    const found: unknown = JSON.parse(json);
    if (!Array.isArray(found) || found.length !== WRITABLE.length) return null;
    return Object.fromEntries(WRITABLE.map((name, at) => [name, String(found[at])])) as Record<
      Writable,
      string
    >;
  } catch {
    return null;
  }
}

/** A row that was copied is there twice, and nobody knows which one is meant. */
function repeated(lines: readonly FilledLine[]): RowError[] {
  const seen = new Map<string, number>();
  return lines.flatMap(({ id, row, indicator }) => {
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, row);
      return [];
    }
    return [cellError(row, 'indicator', indicator, texts.sameAs(first))];
  });
}

export const cellError = (
  row: number,
  column: ColumnName,
  found: string,
  expected: ReturnType<typeof message>,
  code = 'RETURN_LINE',
): RowError => ({ row, column: COLUMNS[column].zh, found: shortened(found), expected, code });
