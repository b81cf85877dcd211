import type { DataSource } from 'typeorm';
import { inTransaction, type Run, type StatementListener } from '../database/run';
import { statement, type Statement } from '../database/sql';
import { regionPath } from '../region-code';
import type { Viewer } from './viewer';

/**
 * The steps of a migration that put a table with the columns region_path and partner_path under row-level security. Without
 * the scopes of a viewer (cooperation.scopes, as in W61,E3201) nobody sees a row of it, its owner included. Rows may be
 * added by whoever has the right to insert: who may file what is decided before.
 */
export const rowLevelSecurity = (table: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy file_everything on ${table} for insert with check (true)`,
  `create policy read_own_regions on ${table} for select using (exists (
     select from unnest(string_to_array(current_setting('cooperation.scopes', true), ',')) as scope
     where case left(scope, 1)
       when 'W' then starts_with(region_path, substr(scope, 2))
       when 'E' then partner_path <> '' and starts_with(partner_path, substr(scope, 2))
     end))`,
];

const setScopes = (scopes: string): Statement =>
  statement('access.scopes')`select set_config('cooperation.scopes', ${scopes}, true)`;

/** Runs work in a transaction that sees, of tables under {@link rowLevelSecurity}, the rows that the viewer's roles cover. */
export const asViewer = <Result>(
  database: DataSource,
  viewer: Viewer,
  work: (run: Run) => Promise<Result>,
  onStatement?: StatementListener,
): Promise<Result> =>
  inTransaction(
    database,
    async ({ run }) => {
      await run(setScopes(scopesOf(viewer)));
      return work(run);
    },
    { onStatement },
  );

/** The same for a part of a transaction that is under way. */
export async function withScopes<Result>(
  run: Run,
  viewer: Viewer,
  work: () => Promise<Result>,
): Promise<Result> {
  await run(setScopes(scopesOf(viewer)));
  const result = await work();
  await run(setScopes(''));
  return result;
}

const scopesOf = ({ grants }: Viewer): string =>
  grants.map(({ side, region }) => `${side === 'EAST' ? 'E' : 'W'}${regionPath(region)}`).join(',');
