import { graphError } from '../platform/errors';

/** Lets few do something at once; the others wait, and clients take turns, so that one who waits for much delays nobody else. */
export interface Turns {
  /**
   * Resolves when it is the client's turn, with the function that ends it.
   *
   * @throws GraphQLError TOO_MANY_REQUESTS for a client for whom as many wait as may; the signal's reason when it aborts.
   */
  take: (client: string, signal: AbortSignal) => Promise<() => void>;
}

type Begin = () => void;

export function createTurns(atOnce: number, mostWaiting = Infinity): Turns {
  let running = 0;
  /** In the order of their next turns. */
  const waiting = new Map<string, Begin[]>();

  function end(): void {
    running -= 1;
    const [next] = waiting;
    if (!next) return;
    const [client, [begin, ...others]] = next;
    waiting.delete(client);
    if (others.length > 0) waiting.set(client, others);
    begin?.();
  }

  const turn = (): (() => void) => {
    running += 1;
    let isOver = false;
    return () => {
      if (!isOver) end();
      isOver = true;
    };
  };

  return {
    take: async (client, signal) => {
      signal.throwIfAborted();
      if (running < atOnce) return turn();
      const others = waiting.get(client) ?? [];
      if (others.length >= mostWaiting) {
        const message = `expected at most ${mostWaiting} large operations to wait, found more: ask again when some are answered`;
        throw graphError('TOO_MANY_REQUESTS', message, { http: { status: 429 } });
      }
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          const rest = (waiting.get(client) ?? []).filter((one) => one !== begin);
          if (rest.length > 0) waiting.set(client, rest);
          else waiting.delete(client);
          reject(signal.reason as Error);
        };
        const begin: Begin = () => {
          signal.removeEventListener('abort', leave);
          resolve(turn());
        };
        signal.addEventListener('abort', leave, { once: true });
        waiting.set(client, [...others, begin]);
      });
    },
  };
}
