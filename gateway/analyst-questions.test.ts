import { figures, targets } from '../testing/query-progress';
import { startTestProduct, type TestProduct } from '../testing/test-product';

/** The type of questions that an analyst has, each one operation that needs no arithmetic by hand. */

let product: TestProduct;
/** A moment before the figures of 30 June were filed. */
let may: string;
beforeAll(async () => {
  product = await startTestProduct();
  await product.importCsv(
    targets(
      ...['640121', '640122', '640181', '640221', '640302'].map((code) => `EW_LABOUR,${code},,2018,100,人,`),
      'CA_SALES,640121,,2018,1000,元,',
      'EW_LABOUR,640000,350000,2016,1000,人,',
      'EW_LABOUR,640000,350000,2015,1000,人,',
    ),
  );
  await product.importCsv(
    figures(
      ...['2015-06-30,200', '2015-12-31,800', '2016-06-30,300'].map(
        (of) => `EW_LABOUR,640000,350000,${of},人,`,
      ),
      'EW_LABOUR,640121,,2018-05-31,20,人,bulletin of May',
      'EW_FISCAL_FUNDS,640121,,2018-06-30,500,元,',
      'EW_FUNDS_SPENT,640121,,2018-06-30,125,元,',
      'CA_SALES,640121,,2018-06-30,600,元,',
    ),
  );
  may = new Date().toISOString();
  await product.importCsv(
    figures(
      'EW_LABOUR,640121,,2018-06-30,30,人,',
      'EW_LABOUR,640122,,2018-06-30,60,人,',
      'EW_LABOUR,640181,,2018-06-30,0,人,',
      'EW_LABOUR,640221,,2018-06-30,100,人,',
    ),
  );
});
afterAll(() => product.stop());

async function ask(query: string) {
  const { data, errors, statements } = await product.execute(query);
  expect(errors).toBeUndefined();
  return { ...(data as Record<string, never>), statements } as { statements: string[] } & Record<
    string,
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each question has an answer of its own
    any
  >;
}

interface Row {
  region: { name: string };
  indicator: { code: string };
  ratio: string | null;
  pace: string | null;
}

const COUNTIES = 'year: 2018, asOf: "2018-06-30", within: "640000", level: COUNTY';
const ROW = 'region { name } indicator { code } ratio pace';

async function ranked(list: string, args: string) {
  const { progress, statements } = await ask(
    `{ progress(${list}) { ranked${args} { nodes { ${ROW} } totalCount pageInfo { hasNextPage endCursor } } } }`,
  );
  const { nodes, totalCount, pageInfo } = progress.ranked;
  const printed = (nodes as Row[]).map(
    ({ region, indicator, ratio, pace }) => `${region.name} ${indicator.code} ${ratio} ${pace}`,
  );
  return { printed, totalCount: totalCount as number, after: pageInfo.endCursor as string, statements };
}

