import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { asViewer, withScopes } from '../access/row-level-security';
import type { RowScope, Viewer } from '../access/viewer';
import type { Run, StatementListener } from '../database/run';
import { recordRead } from './audit';
import { personalOf } from './record-statements';
import type { Register, Values } from './register';

/** The personal fields of versions of records; null for those of regions in which the viewer has no role. */
export type PersonalLoader = DataLoader<{ id: string; version: number }, Values | null, string>;

interface Row extends RowScope {
  id: string;
  version: number;
  values: Values;
}

/**
 * Reads under row-level security: the database itself shows no row of another region, whatever the statement. Nothing is shown that
 * the audit trail does not say was shown: both are one transaction.
 */
export const createPersonalLoader = (
  subgraph: string,
  register: Register,
  database: DataSource,
  viewer: Viewer,
  onStatement: StatementListener,
): PersonalLoader =>
  new DataLoader(
    async (keys) => {
      const rows = await asViewer(
        database,
        viewer,
        async (run) => {
          const shown = await run<Row>(personalOf(subgraph, register, keys));
          await recordRead(run, register.table, viewer.subject ?? 'anonymous', shown);
          return shown;
        },
        onStatement,
      );
      const found = new Map(rows.map((row) => [`${row.id}|${row.version}`, row.values]));
      return keys.map(({ id, version }) => found.get(`${id}|${version}`) ?? null);
    },
    { cacheKeyFn: ({ id, version }) => `${id}|${version}` },
  );

/**
 * The names and phones of a version, to tell whether they change, in the transaction and under the rights of whoever changes them.
 * They are shown to nobody, so that no READ is noted.
 */
export async function readPersonal(
  run: Run,
  subgraph: string,
  register: Register,
  key: { id: string; version: number },
  viewer: Viewer,
): Promise<Values> {
  const rows = await withScopes(run, viewer, () =>
    run<{ values: Values }>(personalOf(subgraph, register, [key])),
  );
  return rows[0]?.values ?? {};
}
