/** Who is behind schedule in a region, with Apollo Client: its cache knows the graph's interfaces. */
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { possibleTypes, typePolicies } from '@cooperation-graph/client';
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

const http = new HttpLink({ uri: process.env['GRAPH_URL'] ?? 'http://127.0.0.1:4000/graphql' });

/** For a graph that takes only trusted documents: codegen has put the hash into each. */
const byHash = new PersistedQueryLink({
  generateHash: (document: DocumentNode & { __meta__?: { hash?: string } }) => document.__meta__?.hash ?? '',
});

const client = new ApolloClient({
  link: process.env['GRAPH_TRUSTED'] ? ApolloLink.from([byHash, http]) : http,
  cache: new InMemoryCache({ possibleTypes, typePolicies }),
});

try {
  const { data } = await client.query({
    query: BehindDocument,
    variables: { within: '140000', year: 2022, asOf: '2022-04-15' },
  });
  for (const row of data?.progress?.nodes ?? []) {
    if (row.pace !== 'BEHIND') continue;
    console.log(`${row.region.name} ${row.indicator.name} ${row.ratio} % (${row.elapsed} %)`);
  }
} catch (error) {
  if (!CombinedGraphQLErrors.is(error)) throw error;
  for (const { message, extensions } of error.errors) console.error(extensions?.['code'], message);
  process.exitCode = 1;
}
