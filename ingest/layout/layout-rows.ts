import type { TableRow } from '../table/build-rows';
import { buildRows } from '../table/build-rows';
import type { RowError } from '../table/file-refused';
import type { Header } from '../table/header';
import type { OpenFile } from '../table/open-file';
import type { Sheet } from '../table/sheet';
import { nameOf, type Layout, type ValueColumn } from './find-layout';
import type { KeyColumn } from './headings';

/** What one row says of one indicator: a target, a total with its printed ratio, or both. */
export interface LayoutRow {
  number: number;
  /** The cells of the keys, '' where there is none; `indicator` is '' where the columns name it. */
  cells: Readonly<Record<KeyColumn, string>>;
  /** The wider regions of its region and partner, the widest first, and their codes. */
  places: Readonly<Record<'region' | 'partner', { wider: readonly string[]; code: string }>>;
  /** What the row begins with, in whichever column. */
  first: string;
  /** The columns of one indicator that have something in them. */
  values: readonly { column: ValueColumn; text: string }[];
  problems: readonly RowError[];
}

/** What begins the name of a column that is not read, of one of further regions, and of one of values: their position follows. */
const ASIDE = 'aside ';
const PLACE = 'place ';
const VALUE = 'value ';

/** The rows below the headings, one for each indicator that a row has something of; of rows without values one without. */
export async function* layoutRows(
  sheet: Sheet,
  layout: Layout,
  { name, limits }: OpenFile,
): AsyncGenerator<LayoutRow> {
  const columns = new Map<number, string>();
  for (const [key, { at }] of layout.keys) columns.set(at, key);
  for (const { at } of layout.values) columns.set(at, `${VALUE}${at}`);
  const names = new Map(layout.values.map((column) => [`${VALUE}${column.at}`, nameOf(column)]));
  for (const { at } of layout.aside) columns.set(at, `${ASIDE}${at}`);
  for (const { at } of layout.further) columns.set(at, `${PLACE}${at}`);
  const header: Header = Array.from({ length: Math.max(...columns.keys()) + 1 }, (_, at) => columns.get(at));
  const about = ({ indicator, region }: ValueColumn): string => `${indicator?.code ?? ''} ${region}`;
  const groups = [...new Set(layout.values.map(about))].map((one) =>
    layout.values.filter((column) => about(column) === one),
  );
  for await (const row of buildRows(sheet.rows(), { row: layout.lastHeading, header }, name, limits)) {
    const problems = (row.problems ?? [])
      .filter(({ column }) => !column.startsWith(ASIDE))
      .map((problem) => ({ ...problem, column: names.get(problem.column) ?? problem.column }));
    const { number } = row;
    const said = { number, cells: keysOf(row, layout), places: placesOf(row, layout), first: firstOf(row) };
    const found = groups.map((group) =>
      group.map((column) => ({ column, text: row.cells[`${VALUE}${column.at}`] ?? '' })),
    );
    const filled = found.filter((group) => group.some(({ text }) => text !== ''));
    if (filled.length === 0) yield { ...said, values: found[0] ?? [], problems };
    for (const [at, values] of filled.entries())
      yield { ...said, values, problems: at === 0 ? problems : [] };
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

/** A cell of keys, or what stands in the merged cell that it is in: an amount of that is not one of each row. */
const keyIn = ({ cells, merged }: TableRow, column: string): string =>
  (cells[column] ?? '') || (merged?.[column] ?? '');

function keysOf(row: TableRow, { keys }: Layout): Record<KeyColumn, string> {
  const own = { ...NO_KEYS };
  for (const key of keys.keys()) own[key] = keyIn(row, key);
  return own;
}

function placesOf(row: TableRow, { further }: Layout): LayoutRow['places'] {
  if (further.length === 0) return NO_PLACES;
  const of = (which: 'region' | 'partner'): LayoutRow['places']['region'] => {
    const own = further.filter((one) => one.of === which);
    const texts = (isCode: boolean): string[] =>
      own.flatMap((one) => (one.isCode === isCode ? [keyIn(row, `${PLACE}${one.at}`)] : []));
    return { wider: texts(false).filter((text) => text !== ''), code: texts(true)[0] ?? '' };
  };
  return { region: of('region'), partner: of('partner') };
}

const NO_PLACE = { wider: [], code: '' };
const NO_PLACES = { region: NO_PLACE, partner: NO_PLACE };

const firstOf = ({ cells }: TableRow): string => Object.values(cells).find((text) => text !== '') ?? '';
