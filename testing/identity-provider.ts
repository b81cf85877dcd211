import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

export interface IdentityProvider {
  /** Its OIDC_ISSUER. */
  issuer: string;
  /** How often its keys were asked for. */
  keyRequests: () => number;
  /** What its discovery document says of the issuer, or null for a server that fails. */
  describeAs: (issuer: string | null) => void;
  /** Gives it another key in place of the one that it has; without a name, tokens do not say which one they are of. */
  changeKey: (kid: string | undefined) => Promise<void>;
  sign: (claims: JWTPayload) => Promise<string>;
  stop: () => Promise<void>;
}

async function makeKey(kid: string | undefined) {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  return { kid, keys: { keys: [{ ...(await exportJWK(publicKey)), kid, use: 'sig' }] }, privateKey };
}

/** A real server with OpenID Connect Discovery and one RSA key, for tests of tokens. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  let { kid, keys, privateKey } = await makeKey('first');
  let described: string | null = null;
  let keyRequests = 0;
  const server = createServer((request, response) => {
    const isKeys = request.url === '/keys';
    if (isKeys) keyRequests += 1;
    response.statusCode = described === null ? 500 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(isKeys ? keys : { issuer: described, jwks_uri: `${issuer}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  described = issuer;
  return {
    issuer,
    keyRequests: () => keyRequests,
    describeAs: (other) => {
      described = other;
    },
    changeKey: async (name) => {
      ({ kid, keys, privateKey } = await makeKey(name));
    },
    sign: (claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', ...(kid !== undefined && { kid }) })
        .sign(privateKey),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
