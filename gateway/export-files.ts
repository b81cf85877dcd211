import '../platform/no-telemetry';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ApolloServer } from '@apollo/server';
import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import { FORMATS, openExport, reportOf, type Export, type Format } from '../export/open-export';
import type { AnyReport } from '../export/report';
import { reports } from '../export/reports';
import { graphError, show } from '../platform/errors';
import { askServer } from './ask-server';
import type { GatewayContext } from './data-sources';
import { createFairSemaphore } from './fair-semaphore';
import { codeOf, sendGraphError } from './graph-errors';
import type { ContextOf } from './request-context';

/** So many files are written at once; clients take turns. */
const AT_ONCE = 2;
const MOST_WAITING = 4;
const LONGEST_WAIT_MS = 60_000;
/** A client who reads nothing for so long has gone. */
const STALLED_MS = 60_000;

/** GET /files/REPORT.csv and .xlsx: what the graph answers to whoever asks, as a file, written as it is read. */
export function exportFiles(server: ApolloServer<GatewayContext>, contextOf: ContextOf): RequestHandler {
  const files = createFairSemaphore(AT_ONCE, { mostWaiting: MOST_WAITING, longestWait: LONGEST_WAIT_MS });
  return async (request, response) => {
    const context = contextOf(request, response);
    let release: (() => void) | undefined;
    try {
      const { report, format } = wanted(request);
      release = await files.acquire(context.client, context.gone);
      const { searchParams } = new URL(request.originalUrl, 'http://localhost');
      const file = await openExport(report, format, givenBy(searchParams), {
        ask: askServer(server, context),
        now: context.now,
        source: request.originalUrl,
      });
      context.note({ file: `${report.name}.${format}` });
      await send(file, request, response);
    } catch (error) {
      // A connection that is cut says that what came is no whole file.
      if (context.gone.aborted || response.destroyed) return;
      if (response.headersSent) {
        context.log.error({ err: error }, 'a file was not finished');
        response.destroy();
      } else if (error instanceof GraphQLError) {
        context.note({ codes: [codeOf(error)] });
        sendGraphError(response, error);
      } else throw error;
    } finally {
      release?.();
    }
  };
}

function wanted({ params }: Request): { report: AnyReport; format: Format } {
  const [, name = '', extension = ''] = /^(.+)\.(\w+)$/.exec(String(params.file)) ?? [];
  const report = reportOf(name);
  if (!report || !Object.hasOwn(FORMATS, extension)) {
    const names = reports.map((one) => one.name).join(', ');
    throw graphError(
      'NOT_FOUND',
      `file: expected one of ${names} with .csv or .xlsx, found ${show(params.file)}`,
    );
  }
  return { report, format: extension as Format };
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
