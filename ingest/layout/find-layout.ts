import type { IndicatorRow } from '../../platform/catalogue';
import { trimmed } from '../../platform/decimal-text';
import { unitOf } from '../../platform/units';
import { columnLetter } from '../table/header';
import type { RawRow, Sheet } from '../table/sheet';
import { nearestIndicators } from '../understand/indicators';
import { headingMeaning, type HeadingMeaning, type KeyColumn, type ValueRole } from './headings';
import { readPreface, type Preface } from './preface';

/** A column of values: of one indicator, or of the one that the row names. */
export interface ValueColumn {
  at: number;
  role: ValueRole;
  indicator: IndicatorRow | null;
  /** The unit of its heading, '' where there is none. */
  unit: string;
  /** As people find it: the letter and the words of its headings. */
  shown: string;
}

/** What an error calls a column of values: by its heading where there may be several. */
export const nameOf = ({ indicator, role, shown }: ValueColumn): string =>
  indicator === null && role === 'VALUE'
    ? 'value'
    : indicator === null && role === 'RATIO'
      ? 'stated_ratio'
      : shown;

/** Where the columns of a table of targets and figures are. */
export interface Layout {
  /** The number of the last row of headings. */
  lastHeading: number;
  keys: ReadonlyMap<KeyColumn, { at: number; heading: string }>;
  values: readonly ValueColumn[];
  /** Columns that are not read. */
  aside: readonly { at: number; shown: string }[];
  /** What a column 数值 holds: targets where the file says a year, totals where it says a date; null where it says both or neither. */
  valuesAre: 'TARGET' | 'FIGURE' | null;
  preface: Preface;
}

/** A heading that is not understood, or why columns do not make a table. */
export interface LayoutProblem {
  row: number;
  column: string;
  code: 'COLUMN_UNKNOWN' | 'COLUMN_DUPLICATE' | 'COLUMN_MISSING';
  /** What it may have been meant as: the nearest indicators of an unknown heading. */
  near: readonly string[];
}

/** The words above a column, the outer heading first. */
interface Column {
  at: number;
  words: readonly string[];
  meanings: readonly HeadingMeaning[];
}

/** How many headings one row needs to be taken for the header below a title. */
const FEWEST_HEADINGS = 2;

/**
 * Finds the headings of a sheet, of one row or of two with merged cells, below whatever stands above them; undefined for a sheet that has
 * none. A table has an indicator, of rows or of columns, and values.
 */
export function findLayout({ head }: Pick<Sheet, 'head'>, today: string): Layout | LayoutProblem | undefined {
  const at = head.findIndex((row) => isHeader(row));
  const header = head[at];
  if (!header) return undefined;
  const below = head[at + 1];
  const second = below && isSecondHeader(header, below) ? below : undefined;
  const columns = columnsOf(header, second);
  const number = (second ?? header).number;
  const problem = problemOf(columns, number);
  if (problem) return problem;
  const keys = new Map<KeyColumn, { at: number; heading: string }>();
  for (const column of columns) {
    const key = column.meanings.find((meaning) => meaning.is === 'key');
    if (key && !isValue(column)) keys.set(key.column, { at: column.at, heading: column.words.join(' ') });
  }
  const preface = readPreface(head.slice(0, at), today);
  return {
    lastHeading: number,
    keys,
    values: columns.filter(isValue).map(valueColumn),
    aside: columns.filter(isAside).map((column) => ({ at: column.at, shown: shownOf(column) })),
    valuesAre: valuesAre(columns.filter(isValue).map(valueColumn), keys, preface),
    preface,
  };
}

function valuesAre(
  values: readonly ValueColumn[],
  keys: Layout['keys'],
  preface: Preface,
): Layout['valuesAre'] {
  const isDated = keys.has('as_of') || (!keys.has('year') && preface.date !== undefined);
  // Columns that say what they hold need no more than a date or year from somewhere.
  if (values.every(({ role }) => role !== 'VALUE')) return 'FIGURE';
  return isDated === keys.has('year') ? null : isDated ? 'FIGURE' : 'TARGET';
}

const wordsOf = ({ texts }: RawRow): [at: number, word: string][] =>
  [...texts.entries()].flatMap(([at, text]) =>
    trimmed(text ?? '') === '' ? [] : [[at, trimmed(text ?? '')]],
  );