describe('rows of a list in order', () => {
  test('who is behind, and how far?', async () => {
    const { printed, totalCount, statements } = await ranked(
      COUNTIES,
      '(pace: [BEHIND], sort: GAP, descending: false)',
    );
    expect(printed).toEqual(['灵武市 EW_LABOUR 0.00 BEHIND', '永宁县 EW_LABOUR 30.00 BEHIND']);
    expect(totalCount).toBe(2);
    // All are measured by their two owners, then those that are shown; no page of the list itself is read.
    expect(statements).toEqual([
      ...[
        'ledger.actuals',
        'ledger.actuals',
        'ledger.actuals',
        'targets.progress-page',
        'targets.progress-page',
      ],
    ]);
  });

  test('page by page, what reported nothing last, whatever is filed in between', async () => {
    const list = `${COUNTIES}, indicators: ["EW_LABOUR"]`;
    const first = await ranked(list, '(first: 2)');
    expect(first.printed).toEqual(['平罗县 EW_LABOUR 100.00 DONE', '贺兰县 EW_LABOUR 60.00 AHEAD']);
    await product.importCsv(figures('EW_LABOUR,640302,,2018-06-30,99,人,'));
    const rest = await ranked(list, `(first: 2, after: "${first.after}")`);
    expect(rest.printed).toEqual(['永宁县 EW_LABOUR 30.00 BEHIND', '灵武市 EW_LABOUR 0.00 BEHIND']);
    expect(rest.totalCount).toBe(5);
    const last = await ranked(list, `(first: 2, after: "${rest.after}")`);
    expect(last.printed).toEqual(['利通区 EW_LABOUR null null']);
    expect((await ranked(list, '(first: 1, sort: ACTUAL)')).printed).toEqual([
      '平罗县 EW_LABOUR 100.00 DONE',
    ]);
  });

  test.each([
    [COUNTIES, '(first: 0)', { code: 'BAD_USER_INPUT', argument: 'first' }],
    [COUNTIES, '(after: "x")', { code: 'BAD_USER_INPUT', argument: 'after' }],
    ['year: 2018, include: ALL', '', { code: 'QUERY_TOO_LARGE' }],
  ])('progress(%s) { ranked%s } is refused', async (list, args, extensions) => {
    const { errors } = await product.execute(`{ progress(${list}) { ranked${args} { totalCount } } }`);
    expect(errors).toMatchObject([{ extensions }]);
  });
});

test('which counties have done most, and what came about since May?', async () => {
  const { most, growth } = await ask(`{
    most: league(indicator: "EW_LABOUR", year: 2018, asOf: "2018-06-30", within: "640000", level: COUNTY, by: ACTUAL) {
      standings(first: 2) { rank progress { region { name } actual } }
    }
    growth: league(indicator: "EW_LABOUR", year: 2018, asOf: "2018-06-30", within: "640000", level: COUNTY, by: CHANGE) {
      standings(first: 1) { rank progress { region { name } change(since: "2018-05-30") sinceMay: change(since: "2018-05-31") } }
    }
  }`);
  expect(most.standings[0]).toEqual({ rank: 1, progress: { region: { name: '平罗县' }, actual: '100' } });
  expect(growth.standings).toEqual([
    { rank: 1, progress: { region: { name: '永宁县' }, change: null, sinceMay: '10' } },
  ]);
});

test('these counties alone?', async () => {
  const { progress } = await ask(
    `{ progress(year: 2018, asOf: "2018-06-30", regions: ["640221", "640121"], themes: [EAST_WEST]) { totalCount nodes { ${ROW} } } }`,
  );
  expect((progress.nodes as Row[]).map(({ region, ratio }) => `${region.name} ${ratio}`)).toEqual([
    ...['永宁县 30.00', '平罗县 100.00'],
  ]);
  expect(progress.totalCount).toBe(2);
});

test('month by month, and against last year?', async () => {
  const { partnership } = await ask(`{ partnership(east: "350000", west: "640000") {
    progress(year: 2016, asOf: "2016-06-30", indicators: ["EW_LABOUR"]) {
      series(every: QUARTER) { date actual scheduled } lastYear { actual ratio }
    } } }`);
  expect(partnership.progress).toEqual([
    {
      series: [
        { date: '2016-03-31', actual: null, scheduled: '25.00' },
        { date: '2016-06-30', actual: '300', scheduled: '50.00' },
      ],
      lastYear: { actual: '200', ratio: '20.00' },
    },
  ]);
});

