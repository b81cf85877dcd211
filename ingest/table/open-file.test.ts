import { execFileSync } from 'node:child_process';
import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { FileRefused } from './file-refused';
import { givenFile, givenFolder, readAll, refusalOf, rowsOf, withTable } from './fixtures/given-file';
import { makeWorkbook, makeZip, worksheet, type WorkbookSpec } from './fixtures/make-workbook';

const HEADER = ['region', 'value'];
const SHEETS = { 月报: [HEADER, ['陕西', '1']] };
const ROW = [{ number: 2, cells: { region: '陕西', value: '1' } }];

describe('a file', () => {
  it('is told apart by content, whatever it is called', async () => {
    for (const [content, name] of [
      [makeWorkbook({ sheets: SHEETS }), '月报.csv'],
      [makeWorkbook({ sheets: SHEETS, parts: { 'xl/vbaProject.bin': 'macro' } }), '月报.xlsm'],
      ['region,value\n陕西,1\n', '月报.xlsx'],
    ] as const) {
      expect(await withTable(await givenFile(content, name), readAll)).toEqual(ROW);
    }
  });

  it('may lie behind a link', async () => {
    const link = join(await givenFolder(), 'link.csv');
    await symlink(await givenFile('region,value\n陕西,1\n'), link);
    expect(await withTable(link, ({ columns }) => columns)).toEqual(HEADER);
  });

  it('that is not there is refused in Chinese and in English', async () => {
    const refused = await refusalOf({ path: join(await givenFolder(), '七月.xlsx') });
    expect(refused).toMatchObject({ code: 'FILE_NOT_FOUND', file: '七月.xlsx' });
    expect(refused.message).toBe('七月.xlsx：没有这个文件\n七月.xlsx: there is no such file');
  });

  it('that is a folder, or a pipe that would never end, is refused', async () => {
    const folder = await givenFolder();
    expect(await refusalOf({ path: folder })).toMatchObject({ code: 'NOT_A_FILE' });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await refusalOf({ path: join(folder, 'pipe') })).toMatchObject({ code: 'NOT_A_FILE' });
    expect(await refusalOf({ path: '/dev/zero' })).toMatchObject({ code: 'NOT_A_FILE' });
    expect(await refusalOf({ path: 'a\u0000b' })).toMatchObject({ code: 'FILE_NOT_READABLE' });
  });

  (process.getuid?.() === 0 ? it.skip : it)('that must not be read is refused', async () => {
    const path = await givenFile('region,value\n');
    await chmod(path, 0);
    expect(await refusalOf({ path })).toMatchObject({ code: 'FILE_NOT_READABLE' });
  });

  it.each([
    ['nothing in it', '', 'FILE_EMPTY'],
    ['only empty lines', '\r\n\r\n', 'FILE_EMPTY'],
    ['only a byte order mark', '\ufeff', 'FILE_EMPTY'],
    ['an old .xls or a password', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'FILE_TYPE_UNKNOWN'],
    ['a picture', Buffer.from('ffd8ffe000104a46', 'hex'), 'FILE_TYPE_UNKNOWN'],
    ['a PDF', '%PDF-1.7 ...', 'FILE_TYPE_UNKNOWN'],
    ['something compressed', Buffer.from('1f8b0800000000', 'hex'), 'FILE_TYPE_UNKNOWN'],
    ['anything binary', Buffer.from('0001020304050607', 'hex'), 'FILE_TYPE_UNKNOWN'],
    ['a web page called .xls', '<html><table><tr><td>region</td></tr></table></html>', 'FILE_TYPE_UNKNOWN'],
    [
      'an OpenDocument table',
      makeZip({ mimetype: 'application/vnd.oasis', 'content.xml': '<a/>' }),
      'FILE_TYPE_UNKNOWN',
    ],
    ['a Word document', makeZip({ '_rels/.rels': '<a/>', 'word/document.xml': '<a/>' }), 'FILE_TYPE_UNKNOWN'],
    ['a zip of something else', makeZip({ 'region.csv': 'region,value\n' }), 'FILE_TYPE_UNKNOWN'],
    ['an empty zip', makeZip({}), 'FILE_TYPE_UNKNOWN'],
    ['the first half of a workbook', makeWorkbook({ sheets: SHEETS }).slice(0, 800), 'FILE_DAMAGED'],
    ['a workbook without sheets', makeWorkbook({}), 'FILE_TYPE_UNKNOWN'],
    [
      'a workbook that lacks a sheet',
      makeWorkbook({ sheets: SHEETS, parts: { 'xl/worksheets/sheet1.xml': undefined } }),
      'FILE_DAMAGED',
    ],
    [
      'a sheet that is no XML',
      makeWorkbook({ sheets: SHEETS, parts: { 'xl/worksheets/sheet1.xml': 'region' } }),
      'FILE_DAMAGED',
    ],
  ])('with %s is refused', async (_, content, code) => {
    expect(await refusalOf(content)).toMatchObject({ code });
  });

  it('that is too large is refused before it is read', async () => {
    const limits = { csvBytes: 20, fileBytes: 20 };
    expect(await refusalOf('region,value\n陕西,1\n', { limits })).toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect(await refusalOf(makeWorkbook({ sheets: SHEETS }), { limits })).toMatchObject({
      code: 'FILE_TOO_LARGE',
    });
  });
});

