import fc from 'fast-check';
import iconv from 'iconv-lite';
import { givenFile, readAll, refusalOf, rowsOf, withTable } from './fixtures/given-file';

const TWO_ROWS = '地区,数值,备注\n陕西,12,首批\n610100,3.5,\n';
const AS_READ = [
  { number: 2, cells: { region: '陕西', value: '12', note: '首批' } },
  { number: 3, cells: { region: '610100', value: '3.5', note: '' } },
];

describe('the encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(TWO_ROWS)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TWO_ROWS}`)],
    ['GB18030', iconv.encode(TWO_ROWS, 'gb18030')],
    ['GBK', iconv.encode(TWO_ROWS, 'gbk')],
    ['UTF-16LE with its mark', iconv.encode(TWO_ROWS, 'utf-16le', { addBOM: true })],
    ['UTF-16BE with its mark', iconv.encode(TWO_ROWS, 'utf-16be', { addBOM: true })],
  ])('may be %s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(AS_READ);
  });

  it('is found out although only the last cell of a long file tells', async () => {
    const plain = `region,value,note\n${'610000,1,\n'.repeat(20_000)}`;
    const rows = await rowsOf(
      Buffer.concat([Buffer.from(plain), iconv.encode('610000,2,𠮷陕\n', 'gb18030')]),
    );
    expect(rows.at(-1)).toEqual({ number: 20_002, cells: { region: '610000', value: '2', note: '𠮷陕' } });
  });

  it('may split a character between two pieces of the file', async () => {
    for (const encoding of ['utf8', 'gb18030']) {
      const text = `region,value,note\n1,1,${'陕'.repeat(100_001)}`;
      const [row] = await rowsOf(iconv.encode(text, encoding), { limits: { cellLength: 200_000 } });
      expect(row?.cells.note).toBe('陕'.repeat(100_001));
    }
  });

  it('is refused when bytes in a UTF-8 file are broken, and the row is named', async () => {
    const broken = Buffer.concat([Buffer.from(TWO_ROWS), Buffer.from([0xe9, 0x99, 0x2c, 0x31])]);
    expect(await refusalOf(broken)).toMatchObject({ code: 'ENCODING_UNKNOWN', row: 4 });
  });

  it('is refused when it is neither', async () => {
    const latin = Buffer.concat([Buffer.from('region,value,note\n1,1,'), Buffer.from([0xff, 0xff, 0x0a])]);
    expect((await refusalOf(latin)).message).toBe(
      '月报.csv：文字编码既不是 UTF-8 也不是 GB18030（GBK）。请在 Excel 中另存为“CSV UTF-8”或 .xlsx\n' +
        '月报.csv: the text is neither UTF-8 nor GB18030 (GBK). Save it as "CSV UTF-8" or .xlsx in Excel',
    );
  });

  it('is refused where GBK reads as UTF-8 too, unless it is marked or more of it tells', async () => {
    const bytes = iconv.encode('region,value,note\n1,1,通知\n', 'gbk');
    expect(bytes.toString('utf8')).toContain('\u0368\u05aa');
    expect((await refusalOf(bytes)).message).toContain('文字编码可能是 UTF-8，也可能是 GB18030（GBK）');
    const marked = await rowsOf(Buffer.from('\ufeffregion,value,note\n1,1,±\n'));
    expect(marked.map(({ cells }) => cells.note)).toEqual(['±']);
    const telling = await rowsOf(Buffer.from(`region,value,note\n1,1,${'±'.repeat(20)}\n1,1,约\n`));
    expect(telling.map(({ cells }) => cells.note)).toEqual(['±'.repeat(20), '约']);
  });

  it('is refused when it is UTF-16 without its mark', async () => {
    for (const text of [TWO_ROWS, 'region,value\n1,2\n']) {
      expect((await refusalOf(iconv.encode(text, 'utf-16le'))).message).toContain(
        '请在 Excel 中另存为“CSV UTF-8”',
      );
    }
  });
});

