import { catalogue, holdsIn } from '../../platform/catalogue';
import { COUNTIES } from '../../testing/counties';
import { figures, targets } from '../../testing/query-progress';
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

  test('has townships that have a target, and counts them', async () => {
    const list = targets('EW_LABOUR,110101001,,2014,5,人,', 'IN_NET_INCOME,110101002,,2014,9000,元,');
    expect((await product.importCsv(list)).errors).toEqual([]);
    const { data } = await product.execute(`{
      progress(year: 2014) { nodes { region { code } indicator { code } target } totalCount }
      townships: progress(year: 2014, level: TOWNSHIP, first: 1) { nodes { region { code } } totalCount }
    }`);
    const { nodes, totalCount } = (data as { progress: Page }).progress;
    expect(
      nodes.map(({ region, indicator, target }) => `${region.code} ${indicator.code} ${target}`),
    ).toEqual([
      ...['000000', '110000', '110101', '110101001'].map((code) => `${code} EW_LABOUR 5`),
      '110101002 IN_NET_INCOME 9000',
    ]);
    expect(totalCount).toBe(nodes.length);
    expect(data.townships).toEqual({ nodes: [{ region: { code: '110101001' } }], totalCount: 2 });
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

describe('a list of what eastern regions do (side: EAST)', () => {
  beforeAll(async () => {
    const list = targets(
      'EW_LABOUR,620000,120000,2018,100,人,',
      'EW_LABOUR,620100,120101,2018,30,人,',
      'EW_LABOUR,530000,310000,2018,50,人,',
    );
    expect((await product.importCsv(list)).errors).toEqual([]);
    await product.importCsv(figures('EW_LABOUR,620000,120000,2018-12-31,80,人,'));
  });

  const east = async (args: string) => {
    const { data, errors, statements } = await product.execute(
      `{ progress(year: 2018, side: EAST, ${args}) { nodes { region { code } partner { code } partnership { id } target targetBasis actual } totalCount pageInfo { endCursor } } }`,
    );
    expect(errors).toBeUndefined();
    const { nodes, totalCount, pageInfo } = data.progress as {
      nodes: { region: { code: string }; target: string; targetBasis: string; actual: string | null }[];
      totalCount: number;
      pageInfo: { endCursor: string };
    };
    const printed = nodes.map((row) => `${row.region.code} ${row.target} ${row.targetBasis} ${row.actual}`);
    return { nodes, printed, totalCount, statements, after: pageInfo.endCursor };
  };

  test('has those with a target over their partnerships, page by page, and their actual', async () => {
    const { printed, nodes, totalCount, statements } = await east('indicators: ["EW_LABOUR"]');
    expect(printed).toEqual([
      ...['120000 100 PARTNERSHIPS 80', '120101 30 PARTNERSHIPS null', '310000 50 PARTNERSHIPS null'],
    ]);
    expect(nodes[0]).toMatchObject({ partner: null, partnership: null });
    expect(totalCount).toBe(3);
    expect(statements).toEqual([
      ...['ledger.actuals', 'targets.partnership-periods', 'targets.progress-count', 'targets.progress-page'],
    ]);
    const first = await east('indicators: ["EW_LABOUR"], first: 1');
    const rest = await east(`indicators: ["EW_LABOUR"], after: "${first.after}"`);
    expect([...first.printed, ...rest.printed]).toEqual(printed);
  });

  test('of a region and a level, and of all indicators of eastern regions alone', async () => {
    expect((await east('within: "120000", level: COUNTY')).printed).toEqual(['120101 30 PARTNERSHIPS null']);
    const all = await east('include: ALL, level: PROVINCE, indicators: ["EW_LABOUR"]');
    expect(all.nodes.map(({ region }) => region.code.slice(0, 2))).toEqual([
      ...['11', '12', '21', '31', '32', '33', '35', '37', '44'],
    ]);
    expect(all.totalCount).toBe(9);
  });

  test('is the same as each of them has by itself, and says null as its default', async () => {
    const { data } = await product.execute(`{
      region(code: "120000") { progress(year: 2018, side: EAST) { target targetBasis actual } }
      progress(year: 2018, side: null, within: "620000", level: PROVINCE) { nodes { target } }
    }`);
    expect(data.region.progress).toEqual([{ target: '100', targetBasis: 'PARTNERSHIPS', actual: '80' }]);
    expect(data.progress.nodes).toEqual([{ target: '100' }]);
  });

  test.each(['side: NORTH', 'side: 1'])('refuses %s', async (argument) => {
    const { errors } = await product.execute(`{ progress(year: 2018, ${argument}) { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'side' } }]);
  });
});

describe('the same row a year earlier', () => {
  test('is of the same scope, month and day and moment, with its own target and actual', async () => {
    await product.importCsv(
      targets('EW_CADRES,620000,120000,2016,10,人,', 'EW_CADRES,620000,120000,2015,4,人,'),
    );
    await product.importCsv(
      figures('EW_CADRES,620000,120000,2016-02-29,5,人,', 'EW_CADRES,620000,120000,2015-02-28,3,人,'),
    );
    const row = 'asOf target actual ratio';
    const { data, errors, statements } =
      await product.execute(`{ partnership(east: "120000", west: "620000") {
      progress(year: 2016, asOf: "2016-02-29", indicators: ["EW_CADRES"]) { ${row} lastYear { ${row} lastYear { ${row} } } } } }`);
    expect(errors).toBeUndefined();
    expect(data.partnership.progress).toEqual([
      {
        ...{ asOf: '2016-02-29', target: '10', actual: '5', ratio: '50.00' },
        lastYear: {
          ...{ asOf: '2015-02-28', target: '4', actual: '3', ratio: '75.00' },
          lastYear: { asOf: '2014-02-28', target: null, actual: null, ratio: null },
        },
      },
    ]);
    expect(statements).toEqual([
      ...['ledger.actuals', 'ledger.actuals', 'ledger.actuals', 'targets.partnerships-by-sides'],
      ...['targets.progress-targets', 'targets.progress-targets', 'targets.scope-targets'],
    ]);
  });

  test('is null in the first year there is', async () => {
    const { data } = await product.execute(
      '{ region(code: "620000") { progress(year: 1978, indicators: ["EW_CADRES"], include: ALL) { lastYear { asOf } } } }',
    );
    expect(data.region.progress).toEqual([{ lastYear: null }]);
  });
});
