import { Client } from 'pg';
import { figures } from '../testing/query-progress';
import { startTestProduct, type TestProduct } from '../testing/test-product';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${product.origin}/files/${path}`, init);

/** Shaanxi's regions, down to its counties, by all indicators: 50 pages. */
const LARGE = 'within=610000&year=2021&asOf=2021-07-31&include=ALL';

test('a scorecard as CSV: what the graph answers, in Chinese, under the report and its date', async () => {
  const response = await get('scorecard.csv?region=610000&partner=320000&year=2021&asOf=2021-07-31');
  const name = encodeURIComponent('江苏省—陕西省2021年进展表_截至2021-07-31.csv');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="scorecard_2021-07-31.csv"; filename*=UTF-8''${name}`,
  );
  const [headings = '', ...rows] = (await response.text()).split('\r\n').map((line) => line.split(','));
  const cells = [
    '指标编码',
    '指标',
    '计量单位',
    '目标任务',
    '累计完成',
    '完成率（%）',
    '应完成（%）',
    '差距（百分点）',
    '进度评价',
  ];
  const at = cells.map((cell) => headings.indexOf(cell));
  expect(rows.slice(0, -1).map((row) => at.map((index) => row[index]))).toEqual([
    ['EW_SOCIAL_FUNDS', '社会帮扶资金', '元', '36700000', '47570000', '129.62', '58.33', '71.29', '已完成'],
    ['EW_LABOUR', '农村劳动力转移就业人数', '人', '15650', '12650', '80.83', '58.33', '22.50', '达到进度'],
    ['EW_LABOUR_LIFTED', '脱贫人口转移就业人数', '人', '7650', '5973', '78.08', '58.33', '19.75', '达到进度'],
    [
      'CA_SALES',
      '消费帮扶产品采购销售额',
      '元',
      '397600000',
      '280000000',
      '70.42',
      '58.33',
      '12.09',
      '达到进度',
    ],
  ]);
});

test('a list has all its pages, in the order of the graph', async () => {
  const { data } = await product.execute(
    '{ progress(year: 2021, within: "610000", include: ALL, level: PREFECTURE) { totalCount } }',
  );
  const text = await (await get(`progress.csv?${LARGE}&level=PREFECTURE`)).text();
  const rows = text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(','));
  expect(rows.length).toBe(data.progress.totalCount);
  expect(rows.length).toBeGreaterThan(1000);
  expect(new Set(rows.map(([region, , , indicator]) => `${region ?? ''} ${indicator ?? ''}`)).size).toBe(
    rows.length,
  );
  expect(rows.map(([region]) => region)).toEqual(rows.map(([region]) => region).sort());
});

test('a league by CHANGE has what was added since a day, one by another measure has none', async () => {
  await product.importCsv(
    figures(
      'EW_LABOUR,610000,320000,2018-06-30,100,人,test',
      'EW_LABOUR,610000,320000,2018-07-31,150.0,人,test',
    ),
  );
  const league = async (by: string) => {
    const path = 'league.csv?indicator=EW_LABOUR&within=000000&level=PROVINCE&year=2018&asOf=2018-07-31';
    const text = await (await get(`${path}&by=${by}`)).text();
    const [headings = '', ...rows] = text.split('\r\n').map((line) => line.split(','));
    const at = ['名次', '地区', '累计完成', '增量'].map((cell) => headings.indexOf(cell));
    return at.map((index) => rows.find((row) => row.includes('陕西省'))?.[index]);
  };
  expect(await league('ACTUAL')).toEqual(['1', '陕西省', '150', '']);
  expect(await league('CHANGE')).toEqual(['1', '陕西省', '150', '50']);
  expect(await league('CHANGE&since=2018-07-31')).toEqual(['1', '陕西省', '150', '0']);
});

test('a league of a moment before anything was recorded has nobody’s figures', async () => {
  const text = await (
    await get(
      'league.csv?indicator=EW_LABOUR&within=000000&level=PROVINCE&year=2021&by=ACTUAL&knownAt=2020-01-01T00:00:00Z',
    )
  ).text();
  expect(text).not.toContain('12650');
  expect(text).toContain('陕西省');
});

test.each([
  [
    'nothing.csv',
    404,
    /^file: expected one of progress, scorecard.* with \.csv or \.xlsx, bulletin\.docx or bulletin-template\.docx, found "nothing\.csv"$/,
  ],
  ['progress.pdf', 404, /found "progress\.pdf"$/],
  ['progress.csv', 400, 'year: expected a year, as 2021, found null'],
  ['progress.csv?year=21', 400, 'year: expected a year, as 2021, found "21"'],
  ['progress.csv?year=2021&year=2022', 400, /^year: expected a year, as 2021, once, found /],
  ['progress.csv?year=2021&yaer=1', 400, /^parameters: expected no other than year, .*, found "yaer"$/],
  ['progress.csv?year=2021&__proto__=1', 400, /^parameters: .*, found "__proto__"$/],
  ['progress.csv?year=2021&level=toString', 400, /^level: expected one of NATION, .*, found "toString"$/],
  ['progress.csv?year=2021&language=fr', 400, 'language: expected zh or en, found "fr"'],
  ['progress.csv?year=2021&asOf=2022-01-01', 400, /^asOf: /],
  [
    'progress.csv?year=2021&indicators=EW_LABOUR,x',
    400,
    /^indicators: expected an indicator code, .*, found "EW_LABOUR,x"$/,
  ],
  ['progress.csv?year=2021&indicators=NOPE', 400, /^indicators: expected the code of an indicator/],
  ['scorecard.csv?year=2021&region=999999', 404, 'region: expected the code of a region, found "999999"'],
  [
    'scorecard.csv?year=2021&region=610000&partner=110000',
    404,
    /^partner: expected a region that is paired with 610000/,
  ],
])('%s is refused before a file begins', async (path, status, message) => {
  const response = await get(path);
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  expect([response.status, response.headers.get('content-disposition')]).toEqual([status, null]);
  expect(errors).toEqual([{ message: expect.stringMatching(message), extensions: expect.anything() }]);
});

test('what fails in the middle ends with a broken connection, and no file looks whole', async () => {
  const response = await get(`progress.csv?${LARGE}`);
  expect(response.status).toBe(200);
  const owner = new Client({ connectionString: product.databaseUrl });
  await owner.connect();
  await owner.query('alter table consolidation.standing rename to elsewhere');
  try {
    await expect(response.text()).rejects.toThrow();
  } finally {
    await owner.query('alter table consolidation.elsewhere rename to standing');
    await owner.end();
  }
});

test('few files are written at once, a client takes turns, and whoever goes away makes room', async () => {
  const going = new AbortController();
  const waiting = Array.from({ length: 7 }, () => get(`progress.csv?${LARGE}`, { signal: going.signal }));
  const first = await Promise.any(
    waiting.map(async (one) => {
      const response = await one;
      if (response.status === 200) throw new Error('a file');
      return response;
    }),
  );
  expect([first.status, first.headers.get('retry-after')]).toEqual([429, '5']);
  going.abort();
  await Promise.allSettled(waiting);
  expect((await get('scorecard.csv?region=610000&year=2021')).status).toBe(200);
});

test('HEAD says what a file would be', async () => {
  const response = await get(`progress.xlsx?${LARGE}`, { method: 'HEAD' });
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ]);
  expect(response.headers.get('content-disposition')).toContain('progress_2021-07-31.xlsx');
});
