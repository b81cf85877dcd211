import type { Theme } from '../../schema/subgraphs';
import { daysLater } from '../calendar';
import type { Side } from '../ledger/scopes';
import { liesInside } from '../region-code';
import { levelOf, regionCodes, type RegionLevel } from '../regions';
import type { Rhythm } from './period';
import { isOfSide, type ReturnKey } from './return-id';

/** From where on checks ask: see PlanBoundsInput in schema/returns.graphql. */
export interface PlanBounds {
  factor: string;
  periodsUnchanged: number;
  ratio: string;
  tolerance: string;
}

export const USUAL_BOUNDS: PlanBounds = { factor: '10', periodsUnchanged: 3, ratio: '100', tolerance: '0' };

/** A partner of a unit, in the days in which it is one. */
export interface PlanPartner {
  unit: string;
  partner: string;
  since: string | null;
  until: string | null;
}

export interface PlanIndicator {
  indicator: string;
  isRequired: boolean;
}

/** Who files what, how often and by when: a version of a plan. */
export interface Plan {
  /** Its number in its subgraph. */
  id: number;
  version: number;
  theme: Theme;
  name: string;
  within: string;
  level: RegionLevel | null;
  units: readonly string[];
  side: Side;
  rhythm: Rhythm;
  indicators: readonly PlanIndicator[];
  partners: readonly PlanPartner[];
  daysToFile: number;
  approvedBy: 'PARENT' | 'UNIT';
  bounds: PlanBounds;
  since: string;
  until: string | null;
  source: string | null;
}

type Units = Pick<Plan, 'within' | 'level' | 'units' | 'side'>;

/** Whether a plan is for a unit, at whatever time. */
export function isForUnit({ within, level, units, side }: Units, unit: string): boolean {
  if (!isOfSide(unit, side) || !liesInside(unit, within)) return false;
  if (level === null && units.length === 0) return unit === within;
  return units.includes(unit) || (level !== null && levelOf(unit) === level);
}

/** The units of a plan, by code. */
export function unitsOf(plan: Units): string[] {
  const { level, units, within } = plan;
  const listed = level === null ? [] : regionCodes().filter((code) => levelOf(code) === level);
  const named = level === null && units.length === 0 ? [within] : units;
  return [...new Set([...listed, ...named])].filter((unit) => isForUnit(plan, unit)).sort();
}

/** Whether a plan expects a return. */
export const expects = (plan: Plan, { theme, unit, side, period }: ReturnKey): boolean =>
  plan.theme === theme &&
  plan.side === side &&
  plan.rhythm === period.rhythm &&
  plan.since <= period.end &&
  (plan.until === null || period.end <= plan.until) &&
  isForUnit(plan, unit);

/** The partners with which a unit files on a day; '' alone where the plan names none of it. */
export function partnersOf({ partners }: Plan, unit: string, date: string): readonly string[] {
  const own = partners.filter((one) => one.unit === unit);
  if (own.length === 0) return [''];
  return own
    .filter(({ since, until }) => (since ?? '') <= date && (until === null || date <= until))
    .map(({ partner }) => partner);
}

/** Whether the plan names partners of a unit, at whatever time. */
export const hasPartners = ({ partners }: Plan, unit: string): boolean =>
  partners.some((one) => one.unit === unit);

/** The day by which a return is to be filed, unless it was moved. */
export const dueOf = ({ daysToFile }: Plan, { period }: ReturnKey): string =>
  daysLater(period.end, daysToFile);

/** The id of a plan in the graph, as in east-west:P2: each subgraph counts its plans by itself. */
export const planId = (subgraph: string, id: number): string => `${subgraph}:P${id}`;

/** The number behind an id; null where it is of no plan of the subgraph. */
export function readPlanId(subgraph: string, id: string): number | null {
  const prefix = `${subgraph}:P`;
  const number = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  return /^[1-9]\d{0,8}$/.test(number) ? Number(number) : null;
}
