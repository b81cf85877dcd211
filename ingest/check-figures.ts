import type { DataSource } from 'typeorm';
import { indicator, type IndicatorRow } from '../platform/catalogue';
import { runOn, type Run } from '../platform/database/run';
import { checkRates } from '../platform/ledger/check-rates';
import { createLedgerLoaders } from '../platform/ledger/progress-resolvers';
import { agrees, percentage } from '../platform/ledger/ratio';
import { createLoaders } from '../subgraphs/targets/loaders';
import type { Databases } from './databases';
import type { FigureDraft } from './drafts';
import type { Finding } from './import-result';

type Figure = FigureDraft & { entry: IndicatorRow };

/** What the source printed against what the graph computes, for figures that have been written. */
export async function checkFigures(drafts: readonly FigureDraft[], databases: Databases): Promise<Finding[]> {
  const figures = drafts.flatMap((draft): Figure[] => {
    const entry = indicator(draft.indicator);
    return entry ? [{ ...draft, entry }] : [];
  });
  const findings = await Promise.all([
    checkRatios(figures, databases.targets),
    checkStatedRates(figures, databases),
  ]);
  return [...findings.flat(), ...figures.flatMap(noteQualifier)].sort((a, b) => rowOf(a) - rowOf(b));
}

const noteQualifier = ({ row, indicator: code, qualifier, given, total }: Figure): Finding[] =>
  qualifier === null
    ? []
    : [
        {
          kind: 'QUALIFIED',
          row,
          indicator: code,
          found: `${qualifier}：${given.value}${given.unit}`,
          taken: total,
        },
      ];

const rowOf = (finding: Finding): number => ('row' in finding ? finding.row : 0);

const runFrom = (database: DataSource): Run => runOn(database, AbortSignal.any([]));

/** The completion ratio beside a figure: figure / target x 100. */
async function checkRatios(figures: readonly Figure[], targets: DataSource): Promise<Finding[]> {
  const loaders = createLoaders(runFrom(targets));
  const findings = await Promise.all(
    figures.map(async ({ row, entry, statedRatio, region, partner, date, total }): Promise<Finding[]> => {
      if (statedRatio === null) return [];
      const year = Number(date.slice(0, 4));
      const query = { year, asOf: `${year}-12-31`, knownAt: null, indicators: [entry], all: true };
      const [progress] = await loaders.progress.ofScopes(query).load({ west: region, east: partner });
      const target = progress?.target ?? null;
      if (target !== null && agrees(statedRatio, total, target)) return [];
      const computed = percentage(total, target);
      return [{ kind: 'STATED_RATIO', row, indicator: entry.code, stated: statedRatio, computed }];
    }),
  );
  return findings.flat();
}

/** A rate that was stated itself, where both its parts are known. */
async function checkStatedRates(figures: readonly Figure[], databases: Databases): Promise<Finding[]> {
  const owners = new Set(figures.map(({ entry }) => entry.subgraph));
  const findings = await Promise.all(
    [...owners].map((name) =>
      checkRates(
        createLedgerLoaders(runFrom(databases[name])).actual,
        figures.filter(({ entry }) => entry.subgraph === name),
      ),
    ),
  );
  return findings.flat().map((finding) => ({ kind: 'STATED_RATE', ...finding }));
}
