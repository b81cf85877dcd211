import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { graphError } from '../../platform/errors';
import { TOP } from '../../platform/top-folder';
import type { Values } from './values';

/** What the thread is given. */
export interface ToFill {
  template: Uint8Array;
  values: Values;
}

export type Filled = { document: Uint8Array } | { problem: string };

/** What scripts/build.mjs makes of run-fill-template.ts: Node.js starts threads with JavaScript. */
const THREAD = join(TOP, 'dist', 'export', 'bulletin', 'run-fill-template.js');
const LONGEST_MS = 30_000;
const MOST_MEMORY_MB = 512;

/**
 * Fills a template in a thread of its own: somebody's file neither holds up whoever else asks nor takes all memory.
 *
 * @throws GraphQLError BAD_USER_INPUT that says what is wrong with the template
 */
export async function fillInThread(toFill: ToFill): Promise<Uint8Array> {
  const thread = new Worker(THREAD, {
    workerData: toFill,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
  }, LONGEST_MS);
  try {
    const [filled] = (await once(thread, 'message', { signal: late.signal })) as [Filled];
    if ('document' in filled) return filled.document;
    throw graphError('BAD_USER_INPUT', `template: ${filled.problem}`, { argument: 'template' });
  } catch (error) {
    const isTooLarge =
      late.signal.aborted || (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (!isTooLarge) throw error;
    throw graphError(
      'QUERY_TOO_LARGE',
      `template: expected one that is filled within ${LONGEST_MS / 1000} s and ${MOST_MEMORY_MB} MB, found a larger one: take out lists, or rank a higher level`,
    );
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
