import type { RegionLevel } from '../../../client/generated/schema.ts';
import { levelOf } from '../view/place';
import initials from './initials.json';

const ofIndicators: Readonly<Record<string, string>> = initials.indicators;

/** The initials of an indicator's name; of one of the office's own they are found here, a character at a time. */
export const indicatorInitials = (code: string, name: string): string =>
  ofIndicators[code] ?? initialsOf(name);

/** The first characters of each letter, in the order of pinyin: no syllable begins with i, u or v. */
const FIRSTS = '阿八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const byPinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** The initials of a name, each character by its usual reading: of 重庆 zq, where a dictionary of words has cq. */
export function initialsOf(name: string): string {
  return Array.from(name.toLowerCase(), (character) => {
    if (!/\p{Script=Han}/u.test(character)) return /[a-z0-9]/.test(character) ? character : '';
    const after = Array.from(FIRSTS).findIndex((first) => byPinyin.compare(first, character) > 0);
    return LETTERS.at(after === -1 ? -1 : after - 1) ?? '';
  }).join('');
}

interface Entry {
  code: string;
  sought: string;
  name: string;
}

const regions = initials.regions.map<Entry>((line) => {
  const [code = '', sought = '', name = ''] = line.split(' ');
  return { code, sought, name };
});
const names = new Map(regions.map(({ code, name }) => [code, name]));

const MOST = 20;

/** Regions down to counties whose name's initials begin so, those of higher rank first. */
export function regionsByInitials(
  search: string,
  level?: RegionLevel,
  within?: string,
): { value: string; label: string }[] {
  const below = within === undefined || within === '000000' ? '' : within.replace(/(00){1,2}$/, '');
  return regions
    .filter(
      ({ code, sought }) =>
        sought.startsWith(search) &&
        code.startsWith(below) &&
        (level === undefined || levelOf(code) === level),
    )
    .sort((one, other) => rank(one.code) - rank(other.code))
    .slice(0, MOST)
    .map(({ code, name }) => ({ value: code, label: withParent(code, name) }));
}

const rank = (code: string): number => [/0000$/, /00$/].findIndex((end) => end.test(code)) >>> 0;

function withParent(code: string, name: string): string {
  if (code.endsWith('0000')) return name;
  const parent = names.get(`${code.slice(0, 4)}00`);
  const above = code.endsWith('00') || parent === undefined ? names.get(`${code.slice(0, 2)}0000`) : parent;
  return above === undefined ? name : `${name}（${above}）`;
}
