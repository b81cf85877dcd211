import { GraphQLError } from 'graphql';
import { Pool } from 'undici';
import { z } from 'zod';
import { encodeViewer, VIEWER_HEADER } from '../platform/access/grants';
import { readReadiness, type Readiness } from '../platform/database/readiness';
import { DEADLINE_HEADER } from '../platform/deadline';
import { MOST_ERRORS } from '../platform/errors';
import type { Executor } from '../platform/executor';
import { SECRET_HEADER } from '../platform/secret';
import { NotTaken, type Transport } from './data-sources';

/** A subgraph in this process: see docs/decisions/0001-subgraphs-in-process.md. */
export const inProcess = (execute: Executor, ready: () => Promise<Readiness>): Transport => ({
  isOurs: true,
  send: (request, { viewer, log, now, onStatement }, deadline) =>
    execute(request, { viewer, log, now, deadline, ...(onStatement && { onStatement }) }),
  ready,
  close: () => Promise.resolve(),
});

/** So long a response of 50,000 rows can be; a longer one is given up in the middle. */
const LONGEST_ANSWER = 64 * 1024 * 1024;

const responseShape = z
  .object({
    data: z.record(z.string(), z.unknown()).nullish(),
    errors: z
      .array(
        z.object({
          message: z.string(),
          path: z.array(z.union([z.string(), z.number()])).optional(),
          extensions: z.record(z.string(), z.unknown()).optional(),
        }),
      )
      .optional(),
    extensions: z.object({ errorsLeftOut: z.number().int().min(0).optional() }).nullish(),
  })
  .refine(({ data, errors }) => data != null || (errors?.length ?? 0) > 0, 'neither data nor errors');

/** A response with the first errors alone, before each of them is looked at: there can be a million. */
function withFirstErrors(response: unknown): { response: unknown; leftOut: number } {
  const { errors } = (response ?? {}) as { errors?: unknown };
  if (!Array.isArray(errors) || errors.length <= MOST_ERRORS) return { response, leftOut: 0 };
  const first = { ...(response as object), errors: errors.slice(0, MOST_ERRORS) as unknown };
  return { response: first, leftOut: errors.length - MOST_ERRORS };
}

/** Of the other statuses the gateway's own secret, or whatever answers in the subgraph's place, is the cause. */
const GRAPHQL_STATUSES = [200, 400];

/** Whether nothing was run. One that ran into its time (408) may have begun. */
const isRefusal = (status: number): boolean => status >= 300 && status < 500 && status !== 408;

/** A subgraph behind HTTP, over a pool of kept connections. */
export function overHttp(url: string, secret: string): Transport {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: 64, maxResponseSize: LONGEST_ANSWER });
  return {
    isOurs: false,
    async send(request, { requestId, viewer }, { signal, left }) {
      const { statusCode, body } = await pool.request({
        path: pathname,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-request-id': requestId,
          [SECRET_HEADER]: secret,
          [VIEWER_HEADER]: encodeViewer(viewer),
          [DEADLINE_HEADER]: String(Math.floor(left())),
        },
        body: JSON.stringify(request),
        signal,
      });
      if (!GRAPHQL_STATUSES.includes(statusCode)) {
        await body.dump();
        throw isRefusal(statusCode) ? new NotTaken(statusCode) : new Error(`answered ${statusCode}`);
      }
      const { response, leftOut } = withFirstErrors(await body.json());
      const { data, errors, extensions } = responseShape.parse(response);
      const errorsLeftOut = leftOut + (extensions?.errorsLeftOut ?? 0);
      return {
        ...(errorsLeftOut > 0 && { extensions: { errorsLeftOut } }),
        ...(data !== undefined && { data }),
        ...(errors && {
          errors: errors.map(
            ({ message, path, extensions }) =>
              new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null }),
          ),
        }),
      };
    },
    async ready({ signal }) {
      const { body } = await pool.request({ path: '/health/ready', method: 'GET', signal });
      const { status } = z.object({ status: z.unknown() }).parse(await body.json());
      return readReadiness(status);
    },
    close: () => pool.destroy(),
  };
}
