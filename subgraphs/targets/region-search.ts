import { badInput } from '../../platform/errors';
import { codesNow } from '../../platform/region-changes';
import { isRegionCode, NATION, regionPath } from '../../platform/region-code';
import { childrenOf, isRegion, regionCodes, regionName } from '../../platform/regions';
import { shortName } from './region-names';

/** What a search looks for: regions by the beginning of a name, below a path, by that of a code, or by these very codes. */
export type Wanted =
  | { by: 'NAME'; name: string; belowPath: string }
  | { by: 'DIGITS'; digits: string }
  | { by: 'CODES'; codes: readonly string[] };

const LONGEST = 100;

/** Reads a search as people write it. BAD_USER_INPUT names it when there is nothing to look for. */
export function readSearch(search: string): Wanted {
  const text = search.normalize('NFKC').replace(/[\s/>、,·-]/g, '');
  if (text === '' || text.length > LONGEST) {
    const expected = `a name, a path such as 商洛市山阳县, or a code; 1 to ${LONGEST} characters`;
    throw badInput('search', search.slice(0, LONGEST), expected);
  }
  if (!/^\d+$/.test(text)) return byName(text);
  const digits = text.length === 12 ? text.replace(/(?:000){1,2}$/, '') : text;
  if (!isRegionCode(digits)) return { by: 'DIGITS', digits };
  // A code of today may have been another region's before.
  return { by: 'CODES', codes: isRegion(digits) ? [digits] : [digits, ...codesNow(digits)] };
}

/** The codes of the regions that a code which there is not may have been meant to lie in, the lowest first. */
export const codesAround = (digits: string): string[] =>
  [9, 6, 4, 2]
    .filter((length) => length < digits.length)
    .map((length) => digits.slice(0, length).padEnd(6, '0'));

/**
 * The names of townships and villages are kept behind that of the one above them alone. So of 陕西省商洛市山阳县城关街道 the last two
 * names are looked up, within what comes before them.
 */
function byName(text: string): Wanted {
  const path: { code: string; rest: string }[] = [];
  for (let rest = text; ;) {
    const next = firstOf(rest, path.at(-1)?.code ?? NATION);
    if (!next) break;
    path.push({ code: next.code, rest });
    rest = rest.slice(next.length);
  }
  const [parent, last] = [path.at(-2), path.at(-1)];
  return parent && last && isOfCountyRank(last.code)
    ? { by: 'NAME', name: last.rest, belowPath: regionPath(parent.code) }
    : { by: 'NAME', name: text, belowPath: '' };
}

const isOfCountyRank = (code: string): boolean => regionPath(code).length >= 6;

/** The region below another with the longest name that a text begins with and that is not all of it. */
function firstOf(text: string, within: string): { code: string; length: number } | undefined {
  let found: { code: string; length: number } | undefined;
  for (const [code, names] of isOfCountyRank(within) ? townshipsOf(within) : upperNames()) {
    if (code === within || !code.startsWith(regionPath(within))) continue;
    for (const name of names) {
      if (text.startsWith(name) && text.length > name.length && name.length > (found?.length ?? 0))
        found = { code, length: name.length };
    }
  }
  return found;
}

let upper: [string, string[]][] | undefined;

/** Of provinces and prefectures the full and the short name, of counties the full one. */
function upperNames(): readonly [string, string[]][] {
  upper ??= regionCodes()
    .filter((code) => code.length === 6 && code !== NATION)
    .map((code) => {
      const name = regionName(code) ?? '';
      if (isOfCountyRank(code)) return [code, [name]];
      return [code, [name, shortName(name, code.endsWith('0000') ? 'PROVINCE' : 'PREFECTURE')]];
    });
  return upper;
}

const townshipsOf = (county: string): [string, string[]][] =>
  county.length > 6 ? [] : childrenOf(county).map((code) => [code, [regionName(code) ?? '']]);
