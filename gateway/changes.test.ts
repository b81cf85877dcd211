import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { Client } from 'pg';
import { respondingWith, startStubSubgraph, type OddSubgraph } from '../testing/stub-subgraph';
import { startTcpProxy, type TcpProxy } from '../testing/tcp-proxy';
import { startTestProduct, type OperationResult, type TestProduct } from '../testing/test-product';

const UNKNOWN = {
  message: 'Whether the subgraph east-west has written the change is not known: ask again with the same key',
  extensions: { code: 'OUTCOME_UNKNOWN', subgraph: 'east-west' },
};
const UNAVAILABLE = {
  message: 'The subgraph east-west did not answer',
  extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'east-west' },
};
const FORBIDDEN = { message: 'Not yours', extensions: { code: 'FORBIDDEN' } };

describe('changes of a subgraph behind HTTP', () => {
  let product: TestProduct;
  let subgraph: OddSubgraph;
  let token: string;

  beforeAll(async () => {
    subgraph = await startStubSubgraph();
    product = await startTestProduct('in-process', {
      EAST_WEST_URL: subgraph.url,
      SUBGRAPH_TIMEOUT_MS: '500',
    });
    token = await product.token([{ role: 'filer', region: '610000' }]);
  });
  afterAll(async () => {
    await product.stop();
    subgraph.stop();
  });

  /** Two changes of east-west, which the gateway asks for at once, and one of another subgraph. */
  const change = (): Promise<OperationResult> =>
    product.execute(
      `mutation ($one: ID!, $two: ID!, $three: ID!) {
        one: voidLabourTransfer(id: "1", version: 1, reason: "重复", key: $one) { record { version } refusals { code } }
        voidSecondee(id: "1", version: 1, reason: "重复", key: $two) { record { version } refusals { code } }
        voidProject(id: "1", version: 1, reason: "重复", key: $three) { refusals { code } }
      }`,
      { one: randomUUID(), two: randomUUID(), three: randomUUID() },
      { token },
    );
  const done = { record: { version: 2 }, refusals: [] };
  const other = { voidProject: { refusals: [{ code: 'NOT_FOUND' }] } };
  /** The gateway asks for an alias under a name of its own. */
  const ONE = 'one_alias';

  const cutOff = JSON.stringify({ data: { [ONE]: done, voidSecondee: done } }).slice(0, -20);
  test.each<[string, RequestListener]>([
    ['is cut off', respondingWith(cutOff)],
    [
      'ends before its length',
      (_, response) => response.writeHead(200, { 'content-length': '9999' }).end(cutOff),
    ],
    ['is a page', respondingWith('<h1>Welcome</h1>')],
    ['is a page of a proxy that has waited for it', respondingWith('<h1>Timeout</h1>', 408)],
    ['is a page of a proxy that has lost it', respondingWith('<h1>Bad gateway</h1>', 502)],
    ['is only that it was taken', respondingWith('', 202)],
    ['is of another shape', respondingWith('{"data":"all is well"}')],
    ['is empty', respondingWith('{}')],
    ['has no word of them', respondingWith('{"data":{}}')],
    ['has nulls, and no word why', respondingWith(`{"data":{"${ONE}":null,"voidSecondee":null}}`)],
    ['has lists for objects', respondingWith(`{"data":{"${ONE}":[],"voidSecondee":[]}}`)],
    [
      'has a code that nobody knows',
      respondingWith('{"errors":[{"message":"42P01 at /srv","extensions":{"code":"42P01"}}]}'),
    ],
    ['never comes', () => undefined],
    ['is that the connection ends', (_, response) => response.destroy()],
  ])('whose answer %s may be written: each of them says so', async (_, listener) => {
    subgraph.behave = listener;
    const { status, data, errors } = await change();
    expect({ status, data }).toEqual({ status: 200, data: { one: null, voidSecondee: null, ...other } });
    expect(errors).toEqual([
      { ...UNKNOWN, path: ['one'] },
      { ...UNKNOWN, path: ['voidSecondee'] },
    ]);
  });

  test.each<[string, RequestListener]>([
    ['that it does not know us', respondingWith('', 401)],
    ['that it is elsewhere', respondingWith('', 302, { location: 'http://127.0.0.1:1/' })],
    [
      'an outage',
      respondingWith('{"errors":[{"message":"10.0.0.7","extensions":{"code":"SUBGRAPH_UNAVAILABLE"}}]}'),
    ],
    [
      'an outage for both in one error',
      respondingWith(
        JSON.stringify({
          data: { [ONE]: null, voidSecondee: null },
          errors: [
            {
              message: '10.0.0.7',
              path: [ONE],
              extensions: { code: 'SUBGRAPH_UNAVAILABLE', paths: [[[ONE, 'voidSecondee']]] },
            },
          ],
        }),
      ),
    ],
  ])('that answers %s has written none: each of them says so', async (_, listener) => {
    subgraph.behave = listener;
    expect((await change()).errors).toEqual([
      { ...UNAVAILABLE, path: ['one'] },
      { ...UNAVAILABLE, path: ['voidSecondee'] },
    ]);
  });

  test.each([null, [], 'done', undefined])(
    'of which one is answered, and one is %j, has the response to the one',
    async (odd) => {
      subgraph.behave = respondingWith(JSON.stringify({ data: { [ONE]: done, voidSecondee: odd } }));
      const { data, errors } = await change();
      expect(data).toEqual({ one: done, voidSecondee: null, ...other });
      expect(errors).toEqual([{ ...UNKNOWN, path: ['voidSecondee'] }]);
    },
  );

  test('of which one is refused says nothing of the other by that', async () => {
    const errors = [{ ...FORBIDDEN, path: [ONE] }];
    subgraph.behave = respondingWith(JSON.stringify({ data: { [ONE]: null }, errors }));
    expect((await change()).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' }, path: ['one'] },
      { ...UNKNOWN, path: ['voidSecondee'] },
    ]);
  });

  test('whose record is garbled, or cannot be read, may be written', async () => {
    const odd = { ...done, record: { version: 'second' } };
    const errors = [
      { message: 'no', path: ['voidSecondee', 'record'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
    ];
    subgraph.behave = respondingWith(JSON.stringify({ data: { [ONE]: odd, voidSecondee: done } }));
    const garbled = await change();
    expect(garbled.data).toEqual({ one: { record: null, refusals: [] }, voidSecondee: done, ...other });
    expect(garbled.errors).toMatchObject([UNKNOWN]);
    expect(garbled.errors?.[0]?.path?.[0]).toBe('one');

    subgraph.behave = respondingWith(JSON.stringify({ data: { [ONE]: done, voidSecondee: null }, errors }));
    expect((await change()).errors).toContainEqual({ ...UNKNOWN, path: ['voidSecondee'] });
  });

  test('that were refused before they began are a fault of ours', async () => {
    subgraph.behave = respondingWith(
      '{"errors":[{"message":"at /srv","extensions":{"code":"BAD_REQUEST"}}]}',
    );
    const extensions = { code: 'INTERNAL_SERVER_ERROR', subgraph: 'east-west' };
    expect((await change()).errors).toEqual([
      { message: 'Internal server error', path: ['one'], extensions },
      { message: 'Internal server error', path: ['voidSecondee'], extensions },
    ]);
  });
});

describe('a change whose connection to its subgraph dies', () => {
  let far: TestProduct;
  let wire: TcpProxy;
  let product: TestProduct;
  let owner: Client;
  let token: string;

  beforeAll(async () => {
    far = await startTestProduct('http');
    const url = new URL(far.urls['east-west'] ?? '');
    wire = await startTcpProxy(Number(url.port), url.hostname);
    url.port = String(wire.port);
    product = await startTestProduct('in-process', { EAST_WEST_URL: url.href, SUBGRAPH_TIMEOUT_MS: '2000' });
    owner = new Client({ connectionString: far.databaseUrl });
    await owner.connect();
    token = await product.token([{ role: 'filer', region: '610600' }]);
  });
  afterAll(async () => {
    await owner.end();
    await product.stop();
    wire.close();
    await far.stop();
  });
  afterEach(() => {
    wire.mend();
  });

  const add = (persons: number, key: string): Promise<OperationResult> => {
    const input = { origin: '610602', destination: '320205', kind: 'TO_EAST', date: '2023-05-04' };
    return product.execute(
      `mutation ($input: LabourTransferInput!, $key: ID!) {
        addLabourTransfer(input: $input, key: $key) { record { version } refusals { code } }
      }`,
      { input: { ...input, persons, lifted: 0 }, key },
      { token },
    );
  };
  const written = async (persons: number): Promise<number> => {
    const { rows } = await owner.query<{ count: number }>(
      'select count(*)::int as count from east_west.labour_transfer where persons = $1',
      [persons],
    );
    return rows[0]?.count ?? 0;
  };
  const WRITTEN = {
    data: { addLabourTransfer: { record: { version: 1 }, refusals: [] } },
    errors: undefined,
  };

  test.each([
    ['answered', 1, 21],
    ['before', 0, 22],
  ] as const)(
    '(%s) may be written (%i): its key asks again, and it is written once',
    async (when, count, persons) => {
      const key = randomUUID();
      wire.cutAt('addLabourTransfer', when);
      expect(await add(persons, key)).toMatchObject({
        status: 200,
        data: { addLabourTransfer: null },
        errors: [{ ...UNKNOWN, path: ['addLabourTransfer'] }],
      });
      expect(await written(persons)).toBe(count);
      expect(await add(persons, key)).toMatchObject(WRITTEN);
      expect(await add(persons, key)).toMatchObject(WRITTEN);
      expect(await written(persons)).toBe(1);
    },
  );

  test('with nobody at its end was not sent, and is not written', async () => {
    const key = randomUUID();
    wire.close();
    expect((await add(23, key)).errors).toEqual([{ ...UNAVAILABLE, path: ['addLabourTransfer'] }]);
    expect(await written(23)).toBe(0);
  });
});
