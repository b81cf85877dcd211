import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '../ingest/table/open-file';
import { hasOpenpyxl, openWithOpenpyxl } from '../testing/open-with-openpyxl';
import type { PreparedReport } from './report';
import { writeCsv } from './write-csv';
import { writeXlsx } from './write-xlsx';

const folder = mkdtempSync(join(tmpdir(), 'cooperation-graph-files-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Row = (string | null)[];

/** A report with one column of each kind. */
const reportOf = (rows: AsyncIterable<Row> | Row[]): PreparedReport => ({
  title: '陕西省[2021]年完成情况',
  asOf: '2021-07-31',
  knownAt: null,
  headings: ['代码', '说明', '金额', '完成率（%）', '日期'],
  kinds: ['code', 'text', 'number', 'percent', 'date'],
  rows: (async function* () {
    yield* rows;
  })(),
});

const ROWS: Row[] = [
  ['000000', '协作，"首批"', '36700000', '80.80', '2021-07-31'],
  ['610000', '=HYPERLINK("http://example.com")', '123456789012.35', '0.00', '1999-12-31'],
  ['610102001001', "'+86", '123456789012345.67', null, null],
  ['91610000000000000X', '@sum', '未上报', null, null],
  ['610000', '\u202d', '-0.000000000000001', '-4.10', '1978-01-01'],
];

async function textOf(bytes: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of bytes) text += piece;
  return text;
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

test('a CSV file: UTF-8 with its mark, numbers as they are, and nothing that a spreadsheet would calculate', async () => {
  expect(await textOf(writeCsv(reportOf(ROWS)))).toBe(
    [
      '\ufeff代码,说明,金额,完成率（%）,日期',
      '000000,"协作，""首批""",36700000,80.80,2021-07-31',
      `610000,"'=HYPERLINK(""http://example.com"")",123456789012.35,0.00,1999-12-31`,
      `610102001001,''+86,123456789012345.67,,`,
      `91610000000000000X,'@sum,未上报,,`,
      '610000,\u202d,-0.000000000000001,-4.10,1978-01-01',
      '',
    ].join('\r\n'),
  );
});

describe('a workbook', () => {
  const path = join(folder, 'report.xlsx');
  beforeAll(async () => {
    writeFileSync(path, await bytesOf(writeXlsx(reportOf(ROWS), ['完成情况', '截至：2021-07-31'])));
  });

  (hasOpenpyxl ? test : test.skip)(
    'in openpyxl: text is text, a number of 15 digits a number, one of more digits text, a date a date',
    () => {
      const { sheets, frozen, rows } = openWithOpenpyxl(path);
      const types = rows.slice(3).map((row) => row.map((cell) => cell?.slice(0, 2) ?? null));
      expect([sheets, frozen]).toEqual([['陕西省 2021 年完成情况'], 'A4']);
      expect(rows.slice(0, 3).map((row) => row.map((cell) => cell?.[0] ?? null))).toEqual([
        ['完成情况', null, null, null, null],
        ['截至：2021-07-31', null, null, null, null],
        ['代码', '说明', '金额', '完成率（%）', '日期'],
      ]);
      expect(types).toEqual([
        [
          ['000000', 'str'],
          ['协作，"首批"', 'str'],
          [36700000, 'int'],
          [80.8, 'float'],
          ['2021-07-31 00:00:00', 'datetime'],
        ],
        [
          ['610000', 'str'],
          ['=HYPERLINK("http://example.com")', 'str'],
          [123456789012.35, 'float'],
          [0, 'int'],
          ['1999-12-31 00:00:00', 'datetime'],
        ],
        [['610102001001', 'str'], ["'+86", 'str'], ['123456789012345.67', 'str'], null, null],
        [['91610000000000000X', 'str'], ['@sum', 'str'], ['未上报', 'str'], null, null],
        [
          ['610000', 'str'],
          ['\u202d', 'str'],
          [-1e-15, 'float'],
          [-4.1, 'float'],
          ['1978-01-01 00:00:00', 'datetime'],
        ],
      ]);
    },
  );

  test('in our own reader: each cell as the graph had it', async () => {
    const file = await openFile(path);
    const texts = file.sheets.flatMap(({ head }) => head.map((row) => Array.from(row.texts)));
    await file.close();
    expect(texts.slice(3)).toMatchObject([
      ['000000', '协作，"首批"', '36700000', expect.stringMatching(/^80\.80?$/), '2021-07-31'],
      ['610000', '=HYPERLINK("http://example.com")', '123456789012.35', expect.anything(), '1999-12-31'],
      ['610102001001', "'+86", '123456789012345.67'],
      ['91610000000000000X', '@sum', '未上报'],
      ['610000', '\u202d', '-0.000000000000001', expect.stringMatching(/^-4\.10?$/), '1978-01-01'],
    ]);
  });

  test('whose rows break off is none', async () => {
    const broken = (async function* () {
      yield ROWS[0] ?? [];
      await Promise.reject(new Error('the database is gone'));
    })();
    await expect(bytesOf(writeXlsx(reportOf(broken), []))).rejects.toThrow('the database is gone');
  });
});
