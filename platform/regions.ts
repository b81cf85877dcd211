import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const folder = join(__dirname, '..', 'data');

const NEWLINE = 0x0a;

let regions: Map<string, string> | undefined;
let villages: Buffer | undefined;

/**
 * Whether there is a region of this code, by the product's own lists, which every subgraph has: so none has to ask
 * another's database. The villages are read when the first one is asked for.
 */
export function isRegion(code: string): boolean {
  return regionName(code) !== null;
}

/** A region's full name by its code; null when there is none. */
export function regionName(code: string): string | null {
  if (code.length === 12) return villageName(code);
  regions ??= new Map(
    readFileSync(join(folder, 'regions.csv'), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [key = '', name = ''] = line.split(',');
        return [key, name];
      }),
  );
  return regions.get(code) ?? null;
}

/**
 * A village's name by its code, whether the villages have been loaded into the database or not; null when there is none.
 * 620,000 of them stay one text, sorted by code, and are looked up by halving it.
 */
export function villageName(code: string): string | null {
  villages ??= gunzipSync(readFileSync(join(folder, 'villages.csv.gz')));
  let [from, to] = [villages.indexOf(NEWLINE) + 1, villages.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const start = Math.max(from, villages.lastIndexOf(NEWLINE, middle - 1) + 1);
    const end = villages.indexOf(NEWLINE, start);
    const found = villages.toString('utf8', start, start + 12);
    if (found === code) return villages.toString('utf8', start + 13, end);
    if (found < code) from = end + 1;
    else to = start;
  }
  return null;
}
