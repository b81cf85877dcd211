import { Include } from '../../../client/generated/schema.ts';
import {
  PartnershipScorecardDocument,
  RegionScorecardDocument,
  type RegionScorecardQuery,
} from '../generated/graphql.ts';
import { useGraph, type GraphQuery } from '../graph/use-graph';
import type { Moment } from '../view/moment';
import type { Place } from '../view/place';

type RegionAnswer = NonNullable<RegionScorecardQuery['region']>;

export type ScorecardLine = RegionAnswer['progress'][number];

/** How far a place is, indicator by indicator. */
export interface Scorecard {
  /** 江苏省 → 陕西省, or the region's name. */
  title: string;
  /** The region that the figures are of: of a partnership the western one. */
  region: Pick<RegionAnswer, 'code' | 'name' | 'level'>;
  /** What lies above it; null for a partnership, and for the nation. */
  parent: RegionAnswer['parent'];
  rows: ScorecardLine[];
}

const NEVER = { year: 1978, asOf: null, knownAt: null };

/** The scorecard of a place; its data are null where there is no such place. */
export function useScorecard(
  place: Place,
  moment: Moment | null,
  include: Include = Include.TARGETED,
): GraphQuery<Scorecard | null> {
  const { year, asOf, knownAt } = moment ?? NEVER;
  const when = { year, asOf, knownAt, include };
  const pair = place.kind === 'partnership' ? place : { east: '000000', west: '000000' };
  const one = place.kind === 'region' ? place : { code: '000000', side: 'WEST' as const };
  const isReady = moment !== null;
  const ofPartnership = useGraph(
    PartnershipScorecardDocument,
    { east: pair.east, west: pair.west, ...when },
    { enabled: isReady && place.kind === 'partnership' },
  );
  const ofRegion = useGraph(
    RegionScorecardDocument,
    { region: one.code, side: one.side, ...when },
    { enabled: isReady && place.kind === 'region' },
  );
  return place.kind === 'partnership'
    ? mapped(
        ofPartnership,
        ({ partnership }) =>
          partnership && {
            title: `${partnership.east.name} → ${partnership.west.name}`,
            region: partnership.west,
            parent: null,
            rows: partnership.progress,
          },
      )
    : mapped(
        ofRegion,
        ({ region }) =>
          region && { title: region.name, region, parent: region.parent, rows: region.progress },
      );
}

/** The same question, with its data in another shape. */
function mapped<From, To>(query: GraphQuery<From>, map: (data: From) => To): GraphQuery<To> {
  const data = query.data && { ...query.data, data: map(query.data.data) };
  return { ...query, data } as GraphQuery<To>;
}
