import { Client } from 'pg';
import { countyDispenser } from '../../testing/counties';
import { post } from '../../testing/query-progress';
import { startTestProduct, type Caller, type TestProduct } from '../../testing/test-product';

const nextCounty = countyDispenser();
const HEADER = 'indicator,region,partner,side,as_of,value,unit,source,note';

let product: TestProduct;
let owner: Client;
beforeAll(async () => {
  product = await startTestProduct();
  owner = new Client({ connectionString: product.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await product.stop();
});

async function file(lines: readonly string[], correction?: string): Promise<void> {
  const { errors } = await product.importCsv(
    [HEADER, ...lines].join('\n'),
    correction === undefined ? {} : { correction },
  );
  expect(errors).toEqual([]);
}

/** Takes back what a side states of a county for a day. */
const withdraw = (region: string, date: string, reason: string) =>
  owner.query(
    `with filing as (
       update east_west.latest_moment set moment = greatest(clock_timestamp(), moment + interval '1 microsecond') returning moment
     )
     insert into east_west.statement (indicator, side, region, partner, date, reason, recorded_at, recorded_by)
     select 'EW_LABOUR', 'WEST', $1, '320000', $2, $3, moment, 'somebody else' from filing`,
    [region, date, reason],
  );

async function ask(region: string, fields: string, args = 'year: 2023', caller: Caller = {}) {
  const { data, errors, statements } = await product.execute(
    `{ region(code: "${region}") { progress(${args}, indicators: ["EW_LABOUR"], include: ALL) { ${fields} } }
       partnership(east: "320000", west: "610000") { id } }`,
    {},
    caller,
  );
  expect(errors).toBeUndefined();
  return { ...(data.region.progress as Record<string, never>[])[0], statements } as {
    statements: string[];
  } & Record<string, { nodes: Record<string, unknown>[]; pageInfo: Record<string, unknown> }>;
}

const REVISIONS = `nodes {
  statement { side date amount given givenUnit qualifier source reason recordedBy } replacedAt withdrawn replacedBy replacedBecause
} pageInfo { hasNextPage endCursor }`;

describe('what was ever stated of a scope', () => {
  const county = nextCounty();
  let pair: (fields: string, caller?: Caller, args?: string) => ReturnType<typeof ask>;

  beforeAll(async () => {
    await file([
      `EW_LABOUR,${county},,WEST,2023-05-31,约0.24,万人,月报,`,
      `EW_LABOUR,${county},320000,WEST,2023-05-31,900,人,月报,`,
      `EW_LABOUR,${county},,EAST,2023-05-31,2300,人,对方月报,`,
      `EW_LABOUR,${county},,WEST,2022-12-31,5000,人,年报,`,
    ]);
    await file([`EW_LABOUR,${county},,WEST,2023-05-31,2401,人,更正,`], '笔误');
    await file([`EW_LABOUR,${county},,WEST,2023-06-30,2500,人,月报,`]);
    pair = async (fields, caller, args) => ask(county, fields, args, caller);
  });

  test('is listed with what became of it: both sides, of a flow that year alone, and no narrower scope', async () => {
    const { revisions, statements } = await pair(`revisions { ${REVISIONS} }`);
    const told = { givenUnit: '人', qualifier: null, reason: null, recordedBy: null };
    const stands = { replacedAt: null, withdrawn: false, replacedBy: null, replacedBecause: null };
    expect(revisions?.nodes).toEqual([
      {
        statement: {
          ...told,
          side: 'WEST',
          date: '2023-06-30',
          amount: '2500',
          given: '2500',
          source: '月报',
        },
        ...stands,
      },
      {
        statement: {
          ...told,
          side: 'WEST',
          date: '2023-05-31',
          amount: '2401',
          given: '2401',
          source: '更正',
        },
        ...stands,
      },
      {
        statement: {
          ...told,
          side: 'EAST',
          date: '2023-05-31',
          amount: '2300',
          given: '2300',
          source: '对方月报',
        },
        ...stands,
      },
      {
        statement: {
          ...{ ...told, side: 'WEST', date: '2023-05-31', amount: '2400', given: '0.24', source: '月报' },
          ...{ givenUnit: '万人', qualifier: '约' },
        },
        ...{ ...stands, replacedAt: expect.stringMatching(/^20\d\d-/) as string },
      },
    ]);
    expect(statements.filter((name) => name.startsWith('ledger'))).toEqual(['ledger.revisions']);
  });

  test('says who and why to the roles of the region', async () => {
    const token = await product.token([{ role: 'reader', region: county }]);
    const { revisions } = await pair(`revisions { ${REVISIONS} }`, { token });
    expect(revisions?.nodes.at(-1)).toMatchObject({
      statement: { recordedBy: expect.stringContaining('import') as string },
      replacedBy: expect.stringContaining('import') as string,
      replacedBecause: '笔误',
    });
  });

  test('comes page by page', async () => {
    const dates: unknown[] = [];
    let after = '';
    for (let more = true; more;) {
      const { revisions } = await pair(`revisions(first: 1${after}) { ${REVISIONS} }`);
      dates.push(
        ...(revisions?.nodes ?? []).map(({ statement }) => (statement as { amount: string }).amount),
      );
      more = revisions?.pageInfo.hasNextPage === true;
      after = `, after: "${String(revisions?.pageInfo.endCursor)}"`;
    }
    expect(dates).toEqual(['2500', '2401', '2300', '2400']);
  });

  test.each([
    ['first: 0', 'first'],
    ['first: 1001', 'first'],
    ['after: "x"', 'after'],
  ])('refuses %s by name', async (args, named) => {
    const { errors } = await product.execute(
      `{ region(code: "${county}") { progress(year: 2023, indicators: ["EW_LABOUR"]) { id } all: progress(year: 2023, indicators: ["EW_LABOUR"], include: ALL) { revisions(${args}) { nodes { withdrawn } } } } }`,
    );
    expect(errors?.[0]?.message).toContain(named);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

/** Puts a pair on record, by a target that is agreed with it. */
async function agree(west: string, east: string): Promise<void> {
  const target = `indicator,region,partner,year,value,unit\nEW_LABOUR,${west},${east},2009,1,人`;
  expect((await product.importCsv(target)).errors).toEqual([]);
}

test('a total that was withdrawn says so, from that moment on', async () => {
  const county = '610602';
  const line = `EW_LABOUR,${county},320000,WEST,2023-05-31,900,人,月报,`;
  await agree(county, '320000');
  await file([line]);
  const before = new Date().toISOString();
  await withdraw(county, '2023-05-31', '填错县');
  const token = await product.token([{ role: 'reader', region: county }]);
  const execute = async (knownAt: string | null) => {
    const { data } = await product.execute(
      `query ($knownAt: DateTime) { partnership(east: "320000", west: "${county}") {
        progress(year: 2023, knownAt: $knownAt, indicators: ["EW_LABOUR"], include: ALL) {
          actual coverage { oldest } revisions { nodes { statement { amount } withdrawn replacedBy replacedBecause } }
        } } }`,
      { knownAt },
      { token },
    );
    const [row] = data.partnership.progress as [{ revisions: { nodes: object[] } }];
    return { ...row, revisions: row.revisions.nodes };
  };
  const statement = { amount: '900' };
  expect(await execute(null)).toEqual({
    ...{ actual: null, coverage: { oldest: null } },
    revisions: [{ statement, withdrawn: true, replacedBy: 'somebody else', replacedBecause: '填错县' }],
  });
  expect(await execute(before)).toEqual({
    ...{ actual: '900', coverage: { oldest: '2023-05-31' } },
    revisions: [{ statement, withdrawn: false, replacedBy: null, replacedBecause: null }],
  });
  await file([line], '并未填错');
  expect(await execute(null)).toMatchObject({
    actual: '900',
    revisions: [{ withdrawn: false }, { withdrawn: true, replacedBecause: '填错县' }],
  });
});

describe('how much a figure rests on', () => {
  const COVERAGE = 'coverage { stated expected basis oldest newest newerBelow }';

  test('is said of the row and of its counterpart, by one statement each', async () => {
    await file([
      'EW_LABOUR,640100,,WEST,2023-06-30,100,人,,',
      'EW_LABOUR,640181,,WEST,2023-07-31,90,人,,',
      'EW_LABOUR,640200,,EAST,2023-03-31,7,人,,',
      'EW_LABOUR,640300,,EAST,2023-04-30,8,人,,',
    ]);
    await post(
      owner,
      'east_west',
      'EW_LABOUR 640500 320000 2023-02-01 5',
      'EW_LABOUR 640400 320000 2023-02-02 5',
    );
    await post(owner, 'east_west', 'EW_LABOUR 640400 320000 2023-02-02 -5');
    const { coverage, counterpart, statements } = await ask(
      '640000',
      `${COVERAGE} counterpart { ${COVERAGE} }`,
    );
    expect({ coverage, counterpart }).toEqual({
      coverage: {
        ...{
          stated: 2,
          expected: 5,
          basis: 'CHILDREN',
          oldest: '2023-02-01',
          newest: '2023-06-30',
          newerBelow: 1,
        },
      },
      counterpart: {
        coverage: {
          ...{
            stated: 2,
            expected: 5,
            basis: 'CHILDREN',
            oldest: '2023-03-31',
            newest: '2023-04-30',
            newerBelow: 0,
          },
        },
      },
    });
    expect(statements.filter((name) => name.startsWith('ledger'))).toEqual([
      ...['ledger.actuals', 'ledger.coverage', 'ledger.coverage'],
    ]);
  });

  test('is all of it under a total of the very scope', async () => {
    await file(['EW_LABOUR,450000,,WEST,2023-06-30,100,人,,', 'EW_LABOUR,450100,,WEST,2023-07-31,120,人,,']);
    expect((await ask('450000', COVERAGE)).coverage).toEqual({
      ...{
        stated: 14,
        expected: 14,
        basis: 'CHILDREN',
        oldest: '2023-06-30',
        newest: '2023-06-30',
        newerBelow: 1,
      },
    });
  });

  test('of a rate counts whoever has both its parts', async () => {
    const line = (code: string, region: string) => `${code},${region},,WEST,2023-06-30,3,个,,`;
    await file([line('PF_STARTED', '530100'), line('PF_PROJECTS', '530100'), line('PF_PROJECTS', '530300')]);
    const { data } = await product.execute(
      `{ region(code: "530000") { progress(year: 2023, indicators: ["PF_START_RATE"], include: ALL) { actual ${COVERAGE} } } }`,
    );
    expect(data.region.progress[0]).toMatchObject({ actual: '50.00', coverage: { stated: 1, expected: 16 } });
  });

  test('of nothing is nothing of so many', async () => {
    expect((await ask('540000', COVERAGE)).coverage).toEqual({
      ...{ stated: 0, expected: 7, basis: 'CHILDREN', oldest: null, newest: null, newerBelow: 0 },
    });
  });

  test('of an eastern region is of its partnerships in force', async () => {
    await agree('530100', '310000');
    await file([
      'EW_LABOUR,530100,310000,WEST,2019-06-30,5,人,,',
      'EW_LABOUR,530300,310101,WEST,2019-07-31,6,人,,',
    ]);
    const { data } = await product.execute(
      `{ region(code: "310000") { progress(year: 2019, side: EAST, indicators: ["EW_LABOUR"], include: ALL) { actual ${COVERAGE} } } }`,
    );
    // With the whole of Yunnan, which has something in it, and with Kunming, which a target has put on record.
    expect(data.region.progress[0]).toMatchObject({ actual: '11', coverage: { stated: 2, expected: 2 } });
  });
});
