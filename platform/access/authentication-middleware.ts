import type { RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { note } from '../request-log';
import type { Authenticate } from './authenticate';

/** Puts who asks into `response.locals.viewer`; answers 401 or 503 itself for a token that is not good or cannot be checked. */
export const authenticationMiddleware =
  (authenticate: Authenticate): RequestHandler =>
  async (request, response, next) => {
    try {
      response.locals.viewer = await authenticate(request.get('authorization'));
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      note(response, { codes: [error.extensions.code] });
      const isRefused = error.extensions.code === 'UNAUTHENTICATED';
      if (isRefused) response.set('www-authenticate', 'Bearer error="invalid_token"');
      response.status(isRefused ? 401 : 503).json({ errors: [error] });
      return;
    }
    next();
  };