it('does not guess what a comma in a number means where semicolons separate', async () => {
  const [row] = await rowsOf('地区;数值;备注\n陕西;1,234;2,5\n');
  expect(row?.problems).toMatchObject([
    { row: 2, column: 'value', found: '1,234', code: 'NUMBER_AMBIGUOUS' },
  ]);
});

describe('the layout', () => {
  it.each([
    ['commas', TWO_ROWS],
    ['tabs', TWO_ROWS.replaceAll(',', '\t')],
    ['semicolons', TWO_ROWS.replaceAll(',', ';')],
    ['CRLF', TWO_ROWS.replaceAll('\n', '\r\n')],
    ['CR', TWO_ROWS.replaceAll('\n', '\r')],
    ['no line end at the end', TWO_ROWS.trimEnd()],
    ['columns in another order', '备注,数值,地区\n首批,12,陕西\n,3.5,610100\n'],
    [
      'headings in capitals, full width, with spaces',
      ' REGION ,Ｖａｌｕｅ,备注\n陕西,12,首批\n610100,3.5,\n',
    ],
    ['empty columns at the end', '地区,数值,备注,,\n陕西,12,首批,,\n610100,3.5,,,\n'],
    [
      'hundreds of empty columns',
      `地区,数值,备注${','.repeat(500)}\n陕西,12,首批${','.repeat(500)}\n610100,3.5,\n`,
    ],
    ['short rows', '地区,数值,备注\n陕西,12,首批\n610100,3.5\n'],
    ['a heading of two lines', '"地区","数值\n（合计）","备注"\n陕西,12,首批\n610100,3.5,\n'],
    ['quotes around everything', '"地区","数值","备注"\n"陕西","12","首批"\n"610100","3.5",""\n'],
    ['tabs and quotes', '"地区"\t"数值"\t"备注"\n陕西\t12\t首批\n610100\t3.5\t\n'],
    ['spaces around cells', '地区,数值,备注\n 陕西 ,12\u3000,首批\n610100, 3.5,\u00a0\n'],
  ])('may have %s', async (_, text) => {
    expect(await rowsOf(text)).toEqual(AS_READ);
  });

  it('counts rows as Excel does: empty ones too, and one of several lines once', async () => {
    const rows = await rowsOf('region,value,note\n\n1,1,"one\ntwo"\n,,\n2,2,\n\n');
    expect(rows).toMatchObject([
      {
        number: 3,
        cells: { region: '1', value: '1', note: 'one\ntwo' },
        problems: [{ found: 'one[U+000A]two' }],
      },
      { number: 5, cells: { region: '2', value: '2', note: '' } },
    ]);
  });

  it('keeps a formula as the text that it is', async () => {
    const [row] = await rowsOf('region,value\n1,=A1+B1\n');
    expect(row?.cells.value).toBe('=A1+B1');
  });

  it('says which columns there are and about how many rows', async () => {
    const table = await withTable(await givenFile(TWO_ROWS), (opened) => opened);
    expect(table.columns).toEqual(['region', 'value', 'note']);
    expect(table.rowCount).toBe(3);
  });

  it('may have a line end between two pieces of the file', async () => {
    const start = 'region,value,note\r\n1,1,';
    const text = `${start}${'x'.repeat(64 * 1024 - start.length - 1)}\r\n2,2,\r\n`;
    const [rowCount, rows] = await withTable(
      await givenFile(text),
      async (table) => [table.rowCount, await readAll(table)] as const,
      { limits: { cellLength: 100_000 } },
    );
    expect(rowCount).toBe(3);
    expect(rows.map(({ number }) => number)).toEqual([2, 3]);
  });

  it('gives back every text that was quoted by the rules', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...Array.from('ab",;\t\r\n 陕')), maxLength: 8 });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (table) => {
        const lines = table.map(([value, note]) => ['x', quoted(value), quoted(note)].join(','));
        const rows = await rowsOf(['region,value,note', ...lines].join('\r\n'));
        expect(rows.map(({ cells }) => [cells.value, cells.note])).toEqual(
          table.map(([value, note]) => [value.trim(), note.trim()]),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('the header', () => {
  it.each([
    ['an unknown column', 'region,value,remark\n', 'COLUMN_UNKNOWN', 'remark'],
    ['a column twice', 'region,value,地区\n', 'COLUMN_DUPLICATE', 'region'],
    ['a missing column', 'region,note\n', 'COLUMN_MISSING', undefined],
    ['far too many columns', `region,value${',note'.repeat(200)}\n`, 'COLUMN_UNKNOWN', undefined],
    [
      'a column called like something of JavaScript',
      'region,value,__proto__\n',
      'COLUMN_UNKNOWN',
      '__proto__',
    ],
  ])('is refused with %s', async (_, text, code, column) => {
    expect(await refusalOf(text)).toMatchObject({ code, column, row: 1 });
  });

  it('is not repeated where it is a row of data', async () => {
    const { message } = await refusalOf('〇某某,000-0000,地区\n');
    expect(message).toContain('“A”列：不认识的列名');
    expect(message).not.toMatch(/〇|000-/);
  });

  it('is refused with the columns that were expected, in Chinese and in English', async () => {
    expect((await refusalOf('region,value,remark\n')).message).toBe(
      '月报.csv，第 1 行，“remark”列：不认识的列名。应为：region (地区), value (数值), note (备注)\n' +
        '月报.csv, row 1, column "remark": this column is not known. Expected: region (地区), value (数值), note (备注)',
    );
  });
});

describe('a bad row', () => {
  it('is given with what is wrong with it, and the others are read on', async () => {
    const rows = await rowsOf('region,value\n1,2,3,4\n5,6\n7,\u00008\n9,' + 'x'.repeat(101) + '\n', {
      limits: { cellLength: 100 },
    });
    expect(
      rows.map(({ number, problems }) => [
        number,
        problems?.map(({ code, column, found }) => [code, column, found]),
      ]),
    ).toEqual([
      [2, [['TOO_MANY_CELLS', 'C', '***']]],
      [3, undefined],
      [4, [['CELL_NOT_TEXT', 'value', '[U+0000]8']]],
      [5, [['CELL_TOO_LONG', 'value', `${'x'.repeat(60)}…`]]],
    ]);
  });

  it.each([
    ['a line break', '"a\nb"', 'U+000A'],
    ['a right-to-left override', 'a\u202eb', 'U+202E'],
    ['an isolate', 'a\u2066b', 'U+2066'],
    ['a line separator', 'a\u2028b', 'U+2028'],
  ])('is one with %s in a cell, which is named', async (_, cell, found) => {
    const [row] = await rowsOf(`region,value,note\n1,2,${cell}\n`);
    expect(row?.problems).toEqual([
      {
        row: 2,
        column: 'note',
        found: `a[${found}]b`,
        expected: {
          zh: expect.stringContaining(found) as unknown,
          en: expect.stringContaining(found) as unknown,
        },
        code: 'CELL_NOT_TEXT',
      },
    ]);
  });

  it.each([
    ['a quote that is never closed', 'region,value\n1,2\n\n3,"4\n5,6\n', 4],
    ['text after a closing quote', 'region,value\n"1"x,2\n', 2],
    ['a quote within an unquoted cell', 'region,value\n1,2\n1,2"3\n', 3],
    [
      'a quote that swallows the rest of a long file',
      `region,value\n1,2\n1,"2\n${'1,2\n'.repeat(500_000)}`,
      3,
    ],
  ])('ends the reading where it has %s', async (_, text, row) => {
    expect(await refusalOf(text)).toMatchObject({ code: 'QUOTES_UNBALANCED', row });
  });

  it('is not there when there are too many', async () => {
    expect(await refusalOf('region,value\n1,1\n\n2,2\n', { limits: { rows: 1 } })).toMatchObject({
      code: 'TOO_MANY_ROWS',
    });
    expect(await rowsOf('region,value\n1,1\n\n2,2\n', { limits: { rows: 2 } })).toHaveLength(2);
  });
});
