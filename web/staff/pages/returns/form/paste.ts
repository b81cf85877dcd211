import { halfWidth } from '../../../../../platform/decimal-text.ts';
import type { Column } from './entry';

/** A line that a pasted block may speak of. */
export interface PasteLine {
  id: string;
  /** The names by which its indicator is known: name, synonyms, code. */
  names: readonly string[];
  /** The names of its partner; none where it has none. */
  partners: readonly string[];
  isFlow: boolean;
}

/** Where a block goes. */
export interface Placed {
  cells: { line: string; column: Column | 'note'; text: string }[];
  /** Names that are none of the form's, or several: nothing of theirs was taken. */
  unknown: string[];
}

/** A block that a sheet copies: tabs and lines, cells with either of them in quotes. */
export function blockOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/gy;
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  for (let found = cell.exec(plain); found; found = cell.exec(plain)) {
    const [whole, given = '', end = ''] = found;
    const isQuoted = given.length > 1 && given.startsWith('"');
    row.push((isQuoted ? given.slice(1, -1).replaceAll('""', '"') : given).trim());
    if (end !== '\t') {
      rows.push(row);
      row = [];
    }
    if (end === '' || whole === '') break;
  }
  return rows;
}

/** How sheets call the columns of the form. */
const HEADINGS: readonly (readonly [RegExp, Column | 'note'])[] = [
  [/^(本期|本月|当月|本周|本季度?|当季|本年)/, 'increment'],
  [/^(累计|完成数|实际完成|完成情况|年内累计|截至)/, 'total'],
  [/^备注/, 'note'],
];

/**
 * Where the cells of a block go: by the names of its lines where it has some (in any order, behind a column of numbers or not), else line by line and
 * column by column from the cell that it was pasted into. Headings are followed; without them a row of a name has its figure for
 * the column pasted into, and two figures are 本期 and 累计.
 */
export function placeBlock(
  block: readonly (readonly string[])[],
  lines: readonly PasteLine[],
  at: { line: number; column: Column },
): Placed {
  const nameColumn = [0, 1, 2].find((column) =>
    block.some((row) => linesNamed(row[column] ?? '', lines).length > 0),
  );
  return nameColumn === undefined ? byPlace(block, lines, at) : byName(block, lines, nameColumn, at.column);
}

function byPlace(
  block: readonly (readonly string[])[],
  lines: readonly PasteLine[],
  at: { line: number; column: Column },
): Placed {
  const cells = block.flatMap((row, down) => {
    const line = lines[at.line + down];
    if (!line) return [];
    if (row.length === 1) return [{ line: line.id, column: columnFor(line, at.column), text: row[0] ?? '' }];
    // Beside 累计 there is no other figure; beside 本期 there is 累计, which holds for both.
    const column = at.column === 'total' ? 0 : 1;
    return [{ line: line.id, column: 'total' as const, text: row[column] ?? '' }];
  });
  return { cells, unknown: [] };
}

const columnFor = ({ isFlow }: PasteLine, column: Column): Column => (isFlow ? column : 'total');

function byName(
  block: readonly (readonly string[])[],
  lines: readonly PasteLine[],
  nameColumn: number,
  pastedInto: Column,
): Placed {
  const cells: Placed['cells'] = [];
  const unknown: string[] = [];
  const headings = headingsOf(block, lines, nameColumn);
  for (const row of block) {
    const name = row[nameColumn] ?? '';
    if (name === '' || row === headings?.row) continue;
    const found = linesNamed(name, lines);
    const [line, ...others] =
      found.length > 1 ? found.filter(({ partners }) => row.some((text) => isNamed(text, partners))) : found;
    if (!line || others.length > 0) unknown.push(name);
    else cells.push(...figuresOf(row, nameColumn, line, headings?.columns ?? null, pastedInto));
  }
  return { cells, unknown };
}

/** The row above the first name that says what the columns are. */
function headingsOf(
  block: readonly (readonly string[])[],
  lines: readonly PasteLine[],
  nameColumn: number,
): { row: readonly string[]; columns: Map<number, Column | 'note'> } | null {
  const [row] = block;
  if (!row || linesNamed(row[nameColumn] ?? '', lines).length > 0) return null;
  const columns = new Map(
    row.flatMap((text, column) => {
      const found = HEADINGS.find(([pattern]) => pattern.test(halfWidth(text).replace(/\s/g, '')));
      return found ? [[column, found[1]] as const] : [];
    }),
  );
  return columns.size > 0 ? { row, columns } : null;
}

function figuresOf(
  row: readonly string[],
  nameColumn: number,
  line: PasteLine,
  columns: ReadonlyMap<number, Column | 'note'> | null,
  pastedInto: Column,
): Placed['cells'] {
  if (columns === null) {
    const figures = row.slice(nameColumn + 1).filter(isFigure);
    const [text] = figures.length > 1 ? figures.slice(1) : figures;
    if (text === undefined) return [];
    const column = figures.length > 1 ? 'total' : columnFor(line, pastedInto);
    return [{ line: line.id, column, text }];
  }
  const named = [...columns].flatMap(([at, column]) => {
    const text = row[at] ?? '';
    return text === '' ? [] : [{ line: line.id, column, text }];
  });
  // 累计 holds where both are given: 本期 follows from it.
  const hasTotal = named.some(({ column }) => column === 'total');
  return named.filter(({ column }) => !(column === 'increment' && (hasTotal || !line.isFlow)));
}

const isFigure = (text: string): boolean => /^(约|近)?\s*-?[\d,，.]+\s*[%万亿]?/.test(halfWidth(text));

const linesNamed = (text: string, lines: readonly PasteLine[]): PasteLine[] =>
  lines.filter(({ names }) => isNamed(text, names));

/** Whether a cell is one of the names, behind a number or 其中 or not, with a unit in brackets or not. */
function isNamed(text: string, names: readonly string[]): boolean {
  const found = bare(text);
  return found !== '' && names.some((name) => bare(name) === found);
}

const bare = (text: string): string =>
  halfWidth(text)
    .replace(/\s/g, '')
    .replace(/^(?:[(]?[\d一二三四五六七八九十]+[)]?[.、]|\d+)?(?:其中|#)?[:：]?/, '')
    .replace(/[(（][^()（）]*[)）]$/, '')
    .replace(/[:：]$/, '')
    .toLowerCase();
