import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { createAuthenticate } from '../platform/access/authenticate';
import { answers } from '../platform/database/answers';
import { openDatabase } from '../platform/database/open';
import type { StatementListener } from '../platform/database/read';
import { createExecutor } from '../platform/executor';
import { listen } from '../platform/http';
import { WrongSetting, type Settings } from '../platform/settings';
import { SUBGRAPH_NAMES, type SubgraphName } from '../platform/subgraph';
import { subgraphs } from '../subgraphs/subgraphs';
import { createDataSource, type SubgraphDataSource, type Transport } from './data-sources';
import { createGateway } from './gateway';
import { supergraphSchema } from './supergraph';
import { inProcess, overHttp } from './transports';
import { readTrustedDocuments } from './trusted-documents';

const DEFAULT_PORT = 4000;

export interface Product {
  /** http://host:port */
  origin: string;
  stop: () => Promise<void>;
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
  onStatement?: StatementListener,
): Promise<Product> {
  const { SUBGRAPH_SECRET: secret, SUBGRAPH_TIMEOUT_MS: timeout } = settings;
  const schema = supergraphSchema();
  const opened: DataSource[] = [];

  async function connect(name: SubgraphName): Promise<Transport> {
    const url = settings.remotes[name];
    if (url !== undefined) {
      if (secret === undefined)
        throw new WrongSetting('SUBGRAPH_SECRET: required when a subgraph is reached by URL');
      return overHttp(url, secret);
    }
    const { subgraph } = subgraphs[name];
    const database = await openDatabase(subgraph, {
      url: settings.databases[name] ?? databaseUrl,
      poolSize: settings.DATABASE_POOL_SIZE,
      timeout,
    });
    opened.push(database);
    return inProcess(createExecutor(subgraph, database), () => answers(database));
  }

  const close = () => Promise.all(opened.map((database) => database.destroy()));
  try {
    const sources = await Promise.all(
      SUBGRAPH_NAMES.map(
        async (name) => [name, createDataSource(name, await connect(name), timeout, schema)] as const,
      ),
    );
    const authenticate = await createAuthenticate(settings, log);
    const gateway = await createGateway({
      authenticate,
      dataSources: Object.fromEntries(sources) as Record<SubgraphName, SubgraphDataSource>,
      introspection: settings.INTROSPECTION,
      playground: settings.PLAYGROUND,
      allowedOrigins: settings.ALLOWED_ORIGINS,
      ...(settings.TRUSTED_DOCUMENTS !== undefined && {
        trustedDocuments: readTrustedDocuments(settings.TRUSTED_DOCUMENTS),
      }),
      log,
      ...(onStatement && { onStatement }),
    });
    const listening = await listen(gateway.app, settings.HOST, settings.PORT ?? DEFAULT_PORT);
    return {
      origin: listening.origin,
      stop: async () => {
        await listening.close();
        await gateway.stop();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
