import { countyDispenser } from '../testing/counties';
import { startTestProduct, type TestProduct } from '../testing/test-product';
import type { RowError } from './table/file-refused';

const nextCounty = countyDispenser();
const targets = (...lines: string[]): string =>
  ['indicator,region,partner,year,value,unit,kind,basis,schedule', ...lines].join('\n');
const figures = (...lines: string[]): string =>
  ['indicator,region,partner,side,as_of,value,unit', ...lines].join('\n');
const shortly = ({ row, column, found, code }: RowError) => [row, column, found, code];

describe('the columns that say how a target is to be met', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await startTestProduct();
  });
  afterAll(() => product.stop());

  const take = async (file: string, correction?: string): Promise<void> => {
    expect((await product.importCsv(file, correction === undefined ? {} : { correction })).errors).toEqual(
      [],
    );
  };
  async function history(indicator: string, region: string): Promise<object[]> {
    const { data } = await product.execute(
      `{ target(indicator: "${indicator}", region: "${region}", year: 2024) { history { value kind basis schedule } } }`,
    );
    return data.target.history as object[];
  }

  test.each([
    ['VT_TEAMS', 'REACH', 'REACH'],
    ['VT_TEAMS', '达到', 'REACH'],
    ['VT_TEAMS', 'keep_above', 'KEEP_ABOVE'],
    ['VT_TEAMS', '稳定在以上', 'KEEP_ABOVE'],
    ['VT_TEAMS', '不低于', 'KEEP_ABOVE'],
    ['PF_PROJECTS', '不低于', 'REACH'],
    ['PF_PROJECTS', '不高于', 'KEEP_BELOW'],
  ])('%s: %s is %s', async (indicator, written, kind) => {
    const county = nextCounty();
    await take(targets(`${indicator},${county},,2024,10,个,${written},上年,3-31：30；06-30:100%`));
    expect(await history(indicator, county)).toEqual([
      { value: '10', kind, basis: 'LAST_YEAR', schedule: '03-31:30; 06-30:100' },
    ]);
  });

  test('stay as they are in force where a row leaves them empty, and change where it does not', async () => {
    const county = nextCounty();
    await take(targets(`VT_TEAMS,${county},,2024,10,个,KEEP_ABOVE,LAST_YEAR,上年进度`));
    await take(targets(`VT_TEAMS,${county},,2024,12,个,,,`), '年中调整');
    await take(targets(`VT_TEAMS,${county},,2024,12,个,达到,,06-30:100`), '改为达到');
    await take(targets(`VT_TEAMS,${county},,2024,12,个,,,06-30:100`));
    expect(await history('VT_TEAMS', county)).toEqual([
      { value: '12', kind: 'REACH', basis: 'LAST_YEAR', schedule: '06-30:100' },
      { value: '12', kind: 'KEEP_ABOVE', basis: 'LAST_YEAR', schedule: 'LAST_YEAR' },
      { value: '10', kind: 'KEEP_ABOVE', basis: 'LAST_YEAR', schedule: 'LAST_YEAR' },
    ]);
  });

  test('are in the audit trail, from what to what', async () => {
    const county = nextCounty();
    await take(targets(`VT_TEAMS,${county},,2024,10,个,,,`));
    await take(targets(`VT_TEAMS,${county},,2024,10,个,不高于,,`), '改为上限');
    const token = await product.token([{ role: 'administrator', region: county }]);
    const { data } = await product.execute(
      '{ targetsAudit(register: "target", first: 1) { nodes { action changes { field before after } } } }',
      {},
      { token },
    );
    expect(data.targetsAudit.nodes).toEqual([
      {
        action: 'CORRECT',
        changes: [
          { field: 'value', before: '10', after: '10' },
          { field: 'kind', before: 'REACH', after: 'KEEP_BELOW' },
        ],
      },
    ]);
  });

  test.each([
    ['kind', 'AT_LEAST,,', 'MALFORMED'],
    ['kind', '超过,,', 'MALFORMED'],
    ['kind', 'KEEP_ABOVE,,', 'WRONG_KIND'],
    ['kind', '稳定在以上,,', 'WRONG_KIND'],
    ['basis', ',前年,', 'MALFORMED'],
    ['basis', ',2023,', 'MALFORMED'],
    ['schedule', ',,每季25%', 'MALFORMED'],
    ['schedule', ',,02-30:50', 'MALFORMED'],
    ['schedule', ',,06-30:101', 'MALFORMED'],
    ['schedule', ',,06-30:50; 03-31:100', 'MALFORMED'],
    ['schedule', ',,03-31:50; 06-30:40', 'MALFORMED'],
  ])('%s: %s is refused', async (column, terms, code) => {
    const county = nextCounty();
    const { errors } = await product.importCsv(targets(`PF_PROJECTS,${county},,2024,10,个,${terms}`));
    const [found = ''] = terms.split(',').filter((cell) => cell !== '');
    expect(errors.map(shortly)).toEqual([[2, column, found, code]]);
    expect(errors[0]?.expected.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(errors[0]?.expected.en).toMatch(/^[a-zA-Z]/);
  });

  test('must not differ between two rows of one target', async () => {
    const county = nextCounty();
    const { errors } = await product.importCsv(
      targets(`VT_TEAMS,${county},,2024,10,个,达到,,`, `VT_TEAMS,${county},,2024,10,个,不高于,,`),
    );
    expect(errors.map(shortly)).toEqual([[3, 'kind', 'KEEP_BELOW', 'CONFLICTING_ROWS']]);
  });

  test.each([
    ['side', 'indicator,region,year,value,unit,side\nVT_TEAMS,610602,2024,1,个,EAST'],
    ['kind', 'indicator,region,as_of,value,unit,kind\nVT_TEAMS,610602,2024-06-30,1,个,REACH'],
    ['basis', 'indicator,region,as_of,value,unit,basis\nVT_TEAMS,610602,2024-06-30,1,个,LAST_YEAR'],
    ['schedule', 'indicator,region,as_of,value,unit,schedule\nVT_TEAMS,610602,2024-06-30,1,个,06-30:100'],
  ])('%s in a file of the other kind is refused', async (column, file) => {
    await expect(product.importCsv(file)).rejects.toMatchObject({
      code: 'COLUMN_UNKNOWN',
      message: expect.stringContaining(`${column}: side is a column of figures`),
    });
  });

  describe('and the column side', () => {
    const eastern = async (indicator: string, region: string, year: number) => {
      const { data } = await product.execute(
        `{ region(code: "${region}") { progress(year: ${year}, asOf: "${year}-12-31", indicators: ["${indicator}"], include: ALL, side: EAST) { actual book } } }`,
      );
      return data.region.progress[0] as object;
    };

    test.each(['EAST', 'east', '东部', '支援方', ' EAST '])(
      '%s: an eastern region’s own total',
      async (side) => {
        const year = 2000 + ['EAST', 'east', '东部', '支援方', ' EAST '].indexOf(side);
        await take(figures(`EW_LABOUR,350000,,${side},${year}-06-30,${year},人`));
        expect(await eastern('EW_LABOUR', '350000', year)).toEqual({ actual: String(year), book: 'EAST' });
      },
    );

    test('left out of 000000 with a partner, it is EAST', async () => {
      await take(figures('CA_SALES,000000,350000,,2010-06-30,7,元'));
      expect(await eastern('CA_SALES', '350000', 2010)).toEqual({ actual: '7', book: 'EAST' });
    });

    test('left out of an eastern region, the figure is about that region itself', async () => {
      await take(figures('VT_TEAMS,350100,,,2010-06-30,7,个'));
      const { data } = await product.execute(
        '{ region(code: "350100") { progress(year: 2010, asOf: "2010-12-31", indicators: ["VT_TEAMS"], include: ALL) { actual book } } }',
      );
      expect(data.region.progress).toEqual([{ actual: '7', book: 'WEST' }]);
    });

    test.each([
      ['EW_LABOUR,350000,,', '', 'SIDE_NEEDED'],
      ['CA_SALES,000000,350000,', 'WEST', 'WRONG_SIDE'],
      ['CA_SALES,000000,350000,', '西部', 'WRONG_SIDE'],
      ['CA_SALES,610602,320200,', 'NORTH', 'MALFORMED'],
      ['CA_SALES,610602,320200,', '东西部', 'MALFORMED'],
    ])('%s%s is refused', async (scope, side, code) => {
      const unit = scope.startsWith('EW') ? '人' : '元';
      const { errors } = await product.importCsv(figures(`${scope}${side},2010-06-30,7,${unit}`));
      expect(errors.map(shortly)).toEqual([[2, 'side', side, code]]);
      expect(errors[0]?.expected.zh).toMatch(/EAST.*[\u4e00-\u9fff]/);
      expect(errors[0]?.expected.en).toMatch(/EAST/);
    });
  });
});
