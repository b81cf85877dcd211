import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestProduct, type TestProduct } from '../testing/test-product';
import type { ImportResult } from './import-result';
import { report, writeErrors } from './report';
import { makeWorkbook } from './table/fixtures/make-workbook';

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

/** Indicator, scope, date and value of each statement and target of a scope's year, as the graph answers them. */
async function actual(indicator: string, region: string, asOf: string, partner?: string): Promise<unknown> {
  const year = Number(asOf.slice(0, 4));
  const field = `progress(year: ${year}, asOf: "${asOf}", indicators: ["${indicator}"], include: ALL) { target actual statedOn }`;
  const { data } = await product.execute(
    partner === undefined
      ? `{ scope: region(code: "${region}") { ${field} } }`
      : `{ scope: partnership(east: "${partner}", west: "${region}") { ${field} } }`,
  );
  return data.scope.progress[0];
}

const lines = (...rows: string[]): string => rows.join('\n');

const shortly = ({ errors }: ImportResult): unknown =>
  errors.map(({ row, column, found, code }) => [row, column, found, code]);

const workbook = (rows: string[][]): Uint8Array => makeWorkbook({ sheets: { 月报: rows } });

describe('rows as bulletins print them', () => {
  it('names regions, partners and indicators, in words', async () => {
    const result = await product.importCsv(
      lines(
        '指标,地区,结对地区,截止日期,数值,单位,来源',
        '农村劳动力转移就业人数,陕西省,江苏省,2020年8月31日,13000,人,月报',
        '援建帮扶车间,延安市,无锡,2020年8月31日,10,个,月报',
        '脱贫劳动力外出务工人数,江西省赣州市赣县区,,2020年12月31日,100,人,月报',
      ),
    );
    expect(result).toMatchObject({ errors: [], written: 3 });
    expect(await actual('EW_LABOUR', '610000', '2020-08-31', '320000')).toMatchObject({ actual: '13000' });
    expect(await actual('EW_WORKSHOPS', '610600', '2020-08-31', '320200')).toMatchObject({ actual: '10' });
    expect(result.understood).toContainEqual({ what: 'region', written: '无锡', as: '无锡市 320200' });
    expect(result.understood).toContainEqual({
      what: 'indicator',
      written: '援建帮扶车间',
      as: '援建帮扶车间数',
    });
  });

  it('takes measure words, and the latest day that a printed date allows, which is a finding and kept in the note', async () => {
    const result = await product.importCsv(
      lines(
        '指标,地区,截止日期,数值,单位',
        '专家服务团队数,140900,2019-04-16,24,支',
        '政策宣传次数,140900,2019年4月上旬,33,次',
        '省级调研报告篇数,610000,2019年三季度,2,篇',
        '自查自改轮次,130682,2019年底,4,轮',
      ),
    );
    expect(result).toMatchObject({ errors: [], written: 4 });
    expect(result.findings.filter(({ code }) => code === 'ESTIMATED_DATE')).toMatchObject([
      { row: 3, says: ['2019年4月上旬', '2019-04-10'] },
      { row: 4, says: ['2019年三季度', '2019-09-30'] },
      { row: 5, says: ['2019年底', '2019-12-31'] },
    ]);
    const { data } = await product.execute(
      '{ region(code: "140900") { progress(year: 2019, indicators: ["VT_POLICY_TALKS"], include: ALL) { evidence { nodes { date ... on Statement { note } } } } } }',
    );
    expect(data.region.progress[0]?.evidence.nodes).toEqual([
      { date: '2019-04-10', note: '原文日期：2019年4月上旬' },
    ]);
  });

  it('leaves out what says that nothing was reported, and keeps a zero', async () => {
    const result = await product.importCsv(
      lines(
        '指标,地区,截止日期,数值,单位',
        'VT_TEAMS,511823,2019-12-31,—,支',
        'VT_TEAMS,511822,2019-12-31,未统计,支',
        'VT_TEAMS,511824,2019-12-31,0,支',
      ),
    );
    expect(result).toMatchObject({ errors: [], written: 1 });
    expect(result.findings).toMatchObject([
      { code: 'NOT_REPORTED', row: 2, says: ['—'] },
      { code: 'NOT_REPORTED', row: 3, says: ['未统计'] },
    ]);
    expect(await actual('VT_TEAMS', '511824', '2019-12-31')).toMatchObject({ actual: '0' });
    expect(await actual('VT_TEAMS', '511823', '2019-12-31')).toMatchObject({ actual: null });
  });

  it('never guesses: what several could be is refused with all of them, what none is with the nearest', async () => {
    const result = await product.importCsv(
      lines(
        '指标,地区,截止日期,数值,单位',
        '消费帮扶销售额,610000,2019-12-31,1,万元',
        'VT_TEAMS,城关区,2019-12-31,1,支',
        'VT_TEAMS,某某县,2019-12-31,1,支',
        'VT_TEAMS,610000,2019,1,支',
        'VT_TEAMS,610000,6月底,1,支',
        'VT_TEAMS,610000,2019-12-31,1,万元',
      ),
    );
    expect(result.written).toBe(0);
    expect(shortly(result)).toEqual([
      [2, 'indicator', '消费帮扶销售额', 'UNKNOWN_INDICATOR'],
      [3, 'region', '城关区', 'AMBIGUOUS_REGION'],
      [4, 'region', '某某县', 'UNKNOWN_REGION'],
      [6, 'as_of', '6月底', 'DATE_UNCLEAR'],
      [7, 'unit', '万元', 'WRONG_UNIT'],
    ]);
    expect(result.errors[0]?.expected.zh).toContain('消费帮扶产品采购销售额 CA_SALES');
    expect(result.errors[1]?.expected.zh).toContain('城关区 540102、城关区 620102');
  });

  it('tells names apart by where the other rows lie, or by --within', async () => {
    const rows = (name: string): string =>
      lines('指标,地区,截止日期,数值,单位', `VT_TEAMS,城关区,2019-11-30,${name},支`);
    expect(shortly(await product.importCsv(rows('1')))).toEqual([
      [2, 'region', '城关区', 'AMBIGUOUS_REGION'],
    ]);
    expect(await product.importCsv(rows('1'), { within: '540000' })).toMatchObject({
      errors: [],
      written: 1,
    });
    expect(await actual('VT_TEAMS', '540102', '2019-11-30')).toMatchObject({ actual: '1' });
    const beside = `${rows('2')}\nVT_TEAMS,兰州市七里河区,2019-11-30,3,支\n`;
    expect(await product.importCsv(beside)).toMatchObject({ errors: [], written: 2 });
    expect(await actual('VT_TEAMS', '620102', '2019-11-30')).toMatchObject({ actual: '2' });
  });
});

