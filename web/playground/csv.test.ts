import { cell, fileName, toCsv } from './csv';

/** What a spreadsheet would show: the lines after the byte order mark. */
const lines = (csv: string | null) => csv?.replace('\uFEFF', '').trimEnd().split('\r\n');

describe('toCsv', () => {
  test('has a row for each row of progress, with what is around it in front', () => {
    const query =
      '{ partnership(east: "320000", west: "610000") { east { name } progress(year: 2021) { indicator { name } target ratio } } }';
    const data = {
      partnership: {
        east: { name: '江苏省' },
        progress: [
          { indicator: { name: '社会帮扶资金' }, target: '36700000', ratio: '129.62' },
          { indicator: { name: '专业技术人才' }, target: null, ratio: null },
        ],
      },
    };
    expect(lines(toCsv(query, data))).toEqual([
      '结对关系.东部.名称,指标.名称,目标任务,完成率%',
      '江苏省,社会帮扶资金,36700000,129.62',
      '江苏省,专业技术人才,,',
    ]);
  });

  test('begins with a byte order mark and ends its lines as Excel wants it', () => {
    expect(toCsv('{ progress { ratio } }', { progress: [{ ratio: '1.00' }] })).toBe(
      '\uFEFF完成率%\r\n1.00\r\n',
    );
  });

  test.each([
    ['a list', [{ ratio: '1.00' }, { ratio: '2.00' }]],
    [
      'nodes',
      { totalCount: 2, nodes: [{ ratio: '1.00' }, { ratio: '2.00' }], pageInfo: { hasNextPage: false } },
    ],
    [
      'edges',
      {
        edges: [
          { cursor: 'a', node: { ratio: '1.00' } },
          { cursor: 'b', node: { ratio: '2.00' } },
        ],
      },
    ],
  ])('takes progress as %s', (_form, progress) => {
    expect(lines(toCsv('{ progress { nodes { ratio } } }', { progress }))).toEqual([
      '完成率%',
      '1.00',
      '2.00',
    ]);
  });

  test('puts aliases of one field below each other, each under its name', () => {
    const query =
      '{ may: progress(year: 2021) { ratio } sx: region(code: "610000") { name june: progress { ratio } } }';
    const data = { may: [{ ratio: '1.00' }], sx: { name: '陕西省', june: [{ ratio: '2.00' }] } };
    expect(lines(toCsv(query, data))).toEqual([
      '查询项,完成率%,地区.名称',
      'may,1.00,',
      'sx/june,2.00,陕西省',
    ]);
  });

  test("has a league's rank beside its progress", () => {
    const query = '{ league { indicator { name } standings { rank progress { region { name } ratio } } } }';
    const data = {
      league: {
        indicator: { name: '务工' },
        standings: [
          { rank: 1, progress: { region: { name: '忻州市' }, ratio: '89.47' } },
          { rank: 2, progress: { region: { name: '大同市' }, ratio: '70.00' } },
        ],
      },
    };
    expect(lines(toCsv(query, data))).toEqual([
      '排名.指标.名称,排名.名次,地区.名称,完成率%',
      '务工,1,忻州市,89.47',
      '务工,2,大同市,70.00',
    ]);
  });

  test('joins a list inside a row in one cell', () => {
    const data = { progress: [{ actual: '3', evidence: { nodes: [{ amount: '1' }, { amount: '2' }] } }] };
    expect(lines(toCsv('{ progress { actual } }', data))).toEqual(['完成数,来源.数值', '3,1; 2']);
  });

  test('takes the outermost lists where there is no progress', () => {
    const data = {
      indicators: [
        { code: 'A', partOf: { code: 'B' } },
        { code: 'C', partOf: null },
      ],
      partnerships: { nodes: [] },
    };
    expect(lines(toCsv('{ indicators { code } }', data))).toEqual(['代码,所属指标.代码', 'A,B', 'C,']);
  });

  test.each([
    [undefined],
    [null],
    [{}],
    [{ region: null }],
    [{ region: { name: '江苏省' } }],
    [{ progress: [] }],
    ['text'],
  ])('is null for %j, which has no rows', (data) => {
    expect(toCsv('{ progress { ratio } }', data)).toBeNull();
  });

  test('still works when the query on show is no GraphQL any more', () => {
    expect(lines(toCsv('{ progress {', { progress: [{ ratio: '1.00' }] }))).toEqual(['完成率%', '1.00']);
  });
});

describe('cell', () => {
  test.each([
    '=1+1',
    '+86',
    '-',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '-1.',
    '--1',
  ])('takes the teeth out of %j, which a spreadsheet would run', (text) => {
    expect(cell(text).replaceAll('"', '')).toBe(`'${text}`);
  });

  test.each(['-21.11', '-5', '0', '129.62', '610000', 'EW_LABOUR', '2021-07-31', ''])(
    'leaves %j as it is',
    (text) => {
      expect(cell(text)).toBe(text);
    },
  );

  test('quotes commas, quotes and line breaks', () => {
    expect(cell('a,"b"\nc')).toBe('"a,""b""\nc"');
  });
});

describe('fileName', () => {
  const day = new Date(2022, 3, 5);

  test("is Chinese: what it is, the query's title and the day", () => {
    expect(fileName('# 苏陕协作：到七月底\n# English\n{ a }', day, 'csv')).toBe(
      '完成情况-苏陕协作：到七月底 20220405.csv',
    );
  });

  test('is a name that every system accepts', () => {
    expect(fileName('# a/b\\c:*?"<>|\u0007\n{ a }', day, 'csv')).toBe('完成情况-a b c 20220405.csv');
    expect(fileName('{ a }', day, 'xlsx')).toBe('完成情况 20220405.xlsx');
  });
});
