import { dayOf, today } from '../../platform/calendar';
import { catalogue, holdsIn, indicator, type IndicatorRow } from '../../platform/catalogue';
import { badInput } from '../../platform/errors';
import { isRegion } from '../../platform/regions';
import type { Theme } from '../../schema/subgraphs';
import type { ProgressQuery } from './progress-sql';

/** The years that targets and progress are about. */
export const FIRST_YEAR = 1978;
export const LAST_YEAR = 2100;

/** The arguments that every list of progress takes, as GraphQL hands them over. */
export interface ProgressArguments {
  year: number;
  asOf?: string | null;
  knownAt?: string | null;
  indicators?: readonly string[] | null;
  themes?: readonly Theme[] | null;
  include?: 'TARGETED' | 'ALL' | null;
}

/** Fills in the defaults; BAD_USER_INPUT names the argument that is wrong. */
export function progressQuery(args: ProgressArguments, now: Date): ProgressQuery {
  return {
    year: yearOf(args.year),
    asOf: asOfDate(args.year, args.asOf, now),
    knownAt: pastMoment(args.knownAt, now),
    indicators: selectIndicators(args.indicators, args.themes, args.year),
    all: args.include === 'ALL',
  };
}

function yearOf(year: number): number {
  if (year < FIRST_YEAR || year > LAST_YEAR) throw badInput('year', year, `${FIRST_YEAR} to ${LAST_YEAR}`);
  return year;
}

/** By default the end of a past year, today in the current one, and the first day of one that has not begun. */
function asOfDate(year: number, asOf: string | null | undefined, now: Date): string {
  if (asOf != null) {
    if (dayOf(asOf).year !== year) throw badInput('asOf', asOf, `a day of ${year}`);
    return asOf;
  }
  const currentDay = today(now);
  const currentYear = dayOf(currentDay).year;
  if (year === currentYear) return currentDay;
  return year < currentYear ? `${year}-12-31` : `${year}-01-01`;
}

/** What will have been recorded by a later moment is not settled yet, so its response could change. */
function pastMoment(knownAt: string | null | undefined, now: Date): string | null {
  if (knownAt == null) return null;
  if (Date.parse(knownAt) > now.getTime()) throw badInput('knownAt', knownAt, 'a moment that has passed');
  return knownAt;
}

/** What is not asked for by its code is listed in the years that its definition holds for. */
function selectIndicators(
  codes: readonly string[] | null | undefined,
  themes: readonly Theme[] | null | undefined,
  year: number,
): IndicatorRow[] {
  const wanted = codes && new Set(codes.map((code) => knownIndicator('indicators', code)));
  return catalogue.filter(
    (entry) =>
      (wanted ? wanted.has(entry) : holdsIn(entry, year)) &&
      (!themes || themes.some((theme) => theme === entry.theme)),
  );
}

/** The regions that a list is limited to; BAD_USER_INPUT names a code that none has. */
export function knownRegions(codes: readonly string[] | null | undefined): readonly string[] | null {
  const unknown = codes?.find((code) => !isRegion(code));
  if (unknown !== undefined) throw badInput('regions', unknown, 'the code of a region');
  return codes ?? null;
}

/** The catalogue entry of a code; BAD_USER_INPUT names the argument when there is none. */
export function knownIndicator(argument: string, code: string): IndicatorRow {
  const entry = indicator(code);
  if (!entry) throw badInput(argument, code, 'the code of an indicator of the catalogue, as in EW_LABOUR');
  return entry;
}
