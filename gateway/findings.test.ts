import { randomUUID } from 'node:crypto';
import { query } from '../testing/query';
import { startTestProduct, type Caller, type TestProduct } from '../testing/test-product';

/** Figures that contradict each other, as the rows of a file: which rows are found, and why. */
const SEEDED = [
  '指标,地区,结对地区,截止日期,数值,单位,来源',
  '脱贫劳动力外出务工人数,610702,,2025-10-31,1000,人,虚构',
  '省外务工人数,610702,,2025-10-31,900,人,虚构',
  '省内县外务工人数,610702,,2025-10-31,900,人,虚构',
  '县内务工人数,610702,,2025-10-31,900,人,虚构',
  '驻村工作人员数,610702,,2025-10-31,10,人,虚构',
  '驻村第一书记数,610702,,2025-10-31,99,人,虚构',
  '安排实施项目数,610702,,2025-10-31,10,个,虚构',
  '已完工项目数,610702,,2025-10-31,12,个,虚构',
  '农村劳动力转移就业人数,610702,320000,2025-10-31,10,人,虚构',
  '脱贫人口转移就业人数,610702,320000,2025-10-31,50,人,虚构',
  '消费帮扶产品采购销售额,610702,320000,2025-10-31,10225,亿元,虚构（应为万元）',
].join('\n');

const FINDINGS = `query Findings($within: RegionCode, $themes: [Theme!], $codes: [FindingCode!], $severity: FindingSeverity, $since: Date, $until: Date, $first: Int, $after: String) {
  findings(within: $within, themes: $themes, codes: $codes, severity: $severity, since: $since, until: $until) {
    themes
    list(first: $first, after: $after) {
      nodes {
        id code severity message(lang: ZH) row indicator { code } region { code } partner { code } side date total
        other { row indicator { code } region { code } total } recordedBy
      }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
}`;

interface Node {
  id: string;
  code: string;
  severity: string;
  message: string;
  row: number | null;
  indicator: { code: string };
  region: { code: string };
  total: string | null;
  other: { region: { code: string } } | null;
  recordedBy: string | null;
}

