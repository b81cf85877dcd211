import { startTestProduct, type TestProduct } from '../testing/test-product';
import { openDatabases, type Databases } from './databases';
import { importFile } from './import-file';
import { givenFile } from './table/fixtures/given-file';
import { makeWorkbook } from './table/fixtures/make-workbook';

const HEADER = '户籍地,就业地,转移类型,转移日期,人数,其中脱贫人口,用工单位';

const TOTALS = `query Totals($from: Date, $to: Date) {
  labourTransfers(filter: { from: $from, to: $to }, sort: PERSONS_ASC) {
    nodes { kind date persons lifted employer sample } totals { count persons }
  }
}`;

interface Transfers {
  nodes: object[];
  totals: { count: number; persons: string };
}

describe('a file of a register', () => {
  let product: TestProduct;
  let databases: Databases;
  let close: () => Promise<void>;

  beforeAll(async () => {
    product = await startTestProduct();
    ({ databases, close } = await openDatabases(product.databaseUrl));
  });
  afterAll(async () => {
    await close();
    await product.stop();
  });

  const transfers = async (year: number): Promise<Transfers> => {
    const { data } = await product.execute(TOTALS, { from: `${year}-01-01`, to: `${year}-12-31` });
    return data.labourTransfers as Transfers;
  };

  test('is known by its header; what stands for the same is the same; taken again, it adds nothing', async () => {
    const file = [
      HEADER,
      '610602,320205,转移到东部,2019/5/4,"１,０００",12,示例用工单位',
      '610602,,WITHIN_PROVINCE,2019年5月5日,3,0,',
    ].join('\n');
    expect(await product.importCsv(file)).toEqual({
      errors: [],
      findings: [],
      written: 2,
      unchanged: 0,
      understood: [],
    });
    expect(await transfers(2019)).toEqual({
      nodes: [
        { kind: 'WITHIN_PROVINCE', date: '2019-05-05', persons: 3, lifted: 0, employer: null, sample: false },
        {
          kind: 'TO_EAST',
          date: '2019-05-04',
          persons: 1000,
          lifted: 12,
          employer: '示例用工单位',
          sample: false,
        },
      ],
      totals: { count: 2, persons: '1003' },
    });

    const inEnglish = [
      'register,origin,destination,kind,date,persons,lifted,employer',
      'LabourTransfer,610602,320205,to_east,2019-05-04,1000,12,示例用工单位',
      'LabourTransfer,610602,,WITHIN_PROVINCE,2019-05-05,3,0,',
      'LabourTransfer,610602,,WITHIN_PROVINCE,2019-05-06,4,0,',
    ].join('\n');
    expect(await product.importCsv(inEnglish)).toMatchObject({ written: 1, unchanged: 2, understood: [] });
  });

  test('counts for the targets of its regions at once', async () => {
    await product.importCsv(`${HEADER}\n610603,320205,转移到东部,2019-05-04,40,12,`);
    const { data } = await product.execute(
      '{ region(code: "610603") { progress(year: 2019, indicators: ["EW_LABOUR"], include: ALL) { actual evidence { nodes { amount } } } } }',
    );
    expect(data.region.progress).toEqual([{ actual: '40', evidence: { nodes: [{ amount: '40' }] } }]);
  });

  test('two rows that are alike are two records, and stay two', async () => {
    const row = '610602,,ELSEWHERE,2018-05-04,7,0,';
    const file = [HEADER, row, row].join('\n');
    expect(await product.importCsv(file)).toMatchObject({ written: 2, unchanged: 0 });
    expect(await product.importCsv(file)).toMatchObject({ written: 0, unchanged: 2 });
    expect(await product.importCsv([HEADER, row, row, row].join('\n'))).toMatchObject({
      written: 1,
      unchanged: 2,
    });
  });

  test('a workbook is read like a text file', async () => {
    const header = ['台账', ...HEADER.split(',')];
    const row = ['劳动力转移就业', '610602', '', '转移到其他地区', '2017-05-04', '5', '1', ''];
    const path = await givenFile(
      makeWorkbook({ sheets: { 台账: [header, row], 说明: [['怎么填']] } }),
      '台账.xlsx',
    );
    expect(await importFile(path, databases, { correction: null })).toEqual({
      errors: [],
      findings: [{ code: 'IGNORED_SHEET', row: null, indicator: null, says: ['说明'], other: null }],
      written: 1,
      unchanged: 0,
      understood: [],
    });
    expect((await transfers(2017)).totals).toEqual({ count: 1, persons: '5' });
  });

  test('with anything wrong it is not taken at all, and every wrong cell is named by row and heading', async () => {
    const { errors, written } = await product.importCsv(
      [
        HEADER,
        '610602,,ELSEWHERE,2016-05-04,7,0,',
        '某县,,ELSEWHERE,2016-05-04,7,0,',
        '610602,,东部,2016-02-30,0,0,',
        '610602,,ELSEWHERE,2016-05-04,,0,',
      ].join('\n'),
    );
    expect(errors.map(({ row, column, found, code }) => [row, column, found, code])).toEqual([
      [3, '户籍地', '某县', 'MALFORMED'],
      [4, '转移类型', '东部', 'MALFORMED'],
      [4, '转移日期', '2016-02-30', 'MALFORMED'],
      [4, '人数', '0', 'MALFORMED'],
      [5, '人数', '', 'EMPTY'],
    ]);
    expect(errors[0]?.expected.en).toBe('the code of a region that there is');
    expect(written).toBe(0);
    expect((await transfers(2016)).totals.count).toBe(0);
  });

  test('is understood as clerks write it: names, merged cells, units, printed dates, totals and notes', async () => {
    const book = makeWorkbook({
      sheets: {
        台账: [
          ['延安市2014年援助资金台账'],
          ['', '', '', '', '', '', '', '单位：万元'],
          [
            '序号',
            '受援地区',
            '支援地区',
            '资金类别',
            '形式',
            '资金层级',
            '到账日期',
            '金额',
            '已支出（元）',
          ],
          ['1', '宝塔区', '无锡市', '财政援助', '资金', '省级', '2014年6月底', '1.5', '1000'],
          ['2', '', '', '社会帮扶', '物资折款', '市级及以下', '6月30日', '3000元', '0'],
          ['3', '延安市延川县', '江苏无锡', '财政援助', '资金', '省级', '20140701', '2', '0'],
          ['合计', '', '', '', '', '', '', '4', '1000'],
          ['注：以到账为准'],
        ],
      },
      merged: ['B4:B5', 'C4:C5'],
    });
    const result = await product.importCsv(book, { name: '资金.xlsx' });
    expect(result).toMatchObject({ errors: [], written: 3 });
    expect(result.findings).toEqual([
      { code: 'ESTIMATED_DATE', row: 4, indicator: null, says: ['2014年6月底', '2014-06-30'], other: null },
      { code: 'TOTAL_DIFFERS', row: 7, indicator: null, says: ['40000', '38000'], other: null },
    ]);
    expect(result.understood).toContainEqual({ what: 'region', written: '江苏无锡', as: '无锡市 320200' });
    const { data } = await product.execute(
      '{ assistanceFunds(filter: { datedFrom: "2014-01-01", datedTo: "2014-12-31" }, sort: AMOUNT_ASC) { nodes { recipient { code } donor { code } source date amount spent } } }',
    );
    expect(data.assistanceFunds.nodes).toEqual([
      {
        recipient: { code: '610602' },
        donor: { code: '320200' },
        source: 'SOCIAL',
        date: '2014-06-30',
        amount: '3000',
        spent: '0',
      },
      {
        recipient: { code: '610602' },
        donor: { code: '320200' },
        source: 'FISCAL',
        date: '2014-06-30',
        amount: '15000',
        spent: '1000',
      },
      {
        recipient: { code: '610622' },
        donor: { code: '320200' },
        source: 'FISCAL',
        date: '2014-07-01',
        amount: '20000',
        spent: '0',
      },
    ]);

    // The same records by codes are on record already.
    const plain = [
      '受援地区,支援地区,资金类别,形式,资金层级,到账日期,金额,已支出',
      '610622,320200,FISCAL,CASH,PROVINCE,2014-07-01,20000,0',
    ].join('\n');
    expect(await product.importCsv(plain)).toMatchObject({ written: 0, unchanged: 1 });
  });

  test('names that several regions have are told apart by the other rows, or refused with all of them', async () => {
    const row = (origin: string): string => `${origin},,ELSEWHERE,2013-05-04,7,0,`;
    const alone = await product.importCsv([HEADER, row('城关区')].join('\n'));
    expect(alone.errors).toMatchObject([
      { row: 2, column: '户籍地', found: '城关区', code: 'AMBIGUOUS_REGION' },
    ]);
    expect(alone.errors[0]?.expected.zh).toContain('城关区 540102、城关区 620102');
    const beside = await product.importCsv([HEADER, row('城关区'), row('兰州市七里河区')].join('\n'));
    expect(beside).toMatchObject({ errors: [], written: 2 });
    expect(beside.understood).toContainEqual({ what: 'region', written: '城关区', as: '城关区 620102' });
    const wrong = await product.importCsv(
      [HEADER, '崇文区,,ELSEWHERE,2009年,约7,0,', '七里河区,,ELSEWHERE,2009年,7户,0,'].join('\n'),
    );
    expect(wrong.errors.map(({ row: at, column, code }) => [at, column, code])).toEqual([
      [2, '户籍地', 'PART_OF_REGION'],
      [2, '人数', 'QUALIFIED_RECORD'],
      [3, '人数', 'WRONG_UNIT'],
    ]);
  });

  test('rules between fields name the row too', async () => {
    const { errors } = await product.importCsv(`${HEADER}\n610602,,ELSEWHERE,2016-05-04,7,8,`);
    expect(errors).toEqual([
      {
        row: 2,
        column: '其中脱贫人口',
        found: '8',
        expected: { zh: '不超过 7', en: 'not more than the whole' },
        code: 'INVALID',
      },
    ]);
  });

  test('what is wrong beside other records is named in the same go as what cannot be read', async () => {
    const { errors, written } = await product.importCsv(
      [
        '产品名称,产品类别,供应商,产地县,申报日期,县级审核日期',
        '核桃,果品,91610602MA6YXH2K3X,610602,2020-03-01,',
        '红枣,果品,7,610602,2020-03-01,2020-02-01',
        '木耳,蔬菜、食用菌,7,610602,2020-03-01,',
        '苹果,水果,7,610602,2020-03-01,',
      ].join('\n'),
    );
    expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, '供应商', 'UNKNOWN_RECORD'],
      [3, '县级审核日期', 'INVALID'],
      [4, '供应商', 'INVALID'],
      [5, '产品类别', 'MALFORMED'],
    ]);
    expect(written).toBe(0);
  });

  test('names and phones are taken, and are in no error', async () => {
    const header = '派驻方向,人员类别,西部地区,东部地区,挂职岗位,任职日期,姓名,联系电话';
    const row = 'EAST_TO_WEST,教师,610602,320205,教师,2016-03-01';
    const long = '〇'.repeat(201);
    const { errors } = await product.importCsv(`${header}\n${row},${long},`);
    expect(errors).toMatchObject([{ row: 2, column: '姓名', found: '***' }]);
    expect(JSON.stringify(errors)).not.toContain('〇');

    // The same one column to the left, and one too many.
    const shifted = await product.importCsv(
      `台账,${header}\nSecondee,${row},〇〇〇,000-0000\n〇〇〇,${row},〇〇〇,000-0000,〇〇〇`,
    );
    expect(shifted.errors.map(({ column, found, code }) => [column, found, code])).toEqual([
      ['J', '***', 'TOO_MANY_CELLS'],
      ['台账', '***', 'OTHER_REGISTER'],
    ]);

    expect(await product.importCsv(`${header}\n${row},〇〇〇,000-0000`)).toMatchObject({
      errors: [],
      written: 1,
    });
    const token = await product.token([{ role: 'reader', region: '610602' }]);
    const read = '{ secondees(filter: { to: "2016-12-31" }) { nodes { name phone recordedBy } } }';
    expect((await product.execute(read, {}, { token })).data.secondees.nodes).toEqual([
      { name: '〇〇〇', phone: '000-0000', recordedBy: 'import 报表.csv' },
    ]);
    expect((await product.execute(read)).data.secondees.nodes).toEqual([
      { name: null, phone: null, recordedBy: null },
    ]);
  });

  test('months may be written without a day, and a month of a village twice is named', async () => {
    const header = '行政村,监测类别,月份,户数,人数';
    const file = [
      header,
      '610602001001,边缘易致贫户,2020年6月,4,15',
      '610602001001,MARGINAL,2020-06-30,5,16',
    ].join('\n');
    expect((await product.importCsv(file)).errors).toMatchObject([{ row: 3, column: '月份', code: 'TAKEN' }]);
    expect(await product.importCsv(file.split('\n').slice(0, 2).join('\n'))).toMatchObject({ written: 1 });
  });

  test('records are not corrected by a file', async () => {
    const file = `${HEADER}\n610602,,ELSEWHERE,2015-06-04,7,0,`;
    await expect(product.importCsv(file, { correction: '多报了' })).rejects.toThrow(/correct… 操作/);
  });

  test('progress is told up to the last row', async () => {
    const path = await givenFile(`${HEADER}\n610602,,ELSEWHERE,2015-05-04,7,0,\n`);
    const told: number[] = [];
    await importFile(path, databases, { correction: null, onProgress: (done) => told.push(done) });
    expect(told).toEqual([1, 1]);
  });
});
