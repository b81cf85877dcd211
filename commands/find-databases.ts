import type { Logger } from 'pino';
import { finishFilings } from '../ingest/finish-filings';
import { locateDatabase } from '../platform/database/locate';
import type { DatabaseShape } from '../platform/database/open';
import { databaseUrls, type Settings } from '../platform/settings';
import { SUBGRAPH_NAMES } from '../platform/subgraph';
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
