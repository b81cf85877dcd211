import { parse, visit } from 'graphql';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = Record<string, Json>;
type Row = Map<string, string>;

/** What only steers paging and typing, and would be noise in a table. */
const noise = new Set(['__typename', 'pageInfo', 'cursor']);
/** What rows are wrapped in; not worth a word in a heading. */
const wrappers = new Set(['nodes', 'edges', 'node', 'standings']);

/** A result as a table: columns by their path of field names, as in region.name, and the text of each cell, '' where there is none. */
export interface ResultTable {
  columns: string[];
  rows: string[][];
}

/**
 * The progress rows of a result. A row is whatever a field named `progress` holds, alone, in a list or in a connection, with the fields
 * of the objects around it (a league's rank, a partnership's sides) in front, and the alias that it was asked under. Lists inside a row
 * are joined in one cell. A result without progress gives the objects of its outermost lists. Null when there is no row at all.
 */
export function tableOf(query: string, data: unknown): ResultTable | null {
  const aliases = aliasesOf(query);
  const isProgress = (key: string) => (aliases.get(key) ?? key) === 'progress';
  const isList = (_key: string, value: Json) =>
    itemsOf(value).length > 0 && (Array.isArray(value) || !isPlain(value));
  const rows = rowsIn(data as Json, isProgress, aliases);
  const found = rows.length > 0 ? rows : rowsIn(data as Json, isList, aliases);
  if (found.length === 0) return null;
  const all = [...new Set(found.flatMap((row) => [...row.keys()]))];
  // An object that is null in one row is there field by field in another.
  const columns = all.filter((column) => !all.some((other) => other.startsWith(`${column}.`)));
  return { columns, rows: found.map((row) => columns.map((column) => row.get(column) ?? '')) };
}

/** Response key to field name, for each alias of the query; empty for a text that is not GraphQL. */
function aliasesOf(query: string): Map<string, string> {
  const aliases = new Map<string, string>();
  try {
    visit(parse(query), {
      Field: (field) => {
        if (field.alias) aliases.set(field.alias.value, field.name.value);
      },
    });
  } catch {
    // The text may have been edited since it ran; the result can still be saved under its own keys.
  }
  return aliases;
}

function rowsIn(
  data: Json,
  isRow: (key: string, value: Json) => boolean,
  aliases: Map<string, string>,
  context: Row = new Map(),
  path: string[] = [],
  labels: string[] = [],
): Row[] {
  if (Array.isArray(data)) return data.flatMap((item) => rowsIn(item, isRow, aliases, context, path, labels));
  if (!isObject(data)) return [];
  const children = Object.entries(data).filter(([key]) => !noise.has(key));
  const holdsRows = (key: string, value: Json): boolean =>
    isRow(key, value) ||
    (Array.isArray(value)
      ? value.some((item) => holdsRows('', item))
      : isObject(value) && Object.entries(value).some(([inner, deeper]) => holdsRows(inner, deeper)));
  const around = new Map(context);
  for (const [key, value] of children) if (!holdsRows(key, value)) flatten(value, [...path, key], around);
  return children.flatMap(([key, value]) => {
    const name = aliases.get(key);
    const inside = wrappers.has(key) ? path : [...path, name ?? key];
    const under = name ? [...labels, key] : labels;
    if (!isRow(key, value)) return rowsIn(value, isRow, aliases, around, inside, under);
    return itemsOf(value).map((item) => {
      const row: Row = new Map(under.length > 0 ? [['alias', under.join('/')], ...around] : around);
      flatten(item, [], row);
      return row;
    });
  });
}

/** The objects that a field holds: of a list, of a connection, or the one object itself. */
function itemsOf(value: Json): JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject);
  if (!isObject(value)) return [];
  if (Array.isArray(value.nodes)) return itemsOf(value.nodes);
  if (Array.isArray(value.edges))
    return value.edges.flatMap((edge) => (isObject(edge) ? itemsOf(edge.node ?? null) : []));
  return [value];
}

function isPlain(value: Json): boolean {
  return isObject(value) && !('nodes' in value) && !('edges' in value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Adds the scalars below a value to the row, under their path; several of one path share a cell. */
function flatten(value: Json, path: string[], row: Row): void {
  if (Array.isArray(value)) {
    for (const item of value) flatten(item, path, row);
  } else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (!noise.has(key)) flatten(inner, wrappers.has(key) ? path : [...path, key], row);
    }
  } else {
    const column = path.join('.');
    const before = row.get(column);
    const text = value === null ? '' : String(value);
    row.set(column, before === undefined ? text : `${before}; ${text}`);
  }
}
