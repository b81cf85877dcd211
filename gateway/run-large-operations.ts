import '../platform/no-telemetry';
import { setMaxListeners } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { followMove } from '../platform/embedded-postgres/port';
import { createLog } from '../platform/log';
import type { FromThread, ThreadData, ToThread } from './large-operations';
import { openDataSources } from './open-data-sources';
import { startServer } from './start-server';
import { noSubgraphErrors } from './subgraph-errors';

/** What the thread of large-operations.ts runs: the gateway once more, and the subgraphs of this process, without HTTP. */

/** One operation runs at a time, and asks a subgraph for two things at once. */
const POOL_SIZE = 2;

const { settings, databaseUrl } = workerData as ThreadData;
const running = new Map<number, AbortController>();

const send = (message: FromThread, transfer: ArrayBuffer[] = []): void => {
  parentPort?.postMessage(message, transfer);
};

const log = createLog(settings, {
  write: (line) => {
    send({ kind: 'log', line });
  },
});

const server = openDataSources(
  { ...settings, DATABASE_POOL_SIZE: Math.min(POOL_SIZE, settings.DATABASE_POOL_SIZE) },
  databaseUrl,
).then(({ dataSources }) => startServer({ dataSources, introspection: settings.INTROSPECTION, log }));

async function run(message: Extract<ToThread, { kind: 'run' }>): Promise<void> {
  const { id, query, operationName, variables, viewer, requestId, now } = message;
  const gone = new AbortController();
  setMaxListeners(0, gone.signal); // each fetch listens
  running.set(id, gone);
  let noted: Record<string, unknown> = {};
  const { http, body } = await (
    await server
  ).executeOperation(
    { query, ...(operationName !== undefined && { operationName }), ...(variables && { variables }) },
    {
      contextValue: {
        requestId,
        viewer,
        client: '',
        log: log.child({ requestId }),
        now,
        gone: gone.signal,
        cost: null,
        silent: new Set<string>(),
        gaps: noSubgraphErrors(),
        note: (what) => {
          noted = { ...noted, ...what };
        },
        onStatement: (name) => {
          send({ kind: 'statement', name });
        },
      },
    },
  );
  running.delete(id);
  if (gone.signal.aborted) return;
  if (body.kind !== 'single') throw new Error('expected one answer');
  const { errors, ...rest } = body.singleResult;
  // As Apollo Server does, with the errors first.
  const text = JSON.stringify({ ...(errors && { errors }), ...rest });
  const bytes = new TextEncoder().encode(`${text}\n`);
  send({ id, kind: 'result', status: http.status, body: bytes, noted }, [bytes.buffer]);
}

parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'gone') {
    running.get(message.id)?.abort(new Error('the client has gone'));
    return;
  }
  followMove(databaseUrl, message.databaseUrl);
  // What is not a response ends the thread, and its operations are told so.
  void run(message);
});
