import { RecordCheck } from '../platform/register/check-record';
import { isCreditCode } from '../platform/register/credit-code';
import { defineRegister } from '../platform/register/define-register';
import {
  choice,
  count,
  creditCode as creditCodeField,
  date,
  money,
  monthEnd,
  region,
  text,
  year,
} from '../platform/register/fields';
import { referencesOf } from '../platform/register/register';
import { acrossSides, atMost, ordered } from '../platform/register/rules';
import { startTestProduct, type TestProduct } from '../testing/test-product';
import { openDatabases } from './databases';
import { administrator } from './import-register';
import { registerFormats } from './register-formats';
import { addSample, makeDrafts } from './sample';
import { sampleFiles } from './sample-figures';
import { chineseNumeral, sampleCreditCode } from './sample-regions';

type Counts = Record<string, { nodes: { sample: boolean }[]; totals: { count: number } }>;

interface Shown {
  province: {
    progress: { indicator: { theme: string }; actual: string | null; lastYear: { actual: string | null } }[];
  };
  jiangsu: Sides;
  zhejiang: Sides;
  counties: { nodes: { actual: string | null; pace: string | null }[] };
  target: { history: object[] };
  county: { progress: object[] };
}
interface Sides {
  progress: { target: string | null; actual: string | null; counterpart: { state: string } | null }[];
}
interface SampleReturns {
  west: { list: { nodes: SampleReturn[] } }[];
  east: SampleReturns['west'];
  filingPlans: { list: { nodes: { name: string; source: string }[] } }[];
}
interface SampleReturn {
  state: string;
  revision: number;
  due: string;
  comments: { text: string }[];
  lines: { note: string | null; total: string | null; counterpart: string | null }[];
}

const NEW_YEAR = new Date('2027-01-01T00:30:00+08:00');
const SUMMER = new Date('2027-08-15T12:00:00+08:00');

