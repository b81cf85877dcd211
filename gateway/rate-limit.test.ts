import { startTestProduct, type TestProduct } from '../testing/test-product';

const QUERY = '{ region(code: "610000") { name } }';

const TOO_MANY = {
  status: 429,
  data: undefined,
  errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }],
  statements: [],
};

describe('RATE_LIMIT_PER_ADDRESS', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await startTestProduct('in-process', { RATE_LIMIT_PER_ADDRESS: '3', TRUST_PROXY: '1' });
  });
  afterAll(() => product.stop());

  const executeFrom = (address: string) =>
    product.execute(QUERY, {}, { headers: { 'x-forwarded-for': `203.0.113.9, ${address}` } });

  test('is for each address that the proxy tells, whatever its client says of itself', async () => {
    for (let i = 0; i < 3; i += 1) expect(await executeFrom('192.0.2.1')).toMatchObject({ status: 200 });
    expect(await executeFrom('192.0.2.1')).toMatchObject(TOO_MANY);
    expect(await executeFrom('192.0.2.2')).toMatchObject({ status: 200 });
  });

  test('counts a network of IPv6 as one address', async () => {
    for (let i = 0; i < 3; i += 1) await executeFrom(`2001:db8:0:1::${i}`);
    expect(await executeFrom('2001:db8:0:2::9')).toMatchObject(TOO_MANY);
    expect(await executeFrom('2001:db8:1::9')).toMatchObject({ status: 200 });
  });

  test('says when to ask again, and leaves health checks alone', async () => {
    const execute = (path: string) =>
      fetch(`${product.origin}${path}`, { headers: { 'x-forwarded-for': '192.0.2.3' } });
    for (let i = 0; i < 3; i += 1) await execute('/graphql');
    const refused = await execute('/graphql');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('x-request-id')).not.toBeNull();
    expect((await execute('/health/live')).status).toBe(200);
    expect((await execute('/health/ready')).status).toBe(200);
  });
});

test('RATE_LIMIT_PER_SUBJECT is for each token’s subject, wherever they are', async () => {
  const product = await startTestProduct('in-process', { RATE_LIMIT_PER_SUBJECT: '2' });
  const tokenOf = (subject: string) => product.token([{ role: 'reader', region: '610000' }], { subject });
  const [one, other] = [await tokenOf('one'), await tokenOf('other')];
  for (let i = 0; i < 2; i += 1)
    expect(await product.execute(QUERY, {}, { token: one })).toMatchObject({ status: 200 });
  expect(await product.execute(QUERY, {}, { token: one })).toMatchObject(TOO_MANY);
  expect(await product.execute(QUERY, {}, { token: other })).toMatchObject({ status: 200 });
  for (let i = 0; i < 3; i += 1) expect(await product.execute(QUERY)).toMatchObject({ status: 200 });
  await product.stop();
});

test('without TRUST_PROXY nobody is believed who says to come from elsewhere', async () => {
  const product = await startTestProduct('in-process', { RATE_LIMIT_PER_ADDRESS: '2' });
  const execute = (address: string) =>
    product.execute(QUERY, {}, { headers: { 'x-forwarded-for': address } });
  await execute('192.0.2.1');
  await execute('192.0.2.2');
  expect(await execute('192.0.2.3')).toMatchObject(TOO_MANY);
  await product.stop();
});
