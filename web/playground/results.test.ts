import { buildSchema } from 'graphql';

import { allPages, openLists, queryAfter } from './all-pages';
import { chartColumns, chartData } from './chart-data';
import { inChinese, termOf } from './chinese-values';
import { compareCells } from './decimals';
import { keepComments } from './keep-comments';
import { searchSchema } from './schema-search';
import { linkOf, questionOf } from './share-link';

const schema = buildSchema(`
  type Query { progress(first: Int, after: String): [Row!] }
  "A row. 完成情况。"
  type Row { "As agreed. 目标任务。" target: String unit: Unit pace: Pace }
  "计量单位"
  enum Unit { "人" PERSON "万元" YUAN }
  enum Pace { "At or over what should be done by then. 达到或超过序时。" AHEAD BEHIND }
`);

describe('the Chinese of the schema', () => {
  test.each([
    ['The year. 年度。', '年度'],
    ['东西部协作', '东西部协作'],
    ['A zone of county rank. 开发区、管理区（县级）。', '开发区、管理区（县级）'],
    ['No Chinese at all.', null],
    [undefined, null],
  ])('of %j is %j', (description, term) => {
    expect(termOf(description)).toBe(term);
  });

  test('stands in a table in place of the names of enums; what has no term stays', () => {
    const table = { columns: ['target', 'unit', 'pace'], rows: [['5', 'PERSON', 'BEHIND']] };
    expect(inChinese(table, '{ progress { target unit pace } }', schema).rows).toEqual([
      ['5', '人', 'BEHIND'],
    ]);
    expect(inChinese(table, 'no GraphQL', schema).rows).toEqual(table.rows);
  });

  test('is searched with the names, names first', () => {
    expect(searchSchema(schema, '目标', 5).map(({ name }) => name)).toEqual(['Row.target']);
    expect(searchSchema(schema, 'row', 5).map(({ name }) => name)).toEqual([
      'Row',
      'Row.unit',
      'Row.pace',
      'Row.target',
    ]);
    expect(searchSchema(schema, '  ', 5)).toEqual([]);
  });
});

test('cells are ordered as numbers, exactly, and empty ones come last both ways', () => {
  const cells = ['9007199254740993', '', '9', '9007199254740992', '-10.5'];
  const ordered = (descending: boolean) => [...cells].sort((a, b) => compareCells(a, b, descending));
  expect(ordered(false)).toEqual(['-10.5', '9', '9007199254740992', '9007199254740993', '']);
  expect(ordered(true)).toEqual(['9007199254740993', '9007199254740992', '9', '-10.5', '']);
});

describe('a chart', () => {
  test('has a bar for each row, called by its names, the usual number first', () => {
    const table = {
      columns: ['region.code', 'region.name', 'target', 'ratio'],
      rows: [
        ['610000', '陕西省', '10', '50.00'],
        ['620000', '甘肃省', '20', ''],
      ],
    };
    const columns = chartColumns(table);
    expect(columns).toEqual({ values: [3, 2], names: [1], day: null });
    expect(chartData(table, columns, 3)).toEqual({
      axis: ['陕西省', '甘肃省'],
      lines: [{ name: '', values: ['50.00', null] }],
      left: 0,
    });
  });

  test('has a line for each name where rows are of several days, with gaps', () => {
    const table = {
      columns: ['name', 'date', 'actual'],
      rows: [
        ['甲', '2021-02-28', '2'],
        ['甲', '2021-01-31', '1'],
        ['乙', '2021-02-28', '7'],
      ],
    };
    expect(chartData(table, chartColumns(table), 2)).toEqual({
      axis: ['2021-01-31', '2021-02-28'],
      lines: [
        { name: '甲', values: ['1', '2'] },
        { name: '乙', values: [null, '7'] },
      ],
      left: 0,
    });
  });
});

