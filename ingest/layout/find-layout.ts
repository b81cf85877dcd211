import type { IndicatorRow } from '../../platform/catalogue';
import { unitOf } from '../../platform/units';
import { columnLetter } from '../table/header';
import type { Sheet } from '../table/sheet';
import { nearestIndicators } from '../understand/indicators';
import { columnsOf, findHeader, keyOf, type Column } from './columns';
import type { KeyColumn, ValueRole } from './headings';
import { readPreface, type Preface } from './preface';

/** A column of values: of one indicator, or of the one that the row names. */
export interface ValueColumn {
  at: number;
  role: ValueRole;
  indicator: IndicatorRow | null;
  /** The region that its heading names, '' where there is none. */
  region: string;
  /** The unit of its heading, '' where there is none. */
  unit: string;
  /** The date or year that its heading says, '' where there is none. */
  period: string;
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

/** A column of regions beside that of the narrowest: of wider ones, or of codes. */
export interface FurtherPlace {
  at: number;
  of: 'region' | 'partner';
  isCode: boolean;
}

/** Where the columns of a table of targets and figures are. */
export interface Layout {
  /** The number of the last row of headings. */
  lastHeading: number;
  keys: ReadonlyMap<KeyColumn, { at: number; heading: string }>;
  /** The widest first. */
  further: readonly FurtherPlace[];
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

/**
 * Finds the headings of a sheet, of one row or of several with merged cells, below whatever stands above them; undefined for a sheet that
 * has none. A table has an indicator, of rows or of columns, and values.
 */
export function findLayout(
  { head, name }: Pick<Sheet, 'head' | 'name'>,
  today: string,
): Layout | LayoutProblem | undefined {
  const header = findHeader(head);
  if (!header) return undefined;
  const columns = columnsOf(header.rows);
  const number = header.rows.at(-1)?.number ?? 0;
  const problem = problemOf(columns, number);
  if (problem) return problem;
  const { keys, further } = keysOf(columns);
  const preface = readPreface(head.slice(0, header.at), today, name);
  const values = columns
    .filter((column) => isValue(column, columns))
    .map((column) => valueColumn(column, preface.isOfTargets ? 'TARGET' : 'FIGURE'));
  return {
    lastHeading: number,
    keys,
    further,
    values,
    aside: columns.filter(isAside).map((column) => ({ at: column.at, shown: shownOf(column) })),
    valuesAre: valuesAre(values, keys, preface),
    preface,
  };
}

/** The columns of keys: of several of one region the narrowest is its own. */
function keysOf(columns: readonly Column[]): Pick<Layout, 'keys' | 'further'> {
  const keys = new Map<KeyColumn, { at: number; heading: string }>();
  const further: FurtherPlace[] = [];
  const found = columns.flatMap((column) => {
    const key = isValue(column, columns) || isAside(column) ? undefined : keyOf(column);
    return key ? [{ ...key, at: column.at, heading: column.words.join(' ') }] : [];
  });
  for (const { column, at, heading } of found)
    if (column !== 'region' && column !== 'partner') keys.set(column, { at, heading });
  for (const whose of ['region', 'partner'] as const) {
    const own = found.filter(({ column }) => column === whose);
    // Of 地区 and 地区名称 the former has the codes.
    const isNamed = own.some(({ place }) => place?.isName);
    const names = own.filter(
      ({ place }) => place?.isCode !== true && (!isNamed || place?.isName === true || (place?.rank ?? 0) > 0),
    );
    const isRanked = names.every(({ place }) => (place?.rank ?? 0) > 0);
    if (isRanked) names.sort((a, b) => (a.place?.rank ?? 0) - (b.place?.rank ?? 0));
    const last = names.at(-1) ?? own.at(-1);
    if (!last) continue;
    keys.set(whose, { at: last.at, heading: last.heading });
    for (const one of [...names, ...own.filter((code) => !names.includes(code))])
      if (one !== last) further.push({ at: one.at, of: whose, isCode: !names.includes(one) });
  }
  return { keys, further };
}

function valuesAre(
  values: readonly ValueColumn[],
  keys: Layout['keys'],
  preface: Preface,
): Layout['valuesAre'] {
  const isDated =
    keys.has('as_of') ||
    values.every(({ period }) => period !== '') ||
    (!keys.has('year') && preface.date !== undefined);
  // Columns that say what they hold need no more than a date or year from somewhere.
  if (values.every(({ role }) => role !== 'VALUE')) return 'FIGURE';
  return isDated === keys.has('year') ? null : isDated ? 'FIGURE' : 'TARGET';
}

/** Whether a column has values: of an indicator, of a role, or of a region where the rows name the indicators. */
const isValue = ({ meanings }: Column, columns: readonly Column[]): boolean =>
  !meanings.some(({ is }) => is === 'aside') &&
  (meanings.some(({ is }) => is === 'role' || is === 'indicator') ||
    (meanings.some(({ is }) => is === 'region') && namesRegions(columns)));

/** Whether regions are in the headings: the rows name indicators, and no column regions. */
const namesRegions = (columns: readonly Column[]): boolean => {
  const keys = columns.map((column) => keyOf(column)?.column);
  return keys.includes('indicator') && !keys.includes('region');
};

const isAside = (column: Column): boolean => column.meanings.some(({ is }) => is === 'aside');

const shownOf = ({ at, words }: Column): string => `${columnLetter(at)} ${words.join(' ')}`;

/** What a column holds; of one of an indicator that does not say it, `otherwise`. */
function valueColumn(column: Column, otherwise: ValueRole): ValueColumn {
  const named = column.meanings.findLast((meaning) => meaning.is === 'indicator');
  const role = column.meanings.findLast((meaning) => meaning.is === 'role');
  const region = column.meanings.findLast((meaning) => meaning.is === 'region');
  const unit =
    column.meanings.findLast((meaning) => meaning.is === 'unit')?.unit ??
    bracketed(column.words.at(-1) ?? '');
  return {
    at: column.at,
    role: role?.role ?? named?.role ?? (region ? 'VALUE' : otherwise),
    indicator: named?.entry ?? null,
    region: region?.code ?? '',
    unit: unit || (named?.unit ?? ''),
    period: (role?.period ?? '') || (named?.period ?? ''),
    shown: shownOf(column),
  };
}

function bracketed(word: string): string {
  const unit = /[(（]([^()（）]+)[)）]$/u.exec(word)?.[1] ?? '';
  return unitOf(unit) === undefined ? '' : unit;
}

function problemOf(columns: readonly Column[], row: number): LayoutProblem | undefined {
  const unknown = columns.find(
    (column) =>
      !isAside(column) &&
      ((!isValue(column, columns) && !keyOf(column)) || column.meanings.at(-1)?.is === 'unknown'),
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
    const value = isValue(column, columns) ? valueColumn(column, 'FIGURE') : undefined;
    const { column: name = '', place } = keyOf(column) ?? {};
    const key = value
      ? [value.indicator?.code, value.role, value.period, value.region].join(' ')
      : `${name} ${place?.isCode === true ? 'code' : (place?.rank ?? 0)} ${String(place?.isName === true)}`;
    if (seen.has(key)) return { row, column: shownOf(column), code: 'COLUMN_DUPLICATE', near: [] };
    seen.add(key);
  }
  const values = columns
    .filter((column) => isValue(column, columns))
    .map((column) => valueColumn(column, 'FIGURE'));
  const namesIndicator = columns.some((column) => keyOf(column)?.column === 'indicator');
  if (values.length === 0) return { row, column: 'value', code: 'COLUMN_MISSING', near: [] };
  if (!namesIndicator && values.some(({ indicator }) => indicator === null))
    return { row, column: 'indicator', code: 'COLUMN_MISSING', near: [] };
  return undefined;
}
