import { openAsOwner } from '../../platform/database/open';
import { query } from '../../testing/query';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database';
import { subgraphs } from '../subgraphs';
import { DateBulletin1700000011100 } from './migrations/1700000011100-date-bulletin-003';

/** What it does to a database of 0.1.0 is held by testing/upgrade. */
describe('the migration that dates bulletin 003', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const statements = () =>
    query(database.url, `select * from consolidation.statement where region = '130700' order by id`);

  async function migrate(): Promise<void> {
    const source = await openAsOwner(subgraphs.consolidation.subgraph, database.url);
    await new DateBulletin1700000011100().up(source.createQueryRunner());
    await source.destroy();
  }

  test('changes nothing where the figures have their day', async () => {
    const before = await statements();
    await migrate();
    expect(await statements()).toEqual(before);
  });

  test('changes nothing where something else is stated of these months', async () => {
    await query(
      database.url,
      `with next as (
         update consolidation.latest_moment set moment = greatest(clock_timestamp(), moment + interval '1 microsecond') returning moment
       )
       insert into consolidation.statement (indicator, side, region, date, total, source, recorded_at, recorded_by)
       select 'PF_FUNDS', 'WEST', '130700', '2022-12-31', 3682000000, 'bulletin 003', moment, 'import figures.csv' from next`,
    );
    const before = await statements();
    await migrate();
    expect(await statements()).toEqual(before);
  });
});
