import '../platform/no-telemetry';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ApolloServer } from '@apollo/server';
import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import { FILE_NAMES, fileOf, type AnyFile, type Export } from '../export/open-export';
import { graphError, show } from '../platform/errors';
import { UploadRefused } from '../platform/upload';
import { askServer } from './ask-server';
import type { GatewayContext } from './data-sources';
import { createFairSemaphore } from './fair-semaphore';
import { codeOf, sendGraphError } from './graph-errors';
import { receiveFile } from './receive-file';
import type { ContextOf } from './request-context';

/** So many files are written at once; clients take turns. */
const AT_ONCE = 2;
const MOST_WAITING = 4;
const LONGEST_WAIT_MS = 60_000;
/** A client who reads nothing for so long has gone. */
const STALLED_MS = 60_000;

const MOST_TEMPLATE_BYTES = 5 * 1024 * 1024;

/**
 * GET /files/REPORT.csv and .xlsx: what the graph answers to whoever asks, as a file, written as it is read. POST /files/bulletin.docx
 * has an office's own template in its form.
 */
export function exportFiles(server: ApolloServer<GatewayContext>, contextOf: ContextOf): RequestHandler {
  const files = createFairSemaphore(AT_ONCE, { mostWaiting: MOST_WAITING, longestWait: LONGEST_WAIT_MS });
  return async (request, response) => {
    const context = contextOf(request, response);
    let release: (() => void) | undefined;
    try {
      const file = wanted(request);
      const template = request.method === 'POST' ? await receiveTemplate(request) : null;
      release = await files.acquire(context.client, context.gone);
      const { searchParams } = new URL(request.originalUrl, 'http://localhost');
      const opened = await file.open({
        given: givenBy(searchParams),
        ask: askServer(server, context),
        now: context.now,
        source: request.originalUrl,
        template,
      });
      context.note({ file: file.name });
      await send(opened, request, response);
    } catch (error) {
      // A connection that is cut says that what came is no whole file.
      if (context.gone.aborted || response.destroyed) return;
      if (response.headersSent) {
        context.log.error({ err: error }, 'a file was not finished');
        response.destroy();
      } else if (error instanceof GraphQLError) {
        // What is left of a body is not read: the connection ends with the response.
        if (!request.complete) response.set('connection', 'close');
        context.note({ codes: [codeOf(error)] });
        sendGraphError(response, error);
      } else throw error;
    } finally {
      release?.();
    }
  };
}

function wanted({ params, method }: Request): AnyFile {
  const [, name = '', extension = ''] = /^(.+)\.(\w+)$/.exec(String(params.file)) ?? [];
  const file = fileOf(name, extension);
  if (!file) throw graphError('NOT_FOUND', `file: expected one of ${FILE_NAMES}, found ${show(params.file)}`);
  if (method === 'POST' && !file.takesTemplate)
    throw graphError(
      'NOT_FOUND',
      `method: expected GET, as ${file.name} is filled into no template, found POST`,
    );
  return file;
}

/** @throws GraphQLError BAD_USER_INPUT */
async function receiveTemplate(request: Request): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'template-'));
  try {
    const { path } = await receiveFile(request, folder, {
      field: 'template',
      mostBytes: MOST_TEMPLATE_BYTES,
      fields: [],
    });
    return await readFile(path);
  } catch (error) {
    throw error instanceof UploadRefused ? graphError('BAD_USER_INPUT', error.message) : error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const givenBy = (search: URLSearchParams): Map<string, string[]> =>
  new Map([...search.keys()].map((name) => [name, search.getAll(name)]));

async function send(file: Export, request: Request, response: Response): Promise<void> {
  response.set({
    'content-type': file.type,
    'content-disposition': disposition(file),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  response.setTimeout(STALLED_MS, () => {
    response.destroy();
  });
  await pipeline(Readable.from(file.bytes), response);
}

/** The name in UTF-8 (RFC 5987), and the plain one for those who do not read that. */
function disposition({ fileName, plainName }: Export): string {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plainName}"; filename*=UTF-8''${encoded}`;
}
