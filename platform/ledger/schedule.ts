import BigJs, { type Big as Decimal } from 'big.js';
import { dayOf, daysInMonth, parseDay } from '../calendar';
import { message } from '../message';

/** REACH 达到, KEEP_ABOVE 稳定在以上, KEEP_BELOW 不高于. */
export const TARGET_KINDS = ['REACH', 'KEEP_ABOVE', 'KEEP_BELOW'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** What may be said of a target whose indicator counts within the year: it falls below nothing before the year's end. */
export const KIND_OF_FLOW = message(
  '年内累计指标用 REACH 或 KEEP_BELOW',
  'REACH or KEEP_BELOW, as the indicator counts within the year',
);
export const SCHEDULE_FORM = message(
  '如 03-31:30; 06-30:100 或 LAST_YEAR',
  'steps as in 03-31:30; 06-30:100, or LAST_YEAR',
);

/** The word of a schedule that follows the actuals of the year before. */
export const LAST_YEAR_CURVE = 'LAST_YEAR';

/** Exact decimals; the one division rounds to two decimals, half up. */
const Big = BigJs();
Big.DP = 2;
Big.RM = Big.roundHalfUp;
Big.strict = true;

/** The share that should be done by a day of the year. */
interface Step {
  month: number;
  day: number;
  /** In percent. */
  share: string;
}

/** The schedule of one of the targets that make up a sum; `weight` is its value. Null is even over the year. */
export interface PartSchedule {
  weight: string;
  schedule: string | null;
  west: string;
  east: string;
}

const MOST_STEPS = 60;
const STEP = /^(\d{1,2})-(\d{1,2})\s*[:：]\s*(\d{1,3}(?:\.\d{1,2})?)\s*[%％]?$/;

/**
 * A schedule as people write it, in the form in which it is kept: `LAST_YEAR` for that or 上年进度, else steps as in
 * `03-31:30; 06-30:100`: days of the year, each later than the one before, with shares of 0 to 100 percent that never fall.
 * Null where it is neither.
 */
export function parseSchedule(text: string, year: number): string | null {
  const trimmed = text.trim();
  if (trimmed === LAST_YEAR_CURVE || trimmed === '上年进度') return LAST_YEAR_CURVE;
  const steps: Step[] = [];
  for (const part of trimmed.replace(/[;；]\s*$/, '').split(/[;；]/)) {
    const [, month, day, share] = STEP.exec(part.trim()) ?? [];
    if (month === undefined || day === undefined || share === undefined) return null;
    const step = { month: Number(month), day: Number(day), share: new Big(share).toFixed() };
    const before = steps.at(-1);
    if (!parseDay(`${year}-${two(step.month)}-${two(step.day)}`) || new Big(step.share).gt('100'))
      return null;
    if (before && (dayNumber(before) >= dayNumber(step) || new Big(before.share).gt(step.share))) return null;
    steps.push(step);
  }
  if (steps.length > MOST_STEPS) return null;
  return steps.map(({ month, day, share }) => `${two(month)}-${two(day)}:${share}`).join('; ');
}

const two = (number: number): string => String(number).padStart(2, '0');
const dayNumber = ({ month, day }: Step): number => month * 100 + day;

/** Parts as the text that goes from one subgraph to another; those with the same steps become one. */
export function writeSchedule(parts: readonly PartSchedule[]): string {
  const merged = new Map<string, PartSchedule>();
  for (const part of parts) {
    const key = part.schedule === LAST_YEAR_CURVE ? `${part.west}|${part.east}` : (part.schedule ?? '');
    const known = merged.get(key);
    const weight = known ? new Big(known.weight).plus(part.weight).toFixed() : part.weight;
    merged.set(key, { ...part, weight });
  }
  return JSON.stringify([...merged.values()]);
}

export const readSchedule = (text: string): PartSchedule[] => JSON.parse(text) as PartSchedule[];

/** The year in units in which every day of every month is a whole number of them: 12 x the least multiple of 28, 29, 30, 31. */
const YEAR = 12 * 377_580;

/** A number as a quotient, so that nothing is rounded before the end. */
export interface Share {
  numerator: Decimal;
  denominator: Decimal;
}

/** How much of the year has passed, in units of it. */
const elapsedUnits = (year: number, month: number, day: number): number =>
  (YEAR / 12) * (month - 1) + (YEAR / 12 / daysInMonth(year, month)) * day;

/** The share that should be done on a day, in percent: evenly, or by steps joined by straight lines in the elapsed share. */
export function stepShare(schedule: string | null, on: string): Share {
  const { year, month, day } = dayOf(on);
  const now = elapsedUnits(year, month, day);
  let before = { at: 0, share: new Big('0') };
  for (const { at, share } of schedule === null
    ? [{ at: YEAR, share: new Big('100') }]
    : pointsOf(schedule, year)) {
    if (at >= now) {
      const passed = String(now - before.at);
      const length = new Big(String(at - before.at));
      return {
        numerator: before.share.times(length).plus(share.minus(before.share).times(passed)),
        denominator: length,
      };
    }
    before = { at, share };
  }
  return { numerator: before.share, denominator: new Big('1') };
}

const pointsOf = (schedule: string, year: number): { at: number; share: Decimal }[] =>
  schedule.split('; ').map((step) => {
    const [date = '', share = ''] = step.split(':');
    const [month = '', day = ''] = date.split('-');
    return { at: elapsedUnits(year, Number(month), Number(day)), share: new Big(share) };
  });

/** What was done by a day of the year before, of what was done by its end, in percent; null where either is not known. */
export function curveShare(then: string | null, end: string | null): Share | null {
  if (then === null || end === null || new Big(end).eq('0')) return null;
  return { numerator: new Big(then).times('100'), denominator: new Big(end) };
}

/** The mean of shares, each with its weight, rounded to two decimals, half up; null where all weights are 0. */
export function weightedShare(shares: readonly { weight: string; share: Share }[]): string | null {
  const whole = shares.reduce((sum, { weight }) => sum.plus(weight), new Big('0'));
  if (whole.eq('0')) return null;
  const sum = shares.reduce(
    (total, { weight, share }) => ({
      numerator: total.numerator
        .times(share.denominator)
        .plus(share.numerator.times(weight).times(total.denominator)),
      denominator: total.denominator.times(share.denominator),
    }),
    { numerator: new Big('0'), denominator: new Big('1') },
  );
  return sum.numerator.div(sum.denominator.times(whole)).toFixed(2);
}
