import { Agent, createServer, request, type IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { listening } from './tcp-proxy';

const CHECK_EVERY_MS = 200;
const CHECK_TIMEOUT_MS = 2000;
const FAILED_CHECKS = 3;

/** A proxy as it stands before replicas: it keeps connections, asks each replica whether it is ready, and tries nothing twice. */
export interface LoadBalancer {
  port: number;
  /** Whether requests are sent to the replica on a port. */
  sendsTo: (port: number) => boolean;
  close: () => void;
}

/**
 * Balances over replicas on ports of this machine, in turn. What a replica does not answer is a 502. A replica takes part once a check
 * finds it ready, and until it says that it is draining or fails so many checks in a row as real load balancers bear.
 */
export async function balance(ports: readonly number[]): Promise<LoadBalancer> {
  const agent = new Agent({ keepAlive: true });
  const closing = new AbortController();
  const failedChecks = new Map(ports.map((port) => [port, FAILED_CHECKS]));
  const sendsTo = (port: number): boolean => (failedChecks.get(port) ?? FAILED_CHECKS) < FAILED_CHECKS;
  let turn = 0;

  const watch = async (port: number): Promise<void> => {
    while (!closing.signal.aborted) {
      const status = await statusOf(port);
      if (status === 'ready') failedChecks.set(port, 0);
      else if (status === 'draining') failedChecks.set(port, FAILED_CHECKS);
      else failedChecks.set(port, (failedChecks.get(port) ?? 0) + 1);
      await delay(CHECK_EVERY_MS, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };
  for (const port of ports) void watch(port);

  const server = createServer((incoming, outgoing) => {
    const able = ports.filter(sendsTo);
    const port = able[turn++ % able.length];
    const refuse = (): void => {
      outgoing.writeHead(502).end();
    };
    if (port === undefined) {
      refuse();
      return;
    }
    const { method, url, headers } = incoming;
    const onward = request({ port, method, path: url, headers, agent }, (result: IncomingMessage) => {
      // Of a connection its two ends decide alone
      delete result.headers.connection;
      outgoing.writeHead(result.statusCode ?? 502, result.headers);
      result.pipe(outgoing);
      result.on('error', () => outgoing.destroy());
    });
    onward.on('error', refuse);
    incoming.pipe(onward);
  });
  return {
    port: await listening(server),
    sendsTo,
    close: () => {
      closing.abort();
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What /health/ready of a replica says; null when there is no response in time. */
async function statusOf(port: number): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(CHECK_TIMEOUT_MS);
    const result = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal });
    return ((await result.json()) as { status: string }).status;
  } catch {
    return null;
  }
}
