import { randomUUID } from 'node:crypto';
import { actDocument, returnsOf, type Act } from '../../testing/returns';
import { startTestProduct, type Caller, type TestProduct } from '../../testing/test-product';
import type { TokenGrant } from '../access/grants';
import { catalogue } from '../catalogue';

const COUNTY = '611022';
const PREFECTURE = '611000';
const PARTNER = '320113';
const JULY = `EAST_WEST|${COUNTY}|WEST|2021-07`;
const LABOUR = `EW_LABOUR|${PARTNER}`;
const TO_EAST = `EW_LABOUR_TO_EAST|${PARTNER}`;

const PLAN = {
  theme: 'EAST_WEST',
  name: '东西部协作月报',
  within: PREFECTURE,
  level: 'COUNTY',
  rhythm: 'MONTH',
  indicators: [
    { indicator: 'EW_LABOUR' },
    { indicator: 'EW_LABOUR_TO_EAST', isRequired: false },
    { indicator: 'EW_SPECIALISTS', isRequired: false },
  ],
  partners: [
    { unit: COUNTY, partner: PARTNER },
    { unit: '611023', partner: '320105', until: '2021-06-30' },
  ],
  daysToFile: 5,
  since: '2021-01-01',
};

const EASTERN_PLAN = {
  ...PLAN,
  name: '协作月报（支援方）',
  side: 'EAST',
  within: '320113',
  level: null,
  partners: [{ unit: '320113', partner: COUNTY }],
};

