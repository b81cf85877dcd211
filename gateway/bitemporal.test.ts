import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { countyDispenser } from '../testing/counties';
import { queryProgress, figures, targets } from '../testing/query-progress';
import { recordsOf } from '../testing/records';
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

describe('the two times', () => {
  /** The database's moment, to the microsecond. */
  async function now(): Promise<string> {
    const { rows } = await owner.query<{ now: string }>(
      `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`,
    );
    return rows[0]?.now ?? '';
  }

  test('knownAt answers with what had been recorded by then, totals and targets', async () => {
    const region = nextCounty();
    const before = await now();
    await product.importCsv(targets(`EW_LABOUR,${region},,2021,200,人,`));
    await product.importCsv(figures(`EW_LABOUR,${region},,2021-06-30,100,人,`));
    const between = await now();
    await product.importCsv(targets(`EW_LABOUR,${region},,2021,400,人,`));
    await product.importCsv(figures(`EW_LABOUR,${region},,2021-06-30,120,人,`));

    const known = (moment: string) => execute(region, 'EW_LABOUR', `year: 2021, knownAt: "${moment}"`);
    expect(await known(before)).toMatchObject({ target: null, actual: null });
    expect(await known(between)).toMatchObject({ target: '200', actual: '100', ratio: '50.00' });
    expect(await known(await now())).toMatchObject({ target: '400', actual: '120', ratio: '30.00' });
    expect(await execute(region, 'EW_LABOUR', 'year: 2021')).toMatchObject({ target: '400', actual: '120' });
  });

  test('knownAt waits for a filing under way that noted an earlier moment, so that the response never changes', async () => {
    const region = nextCounty();
    await owner.query('begin');
    await owner.query(`select pg_advisory_xact_lock(hashtext('ledger east_west'))`);
    await owner.query(
      `with filing as (update east_west.latest_moment set moment = clock_timestamp() returning moment)
       insert into east_west.statement (indicator, side, region, date, total, recorded_at, recorded_by)
       select 'EW_LABOUR', 'WEST', '${region}', '2021-06-30', 100, moment, 'a filing under way' from filing`,
    );
    const moment = await now();
    let isSettled = false;
    const asked = execute(region, 'EW_LABOUR', `year: 2021, knownAt: "${moment}"`).finally(() => {
      isSettled = true;
    });
    expect(await execute(region, 'EW_LABOUR', 'year: 2021')).toMatchObject({ actual: null });
    expect(isSettled).toBe(false);
    await owner.query('commit');
    const { actual, statements } = await asked;
    expect(actual).toBe('100');
    expect(statements).toContain('ledger.settle');
    expect(await execute(region, 'EW_LABOUR', `year: 2021, knownAt: "${moment}"`)).toMatchObject({
      actual: '100',
    });
  });

  test('readers and writers who wait for a filing under way keep nobody from reading', async () => {
    const region = nextCounty();
    const filer = { token: await product.token([{ role: 'filer', region }]) };
    const add = `mutation Add($input: LabourTransferInput!, $key: ID!) { addLabourTransfer(input: $input, key: $key) { record { version } } }`;
    const input = {
      origin: region,
      destination: '320200',
      kind: 'TO_EAST',
      date: '2022-05-01',
      persons: 1,
      lifted: 0,
    };
    await owner.query('begin');
    await owner.query(`select pg_advisory_xact_lock(hashtext('ledger east_west'))`);
    const moment = await now();
    // More than the pool has connections, of either kind.
    const waiting = Array.from({ length: 12 }, (_, i) => [
      execute(region, 'EW_LABOUR', `year: 2021, knownAt: "${moment}"`),
      product
        .execute(add, { input, key: `while-waiting-${i}` }, filer)
        .then(({ data }) => data.addLabourTransfer.record as object),
    ]).flat();
    await setTimeout(500);
    expect(await execute(region, 'EW_LABOUR', 'year: 2021')).toMatchObject({ actual: null });
    await owner.query('commit');
    const results = await Promise.all(waiting);
    expect(results.filter((result) => 'version' in result)).toHaveLength(12);
  });

  test('records and the ledger agree at every moment, also where the clock has stepped back in between', async () => {
    const region = nextCounty();
    const filer = { token: await product.token([{ role: 'filer', region }]) };
    const input = { origin: region, destination: '320200', kind: 'TO_EAST', date: '2022-05-01', lifted: 0 };
    const records = recordsOf(product, () => filer);
    // As if the clock had been two minutes ahead when somebody filed.
    await owner.query(
      `update east_west.latest_moment set moment = clock_timestamp() + interval '2 minutes' where moment < clock_timestamp()`,
    );
    const id = await records.added('LabourTransfer', { ...input, persons: 5 });
    await records.correct('LabourTransfer', id, 1, { ...input, persons: 7 });
    const { rows } = await owner.query(
      `select r.persons, (r.recorded_at at time zone 'UTC')::text as moment, r.superseded_at > r.recorded_at as grows,
         (select sum(amount)::int from east_west.posting p
          where p.record = 'labour_transfer:' || r.id and p.indicator = 'EW_LABOUR' and p.recorded_at <= r.recorded_at) as ledger
       from east_west.labour_transfer r where id = $1 order by version`,
      [id],
    );
    expect(rows).toMatchObject([
      { persons: 5, ledger: 5, grows: true },
      { persons: 7, ledger: 7, grows: null },
    ]);
  });

  test('a moment of long ago is settled, and nobody waits for it', async () => {
    const { statements } = await execute(
      '610000',
      'EW_LABOUR',
      'year: 2021, knownAt: "2021-08-31T18:00:00+08:00"',
    );
    expect(statements).toEqual([
      'ledger.actuals',
      'ledger.general-actuals',
      'targets.regions',
      'targets.scope-targets',
    ]);
  });

  test.each([
    ['knownAt: "2099-01-01T00:00:00+08:00"', 'knownAt'],
    ['asOf: "2020-12-31"', 'asOf'],
    ['asOf: "2021-02-31"', 'asOf'],
    ['knownAt: "2021-01-01"', 'knownAt'],
  ])('%s is refused', async (wrong, argument) => {
    const { errors } = await product.execute(
      `{ region(code: "610000") { progress(year: 2021, ${wrong}) { actual } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  test('without asOf it is the end of a past year, and today, in China, in the current one', async () => {
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const year = Number(today.slice(0, 4));
    expect(await execute('610000', 'EW_LABOUR', `year: ${year}`, 'asOf')).toMatchObject({ asOf: today });
    expect(await execute('610000', 'EW_LABOUR', `year: ${year - 1}`, 'asOf')).toMatchObject({
      asOf: `${year - 1}-12-31`,
    });
    expect(await execute('610000', 'EW_LABOUR', `year: ${year + 1}`, 'asOf elapsed')).toMatchObject({
      asOf: `${year + 1}-01-01`,
      elapsed: '0.27',
    });
  });

  test.each([1977, 2101])('the year %i is refused', async (year) => {
    const { errors } = await product.execute(
      `{ region(code: "610000") { progress(year: ${year}) { actual } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'year' } }]);
  });
});
