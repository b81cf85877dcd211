import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { takeTemplate, type TakenTemplate } from '../../ingest/return-form/take-template';
import { openFile } from '../../ingest/table/open-file';
import type { AskGraph } from '../../platform/upload';
import { reports } from '../reports';
import { NAMES, type ColumnName, type TemplateLine, type TemplateReturn } from './layout';

/** The template of a return, what people do to it in Excel, and what comes of it; the graph is played. */

const ID = 'EAST_WEST|611022|WEST|2021-07';

const EMPTY = { increment: null, total: null, given: null, qualifier: null, unit: null } as const;
const UNSAID = { filedBy: null, reason: null, note: null, progress: null } as const;

const line = (id: string, name: string, changes: Partial<TemplateLine> = {}): TemplateLine => ({
  id,
  indicator: { code: id.split('|')[0] ?? '', name, unit: 'PERSON', aggregation: 'FLOW' },
  partner: null,
  isRequired: true,
  previousTotal: '11000',
  answer: 'TOTAL',
  ...EMPTY,
  ...UNSAID,
  ...changes,
});

const yuan = { code: 'EW_SOCIAL_FUNDS', name: '社会帮扶资金', unit: 'YUAN', aggregation: 'FLOW' } as const;
let current: TemplateReturn;
/** What was asked of the graph to write. */
let saved: { version: number; lines: { indicator: string }[]; key: string }[];

const ask: AskGraph = (operation, variables) => {
  if (operation.toString().includes('query ReturnTemplate'))
    return Promise.resolve({ return: current } as never);
  if (operation.toString().includes('query CheckReturnLines'))
    return Promise.resolve({ return: { id: ID, preview: { checks: [], refusals: [] } } } as never);
  saved.push(variables as never);
  const eastWest = {
    return: {
      id: ID,
      version: 4,
      checks: [{ code: 'TIMES_USUAL', lines: ['EW_LABOUR'], zh: '远大于往常', en: 'much' }],
    },
    refusals: [],
  };
  return Promise.resolve({ eastWest } as never);
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'return-form-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  saved = [];
  current = {
    id: ID,
    theme: 'EAST_WEST',
    unit: { code: '611022', name: '丹凤县' },
    side: 'WEST',
    period: '2021-07',
    start: '2021-07-01',
    end: '2021-07-31',
    due: '2021-08-05',
    state: 'DRAFT',
    version: 3,
    revision: 1,
    plan: { id: 'east-west:P1', version: 2 },
    lines: [
      line('EW_LABOUR', '农村劳动力转移就业人数', { total: '11200', progress: { id: 'p', target: '15650' } }),
      line('EW_LABOUR_LIFTED', '脱贫人口转移就业人数', { isRequired: false, previousTotal: '5000' }),
      line('EW_SOCIAL_FUNDS|320000', '社会帮扶资金', {
        indicator: yuan,
        partner: { code: '320000', name: '江苏省' },
        previousTotal: null,
      }),
      line('EW_WORKSHOPS', '援建帮扶车间数', {
        qualifier: '约',
        given: '270',
        unit: '个',
        total: '270',
        indicator: { code: 'EW_WORKSHOPS', name: '援建帮扶车间数', unit: 'COUNT', aggregation: 'FLOW' },
      }),
    ],
  };
});

async function template(): Promise<Uint8Array> {
  const report = reports.find(({ name }) => name === 'return');
  const prepared = await report?.prepare(new Map([['id', [ID]]]), {
    ask,
    language: 'ZH',
    say: ({ zh }) => zh,
    now: new Date(),
  });
  if (!prepared?.workbook) throw new Error('no workbook');
  return prepared.workbook();
}

const FIRST = 4;
const at = (name: ColumnName): number => NAMES.indexOf(name);
/** The template as somebody sends it back. */
async function filled(
  fill: (rows: CellValue[][]) => CellValue[][] = (rows) => rows,
  options: { check?: boolean; wanted?: string } = {},
): Promise<TakenTemplate | null> {
  const [form, hidden] = (await readXlsx(await template())).sheets;
  if (!form || !hidden) throw new Error('expected two sheets');
  const bytes = await writeXlsx({
    sheets: [
      { name: form.name, rows: fill(form.rows) },
      { name: hidden.name, rows: hidden.rows, veryHidden: true },
    ],
  });
  return sendBack(bytes, options);
}

