import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { GraphClientError } from '../../../client/errors.ts';
import { Include } from '../../../client/generated/schema.ts';
import {
  NewestDaysOfPartnershipDocument,
  NewestDaysOfRegionDocument,
  type NewestDayFragment,
} from '../generated/graphql.ts';
import { graphQuery } from '../graph/use-graph';
import { useSession } from '../session';
import { momentOf, today, useAsked, type Moment } from './moment';
import { keyOf, type Place } from './place';

/** A moment, or why there is none yet. */
export interface ShownMoment {
  moment: Moment | null;
  error: GraphClientError | null;
  retry: () => void;
}

/**
 * The moment that a place is shown at: the day of the address, else the newest that its figures stand for, so that the first view is
 * one with figures. Of no place it is today.
 */
export function useMoment(place: Place | null): ShownMoment {
  const { asOf, knownAt } = useAsked();
  const token = useSession()?.token ?? null;
  const queries = useQueryClient();
  const newest = useQuery<string, GraphClientError>({
    queryKey: ['newest day', place && keyOf(place), token],
    queryFn: () => (place === null ? today() : newestDay(queries, place, token)),
    enabled: asOf === null,
    staleTime: 10 * 60_000,
  });
  const day = asOf ?? newest.data;
  return {
    moment: day === undefined ? null : momentOf(day, knownAt),
    error: asOf === null ? newest.error : null,
    retry: () => void newest.refetch(),
  };
}

type Years = Record<`year${0 | 1 | 2 | 3 | 4 | 5 | 6}`, NewestDayFragment[]>;

/** Among what has a target, else among everything; today where there is nothing. */
async function newestDay(queries: QueryClient, place: Place, token: string | null): Promise<string> {
  for (const include of [Include.TARGETED, Include.ALL]) {
    const found = newestOf(await yearsOf(queries, place, include, token));
    if (found !== null) return found;
  }
  return today();
}

async function yearsOf(
  queries: QueryClient,
  place: Place,
  include: Include,
  token: string | null,
): Promise<Years | null> {
  const last = Number(today().slice(0, 4));
  const years = {
    include,
    year0: last,
    year1: last - 1,
    year2: last - 2,
    year3: last - 3,
    year4: last - 4,
    year5: last - 5,
    year6: last - 6,
  };
  if (place.kind === 'partnership') {
    const variables = { east: place.east, west: place.west, ...years };
    const found = await queries.query(graphQuery(NewestDaysOfPartnershipDocument, variables, token));
    return found.data.partnership;
  }
  const variables = { region: place.code, side: place.side, ...years };
  const found = await queries.query(graphQuery(NewestDaysOfRegionDocument, variables, token));
  return found.data.region;
}

function newestOf(years: Years | null): string | null {
  const rows = Object.values(years ?? {})
    .filter(Array.isArray)
    .flat() as NewestDayFragment[];
  const days = rows.flatMap(({ standsFor }) => standsFor ?? []);
  return days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null);
}
