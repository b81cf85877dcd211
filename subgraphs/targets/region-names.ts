import { autonomousName } from '../../platform/region-names';
import type { RegionLevel } from './rows';

/** A unit of data/regions.csv or data/villages.csv.gz with those above it, from its parent up to its province. */
export interface NamedRegion {
  code: string;
  name: string;
  level: RegionLevel;
  above: readonly { name: string; level: RegionLevel }[];
}

/** A name of data/region-changes.csv that a region no longer has. */
export interface EarlierName {
  region: string;
  name: string;
  /** The prefecture that it was in; '' for none. */
  prefecture: string;
}

/** How a region is called by a name, the best first. */
export const RANK = { FULL: 1, SHORT: 2, PATH: 3, EARLIER: 4 } as const;

/** One row of the table region_name; see migrations/1700000016100-name-regions.ts. */
export interface RegionName {
  name: string;
  rank: number;
  region: string;
  level: RegionLevel;
  common: number;
}

const ENDINGS: Readonly<Partial<Record<RegionLevel, RegExp>>> = {
  PROVINCE: /[省市]$/,
  PREFECTURE: /(?:市|地区|盟)$/,
  COUNTY: /(?:县|市|区|旗|林区|特区)$/,
};

/** 陕西 of 陕西省, 凉山 of 凉山彝族自治州; the name itself where that would leave less than two characters, or there is no rule. */
export function shortName(name: string, level: RegionLevel): string {
  const ending = ENDINGS[level];
  if (!ending) return name;
  const shorter = autonomousName(name)?.stem ?? name.replace(ending, '');
  return shorter.length < 2 ? name : shorter;
}

/** All names by which a search finds a region: full, short, and as paths from one above it. */
export function namesOf(region: NamedRegion, earlier: readonly EarlierName[] = []): RegionName[] {
  const ranks = new Map<string, number>();
  const add = (name: string, rank: number): void => {
    if (!ranks.has(name)) ranks.set(name, rank);
  };
  const { code, name, level, above } = region;
  const own = [name, shortName(name, level)];
  add(name, RANK.FULL);
  add(shortName(name, level), RANK.SHORT);
  for (const path of pathsTo(region)) for (const one of own) add(path + one, RANK.PATH);
  const province = above.at(-1)?.name ?? '';
  for (const former of earlier) {
    for (const prefix of new Set(['', former.prefecture, province, province + former.prefecture]))
      add(prefix + former.name, RANK.EARLIER);
  }
  const sorted = [...ranks].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return sorted.map(([text, rank], i) => ({
    name: text,
    rank,
    region: code,
    level,
    common: commonLength(text, sorted[i - 1]?.[0] ?? ''),
  }));
}

/** What stands before a name in a path: of a township or village the one above it alone; see region-search.ts. */
function pathsTo({ level, above }: NamedRegion): string[] {
  if (level === 'TOWNSHIP' || level === 'VILLAGE') return above.slice(0, 1).map(({ name }) => name);
  return [...above]
    .reverse()
    .reduce<string[]>(
      (paths, { name, level: of }) =>
        paths.flatMap((path) => [...new Set([path, path + name, path + shortName(name, of)])]),
      [''],
    )
    .filter((path) => path !== '');
}

/** How many characters two texts begin with alike. */
function commonLength(a: string, b: string): number {
  const [first, second] = [Array.from(a), Array.from(b)];
  const at = first.findIndex((character, i) => character !== second[i]);
  return at === -1 ? first.length : at;
}
