import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  LOCAL_CODE,
  readCatalogueRows,
  RELEASED_CODE,
  type CatalogueRow,
  type Fault,
} from './catalogue-rows';
import type { Message } from './message';
import { TOP } from './top-folder';

export { UNITS, type Unit } from './amount';
export type { CatalogueRow } from './catalogue-rows';

/**
 * An entry of the catalogue; `position` is its place in it, from 1. `isGone`: no file has it any more, but the ledger holds figures of
 * it, so it can be read and no more be filed.
 */
export type IndicatorRow = CatalogueRow & { position: number; isGone: boolean };

const file = join(TOP, 'schema', 'indicators.csv');

export const faultText = ({ row, column, found, expected }: Fault): string =>
  `row ${row}, ${column}: found "${found}", expected ${expected}`;

const read = readCatalogueRows(readFileSync(file), RELEASED_CODE, []);
if (read.faults.length > 0)
  throw new Error(`schema/indicators.csv: ${read.faults.map(faultText).join('\n')}`);
const released: readonly CatalogueRow[] = read.rows;

const entries: IndicatorRow[] = [];
const byCode = new Map<string, IndicatorRow>();
let revision = 0;

/** The indicator catalogue, in catalogue order: the released rows of schema/indicators.csv, then those of the office. */
export const catalogue: readonly IndicatorRow[] = entries;

/** The catalogue entry of a code; undefined when there is none. */
export const indicator = (code: string): IndicatorRow | undefined => byCode.get(code);

/** Another number each time that the catalogue is made anew, for what is derived from it. */
export const catalogueRevision = (): number => revision;

/** Whether the definition of an indicator holds for a year. */
export const holdsIn = ({ valid_from: from, valid_until: until }: IndicatorRow, year: number): boolean =>
  (from === null || from <= year) && (until === null || until >= year);

/** For which years figures and targets of an indicator are taken, for people. */
export function definedIn({ isGone, valid_from: from, valid_until: until }: IndicatorRow): Message {
  if (isGone) return { zh: '指标目录已无该指标，不能再填报', en: 'none: the catalogue has it no more' };
  const zh = [from === null ? [] : `${from} 年起`, until === null ? [] : `至 ${until} 年`].flat();
  const en = [from === null ? [] : `from ${from} on`, until === null ? [] : `until ${until}`].flat();
  return {
    zh: `指标口径适用的年度：${zh.join('，')}`,
    en: `a year that its definition holds for: ${en.join(', ')}`,
  };
}

/** What is wrong with an office's own indicators, one line for each cell. */
export const faultsOfLocal = (content: Buffer): string[] =>
  readCatalogueRows(content, LOCAL_CODE, released).faults.map(faultText);

/** Makes the catalogue of the released rows and those of an office's file, which has been checked; without a file of the former alone. */
export function useLocalIndicators(localFile: string | undefined): void {
  const local =
    localFile === undefined ? [] : readCatalogueRows(readFileSync(localFile), LOCAL_CODE, released).rows;
  entries.length = 0;
  byCode.clear();
  append([...released, ...local], false);
}

/** Adds rows that no file has any more and the ledger still holds figures of. */
export const keepGone = (rows: readonly CatalogueRow[]): void => {
  append(
    rows.filter(({ code }) => !byCode.has(code)),
    true,
  );
};

function append(rows: readonly CatalogueRow[], isGone: boolean): void {
  for (const row of rows) {
    const entry = { ...row, position: entries.length + 1, isGone };
    entries.push(entry);
    byCode.set(entry.code, entry);
  }
  revision += 1;
}

/** An entry as a file has it. */
export function rowOf(entry: IndicatorRow): CatalogueRow {
  const row: CatalogueRow & Partial<IndicatorRow> = { ...entry };
  delete row.position;
  delete row.isGone;
  return row;
}

/** A hash of all that a row says. */
export const hashOfRow = (entry: IndicatorRow): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(rowOf(entry)).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex');

useLocalIndicators(undefined);