describe('the sample of every register', () => {
  test.each(registerFormats.map(({ subgraph, register }) => [register.type, subgraph, register] as const))(
    '%s: good on the first of January as in summer, and the same each time',
    (_, subgraph, register) => {
      const checks = new RecordCheck(subgraph, register);
      for (const now of [NEW_YEAR, SUMMER]) {
        const drafts = makeDrafts(register, now);
        expect(drafts.length).toBeGreaterThanOrEqual(54);
        expect(makeDrafts(register, now)).toEqual(drafts);
        for (const { input } of drafts) {
          // References are ids once the records that they mean are there.
          const resolved = Object.fromEntries(
            Object.entries(input).map(([name, value]) => [
              name,
              referencesOf(register).some(([field]) => field === name) ? '1' : value,
            ]),
          );
          const { refusals } = checks.check(resolved, { viewer: administrator('sample'), now, key: null });
          expect(refusals).toEqual([]);
        }
      }
    },
  );

  test('of a register that has none by hand follows from its fields, and is good too', () => {
    const visits = defineRegister({
      type: 'Visit',
      zh: '走访',
      en: 'a visit',
      fields: {
        unit: creditCodeField('统一社会信用代码', 'the unit'),
        host: region('走访地区', 'where it is'),
        guest: region('来访地区', 'the eastern region that visits'),
        kind: choice('类别', 'the kind', { TALK: '座谈', TOUR: '考察' }),
        beganOn: date('开始日期', 'the first day'),
        endedOn: date('结束日期', 'the last day', { optional: true }),
        month: monthEnd('月份', 'the month'),
        persons: count('人数', 'the persons'),
        leaders: count('其中领导', 'of whom leaders'),
        cost: money('费用', 'the cost'),
        year: year('年度', 'the year'),
        topic: text('议题', 'the topic'),
      },
      scope: { region: 'host', partner: 'guest' },
      date: 'beganOn',
      unique: ['unit'],
      rules: [acrossSides('host', 'guest'), ordered('beganOn', 'endedOn'), atMost('leaders', 'persons')],
    });
    const checks = new RecordCheck('east-west', visits);
    for (const now of [NEW_YEAR, SUMMER]) {
      const drafts = makeDrafts(visits, now);
      expect(new Set(drafts.map(({ input }) => input.unit)).size).toBe(72);
      for (const { input } of drafts) {
        const { refusals } = checks.check(input, { viewer: administrator('sample'), now, key: null });
        expect(refusals).toEqual([]);
      }
    }
  });

  test('names and codes can be seen to be of nobody', () => {
    expect(sampleCreditCode('91', 7)).toMatch(/^91000000DEM000007/);
    expect(isCreditCode(sampleCreditCode('91', 7))).toBe(true);
    expect([1, 10, 11, 20, 72].map(chineseNumeral)).toEqual(['一', '十', '十一', '二十', '七十二']);
  });

  describe('in a product', () => {
    let product: TestProduct;

    beforeAll(async () => {
      product = await startTestProduct();
    });
    afterAll(() => product.stop());

    const counts = async (): Promise<Counts> => {
      const lists = registerFormats.map(
        ({ register }) => `${register.plural} { nodes { sample } totals { count } }`,
      );
      return (await product.execute(`{ ${lists.join(' ')} }`)).data as Counts;
    };

    test('is not there by default; is added once, every record, target and figure marked as a sample', async () => {
      for (const { totals } of Object.values(await counts())) expect(totals.count).toBe(0);
      expect((await product.execute('{ sampleData }')).data).toEqual({ sampleData: false });

      const { databases, close } = await openDatabases(product.databaseUrl);
      const added = await addSample(databases, SUMMER);
      const first = await counts();
      for (const { nodes, totals } of Object.values(first)) {
        expect(totals.count).toBeGreaterThanOrEqual(54);
        expect(nodes.every(({ sample }) => sample)).toBe(true);
      }
      expect(added.records).toBe(Object.values(first).reduce((all, { totals }) => all + totals.count, 0));
      expect(await addSample(databases, SUMMER)).toEqual({ records: 0, rows: 0 });
      expect(await counts()).toEqual(first);
      await close();

      const { data, statements } = await product.execute('{ sampleData }');
      expect(data).toEqual({ sampleData: true });
      expect(statements).toEqual(['targets.has-sample']);
    });

    test('gives every theme, both years and both partnerships something to show: ahead and behind, missing, and different on the two sides', async () => {
      const { data } = await product.execute(
        `query Shown($year: Int!, $asOf: Date!) {
          province: region(code: "610000") { progress(year: $year, asOf: $asOf, include: ALL) { indicator { theme } actual lastYear { actual } } }
          jiangsu: partnership(east: "320000", west: "610000") { ...Sides }
          zhejiang: partnership(east: "330000", west: "510000") { ...Sides }
          counties: progress(year: $year, asOf: $asOf, within: "610000", level: COUNTY, indicators: ["EW_LABOUR", "EM_OUT_WORKERS"], first: 1000) { nodes { actual pace } }
          target(indicator: "EW_SOCIAL_FUNDS", region: "610602", partner: "320205", year: $year) { history { source note } }
          county: region(code: "610703") { progress(year: $year, asOf: $asOf, indicators: ["EW_LABOUR"]) { evidence(first: 1) { nodes { ... on Statement { source note } } } } }
        }
        fragment Sides on Partnership { progress(year: $year, asOf: $asOf) { target actual counterpart { state } } }`,
        { year: 2027, asOf: '2027-07-31' },
      );
      const { province, jiangsu, zhejiang, counties, target, county } = data as Shown;
      const shown = province.progress.filter(
        ({ actual, lastYear }) => actual !== null && lastYear.actual !== null,
      );
      expect(new Set(shown.map(({ indicator }) => indicator.theme)).size).toBe(14);
      for (const { progress } of [jiangsu, zhejiang]) {
        expect(progress.every(({ target: agreed, actual }) => agreed !== null && actual !== null)).toBe(true);
        const states = progress.map(({ counterpart }) => counterpart?.state);
        expect(states).toEqual(expect.arrayContaining(['MATCHED', 'DIFFERS']));
      }
      expect(
        [...jiangsu.progress, ...zhejiang.progress].some(({ counterpart }) => counterpart === null),
      ).toBe(true);
      const paces = new Set(counties.nodes.map(({ pace }) => pace));
      for (const pace of ['AHEAD', 'BEHIND', null]) expect(paces).toContain(pace);
      const mark = { source: '示例数据', note: '示例数据，不是真实数据' };
      expect(target.history).toEqual([mark, mark]);
      expect(county.progress).toEqual([{ evidence: { nodes: [mark] } }]);
    });

    test('has returns of both sides in every state, two late and one that differs, with what the figures say', async () => {
      const token = await product.token(
        (['west', 'east'] as const).map((side) => ({ role: 'administrator', region: '000000', side })),
      );
      const { data, errors } = await product.execute(
        `query Returns {
          west: returns(themes: [EAST_WEST], period: "2027-07", side: WEST) { ...States }
          east: returns(themes: [EAST_WEST], period: "2027-07", side: EAST) { ...States }
          filingPlans(themes: [EAST_WEST]) { list { nodes { name source } } }
        }
        fragment States on Returns { list(first: 10) { nodes {
          id state revision due comments { text } lines { note total counterpart } } } }`,
        {},
        { token },
      );
      expect(errors).toBeUndefined();
      const { west, east, filingPlans } = data as SampleReturns;
      const [western, eastern] = [west, east].map(([ledger]) => ledger?.list.nodes ?? []);
      for (const returns of [western, eastern])
        expect(returns?.map(({ state, revision }) => `${state} ${revision}`).sort()).toEqual([
          'APPROVED 1',
          'APPROVED 1',
          'APPROVED 2',
          'DRAFT 1',
          'DRAFT 1',
          'RETURNED 1',
          'SUBMITTED 1',
        ]);
      const all = [western, eastern].flatMap((returns) => returns ?? []);
      expect(all.filter(({ due }) => due === '2027-07-31')).toHaveLength(2);
      expect(all.filter(({ comments }) => comments.length > 0).map(({ state }) => state)).toEqual([
        'RETURNED',
        'RETURNED',
      ]);
      const approved = all.filter(({ state }) => state === 'APPROVED');
      expect(approved.every(({ lines }) => lines.every(({ note }) => note?.startsWith('示例')))).toBe(true);
      const differing = (eastern ?? []).filter(
        ({ state, lines }) =>
          state === 'APPROVED' && lines.some(({ total, counterpart }) => total !== counterpart),
      );
      expect(differing).toHaveLength(1);
      expect(filingPlans[0]?.list.nodes.map(({ name }) => name)).toEqual([
        '示例：东西部协作月报',
        '示例：东西部协作月报（支援方）',
      ]);
    });
  });

  test('has a later start add the months since, and change nothing of the earlier ones', () => {
    const figures = (now: Date): string[] =>
      sampleFiles(now).flatMap(({ correction, rows }) =>
        correction === null ? rows.map((row) => JSON.stringify(row)) : [],
      );
    const later = new Set(figures(new Date('2027-10-02T12:00:00+08:00')));
    const earlier = figures(new Date('2027-07-02T12:00:00+08:00'));
    expect(earlier.filter((row) => !later.has(row))).toEqual([]);
    expect(later.size).toBeGreaterThan(earlier.length);
  });
});
