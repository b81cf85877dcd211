import { setMaxListeners } from 'node:events';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { Viewer } from '../platform/access/viewer';
import type { StatementListener } from '../platform/database/run';
import { note, requestIdOf } from '../platform/request-log';
import type { GatewayContext } from './data-sources';
import { addressOf } from './rate-limit';
import { noSubgraphErrors } from './subgraph-errors';

/** What the gateway knows of a request whose sender has been authenticated. */
export type ContextOf = (request: Request, response: Response) => GatewayContext;

export const contextsOf =
  (log: Logger, onStatement?: StatementListener): ContextOf =>
  (request, response) => {
    const requestId = requestIdOf(response);
    return {
      requestId,
      viewer: response.locals.viewer as Viewer,
      client: clientOf(request, response),
      log: log.child({ requestId }),
      now: new Date(),
      gone: goneSignal(response),
      cost: null,
      silent: new Set<string>(),
      gaps: noSubgraphErrors(),
      note: (what) => {
        note(response, what);
      },
      ...(onStatement && { onStatement }),
    };
  };

/** Whose request it is where clients wait for each other. */
function clientOf(request: Request, response: Response): string {
  const { subject } = response.locals.viewer as Viewer;
  return subject === null ? `address ${addressOf(request)}` : `subject ${subject}`;
}

/** Aborts when a client ends its connection before it has its response. */
function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  setMaxListeners(0, gone.signal); // each fetch listens
  response.once('close', () => {
    if (!response.writableFinished) gone.abort(new Error('the client has gone'));
  });
  return gone.signal;
}