test('what will the year end with?', async () => {
  const forecast = async (list: string, code = '640000') => {
    const { region, statements } = await ask(
      `{ region(code: "${code}") { ${list} { forecast { value share basis } } } }`,
    );
    const ledger = statements.filter((name) => name.startsWith('ledger'));
    return { forecasts: (region.progress as { forecast: object }[]).map((row) => row.forecast), ledger };
  };
  const PAIR = 'progress(partner: "350000", indicators: ["EW_LABOUR"]';
  // By 30 June of last year a quarter had been done.
  expect(await forecast(`${PAIR}, year: 2016)`)).toEqual({
    forecasts: [{ value: '1200', share: '25.00', basis: 'LAST_YEAR' }],
    ledger: ['ledger.actuals', 'ledger.actuals'],
  });
  const { forecasts } = await forecast(`${PAIR}, year: 2015, asOf: "2015-06-30")`);
  expect(forecasts).toEqual([{ value: '400', share: '50.00', basis: 'SCHEDULE' }]);
  expect((await forecast(`${PAIR}, year: 2016, asOf: "2016-05-31")`)).forecasts).toEqual([null]);
  // A sum of targets by what their scopes have done, of last year's rate where nothing was done by then.
  const { forecasts: ofParts } = await forecast(
    'progress(year: 2018, asOf: "2018-06-30", indicators: ["EW_LABOUR"])',
    '640100',
  );
  expect(ofParts).toEqual([{ value: '180', share: '50.00', basis: 'SCHEDULE' }]);
});

test('what did it come to since 2015?', async () => {
  const since = async (from: number, args: string, code = '640000') => {
    const { region, statements } = await ask(
      `{ region(code: "${code}") { progress(${args}) { indicator { code } cumulative(from: ${from}) { value years { year actual } } } } }`,
    );
    const rows = region.progress as { cumulative: object | null }[];
    return { sums: rows.map((row) => row.cumulative), statements };
  };
  const PAIR = 'partner: "350000", indicators: ["EW_LABOUR"]';
  const { sums, statements } = await since(2015, `${PAIR}, year: 2016, asOf: "2016-06-30"`);
  const [y2015, y2016] = [
    { year: 2015, actual: '800' },
    { year: 2016, actual: '300' },
  ];
  expect(sums).toEqual([{ value: '1100', years: [y2015, y2016] }]);
  // All years of all rows are one statement of the ledger.
  expect(statements.filter((name) => name.startsWith('ledger'))).toEqual(['ledger.actuals']);
  // A year of which nothing was reported is no year of 0: there is no sum.
  expect((await since(2014, `${PAIR}, year: 2016, asOf: "2016-06-30"`)).sums).toEqual([
    { value: null, years: [{ year: 2014, actual: null }, y2015, y2016] },
  ]);
  // A stock of an earlier day is no part of a sum.
  const stock = await since(2015, 'year: 2016, indicators: ["EW_PARKS"], include: ALL');
  expect(stock.sums).toEqual([null]);
  const { errors } = await product.execute(
    '{ region(code: "640000") { progress(year: 2016, include: ALL, indicators: ["EW_LABOUR"]) { cumulative(from: 2017) { value } } } }',
  );
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'from' } }]);
});

test('with a partner, also one that is not on record?', async () => {
  const { western, eastern } = await ask(`{
    western: region(code: "640121") { progress(partner: "350200", year: 2018, indicators: ["EW_LABOUR"], include: ALL) {
      region { name } partner { name } partnership { id } actual } }
    eastern: region(code: "350000") { progress(partner: "640000", side: EAST, year: 2016, indicators: ["EW_LABOUR"]) {
      region { name } partner { name } partnership { id } actual } }
  }`);
  expect(western.progress).toEqual([
    { region: { name: '永宁县' }, partner: { name: '厦门市' }, partnership: null, actual: null },
  ]);
  expect(eastern.progress).toEqual([
    {
      ...{ region: { name: '宁夏回族自治区' }, partner: { name: '福建省' } },
      ...{ partnership: { id: '350000-640000' }, actual: '300' },
    },
  ]);
});

test.each([
  ['640121', 'partner: "610000"'],
  ['640121', 'partner: "359999"'],
  ['350000', 'partner: "320000", side: EAST'],
])('of %s with %s is refused', async (code, args) => {
  const { errors } = await product.execute(
    `{ region(code: "${code}") { progress(year: 2018, ${args}) { actual } } }`,
  );
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'partner' } }]);
});

