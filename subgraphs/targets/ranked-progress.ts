import { readablePaths } from '../../platform/access/viewer';
import { connection, decodeCursor, pageSize, type Connection } from '../../platform/connection';
import type { Pace } from '../../platform/ledger/ratio';
import { isRegionCode } from '../../platform/region-code';
import { knownIndicator } from './arguments';
import type { ProgressConnectionRankedArgs, ProgressSort } from './generated';
import { ascending, descending, type Measured } from './league';
import type { TargetsContext } from './loaders';
import type { ProgressRow } from './progress';
import { placeOf, type ProgressList } from './progress-lists';
import type { ListedProgress } from './progress-page-sql';

/** A list to be ranked; what the viewer may read is looked up again. */
interface RankedArguments {
  list: Omit<ListedProgress, 'indicators' | 'readable'> & { indicators: readonly string[] };
  pace: readonly Pace[] | null;
  sort: ProgressSort;
  descending: boolean;
  size: number;
  after: string | null;
  /** When the first page was asked for, or what it was to be known at: further pages answer as of then. */
  firstKnownAt: string;
}

/** `candidates` come back from the owners with what they measured. */
export interface RankedRow extends RankedArguments {
  id: string;
  candidates?: readonly (Measured & { pace?: Pace | null })[];
}

/** Rows that can be compared, then those with nothing to compare, then those whose figure is not known. */
type Place = 0 | 1 | 2;

interface Entry {
  place: Place;
  value: string | null;
  region: string;
  position: number;
}

const isMoment = (part: string): boolean => !Number.isNaN(Date.parse(part));
const isPlace = (part: string): boolean => /^[012]$/.test(part);
const isValue = (part: string): boolean => /^(-?\d+(\.\d+)?)?$/.test(part);
const isPosition = (part: string): boolean => /^\d{1,4}$/.test(part);
const CURSOR = [isMoment, isPlace, isValue, isRegionCode, isPosition] as const;

/** The `id` stands for the list and the arguments, so that the list is made from it again; BAD_USER_INPUT names what is wrong. */
export function rankedProgress(
  { list }: ProgressList,
  args: Partial<ProgressConnectionRankedArgs>,
  now: Date,
): RankedRow {
  const { indicators, year, asOf, all, withinPath, level, side, regions, group } = list;
  const [firstKnownAt = list.knownAt ?? now.toISOString()] = decodeCursor(args.after, CURSOR) ?? [];
  const ranked = {
    list: {
      ...{ year, asOf, all, withinPath, level, side, regions, group },
      indicators: indicators.map(({ code }) => code),
      knownAt: args.after == null ? list.knownAt : firstKnownAt,
    },
    pace: args.pace ?? null,
    sort: args.sort ?? 'RATIO',
    descending: args.descending ?? true,
    size: pageSize(args.first),
    after: args.after ?? null,
    firstKnownAt,
  };
  return { id: JSON.stringify(ranked), ...ranked };
}

/** Null when the id was not made here. */
export function decodeRanked(id: string): RankedRow | null {
  try {
    return { id, ...(JSON.parse(id) as RankedArguments) };
  } catch {
    return null;
  }
}

export const listOf = ({ list }: RankedArguments, { viewer }: TargetsContext): ListedProgress => ({
  ...list,
  indicators: list.indicators.map((code) => knownIndicator('indicators', code)),
  readable: readablePaths(viewer, list.side),
});

type RankedPage = Connection<ProgressRow> & { totalCount: number };

/** Several fields of a page need the same: it is made once for each row, which lives as long as its request. */
const pages = new WeakMap<RankedRow, Promise<RankedPage>>();

export function rankPage(ranked: RankedRow, context: TargetsContext): Promise<RankedPage> {
  const page = pages.get(ranked) ?? makePage(ranked, context);
  pages.set(ranked, page);
  return page;
}

/** The list is read again, as an owner that is down leaves nothing of its rows; what was measured is looked up by their ids. */
async function makePage(ranked: RankedRow, context: TargetsContext): Promise<RankedPage> {
  const { pace, size, after, firstKnownAt } = ranked;
  const rows = await context.loaders.progress.candidates(listOf(ranked, context));
  const measured = new Map((ranked.candidates ?? []).map((one) => [one.progressId, one]));
  const entries = rows.flatMap((row) => {
    const known = measured.get(row.id);
    if (known && pace && !(known.pace && pace.includes(known.pace))) return [];
    const value = known ? valueOf(known, ranked.sort) : null;
    const place: Place = !known ? 2 : value === null ? 1 : 0;
    const [region, position] = placeOf(row);
    return [{ row, place, value, region, position }];
  });
  const compare = inOrder(ranked);
  entries.sort(compare);
  const cursor = decodeCursor(after, CURSOR);
  const last = cursor && entryOf(cursor);
  const rest = last ? entries.filter((entry) => compare(entry, last) > 0) : entries;
  const page = connection(rest.slice(0, size + 1), { size, after }, (entry) => [
    ...[firstKnownAt, entry.place, entry.value ?? ''],
    ...[entry.region, entry.position],
  ]);
  return {
    nodes: page.nodes.map(({ row }) => row),
    edges: page.edges.map(({ cursor: at, node }) => ({ cursor: at, node: node.row })),
    pageInfo: page.pageInfo,
    totalCount: entries.length,
  };
}

const valueOf = ({ actual, ratio, gap }: Measured, sort: ProgressSort): string | null =>
  ({ ACTUAL: actual, RATIO: ratio, GAP: gap })[sort] ?? null;

const entryOf = ([, place, value, region = '', position]: string[]): Entry => ({
  place: Number(place) as Place,
  value: value === undefined || value === '' ? null : value,
  region,
  position: Number(position),
});

function inOrder(ranked: RankedArguments): (a: Entry, b: Entry) => number {
  const better = ranked.descending ? descending : ascending;
  return (a, b) =>
    a.place - b.place ||
    better(a.value, b.value) ||
    (a.region === b.region ? a.position - b.position : a.region < b.region ? -1 : 1);
}
