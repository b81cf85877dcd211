import { execute, parse, type ExecutionResult } from 'graphql';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../platform/database/open';
import { startDeadline } from '../platform/deadline';
import { buildSchema, createContext, createExecutor, type Executor } from '../platform/executor';
import { subgraphs } from '../subgraphs/subgraphs';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';

/**
 * Operations run compiled (graphql-jit), not interpreted: what graphql-js answers is what they have to answer. They are
 * written as the gateway writes them.
 */
const { subgraph } = subgraphs.targets;
const schema = buildSchema(subgraph);
const viewer = { subject: null, grants: [], openReading: true };
const log = pino({ level: 'silent' });
const now = new Date('2021-08-31T12:00:00Z');
const deadline = startDeadline(600_000);

let postgres: TestDatabase;
let database: DataSource;
let compiled: Executor;
beforeAll(async () => {
  postgres = await createTestDatabase();
  database = await openDatabase(subgraph, { url: postgres.url, poolSize: 4, timeout: 10_000 });
  compiled = createExecutor(subgraph, database);
});
afterAll(async () => {
  deadline.clear();
  await database.destroy();
  await postgres.drop();
});

function interpreted(query: string, variableValues: Record<string, unknown>): Promise<ExecutionResult> {
  const contextValue = createContext(subgraph, database, { viewer, log, now, deadline });
  return Promise.resolve(execute({ schema, document: parse(query), contextValue, variableValues }));
}

/** A response as it is sent: data, and of errors what a reader sees. */
const sent = ({ data, errors }: ExecutionResult): unknown =>
  JSON.parse(
    JSON.stringify({
      data,
      errors: errors?.map(({ message, path, extensions }) => ({ message, path, code: extensions.code })),
    }),
  );

const REGION = 'region(code: "610000")';
const PAGE = 'progress(year: 2021, asOf: "2021-07-31", first: 2)';

test.each<[string, string, Record<string, unknown>]>([
  ['aliases', `{ a: ${REGION} { n: name, name } b: region(code: "320000") { n: name } }`, {}],
  ['one response key asked for twice', `{ ${REGION} { name } ${REGION} { level parent { name } } }`, {}],
  ['@skip and @include by a literal', `{ ${REGION} { name @skip(if: true) level @include(if: true) } }`, {}],
  ...[true, false].map((on): [string, string, Record<string, unknown>] => [
    `@skip and @include by a variable that is ${String(on)}`,
    `query ($on: Boolean!) { ${REGION} {
      name @include(if: $on) level @skip(if: $on)
      ... on Region @include(if: $on) { parent { name @skip(if: $on) code } }
      ...F @skip(if: $on)
    } } fragment F on Region { code }`,
    { on },
  ]),
  ...[true, false].flatMap((on): [string, string, Record<string, unknown>][] => [
    [
      `a fragment under a condition that is ${String(on)}, and without one`,
      `query ($on: Boolean!) { a: ${REGION} { ...F @include(if: $on) } b: region(code: "530000") { ...F } }
       fragment F on Region { parent { name } }`,
      { on },
    ],
    [
      `a fragment under two conditions, the first ${String(on)}`,
      `query ($on: Boolean!) { ${REGION} { ...F @include(if: $on) ...F @skip(if: $on) } }
       fragment F on Region { name parent { ...G @skip(if: $on) } ...G } fragment G on Region { code level }`,
      { on },
    ],
    [
      `one field under two conditions, the first ${String(on)}`,
      `query ($on: Boolean!) { ${REGION} @include(if: $on) { name } ${REGION} @skip(if: $on) { level } }`,
      { on },
    ],
  ]),
  [
    'a variable with a default, not given',
    'query ($c: RegionCode! = "610000") { region(code: $c) { name } }',
    {},
  ],
  [
    'a variable with a default, given',
    'query ($c: RegionCode! = "610000") { region(code: $c) { name } }',
    { c: '320000' },
  ],
  [
    'a variable with a default, given as null',
    'query ($t: Theme = CONSUMER) { indicators(theme: $t) { code } }',
    { t: null },
  ],
  [
    'an argument with a default, its variable not given',
    'query ($f: Int) { partnerships(first: $f) { totalCount nodes { id } } }',
    {},
  ],
  [
    'an argument with a default, given as null',
    'query ($f: Int) { partnerships(first: $f) { totalCount } }',
    { f: null },
  ],
  [
    'lists and enums in variables',
    'query ($t: [Theme!], $i: Include) { progress(year: 2021, themes: $t, include: $i, within: "610100", level: PREFECTURE) { nodes { indicator { code } } } }',
    { t: ['CONSUMER'], i: 'ALL' },
  ],
  ['one value where a list is taken', '{ progress(year: 2021, themes: CONSUMER) { totalCount } }', {}],
  [
    'an interface',
    `{ ${PAGE} { nodes { __typename id target ... on ConsumerProgress { elapsed } ...E } } } fragment E on EastWestProgress { year region { name } }`,
    {},
  ],
  [
    'entities, one unknown, one twice',
    'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Region { name } } }',
    { r: ['610000', '999999', '610000'].map((code) => ({ __typename: 'Region', code })) },
  ],
  [
    'entities of several types',
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Region { name } ... on Indicator { name(lang: EN) } } }',
    {
      r: [
        { __typename: 'Region', code: '610000' },
        { __typename: 'Indicator', code: 'EW_LABOUR' },
      ],
    },
  ],
  [
    'an error in a nullable field',
    '{ region(code: "610000") { code } partnership(east: "320000", west: "610000") { west { progress(year: 1) { id } } } }',
    {},
  ],
  ['errors in a list', '{ partnerships(first: 3) { nodes { id progress(year: 1) { id } } } }', {}],
  [
    'an error that empties the response',
    '{ region(code: "610000") { name } progress(year: 1) { totalCount } }',
    {},
  ],
  ['nothing found', '{ region(code: "999999") { name parent { name } } }', {}],
  ['a long list', '{ indicators { code name unit partOf { code } } }', {}],
])('%s', async (_, query, variables) => {
  const result = await compiled({ query, variables }, { viewer, log: log, now, deadline });
  expect(sent(result)).toEqual(sent(await interpreted(query, variables)));
});

