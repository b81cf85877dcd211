import type { Logger } from 'pino';
import { createAuthenticate } from '../platform/access/authenticate';
import type { StatementListener } from '../platform/database/run';
import { listen, type Close } from '../platform/http';
import type { Settings } from '../platform/settings';
import type { ImportUpload } from '../platform/upload';
import { createGateway } from './gateway';
import { createLargeOperations } from './large-operations';
import { openDataSources } from './open-data-sources';
import { readTrustedDocuments } from './trusted-documents';

const DEFAULT_PORT = 4000;

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
  { onStatement, importUpload }: { onStatement?: StatementListener; importUpload?: ImportUpload } = {},
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
      playground: settings.PLAYGROUND,
      host: settings.HOST,
      allowedHosts: settings.ALLOWED_HOSTS,
      allowedOrigins: settings.ALLOWED_ORIGINS,
      trustedProxies: settings.TRUST_PROXY,
      rateLimits: {
        perAddress: settings.RATE_LIMIT_PER_ADDRESS,
        perSubject: settings.RATE_LIMIT_PER_SUBJECT,
      },
      ...(settings.TRUSTED_DOCUMENTS !== undefined && {
        trustedDocuments: readTrustedDocuments(settings.TRUSTED_DOCUMENTS),
      }),
      log,
      ...(onStatement && { onStatement }),
      ...(importUpload && { importUpload }),
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
