import { createLocalJWKSet, createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Settings } from '../settings';
import { LOCAL_ALGORITHM, LOCAL_ISSUER, openLocalKey } from './local-key';

/** Whose tokens are taken, and the keys that prove them. */
export interface TokenKeys {
  issuer: string;
  /** Signatures by a private key alone: with one of the HS family the public key would do to forge a token. */
  algorithms: string[];
  key: JWTVerifyGetKey;
}

/** The keys of the identity provider cannot be had; says nothing about the token. */
export class KeysUnavailable extends Error {}

const TIMEOUT_MS = 5000;
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

type KeySettings = Pick<Settings, 'OIDC_ISSUER' | 'JWKS_URL' | 'LOCAL_TOKENS' | 'DATA_DIR'>;

/** The source of keys that the settings name; null when there is none, and no token can be good. */
export async function openTokenKeys(settings: KeySettings): Promise<TokenKeys | null> {
  const { OIDC_ISSUER: issuer, JWKS_URL } = settings;
  if (issuer !== undefined) {
    const key = JWKS_URL === undefined ? discovered(issuer) : keysAt(JWKS_URL);
    return { issuer, algorithms: ALGORITHMS, key };
  }
  if (!settings.LOCAL_TOKENS) return null;
  const { jwk, kid } = await openLocalKey(settings.DATA_DIR);
  const { kty, crv, x, y } = jwk;
  const publicKey = Object.fromEntries(Object.entries({ kty, crv, x, y, kid }).filter(([, part]) => part));
  return {
    issuer: LOCAL_ISSUER,
    algorithms: [LOCAL_ALGORITHM],
    key: createLocalJWKSet({ keys: [{ ...publicKey, kty: kty ?? 'EC', alg: LOCAL_ALGORITHM }] }),
  };
}

/** Keys are kept for ten minutes, and asked for again when a token names one that is not among them. */
const keysAt = (url: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(url), { timeoutDuration: TIMEOUT_MS });

const discoveryDocument = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** Finds the keys by OpenID Connect Discovery, once; a failure is not kept. */
function discovered(issuer: string): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  return async (header, token) => {
    keys ??= discover(issuer).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return (await keys)(header, token);
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  let answer: unknown;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    answer = await response.json();
  } catch (cause) {
    throw new KeysUnavailable(`OIDC_ISSUER: ${url} cannot be read`, { cause });
  }
  const document = discoveryDocument.safeParse(answer);
  if (!document.success || document.data.issuer !== issuer) {
    throw new KeysUnavailable(`OIDC_ISSUER: ${url} does not describe ${issuer}`);
  }
  return keysAt(document.data.jwks_uri);
}
