import iconv from 'iconv-lite';
import { countyDispenser } from '../testing/counties';
import { startTestProduct, type TestProduct } from '../testing/test-product';
import { FileRefused, type RowError } from './table/file-refused';
import { makeWorkbook } from './table/fixtures/make-workbook';

const HEADER = 'indicator,region,partner,as_of,value,unit,stated_ratio,source,note';

/** The lines of a figures file, each short of its last columns. */
const figures = (...lines: string[]): string =>
  [HEADER, ...lines.map((line) => line + ','.repeat(8 - (line.match(/,/g)?.length ?? 0)))].join('\n');

const nextCounty = countyDispenser();

const shortly = ({ row, column, found, code }: RowError) => [row, column, found, code];

describe('a file of targets or of figures', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await startTestProduct();
  });
  afterAll(() => product.stop());

  /** The actual of an indicator at the end of a year, as the running product answers it. */
  async function actual(indicator: string, region: string, year: number, partner?: string) {
    const progress = `progress(year: ${year}, asOf: "${year}-12-31", indicators: ["${indicator}"], include: ALL) { actual target }`;
    const { data } = await product.execute(
      partner === undefined
        ? `{ scope: region(code: "${region}") { ${progress} } }`
        : `{ scope: partnership(east: "${partner}", west: "${region}") { ${progress} } }`,
    );
    return data.scope.progress[0] as { actual: string | null; target: string | null };
  }

  describe('is read as people write it', () => {
    test.each([
      ['CA_SALES', '1234.5', '万元', '12345000'],
      ['CA_SALES', '999.55123456', '亿元', '99955123456'],
      ['CA_SALES', '１２，３４５．６７', '元', '12345.67'],
      ['CA_SALES', '"1,234,567.89"', '元', '1234567.89'],
      ['EW_LABOUR', '1.2650', '万人', '12650'],
      ['EW_LABOUR', '12650', '名', '12650'],
      ['CA_TONNES', '0.000001', '吨', '0.000001'],
      ['HO_CALLS', '3.1', '万个', '31000'],
      ['IN_BUSINESS_SHARE', '９９．６％', '%', '99.60'],
      ['CA_SALES', '0', '元', '0'],
    ])('%s: %s %s is %s', async (indicator, value, unit, stored) => {
      const region = nextCounty();
      const { errors } = await product.importCsv(
        figures(`${indicator},${region},,2019-12-31,${value},${unit}`),
      );
      expect(errors).toEqual([]);
      expect((await actual(indicator, region, 2019)).actual).toBe(stored);
    });

    test('a figure that its source does not give exactly, which is a finding', async () => {
      const [tea, talks] = [nextCounty(), nextCounty()];
      const { errors, findings } = await product.importCsv(
        figures(
          `CA_TONNES,${tea},,2019-12-31,约2471,吨`,
          `VT_POLICY_AUDIENCE,${talks},,2019-12-31,2.4万余,人次`,
        ),
      );
      expect(errors).toEqual([]);
      expect(findings).toEqual([
        { code: 'QUALIFIED', row: 2, indicator: 'CA_TONNES', says: ['约：2471吨', '2471'], other: null },
        {
          code: 'QUALIFIED',
          row: 3,
          indicator: 'VT_POLICY_AUDIENCE',
          says: ['余：2.4万人次', '24000'],
          other: null,
        },
      ]);
      expect((await actual('VT_POLICY_AUDIENCE', talks, 2019)).actual).toBe('24000');
    });

    const chinese = [
      '指标,地区代码,截止日期,累计数,单位',
      '消费帮扶产品采购销售额,650100,2019年7月31日,2.8,亿元',
    ];
    test.each([
      ['CSV in UTF-8', chinese.join('\n')],
      ['CSV in UTF-8 with a BOM and Windows line ends', `\ufeff${chinese.join('\r\n')}\r\n`],
      ['CSV in GB18030, as Excel saves it in China', iconv.encode(chinese.join('\n'), 'gb18030')],
      ['an Excel workbook', makeWorkbook({ sheets: { 月报: chinese.map((line) => line.split(',')) } })],
    ])('with Chinese headings and names: %s', async (_, content) => {
      expect(await product.importCsv(content, { name: '消费帮扶.xlsx' })).toMatchObject({ errors: [] });
      expect((await actual('CA_SALES', '650100', 2019)).actual).toBe('280000000');
    });
  });

  test('of targets gives each exactly', async () => {
    const header = 'indicator,region,partner,year,value,unit';
    const { errors } = await product.importCsv(`${header}\nCA_SALES,${nextCounty()},,2019,约100,万元\n`);
    expect(errors.map(shortly)).toEqual([[2, 'value', '约100', 'QUALIFIED_TARGET']]);
  });

  describe('with a bad row is not taken', () => {
    test.each([
      ['value', '1e400', 'MALFORMED'],
      ['value', 'NaN', 'MALFORMED'],
      ['value', '-1', 'MALFORMED'],
      ['value', '', 'EMPTY'],
      ['value', '约约100', 'MALFORMED'],
      ['value', '约100余', 'MALFORMED'],
      ['value', '五十多', 'MALFORMED'],
      ['value', '1万户', 'MALFORMED'],
      ['value', '1.5', 'OUT_OF_RANGE'],
      ['value', '99999999999999999', 'MALFORMED'],
      ['as_of', '2021-02-31', 'MALFORMED'],
      ['as_of', '31/07/2021', 'MALFORMED'],
      ['as_of', '2099-12-31', 'IN_THE_FUTURE'],
      ['unit', '桶', 'UNKNOWN_UNIT'],
      ['unit', 'constructor', 'UNKNOWN_UNIT'],
      ['unit', '万元', 'WRONG_UNIT'],
      ['unit', '', 'UNKNOWN_UNIT'],
      ['indicator', 'EW_LABOURS', 'UNKNOWN_INDICATOR'],
      ['region', '61', 'MALFORMED'],
      ['region', '619999', 'UNKNOWN_REGION'],
      ['partner', '329999', 'UNKNOWN_REGION'],
      ['partner', '000000', 'WRONG_PARTNER'],
      ['partner', '610100', 'WRONG_PARTNER'],
      ['partner', '620100', 'WRONG_PARTNER'],
      ['region', '110000', 'WRONG_REGION'],
      ['stated_ratio', 'eighty', 'MALFORMED'],
    ])('%s: %p (%s)', async (column, found, code) => {
      const good = {
        indicator: 'EW_LABOUR',
        region: '610000',
        partner: '320000',
        as_of: '2021-09-30',
        value: '100',
        unit: '人',
        stated_ratio: '',
      };
      const bad = Object.values({ ...good, [column]: found }).join(',');
      const file = figures(`CA_SALES,610000,320000,2021-09-30,3,亿元`, bad);
      const result = await product.importCsv(file);
      expect(result).toMatchObject({ written: 0, unchanged: 0, findings: [] });
      expect(result.errors.map(shortly)).toEqual([[3, column, found, code]]);
      expect(result.errors[0]?.expected).toEqual({
        zh: expect.stringMatching(/[\u4e00-\u9fff]/) as string,
        en: expect.stringMatching(/[a-z]/) as string,
      });
      expect(await actual('CA_SALES', '610000', 2021, '320000')).toMatchObject({ actual: '280000000' });
    });

    test('a cell that is far too long is named once, and shown in short', async () => {
      const { errors } = await product.importCsv(
        figures(`EW_LABOUR,610000,320000,2021-09-30,${'9'.repeat(100_000)},人`),
      );
      expect(errors).toMatchObject([{ row: 2, column: 'value', code: 'CELL_TOO_LONG' }]);
      expect(errors[0]?.found.length).toBeLessThan(100);
    });

    test('a header alone is no file', async () => {
      await expect(product.importCsv(figures())).rejects.toThrow('只有表头，没有数据行');
    });

    test('what the headings lack is named', async () => {
      await expect(product.importCsv('2023年东西部协作情况表\n指标,地区\n')).rejects.toThrow(
        '第 2 行，“value”列：表头缺少此列',
      );
    });

    test('the two sides in each other’s columns are refused', async () => {
      const { errors } = await product.importCsv(figures('EW_LABOUR,320200,610600,2021-09-30,100,人'));
      expect(errors.map(shortly)).toEqual([[2, 'partner', '610600', 'WRONG_PARTNER']]);
    });

    test('every bad row is named', async () => {
      const { errors } = await product.importCsv(
        figures('X,1,2,3,4,5,6', 'EW_LABOUR,610000,,2021-09-30,1,人', 'EW_LABOUR,610000,,2021-13-01,x,人'),
      );
      expect(errors.map(({ row, column }) => [row, column])).toEqual([
        [2, 'indicator'],
        [2, 'region'],
        [2, 'partner'],
        [2, 'as_of'],
        [4, 'value'],
        [4, 'as_of'],
      ]);
    });

    test('what cannot stand beside other totals is named in the same go as what cannot be read', async () => {
      const { errors } = await product.importCsv(
        figures(
          'EW_LABOUR,610000,320000,2021-08-31,12000,人',
          'EW_LABOUR,610000,,2021-08-31,20000,人',
          'EW_LABOUR,000000,320000,2021-08-31,20000,人',
          'CA_SALES,610000,320000,2021-08-31,3,桶',
          'CA_SALES,619999,,2021-08-31,3,元',
        ),
      );
      expect(errors.map(({ row, code }) => [row, code])).toEqual([
        [2, 'FALLING_TOTAL'],
        [5, 'UNKNOWN_UNIT'],
        [6, 'UNKNOWN_REGION'],
      ]);
    });

    test('a side that there is not, and what only the other side can state', async () => {
      const { errors } = await product.importCsv(
        'indicator,region,partner,side,as_of,value,unit\n' +
          'EW_LABOUR,610000,320000,NORTH,2021-08-31,1,人\n' +
          'EW_LABOUR,000000,320000,WEST,2021-08-31,1,人\n',
      );
      expect(errors.map(shortly)).toEqual([
        [2, 'side', 'NORTH', 'MALFORMED'],
        [3, 'side', 'WEST', 'WRONG_SIDE'],
      ]);
    });

    test('a formula is not a number; in a workbook it is what Excel computed', async () => {
      const inText = await product.importCsv(figures('EW_LABOUR,610000,,2021-09-30,=50+50,人'));
      expect(inText.errors.map(shortly)).toEqual([[2, 'value', '=50+50', 'MALFORMED']]);

      const region = nextCounty();
      const row = (value: string) => ['EW_LABOUR', region, '2019-09-30', value, '人'];
      const workbook = (value: string) =>
        makeWorkbook({ sheets: { 月报: [['indicator', 'region', 'as_of', 'value', 'unit'], row(value)] } });
      const broken = await product.importCsv(workbook('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'));
      expect(broken.errors.map(shortly)).toContainEqual([2, 'value', '#DIV/0!', expect.any(String)]);
      expect((await actual('EW_LABOUR', region, 2019)).actual).toBeNull();
      await product.importCsv(workbook('<c><f>50+50</f><v>100</v></c>'));
      expect((await actual('EW_LABOUR', region, 2019)).actual).toBe('100');
    });

    test('a file that is neither of targets nor of figures, or of both, is refused as a whole', async () => {
      const refusal = (text: string) => product.importCsv(text).catch((error: unknown) => error);
      const neither = await refusal('indicator,region,value,unit\nEW_LABOUR,610000,1,人');
      expect(neither).toBeInstanceOf(FileRefused);
      expect((neither as FileRefused).message).toContain('year');
      expect(
        await refusal('indicator,region,value,unit,year,as_of\nEW_LABOUR,610000,1,人,2021,2021-01-31'),
      ).toBeInstanceOf(FileRefused);
    });

    test('twenty thousand bad rows are as many errors', async () => {
      const lines = Array.from({ length: 20_000 }, () => 'EW_LABOUR,610000,320000,2021-09-30,-1,人');
      expect((await product.importCsv(figures(...lines))).errors).toHaveLength(20_000);
    });
  });

  describe('is taken once', () => {
    test('imported again it changes nothing, under whatever name', async () => {
      const file = figures(
        'EW_LABOUR,620000,120000,2019-06-30,10,人',
        'CA_SALES,620000,120000,2019-06-30,1,万元',
      );
      expect(await product.importCsv(file)).toMatchObject({ written: 2, unchanged: 0 });
      expect(await product.importCsv(file, { name: '再报.csv' })).toEqual({
        errors: [],
        findings: [],
        written: 0,
        unchanged: 2,
        understood: [],
      });
    });

    test('a row that is repeated in it counts once', async () => {
      const region = nextCounty();
      const line = `EW_LABOUR,${region},,2019-06-30,10,人`;
      const file = figures(...Array.from({ length: 5000 }, () => line));
      expect(await product.importCsv(file)).toMatchObject({ errors: [], written: 1, unchanged: 4999 });
    });

    test('what was restated since stays as it was restated, which is said; a correction brings it back', async () => {
      const region = nextCounty();
      const first = figures(`CA_PRODUCTS,${region},,2019-06-30,10,个,,一季度`);
      await product.importCsv(first);
      await product.importCsv(figures(`CA_PRODUCTS,${region},,2019-06-30,12,个,,二季度`));
      expect(await product.importCsv(first)).toEqual({
        errors: [],
        findings: [
          {
            code: 'SUPERSEDED',
            row: 2,
            indicator: 'CA_PRODUCTS',
            says: ['10', '12', '--correction'],
            other: null,
          },
        ],
        written: 0,
        unchanged: 1,
        understood: [],
      });
      expect((await actual('CA_PRODUCTS', region, 2019)).actual).toBe('12');
      expect(await product.importCsv(first, { correction: '二季度误报' })).toMatchObject({ written: 1 });
      expect((await actual('CA_PRODUCTS', region, 2019)).actual).toBe('10');
    });

    test('long files too', async () => {
      const counties = Array.from({ length: 400 }, nextCounty);
      const lines = counties.flatMap((region) =>
        Array.from(
          { length: 12 },
          (_, m) => `EW_LABOUR,${region},,2018-${String(m + 1).padStart(2, '0')}-28,${m},人`,
        ),
      );
      expect(await product.importCsv(figures(...lines))).toMatchObject({ errors: [], written: 4800 });
      expect(await product.importCsv(figures(...lines))).toMatchObject({ written: 0, unchanged: 4800 });
    });
  });
});
