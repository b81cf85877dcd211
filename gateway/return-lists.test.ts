import { returnsOf } from '../testing/returns';
import { startTestProduct, type Caller, type TestProduct } from '../testing/test-product';

const PREFECTURE = '611000';
const [FIRST, SECOND] = ['611022', '611023'];

const PLAN = {
  theme: 'EAST_WEST',
  name: '东西部协作月报',
  within: PREFECTURE,
  units: [FIRST, SECOND],
  rhythm: 'MONTH',
  indicators: [{ indicator: 'EW_LABOUR' }],
  daysToFile: 5,
  since: '2023-01-01',
  until: '2023-03-31',
};

const LISTS = `query Lists($period: String, $within: RegionCode, $themes: [Theme!] = [EAST_WEST], $states: [ReturnState!], $late: Boolean, $first: Int, $after: String) {
  returns(year: 2023, period: $period, within: $within, themes: $themes, states: $states, late: $late) {
    themes
    list(first: $first, after: $after) {
      nodes { id unit { code name } period state isLate due }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
    completeness {
      expected onTime late missing pending
      units { region { code } expected onTime late missing pending periods { period expected late missing } }
      periods { period expected onTime late missing pending }
    }
  }
}`;

interface Lists {
  themes: string[];
  list: {
    nodes: { id: string; state: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    totalCount: number;
  };
  completeness: Record<string, unknown>;
}

let product: TestProduct;
let everywhere: Caller;
let filer: Caller;
let approver: Caller;
beforeAll(async () => {
  product = await startTestProduct('in-process', { ANONYMOUS_READING: 'false' });
  everywhere = { token: await product.token([{ role: 'administrator', region: '000000' }]) };
  filer = { token: await product.token([{ role: 'filer', region: FIRST }], { subject: 'filer' }) };
  approver = {
    token: await product.token([{ role: 'approver', region: PREFECTURE }], { subject: 'approver' }),
  };
  const returns = returnsOf(product);
  expect((await returns.setPlan(PLAN, everywhere)).refusals).toEqual([]);
  const lines = [{ indicator: 'EW_LABOUR', total: '12' }];
  const january = `EAST_WEST|${FIRST}|WEST|2023-01`;
  await returns.act('save', january, { version: 0, lines }, filer);
  expect((await returns.act('submit', january, { version: 1 }, filer)).refusals).toEqual([]);
  await returns.act('open', january.replace('-01', '-02'), {}, filer);
});
afterAll(() => product.stop());

async function ask(variables: object = {}, caller = everywhere): Promise<Lists> {
  const { data, errors } = await product.execute(LISTS, { ...variables }, caller);
  expect(errors).toBeUndefined();
  const [lists] = (data as { returns: [Lists] }).returns;
  return lists;
}

const idsOf = ({ list }: Lists): string[] => list.nodes.map(({ id }) => id);
const idOf = (unit: string, month: string): string => `EAST_WEST|${unit}|WEST|2023-${month}`;

test('returns are listed by the day they are due, opened or not, page by page', async () => {
  const first = await ask({ first: 4 });
  expect(first.list.nodes.slice(0, 2)).toEqual([
    {
      ...{ id: idOf(FIRST, '01'), unit: { code: FIRST, name: '丹凤县' }, period: '2023-01' },
      ...{ state: 'SUBMITTED', isLate: true, due: '2023-02-05' },
    },
    {
      ...{ id: idOf(SECOND, '01'), unit: { code: SECOND, name: '商南县' }, period: '2023-01' },
      ...{ state: 'DRAFT', isLate: true, due: '2023-02-05' },
    },
  ]);
  expect(first.list).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
  const second = await ask({ first: 4, after: first.list.pageInfo.endCursor });
  expect(idsOf(second)).toEqual([idOf(FIRST, '03'), idOf(SECOND, '03')]);
  expect(idsOf(await ask({ states: ['SUBMITTED'] }))).toEqual([idOf(FIRST, '01')]);
  expect(idsOf(await ask({ period: '2023-02' }))).toEqual([idOf(FIRST, '02'), idOf(SECOND, '02')]);
  expect(idsOf(await ask({ within: SECOND, late: false }))).toEqual([]);
});

test('completeness counts what plans expect, by unit and by period, summed', async () => {
  const { completeness } = await ask();
  expect(completeness).toEqual({
    ...{ expected: 6, onTime: 0, late: 1, missing: 5, pending: 0 },
    units: [
      {
        ...{ region: { code: FIRST }, expected: 3, onTime: 0, late: 1, missing: 2, pending: 0 },
        periods: [
          { period: '2023-01', expected: 1, late: 1, missing: 0 },
          { period: '2023-02', expected: 1, late: 0, missing: 1 },
          { period: '2023-03', expected: 1, late: 0, missing: 1 },
        ],
      },
      {
        ...{ region: { code: SECOND }, expected: 3, onTime: 0, late: 0, missing: 3, pending: 0 },
        periods: [
          { period: '2023-01', expected: 1, late: 0, missing: 1 },
          { period: '2023-02', expected: 1, late: 0, missing: 1 },
          { period: '2023-03', expected: 1, late: 0, missing: 1 },
        ],
      },
    ],
    periods: [
      { period: '2023-01', expected: 2, onTime: 0, late: 1, missing: 1, pending: 0 },
      { period: '2023-02', expected: 2, onTime: 0, late: 0, missing: 2, pending: 0 },
      { period: '2023-03', expected: 2, onTime: 0, late: 0, missing: 2, pending: 0 },
    ],
  });
  const { data } = await product.execute(
    `{ region(code: "${FIRST}") { returns(year: 2023, themes: [EAST_WEST]) { completeness { expected late missing } } } }`,
    {},
    everywhere,
  );
  expect(data).toEqual({
    region: { returns: [{ completeness: { expected: 3, late: 1, missing: 2 } }] },
  });
});

test('a list and its completeness are one statement of each ledger', async () => {
  const { statements } = await product.execute(
    '{ returns(year: 2023) { list { nodes { id state due } totalCount } completeness { expected units { expected } } } }',
    {},
    everywhere,
  );
  expect(statements).toEqual(Array.from({ length: 4 }, () => 'returns.listed'));
});

test('everybody sees what is of the own regions, and has due what is to be filed or approved there', async () => {
  expect(idsOf(await ask({}, filer))).toEqual([idOf(FIRST, '01'), idOf(FIRST, '02'), idOf(FIRST, '03')]);
  const elsewhere = { token: await product.token([{ role: 'filer', region: '620000' }]) };
  expect(await ask({}, elsewhere)).toMatchObject({ list: { totalCount: 0 }, completeness: { expected: 0 } });
});

const DUE = '{ returnsDue(themes: [EAST_WEST]) { list { nodes { id state } } } }';

test('everybody has due what is to be filed or approved by oneself', async () => {
  // Of periods of this year and the one before: the plan has none of those.
  const due = async (caller: Caller): Promise<unknown> => (await product.execute(DUE, {}, caller)).data;
  expect(await due(filer)).toEqual({ returnsDue: [{ list: { nodes: [] } }] });
  const returns = returnsOf(product);
  const last = String(new Date().getFullYear() - 1);
  const plan = { ...PLAN, name: '年报', rhythm: 'YEAR', since: `${last}-12-31`, until: null };
  expect((await returns.setPlan(plan, everywhere)).refusals).toEqual([]);
  const id = `EAST_WEST|${FIRST}|WEST|${last}`;
  expect(await due(filer)).toEqual({ returnsDue: [{ list: { nodes: [{ id, state: 'DRAFT' }] } }] });
  expect(await due(approver)).toEqual({ returnsDue: [{ list: { nodes: [] } }] });
  await returns.act('save', id, { version: 0, lines: [{ indicator: 'EW_LABOUR', total: '12' }] }, filer);
  expect((await returns.act('submit', id, { version: 1 }, filer)).refusals).toEqual([]);
  expect(await due(filer)).toEqual({ returnsDue: [{ list: { nodes: [] } }] });
  expect(await due(approver)).toEqual({ returnsDue: [{ list: { nodes: [{ id, state: 'SUBMITTED' }] } }] });
});

test('plans are listed with what they expect, to whoever may read their region', async () => {
  const operation = `{ filingPlans(themes: [EAST_WEST], within: "610000") {
    list(first: 1) { nodes { name version indicators { indicator { code } } } totalCount } } }`;
  const { data, errors } = await product.execute(operation, {}, filer);
  expect(errors).toBeUndefined();
  expect(data).toEqual({ filingPlans: [{ list: { nodes: [], totalCount: 0 } }] });
  const all = await product.execute(operation, {}, everywhere);
  expect(all.data).toEqual({
    filingPlans: [
      {
        list: {
          nodes: [{ name: '东西部协作月报', version: 1, indicators: [{ indicator: { code: 'EW_LABOUR' } }] }],
          totalCount: 2,
        },
      },
    ],
  });
});

test('BAD_USER_INPUT names a period that is none', async () => {
  const { errors } = await product.execute('{ returns(period: "2023-13") { themes } }', {}, everywhere);
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  expect(errors?.[0]?.message).toContain('period');
});
