import type { GraphQLError } from 'graphql';
import { errors, jwtVerify } from 'jose';
import type { Logger } from 'pino';
import { graphError } from '../errors';
import type { Settings } from '../settings';
import { toGrant, tokenClaims } from './grants';
import { openTokenKeys, type TokenKeys } from './token-keys';
import type { Viewer } from './viewer';

/** Seconds by which two clocks may differ. */
const CLOCK_TOLERANCE = 30;
const BEARER = /^bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i;

/**
 * Who sends a request with this `Authorization`; anonymous only without one. Throws a GraphQLError with UNAUTHENTICATED for
 * a token that is not good, or KEYS_UNAVAILABLE when nobody can tell.
 */
export type Authenticate = (authorization: string | undefined) => Promise<Viewer>;

export type AccessSettings = Pick<
  Settings,
  'OIDC_ISSUER' | 'OIDC_AUDIENCE' | 'JWKS_URL' | 'LOCAL_TOKENS' | 'DATA_DIR' | 'ANONYMOUS_READING'
>;

/** Opens the keys that the settings name. */
export async function createAuthenticate(settings: AccessSettings, log: Logger): Promise<Authenticate> {
  const keys = await openTokenKeys(settings);
  const { OIDC_AUDIENCE: audience, ANONYMOUS_READING: openReading } = settings;
  if (!keys) {
    const instead = openReading ? 'LOCAL_TOKENS=true to try it out' : 'ANONYMOUS_READING=true';
    log.warn(
      `no token is good, so nobody can ${openReading ? 'file' : 'read'}: set OIDC_ISSUER, or ${instead}`,
    );
  }
  return async (authorization) => {
    if (authorization === undefined) return { subject: null, grants: [], openReading };
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated('expected "Authorization: Bearer" and a token');
    if (!keys) throw unauthenticated('this product takes no tokens');
    const { sub, grants } = await readClaims(token, keys, audience, log);
    return { subject: sub, grants: grants.map(toGrant), openReading };
  };
}

async function readClaims(token: string, keys: TokenKeys, audience: string, log: Logger) {
  const verify = () =>
    jwtVerify(token, keys.key, {
      issuer: keys.issuer,
      audience,
      algorithms: keys.algorithms,
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ['exp', 'sub'],
    });
  const { payload } = await verify()
    .catch(async (error: unknown) => {
      if (!keys.renew || !isOfAnotherKey(error)) throw error;
      await keys.renew();
      return verify();
    })
    .catch((error: unknown) => {
      throw toAuthenticationError(error, log);
    });
  const claims = tokenClaims.safeParse(payload);
  if (!claims.success) {
    throw unauthenticated(`its claim ${claims.error.issues[0]?.path.join('.') ?? ''} is not understood`);
  }
  return claims.data;
}

const unauthenticated = (reason: string): GraphQLError =>
  graphError('UNAUTHENTICATED', `The token is not accepted: ${reason}`);

/** What is wrong with a token that came from the right place is said; of a forged one nothing but that. */
function toAuthenticationError(error: unknown, log: Logger): GraphQLError {
  if (error instanceof errors.JWTExpired) return unauthenticated('it has expired');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return unauthenticated(`its claim ${error.claim} is missing or not the one expected`);
  }
  if (isAboutTheToken(error)) return unauthenticated('it is not valid');
  log.error({ err: error }, 'the keys that tokens are checked with cannot be had');
  return graphError('KEYS_UNAVAILABLE', 'Tokens cannot be checked at the moment');
}

/** Whether the issuer may have changed its keys since they were asked for. */
const isOfAnotherKey = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWSSignatureVerificationFailed;

const ABOUT_THE_TOKEN = [
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWTInvalid,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

const isAboutTheToken = (error: unknown): boolean => ABOUT_THE_TOKEN.some((kind) => error instanceof kind);