describe('tables of offices', () => {
  it('takes one row a region and one column an indicator: targets and totals, below a title, above a total and a note', async () => {
    const result = await product.importCsv(
      workbook([
        ['商洛市2018年东西部协作完成情况统计表'],
        ['（截至2018年7月31日）', '', '', '', '', '', '', '单位：人、万元'],
        ['序号', '县区', '农村劳动力转移就业人数', '', '', '财政援助资金', '', '责任单位'],
        ['', '', '目标任务', '完成数', '完成率', '目标任务', '完成数', ''],
        ['1', '山阳县', '150', '120', '80%', '3000', '1500', '人社局'],
        ['2', '商南县', '100', '—', '', '2000', '900', '人社局'],
        ['', '合计', '250', '130', '', '5000', '2400', ''],
        ['注：数据由各县提供。'],
      ]),
      { name: '商洛.xlsx' },
    );
    expect(result).toMatchObject({ errors: [], written: 7 });
    expect(
      result.understood.flatMap(({ what, written, as }) => (what === 'column' ? [[written, as]] : [])),
    ).toEqual([
      ['县区', '地区'],
      ['C 农村劳动力转移就业人数 目标任务', '农村劳动力转移就业人数，目标任务 (target)'],
      ['D 农村劳动力转移就业人数 完成数', '农村劳动力转移就业人数，累计数 (total)'],
      ['E 农村劳动力转移就业人数 完成率', '农村劳动力转移就业人数，完成率 (ratio)'],
      ['F 财政援助资金 目标任务', '财政援助资金，目标任务 (target)'],
      ['G 财政援助资金 完成数', '财政援助资金，累计数 (total)'],
      ['A 序号', '不读取 (not read)'],
      ['H 责任单位', '不读取 (not read)'],
    ]);
    expect(await actual('EW_LABOUR', '611024', '2018-12-31')).toEqual({
      target: '150',
      actual: '120',
      statedOn: '2018-07-31',
    });
    expect(await actual('EW_FISCAL_FUNDS', '611023', '2018-12-31')).toMatchObject({
      target: '20000000',
      actual: '9000000',
    });
    expect(await actual('EW_LABOUR', '611000', '2018-12-31')).toMatchObject({ actual: '120' });
    expect(result.findings).toContainEqual({
      code: 'TOTAL_DIFFERS',
      row: 7,
      indicator: 'EW_LABOUR',
      says: ['130', '120'],
      other: null,
    });
    expect(result.findings.filter(({ code }) => code === 'TOTAL_DIFFERS')).toHaveLength(1);
  });

  it('takes the return of one place: a row an indicator, and 其中 below it', async () => {
    const result = await product.importCsv(
      workbook([
        ['山阳县2017年7月东西部协作重点工作月报表'],
        ['填报单位：山阳县', '', '截至日期：2017年7月31日'],
        ['序号', '指标', '单位', '目标任务', '本月', '累计完成', '完成率', '备注'],
        ['一、资金'],
        ['1', '财政援助资金', '万元', '3000', '200', '1500', '50%', ''],
        ['', '其中：市级及以下', '万元', '', '', '300', '', ''],
        ['2', '农村劳动力转移就业', '人', '150', '20', '120', '80%', ''],
        ['填报人：', '', '审核人：'],
      ]),
    );
    expect(result.errors).toEqual([]);
    expect(result.written).toBe(5);
    expect(await actual('EW_FISCAL_FUNDS_LOCAL', '611024', '2017-12-31')).toMatchObject({
      actual: '3000000',
    });
    expect(await actual('EW_LABOUR', '611024', '2017-12-31')).toMatchObject({ target: '150', actual: '120' });
  });

  it('names the column by its heading where a value is wrong', async () => {
    const result = await product.importCsv(
      lines(
        '县区,农村劳动力转移就业人数,财政援助资金（万元）,截止日期',
        '山阳县,12人,多少,2016-12-31',
        '商南县,1.5,3,2016-12-31',
      ),
    );
    expect(shortly(result)).toEqual([
      [2, 'C 财政援助资金（万元）', '多少', 'MALFORMED'],
      [3, 'B 农村劳动力转移就业人数', '1.5', 'OUT_OF_RANGE'],
    ]);
    expect(result.written).toBe(0);
  });

  it('reads all sheets that hold a table, or the one that is named', async () => {
    const book = makeWorkbook({
      sheets: {
        说明: [['本表由各县填报']],
        一月: [
          ['指标', '地区', '截止日期', '数值', '单位'],
          ['VT_TEAMS', '611024', '2015-01-31', '1', '支'],
        ],
        二月: [
          ['指标', '地区', '截止日期', '数值', '单位'],
          ['VT_TEAMS', '611024', '2015-02-28', 'x', '支'],
        ],
      },
    });
    const all = await product.importCsv(book, { name: '两月.xlsx' });
    expect(all.errors).toMatchObject([{ sheet: '二月', row: 2, column: 'value', found: 'x' }]);
    const one = await product.importCsv(book, { name: '两月.xlsx', sheet: '一月' });
    expect(one).toMatchObject({ errors: [], written: 1 });
    expect(one.findings).toMatchObject([
      { code: 'IGNORED_SHEET', says: ['说明'] },
      { code: 'IGNORED_SHEET', says: ['二月'] },
    ]);
    await expect(product.importCsv(book, { name: '两月.xlsx', sheet: '三月' })).rejects.toThrow(
      '没有工作表“三月”。有：说明、一月、二月',
    );
  });
});

