import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

import { Router, static as files, type Request, type RequestHandler, type Response } from 'express';
import { TOP } from '../platform/top-folder';

/** The pages as web/build.ts builds them: of each its index.html, and the files of all. */
const built = join(TOP, 'web', 'dist');
const assets = join(built, 'assets');

/** Which pages are served, and what the page for staff is told about this server. */
export interface WebPages {
  playground: boolean;
  /** Null where it is not served. */
  staff: {
    openReading: boolean;
    trustedDocuments: boolean;
    sampleUsers: boolean;
    /** With whom one signs in, where there is somebody. */
    openIdConnect?: { issuer: string; clientId: string; scope: string };
  } | null;
}

/**
 * The playground at /playground, the files of pages at /assets, and the API schema. Everything comes from this origin, and the
 * browser is told to load from nowhere else. Without `apiSchema` the playground works, but without completion and docs.
 */
export function webPages({ playground, staff }: WebPages, apiSchema: string | null): Router {
  const router = Router();
  router.use(publishedSchema(apiSchema));
  if (!playground && !staff) return router;
  if (!staff)
    router.get('/', (_request, response) => {
      response.redirect('/playground');
    });
  if (playground) router.get('/playground', page('playground', { styleAttributes: true }));
  router.use('/assets', secured, compressed, files(assets, forGood), noSuchFile);
  router.use('/playground', secured, noSuchFile);
  return router;
}

/**
 * The page for staff: at / and, as it reads the rest of an address itself, wherever a browser goes and nothing else is. It stands
 * behind everything that has an address of its own.
 */
export function staffPage({ playground, staff }: WebPages): RequestHandler {
  const issuer = staff?.openIdConnect && new URL(staff.openIdConnect.issuer).origin;
  const show = page('staff', { settings: JSON.stringify({ ...staff, playground }), asks: issuer });
  return (request, response, next) => {
    const isVisit = request.method === 'GET' && request.headers.accept?.includes('text/html');
    if (staff && (isVisit || (request.method === 'GET' && request.path === '/')))
      show(request, response, next);
    else next();
  };
}

/** The API schema at /schema.graphql, for tools and for the playground's docs; null (introspection is off) is a 404. */
export function publishedSchema(apiSchema: string | null): Router {
  return Router().get('/schema.graphql', (_request, response) => {
    response.set('X-Content-Type-Options', 'nosniff').type('text/plain');
    if (apiSchema === null) response.status(404).send('This server does not publish its schema.\n');
    else response.set('Cache-Control', 'no-cache').send(apiSchema);
  });
}

/** On a first start the product answers before the page is built, which takes some seconds: it comes up by itself. */
const notYet = `页面尚未就绪：首次启动需要几秒钟，本页会自动刷新；若一直如此，请运行 npm run build:web。
The page is not ready: a first start takes some seconds, and this page reloads by itself. If it stays so, run npm run build:web.
`;

/** What a page needs beyond its own files. */
interface Needs {
  /** Whom, beside us, it may ask: the provider with whom one signs in. */
  asks?: string | undefined;
  /** Whether its HTML has style attributes. */
  styleAttributes?: boolean;
}

const page =
  (name: string, { settings = '', ...needs }: Needs & { settings?: string } = {}): RequestHandler =>
  (_request, response) => {
    const index = join(built, name, 'index.html');
    if (!existsSync(index)) {
      response.status(503).set({ Refresh: '3', 'Retry-After': '3' }).type('text/plain').send(notYet);
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    response
      .set({ ...securityHeaders(nonce, needs), 'Cache-Control': 'no-store' })
      .type('html')
      .send(
        readFileSync(index, 'utf8')
          .replaceAll('CSP_NONCE', nonce)
          .replace('PAGE_SETTINGS', () => settings.replaceAll('"', '&quot;')),
      );
  };

const secured: RequestHandler = (_request, response, next) => {
  response.set(securityHeaders(null));
  next();
};

const noSuchFile: RequestHandler = (_request, response) => {
  response.status(404).type('text/plain').send('No such file.\n');
};

/**
 * What the browser may load. The playground's editor (monaco) sets positions and sizes by style attributes in HTML, hence its
 * `style-src-attr`; the page for staff sets styles by script alone, which no policy is about. The <style> elements that either writes carry
 * the page's nonce (web/shared/style-nonce.ts); their icons are data: images in style sheets.
 */
function securityHeaders(
  nonce: string | null,
  { asks, styleAttributes = false }: Needs = {},
): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src-elem 'self'${nonce === null ? '' : ` 'nonce-${nonce}'`}`,
    `style-src-attr ${styleAttributes ? "'unsafe-inline'" : "'none'"}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${asks === undefined ? '' : ` ${asks}`}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** The files' names carry their content's hash, so that they can be kept for good. */
const forGood = { index: false, redirect: false, immutable: true, maxAge: '1y', setHeaders: gzipHeaders };

/** Asks for the .gz that the build put beside a file, where the browser takes it. */
function compressed(request: Request, response: Response, next: () => void): void {
  response.vary('Accept-Encoding');
  const name = /^\/([\w.-]+)$/.exec(request.path)?.[1];
  if (name && request.acceptsEncodings('gzip') && existsSync(join(assets, `${name}.gz`)))
    request.url = `/${name}.gz`;
  next();
}

function gzipHeaders(response: Response, file: string): void {
  if (file.endsWith('.gz')) response.set('Content-Encoding', 'gzip').type(extname(file.slice(0, -3)));
}
