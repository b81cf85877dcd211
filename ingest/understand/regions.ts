import { halfWidth } from '../../platform/decimal-text';
import { regionChanges } from '../../platform/region-changes';
import { isRegionCode, liesInside, NATION, regionPath } from '../../platform/region-code';
import { shortNames } from '../../platform/region-names';
import { childrenOf, isRegion, regionName, regionRows } from '../../platform/regions';

/**
 * What a text that names a region can mean: its code, by what it is called now or was before; or none, or several that it does not tell
 * apart, or the one that what it names is only a part of now.
 */
export type RegionMeaning = { code: string; isEarlier: boolean } | { candidates: readonly string[] };

/** What else is known of a region that is written. */
interface Context {
  /** Where it lies. */
  within?: string | undefined;
  /** The year that the row speaks of: names that units had then are not told from those of others today. */
  year?: number | undefined;
}

/** A region that a name means; `isWhole` where a figure of what had the name is a figure of it. */
interface Place {
  code: string;
  isWhole: boolean;
  /** The year until which it had the name; undefined where it has it now. */
  until?: string;
}

/** What people write for regions. */
type Names = ReadonlyMap<string, readonly Place[]>;

interface Index {
  full: Names;
  short: Names;
  /** What names of earlier years are now. */
  earlier: Names;
  /** By the code of the county. */
  townships: ReadonlyMap<string, readonly (readonly [code: string, name: string])[]>;
}

let index: Index | undefined;

/** No path of names is longer; the time that one takes grows with its length. */
const LONGEST = 100;

/**
 * What a region written as 陕西省, 陕西, 陕西省商洛市山阳县, 商洛山阳, 610000 or 610000000000 means. A name that several have is the one that lies inside
 * `within`, if just one does. Townships are found by a path or within their county only, and villages behind their township or
 * within it, for too many are called alike.
 */
export function understandRegion(written: string, { within: around, year }: Context = {}): RegionMeaning {
  const text = halfWidth(written).replace(/\s+/g, '');
  if (text.length > LONGEST) return { candidates: [] };
  if (/^\d+$/.test(text)) return byCode(text);
  if (text === NEW_AREA.name) return { candidates: NEW_AREA.counties };
  const { full, short, earlier } = (index ??= buildIndex());
  const within = around === NATION ? undefined : around;
  const now = byName(text, within, [full, short]);
  const before = byName(text, within, [full, short, earlier], true);
  const isInside = ({ code }: Place): boolean => within !== undefined && liesInside(code, within);
  const ways = [
    now.filter(isInside),
    before.filter(isInside),
    now.length === 0
      ? before
      : now.concat(before.filter(({ until = '' }) => Number(until) >= (year ?? 9999))),
  ];
  return oneOf(ways.find((places) => places.length > 0) ?? []);
}

function oneOf(places: readonly Place[]): RegionMeaning {
  const candidates = [...new Set(places.map(({ code }) => code))];
  const [code] = candidates;
  if (code === undefined || candidates.length > 1 || !places.some(({ isWhole }) => isWhole))
    return { candidates };
  return { code, isEarlier: places.every(({ until }) => until !== undefined) };
}

/** 雄安新区 has a code in statistics and is no unit of GB/T 2260. */
const NEW_AREA = { code: '133100', name: '雄安新区', counties: ['130629', '130632', '130638'] } as const;

/** Statistical codes of 12 digits end in zeros where the region is none of the lowest level. */
function byCode(digits: string): RegionMeaning {
  const code = /^\d{12}$/.test(digits) && !isRegion(digits) ? digits.replace(/(?:000){1,2}$/, '') : digits;
  if (!isRegionCode(code)) return { candidates: [] };
  if (isRegion(code)) return { code, isEarlier: false };
  if (code === NEW_AREA.code) return { candidates: NEW_AREA.counties };
  // In statistics a prefecture without counties has a 市辖区, as 620201 in 嘉峪关市, which is all of it.
  const prefecture = `${code.slice(0, 4)}00`;
  if (/^\d{4}01$/.test(code) && isRegion(prefecture) && childrenOf(prefecture).every(isTownship))
    return { code: prefecture, isEarlier: true };
  return oneOf(
    regionChanges()
      .filter((change) => change.code === code)
      .flatMap(({ now, isWhole, until }) => now.map((one) => ({ code: one, isWhole, until }))),
  );
}

