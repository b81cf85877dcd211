import { startTestProduct, type TestProduct } from '../testing/test-product';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

describe('a query that is too large is a 400 with QUERY_TOO_LARGE, before any SQL', () => {
  const nest = (levels: number) =>
    `{ region(code: "610102") ${'{ parent '.repeat(levels - 2)} { code } ${'}'.repeat(levels - 2)} }`;
  const bomb = `{ region(code: "610000") { ...F0 } }
    ${[0, 1, 2, 3, 4].map((i) => `fragment F${i} on Region { ${`... on Region { parent { ...F${i + 1} } } `.repeat(9)} }`).join('\n')}
    fragment F5 on Region { name }`;
  test.each([
    ['16 levels', nest(16), 'at most 15 levels of fields, found 16'],
    [
      '61 aliases',
      `{ ${Array.from({ length: 61 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      'at most 60 aliases',
    ],
    ['2,001 tokens', `{ ${'__typename '.repeat(1999)} }`, 'at most 2000 tokens'],
    ['fragments that multiply', bomb, 'at most 1500 fields'],
    ['a body of 300,000 bytes', `{ __typename } # ${' '.repeat(300_000)}`, 'body: expected at most'],
  ])('%s', async (_, query, message) => {
    const { status, data, errors, statements } = await product.execute(query);
    expect({ status, data, statements }).toEqual({ status: 400, data: undefined, statements: [] });
    expect(errors).toEqual([
      { message: expect.stringContaining(message) as unknown, extensions: { code: 'QUERY_TOO_LARGE' } },
    ]);
  });

  test('one of 15 levels and 60 aliases is answered', async () => {
    expect(await product.execute(nest(15))).toMatchObject({ status: 200, errors: undefined });
    const aliases = Array.from({ length: 60 }, (_, i) => `a${i}: region(code: "610000") { code }`);
    expect(await product.execute(`{ ${aliases.join(' ')} }`)).toMatchObject({
      status: 200,
      errors: undefined,
    });
  });

  test('fragments that use each other in a circle are refused', async () => {
    const circle = 'fragment A on Region { parent { ...B } } fragment B on Region { ...A }';
    const { status, errors } = await product.execute(`{ region(code: "610000") { ...A } } ${circle}`);
    expect([status, errors?.[0]?.message]).toEqual([400, expect.stringContaining('Cannot spread fragment')]);
  });

  test('one whose answer grows beyond 50,000 rows is given up: children of the parents of children', async () => {
    const query = `{ region(code: "500000") { ${'children { parent { '.repeat(3)} code ${'} }'.repeat(3)} } }`;
    const { status, data, errors } = await product.execute(query);
    expect({ status, data }).toEqual({ status: 200, data: { region: null } });
    expect(errors).toEqual([
      {
        message: 'expected at most 50000 rows in an answer: ask for less, or for pages',
        path: ['region'],
        extensions: { code: 'QUERY_TOO_LARGE', subgraph: 'targets' },
      },
    ]);
  });

  test('one that costs too much is refused before it runs, and told what it costs', async () => {
    const { status, data, errors, statements } = await product.execute(
      '{ region(code: "000000") { children { children { children { progress(year: 2021, include: ALL) { id } } } } } }',
    );
    expect({ status, data, statements }).toEqual({ status: 400, data: undefined, statements: [] });
    expect(errors).toEqual([
      {
        message:
          'query: costs 584,683 of 50,000: narrow the region or the indicators, ask for smaller pages or for less at once',
        extensions: { code: 'QUERY_TOO_LARGE' },
      },
    ]);
  });

  test('one that joins too many rows loses those rows alone', async () => {
    const query = `{ region(code: "510000") { name children { name children { name
      progress(year: 2021, themes: [PROJECTS_AND_FUNDS, EMPLOYMENT, VILLAGE_TEAMS], include: ALL) { target actual } } } } }`;
    const { status, data, errors } = await product.execute(query);
    expect({ status, errors }).toMatchObject({
      status: 200,
      errors: [
        {
          message: expect.stringMatching(
            /^expected at most 10000 rows to join, found \d+: ask for a smaller page$/,
          ) as unknown,
          path: ['region', 'children', 0, 'children', 0, 'progress', expect.any(Number), 'actual'],
          extensions: { code: 'QUERY_TOO_LARGE', paths: [['region', 'children']] },
        },
      ],
    });
    expect(data).toMatchObject({
      region: { name: '四川省', children: expect.arrayContaining([]) as unknown },
    });
    expect(JSON.stringify(data)).toContain('成都市');
  });
});

describe('an argument that makes no sense', () => {
  test('is told once by each subgraph, however many rows it is asked of', async () => {
    const query = `{ progress(year: 2021, within: "610000", include: ALL, first: 500) {
      nodes { id actual evidence(first: 0) { nodes { amount } } } } }`;
    const { data, errors, statements } = await product.execute(query);
    expect(errors?.map(({ message }) => message)).toEqual(
      Array.from({ length: 4 }, () => 'first: expected 1 to 1000, found 0'),
    );
    expect(statements.filter((name) => name.includes('evidence'))).toEqual([]);
    const { nodes } = (data as { progress: { nodes: { id: string; evidence: unknown }[] } }).progress;
    expect([nodes.length, nodes.filter(({ evidence }) => evidence !== null)]).toEqual([500, []]);
  });

  test('is told once for each alias, without asking for a row of it', async () => {
    const aliases = ['a', 'b', 'c'].map(
      (alias) => `${alias}: progress(year: 1, indicators: "EW_LABOUR") { id }`,
    );
    const query = `{ region(code: "000000") { children { children { ${aliases.join(' ')} } } } }`;
    const { errors, statements } = await product.execute(query);
    expect(errors?.map(({ message }) => message)).toEqual(
      aliases.map(() => 'year: expected 1978 to 2100, found 1'),
    );
    expect(statements).toEqual(['targets.children', 'targets.children', 'targets.regions']);
  });
});