describe('a workbook made to do harm', () => {
  const withSheet = (xml: string, spec: WorkbookSpec = {}) =>
    makeWorkbook({ ...spec, sheets: SHEETS, parts: { 'xl/worksheets/sheet1.xml': xml, ...spec.parts } });
  const limits = { inflatedBytes: 3 * 1024 * 1024, zipEntries: 20, sharedStrings: 1_000 };

  it('is refused when it comes to too much, in one part or in many', async () => {
    const padded = worksheet(['<row/>'.repeat(1_000_000)]);
    expect(await refusalOf(withSheet(padded), { limits })).toMatchObject({ code: 'FILE_UNSAFE' });
    const many = Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [`media/${at}`, ' '.repeat(500_000)]),
    );
    expect(await refusalOf(withSheet(worksheet([]), { parts: many }), { limits })).toMatchObject({
      code: 'FILE_UNSAFE',
    });
  });

  it('is refused when one part counts many times', async () => {
    const sheets = Array.from({ length: 8 }, (_, at) => `<sheet name="${at}" id="rId1"/>`);
    const parts = { 'xl/workbook.xml': `<workbook><sheets>${sheets.join('')}</sheets></workbook>` };
    expect(
      await refusalOf(withSheet(worksheet(['<row/>'.repeat(100_000)]), { parts }), { limits }),
    ).toMatchObject({
      code: 'FILE_UNSAFE',
    });
  });

  it('is refused when its sizes are lies', async () => {
    const bytes = Buffer.from(withSheet(worksheet(['<row/>'.repeat(1_000_000)])));
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1)) {
      bytes.writeUInt32LE(Math.min(1_000, bytes.readUInt32LE(at + 24)), at + 24);
    }
    expect(await refusalOf(bytes, { limits })).toMatchObject({ code: 'FILE_DAMAGED' });
  });

  it('is refused when a digit has changed since it was written', async () => {
    const bytes = Buffer.from(makeWorkbook({ sheets: SHEETS }));
    const at = bytes.indexOf('PK\u0001\u0002', bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46);
    bytes.writeUInt32LE((bytes.readUInt32LE(at + 16) ^ 1) >>> 0, at + 16);
    expect(await refusalOf(bytes)).toMatchObject({ code: 'FILE_DAMAGED' });
  });

  it('is refused when two parts have one name', async () => {
    const bytes = makeWorkbook({ sheets: SHEETS, parts: { 'XL/Workbook.XML': '<workbook/>' } });
    expect(await refusalOf(bytes)).toMatchObject({ code: 'FILE_DAMAGED' });
  });

  it('is refused when it is encrypted inside', async () => {
    const bytes = Buffer.from(makeWorkbook({ sheets: SHEETS }));
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1)) {
      bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
    }
    expect(await refusalOf(bytes)).toMatchObject({ code: 'FILE_UNSAFE' });
  });

  it.each([
    [
      'far too many files',
      { parts: Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`x/${at}`, ''])) },
      '',
    ],
    ['far too many texts', { strings: '<si/>'.repeat(1_001) }, ''],
    [
      'a text that fills the memory',
      {},
      `<sheetData><row><c><v>${'1'.repeat(1_500_000)}</v></c></row></sheetData>`,
    ],
    ['an attribute that fills the memory', {}, `<sheetData><row r="${'1'.repeat(1_500_000)}"/></sheetData>`],
    ['tags within tags within tags', {}, '<a>'.repeat(100) + '</a>'.repeat(100)],
  ])('is refused with %s', async (_, spec, xml) => {
    const bytes = withSheet(`<worksheet>${xml}</worksheet>`, spec);
    expect(await refusalOf(bytes, { limits })).toMatchObject({ code: 'FILE_UNSAFE' });
  });

  it.each([
    'xl/worksheets/sheet1.xml',
    'xl/workbook.xml',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
    '_rels/.rels',
  ])('is refused when %s declares entities that multiply', async (part) => {
    const xml = '<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;">]><a>&m;</a>';
    const refused = await refusalOf(makeWorkbook({ sheets: SHEETS, parts: { [part]: xml } }));
    expect(refused).toMatchObject({ code: 'FILE_UNSAFE' });
    expect(refused.message).toContain('DOCTYPE');
  });

  it('never makes us open anything outside of it', async () => {
    const rels = (target: string, mode = '') =>
      `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${target}" ${mode}/></Relationships>`;
    for (const xml of [
      rels('../../../../etc/passwd'),
      rels('file:///etc/passwd'),
      rels('http://127.0.0.1/', 'TargetMode="External"'),
    ]) {
      const bytes = makeWorkbook({ sheets: SHEETS, parts: { 'xl/_rels/workbook.xml.rels': xml } });
      expect((await refusalOf(bytes)).code).toMatch(/^FILE_(DAMAGED|TYPE_UNKNOWN)$/);
    }
  });

  it('is taken when it is harmless', async () => {
    expect(await rowsOf(makeWorkbook({ sheets: SHEETS }), { limits })).toEqual(ROW);
  });
});

it('with any of its bytes changed, is read or refused, and nothing else happens', async () => {
  const note = fc.sample(fc.string({ maxLength: 2_000 }), { numRuns: 1, seed: 1 })[0] ?? '';
  const sound = [
    makeWorkbook({ sheets: { 月报: [HEADER, ['陕西', note]] } }),
    Buffer.from('region,value\n陕西,"1"\n'),
  ];
  const change = fc.tuple(fc.nat(), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sound),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      async (bytes, changes) => {
        const changed = Buffer.from(bytes);
        for (const [at, byte] of changes) changed[at % changed.length] = byte;
        const outcome = await rowsOf(changed).catch((error: unknown) => error);
        expect(Array.isArray(outcome) || outcome instanceof FileRefused).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});
