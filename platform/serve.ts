import express, { type Express, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { decodeViewer, VIEWER_HEADER } from './access/grants';
import type { Readiness } from './database/readiness';
import type { StatementListener } from './database/run';
import { DEADLINE_HEADER, startDeadline, type Deadline } from './deadline';
import type { Executor } from './executor';
import { jsonBody, notFound, readiness, refuseBody, sendError } from './http';
import { logRequests, note, requestIdOf } from './request-log';
import { matchesSecret, SECRET_HEADER } from './secret';
import type { SubgraphName } from './subgraph';

/** The gateway joins up to 10,000 rows in one fetch, so a body of its may be longer than one of a reader's. */
const MAX_BODY = '8mb';

const graphqlBody = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** A subgraph behind HTTP, which answers the gateway alone. `ready` tells whether its database does. */
export function serveSubgraph(options: {
  name: SubgraphName;
  execute: Executor;
  ready: () => Promise<Readiness>;
  secret: string;
  /** Milliseconds that a caller waits who does not say how long. */
  timeout: number;
  log: Logger;
  onStatement?: StatementListener;
}): Express {
  const { name, execute, ready, secret, timeout, log, onStatement } = options;
  const app = express();
  app.disable('x-powered-by');
  app.get('/health/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  app.get(
    '/health/ready',
    readiness(async () => ({ status: await ready() })),
  );
  app.use(logRequests(log.child({ subgraph: name })));
  app.use((request, response, next) => {
    if (matchesSecret(request.get(SECRET_HEADER), secret)) next();
    else sendError(response, 401, 'BAD_REQUEST', `expected the gateway's ${SECRET_HEADER}`);
  });
  app.post('/graphql', jsonBody(MAX_BODY), async (request, response) => {
    const body = graphqlBody.safeParse(request.body);
    if (!body.success) {
      sendError(response, 400, 'BAD_REQUEST', 'body: expected a GraphQL "query"');
      return;
    }
    const viewer = decodeViewer(request.get(VIEWER_HEADER));
    if (!viewer) {
      sendError(response, 400, 'BAD_REQUEST', `expected who asks, in ${VIEWER_HEADER}`);
      return;
    }
    const { query, variables, operationName } = body.data;
    note(response, { operation: operationName?.slice(0, 100) });
    const requestId = requestIdOf(response);
    const deadline = deadlineOf(request, response, timeout);
    const result = await execute(
      { query, variables: variables ?? undefined, operationName: operationName ?? undefined },
      {
        viewer,
        log: log.child({ requestId }),
        now: new Date(),
        deadline,
        ...(onStatement && { onStatement }),
      },
    );
    response.status('data' in result ? 200 : 400).json(result);
  });
  app.use(notFound);
  app.use(refuseBody(log));
  return app;
}

/** As long as the gateway waits, which ends the connection when it waits no more. */
function deadlineOf(request: Request, response: Response, timeout: number): Deadline {
  const gone = new AbortController();
  const asked = request.get(DEADLINE_HEADER) ?? '';
  const deadline = startDeadline(/^\d{1,7}$/.test(asked) ? Number(asked) : timeout, gone.signal);
  response.once('close', () => {
    if (!response.writableFinished) gone.abort(new Error('the caller has gone'));
    deadline.clear();
  });
  return deadline;
}