describe('all pages', () => {
  const query = 'query Rows { list: progress(first: 2) { nodes { target } } }';
  const page = (targets: string[], hasNextPage: boolean, endCursor: string | null) => ({
    list: { nodes: targets.map((target) => ({ target })), pageInfo: { hasNextPage, endCursor } },
  });

  test('are asked for one after the other, with the cursor of the one before', async () => {
    const asked: string[] = [];
    const pages = [page(['3', '4'], true, 'c4'), page(['5'], false, 'c5')];
    const { data, stopped } = await allPages(query, page(['1', '2'], true, 'c2'), (text) => {
      asked.push(text);
      return Promise.resolve({ data: pages[asked.length - 1] });
    });
    expect(stopped).toBeNull();
    expect(data).toMatchObject({ list: { nodes: ['1', '2', '3', '4', '5'].map((target) => ({ target })) } });
    expect(asked.map((text) => /after: "(\w+)"/.exec(text)?.[1])).toEqual(['c2', 'c4']);
  });

  test('begin again where the query did not ask where its page ends', async () => {
    const answers = [page(['1', '2'], true, 'c2'), page(['3'], false, null)];
    const counted = { list: { totalCount: 3, nodes: [{ target: '1' }, { target: '2' }] } };
    const { data } = await allPages(query, counted, () => Promise.resolve({ data: answers.shift() }));
    expect(data).toMatchObject({ list: { nodes: [{ target: '1' }, { target: '2' }, { target: '3' }] } });
  });

  test('stop at a page with errors, and say so', async () => {
    const first = page(['1', '2'], true, 'c2');
    expect(await allPages(query, first, () => Promise.resolve({ errors: [{}] }))).toEqual({
      data: first,
      stopped: 'errors',
    });
  });

  test('are not guessed where two lists have more, nor asked for where none has', async () => {
    const never = () => Promise.reject(new Error('asked'));
    const two = { one: page(['1'], true, 'a').list, other: page(['1'], true, 'b').list };
    expect((await allPages(query, two, never)).stopped).toBe('lists');
    expect((await allPages(query, page(['1'], false, 'a'), never)).stopped).toBeNull();
    expect(openLists(null)).toEqual([]);
  });

  test('keep what else the query asks for', () => {
    expect(
      queryAfter(
        '{ list: progress(first: 2, after: "x") { pageInfo { endCursor } nodes { target } } }',
        ['list'],
        'y',
      ),
    ).toBe(
      `{
  list: progress(first: 2, after: "y") {
    nodes {
      target
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`,
    );
  });
});

describe('comments of an edited query', () => {
  const before = `# 苏陕协作
# Progress
query A {
  # of the province
  progress { # rows
    target
  }
}`;

  test('stay where they were, when a field is added behind them', () => {
    expect(keepComments(before, 'query A {\n  progress {\n    target\n    unit\n  }\n}')).toBe(`# 苏陕协作
# Progress
query A {
  # of the province
  progress { # rows
    target
    unit
  }
}`);
  });

  test('stay when what they speak of is taken away', () => {
    expect(keepComments(before, 'query A {\n  other\n}')).toBe(
      '# 苏陕协作\n# Progress\nquery A {\n  # of the province\n  other # rows\n}',
    );
  });

  test('are not doubled, and a text that is no GraphQL is left alone', () => {
    expect(keepComments(before, before)).toBe(before);
    expect(keepComments('{ "', '{ a }')).toBe('{ a }');
  });
});

test('a link carries the question and its variables, behind the #, and nothing else', () => {
  const question = { query: '# 问题 & more\n{ a(b: "#") }', variables: '{ "year": 2021 }' };
  const link = linkOf('http://localhost:4000/playground?x=1#query=old', question);
  expect(link).toMatch(/^http:\/\/localhost:4000\/playground\?x=1#query=/);
  expect(questionOf(link)).toEqual(question);
  expect(questionOf('http://localhost:4000/playground')).toBeNull();
});
