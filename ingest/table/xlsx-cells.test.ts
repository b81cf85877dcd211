import { refusalOf, rowsOf } from './fixtures/given-file';
import { makeWorkbook, type WorkbookSpec } from './fixtures/make-workbook';

const HEADER = ['地区', '数值', '备注'];

/** The value cells of a sheet that has these, one below the other, and what is wrong with each. */
async function values(cells: string[], spec: WorkbookSpec = {}): Promise<(string | undefined)[][]> {
  const rows = cells.map((cell) => ['陕西', cell]);
  const read = await rowsOf(makeWorkbook({ ...spec, sheets: { 月报: [HEADER, ...rows] } }));
  return read.map(({ cells: { value }, problems }) => [value, ...(problems ?? []).map(({ code }) => code)]);
}

const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;

describe('a number', () => {
  it.each([
    ['12', '12'],
    ['0', '0'],
    ['-0', '0'],
    ['-3.50', '-3.5'],
    ['8574.2000000000007', '8574.2'],
    ['0.30000000000000004', '0.3'],
    ['0.93333333333333335', '0.933333333333333'],
    ['1E-3', '0.001'],
    ['1.5E+6', '1500000'],
    ['610102001001', '610102001001'],
    ['9999999999999.99', '9999999999999.99'],
    ['999999999999999', '999999999999999'],
    ['&#10;0.9&#10;', '0.9'],
  ])('stored as %s reads %s, as Excel shows it', async (stored, shown) => {
    expect(await values([number(stored)])).toEqual([[shown]]);
  });

  it.each(['1000000000000000', '123456789012345678', '9.1522601063706e+17', '-1e15'])(
    'of more digits than Excel keeps, %s, is refused',
    async (stored) => {
      const [[, code] = []] = await values([number(stored)]);
      expect(code).toBe('NUMBER_OF_TOO_MANY_DIGITS');
    },
  );

  it.each(['1E400', '1E-400000000', 'NaN', 'INF', '1,5', '--1', '1e', '9'.repeat(1000)])(
    'that no program would write, %s, is left to the parser to refuse',
    async (stored) => {
      const [[text] = []] = await values([number(stored)]);
      expect(text?.length).toBeLessThanOrEqual(1000);
      expect(text).toMatch(/^(1E-4.*|NaN|INF|1,5|--1|1e|9{1000}|10{400})$/);
    },
  );

  it.each([
    ['0.00', '8574.2', '8574.2'],
    ['#,##0.00', '8574.2', '8574.2'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ', '8574.2', '8574.2'],
    ['0.00"万元"', '8574.2', '8574.2'],
    ['G/通用格式"人"', '12', '12'],
    ['0.00E+00', '8574.2', '8574.2'],
    ['[Red]0;[Blue]-0', '12', '12'],
    ['@', '12', '12'],
    ['h:mm', '0.5', '0.5'],
    ['[h]:mm:ss', '44408.5', '44408.5'],
    ['h"时"mm"分"', '44408.5', '44408.5'],
    ['000000', '11', '000011'],
    ['0%', '0.8', '80%'],
    ['0%', '0.8083', '81%'],
    ['0.00%', '0.80830670926517567', '80.83%'],
    ['0.00%', '1.2961999999999998', '129.62%'],
    ['0.00%', '-0.015', '-1.50%'],
    ['[=0]"";0%', '0.9', '90%'],
    ['[=0]"-";0.00%', '0.8083', '80.83%'],
    ['[=0]"-";0.00%', '0', '0'],
    ['[>=10]0.0;[<10]0.0%', '90', '90'],
    ['[>=10]0.0;[<10]0.0%', '0.9', '90.0%'],
    ['[<0]0;[=0]0;0%', '0.9', '90%'],
    ['[>100]0;0.0%', '0.9', '90.0%'],
    ['0%;-0%;"-"', '0.9', '90%'],
    ['0;0%', '-0.5', '-50%'],
    ['0%;@', '0.9', '90%'],
    ['"a;b"0%', '0.9', '90%'],
    ['[=0]"";yyyy-mm-dd', '45138', '2023-07-31'],
    ['[Red][>1]yyyy-mm-dd;0', '45138', '2023-07-31'],
  ])('shown as %s: %s reads %s', async (format, stored, shown) => {
    expect(await values([number(stored, 1)], { formats: [format] })).toEqual([[shown]]);
  });

  it.each(['0!.0,"万元"', '0!.0000', '0"."0000', '#,##0,', '0.0,,"百万"'])(
    'is refused when its format, %s, shows it smaller than it is',
    async (format) => {
      expect(await values([number('12345678', 1)], { formats: [format] })).toEqual([
        ['12345678', 'SCALED_NUMBER_FORMAT'],
      ]);
    },
  );
});

describe('a date', () => {
  it.each([
    ['yyyy-mm-dd', '44408', '2021-07-31'],
    ['yyyy"年"m"月"d"日"', '44408', '2021-07-31'],
    ['[$-804]yyyy"年"m"月"d"日";@', '44408', '2021-07-31'],
    ['[$-F800]dddd, mmmm dd, yyyy', '44408', '2021-07-31'],
    ['m/d/yy h:mm', '44408.99999', '2021-07-31'],
    ['yyyy-mm-dd hh:mm:ss', '44408', '2021-07-31'],
    ['yyyy"年"m"月"', '44408', '2021-07'],
    ['m"月"d"日"', '44408', '07-31'],
    ['yyyy', '44408', '2021'],
    ['yyyy-mm-dd', '61', '1900-03-01'],
    ['yyyy-mm-dd', '60', '60'],
    ['yyyy-mm-dd', '-1', '-1'],
  ])('shown as %s: %s reads %s, nothing that its format hides', async (format, stored, shown) => {
    expect(await values([number(stored, 1)], { formats: [format] })).toEqual([[shown]]);
  });

  it('counts from 1904 where the workbook does', async () => {
    expect(await values([number('42946', 1)], { formats: ['yyyy-mm-dd'], date1904: true })).toEqual([
      ['2021-07-31'],
    ]);
  });

  it('may have one of the formats known by number alone', async () => {
    const styles = `<styleSheet><cellXfs>${[0, 14, 31, 58, 9, 10].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;
    const cells = [
      number('44408', 1),
      number('44408', 2),
      number('44408', 3),
      number('0.5', 4),
      number('0.5', 5),
    ];
    expect(await values(cells, { parts: { 'xl/styles.xml': styles } })).toEqual([
      ['2021-07-31'],
      ['2021-07-31'],
      ['07-31'],
      ['50%'],
      ['50.00%'],
    ]);
  });

  it('may be written out', async () => {
    expect(
      await values(['<c t="d"><v>2021-07-31T00:00:00</v></c>', '<c t="d"><v>2021-07-31</v></c>']),
    ).toEqual([['2021-07-31'], ['2021-07-31']]);
  });
});

describe('a text', () => {
  it('may be shared, in several styles, with phonetics and escapes', async () => {
    const strings =
      '<si><t xml:space="preserve"> 万 元 </t></si>' +
      '<si><r><t>8</t></r><r><rPr><b/></rPr><t>5</t></r><rPh sb="0" eb="1"><t>wan</t></rPh></si>' +
      '<si><t>&lt;a&gt; &amp; &#20803;_x000D_\n<![CDATA[<b>]]></t></si>' +
      '<si/>';
    const cells = ['0', '1', '2', '3'].map((at) => `<c t="s"><v>${at}</v></c>`);
    expect(await values(cells, { strings })).toEqual([
      ['万 元'],
      ['85'],
      ['<a> & 元\r\n<b>', 'CELL_NOT_TEXT'],
      [''],
    ]);
  });

  it('may be in the cell itself', async () => {
    expect(
      await values([
        '<c t="inlineStr"><is><r><t>十</t></r><r><t>二</t></r><rPh sb="0" eb="1"><t>er</t></rPh></is></c>',
        '=1+1',
      ]),
    ).toEqual([['十二'], ['=1+1']]);
  });

  it('that the workbook does not have means damage', async () => {
    for (const at of ['0', '-1', '1.5', 'x']) {
      const sheets = { 月报: [HEADER, ['1', `<c t="s"><v>${at}</v></c>`]] };
      expect(await refusalOf(makeWorkbook({ sheets }))).toMatchObject({ code: 'FILE_DAMAGED' });
    }
  });
});

describe('a formula', () => {
  it('counts as its cached value', async () => {
    expect(
      await values(
        [
          '<c><f>A1*2</f><v>8574.2000000000007</v></c>',
          '<c t="str"><f>"a"&amp;"b"</f><v>ab</v></c>',
          '<c t="str"><f>IF(1,"")</f><v></v></c>',
          '<c s="1"><f>A1/B1</f><v>0.8083</v></c>',
          '<c t="b"><f>TRUE()</f><v>1</v></c>',
        ],
        { formats: ['0.00%'] },
      ),
    ).toEqual([['8574.2'], ['ab'], [''], ['80.83%'], ['TRUE']]);
  });

  it('is an error without one, or with a value that is an error', async () => {
    expect(
      await values([
        '<c><f>A1+B1</f></c>',
        '<c><f>A1+B1</f><v></v></c>',
        '<c t="str"><f>A1&amp;B1</f></c>',
        '<c><f t="shared" si="0"/><v/></c>',
        '<c t="e"><f>A1/0</f><v>#DIV/0!</v></c>',
        '<c t="e"><v>#REF!</v></c>',
      ]),
    ).toEqual([
      ['=A1+B1', 'FORMULA_WITHOUT_VALUE'],
      ['=A1+B1', 'FORMULA_WITHOUT_VALUE'],
      ['=A1&B1', 'FORMULA_WITHOUT_VALUE'],
      ['=', 'FORMULA_WITHOUT_VALUE'],
      ['#DIV/0!', 'FORMULA_ERROR'],
      ['#REF!', 'FORMULA_ERROR'],
    ]);
  });

  it('without a value says what to do, with its row and column', async () => {
    const [row] = await rowsOf(
      makeWorkbook({ sheets: { 月报: [HEADER, ['1', '2', '<c><f>A1+B1</f></c>']] } }),
    );
    expect(row?.problems).toEqual([
      {
        row: 2,
        column: 'note',
        found: '=A1+B1',
        expected: {
          zh: '公式的计算结果（请在 Excel 中打开并保存）',
          en: 'the result of the formula (open the file in Excel and save it)',
        },
        code: 'FORMULA_WITHOUT_VALUE',
      },
    ]);
  });
});
