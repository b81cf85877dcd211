import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The port on which a server listens now; any free one. */
export async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** A port that leads to another one, and can be cut, or made to swallow everything that comes back. */
export interface TcpProxy {
  port: number;
  cut: () => void;
  hang: () => void;
  /** Cuts it once, when this text goes through: before it arrives, or when it is answered, before the response comes back. */
  cutAt: (text: string, when: 'before' | 'answered') => void;
  /** Keeps a text back, and all that is sent after it on its connection; resolves once it has come. */
  holdAt: (text: string) => Promise<void>;
  mend: () => void;
  close: () => void;
}

/** Lays a wire to a port of a host. */
export async function startTcpProxy(port: number, host: string): Promise<TcpProxy> {
  let state: 'whole' | 'cut' | 'hanging' = 'whole';
  let trap: { text: string; when: 'before' | 'answered' } | null = null;
  let hold: { text: string; reached: () => void } | null = null;
  const sockets = new Set<Socket>();
  const endAll = (): void => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const server = createServer((near) => {
    near.on('error', () => undefined);
    sockets.add(near);
    if (state === 'cut') near.destroy();
    if (state !== 'whole') return;
    const far = connect(port, host);
    sockets.add(far);
    far.on('error', () => near.destroy());
    let isTrapped = false;
    let isHeld = false;
    far.on('data', (chunk) => {
      if (isTrapped) near.destroy();
      else if (state === 'whole') near.write(chunk);
    });
    near.on('data', (chunk) => {
      if (trap && chunk.includes(trap.text)) {
        isTrapped = true;
        if (trap.when === 'before') near.destroy();
        trap = null;
      }
      if (hold && chunk.includes(hold.text)) {
        isHeld = true;
        hold.reached();
        hold = null;
      }
      if (!near.destroyed && !isHeld) far.write(chunk);
    });
    near.on('close', () => far.destroy());
    far.on('close', () => {
      if (state !== 'hanging') near.destroy();
    });
  });
  return {
    port: await listening(server),
    cut: () => {
      state = 'cut';
      endAll();
    },
    hang: () => {
      state = 'hanging';
    },
    cutAt: (text, when) => {
      trap = { text, when };
    },
    holdAt: (text) =>
      new Promise((reached) => {
        hold = { text, reached };
      }),
    mend: () => {
      state = 'whole';
      endAll();
    },
    close: () => {
      endAll();
      server.close();
    },
  };
}
