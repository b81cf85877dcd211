import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';

import { buildPages } from '../web/build';
import { staffPage, webPages, type WebPages } from './web-pages';

const schema = 'type Query {\n  "查行政区划"\n  region: String\n}\n';

const PAGES: WebPages = {
  playground: true,
  staff: { openReading: true, trustedDocuments: false, sampleUsers: true },
};

describe('the pages', () => {
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    await buildPages();
    server = createServer(express().use(webPages(PAGES, schema), staffPage(PAGES)));
    origin = await listening(server);
  });

  afterAll(() => server.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(origin + path, { headers, redirect: 'manual' });

  describe.each([
    ['the page for staff', '/', "'none'"],
    ['the playground', '/playground', "'unsafe-inline'"],
  ])('%s', (_, address, styleAttributes) => {
    test('tells the browser to load nothing from elsewhere, to run no inline script, and to show it in no frame', async () => {
      const policy = directives((await get(address)).headers);
      const nonce = policy.get('style-src-elem')?.match(/'nonce-[^']+'/)?.[0];
      expect(Object.fromEntries(policy)).toEqual({
        'default-src': "'none'",
        'script-src': "'self'",
        'style-src-elem': `'self' ${nonce}`,
        'style-src-attr': styleAttributes,
        'img-src': "'self' data:",
        'font-src': "'self'",
        'connect-src': "'self'",
        'worker-src': "'self'",
        'base-uri': "'none'",
        'form-action': "'none'",
        'frame-ancestors': "'none'",
      });
    });

    test('has a nonce of its own on every visit, the same in the page and in its header', async () => {
      const visits = await Promise.all([get(address), get(`${address}?again`)]);
      const nonces = await Promise.all(
        visits.map(async (visit) => {
          const inHeader = directives(visit.headers)
            .get('style-src-elem')
            ?.match(/'nonce-([^']+)'/)?.[1];
          expect(await visit.text()).toContain(`property="csp-nonce" nonce="${inHeader}"`);
          expect(visit.headers.get('cache-control')).toBe('no-store');
          return inHeader;
        }),
      );
      expect(new Set(nonces).size).toBe(2);
    });

    test('names only files of its own, which browsers may keep for good and get compressed', async () => {
      const page = await (await get(address)).text();
      const named = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
      expect(named.length).toBeGreaterThan(2);
      for (const file of named) {
        expect(file).toMatch(/^\/assets\//);
        const response = await get(file, { 'accept-encoding': 'gzip' });
        expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
        expect(response.headers.get('content-encoding')).toBe('gzip');
        expect(response.headers.get('content-type')).toMatch(/javascript|css|svg/);
        const etag = response.headers.get('etag') ?? '';
        // Without a cache-control of its own, fetch would ask for a fresh copy.
        const again = await get(file, {
          'if-none-match': etag,
          'accept-encoding': 'gzip',
          'cache-control': 'max-age=0',
        });
        expect(again.status).toBe(304);
        expect(
          (await get(file, { 'accept-encoding': 'identity' })).headers.get('content-encoding'),
        ).toBeNull();
      }
    });
  });

  test('the page for staff stands wherever a browser goes and nothing else is, and is told of this server', async () => {
    const visit = await get('/partnership/320000/610000', { accept: 'text/html,*/*' });
    const settings = /name="settings" content="([^"]+)"/.exec(await visit.text())?.[1] ?? '';
    expect([visit.status, JSON.parse(settings.replaceAll('&quot;', '"'))]).toEqual([
      200,
      { openReading: true, trustedDocuments: false, sampleUsers: true, playground: true },
    ]);
    expect((await get('/partnership/320000/610000', { accept: 'application/json' })).status).toBe(404);
  });

  test('where one signs in with a provider, the page for staff may ask it too, and no other page', async () => {
    const pages: WebPages = {
      playground: true,
      staff: {
        openReading: false,
        trustedDocuments: false,
        sampleUsers: false,
        openIdConnect: {
          issuer: 'https://id.example.gov.cn/realms/staff',
          clientId: 'staff',
          scope: 'openid',
        },
      },
    };
    const other = createServer(express().use(webPages(pages, schema), staffPage(pages)));
    const at = await listening(other);
    const asked = async (path: string) => directives((await fetch(at + path)).headers).get('connect-src');
    expect([await asked('/'), await asked('/playground')]).toEqual([
      "'self' https://id.example.gov.cn",
      "'self'",
    ]);
    other.close();
  });

  test('the first view of the page for staff is at most 300 kB, gzipped', async () => {
    const named = [...(await (await get('/')).text()).matchAll(/(?:src|href)="([^"]+)"/g)];
    const sizes = await Promise.all(
      named.map(async ([, file = '']) => {
        const response = await get(file, { 'accept-encoding': 'gzip' });
        await response.arrayBuffer();
        return Number(response.headers.get('content-length'));
      }),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
  });

  test.each([
    '/playground/index.html',
    '/assets/..%2fbuilt-from',
    '/assets/..%2fstaff%2findex.html',
    '/assets/',
    '/playground/assets/',
  ])('has nothing at %s', async (path) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([404, 'No such file.\n']);
  });

  test('/schema.graphql is the API schema', async () => {
    const response = await get('/schema.graphql');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe(schema);
  });

  test('/schema.graphql is not there when the schema is not published', async () => {
    const closed = createServer(express().use(webPages(PAGES, null)));
    const response = await fetch(`${await listening(closed)}/schema.graphql`);
    closed.close();
    expect(response.status).toBe(404);
  });
});

function directives(headers: Headers): Map<string, string> {
  const policy = headers.get('content-security-policy') ?? '';
  return new Map(
    policy
      .split('; ')
      .map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1).join(' ')]),
  );
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
