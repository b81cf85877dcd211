import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { GraphClientError } from '../../../../client/errors.ts';
import { SubtreeProgressDocument, type SubtreeProgressQuery } from '../../generated/graphql.ts';
import { graphQuery, type Answer } from '../../graph/use-graph';
import { useSession } from '../../session';
import type { Moment } from '../../view/moment';
import type { Place } from '../../view/place';

export type SubtreeRow = NonNullable<SubtreeProgressQuery['progress']>['nodes'][number];

/** Everything with a target in a region's subtree, as far as it is there. */
export interface Subtree {
  /** Null before the first page. */
  rows: SubtreeRow[] | null;
  total: number;
  /** Whether further pages are still to come. */
  isPart: boolean;
  /** What keeps the next page away. */
  error: GraphClientError | null;
  /** What is missing from pages that came. */
  gaps: GraphClientError | null;
  retry: () => void;
}

/** Asks for all pages, one after the other; what is there is shown meanwhile. */
export function useSubtree({ code, side }: Extract<Place, { kind: 'region' }>, moment: Moment): Subtree {
  const token = useSession()?.token ?? null;
  const queries = useQueryClient();
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['subtree', code, side, moment, token],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: after }) =>
      queries.query(graphQuery(SubtreeProgressDocument, { within: code, side, ...moment, after }, token)),
    getNextPageParam: ({ data: { progress } }: Answer<SubtreeProgressQuery>) =>
      progress?.pageInfo.hasNextPage ? progress.pageInfo.endCursor : null,
  });
  const goesOn = hasNextPage && !isFetching && error === null;
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);
  const pages = data?.pages;
  return {
    rows: pages?.flatMap((page) => page.data.progress?.nodes ?? []) ?? null,
    total: pages?.[0]?.data.progress?.totalCount ?? 0,
    isPart: hasNextPage,
    error: error as GraphClientError | null,
    gaps: pages?.find(({ gaps }) => gaps !== null)?.gaps ?? null,
    retry: () => void (pages === undefined || !hasNextPage ? refetch() : fetchNextPage()),
  };
}
