import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { finishFilings } from '../ingest/finish-filings';
import { locateDatabase } from '../platform/database/locate';
import { openDatabase, type DatabaseShape } from '../platform/database/open';
import { databaseUrls, type Settings } from '../platform/settings';
import { SUBGRAPH_NAMES, type SubgraphName } from '../platform/subgraph';
import { subgraphs } from '../subgraphs/subgraphs';
import type { OnStop } from './run';

/** What a backup is taken of and restored to: every subgraph, and where the database of each is. Nothing in them is left prepared. */
export async function findDatabases(
  settings: Settings,
  log: Logger,
  onStop: OnStop,
  signal: AbortSignal,
): Promise<{ shapes: DatabaseShape[]; urlOf: (name: string) => string }> {
  // What is printed is for a person: the log keeps to what went wrong unless it is asked for.
  log.level = process.env.LOG_LEVEL ?? 'warn';
  const database = await locateDatabase(settings, log, signal);
  onStop(database.stop);
  const urlOf = databaseUrls(settings, database.url);
  // What is left prepared would keep it waiting.
  await finishFilings(urlOf);
  return { shapes: SUBGRAPH_NAMES.map((name) => subgraphs[name].subgraph), urlOf };
}

/** The databases of some subgraphs, one after the other, each on one connection without a limit of time. */
export async function* openEach<Name extends SubgraphName>(
  names: readonly Name[],
  settings: Settings,
  log: Logger,
  onStop: OnStop,
  signal: AbortSignal,
): AsyncGenerator<{ name: Name; database: DataSource }> {
  log.level = process.env.LOG_LEVEL ?? 'warn';
  const { url, stop } = await locateDatabase(settings, log, signal);
  onStop(stop);
  const urlOf = databaseUrls(settings, url);
  for (const name of names) {
    const { subgraph } = subgraphs[name];
    const database = await openDatabase(subgraph, { url: urlOf(name), poolSize: 1, timeout: 0 });
    onStop(() => database.destroy());
    yield { name, database };
  }
}
