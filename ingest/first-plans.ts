import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { indicator } from '../platform/catalogue';
import { inTransaction } from '../platform/database/run';
import { NATION } from '../platform/region-code';
import type { PlanInput } from '../platform/returns/check-plan';
import { readPlans } from '../platform/returns/read-returns';
import { setFilingPlan } from '../platform/returns/set-filing-plan';
import { TOP } from '../platform/top-folder';
import { LEDGER_SUBGRAPHS, THEMES } from '../schema/subgraphs';
import type { Databases } from './databases';
import { administrator } from './import-register';

/** Who sets them, as plans and the audit trail name it. */
const BY = 'npm start';

type Row = Readonly<Record<string, string>>;

/**
 * Sets a plan of each theme of the first data, where its owner has no plan at all: a plan that somebody has changed or ended is a plan,
 * and is left as it is.
 */
export async function setFirstPlans(databases: Databases, now = new Date()): Promise<void> {
  const plans = await firstPlans();
  for (const subgraph of LEDGER_SUBGRAPHS) {
    await inTransaction(databases[subgraph], async (transaction) => {
      if ((await readPlans(transaction.run)).length > 0) return;
      for (const { theme, owner } of THEMES) {
        const input = owner === subgraph ? plans.get(theme) : undefined;
        if (!input) continue;
        const change = { viewer: administrator(BY), now, key: `first plan of ${theme}` };
        const outcome = await setFilingPlan(subgraph, transaction, { input, version: 0 }, change);
        if ('refusals' in outcome)
          throw new Error(`the first plan of ${theme}: ${JSON.stringify(outcome.refusals[0])}`);
      }
    });
  }
}

/** By theme: the regions that the bulletins are of file each month what these state; of cooperation, each province that has a partner. */
async function firstPlans(): Promise<Map<string, PlanInput>> {
  const [figures, pairings] = await Promise.all(['figures.csv', 'pairings.csv'].map(readRows));
  const partners = (pairings ?? []).flatMap(({ level, west_code: unit = '', east_code: partner = '' }) =>
    level === 'province' ? [{ unit, partner }] : [],
  );
  const plans = new Map<string, PlanInput>();
  for (const { theme, zh } of THEMES) {
    const stated = (figures ?? []).filter((row) => {
      const entry = indicator(row.indicator ?? '');
      return entry?.theme === theme && !entry.isGone;
    });
    if (stated.length === 0) continue;
    const isPaired = stated.every(({ partner }) => partner !== '');
    const units = distinct(isPaired ? partners.map(({ unit }) => unit) : stated.map(({ region }) => region));
    const isStatedByAll = (code: string): boolean =>
      distinct(stated.filter((row) => row.indicator === code).map(({ region }) => region)).length ===
      distinct(stated.map(({ region }) => region)).length;
    plans.set(theme, {
      theme,
      name: `${zh}月报`,
      within: NATION,
      units,
      rhythm: 'MONTH',
      indicators: distinct(stated.map((row) => row.indicator)).map((code) => ({
        indicator: code,
        isRequired: isStatedByAll(code),
      })),
      partners: isPaired ? partners : [],
      daysToFile: 10,
      since: '2021-01-01',
      source: '示例安排',
    });
  }
  return plans;
}

const distinct = (texts: readonly (string | undefined)[]): string[] => [
  ...new Set(texts.flatMap((text) => (text === undefined ? [] : [text]))),
];

const readRows = async (file: string): Promise<Row[]> =>
  parse<Row>(await readFile(join(TOP, 'data', file)), { columns: true, bom: true });
