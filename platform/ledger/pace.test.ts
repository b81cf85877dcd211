import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { countyDispenser } from '../../testing/counties';
import { figures, post, queryProgress, targets } from '../../testing/query-progress';
import { startTestProduct, type TestProduct } from '../../testing/test-product';

const nextCounty = countyDispenser();
const SET = `mutation Set($input: TargetInput!, $key: ID!) {
  setTarget(input: $input, version: 0, key: $key) { refusals { field message } }
}`;

let product: TestProduct;
let owner: Client;
let token: string;
beforeAll(async () => {
  product = await startTestProduct();
  token = await product.token([{ role: 'target-setter', region: '000000' }]);
  owner = new Client({ connectionString: product.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await product.stop();
});

const ask = (region: string, indicator: string, args: string) =>
  queryProgress(product, region, indicator, args, 'actual standsFor ratio scheduled gap pace');

/** Sets a target of 2023, as in "EW_LABOUR 100 KEEP_ABOVE". */
async function set(region: string, text: string, more: object = {}): Promise<void> {
  const [indicator, value, kind] = text.split(' ');
  const input = { indicator, region, year: 2023, value, kind, ...more };
  const { data } = await product.execute(SET, { input, key: randomUUID() }, { token });
  expect(data.setTarget.refusals).toEqual([]);
}

describe('the day that a figure stands for', () => {
  test('is that of the newest of what counts, also where it is asked for months later', async () => {
    const region = nextCounty();
    await product.importCsv(targets(`EW_LABOUR,${region},,2023,100,人,`));
    await product.importCsv(figures(`EW_LABOUR,${region},,2023-04-30,60,人,`));
    await product.importCsv(figures(`EW_LABOUR,${region},320000,2023-06-30,30,人,`));
    const april = {
      ...{ actual: '60', standsFor: '2023-04-30', ratio: '60.00', scheduled: '33.33' },
      ...{ gap: '26.67', pace: 'AHEAD' },
    };
    expect(await ask(region, 'EW_LABOUR', 'year: 2023')).toMatchObject(april);
    await post(owner, 'east_west', `EW_LABOUR ${region} 330000 2023-05-31 3`);
    expect(await ask(region, 'EW_LABOUR', 'year: 2023')).toMatchObject({
      ...{ actual: '63', standsFor: '2023-05-31', scheduled: '41.67', gap: '21.33' },
    });
    // A record that was made void says nothing any more.
    await post(owner, 'east_west', `EW_LABOUR ${region} 330000 2023-05-31 -3`);
    expect(await ask(region, 'EW_LABOUR', 'year: 2023')).toMatchObject(april);
  });

  test('is the day asked about where it is made of records alone', async () => {
    const region = nextCounty();
    await product.importCsv(targets(`EW_LABOUR,${region},,2023,10,人,`));
    await post(owner, 'east_west', `EW_LABOUR ${region} 330000 2023-03-31 5`);
    expect(await ask(region, 'EW_LABOUR', 'year: 2023, asOf: "2023-09-30"')).toMatchObject({
      ...{ standsFor: '2023-09-30', ratio: '50.00', scheduled: '75.00', gap: '-25.00', pace: 'BEHIND' },
    });
  });

  test('is of no day where nothing was reported', async () => {
    const region = nextCounty();
    await product.importCsv(targets(`EW_LABOUR,${region},,2023,10,人,`));
    expect(await ask(region, 'EW_LABOUR', 'year: 2023')).toMatchObject({
      ...{ standsFor: null, ratio: null, scheduled: null, gap: null, pace: null },
    });
  });

  test('lies before the year where a stock is carried over: nothing has been said this year', async () => {
    const region = nextCounty();
    await set(region, 'CA_PRODUCTS 10');
    await product.importCsv(figures(`CA_PRODUCTS,${region},,2022-12-31,11,个,`));
    expect(await ask(region, 'CA_PRODUCTS', 'year: 2023')).toMatchObject({
      ...{ actual: '11', standsFor: '2022-12-31', ratio: '110.00', scheduled: null, gap: null, pace: null },
    });
  });

  test('of a rate is the newest of both its parts', async () => {
    const region = nextCounty();
    await set(region, 'PF_START_RATE 90', { schedule: '06-30:100' });
    await product.importCsv(
      figures(`PF_STARTED,${region},,2023-03-31,8,个,`, `PF_PROJECTS,${region},,2023-02-28,10,个,`),
    );
    expect(await ask(region, 'PF_START_RATE', 'year: 2023')).toMatchObject({
      ...{ actual: '80.00', standsFor: '2023-03-31', ratio: '88.89', scheduled: '50.00', pace: 'AHEAD' },
    });
  });

  test('of a sum of targets is that of what their scopes have done, not of what else is there', async () => {
    const [first, second] = ['632301', '632322'];
    const prefecture = '632300';
    await set(first, 'EW_LABOUR 100', { schedule: '06-30:100' });
    await set(second, 'EW_LABOUR 300');
    await product.importCsv(
      figures(
        `EW_LABOUR,${first},,2023-03-31,60,人,`,
        `EW_LABOUR,${second},,2023-03-31,60,人,`,
        `EW_LABOUR,${prefecture},,2023-12-31,900,人,`,
      ),
    );
    // 100 of the weight 400 have half to do by then, 300 a quarter.
    expect(await ask(prefecture, 'EW_LABOUR', 'year: 2023')).toMatchObject({
      ...{ actual: '900', standsFor: '2023-03-31', ratio: '30.00', scheduled: '31.25' },
      ...{ gap: '-1.25', pace: 'BEHIND' },
    });
  });
});

describe('the schedule of a target', () => {
  test('is its own steps, joined by straight lines', async () => {
    const region = nextCounty();
    await set(region, 'EW_LABOUR 1000', { schedule: '03-31:30; 06-30:100' });
    await product.importCsv(figures(`EW_LABOUR,${region},,2023-05-15,646,人,`));
    expect(await ask(region, 'EW_LABOUR', 'year: 2023')).toMatchObject({
      ...{ ratio: '64.60', scheduled: '64.62', gap: '-0.02', pace: 'BEHIND' },
    });
  });

  test('follows the same scope in the year before, on the same day, and is not known without it', async () => {
    const region = nextCounty();
    await set(region, 'EW_LABOUR 1000', { schedule: '上年进度' });
    await product.importCsv(figures(`EW_LABOUR,${region},,2023-03-31,700,人,`));
    expect(await ask(region, 'EW_LABOUR', 'year: 2023')).toMatchObject({
      ...{ ratio: '70.00', scheduled: null, gap: null, pace: null },
    });
    await product.importCsv(
      figures(`EW_LABOUR,${region},,2022-03-30,300,人,`, `EW_LABOUR,${region},,2022-11-30,400,人,`),
    );
    expect(await ask(region, 'EW_LABOUR', 'year: 2023')).toMatchObject({
      ...{ scheduled: '75.00', gap: '-5.00', pace: 'BEHIND' },
      statements: ['ledger.actuals', 'ledger.actuals', 'targets.regions', 'targets.scope-targets'],
    });
  });

  test('of a target of 0 is shown, though nothing can be compared with it', async () => {
    const region = nextCounty();
    await set(region, 'EW_LABOUR 0', { schedule: '06-30:100' });
    await product.importCsv(figures(`EW_LABOUR,${region},,2023-03-31,1,人,`));
    expect(await ask(region, 'EW_LABOUR', 'year: 2023')).toMatchObject({
      ...{ ratio: null, scheduled: '50.00', gap: null, pace: null },
    });
  });
});

describe('the kind of a target', () => {
  const balance = async (kind: string, value: string) => {
    const region = nextCounty();
    await set(region, `MO_HOUSEHOLDS 50 ${kind}`);
    await product.importCsv(figures(`MO_HOUSEHOLDS,${region},,2023-06-30,${value},户,`));
    return ask(region, 'MO_HOUSEHOLDS', 'year: 2023');
  };

  test.each([
    ['KEEP_ABOVE', '50', { ratio: '100.00', pace: 'KEPT' }],
    ['KEEP_ABOVE', '49', { ratio: '98.00', pace: 'MISSED' }],
    ['KEEP_BELOW', '50', { ratio: null, pace: 'KEPT' }],
    ['KEEP_BELOW', '51', { ratio: null, pace: 'MISSED' }],
  ])('%s with a value of %s', async (kind, value, expected) => {
    expect(await balance(kind, value)).toMatchObject({ ...expected, scheduled: null, gap: null });
  });

  test.each([
    ['49', { ratio: '98.00', pace: null }],
    ['50', { ratio: '100.00', pace: 'DONE' }],
  ])('a level of %s without a schedule is done or not judged', async (value, expected) => {
    const region = nextCounty();
    await set(region, 'IN_NET_INCOME 50');
    await product.importCsv(figures(`IN_NET_INCOME,${region},,2023-06-30,${value},元,`));
    expect(await ask(region, 'IN_NET_INCOME', 'year: 2023')).toMatchObject({
      ...expected,
      ...{ scheduled: null, gap: null },
    });
  });
});

describe('a series', () => {
  const read = async (
    region: string,
    indicator: string,
    args: string,
    fields = 'date actual ratio scheduled',
  ) => {
    const { series, statements } = (await queryProgress(
      product,
      region,
      indicator,
      'year: 2023',
      `series(${args}) { ${fields} }`,
    )) as unknown as { series: Record<string, string | null>[]; statements: string[] };
    return { points: series.map((point) => Object.values(point).map(String).join(' ')), series, statements };
  };

  test('has the ends of periods and the last day, each as the row would be then, by one statement', async () => {
    const region = nextCounty();
    await set(region, 'EW_LABOUR 1000', { schedule: '03-31:30; 06-30:100' });
    await product.importCsv(figures(`EW_LABOUR,${region},,2023-02-15,90,人,`));
    await product.importCsv(figures(`EW_LABOUR,${region},320000,2023-05-31,200,人,`));
    await post(owner, 'east_west', `EW_LABOUR ${region} 330000 2023-03-31 50`);
    const { points, series, statements } = await read(region, 'EW_LABOUR', 'every: MONTH, to: "2023-07-15"');
    expect(points).toEqual([
      '2023-01-31 null null 10.00',
      '2023-02-28 90 9.00 20.00',
      '2023-03-31 140 14.00 30.00',
      '2023-04-30 140 14.00 53.33',
      '2023-05-31 140 14.00 76.67',
      '2023-06-30 140 14.00 100.00',
      '2023-07-15 140 14.00 100.00',
    ]);
    expect(statements).toEqual(['ledger.actuals', 'targets.regions', 'targets.scope-targets']);
    for (const { date, actual, ratio } of series)
      expect(await ask(region, 'EW_LABOUR', `year: 2023, asOf: "${date}"`)).toMatchObject({ actual, ratio });
  });

  test.each([
    ['every: WEEK, from: "2023-01-04", to: "2023-01-16"', ['2023-01-08', '2023-01-15', '2023-01-16']],
    ['every: WEEK, from: "2023-02-26", to: "2023-03-05"', ['2023-02-26', '2023-03-05']],
    ['every: DAY, from: "2023-02-27", to: "2023-03-01"', ['2023-02-27', '2023-02-28', '2023-03-01']],
    ['every: QUARTER', ['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31']],
    ['every: MONTH, from: "2023-12-31"', ['2023-12-31']],
  ])('of %s', async (args, days) => {
    expect((await read('610602', 'EW_LABOUR', args, 'date')).points).toEqual(days);
  });

  test('of a sum of targets has what their scopes have done, and of last year’s schedule its curve', async () => {
    const [first, second] = ['640302', '640303'];
    await set(first, 'EW_SPECIALISTS 100', { schedule: '上年进度' });
    await product.importCsv(
      figures(
        ...[`2022-03-31,20`, `2022-12-31,80`, `2023-03-31,50`].map(
          (of) => `EW_SPECIALISTS,${first},,${of},人,`,
        ),
        `EW_SPECIALISTS,${second},,2023-03-31,7,人,`,
      ),
    );
    const { points, statements } = await read('640300', 'EW_SPECIALISTS', 'every: QUARTER, to: "2023-06-30"');
    expect(points).toEqual(['2023-03-31 57 50.00 25.00', '2023-06-30 57 50.00 25.00']);
    expect(statements).toEqual(['ledger.actuals', 'targets.regions', 'targets.scope-targets']);
  });

  test.each([
    ['from: "2022-12-31"', 'from'],
    ['from: "2023-07-01"', 'from'],
    ['from: "2023-02-30"', 'from'],
    ['from: "2023-03-01", to: "2023-02-28"', 'to'],
    ['to: "2023-07-01"', 'to'],
  ])('of %s is refused', async (args, argument) => {
    const { errors } = await product.execute(
      `{ region(code: "610602") { progress(year: 2023, asOf: "2023-06-30", indicators: ["EW_LABOUR"], include: ALL) {
        series(every: DAY, ${args}) { actual } } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});

describe('a change', () => {
  const changeOf = async (region: string, indicator: string, args: string, since: string) => {
    const row = await queryProgress(product, region, indicator, args, `change(since: "${since}")`);
    const { change, statements } = row as unknown as { change: string | null; statements: string[] };
    expect(statements).toEqual(['ledger.actuals', 'targets.regions', 'targets.scope-targets']);
    return change;
  };

  test('is what came about since, and null where nothing had been reported by then', async () => {
    const region = nextCounty();
    await product.importCsv(
      figures(
        `EW_LABOUR,${region},,2023-03-31,40,人,`,
        `EW_LABOUR,${region},,2023-06-30,100,人,`,
        `MO_HOUSEHOLDS,${region},,2022-06-30,50,户,`,
        `MO_HOUSEHOLDS,${region},,2023-06-30,30,户,`,
      ),
    );
    expect(await changeOf(region, 'EW_LABOUR', 'year: 2023', '2023-04-30')).toBe('60');
    expect(await changeOf(region, 'EW_LABOUR', 'year: 2023, asOf: "2023-05-31"', '2023-05-31')).toBe('0');
    expect(await changeOf(region, 'EW_LABOUR', 'year: 2023', '2023-02-28')).toBeNull();
    expect(await changeOf(region, 'MO_HOUSEHOLDS', 'year: 2023', '2022-12-31')).toBe('-20');
  });

  test('of an eastern region never mixes the two books', async () => {
    await product.importCsv(
      [
        'indicator,region,partner,side,as_of,value,unit',
        'EW_CADRES,610000,320000,WEST,2019-03-31,5,人',
        'EW_CADRES,000000,320000,EAST,2019-06-30,20,人',
        'EW_CADRES,000000,320000,EAST,2019-09-30,26,人',
      ].join('\n'),
    );
    const { data } = await product.execute(`{ region(code: "320000") {
      progress(year: 2019, side: EAST, indicators: ["EW_CADRES"], include: ALL) {
        book summer: change(since: "2019-06-30") spring: change(since: "2019-03-31")
        series(every: QUARTER) { actual }
      } } }`);
    expect(data.region.progress).toEqual([
      {
        ...{ book: 'EAST', summer: '6', spring: null },
        series: [{ actual: '5' }, { actual: '20' }, { actual: '26' }, { actual: '26' }],
      },
    ]);
  });

  test.each([
    ['year: 2023, asOf: "2023-06-30"', '2023-07-01'],
    ['year: 2023', '2022-12-31'],
  ])('in %s since %s is refused', async (args, since) => {
    const { errors } = await product.execute(
      `{ region(code: "610602") { progress(${args}, indicators: ["EW_LABOUR"], include: ALL) { change(since: "${since}") } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'since' } }]);
  });
});
