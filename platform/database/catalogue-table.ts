import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { catalogue, hashOfRow, keepGone, rowOf, type CatalogueRow, type IndicatorRow } from '../catalogue';
import { roleName } from './open';
import { inTransaction, runOn } from './run';
import { statement, type Statement } from './sql';

/** A row of the catalogue as a database has it. */
export interface StoredRow {
  code: string;
  hash: string;
  row: CatalogueRow;
  gone: boolean;
}

/** The migration that keeps the catalogue in a subgraph's database. Its time is part of its name, as TypeORM wants. */
export function keepingCatalogue(subgraph: string): new () => MigrationInterface {
  return class KeepCatalogue1700000016200 implements MigrationInterface {
    async up(queryRunner: QueryRunner): Promise<void> {
      await queryRunner.query(`create table indicator_row (
        code text primary key,
        hash text not null,
        "row" json not null,
        gone boolean not null
      )`);
      await queryRunner.query(
        `comment on table indicator_row is 'The catalogue that the database was last prepared with; a process that has another one is not ready'`,
      );
      await queryRunner.query(`grant delete on indicator_row to ${roleName(subgraph)}`);
    }

    async down(queryRunner: QueryRunner): Promise<void> {
      await queryRunner.query('drop table indicator_row');
    }
  };
}

const ROWS = statement('catalogue.rows')`select code, hash, "row", gone from indicator_row`;
const REMOVE = statement('catalogue.remove-rows')`delete from indicator_row`;

const insertRows = (rows: readonly IndicatorRow[]): Statement => statement('catalogue.insert-rows')`
insert into indicator_row (code, hash, "row", gone)
select * from unnest(${rows.map(({ code }) => code)}::text[], ${rows.map(hashOfRow)}::text[],
  ${rows.map((entry) => JSON.stringify(rowOf(entry)))}::json[], ${rows.map(({ isGone }) => isGone)}::boolean[])`;

export const readStored = (database: DataSource): Promise<StoredRow[]> =>
  runOn(database, AbortSignal.any([]))<StoredRow>(ROWS);

/** Keeps the catalogue of this process in a database, where it has another one. */
export async function storeCatalogue(database: DataSource): Promise<void> {
  if (differing(await readStored(database)).length === 0) return;
  await inTransaction(database, async ({ run }) => {
    await run(REMOVE);
    await run(insertRows(catalogue));
  });
}

/** The codes of the rows that this process and a database have differently, or only one of them has. */
export function differing(stored: readonly StoredRow[]): string[] {
  const hashes = new Map(stored.map(({ code, hash }) => [code, hash]));
  const own = new Map(catalogue.map((entry) => [entry.code, hashOfRow(entry)]));
  return [...new Set([...hashes.keys(), ...own.keys()])]
    .filter((code) => hashes.get(code) !== own.get(code))
    .sort();
}

/** Takes the rows that no file has any more and of which the ledger holds figures from a database that was prepared before. */
export async function adoptGone(database: DataSource): Promise<void> {
  keepGone((await readStored(database)).flatMap(({ row, gone }) => (gone ? [row] : [])));
}
