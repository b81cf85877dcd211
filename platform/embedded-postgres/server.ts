import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from './atomic-directory';
import { runAs } from './binaries';
import type { Cluster } from './cluster';

export interface Server {
  pid: number;
  port: number;
  /** As PostgreSQL says: starting, ready or stopping. */
  status: string;
}

const LOG_BYTES = 10_000_000;

/** Given on the command line rather than written to postgresql.conf, so that a later release may change them. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  // Off by default; where subgraphs have several databases, it takes part in their transactions
  max_prepared_transactions: '20',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  // The log tells about the server; values and statements, which may hold personal data, stay out of it
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/**
 * The server that runs on a cluster, whoever started it, as its postmaster.pid describes it. A postmaster.pid that a killed server
 * left is taken away where its process id is another process's now: PostgreSQL itself would refuse to start.
 */
export function findServer({ data }: Cluster): Server | undefined {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!(pid > 0)) return undefined;
  if (serves(pid, data)) return { pid, port: Number(lines[3]), status: (lines[7] ?? 'starting').trim() };
  if (isAlive(pid)) rmSync(file, { force: true });
  return undefined;
}

/** Whether a process is the server of this data directory: it was started with the directory as an argument of its own. */
function serves(pid: number, data: string): boolean {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data);
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      data,
    );
  } catch {
    return false;
  }
}

/** A server that was started, and how it went: `ended` once it is no more, `output` what it logged. */
export interface Launch {
  readonly ended: boolean;
  output(): string;
}

/** Starts a server in a session of its own: Ctrl-C reaches us alone, and a killed node process leaves it running. */
export function launch({ bin, data, logFile, account }: Cluster, port: number): Launch {
  trimLog(logFile);
  const settings = Object.entries({ ...SETTINGS, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const output = openSync(logFile, 'a', 0o600);
  const start = statSync(logFile).size;
  let failure: Error | undefined;
  const server = spawn(path.join(bin, 'postgres'), ['-D', data, ...settings], {
    ...runAs(account),
    detached: true,
    stdio: ['ignore', output, output],
  });
  server.once('error', (error) => {
    failure = error;
  });
  server.unref();
  closeSync(output);
  return {
    get ended() {
      return failure !== undefined || server.exitCode !== null || server.signalCode !== null;
    },
    output: () => failure?.message ?? readFileSync(logFile).subarray(start).toString('utf8'),
  };
}

/** Empties a log that has grown long; the server appends to it, so that it may be running. */
export function trimLog(logFile: string): void {
  try {
    if (statSync(logFile).size > LOG_BYTES) truncateSync(logFile);
  } catch {
    // A log that stays long is no reason to fail
  }
}

/** Fast shutdown; where that takes 3 s, an immediate one, which the next start recovers from. */
export async function shutDown({ data }: Cluster, { pid }: Server): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 3000],
    ['SIGQUIT', 1000],
    ['SIGKILL', 500],
  ] as const) {
    const deadline = Date.now() + patience;
    if (serves(pid, data)) process.kill(pid, signal);
    while (serves(pid, data) && Date.now() < deadline) await delay(20);
  }
}
