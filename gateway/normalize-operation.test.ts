import { readFileSync } from 'node:fs';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  visit,
  type IntrospectionQuery,
} from 'graphql';
import { openDatabases } from '../ingest/databases';
import { addSampleRecords } from '../ingest/sample';
import { schemaFile } from '../platform/schema-files';
import { startTestProduct, type TestProduct } from '../testing/test-product';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

const data = async (query: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
  const result = await product.execute(query, variables);
  expect(result.errors).toBeUndefined();
  return result.data;
};

describe('fragments and conditions', () => {
  test('a fragment used under a condition and without one', async () => {
    expect(
      await data(
        `query ($t: Boolean!) { a: region(code: "610000") { ...F @include(if: $t) } c: region(code: "530000") { ...F } }
         fragment F on Region { parent { name } }`,
        { t: false },
      ),
    ).toEqual({ a: {}, c: { parent: { name: '全国' } } });
  });

  test.each([true, false])('a fragment used under two conditions, %s', async (t) => {
    expect(
      await data(
        `query ($t: Boolean!) { partnerships(first: 1) { nodes { id ...F @include(if: $t) ...F @skip(if: $t) } } }
         fragment F on Partnership { west { code name } }`,
        { t },
      ),
    ).toEqual({
      partnerships: {
        nodes: [
          {
            id: expect.any(String) as string,
            west: { code: expect.any(String) as string, name: expect.any(String) as string },
          },
        ],
      },
    });
  });

  test('an object of which nothing is left is empty, and so is a response', async () => {
    const query = `query ($t: Boolean = true) {
      region(code: "610000") @skip(if: $t) { name }
      ... on Query { r: region(code: "610000") { name @skip(if: $t) ... on Region @include(if: false) { code } } }
    }`;
    expect(await data(query)).toEqual({ r: {} });
    expect(await data(query, { t: false })).toEqual({ region: { name: '陕西省' }, r: { name: '陕西省' } });
    expect(await data('{ region(code: "610000") @skip(if: true) { name } }')).toEqual({});
  });
});

