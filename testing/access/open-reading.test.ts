import { randomUUID } from 'node:crypto';
import { SUBGRAPH_NAMES } from '../../platform/subgraph';
import {
  startTestProduct,
  type OperationResult,
  type Caller,
  type TestProduct,
  type Transport,
} from '../test-product';
import { api, fieldsOf, ruleOf } from './graph';

const SETTER = `setter ${randomUUID()}`;
const FILER = `filer ${randomUUID()}`;
const WHY = `because of ${randomUUID()}`;
const WEST = '610602';
const EAST = '320205';

const FILE = {
  target: `mutation ($version: Int!, $reason: String, $key: ID!) { setTarget(
    input: { indicator: "EW_LABOUR", region: "${WEST}", year: 2021, value: "10" }, version: $version, reason: $reason, key: $key
  ) { target { history { recordedBy reason } } refusals { code field } } }`,
  add: `mutation ($key: ID!) { addLabourTransfer(input: {
    origin: "${WEST}", destination: "${EAST}", kind: TO_EAST, date: "2021-05-31", persons: 9, lifted: 1
  }, key: $key) { record { id recordedBy reason } refusals { code field } } }`,
  correct: `mutation ($id: ID!, $reason: String!, $key: ID!) { correctLabourTransfer(id: $id, version: 1, input: {
    origin: "${WEST}", destination: "${EAST}", kind: TO_EAST, date: "2021-05-31", persons: 8, lifted: 1
  }, reason: $reason, key: $key) { record { recordedBy reason } refusals { code field } } }`,
};

/** Everything that says who recorded what, by every path that leads there. */
const READ = `query ($id: ID!) {
  labourTransfer(id: $id) { recordedBy reason history { version recordedBy reason } }
  labourTransfers { nodes { recordedBy reason } edges { node { recordedBy reason } } }
  region(code: "${WEST}") {
    labourTransfers { nodes { ... on Record { recordedBy reason } } }
    progress(year: 2021, indicators: ["EW_LABOUR", "EW_FISCAL_FUNDS"], include: ALL) {
      actual
      evidence {
        nodes { amount recordedBy ... on Statement { reason } ... on Posting { records { recordedBy reason } } }
        edges { node { ... on Posting { recordedBy } ... on Statement { recordedBy } } }
      }
    }
  }
  partnership(east: "320200", west: "610600") { labourTransfers { nodes { recordedBy reason } } }
  target(indicator: "EW_LABOUR", region: "${WEST}", year: 2021) { value history { version value recordedBy reason } }
}`;

/** The values of every `recordedBy` and `reason` in a response. */
const whoAndWhy = (value: unknown): unknown[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
        ['recordedBy', 'reason'].includes(name) ? [inner] : whoAndWhy(inner),
      );

test('every field that says who recorded what, or why, is for roles alone', () => {
  const fields = Object.values(api.getTypeMap()).flatMap((type) =>
    fieldsOf(type)
      .filter(({ name }) => ['recordedBy', 'reason', 'actor'].includes(name))
      .map(({ name }) => ({ place: `${type.name}.${name}`, rule: ruleOf(type.name, name) })),
  );
  const audit = ['AuditEntry.actor', 'AuditEntry.reason'];
  expect(fields.length).toBeGreaterThan(40);
  // Below a field that is PERSONAL, or null for whoever has no role of the unit: platform/returns/returns.test.ts.
  const returns = ['ReturnLine.reason', 'Check.reason', 'ReturnEvent.reason', 'ReturnRevision.reason'];
  expect(fields.filter(({ rule }) => rule !== 'PERSONAL').map(({ place }) => place)).toEqual([
    ...audit,
    // What a side says of a difference is said to everyone who may read the difference.
    'DifferenceExplanation.reason',
    ...returns,
  ]);
  // Which only administrators can come to.
  const audits = Object.values(api.getQueryType()?.getFields() ?? {}).filter(({ name }) =>
    name.endsWith('Audit'),
  );
  expect(audits.map(({ name }) => ruleOf('Query', name))).toEqual(SUBGRAPH_NAMES.map(() => 'ADMINISTRATORS'));
});

