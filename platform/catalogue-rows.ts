import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { LEDGER_SUBGRAPHS, THEMES } from '../schema/subgraphs';
import { UNITS } from './amount';
import { notPlain, visible } from './text';

const AGGREGATIONS = ['FLOW', 'BALANCE', 'LEVEL', 'RATIO'] as const;

const ownerOf = new Map<string, string>(THEMES.map(({ theme, owner }) => [theme, owner]));

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, `one of ${values.join(', ')}`);
const line = (longest: number) =>
  z
    .string()
    .refine(
      (value) => value.trim() !== '' && value.length <= longest && notPlain(value) === null,
      `one line of plain text, of 1 to ${longest} characters`,
    );
const optionalCode = z.string().transform((value) => (value === '' ? null : value));
const optionalYear = z
  .string()
  .regex(/^(\d{4})?$/, 'a year, as in 2021, or nothing')
  .transform((value) => (value === '' ? null : Number(value)));

/** A code of the released catalogue, and one that an office gives, which a release can never use. */
export const RELEASED_CODE = /^[A-Z]{2}_[A-Z_]+$/;
export const LOCAL_CODE = /^X_[A-Z0-9]{1,30}$/;

const columns = {
  code: z.string(),
  theme: oneOf(THEMES.map(({ theme }) => theme) as unknown as [string, ...string[]]).transform(
    (theme) => theme as (typeof THEMES)[number]['theme'],
  ),
  subgraph: oneOf(LEDGER_SUBGRAPHS as unknown as [string, ...string[]]).transform(
    (name) => name as (typeof LEDGER_SUBGRAPHS)[number],
  ),
  zh: line(60),
  en: line(120),
  unit: oneOf(UNITS),
  aggregation: oneOf(AGGREGATIONS),
  numerator: optionalCode,
  denominator: optionalCode,
  part_of: optionalCode,
  definition_zh: line(500),
  definition_en: line(1000),
  synonyms: z.string().transform((value) => value.split('|').filter((name) => name !== '')),
  valid_from: optionalYear,
  valid_until: optionalYear,
};
const row = z.object(columns);

/** One row of the catalogue as its file has it. */
export type CatalogueRow = z.infer<typeof row>;

/** What is wrong with a cell, or with the header, which is row 1. */
export interface Fault {
  row: number;
  column: string;
  found: string;
  expected: string;
}

const NAMES = Object.keys(columns);

/** Reads the rows of a catalogue's file that stand behind those of `before`, and says everything that is wrong with them. */
export function readCatalogueRows(
  content: Buffer,
  codes: RegExp,
  before: readonly CatalogueRow[],
): { rows: CatalogueRow[]; faults: Fault[] } {
  const given = readCells(content);
  if ('faults' in given) return { rows: [], faults: given.faults };
  const faults: Fault[] = [];
  const rows: { one: CatalogueRow; row: number }[] = [];
  for (const { cells, row: number } of given.lines) {
    const read = row.safeParse(cells);
    if (read.success) rows.push({ one: read.data, row: number });
    else {
      for (const { path, message } of read.error.issues) {
        const column = String(path[0]);
        faults.push({ row: number, column, found: cells[column] ?? '', expected: message });
      }
    }
  }
  const all = [...before, ...rows.map(({ one }) => one)];
  faults.push(
    ...rows.flatMap(({ one, row: number }) =>
      faultsOf(one, all, codes).map((fault) => ({ ...fault, row: number })),
    ),
  );
  return {
    rows: rows.map(({ one }) => one),
    faults: faults.sort((a, b) => a.row - b.row),
  };
}

interface Parsed {
  record: string[];
  info: { lines: number };
}

interface Line {
  cells: Record<string, string>;
  row: number;
}

