import { RegionLevel, type RegionCode } from '../../../client/generated/schema.ts';

/** What a page is about: a region, on one of its sides, or a partnership. */
export type Place =
  | { kind: 'region'; code: RegionCode; side: 'WEST' | 'EAST' }
  | { kind: 'partnership'; east: RegionCode; west: RegionCode };

/** The address of a place's page; what is asked for stays in the search. */
export function addressOf(place: Place, search: URLSearchParams | string = ''): string {
  const kept = new URLSearchParams(search);
  kept.delete('side');
  if (place.kind === 'region' && place.side === 'EAST') kept.set('side', 'east');
  const path = place.kind === 'region' ? `/region/${place.code}` : `/partnership/${place.east}/${place.west}`;
  const query = kept.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The same place has the same key. */
export const keyOf = (place: Place): string => addressOf(place);

/** The place of a key; null where it is none. */
export function placeOf(key: string): Place | null {
  const [, kind, one, two] = /^\/(region|partnership)\/(\d{6,12})(?:\/(\d{6,12}))?/.exec(key) ?? [];
  if (kind === 'partnership' && one && two) return { kind, east: one, west: two };
  if (kind === 'region' && one)
    return { kind, code: one, side: key.endsWith('?side=east') ? 'EAST' : 'WEST' };
  return null;
}

/** The level of a region down to counties, which its code shows; a zone counts as a county. */
export function levelOf(code: RegionCode): RegionLevel {
  if (code === '000000') return RegionLevel.NATION;
  if (code.endsWith('0000')) return RegionLevel.PROVINCE;
  return code.endsWith('00') ? RegionLevel.PREFECTURE : RegionLevel.COUNTY;
}
