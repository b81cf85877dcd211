import Big from 'big.js';
import { dayOf, daysInMonth } from '../../calendar';
import { MAY_BE_OVER_100 } from '../../ledger/findings/find-implausible';
import { SMALLEST_COMPARED, TEN_THOUSAND, UNCHANGED } from '../../ledger/findings/rules';
import { agreesWithin } from '../../ledger/ratio';
import type { StatedTotal } from '../beside';
import type { Line } from '../lines';
import { periodOf } from '../period';
import { withTotal, type Checked, type Found } from './check';

type Total = Line & { total: string };

const about = (line: Line, ...says: string[]): Found => ({ lines: [line], says });

/** Looks at each line that has a total. */
const each =
  (find: (line: Total, checked: Checked) => Found | null) =>
  (checked: Checked): Found[] =>
    withTotal(checked.lines).flatMap((line) => find(line, checked) ?? []);

export const emptyLines = ({ lines }: Checked): Found[] =>
  lines
    .filter(({ isRequired, answer, total }) => isRequired && answer === 'TOTAL' && total === null)
    .map((line) => about(line));

const asRounded = ({ total, rounding }: { total: string; rounding: string }) => ({ value: total, rounding });

/** Whether the first is below the second by more than the two are precise. */
function isBelow(low: StatedTotal | Total, high: StatedTotal | Total): boolean {
  if (low.qualifier !== null || high.qualifier !== null) return false;
  return new Big(low.total).lt(high.total) && !agreesWithin(asRounded(low), asRounded(high));
}

/** A running total beside its neighbours of the year, and what it restates; a reason, or an amendment's own, lets it fall. */
export const falls = each((line, { key, revision }) => {
  if (line.entry.aggregation !== 'FLOW' || line.reason !== null || revision > 1) return null;
  const { end } = key.period;
  const before = line.beside.stated.filter(({ date }) => date <= end).at(-1);
  const after = line.beside.stated.find(({ date }) => date > end);
  if (before && isBelow(line, before)) return about(line, before.date, before.total);
  return after && isBelow(after, line) ? about(line, after.date, after.total) : null;
});

/** What the registers have, beyond what the total may be rounded by. */
export const belowRegisters = each((line) => {
  const { registers } = line.beside;
  if (registers === null || new Big(line.total).plus(line.rounding).gte(registers)) return null;
  return line.qualifier === null ? about(line, registers) : null;
});

export const otherReturns = each((line) => {
  const { other } = line.beside;
  return other === null || new Big(other.total).eq(line.total) ? null : about(line, other.id, other.total);
});

export const insideOverTotal = each((line) => {
  const { below } = line.beside;
  return below === null || new Big(line.total).plus(line.rounding).gte(below) ? null : about(line, below);
});

export const ratesOver = each((line, { bounds }) => {
  const { entry, indicator, total } = line;
  const isBounded =
    entry.aggregation === 'RATIO' && entry.unit === 'PERCENT' && !MAY_BE_OVER_100.includes(indicator);
  return isBounded && new Big(total).gt(bounds.ratio) ? about(line, bounds.ratio) : null;
});

/** The months of its year that have passed by a day. */
function elapsed(date: string): Big {
  const { year, month, day } = dayOf(date);
  return new Big(day).div(daysInMonth(year, month)).plus(month - 1);
}

/** What the total would be if it went on as it was before the period; null where nothing was stated in the year. */
function usualTotal({ previous, entry }: Line, end: string): Big | null {
  if (previous === null || new Big(previous.total).lte(0)) return null;
  if (entry.aggregation !== 'FLOW') return new Big(previous.total);
  return new Big(previous.total).times(elapsed(end)).div(elapsed(previous.date));
}

const timesUsual = (line: Total, end: string): Big | null => {
  const usual = usualTotal(line, end);
  return usual === null || line.entry.unit === 'PERCENT' || new Big(line.total).lt(SMALLEST_COMPARED)
    ? null
    : new Big(line.total).div(usual);
};

const isUnitOff = (times: Big): boolean => times.gte(TEN_THOUSAND.from) && times.lt(TEN_THOUSAND.to);

export const unitOff = each((line, { key }) => {
  const times = timesUsual(line, key.period.end);
  return times !== null && isUnitOff(times)
    ? about(line, usualTotal(line, key.period.end)?.toFixed(0) ?? '')
    : null;
});

/** The increase of the period against the usual one: of a balance, the total against the one before. */
export const overUsual = each((line, { key, bounds }) => {
  const times = timesUsual(line, key.period.end);
  const usual = usualTotal(line, key.period.end);
  if (times === null || usual === null || isUnitOff(times)) return null;
  const before = line.entry.aggregation === 'FLOW' ? new Big(line.previous?.total ?? '0') : new Big(0);
  const increase = new Big(line.total).minus(before);
  const usualIncrease = usual.minus(before);
  if (usualIncrease.lte(0) || increase.lte(usualIncrease.times(bounds.factor))) return null;
  return about(line, usualIncrease.toFixed(0), increase.div(usualIncrease).toFixed(1));
});

/** The same total in this period and those before it: of each period the last one stated counts. */
export const unchanged = each((line, { key, bounds }) => {
  if (new Big(line.total).lt(UNCHANGED.smallest)) return null;
  const ofPeriods = new Map(
    line.beside.stated
      .filter(({ date }) => date < key.period.start)
      .map((stated) => [periodOf(key.period.rhythm, stated.date).name, stated]),
  );
  const last = [...ofPeriods.values()].slice(1 - bounds.periodsUnchanged);
  const isSame = last.every(({ total }) => new Big(total).eq(line.total));
  return last.length === bounds.periodsUnchanged - 1 && isSame
    ? about(line, String(bounds.periodsUnchanged))
    : null;
});

/** What the other side states of the period: an earlier total of its is no difference. */
export const differsFromOtherSide = each((line, { key, bounds }) => {
  const { counterpart } = line.beside;
  if (counterpart === null || counterpart.date < key.period.start) return null;
  if (agreesWithin(asRounded(line), asRounded(counterpart))) return null;
  if (line.qualifier !== null || counterpart.qualifier !== null) return null;
  const difference = new Big(line.total).minus(counterpart.total).abs();
  return difference.times(100).gt(new Big(counterpart.total).times(bounds.tolerance))
    ? about(line, counterpart.date, counterpart.total)
    : null;
});
