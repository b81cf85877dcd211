/** Runs work one piece after the other: of one subject after the other, and of each in the order in which it came. */
export type RunExclusively = <Result>(
  subject: string,
  signal: AbortSignal,
  work: () => Promise<Result>,
) => Promise<Result>;

/** There is no place left in the line of that subject. */
export class LineFull extends Error {}

/**
 * A mutex for which each subject may wait at most `mostWaiting` times. Whoever's signal aborts leaves the line, and rejects with
 * the signal's reason; LineFull is for whoever finds no place.
 */
export function createFairMutex(mostWaiting: number): RunExclusively {
  /** The first subject is the next one. */
  const lines = new Map<string, Set<() => void>>();
  let isTaken = false;

  function next(): void {
    const [first] = lines;
    if (!first) {
      isTaken = false;
      return;
    }
    const [subject, line] = first;
    const [begin] = line;
    lines.delete(subject);
    if (begin) line.delete(begin);
    if (line.size > 0) lines.set(subject, line);
    begin?.();
  }

  function wait(subject: string, signal: AbortSignal): Promise<void> {
    const line = lines.get(subject) ?? new Set();
    if (line.size >= mostWaiting) throw new LineFull(`${mostWaiting} wait already`);
    lines.set(subject, line);
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        line.delete(begin);
        if (line.size === 0) lines.delete(subject);
        reject(signal.reason as Error);
      };
      const begin = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      line.add(begin);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  return async (subject, signal, work) => {
    signal.throwIfAborted();
    if (isTaken) await wait(subject, signal);
    isTaken = true;
    try {
      return await work();
    } finally {
      next();
    }
  };
}
