import { setTimeout } from 'node:timers/promises';
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
  /** Asks for the keys anew, as the issuer may have changed them; a local key never changes. */
  renew?: () => Promise<void>;
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
    const keys = once(() => (JWKS_URL === undefined ? discover(issuer) : Promise.resolve(keysAt(JWKS_URL))));
    return {
      issuer,
      algorithms: ALGORITHMS,
      key: async (header, token) => (await keys()).key(header, token),
      renew: async () => (await keys()).renew(),
    };
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

type RemoteKeys = Required<Pick<TokenKeys, 'key' | 'renew'>>;

/** However many tokens come whose key is not known, an issuer is asked for its keys once in so long. */
const RENEW_EVERY_MS = 1000;

/**
 * Keys are kept for ten minutes. When they do not fit a token they are asked for again: at once, or where that was done just
 * before, a moment later for all who wait.
 */
function keysAt(url: string): RemoteKeys {
  // Its own rule would be to refuse every key that it does not know for half a minute after it has asked.
  const key = createRemoteJWKSet(new URL(url), { timeoutDuration: TIMEOUT_MS, cooldownDuration: Infinity });
  let renewedAt = -Infinity;
  let renewal: Promise<void> | undefined;
  const renew = async (): Promise<void> => {
    await setTimeout(Math.max(0, renewedAt + RENEW_EVERY_MS - performance.now()));
    renewedAt = performance.now();
    renewal = undefined;
    await key.reload();
  };
  return { key, renew: () => (renewal ??= renew()) };
}

const discoveryDocument = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** The result of `make`, which is called until it succeeds. */
function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}

/** Finds the keys by OpenID Connect Discovery. */
async function discover(issuer: string): Promise<RemoteKeys> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  let body: unknown;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    body = await response.json();
  } catch (cause) {
    throw new KeysUnavailable(`OIDC_ISSUER: ${url} cannot be read`, { cause });
  }
  const document = discoveryDocument.safeParse(body);
  if (!document.success || document.data.issuer !== issuer) {
    throw new KeysUnavailable(`OIDC_ISSUER: ${url} does not describe ${issuer}`);
  }
  return keysAt(document.data.jwks_uri);
}
