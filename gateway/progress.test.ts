import { Client } from 'pg';
import { countyDispenser } from '../testing/counties';
import { queryProgress, figures, post, targets } from '../testing/query-progress';
import { startTestProduct, type TestProduct } from '../testing/test-product';

const nextCounty = countyDispenser();

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

const execute = (region: string, indicator: string, args: string, fields?: string) =>
  queryProgress(product, region, indicator, args, fields);

describe('nothing and zero', () => {
  test('nothing reported is null, and so is what would be computed from it', async () => {
    const region = nextCounty();
    await product.importCsv(targets(`EW_LABOUR,${region},,2021,100,人,`));
    expect(await execute(region, 'EW_LABOUR', 'year: 2021')).toMatchObject({
      target: '100',
      actual: null,
      ratio: null,
      elapsed: '100.00',
      gap: null,
      pace: null,
      statedOn: null,
      itemised: null,
      unitemised: null,
    });
  });

  test('a reported zero is 0', async () => {
    const region = nextCounty();
    await product.importCsv(targets(`EW_LABOUR,${region},,2021,100,人,`));
    await product.importCsv(figures(`EW_LABOUR,${region},,2021-06-30,0,人,`));
    expect(await execute(region, 'EW_LABOUR', 'year: 2021, asOf: "2021-06-30"')).toMatchObject({
      actual: '0',
      ratio: '0.00',
      gap: '-50.00',
      pace: 'BEHIND',
      statedOn: '2021-06-30',
      itemised: '0',
      unitemised: '0',
    });
  });

  test('a region whose only record was withdrawn has null again', async () => {
    const region = nextCounty();
    await post(owner, 'east_west', `EW_LABOUR ${region} 320000 2021-05-01 5`);
    expect(await execute(region, 'EW_LABOUR', 'year: 2021')).toMatchObject({
      actual: '5',
      statedOn: null,
      itemised: null,
    });
    await post(owner, 'east_west', `EW_LABOUR ${region} 320000 2021-05-01 -5`);
    expect(await execute(region, 'EW_LABOUR', 'year: 2021')).toMatchObject({ actual: null });
  });

  test('without a target, or with a target of 0, there is no ratio', async () => {
    const region = nextCounty();
    await product.importCsv(targets(`EW_LABOUR,${region},,2021,0,人,`));
    await product.importCsv(
      figures(`EW_LABOUR,${region},,2021-06-30,7,人,`, `CA_SALES,${region},,2021-06-30,7,元,`),
    );
    expect(await execute(region, 'EW_LABOUR', 'year: 2021')).toMatchObject({
      target: '0',
      actual: '7',
      ratio: null,
      gap: null,
      pace: null,
    });
    expect(await execute(region, 'CA_SALES', 'year: 2021')).toMatchObject({
      target: null,
      actual: '7',
      ratio: null,
      gap: null,
      pace: null,
    });
  });
});

describe('the aggregation of an indicator', () => {
  test('FLOW counts within the year', async () => {
    const region = nextCounty();
    await product.importCsv(
      figures(`EW_LABOUR,${region},,2020-12-31,9,人,`, `EW_LABOUR,${region},,2021-02-28,2,人,`),
    );
    expect(await execute(region, 'EW_LABOUR', 'year: 2020')).toMatchObject({ actual: '9' });
    expect(await execute(region, 'EW_LABOUR', 'year: 2021, asOf: "2021-01-31"')).toMatchObject({
      actual: null,
    });
    expect(await execute(region, 'EW_LABOUR', 'year: 2021, asOf: "2021-03-31"')).toMatchObject({
      actual: '2',
      statedOn: '2021-02-28',
    });
    expect(await execute(region, 'EW_LABOUR', 'year: 2022')).toMatchObject({ actual: null });
  });

  test('BALANCE carries over from year to year, and may fall', async () => {
    const region = nextCounty();
    await product.importCsv(
      figures(`CA_PRODUCTS,${region},,2020-12-31,9,个,`, `CA_PRODUCTS,${region},,2021-06-30,8,个,`),
    );
    expect(await execute(region, 'CA_PRODUCTS', 'year: 2019')).toMatchObject({ actual: null });
    expect(await execute(region, 'CA_PRODUCTS', 'year: 2021, asOf: "2021-01-31"')).toMatchObject({
      actual: '9',
      statedOn: '2020-12-31',
    });
    expect(await execute(region, 'CA_PRODUCTS', 'year: 2025')).toMatchObject({
      actual: '8',
      statedOn: '2021-06-30',
    });
  });

  test('LEVEL is the latest statement of that very scope, and is never summed', async () => {
    await product.importCsv(
      figures('IN_NET_INCOME,650102,,2021-12-31,12000,元,', 'IN_NET_INCOME,650100,,2020-12-31,11000,元,'),
    );
    expect(await execute('650100', 'IN_NET_INCOME', 'year: 2021')).toMatchObject({
      actual: '11000',
      statedOn: '2020-12-31',
      itemised: null,
      unitemised: null,
    });
    expect(await execute('650000', 'IN_NET_INCOME', 'year: 2021')).toMatchObject({ actual: null });
  });

  test('RATIO is numerator / denominator x 100 of sums, not a sum of rates', async () => {
    await product.importCsv(
      figures(
        'PF_PROJECTS,540102,,2021-06-30,10,个,',
        'PF_STARTED,540102,,2021-06-30,10,个,',
        'PF_PROJECTS,540103,,2021-06-30,30,个,',
        'PF_STARTED,540103,,2021-06-30,10,个,',
      ),
    );
    const rate = 'year: 2021, asOf: "2021-06-30"';
    expect(await execute('540102', 'PF_START_RATE', rate)).toMatchObject({ actual: '100.00' });
    expect(await execute('540103', 'PF_START_RATE', rate)).toMatchObject({ actual: '33.33' });
    expect(await execute('540100', 'PF_START_RATE', rate)).toMatchObject({
      actual: '50.00',
      statedOn: null,
      itemised: null,
    });
  });

  test('a RATIO that was stated itself counts where its parts are not both known, within their year', async () => {
    const region = nextCounty();
    await product.importCsv(
      figures(`PF_START_RATE,${region},,2021-06-30,99.6,%,`, `PF_STARTED,${region},,2021-06-30,1,个,`),
    );
    expect(await execute(region, 'PF_START_RATE', 'year: 2021')).toMatchObject({
      actual: '99.60',
      statedOn: '2021-06-30',
    });
    expect(await execute(region, 'PF_START_RATE', 'year: 2022')).toMatchObject({
      actual: null,
      statedOn: null,
    });
    await product.importCsv(figures(`PF_PROJECTS,${region},,2021-07-31,4,个,`));
    expect(await execute(region, 'PF_START_RATE', 'year: 2021, asOf: "2021-06-30"')).toMatchObject({
      actual: '99.60',
    });
    expect(await execute(region, 'PF_START_RATE', 'year: 2021')).toMatchObject({
      actual: '25.00',
      statedOn: null,
    });
  });

  test('a RATIO whose denominator is 0 is null, whatever was stated', async () => {
    const region = nextCounty();
    await product.importCsv(
      figures(
        `PF_START_RATE,${region},,2021-06-30,100,%,`,
        `PF_STARTED,${region},,2021-06-30,0,个,`,
        `PF_PROJECTS,${region},,2021-06-30,0,个,`,
      ),
    );
    expect(await execute(region, 'PF_START_RATE', 'year: 2021')).toMatchObject({ actual: null });
  });
});
