import { dayOf, today } from '../../platform/calendar';
import { badInput } from '../../platform/errors';
import { ownersName } from '../../platform/owner-types';
import {
  encodePlansId,
  encodeReturnsId,
  type ReturnsQuestion,
} from '../../platform/returns/lists/returns-id';
import { parsePeriod } from '../../platform/returns/period';
import { LEDGER_SUBGRAPHS, THEMES, type LedgerSubgraph, type Theme } from '../../schema/subgraphs';
import { FIRST_YEAR, LAST_YEAR } from './arguments';
import type {
  QueryFilingPlansArgs,
  QueryReturnsArgs,
  QueryReturnsDueArgs,
  RegionReturnsArgs,
} from './generated';

/** The returns of one owner, which fills them in. */
export interface ReturnsRow {
  /** The owner's type that implements Returns. */
  __typename: string;
  id: string;
  themes: readonly Theme[];
}

/** One row for each owner of a theme that is asked about. */
function ofOwners(
  type: 'OwnerReturns' | 'OwnerFilingPlans',
  asked: readonly Theme[] | null | undefined,
  idOf: (owner: LedgerSubgraph, themes: readonly Theme[]) => string,
): ReturnsRow[] {
  return LEDGER_SUBGRAPHS.flatMap((owner) => {
    const themes = THEMES.filter((row) => row.owner === owner)
      .map(({ theme }) => theme)
      .filter((theme) => asked?.includes(theme) ?? true);
    return themes.length === 0
      ? []
      : [{ __typename: ownersName(type, owner), id: idOf(owner, themes), themes }];
  });
}

type Periods = Pick<ReturnsQuestion, 'from' | 'to' | 'period'>;

/** Of a period, a year, or the present year: those that have ended. */
function periodsOf(period: string | null | undefined, year: number | null | undefined, now: Date): Periods {
  if (period != null) {
    const parsed = parsePeriod(period);
    if (!parsed)
      throw badInput('period', period, 'a period as in 2021-W30, 2021-07, 2021-Q3, 2021-H1 or 2021');
    if (year != null && dayOf(parsed.end).year !== year)
      throw badInput('year', year, `the year in which ${period} ends, or none`);
    return { from: parsed.end, to: parsed.end, period: parsed.name };
  }
  const of = year ?? dayOf(today(now)).year;
  if (of < FIRST_YEAR || of > LAST_YEAR) throw badInput('year', of, `${FIRST_YEAR} to ${LAST_YEAR}`);
  const [last, end] = [today(now), `${of}-12-31`];
  return { from: `${of}-01-01`, to: last < end ? last : end, period: null };
}

export const returnsWithin = (
  { themes, period, year, within, level, side, states, late }: QueryReturnsArgs,
  now: Date,
): ReturnsRow[] => {
  const question = {
    ...periodsOf(period, year, now),
    within: within ?? '',
    isUnit: false,
    level: level ?? null,
    side: side ?? null,
    states: states ?? null,
    late: late ?? null,
    dueBy: null,
  };
  return ofOwners('OwnerReturns', themes, (owner, own) =>
    encodeReturnsId(owner, { ...question, themes: own }),
  );
};

export const returnsOfRegion = (
  code: string,
  { themes, period, year, side }: RegionReturnsArgs,
  now: Date,
): ReturnsRow[] => {
  const question = {
    ...periodsOf(period, year, now),
    ...{ within: code, isUnit: true, level: null, side: side ?? null },
    ...{ states: null, late: null, dueBy: null },
  };
  return ofOwners('OwnerReturns', themes, (owner, own) =>
    encodeReturnsId(owner, { ...question, themes: own }),
  );
};

/** What has long been over is looked for in lists of a year. */
const YEARS_BACK = 1;

/** What whoever asks has to file or approve, of periods that have ended in this year or the one before. */
export const returnsDueBy = ({ until, themes }: QueryReturnsDueArgs, now: Date): ReturnsRow[] => {
  const current = today(now);
  const question = {
    from: `${dayOf(current).year - YEARS_BACK}-01-01`,
    to: current,
    ...{ period: null, within: '', isUnit: false, level: null, side: null, states: null, late: null },
    dueBy: until ?? `${LAST_YEAR}-12-31`,
  };
  return ofOwners('OwnerReturns', themes, (owner, own) =>
    encodeReturnsId(owner, { ...question, themes: own }),
  );
};

export const filingPlans = ({ themes, within }: QueryFilingPlansArgs): ReturnsRow[] =>
  ofOwners('OwnerFilingPlans', themes, (owner, own) =>
    encodePlansId(owner, { themes: own, within: within ?? '' }),
  );
