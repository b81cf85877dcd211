import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { decodeViewer, VIEWER_HEADER } from '../platform/access/grants';
import { notFound, readiness, refuseBody, sendError } from '../platform/http';
import { logRequests } from '../platform/request-log';
import { matchesSecret, SECRET_HEADER } from '../platform/secret';
import { UploadRefused, type ImportUpload } from '../platform/upload';

/** How a file is to be read, as the gateway has read it of a form: see UploadOptions. */
const options = z.strictObject({
  name: z.string().refine((name) => basename(name) === name && !/^\.*$/.test(name)),
  check: z.enum(['true', 'false']).transform((value) => value === 'true'),
  correction: z.string().optional(),
  within: z.string().optional(),
  sheet: z.string().optional(),
});

/** Imports behind HTTP, for a gateway that has no database; it answers the gateway alone. The body is the file. */
export function serveImports(importUpload: ImportUpload, secret: string, log: Logger): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/health/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  app.get(
    '/health/ready',
    readiness(() => Promise.resolve({ status: 'ready' })),
  );
  app.use(logRequests(log));
  app.use((request, response, next) => {
    if (matchesSecret(request.get(SECRET_HEADER), secret)) next();
    else sendError(response, 401, 'BAD_REQUEST', `expected the gateway's ${SECRET_HEADER}`);
  });
  app.post('/import', async (request, response) => {
    const viewer = decodeViewer(request.get(VIEWER_HEADER));
    const given = options.safeParse(request.query);
    if (!viewer || !given.success) {
      sendError(
        response,
        400,
        'BAD_REQUEST',
        `expected who asks, in ${VIEWER_HEADER}, and how the file is read`,
      );
      return;
    }
    const { name, check, correction, within, sheet } = given.data;
    const folder = await mkdtemp(join(tmpdir(), 'import-'));
    try {
      const path = join(folder, basename(name));
      await pipeline(request, createWriteStream(path));
      const { status, body } = await importUpload(path, viewer, {
        check,
        ...(correction !== undefined && { correction }),
        ...(within !== undefined && { within }),
        ...(sheet !== undefined && { sheet }),
      });
      response.status(status).json(body);
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw error;
      sendError(response, 400, 'BAD_USER_INPUT', error.message);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
  app.use(notFound);
  app.use(refuseBody(log));
  return app;
}
