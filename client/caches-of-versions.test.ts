import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { buildSchema, introspectionFromSchema, parse } from 'graphql';
import { schemaFile } from '../platform/schema-files';
import { startTestProduct, type TestProduct } from '../testing/test-product';
import { graphcacheKeys, possibleTypes, typePolicies } from './index.ts';

/** A client with a cache, set up as README.md says. */
interface Cached {
  execute: (operation: string, variables: object) => Promise<Data>;
  /** What the cache alone answers; null where it does not know all of it. */
  known: (operation: string, variables: object) => Promise<Data | null>;
  change: (operation: string, variables: object) => Promise<Data>;
}

interface Version {
  id: string;
  recordId: string;
  version: number;
  persons: number;
  recordedAt: string;
  history?: Version[];
}
type Data = Record<string, Version & { nodes: Version[]; record: Version | null }>;

const document = (text: string) => parse(text.replaceAll('id version', '__typename id recordId version'));

function apollo(url: string, headers: Record<string, string>): Cached {
  const client = new ApolloClient({
    link: new HttpLink({ uri: url, headers }),
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
  });
  const dataOf = ({ data }: { data?: unknown }) => data as Data;
  return {
    execute: async (operation, variables) =>
      dataOf(await client.query({ query: document(operation), variables, fetchPolicy: 'network-only' })),
    known: (operation, variables) =>
      Promise.resolve(client.readQuery<Data>({ query: document(operation), variables })),
    change: async (operation, variables) =>
      dataOf(await client.mutate({ mutation: document(operation), variables })),
  };
}

const introspection = introspectionFromSchema(
  buildSchema(readFileSync(schemaFile('api.graphql'), 'utf8')),
) as never;

function urql(url: string, headers: Record<string, string>): Cached {
  const client = new Client({
    url,
    preferGetMethod: false,
    fetchOptions: { headers },
    exchanges: [cacheExchange({ schema: introspection, keys: graphcacheKeys }), fetchExchange],
  });
  const dataOf = ({ data, error }: { data?: unknown; error?: Error | undefined }) => {
    if (error) throw error;
    return data as Data;
  };
  return {
    execute: async (operation, variables) =>
      dataOf(await client.query(document(operation), variables, { requestPolicy: 'network-only' })),
    known: async (operation, variables) => {
      const { data } = await client.query(document(operation), variables, { requestPolicy: 'cache-only' });
      return (data as Data | undefined) ?? null;
    },
    change: async (operation, variables) => dataOf(await client.mutation(document(operation), variables)),
  };
}

const LINE = 'id version persons recordedAt';
const NOW = `query Now($id: ID!) { labourTransfer(id: $id) { ${LINE} } }`;
const HISTORY = `query History($id: ID!) { labourTransfer(id: $id) { id version history { ${LINE} } } }`;
const THEN = `query Then($id: ID!, $at: DateTime) { labourTransfer(id: $id, knownAt: $at) { ${LINE} } }`;
const LIST = `query List($at: DateTime) {
  labourTransfers(filter: { within: "610602", knownAt: $at }) { nodes { ${LINE} } }
}`;
const ADD = `mutation Add($input: LabourTransferInput!, $key: ID!) {
  addLabourTransfer(input: $input, key: $key) { record { ${LINE} } refusals { message } }
}`;
const CORRECT = `mutation Correct($id: ID!, $version: Int!, $input: LabourTransferInput!, $key: ID!) {
  correctLabourTransfer(id: $id, version: $version, input: $input, reason: "多报了", key: $key) { record { ${LINE} } refusals { message } }
}`;

const transfer = { origin: '610602', destination: '320205', kind: 'TO_EAST', date: '2023-05-04', lifted: 0 };

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

test.each([
  ['Apollo Client', apollo],
  ['urql', urql],
])('%s: each version shows its own values, and the current record stays the current one', async (_, make) => {
  const token = await product.token([{ role: 'filer', region: '610600' }], { subject: randomUUID() });
  const client = make(`${product.origin}/graphql`, { authorization: `Bearer ${token}` });
  const first = { input: { ...transfer, persons: 30 }, key: randomUUID() };

  const added = (await client.change(ADD, first)).addLabourTransfer?.record;
  if (!added) throw new Error('nothing was added');
  const { recordId: id, recordedAt: at } = added;
  const one = { id: `${id}@1`, recordId: id, version: 1, persons: 30 };
  const two = { id, recordId: id, version: 2, persons: 25 };
  await client.execute(NOW, { id });
  await client.execute(LIST, {});
  expect(await client.known(NOW, { id })).toMatchObject({ labourTransfer: { ...one, id } });

  // A correction changes the record wherever it is shown.
  await client.change(CORRECT, { id, version: 1, input: { ...transfer, persons: 25 }, key: randomUUID() });
  const current = async (): Promise<void> => {
    expect(await client.known(NOW, { id })).toMatchObject({ labourTransfer: two });
    const list = await client.known(LIST, {});
    expect(list?.labourTransfers?.nodes).toContainEqual(expect.objectContaining(two));
  };
  await current();

  // Its earlier version stands beside it, in the history, as known then, by its own id and in lists.
  const history = { labourTransfer: { history: [two, one] } };
  expect(await client.execute(HISTORY, { id })).toMatchObject(history);
  expect(await client.known(HISTORY, { id })).toMatchObject(history);
  await current();
  expect(await client.execute(THEN, { id, at })).toMatchObject({ labourTransfer: one });
  expect(await client.execute(NOW, { id: one.id })).toMatchObject({ labourTransfer: one });
  const then = await client.execute(LIST, { at });
  expect(then.labourTransfers?.nodes).toContainEqual(expect.objectContaining(one));
  await current();

  // The response to the same request once more is what it was, and not what the record is now.
  expect((await client.change(ADD, first)).addLabourTransfer?.record).toMatchObject(one);
  await current();
  expect(await client.known(HISTORY, { id })).toMatchObject(history);
  expect(await client.known(THEN, { id, at })).toMatchObject({ labourTransfer: one });

  // Whoever corrects from an earlier version is told that there is a later one.
  const stale = { id: one.id, version: 1, input: { ...transfer, persons: 20 }, key: randomUUID() };
  expect(await client.change(CORRECT, stale)).toMatchObject({
    correctLabourTransfer: { record: null, refusals: [{ message: expect.stringContaining('2') }] },
  });
});
