import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSettings } from './settings';

const HEADER =
  'code,theme,subgraph,zh,en,unit,aggregation,numerator,denominator,part_of,definition_zh,definition_en,synonyms,valid_from,valid_until';
const ROADS =
  'X_ROADS,PROJECTS_AND_FUNDS,consolidation,通村公路里程,Roads to villages,KILOMETRE,FLOW,,,,本年新建通村公路的里程。,Roads to villages built in the year.,村道,2021,';
const FUNDS =
  'X_ROADFUNDS,PROJECTS_AND_FUNDS,consolidation,通村公路资金,Funds for roads to villages,YUAN,FLOW,,,,本年通村公路的资金。,Funds for roads to villages.,,,';

const folder = mkdtempSync(join(tmpdir(), 'local indicators '));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let files = 0;
/** The path of a file with these rows. */
function fileOf(...rows: string[]): string {
  const path = join(folder, `指标${(files += 1)}.csv`);
  writeFileSync(path, [HEADER, ...rows].join('\n'));
  return path;
}

describe("an office's own indicators", () => {
  const wrong = (changes: Record<string, string>, row = ROADS): string => {
    const cells = Object.fromEntries(HEADER.split(',').map((name, i) => [name, row.split(',')[i] ?? '']));
    return Object.values({ ...cells, ...changes }).join(',');
  };

  test.each([
    [
      'a code of the released kind',
      { code: 'PF_ROADS' },
      'row 2, code: found "PF_ROADS", expected X_ and up to 30 capital letters or digits',
    ],
    ['a code in small letters', { code: 'X_roads' }, 'row 2, code: found "X_roads", expected X_'],
    ['another theme', { theme: 'ROADS' }, 'row 2, theme: found "ROADS", expected one of EAST_WEST, CONSUMER'],
    [
      'a theme of another subgraph',
      { theme: 'CONSUMER' },
      'row 2, subgraph: found "consolidation", expected consumer, which owns CONSUMER',
    ],
    ['no name', { zh: '' }, 'row 2, zh: found "", expected one line of plain text, of 1 to 60 characters'],
    [
      'the name of a released one',
      { zh: '各级衔接资金' },
      'row 2, zh: found "各级衔接资金", expected a name that no other row has',
    ],
    [
      'a synonym of a released one',
      { synonyms: '村道|逾期率' },
      'row 2, synonyms: found "逾期率", expected a name that no other row has',
    ],
    ['another unit', { unit: '公里' }, 'row 2, unit: found "公里", expected one of PERSON, YUAN'],
    [
      'another way to combine',
      { aggregation: 'SUM' },
      'row 2, aggregation: found "SUM", expected one of FLOW, BALANCE, LEVEL, RATIO',
    ],
    [
      'a part of what there is not',
      { part_of: 'X_WAYS' },
      'row 2, part_of: found "X_WAYS", expected another indicator of consolidation',
    ],
    [
      'a part of another unit',
      { part_of: 'PF_FUNDS' },
      'row 2, part_of: found "PF_FUNDS", expected an indicator in KILOMETRE and of kind FLOW',
    ],
    ['a part of itself', { part_of: 'X_ROADS' }, 'row 2, part_of: found "X_ROADS"'],
    [
      'a numerator that is for rates',
      { numerator: 'PF_FUNDS' },
      'row 2, numerator: found "PF_FUNDS", expected nothing, but for RATIO',
    ],
    [
      'a rate without its parts',
      { aggregation: 'RATIO' },
      'row 2, denominator: found "", expected an indicator of consolidation that is no RATIO itself',
    ],
    [
      'a rate of another subgraph',
      { aggregation: 'RATIO', numerator: 'EW_LABOUR', denominator: 'PF_FUNDS' },
      'row 2, numerator: found "EW_LABOUR"',
    ],
    [
      'a percentage of two units',
      { aggregation: 'RATIO', unit: 'PERCENT', numerator: 'PF_FUNDS', denominator: 'PF_PROJECTS' },
      'row 2, unit: found "PERCENT", expected YUAN, for each of the denominator',
    ],
    [
      'an amount in the unit of neither',
      { aggregation: 'RATIO', numerator: 'PF_FUNDS', denominator: 'PF_PROJECTS' },
      `row 2, unit: found "KILOMETRE", expected YUAN, the numerator's`,
    ],
    ['no definition', { definition_zh: '' }, 'row 2, definition_zh: found ""'],
    ['a year that is none', { valid_from: '21' }, 'row 2, valid_from: found "21", expected a year'],
    [
      'an end before the beginning',
      { valid_until: '2020' },
      'row 2, valid_until: found "2020", expected 2021 or later',
    ],
  ])('are refused at start: %s', (_, changes, message) => {
    const file = fileOf(wrong(changes));
    expect(() => loadSettings({ LOCAL_INDICATORS: file })).toThrow(`LOCAL_INDICATORS=${file}: ${message}`);
  });

  test('are refused with every wrong cell named', () => {
    const file = fileOf(
      wrong({ unit: '米', en: '' }),
      FUNDS,
      FUNDS,
      wrong({ code: 'X_WAYS', zh: '村路', synonyms: '', theme: '路' }),
    );
    let message = '';
    try {
      loadSettings({ LOCAL_INDICATORS: file, PORT: 'x' });
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toContain('PORT');
    const places = loadFaults(file).map((line) => /row \d+, \w+/.exec(line)?.[0]);
    expect([...new Set(places)]).toEqual([
      'row 2, en',
      'row 2, unit',
      'row 3, code',
      'row 3, zh',
      'row 4, code',
      'row 4, zh',
      'row 5, theme',
    ]);
  });

  const loadFaults = (file: string): string[] => {
    try {
      loadSettings({ LOCAL_INDICATORS: file });
      return [];
    } catch (error) {
      return (error as Error).message.split('\n');
    }
  };

  test.each([
    ['a file that is not there', join(folder, 'none.csv'), 'cannot be read (ENOENT)'],
    [
      'a file without columns',
      (): string => fileWith('code,theme\n'),
      'row 1, header: found "code,theme", expected these columns, in any order: code,theme',
    ],
    ['a file that is no text', (): string => fileWith(Buffer.from([0xd6, 0xb8, 0xb1, 0xea])), 'row 1, file'],
  ])('are refused as a whole: %s', (_, file, message) => {
    const path = typeof file === 'string' ? file : file();
    expect(() => loadSettings({ LOCAL_INDICATORS: path })).toThrow(message);
  });

  function fileWith(content: string | Buffer): string {
    const path = join(folder, `表${(files += 1)}.csv`);
    writeFileSync(path, content);
    return path;
  }
});
