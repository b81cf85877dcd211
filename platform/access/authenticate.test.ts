import { createHmac } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWTPayload } from 'jose';
import { pino } from 'pino';
import { startIdentityProvider, type IdentityProvider } from '../../testing/identity-provider';
import { loadSettings } from '../settings';
import { createAuthenticate } from './authenticate';
import { openLocalKey, signToken, type LocalKey } from './local-key';

const log = pino({ level: 'silent' });
const now = (): number => Math.floor(Date.now() / 1000);
const claims = (): JWTPayload => ({
  iss: 'cooperation-graph',
  aud: 'cooperation-graph',
  sub: 'somebody',
  exp: now() + 3600,
  grants: [{ role: 'filer', region: '610100' }],
});

const asked = async (environment: NodeJS.ProcessEnv, authorization?: string) =>
  (await createAuthenticate(loadSettings(environment), log))(authorization);

const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

describe('tokens of the local key', () => {
  let folder: string;
  let key: LocalKey;
  const sign = async (changed: Record<string, unknown> = {}): Promise<string> =>
    new SignJWT({ ...claims(), ...changed })
      .setProtectedHeader({ alg: 'ES256', kid: key.kid })
      .sign(await importJWK(key.jwk, 'ES256'));
  const viewer = (authorization?: string, environment: NodeJS.ProcessEnv = {}) =>
    asked({ DATA_DIR: folder, ...environment }, authorization);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cooperation-graph-key-'));
    key = await openLocalKey(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('the key is made once, even by two processes at once, and for its owner alone', async () => {
    const other = join(folder, 'other');
    const made = await Promise.all([openLocalKey(other), openLocalKey(other), openLocalKey(other)]);
    expect(new Set(made.map(({ kid }) => kid)).size).toBe(1);
    expect((await stat(join(other, 'token-key.json'))).mode & 0o777).toBe(0o600);
  });

  test('nobody without a token; what is open to everyone is a setting', async () => {
    expect(await viewer()).toEqual({ subject: null, grants: [], openReading: true });
    expect(await viewer(undefined, { NODE_ENV: 'production' })).toMatchObject({ openReading: false });
    const closed = { ANONYMOUS_READING: 'false' };
    expect(await viewer(`Bearer ${await sign()}`, closed)).toMatchObject({ openReading: false });
  });

  test('a good token says who and with which roles; a side not given is the western one', async () => {
    const grants = [
      { role: 'target-setter', region: '610000' },
      { role: 'reader', region: '320000', side: 'east' },
    ] as const;
    const token = await signToken(key, { subject: '0042', grants, hours: 1, audience: 'cooperation-graph' });
    expect(await viewer(`bearer ${token}`)).toEqual({
      subject: '0042',
      grants: [
        { role: 'TARGET_SETTER', region: '610000', side: 'WEST' },
        { role: 'READER', region: '320000', side: 'EAST' },
      ],
      openReading: true,
    });
  });

  test('a token without grants is somebody with no role', async () => {
    const token = await sign({ grants: undefined });
    expect(await viewer(`Bearer ${token}`)).toMatchObject({ subject: 'somebody', grants: [] });
  });

  test.each(['王 0042', 'a'.repeat(200), 'important', 'import', 'user@example.gov.cn', '𠮷野'])(
    'a name may be %s',
    async (sub) => {
      expect(await viewer(`Bearer ${await sign({ sub })}`)).toMatchObject({ subject: sub });
    },
  );

  test('clocks may differ by half a minute', async () => {
    expect(await viewer(`Bearer ${await sign({ exp: now() - 20, nbf: now() + 20 })}`)).toMatchObject({
      subject: 'somebody',
    });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['expired', { exp: now() - 60 }, 'it has expired'],
    ['not good yet', { nbf: now() + 600 }, 'its claim nbf is missing or not the one expected'],
    ['meant for another product', { aud: 'another' }, 'its claim aud is missing or not the one expected'],
    ['of another issuer', { iss: 'https://id.example' }, 'its claim iss is missing or not the one expected'],
    ['good for ever', { exp: undefined }, 'its claim exp is missing or not the one expected'],
    ['of nobody', { sub: undefined }, 'its claim sub is missing or not the one expected'],
    ['of an empty name', { sub: '' }, 'its claim sub is not understood'],
    ['of a name of 201 characters', { sub: 'a'.repeat(201) }, 'its claim sub is not understood'],
    ['of a number', { sub: 42 }, 'its claim sub is not understood'],
    ['of a name with U+0000', { sub: 'some\0body' }, 'its claim sub is not understood'],
    ['of a name of two lines', { sub: 'some\nbody' }, 'its claim sub is not understood'],
    ['of a name with half a character', { sub: 'some\ud842body' }, 'its claim sub is not understood'],
    ['of a name that reads backwards', { sub: '\u202eydobemos' }, 'its claim sub is not understood'],
    ['of a name with something invisible', { sub: 'some\u200bbody' }, 'its claim sub is not understood'],
    ['of a name with a space after it', { sub: 'somebody ' }, 'its claim sub is not understood'],
    ['that names an import', { sub: 'import targets.csv' }, 'its claim sub is not understood'],
    ['that seems to name one', { sub: 'Ｉmport\u00a0targets.csv' }, 'its claim sub is not understood'],
    ['that names the sample', { sub: 'npm start -- --sample' }, 'its claim sub is not understood'],
    [
      'with a role that there is not',
      { grants: [{ role: 'root', region: '610100' }] },
      'its claim grants.0.role is not understood',
    ],
    [
      'with a misspelt side',
      { grants: [{ role: 'filer', region: '610100', sdie: 'east' }] },
      'its claim grants.0 is not understood',
    ],
    [
      'with no region code',
      { grants: [{ role: 'filer', region: '' }] },
      'its claim grants.0.region is not understood',
    ],
    ['with grants that are no list', { grants: 'administrator' }, 'its claim grants is not understood'],
  ])('refused: a token %s', async (_, changed, reason) => {
    await expect(viewer(`Bearer ${await sign(changed)}`)).rejects.toMatchObject({
      message: `The token is not accepted: ${reason}`,
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  const forged: [string, () => Promise<string> | string][] = [
    ['without a signature', () => `${encode({ alg: 'none' })}.${encode(claims())}.`],
    ['that says it needs none', () => `${encode({ alg: 'none' })}.${encode(claims())}.c2ln`],
    [
      'signed with the public key as if it were a secret',
      () => {
        const { kty, crv, x, y } = key.jwk;
        const publicKey = { kty, crv, x, y };
        const body = `${encode({ alg: 'HS256', kid: key.kid })}.${encode(claims())}`;
        return `${body}.${createHmac('sha256', JSON.stringify(publicKey)).update(body).digest('base64url')}`;
      },
    ],
    [
      'signed by another key under the same name',
      async () =>
        new SignJWT(claims())
          .setProtectedHeader({ alg: 'ES256', kid: key.kid })
          .sign((await generateKeyPair('ES256')).privateKey),
    ],
    [
      'that brings its own key',
      async () => {
        const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
        const header = { alg: 'ES256', jwk: await exportJWK(publicKey) };
        return new SignJWT(claims()).setProtectedHeader(header).sign(privateKey);
      },
    ],
    [
      'whose claims were changed',
      async () => {
        const [header, , signature] = (await sign()).split('.');
        const more = { ...claims(), grants: [{ role: 'administrator', region: '000000' }] };
        return `${header}.${encode(more)}.${signature}`;
      },
    ],
    ['that is none', () => 'a.b.c'],
  ];
  test.each(forged)('refused without a reason: a token %s', async (_, make) => {
    await expect(viewer(`Bearer ${await make()}`)).rejects.toMatchObject({
      message: expect.stringMatching(
        /it is not valid|expected "Authorization: Bearer" and a token/,
      ) as string,
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  test.each(['', 'Bearer', 'Bearer ', 'Basic c29tZWJvZHk6c2VjcmV0', 'eyJhbGciOiJFUzI1NiJ9.e30.sig'])(
    'refused, and not taken for nobody: Authorization: %s',
    async (authorization) => {
      await expect(viewer(authorization)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    },
  );

  test('in production the local key opens nothing, unless it is asked for', async () => {
    const token = `Bearer ${await sign()}`;
    await expect(viewer(token, { NODE_ENV: 'production' })).rejects.toThrow('this product takes no tokens');
    const asked = { NODE_ENV: 'production', LOCAL_TOKENS: 'true' };
    expect(await viewer(token, asked)).toMatchObject({ subject: 'somebody', openReading: false });
  });
});

describe('tokens of an identity provider', () => {
  let provider: IdentityProvider;
  const good = () => provider.sign({ ...claims(), iss: provider.issuer });
  const authenticate = () => createAuthenticate(loadSettings({ OIDC_ISSUER: provider.issuer }), log);

  beforeAll(async () => {
    provider = await startIdentityProvider();
  });
  afterAll(() => provider.stop());

  test('its keys are discovered, and asked for once', async () => {
    const read = await authenticate();
    const token = `Bearer ${await good()}`;
    const viewers = await Promise.all([read(token), read(token), read(token)]);
    expect(viewers.map(({ subject }) => subject)).toEqual(['somebody', 'somebody', 'somebody']);
    expect(provider.keyRequests()).toBe(1);
  });

  test('or found at JWKS_URL, for a provider without discovery', async () => {
    const settings = loadSettings({ OIDC_ISSUER: 'https://id.example', JWKS_URL: `${provider.issuer}/keys` });
    const token = await provider.sign({ ...claims(), iss: 'https://id.example' });
    const read = await createAuthenticate(settings, log);
    expect(await read(`Bearer ${token}`)).toMatchObject({ subject: 'somebody' });
  });

  describe('after its keys were changed', () => {
    const others: IdentityProvider[] = [];
    const another = async (): Promise<IdentityProvider> => {
      const started = await startIdentityProvider();
      others.push(started);
      return started;
    };
    afterEach(() => Promise.all(others.splice(0).map((one) => one.stop())));

    test.each(['second', 'first', undefined])(
      'a token of the new one, named %s, is good at once',
      async (kid) => {
        const changing = await another();
        const read = await createAuthenticate(loadSettings({ OIDC_ISSUER: changing.issuer }), log);
        const sign = () => changing.sign({ ...claims(), iss: changing.issuer });
        const old = await sign();
        expect(await read(`Bearer ${old}`)).toMatchObject({ subject: 'somebody' });
        await changing.changeKey(kid);
        const tokens = await Promise.all([sign(), sign(), sign()]);
        const viewers = await Promise.all(tokens.map((token) => read(`Bearer ${token}`)));
        expect(viewers.map(({ subject }) => subject)).toEqual(['somebody', 'somebody', 'somebody']);
        expect(changing.keyRequests()).toBe(2);
        await expect(read(`Bearer ${old}`)).rejects.toThrow('it is not valid');
      },
    );

    test('tokens of keys that nobody has do not flood it', async () => {
      const flooded = await another();
      const stranger = await another();
      await stranger.changeKey('unknown');
      const read = await createAuthenticate(loadSettings({ OIDC_ISSUER: flooded.issuer }), log);
      const forged = await stranger.sign({ ...claims(), iss: flooded.issuer });
      const refusals = Array.from({ length: 500 }, async () => {
        await expect(read(`Bearer ${forged}`)).rejects.toMatchObject({
          message: 'The token is not accepted: it is not valid',
        });
      });
      await Promise.all(refusals);
      expect(flooded.keyRequests()).toBe(2);
    });

    test('a provider that fails just then is no fault of the token', async () => {
      const failing = await another();
      const read = await createAuthenticate(loadSettings({ OIDC_ISSUER: failing.issuer }), log);
      const sign = async () => `Bearer ${await failing.sign({ ...claims(), iss: failing.issuer })}`;
      const old = await sign();
      await read(old);
      await failing.changeKey('second');
      failing.describeAs(null);
      await expect(read(await sign())).rejects.toMatchObject({ extensions: { code: 'KEYS_UNAVAILABLE' } });
      expect(await read(old)).toMatchObject({ subject: 'somebody' });
      failing.describeAs(failing.issuer);
      expect(await read(await sign())).toMatchObject({ subject: 'somebody' });
    });
  });

  test('another audience can be set', async () => {
    const environment = { OIDC_ISSUER: provider.issuer, OIDC_AUDIENCE: 'graph' };
    await expect(asked(environment, `Bearer ${await good()}`)).rejects.toThrow('claim aud');
    const token = await provider.sign({ ...claims(), iss: provider.issuer, aud: ['other', 'graph'] });
    expect(await asked(environment, `Bearer ${token}`)).toMatchObject({ subject: 'somebody' });
  });

  test('a provider that fails is no fault of the token, and is asked again', async () => {
    const read = await authenticate();
    const token = `Bearer ${await good()}`;
    const unavailable = { extensions: { code: 'KEYS_UNAVAILABLE' } };
    for (const described of [null, 'https://another.example']) {
      provider.describeAs(described);
      await expect(read(token)).rejects.toMatchObject(unavailable);
    }
    provider.describeAs(provider.issuer);
    expect(await read(token)).toMatchObject({ subject: 'somebody' });
  });

  test('then no local key is good, and the two cannot be set together', () => {
    expect(() => loadSettings({ OIDC_ISSUER: provider.issuer, LOCAL_TOKENS: 'true' })).toThrow(
      'LOCAL_TOKENS',
    );
    expect(() => loadSettings({ JWKS_URL: `${provider.issuer}/keys` })).toThrow('OIDC_ISSUER');
    expect(loadSettings({ OIDC_ISSUER: provider.issuer }).LOCAL_TOKENS).toBe(false);
  });
});
