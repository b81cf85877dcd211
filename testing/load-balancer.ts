import { Agent, createServer, request, type IncomingMessage } from 'node:http';
import { listening } from './wire';

const CHECK_EVERY_MS = 200;

/** A proxy as it stands before replicas: it keeps connections, asks each replica whether it is ready, and tries nothing twice. */
export interface LoadBalancer {
  port: number;
  /** Whether requests are sent to the replica on a port. */
  sendsTo: (port: number) => boolean;
  close: () => void;
}

/** Balances over replicas on ports of this machine, in turn. What a replica does not answer is a 502. */
export async function balance(ports: readonly number[]): Promise<LoadBalancer> {
  const agent = new Agent({ keepAlive: true });
  const ready = new Set<number>();
  let turn = 0;

  const check = (port: number): void => {
    request({ port, path: '/health/ready', agent, timeout: 2000 }, (answer) => {
      answer.resume();
      if (answer.statusCode === 200) ready.add(port);
      else ready.delete(port);
    })
      .on('error', () => ready.delete(port))
      .end();
  };
  const checking = setInterval(() => {
    for (const port of ports) check(port);
  }, CHECK_EVERY_MS);

  const server = createServer((incoming, outgoing) => {
    const able = ports.filter((port) => ready.has(port));
    const port = able[turn++ % able.length];
    const refuse = (): void => {
      outgoing.writeHead(502).end();
    };
    if (port === undefined) {
      refuse();
      return;
    }
    const { method, url, headers } = incoming;
    const onward = request({ port, method, path: url, headers, agent }, (answer: IncomingMessage) => {
      // Of a connection its two ends decide alone
      delete answer.headers.connection;
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.on('error', () => outgoing.destroy());
    });
    onward.on('error', refuse);
    incoming.pipe(onward);
  });
  return {
    port: await listening(server),
    sendsTo: (port) => ready.has(port),
    close: () => {
      clearInterval(checking);
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}
