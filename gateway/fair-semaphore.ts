import { graphError } from '../platform/errors';

/** Lets few do something at once; the others wait, and clients get permits one after the other, so that one who waits for much delays nobody else. */
export interface FairSemaphore {
  /**
   * Resolves once the client has a permit, with the function that releases it.
   *
   * @throws GraphQLError TOO_MANY_REQUESTS for a client for whom as many wait as may, and for whom has waited as long as one
   * may; the signal's reason when it aborts.
   */
  acquire: (client: string, signal: AbortSignal) => Promise<() => void>;
}

interface Bounds {
  /** How many may wait for one client. */
  mostWaiting?: number;
  /** How long one may wait, in milliseconds. */
  longestWait?: number;
}

/** What is told to whom is sent away, in seconds. */
const RETRY_AFTER_S = '5';

type Begin = () => void;

export function createFairSemaphore(
  atOnce: number,
  { mostWaiting = Infinity, longestWait }: Bounds = {},
): FairSemaphore {
  let running = 0;
  /** In the order in which they get their next permits. */
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

  const permit = (): (() => void) => {
    running += 1;
    let isOver = false;
    return () => {
      if (!isOver) end();
      isOver = true;
    };
  };

  return {
    acquire: async (client, signal) => {
      signal.throwIfAborted();
      if (running < atOnce) return permit();
      const others = waiting.get(client) ?? [];
      if (others.length >= mostWaiting)
        throw tooMany(`expected at most ${mostWaiting} large operations to wait, found more`);
      return new Promise((resolve, reject) => {
        const leave = (reason: Error): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', onAbort);
          const rest = (waiting.get(client) ?? []).filter((one) => one !== begin);
          if (rest.length > 0) waiting.set(client, rest);
          else waiting.delete(client);
          reject(reason);
        };
        const onAbort = (): void => {
          leave(signal.reason as Error);
        };
        const begin: Begin = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', onAbort);
          resolve(permit());
        };
        const timer =
          longestWait === undefined
            ? undefined
            : setTimeout(() => {
                leave(tooMany(`no large operation could begin within ${longestWait} ms`));
              }, longestWait);
        signal.addEventListener('abort', onAbort, { once: true });
        waiting.set(client, [...others, begin]);
      });
    },
  };
}

const tooMany = (what: string): Error =>
  graphError('TOO_MANY_REQUESTS', `${what}: ask again in a moment`, {
    http: { status: 429, headers: new Map([['retry-after', RETRY_AFTER_S]]) },
  });
