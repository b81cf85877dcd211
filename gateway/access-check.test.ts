import { encodeViewer, VIEWER_HEADER } from '../platform/access/grants';
import { encodeProgressId } from '../platform/progress-id';
import { SECRET_HEADER } from '../platform/secret';
import { SECRET, startTestProduct, type TestProduct } from '../testing/test-product';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct('http', { NODE_ENV: 'production', LOCAL_TOKENS: 'true' });
  await product.importCsv('indicator,region,partner,year,value,unit\nEW_LABOUR,610600,320200,2021,7,人\n');
});
afterAll(() => product.stop());

const refused = (message: string) => ({
  status: 401,
  data: undefined,
  errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }],
  statements: [],
});

describe('in production, without a token', () => {
  test.each([
    [
      'a list at the root',
      '{ secondees { totals { count } } }',
      'secondees: expected a token of somebody with a role, found none',
    ],
    [
      'progress below a partnership',
      '{ partnership(east: "320000", west: "610000") { progress(year: 2021) { actual } } }',
      'partnership.progress: expected a token of somebody with a role, found none',
    ],
    [
      'progress several regions down, under aliases',
      '{ a: region(code: "000000") { b: children { parent { partnerships { west { c: progress(year: 2021) { id } } } } } } }',
      'region.children.parent.partnerships.west.progress: expected a token of somebody with a role, found none',
    ],
    [
      'a fragment, used where it is left out and where it is not',
      `query { r: region(code: "610000") { ...Page @skip(if: true) } region(code: "610000") { ...Page } }
       fragment Page on Region { name ... on Region { secondees { nodes { id } } } }`,
      'region.secondees: expected a token of somebody with a role, found none',
    ],
    [
      'what administrators read',
      '{ targetsAudit { nodes { actor } } }',
      'targetsAudit: expected a token of somebody with the role administrator, found none',
    ],
    [
      'a change',
      'mutation { voidSecondee(id: "1", version: 1, reason: "x", key: "12345678") { refusals { code } } }',
      'voidSecondee: expected a token of somebody with the role filer, found none',
    ],
  ])('%s is refused as a whole, once', async (_, query, message) => {
    expect(await product.execute(query)).toEqual(refused(message));
  });

  test('and the response says how one signs in, as HTTP wants it', async () => {
    const response = await fetch(`${product.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ secondees { totals { count } } }' }),
    });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  test('reference data is answered', async () => {
    const query = `query ($figures: Boolean!) {
      region(code: "610600") {
        name
        partnerships { id }
        progress(year: 2021) @include(if: $figures) { target }
        ... @skip(if: true) { secondees { nodes { id } } }
      }
      indicators(theme: INCOME) { code }
      __typename
    }`;
    const result = await product.execute(query, { figures: false });
    expect([result.status, result.errors]).toEqual([200, undefined]);
    expect(result.data.region.name).toBe('延安市');
    expect(await product.execute(query, { figures: true })).toEqual(
      refused('region.progress: expected a token of somebody with a role, found none'),
    );
  });
});

test('a condition that is null is refused, and by name', async () => {
  const query = 'query ($t: Boolean = true) { region(code: "610000") { name @include(if: $t) } }';
  expect(await product.execute(query, { t: null })).toMatchObject({
    status: 400,
    data: undefined,
    errors: [
      {
        message: '$t: expected true or false, found null',
        extensions: { code: 'BAD_USER_INPUT', argument: '$t' },
      },
    ],
  });
});

test('somebody whose token has no role is told so', async () => {
  const result = await product.execute(
    '{ region(code: "610600") { progress(year: 2021) { target } } secondees { nodes { id } } }',
    {},
    { token: await product.token([]) },
  );
  expect(result).toEqual({
    status: 403,
    data: undefined,
    errors: [
      { message: 'region.progress: expected somebody with a role', extensions: { code: 'FORBIDDEN' } },
    ],
    statements: [],
  });
});

test('somebody with a role elsewhere sees that there is nothing for him or her', async () => {
  const token = await product.token([{ role: 'reader', region: '620000' }]);
  const query =
    '{ region(code: "610600") { progress(year: 2021) { target } } secondees { totals { count } } }';
  expect(await product.execute(query, {}, { token })).toMatchObject({
    status: 200,
    data: { region: { progress: [] }, secondees: { totals: { count: 0 } } },
    errors: undefined,
  });
});

test('a subgraph tells another gateway which variable is wrong', async () => {
  const execute = async (variables: object) => {
    const response = await fetch(product.urls.targets ?? '', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [SECRET_HEADER]: SECRET,
        [VIEWER_HEADER]: encodeViewer({ subject: null, grants: [], openReading: true }),
      },
      body: JSON.stringify({
        query: 'query ($c: RegionCode!, $on: Boolean = true) { region(code: $c) { name @include(if: $on) } }',
        variables,
      }),
    });
    return [response.status, await response.json()];
  };
  const refusal = (message: string, argument?: string) => [
    400,
    { errors: [{ message, extensions: { code: 'BAD_USER_INPUT', ...(argument && { argument }) } }] },
  ];
  expect(await execute({})).toEqual(
    refusal('Variable "$c" of required type "RegionCode!" was not provided.'),
  );
  expect(await execute({ c: '610000', on: null })).toEqual(
    refusal('$on: expected a value, as Boolean! takes no null, found null', '$on'),
  );
  expect(await execute({ c: '610000', on: 'no' })).toEqual(
    refusal('Variable "$on" got invalid value "no"; Boolean cannot represent a non boolean value: "no"'),
  );
});

test('a subgraph says so by itself', async () => {
  const execute = async (grants: { role: 'READER'; region: string; side: 'WEST' }[], query: string) => {
    const response = await fetch(product.urls.targets ?? '', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [SECRET_HEADER]: SECRET,
        [VIEWER_HEADER]: encodeViewer({ subject: null, grants, openReading: false }),
      },
      body: JSON.stringify({ query }),
    });
    const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    return errors.map(({ extensions }) => extensions.code);
  };
  const anywhere = { role: 'READER', region: '620000', side: 'WEST' } as const;
  const id = encodeProgressId({
    indicator: 'EW_LABOUR',
    west: '610600',
    east: '',
    year: 2021,
    asOf: '2021-12-31',
    knownAt: null,
  });
  for (const query of [
    '{ progress(year: 2021) { nodes { id } } }',
    '{ region(code: "610600") { progress(year: 2021) { id } } }',
    `{ _entities(representations: [{ __typename: "EastWestProgress", id: "${id}" }]) { ... on EastWestProgress { target } } }`,
  ]) {
    expect(await execute([anywhere], query)).toEqual([]);
    expect(await execute([], query)).toEqual(['UNAUTHENTICATED']);
  }
});
