import { randomUUID } from 'node:crypto';
import { actDocument, returnsOf, type Act } from '../../testing/returns';
import { startTestProduct, type Caller, type TestProduct } from '../../testing/test-product';
import type { TokenGrant } from '../access/grants';

const PREFECTURE = '611000';
/** Of each state a county's return; what is tried on it changes nothing. */
const COUNTY_IN = {
  UNOPENED: '611002',
  DRAFT: '611021',
  SUBMITTED: '611022',
  RETURNED: '611023',
  APPROVED: '611024',
};
type State = keyof typeof COUNTY_IN;
const idOf = (county: string, period = '2021-07'): string => `CONSUMER|${county}|WEST|${period}`;
const line = (total: string, more: object = {}) => ({ indicator: 'CA_SALES', total, unit: '元', ...more });

const PLAN = {
  theme: 'CONSUMER',
  name: '消费帮扶月报',
  within: PREFECTURE,
  level: 'COUNTY',
  rhythm: 'MONTH',
  indicators: [{ indicator: 'CA_SALES' }, { indicator: 'CA_OUTLETS', isRequired: false }],
  daysToFile: 5,
  since: '2021-01-01',
};

describe('what is not taken of returns, and writes nothing', () => {
  let product: TestProduct;
  let returns: ReturnType<typeof returnsOf>;
  let filer: Caller;
  let approver: Caller;
  let administrator: Caller;
  const versions = new Map<string, number>();

  const somebody = async (subject: string, grants: readonly TokenGrant[]): Promise<Caller> => ({
    token: await product.token(grants, { subject }),
  });
  /** An act in the version that there is, which has to be taken. */
  async function done(act: Act, county: string, caller: Caller, more: object = {}): Promise<void> {
    const version = versions.get(county) ?? 0;
    const { return: now, refusals } = await returns.act(act, idOf(county), { version, ...more }, caller);
    expect(refusals).toEqual([]);
    versions.set(county, (now as { version: number }).version);
  }

  beforeAll(async () => {
    product = await startTestProduct('in-process', { ANONYMOUS_READING: 'false' });
    returns = returnsOf(product, 'Consumer');
    filer = await somebody('filer', [{ role: 'filer', region: PREFECTURE }]);
    approver = await somebody('approver', [{ role: 'approver', region: PREFECTURE }]);
    administrator = await somebody('administrator', [{ role: 'administrator', region: '000000' }]);
    expect((await returns.setPlan(PLAN, administrator)).refusals).toEqual([]);
    const { DRAFT, SUBMITTED, RETURNED, APPROVED } = COUNTY_IN;
    for (const [i, county] of [DRAFT, SUBMITTED, RETURNED, APPROVED].entries())
      await done('save', county, filer, { lines: [line(String(1000 + i))] });
    for (const county of [SUBMITTED, RETURNED, APPROVED]) await done('submit', county, filer);
    await done('sendBack', RETURNED, approver, { comments: [{ text: '请核对' }] });
    await done('approve', APPROVED, approver);
  });
  afterAll(() => product.stop());

  const REFUSED: [State, Act[]][] = [
    ['UNOPENED', ['submit', 'sendBack', 'approve', 'amend', 'comment']],
    ['DRAFT', ['open', 'sendBack', 'approve', 'amend']],
    ['SUBMITTED', ['open', 'save', 'submit', 'amend']],
    ['RETURNED', ['open', 'sendBack', 'approve', 'amend']],
    ['APPROVED', ['open', 'save', 'submit', 'sendBack', 'approve']],
  ];
  test.each(REFUSED.flatMap(([state, acts]) => acts.map((act) => [state, act] as const)))(
    'of a return that is %s: %s',
    async (state, act) => {
      const county = COUNTY_IN[state];
      const before = await returns.read(idOf(county), administrator);
      const caller = act === 'sendBack' || act === 'approve' ? approver : filer;
      const more = { reason: '更正', lines: [line('5000')], comments: [{ text: '意见' }] };
      const version = versions.get(county) ?? 0;
      const { refusals } = await returns.act(act, idOf(county), { version, ...more }, caller);
      expect(refusals).toMatchObject([{ code: 'WRONG_STATE', field: 'id' }]);
      expect((await returns.read(idOf(county), administrator)).data).toEqual(before.data);
    },
  );

  test.each<[object, RegExp]>([
    [{ indicator: 'EW_LABOUR' }, /an indicator of the plan/],
    [{ indicator: 'CA_SALES'.repeat(50) }, /an indicator of the plan/],
    [{ partner: '320113' }, /without partners/],
    [{ increment: '1' }, /not both/],
    [{ unit: '人' }, /元/],
    [{ total: '-1' }, /not negative/],
    [{ total: '一百' }, /a plain number/],
    [{ total: '1'.repeat(1_000) }, /at most 200/],
    [{ answer: 'NOT_HERE', total: null }, /why/],
    [{ answer: 'NOT_HERE', reason: '无' }, /nothing/],
    [{ answer: 'FILED_BY', total: null, reason: '合并' }, /the unit that files it/],
    [{ filedBy: '611023' }, /unless another unit/],
    [{ reason: '长'.repeat(501) }, /500/],
    [{ note: '长'.repeat(201) }, /200/],
  ])('a line with %j', async (wrong, expected) => {
    const county = COUNTY_IN.DRAFT;
    const before = await returns.read(idOf(county), administrator);
    const lines = [
      { indicator: 'CA_OUTLETS', total: '7' },
      { ...line('1100'), ...wrong },
    ];
    const { refusals } = await returns.act('save', idOf(county), { version: 1, lines }, filer);
    expect(refusals).toMatchObject([{ code: 'INVALID' }]);
    expect(refusals[0]?.message).toMatch(expected);
    expect((await returns.read(idOf(county), administrator)).data).toEqual(before.data);
  });

  test.each<[string, string]>([
    [idOf(COUNTY_IN.DRAFT, '2099-07'), 'PERIOD_NOT_OVER'],
    [idOf(COUNTY_IN.DRAFT, '2020-12'), 'NOT_EXPECTED'],
    [idOf(COUNTY_IN.DRAFT, '2021-W30'), 'NOT_EXPECTED'],
    [idOf(PREFECTURE), 'NOT_EXPECTED'],
    [idOf('610102'), 'NOT_FOUND'],
    [idOf('999999'), 'NOT_FOUND'],
    [idOf(COUNTY_IN.DRAFT, '2021-13'), 'NOT_FOUND'],
    [idOf(COUNTY_IN.DRAFT).replace('WEST', 'EAST'), 'NOT_FOUND'],
    [idOf(COUNTY_IN.DRAFT).replace('CONSUMER', 'EAST_WEST'), 'NOT_FOUND'],
    ['|'.repeat(100_000), 'NOT_FOUND'],
  ])('%.40s is opened: %s', async (id, code) => {
    expect((await returns.act('open', id, {}, filer)).refusals).toMatchObject([{ code }]);
  });

  test('of a plan that has ended, and of one that expects a unit twice', async () => {
    const county = '611025';
    const weekly = { ...PLAN, within: county, level: null, rhythm: 'WEEK', until: '2021-06-30' };
    const { plan } = await returns.setPlan(weekly, administrator);
    const ended = idOf(county, '2021-W30');
    expect((await returns.act('open', ended, {}, filer)).refusals).toMatchObject([{ code: 'NOT_EXPECTED' }]);
    expect((await returns.act('open', idOf(county, '2021-W20'), {}, filer)).refusals).toEqual([]);
    const second = await returns.setPlan({ ...weekly, since: '2021-06-01', until: null }, administrator);
    expect(second.refusals).toMatchObject([{ code: 'PLAN_OVERLAPS', field: 'units' }]);
    expect(second.refusals[0]?.message).toContain((plan as { id: string }).id);
    const after = await returns.setPlan({ ...weekly, since: '2021-07-01', until: null }, administrator);
    expect(after.refusals).toEqual([]);
  });

  test.each<[object, string]>([
    [{ within: '999999' }, 'within'],
    [{ within: '320113' }, 'within'],
    [{ theme: 'EAST_WEST', indicators: [{ indicator: 'EW_LABOUR' }] }, 'theme'],
    [{ name: ' ' }, 'name'],
    [{ level: 'VILLAGE' }, 'level'],
    [{ units: ['610102'] }, 'units'],
    [{ indicators: [] }, 'indicators'],
    [{ indicators: [{ indicator: 'EW_LABOUR' }] }, 'indicators'],
    [{ partners: [{ unit: '611021', partner: '620000' }] }, 'partners'],
    [{ daysToFile: -1 }, 'daysToFile'],
    [{ until: '2020-01-01' }, 'until'],
    [{ bounds: { factor: '0' } }, 'factor'],
    [{ bounds: { periodsUnchanged: 1 } }, 'periodsUnchanged'],
  ])('a plan with %j', async (wrong, field) => {
    const { plan, refusals } = await returns.setPlan({ ...PLAN, rhythm: 'YEAR', ...wrong }, administrator);
    expect({ plan, refusals }).toMatchObject({ plan: null, refusals: [{ code: 'INVALID', field }] });
  });

  test('more lines than 500, and a comment of a megabyte', async () => {
    const id = idOf(COUNTY_IN.DRAFT);
    const lines = Array.from({ length: 10_000 }, () => line('1'));
    const many = await returns.raw('save', id, { version: 1, lines }, filer);
    expect(many.errors).toMatchObject([
      { extensions: { code: expect.stringMatching(/BAD_USER_INPUT|QUERY_TOO_LARGE/) as unknown } },
    ]);
    const some = await returns.raw('save', id, { version: 1, lines: lines.slice(0, 501) }, filer);
    expect(some.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'lines' } }]);
    const long = await returns.raw('comment', id, { comments: [{ text: '长'.repeat(350_000) }] }, filer);
    expect([
      long.errors?.[0]?.extensions?.code,
      (long.data as { result?: unknown } | undefined)?.result,
    ]).toEqual(['QUERY_TOO_LARGE', undefined]);
    const longer = await returns.act('comment', id, { comments: [{ text: '长'.repeat(501) }] }, filer);
    expect(longer.refusals).toMatchObject([{ code: 'INVALID', field: 'text' }]);
  });

  test('a key that was used for another act; the same act again is answered as before, once written', async () => {
    const county = '611026';
    const key = randomUUID();
    const first = await returns.act('open', idOf(county), {}, filer, key);
    const again = await returns.act('open', idOf(county), {}, filer, key);
    expect([again.refusals, again.return]).toEqual([[], first.return]);
    const other = await returns.act('save', idOf(county), { version: 1, lines: [line('1')] }, filer, key);
    expect(other.refusals).toMatchObject([{ code: 'KEY_REUSED' }]);
    expect((other.return as { version: number }).version).toBe(1);
  });

  test('of eight who submit at once one does, and the others are told', async () => {
    const county = '611026';
    await returns.act('save', idOf(county), { version: 1, lines: [line('100')] }, filer);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => returns.act('submit', idOf(county), { version: 2 }, filer)),
    );
    const codes = answers.map(({ refusals }) => refusals[0]?.code ?? 'DONE').sort();
    expect(codes).toEqual(['DONE', ...Array.from({ length: 7 }, () => 'STALE_VERSION')]);
    const { data } = await returns.read(idOf(county), administrator, 'version history { act }');
    expect((data as { return: object }).return).toMatchObject({
      version: 3,
      history: [{ act: 'OPEN' }, { act: 'SAVE' }, { act: 'SUBMIT' }],
    });
  });

  test('a total that an approved return has is changed by amending it alone; an equal one is on record', async () => {
    const county = COUNTY_IN.APPROVED;
    const figure = { indicator: 'CA_SALES', region: county, date: '2021-07-31', unit: '元' };
    const state = async (value: string, correction: string | null = null) => {
      const { data } = await product.execute(
        `mutation ($figures: [FigureInput!]!, $correction: String, $key: ID!) {
          result: stateConsumerFigures(figures: $figures, correction: $correction, key: $key) {
            statements { id } unchanged refusals { code row field message } } }`,
        { figures: [{ ...figure, value }], correction, key: randomUUID() },
        administrator,
      );
      return (data as { result: { unchanged: number | null; refusals: { message: string }[] } }).result;
    };
    for (const correction of [null, '更正']) {
      const refused = await state('2000', correction);
      expect(refused).toMatchObject({
        statements: null,
        refusals: [{ code: 'FILED_BY_RETURN', row: 1, field: 'value' }],
      });
      expect(refused.refusals[0]?.message).toContain(idOf(county));
    }
    expect(await state('1003')).toMatchObject({ unchanged: 1, refusals: [] });
  });

  test('an act is in the audit trail, with who did it', async () => {
    const { data } = await product.execute(
      `query ($id: ID!) { consumerAudit(register: "filed_return", recordId: $id) { nodes { actor action version reason changes { field before after } } } }`,
      { id: idOf(COUNTY_IN.RETURNED) },
      administrator,
    );
    expect((data as { consumerAudit: { nodes: unknown } }).consumerAudit.nodes).toMatchObject([
      {
        actor: 'approver',
        action: 'CORRECT',
        version: 3,
        changes: [
          { field: 'state', before: 'SUBMITTED', after: 'RETURNED' },
          { field: 'comment', after: '请核对' },
        ],
      },
      { actor: 'filer', action: 'CORRECT', version: 2, changes: [{ field: 'state', after: 'SUBMITTED' }] },
      {
        actor: 'filer',
        action: 'ADD',
        version: 1,
        changes: [
          { field: 'state', before: null, after: 'DRAFT' },
          { field: 'CA_SALES', after: '1002' },
        ],
      },
    ]);
  });

  test('the mutation of each owner is there', () => {
    for (const owner of ['EastWest', 'Consumer', 'EnterpriseVillage', 'Consolidation'])
      expect(actDocument('approve', owner)).toContain(`approve${owner}Return`);
  });
});
