import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { Viewer } from '../platform/access/viewer';
import type { StatementListener } from '../platform/database/run';
import { currentUrl } from '../platform/embedded-postgres/port';
import { destinationOf } from '../platform/log';
import type { Settings } from '../platform/settings';
import { TOP } from '../platform/top-folder';
import type { GatewayContext } from './data-sources';

/** What the thread is told once. */
export interface ThreadData {
  settings: Settings;
  databaseUrl: string;
}

/** An operation that the gateway has checked, and who asks. */
export interface LargeOperation {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown> | undefined;
}

export type ToThread =
  | (LargeOperation & {
      id: number;
      kind: 'run';
      viewer: Viewer;
      requestId: string;
      now: Date;
      /** Where the database is now: an embedded one can come back on another port. */
      databaseUrl: string;
    })
  | { id: number; kind: 'gone' };

/** The response as it leaves, in UTF-8. */
export interface LargeResult {
  status: number | undefined;
  body: Uint8Array;
  /** What the log's line of the request has of it. */
  noted: Record<string, unknown>;
}

export type FromThread =
  | { kind: 'log'; line: string }
  | { kind: 'statement'; name: string }
  | ({ id: number; kind: 'result' } & LargeResult);

/** Runs large operations in a thread of its own, so that the one that answers all others is never held by them. */
export interface LargeOperations {
  /** Starts the thread, which takes seconds; else the first operation does. */
  prepare: () => void;
  /** Rejects when the client has gone, or the thread broke down, as without memory; the next operation starts another one. */
  run: (operation: LargeOperation, context: GatewayContext) => Promise<LargeResult>;
  stop: () => Promise<void>;
}

interface Waiting {
  resolve: (result: LargeResult) => void;
  reject: (reason: unknown) => void;
}

/** What scripts/build.mjs makes of run-large-operations.ts: Node.js starts threads with JavaScript. */
const THREAD = join(TOP, 'dist', 'gateway', 'run-large-operations.js');

/** The thread's lines of the log go where those of `log` go, from its level up. `onStatement` hears the name of each SQL statement, also of an operation whose client has gone. */
export function createLargeOperations(
  settings: Settings,
  databaseUrl: string,
  log: Logger,
  onStatement?: StatementListener,
): LargeOperations {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | undefined;
  let lastId = 0;

  function start(): Worker {
    const workerData: ThreadData = {
      settings: { ...settings, LOG_LEVEL: log.level as Settings['LOG_LEVEL'] },
      databaseUrl,
    };
    const started = new Worker(THREAD, { workerData });
    const fail = (reason: unknown): void => {
      if (thread !== started) return;
      thread = undefined;
      for (const { reject } of waiting.values()) reject(reason);
      waiting.clear();
    };
    started.on('message', (message: FromThread) => {
      if (message.kind === 'log') {
        destinationOf(log).write(message.line);
        return;
      }
      if (message.kind === 'statement') {
        onStatement?.(message.name);
        return;
      }
      waiting.get(message.id)?.resolve(message);
      waiting.delete(message.id);
    });
    started.on('error', fail);
    started.on('exit', () => {
      fail(new Error('the thread of large operations has ended'));
    });
    return started;
  }
  const running = (): Worker => (thread ??= start());

  return {
    prepare: () => void running(),
    run: (operation, context) =>
      new Promise<LargeResult>((resolve, reject) => {
        const { viewer, requestId, now, gone } = context;
        gone.throwIfAborted();
        const id = (lastId += 1);
        const tell = (message: ToThread): void => {
          running().postMessage(message);
        };
        const leave = (): void => {
          if (!waiting.delete(id)) return;
          tell({ id, kind: 'gone' });
          reject(gone.reason as Error);
        };
        gone.addEventListener('abort', leave, { once: true });
        waiting.set(id, { resolve, reject });
        const url = databaseUrl === '' ? '' : currentUrl(databaseUrl);
        tell({ id, kind: 'run', ...operation, viewer, requestId, now, databaseUrl: url });
      }),
    stop: async () => {
      const last = thread;
      thread = undefined;
      await last?.terminate();
    },
  };
}
