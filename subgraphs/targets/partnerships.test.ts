import { startTestProduct, type TestProduct } from '../../testing/test-product';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

interface Page {
  nodes: { id: string; level: string; since: string | null }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

async function partnerships(args: string): Promise<Page> {
  const { data, errors } = await product.execute(
    `{ partnerships${args} { nodes { id level since } pageInfo { hasNextPage endCursor } totalCount } }`,
  );
  expect(errors).toBeUndefined();
  return (data as { partnerships: Page }).partnerships;
}

const idsOf = ({ nodes }: Page): string[] => nodes.map(({ id }) => id);

describe('partnerships', () => {
  test('are listed by eastern, then western code', async () => {
    const all = await partnerships('');
    expect(all).toMatchObject({ totalCount: 36, pageInfo: { hasNextPage: false } });
    expect(idsOf(all)).toHaveLength(36);
    expect(idsOf(all)).toEqual(idsOf(all).sort());
  });

  test('page by page, each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let n = 0; n < 10; n += 1) {
      const page = await partnerships(`(first: 7, after: ${JSON.stringify(after)})`);
      expect(page.totalCount).toBe(36);
      seen.push(...idsOf(page));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(idsOf(await partnerships('')));
  });

  test('of a region: those of its whole subtree, on either side', async () => {
    expect(idsOf(await partnerships('(region: "610000")'))).toContain('320200-610600');
    expect(idsOf(await partnerships('(region: "320000")'))).toContain('320200-610600');
    expect(idsOf(await partnerships('(region: "320200")'))).toEqual(['320200-610600']);
    expect(idsOf(await partnerships('(region: "000000")'))).toHaveLength(36);
    expect(idsOf(await partnerships('(region: "999999")'))).toEqual([]);
  });

  test('of a level: that of the western side', async () => {
    expect(await partnerships('(level: PROVINCE)')).toMatchObject({ totalCount: 11 });
    expect(idsOf(await partnerships('(level: PREFECTURE, region: "610000")'))).toEqual(
      idsOf(await partnerships('(region: "610000")')).filter(
        (id) => /-\d{4}00$/.test(id) && !id.endsWith('0000'),
      ),
    );
  });

  test('in force on a day: an unknown beginning or end counts as in force', async () => {
    const on = async (day: string) => idsOf(await partnerships(`(region: "320000", on: "${day}")`));
    expect(await on('2020-12-31')).toContain('320000-610000');
    expect(await on('2020-12-31')).not.toContain('320000-630000');
    expect(await on('2021-01-01')).toContain('320000-630000');
  });

  test.each([
    ['first: 0', 'first'],
    ['first: 1001', 'first'],
    ['first: -1', 'first'],
    ['after: "MQ"', 'after'],
    ['on: "2021-02-30"', 'on'],
    ['region: "6"', 'region'],
  ])('(%s) is refused', async (args, argument) => {
    const { errors } = await product.execute(`{ partnerships(${args}) { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});

describe('a partnership', () => {
  test('has two sides; the other way round it is none', async () => {
    const { data } = await product.execute(`{
      known: partnership(east: "320000", west: "610000") { id level since until east { name } west { name } }
      reversed: partnership(east: "610000", west: "320000") { id }
      unknown: partnership(east: "320000", west: "999999") { id }
    }`);
    expect(data).toEqual({
      known: {
        id: '320000-610000',
        level: 'PROVINCE',
        since: null,
        until: null,
        east: { name: '江苏省' },
        west: { name: '陕西省' },
      },
      reversed: null,
      unknown: null,
    });
  });

  test('is one of each of its sides; a side without any has an empty list', async () => {
    const { data, statements } = await product.execute(`{
      east: region(code: "320200") { partnerships { id } }
      west: region(code: "610600") { partnerships { id } }
      none: region(code: "610102") { partnerships { id } }
    }`);
    const list = { partnerships: [{ id: '320200-610600' }] };
    expect(data).toEqual({ east: list, west: list, none: { partnerships: [] } });
    expect(statements).toEqual(['targets.partnerships-of-regions', 'targets.regions']);
  });
});
