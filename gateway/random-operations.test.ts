import * as fc from 'fast-check';
import { execute, parse, validate, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { pino } from 'pino';
import { openDatabases } from '../ingest/databases';
import { addSampleRecords } from '../ingest/sample';
import type { TokenGrant } from '../platform/access/grants';
import { toGrant } from '../platform/access/grants';
import type { Viewer } from '../platform/access/viewer';
import { startDeadline } from '../platform/deadline';
import { formatError, type ErrorCode } from '../platform/errors';
import { createContext } from '../platform/executor';
import { SUBGRAPH_NAMES } from '../platform/subgraph';
import { subgraphs } from '../subgraphs/subgraphs';
import { mergedSchema, type Contexts } from '../testing/merged-graph';
import { randomOperation, type KnownValues, type RandomOperation } from '../testing/random-operations';
import { startTestProduct, type Caller, type TestProduct } from '../testing/test-product';

/**
 * What the gateway, its plans and compiled operations answer is what `graphql` answers that runs the same operation over the
 * resolvers of all subgraphs, joined one object at a time. RANDOM_OPERATIONS says how many are tried, and RANDOM_SEED
 * which; without it the same ones each time.
 */
const { RANDOM_OPERATIONS, RANDOM_SEED } = process.env;
const runs = Number(RANDOM_OPERATIONS ?? 2000);
const firstSeed = Number(RANDOM_SEED ?? 1);
/** Few: joined one object at a time, they wait for the two connections of a subgraph, and no longer than five seconds. */
const AT_ONCE = 2;
/** Longer than the busiest machine takes. */
const PATIENCE_MS = 60_000;

const schema = mergedSchema();
const log = pino({ level: 'silent' });

interface Person {
  viewer: Viewer;
  caller: Caller;
}

const nobody: Person = { viewer: { subject: null, grants: [], openReading: true }, caller: {} };

let product: TestProduct;
let opened: Awaited<ReturnType<typeof openDatabases>>;
let administrator: Person;
let known: KnownValues;
beforeAll(async () => {
  product = await startTestProduct('in-process', { SUBGRAPH_TIMEOUT_MS: String(PATIENCE_MS) });
  opened = await openDatabases(product.databaseUrl);
  await addSampleRecords(opened.databases);
  const grants: Required<Omit<TokenGrant, 'side'>>[] = [{ role: 'administrator', region: '000000' }];
  administrator = {
    viewer: {
      subject: 'somebody',
      grants: grants.map((grant) => toGrant({ ...grant, side: 'west' })),
      openReading: true,
    },
    caller: { token: await product.token(grants) },
  };
  known = await knownValues();
});
afterAll(async () => {
  await opened.close();
  await product.stop();
});

/** Regions, years, indicators and records that there is something to say of. */
async function knownValues(): Promise<KnownValues> {
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) =>
    /^[A-Z]\w+Connection$/.test(String(type)),
  );
  const ids: string[] = [];
  for (const { name } of lists) {
    const { data } = await product.execute(`{ ${name} { nodes { id } } }`);
    const list = (data as Record<string, { nodes: { id: string }[] } | null> | undefined)?.[name];
    ids.push(...(list?.nodes.slice(0, 3) ?? []).map(({ id }) => id));
  }
  expect(ids.length).toBeGreaterThan(30);
  const indicators = [
    'EW_LABOUR',
    'EW_SOCIAL_FUNDS',
    'CO_PURCHASES',
    'EM_OUT_WORKERS',
    'PF_SPEND_RATE',
    'EV_PAIRED',
  ];
  return {
    RegionCode: ['000000', '610000', '610000', '610600', '320000', '320200', '140000', '130682', '999999'],
    east: ['320000'],
    west: ['610000'],
    year: [2020, 2021, 2021, 2022],
    Int: [0, 1, 2, 3],
    first: [1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 0],
    asOf: ['2021-07-31', '2021-12-31', '2022-06-30'],
    Date: ['2021-07-31', '2022-12-31', '2025-01-01'],
    DateTime: ['2021-08-31T18:00:00+08:00', '2026-01-01T00:00:00Z', '2099-01-01T00:00:00Z'],
    Decimal: ['0', '1000', '12.5'],
    indicator: indicators,
    indicators,
    id: ids,
    ID: ids,
    String: ['', '县', 'x'],
    name: ['Region', 'Progress', 'Theme', 'Nothing'],
    after: [''],
  };
}

/** Refused as a whole before anything ran, or a response with the codes and places of its errors. */
interface Outcome {
  refused: boolean;
  data?: unknown;
  codes?: unknown[];
  paths?: string[];
}

const DENIALS: unknown[] = ['UNAUTHENTICATED', 'FORBIDDEN'] satisfies ErrorCode[];