describe('a check', () => {
  const file = lines('指标,地区,截止日期,数值,单位', '驻村工作队,山阳县,2014年底,7,支');

  it('says what was understood and what would be written, and writes nothing', async () => {
    const result = await product.importCsv(file, { check: true });
    expect(result).toMatchObject({ errors: [], written: 1 });
    expect(report('报表.csv', result, { isCheck: true })).toEqual([
      '报表.csv：可以导入，将写入 1 行，0 行已在库中；本次未写入 (it can be imported: 1 rows would be written; nothing was)',
      '  指标 (indicator) “驻村工作队”：驻村工作队数',
      '  地区 (region) “山阳县”：山阳县 611024',
      '  日期 (date) “2014年底”：2014-12-31',
      '  第 2 行 VT_TEAMS：“2014年底”没有写明日期，按 2014-12-31 计 ("2014年底" says no day: taken as 2014-12-31, the latest that it allows)',
    ]);
    expect(await actual('VT_TEAMS', '611024', '2014-12-31')).toMatchObject({ actual: null });
    expect(await product.importCsv(file)).toMatchObject({ errors: [], written: 1 });
    expect(await product.importCsv(file, { check: true })).toMatchObject({ written: 0, unchanged: 1 });
  });

  it('writes all errors into a file beside it, and the first hundred to the screen', async () => {
    const rows = Array.from({ length: 150 }, (_, at) => `=X${at},611024,2014-12-31,1,支`);
    const result = await product.importCsv(lines('指标,地区,截止日期,数值,单位', ...rows), { check: true });
    expect(report('报表.csv', result, { isCheck: true }).at(-1)).toBe('  另有 50 处 (and 50 more)');
    const folder = await mkdtemp(join(tmpdir(), 'errors-'));
    try {
      const path = join(folder, '报表.csv');
      expect(await writeErrors(path, result.errors)).toContain(`${path}.errors.csv`);
      const written = await readFile(`${path}.errors.csv`, 'utf8');
      expect(written.startsWith('\ufeff工作表 sheet,行 row,列 column')).toBe(true);
      expect(written.trimEnd().split('\r\n')).toHaveLength(151);
      // Excel shows it, and does not compute it.
      expect(written).toContain(",2,indicator（指标）,'=X0,");
      expect(await writeErrors(join(folder, 'no-such', '报表.csv'), result.errors)).toContain(
        '请检查文件夹权限',
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