test('what share is spent, and where the least?', async () => {
  const { region, progress } = await ask(`{
    region(code: "640121") {
      progress(year: 2018, include: ALL, indicators: ["EW_FISCAL_FUNDS", "EW_FUNDS_SPENT", "EW_SPEND_RATE"]) { actual }
    }
    progress(year: 2018, within: "640000", level: COUNTY, include: ALL, indicators: ["EW_SPEND_RATE"]) {
      ranked(sort: ACTUAL, descending: false, first: 2) { nodes { region { name } actual } }
    }
  }`);
  expect(region.progress).toEqual([{ actual: '500' }, { actual: '125' }, { actual: '25.00' }]);
  expect(progress.ranked.nodes).toEqual([
    { region: { name: '永宁县' }, actual: '25.00' },
    { region: { name: '兴庆区' }, actual: null },
  ]);
});

test('the first ten by purchases?', async () => {
  const { league } = await ask(`{
    league(indicator: "CA_SALES", year: 2018, asOf: "2018-06-30", within: "640000", level: COUNTY, by: ACTUAL) {
      standings(first: 10) { rank progress { region { name } actual } }
    }
  }`);
  expect(league.standings).toHaveLength(10);
  expect(league.standings[0]).toEqual({
    rank: 1,
    progress: { region: { name: '永宁县' }, actual: '600' },
  });
});

test('two partnerships beside each other?', async () => {
  const { a, b } = await ask(`{
    a: partnership(east: "350000", west: "640000") { progress(year: 2016, indicators: ["EW_LABOUR"]) { ratio } }
    b: partnership(east: "320000", west: "610000") { progress(year: 2021, indicators: ["EW_LABOUR"]) { ratio } }
  }`);
  expect([a.progress, b.progress]).toEqual([[{ ratio: '30.00' }], [{ ratio: '80.83' }]]);
});

test('who has not filed?', async () => {
  const { progress, region } = await ask(`{
    progress(year: 2018, asOf: "2018-05-31", within: "640100", level: COUNTY, indicators: ["EW_LABOUR"], include: ALL) {
      ranked(sort: ACTUAL) { nodes { region { name } actual } }
    }
    region(code: "640100") { progress(year: 2018, asOf: "2018-05-31", indicators: ["EW_LABOUR"]) {
      coverage { stated expected newest } } }
  }`);
  expect((progress.ranked.nodes as object[]).slice(0, 3)).toEqual([
    { region: { name: '永宁县' }, actual: '20' },
    { region: { name: '兴庆区' }, actual: null },
    { region: { name: '西夏区' }, actual: null },
  ]);
  expect(region.progress).toEqual([{ coverage: { stated: 1, expected: 6, newest: '2018-05-31' } }]);
});

test('as known on a day, and where does it come from?', async () => {
  const { region } = await ask(`{ region(code: "640121") {
    progress(year: 2018, knownAt: "${may}", indicators: ["EW_LABOUR"]) {
      actual series(every: QUARTER, from: "2018-06-01", to: "2018-06-30") { actual }
      evidence { nodes { date amount ... on Statement { source } } }
    } } }`);
  expect(region.progress).toEqual([
    {
      ...{ actual: '20', series: [{ actual: '20' }] },
      evidence: { nodes: [{ date: '2018-05-31', amount: '20', source: 'bulletin of May' }] },
    },
  ]);
});

test('by name, of whatever is called so?', async () => {
  const { regions, indicators } = await ask(`{
    regions(search: "永宁", first: 1) { nodes { code progress(year: 2018, asOf: "2018-06-30", indicators: ["EW_LABOUR"]) { actual } } }
    indicators(search: "逾期率") { code }
  }`);
  expect(regions.nodes).toEqual([{ code: '640121', progress: [{ actual: '30' }] }]);
  expect(indicators).toContainEqual({ code: 'MC_OVERDUE_RATE' });
});
