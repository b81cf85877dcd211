import { catalogue, holdsIn } from '../../platform/catalogue';
import { COUNTIES } from '../../testing/counties';
import { targets } from '../../testing/query-progress';
import { startTestProduct, type TestProduct } from '../../testing/test-product';

interface Row {
  indicator: { code: string };
  region: { code: string; name: string };
  target: string | null;
  actual: string | null;
}

interface Page {
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

const ROW = 'indicator { code } region { code name } target actual';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
  const year = 2019;
  const list = targets(
    ...COUNTIES.slice(0, 1000).flatMap((county, i) => [
      `EW_LABOUR,${county},,${year},${i + 1},人,`,
      ...(i < 20 ? [`CA_SALES,${county},,${year},${i},元,`, `PF_SPENT,${county},,${year},${i},元,`] : []),
    ]),
    `EW_LABOUR,130700,,${year},5,人,`,
    `EW_LABOUR,130772,,${year},5,人,`,
    `EW_LABOUR,130000,,${year},5,人,`,
  );
  const done = [
    'indicator,region,side,as_of,value,unit',
    ...COUNTIES.slice(0, 1000).map((county, i) => `EW_LABOUR,${county},WEST,${year}-06-30,${i},人`),
  ].join('\n');
  expect((await product.importCsv(list)).errors).toEqual([]);
  expect((await product.importCsv(done)).errors).toEqual([]);
});
afterAll(() => product.stop());

async function list(
  args: string,
  fields = `nodes { ${ROW} } pageInfo { hasNextPage endCursor } totalCount`,
): Promise<Page> {
  const { data, errors } = await product.execute(`{ progress(year: 2019, ${args}) { ${fields} } }`);
  expect(errors).toBeUndefined();
  return (data as { progress: Page }).progress;
}

/** As in "130102 EW_LABOUR". */
const keysOf = ({ nodes }: Page): string[] =>
  nodes.map(({ region, indicator }) => `${region.code} ${indicator.code}`);

async function allPages(args: string, first: number): Promise<{ keys: string[]; pages: number }> {
  const keys: string[] = [];
  let after: string | null = null;
  for (let pages = 1; pages <= 100; pages += 1) {
    const page = await list(`${args}, first: ${first}, after: ${JSON.stringify(after)}`);
    keys.push(...keysOf(page));
    expect(page.nodes.length).toBeLessThanOrEqual(first);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) return { keys, pages };
  }
  throw new Error('the pages do not end');
}

