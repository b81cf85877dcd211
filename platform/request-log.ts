import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';

/** A caller's own id is taken where it is harmless, so that its logs and ours can be joined. */
const REQUEST_ID = /^[\w-]{1,64}$/;

/** What {@link logRequests} keeps of a request. */
interface Tracked {
  requestId: string;
  noted: Record<string, unknown>;
}

const tracked = (response: Response): Tracked => response.locals.tracked as Tracked;

/** The id of the request that is being answered. */
export const requestIdOf = (response: Response): string => tracked(response).requestId;

/** Puts something into the line that the log will have of the request. */
export const note = (response: Response, what: Record<string, unknown>): void => {
  Object.assign(tracked(response).noted, what);
};

/** Gives each request an id (X-Request-Id), and the log one line when it is answered: never its query or variables. */
export const logRequests =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const given = request.get('x-request-id');
    const requestId = given !== undefined && REQUEST_ID.test(given) ? given : randomUUID();
    response.locals.tracked = { requestId, noted: {} } satisfies Tracked;
    response.set('x-request-id', requestId);
    const begun = process.hrtime.bigint();
    const { method, path } = request;
    response.once('close', () => {
      log.info(
        {
          requestId,
          method,
          path,
          status: response.statusCode,
          milliseconds: Number((process.hrtime.bigint() - begun) / 1_000_000n),
          ...(!response.writableFinished && { aborted: true }),
          ...tracked(response).noted,
        },
        'request',
      );
    });
    next();
  };