/** Too much at all, or for as many as wait on a busy machine. */
const LIMITS: unknown[] = ['QUERY_TOO_LARGE', 'TOO_MANY_REQUESTS'] satisfies ErrorCode[];

const codesOf = (errors: readonly GraphQLFormattedError[]): unknown[] =>
  [...new Set(errors.map(({ extensions }) => extensions?.code))].sort();
const pathsOf = (errors: readonly GraphQLFormattedError[]): string[] =>
  errors.flatMap(({ path }) => (path ? [JSON.stringify(path)] : []));

async function merged({ query, variables }: RandomOperation, viewer: Viewer): Promise<Outcome> {
  const document = parse(query);
  const now = new Date();
  const deadline = startDeadline(PATIENCE_MS);
  const contexts = Object.fromEntries(
    SUBGRAPH_NAMES.map((name) => [
      name,
      createContext(subgraphs[name].subgraph, opened.databases[name], { viewer, log, now, deadline }),
    ]),
  ) as Contexts;
  const { data, errors = [] }: ExecutionResult = await execute({
    schema,
    document,
    contextValue: contexts,
    variableValues: variables,
  });
  deadline.clear();
  // What GraphQL itself says of a value has no code.
  const isRefused = errors.some(
    ({ message, extensions }) =>
      extensions.code === undefined && /must not be null|invalid value|was not provided/.test(message),
  );
  if (isRefused) return { refused: true };
  const told = errors.map((error) => formatError(error.toJSON(), error));
  return { refused: false, data: plain(data), codes: codesOf(told), paths: pathsOf(told) };
}

async function joined({ query, variables }: RandomOperation, caller: Caller): Promise<Outcome> {
  const { status, data, errors = [] } = await product.execute(query, variables, caller);
  if (status !== 200 && data === undefined) return { refused: true, codes: codesOf(errors) };
  return { refused: false, data: data as unknown, codes: codesOf(errors), paths: pathsOf(errors) };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Each is made from a seed of its own when its turn comes, so that it can be tried again alone. */
function* validOperations(): Generator<{ operation: RandomOperation; seed: number }> {
  const random = randomOperation(schema, known);
  let made = 0;
  for (let seed = firstSeed; made < runs; seed += 1) {
    const [operation] = fc.sample(random, { numRuns: 1, seed });
    if (!operation || validate(schema, parse(operation.query)).length > 0) continue;
    made += 1;
    yield { operation, seed };
  }
}

type Kind = 'answered' | 'answered with errors' | 'refused' | 'denied' | 'too large';

/** Compares the two responses to one operation. */
async function compare(operation: RandomOperation, { viewer, caller }: Person): Promise<Kind> {
  const found = await joined(operation, caller);
  if (found.refused && found.codes?.some((code) => LIMITS.includes(code))) return 'too large';
  const expected = await merged(operation, viewer);
  // A role that somebody does not have is told before anything runs, and for the whole operation.
  if (found.refused && !expected.refused && found.codes?.some((code) => DENIALS.includes(code))) {
    expect(expected.codes).toEqual(expect.arrayContaining(found.codes));
    return 'denied';
  }
  if (expected.refused || found.refused) {
    expect(found).toMatchObject({ refused: expected.refused, codes: ['BAD_USER_INPUT'] });
    return 'refused';
  }
  expect({ data: found.data, codes: found.codes }).toEqual({ data: expected.data, codes: expected.codes });
  // An error that many rows share is told once.
  expect(expected.paths).toEqual(expect.arrayContaining(found.paths ?? []));
  return expected.codes?.length ? 'answered with errors' : 'answered';
}

test(`${runs} random operations are answered as by one schema`, async () => {
  const counts: Record<Kind, number> = {
    answered: 0,
    'answered with errors': 0,
    refused: 0,
    denied: 0,
    'too large': 0,
  };
  const operations = validOperations();
  const work = async (): Promise<void> => {
    for (const { operation, seed } of operations) {
      try {
        counts[await compare(operation, seed % 10 === 0 ? nobody : administrator)] += 1;
      } catch (error) {
        const again = `RANDOM_OPERATIONS=1 RANDOM_SEED=${seed} npx jest gateway/random-operations`;
        const asked = `${operation.query}\n${JSON.stringify(operation.variables)}`;
        throw new Error(`${again}\n${asked}\n${(error as Error).message}`, { cause: error });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  console.info(`from RANDOM_SEED=${firstSeed}`, counts);
  // That it does not compare refusals alone.
  expect(counts.answered + counts['answered with errors']).toBeGreaterThanOrEqual(Math.floor(runs * 0.8));
}, 1_200_000);
