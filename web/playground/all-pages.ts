import {
  Kind,
  parse,
  print,
  visit,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type SelectionNode,
} from 'graphql';

type Fields = Record<string, unknown>;

/** A list of a response of which there is more, with its next page's cursor where the query asked for it. */
interface OpenList {
  /** Response keys down to the list. */
  path: string[];
  cursor: string | null;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const PAGE_INFO = 'pageInfo';
const field = (name: string, inner: string[] = []): FieldNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: name },
  ...(inner.length > 0 && {
    selectionSet: { kind: Kind.SELECTION_SET, selections: inner.map((one) => field(one)) },
  }),
});

/** The lists of a response, outside of other lists: those below a row cannot be followed by one query. */
function listsOf(data: unknown, path: string[] = []): (OpenList & { hasMore: boolean | null })[] {
  if (!isFields(data)) return [];
  const { nodes, edges, pageInfo, totalCount } = data;
  const rows = Array.isArray(nodes) ? nodes : Array.isArray(edges) ? edges : null;
  if (!rows) return Object.entries(data).flatMap(([key, value]) => listsOf(value, [...path, key]));
  const info = isFields(pageInfo) ? pageInfo : {};
  const hasMore =
    typeof info.hasNextPage === 'boolean'
      ? info.hasNextPage
      : typeof totalCount === 'number'
        ? rows.length < totalCount
        : null;
  return [{ path, cursor: typeof info.endCursor === 'string' ? info.endCursor : null, hasMore }];
}

/** The lists of which there is more; of a response with one list alone that one too where the query did not ask. */
export function openLists(data: unknown): OpenList[] {
  const lists = listsOf(data);
  return lists.filter(({ hasMore }) => hasMore ?? lists.length === 1);
}

/** The query with `after` at one of its lists, which is asked where it ends too. */
export function queryAfter(query: string, path: readonly string[], cursor: string | null): string {
  const keys: string[] = [];
  const withPage = (node: FieldNode): FieldNode => {
    const after: ArgumentNode[] =
      cursor === null
        ? []
        : [
            {
              kind: Kind.ARGUMENT,
              name: { kind: Kind.NAME, value: 'after' },
              value: { kind: Kind.STRING, value: cursor },
            },
          ];
    const others = (node.arguments ?? []).filter(({ name }) => name.value !== 'after' || cursor === null);
    const selections: SelectionNode[] = [
      ...(node.selectionSet?.selections ?? []).filter(
        (one) => one.kind !== Kind.FIELD || one.name.value !== PAGE_INFO || one.alias,
      ),
      field(PAGE_INFO, ['hasNextPage', 'endCursor']),
    ];
    return {
      ...node,
      arguments: [...others, ...after],
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    };
  };
  const document: DocumentNode = visit(parse(query), {
    Field: {
      enter: (node) => {
        keys.push((node.alias ?? node.name).value);
      },
      leave: (node) => {
        const isList = keys.join('\n') === path.join('\n');
        keys.pop();
        return isList ? withPage(node) : undefined;
      },
    },
  });
  return print(document);
}

const MOST_ROWS = 10_000;

/**
 * A result with the rows of all further pages of its one open list.
 *
 * @returns the data, and what stopped it short: a second open list, a page with errors, or too many rows.
 */
export async function allPages(
  query: string,
  data: unknown,
  ask: (query: string) => Promise<{ data?: unknown; errors?: unknown }>,
): Promise<{ data: unknown; stopped: 'lists' | 'errors' | 'rows' | null }> {
  const [list, ...more] = openLists(data);
  if (!list) return { data, stopped: null };
  if (more.length > 0) return { data, stopped: 'lists' };
  let whole: unknown = data;
  let cursor = list.cursor;
  // Where the query did not ask where its page ends, the first page is asked for again.
  if (cursor === null) whole = null;
  for (;;) {
    const page = await ask(queryAfter(query, list.path, cursor));
    if (page.errors !== undefined) return { data: whole ?? data, stopped: 'errors' };
    whole = whole === null ? page.data : joined(whole, page.data, list.path);
    const [next] = openLists(page.data);
    if (next?.cursor == null) return { data: whole, stopped: null };
    if (rowsAt(whole, list.path) >= MOST_ROWS) return { data: whole, stopped: 'rows' };
    cursor = next.cursor;
  }
}

const at = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isFields(value) ? value[key] : undefined), data);

function rowsAt(data: unknown, path: readonly string[]): number {
  const list = at(data, path);
  const rows = isFields(list) ? (list.nodes ?? list.edges) : undefined;
  return Array.isArray(rows) ? rows.length : 0;
}

function joined(data: unknown, next: unknown, [key, ...rest]: readonly string[]): unknown {
  if (!isFields(data) || !isFields(next)) return data;
  if (key !== undefined) return { ...data, [key]: joined(data[key], next[key], rest) };
  const lists = ['nodes', 'edges'].flatMap((name) => {
    const [one, other] = [data[name], next[name]];
    return Array.isArray(one) && Array.isArray(other)
      ? [[name, [...(one as unknown[]), ...(other as unknown[])]]]
      : [];
  });
  return { ...data, ...next, ...Object.fromEntries(lists) };
}
