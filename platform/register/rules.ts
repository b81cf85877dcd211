import Big from 'big.js';
import type { RowScope } from '../access/viewer';
import { dayOf, daysInMonth, formatDay } from '../calendar';
import { isEastern, NATION, regionPath } from '../region-code';
import { isRegion } from '../regions';
import type { PostingDraft, Values } from './register';

/** What the declarations of registers are made of: scopes, and rules between fields. */

type Rule = (values: Values) => { field: string; expected: string }[];

/** The text of a value; '' where there is none. */
export const string = (values: Values, name: string): string => String(values[name] ?? '');

/** The western side is what a record is about; the eastern one is its partner. */
export const between =
  (west: string, east: string) =>
  (values: Values): RowScope => ({ region: string(values, west), partner: string(values, east) });

/** What happens in a region by itself, without an eastern partner. */
export const within =
  (name: string) =>
  (values: Values): RowScope => ({ region: string(values, name), partner: '' });

/** A province or what lies below one: the nation is no place of a record. */
export const belowNation =
  (name: string): Rule =>
  (values) =>
    values[name] === NATION
      ? [{ field: name, expected: '省级或以下行政区划代码 (the code of a region below the nation)' }]
      : [];

const province = (code: string): string => code.slice(0, 2);

/** A western region, and what is eastern, where it is known. */
export const acrossSides =
  (region: string, ...eastern: readonly string[]): Rule =>
  (values) => [
    ...belowNation(region)(values),
    ...(isEastern(string(values, region))
      ? [{ field: region, expected: '中西部受援地区的行政区划代码 (the code of an assisted region)' }]
      : []),
    ...eastern
      .filter((name) => values[name] != null && !isEastern(string(values, name)))
      .map((field) => ({
        field,
        expected: '东部协作省市的行政区划代码 (the code of a region of an eastern province)',
      })),
  ];

/** A place outside the province of a region. */
export const otherProvince =
  (region: string, place: string): Rule =>
  (values) =>
    values[place] != null && province(string(values, place)) === province(string(values, region))
      ? [{ field: place, expected: '另一省份的行政区划代码 (the code of a region of another province)' }]
      : [];

/** A place inside the province of a region. */
export const sameProvince =
  (region: string, place: string): Rule =>
  (values) =>
    values[place] != null && province(string(values, place)) !== province(string(values, region))
      ? [{ field: place, expected: '同一省份的行政区划代码 (the code of a region of the same province)' }]
      : [];

/** A county or what lies below one; of a prefecture that has no counties, the prefecture itself. */
export const countyOrBelow =
  (name: string): Rule =>
  (values) => {
    const path = regionPath(string(values, name));
    const hasCounties = Array.from({ length: 99 }, (_, i) => `${path}${String(i + 1).padStart(2, '0')}`).some(
      isRegion,
    );
    return path.length < 4 || (path.length === 4 && hasCounties)
      ? [
          {
            field: name,
            expected: '县级或以下行政区划代码 (the code of a county, or of what lies below one)',
          },
        ]
      : [];
  };

/** The day after a day. */
export function dayAfter(date: string): string {
  const { year, month, day } = dayOf(date);
  if (day < daysInMonth(year, month)) return formatDay(year, month, day + 1);
  return month < 12 ? formatDay(year, month + 1, 1) : formatDay(year + 1, 1, 1);
}

/** Those dates of a history that are known follow each other. */
export const inOrder =
  (...names: readonly string[]): Rule =>
  (values) => {
    const known = names.filter((name) => values[name] != null);
    const wrong = known.find((name, i) => i > 0 && string(values, name) < string(values, known[i - 1] ?? ''));
    return wrong === undefined
      ? []
      : [{ field: wrong, expected: '不早于前一环节的日期 (not before the step before it)' }];
  };

/** An end is not before its beginning. */
export const ordered =
  (from: string, until: string): Rule =>
  (values) =>
    values[until] != null && string(values, until) < string(values, from)
      ? [{ field: until, expected: '不早于开始日期 (not before the beginning)' }]
      : [];

/** A part of a whole, as those lifted out of poverty among all persons. */
export const atMost =
  (part: string, whole: string): Rule =>
  (values) =>
    new Big(values[part] ?? 0).gt(values[whole] ?? 0)
      ? [{ field: part, expected: `不超过 ${string(values, whole)} (not more than the whole)` }]
      : [];

/** What a record gives no number for is not posted; a 0 that it gives is a 0. */
export const reported = (drafts: readonly PostingDraft[]): PostingDraft[] =>
  drafts.filter(({ amount }) => amount !== '');
