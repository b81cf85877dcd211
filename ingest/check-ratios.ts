import { indicator, type IndicatorRow } from '../platform/catalogue';
import type { Run } from '../platform/database/run';
import type { Finding } from '../platform/ledger/findings/finding';
import { agrees, percentage } from '../platform/ledger/ratio';
import { createLoaders } from '../subgraphs/targets/loaders';
import type { FigureDraft } from './drafts';

type Figure = FigureDraft & { entry: IndicatorRow; printed: string };

/** So many scopes are looked up by one statement. */
const CHUNK = 10_000;

/** Completion ratios that the source prints beside figures and that are not figure / target x 100, in the transaction of the file. */
export async function checkRatios(drafts: readonly FigureDraft[], targets: Run): Promise<Finding[]> {
  const groups = new Map<string, Figure[]>();
  for (const draft of drafts) {
    const entry = indicator(draft.indicator);
    if (draft.statedRatio === null || !entry) continue;
    const key = `${entry.code} ${draft.date.slice(0, 4)}`;
    const group = groups.get(key) ?? [];
    group.push({ ...draft, entry, printed: draft.statedRatio });
    groups.set(key, group);
  }
  const findings: Finding[] = [];
  for (const group of groups.values()) {
    for (let start = 0; start < group.length; start += CHUNK)
      findings.push(...(await checkGroup(group.slice(start, start + CHUNK), targets)));
  }
  return findings;
}

/** Figures of one indicator and year. */
async function checkGroup(figures: readonly Figure[], targets: Run): Promise<Finding[]> {
  const loaders = createLoaders(targets);
  const findings = await Promise.all(
    figures.map(async ({ row, entry, printed, region, partner, date, total }): Promise<Finding[]> => {
      const year = Number(date.slice(0, 4));
      const query = { year, asOf: `${year}-12-31`, knownAt: null, indicators: [entry], all: true };
      const [progress] = await loaders.progress.ofScopes(query).load({ west: region, east: partner });
      const target = progress?.target ?? null;
      if (target !== null && agrees(printed, total, target)) return [];
      const computed = percentage(total, target);
      const says = computed === null ? [printed] : [printed, computed];
      return [{ code: 'STATED_RATIO', row, indicator: entry.code, says, other: null }];
    }),
  );
  return findings.flat();
}
