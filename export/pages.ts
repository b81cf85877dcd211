import { graphError } from '../platform/errors';

/** A page of any list of the graph. */
export interface Page<Row> {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** What a sheet of a workbook can hold, with its title and headings. */
export const MOST_ROWS = 1_000_000;

/**
 * The rows of all pages after the first. A page is read while the one before it is being written, and no further ahead.
 */
export async function* rowsOf<Row>(
  first: Page<Row>,
  next: (after: string) => Promise<Page<Row>>,
): AsyncGenerator<Row> {
  let page = first;
  for (;;) {
    const { hasNextPage, endCursor } = page.pageInfo;
    const following = hasNextPage && endCursor !== null ? next(endCursor) : null;
    // Where the reader leaves before, nobody waits for it.
    following?.catch(() => undefined);
    yield* page.nodes;
    if (!following) return;
    page = await following;
  }
}

/** Of a list that is null: the graph says so only with an error beside it, which has been thrown. */
export const NO_ROWS = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };

// eslint-disable-next-line @typescript-eslint/require-await -- rows of every report come one after the other
export async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}

/**
 * Refuses what no sheet can hold, or nobody can wait for.
 *
 * @throws GraphQLError QUERY_TOO_LARGE.
 */
export function checkRows(count: number, most = MOST_ROWS): void {
  if (count > most)
    throw graphError(
      'QUERY_TOO_LARGE',
      `rows: expected at most ${most}, found ${count}: narrow the region, the level or the indicators`,
    );
}
