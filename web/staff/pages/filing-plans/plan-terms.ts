import { PlanApprover, Rhythm, Side, Theme, type RegionLevel } from '../../../../client/generated/schema.ts';
import type { FilingPlanInput, ShownPlanFragment } from '../../generated/graphql.ts';
import { today } from '../../view/moment';

interface Named {
  code: string;
  name: string;
}

/** What is entered of a plan. */
export interface PlanTerms {
  name: string;
  theme: Theme;
  within: string | null;
  level: RegionLevel | '';
  units: readonly Named[];
  side: Side;
  rhythm: Rhythm;
  indicators: readonly (Named & { isRequired: boolean })[];
  partners: readonly { unit: string; partner: string; since: string | null; until: string | null }[];
  daysToFile: string;
  approvedBy: PlanApprover;
  factor: string;
  periodsUnchanged: string;
  ratio: string;
  tolerance: string;
  since: string;
  until: string;
  source: string;
  reason: string;
}

/** What a part of the form shows and changes. */
export interface PartProps {
  terms: PlanTerms;
  set: (changes: Partial<PlanTerms>) => void;
}

export function termsOf(plan: ShownPlanFragment | null): PlanTerms {
  const { bounds } = plan ?? {};
  return {
    name: plan?.name ?? '',
    theme: plan?.theme ?? Theme.EAST_WEST,
    within: plan?.within.code ?? null,
    level: plan?.level ?? '',
    units: plan?.units ?? [],
    side: plan?.side ?? Side.WEST,
    rhythm: plan?.rhythm ?? Rhythm.MONTH,
    indicators: (plan?.indicators ?? []).map(({ indicator, isRequired }) => ({
      code: indicator.code,
      name: indicator.name,
      isRequired,
    })),
    partners: (plan?.partners ?? []).map(({ unit, partner, since, until }) => ({
      unit: unit.code,
      partner: partner.code,
      since,
      until,
    })),
    daysToFile: String(plan?.daysToFile ?? 5),
    approvedBy: plan?.approvedBy ?? PlanApprover.PARENT,
    factor: bounds?.factor ?? '10',
    periodsUnchanged: String(bounds?.periodsUnchanged ?? 3),
    ratio: bounds?.ratio ?? '100',
    tolerance: bounds?.tolerance ?? '0',
    since: plan?.since ?? `${today().slice(0, 4)}-01-01`,
    until: plan?.until ?? '',
    source: plan?.source ?? '',
    reason: '',
  };
}

/** What is entered as the graph takes it: null where nothing stands. */
export function inputOf(terms: PlanTerms, id: string | null): FilingPlanInput {
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const { theme, level, units, side, rhythm, indicators, partners, approvedBy, since } = terms;
  return {
    id,
    theme,
    name: terms.name.trim(),
    within: terms.within ?? '',
    level: level === '' ? null : level,
    units: units.map(({ code }) => code),
    side,
    rhythm,
    indicators: indicators.map(({ code, isRequired }) => ({ indicator: code, isRequired })),
    partners: [...partners],
    daysToFile: Number(terms.daysToFile),
    approvedBy,
    bounds: {
      factor: orNull(terms.factor),
      periodsUnchanged: Number(terms.periodsUnchanged),
      ratio: orNull(terms.ratio),
      tolerance: orNull(terms.tolerance),
    },
    since,
    until: orNull(terms.until),
    source: orNull(terms.source),
  };
}