function isHeader(row: RawRow): boolean {
  const meanings = wordsOf(row).map(([, word]) => headingMeaning(word));
  const has = (is: HeadingMeaning['is']): boolean => meanings.some((meaning) => meaning.is === is);
  const known = meanings.filter(({ is }) => is !== 'unknown').length;
  const isNamed =
    has('key') &&
    (has('role') ||
      has('indicator') ||
      meanings.some((one) => one.is === 'key' && one.column === 'indicator'));
  return isNamed && known >= FEWEST_HEADINGS && known * 2 > meanings.length;
}

/** A second row of headings says nothing but roles, units, indicators and keys, and one of them under a heading of the first. */
function isSecondHeader(header: RawRow, below: RawRow): boolean {
  const words = wordsOf(below);
  const keysOfFirst = wordsOf(header).flatMap(([at, word]) =>
    headingMeaning(word).is === 'key' ? [at] : [],
  );
  return (
    words.length > 0 &&
    words.every(
      ([at, word]) =>
        ['role', 'unit', 'indicator', 'aside'].includes(headingMeaning(word).is) && !keysOfFirst.includes(at),
    )
  );
}

/** A heading over several columns stands in the first of them: those to its right that have a second heading are under it. */
function columnsOf(header: RawRow, second: RawRow | undefined): Column[] {
  const width = Math.max(header.texts.length, second?.texts.length ?? 0);
  const columns: Column[] = [];
  let over = '';
  for (let at = 0; at < width; at++) {
    const own = trimmed(header.texts[at] ?? '');
    const under = trimmed(second?.texts[at] ?? '');
    if (own !== '') over = own;
    else if (under === '') over = '';
    const words = [over, under].filter((word) => word !== '');
    if (words.length > 0) columns.push({ at, words, meanings: words.map(headingMeaning) });
  }
  return columns;
}

const isValue = ({ meanings }: Column): boolean =>
  meanings.some(({ is }) => is === 'role' || is === 'indicator') &&
  !meanings.some(({ is }) => is === 'aside');

const isAside = (column: Column): boolean => column.meanings.some(({ is }) => is === 'aside');

const shownOf = ({ at, words }: Column): string => `${columnLetter(at)} ${words.join(' ')}`;

function valueColumn(column: Column): ValueColumn {
  const named = column.meanings.findLast((meaning) => meaning.is === 'indicator');
  const unit =
    column.meanings.findLast((meaning) => meaning.is === 'unit')?.unit ??
    bracketed(column.words.at(-1) ?? '');
  return {
    at: column.at,
    role: column.meanings.find((meaning) => meaning.is === 'role')?.role ?? 'FIGURE',
    indicator: named?.entry ?? null,
    unit: unit || (named?.unit ?? ''),
    shown: shownOf(column),
  };
}

function bracketed(word: string): string {
  const unit = /[(（]([^()（）]+)[)）]$/u.exec(word)?.[1] ?? '';
  return unitOf(unit) === undefined ? '' : unit;
}

function problemOf(columns: readonly Column[], row: number): LayoutProblem | undefined {
  const unknown = columns.find(
    (column) => !isValue(column) && !isAside(column) && !column.meanings.some(({ is }) => is === 'key'),
  );
  if (unknown)
    return {
      row,
      column: shownOf(unknown),
      code: 'COLUMN_UNKNOWN',
      near: nearestIndicators(unknown.words.at(-1) ?? '').map(({ zh }) => zh),
    };
  const seen = new Set<string>();
  for (const column of columns) {
    if (isAside(column)) continue;
    const value = isValue(column) ? valueColumn(column) : undefined;
    const key = value
      ? `${value.indicator?.code ?? ''} ${value.role}`
      : column.meanings.map((meaning) => (meaning.is === 'key' ? meaning.column : '')).join();
    if (seen.has(key)) return { row, column: shownOf(column), code: 'COLUMN_DUPLICATE', near: [] };
    seen.add(key);
  }
  const values = columns.filter(isValue).map(valueColumn);
  const namesIndicator = columns.some(({ meanings }) =>
    meanings.some((meaning) => meaning.is === 'key' && meaning.column === 'indicator'),
  );
  if (values.length === 0) return { row, column: 'value', code: 'COLUMN_MISSING', near: [] };
  if (!namesIndicator && values.some(({ indicator }) => indicator === null))
    return { row, column: 'indicator', code: 'COLUMN_MISSING', near: [] };
  return undefined;
}
