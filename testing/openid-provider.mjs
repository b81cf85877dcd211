/* global console, process */
import Provider from 'oidc-provider';

/**
 * A real OpenID provider, in a process of its own: `node testing/openid-provider.mjs PORT REDIRECT_URI ORIGIN`. Whoever signs in is who
 * the name says; its access tokens are signed for the product, with the grants of a reader of Shaanxi.
 */
const [port, redirectUri, origin] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'staff',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      redirect_uris: [redirectUri],
      post_logout_redirect_uris: [`${origin}/`],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
    },
  ],
  clientBasedCORS: (_context, asking) => asking === origin,
  pkce: { required: () => true },
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  features: {
    devInteractions: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => 'urn:cooperation-graph',
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: '',
        audience: 'cooperation-graph',
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  issueRefreshToken: () => true,
  extraTokenClaims: () => ({ grants: [{ role: 'reader', region: '610000' }] }),
});
provider.listen(Number(port), '127.0.0.1', () => {
  console.log(issuer);
});