describe('the life of a return', () => {
  let product: TestProduct;
  let returns: ReturnType<typeof returnsOf>;
  let filer: Caller;
  let second: Caller;
  let approver: Caller;
  let administrator: Caller;
  let eastern: Caller;
  beforeAll(async () => {
    product = await startTestProduct('in-process', { ANONYMOUS_READING: 'false' });
    returns = returnsOf(product);
    filer = await somebody('filer', [{ role: 'filer', region: COUNTY }]);
    second = await somebody('second', [{ role: 'filer', region: COUNTY }]);
    approver = await somebody('approver', [{ role: 'approver', region: PREFECTURE }]);
    administrator = await somebody('administrator', [{ role: 'administrator', region: '000000' }]);
    eastern = await somebody('eastern', [{ role: 'filer', region: '320113', side: 'east' }]);
    expect((await returns.setPlan(PLAN, administrator)).refusals).toEqual([]);
    expect((await returns.setPlan(EASTERN_PLAN, administrator)).refusals).toEqual([]);
  });
  afterAll(() => product.stop());

  const somebody = async (subject: string, grants: readonly TokenGrant[]): Promise<Caller> => ({
    token: await product.token(grants, { subject }),
  });
  const actual = async (asOf: string): Promise<string | null> => {
    const { data } = await product.execute(
      `query ($asOf: Date) { region(code: "${COUNTY}") {
         progress(year: 2021, asOf: $asOf, indicators: ["EW_LABOUR"], include: ALL) { actual } } }`,
      { asOf },
      administrator,
    );
    const { region } = data as { region: { progress: { actual: string | null }[] } };
    return region.progress[0]?.actual ?? null;
  };

  test('it is there as soon as a plan expects it: a draft that nobody has opened', async () => {
    const { data, errors } = await returns.read(JULY, filer);
    expect(errors).toBeUndefined();
    expect(data.return).toMatchObject({
      theme: 'EAST_WEST',
      period: '2021-07',
      unit: { code: COUNTY },
      state: 'DRAFT',
      version: 0,
      isLate: true,
      due: '2021-08-05',
      history: [],
      lines: [{ id: LABOUR, total: null }, { id: TO_EAST }, { id: `EW_SPECIALISTS|${PARTNER}` }],
      checks: [{ code: 'LINE_EMPTY', severity: 'STOPS', lines: [LABOUR] }],
    });
  });

  test('it is opened, saved, submitted, sent back, submitted again and approved: then its totals stand', async () => {
    const opened = await returns.act('open', JULY, {}, filer);
    expect(opened.refusals).toEqual([]);
    expect(opened.return).toMatchObject({
      state: 'DRAFT',
      version: 1,
      history: [{ act: 'OPEN', by: 'filer' }],
    });
    const lines = [
      { indicator: 'EW_LABOUR', partner: PARTNER, total: '约2471' },
      { indicator: 'EW_LABOUR_TO_EAST', partner: PARTNER, increment: '0.2', unit: '万人' },
    ];
    const saved = await returns.act('save', JULY, { version: 1, lines }, filer);
    expect(saved.refusals).toEqual([]);
    expect(saved.return.lines).toMatchObject([
      {
        id: LABOUR,
        total: '2471',
        increment: '2471',
        given: '2471',
        unit: '人',
        qualifier: '约',
        savedBy: 'filer',
      },
      { id: TO_EAST, total: '2000', increment: '2000', given: null },
      { total: null },
    ]);
    expect(saved.return).toMatchObject({ version: 2, checks: [] });
    const submitted = await returns.act('submit', JULY, { version: 2 }, filer);
    expect(submitted.return).toMatchObject({ state: 'SUBMITTED', version: 3 });
    expect(await actual('2021-07-31')).toBeNull();

    const comments = [{ line: LABOUR, text: '请核对' }, { text: '缺少附件' }];
    const back = await returns.act('sendBack', JULY, { version: 3, comments }, approver);
    expect(back.return).toMatchObject({
      state: 'RETURNED',
      comments: [{ line: LABOUR, text: '请核对', by: 'approver' }, { line: null }],
    });
    const corrected = [{ indicator: 'EW_LABOUR', partner: PARTNER, total: '2480' }];
    await returns.act('save', JULY, { version: 4, lines: corrected }, filer);
    await returns.act('submit', JULY, { version: 5 }, filer);
    const approved = await returns.act('approve', JULY, { version: 6 }, approver);
    expect(approved.refusals).toEqual([]);
    expect(approved.return).toMatchObject({
      state: 'APPROVED',
      version: 7,
      revisions: [
        { number: 1, approvedBy: 'approver', lines: [{ id: LABOUR, total: '2480' }, { id: TO_EAST }, {}] },
      ],
    });
    expect((approved.return.history as { act: string }[]).map(({ act }) => act)).toEqual([
      'OPEN',
      'SAVE',
      'SUBMIT',
      'SEND_BACK',
      'SAVE',
      'SUBMIT',
      'APPROVE',
    ]);
    expect(await actual('2021-07-31')).toBe('2480');
  });

  test('it is amended in another revision, while the one before stays readable and in force', async () => {
    const amended = await returns.act('amend', JULY, { version: 7, reason: '重复统计' }, filer);
    expect(amended.return).toMatchObject({ state: 'DRAFT', revision: 2, version: 8 });
    const lines = [
      { indicator: 'EW_LABOUR', partner: PARTNER, total: '2400' },
      { indicator: 'EW_LABOUR_TO_EAST', partner: PARTNER, answer: 'NOT_HERE', reason: '无此项' },
    ];
    expect((await returns.act('save', JULY, { version: 8, lines }, filer)).return.checks).toEqual([]);
    expect(await actual('2021-07-31')).toBe('2480');
    expect((await returns.act('submit', JULY, { version: 9 }, filer)).refusals).toEqual([]);
    const approved = await returns.act('approve', JULY, { version: 10 }, approver);
    expect(approved.refusals).toEqual([]);
    expect(approved.return.revisions).toMatchObject([
      { number: 1, reason: null, lines: [{ total: '2480' }, { total: '2000' }, {}] },
      { number: 2, reason: '重复统计', lines: [{ total: '2400' }, { total: null }, {}] },
    ]);
    expect(await actual('2021-07-31')).toBe('2400');
  });

  test('the next period has the totals of the one before, and falls only with a reason', async () => {
    const august = JULY.replace('07', '08');
    const { data } = await returns.read(august, filer);
    expect(data.return.lines[0]).toMatchObject({ previousTotal: '2400', total: null });
    const lines = [{ indicator: 'EW_LABOUR', partner: PARTNER, total: '2300' }];
    const { return: saved } = await returns.act('save', august, { version: 0, lines }, filer);
    expect(saved.checks).toMatchObject([{ code: 'FALLING_TOTAL', severity: 'STOPS', lines: [LABOUR] }]);
    const stopped = await returns.act('submit', august, { version: 1 }, filer);
    expect(stopped.refusals).toMatchObject([{ code: 'CHECK_STOPS', field: LABOUR }]);
    const reason = '核减返乡人员';
    await returns.act('save', august, { version: 1, lines: [{ ...lines[0], reason }] }, filer);
    expect((await returns.act('submit', august, { version: 2 }, filer)).refusals).toEqual([]);
    expect((await returns.act('approve', august, { version: 3 }, approver)).refusals).toEqual([]);
    expect(await actual('2021-08-31')).toBe('2300');
  });

  test('the eastern side files its own book, sees the western figure beside its own, and is asked where they differ', async () => {
    const id = 'EAST_WEST|320113|EAST|2021-08';
    const line = `EW_LABOUR|${COUNTY}`;
    const lines = [{ indicator: 'EW_LABOUR', partner: COUNTY, total: '2350' }];
    const { return: saved, refusals } = await returns.act('save', id, { version: 0, lines }, eastern);
    expect(refusals).toEqual([]);
    expect(saved.lines[0]).toMatchObject({ id: line, total: '2350', counterpart: '2300' });
    expect(saved.checks).toMatchObject([
      { code: 'DIFFERS_FROM_OTHER_SIDE', severity: 'ASKS', lines: [line] },
    ]);
    const asked = await returns.act('submit', id, { version: 1 }, eastern);
    expect(asked.refusals).toMatchObject([{ code: 'REASON_NEEDED', field: line }]);
    const reasons = [{ code: 'DIFFERS_FROM_OTHER_SIDE', line, reason: '口径不同' }];
    const submitted = await returns.act('submit', id, { version: 1, reasons }, eastern);
    expect(submitted.return).toMatchObject({ state: 'SUBMITTED', checks: [{ reason: '口径不同' }] });
    const above = await somebody('above', [{ role: 'approver', region: '320100', side: 'east' }]);
    expect((await returns.act('approve', id, { version: 2 }, above)).return.state).toBe('APPROVED');
    // Of the western return the eastern side reads what is approved, and nothing that was said.
    const { data } = await returns.read(JULY, eastern);
    expect(data.return).toMatchObject({
      state: 'APPROVED',
      lines: [{ id: LABOUR, total: '2400' }, {}, {}],
      checks: null,
      history: null,
    });
    const { lines: seen, revisions } = (data as { return: Record<'lines' | 'revisions', unknown> }).return;
    expect(seen).toMatchObject([{}, { id: TO_EAST, answer: 'NOT_HERE', reason: null, savedBy: null }, {}]);
    expect(revisions).toMatchObject([
      { number: 1, reason: null, approvedBy: null },
      { number: 2, reason: null, approvedBy: null, lines: [{}, { reason: null }, {}] },
    ]);
  });

  test('nobody approves an own submission, and the second of two people is shown what the first has saved', async () => {
    const id = JULY.replace('07', '09');
    const both = await somebody('both', [
      { role: 'filer', region: COUNTY },
      { role: 'administrator', region: '000000' },
    ]);
    const lines = (total: string) => [{ indicator: 'EW_LABOUR', partner: PARTNER, total }];
    await returns.act('open', id, {}, both);
    await returns.act('save', id, { version: 1, lines: lines('3000') }, both);
    const late = await returns.act('save', id, { version: 1, lines: lines('3100') }, second);
    expect(late.refusals).toMatchObject([{ code: 'STALE_VERSION', currentVersion: 2 }]);
    expect(late.return).toMatchObject({ version: 2, lines: [{ total: '3000', savedBy: 'both' }, {}, {}] });
    await returns.act('submit', id, { version: 2 }, both);
    const own = await returns.act('approve', id, { version: 3 }, both);
    expect(own.refusals).toMatchObject([{ code: 'OWN_SUBMISSION' }]);
    expect((await returns.act('approve', id, { version: 3 }, approver)).return.state).toBe('APPROVED');
  });

  test('60 lines are read by three statements, and opened and saved by five beside what each mutation runs', async () => {
    const county = '611024';
    const codes = catalogue
      .filter(({ theme, aggregation }) => theme === 'CONSUMER' && aggregation === 'FLOW')
      .map(({ code }) => code);
    const partners = ['320113', '320114', '320115', '320116'];
    const indicators = codes.slice(0, 15).map((indicator) => ({ indicator, isRequired: false }));
    expect(indicators).toHaveLength(15);
    const plan = {
      ...PLAN,
      theme: 'CONSUMER',
      within: county,
      level: null,
      indicators,
      partners: partners.map((partner) => ({ unit: county, partner })),
    };
    const consumer = returnsOf(product, 'Consumer');
    expect((await consumer.setPlan(plan, administrator)).refusals).toEqual([]);
    const id = `CONSUMER|${county}|WEST|2021-07`;
    const read = await consumer.read(id, administrator, 'version lines { id total }');
    expect(read.data.return.lines).toHaveLength(60);
    expect(read.statements).toEqual(['returns.beside', 'returns.heads', 'targets.regions']);

    const EACH_MUTATION = (
      'audit.append audit.lock-head audit.move-head idempotency.insert idempotency.select ' +
      'ledger.acquire-write-lock ledger.next-moment transaction.begin transaction.commit write.bounds'
    ).split(' ');
    const own = async (act: Act, variables: object): Promise<string[]> => {
      const { data, errors, statements } = await product.execute(
        actDocument(act, 'Consumer', '{ refusals { code } }'),
        { id, key: randomUUID(), ...variables },
        administrator,
      );
      expect([errors, data.result.refusals]).toEqual([undefined, []]);
      const after = [...statements];
      for (const name of EACH_MUTATION) expect(after.splice(after.indexOf(name), 1)).toEqual([name]);
      return after;
    };
    // The last of them is the return as the answer shows it.
    expect(await own('open', {})).toEqual([
      'filed-return.insert',
      'return-event.insert',
      'return-line.insert',
      'returns.beside',
      'returns.heads',
      'returns.heads',
    ]);
    const lines = (read.data.return.lines as { id: string }[]).map((line, i) => {
      const [indicator, partner] = line.id.split('|');
      return { indicator, partner, total: String(i) };
    });
    expect(await own('save', { version: 1, lines })).toEqual([
      'filed-return.update',
      'return-event.insert',
      'return-line.insert',
      'returns.beside',
      'returns.heads',
      'returns.heads',
    ]);
    const saved = await consumer.read(id, administrator, 'version lines { total }');
    expect(saved.statements).toEqual(['returns.beside', 'returns.heads', 'returns.lines', 'targets.regions']);
    expect((saved.data.return.lines as unknown[]).slice(0, 3)).toEqual([
      { total: '0' },
      { total: '1' },
      { total: '2' },
    ]);
  });
});