describe('aliases', () => {
  const PROGRESS = 'progress(year: 2021, asOf: "2021-07-31", indicators: ["EW_LABOUR"])';
  const measured = { ratio: '80.83', gap: '22.50', pace: 'AHEAD' };
  test.each([
    ['target: elapsed', { target: '58.33' }],
    ['elapsed: target', { elapsed: '15650' }],
    ['id: target', { id: '15650' }],
    ['__typename: target', { __typename: '15650' }],
    ['id: __typename', { id: 'EastWestProgress' }],
    ['progressId: year actual: asOf', { progressId: 2021, actual: '2021-07-31' }],
    ['... on EastWestProgress { elapsed: actual }', { elapsed: '12650' }],
    [
      '__proto__: target constructor: year',
      JSON.parse('{"__proto__": "15650", "constructor": 2021}') as object,
    ],
    ['target: elapsed target: elapsed', { target: '58.33' }],
    ['id_alias: target year__alias_0: year', { id_alias: '15650', year__alias_0: 2021 }],
  ])('%s, beside what the gateway asks for itself', async (alias, value) => {
    const result = await product.execute(
      `{ partnership(east: "320000", west: "610000") { ${PROGRESS} { ${alias} ratio gap pace } } }`,
    );
    expect(result.errors).toBeUndefined();
    // As text: the name of a prototype is lost where values are compared.
    expect(JSON.stringify(result.data)).toBe(
      JSON.stringify({ partnership: { progress: [{ ...value, ...measured }] } }),
    );
  });

  test('the name of a key, before a join', async () => {
    expect(
      await data('{ region(code: "610000") { code: name outlets(first: 1) { nodes { name } } } }'),
    ).toEqual({ region: { code: '陕西省', outlets: { nodes: [] } } });
    expect(
      await data(
        '{ partnerships(first: 1) { nodes { id: since west { code: level } purchases(first: 1) { totals { count } } } } }',
      ),
    ).toEqual({
      partnerships: {
        nodes: [{ id: '1996-01-01', west: { code: 'PROVINCE' }, purchases: { totals: { count: 0 } } }],
      },
    });
  });

  test('the name of a hidden field', async () => {
    const league = `league(indicator: "EM_OUT_WORKERS", year: 2022, within: "140000", level: PREFECTURE)`;
    const standings = `standings(first: 1) { rank progress { region { name } ratio } }`;
    const plain = (await data(`{ ${league} { ${standings} } }`)) as { league: object };
    expect(plain).toMatchObject({ league: { standings: [{ rank: 1, progress: { ratio: '89.47' } }] } });
    expect(
      await data(
        `{ ${league} { id: indicator { code } candidates: indicator { theme } earlier: indicator { unit } ${standings} } }`,
      ),
    ).toEqual({
      league: {
        id: { code: 'EM_OUT_WORKERS' },
        candidates: { theme: 'EMPLOYMENT' },
        earlier: { unit: 'PERSON' },
        ...plain.league,
      },
    });
  });

  test('an error has the aliases in its path', async () => {
    const { errors } = await product.execute(
      '{ code: region(code: "610000") { parent: children { name: progress(year: 1) { id } } } }',
    );
    expect(errors?.[0]).toMatchObject({
      path: ['code', 'parent', 0, 'name'],
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('null where it is not taken', () => {
  const refused = (variable: string, type: string) => ({
    status: 400,
    data: undefined,
    errors: [
      {
        message: `$${variable}: expected a value, as ${type} takes no null, found null`,
        extensions: { code: 'BAD_USER_INPUT', argument: `$${variable}` },
      },
    ],
  });
  test.each<[string, string, Record<string, unknown>, object]>([
    [
      'in an argument',
      'query ($y: Int = 2021) { region(code: "610000") { progress(year: $y) { id } } }',
      { y: null },
      refused('y', 'Int!'),
    ],
    [
      'in an item of a list',
      'query ($t: Theme = CONSUMER) { progress(year: 2021, themes: [CONSUMER, $t]) { totalCount } }',
      { t: null },
      refused('t', 'Theme!'),
    ],
    [
      'in a fragment',
      'query ($y: Int = 2021) { region(code: "610000") { ...F } } fragment F on Region { progress(year: $y) { id } }',
      { y: null },
      refused('y', 'Int!'),
    ],
    [
      'in a condition',
      'query ($t: Boolean = true) { region(code: "610000") { name @skip(if: $t) } }',
      { t: null },
      {
        status: 400,
        data: undefined,
        errors: [
          {
            message: '$t: expected true or false, found null',
            extensions: { code: 'BAD_USER_INPUT', argument: '$t' },
          },
        ],
      },
    ],
  ])('%s', async (_, query, variables, result) => {
    expect(await product.execute(query, variables)).toMatchObject(result);
  });

  test('in a field that is skipped, and where it is taken, it is no fault', async () => {
    const query = `query ($y: Int = 2021, $n: Int = 1, $on: Boolean!) {
      region(code: "610000") { name progress(year: $y) @include(if: $on) { id } }
      partnerships(on: null, first: $n, after: null) { totalCount }
    }`;
    expect(await product.execute(query, { y: null, on: false })).toMatchObject({
      status: 200,
      errors: undefined,
      data: { region: { name: '陕西省' } },
    });
  });
});

describe('introspection', () => {
  test('knows what the newest tools ask for', async () => {
    const query = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const published = buildSchema(readFileSync(schemaFile('api.graphql'), 'utf8'));
    const asked = buildClientSchema((await data(query)) as IntrospectionQuery);
    expect(printSchema(lexicographicSortSchema(asked))).toBe(printSchema(lexicographicSortSchema(published)));
    expect(await data('{ __type(name: "TargetInput") { isOneOf } }')).toEqual({ __type: { isOneOf: false } });
  });

  test('stands beside data, in the order that was asked for, under any alias and condition', async () => {
    const result = await product.execute(
      `query ($name: String!, $on: Boolean!) {
        kind: __type(name: $name) { name: kind ...T @include(if: $on) ...T @skip(if: $on) }
        region(code: "610000") { __typename name }
        ... on Query { __schema @include(if: $on) { queryType { name } } __typename }
      } fragment T on __Type { fields: name }`,
      { name: 'Region', on: false },
    );
    expect(JSON.stringify(result.data)).toBe(
      JSON.stringify({
        kind: { name: 'OBJECT', fields: 'Region' },
        region: { __typename: 'Region', name: '陕西省' },
        __typename: 'Query',
      }),
    );
  });
});

test('no field of the graph can be taken for an alias, and joins need none with arguments', () => {
  const { definitions } = parse(readFileSync(schemaFile('supergraph.graphql'), 'utf8'));
  const types = definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? [definition]
      : [],
  );
  const fields = types.flatMap(({ fields }) => fields ?? []);
  const needed = new Set<string>();
  for (const { directives = [] } of [...types, ...fields]) {
    for (const { arguments: values = [] } of directives) {
      for (const { name, value } of values) {
        if (!['key', 'requires', 'provides'].includes(name.value) || value.kind !== Kind.STRING) continue;
        visit(parse(`{ ${value.value} }`), { Field: (field) => void needed.add(field.name.value) });
      }
    }
  }
  expect([...needed]).toEqual(expect.arrayContaining(['id', 'code', 'candidates', 'schedule']));
  const names = fields.map(({ name }) => name.value);
  expect(names.filter((name) => name.endsWith('_alias'))).toEqual([]);
  const joined = types.flatMap((type) =>
    ['Query', 'Mutation'].includes(type.name.value) ? [] : (type.fields ?? []),
  );
  const withArguments = joined.filter(({ arguments: values = [] }) => values.length > 0);
  expect(withArguments.flatMap(({ name: { value } }) => (needed.has(value) ? [value] : []))).toEqual([]);
});

test('a fragment of a wider type, and narrower ones within it', async () => {
  const { databases, close } = await openDatabases(product.databaseUrl);
  await addSampleRecords(databases);
  await close();
  const query = `{ investments(first: 1) { nodes {
    ... on Record { kind: __typename ... on Investment { version ... on Record { ... on Investment { again: version } } } }
  } } }`;
  expect(await data(query)).toEqual({
    investments: { nodes: [{ kind: 'Investment', version: 1, again: 1 }] },
  });
});
