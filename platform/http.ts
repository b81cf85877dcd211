import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Response } from 'express';
import type { Logger } from 'pino';
import type { Readiness } from './database/readiness';
import { graphError, type ErrorCode } from './errors';
import { WrongSetting, type Settings } from './settings';

const MAX_BODY = '256kb';

/** Reads JSON bodies up to a limit; {@link refuseBody} answers for those that are too long or no JSON. */
export const jsonBody = (limit = MAX_BODY) => express.json({ limit });

/** Answers with one error, in the form of GraphQL responses. */
export const sendError = (response: Response, status: number, code: ErrorCode, message: string): void => {
  response.status(status).json({ errors: [graphError(code, message)] });
};

/** The last but one handler: there is nothing else. */
export const notFound: RequestHandler = ({ method, path }, response) => {
  sendError(response, 404, 'NOT_FOUND', `There is nothing at ${method} ${path.slice(0, 100)}`);
};

/** The last handler: a request that cannot be read is a 400 that says why; anything else a 500 that says nothing. */
export const refuseBody =
  (log: Logger): ErrorRequestHandler =>
  (error: { type?: string; limit?: number; status?: number }, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { type, limit, status = 500 } = error;
    if (status < 400 || status > 499) {
      log.error({ err: error }, 'a request failed');
      sendError(response, 500, 'INTERNAL_SERVER_ERROR', 'Internal server error');
    } else if (type === 'entity.too.large') {
      sendError(response, 400, 'QUERY_TOO_LARGE', `body: expected at most ${limit ?? MAX_BODY} bytes`);
    } else {
      sendError(response, 400, 'BAD_REQUEST', 'body: expected JSON in UTF-8 with a GraphQL "query"');
    }
  };

export interface Listening {
  /** http://host:port, with the real port where 0 was asked for. */
  origin: string;
  close: Close;
}

/**
 * Says not to be ready until a proxy has had time to notice, lets requests under way finish, and closes; connections end with their next
 * answer. An abort of `hurry` cuts all that short.
 */
export type Close = (hurry?: AbortSignal) => Promise<void>;

/** Where to listen, and how to end: how long to say not to be ready, and how long requests under way may take after that. */
export type ListenSettings = Pick<Settings, 'HOST' | 'DRAIN_DELAY_MS' | 'DRAIN_TIMEOUT_MS'>;

/** Somebody who has not asked for so long whether we are ready does not need to be told that we are not. */
const WATCHED_FOR_MS = 60_000;

/** Set on an app that is about to end. */
const DRAINING = 'draining';

/** Answers 200 where `check` says that the status is "ready", else 503; and so before an end, whatever `check` says. */
export const readiness =
  (check: () => Promise<{ status: Readiness }>): RequestHandler =>
  async ({ app }, response) => {
    app.locals.readinessCheckedAt = Date.now();
    const readiness = app.enabled(DRAINING) ? { status: DRAINING } : await check();
    response.status(readiness.status === 'ready' ? 200 : 503).json(readiness);
  };

/** How long a caller may take to send a request. */
const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than proxies keep idle connections (60 s): or one could send a request on a connection that is just being closed. */
const KEEP_ALIVE_TIMEOUT_MS = 65_000;

/** How long a caller may take to read a response, and how long it may read nothing of it. */
const ANSWER_TIMEOUT_MS = 60_000;
const STALLED_TIMEOUT_MS = 20_000;

/** So many connections are open at once; more are closed as they come. */
const MAX_CONNECTIONS = 1000;

/**
 * Listens.
 *
 * @throws WrongSetting that names HOST or PORT when it cannot.
 */
export async function listen(
  app: Express,
  { HOST: host, DRAIN_DELAY_MS, DRAIN_TIMEOUT_MS }: ListenSettings,
  port: number,
): Promise<Listening> {
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS },
    app,
  );
  server.maxConnections = MAX_CONNECTIONS;
  const underWay = new Set<ServerResponse>();
  server.prependListener('request', (_request, response) => {
    if (app.enabled(DRAINING)) response.setHeader('connection', 'close');
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    boundReading(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(toListenError(error, host, port));
    });
    server.listen(port, host, resolve);
  });
  const { address, family, port: actual } = server.address() as AddressInfo;
  return {
    origin: `http://${family === 'IPv6' ? `[${address}]` : address}:${actual}`,
    close: async (hurry) => {
      app.enable(DRAINING);
      for (const response of underWay) if (!response.headersSent) response.setHeader('connection', 'close');
      const checkedAt = app.locals.readinessCheckedAt as number | undefined;
      if (checkedAt !== undefined && Date.now() - checkedAt < WATCHED_FOR_MS)
        await delay(DRAIN_DELAY_MS, undefined, { signal: hurry }).catch(() => undefined);
      await close(server, DRAIN_TIMEOUT_MS, hurry);
    },
  };
}

/** Closes the connection of a caller who does not read the response, which would stay in memory as long as the connection. */
function boundReading(response: ServerResponse): void {
  response.once('prefinish', () => {
    const { socket } = response;
    if (!socket || response.writableFinished) return;
    response.setTimeout(STALLED_TIMEOUT_MS);
    const late = setTimeout(() => {
      socket.destroy();
    }, ANSWER_TIMEOUT_MS);
    response.once('close', () => {
      clearTimeout(late);
    });
  });
}

function close(server: Server, timeout: number, hurry?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cut = (): void => {
      server.closeAllConnections();
    };
    const deadline = setTimeout(cut, timeout);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    server.closeIdleConnections();
    if (hurry?.aborted) cut();
    else hurry?.addEventListener('abort', cut, { once: true });
  });
}

function toListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new WrongSetting(`PORT=${port}: already in use on ${host}; set PORT to a free one`);
  if (error.code === 'EACCES')
    return new WrongSetting(`PORT=${port}: not permitted; set PORT to one above 1023`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new WrongSetting(`HOST=${host}: not an address of this machine`);
  }
  return error;
}
