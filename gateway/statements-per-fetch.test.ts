import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql';
import { openDatabases } from '../ingest/databases';
import { administrator } from '../ingest/import-register';
import { sampleRecords } from '../ingest/sample-records';
import { sampleCreditCode, sampleDays } from '../ingest/sample-regions';
import { transactionOf } from '../platform/database/run';
import { referencesOf } from '../platform/register/register';
import { writerOf } from '../platform/register/register-access';
import { schemaFile } from '../platform/schema-files';
import { SUBGRAPH_NAMES } from '../platform/subgraph';
import { subgraphs } from '../subgraphs/subgraphs';
import { startTestProduct, type TestProduct } from '../testing/test-product';

const schema = buildSchema(readFileSync(schemaFile('api.graphql'), 'utf8'));
const YEAR = new Date().getFullYear();
const FEW = 3;
const MANY = 100;
/** What one query may cost bounds how many can be asked for, each with all that its children have. */
const MOST: Readonly<Record<string, number>> = {
  'regions.children': 40,
  'regions.bulletin': 12,
  'groups.history': 12,
  'partnerships.bulletin': 12,
  'partnerships.reconciliation': 12,
};
/** Fields that cost as much as a list, so that they are paths of their own and not among all that other rows have. */
const COSTLY: readonly string[] = ['bulletin', 'reconciliation'];

type Field = GraphQLField<unknown, unknown>;

const fieldsOf = (type: GraphQLNamedType | null | undefined): Field[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

const isConnection = ({ type }: Field): boolean => getNamedType(type).name.endsWith('Connection');

/** The arguments of a field: so many rows of a list, this year, an indicator of each owner, partnerships that have records. */
function argumentsOf({ args }: Field, first: string): string {
  const given = args.flatMap(({ name, type }) => {
    if (name === 'first') return [`first: ${first}`];
    if (name === 'year') return [`year: ${YEAR}`];
    if (name === 'region') return ['region: "320000"'];
    if (name === 'indicators') return ['indicators: ["EW_LABOUR", "CA_SALES", "EV_VILLAGES", "PF_FUNDS"]'];
    return isNonNullType(type) ? [`${name}: ?`] : [];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

/** A field with a selection of so many levels below it, of every field there is; null where an argument is not known. */
function select(field: Field, levels: number): string | null {
  const type = getNamedType(field.type);
  const given = argumentsOf(field, '1');
  if (given.includes('?')) return null;
  if (isLeafType(type)) return `${field.name}${given}`;
  if (levels === 0 || (levels < 2 && COSTLY.includes(field.name))) return null;
  const inside = isConnection(field) ? fieldsOf(type).filter(({ name }) => name === 'nodes') : fieldsOf(type);
  const selected = inside.flatMap((one) => select(one, isConnection(field) ? levels : levels - 1) ?? []);
  return selected.length > 0 ? `${field.name}${given} { __typename ${selected.join(' ')} }` : null;
}

/** The lists of `Query`, and of each of their rows every field that leads to rows of another kind. */
const paths = fieldsOf(schema.getQueryType())
  .filter(
    (list) =>
      isConnection(list) && !argumentsOf(list, '$first').includes('?') && !list.name.endsWith('Audit'),
  )
  .flatMap((list) => {
    const node = schema.getType(getNamedType(list.type).name.replace(/Connection$/, ''));
    if (!node) return [];
    return fieldsOf(node)
      .filter((field) => !isLeafType(getNamedType(field.type)))
      .flatMap((field) => {
        const inside = select(field, 2);
        const rows = `${list.name}${argumentsOf(list, '$first')}`;
        const operation = `query ($first: Int!) { ${rows} { nodes { ${inside ?? ''} } } }`;
        const path = `${list.name}.${field.name}`;
        return inside === null ? [] : [{ path, operation, many: MOST[path] ?? MANY }];
      });
  });

describe('a path of the graph takes as many statements for many rows as for few', () => {
  let product: TestProduct;
  let token: string;

  beforeAll(async () => {
    product = await startTestProduct('in-process', {
      DATABASE_POOL_SIZE: '8',
      SUBGRAPH_TIMEOUT_MS: '60000',
    });
    token = await product.token([{ role: 'reader', region: '000000' }]);
    await addRecords(product.databaseUrl);
  });
  afterAll(() => product.stop());

  test('of every list', () => {
    expect(paths.length).toBeGreaterThan(60);
  });

  test.each(paths)('$path', async ({ operation, many }) => {
    const execute = async (first: number): Promise<string[]> => {
      const { errors, statements } = await product.execute(operation, { first }, { token });
      expect(errors).toBeUndefined();
      return statements;
    };
    expect(await execute(many)).toEqual(await execute(FEW));
  });
});

/** A hundred records of every register that can have as many. */
async function addRecords(url: string): Promise<void> {
  const { databases, close } = await openDatabases(url);
  const now = new Date();
  try {
    for (const name of SUBGRAPH_NAMES) {
      for (const register of subgraphs[name].subgraph.registers ?? []) {
        const runner = databases[name].createQueryRunner();
        await runner.startTransaction();
        const writer = writerOf(name, register);
        const { run } = transactionOf(runner);
        await writer.acquireWriteLock(run);
        const make = sampleRecords[register.type];
        const isMonthly = register.type === 'MonitoredCount';
        const drafts = Array.from({ length: isMonthly ? 18 : MANY }, (_, n) => ({
          row: n,
          mark: null,
          input: {
            // Every twelfth sample is of one place and has all that a record can have, so that a few are like the many.
            ...make?.(isMonthly ? n : n * 12, sampleDays(now)),
            ...('creditCode' in register.fields && { creditCode: sampleCreditCode('91', n + 1) }),
            ...Object.fromEntries(referencesOf(register).map(([field]) => [field, String(n + 1)])),
          },
        }));
        const change = { viewer: administrator('tests'), now, key: null };
        expect((await writer.addAll(run, drafts, change)).refusals).toEqual([]);
        await runner.commitTransaction();
        await runner.release();
      }
    }
  } finally {
    await close();
  }
}