function readCells(content: Buffer): { lines: Line[] } | { faults: Fault[] } {
  const refused = (column: string, found: string, expected: string) => ({
    faults: [{ row: 1, column, found, expected }],
  });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    const options = { bom: true, trim: true, relax_column_count: true, skip_empty_lines: true, info: true };
    const [header, ...records] = parse(text, options) as unknown as Parsed[];
    const heading = header?.record ?? [];
    const missing = NAMES.filter((name) => !heading.includes(name));
    const unknown = heading.filter((name, i) => !NAMES.includes(name) || heading.indexOf(name) !== i);
    if (missing.length > 0 || unknown.length > 0) {
      return refused('header', visible(heading.join(',')), `these columns, in any order: ${NAMES.join(',')}`);
    }
    return {
      lines: records.map(({ record, info }) => ({
        row: info.lines,
        cells: Object.fromEntries(heading.map((name, i) => [name, record[i] ?? ''])),
      })),
    };
  } catch (error) {
    return refused('file', (error as Error).message, 'CSV in UTF-8');
  }
}

/** What is wrong with a row among all others. */
function faultsOf(one: CatalogueRow, all: readonly CatalogueRow[], codes: RegExp): Omit<Fault, 'row'>[] {
  const faults: Omit<Fault, 'row'>[] = [];
  const refuse = (column: string, found: string | null, expected: string): void => {
    faults.push({ column, found: found ?? '', expected });
  };
  if (!codes.test(one.code))
    refuse('code', one.code, 'X_ and up to 30 capital letters or digits, as in X_DATES');
  if (all.some((other) => other !== one && other.code === one.code))
    refuse('code', one.code, 'a code that no other row has');
  const owner = ownerOf.get(one.theme) ?? '';
  if (one.subgraph !== owner) refuse('subgraph', one.subgraph, `${owner}, which owns ${one.theme}`);
  const others = new Set(all.flatMap((other) => (other === one ? [] : [other.zh, ...other.synonyms])));
  for (const [column, names] of [
    ['zh', [one.zh]],
    ['synonyms', one.synonyms],
  ] as const) {
    for (const name of names) if (others.has(name)) refuse(column, name, 'a name that no other row has');
  }
  const { valid_from: from, valid_until: until } = one;
  if (from !== null && until !== null && from > until)
    refuse('valid_until', String(until), `${from} or later`);
  checkParts(one, all, refuse);
  return faults;
}

type Refuse = (column: string, found: string | null, expected: string) => void;

function checkParts(one: CatalogueRow, all: readonly CatalogueRow[], refuse: Refuse): void {
  const entryOf = (code: string | null): CatalogueRow | undefined =>
    all.find((other) => other.code === code && other.subgraph === one.subgraph && other !== one);
  const whole = entryOf(one.part_of);
  if (one.part_of !== null) {
    if (!whole) refuse('part_of', one.part_of, `another indicator of ${one.subgraph}, or nothing`);
    else if (whole.unit !== one.unit || whole.aggregation !== one.aggregation)
      refuse('part_of', one.part_of, `an indicator in ${one.unit} and of kind ${one.aggregation}`);
    else if (isCircle(one, all))
      refuse('part_of', one.part_of, 'an indicator that is not a part of this one');
  }
  for (const column of ['numerator', 'denominator'] as const) {
    const code = one[column];
    if (one.aggregation !== 'RATIO') {
      if (code !== null) refuse(column, code, 'nothing, but for RATIO');
      continue;
    }
    const part = entryOf(code);
    if (!part || part.aggregation === 'RATIO')
      refuse(column, code, `an indicator of ${one.subgraph} that is no RATIO itself`);
  }
  const [above, below] = [entryOf(one.numerator)?.unit, entryOf(one.denominator)?.unit];
  if (one.aggregation !== 'RATIO' || above === undefined || below === undefined) return;
  if (one.unit === 'PERCENT' && above !== below)
    refuse('unit', one.unit, `${above}, for each of the denominator; PERCENT is of two amounts in one unit`);
  if (one.unit !== 'PERCENT' && one.unit !== above)
    refuse('unit', one.unit, above === below ? 'PERCENT' : `${above}, the numerator's`);
}

function isCircle(one: CatalogueRow, all: readonly CatalogueRow[]): boolean {
  const seen = new Set<string>();
  for (let code = one.part_of; code !== null;) {
    if (code === one.code || seen.has(code)) return true;
    seen.add(code);
    code = all.find((other) => other.code === code)?.part_of ?? null;
  }
  return false;
}
