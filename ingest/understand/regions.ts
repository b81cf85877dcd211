import { halfWidth } from '../../platform/decimal-text';
import { codesNow, regionChanges } from '../../platform/region-changes';
import { isRegionCode, liesInside, regionPath } from '../../platform/region-code';
import { shortNames } from '../../platform/region-names';
import { isRegion, regionRows } from '../../platform/regions';

/** What a text that names a region can mean: its code, by what it is called now or was before; or none, or several that it does not tell apart. */
export type RegionMeaning = { code: string; isEarlier: boolean } | { candidates: readonly string[] };

/** Lists of codes by what people write for them. */
type Names = ReadonlyMap<string, readonly string[]>;

interface Index {
  full: Names;
  short: Names;
  /** What names of earlier years are now. */
  earlier: Names;
  /** By the code of the county. */
  townships: ReadonlyMap<string, readonly (readonly [code: string, name: string])[]>;
}

let index: Index | undefined;

/**
 * What a region written as 陕西省, 陕西, 陕西省商洛市山阳县, 商洛山阳, 610000 or 610000000000 means. A name that several have is the one that lies inside
 * `within`, if just one does. Townships are found by a path or within their county only, for too many are called alike.
 */
export function understandRegion(written: string, within?: string): RegionMeaning {
  const text = halfWidth(written).replace(/\s+/g, '');
  if (/^\d+$/.test(text)) return byCode(text);
  const { full, short, earlier } = (index ??= buildIndex());
  const now = byName(text, within, [full, short]);
  const found = now.length > 0 ? now : byName(text, within, [full, short, earlier]);
  const inside = within === undefined ? [] : found.filter((code) => liesInside(code, within));
  return oneOf(inside.length > 0 ? inside : found, now.length === 0);
}

const oneOf = (candidates: readonly string[], isEarlier: boolean): RegionMeaning => {
  const [code] = candidates;
  return code !== undefined && candidates.length === 1 ? { code, isEarlier } : { candidates };
};

/** Statistical codes of 12 digits end in zeros where the region is none of the lowest level. */
function byCode(digits: string): RegionMeaning {
  const code = /^\d{12}$/.test(digits) && !isRegion(digits) ? digits.replace(/(?:000){1,2}$/, '') : digits;
  if (!isRegionCode(code)) return { candidates: [] };
  return isRegion(code) ? { code, isEarlier: false } : oneOf(codesNow(code), true);
}

/** The regions that a text names, by the first of the lists that has it. */
function byName(text: string, within: string | undefined, lists: readonly Names[]): readonly string[] {
  const named = namedIn(lists, text);
  if (named.length > 0) return named;
  const paths = pathsOf(text, lists);
  return paths.length > 0 || within === undefined ? paths : townshipsOf(within, text);
}

const namedIn = (lists: readonly Names[], name: string): readonly string[] => {
  for (const list of lists) {
    const codes = list.get(name);
    if (codes) return codes;
  }
  return [];
};

/** What the text means as a path: a name, and behind it the name of what lies in it. */
function pathsOf(text: string, lists: readonly Names[]): string[] {
  const found: string[] = [];
  for (let end = 2; end < text.length; end++) {
    const rest = text.slice(end);
    for (const outer of new Set(lists.flatMap((list) => list.get(text.slice(0, end)) ?? []))) {
      const inner = [...namedIn(lists, rest), ...pathsOf(rest, lists)].filter(
        (code) => code !== outer && liesInside(code, outer),
      );
      found.push(...(inner.length > 0 ? inner : townshipsOf(outer, rest)));
    }
  }
  return [...new Set(found)];
}

const townshipsOf = (county: string, name: string): string[] =>
  ((index ??= buildIndex()).townships.get(county) ?? [])
    .filter(([, full]) => full === name || shortNames(full).includes(name))
    .map(([code]) => code);

function buildIndex(): Index {
  const full = new Map<string, string[]>();
  const short = new Map<string, string[]>();
  const earlier = new Map<string, string[]>();
  const townships = new Map<string, [string, string][]>();
  const add = (names: Map<string, string[]>, name: string, code: string): void => {
    const codes = names.get(name);
    if (codes && !codes.includes(code)) codes.push(code);
    else if (!codes) names.set(name, [code]);
  };
  for (const [code, name] of regionRows()) {
    if (code.length > 6) {
      const county = code.slice(0, 6);
      townships.set(county, [...(townships.get(county) ?? []), [code, name]]);
      continue;
    }
    add(full, name, code);
    for (const shorter of shortNames(name)) add(short, shorter, code);
  }
  for (const { name, now } of regionChanges()) for (const code of now) add(earlier, name, code);
  return { full, short, earlier, townships };
}

/** The region that all of these lie in; the nation where they share nothing. */
export function commonRegion(codes: Iterable<string>): string {
  let path: string | undefined;
  for (const code of codes) {
    const own = regionPath(code);
    path ??= own;
    while (!own.startsWith(path)) path = path.slice(0, path.length > 6 ? 6 : path.length - 2);
  }
  return (path ?? '').padEnd(6, '0');
}
