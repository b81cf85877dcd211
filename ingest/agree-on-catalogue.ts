import type { DataSource } from 'typeorm';
import { indicator, keepGone, type CatalogueRow } from '../platform/catalogue';
import { LOCAL_CODE } from '../platform/catalogue-rows';
import { differing, readStored, storeCatalogue, type StoredRow } from '../platform/database/catalogue-table';
import { runOn } from '../platform/database/run';
import { statement } from '../platform/database/sql';
import { WrongSetting } from '../platform/settings';
import { SUBGRAPH_NAMES } from '../platform/subgraph';
import type { Databases } from './databases';

/**
 * Keeps the catalogue of this process in all databases. Gives the rows that have gone from it and of which a ledger holds figures.
 *
 * @throws WrongSetting for an import whose office's indicators are others than the databases'.
 */
export async function agreeOnCatalogue(databases: Databases, isImport: boolean): Promise<CatalogueRow[]> {
  const stored = await Promise.all(SUBGRAPH_NAMES.map((name) => readStored(databases[name])));
  if (isImport) refuseOthers(stored);
  const rows = new Map(stored.flat().map(({ code, row }) => [code, row]));
  const changed = [...rows.values()].filter((row) => {
    const entry = indicator(row.code);
    return entry?.unit !== row.unit || entry.aggregation !== row.aggregation;
  });
  const held = await heldFigures(databases, changed);
  for (const { code, unit, aggregation } of held) {
    if (indicator(code)) {
      throw new WrongSetting(
        `LOCAL_INDICATORS: ${code} has figures on record in ${unit} and of kind ${aggregation}, expected the same; what is counted otherwise takes another code`,
      );
    }
  }
  keepGone(held);
  for (const name of SUBGRAPH_NAMES) await storeCatalogue(databases[name]);
  return held;
}

/** Those of the rows of which some database holds targets or figures. */
async function heldFigures(databases: Databases, rows: readonly CatalogueRow[]): Promise<CatalogueRow[]> {
  if (rows.length === 0) return [];
  const codes = rows.map(({ code }) => code);
  const held = await Promise.all(
    SUBGRAPH_NAMES.map((name) => heldIn(databases[name], name === 'targets', codes)),
  );
  return rows.filter(({ code }) => held.flat().includes(code));
}

/** Those of the codes of which a database holds targets or figures. */
async function heldIn(database: DataSource, isTargets: boolean, codes: readonly string[]): Promise<string[]> {
  const rows = await runOn(
    database,
    AbortSignal.any([]),
  )<{ code: string }>(
    isTargets
      ? statement('catalogue.held-targets')`
select code from unnest(${codes}::text[]) as code where exists (select from target where indicator = code)`
      : statement('catalogue.held-figures')`
select code from unnest(${codes}::text[]) as code
where exists (select from statement where indicator = code) or exists (select from posting where indicator = code)`,
  );
  return rows.map(({ code }) => code);
}

/** Refuses a catalogue with other rows of the office than the databases have, which the product was started with. */
function refuseOthers(stored: readonly (readonly StoredRow[])[]): void {
  const codes = new Set(stored.flatMap((rows) => (rows.length === 0 ? [] : differing(rows))));
  const local = [...codes].filter((code) => LOCAL_CODE.test(code)).sort();
  if (local.length > 0) {
    throw new WrongSetting(
      `LOCAL_INDICATORS: expected the file that the product was started with; ${local.join(', ')} differ`,
    );
  }
}
