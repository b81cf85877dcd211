import type { Logger } from 'pino';
import { useLocalIndicators } from '../platform/catalogue';
import { adoptGone } from '../platform/database/catalogue-table';
import { openDatabase } from '../platform/database/open';
import { readinessOf } from '../platform/database/readiness';
import type { StatementListener } from '../platform/database/run';
import { createExecutor } from '../platform/executor';
import { listen, type Listening } from '../platform/http';
import { serveSubgraph } from '../platform/serve';
import { WrongSetting, type Settings } from '../platform/settings';
import type { SubgraphName } from '../platform/subgraph';
import { SUBGRAPHS } from '../schema/subgraphs';
import { subgraphs } from '../subgraphs/subgraphs';

/**
 * Serves one subgraph over HTTP, on PORT or the port of the registry.
 *
 * @throws WrongSetting without SUBGRAPH_SECRET, or when the port cannot be had.
 */
export async function serveSubgraphAlone(
  name: SubgraphName,
  settings: Settings,
  databaseUrl: string,
  log: Logger,
  onStatement?: StatementListener,
): Promise<Listening> {
  const secret = settings.SUBGRAPH_SECRET;
  if (secret === undefined) throw new WrongSetting('SUBGRAPH_SECRET: required, the same as the gateway has');
  const { subgraph } = subgraphs[name];
  const { port } = SUBGRAPHS[name];
  const database = await openDatabase(subgraph, {
    url: settings.databases[name] ?? databaseUrl,
    poolSize: settings.DATABASE_POOL_SIZE,
    timeout: settings.SUBGRAPH_TIMEOUT_MS,
  });
  try {
    useLocalIndicators(settings.LOCAL_INDICATORS);
    await adoptGone(database);
    const app = serveSubgraph({
      name,
      execute: createExecutor(subgraph, database),
      ready: () => readinessOf(database),
      secret,
      timeout: settings.SUBGRAPH_TIMEOUT_MS,
      log,
      ...(onStatement && { onStatement }),
    });
    const listening = await listen(app, settings, settings.PORT ?? port);
    log.info({ subgraph: name, url: `${listening.origin}/graphql` }, 'listening');
    return {
      origin: listening.origin,
      close: async (hurry) => {
        await listening.close(hurry);
        await database.destroy();
      },
    };
  } catch (error) {
    await database.destroy();
    throw error;
  }
}
