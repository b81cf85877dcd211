import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { buildSchema, getOperationAST, OperationTypeNode, validate } from 'graphql';
import { catalogue } from '../platform/catalogue';
import { spellingsOf } from '../platform/units';
import { THEMES } from '../schema/subgraphs';
import { startTestProduct, type TestProduct } from '../testing/test-product';
import { createClient } from './create-client.ts';
import * as documents from './generated/graphql.ts';
import { LabourTransferKind } from './generated/schema.ts';
import { stateFiguresOf, withdrawOf } from './statements.ts';

const schema = buildSchema(readFileSync(join(__dirname, '..', 'schema', 'api.graphql'), 'utf8'));

const july = { year: 2021, asOf: '2021-07-31' };
const pair = { east: '320000', west: '610000' };

/** Every document, with variables for which the first data has a response, and a part of it. */
const asked: Record<string, [variables: Record<string, unknown>, expected: object]> = {
  PairingProgressDocument: [
    { ...pair, ...july, indicators: ['EW_LABOUR'] },
    {
      partnership: {
        west: { name: '陕西省' },
        progress: [{ actual: '12650', ratio: '80.83', pace: 'AHEAD' }],
      },
    },
  ],
  RegionProgressDocument: [
    { region: '320000', side: 'EAST', ...july, indicators: ['EW_LABOUR'] },
    { region: { name: '江苏省', progress: [{ __typename: 'EastWestProgress', actual: '12650' }] } },
  ],
  ProgressPageDocument: [
    { ...july, within: '610000', level: 'PROVINCE', indicators: ['EW_LABOUR'], first: 1 },
    {
      progress: { totalCount: 1, nodes: [{ region: { code: '610000' } }], pageInfo: { hasNextPage: false } },
    },
  ],
  LeagueDocument: [
    { indicator: 'EW_LABOUR', within: '000000', level: 'PROVINCE', ...july, first: 1 },
    {
      league: {
        indicator: { unit: 'PERSON' },
        standings: [{ rank: 1, progress: { region: { code: '610000' } } }],
      },
    },
  ],
  RankedProgressDocument: [
    { ...july, within: '610000', level: 'PROVINCE', pace: ['AHEAD'], first: 1 },
    {
      progress: { ranked: { totalCount: 3, nodes: [{ indicator: { code: 'EW_LABOUR' }, ratio: '80.83' }] } },
    },
  ],
  PairingSeriesDocument: [
    { ...pair, ...july, indicators: ['EW_LABOUR'], every: 'QUARTER', cumulativeFrom: 2021 },
    {
      partnership: {
        progress: [
          {
            series: [{ date: '2021-03-31' }, { date: '2021-06-30' }, { date: '2021-07-31', actual: '12650' }],
            forecast: { basis: 'SCHEDULE' },
            cumulative: { value: '12650', years: [{ year: 2021, actual: '12650' }] },
            lastYear: { actual: null },
          },
        ],
      },
    },
  ],
  RegionSeriesDocument: [
    { region: '610000', ...july, indicators: ['EW_LABOUR'], cumulativeFrom: 2020 },
    {
      region: {
        progress: [{ cumulative: { value: null, years: [{ year: 2020, actual: null }, { year: 2021 }] } }],
      },
    },
  ],
  FindingsDocument: [
    { within: '610000', themes: ['EAST_WEST'] },
    { findings: [{ __typename: 'EastWestFindings', list: { totalCount: expect.any(Number) as unknown } }] },
  ],
  PairingEvidenceDocument: [
    { ...pair, ...july, indicator: 'EW_LABOUR' },
    { partnership: { progress: [{ evidence: { nodes: [{ __typename: 'Statement', amount: '12650' }] } }] } },
  ],
  RegionEvidenceDocument: [
    { region: '610000', ...july, indicator: 'EW_LABOUR' },
    { region: { progress: [{ evidence: { nodes: [{ __typename: 'Statement', amount: '12650' }] } }] } },
  ],
  PairingRevisionsDocument: [
    { ...pair, ...july, indicator: 'EW_LABOUR' },
    {
      partnership: {
        progress: [
          { revisions: { nodes: [{ statement: { side: 'WEST', amount: '12650' }, withdrawn: false }] } },
        ],
      },
    },
  ],
  RegionRevisionsDocument: [
    { region: '610000', ...july, indicator: 'EW_LABOUR' },
    { region: { progress: [{ statedOn: null, revisions: { nodes: [] } }] } },
  ],
  PartnershipsDocument: [
    { region: '610000', level: 'PROVINCE', on: '2021-07-31' },
    { partnerships: { totalCount: 1, nodes: [{ east: { name: '江苏省' } }] } },
  ],
  GroupsDocument: [{ within: '610000' }, { groups: { totalCount: 0, nodes: [] } }],
  GroupDocument: [{ id: '610000|重点帮扶县' }, { group: null }],
  RegionDocument: [{ region: '610000' }, { region: { parent: { level: 'NATION' }, level: 'PROVINCE' } }],
  RegionPageDocument: [
    { region: '610000', ...july },
    { region: { partnerships: [{ east: { code: '320000' } }], secondees: { totals: { count: 0 } } } },
  ],
  SecondeesPageDocument: [{ filter: { within: '610000' } }, { secondees: { totals: { count: 0 } } }],
  LabourTransfersPageDocument: [{}, { labourTransfers: { totals: { count: 0, persons: '0' } } }],
  AssistanceFundsPageDocument: [{}, { assistanceFunds: { totals: { count: 0, amount: '0' } } }],
  ProductsPageDocument: [{}, { products: { totals: { count: 0 } } }],
  PurchasesPageDocument: [{}, { purchases: { totals: { count: 0, amount: '0' } } }],
  PairingsPageDocument: [{}, { pairings: { totals: { count: 0 } } }],
  ContributionsPageDocument: [{}, { contributions: { totals: { count: 0, amount: '0' } } }],
  IndicatorsDocument: [
    { theme: 'RELOCATION', lang: 'EN' },
    { indicators: expect.arrayContaining([expect.objectContaining({ theme: 'RELOCATION' })]) as unknown },
  ],
};

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

