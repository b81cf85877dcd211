import { useSyncExternalStore } from 'react';
import { useSession, type Session } from '../session';
import { keyOf, placeOf, type Place } from './place';

const KEY = 'cooperation-graph.places';
const MOST = 6;

const listeners = new Set<() => void>();

const saved = (): string => localStorage.getItem(KEY) ?? '';

/** Keeps a place in this browser as the first of those that the overview shows. */
export function keepPlace(place: Place): void {
  write([keyOf(place), ...keys().filter((key) => key !== keyOf(place))].slice(0, MOST));
}

export function dropPlace(place: Place): void {
  write(keys().filter((key) => key !== keyOf(place)));
}

const keys = (): string[] =>
  saved()
    .split(' ')
    .filter((key) => placeOf(key) !== null);

function write(places: string[]): void {
  localStorage.setItem(KEY, places.join(' '));
  for (const listener of listeners) listener();
}

/** The places that somebody chose in this browser; without any, those of the token's roles. */
export function useMyPlaces(): Place[] {
  const session = useSession();
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, saved);
  const chosen = keys().flatMap((key) => placeOf(key) ?? []);
  return chosen.length > 0 ? chosen : placesOf(session);
}

function placesOf(session: Session | null): Place[] {
  const places = (session?.grants ?? []).map<Place>(({ region, side }) => ({
    kind: 'region',
    code: region,
    side,
  }));
  return [...new Map(places.map((place) => [keyOf(place), place])).values()].slice(0, MOST);
}
