import { pino } from 'pino';
import { loadSettings } from '../platform/settings';
import { startTcpProxy, type TcpProxy } from '../testing/tcp-proxy';
import { createTestDatabase } from '../testing/test-database';
import { startProduct } from './start-product';

describe('a database that goes away', () => {
  let wire: TcpProxy;
  let product: { origin: string; stop: () => Promise<void> };
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    const url = new URL(database.url);
    wire = await startTcpProxy(Number(url.port), url.hostname);
    url.port = String(wire.port);
    const settings = loadSettings({ PORT: '0', SUBGRAPH_TIMEOUT_MS: '1000', LOCAL_TOKENS: 'false' });
    product = await startProduct(settings, url.href, pino({ level: 'silent' }));
  });
  afterAll(async () => {
    wire.mend();
    await product.stop();
    wire.close();
    await drop();
  });

  const execute = async (): Promise<unknown> => {
    const response = await fetch(`${product.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ region(code: "610000") { name } }' }),
    });
    const { data, errors } = (await response.json()) as { data?: object; errors?: object };
    return { status: response.status, data, errors };
  };
  const GONE = {
    status: 200,
    data: { region: null },
    errors: [
      {
        message: 'The subgraph targets did not answer',
        path: ['region'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'targets' },
      },
    ],
  };
  const THERE = { status: 200, data: { region: { name: '陕西省' } } };

  test('is an unavailable subgraph, and the product answers again when it is back', async () => {
    expect(await execute()).toEqual(THERE);
    wire.cut();
    expect(await execute()).toEqual(GONE);
    expect((await fetch(`${product.origin}/health/ready`)).status).toBe(503);
    expect((await fetch(`${product.origin}/health/live`)).status).toBe(200);
    wire.mend();
    expect(await execute()).toEqual(THERE);
  });

  test('without a word is one too', async () => {
    wire.hang();
    expect(await execute()).toEqual(GONE);
    wire.mend();
    expect(await execute()).toEqual(THERE);
  });
});
