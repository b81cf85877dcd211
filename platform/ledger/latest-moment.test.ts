import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database';
import { HOLD_MOMENTS } from './latest-moment';

let database: TestDatabase;
let owner: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** Each table with a column of this name that lacks what holds its moments. */
async function unheld(column: string, what: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
     where column_name = $1 and table_name not in ('audit', 'audit_head', 'idempotency')
       and not exists (select from pg_trigger where tgname = $2 and tgenabled = 'O'
                       and tgrelid = format('%I.%I', table_schema, table_name)::regclass)
       and not exists (select from pg_constraint where conname = $2
                       and conrelid = format('%I.%I', table_schema, table_name)::regclass)
     order by 1`,
    [column, what],
  );
  return rows.map(({ name }) => name);
}

test('every table of records is held to moments that grow, those of registers at both ends', async () => {
  expect(await unheld('recorded_at', 'recorded_now')).toEqual([]);
  expect(await unheld('superseded_at', 'superseded_now')).toEqual([]);
  expect(await unheld('superseded_at', 'superseded_later')).toEqual([]);
});

test('a table of a later migration is held once that runs HOLD_MOMENTS', async () => {
  await owner.query('begin');
  await owner.query(`set local search_path = consumer, pg_temp`);
  await owner.query(`create table later (recorded_at timestamptz not null, superseded_at timestamptz)`);
  expect(await unheld('recorded_at', 'recorded_now')).toEqual(['consumer.later']);
  await owner.query(HOLD_MOMENTS);
  expect(await unheld('recorded_at', 'recorded_now')).toEqual([]);
  expect(await unheld('superseded_at', 'superseded_now')).toEqual([]);
  expect(await unheld('superseded_at', 'superseded_later')).toEqual([]);
  await owner.query('rollback');
});

const ADD = {
  'consumer.statement': `insert into consumer.statement (indicator, side, region, date, total, recorded_at, recorded_by)
    select 'CA_SALES', 'WEST', '610102', '2021-06-30', 1, moment + $1::interval, 'somebody' from consumer.latest_moment`,
  'consumer.posting': `insert into consumer.posting (indicator, region, date, amount, direction, record, recorded_at, recorded_by)
    select 'CA_SALES', '610102', '2021-06-30', 1, 1, 'purchase:1', moment + $1::interval, 'somebody' from consumer.latest_moment`,
  'consumer.supplier': `insert into consumer.supplier
      (id, version, credit_code, name, county, registered_on, scope_region, scope_date, recorded_at, recorded_by)
    select -1, 1, 'x', 'x', '610102', '2021-06-30', '610102', '2021-06-30', moment + $1::interval, 'somebody' from consumer.latest_moment`,
};

describe.each(Object.entries(ADD))('%s', (_, insert) => {
  test('takes the moment of the filing under way, and no other', async () => {
    await owner.query('begin');
    for (const other of ['-1 hour', '-1 microsecond', '1 microsecond']) {
      await owner.query('savepoint filing');
      await expect(owner.query(insert, [other])).rejects.toThrow('moments of recording grow');
      await owner.query('rollback to filing');
    }
    expect((await owner.query(insert, ['0'])).rowCount).toBe(1);
    await owner.query('rollback');
  });
});

test('a version ends at the moment of the filing that corrects it', async () => {
  const supersede = `update consumer.supplier set superseded_at = moment + $1::interval from consumer.latest_moment where id = -1`;
  await owner.query('begin');
  await owner.query(ADD['consumer.supplier'], ['0']);
  await owner.query(`update consumer.latest_moment set moment = moment + interval '1 hour'`);
  await owner.query('savepoint filing');
  await expect(owner.query(supersede, ['-1 second'])).rejects.toThrow('moments of recording grow');
  await owner.query('rollback to filing');
  expect((await owner.query(supersede, ['0'])).rowCount).toBe(1);
  await owner.query('rollback');
});
