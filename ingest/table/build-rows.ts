import { trimmed } from '../../platform/decimal-text';
import { message } from '../../platform/message';
import { notPlain } from '../../platform/text';
import { FileRefused, HIDDEN, shortened, type RowError } from './file-refused';
import { columnLetter, type Header } from './header';
import type { Limits } from './limits';
import type { CellFlaw, RawRow } from './sheet';

/** One data row that is not empty. */
export interface TableRow {
  /** The row number a person sees in Excel: the header is 1, empty rows and lines count. */
  number: number;
  /** Text by canonical column, trimmed, '' where empty; every column of `Table.columns` is there. */
  cells: Record<string, string>;
  /** By column, what stands in the first cell of those that are merged downwards into this row. */
  merged?: Readonly<Record<string, string>>;
  /** What the reader itself found wrong with this row (too many cells, #DIV/0!, ...): such a row must not be taken. */
  problems?: RowError[];
}

const TOO_MANY_CELLS: CellFlaw = {
  code: 'TOO_MANY_CELLS',
  expected: message('没有列名的位置应为空', 'nothing where there is no heading'),
};
const cellNotText = (found: string): CellFlaw => ({
  code: 'CELL_NOT_TEXT',
  expected: message(
    `单行文字，不含控制字符或乱码 ${found}`,
    `one line of text, without the control character or broken character ${found}`,
  ),
});

/** The rows below the header that are not empty. Throws FileRefused where there are too many. */
export async function* buildRows(
  raws: AsyncIterable<RawRow>,
  headerAt: { row: number; header: Header },
  file: string,
  limits: Limits,
): AsyncGenerator<TableRow> {
  let count = 0;
  for await (const raw of raws) {
    const row = raw.number > headerAt.row ? buildRow(headerAt.header, raw, limits) : undefined;
    if (!row) continue;
    count++;
    if (count > limits.rows) {
      throw new FileRefused('TOO_MANY_ROWS', file, {
        zh: `数据超过 ${limits.rows} 行，请分成几个文件`,
        en: `there are more than ${limits.rows} data rows, split the file`,
      });
    }
    yield row;
  }
  if (count === 0) {
    throw new FileRefused('FILE_EMPTY', file, {
      zh: '只有表头，没有数据行',
      en: 'there is a header and no row below it',
    });
  }
}

/** The row under its header, with everything that is wrong with it; undefined where it is empty. */
function buildRow(header: Header, raw: RawRow, limits: Limits): TableRow | undefined {
  const cells: Record<string, string> = {};
  const problems: RowError[] = [];
  let empty = true;
  for (let at = 0; at < Math.max(header.length, raw.texts.length); at++) {
    const column = header[at];
    const text = trimmed(raw.texts[at] ?? '');
    const flaw = flawOf(text, raw.flaws?.get(at), column, limits);
    if (column !== undefined) cells[column] = text;
    if (text !== '') empty = false;
    // A row far too long would give as many errors as it has cells: one is enough.
    if (flaw && !(flaw === TOO_MANY_CELLS && problems.some(({ code }) => code === flaw.code))) {
      const found = column === undefined ? HIDDEN : shortened(text);
      problems.push({ row: raw.number, column: column ?? columnLetter(at), found, ...flaw });
    }
  }
  if (empty) return undefined;
  const row: TableRow = { number: raw.number, cells };
  if (problems.length > 0) row.problems = problems;
  if (raw.merged)
    row.merged = Object.fromEntries(
      [...raw.merged].flatMap(([at, text]) => {
        const column = header[at];
        return column === undefined ? [] : [[column, trimmed(text)]];
      }),
    );
  return row;
}

function flawOf(
  text: string,
  found: CellFlaw | undefined,
  column: string | undefined,
  limits: Limits,
): CellFlaw | undefined {
  if (text === '') return undefined;
  if (column === undefined) return TOO_MANY_CELLS;
  if (found) return found;
  if (text.length > limits.cellLength) {
    const most = limits.cellLength;
    return {
      code: 'CELL_TOO_LONG',
      expected: message(`不超过 ${most} 个字符`, `at most ${most} characters`),
    };
  }
  const character = notPlain(text);
  return character === null ? undefined : cellNotText(character);
}
