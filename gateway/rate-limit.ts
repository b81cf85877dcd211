import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Viewer } from '../platform/access/viewer';
import { sendError } from '../platform/http';
import { note } from '../platform/request-log';

const MINUTE_MS = 60_000;

/** Where a request comes from: an address, or a network of 56 bits of IPv6, any address of which one client can have. */
export const addressOf = (request: Request): string => ipKeyGenerator(request.ip ?? '');

/** Takes so many requests a minute of each address. */
export const limitAddresses = (limit: number): RequestHandler => limited(limit, 'this address', addressOf);

/** Takes so many requests a minute of each token's subject, whose token was checked before. */
export const limitSubjects = (limit: number): RequestHandler =>
  limited(
    limit,
    'this person',
    (_, response) => subjectOf(response) ?? '',
    (response) => subjectOf(response) === null,
  );

const subjectOf = ({ locals }: Response): string | null => (locals.viewer as Viewer).subject;

const limited = (
  limit: number,
  whose: string,
  keyGenerator: (request: Request, response: Response) => string,
  isExempt: (response: Response) => boolean = () => false,
): RequestHandler =>
  rateLimit({
    windowMs: MINUTE_MS,
    limit,
    keyGenerator,
    skip: (_, response) => isExempt(response),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Its warnings are about the headers of proxies that nobody trusts, and anybody can send them.
    validate: false,
    handler: (_, response) => {
      const code = 'TOO_MANY_REQUESTS';
      note(response, { codes: [code] });
      sendError(
        response,
        429,
        code,
        `expected at most ${limit} requests a minute of ${whose}: ask again later`,
      );
    },
  });
