import { givenFile } from '../table/fixtures/given-file';
import { makeWorkbook } from '../table/fixtures/make-workbook';
import { openFile } from '../table/open-file';
import { findLayout, type Layout } from './find-layout';
import { layoutRows } from './layout-rows';

const TODAY = '2026-11-26';

type Cells = readonly (readonly string[])[];

/** What is found of a table, and its rows: the keys that have something, and each value under its indicator and role. */
async function read(rows: Cells): Promise<{ layout: Layout; rows: unknown[] }> {
  const file = await openFile(await givenFile(makeWorkbook({ sheets: { 表: rows.map((row) => [...row]) } })));
  try {
    const [sheet] = file.sheets;
    const layout = sheet && findLayout(sheet, TODAY);
    if (!sheet || !layout || 'code' in layout) throw new Error(JSON.stringify(layout));
    const found: unknown[] = [];
    for await (const row of layoutRows(sheet, layout, file)) {
      const keys = Object.values(row.cells).filter((text) => text !== '');
      found.push([
        row.number,
        ...keys,
        ...row.values.map(({ column, text }) =>
          `${column.indicator?.code ?? ''} ${column.role} ${text}`.trim(),
        ),
      ]);
    }
    return { layout, rows: found };
  } finally {
    await file.close();
  }
}

async function problemOf(rows: Cells): Promise<unknown> {
  const file = await openFile(await givenFile(makeWorkbook({ sheets: { 表: rows.map((row) => [...row]) } })));
  try {
    return file.sheets[0] && findLayout(file.sheets[0], TODAY);
  } finally {
    await file.close();
  }
}

it('reads a table with one header row, in any order', async () => {
  const { layout, rows } = await read([
    ['地区', '指标', '数值', '单位', '截止日期', '完成率'],
    ['610000', 'EW_LABOUR', '12650', '人', '2021-07-31', '80.83'],
  ]);
  expect(rows).toEqual([[2, 'EW_LABOUR', '610000', '2021-07-31', '人', 'VALUE 12650', 'RATIO 80.83']]);
  expect(layout).toMatchObject({ lastHeading: 1, aside: [], preface: { units: [] } });
});

it('reads one row a region and one column an indicator, below a title', async () => {
  const { layout, rows } = await read([
    ['商洛市2021年东西部协作完成情况统计表'],
    ['（截至2021年7月31日）', '', '', '单位：人、万元'],
    ['序号', '县区', '农村劳动力转移就业人数', '财政援助资金（万元）', '备注'],
    ['1', '山阳县', '120', '3000', ''],
    ['2', '商南县', '80', '', '已核'],
  ]);
  expect(rows).toEqual([
    [4, '山阳县', 'EW_LABOUR FIGURE 120'],
    [4, '山阳县', 'EW_FISCAL_FUNDS FIGURE 3000'],
    [5, '商南县', '已核', 'EW_LABOUR FIGURE 80'],
  ]);
  expect(layout.preface).toMatchObject({
    date: { date: '2021-07-31', isEstimated: false },
    year: 2021,
    units: ['人', '万元'],
    region: { code: '611000' },
  });
  expect(layout.values.map(({ unit, shown }) => [unit, shown])).toEqual([
    ['', 'C 农村劳动力转移就业人数'],
    ['万元', 'D 财政援助资金（万元）'],
  ]);
  expect(layout.aside).toEqual([{ at: 0, shown: 'A 序号' }]);
});

it('reads headings of two rows with merged cells', async () => {
  const { layout, rows } = await read([
    ['序号', '县区', '农村劳动力转移就业人数', '', '', '财政援助资金（万元）', '', '责任单位'],
    ['', '', '目标任务', '完成数', '完成率', '目标任务', '完成数', ''],
    ['1', '山阳县', '150', '120', '80%', '3000', '1500', '人社局'],
  ]);
  expect(rows).toEqual([
    [3, '山阳县', 'EW_LABOUR TARGET 150', 'EW_LABOUR FIGURE 120', 'EW_LABOUR RATIO 80%'],
    [3, '山阳县', 'EW_FISCAL_FUNDS TARGET 3000', 'EW_FISCAL_FUNDS FIGURE 1500'],
  ]);
  expect(layout.lastHeading).toBe(2);
  expect(layout.values[1]?.shown).toBe('D 农村劳动力转移就业人数 完成数');
  expect(layout.values[4]?.unit).toBe('万元');
});

it('reads the return of one place: a row an indicator, target and total beside each other', async () => {
  const { layout, rows } = await read([
    ['山阳县2021年7月东西部协作重点工作月报表'],
    ['填报单位：山阳县乡村振兴局', '', '填报日期：2021年8月2日'],
    ['序号', '指标', '单位', '目标任务', '本月', '累计完成', '完成率', '序时', '责任单位', '备注'],
    ['1', '农村劳动力转移就业人数', '人', '150', '20', '120', '80%', '58.33%', '人社局', ''],
    ['', '其中：脱贫人口', '人', '100', '', '70', '', '', '', ''],
  ]);
  expect(rows).toEqual([
    [4, '农村劳动力转移就业人数', '人', 'TARGET 150', 'FIGURE 120', 'RATIO 80%'],
    [5, '其中：脱贫人口', '人', 'TARGET 100', 'FIGURE 70', 'RATIO'],
  ]);
  expect(layout.preface).toMatchObject({ year: 2021, region: { code: '611024' } });
  expect(layout.aside.map(({ shown }) => shown)).toEqual(['A 序号', 'E 本月', 'H 序时', 'I 责任单位']);
});

it('names a heading that it does not understand, one that comes twice, and what is missing', async () => {
  expect(
    await problemOf([
      ['县区', '农村劳动力转移就业人数', '某某工程量'],
      ['山阳县', '1', '2'],
    ]),
  ).toMatchObject({
    row: 1,
    column: 'C 某某工程量',
    code: 'COLUMN_UNKNOWN',
  });
  expect(
    await problemOf([
      ['县区', '农村劳动力转移就业人数', '农村劳动力转移就业人数'],
      ['山阳县', '1', '2'],
    ]),
  ).toMatchObject({
    code: 'COLUMN_DUPLICATE',
  });
  expect(
    await problemOf([
      ['县区', '目标任务', '完成数'],
      ['山阳县', '1', '2'],
    ]),
  ).toMatchObject({
    column: 'indicator',
    code: 'COLUMN_MISSING',
  });
  expect(
    await problemOf([
      ['姓名', '电话'],
      ['某人', '1'],
    ]),
  ).toBeUndefined();
});