interface Page {
  themes: string[];
  list: {
    nodes: Node[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
  };
}

let product: TestProduct;
let everywhere: Caller;
beforeAll(async () => {
  product = await startTestProduct('in-process', { ANONYMOUS_READING: 'false' });
  everywhere = { token: await product.token([{ role: 'administrator', region: '000000' }]) };
});
afterAll(() => product.stop());

async function ask(variables: object = {}, caller = everywhere): Promise<Page[]> {
  const { data, errors } = await product.execute(FINDINGS, { ...variables }, caller);
  expect(errors).toBeUndefined();
  return (data as { findings: Page[] }).findings;
}

const nodesOf = (pages: readonly Page[]): Node[] => pages.flatMap(({ list }) => list.nodes);
const said = ({ row, code }: { row: number | null; code: string }): string => `${row} ${code}`;

test('of the first figures there is none but where they say themselves that they are not exact', async () => {
  const codes = new Set(nodesOf(await ask({ first: 1000 })).map(({ code }) => code));
  expect([...codes].sort()).toEqual(['QUALIFIED']);
});

describe('figures of a file that contradict each other', () => {
  const found = [
    '3 PARTS_OVER_WHOLE',
    '4 PARTS_OVER_WHOLE',
    '5 PARTS_OVER_WHOLE',
    '7 PART_OVER_WHOLE',
    '9 PART_OVER_WHOLE',
    '10 PARTNERSHIP_UNKNOWN',
    '11 PART_OVER_WHOLE',
    '12 LARGER_THAN_ABOVE',
  ];

  test('are taken, and what is found of them is said at once, by a check too', async () => {
    const checked = await product.importCsv(SEEDED, { check: true });
    expect(checked.findings.map(said)).toEqual(found);
    expect(nodesOf(await ask({ within: '610702' }))).toEqual([]);
    const taken = await product.importCsv(SEEDED, { by: '张三' });
    expect(taken).toMatchObject({ errors: [], written: 11 });
    expect(taken.findings.map(said)).toEqual(found);
    // What is on record already is not found again.
    expect((await product.importCsv(SEEDED)).findings).toEqual([]);
  });

  test('have it kept with them, for whoever asks', async () => {
    const pages = await ask({ within: '610700' });
    expect(pages.map(({ list }) => list.totalCount)).toEqual([2, 1, 0, 5]);
    expect(nodesOf(pages).map(said).sort()).toEqual([...found].sort());
    expect(pages.at(-1)?.list.nodes.at(-1)).toEqual({
      id: expect.stringMatching(/^consolidation:F\d+$/) as unknown,
      code: 'PARTS_OVER_WHOLE',
      severity: 'CHECK',
      message: '分项合计大于总数：EM_OUT_WORKERS 第 2 行 610702 截至 2025-10-31 为 1000，分项合计 2700',
      row: 3,
      indicator: { code: 'EM_OUT_OF_PROVINCE' },
      region: { code: '610702' },
      partner: null,
      side: 'WEST',
      date: '2025-10-31',
      total: '900',
      other: { row: 2, indicator: { code: 'EM_OUT_WORKERS' }, region: { code: '610702' }, total: '1000' },
      recordedBy: '张三',
    });
  });

  test('are found by region, theme, code, severity and period, a page at a time', async () => {
    const asked = async (variables: object) =>
      nodesOf(await ask({ within: '610702', ...variables }))
        .map(said)
        .sort();
    expect(await asked({ themes: ['VILLAGE_TEAMS', 'CONSUMER'] })).toEqual([
      '12 LARGER_THAN_ABOVE',
      '7 PART_OVER_WHOLE',
    ]);
    expect((await ask({ themes: ['VILLAGE_TEAMS'] })).map(({ themes }) => themes)).toEqual([
      ['VILLAGE_TEAMS'],
    ]);
    expect(await asked({ codes: ['LARGER_THAN_ABOVE'] })).toEqual(['12 LARGER_THAN_ABOVE']);
    expect(await asked({ severity: 'NOTE' })).toEqual([]);
    expect(await asked({ since: '2025-11-01' })).toEqual([]);
    expect(await asked({ since: '2025-10-31', until: '2025-10-31' })).toHaveLength(8);
    expect(await asked({ within: '610703' })).toEqual([]);
    const page = { within: '610702', themes: ['EMPLOYMENT'], first: 2 };
    const [first] = await ask(page);
    const [second] = await ask({ ...page, after: first?.list.pageInfo.endCursor });
    expect([first, second].map((one) => one?.list.nodes.map(({ row }) => row))).toEqual([[5, 4], [3]]);
    expect(first?.list.pageInfo.hasNextPage).toBe(true);
    expect(second?.list.pageInfo.hasNextPage).toBe(false);
  });

  test('by one statement for each ledger, and one more where they are counted', async () => {
    const { statements } = await product.execute(
      '{ findings { list(first: 5) { nodes { code message } } } }',
      {},
      everywhere,
    );
    expect(statements).toEqual(Array.from({ length: 4 }, () => 'findings.page'));
  });

  test('are never changed and never removed', async () => {
    for (const change of ['update consolidation.finding set row = 1', 'delete from consolidation.finding'])
      await expect(query(product.databaseUrl, change)).rejects.toThrow('append-only');
  });
});

describe('what is found of a figure', () => {
  const reader = async (region: string, side?: 'east'): Promise<Caller> => ({
    token: await product.token([{ role: 'reader', region, ...(side && { side }) }]),
  });

  test('is for whoever may read the figure, and names no total that he or she may not', async () => {
    const STATE = `mutation ($figures: [FigureInput!]!, $key: ID!) {
      outcome: stateEastWestFigures(figures: $figures, key: $key) { findings { id code message(lang: ZH) row other { total } } refusals { message } }
    }`;
    const figure = (region: string, value: string) => ({
      indicator: 'EW_LABOUR',
      region,
      partner: '320000',
      date: '2024-06-30',
      value,
      unit: '人',
    });
    const state = async (figures: object[], caller: Caller) => {
      const { data } = await product.execute(STATE, { figures, key: randomUUID() }, caller);
      return (data as { outcome: { findings: Node[]; refusals: unknown[] } }).outcome;
    };
    expect(await state([figure('610800', '120')], everywhere)).toEqual({ findings: [], refusals: [] });
    const filer = { token: await product.token([{ role: 'filer', region: '610802' }]) };
    const { findings } = await state([figure('610802', '130')], filer);
    expect(findings).toEqual([
      {
        id: expect.stringMatching(/^east-west:F\d+$/) as unknown,
        code: 'INSIDE_OVER_TOTAL',
        message: '下级合计大于本级',
        row: 1,
        other: null,
      },
    ]);
    const read = async (caller: Caller) =>
      nodesOf(await ask({ within: '610800' }, caller)).map(({ message, other }) => [
        message,
        other?.region.code,
      ]);
    const whole = ['下级合计大于本级：已入账 610800–320000 截至 2024-06-30 为 120，下级合计 130', '610800'];
    expect(await read(everywhere)).toEqual([whole]);
    expect(await read(await reader('610800'))).toEqual([whole]);
    expect(await read(await reader('320000', 'east'))).toEqual([whole]);
    expect(await read(filer)).toEqual([['下级合计大于本级', undefined]]);
    expect(await read(await reader('610803'))).toEqual([]);
    expect(await read(await reader('320000'))).toEqual([]);
    const { errors } = await product.execute('{ findings { id } }');
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
