import type { DataSource } from 'typeorm';
import { useLocalIndicators } from '../platform/catalogue';
import { adoptGone } from '../platform/database/catalogue-table';
import { openDatabase } from '../platform/database/open';
import { readinessOf } from '../platform/database/readiness';
import { createExecutor } from '../platform/executor';
import { WrongSetting, type Settings } from '../platform/settings';
import { SUBGRAPH_NAMES, type SubgraphName } from '../platform/subgraph';
import { subgraphs } from '../subgraphs/subgraphs';
import { createDataSource, type SubgraphDataSource, type Transport } from './data-sources';
import { supergraphSchema } from './supergraph';
import { inProcess, overHttp } from './transports';

export interface OpenedDataSources {
  dataSources: Record<SubgraphName, SubgraphDataSource>;
  /** Closes the databases that were opened; the gateway closes the sources. */
  close: () => Promise<void>;
}

/**
 * Every subgraph as the gateway reaches it: at its URL, or in this thread on a database that is up to date.
 *
 * @throws WrongSetting for a database that cannot be used.
 */
export async function openDataSources(settings: Settings, databaseUrl: string): Promise<OpenedDataSources> {
  const { SUBGRAPH_SECRET: secret, SUBGRAPH_TIMEOUT_MS: timeout } = settings;
  const schema = supergraphSchema();
  const opened: DataSource[] = [];
  useLocalIndicators(settings.LOCAL_INDICATORS);

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
    await adoptGone(database);
    return inProcess(createExecutor(subgraph, database), () => readinessOf(database));
  }

  const close = async (): Promise<void> => {
    await Promise.all(opened.map((database) => database.destroy()));
  };
  try {
    const sources = await Promise.all(
      SUBGRAPH_NAMES.map(
        async (name) => [name, createDataSource(name, await connect(name), timeout, schema)] as const,
      ),
    );
    return { dataSources: Object.fromEntries(sources) as OpenedDataSources['dataSources'], close };
  } catch (error) {
    await close();
    throw error;
  }
}
