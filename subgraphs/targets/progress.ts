import DataLoader from 'dataloader';
import type { GraphQLError } from 'graphql';
import type { RowScope } from '../../platform/access/viewer';
import { formatAmount } from '../../platform/amount';
import { yearEarlier } from '../../platform/calendar';
import type { IndicatorRow } from '../../platform/catalogue';
import { waitForWritersOf } from '../../platform/database/known-at';
import type { Run } from '../../platform/database/run';
import { graphError } from '../../platform/errors';
import { writeSchedule, type PartSchedule, type TargetKind } from '../../platform/ledger/schedule';
import type { Side } from '../../platform/ledger/scopes';
import { ownersName } from '../../platform/owner-types';
import { encodeProgressId, requireKey, type DecodedKey, type ProgressKey } from '../../platform/progress-id';
import { MAX_ROWS, tooManyRows } from '../../platform/row-budget';
import { requireGroup } from './groups';
import { progressCount, progressPage, type ListedProgress, type ProgressPage } from './progress-page-sql';
import * as sql from './progress-sql';
import type { ProgressQuery } from './progress-sql';
import type { RegionRow, TargetBasis } from './rows';

export interface ProgressRow {
  /** The owner's type that implements Progress. */
  __typename: string;
  id: string;
  indicator: IndicatorRow;
  key: ProgressKey;
  scope: RowScope;
  year: number;
  asOf: string;
  target: string | null;
  targetBasis: TargetBasis | null;
  targetKind: TargetKind | null;
  /** How many targets were summed; null for one of its own. */
  targetParts: number | null;
  /** Of a sum of targets inside the scope the scopes of these, as "west|east". */
  parts: readonly string[] | null;
  /** A text for {@link readSchedule}; null where the target is even over the year. */
  schedule: string | null;
  /** The region, where the list has already read it. */
  region: RegionRow | null;
}

/** So many rows can be ranked, as the owners measure all of them first; the gateway hands over no more in one fetch. */
const MOST_CANDIDATES = 10_000;

const tooManyCandidates = (): GraphQLError =>
  graphError(
    'QUERY_TOO_LARGE',
    `expected at most ${MOST_CANDIDATES} rows to rank: ask for fewer regions by within, level or regions, or for fewer indicators`,
  );

/** The scope of a progress row: see ProgressKey. */
type Sides = Pick<ProgressKey, 'west' | 'east'>;

/** What a scope has as its target; all null where it has none. `value` alone is null for a sum of kinds that make none. */
interface FoundTarget {
  basis: TargetBasis | null;
  value: string | null;
  kind: TargetKind | null;
  parts: number | null;
  scopes: string[] | null;
  schedule: PartSchedule[] | null;
}

const NONE: FoundTarget = { basis: null, value: null, kind: null, parts: null, scopes: null, schedule: null };

function toProgress(
  query: Pick<ProgressQuery, 'year' | 'asOf' | 'knownAt'>,
  sides: Sides,
  entry: IndicatorRow,
  found: FoundTarget,
  region: RegionRow | null,
): ProgressRow {
  const { year, asOf, knownAt } = query;
  const key = { indicator: entry.code, west: sides.west, east: sides.east, year, asOf, knownAt };
  return {
    __typename: ownersName('OwnerProgress', entry.subgraph),
    id: encodeProgressId(key),
    indicator: entry,
    key,
    scope: { region: sides.west, partner: sides.east },
    year,
    asOf,
    target: found.value === null ? null : formatAmount(found.value, entry.unit),
    targetBasis: found.basis,
    targetKind: found.kind,
    targetParts: found.parts,
    parts: found.scopes,
    schedule: found.schedule && writeSchedule(found.schedule),
    region,
  };
}

/** The same row a year earlier, as known at the same moment. */
export function inYearBefore(key: ProgressKey): DecodedKey {
  return requireKey(encodeProgressId({ ...key, year: key.year - 1, asOf: yearEarlier(key.asOf) }));
}

/** The scope of a region on a side of its partnerships. */
export const sidesOf = (side: Side, code: string): Sides =>
  side === 'EAST' ? { west: '', east: code } : { west: code, east: '' };

/** Reads rows of progress with their targets: any number of keys by one statement. */
export class ProgressLoaders {
  private readonly listsByQuery = new Map<string, DataLoader<Sides, ProgressRow[], string>>();

  constructor(private readonly run: Run) {}

  /** Progress by id, of any indicators, years and moments: what other subgraphs refer to. */
  readonly byId = new DataLoader<DecodedKey, ProgressRow, string>(
    async (keys) => {
      await waitForWritersOf(this.run)(keys.map(({ knownAt }) => knownAt));
      const rows = await this.run<FoundTarget>(sql.progressTargets(keys));
      return keys.map((key, i) => toProgress(key, key, key.entry, rows[i] ?? NONE, null));
    },
    { cacheKeyFn: encodeProgressId },
  );

  /** Progress of single scopes, in catalogue order. */
  ofScopes(query: ProgressQuery): DataLoader<Sides, ProgressRow[], string> {
    const { year, asOf, knownAt, all, indicators } = query;
    const key = JSON.stringify([year, asOf, knownAt, all, indicators.map(({ code }) => code)]);
    const loader =
      this.listsByQuery.get(key) ??
      new DataLoader((sides: readonly Sides[]) => this.listOfScopes(query, sides), {
        cacheKeyFn: ({ west, east }) => `${east}-${west}`,
      });
    this.listsByQuery.set(key, loader);
    return loader;
  }

  private async listOfScopes(query: ProgressQuery, sides: readonly Sides[]): Promise<ProgressRow[][]> {
    if (query.all && sides.length * query.indicators.length > MAX_ROWS) throw tooManyRows();
    await waitForWritersOf(this.run)([query.knownAt]);
    const rows = await this.run<FoundTarget & { n: number; position: number }>(
      sql.scopeTargets(query, sides),
    );
    const lists = sides.map((): ProgressRow[] => []);
    for (const { n, position, ...found } of rows) {
      const [scope, entry] = [sides[n], query.indicators[position]];
      if (scope && entry) lists[n]?.push(toProgress(query, scope, entry, found, null));
    }
    return lists;
  }

  /** Progress of regions, by region code and catalogue order. */
  async page(page: ProgressPage): Promise<ProgressRow[]> {
    await waitForWritersOf(this.run)([page.knownAt]);
    const rows = await this.run<RegionRow & FoundTarget & { position: number }>(progressPage(page));
    if (rows.length === 0 && page.group) await requireGroup(this.run, page.group, page.knownAt);
    return rows.flatMap(({ position, code, name, level, parent, ...found }) => {
      const entry = page.indicators[position];
      const region = { code, name, level, parent };
      return entry ? [toProgress(page, sidesOf(page.side, code), entry, found, region)] : [];
    });
  }

  /** All rows of a list, to be ranked as a whole. */
  async candidates(list: ListedProgress): Promise<ProgressRow[]> {
    const rows = await this.page({ ...list, after: ['', -1], limit: MOST_CANDIDATES + 1 });
    if (rows.length > MOST_CANDIDATES) throw tooManyCandidates();
    return rows;
  }

  async count(list: ListedProgress): Promise<number> {
    await waitForWritersOf(this.run)([list.knownAt]);
    const [{ count } = { count: 0 }] = await this.run<{ count: number }>(progressCount(list));
    if (count === 0 && list.group) await requireGroup(this.run, list.group, list.knownAt);
    return count;
  }
}
