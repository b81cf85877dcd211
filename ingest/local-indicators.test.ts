import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useLocalIndicators } from '../platform/catalogue';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';
import { startTestProduct, type TestProduct } from '../testing/test-product';
import { prepareDatabase } from './prepare-database';

const HEADER =
  'code,theme,subgraph,zh,en,unit,aggregation,numerator,denominator,part_of,definition_zh,definition_en,synonyms,valid_from,valid_until';
const ROADS =
  'X_ROADS,PROJECTS_AND_FUNDS,consolidation,通村公路里程,Roads to villages,KILOMETRE,FLOW,,,,本年新建通村公路的里程。,Roads to villages built in the year.,村道,2021,';
const FUNDS =
  'X_ROADFUNDS,PROJECTS_AND_FUNDS,consolidation,通村公路资金,Funds for roads to villages,YUAN,FLOW,,,,本年通村公路的资金。,Funds for roads to villages.,,,';
const EACH =
  'X_PERKM,PROJECTS_AND_FUNDS,consolidation,每公里资金,Funds for each kilometre,YUAN,RATIO,X_ROADFUNDS,X_ROADS,,通村公路资金除以里程。,Funds divided by length.,,,';
const SHARE =
  'X_ROADSHARE,PROJECTS_AND_FUNDS,consolidation,公路资金占比,Share of funds for roads,PERCENT,RATIO,X_ROADFUNDS,PF_FUNDS,,通村公路资金占各级衔接资金的比例。,Share of funds for roads in the linkage funds.,,,';

const folder = mkdtempSync(join(tmpdir(), 'local indicators '));
afterAll(() => {
  rmSync(folder, { recursive: true });
  useLocalIndicators(undefined);
});

let files = 0;
/** The path of a file with these rows. */
function fileOf(...rows: string[]): string {
  const path = join(folder, `指标${(files += 1)}.csv`);
  writeFileSync(path, [HEADER, ...rows].join('\n'));
  return path;
}

