import { isDecimal } from './decimals';
import type { ResultTable } from './table';

/** What a chart of a table can be drawn of: indexes of columns. */
export interface ChartColumns {
  /** Columns of numbers. */
  values: number[];
  /** What rows are called by. */
  names: number[];
  /** The day of each row, where the rows differ in it. */
  day: number | null;
}

export interface ChartLine {
  name: string;
  /** Beside each place on the axis; null where there is no number. */
  values: (string | null)[];
}

export interface ChartData {
  axis: string[];
  lines: ChartLine[];
  /** How many rows were left out. */
  left: number;
}

/** More bars than these cannot be told apart. */
const MOST_PLACES = 60;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Preferred for what is drawn first. */
const USUAL = ['ratio', 'actual', 'amount', 'target'];
/** Numbers that name something. */
const NAMES_IN_DIGITS = /(^|\.)(code|id|year|key)$/i;

export function chartColumns({ columns, rows }: ResultTable): ChartColumns {
  const cells = columns.map((_, at) => rows.map((row) => row[at] ?? '').filter((text) => text !== ''));
  const all = columns.map((_, at) => at);
  const differs = (at: number): boolean => new Set(cells[at]).size > 1;
  const values = all.filter(
    (at) =>
      cells[at]?.length !== 0 && cells[at]?.every(isDecimal) && !NAMES_IN_DIGITS.test(columns[at] ?? ''),
  );
  const lastOf = (at: number): string => (columns[at] ?? '').replace(/^.*\./, '');
  const rank = (at: number): number => (USUAL.indexOf(lastOf(at)) + USUAL.length + 1) % (USUAL.length + 1);
  const days = all.filter((at) => cells[at]?.length !== 0 && cells[at]?.every((text) => DAY.test(text)));
  const texts = all.filter((at) => !values.includes(at) && !days.includes(at) && differs(at));
  const called = texts.filter((at) => /(^|\.)(name|alias)$/.test(columns[at] ?? ''));
  return {
    values: values.sort((one, other) => rank(one) - rank(other)),
    names: called.length > 0 ? called : texts.slice(0, 1),
    day: days.find(differs) ?? null,
  };
}

/** A line for each name over the days of the rows, or one row of bars by name where there are no days. */
export function chartData({ rows }: ResultTable, { names, day }: ChartColumns, value: number): ChartData {
  const nameOf = (row: readonly string[]): string => names.map((at) => row[at] ?? '').join(' ');
  const numberOf = (row: readonly string[] | undefined): string | null => {
    const text = row?.[value] ?? '';
    return isDecimal(text) ? text : null;
  };
  if (day === null) {
    const shown = rows.slice(0, MOST_PLACES);
    return {
      axis: shown.map((row, at) => nameOf(row) || String(at + 1)),
      lines: [{ name: '', values: shown.map(numberOf) }],
      left: rows.length - shown.length,
    };
  }
  const axis = [...new Set(rows.map((row) => row[day] ?? ''))].filter((text) => text !== '').sort();
  const called = [...new Set(rows.map(nameOf))];
  const lines = called.slice(0, MOST_PLACES).map((name) => ({
    name,
    values: axis.map((date) => numberOf(rows.find((row) => row[day] === date && nameOf(row) === name))),
  }));
  return { axis, lines, left: called.length - lines.length };
}
