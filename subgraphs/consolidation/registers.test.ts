import { randomUUID } from 'node:crypto';
import { startTestProduct, type TestProduct } from '../../testing/test-product';

const COUNTY = '610602';
const VILLAGE = '610602001001';

const add = (type: string) =>
  `mutation Add($input: ${type}Input!, $key: ID!) { add${type}(input: $input, key: $key) { record { id } refusals { code field } } }`;

describe('the registers of consolidation', () => {
  let product: TestProduct;
  let filer: { token: string };

  beforeAll(async () => {
    product = await startTestProduct();
    filer = { token: await product.token([{ role: 'filer', region: '610600' }]) };
  });
  afterAll(() => product.stop());

  async function file(type: string, input: object): Promise<string> {
    const { data } = await product.execute(add(type), { input, key: randomUUID() }, filer);
    expect(data[`add${type}`].refusals).toEqual([]);
    return String(data[`add${type}`].record.id);
  }

  async function refused(type: string, input: object): Promise<unknown> {
    const { data } = await product.execute(add(type), { input, key: randomUUID() }, filer);
    return data[`add${type}`].refusals;
  }

  /** What the county comes to on a day, by indicator. */
  async function actuals(indicators: string[], asOf: string): Promise<Record<string, string | null>> {
    const { data } = await product.execute(
      `query Actuals($codes: [ID!], $year: Int!, $asOf: Date) { region(code: "${COUNTY}") {
        progress(year: $year, asOf: $asOf, indicators: $codes, include: ALL) { indicator { code } actual }
      } }`,
      { codes: indicators, year: Number(asOf.slice(0, 4)), asOf },
    );
    const rows = data.region.progress as { indicator: { code: string }; actual: string | null }[];
    return Object.fromEntries(rows.map(({ indicator, actual }) => [indicator.code, actual]));
  }

  describe('a project', () => {
    const project = {
      category: 'INDUSTRY',
      name: '示例项目',
      county: COUNTY,
      arrangedOn: '2022-02-10',
      budget: '1000000',
      centralFunds: '500000',
      countyFunds: '100000.5',
      startedOn: '2022-04-01',
      spent: '200000',
      spentOn: '2022-06-30',
    };

    test('counts with its budget and funds when arranged, as started when started, its spending when spent', async () => {
      await file('Project', project);
      const codes = [
        'PF_PROJECTS',
        'PF_PROJECTS_INDUSTRY',
        'PF_PROJECTS_OTHER',
        'PF_VALUE_INDUSTRY',
        'PF_FUNDS',
      ];
      codes.push('PF_FUNDS_CENTRAL_PROVINCIAL', 'PF_FUNDS_COUNTY', 'PF_STARTED', 'PF_FINISHED', 'PF_SPENT');
      const arranged = {
        PF_PROJECTS: '1',
        PF_PROJECTS_INDUSTRY: '1',
        PF_PROJECTS_OTHER: null,
        PF_VALUE_INDUSTRY: '1000000',
        PF_FUNDS: '600000.5',
        PF_FUNDS_CENTRAL_PROVINCIAL: '500000',
        PF_FUNDS_COUNTY: '100000.5',
        PF_STARTED: null,
        PF_FINISHED: null,
        PF_SPENT: null,
      };
      expect(await actuals(codes, '2022-03-31')).toEqual(arranged);
      expect(await actuals(codes, '2022-06-30')).toEqual({
        ...arranged,
        PF_STARTED: '1',
        PF_SPENT: '200000',
      });
    });

    test.each([
      ['finished but never started', { startedOn: null, finishedOn: '2022-05-01' }, 'startedOn'],
      ['finished before it was started', { finishedOn: '2022-03-01' }, 'finishedOn'],
      ['started before it was arranged', { startedOn: '2022-01-01' }, 'startedOn'],
      ['more funds than its budget', { cityFunds: '400000' }, 'budget'],
      ['more spent than its funds', { spent: '600000.51' }, 'spent'],
      ['spending of no day', { spentOn: null }, 'spentOn'],
    ])('refused, by field: %s', async (_, wrong, field) => {
      expect(await refused('Project', { ...project, ...wrong })).toEqual([{ code: 'INVALID', field }]);
    });
  });

  test('a micro-loan counts its amount, and its households unless they had one in the year already', async () => {
    const loan = { county: COUNTY, date: '2022-05-01', households: 3, amount: '150000' };
    await file('MicroLoan', loan);
    await file('MicroLoan', { ...loan, date: '2022-06-01', households: 0, amount: '20000' });
    expect(await actuals(['MC_LOANS', 'MC_HOUSEHOLDS'], '2022-12-31')).toEqual({
      MC_LOANS: '170000',
      MC_HOUSEHOLDS: '3',
    });
  });

  test('calls to the hotline count on their day, policy enquiries also by themselves', async () => {
    const call = { date: '2022-05-01', region: COUNTY, kind: 'POLICY_ENQUIRY' };
    await file('HotlineCase', call);
    await file('HotlineCase', { ...call, date: '2022-05-02' });
    await file('HotlineCase', { ...call, kind: 'OTHER' });
    expect(await actuals(['HO_CALLS', 'HO_POLICY'], '2022-12-31')).toEqual({ HO_CALLS: '3', HO_POLICY: '2' });
  });

  describe('monitored households of a village', () => {
    const codes = ['MO_HOUSEHOLDS', 'MO_UNSTABLE_HOUSEHOLDS', 'MO_SUDDEN_HOUSEHOLDS'];
    const april = { village: VILLAGE, kind: 'UNSTABLE', month: '2022-04-30', households: 8, persons: 30 };

    test('a later month replaces the earlier count; a corrected and a voided one leave the others as they are', async () => {
      const id = await file('MonitoredCount', april);
      await file('MonitoredCount', { ...april, month: '2022-06-30', households: 5, persons: 18 });
      await file('MonitoredCount', { ...april, kind: 'SUDDEN', households: 1, persons: 4 });
      expect(await actuals(codes, '2022-03-31')).toEqual({
        MO_HOUSEHOLDS: null,
        MO_UNSTABLE_HOUSEHOLDS: null,
        MO_SUDDEN_HOUSEHOLDS: null,
      });
      expect(await actuals(codes, '2022-05-31')).toEqual({
        MO_HOUSEHOLDS: '9',
        MO_UNSTABLE_HOUSEHOLDS: '8',
        MO_SUDDEN_HOUSEHOLDS: '1',
      });
      // A balance carries over into the next year.
      const june = { MO_HOUSEHOLDS: '6', MO_UNSTABLE_HOUSEHOLDS: '5', MO_SUDDEN_HOUSEHOLDS: '1' };
      expect(await actuals(codes, '2023-02-28')).toEqual(june);

      // A month between them that is filed late, with more.
      await file('MonitoredCount', { ...april, month: '2022-05-31', households: 11, persons: 40 });
      expect((await actuals(codes, '2022-05-31')).MO_UNSTABLE_HOUSEHOLDS).toBe('11');
      expect(await actuals(codes, '2022-06-30')).toEqual(june);

      const voided = await product.execute(
        `mutation Void($id: ID!, $key: ID!) { voidMonitoredCount(id: $id, version: 1, reason: "错报", key: $key) { refusals { code } } }`,
        { id, key: randomUUID() },
        filer,
      );
      expect(voided.data.voidMonitoredCount.refusals).toEqual([]);
      expect((await actuals(codes, '2022-04-30')).MO_UNSTABLE_HOUSEHOLDS).toBeNull();
      expect(await actuals(codes, '2022-06-30')).toEqual(june);
    });

    test('the village lists its counts', async () => {
      const { data } = await product.execute(
        `{ monitoredCounts(filter: { within: "${COUNTY}", kind: [SUDDEN] }) { nodes { village {
          code monitoredCounts(filter: { kind: [UNSTABLE] }, sort: DATE_ASC) { nodes { month households } totals { count } }
        } } } }`,
      );
      expect(data.monitoredCounts.nodes).toEqual([
        {
          village: {
            code: VILLAGE,
            monitoredCounts: {
              nodes: [
                { month: '2022-05-31', households: 11 },
                { month: '2022-06-30', households: 5 },
              ],
              totals: { count: 2 },
            },
          },
        },
      ]);
    });

    test.each([
      ['the month of a village and kind twice', { month: '2022-06-30' }, 'TAKEN', 'month'],
      ['a day within the month', { month: '2022-07-15' }, 'INVALID', 'month'],
      ['a county', { village: COUNTY, month: '2022-07-31' }, 'INVALID', 'village'],
      ['fewer persons than households', { month: '2022-07-31', persons: 7 }, 'INVALID', 'households'],
    ])('refused, by field: %s', async (_, wrong, code, field) => {
      expect(await refused('MonitoredCount', { ...april, ...wrong })).toEqual([{ code, field }]);
    });
  });

  test('problems that are overdue are those not done whose day has passed', async () => {
    const item = { title: '示例问题', region: COUNTY, foundOn: '2022-01-01', dueOn: '2022-03-01' };
    await file('RectificationItem', item);
    await file('RectificationItem', { ...item, title: '已完成', doneOn: '2022-05-01' });
    await file('RectificationItem', { ...item, title: '未到期', dueOn: '2999-01-01' });
    const { data } = await product.execute(`{
      overdue: rectificationItems(filter: { overdue: true }) { nodes { title } }
      others: rectificationItems(filter: { overdue: false }) { nodes { title } totals { count } }
    }`);
    expect(data.overdue.nodes).toEqual([{ title: '示例问题' }]);
    expect(data.others.totals.count).toBe(2);
  });
});
