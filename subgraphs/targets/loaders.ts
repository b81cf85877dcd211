import DataLoader from 'dataloader';
import type { RowScope } from '../../platform/access/viewer';
import { formatAmount } from '../../platform/amount';
import type { IndicatorRow } from '../../platform/catalogue';
import type { Connection } from '../../platform/connection';
import { runText, type Run } from '../../platform/database/run';
import { settleOf } from '../../platform/ledger/known-at';
import { encodeProgressId, type DecodedKey, type ProgressKey } from '../../platform/ledger/progress-id';
import { villageName } from '../../platform/regions';
import { MAX_ROWS, tooManyRows } from '../../platform/row-budget';
import type { Context } from '../../platform/subgraph';
import type { PartnershipRow, RegionLevel, RegionRow } from './rows';
import * as sql from './sql';

/** Which progress to list, with every default filled in (see arguments.ts). */
export interface ProgressQuery {
  year: number;
  asOf: string;
  knownAt: string | null;
  indicators: readonly IndicatorRow[];
  /** Also the indicators that have no target. */
  all: boolean;
}

/** A page of the list over regions; `withinPath` '' is the whole nation. */
export interface ProgressPage extends ProgressQuery {
  withinPath: string;
  /** Only regions below one of these paths; null for all. */
  readable: readonly string[] | null;
  level: RegionLevel | null;
  after: readonly [region: string, position: number];
  /** How many rows; null for all of them. */
  limit: number | null;
}

export interface ProgressRow {
  __typename: 'EastWestProgress' | 'ConsumerProgress' | 'EnterpriseVillageProgress' | 'ConsolidationProgress';
  id: string;
  indicator: IndicatorRow;
  key: ProgressKey;
  scope: RowScope;
  year: number;
  asOf: string;
  target: string | null;
  /** The region, where the list has already read it. */
  region: RegionRow | null;
}

const TYPENAMES = {
  'east-west': 'EastWestProgress',
  consumer: 'ConsumerProgress',
  'enterprise-village': 'EnterpriseVillageProgress',
  consolidation: 'ConsolidationProgress',
} as const;

/** What one target is about; the partner is '' where there is none. */
export interface TargetKey {
  indicator: string;
  region: string;
  partner: string;
  year: number;
}

export interface TargetVersionRow {
  version: number;
  value: string;
  source: string | null;
  note: string | null;
  reason: string | null;
  recordedAt: string;
  recordedBy: string;
}

/** A target with all its versions, the newest first: there is at least one. */
export interface TargetRow {
  key: TargetKey;
  entry: IndicatorRow;
  history: TargetVersionRow[];
}

/** A page that can count what is on all pages, when it is asked to. */
export type Counted<Row> = Connection<Row> & { count: () => Promise<number> };

/** The scope of a progress row: see ProgressKey. */
type Sides = Pick<ProgressKey, 'west' | 'east'>;

/** The key of a partnership, east before west as in its id. */
const pairId = ({ west, east }: Sides): string => `${east}-${west}`;

interface Located<Row> {
  n: number;
  row: Row;
}

/** A village that records speak of, where the villages have not been loaded. */
function villageOnFile(code: string): RegionRow | null {
  const name = code.length === 12 ? villageName(code) : null;
  return name === null ? null : { code, name, level: 'VILLAGE', parent: code.slice(0, 9) };
}

/** Groups rows that a statement located by the position of their key. */
function group<Row>(keys: readonly unknown[], rows: readonly Located<Row>[]): Row[][] {
  const groups = keys.map((): Row[] => []);
  for (const { n, row } of rows) groups[n]?.push(row);
  return groups;
}

function toProgress(
  query: Pick<ProgressQuery, 'year' | 'asOf' | 'knownAt'>,
  sides: Sides,
  entry: IndicatorRow,
  value: string | null,
  region: RegionRow | null,
): ProgressRow {
  const { year, asOf, knownAt } = query;
  const key = { indicator: entry.code, ...sides, year, asOf, knownAt };
  return {
    __typename: TYPENAMES[entry.subgraph],
    id: encodeProgressId(key),
    indicator: entry,
    key,
    scope: { region: sides.west, partner: sides.east },
    year,
    asOf,
    target: value === null ? null : formatAmount(value, entry.unit),
    region,
  };
}

const isSummable = ({ aggregation }: IndicatorRow): boolean =>
  aggregation === 'FLOW' || aggregation === 'BALANCE';

const wanted = (indicators: readonly IndicatorRow[]) => [
  indicators.map(({ code }) => code),
  indicators.map(isSummable),
];

const listed = (page: ProgressPage) => [
  ...wanted(page.indicators),
  page.withinPath,
  page.level,
  page.readable,
];

const seen = ({ year, knownAt }: ProgressQuery) => [year, knownAt ?? 'infinity'];

