import type { DataSource } from 'typeorm';
import { openDatabase, openForAllRoles } from '../platform/database/open';
import type { Run } from '../platform/database/run';
import { statement } from '../platform/database/sql';
import { SUBGRAPH_NAMES, type SubgraphName } from '../platform/subgraph';
import { subgraphs } from '../subgraphs/subgraphs';
import { beginTransaction, type Transaction } from './transaction';

/** The databases of the subgraphs, each under its own role. */
export interface Databases extends Readonly<Record<SubgraphName, DataSource>> {
  /** Begins one transaction over the schemas of these subgraphs, and takes the write lock of each. */
  begin: (names: readonly SubgraphName[]) => Promise<Transaction>;
}

/** In milliseconds. A statement of an import that runs longer is given up; with it, readers know when a filing has ended (platform/database/known-at.ts). */
const STATEMENT_TIMEOUT = 900_000;

/** Gives up a statement of the transaction that runs longer than one of an import may. */
export const limitStatements = (run: Run): Promise<unknown> =>
  run(
    statement(
      'import.limit-statements',
    )`select set_config('statement_timeout', ${String(STATEMENT_TIMEOUT)}, true)`,
  );

/** Opens every subgraph's database, at `url` or where it has one of its own; `close` closes them. */
export async function openDatabases(
  url: string,
  ownUrls: Partial<Record<SubgraphName, string>> = {},
): Promise<{ databases: Databases; close: () => Promise<void> }> {
  const urlOf = (name: SubgraphName): string => ownUrls[name] ?? url;
  const options = { poolSize: 2, timeout: 60_000 };
  const opened: DataSource[] = [];
  const open = async (opening: Promise<DataSource>): Promise<DataSource> => {
    const database = await opening;
    opened.push(database);
    return database;
  };
  const close = async (): Promise<void> => {
    await Promise.all(opened.map((database) => database.destroy()));
  };
  const byUrl = new Map<string, Promise<DataSource>>();
  const forAllRoles = (at: string): Promise<DataSource> => {
    const known = byUrl.get(at) ?? open(openForAllRoles({ ...options, url: at, timeout: STATEMENT_TIMEOUT }));
    byUrl.set(at, known);
    return known;
  };
  try {
    const own = await forEach(({ subgraph }, name) =>
      open(openDatabase(subgraph, { ...options, url: urlOf(name) })),
    );
    const shared = await forEach((_, name) => forAllRoles(urlOf(name)));
    return {
      databases: { ...own, begin: (names) => beginTransaction(names, (name) => shared[name]) },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What `make` gives for each subgraph. */
async function forEach<Made>(
  make: (entry: (typeof subgraphs)[SubgraphName], name: SubgraphName) => Promise<Made>,
): Promise<Record<SubgraphName, Made>> {
  const made = await Promise.all(
    SUBGRAPH_NAMES.map(async (name) => [name, await make(subgraphs[name], name)] as const),
  );
  return Object.fromEntries(made) as Record<SubgraphName, Made>;
}
