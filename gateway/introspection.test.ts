import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { startTestProduct, type TestProduct } from '../testing/test-product';

/** What tools ask. */
const STANDARD = {
  default: getIntrospectionQuery(),
  'with all that they know': getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
  }),
  'without descriptions': getIntrospectionQuery({ descriptions: false }),
};

/** As gql.tada asks: what is known, and then all of it. */
const GQL_TADA = [
  `query IntrospectSupportQuery {
    directive: __type(name: "__Directive") { fields { name } }
    type: __type(name: "__Type") { fields { name } }
    inputValue: __type(name: "__InputValue") { fields { name } }
  }`,
  `query IntrospectionQuery {
    __schema {
      queryType { name }
      mutationType { name }
      subscriptionType { name }
      types { ...FullType }
      directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
    }
  }
  fragment FullType on __Type {
    kind name description specifiedByURL isOneOf
    fields(includeDeprecated: true) {
      name description isDeprecated deprecationReason
      args(includeDeprecated: true) { ...InputValue }
      type { ...TypeRef }
    }
    interfaces { ...TypeRef }
    inputFields(includeDeprecated: true) { ...InputValue }
    enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
    possibleTypes { ...TypeRef }
  }
  fragment InputValue on __InputValue {
    name description defaultValue isDeprecated deprecationReason
    type { ...TypeRef }
  }
  fragment TypeRef on __Type {
    kind name
    ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
      ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
  }`,
];

const times = (n: number, part: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => part(i)).join(' ');

/** The same list under aliases, level below level, by fragments. */
const bomb = (aliases: number): string => `{ __schema { ${times(aliases, (i) => `a${i}: types { ...F }`)} } }
  fragment F on __Type { ${times(aliases, (i) => `a${i}: fields { ...G }`)} }
  fragment G on __Field { ${times(aliases, (i) => `a${i}: args { ...H }`)} }
  fragment H on __InputValue { ${times(aliases, (i) => `a${i}: type { ...I }`)} }
  fragment I on __Type { name }`;

describe('introspection', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await startTestProduct();
  });
  afterAll(() => product.stop());

  test.each(Object.entries(STANDARD))('as tools ask for it is answered: %s', async (_, query) => {
    const { status, data, errors } = await product.execute(query);
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    expect((data as { __schema: { types: { name: string }[] } }).__schema.types).toContainEqual(
      expect.objectContaining({ name: 'Region' }),
    );
  });

  test('as gql.tada asks for it is answered', async () => {
    const results = [];
    for (const query of GQL_TADA) results.push(await product.execute(query));
    const [known, all] = results;
    expect(known).toMatchObject({
      status: 200,
      errors: undefined,
      data: { type: { fields: expect.arrayContaining([{ name: 'isOneOf' }]) as unknown } },
    });
    expect(all).toMatchObject({ status: 200, errors: undefined });
    const schema = buildClientSchema(all?.data as IntrospectionQuery);
    expect(schema.getType('RegionCode')).toMatchObject({ specifiedByURL: null });
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toContain('progress');
  });

  test.each([
    ['20 aliases on four levels', bomb(20), 'query: expected at most 60 aliases, found 168420'],
    [
      '61 aliases',
      `{ __schema { ${times(61, (i) => `a${i}: description`)} } }`,
      'at most 60 aliases, found 61',
    ],
    [
      'fields, counted wherever a fragment is used',
      `{ __schema { ${times(8, () => '... { ...F }')} } } fragment F on __Schema { ${times(8, () => '... { ...G }')} }
      fragment G on __Schema { ${times(24, () => 'description')} }`,
      'at most 1500 fields',
    ],
    [
      'levels',
      `{ __schema { queryType { ${'ofType { '.repeat(13)} name ${'}'.repeat(13)} } } }`,
      'at most 15 levels of fields, found 16',
    ],
    [
      'few fields of many places',
      `{ __schema { types { ${times(50, (i) => `a${i}: fields { args { name type { name } } }`)} } } }`,
      'introspection: expected an answer of at most 100000 fields, found more',
    ],
  ])('that is too large is refused before it is answered: %s', async (_, query, message) => {
    const { status, data, errors } = await product.execute(query);
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors).toContainEqual({
      message: expect.stringContaining(message) as unknown,
      extensions: { code: 'QUERY_TOO_LARGE' },
    });
  });

  test('is as large as the type that a variable names', async () => {
    const query = `query ($name: String!) { ${times(50, (i) => `a${i}: __type(name: $name) { ...T }`)} }
      fragment T on __Type { fields { args { ...A } } }
      fragment A on __InputValue { name description defaultValue isDeprecated deprecationReason type { kind name ofType { kind name } } }`;
    expect(await product.execute(query, { name: 'Indicator' })).toMatchObject({
      status: 200,
      errors: undefined,
    });
    expect(await product.execute(query, { name: 'Query' })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'QUERY_TOO_LARGE' } }],
    });
  });
});

describe('in production', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await startTestProduct('in-process', { ANONYMOUS_READING: 'false', LOCAL_TOKENS: 'true' });
  });
  afterAll(() => product.stop());

  test('introspection is for whoever has a role', async () => {
    const query = '{ __type(name: "Region") { name } }';
    expect(await product.execute(query)).toMatchObject({
      status: 401,
      data: undefined,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(await product.execute(query, {}, { token: await product.token([]) })).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    const token = await product.token([{ role: 'reader', region: '610000' }]);
    expect(await product.execute(query, {}, { token })).toMatchObject({
      status: 200,
      data: { __type: { name: 'Region' } },
    });
  });

  test('other questions pass beside it', async () => {
    expect(await product.execute('{ __typename region(code: "610000") { __typename name } }')).toMatchObject({
      status: 200,
      errors: undefined,
    });
  });
});
