import { useQueries } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { OwnPartnershipsDocument } from '../generated/graphql.ts';
import { graphQuery } from '../graph/use-graph';
import { useSession, type Session } from '../session';
import { keyOf, levelOf, placeOf, type Place } from './place';

/** Of this browser: the places that somebody chose to see, and the one of all that was shown last. */
const KEPT = 'cooperation-graph.places';
const SHOWN = 'cooperation-graph.place';
/** Of those that somebody chose; a token may have any number. */
const MOST = 6;

const listeners = new Set<() => void>();

const keptKeys = (): string[] =>
  (localStorage.getItem(KEPT) ?? '').split(' ').filter((key) => placeOf(key) !== null);

/** Keeps a place in this browser as the first of those that the overview shows, and shows it. */
export function keepPlace(place: Place): void {
  const key = keyOf(place);
  keep([key, ...keptKeys().filter((one) => one !== key)].slice(0, MOST));
  showPlace(place);
}

export function dropPlace(place: Place): void {
  keep(keptKeys().filter((key) => key !== keyOf(place)));
}

/** Remembers which of the places the overview is about. */
export function showPlace(place: Place): void {
  localStorage.setItem(SHOWN, keyOf(place));
  tell();
}

function keep(keys: string[]): void {
  localStorage.setItem(KEPT, keys.join(' '));
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

const stored = (): string => `${localStorage.getItem(KEPT) ?? ''}\n${localStorage.getItem(SHOWN) ?? ''}`;

/** What the overview is to choose from. */
export interface MyPlaces {
  places: readonly Place[];
  /** The one that was shown last, else the first. */
  shown: Place | null;
  /** Whether somebody chose it in this browser: only such a one can be dropped. */
  isKept: (place: Place) => boolean;
}

/** The places that somebody chose in this browser, then the regions of the token's roles with the partnerships of these. */
export function useMyPlaces(): MyPlaces {
  const session = useSession();
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, stored);
  const kept = keptKeys();
  const regions = regionsOf(session);
  const answers = useQueries({
    queries: regions
      .filter(({ code }) => code !== '000000')
      .map(({ code }) =>
        graphQuery(OwnPartnershipsDocument, { region: code, level: levelOf(code) }, session?.token ?? null),
      ),
  });
  const pairs = answers.flatMap(({ data }) => data?.data.partnerships?.nodes ?? []);
  const all = [
    ...kept.flatMap((key) => placeOf(key) ?? []),
    ...regions,
    ...pairs
      .filter(({ east, west }) => regions.some(({ code }) => code === east.code || code === west.code))
      .map<Place>(({ east, west }) => ({ kind: 'partnership', east: east.code, west: west.code })),
  ];
  const places = [...new Map(all.map((place) => [keyOf(place), place])).values()];
  const shown = localStorage.getItem(SHOWN);
  return {
    places,
    shown: places.find((place) => keyOf(place) === shown) ?? places[0] ?? null,
    isKept: (place) => kept.includes(keyOf(place)),
  };
}

type RegionPlace = Extract<Place, { kind: 'region' }>;

function regionsOf(session: Session | null): RegionPlace[] {
  const regions = (session?.grants ?? []).map<RegionPlace>(({ region, side }) => ({
    kind: 'region',
    code: region,
    side,
  }));
  return [...new Map(regions.map((place) => [keyOf(place), place])).values()];
}
