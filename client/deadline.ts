import { GraphClientError } from './errors.ts';

export interface Deadline {
  /** Aborted when time is up or the caller cancels, with the GraphClientError as its reason. */
  readonly signal: AbortSignal;
  /** Never resolves; rejects when `signal` aborts. */
  readonly passed: Promise<never>;
  /** Leaves no timer and no listener behind. */
  readonly clear: () => void;
}

/** What timers can hold: some 24 days. A longer one would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Joins a time limit in milliseconds with the caller's signal. AbortSignal.any and .timeout are too new for many browsers in use.
 *
 * @throws RangeError for a time limit that is none.
 */
export function startDeadline(timeout: number, caller: AbortSignal | undefined): Deadline {
  if (!(timeout > 0 && timeout <= LONGEST_MS)) {
    throw new RangeError(`timeout: expected 1 to ${LONGEST_MS} milliseconds, found ${timeout}`);
  }
  const stop = new AbortController();
  let fail: (reason: GraphClientError) => void;
  const passed = new Promise<never>((_, reject) => (fail = reject));
  // Who wants to hear of it awaits it; to others it is no unhandled rejection.
  passed.catch(() => undefined);
  const end = (reason: GraphClientError): void => {
    fail(reason);
    stop.abort(reason);
  };
  const timer = setTimeout(() => {
    end(new GraphClientError('DEADLINE_EXCEEDED', `The graph did not answer within ${timeout} ms`));
  }, timeout);
  const onCancel = (): void => {
    end(
      new GraphClientError('CANCELLED', 'The question was cancelled', { cause: caller?.reason as unknown }),
    );
  };
  if (caller?.aborted) onCancel();
  else caller?.addEventListener('abort', onCancel, { once: true });
  return {
    signal: stop.signal,
    passed,
    clear: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', onCancel);
    },
  };
}

/** Waits, or until the signal aborts. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
