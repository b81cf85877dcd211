import { dayOf, parseDay } from './calendar';
import { indicator, type IndicatorRow } from './catalogue';
import { isRegionCode, regionPath } from './region-code';

/**
 * What a progress row is about. With both sides it is a partnership's, with `west` alone a region's, with `east` alone
 * an eastern region's over all its partnerships; the absent side is ''.
 */
export interface ProgressKey {
  indicator: string;
  west: string;
  east: string;
  year: number;
  asOf: string;
  /** A DateTime; null for now. */
  knownAt: string | null;
}

/** The `id` of a progress row: all that a subgraph needs to measure it. */
export const encodeProgressId = (key: ProgressKey): string =>
  [key.indicator, key.west, key.east, key.asOf, key.knownAt ?? ''].join('|');

/** A key with its catalogue entry. */
export type DecodedKey = ProgressKey & { entry: IndicatorRow };

/** The key behind an id; null when the id was not made here. */
export function decodeProgressId(id: string): DecodedKey | null {
  const parts = id.split('|');
  if (parts.length !== 5) return null;
  const [code, west, east, asOf, knownAt] = parts as [string, string, string, string, string];
  const entry = indicator(code);
  const sides = [west, east].filter((side) => side !== '');
  if (!entry || sides.length === 0 || !sides.every(isRegionCode) || !parseDay(asOf)) return null;
  if (knownAt !== '' && Number.isNaN(Date.parse(knownAt))) return null;
  return { indicator: code, west, east, year: dayOf(asOf).year, asOf, knownAt: knownAt || null, entry };
}

/** {@link decodeProgressId} for an id that was checked when it came in. */
export function requireKey(id: string): DecodedKey {
  const key = decodeProgressId(id);
  if (!key) throw new RangeError(`not a progress id: ${id}`);
  return key;
}

/** The scope of a progress row as paths: what lies in it begins with both. */
export const scopeOf = (
  key: Pick<ProgressKey, 'west' | 'east'>,
): { regionPath: string; partnerPath: string } => ({
  regionPath: key.west === '' ? '' : regionPath(key.west),
  partnerPath: key.east === '' ? '' : regionPath(key.east),
});
