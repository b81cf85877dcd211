import { request } from 'node:http';
import { startTestProduct, type TestProduct } from '../testing/test-product';

/** Asks as if the product had been reached by another name; the status and the error's code. */
function executeAs(product: TestProduct, host: string, path = '/graphql'): Promise<[number?, string?]> {
  return new Promise((resolve, reject) => {
    const sent = request(product.origin + path, {
      method: path === '/graphql' ? 'POST' : 'GET',
      headers: { host, 'content-type': 'application/json' },
    });
    sent.on('error', reject).on('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        resolve(
          [response.statusCode, /"code":"(\w+)"/.exec(text)?.[1]].filter((one) => one !== undefined) as [
            number,
            string,
          ],
        );
      });
    });
    sent.end(path === '/graphql' ? '{"query":"{__typename}"}' : undefined);
  });
}

const REFUSED = [421, 'HOST_NOT_ALLOWED'];
const FOREIGN = [
  'evil.example',
  'evil.example:4000',
  'localhost.evil.example',
  '127.0.0.1@evil.example',
  '192.0.2.1',
  'a b',
];

describe('on this machine alone', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await startTestProduct();
  });
  afterAll(() => product.stop());

  test.each(['localhost', 'localhost:4000', 'LOCALHOST', '127.0.0.1:1', '[::1]:4000', 'localhost.'])(
    '%s is a name of ours',
    async (host) => {
      expect(await executeAs(product, host)).toEqual([200]);
    },
  );

  test.each(FOREIGN)('%s is not, for the graph, the page and the schema', async (host) => {
    expect(await executeAs(product, host)).toEqual(REFUSED);
    expect(await executeAs(product, host, '/playground')).toEqual(REFUSED);
    expect(await executeAs(product, host, '/schema.graphql')).toEqual(REFUSED);
  });

  test('whether it is well is told by any name, as probes ask', async () => {
    expect(await executeAs(product, '192.0.2.1', '/health/live')).toEqual([200]);
    expect(await executeAs(product, '192.0.2.1', '/health/ready')).toEqual([200]);
  });
});

describe('with ALLOWED_HOSTS', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await startTestProduct('in-process', {
      HOST: '0.0.0.0',
      ALLOWED_HOSTS: 'graph.example.gov.cn, 协作.example',
    });
  });
  afterAll(() => product.stop());

  test('those are ours too, on whatever port', async () => {
    expect(await executeAs(product, 'graph.example.gov.cn:8443')).toEqual([200]);
    expect(await executeAs(product, new URL('http://协作.example').host)).toEqual([200]);
    expect(await executeAs(product, 'localhost')).toEqual([200]);
    expect(await executeAs(product, 'evil.example')).toEqual(REFUSED);
  });
});
