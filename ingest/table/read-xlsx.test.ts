import { readdir } from 'node:fs/promises';
import { givenFile, refusalOf, rowsOf, withTable } from './fixtures/given-file';
import { makeWorkbook, worksheet } from './fixtures/make-workbook';

const HEADER = ['地区', '数值', '备注'];

describe('the sheet', () => {
  const raw = (...rows: string[]) =>
    makeWorkbook({ sheets: { 月报: [] }, parts: { 'xl/worksheets/sheet1.xml': worksheet(rows) } });
  const cell = (reference: string, text: string) =>
    `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const HEADER_ROW = `<row r="1">${cell('A1', 'region')}${cell('C1', 'value')}${cell('D1', 'note')}</row>`;

  it('is read by the references of its rows and cells, hidden rows and merged cells too', async () => {
    const rows = await rowsOf(
      raw(
        HEADER_ROW,
        '<row r="2"><c r="A2" s="3"/></row>',
        `<row r="5" hidden="1">${cell('A5', '陕西')}${cell('D5', 'merged with C5')}</row>`,
        `<row>${cell('C6', '6')}</row>`,
      ),
    );
    expect(rows).toEqual([
      { number: 5, cells: { region: '陕西', value: '', note: 'merged with C5' } },
      { number: 6, cells: { region: '', value: '6', note: '' } },
    ]);
  });

  it('gives what stands where no heading is as a problem of the row', async () => {
    const rows = await rowsOf(
      raw(HEADER_ROW, `<row r="2">${cell('A2', '1')}${cell('B2', '2')}${cell('AA2', '3')}</row>`),
    );
    expect(rows[0]?.problems).toMatchObject([{ code: 'TOO_MANY_CELLS', column: 'B', found: '***' }]);
    expect(await refusalOf(raw(HEADER_ROW, `<row r="2">${cell('XFD2', '1')}</row>`))).toMatchObject({
      row: 2,
      column: 'XFD',
    });
  });

  it.each([
    ['a row twice', [HEADER_ROW, '<row r="2"/>', '<row r="2"/>']],
    ['rows out of order', [HEADER_ROW, '<row r="3"/>', '<row r="2"/>']],
    ['a row beyond the last', [HEADER_ROW, '<row r="1048577"/>']],
    ['a row that is no number', [HEADER_ROW, '<row r="x"/>']],
    ['a cell twice', [HEADER_ROW, `<row r="2">${cell('A2', '1')}${cell('A2', '2')}</row>`]],
    ['a cell beyond the last', [HEADER_ROW, `<row r="2">${cell('XFE2', '1')}</row>`]],
    ['a cell outside any row', [HEADER_ROW, cell('A2', '1')]],
    ['no end', [HEADER_ROW, '<row r="2">']],
    ['an undeclared entity', [HEADER_ROW, `<row r="2">${cell('A2', '&lol;')}</row>`]],
  ])('is refused with %s', async (_, rows) => {
    expect(await refusalOf(raw(...rows))).toMatchObject({ code: 'FILE_DAMAGED' });
  });

  it('may have prefixes before its names', async () => {
    const xml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>region</x:t></x:is></x:c><x:c t="str"><x:v>value</x:v></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const rows = await rowsOf(
      makeWorkbook({ sheets: { 月报: [] }, parts: { 'xl/worksheets/sheet1.xml': xml } }),
    );
    expect(rows).toEqual([{ number: 2, cells: { region: '1', value: '' } }]);
  });

  it.each([
    ['A1:D300001', 300_000],
    ['A1', 0],
    [`${'1'.repeat(900_000)}x`, 0],
  ])('that says it reaches over %.20s... has about %d rows', async (reference, rowCount) => {
    const xml = worksheet([HEADER_ROW]).replace('<sheetData>', `<dimension ref="${reference}"/><sheetData>`);
    const bytes = makeWorkbook({ sheets: { 月报: [] }, parts: { 'xl/worksheets/sheet1.xml': xml } });
    expect(await withTable(await givenFile(bytes), (table) => table.rowCount)).toBe(rowCount);
  });
});

describe('of several sheets', () => {
  const data = [HEADER, ['陕西', '1']];

  it('the one with the headings is read, and those with something else are named', async () => {
    const bytes = makeWorkbook({
      sheets: { 说明: [['填表说明'], ['地区填代码']], Sheet2: [], 月报: data, 单位: [['数值'], ['1']] },
    });
    expect(await withTable(await givenFile(bytes), ({ ignoredSheets }) => ignoredSheets)).toEqual([
      '说明',
      '单位',
    ]);
    expect(await rowsOf(bytes)).toHaveLength(1);
  });

  it('two with the headings are refused, for either might be meant', async () => {
    const refused = await refusalOf(makeWorkbook({ sheets: { 六月: data, 七月: data } }));
    expect(refused.message).toBe(
      '月报.csv：有几张工作表都含有数据：“六月”, “七月”（可能有隐藏的）。请合并到一张工作表，或分成几个文件\n' +
        '月报.csv: several sheets hold data: “六月”, “七月” (some may be hidden). Put it on one sheet, or into separate files',
    );
  });

  it('none with the headings: the first with anything in it tells what is missing', async () => {
    expect(await refusalOf(makeWorkbook({ sheets: { 一: [], 二: [['地区', '备注']] } }))).toMatchObject({
      code: 'COLUMN_MISSING',
    });
    expect(await refusalOf(makeWorkbook({ sheets: { 一: [], 二: [['', ' ']] } }))).toMatchObject({
      code: 'FILE_EMPTY',
    });
  });
});

it('leaves no file open, read to its end, in part, or not at all', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => ['陕西', String(at), `note ${at}`]);
  const path = await givenFile(makeWorkbook({ sheets: { 月报: [HEADER, ...rows] } }));
  const before = (await readdir('/dev/fd')).length;
  for (const most of [0, 1, 30_000]) {
    let count = 0;
    await withTable(path, async ({ rows: read }) => {
      if (most > 0) for await (const row of read) if (row.number > 0 && ++count >= most) break;
    });
    expect(count).toBe(Math.min(most, 20_000));
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await readdir('/dev/fd')).length).toBeLessThanOrEqual(before);
});
