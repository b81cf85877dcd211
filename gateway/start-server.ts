import '../platform/no-telemetry';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import type { SubgraphName } from '../platform/subgraph';
import { argumentValues, checkScalarVariables } from './argument-values';
import { readCostRules } from './cost';
import { fewAtOnce, type GatewayContext, type SubgraphDataSource } from './data-sources';
import type { LargeOperations } from './large-operations';
import { operationChecks, stringifyResult } from './operation-checks';
import { formatResponseError, MAX_TOKENS, queryLimits } from './query-limits';
import { runNormalized } from './run-normalized';
import { readSupergraph } from './supergraph';

export interface ServerOptions {
  dataSources: Record<SubgraphName, SubgraphDataSource>;
  /** Without them, large operations run like all others. */
  largeOperations?: LargeOperations;
  introspection: boolean;
  log: Logger;
}

/** What answers operations, without HTTP: it joins the subgraphs and holds the limits. */
export async function startServer({
  dataSources,
  largeOperations,
  introspection,
  log,
}: ServerOptions): Promise<ApolloServer<GatewayContext>> {
  const supergraphSdl = readSupergraph();
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => fewAtOnce(dataSources[name as SubgraphName]),
    logger: log,
  });
  gateway.executor = runNormalized(gateway.executor);
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    checkScalarVariables(apiSchema);
  });
  const server = new ApolloServer<GatewayContext>({
    gateway,
    introspection,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    validationRules: [queryLimits, argumentValues],
    parseOptions: { maxLexicalTokens: MAX_TOKENS },
    formatError: formatResponseError,
    stringifyResult,
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      operationChecks({
        costRules: readCostRules(supergraphSdl),
        isPublished: introspection,
        ...(largeOperations && { largeOperations }),
      }),
    ],
  });
  await server.start();
  return server;
}