describe.each<Transport>(['in-process', 'http'])('with open reading (%s)', (transport) => {
  let product: TestProduct;
  let id = '';
  const as = async (
    role: 'reader' | 'filer' | 'target-setter',
    region: string,
    side?: 'east',
    subject = 'reader',
  ) => ({
    token: await product.token([{ role, region, ...(side && { side }) }], { subject }),
  });
  const read = (someone: Caller): Promise<OperationResult> => product.execute(READ, { id }, someone);

  beforeAll(async () => {
    product = await startTestProduct(transport);
    const setter = await as('target-setter', WEST, undefined, SETTER);
    const filer = await as('filer', WEST, undefined, FILER);
    const file = (mutation: keyof typeof FILE, variables: object, someone: Caller) =>
      product.execute(FILE[mutation], { ...variables, key: randomUUID() }, someone);
    const results = [
      await file('target', { version: 0 }, setter),
      await file('target', { version: 1, reason: WHY }, setter),
    ];
    const added = await file('add', {}, filer);
    id = added.data.addLabourTransfer.record.id as string;
    results.push(added, await file('correct', { id, reason: WHY }, filer));
    expect(results.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    const header = 'indicator,region,partner,as_of,value,unit';
    await product.importCsv(`${header}\nEW_FISCAL_FUNDS,${WEST},,2021-05-31,500,元`);
    await product.importCsv(`${header}\nEW_FISCAL_FUNDS,${WEST},,2021-06-30,400,元`, { correction: WHY });
  });
  afterAll(() => product.stop());

  test.each<[string, () => Promise<Caller>]>([
    ['nobody in particular', () => Promise.resolve({})],
    ['somebody without a role', async () => ({ token: await product.token([]) })],
    ['a filer of elsewhere', () => as('filer', '610603')],
    ['a township of the county', () => as('reader', `${WEST}001`)],
    ['the county, as if it were the partner', () => as('reader', WEST, 'east')],
  ])('%s reads the figures, and not who recorded them or why', async (_, someone) => {
    const result = await read(await someone());
    expect(result.errors).toBeUndefined();
    expect(result.data.region.progress).toMatchObject([{ actual: '400' }, { actual: '8' }]);
    expect(result.data.target.history).toMatchObject([{ version: 2, value: '10' }, { version: 1 }]);
    expect(whoAndWhy(result.data).length).toBeGreaterThan(20);
    expect([...new Set(whoAndWhy(result.data))]).toEqual([null]);
  });

  test('those with a role in the region read both', async () => {
    const { data, errors } = await read(await as('reader', '610600'));
    expect(errors).toBeUndefined();
    expect(data.labourTransfer).toEqual({
      recordedBy: FILER,
      reason: WHY,
      history: [
        { version: 2, recordedBy: FILER, reason: WHY },
        { version: 1, recordedBy: FILER, reason: null },
      ],
    });
    expect(data.target.history).toMatchObject([
      { recordedBy: SETTER, reason: WHY },
      { recordedBy: SETTER, reason: null },
    ]);
    const [funds, labour] = data.region.progress;
    expect(labour.evidence.nodes[0]).toMatchObject({
      recordedBy: FILER,
      records: [{ recordedBy: FILER, reason: WHY }],
    });
    expect(funds.evidence.nodes).toEqual([{ amount: '400', recordedBy: 'import 报表.csv', reason: WHY }]);
    expect(whoAndWhy(data)).not.toContain(undefined);
  });

  test('the partner reads both where it is one', async () => {
    const { data } = await read(await as('reader', '320200', 'east'));
    expect(data.labourTransfer).toMatchObject({ recordedBy: FILER, reason: WHY });
    expect(data.target.history).toMatchObject([{ recordedBy: null, reason: null }, { recordedBy: null }]);
  });
});
