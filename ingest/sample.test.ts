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
import { chineseNumeral, sampleCreditCode, sampleDays } from './sample-regions';

type Counts = Record<string, { nodes: { sample: boolean }[]; totals: { count: number } }>;

const NEW_YEAR = new Date('2027-01-01T00:30:00+08:00');
const SUMMER = new Date('2027-08-15T12:00:00+08:00');

describe('the sample of every register', () => {
  test.each(registerFormats.map(({ subgraph, register }) => [register.type, subgraph, register] as const))(
    '%s: good on the first of January as in summer, and the same each time',
    (_, subgraph, register) => {
      const checks = new RecordCheck(subgraph, register);
      for (const now of [NEW_YEAR, SUMMER]) {
        const drafts = makeDrafts(register, sampleDays(now));
        expect(drafts.length).toBeGreaterThanOrEqual(18);
        expect(makeDrafts(register, sampleDays(now))).toEqual(drafts);
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
      const drafts = makeDrafts(visits, sampleDays(now));
      expect(new Set(drafts.map(({ input }) => input.unit)).size).toBe(36);
      for (const { input } of drafts) {
        const { refusals } = checks.check(input, { viewer: administrator('sample'), now, key: null });
        expect(refusals).toEqual([]);
      }
    }
  });

  test('names and codes can be seen to be of nobody', () => {
    expect(sampleCreditCode('91', 7)).toMatch(/^91000000DEM000007/);
    expect(isCreditCode(sampleCreditCode('91', 7))).toBe(true);
    expect([1, 10, 11, 20, 36].map(chineseNumeral)).toEqual(['一', '十', '十一', '二十', '三十六']);
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

    test('is not there by default; is added once, for two partnerships, every record marked as a sample', async () => {
      for (const { totals } of Object.values(await counts())) expect(totals.count).toBe(0);

      const { databases, close } = await openDatabases(product.databaseUrl);
      const added = await addSample(databases);
      const first = await counts();
      for (const { nodes, totals } of Object.values(first)) {
        expect(totals.count).toBeGreaterThanOrEqual(18);
        expect(nodes.every(({ sample }) => sample)).toBe(true);
      }
      expect(added).toBe(Object.values(first).reduce((all, { totals }) => all + totals.count, 0));
      expect(await addSample(databases)).toBe(0);
      expect(await counts()).toEqual(first);
      await close();

      const year = new Date().getFullYear();
      const { data } = await product.execute(
        `query Pairs($year: Int!) {
          jiangsu: partnership(east: "320000", west: "610000") { progress(year: $year, indicators: ["EW_LABOUR"], include: ALL) { actual } labourTransfers { totals { count persons } } }
          zhejiang: partnership(east: "330000", west: "510000") { progress(year: $year, indicators: ["EW_LABOUR"], include: ALL) { actual } labourTransfers { totals { count persons } } }
        }`,
        { year },
      );
      for (const { progress, labourTransfers } of [data.jiangsu, data.zhejiang]) {
        expect(labourTransfers.totals.count).toBe(18);
        expect(progress).toEqual([{ actual: labourTransfers.totals.persons }]);
      }
    });
  });
});
