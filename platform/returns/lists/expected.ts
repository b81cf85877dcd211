import { daysLater } from '../../calendar';
import { liesInside } from '../../region-code';
import { levelOf } from '../../regions';
import { parsePeriod, periodOf, type Period } from '../period';
import { dueOf, unitsOf, type Plan } from '../plan';
import type { ReturnHead, StoredReturn } from '../read-returns';
import { decodeReturnId, returnId, type ReturnKey } from '../return-id';
import type { ReturnsQuestion } from './returns-id';

/** A return of a list, with the day by which it is to be filed: null where no plan expects it. */
export type ListedReturn = ReturnHead & { due: string | null };

/** The periods of a plan that end within some days: a return is there once its period is over. */
export function periodsOf(
  plan: Pick<Plan, 'rhythm' | 'since' | 'until'>,
  from: string,
  to: string,
): Period[] {
  const first = plan.since > from ? plan.since : from;
  const last = plan.until !== null && plan.until < to ? plan.until : to;
  const periods: Period[] = [];
  for (
    let period = periodOf(plan.rhythm, first);
    period.end <= last;
    period = periodOf(plan.rhythm, daysLater(period.end, 1))
  )
    periods.push(period);
  return periods;
}

const isAbout = ({ within, isUnit, level }: ReturnsQuestion, unit: string): boolean =>
  (isUnit ? unit === within : within === '' || liesInside(unit, within)) &&
  (level === null || levelOf(unit) === level);

/** The returns that plans expect, and those on record that none expects any more, in the order of lists. */
export function listReturns(
  question: ReturnsQuestion,
  plans: readonly Plan[],
  stored: readonly StoredReturn[],
): ListedReturn[] {
  const onRecord = new Map(stored.map((row) => [row.id, row]));
  const byId = new Map<string, ListedReturn>();
  for (const plan of plans) {
    if (question.side !== null && plan.side !== question.side) continue;
    const periods =
      question.period === null ? periodsOf(plan, question.from, question.to) : only(plan, question);
    const units = periods.length === 0 ? [] : unitsOf(plan).filter((unit) => isAbout(question, unit));
    for (const unit of units) {
      for (const period of periods) {
        const key = keyOf(plan, unit, period);
        const own = onRecord.get(key.id) ?? null;
        byId.set(key.id, { key, plan, isExpected: true, stored: own, due: own?.due ?? dueOf(plan, key) });
      }
    }
  }
  for (const row of stored) {
    const key = byId.has(row.id) ? null : decodeReturnId(row.id);
    if (key && isAbout(question, key.unit) && (question.side === null || key.side === question.side)) {
      const plan = plans.find(({ id }) => id === row.plan) ?? null;
      byId.set(row.id, { key, plan, isExpected: false, stored: row, due: row.due });
    }
  }
  return [...byId.values()].sort(inOrder);
}

function only(plan: Plan, { period: name, from, to }: ReturnsQuestion): Period[] {
  const period = name === null ? null : parsePeriod(name);
  if (period?.rhythm !== plan.rhythm) return [];
  return periodsOf(plan, from, to).filter((one) => one.name === period.name);
}

const keyOf = ({ theme, side }: Plan, unit: string, period: Period): ReturnKey => ({
  id: returnId(theme, unit, side, period.name),
  theme,
  unit,
  side,
  period,
});

/** The place of a return in a list: the day it is due, then its id. */
export const placeOf = ({ due, key }: ListedReturn): [string, string] => [due ?? key.period.end, key.id];

export function inOrder(a: ListedReturn, b: ListedReturn): number {
  const [[dueA, idA], [dueB, idB]] = [placeOf(a), placeOf(b)];
  return dueA < dueB ? -1 : dueA > dueB ? 1 : idA < idB ? -1 : Number(idA > idB);
}
