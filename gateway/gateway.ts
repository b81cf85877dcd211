import '../platform/no-telemetry';
import { readFileSync } from 'node:fs';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express, { type Express, type RequestHandler } from 'express';
import type { Authenticate } from '../platform/access/authenticate';
import { authenticationMiddleware } from '../platform/access/authentication-middleware';
import type { StatementListener } from '../platform/database/run';
import { jsonBody, notFound, readiness, refuseBody, sendError } from '../platform/http';
import { logRequests } from '../platform/request-log';
import { schemaFile } from '../platform/schema-files';
import type { SubgraphName } from '../platform/subgraph';
import type { ImportUpload, TakeReturn } from '../platform/upload';
import { onlyAllowedHosts } from './allowed-hosts';
import { askServer } from './ask-server';
import type { SubgraphDataSource } from './data-sources';
import { exportFiles } from './export-files';
import { importFiles } from './import-files';
import { limitAddresses, limitSubjects } from './rate-limit';
import { contextsOf } from './request-context';
import { startServer, type ServerOptions } from './start-server';
import { onlyTrusted, type TrustedDocuments } from './trusted-documents';
import { staffPage, webPages, type WebPages } from './web-pages';

export interface GatewayOptions extends ServerOptions {
  authenticate: Authenticate;
  pages: WebPages;
  /** Without it, nobody can sign in as a sample user. */
  sampleUsers?: RequestHandler[];
  /** Where it listens, and by which names, beside this machine's own, it may be asked. */
  host: string;
  allowedHosts: readonly string[];
  /** The origins of pages, beside our own, whose scripts may call the graph. */
  allowedOrigins: readonly string[];
  /** Whether pages of this machine may, too, on any port. */
  allowsLocalOrigins?: boolean;
  /** How many proxies stand before it, whose X-Forwarded-For is believed; none by default. */
  trustedProxies?: number;
  /** How many requests a minute are taken; any number without them. */
  rateLimits?: { perAddress?: number | undefined; perSubject?: number | undefined };
  /** Without them, every document is taken. */
  trustedDocuments?: TrustedDocuments;
  /** Without it, no file can be sent: where no database is within reach. */
  importUpload?: ImportUpload;
  /** Takes what is the template of a return, before anything else of uploaded files. */
  takeReturn?: TakeReturn;
  onStatement?: StatementListener;
}

/** All of the graph that is reached from outside: POST /graphql, the pages, and what tells whether it is well. */
export async function createGateway(
  options: GatewayOptions,
): Promise<{ app: Express; stop: () => Promise<void> }> {
  const { dataSources, authenticate, allowedOrigins, trustedDocuments, log } = options;
  const { perAddress, perSubject } = options.rateLimits ?? {};
  const server = await startServer(options);
  const contextOf = contextsOf(log, options.onStatement);
  const apiSchema = options.introspection ? readFileSync(schemaFile('api.graphql'), 'utf8') : null;

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustedProxies ?? 0);
  app.get('/health/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  app.get(
    '/health/ready',
    readiness(() => checkReadiness(dataSources)),
  );
  app.use(logRequests(log));
  app.use(onlyAllowedHosts(options.host, options.allowedHosts));
  app.use(webPages(options.pages, apiSchema));
  if (options.sampleUsers) app.post('/sign-in/sample-user', ...options.sampleUsers);
  const origins = [...allowedOrigins, ...(options.allowsLocalOrigins ? [LOCAL_ORIGINS] : [])];
  const asker: RequestHandler[] = [
    ...(origins.length > 0 ? [crossOrigin(origins)] : []),
    ...(perAddress === undefined ? [] : [limitAddresses(perAddress)]),
    authenticationMiddleware(authenticate),
    ...(perSubject === undefined ? [] : [limitSubjects(perSubject)]),
  ];
  if (options.importUpload) {
    app.options('/files/import', ...asker);
    app.post(
      '/files/import',
      ...asker,
      importFiles(options.importUpload, options.takeReturn ?? noTemplate, (request, response) =>
        askServer(server, contextOf(request, response)),
      ),
    );
  } else app.post('/files/import', noImports);
  const exported = exportFiles(server, contextOf);
  app.options('/files/:file', ...asker);
  app.get('/files/:file', ...asker, exported);
  app.post('/files/:file', ...asker, exported);
  app.all(
    '/graphql',
    ...asker,
    jsonBody(),
    ...(trustedDocuments ? [onlyTrusted(trustedDocuments)] : []),
    expressMiddleware(server, {
      context: ({ req, res }) => Promise.resolve(contextOf(req, res)),
    }),
  );
  app.use(staffPage(options.pages));
  app.use(notFound);
  app.use(refuseBody(log));
  return {
    app,
    stop: async () => {
      await server.stop();
      await Promise.all(Object.values(dataSources).map((source) => source.close()));
    },
  };
}

const noTemplate: TakeReturn = () => Promise.resolve(null);

/** Without databases and without a service that has them. */
const noImports: RequestHandler = (_request, response) => {
  sendError(response, 404, 'NOT_FOUND', 'This gateway takes no files: expected its setting IMPORTS_URL');
};

async function checkReadiness(dataSources: Record<SubgraphName, SubgraphDataSource>) {
  const states = await Promise.all(
    Object.entries(dataSources).map(async ([name, source]) => [name, await source.ready()] as const),
  );
  const isReady = states.every(([, state]) => state === 'ready');
  return { status: isReady ? 'ready' : 'not ready', subgraphs: Object.fromEntries(states) } as const;
}

const LOCAL_ORIGINS = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

const crossOrigin = (origins: readonly (string | RegExp)[]): RequestHandler =>
  cors({
    origin: [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-request-id', 'retry-after', 'content-disposition'],
    maxAge: 86_400,
  });
