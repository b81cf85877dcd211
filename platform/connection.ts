import { badInput } from './errors';

const LARGEST_PAGE = 1000;

export interface Connection<Node> {
  nodes: Node[];
  edges: { cursor: string; node: Node }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** The size of a page; BAD_USER_INPUT names `first` outside 1 to 1000. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? 100;
  if (size < 1 || size > LARGEST_PAGE) throw badInput('first', size, `1 to ${LARGEST_PAGE}`);
  return size;
}

/** A keyset cursor: the sort key of a row, so that the page after it needs no count of what came before. */
export const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** The sort key in a cursor, as strings; null without one. BAD_USER_INPUT names `after` when it was not made here. */
export function decodeCursor(
  after: string | null | undefined,
  shape: readonly ((part: string) => boolean)[],
): string[] | null {
  if (after == null) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (Array.isArray(key) && key.length === shape.length) {
      const parts = key.map(String);
      if (shape.every((isValid, i) => isValid(parts[i] ?? ''))) return parts;
    }
  } catch {
    // Not JSON: refused below like any other cursor that was not made here.
  }
  throw badInput('after', after, 'the endCursor of an earlier page');
}

/** A page of `size` rows out of the `size + 1` that were read after a cursor, if any, to know whether more follow. */
export function connection<Node>(
  rows: readonly Node[],
  { size, after }: { size: number; after: string | null | undefined },
  keyOf: (row: Node) => readonly (string | number)[],
): Connection<Node> {
  const nodes = rows.slice(0, size);
  const edges = nodes.map((node) => ({ cursor: encodeCursor(keyOf(node)), node }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      // The row of the cursor itself comes before.
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
