import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { asViewer } from '../access/row-level-security';
import type { Viewer } from '../access/viewer';
import type { Register, Values } from './register';
import { registerSql } from './sql';

/** The personal fields of versions of records; null for those of regions in which the viewer has no role. */
export type PersonalLoader = DataLoader<{ id: string; version: number }, Values | null, string>;

interface Row {
  id: string;
  version: number;
  values: Values;
}

/** Reads under row-level security: the database itself shows no row of another region, whatever the statement. */
export const createPersonalLoader = (
  subgraph: string,
  register: Register,
  database: DataSource,
  viewer: Viewer,
): PersonalLoader =>
  new DataLoader(
    async (keys) => {
      const rows = await asViewer(database, viewer, (manager) =>
        manager.query<Row[]>(registerSql(subgraph, register).personal, [
          keys.map(({ id }) => id),
          keys.map(({ version }) => version),
        ]),
      );
      const found = new Map(rows.map((row) => [`${row.id}|${row.version}`, row.values]));
      return keys.map(({ id, version }) => found.get(`${id}|${version}`) ?? null);
    },
    { cacheKeyFn: ({ id, version }) => `${id}|${version}` },
  );
