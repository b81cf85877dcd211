import { json, type RequestHandler } from 'express';
import { parseTokenGrant, type TokenGrant } from '../platform/access/grants';
import { openLocalKey, signToken } from '../platform/access/local-key';
import { show } from '../platform/errors';
import { sendError } from '../platform/http';
import { isRegion } from '../platform/regions';

const HOURS = 8;
const EXPECTED =
  'body: expected JSON with a "role" (reader, filer, target-setter, approver or administrator), the code of a "region" and a "side" (east or west)';

/** A token of the local key for whoever asks, to try the page as somebody with a role; never in production. */
export function sampleUsers(dataDir: string, audience: string): RequestHandler[] {
  const answer: RequestHandler = async (request, response) => {
    const grant = parseTokenGrant(request.body);
    if (!grant.success) {
      sendError(response, 400, 'BAD_USER_INPUT', EXPECTED);
      return;
    }
    const { region } = grant.data;
    if (!isRegion(region)) {
      sendError(
        response,
        400,
        'BAD_USER_INPUT',
        `region: expected a region that exists, found ${show(region)}`,
      );
      return;
    }
    const key = await openLocalKey(dataDir);
    const token = { subject: subjectOf(grant.data), grants: [grant.data], hours: HOURS, audience };
    response.set('Cache-Control', 'no-store').json({ token: await signToken(key, token) });
  };
  // JSON alone: a form of another site can send none.
  return [json({ limit: '1kb' }), answer];
}

const subjectOf = ({ role, region, side = 'west' }: TokenGrant): string =>
  ['sample', role, region, ...(side === 'east' ? ['east'] : [])].join('-');