test('null where it is not taken is told to be that', async () => {
  const result = await compiled(
    { query: 'query ($y: Int = 2021) { progress(year: $y) { totalCount } }', variables: { y: null } },
    { viewer, log: log, now, deadline },
  );
  expect(sent(result)).toEqual({
    errors: [
      {
        message: '$y: expected a value, as Int! takes no null, found null',
        code: 'BAD_USER_INPUT',
      },
    ],
  });
});

test.each<[string, string, Record<string, unknown>, string]>([
  [
    'of another type',
    'query ($y: Int!) { progress(year: $y) { totalCount } }',
    { y: 'x' },
    'Variable "$y" got invalid value "x"; Int cannot represent non-integer value: "x"',
  ],
  [
    'that are missing',
    'query ($y: Int!) { progress(year: $y) { totalCount } }',
    {},
    'Variable "$y" of required type "Int!" was not provided.',
  ],
  [
    'that are null in a condition',
    'query ($on: Boolean = true) { region(code: "610000") { name @include(if: $on) } }',
    { on: null },
    '$on: expected a value, as Boolean! takes no null, found null',
  ],
])("variables %s are their sender's fault", async (_, query, variables, message) => {
  const result = await compiled({ query, variables }, { viewer, log, now, deadline });
  expect(sent(result)).toEqual({ errors: [{ message, code: 'BAD_USER_INPUT' }] });
});

test('too many representations are refused before any SQL', async () => {
  const statements: string[] = [];
  const representations = Array.from({ length: 10_001 }, () => ({ __typename: 'Region', code: '610000' }));
  const result = await compiled(
    {
      query:
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }',
      variables: { representations },
    },
    { viewer, log: log, now, deadline, onStatement: (name) => statements.push(name) },
  );
  expect({ result: sent(result), statements }).toEqual({
    result: {
      errors: [
        {
          message: 'expected at most 10000 rows to join, found 10001: ask for a smaller page',
          code: 'QUERY_TOO_LARGE',
        },
      ],
    },
    statements: [],
  });
});
