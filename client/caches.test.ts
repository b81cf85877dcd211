/** Other clients of the field, and what their caches make of what a subgraph left empty. */
import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Client, CombinedError, fetchExchange, mapExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { startTestProduct, type TestProduct } from '../testing/test-product';
import { graphcacheKeys, possibleTypes, typePolicies } from './generated/schema.ts';
import { errorPerField, isUnknown, noteUnknown } from './unknown.ts';

interface Data {
  partnership: { rows: { indicator: { code: string }; done: string | null; evidence: object | null }[] };
}

const DOCUMENT: TypedDocumentNode<Data, Record<string, never>> = gql`
  query Rows {
    partnership(east: "320000", west: "610000") {
      id
      rows: progress(year: 2021, asOf: "2021-07-31") {
        id
        indicator {
          code
        }
        done: actual
        evidence(first: 1) {
          nodes {
            id
            amount
          }
        }
      }
    }
  }
`;

let product: TestProduct;
let asked: number;
beforeAll(async () => {
  // Nobody runs east-west.
  product = await startTestProduct('in-process', { EAST_WEST_URL: 'http://127.0.0.1:1/graphql' });
});
afterAll(() => product.stop());
beforeEach(() => {
  asked = 0;
});

const counted: typeof fetch = (...request) => {
  asked += 1;
  return fetch(...request);
};

/** What is told of each row: of those of consumer, all is known. */
const told = ({ partnership }: Data) =>
  partnership.rows.map((row) => [
    row.indicator.code,
    row.done,
    isUnknown(row, 'done'),
    isUnknown(row, 'evidence'),
  ]);
const TOLD = [
  ['EW_SOCIAL_FUNDS', null, true, true],
  ['EW_LABOUR', null, true, true],
  ['EW_LABOUR_LIFTED', null, true, true],
  ['CA_SALES', '280000000', false, false],
];

test('Apollo Client: without its cache, the nulls that are not known are told', async () => {
  const client = new ApolloClient({
    link: new HttpLink({ uri: `${product.origin}/graphql`, fetch: counted }),
    cache: new InMemoryCache({ possibleTypes }),
  });
  const execute = () => client.query({ query: DOCUMENT, errorPolicy: 'all', fetchPolicy: 'no-cache' });
  for (const times of [1, 2]) {
    const { data, error } = await execute();
    if (!data || !CombinedGraphQLErrors.is(error)) throw new Error('expected a partial result');
    noteUnknown(data, error.errors, error.extensions?.errorsLeftOut !== undefined);
    expect(told(data)).toEqual(TOLD);
    expect(asked).toBe(times);
  }
  // By default there is no part of a response, and nothing goes into the cache.
  await expect(client.query({ query: DOCUMENT })).rejects.toThrow('The subgraph east-west did not answer');
  expect(client.cache.extract()).toEqual({});
});

test('urql: Graphcache keeps no null that is not known, and asks for it again', async () => {
  const client = new Client({
    url: `${product.origin}/graphql`,
    preferGetMethod: false,
    fetch: counted,
    exchanges: [
      cacheExchange({ keys: graphcacheKeys }),
      mapExchange({
        onResult: (result) =>
          result.error?.graphQLErrors.length
            ? {
                ...result,
                error: new CombinedError({ graphQLErrors: errorPerField(result.error.graphQLErrors) }),
              }
            : result,
      }),
      fetchExchange,
    ],
  });
  const { data, error, extensions } = await client.query(DOCUMENT, {}).toPromise();
  if (!data || !error) throw new Error('expected a partial result');
  noteUnknown(data, error.graphQLErrors, extensions?.errorsLeftOut !== undefined);
  expect(told(data)).toEqual(TOLD);

  // The error's own path is that of `done`.
  const evidence = gql`
    query Evidence {
      partnership(east: "320000", west: "610000") {
        id
        rows: progress(year: 2021, asOf: "2021-07-31") {
          id
          evidence(first: 1) {
            nodes {
              id
            }
          }
        }
      }
    }
  `;
  expect((await client.query(evidence, {}).toPromise()).error?.graphQLErrors).toHaveLength(3);
  expect(asked).toBe(2);
});

test('regions and indicators are found by their code where it is asked for, and otherwise by the id that repeats it', async () => {
  const both = gql`
    query Both {
      region(code: "610000") {
        id
        code
        name
      }
    }
  `;
  const link = new HttpLink({ uri: `${product.origin}/graphql` });
  const byCode = new ApolloClient({ link, cache: new InMemoryCache({ possibleTypes, typePolicies }) });
  await byCode.query({ query: both });
  expect(byCode.cache.extract()).toHaveProperty(['Region:{"code":"610000"}']);
  const byId = new ApolloClient({ link, cache: new InMemoryCache() });
  await byId.query({ query: both });
  expect(byId.cache.extract()).toHaveProperty(['Region:610000']);

  expect(graphcacheKeys.Region({ code: '610000' })).toBe('610000');
  expect(graphcacheKeys.Region({ id: '610000' })).toBe('610000');
  expect(graphcacheKeys.Indicator({ name: '劳动力' })).toBeNull();
});