/** All SQL of the subgraph; each loader answers any number of keys by one statement. */
export function createLoaders(run: Run) {
  const settle = settleOf(run);
  const listsByQuery = new Map<string, DataLoader<Sides, ProgressRow[], string>>();

  async function listOfScopes(query: ProgressQuery, sides: readonly Sides[]): Promise<ProgressRow[][]> {
    if (query.all && sides.length * query.indicators.length > MAX_ROWS) throw tooManyRows();
    await settle([query.knownAt]);
    const rows = await runText<{ n: number; position: number; value: string | null }>(
      run,
      sql.SCOPE_TARGETS,
      [
        ...wanted(query.indicators),
        sides.map(({ west }) => west),
        sides.map(({ east }) => east),
        query.all,
        ...seen(query),
      ],
    );
    return group(
      sides,
      rows.flatMap(({ n, position, value }) => {
        const [scope, entry] = [sides[n], query.indicators[position]];
        return scope && entry ? [{ n, row: toProgress(query, scope, entry, value, null) }] : [];
      }),
    );
  }

  return {
    region: new DataLoader<string, RegionRow | null>(async (codes) => {
      const rows = await runText<RegionRow>(run, sql.REGIONS, [codes]);
      const found = new Map(rows.map((row) => [row.code, row]));
      return codes.map((code) => found.get(code) ?? villageOnFile(code));
    }),

    children: new DataLoader<string, RegionRow[]>(async (codes) =>
      group(codes, await runText<Located<RegionRow>>(run, sql.CHILDREN, [codes])),
    ),

    partnership: new DataLoader<Sides, PartnershipRow | null, string>(
      async (sides) => {
        const rows = await runText<PartnershipRow>(run, sql.PARTNERSHIPS_BY_SIDES, [
          sides.map(({ east }) => east),
          sides.map(({ west }) => west),
        ]);
        const found = new Map(rows.map((row) => [pairId(row), row]));
        return sides.map((pair) => found.get(pairId(pair)) ?? null);
      },
      { cacheKeyFn: pairId },
    ),

    partnershipsOfRegion: new DataLoader<string, PartnershipRow[]>(async (codes) =>
      group(codes, await runText<Located<PartnershipRow>>(run, sql.PARTNERSHIPS_OF_REGIONS, [codes])),
    ),

    partnerships: (
      filter: { regionPath: string; level: RegionLevel | null; on: string | null },
      after: readonly string[] | null,
      limit: number,
    ): Promise<PartnershipRow[]> =>
      runText(run, sql.PARTNERSHIP_PAGE, [
        filter.regionPath,
        filter.level,
        filter.on,
        after?.[0] ?? '',
        after?.[1] ?? '',
        limit,
      ]),

    partnershipCount: async (filter: {
      regionPath: string;
      level: RegionLevel | null;
      on: string | null;
    }): Promise<number> => {
      const [row] = await runText<{ count: number }>(run, sql.PARTNERSHIP_COUNT, [
        filter.regionPath,
        filter.level,
        filter.on,
      ]);
      return row?.count ?? 0;
    },

    /** Every version of one target, the newest first. */
    targetVersions: (key: TargetKey): Promise<TargetVersionRow[]> =>
      runText(run, sql.TARGET_VERSIONS, [key.indicator, key.region, key.partner, key.year]),

    /** Progress of single scopes, in catalogue order. */
    progressOfScopes: (query: ProgressQuery): DataLoader<Sides, ProgressRow[], string> => {
      const { year, asOf, knownAt, all } = query;
      const key = JSON.stringify([year, asOf, knownAt, all, query.indicators.map(({ code }) => code)]);
      const loader =
        listsByQuery.get(key) ??
        new DataLoader((sides: readonly Sides[]) => listOfScopes(query, sides), { cacheKeyFn: pairId });
      listsByQuery.set(key, loader);
      return loader;
    },

    /** Progress by id, of any indicators, years and moments: what other subgraphs refer to. */
    progress: new DataLoader<DecodedKey, ProgressRow, string>(
      async (keys) => {
        await settle(keys.map(({ knownAt }) => knownAt));
        const rows = await runText<{ value: string | null }>(run, sql.PROGRESS_TARGETS, [
          ...wanted(keys.map(({ entry }) => entry)),
          keys.map(({ west }) => west),
          keys.map(({ east }) => east),
          keys.map(({ year }) => year),
          keys.map(({ knownAt }) => knownAt ?? 'infinity'),
        ]);
        return keys.map((key, i) => toProgress(key, key, key.entry, rows[i]?.value ?? null, null));
      },
      { cacheKeyFn: encodeProgressId },
    ),

    /** Progress of regions, by region code and catalogue order. */
    progressPage: async (page: ProgressPage): Promise<ProgressRow[]> => {
      await settle([page.knownAt]);
      const text = page.all ? sql.PROGRESS_PAGE_OF_ALL : sql.PROGRESS_PAGE;
      const rows = await runText<RegionRow & { position: number; value: string | null }>(run, text, [
        ...listed(page),
        ...seen(page),
        ...page.after,
        page.limit,
      ]);
      return rows.flatMap(({ position, value, ...region }) => {
        const entry = page.indicators[position];
        return entry ? [toProgress(page, { west: region.code, east: '' }, entry, value, region)] : [];
      });
    },

    progressCount: async (page: ProgressPage): Promise<number> => {
      await settle([page.knownAt]);
      const [row] = page.all
        ? await runText<{ count: number }>(run, sql.PROGRESS_COUNT_OF_ALL, listed(page))
        : await runText<{ count: number }>(run, sql.PROGRESS_COUNT, [...listed(page), ...seen(page)]);
      return row?.count ?? 0;
    },
  };
}

export type TargetsLoaders = ReturnType<typeof createLoaders>;
export type TargetsContext = Context<TargetsLoaders>;