const named = Object.entries(documents).filter(([name]) => name.endsWith('Document')) as [
  string,
  TypedDocumentNode<unknown, Record<string, unknown>>,
][];

const isQuery = ([, document]: (typeof named)[number]): boolean =>
  getOperationAST(document)?.operation === OperationTypeNode.QUERY;

test.each(named)('%s fits the schema', (_, document) => {
  expect(validate(schema, document)).toEqual([]);
});

test.each(named.filter(isQuery))('%s is answered by the product', async (name, document) => {
  const [variables, expected] = asked[name] ?? [];
  if (!variables) throw new Error(`add variables for ${name} to this test`);
  const result = await createClient({ url: `${product.origin}/graphql` }).query(document, variables);
  expect(result).toMatchObject({ ok: true, data: expected });
});

test('a record is added and corrected, and a stale version is refused', async () => {
  const token = () => product.token([{ role: 'filer', region: '610000' }]);
  const client = createClient({ url: `${product.origin}/graphql`, token });
  const input = {
    ...{ origin: '610100', destination: '320000', partner: '320000' },
    ...{ kind: LabourTransferKind.TO_EAST, date: '2021-07-01', persons: 3, lifted: 1 },
  };
  const added = await client.mutate(documents.AddLabourTransferDocument, {
    input,
    key: 'the first addition',
  });
  if (!added.ok) throw added.error;
  const { record, refusals } = added.data.addLabourTransfer ?? {};
  expect(refusals).toEqual([]);
  expect(record).toMatchObject({ version: 1, persons: 3, origin: { name: '西安市' }, sample: false });
  if (!record) return;

  const { id, version } = record;
  const more = {
    id,
    version,
    input: { ...input, persons: 4 },
    reason: '漏报一人',
    key: 'the first correction',
  };
  expect(await client.mutate(documents.CorrectLabourTransferDocument, more)).toMatchObject({
    data: { correctLabourTransfer: { record: { id, version: 2, persons: 4, reason: '漏报一人' } } },
  });
  const stale = { id, version, reason: '重复登记', key: 'the first void' };
  expect(await client.mutate(documents.VoidLabourTransferDocument, stale)).toMatchObject({
    data: { voidLabourTransfer: { refusals: [{ code: 'STALE_VERSION', currentVersion: 2 }] } },
  });
});

