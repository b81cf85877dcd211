import { setTimeout as delay } from 'node:timers/promises';
import { Client, type DatabaseError } from 'pg';
import { openCluster, PRODUCT, type Cluster } from './cluster';
import { choosePort, noteMove } from './port';
import { findServer, launch, shutDown, trimLog, type Launch } from './server';

export interface EmbeddedPostgres {
  /**
   * postgres://role:password@127.0.0.1:port/cooperation_graph; the role owns the database, may create roles and databases, and is no
   * superuser. Should the server ever come back on another port, currentUrl of ./port knows it.
   */
  url: string;
  /** Leaves the server; whoever leaves it last stops it. */
  stop(): Promise<void>;
}

type Log = (message: string) => void;

/** Every process that uses the server shares this lock; the last one takes it alone before it stops the server. */
const LOCK = '(1128747079, 1)';

/** How long (ms) a server may be neither ready nor starting. */
const PATIENCE = 30_000;

/** What a server says that lost a race: for its port, for the cluster, or against the end of its predecessor. */
const LOST_RACE = /could not bind|lock file|still in use|shutdown request/;

/**
 * The PostgreSQL of a data directory: the running one, whichever process started it, else one that is started now. Should it die, it
 * is started again on its port, by whoever notices first. Throws an Error that says what to do where there can be none.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  log: Log;
  /** Gives up what has been begun, and rejects. */
  signal?: AbortSignal;
}): Promise<EmbeddedPostgres> {
  const { dataDir, log, signal } = options;
  const cluster = await openCluster(dataDir, log, signal);
  const { client, port } = await join(cluster, signal);
  log(`The embedded PostgreSQL runs on 127.0.0.1:${port}, with its data in ${cluster.data}`);

  let stopped: Promise<void> | undefined;
  const keep = (member: Client): Client => {
    member.once('end', () => {
      if (!stopped) membership = rejoin();
    });
    return member;
  };
  const rejoin = async (): Promise<Client | undefined> => {
    log('The embedded PostgreSQL has gone away: looking for it, or starting it again');
    do {
      await delay(1000);
      if (stopped && !findServer(cluster)) break;
      try {
        const again = await join(cluster);
        noteMove(port, again.port);
        log(`The embedded PostgreSQL runs again on 127.0.0.1:${again.port}`);
        return keep(again.client);
      } catch (error) {
        log((error as Error).message);
      }
    } while (!stopped);
    return undefined;
  };
  let membership: Promise<Client | undefined> = Promise.resolve(keep(client));

  const trimming = setInterval(() => {
    trimLog(cluster.logFile);
  }, 600_000).unref();
  const stop = async () => {
    clearInterval(trimming);
    const member = await membership;
    if (member)
      await leave(cluster, member).catch((error: unknown) => {
        log(`The embedded PostgreSQL was left without a word: ${String(error)}`);
      });
  };
  const url = `postgres://${PRODUCT}:${cluster.password}@127.0.0.1:${port}/${PRODUCT}`;
  return { url, stop: () => (stopped ??= stop()) };
}

/** Becomes a user of the cluster's server, which is started where there is none. */
async function join(cluster: Cluster, signal?: AbortSignal): Promise<{ client: Client; port: number }> {
  let deadline = Date.now() + PATIENCE;
  let attempt: Launch | undefined;
  let reason = '';
  while (Date.now() < deadline && signal?.aborted !== true) {
    const server = findServer(cluster);
    if (server?.status === 'starting') deadline = Date.now() + PATIENCE;
    if (server?.status === 'ready') {
      try {
        return { client: await enter(cluster, server.port), port: server.port };
      } catch (error) {
        reason = (error as Error).message;
        // A wrong password stays wrong
        if ((error as Partial<DatabaseError>).code?.startsWith('28')) break;
      }
    } else if (!server && (!attempt || attempt.ended)) {
      if (attempt && !LOST_RACE.test(attempt.output())) break;
      if (attempt) await delay(300);
      attempt = launch(cluster, await choosePort(cluster));
    }
    await delay(20);
  }
  const server = findServer(cluster);
  if (server && attempt?.ended === false) await shutDown(cluster, server);
  signal?.throwIfAborted();
  const said = attempt?.output().trimEnd().split('\n').slice(-10).join('\n') ?? '';
  throw new Error(
    `The embedded PostgreSQL in DATA_DIR did not start${reason && `: ${reason}`}. Put right what its log complains about (often a full ` +
      'disk or too little memory) and start again, or set DATABASE_URL to a PostgreSQL server of your own. ' +
      `The log, ${cluster.logFile}, ends with:\n${said}`,
  );
}

async function enter({ password }: Cluster, port: number): Promise<Client> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: PRODUCT,
    database: PRODUCT,
    password,
    ssl: false,
    application_name: 'embedded-postgres',
    connectionTimeoutMillis: 5000,
    query_timeout: 5000,
  });
  // Without a listener a lost connection would end the process; 'end' follows and is acted upon
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(`/* embedded-postgres join */ SELECT pg_advisory_lock_shared${LOCK}`);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

/** Gives up the share of the lock before asking for all of it, so that of two that leave at once exactly one is the last. */
async function leave(cluster: Cluster, client: Client): Promise<void> {
  try {
    await client.query(`/* embedded-postgres leave */ SELECT pg_advisory_unlock_shared${LOCK}`);
    const { rows } = await client.query<{ last: boolean }>(
      `/* embedded-postgres last */ SELECT pg_try_advisory_lock${LOCK} AS last`,
    );
    const server = findServer(cluster);
    if (rows[0]?.last && server) await shutDown(cluster, server);
  } finally {
    await client.end();
  }
}
