import { writeXlsxStream, type CellValue, type ColumnDef } from 'hucre/xlsx';
import { parseDay } from '../platform/calendar';
import type { CellKind, PreparedReport } from './report';

/** From 12 digits on Excel shows a plain number as 1.2E+11. */
const NUMBER = '[<100000000000]General;#,##0.00';
const FORMATS: Readonly<Record<CellKind, string>> = {
  text: '@',
  code: '@',
  number: NUMBER,
  percent: '0.00',
  date: 'yyyy-mm-dd',
};
const WIDTHS: Readonly<Record<CellKind, number>> = { text: 18, code: 14, number: 16, percent: 10, date: 12 };
const WIDEST = 40;

/** Excel keeps 15 digits of a number, and so does a double: of such a decimal none is lost. */
const SAFE_DECIMAL = /^-?\d+(?:\.\d+)?$/;
const MOST_DIGITS = 15;

/** A workbook of one sheet, with `notes` above the headings, as it is read: nothing is kept. */
export function writeXlsx(
  { title, headings, kinds, rows }: PreparedReport,
  notes: readonly string[],
): ReadableStream<Uint8Array> {
  return writeXlsxStream(allRows(), {
    name: sheetName(title),
    columns: kinds.map((kind, at): ColumnDef => ({
      numFmt: FORMATS[kind],
      width: Math.min(WIDEST, Math.max(WIDTHS[kind], widthOf(headings[at] ?? ''))),
    })),
    freezePane: { rows: notes.length + 1 },
    // A second sheet would begin with the title for its headings; a report never has so many rows.
    repeatHeaders: false,
  });

  async function* allRows(): AsyncGenerator<CellValue[]> {
    for (const note of notes) yield [note];
    yield [...headings];
    for await (const row of rows) yield row.map((text, at) => cellOf(kinds[at] ?? 'text', text));
  }
}

function cellOf(kind: CellKind, text: string | null): CellValue {
  if (text === null) return null;
  if (kind === 'number' || kind === 'percent') {
    const digits = text.replace(/^-?0*/, '').replace('.', '');
    return SAFE_DECIMAL.test(text) && digits.length <= MOST_DIGITS ? Number(text) : text;
  }
  if (kind === 'date') {
    const day = parseDay(text);
    return day ? new Date(Date.UTC(day.year, day.month - 1, day.day)) : text;
  }
  return text;
}

/** Excel takes 31 characters and none of these. */
const sheetName = (title: string): string => title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 2);
