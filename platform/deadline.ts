import { setMaxListeners } from 'node:events';

/** How long a caller waits for a response, and whether anybody still does. */
export interface Deadline {
  /** Milliseconds that it had from its beginning. */
  whole: number;
  /** Milliseconds until it is over; 0 once nobody waits. */
  left: () => number;
  /** Aborts when it is over, or the caller has gone. */
  signal: AbortSignal;
  /** Nothing aborts it any more. */
  clear: () => void;
}

/** The header in which the gateway tells a subgraph how many milliseconds it will wait. */
export const DEADLINE_HEADER = 'x-deadline-ms';

/** Begins one that ends after so many milliseconds, or when the caller has gone. Whoever begins one clears it. */
export function startDeadline(milliseconds: number, gone?: AbortSignal): Deadline {
  const controller = new AbortController();
  // A request may have many fetches under way, and each listens.
  setMaxListeners(0, controller.signal);
  const end = performance.now() + milliseconds;
  const abort = (reason: unknown): void => {
    controller.abort(reason);
  };
  const timer = setTimeout(() => {
    abort(new Error(`no answer within ${Math.round(milliseconds)} ms`));
  }, milliseconds);
  const onGone = (): void => {
    abort(gone?.reason);
  };
  if (gone?.aborted) onGone();
  else gone?.addEventListener('abort', onGone, { once: true });
  return {
    whole: milliseconds,
    left: () => (controller.signal.aborted ? 0 : Math.max(0, end - performance.now())),
    signal: controller.signal,
    clear: () => {
      clearTimeout(timer);
      gone?.removeEventListener('abort', onGone);
    },
  };
}

/** The result of `work`; rejects with the signal's reason when that aborts first. */
export async function unlessAborted<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined); // whoever has gone hears of no failure
  let onAbort: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (onAbort) signal.removeEventListener('abort', onAbort);
  }
}
