import * as oauth from 'oauth4webapi';

/** What the page needs of the identity provider: see the settings OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_SCOPE. */
export interface OpenIdConnect {
  issuer: string;
  clientId: string;
  scope: string;
}

/** What the identity provider gave beside the access token, by which the page renews that and signs out. */
export interface Held {
  refreshToken: string | null;
  idToken: string | null;
}

/** What this tab remembers between leaving for the provider and coming back. */
interface Begun {
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
}

/** This tab's sessionStorage, for what is remembered. */
export interface Memory {
  getItem: (key: string) => string | null;
  setItem: (key: string, value: string) => void;
  removeItem: (key: string) => void;
}

const KEY = 'cooperation-graph.sign-in';

/** Where the provider sends the browser back to: it has to be registered there for the client. */
export const callbackAt = (origin: string): string => `${origin}/sign-in/callback`;

/** The address of the provider at which one signs in, by the code flow with PKCE; `returnTo` is where one was. */
export async function begin(
  settings: OpenIdConnect,
  { origin, returnTo, storage }: { origin: string; returnTo: string; storage: Memory },
): Promise<string> {
  const { authorization_endpoint: endpoint } = await discover(settings);
  if (endpoint === undefined) throw new Error('the provider has no authorization endpoint');
  const begun: Begun = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    returnTo,
  };
  storage.setItem(KEY, JSON.stringify(begun));
  const url = new URL(endpoint);
  const parameters = {
    client_id: settings.clientId,
    redirect_uri: callbackAt(origin),
    response_type: 'code',
    scope: settings.scope,
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/**
 * The access token for the code with which the provider sent the browser back, what the provider gave beside it, and where one was
 * before.
 *
 * @throws Error where this tab did not begin to sign in, or the provider refuses.
 */
export async function finish(
  settings: OpenIdConnect,
  { url, storage }: { url: URL; storage: Memory },
): Promise<{ token: string; held: Held; returnTo: string }> {
  const saved = storage.getItem(KEY);
  if (saved === null) throw new Error('this tab did not begin to sign in');
  // A code is good once.
  storage.removeItem(KEY);
  const { state, nonce, verifier, returnTo } = JSON.parse(saved) as Begun;
  const provider = await discover(settings);
  const client: oauth.Client = { client_id: settings.clientId };
  const parameters = oauth.validateAuthResponse(provider, client, url, state);
  const response = await oauth.authorizationCodeGrantRequest(
    provider,
    client,
    oauth.None(),
    parameters,
    callbackAt(url.origin),
    verifier,
    insecure(settings),
  );
  const given = await oauth.processAuthorizationCodeResponse(provider, client, response, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  const held = { refreshToken: given.refresh_token ?? null, idToken: given.id_token ?? null };
  return { token: given.access_token, held, returnTo };
}

/** A new access token for a refresh token, which the provider may have replaced too. Rejects where it is no longer good. */
export async function renew(
  settings: OpenIdConnect,
  { refreshToken, idToken }: Held & { refreshToken: string },
): Promise<{ token: string; held: Held }> {
  const provider = await discover(settings);
  const client: oauth.Client = { client_id: settings.clientId };
  const response = await oauth.refreshTokenGrantRequest(
    provider,
    client,
    oauth.None(),
    refreshToken,
    insecure(settings),
  );
  const given = await oauth.processRefreshTokenResponse(provider, client, response);
  return {
    token: given.access_token,
    held: {
      refreshToken: given.refresh_token ?? refreshToken,
      idToken: given.id_token ?? idToken,
    },
  };
}

/** Where one is signed out at the provider too, and sent back to the start from; null where it has no such address. */
export async function endingAt(
  settings: OpenIdConnect,
  { idToken }: Held,
  origin: string,
): Promise<string | null> {
  const { end_session_endpoint: endpoint } = await discover(settings);
  if (endpoint === undefined) return null;
  const url = new URL(endpoint);
  url.searchParams.set('client_id', settings.clientId);
  url.searchParams.set('post_logout_redirect_uri', `${origin}/`);
  if (idToken !== null) url.searchParams.set('id_token_hint', idToken);
  return url.href;
}

async function discover(settings: OpenIdConnect): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(settings.issuer);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure(settings)));
}

/** A provider without TLS is for trying it out; the setting of the server says which one it is. */
/* eslint-disable @typescript-eslint/no-deprecated -- so marked that nobody uses it unseen: here for a provider that is set without TLS alone */
const insecure = ({ issuer }: OpenIdConnect): { [oauth.allowInsecureRequests]: boolean } => ({
  [oauth.allowInsecureRequests]: issuer.startsWith('http:'),
});
