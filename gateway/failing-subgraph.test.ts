import { createServer, type RequestListener, type Server } from 'node:http';
import { Client } from 'pg';
import { startTestProduct, type TestProduct } from '../testing/test-product';
import { listening } from '../testing/wire';

const QUERY = `{
  partnership(east: "320000", west: "610000") {
    west { name }
    progress(year: 2021, asOf: "2021-07-31") { indicator { code } target actual ratio evidence { nodes { amount } } }
  }
}`;

/** What is left when east-west fails: every target, and what the consumer subgraph knows. */
const REST = {
  partnership: {
    west: { name: '陕西省' },
    progress: [
      {
        indicator: { code: 'EW_SOCIAL_FUNDS' },
        target: '36700000',
        actual: null,
        ratio: null,
        evidence: null,
      },
      { indicator: { code: 'EW_LABOUR' }, target: '15650', actual: null, ratio: null, evidence: null },
      {
        indicator: { code: 'EW_LABOUR_LIFTED' },
        target: '7650',
        actual: null,
        ratio: null,
        evidence: null,
      },
      {
        indicator: { code: 'CA_SALES' },
        target: '397600000',
        actual: '280000000',
        ratio: '70.42',
        evidence: { nodes: [{ amount: '280000000' }] },
      },
    ],
  },
};

const UNAVAILABLE = {
  message: 'The subgraph east-west did not answer',
  extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
};
const FAULT = { message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } };

describe('a subgraph behind HTTP', () => {
  let behave: RequestListener;
  let server: Server;
  let product: TestProduct;
  beforeAll(async () => {
    server = createServer((request, response) => {
      behave(request, response);
    });
    const port = await listening(server);
    product = await startTestProduct('in-process', {
      EAST_WEST_URL: `http://127.0.0.1:${port}/graphql`,
      SUBGRAPH_TIMEOUT_MS: '500',
    });
  });
  afterAll(async () => {
    await product.stop();
    server.closeAllConnections();
    server.close();
  });

  const answering =
    (body: string, status = 200, headers: Record<string, string> = {}): RequestListener =>
    (_, response) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);

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
      answering('<h1>Error at 10.0.0.7</h1>', 500, { 'content-type': 'text/html' }),
    ],
    ['that answers 200 with a page', answering('<h1>Welcome</h1>')],
    ['that does not know our secret', answering(JSON.stringify({ errors: [FAULT] }), 401)],
    ['that is elsewhere', answering('', 302, { location: 'http://127.0.0.1:1/' })],
    ['that answers broken JSON', answering('{"data":{"_entities":[')],
    ['that answers a list', answering('[]')],
    ['that answers nothing', answering('{}')],
    ['that answers data of another shape', answering('{"data":"all is well"}')],
    ['that answers errors of another shape', answering('{"errors":[{"message":1,"path":"x"}]}')],
  ])('%s leaves its fields empty, and the rest of the answer as it is', async (_, listener) => {
    behave = listener;
    expect(await product.ask(QUERY)).toMatchObject({ status: 200, data: REST, errors: [UNAVAILABLE] });
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
  ])('with %s is a fault of ours, without its inside', async (_, answer) => {
    behave = answering(JSON.stringify(answer));
    expect(await product.ask(QUERY)).toMatchObject({ status: 200, data: REST, errors: [FAULT] });
  });

  test('is not waited for again in the same operation', async () => {
    let requests = 0;
    behave = () => {
      requests += 1;
    };
    const league = `league(indicator: "EW_LABOUR", year: 2021, within: "000000", level: PROVINCE) {
      standings { rank progress { actual region { progress(year: 2021) { actual } } } }
    }`;
    const { errors } = await product.ask(`{ a: ${league} }`);
    expect(errors).toContainEqual(expect.objectContaining(UNAVAILABLE));
    // The league asks for this month and the last at the same time; nothing is asked after that.
    expect(requests).toBe(2);
  });

  test('takes no other root field of the operation with it', async () => {
    behave = answering('', 500);
    const { status, data, errors } = await product.ask(`{
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
    ['that refuses it', answering('', 401), 'SUBGRAPH_UNAVAILABLE'],
    ['that fails over it', answering('', 500), 'OUTCOME_UNKNOWN'],
    ['that hangs up', (_, response) => response.destroy(), 'OUTCOME_UNKNOWN'],
    ['that hangs', () => undefined, 'OUTCOME_UNKNOWN'],
  ])('%s takes no other change of the operation with it', async (_, listener, code) => {
    behave = listener;
    const token = await product.token([{ role: 'filer', region: '610000' }]);
    const { data, errors } = await product.ask(
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

  test('that is not ready makes the gateway not ready, and says which it is', async () => {
    behave = (_, response) => response.writeHead(503).end();
    const response = await fetch(`${product.origin}/health/ready`);
    expect([response.status, await response.json()]).toEqual([
      503,
      {
        status: 'not ready',
        subgraphs: {
          targets: 'ready',
          'east-west': 'not ready',
          consumer: 'ready',
          'enterprise-village': 'ready',
          consolidation: 'ready',
        },
      },
    ]);
  });

  test('that nobody runs leaves its fields empty', async () => {
    const nobody = createServer();
    const port = await listening(nobody);
    nobody.close();
    const alone = await startTestProduct('in-process', { EAST_WEST_URL: `http://127.0.0.1:${port}/graphql` });
    expect(await alone.ask(QUERY)).toMatchObject({ status: 200, data: REST, errors: [UNAVAILABLE] });
    await alone.stop();
  });

  test('with another secret than the gateway leaves its fields empty, also for a mistaken query', async () => {
    const other = await startTestProduct('http');
    const url = other.urls['east-west'] ?? '';
    const gateway = await startTestProduct('in-process', {
      EAST_WEST_URL: url,
      SUBGRAPH_SECRET: 'another secret of tests',
    });
    expect(await gateway.ask(QUERY)).toMatchObject({ status: 200, data: REST, errors: [UNAVAILABLE] });
    const mistaken = QUERY.replace('year: 2021', 'year: 2021, themes: [EAST_WEST]').replace(
      'evidence',
      'evidence(first: 0)',
    );
    expect(await gateway.ask(mistaken)).toMatchObject({ status: 200, errors: [UNAVAILABLE] });
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
    expect(await product.ask(QUERY)).toMatchObject({ status: 200, data: REST, errors: [UNAVAILABLE] });
    await other.query('rollback');
    await other.end();
    expect((await product.ask(QUERY)).errors).toBeUndefined();
    await product.stop();
  });

  test('whose table is missing is a fault of ours, told once and without the statement', async () => {
    const product = await startTestProduct();
    const owner = new Client({ connectionString: product.databaseUrl });
    await owner.connect();
    await owner.query('alter table east_west.statement rename to elsewhere');
    await owner.end();
    const { status, data, errors } = await product.ask(QUERY);
    expect({ status, data }).toEqual({ status: 200, data: REST });
    expect(errors).toEqual([{ ...FAULT, path: ['partnership', 'progress', 0, 'actual'] }]);
    await product.stop();
  });
});
