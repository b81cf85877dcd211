import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { TOP } from './top-folder';

/** A row of data/region-changes.csv: a code and name that a unit no longer has. */
export interface RegionChange {
  code: string;
  name: string;
  /** The prefecture that it was in; '' for none. */
  prefecture: string;
  /** The last year at whose end it had them. */
  until: string;
  /** Whether what it is now has nothing of others in it, so that a figure of the one is a figure of the other. */
  isWhole: boolean;
  /** The codes of the regions of data/regions.csv that it is now. */
  now: string[];
}

export const CHANGES_FILE = join(TOP, 'data', 'region-changes.csv');

let known: RegionChange[] | undefined;

export const regionChanges = (): readonly RegionChange[] =>
  (known ??= parse<Record<string, string>>(readFileSync(CHANGES_FILE), { columns: true }).map(
    ({ code = '', name = '', prefecture = '', until = '', whole = '', now = '' }) => ({
      code,
      name,
      prefecture,
      until,
      isWhole: whole === 'yes',
      now: now.split('|'),
    }),
  ));

/** What the units under an earlier code are now, by today's codes; none for a code that is not known. */
export const codesNow = (code: string): string[] => [
  ...new Set(regionChanges().flatMap((change) => (change.code === code ? change.now : []))),
];
