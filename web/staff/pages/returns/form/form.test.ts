import { Unit } from '../../../../../client/generated/schema.ts';
import { bothFigures, falls, readTyped, type Reckoned } from './entry';
import { keepDraft, readDraft, type DraftStorage } from './local-drafts';
import { blockOf, placeBlock, type PasteLine } from './paste';

const labour: Reckoned = { unit: Unit.PERSON, isFlow: true, previousTotal: '11000' };
const funds: Reckoned = { unit: Unit.YUAN, isFlow: true, previousTotal: null };

describe('what is typed', () => {
  test.each([
    ['12650', { value: '12650' }],
    ['12,650人', { value: '12650' }],
    ['１２６５０', { value: '12650' }],
    ['约1.2万', { value: '12000' }],
    ['0', { value: '0' }],
    ['2.4万余', { value: '24000' }],
    ['约2.4万人', { value: '24000' }],
    ['2.4万人以上', { value: '24000' }],
    ['  ', { value: null }],
  ])('%j is %j', (text, value) => {
    expect(readTyped(text, Unit.PERSON)).toEqual(value);
  });

  test.each([
    ['十二', /数字/],
    ['-5', /不小于 0/],
    ['12.5', /最多 0 位小数/],
    ['12户', /单位应为 人/],
    ['约12余', /一个约数用语/],
  ])('%j is refused at the cell', (text, expected) => {
    expect(readTyped(text, Unit.PERSON)).toEqual({
      problem: { zh: expect.stringMatching(expected), en: expect.any(String) },
    });
  });

  test('本期 and 累计 follow from each other, exactly', () => {
    expect(bothFigures({ column: 'total', text: '12650' }, labour)).toEqual({
      total: '12650',
      increment: '1650',
    });
    expect(bothFigures({ column: 'increment', text: '0.1万' }, labour)).toEqual({
      increment: '0.1万',
      total: '12000',
    });
    // 0.1 + 0.2 as a double is 0.30000000000000004.
    const before = { ...funds, previousTotal: '0.1' };
    expect(bothFigures({ column: 'increment', text: '0.2' }, before).total).toBe('0.3');
    expect(bothFigures({ column: 'total', text: '十二' }, labour).increment).toBe('');
  });

  test('a fall is seen at once; the first total of a year is none', () => {
    expect(falls('10999', labour)).toBe(true);
    expect(falls('11000', labour)).toBe(false);
    expect(falls('5', funds)).toBe(false);
    expect(falls('5', { ...labour, isFlow: false })).toBe(false);
  });
});

const line = (id: string, names: string[], partners: string[] = [], isFlow = true): PasteLine => ({
  id,
  names,
  partners,
  isFlow,
});
const LINES = [
  line('EW_LABOUR', ['农村劳动力转移就业人数', '劳务输出']),
  line('EW_LABOUR_POOR', ['脱贫人口转移就业人数']),
  line('EW_PARKS', ['共建产业园区数'], [], false),
  line('EW_FUNDS|320000', ['财政援助资金'], ['江苏省']),
  line('EW_FUNDS|330000', ['财政援助资金'], ['浙江省']),
];
const paste = (text: string, at = { line: 0, column: 'total' as 'total' | 'increment' }) =>
  placeBlock(blockOf(text), LINES, at);

describe('a block pasted from a sheet', () => {
  test('of one column goes down from the cell', () => {
    expect(paste('1\r\n2\r\n3\r\n', { line: 1, column: 'increment' }).cells).toEqual([
      { line: 'EW_LABOUR_POOR', column: 'increment', text: '1' },
      { line: 'EW_PARKS', column: 'total', text: '2' },
      { line: 'EW_FUNDS|320000', column: 'increment', text: '3' },
    ]);
  });

  test('with names goes where they are, in any order; a name that is not of the form is told', () => {
    expect(
      paste(
        '序号\t指标（单位）\t本月\t累计\n1\t其中：脱贫人口转移就业人数（人）\t20\t5,973\n2\t劳务输出\t10\t\n3\t满意度\t1\t2',
      ),
    ).toEqual({
      cells: [
        { line: 'EW_LABOUR_POOR', column: 'total', text: '5,973' },
        { line: 'EW_LABOUR', column: 'increment', text: '10' },
      ],
      unknown: ['满意度'],
    });
  });

  test('without headings a name’s one figure is for the column, and of two the second is 累计', () => {
    expect(
      paste('劳务输出\t人\t1650\t12650\n共建产业园区数\t3', { line: 0, column: 'increment' }).cells,
    ).toEqual([
      { line: 'EW_LABOUR', column: 'total', text: '12650' },
      { line: 'EW_PARKS', column: 'total', text: '3' },
    ]);
  });

  test('tells lines of one indicator apart by their partner, and takes neither without', () => {
    expect(paste('财政援助资金\t浙江省\t100万元').cells).toEqual([
      { line: 'EW_FUNDS|330000', column: 'total', text: '100万元' },
    ]);
    expect(paste('财政援助资金\t100万元')).toEqual({ cells: [], unknown: ['财政援助资金'] });
  });

  test('has quoted cells with lines in them', () => {
    expect(blockOf('"一行\n两行"\t"他说""好"""\n1\t2\n')).toEqual([
      ['一行\n两行', '他说"好"'],
      ['1', '2'],
    ]);
  });
});

describe('a draft in the browser', () => {
  const kept = new Map<string, string>();
  const storage: DraftStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
  const edit = { column: 'total', text: '5', answer: 'TOTAL', filedBy: null, reason: '', note: '' } as const;

  test('is kept for a user and a return, and forgotten once it is saved', () => {
    keepDraft(storage, 'li', 'EAST_WEST|611022|WEST|2021-07', { version: 3, edits: { EW_LABOUR: edit } });
    expect(readDraft(storage, 'li', 'EAST_WEST|611022|WEST|2021-07')).toEqual({
      version: 3,
      edits: { EW_LABOUR: edit },
    });
    expect(readDraft(storage, 'wang', 'EAST_WEST|611022|WEST|2021-07')).toBeNull();
    keepDraft(storage, 'li', 'EAST_WEST|611022|WEST|2021-07', { version: 4, edits: {} });
    expect(kept.size).toBe(0);
  });

  test('that is no draft is none', () => {
    for (const text of [
      '',
      'null',
      '{}',
      '{"version":"1","edits":{}}',
      '{"version":1,"edits":{"a":{"text":5}}}',
    ]) {
      kept.set('cooperation-graph.draft li R', text);
      expect(readDraft(storage, 'li', 'R')).toBeNull();
    }
  });
});
