import '../platform/no-telemetry';
import { setTimeout as delay } from 'node:timers/promises';
import type { ApolloServer } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Ask } from '../export/report';
import type { GatewayContext } from './data-sources';
import { resultOf } from './operation-checks';
import { noSubgraphErrors } from './subgraph-errors';

/** What passes by itself: a queue of large operations, a filing that is being written. */
const PASSING: readonly unknown[] = ['TOO_MANY_REQUESTS', 'FILING_UNDER_WAY'];
const TRIES = 5;
const PAUSE_MS = 1000;

/**
 * Asks the graph within this process, once for each page of a file, under the rights, costs and limits of a request. Any error beside
 * the data is thrown: where a part is not known, there is no file.
 */
export function askServer(server: ApolloServer<GatewayContext>, context: GatewayContext): Ask {
  return async (operation, variables) => {
    for (let tries = 1; ; tries++) {
      context.gone.throwIfAborted();
      const { body } = await server.executeOperation(
        { query: String(operation), variables: variables as Record<string, unknown> },
        {
          contextValue: {
            ...context,
            now: new Date(),
            cost: null,
            silent: new Set<string>(),
            gaps: noSubgraphErrors(),
          },
        },
      );
      if (body.kind !== 'single') throw new Error('expected one answer');
      const { data, errors = [] } = resultOf(body.singleResult);
      const [first] = errors;
      if (!first) return data as never;
      const { code } = first.extensions ?? {};
      if (tries === TRIES || !PASSING.includes(code))
        throw new GraphQLError(first.message, { extensions: { ...first.extensions } });
      await delay(PAUSE_MS, undefined, { signal: context.gone });
    }
  };
}
