import { join } from 'node:path';
import type { Logger } from 'pino';
import { createAuthenticate } from '../platform/access/authenticate';
import type { StatementListener } from '../platform/database/run';
import { listen, type Close } from '../platform/http';
import type { Settings } from '../platform/settings';
import { TOP } from '../platform/top-folder';
import type { ImportUpload, TakeReturn } from '../platform/upload';
import { createGateway } from './gateway';
import { createLargeOperations } from './large-operations';
import { openDataSources } from './open-data-sources';
import { sampleUsers } from './sample-users';
import { readTrustedDocuments } from './trusted-documents';
import type { WebPages } from './web-pages';

const DEFAULT_PORT = 4000;

/** The manifest of what the page for staff asks. */
const STAFF_DOCUMENTS = ['staff', 'registers']
  .map((folder) => join(TOP, 'web', folder, 'generated', 'persisted-documents.json'))
  .join(',');

export interface Product {
  /** http://host:port */
  origin: string;
  /** Makes ready for large operations, in the background: else the first of them waits some seconds. */
  prepareLargeOperations: () => void;
  stop: Close;
}

/**
 * Starts the gateway and, in this process, every subgraph that has no URL, on a database that is up to date.
 *
 * @throws WrongSetting when the port cannot be had.
 */
export async function startProduct(
  settings: Settings,
  databaseUrl: string,
  log: Logger,
  {
    onStatement,
    importUpload,
    takeReturn,
  }: { onStatement?: StatementListener; importUpload?: ImportUpload; takeReturn?: TakeReturn } = {},
): Promise<Product> {
  const { dataSources, close } = await openDataSources(settings, databaseUrl);
  const largeOperations = createLargeOperations(settings, databaseUrl, log, onStatement);
  try {
    const authenticate = await createAuthenticate(settings, log);
    const gateway = await createGateway({
      authenticate,
      dataSources,
      largeOperations,
      introspection: settings.INTROSPECTION,
      pages: pagesOf(settings),
      ...(settings.SAMPLE_USERS && {
        sampleUsers: sampleUsers(settings.DATA_DIR, settings.OIDC_AUDIENCE),
      }),
      host: settings.HOST,
      allowedHosts: settings.ALLOWED_HOSTS,
      allowedOrigins: settings.ALLOWED_ORIGINS,
      allowsLocalOrigins: settings.allowsLocalOrigins,
      trustedProxies: settings.TRUST_PROXY,
      rateLimits: {
        perAddress: settings.RATE_LIMIT_PER_ADDRESS,
        perSubject: settings.RATE_LIMIT_PER_SUBJECT,
      },
      ...(settings.TRUSTED_DOCUMENTS !== undefined && {
        trustedDocuments: readTrustedDocuments(
          settings.TRUSTED_DOCUMENTS + (settings.STAFF_PAGE ? `,${STAFF_DOCUMENTS}` : ''),
        ),
      }),
      log,
      ...(onStatement && { onStatement }),
      ...(importUpload && { importUpload }),
      ...(takeReturn && { takeReturn }),
    });
    const listening = await listen(gateway.app, settings, settings.PORT ?? DEFAULT_PORT);
    return {
      origin: listening.origin,
      prepareLargeOperations: largeOperations.prepare,
      stop: async (hurry) => {
        await listening.close(hurry);
        await gateway.stop();
        await largeOperations.stop();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const pagesOf = (settings: Settings): WebPages => ({
  playground: settings.PLAYGROUND,
  staff: settings.STAFF_PAGE
    ? {
        openReading: settings.ANONYMOUS_READING,
        trustedDocuments: settings.TRUSTED_DOCUMENTS !== undefined,
        sampleUsers: settings.SAMPLE_USERS,
        ...(settings.OIDC_ISSUER !== undefined &&
          settings.OIDC_CLIENT_ID !== undefined && {
            openIdConnect: {
              issuer: settings.OIDC_ISSUER,
              clientId: settings.OIDC_CLIENT_ID,
              scope: settings.OIDC_SCOPE,
            },
          }),
      }
    : null,
});
