import type { RegionLevel } from '../../../client/generated/schema.ts';
import { levelOf } from '../view/place';
import initials from './initials.json';

/** Of each indicator the initials of its name's pinyin. */
export const indicatorInitials: Readonly<Record<string, string>> = initials.indicators;

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
