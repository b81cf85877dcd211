import type { TableRow } from '../table/build-rows';
import { buildRows } from '../table/build-rows';
import type { RowError } from '../table/file-refused';
import type { OpenFile } from '../table/open-file';
import type { Sheet } from '../table/sheet';
import { nameOf, type Layout, type ValueColumn } from './find-layout';
import type { KeyColumn } from './headings';

/** What one row says of one indicator: a target, a total with its printed ratio, or both. */
export interface LayoutRow {
  number: number;
  /** The cells of the keys, '' where there is none; `indicator` is '' where the columns name it. */
  cells: Readonly<Record<KeyColumn, string>>;
  /** The columns of one indicator that have something in them. */
  values: readonly { column: ValueColumn; text: string }[];
  problems: readonly RowError[];
}

/** A column that is not read. */
const ASIDE = 'aside';

/** The rows below the headings, one for each indicator that a row has something of; of rows without values one without. */
export async function* layoutRows(
  sheet: Sheet,
  layout: Layout,
  { name, limits }: OpenFile,
): AsyncGenerator<LayoutRow> {
  const columns = new Map<number, string>();
  for (const [key, { at }] of layout.keys) columns.set(at, key);
  for (const { at } of layout.values) columns.set(at, String(at));
  const names = new Map(layout.values.map((column) => [String(column.at), nameOf(column)]));
  for (const { at } of layout.aside) columns.set(at, ASIDE);
  const header = Array.from({ length: Math.max(...columns.keys()) + 1 }, (_, at) => columns.get(at));
  const named = new Set(layout.values.map(({ indicator }) => indicator));
  const groups = [...named].map((one) => layout.values.filter(({ indicator }) => indicator === one));
  for await (const row of buildRows(sheet.rows(), { row: layout.lastHeading, header }, name, limits)) {
    const problems = (row.problems ?? [])
      .filter(({ column }) => column !== ASIDE)
      .map((problem) => ({ ...problem, column: names.get(problem.column) ?? problem.column }));
    const cells = keysOf(row, layout);
    const found = groups.map((group) =>
      group.map((column) => ({ column, text: row.cells[String(column.at)] ?? '' })),
    );
    const filled = found.filter((group) => group.some(({ text }) => text !== ''));
    if (filled.length === 0) yield { number: row.number, cells, values: found[0] ?? [], problems };
    for (const [at, values] of filled.entries())
      yield { number: row.number, cells, values, problems: at === 0 ? problems : [] };
  }
}

const NO_KEYS: Record<KeyColumn, string> = {
  indicator: '',
  region: '',
  partner: '',
  side: '',
  year: '',
  as_of: '',
  unit: '',
  kind: '',
  schedule: '',
  basis: '',
  source: '',
  note: '',
};

function keysOf({ cells }: TableRow, { keys }: Layout): Record<KeyColumn, string> {
  const own = { ...NO_KEYS };
  for (const key of keys.keys()) own[key] = cells[key] ?? '';
  return own;
}
