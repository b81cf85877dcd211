import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Cluster } from './cluster';

/** Below the ports that Linux and macOS give to outgoing connections, any of which could take the server's while it is down. */
const LOWEST = 20_000;
const HIGHEST = 29_999;

/**
 * The port for a server that is to be started: the one on which the cluster was last served, which running processes know, unless
 * another program has taken it.
 */
export async function choosePort(cluster: Cluster): Promise<number> {
  const last = lastPort(cluster);
  if (last !== undefined && (await isFree(last))) return last;
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST + 1));
    if (await isFree(port)) return port;
  }
}

/** PostgreSQL writes how it was started to postmaster.opts, once it has its port. */
function lastPort({ data }: Cluster): number | undefined {
  const file = path.join(data, 'postmaster.opts');
  if (!existsSync(file)) return undefined;
  const [, port] = /"port=(\d+)"/.exec(readFileSync(file, 'utf8')) ?? [];
  return port === undefined ? undefined : Number(port);
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  const free = await new Promise<boolean>((resolve) => {
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      resolve(true);
    });
  });
  if (free) await new Promise((resolve) => probe.close(resolve));
  return free;
}

/** Where servers are now that this process first met on another port. */
const moves = new Map<string, string>();

/** Notes that the server of a port is on another one now. */
export function noteMove(from: number, to: number): void {
  moves.set(String(from), String(to));
}

/** Notes where another thread of this process has found the server of `url`. */
export function followMove(url: string, now: string): void {
  if (url !== now) noteMove(Number(new URL(url).port), Number(new URL(now).port));
}

/** The URL on which an embedded server is now that this process knows by `url`; that of any other server as it is. */
export function currentUrl(url: string): string {
  const { hostname, port } = new URL(url);
  const now = hostname === '127.0.0.1' ? moves.get(port) : undefined;
  return now === undefined ? url : url.replace(`@127.0.0.1:${port}/`, `@127.0.0.1:${now}/`);
}
