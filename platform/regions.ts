import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { TOP } from './top-folder';

const folder = join(TOP, 'data');

const NEWLINE = 0x0a;

let regions: Map<string, Region> | undefined;
let villages: Buffer | undefined;

/** The level of a region, as data/regions.csv has it. */
export type RegionLevel = 'NATION' | 'PROVINCE' | 'PREFECTURE' | 'COUNTY' | 'ZONE' | 'TOWNSHIP' | 'VILLAGE';

interface Region {
  name: string;
  level: RegionLevel;
  /** '' for the nation. */
  parent: string;
  /** The codes of the regions one level down, down to townships. */
  children: string[];
}

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
  return listed().get(code)?.name ?? null;
}

/** The region one level up; null for the nation, and where there is no such region. */
export function parentOf(code: string): string | null {
  const parent = code.length === 12 ? code.slice(0, 9) : (listed().get(code)?.parent ?? '');
  return parent === '' ? null : parent;
}

/** The level of a region; null when there is none. */
export const levelOf = (code: string): RegionLevel | null =>
  code.length === 12 ? 'VILLAGE' : (listed().get(code)?.level ?? null);

/** The codes of all regions down to the townships, in order. */
export const regionCodes = (): string[] => [...listed().keys()];

/** The codes of the regions one level down, in order: of a township its villages, of these none. */
export function childrenOf(code: string): readonly string[] {
  if (code.length !== 9) return listed().get(code)?.children ?? [];
  const codes: string[] = [];
  const all = villageList();
  for (let start = firstVillage(code); start < all.length; start = all.indexOf(NEWLINE, start) + 1) {
    const village = all.toString('utf8', start, start + 12);
    if (!village.startsWith(code)) break;
    codes.push(village);
  }
  return codes;
}

/** Code and full name of every region but the villages, in the order of their codes. */
export const regionRows = (): (readonly [code: string, name: string])[] =>
  Array.from(listed(), ([code, { name }]) => [code, name] as const);

/** All regions but villages. */
function listed(): Map<string, Region> {
  if (regions) return regions;
  regions = new Map();
  const lines = readFileSync(join(folder, 'regions.csv'), 'utf8').trimEnd().split('\n').slice(1);
  const parts = lines.map((line) => line.split(','));
  for (const [code = '', name = '', level = '', parent = ''] of parts)
    regions.set(code, { name, level: level as RegionLevel, parent, children: [] });
  for (const [code = '', , , parent = ''] of parts) regions.get(parent)?.children.push(code);
  return regions;
}

function villageList(): Buffer {
  villages ??= gunzipSync(readFileSync(join(folder, 'villages.csv.gz')));
  return villages;
}

/**
 * A village's name by its code, whether the villages have been loaded into the database or not; null when there is none.
 * 620,000 of them stay one text, sorted by code, and are looked up by halving it.
 */
export function villageName(code: string): string | null {
  const all = villageList();
  const start = firstVillage(code);
  if (all.toString('utf8', start, start + 12) !== code) return null;
  const end = all.indexOf(NEWLINE, start);
  return all.toString('utf8', start + 13, end === -1 ? all.length : end);
}

/** Where the line of the first village stands whose code is this one or a later one. */
function firstVillage(code: string): number {
  const all = villageList();
  let [from, to] = [all.indexOf(NEWLINE) + 1, all.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const start = Math.max(from, all.lastIndexOf(NEWLINE, middle - 1) + 1);
    if (all.toString('utf8', start, start + 12) < code) from = all.indexOf(NEWLINE, start) + 1;
    else to = start;
  }
  return from;
}
