/** Who is behind schedule in a region, with urql: its normalised cache reads the graph's introspection. */
import { graphcacheKeys } from '@cooperation-graph/client';
import { introspection } from '@cooperation-graph/client/introspection';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { persistedExchange } from '@urql/exchange-persisted';
import type { DocumentNode } from 'graphql';
import { graphql } from './generated/index.js';

const BehindDocument = graphql(`
  query Behind($within: RegionCode!, $year: Int!, $asOf: Date) {
    progress(within: $within, year: $year, asOf: $asOf) {
      nodes {
        id
        pace
        ratio
        elapsed
        region {
          code
          name
        }
        indicator {
          code
          name
        }
      }
    }
  }
`);

/** For a graph that takes only trusted documents: codegen has put the hash into each. */
const byHash = persistedExchange({
  enforcePersistedQueries: true,
  preferGetForPersistedQueries: false,
  generateHash: (_text, document: DocumentNode & { __meta__?: { hash?: string } }) =>
    Promise.resolve(document.__meta__?.hash ?? ''),
});

const client = new Client({
  url: process.env['GRAPH_URL'] ?? 'http://127.0.0.1:4000/graphql',
  preferGetMethod: false,
  exchanges: [
    cacheExchange({ schema: introspection, keys: graphcacheKeys }),
    ...(process.env['GRAPH_TRUSTED'] ? [byHash] : []),
    fetchExchange,
  ],
});

const { data, error } = await client
  .query(BehindDocument, { within: '140000', year: 2022, asOf: '2022-04-15' })
  .toPromise();
for (const row of data?.progress?.nodes ?? []) {
  if (row.pace !== 'BEHIND') continue;
  console.log(`${row.region.name} ${row.indicator.name} ${row.ratio} % (${row.elapsed} %)`);
}
if (error) {
  console.error(error.networkError?.message ?? '');
  for (const { message, extensions } of error.graphQLErrors) console.error(extensions['code'], message);
  process.exitCode = 1;
}