describe('a list of progress', () => {
  test('has the regions that have targets, by region code and in catalogue order', async () => {
    const page = await list('level: COUNTY, first: 4');
    expect(keysOf(page)).toEqual([
      `${COUNTIES[0]} EW_LABOUR`,
      `${COUNTIES[0]} CA_SALES`,
      `${COUNTIES[0]} PF_SPENT`,
      `${COUNTIES[1]} EW_LABOUR`,
    ]);
    expect(page.nodes[0]).toMatchObject({ target: '1', actual: '0', region: { name: '东城区' } });
  });

  test.each([
    ['one indicator', 'level: COUNTY, within: "110000", indicators: ["EW_LABOUR"]', ['EW_LABOUR']],
    ['several', 'level: COUNTY, within: "110000"', ['EW_LABOUR', 'CA_SALES', 'PF_SPENT']],
    [
      'the first ones of the catalogue',
      'level: COUNTY, within: "110000", themes: [EAST_WEST, CONSUMER]',
      ['EW_LABOUR', 'CA_SALES'],
    ],
  ])('page by page has every row once and ends: %s', async (_, args, codes) => {
    const inBeijing = COUNTIES.filter((code) => code.startsWith('11'));
    const expected = inBeijing.flatMap((county) => codes.map((code) => `${county} ${code}`));
    for (const size of [1, 2, 5, 48, 1000]) {
      const { keys, pages } = await allPages(args, size);
      expect(keys).toEqual(expected);
      expect(pages).toBe(Math.ceil(expected.length / size));
    }
    expect(await list(args)).toMatchObject({ totalCount: expected.length });
  });

  test('of everything there is ends too, and totalCount counts all of it', async () => {
    const all = await list('first: 1');
    const { keys } = await allPages('', 400);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(all.totalCount);
    expect(keys.filter((key) => COUNTIES.includes(key.slice(0, 6)))).toHaveLength(1000 + 40);
  });

  test.each([
    ['level: PROVINCE, within: "110000"', ['110000 EW_LABOUR', '110000 CA_SALES', '110000 PF_SPENT']],
    ['level: PREFECTURE, within: "130700"', ['130700 EW_LABOUR']],
    ['level: ZONE', ['130772 EW_LABOUR']],
    ['level: TOWNSHIP', []],
    ['within: "130772"', ['130772 EW_LABOUR']],
    ['within: "110101", themes: [CONSUMER]', ['110101 CA_SALES']],
    ['within: "999999"', []],
    ['indicators: ["HO_CALLS"]', []],
    ['indicators: []', []],
    ['themes: []', []],
    ['indicators: ["CA_SALES"], themes: [EAST_WEST]', []],
  ])('%s', async (args, keys) => {
    const page = await list(args);
    expect(keysOf(page)).toEqual(keys);
    expect(page).toMatchObject({ totalCount: keys.length, pageInfo: { hasNextPage: false } });
  });

  test("with a level below a region has that region's subtree alone", async () => {
    const counties = COUNTIES.filter((code) => code.startsWith('1307'));
    const page = await list('level: COUNTY, within: "130700", indicators: ["EW_LABOUR"]');
    expect(keysOf(page)).toEqual(counties.map((code) => `${code} EW_LABOUR`));
  });

  test('with include: ALL has every indicator of every region, reported or not', async () => {
    const args = 'include: ALL, level: COUNTY, within: "110000", themes: [EAST_WEST]';
    const inBeijing = COUNTIES.filter((code) => code.startsWith('11'));
    const each = catalogue.filter(({ theme }) => theme === 'EAST_WEST').length;
    const { keys } = await allPages(args, 17);
    expect(keys).toHaveLength(each * inBeijing.length);
    expect(new Set(keys).size).toBe(keys.length);
    const page = await list(`${args}, first: ${each}`);
    expect(page.totalCount).toBe(each * inBeijing.length);
    expect(page.nodes.filter(({ actual }) => actual !== null)).toMatchObject([
      { indicator: { code: 'EW_LABOUR' } },
    ]);
  });

  test('counts millions of rows without listing them', async () => {
    const listed = catalogue.filter((entry) => holdsIn(entry, 2019)).length;
    const { totalCount } = await list('include: ALL', 'totalCount');
    expect(totalCount).toBe((1 + 31 + 333 + 2850 + 124 + 41_352) * listed);
  });

  test.each([
    ['first: 0', 'first'],
    ['first: 1001', 'first'],
    ['after: "WyIxIl0"', 'after'],
    ['after: "{}"', 'after'],
    ['within: "1"', 'within'],
    ['indicators: ["EW_LABOR"]', 'indicators'],
    ['asOf: "2020-01-01"', 'asOf'],
    ['knownAt: "2099-01-01T00:00:00Z"', 'knownAt'],
  ])('%s is refused', async (args, argument) => {
    const { errors } = await product.execute(`{ progress(year: 2019, ${args}) { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  test.each([1, 100, 1000])(
    'of %i counties takes one SQL statement for each subgraph that is asked',
    async (first) => {
      const { data, statements } = await product.execute(
        `{ progress(year: 2019, level: COUNTY, indicators: ["EW_LABOUR"], first: ${first}) {
        nodes { ${ROW} ratio elapsed gap pace statedOn itemised unitemised }
      } }`,
      );
      expect((data as { progress: Page }).progress.nodes).toHaveLength(first);
      expect(statements).toEqual(['ledger.actuals', 'ledger.itemised', 'targets.progress-page']);
    },
  );

  test('over three owners takes one more for each', async () => {
    const { data, statements } = await product.execute(
      `{ progress(year: 2019, level: COUNTY, within: "110000") { nodes { ${ROW} ratio pace } totalCount } }`,
    );
    expect(new Set(keysOf((data as { progress: Page }).progress).map((key) => key.slice(7)))).toHaveProperty(
      'size',
      3,
    );
    expect(statements).toEqual([
      'ledger.actuals',
      'ledger.actuals',
      'ledger.actuals',
      'targets.progress-count',
      'targets.progress-page',
    ]);
  });
});
