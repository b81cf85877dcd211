import type { RowScope } from '../access/viewer';
import { formatAmount } from '../amount';
import { indicator, type IndicatorRow } from '../catalogue';
import type { Beside, LineKey, StatedTotal } from './beside';
import { partnersOf, type Plan } from './plan';
import { prefill } from './prefill';
import type { StoredLine } from './read-returns';
import { lineId, scopeOfLine, type ReturnKey } from './return-id';

/** A line of a return: as it was saved, or as it is proposed; with what is known beside it. */
export interface Line extends StoredLine {
  id: string;
  entry: IndicatorRow;
  isRequired: boolean;
  /** What it is about, for the rules of access too. */
  scope: RowScope;
  /** What its scope stated last before the period. */
  previous: StatedTotal | null;
  beside: Beside;
}

/** The lines that a return has: those of its plan, in the order of the form, then those that were added. */
export function lineKeys(key: ReturnKey, plan: Plan | null, more: readonly LineKey[]): LineKey[] {
  const planned = plan
    ? partnersOf(plan, key.unit, key.period.end).flatMap((partner) =>
        plan.indicators.map(({ indicator: code }) => ({ indicator: code, partner })),
      )
    : [];
  const known = new Map(
    [...planned, ...more].map(({ indicator: code, partner }) => [
      lineId(code, partner),
      { indicator: code, partner },
    ]),
  );
  return [...known.values()].filter((line) => indicator(line.indicator) !== undefined);
}

/**
 * The lines of a return, in the order of `keys`. `isOpen`: what was not saved is empty; before that every line has what is proposed.
 */
export function composeLines(
  key: ReturnKey,
  plan: Plan | null,
  lines: { keys: readonly LineKey[]; stored: readonly StoredLine[]; beside: readonly Beside[] },
  isOpen: boolean,
): Line[] {
  const saved = new Map(lines.stored.map((line) => [lineId(line.indicator, line.partner), line]));
  return lines.keys.flatMap(({ indicator: code, partner }, i): Line[] => {
    const entry = indicator(code);
    const beside = lines.beside[i];
    if (!entry || !beside) return [];
    const id = lineId(code, partner);
    const previous = beside.stated.filter(({ date }) => date < key.period.start).at(-1) ?? null;
    const { prefilled, prefilledFrom } = prefill(entry, beside, previous);
    const fresh: StoredLine = {
      indicator: code,
      partner,
      total: isOpen ? null : prefilled,
      given: null,
      unit: null,
      rounding: '0',
      qualifier: null,
      answer: 'TOTAL',
      filedBy: null,
      reason: null,
      note: null,
      prefilled,
      prefilledFrom,
      savedAt: null,
      savedBy: null,
    };
    const isRequired = plan?.indicators.some((one) => one.indicator === code && one.isRequired) ?? false;
    return [
      {
        ...(saved.get(id) ?? fresh),
        id,
        entry,
        isRequired,
        scope: scopeOfLine(key, partner),
        previous,
        beside,
      },
    ];
  });
}

/** An amount of a line as it is shown. */
export const shown = ({ entry }: Line, amount: string | null): string | null =>
  amount === null ? null : formatAmount(amount, entry.unit);