async function sendBack(
  bytes: Uint8Array,
  { check = false, wanted }: { check?: boolean; wanted?: string } = {},
): Promise<TakenTemplate | null> {
  const path = join(folder, '报表.xlsx');
  await writeFile(path, bytes);
  const file = await openFile(path);
  try {
    return await takeTemplate(file, ask, { check, wanted });
  } finally {
    await file.close();
  }
}

/** Types into cells of lines, the first being 0. */
const type =
  (cells: Partial<Record<number, Partial<Record<ColumnName, CellValue>>>>) =>
  (rows: CellValue[][]): CellValue[][] =>
    rows.map((row, number) => {
      const typed = cells[number - FIRST];
      return typed ? NAMES.map((name, column) => typed[name] ?? row[column] ?? null) : row;
    });

const errorsOf = (taken: TakenTemplate | null) =>
  taken?.errors.map(({ row, column, found, expected }) => [row, column, found, expected.zh]);

test('the template is prefilled, and lets nobody type but into its cells', async () => {
  const [form, hidden] = (await readXlsx(await template(), { readStyles: true })).sheets;
  expect(form?.rows.slice(FIRST - 1).map((row) => row.slice(2, 10))).toEqual([
    ['序号', '指标', '结对地区', '目标任务', '上期累计', '本期', '累计', '单位'],
    [1, '农村劳动力转移就业人数 *', null, 15650, 11000, null, 11200, '人'],
    [2, '脱贫人口转移就业人数', null, null, 5000, null, null, '人'],
    [3, '社会帮扶资金 *', '江苏省', null, null, null, null, '元'],
    [4, '援建帮扶车间数 *', null, null, 11000, null, '约270', '个'],
  ]);
  expect(form?.protection?.sheet).toBe(true);
  expect(hidden).toMatchObject({ name: '_return', veryHidden: true });
  const lists = form?.dataValidations?.map(({ range, values, formula1 }) => [range, values ?? formula1]);
  expect(JSON.stringify(lists)).toContain('万元');
  expect(JSON.stringify(lists)).toContain('本地无此项');
});

test('what was typed goes into the draft, over the version that was read, and nothing else', async () => {
  const taken = await filled(
    type({
      0: { increment: 1650 },
      1: { answer: '本地无此项', reason: '没有' },
      2: { total: '约2.4', unit: '万元', note: '含物资' },
    }),
  );
  expect(taken).toMatchObject({ return: ID, written: 3, unchanged: 1, errors: [] });
  expect(taken?.findings).toEqual([
    { code: 'TIMES_USUAL', row: 5, message: { zh: '远大于往常', en: 'much' } },
  ]);
  expect(saved).toEqual([
    expect.objectContaining({
      id: ID,
      version: 3,
      lines: [
        expect.objectContaining({ indicator: 'EW_LABOUR', increment: '1650', total: null, answer: 'TOTAL' }),
        expect.objectContaining({ indicator: 'EW_LABOUR_LIFTED', answer: 'NOT_HERE', reason: '没有' }),
        expect.objectContaining({
          indicator: 'EW_SOCIAL_FUNDS',
          partner: '320000',
          total: '约2.4',
          unit: '万元',
          note: '含物资',
        }),
      ],
      eastWest: true,
      consumer: false,
    }),
  ]);
});

test('as it was downloaded it changes nothing; checked, it writes nothing', async () => {
  expect(await filled()).toMatchObject({ written: 0, unchanged: 4, errors: [] });
  expect(await filled(type({ 0: { total: 12650 } }), { check: true })).toMatchObject({
    written: 1,
    errors: [],
  });
  expect(saved).toEqual([]);
});

test('rows that were moved or deleted are understood', async () => {
  const taken = await filled((rows) => {
    const [first, second, , fourth] = type({ 3: { total: 275 } })(rows).slice(FIRST);
    return [...rows.slice(0, FIRST), fourth ?? [], second ?? [], first ?? []];
  });
  expect(taken).toMatchObject({ written: 1, unchanged: 2, errors: [] });
  expect(saved[0]?.lines).toMatchObject([{ indicator: 'EW_WORKSHOPS', total: '275' }]);
});

