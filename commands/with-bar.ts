import { Presets, SingleBar } from 'cli-progress';

/** A short file is done before one could read its bar. */
const SHORTEST_WITH_BAR = 2000;

/** Shows a bar for work on many rows, where somebody sees it. */
export async function withBar<Result>(
  work: (onProgress: (done: number, of: number | undefined) => void) => Promise<Result>,
  { shortest = SHORTEST_WITH_BAR } = {},
): Promise<Result> {
  const bar = new SingleBar({ stream: process.stderr, clearOnComplete: true }, Presets.shades_classic);
  try {
    return await work((done, of) => {
      if (!process.stderr.isTTY || of === undefined || of < shortest) return;
      if (!bar.isActive) bar.start(of, done);
      bar.setTotal(Math.max(of, done));
      bar.update(done);
    });
  } finally {
    bar.stop();
  }
}