test.each(THEMES)(
  'figures of $theme are stated, and withdrawn, by the mutations of its owner',
  async ({ theme, owner }) => {
    const token = () => product.token([{ role: 'filer', region: '610000' }], { subject: 'filer' });
    const client = createClient({ url: `${product.origin}/graphql`, token });
    const { code: indicator = '', unit } = catalogue.find((entry) => entry.theme === theme) ?? {};
    const stated = await client.mutate(stateFiguresOf(theme), {
      figures: [
        {
          indicator,
          region: '610600',
          date: '2018-06-30',
          value: '1',
          unit: unit && spellingsOf(unit).split('、')[0],
        },
      ],
      key: randomUUID(),
    });
    if (!stated.ok) throw stated.error;
    expect(stated.data.outcome).toMatchObject({ refusals: [], unchanged: 0 });
    const [statement] = stated.data.outcome?.statements ?? [];
    expect(statement).toMatchObject({ given: '1', recordedBy: 'filer', region: { code: '610600' } });

    const { id = '' } = statement ?? {};
    expect(id.split(':')[0]).toBe(owner);
    const withdrawal = withdrawOf(id);
    if (!withdrawal) throw new Error(id);
    const withdrawn = await client.mutate(withdrawal, { id, reason: '填错县', key: randomUUID() });
    expect(withdrawn).toMatchObject({
      data: { outcome: { withdrawn: { id }, inForce: null, refusals: [] } },
    });
  },
);

test('what is no id of a statement has nothing that withdraws it', () => {
  expect(['', 'S6', 'targets:S6', 'toString:S6'].map(withdrawOf)).toEqual([null, null, null, null]);
});

test('where a subgraph does not answer, its fields are told apart from what was not reported', async () => {
  const lame = await startTestProduct('in-process', { CONSUMER_URL: 'http://127.0.0.1:1/graphql' });
  const client = createClient({ url: `${lame.origin}/graphql` });
  const result = await client.query(documents.PairingProgressDocument, { ...pair, ...july });
  await lame.stop();
  if (result.ok) throw new Error('expected a partial result');
  const rows = result.partial?.partnership?.progress.map(({ indicator, actual }) => [indicator.code, actual]);
  expect(rows).toEqual([
    ['EW_SOCIAL_FUNDS', '47570000'],
    ['EW_LABOUR', '12650'],
    ['EW_LABOUR_LIFTED', '5973'],
    ['CA_SALES', null],
  ]);
  expect(result.error.errors).toMatchObject([{ code: 'SUBGRAPH_UNAVAILABLE' }]);
});

test('every document is trusted by the manifest, and travels by its hash alone', async () => {
  const manifest = join(__dirname, 'generated', 'persisted-documents.json');
  const closed = await startTestProduct('in-process', { TRUSTED_DOCUMENTS: manifest });
  const url = `${closed.origin}/graphql`;
  for (const [name, document] of named.filter(isQuery)) {
    const variables = asked[name]?.[0];
    expect(await createClient({ url, documents: 'trusted' }).query(document, variables)).toMatchObject({
      ok: true,
    });
    expect(await createClient({ url }).query(document, variables)).toMatchObject({
      error: { code: 'DOCUMENT_NOT_TRUSTED', status: 400 },
    });
  }
  await closed.stop();
});
