import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import type { Viewer } from '../platform/access/viewer';
import { sendError } from '../platform/http';
import {
  UploadRefused,
  UploadUnavailable,
  type AskGraph,
  type ImportUpload,
  type TakeReturn,
  type UploadOptions,
} from '../platform/upload';
import { createFairSemaphore } from './fair-semaphore';
import { sendGraphError } from './graph-errors';
import { receiveFile } from './receive-file';

const MOST_BYTES = 20 * 1024 * 1024;
const RETRY_AFTER_S = '5';
const FORM = {
  field: 'file',
  mostBytes: MOST_BYTES,
  fields: ['check', 'correction', 'within', 'sheet', 'return'],
  otherwise: 'npm run import takes larger ones',
};

const OUTCOME_UNKNOWN =
  'file: what became of it is not known; send it again, what was written already changes nothing';

/** One file at a time is read and written in this process, so that it starves nobody; clients take turns. */
const files = createFairSemaphore(1, { mostWaiting: 4, longestWait: 60_000 });

/** POST /files/import: takes one CSV or XLSX file under the rights of whoever sends it. */
export const importFiles =
  (
    importUpload: ImportUpload,
    takeReturn: TakeReturn,
    askOf: (request: Request, response: Response) => AskGraph,
  ): RequestHandler =>
  async (request, response) => {
    const viewer = response.locals.viewer as Viewer;
    if (viewer.subject === null) {
      response.set('www-authenticate', 'Bearer');
      sendError(response, 401, 'UNAUTHENTICATED', 'Authorization: expected a token; filing takes one');
      return;
    }
    const folder = await mkdtemp(join(tmpdir(), 'upload-'));
    try {
      const { path, fields } = await receiveFile(request, folder, FORM);
      const options = optionsOf(fields);
      const gone = new AbortController();
      response.once('close', () => {
        gone.abort(new Error('the client has gone'));
      });
      const release = await files.acquire(`subject ${viewer.subject}`, gone.signal);
      try {
        const { status, body } =
          (await takeReturn(path, options, askOf(request, response))) ??
          (await importUpload(path, viewer, options));
        response.status(status).json(body);
      } finally {
        release();
      }
    } catch (error) {
      if (error instanceof UploadRefused) refuse(request, response, error.message);
      else if (error instanceof UploadUnavailable) {
        response.set('retry-after', RETRY_AFTER_S);
        sendError(response, 503, 'OUTCOME_UNKNOWN', OUTCOME_UNKNOWN);
      } else if (error instanceof GraphQLError) sendGraphError(response, error);
      else throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

/** What is left of the body is not read: the connection ends with the response. */
function refuse(request: Request, response: Response, message: string): void {
  if (!request.complete) response.set('connection', 'close');
  sendError(response, 400, 'BAD_USER_INPUT', message);
}

function optionsOf(fields: ReadonlyMap<string, string>): UploadOptions {
  const check = fields.get('check') ?? 'false';
  if (check !== 'true' && check !== 'false')
    throw new UploadRefused(`check: expected true or false, found "${check.slice(0, 100)}"`);
  const given = (name: 'correction' | 'within' | 'sheet' | 'return'): object =>
    (fields.get(name) ?? '') === '' ? {} : { [name]: fields.get(name) };
  return {
    check: check === 'true',
    ...given('correction'),
    ...given('within'),
    ...given('sheet'),
    ...given('return'),
  };
}
