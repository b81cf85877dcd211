import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** The day and the knowledge that a view is of, as its address has them: ?asOf=2021-07-31&knownAt=2021-08-31T18:00:00+08:00. */
export interface Asked {
  /** Null where the address has none: then the newest day that has figures. */
  asOf: string | null;
  /** Null for now. */
  knownAt: string | null;
}

/** What is asked of the graph. */
export interface Moment {
  year: number;
  asOf: string;
  knownAt: string | null;
}

/** Today in China, whatever the clock of this computer is set to. */
export const today = (): string => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

const isInstant = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));

/** What of it an address asks for; what is no day or instant there counts as not asked. */
export function readAsked(search: URLSearchParams): Asked {
  const asOf = search.get('asOf');
  const knownAt = search.get('knownAt');
  return { asOf: isDay(asOf) ? asOf : null, knownAt: isInstant(knownAt) ? knownAt : null };
}

/** The moment of the address, and what changes it; every change is a new address. */
export function useAsked(): Asked & { ask: (changes: Partial<Asked>) => void } {
  const [search, setSearch] = useSearchParams();
  const ask = useCallback(
    (changes: Partial<Asked>) => {
      setSearch((before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries<string | null>(changes)) {
          if (value === null) after.delete(name);
          else after.set(name, value);
        }
        return after;
      });
    },
    [setSearch],
  );
  return { ...readAsked(search), ask };
}

export const momentOf = (asOf: string, knownAt: string | null): Moment => ({
  year: Number(asOf.slice(0, 4)),
  asOf,
  knownAt,
});

/** The last day of the month before, or the first of the year. */
export function aMonthBefore({ year, asOf }: Moment): string {
  const month = Number(asOf.slice(5, 7));
  if (month === 1) return `${year}-01-01`;
  return new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10);
}
