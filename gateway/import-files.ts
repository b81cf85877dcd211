import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyEvents, type BusboyInstance } from '@fastify/busboy';
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

const MOST_BYTES = 20 * 1024 * 1024;
const LONGEST_FIELD = 1000;
const RETRY_AFTER_S = '5';
const FIELDS = ['check', 'correction', 'within', 'sheet', 'return'] as const;
const EXPECTED = `multipart/form-data with one field "file" and, where needed, ${FIELDS.join(', ')}`;

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
      const { path, options } = await receive(request, folder);
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

/** Writes the file of a form into a folder, as it comes. */
async function receive(request: Request, folder: string): Promise<{ path: string; options: UploadOptions }> {
  if (!/^multipart\/form-data;/i.test(request.get('content-type') ?? ''))
    throw new UploadRefused(`Content-Type: expected ${EXPECTED}`);
  const fields = new Map<string, string>();
  const written: Promise<string>[] = [];
  let problem: UploadRefused | undefined;
  const refuseLater = (message: string): void => {
    problem ??= new UploadRefused(message);
  };
  const form = createForm(request);
  const onFile: BusboyEvents['file'] = (field, stream, name: string | undefined) => {
    const shown = basename((name ?? '').replaceAll('\\', '/'));
    if (field !== 'file' || shown === '' || written.length > 0) {
      refuseLater(`${field}: expected ${EXPECTED}`);
      stream.resume();
      return;
    }
    const path = join(folder, shown);
    stream.once('limit', () => {
      refuseLater(`file: expected at most ${MOST_BYTES / 1024 / 1024} MB; npm run import takes larger ones`);
    });
    written.push(pipeline(stream, createWriteStream(path)).then(() => path));
  };
  const onField: BusboyEvents['field'] = (field, value, _, isCut) => {
    const known = FIELDS.some((one) => one === field);
    if (!known || fields.has(field)) refuseLater(`${field.slice(0, 100)}: expected ${EXPECTED}`);
    else if (isCut) refuseLater(`${field}: expected at most ${LONGEST_FIELD} bytes`);
    else fields.set(field, value);
  };
  form.on('file', onFile);
  form.on('field', onField);
  for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
    form.once(limit, () => {
      refuseLater(`body: expected ${EXPECTED}`);
    });
  try {
    await pipeline(request, form);
    const [path] = await Promise.all(written);
    if (problem) throw problem;
    if (path === undefined) throw new UploadRefused(`file: expected ${EXPECTED}`);
    return { path, options: optionsOf(fields) };
  } catch (error) {
    await Promise.allSettled(written);
    if (error instanceof UploadRefused) throw error;
    throw new UploadRefused(`body: expected ${EXPECTED}, and all of it`);
  }
}

function createForm(request: Request): BusboyInstance {
  try {
    return new Busboy({
      headers: { ...request.headers, 'content-type': request.get('content-type') ?? '' },
      limits: { fileSize: MOST_BYTES, files: 1, fields: FIELDS.length, fieldSize: LONGEST_FIELD, parts: 10 },
    });
  } catch {
    throw new UploadRefused(`Content-Type: expected ${EXPECTED}`);
  }
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
