import { parse, visit } from 'graphql';

import { columns, strings } from './strings';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = Record<string, Json>;
type Row = Map<string, string>;

/** What only steers paging and typing, and would be noise in a table. */
const noise = new Set(['__typename', 'pageInfo', 'cursor']);
/** What rows are wrapped in; not worth a word in a heading. */
const wrappers = new Set(['nodes', 'edges', 'node', 'standings']);

/**
 * The progress rows of a result as CSV for Excel: UTF-8 with a BOM, CRLF, Chinese headings. A row is whatever a field named
 * `progress` holds, alone, in a list or in a connection, with the fields of the objects around it (a league's rank, a
 * partnership's sides) in front, and the alias that it was asked under. Lists inside a row are joined in one cell. A result
 * without progress gives the objects of its outermost lists. Null when there is no row at all.
 */
export function toCsv(query: string, data: unknown): string | null {
  const aliases = aliasesOf(query);
  const isProgress = (key: string) => (aliases.get(key) ?? key) === 'progress';
  const isList = (_key: string, value: Json) =>
    itemsOf(value).length > 0 && (Array.isArray(value) || !isPlain(value));
  const rows = rowsIn(data as Json, isProgress, aliases);
  const found = rows.length > 0 ? rows : rowsIn(data as Json, isList, aliases);
  if (found.length === 0) return null;
  const all = [...new Set(found.flatMap((row) => [...row.keys()]))];
  // An object that is null in one row is there field by field in another.
  const headings = all.filter((column) => !all.some((other) => other.startsWith(`${column}.`)));
  const lines = [
    headings.map(heading),
    ...found.map((row) => headings.map((column) => row.get(column) ?? '')),
  ];
  return '\uFEFF' + lines.map((line) => line.map(cell).join(',') + '\r\n').join('');
}

/** Whether a result has a list of which there is more: by its page, or by its count. */
export function isPage(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { totalCount, nodes, edges, hasNextPage } = value as Record<string, unknown>;
  const rows = Array.isArray(nodes) ? nodes : edges;
  if (hasNextPage === true) return true;
  if (typeof totalCount === 'number' && Array.isArray(rows) && rows.length < totalCount) return true;
  return Object.values(value).some(isPage);
}

/** One CSV cell. What a spreadsheet would run as a formula gets a leading apostrophe; plain numbers stay numbers. */
export function cell(text: string): string {
  // Full-width signs start a formula in Excel's Chinese edition.
  const formula = /^[\s]*[=+\-@＝＋－＠]/.test(text) || /^[\t\r\n]/.test(text);
  const safe = formula && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `完成情况-<title> 20220415.csv`: the title is the query's first comment, the day is today's. */
export function csvName(query: string, today: Date): string {
  const title = /^\s*#+\s*(.+)/.exec(query)?.[1] ?? '';
  const clean = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 60);
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${[strings.csvName.zh, clean].filter(Boolean).join('-')} ${day.join('')}.csv`;
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

function heading(column: string): string {
  return column
    .split('.')
    .map((part) => columns[part] ?? part)
    .join('.');
}
