import DataLoader from 'dataloader';
import type { IndicatorRow } from '../../platform/catalogue';
import type { Connection } from '../../platform/connection';
import type { Run } from '../../platform/database/run';
import type { TargetKind } from '../../platform/ledger/schedule';
import type { Context } from '../../platform/subgraph';
import { GroupLoaders } from './groups';
import { group, type Located } from './located';
import { ProgressLoaders } from './progress';
import { RegionLists, villageOnFile } from './region-loaders';
import type { EarlierPeriodRow, PartnershipRow, RegionRow, Sides, TargetKey } from './rows';
import * as sql from './sql';

export interface TargetVersionRow {
  version: number;
  value: string;
  kind: TargetKind;
  basis: 'LAST_YEAR' | null;
  schedule: string | null;
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

/** The key of a partnership, east before west as in its id. */
const pairId = ({ west, east }: Sides): string => `${east}-${west}`;

/** All SQL of the subgraph; each loader answers any number of keys by one statement. */
export function createLoaders(run: Run) {
  return {
    region: new DataLoader<string, RegionRow | null>(async (codes) => {
      const rows = await run<RegionRow>(sql.regions(codes));
      const found = new Map(rows.map((row) => [row.code, row]));
      return codes.map((code) => found.get(code) ?? villageOnFile(code));
    }),

    children: new DataLoader<string, RegionRow[]>(async (codes) =>
      group(codes, await run<Located<RegionRow>>(sql.children(codes))),
    ),

    partnership: new DataLoader<Sides, PartnershipRow | null, string>(
      async (sides) => {
        const rows = await run<PartnershipRow>(sql.partnershipsBySides(sides));
        const found = new Map(rows.map((row) => [pairId(row), row]));
        return sides.map((pair) => found.get(pairId(pair)) ?? null);
      },
      { cacheKeyFn: pairId },
    ),

    partnershipsOfRegion: new DataLoader<string, PartnershipRow[]>(async (codes) =>
      group(codes, await run<Located<PartnershipRow>>(sql.partnershipsOfRegions(codes))),
    ),

    earlierPeriods: new DataLoader<Sides, EarlierPeriodRow[], string>(
      async (sides) => group(sides, await run<Located<EarlierPeriodRow>>(sql.earlierPeriods(sides))),
      { cacheKeyFn: pairId },
    ),

    /** The western regions that an eastern one has or had partnerships with, and when. */
    partnershipPeriods: new DataLoader<string, string[]>(async (easts) =>
      group(easts, await run<Located<string>>(sql.partnershipPeriods(easts))),
    ),

    partnerships: (
      filter: sql.PartnershipFilter,
      after: readonly string[] | null,
      limit: number,
    ): Promise<PartnershipRow[]> => run(sql.partnershipPage(filter, after ?? [], limit)),

    partnershipCount: async (filter: sql.PartnershipFilter): Promise<number> => {
      const [row] = await run<{ count: number }>(sql.partnershipCount(filter));
      return row?.count ?? 0;
    },

    pairsInForce: (
      period: Parameters<typeof sql.pairsInForce>[0],
      readable: Parameters<typeof sql.pairsInForce>[1],
    ): Promise<Sides[]> => run(sql.pairsInForce(period, readable)),

    hasSample: async (): Promise<boolean> => {
      const [row] = await run<{ sample: boolean }>(sql.hasSample);
      return row?.sample ?? false;
    },

    /** Every version of one target, the newest first. */
    targetVersions: (key: TargetKey): Promise<TargetVersionRow[]> => run(sql.targetVersions(key)),

    progress: new ProgressLoaders(run),

    regions: new RegionLists(run),

    groups: new GroupLoaders(run),
  };
}

export type TargetsLoaders = ReturnType<typeof createLoaders>;
export type TargetsContext = Context<TargetsLoaders>;
