import { createClient } from './create-client.ts';
import { PairingProgressDocument } from './generated/graphql.ts';
import { json, startStubServer, type OddGraph } from './stub-server.ts';
import { errorPerField, isUnknown, noteUnknown, unknownBecause } from './unknown.ts';

let graph: OddGraph;
beforeAll(async () => {
  graph = await startStubServer();
});
afterAll(() => {
  graph.stop();
});

const down = (path: unknown[], paths?: unknown[]) => ({
  message: 'The subgraph east-west did not answer',
  path,
  extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'east-west', ...(paths && { paths }) },
});

/** What is left of a partnership whose first two rows are of a subgraph that is down. */
async function partial(errors: unknown[], extensions?: object) {
  const progress = [0, 1, 2].map(() => ({ actual: null, ratio: null, target: '1' }));
  graph.replies = [json({ data: { partnership: { east: null, progress } }, errors, extensions })];
  const result = await createClient({ url: graph.url }).query(PairingProgressDocument, {
    east: '320000',
    west: '610000',
    year: 2021,
  });
  if (result.ok || !result.partial) throw new Error('expected a partial result');
  return result.partial;
}

test('a null that a subgraph left empty is unknown; one of another row, and what is there, is not', async () => {
  const paths = [['partnership', 'progress', [0, 1], ['actual', 'ratio']]];
  const { partnership } = await partial([down(['partnership', 'progress', 0, 'actual'], paths)]);
  const [first, second, third] = partnership?.progress ?? [];
  expect([isUnknown(first, 'actual'), isUnknown(second, 'ratio')]).toEqual([true, true]);
  expect([isUnknown(third, 'actual'), isUnknown(first, 'target')]).toEqual([false, false]);
  expect(isUnknown(partnership, 'east')).toBe(false);
  expect(unknownBecause(first, 'actual')).toMatchObject({
    subgraph: 'east-west',
    code: 'SUBGRAPH_UNAVAILABLE',
  });
  // @ts-expect-error -- the document does not ask for it
  expect(isUnknown(first, 'actuals')).toBe(false);
  expect(isUnknown(undefined, 'actual' as never)).toBe(false);
});

test('a path alone will do, and one that ends at a row is about its nulls', async () => {
  const { partnership } = await partial([down(['partnership', 'progress', 1])]);
  const [first, second] = partnership?.progress ?? [];
  expect([isUnknown(first, 'actual'), isUnknown(second, 'actual')]).toEqual([false, true]);
});

test('where errors were left out every null may be unknown', async () => {
  const { partnership } = await partial([down(['partnership', 'progress', 0, 'actual'])], {
    errorsLeftOut: 5,
  });
  expect([isUnknown(partnership?.progress[2], 'ratio'), isUnknown(partnership, 'east')]).toEqual([
    true,
    true,
  ]);
});

test('data of another client can be noted too, under its aliases', () => {
  const data = { board: { done: null, name: null } };
  noteUnknown(data, [{ ...down([]), path: ['board', 'done'] }]);
  expect([isUnknown(data.board, 'done'), isUnknown(data.board, 'name')]).toEqual([true, false]);
});

test('errors can be had one for each field', () => {
  const paths = [['progress', [0, 2], ['actual', 'ratio']], ['league']];
  expect(
    errorPerField([{ ...down([]), path: ['progress', 0, 'actual'], extensions: { paths } }]),
  ).toMatchObject([
    { path: ['progress', 0, 'actual'] },
    { path: ['progress', 0, 'ratio'] },
    { path: ['progress', 2, 'actual'] },
    { path: ['progress', 2, 'ratio'] },
    { path: ['league'] },
  ]);
  expect(errorPerField([{ message: 'no' }])).toEqual([{ message: 'no', extensions: {} }]);
});
