import { THEMES, type LedgerSubgraph, type Theme } from '../../schema/subgraphs';
import type { RowScope } from '../access/viewer';
import type { Side } from '../ledger/scopes';
import { isEastern, NATION } from '../region-code';
import { isRegion } from '../regions';
import { parsePeriod, type Period } from './period';

/** What a return is of. */
export interface ReturnKey {
  id: string;
  theme: Theme;
  unit: string;
  side: Side;
  period: Period;
}

export const returnId = (theme: string, unit: string, side: Side, period: string): string =>
  [theme, unit, side, period].join('|');

/** The return behind an id, as in EAST_WEST|611022|WEST|2021-07; null where there can be none. */
export function decodeReturnId(id: string): ReturnKey | null {
  const parts = id.split('|');
  const [theme, unit = '', side, name = ''] = parts;
  const known = THEMES.find((one) => one.theme === theme);
  const period = parsePeriod(name);
  if (parts.length !== 4 || !known || !period || !isRegion(unit) || (side !== 'WEST' && side !== 'EAST'))
    return null;
  return isOfSide(unit, side) ? { id, theme: known.theme, unit, side, period } : null;
}

export const ownerOfTheme = (theme: string): LedgerSubgraph | undefined =>
  THEMES.find((one) => one.theme === theme)?.owner;

/** Eastern units file what they do as partners, all others what is done there. */
export const isOfSide = (unit: string, side: Side): boolean => isEastern(unit) === (side === 'EAST');

/** Whose a return is, for the rules of access: an eastern unit stands as the partner of the nation. */
export const scopeOfUnit = (unit: string, side: Side): RowScope =>
  side === 'EAST' ? { region: NATION, partner: unit } : { region: unit, partner: '' };

/** What a line is about, as the ledger keeps it; of an eastern unit the line's partner is the western region. */
export function scopeOfLine({ unit, side }: Pick<ReturnKey, 'unit' | 'side'>, partner: string): RowScope {
  if (side === 'WEST') return { region: unit, partner };
  return { region: partner === '' ? NATION : partner, partner: unit };
}

export const lineId = (indicator: string, partner: string): string =>
  partner === '' ? indicator : `${indicator}|${partner}`;