test.each([
  ['a number that is none', { 0: { total: '十二' } }, [5, '累计', '十二', '数字，如 1234.5 或 1,234.5']],
  ['a unit of another dimension', { 0: { total: 5, unit: '户' } }, [5, '单位', '户', /^单位 人/]],
  [
    'both figures, which do not agree',
    { 0: { increment: 5, total: 12650 } },
    [5, '累计', '12650', /即 11005/],
  ],
  [
    'an unknown region',
    { 1: { answer: '由其他单位填报', filedBy: '火星' } },
    [6, '由谁填报', '火星', '地区的名称或代码'],
  ],
  ['an unknown answer', { 1: { answer: '不知道' } }, [6, '填报方式', '不知道', /^填数/]],
  [
    'a name that was pasted over',
    { 1: { indicator: '满意度', total: 5 } },
    [6, '指标', '满意度', /^脱贫人口转移就业人数；/],
  ],
] as const)(
  '%s is an error at the cell, and nothing is written',
  async (_, cells, [row, column, found, expected]) => {
    const taken = await filled(type(cells));
    const match: unknown = typeof expected === 'string' ? expected : expect.stringMatching(expected);
    expect(errorsOf(taken)).toEqual([[row, column, found, match]]);
    expect(taken?.written).toBe(0);
    expect(saved).toEqual([]);
  },
);

test('a row that was added or copied is an error', async () => {
  const added = await filled((rows) => [
    ...rows,
    NAMES.map((name) => (name === 'indicator' ? '新指标' : name === 'total' ? 5 : null)),
  ]);
  expect(errorsOf(added)).toEqual([[9, '指标', '新指标', expect.stringContaining('新增的行没有取')]]);
  const copied = await filled((rows) => [...rows, rows[FIRST] ?? []]);
  expect(errorsOf(copied)).toEqual([
    [9, '指标', '农村劳动力转移就业人数', expect.stringContaining('已在第 5 行')],
  ]);
});

test('what somebody saved since the download is never overwritten', async () => {
  const [first, ...others] = current.lines ?? [];
  const before = current;
  const bytes = await template();
  current = { ...before, version: 5, lines: [{ ...(first as TemplateLine), total: '12000' }, ...others] };
  const [form, hidden] = (await readXlsx(bytes)).sheets;
  const taken = await sendBack(
    await writeXlsx({
      sheets: [
        { name: '报表', rows: type({ 0: { total: 12650 }, 1: { total: 5973 } })(form?.rows ?? []) },
        { name: hidden?.name ?? '', rows: hidden?.rows ?? [] },
      ],
    }),
  );
  expect(errorsOf(taken)).toEqual([[5, '累计', '12650', expect.stringContaining('现为 12000')]]);
  expect(saved).toEqual([]);
});

test('a template of another return, of one that waits or is approved, or of an old plan is told so', async () => {
  const wanted = 'EAST_WEST|611022|WEST|2021-08';
  expect(errorsOf(await filled(undefined, { wanted }))).toEqual([
    [null, null, ID, `报表 ${wanted} 的模板；这是 ${ID} 的`],
  ]);
  const lines = current.lines;
  const bytes = type({ 0: { total: 12650 } });
  current = { ...current, state: 'APPROVED' };
  expect(errorsOf(await filled(bytes))).toEqual([[null, null, ID, expect.stringContaining('已审核')]]);
  const old = await template();
  current = { ...current, state: 'DRAFT', lines: (lines ?? []).slice(1) };
  const { sheets } = await readXlsx(old);
  const taken = await sendBack(
    await writeXlsx({
      sheets: sheets.map(({ name, rows }, sheet) => ({ name, rows: sheet === 0 ? bytes(rows) : rows })),
    }),
  );
  expect(errorsOf(taken)).toEqual([
    [5, '指标', '农村劳动力转移就业人数', expect.stringContaining('现行报送安排')],
  ]);
});

test('without its hidden columns it is refused as a whole; another file is no template', async () => {
  const cut = filled((rows) =>
    rows.map((row, number) =>
      number === FIRST - 1 ? row.map((cell, column) => (column === at('written') ? null : cell)) : row,
    ),
  );
  await expect(cut).rejects.toThrow('缺少列：下载时的内容');
  const path = join(folder, '别的.xlsx');
  await writeFile(
    path,
    await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [
            ['指标', '累计'],
            ['a', 1],
          ],
        },
      ],
    }),
  );
  const file = await openFile(path);
  expect(await takeTemplate(file, ask, { check: false, wanted: undefined })).toBeNull();
  await file.close();
});