const isTownship = (code: string): boolean => code.length === 9;

/** The regions that a text names: by its whole, else by a path; `all` lists are asked, or the first that has it. */
function byName(
  text: string,
  within: string | undefined,
  lists: readonly Names[],
  all = false,
): readonly Place[] {
  const named = all ? lists.flatMap((list) => list.get(text) ?? []) : namedIn(lists, text);
  if (named.length > 0) return named;
  const paths = pathsOf(text, lists);
  return paths.length > 0 || within === undefined ? paths : below(within, text);
}

const namedIn = (lists: readonly Names[], name: string): readonly Place[] => {
  for (const list of lists) {
    const places = list.get(name);
    if (places) return places;
  }
  return [];
};

/** What the text means as a path: a name, and behind it the name of what lies in it. */
function pathsOf(text: string, lists: readonly Names[]): Place[] {
  const found: Place[] = [];
  for (let end = 2; end < text.length; end++) {
    const rest = text.slice(end);
    const outers = lists.flatMap((list) => list.get(text.slice(0, end)) ?? []);
    for (const outer of new Set(outers.map(({ code }) => code))) {
      const inside = ({ code }: Place): boolean => code !== outer && liesInside(code, outer);
      // The first of the lists that has one there: a name of today before an earlier one.
      const named = lists
        .map((list) => (list.get(rest) ?? []).filter(inside))
        .find(({ length }) => length > 0);
      const inner = [...(named ?? []), ...pathsOf(rest, lists).filter(inside)];
      found.push(...(inner.length > 0 ? inner : below(outer, rest)));
    }
  }
  return found;
}

/** What lies in a county, by the name of a township or of that and a village behind it; what lies in a township, by the name of a village. */
function below(outer: string, name: string): Place[] {
  if (outer.length === 9) return villagesOf(outer, name);
  const townships = ((index ??= buildIndex()).townships.get(outer) ?? []).flatMap(([code, full]) =>
    [full, ...shortNames(full)].map((own) => ({ code, own })),
  );
  const named = townships.filter(({ own }) => own === name);
  if (named.length > 0) return named.map(({ code }) => ({ code, isWhole: true }));
  return townships
    .filter(({ own }) => name.startsWith(own))
    .flatMap(({ code, own }) => villagesOf(code, name.slice(own.length)));
}

/** 东关社区 of 东关社区居委会, 和平村 of 和平村委会 and 和平村村民委员会: as people call what the lists call by its committee. */
const withoutCommittee = (name: string): string =>
  name.replace(/(?:居民委员会|居委会)$/u, '').replace(/村?村(?:民委员会|委会)$/u, '村');

const villagesOf = (township: string, name: string): Place[] =>
  childrenOf(township)
    .filter((code) => {
      const full = regionName(code) ?? '';
      return full === name || withoutCommittee(full) === name;
    })
    .map((code) => ({ code, isWhole: true }));

function buildIndex(): Index {
  const full = new Map<string, Place[]>();
  const short = new Map<string, Place[]>();
  const earlier = new Map<string, Place[]>();
  const townships = new Map<string, [string, string][]>();
  const add = (names: Map<string, Place[]>, name: string, place: Place): void => {
    const places = names.get(name);
    if (places) places.push(place);
    else names.set(name, [place]);
  };
  for (const [code, name] of regionRows()) {
    if (code.length > 6) {
      const county = code.slice(0, 6);
      townships.set(county, [...(townships.get(county) ?? []), [code, name]]);
      continue;
    }
    add(full, name, { code, isWhole: true });
    for (const shorter of shortNames(name)) add(short, shorter, { code, isWhole: true });
  }
  for (const { name, now, isWhole, until } of regionChanges())
    for (const code of now) add(earlier, name, { code, isWhole, until });
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
