import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  typeFromAST,
  type GraphQLInputType,
  type OperationDefinitionNode,
} from 'graphql';
import { catalogue } from '../platform/catalogue';
import { schemaFile } from '../platform/schema-files';
import { startTestProduct } from '../testing/test-product';
import { costOf, MAX_COST, readCostRules } from './cost';

const schema = buildSchema(readFileSync(schemaFile('api.graphql'), 'utf8'));
const rules = readCostRules(readFileSync(schemaFile('supergraph.graphql'), 'utf8'));

/** What each operation of a document costs. */
function costs(
  text: string,
  variablesOf: (operation: OperationDefinitionNode) => Record<string, unknown>,
): number[] {
  const { definitions } = parse(text);
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  return definitions.flatMap((operation) =>
    operation.kind === Kind.OPERATION_DEFINITION
      ? [costOf({ operation, fragments, schema, variables: variablesOf(operation) }, rules)]
      : [],
  );
}

const cost = (text: string, variables: Record<string, unknown> = {}): number =>
  costs(text, () => variables)[0] ?? NaN;

describe('the cost of an operation', () => {
  test.each<[string, string, number]>([
    ['scalars are free', '{ __typename }', 0],
    ['an object is 1', '{ region(code: "610000") { code name } }', 1],
    ['and so is each below it', '{ region(code: "610000") { parent { parent { name } } } }', 3],
    ['a page: itself, and its rows as asked for', '{ partnerships(first: 7) { nodes { id } } }', 1 + 7],
    ['100 rows by default', '{ partnerships { nodes { id } } }', 1 + 100],
    [
      'rows and what belongs to each',
      '{ partnerships(first: 7) { nodes { east { name } west { name } } } }',
      1 + 7 * 3,
    ],
    [
      'an edge and its node',
      '{ partnerships(first: 7) { edges { node { id } } pageInfo { endCursor } } }',
      1 + 7 * 2 + 1,
    ],
    ['a number of all rows alone', '{ partnerships(first: 1000) { totalCount } }', 1],
    ['what the SDL assumes of a list', '{ region(code: "610000") { children { name } } }', 1 + 14],
    [
      'lists within lists',
      '{ region(code: "610000") { children { children { name } } } }',
      1 + 14 * (1 + 14),
    ],
    [
      'a row of progress: listed and measured',
      '{ progress(year: 2021, first: 5) { nodes { actual } } }',
      1 + 5 * 2,
    ],
    [
      'the dearest of its types',
      '{ progress(year: 2021, first: 5) { nodes { ... on EastWestProgress { region { name } } ... on ConsumerProgress { indicator { name } partner { name } } } } }',
      1 + 5 * (2 + 2),
    ],
    [
      'by ids, as many as there are ids',
      '{ region(code: "610000") { progress(year: 2021, indicators: ["EW_LABOUR", "EW_SECONDEES"]) { actual } } }',
      1 + 2 * 2,
    ],
    [
      'and one id may stand without brackets',
      '{ region(code: "610000") { progress(year: 2021, indicators: "EW_LABOUR") { actual } } }',
      1 + 2,
    ],
    [
      'else as many as regions are assumed to have',
      '{ region(code: "610000") { progress(year: 2021) { actual } } }',
      1 + 106 * 2,
    ],
    [
      'a league: its ranks, and the places asked for',
      '{ league(indicator: "X", year: 2021, within: "610000", level: COUNTY) { standings(first: 3) { rank } } }',
      1000 + 3,
    ],
    [
      'fragments wherever they are used',
      '{ a: region(code: "1") { ...F } b: region(code: "1") { ...F } } fragment F on Region { parent { name } }',
      4,
    ],
    ['without what a condition leaves out', '{ region(code: "1") { parent @skip(if: true) { name } } }', 1],
  ])('%s', (_, text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  test('is that of the values of its variables', () => {
    const text = 'query ($n: Int = 3) { partnerships(first: $n) { nodes { id } } }';
    expect([cost(text, { n: 3 }), cost(text, { n: 900 })]).toEqual([4, 901]);
    const withoutDefault = 'query ($n: Int) { partnerships(first: $n) { nodes { id } } }';
    expect([cost(withoutDefault), cost(withoutDefault, { n: null })]).toEqual([101, 101]);
  });

  test('of nested pages is never more than a number', () => {
    const nested =
      '{ progress(year: 2021, first: 1000) { nodes { evidence(first: 1000) { nodes { id } } } } }';
    expect(cost(nested)).toBe(1 + 1000 * (2 + 1 + 1000));
  });
});

test('the SDL assumes at least as many indicators as the catalogue has', () => {
  expect(catalogue.length).toBeLessThanOrEqual(250);
});

/** A value for each variable that has none, of its type: the largest page for a number. */
function anyValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return anyValue(type.ofType);
  if (isListType(type)) return [anyValue(type.ofType)];
  return { Int: 1000, RegionCode: '610000', Boolean: true }[getNamedType(type).name] ?? 'x';
}

describe('what the product itself asks passes with room', () => {
  const root = join(__dirname, '..');
  const files = [
    'web/playground/example-operations',
    'client/documents',
    'gateway/acceptance',
    'commands',
  ].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.graphql'))
      .map((name) => `${folder}/${name}`),
  );
  test.each(files)('%s', (file) => {
    const found = costs(readFileSync(join(root, file), 'utf8'), ({ variableDefinitions = [] }) =>
      Object.fromEntries(
        variableDefinitions.map(({ variable, type }) => {
          const known = typeFromAST(schema, type) as GraphQLInputType | undefined;
          return [variable.name.value, known && anyValue(known)];
        }),
      ),
    );
    expect(Math.max(...found)).toBeLessThan(MAX_COST / 5);
  });
});

test('the response tells what it cost, and so does a refusal', async () => {
  const product = await startTestProduct();
  const execute = async (query: string): Promise<unknown> => {
    const response = await fetch(`${product.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return response.json();
  };
  expect(await execute('{ region(code: "610000") { children { name } } }')).toMatchObject({
    data: { region: {} },
    extensions: { cost: { estimated: 15, max: 50_000 } },
  });
  expect(
    await execute('{ progress(year: 2021, first: 1000) { nodes { evidence { nodes { id } } } } }'),
  ).toMatchObject({
    errors: [{ extensions: { code: 'QUERY_TOO_LARGE' } }],
    extensions: { cost: { estimated: 103_001, max: 50_000 } },
  });
  expect(await execute('{ __schema { types { fields { name } } } }')).toMatchObject({
    extensions: { cost: { estimated: expect.any(Number) as unknown } },
  });
  await product.stop();
});
