import { resolve } from 'node:path';
import { Client, DatabaseError } from 'pg';
import type { Logger } from 'pino';
import { SUBGRAPH_NAMES } from '../../schema/subgraphs';
import { startEmbeddedPostgres } from '../embedded-postgres';
import { databaseSetting, WrongSetting, type Settings } from '../settings';

export interface LocatedDatabase {
  /** '' where every subgraph has a database of its own. */
  url: string;
  stop: () => Promise<void>;
}

/** server_version_num of PostgreSQL 14. */
const OLDEST = 140_000;
const CONNECT_TIMEOUT = 5000;

/**
 * The PostgreSQL of DATABASE_URL, else the embedded one with its data in DATA_DIR; those that subgraphs have of their own
 * (settings.databases) are tried too.
 *
 * An abort gives up an embedded one that is being made.
 *
 * @throws WrongSetting that says why the one of a setting cannot be used, without its password.
 */
export async function locateDatabase(
  settings: Settings,
  log: Logger,
  signal?: AbortSignal,
): Promise<LocatedDatabase> {
  for (const name of SUBGRAPH_NAMES) {
    const own = settings.databases[name];
    if (own !== undefined) await checkServer(own, databaseSetting(name));
  }
  if (SUBGRAPH_NAMES.every((name) => settings.databases[name] !== undefined))
    return { url: '', stop: () => Promise.resolve() };
  const url = settings.DATABASE_URL;
  if (url !== undefined) {
    await checkServer(url, 'DATABASE_URL');
    return { url, stop: () => Promise.resolve() };
  }
  return startEmbeddedPostgres({
    dataDir: resolve(settings.DATA_DIR),
    log: (message) => {
      log.info(message);
    },
    ...(signal && { signal }),
  });
}

async function checkServer(url: string, setting: string): Promise<void> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: 'cooperation-graph',
  });
  client.on('error', () => undefined); // a lost connection rejects the query under way
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; name: string }>(
      `/* database.version */ select current_setting('server_version_num')::int as version, current_setting('server_version') as name`,
    );
    const [server] = rows;
    if (server && server.version < OLDEST) {
      throw new WrongSetting(`${setting}: expected PostgreSQL 14 or later, found ${server.name}`);
    }
  } catch (error) {
    throw error instanceof WrongSetting
      ? error
      : new WrongSetting(`${setting}: ${connectionFailure(error, url)}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function connectionFailure(error: unknown, url: string): string {
  if (error instanceof DatabaseError) return `PostgreSQL refuses the connection: ${error.message}`;
  const { hostname, port } = new URL(url);
  const { code, message } = error as NodeJS.ErrnoException;
  return `no PostgreSQL answers at ${hostname}:${port || '5432'} (${code ?? message})`;
}
