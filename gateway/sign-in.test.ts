import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { createAuthenticate, type Authenticate } from '../platform/access/authenticate';
import { createLog } from '../platform/log';
import { loadSettings } from '../platform/settings';
import {
  begin,
  callbackAt,
  endingAt,
  finish,
  renew,
  type Memory,
  type OpenIdConnect,
} from '../web/staff/sign-in/openid-connect';
import { sampleUsers } from './sample-users';

/** Signing in at a real OpenID provider, as the page for staff does, and what the gateway makes of the token. */
const ORIGIN = 'http://127.0.0.1:4000';

let provider: ChildProcess;
let settings: OpenIdConnect;
let authenticate: Authenticate;

beforeAll(async () => {
  const port = await freePort();
  const program = join(__dirname, '..', 'testing', 'openid-provider.mjs');
  provider = spawn(process.execPath, [program, String(port), callbackAt(ORIGIN), ORIGIN], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [issuer] = (await once(provider.stdout ?? provider, 'data')) as [Buffer];
  settings = { issuer: issuer.toString().trim(), clientId: 'staff', scope: 'openid' };
  authenticate = await createAuthenticate(
    loadSettings({ OIDC_ISSUER: settings.issuer }),
    createLog({ LOG_LEVEL: 'silent' }),
  );
});
afterAll(() => {
  provider.kill();
});

test('one comes back to where one was, with a token that the gateway takes', async () => {
  const storage = memory();
  const address = new URL(
    await begin(settings, { origin: ORIGIN, returnTo: '/region/610000?asOf=2021-07-31', storage }),
  );
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    client_id: 'staff',
    redirect_uri: 'http://127.0.0.1:4000/sign-in/callback',
    response_type: 'code',
    code_challenge_method: 'S256',
  });
  const url = await signInAt(address, 'clerk');
  const { token, returnTo } = await finish(settings, { url, storage });
  expect(returnTo).toBe('/region/610000?asOf=2021-07-31');
  expect(await authenticate(`Bearer ${token}`)).toEqual({
    subject: 'clerk',
    grants: [{ role: 'READER', region: '610000', side: 'WEST' }],
    openReading: true,
  });
});

test('the token is renewed as often as needed, and one signs out at the provider too', async () => {
  const storage = memory();
  const url = await signInAt(
    new URL(await begin(settings, { origin: ORIGIN, returnTo: '/', storage })),
    'clerk',
  );
  const { token, held } = await finish(settings, { url, storage });
  const first = await renew(settings, { ...held, refreshToken: held.refreshToken ?? '' });
  const second = await renew(settings, { ...first.held, refreshToken: first.held.refreshToken ?? '' });
  expect(new Set([token, first.token, second.token]).size).toBe(3);
  expect(await authenticate(`Bearer ${second.token}`)).toMatchObject({ subject: 'clerk' });
  await expect(renew(settings, { ...held, refreshToken: 'nonsense' })).rejects.toThrow();
  const ending = new URL((await endingAt(settings, second.held, ORIGIN)) ?? '');
  expect(Object.fromEntries(ending.searchParams)).toMatchObject({
    client_id: 'staff',
    post_logout_redirect_uri: `${ORIGIN}/`,
    id_token_hint: expect.stringMatching(/^eyJ/) as string,
  });
  const asked = await fetch(ending);
  expect([asked.status, await asked.text()]).toEqual([200, expect.stringMatching(/sign.?out|log.?out/i)]);
});

test('a code is good once, and for the tab alone that began', async () => {
  const storage = memory();
  const url = await signInAt(
    new URL(await begin(settings, { origin: ORIGIN, returnTo: '/', storage })),
    'clerk',
  );
  await expect(finish(settings, { url, storage: memory() })).rejects.toThrow(
    'this tab did not begin to sign in',
  );
  const other = memory();
  await begin(settings, { origin: ORIGIN, returnTo: '/', storage: other });
  await expect(finish(settings, { url, storage: other })).rejects.toThrow(/state/);
  await finish(settings, { url, storage });
  await expect(finish(settings, { url, storage })).rejects.toThrow('this tab did not begin to sign in');
});

test('whoever is refused by the provider is not signed in', async () => {
  const storage = memory();
  const { searchParams } = new URL(await begin(settings, { origin: ORIGIN, returnTo: '/', storage }));
  const url = new URL(callbackAt(ORIGIN));
  url.search = new URLSearchParams({
    error: 'access_denied',
    state: searchParams.get('state') ?? '',
    iss: settings.issuer,
  }).toString();
  await expect(finish(settings, { url, storage })).rejects.toThrow(/authorization response/);
});

describe('a sample user', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sample-users-'));
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    server = createServer(
      express().post('/sign-in/sample-user', ...sampleUsers(dataDir, 'cooperation-graph')),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(dataDir, { recursive: true });
  });
  const ask = async (body: unknown, type = 'application/json') => {
    const response = await fetch(`${origin}/sign-in/sample-user`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify(body),
    });
    return {
      status: response.status,
      kept: response.headers.get('cache-control'),
      json: await response.json(),
    };
  };

  test('gets a token of the role, region and side that were asked for, which the gateway takes', async () => {
    const { status, kept, json } = await ask({ role: 'filer', region: '320000', side: 'east' });
    expect([status, kept]).toEqual([200, 'no-store']);
    const local = await createAuthenticate(
      loadSettings({ DATA_DIR: dataDir }),
      createLog({ LOG_LEVEL: 'silent' }),
    );
    expect(await local(`Bearer ${(json as { token: string }).token}`)).toMatchObject({
      subject: 'sample-filer-320000-east',
      grants: [{ role: 'FILER', region: '320000', side: 'EAST' }],
    });
  });

  test.each([
    ['of no role that there is', { role: 'king', region: '610000' }, /^body: expected JSON with a "role"/],
    ['of no region', { role: 'reader' }, /^body: expected/],
    [
      'of a region that there is not',
      { role: 'reader', region: '990000' },
      /^region: expected a region that exists, found "990000"/,
    ],
    [
      'with more than that',
      { role: 'reader', region: '610000', subject: 'somebody else' },
      /^body: expected/,
    ],
  ])('%s there is none', async (_, body, message) => {
    expect(await ask(body)).toMatchObject({
      status: 400,
      json: {
        errors: [
          { message: expect.stringMatching(message) as string, extensions: { code: 'BAD_USER_INPUT' } },
        ],
      },
    });
  });

  test('is none for a form of another site, which can send no JSON', async () => {
    expect((await ask({ role: 'administrator', region: '000000' }, 'text/plain')).status).toBe(400);
  });
});

function memory(): Memory {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

/** Goes through the provider's own pages as a browser does, with its cookies, until it sends the browser back. */
async function signInAt(address: URL, login: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = address;
  let form: URLSearchParams | undefined;
  for (let step = 0; step < 20; step++) {
    if (url.href.startsWith(callbackAt(ORIGIN))) return url;
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: form }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    form = undefined;
    const location = response.headers.get('location');
    if (location !== null) {
      url = new URL(location, url);
      continue;
    }
    const page = await response.text();
    const [, action = ''] = /<form[^>]*action="([^"]+)"/.exec(page) ?? [];
    const [, prompt = ''] = /name="prompt" value="(\w+)"/.exec(page) ?? [];
    url = new URL(action, url);
    form = new URLSearchParams({ prompt, login, password: 'any' });
  }
  throw new Error('the provider did not send the browser back');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
