import BigJs from 'big.js';
import { decimalsOf } from '../amount';
import { dayOf, daysInMonth } from '../calendar';
import type { Unit } from '../catalogue';

/** Exact decimals: quotients are rounded to two decimals, half up; a JavaScript number is refused. */
const Big = BigJs();
Big.DP = 2;
Big.RM = Big.roundHalfUp;
Big.strict = true;

const HUNDRED = new Big('100');
const ONE = new Big('1');

/** numerator / denominator x 100 in percent, two decimals, half up; null when a part is missing or the denominator is 0. */
export const percentage = (numerator: string | null, denominator: string | null): string | null =>
  quotient(numerator, denominator, HUNDRED);

/** A rate of the catalogue in its unit: in percent, or an amount for each (a per-head amount, 人均); two decimals, half up. */
export const rate = (numerator: string | null, denominator: string | null, unit: Unit): string | null =>
  quotient(numerator, denominator, timesOf(unit));

const timesOf = (unit: Unit): BigJs.Big => (unit === 'PERCENT' ? HUNDRED : ONE);

function quotient(numerator: string | null, denominator: string | null, times: BigJs.Big): string | null {
  if (numerator === null || denominator === null) return null;
  const divisor = new Big(denominator);
  if (divisor.eq('0')) return null;
  return new Big(numerator).times(times).div(divisor).toFixed(2);
}

/** Whether a rate as a source prints it is that of its two parts, rounded half up to the decimals that it prints. */
export function agrees(
  stated: string,
  numerator: string,
  denominator: string,
  unit: Unit = 'PERCENT',
): boolean {
  const divisor = new Big(denominator);
  if (divisor.eq('0')) return false;
  // stated - half a unit of its last decimal <= the rate < stated + half a unit
  const half = new Big(`0.${'0'.repeat(stated.split('.')[1]?.length ?? 0)}5`);
  const dividend = new Big(numerator).times(timesOf(unit));
  const printed = new Big(stated);
  return dividend.gte(printed.minus(half).times(divisor)) && dividend.lt(printed.plus(half).times(divisor));
}

/** The share of the year that has passed (序时进度): (months passed + day / days in month) / 12 x 100, two decimals. */
export function elapsedShare(asOf: string): string {
  const { year, month, day } = dayOf(asOf);
  const days = daysInMonth(year, month);
  const numerator = String((month - 1) * days + day);
  return new Big(numerator)
    .times(HUNDRED)
    .div(String(12 * days))
    .toFixed(2);
}

/** A whole of which a part is a share in percent, rounded half up to what its unit has, to two decimals at most. */
export function extrapolate(part: string, share: string, unit: Unit): string {
  const Rounded = BigJs();
  Rounded.DP = Math.min(2, decimalsOf(unit));
  Rounded.RM = Rounded.roundHalfUp;
  return new Rounded(part).times('100').div(share).toFixed();
}

/** ratio - scheduled in percentage points, of the two as printed, so that what a reader sees adds up. */
export const gap = (ratio: string, scheduled: string): string => new Big(ratio).minus(scheduled).toFixed(2);

export type Pace = 'DONE' | 'AHEAD' | 'BEHIND' | 'KEPT' | 'MISSED';

/** Compares a ratio, as printed, with 100 and with what should be done, where that is known. */
export function pace(ratio: string, scheduled: string | null): Pace | null {
  const done = new Big(ratio);
  if (done.gte('100')) return 'DONE';
  if (scheduled === null) return null;
  return done.gte(scheduled) ? 'AHEAD' : 'BEHIND';
}

/** minuend - subtrahend, without trailing zeros. */
export const difference = (minuend: string, subtrahend: string): string =>
  new Big(minuend).minus(subtrahend).toFixed();

/** Null for no values at all. */
export const sum = (values: readonly string[]): string | null =>
  values.length === 0 ? null : values.reduce((total, value) => total.plus(value), new Big('0')).toFixed();

export const compareDecimals = (a: string, b: string): number => new Big(a).cmp(b);

/** A number from `value - rounding` up to, and without, `value + rounding`; exactly `value` where that is 0. */
interface Rounded {
  value: string;
  rounding: string;
}

/** Whether two figures can come from one number, as precise as they are. */
export function agreesWithin(a: Rounded, b: Rounded): boolean {
  const bounds = [a, b].map(({ value, rounding }) => ({
    low: new Big(value).minus(rounding),
    high: new Big(value).plus(rounding),
  }));
  const [first, second] = bounds as [(typeof bounds)[0], (typeof bounds)[0]];
  const low = first.low.gt(second.low) ? first.low : second.low;
  return bounds.every(({ low: own, high }) => low.lt(high) || (low.eq(own) && own.eq(high)));
}
