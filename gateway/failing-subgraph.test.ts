import { createServer, type RequestListener } from 'node:http';
import { Client } from 'pg';
import { SUBGRAPH_NAMES } from '../platform/subgraph';
import {
  respondingWith,
  FAULT,
  QUERY,
  REST,
  startStubSubgraph,
  told,
  UNAVAILABLE,
  type OddSubgraph,
} from '../testing/stub-subgraph';
import { listening } from '../testing/tcp-proxy';
import { startTestProduct, type TestProduct } from '../testing/test-product';

describe('a subgraph behind HTTP', () => {
  let product: TestProduct;
  let subgraph: OddSubgraph;
  beforeAll(async () => {
    subgraph = await startStubSubgraph();
    product = await startTestProduct('in-process', {
      EAST_WEST_URL: subgraph.url,
      SUBGRAPH_TIMEOUT_MS: '500',
    });
  });
  afterAll(async () => {
    await product.stop();
    subgraph.stop();
  });

  test.each<[string, RequestListener]>([
    ['that hangs', () => undefined],
    ['that never ends its answer', (_, response) => response.writeHead(200).write('{"data":')],
    ['that hangs up', (_, response) => response.destroy()],
    [
      'that hangs up in the middle',
      (_, response) => response.writeHead(200, { 'content-length': '99' }).end('{'),
    ],
    [
      'that answers 500 with a page',
      respondingWith('<h1>Error at 10.0.0.7</h1>', 500, { 'content-type': 'text/html' }),
    ],
    ['that answers 200 with a page', respondingWith('<h1>Welcome</h1>')],
    ['that does not know our secret', respondingWith(JSON.stringify({ errors: [FAULT] }), 401)],
    ['that is elsewhere', respondingWith('', 302, { location: 'http://127.0.0.1:1/' })],
    ['that answers broken JSON', respondingWith('{"data":{"_entities":[')],
    ['that answers a list', respondingWith('[]')],
    ['that answers nothing', respondingWith('{}')],
    ['that answers data of another shape', respondingWith('{"data":"all is well"}')],
    ['that answers errors of another shape', respondingWith('{"errors":[{"message":1,"path":"x"}]}')],
  ])('%s leaves its fields empty, and the rest of the response as it is', async (_, listener) => {
    subgraph.behave = listener;
    expect(await product.execute(QUERY)).toMatchObject({
      status: 200,
      data: REST,
      errors: [told(UNAVAILABLE)],
    });
  });

  test.each([
    [
      'errors that tell of its inside',
      {
        data: { _entities: null },
        errors: [
          {
            message: 'relation "statement" does not exist: select * from statement',
            extensions: { code: '42P01', exception: { stacktrace: ['at query (/srv/pg.js:1:1)'] } },
          },
        ],
      },
    ],
    [
      'a known code for what the gateway asked',
      { errors: [{ message: 'at /srv', extensions: { code: 'BAD_REQUEST' } }] },
    ],
    ['fewer entities than were asked for', { data: { _entities: [] } }],
    ['entities of another shape', { data: { _entities: [1, 2, 3] } }],
    ['no entities', { data: {} }],
  ])('with %s is a fault of ours, without its inside', async (_, result) => {
    subgraph.behave = respondingWith(JSON.stringify(result));
    expect(await product.execute(QUERY)).toMatchObject({ status: 200, data: REST, errors: [told(FAULT)] });
  });

  test('is not waited for again in the same operation', async () => {
    let requests = 0;
    subgraph.behave = () => {
      requests += 1;
    };
    const league = `league(indicator: "EW_LABOUR", year: 2021, within: "000000", level: PROVINCE) {
      standings(first: 10) { rank progress { actual region { progress(year: 2021) { actual } } } }
    }`;
    const { data, errors } = await product.execute(`{ a: ${league} }`);
    expect(errors).toMatchObject([UNAVAILABLE]);
    // The league asks for this month and the last at the same time; nothing is asked after that.
    expect(requests).toBe(2);
    // The row stays, and nothing is known of it.
    const { standings } = (data as { a: { standings: unknown[] } }).a;
    expect(standings).toHaveLength(1);
    expect(standings[0]).toMatchObject({ rank: null, progress: { actual: null } });
  });

  test('leaves the rows of a league without ranks', async () => {
    subgraph.behave = respondingWith('', 500);
    const { data, errors } = await product.execute(`{
      board: league(indicator: "EW_LABOUR", year: 2021, asOf: "2021-07-31", within: "000000", level: PROVINCE) {
        indicator { code }
        standings { place: rank previousRank progress { region { name } target } }
      }
    }`);
    expect(data).toEqual({
      board: {
        indicator: { code: 'EW_LABOUR' },
        standings: [
          { place: null, previousRank: null, progress: { region: { name: '陕西省' }, target: '15650' } },
        ],
      },
    });
    expect(errors).toEqual([
      {
        ...UNAVAILABLE,
        path: ['board', 'standings', 0, 'place'],
        extensions: {
          ...UNAVAILABLE.extensions,
          paths: [['board', 'standings', 0, ['place', 'previousRank']]],
        },
      },
    ]);
  });

  test('takes no other root field of the operation with it', async () => {
    subgraph.behave = respondingWith('', 500);
    const { status, data, errors } = await product.execute(`{
      labourTransfers { pageInfo { hasNextPage } }
      labourTransferSummary(by: [KIND]) { count }
      purchases { pageInfo { hasNextPage } }
      indicators(theme: HOTLINE) { code }
    }`);
    expect({ status, data, errors }).toMatchObject({
      status: 200,
      data: {
        labourTransfers: null,
        labourTransferSummary: null,
        purchases: { pageInfo: { hasNextPage: false } },
        indicators: [{ code: 'HO_CALLS' }, {}],
      },
      errors: [UNAVAILABLE],
    });
  });

  test.each<[string, RequestListener, string]>([
    ['that refuses it', respondingWith('', 401), 'SUBGRAPH_UNAVAILABLE'],
    ['that fails over it', respondingWith('', 500), 'OUTCOME_UNKNOWN'],
    ['that hangs up', (_, response) => response.destroy(), 'OUTCOME_UNKNOWN'],
    ['that hangs', () => undefined, 'OUTCOME_UNKNOWN'],
  ])('%s takes no other change of the operation with it', async (_, listener, code) => {
    subgraph.behave = listener;
    const token = await product.token([{ role: 'filer', region: '610000' }]);
    const { data, errors } = await product.execute(
      `mutation {
        voidProject(id: "1", version: 1, reason: "重复", key: "one more key") { refusals { code } }
        voidLabourTransfer(id: "1", version: 1, reason: "重复", key: "another key") { refusals { code } }
      }`,
      {},
      { token },
    );
    expect({ data, errors }).toMatchObject({
      data: { voidProject: { refusals: [{ code: 'NOT_FOUND' }] }, voidLabourTransfer: null },
      errors: [{ extensions: { code } }],
    });
  });

  test.each([
    ['', 'not ready'],
    ['{"status":"draining"}', 'not ready'],
    ['{"status":"disk full"}', 'disk full'],
  ])('that answers 503 with "%s" makes the gateway not ready, and is %s', async (body, state) => {
    subgraph.behave = respondingWith(body, 503);
    const response = await fetch(`${product.origin}/health/ready`);
    expect([response.status, await response.json()]).toEqual([
      503,
      {
        status: 'not ready',
        subgraphs: {
          ...Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, 'ready'])),
          'east-west': state,
        },
      },
    ]);
  });

  test('that nobody runs leaves its fields empty', async () => {
    const nobody = createServer();
    const port = await listening(nobody);
    nobody.close();
    const alone = await startTestProduct('in-process', { EAST_WEST_URL: `http://127.0.0.1:${port}/graphql` });
    expect(await alone.execute(QUERY)).toMatchObject({
      status: 200,
      data: REST,
      errors: [told(UNAVAILABLE)],
    });
    await alone.stop();
  });

  test('with another secret than the gateway leaves its fields empty, also for a mistaken query', async () => {
    const other = await startTestProduct('http');
    const url = other.urls['east-west'] ?? '';
    const gateway = await startTestProduct('in-process', {
      EAST_WEST_URL: url,
      SUBGRAPH_SECRET: 'another secret of tests',
    });
    expect(await gateway.execute(QUERY)).toMatchObject({
      status: 200,
      data: REST,
      errors: [told(UNAVAILABLE)],
    });
    const mistaken = QUERY.replace('year: 2021', 'year: 2021, themes: [EAST_WEST]').replace(
      'evidence',
      'evidence(first: 0)',
    );
    expect(await gateway.execute(mistaken)).toMatchObject({ status: 200, errors: [UNAVAILABLE] });
    await gateway.stop();
    await other.stop();
  });
});

describe('a subgraph in this process', () => {
  test('whose statement takes too long leaves its fields empty', async () => {
    const product = await startTestProduct('in-process', { SUBGRAPH_TIMEOUT_MS: '500' });
    const other = new Client({ connectionString: product.databaseUrl });
    other.on('error', () => undefined);
    await other.connect();
    await other.query('begin; lock table east_west.statement in access exclusive mode');
    expect(await product.execute(QUERY)).toMatchObject({
      status: 200,
      data: REST,
      errors: [told(UNAVAILABLE)],
    });
    await other.query('rollback');
    await other.end();
    expect((await product.execute(QUERY)).errors).toBeUndefined();
    await product.stop();
  });

  test('whose table is missing is a fault of ours, told once and without the statement', async () => {
    const product = await startTestProduct();
    const owner = new Client({ connectionString: product.databaseUrl });
    await owner.connect();
    await owner.query(
      'alter table east_west.statement rename to elsewhere; alter table east_west.standing rename to nowhere',
    );
    await owner.end();
    const { status, data, errors } = await product.execute(QUERY);
    expect({ status, data }).toEqual({ status: 200, data: REST });
    await product.stop();
    expect(errors).toEqual([told(FAULT)]);
  });
});
