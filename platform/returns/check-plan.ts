import Big from 'big.js';
import type { LedgerSubgraph, Theme } from '../../schema/subgraphs';
import { mayAdminister, type Viewer } from '../access/viewer';
import { indicator } from '../catalogue';
import { checkPair } from '../ledger/check-figure';
import type { Side } from '../ledger/scopes';
import type { Message } from '../message';
import { NATION } from '../region-code';
import { isRegion, type RegionLevel } from '../regions';
import { refusal, type Refusal } from '../register/check-record';
import { isPlainLine } from '../text';
import type { Rhythm } from './period';
import { isForUnit, unitsOf, USUAL_BOUNDS, type Plan, type PlanPartner } from './plan';
import { isOfSide, ownerOfTheme, scopeOfUnit } from './return-id';
import { returnTexts } from './texts';

/** A plan as a mutation brings it: see FilingPlanInput in schema/returns.graphql. */
export interface PlanInput {
  id?: string | null;
  theme: Theme;
  name: string;
  within: string;
  level?: RegionLevel | null;
  units?: readonly string[] | null;
  side?: Side | null;
  rhythm: Rhythm;
  indicators: readonly { indicator: string; isRequired?: boolean | null }[];
  partners?:
    readonly { unit: string; partner: string; since?: string | null; until?: string | null }[] | null;
  daysToFile: number;
  approvedBy?: 'PARENT' | 'UNIT' | null;
  bounds?: {
    factor?: string | null;
    periodsUnchanged?: number | null;
    ratio?: string | null;
    tolerance?: string | null;
  } | null;
  since: string;
  until?: string | null;
  source?: string | null;
}

/** What a plan says, without its number and version. */
export type Terms = Omit<Plan, 'id' | 'version'>;

const MOST_UNITS = 5000;
const MOST_INDICATORS = 200;

export function termsOf(input: PlanInput): Terms {
  const { factor, periodsUnchanged, ratio, tolerance } = input.bounds ?? {};
  return {
    theme: input.theme,
    name: input.name,
    within: input.within,
    level: input.level ?? null,
    units: [...new Set(input.units)],
    side: input.side ?? 'WEST',
    rhythm: input.rhythm,
    indicators: input.indicators.map((one) => ({
      indicator: one.indicator,
      isRequired: one.isRequired ?? true,
    })),
    partners: (input.partners ?? []).map(({ unit, partner, since, until }) => ({
      unit,
      partner,
      since: since ?? null,
      until: until ?? null,
    })),
    daysToFile: input.daysToFile,
    approvedBy: input.approvedBy ?? 'PARENT',
    bounds: {
      factor: factor ?? USUAL_BOUNDS.factor,
      periodsUnchanged: periodsUnchanged ?? USUAL_BOUNDS.periodsUnchanged,
      ratio: ratio ?? USUAL_BOUNDS.ratio,
      tolerance: tolerance ?? USUAL_BOUNDS.tolerance,
    },
    since: input.since,
    until: input.until ?? null,
    source: input.source ?? null,
  };
}

/** Where a plan is kept from, and who may keep it. */
export const scopeOfPlan = ({ within, side }: Pick<Terms, 'within' | 'side'>) =>
  within === NATION ? { region: NATION, partner: '' } : scopeOfUnit(within, side);

/** What is wrong with a plan by itself, field by field. */
export function checkTerms(subgraph: LedgerSubgraph, terms: Terms, viewer: Viewer): Refusal[] {
  const { within, side, units, indicators, bounds } = terms;
  const refusals: Refusal[] = [];
  const check = (isGood: boolean, field: string, expected: Message): boolean => {
    if (!isGood) refusals.push(refusal('INVALID', field, expected));
    return isGood;
  };
  const isPlace = isRegion(within) && (within === NATION || isOfSide(within, side));
  check(isPlace && mayAdminister(viewer, scopeOfPlan(terms)), 'within', returnTexts.within);
  check(ownerOfTheme(terms.theme) === subgraph, 'theme', returnTexts.theme);
  check(isText(terms.name) && terms.name.trim() !== '', 'name', returnTexts.line200);
  check(isText(terms.source ?? ''), 'source', returnTexts.line200);
  check(terms.level !== 'NATION' && terms.level !== 'VILLAGE', 'level', returnTexts.planLevel);
  const codes = indicators.map((one) => one.indicator);
  const areIndicators =
    codes.length >= 1 &&
    codes.length <= MOST_INDICATORS &&
    new Set(codes).size === codes.length &&
    codes.every((code) => indicator(code)?.theme === terms.theme && indicator(code)?.isGone === false);
  check(areIndicators, 'indicators', returnTexts.planIndicators);
  check(terms.daysToFile >= 0 && terms.daysToFile <= 366, 'daysToFile', returnTexts.days);
  check(terms.until === null || terms.until >= terms.since, 'until', returnTexts.until);
  check(new Big(bounds.factor).gt(0), 'factor', returnTexts.bound);
  check(new Big(bounds.ratio).gt(0), 'ratio', returnTexts.bound);
  check(new Big(bounds.tolerance).gte(0), 'tolerance', returnTexts.notNegative);
  check(
    bounds.periodsUnchanged >= 2 && bounds.periodsUnchanged <= 12,
    'periodsUnchanged',
    returnTexts.periods,
  );
  if (refusals.length > 0) return refusals;
  const areUnits =
    units.length <= MOST_UNITS && units.every((unit) => isRegion(unit) && isForUnit(terms, unit));
  const count = areUnits ? unitsOf(terms).length : 0;
  if (check(count >= 1 && count <= MOST_UNITS, 'units', returnTexts.planUnits(MOST_UNITS)))
    check(arePartners(terms), 'partners', returnTexts.planPartners);
  return refusals;
}

const isText = (text: string): boolean => text.length <= 200 && isPlainLine(text);

function arePartners({ partners, ...units }: Terms): boolean {
  if (partners.length > MOST_UNITS) return false;
  const ofPairs = new Map<string, PlanPartner[]>();
  return partners.every((one) => {
    const { unit, partner, since, until } = one;
    const pair = `${unit} ${partner}`;
    const others = ofPairs.get(pair) ?? [];
    ofPairs.set(pair, [...others, one]);
    const [region, east] = units.side === 'WEST' ? [unit, partner] : [partner, unit];
    return (
      isForUnit(units, unit) &&
      isRegion(partner) &&
      partner !== '' &&
      checkPair(region, east) === null &&
      (since === null || until === null || since <= until) &&
      !others.some((other) => meet(one, other))
    );
  });
}

interface Days {
  since: string | null;
  until: string | null;
}

/** Whether two stretches of days have one in common. */
const meet = (a: Days, b: Days): boolean =>
  (a.since ?? '') <= (b.until ?? '9999') && (b.since ?? '') <= (a.until ?? '9999');

/** Another plan that expects a unit of this one at the same time, as a refusal. */
export function overlap(
  terms: Terms,
  others: readonly (Plan & { name: string })[],
  nameOf: (plan: Plan) => string,
): Refusal[] {
  const like = others.filter(
    (other) =>
      other.theme === terms.theme &&
      other.side === terms.side &&
      other.rhythm === terms.rhythm &&
      meet(terms, other),
  );
  if (like.length === 0) return [];
  const units = unitsOf(terms);
  for (const other of like) {
    const unit = units.find((one) => isForUnit(other, one));
    if (unit !== undefined)
      return [refusal('PLAN_OVERLAPS', 'units', returnTexts.overlaps(nameOf(other), other.name, unit))];
  }
  return [];
}
