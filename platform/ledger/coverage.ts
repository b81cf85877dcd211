import DataLoader from 'dataloader';
import type { WaitForWriters } from '../database/known-at';
import type { Run } from '../database/run';
import { encodeProgressId, requireKey } from '../progress-id';
import { isEastern, NATION } from '../region-code';
import { childrenOf } from '../regions';
import { coverage, generalCoverage, type Covered } from './coverage-sql';
import { partnersOf, type Measurable } from './measure';

/** How much a figure rests on, as schema/ledger.graphql has it. */
export interface Coverage {
  stated: number;
  expected: number;
  basis: 'CHILDREN';
  oldest: string | null;
  newest: string | null;
  newerBelow: number;
}

interface CoverageRow {
  stated: number;
  oldest: string | null;
  newest: string | null;
  newer_below: number;
}

/** The regions one level down, of the nation the assisted provinces; of an eastern region its partnerships in force. */
export function unitsOf(row: Measurable): readonly string[] {
  const { west } = requireKey(row.id);
  if (west === '') return partnersOf(row) ?? [];
  const children = childrenOf(west);
  return west === NATION ? children.filter((code) => !isEastern(code)) : children;
}

export type CoverageLoader = DataLoader<Covered, Coverage, string>;

/** Finds what any number of figures rest on by one SQL statement, and of those that standing totals are not certain of by another. */
export const createCoverageLoader = (run: Run, waitForWriters: WaitForWriters): CoverageLoader =>
  new DataLoader(
    async (figures) => {
      await waitForWriters(figures.flatMap(({ restsOn }) => restsOn.map(({ key }) => key.knownAt)));
      const rows = await run<CoverageRow & { is_certain: boolean }>(coverage(figures));
      const uncertain = figures.filter((_, i) => rows[i]?.is_certain !== true);
      const general = uncertain.length === 0 ? [] : await run<CoverageRow>(generalCoverage(uncertain));
      const generalOf = new Map(uncertain.map((one, i) => [one, general[i]]));
      return figures.map((figure, i) => {
        const row = generalOf.get(figure) ?? rows[i];
        const { units } = figure;
        return {
          stated: row?.stated ?? 0,
          expected: units.length,
          basis: 'CHILDREN',
          oldest: row?.oldest ?? null,
          newest: row?.newest ?? null,
          newerBelow: row?.newer_below ?? 0,
        };
      });
    },
    {
      cacheKeyFn: ({ restsOn, units }) =>
        [...restsOn.map(({ key, book }) => `${book} ${encodeProgressId(key)}`), ...units].join('\n'),
    },
  );