describe("a product with an office's own indicators", () => {
  let database: TestDatabase;
  let product: TestProduct;
  const file = fileOf(ROADS, FUNDS, EACH, SHARE);

  beforeAll(async () => {
    database = await createTestDatabase();
    useLocalIndicators(file);
    await prepareDatabase(database.url);
    product = await startTestProduct('in-process', { LOCAL_INDICATORS: file }, { database });
  });
  afterAll(() => product.stop());

  const progress = async (codes: string[], region = '610600') => {
    const { data, errors } = await product.execute(
      `query ($codes: [ID!], $region: RegionCode!) { region(code: $region) { progress(year: 2022, indicators: $codes, include: ALL) { indicator { code } target actual ratio } } }`,
      { codes, region },
    );
    expect(errors).toBeUndefined();
    return data.region.progress as unknown;
  };

  test('has them behind the released ones, in the order of their file', async () => {
    const { data } = await product.execute(`{
      indicators { code } roads: indicators(search: "村道") { code name unit synonyms validFrom numerator { code } }
    }`);
    const codes = (data.indicators as { code: string }[]).map(({ code }) => code);
    expect(codes.slice(-4)).toEqual(['X_ROADS', 'X_ROADFUNDS', 'X_PERKM', 'X_ROADSHARE']);
    expect(data.roads).toEqual([
      {
        code: 'X_ROADS',
        name: '通村公路里程',
        unit: 'KILOMETRE',
        synonyms: ['村道'],
        validFrom: 2021,
        numerator: null,
      },
    ]);
  });

  test('takes them in files, by name and synonym, and answers progress, rates and amounts for each, evidence and leagues', async () => {
    const targets = [
      'indicator,region,partner,year,value,unit',
      'X_ROADS,610602,,2022,40,公里',
      'X_ROADS,610603,,2022,10,公里',
    ];
    const figures = [
      'indicator,region,partner,as_of,value,unit',
      '村道,610602,,2022-06-30,12.345,公里',
      '通村公路里程,610603,,2022-06-30,8,公里',
      'X_ROADFUNDS,610602,,2022-06-30,37,万元',
      'PF_FUNDS,610602,,2022-06-30,100,万元',
    ];
    expect((await product.importCsv(targets.join('\n'))).errors).toEqual([]);
    expect((await product.importCsv(figures.join('\n'))).errors).toEqual([]);
    expect(await progress(['X_ROADS', 'X_PERKM', 'X_ROADSHARE'], '610602')).toEqual([
      { indicator: { code: 'X_ROADS' }, target: '40', actual: '12.345', ratio: '30.86' },
      { indicator: { code: 'X_PERKM' }, target: null, actual: '29971.65', ratio: null },
      { indicator: { code: 'X_ROADSHARE' }, target: null, actual: '37.00', ratio: null },
    ]);
    expect(await progress(['X_ROADS'])).toEqual([
      { indicator: { code: 'X_ROADS' }, target: '50', actual: '20.345', ratio: '40.69' },
    ]);
    const { data, errors } = await product.execute(`{
      league(indicator: "X_ROADS", year: 2022, within: "610600", level: COUNTY) {
        standings(first: 3) { rank progress { region { code } ratio evidence(first: 3) { nodes { amount indicator { code } } } } }
      }
      progress(year: 2022, within: "610602", first: 1) { nodes { indicator { code } } totalCount }
    }`);
    expect(errors).toBeUndefined();
    expect(data.league.standings).toMatchObject([
      { rank: 1, progress: { region: { code: '610603' }, ratio: '80.00' } },
      {
        rank: 2,
        progress: {
          region: { code: '610602' },
          evidence: { nodes: [{ amount: '12.345', indicator: { code: 'X_ROADS' } }] },
        },
      },
    ]);
    expect(data.progress).toEqual({ nodes: [{ indicator: { code: 'X_ROADS' } }], totalCount: 1 });
  });

  test('refuses figures and targets of years for which the definition does not hold', async () => {
    const figure = await product.importCsv(
      'indicator,region,as_of,value,unit\nX_ROADS,610602,2020-06-30,1,公里',
    );
    expect(figure.errors).toMatchObject([
      { row: 2, column: 'as_of', found: '2020-06-30', code: 'NO_DEFINITION' },
    ]);
    const target = await product.importCsv('indicator,region,year,value,unit\nX_ROADS,610602,2020,1,公里');
    expect(target.errors).toMatchObject([{ row: 2, column: 'year', found: '2020', code: 'NO_DEFINITION' }]);
  });

  const ready = async () => {
    const response = await fetch(`${product.origin}/health/ready`);
    return {
      status: response.status,
      subgraphs: ((await response.json()) as { subgraphs: Record<string, string> }).subgraphs,
    };
  };

  test('is ready where the databases have its catalogue, and says which rows differ where they have another one', async () => {
    expect((await ready()).status).toBe(200);
    const other = fileOf(ROADS.replace('村道', '乡道'), FUNDS, EACH);
    useLocalIndicators(other);
    const { status, subgraphs } = await ready();
    expect(status).toBe(503);
    expect(subgraphs.targets).toBe('catalogue differs: X_ROADS, X_ROADSHARE');
    useLocalIndicators(file);
    expect((await ready()).status).toBe(200);
  });

  test('refuses an import that has other indicators of the office, and leaves the databases as they are', async () => {
    useLocalIndicators(fileOf(ROADS));
    await expect(prepareDatabase(database.url, {}, { isImport: true })).rejects.toThrow(
      'LOCAL_INDICATORS: expected the file that the product was started with; X_PERKM, X_ROADFUNDS, X_ROADSHARE differ',
    );
    useLocalIndicators(file);
    expect((await ready()).status).toBe(200);
  });

  test('refuses a row that has figures and is counted otherwise since', async () => {
    useLocalIndicators(fileOf(ROADS.replace('FLOW', 'BALANCE'), FUNDS, EACH, SHARE));
    await expect(prepareDatabase(database.url)).rejects.toThrow(
      'LOCAL_INDICATORS: X_ROADS has figures on record in KILOMETRE and of kind FLOW, expected the same',
    );
    useLocalIndicators(file);
    expect((await ready()).status).toBe(200);
  });

  test('names a row that has gone while the ledger holds figures of it; it stays readable, and takes no more figures', async () => {
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    useLocalIndicators(undefined);
    await prepareDatabase(database.url);
    expect(warned.mock.calls.map(([text]) => String(text).slice(0, 20))).toEqual([
      expect.stringContaining('X_ROADS'),
      expect.stringContaining('X_ROADFUNDS'),
    ]);
    warned.mockRestore();
    expect(await progress(['X_ROADS'])).toEqual([
      { indicator: { code: 'X_ROADS' }, target: '50', actual: '20.345', ratio: '40.69' },
    ]);
    const { errors } = await product.importCsv(
      'indicator,region,as_of,value,unit\nX_ROADS,610602,2022-07-31,20,公里',
    );
    expect(errors).toMatchObject([{ column: 'as_of', code: 'NO_DEFINITION' }]);
    expect((await ready()).status).toBe(200);
    const unknown = await product.execute(`{ indicators(search: "X_PERKM") { code } }`);
    expect(unknown.data.indicators).toEqual([]);
  });
});
