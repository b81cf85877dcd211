import Big from 'big.js';
import { dayOf, daysInMonth, formatDay } from '../calendar';
import { isEastern, NATION, regionPath } from '../region-code';
import { isRegion } from '../regions';
import { expected } from './messages';
import type { Values } from './register';
import type { Violation } from './violation';

/**
 * A rule between the fields that it names: it says which of them is wrong. Their names are its type, so that a misspelt one
 * does not compile in a declaration.
 */
export type Rule<Name extends string> = (values: Values) => Violation<Name>[];

const string = (values: Values, name: string): string => String(values[name] ?? '');

/** A province or what lies below one: the nation is no place of a record. */
export const belowNation =
  <Name extends string>(name: Name): Rule<Name> =>
  (values) =>
    values[name] === NATION ? [{ field: name, expected: expected.belowNation }] : [];

const province = (code: string): string => code.slice(0, 2);

/** A region of an eastern province, where there is one. */
export const eastern =
  <Name extends string>(name: Name): Rule<Name> =>
  (values) =>
    values[name] != null && !isEastern(string(values, name))
      ? [
          {
            field: name,
            expected: expected.eastern,
          },
        ]
      : [];

/** A western region and its eastern partner, where it has one. */
export const acrossSides =
  <Name extends string>(region: Name, partner: Name): Rule<Name> =>
  (values) => [
    ...belowNation(region)(values),
    ...(isEastern(string(values, region)) ? [{ field: region, expected: expected.assisted }] : []),
    ...eastern(partner)(values),
  ];

/** A place outside the province of a region. */
export const otherProvince =
  <Name extends string>(region: Name, place: Name): Rule<Name> =>
  (values) =>
    values[place] != null && province(string(values, place)) === province(string(values, region))
      ? [{ field: place, expected: expected.otherProvince }]
      : [];

/** A place inside the province of a region. */
export const sameProvince =
  <Name extends string>(region: Name, place: Name): Rule<Name> =>
  (values) =>
    values[place] != null && province(string(values, place)) !== province(string(values, region))
      ? [{ field: place, expected: expected.sameProvince }]
      : [];

/** A county or what lies below one; of a prefecture that has no counties, the prefecture itself. */
export const countyOrBelow =
  <Name extends string>(name: Name): Rule<Name> =>
  (values) => {
    const path = regionPath(string(values, name));
    const hasCounties = Array.from({ length: 99 }, (_, i) => `${path}${String(i + 1).padStart(2, '0')}`).some(
      isRegion,
    );
    return path.length < 4 || (path.length === 4 && hasCounties)
      ? [
          {
            field: name,
            expected: expected.countyOrBelow,
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
  <Name extends string>(...names: readonly Name[]): Rule<Name> =>
  (values) => {
    const known = names.filter((name) => values[name] != null);
    const wrong = known.find((name, i) => i > 0 && string(values, name) < string(values, known[i - 1] ?? ''));
    return wrong === undefined ? [] : [{ field: wrong, expected: expected.inOrder }];
  };

/** An end is not before its beginning. */
export const ordered =
  <Name extends string>(from: Name, until: Name): Rule<Name> =>
  (values) =>
    values[until] != null && string(values, until) < string(values, from)
      ? [{ field: until, expected: expected.notBefore }]
      : [];

/** A part of a whole, as those lifted out of poverty among all persons. */
export const atMost =
  <Name extends string>(part: Name, whole: Name): Rule<Name> =>
  (values) =>
    new Big(values[part] ?? 0).gt(values[whole] ?? 0)
      ? [{ field: part, expected: expected.atMost(string(values, whole)) }]
      : [];
