import { inTransaction } from '../platform/database/run';
import { readPlans } from '../platform/returns/read-returns';
import { setFilingPlan } from '../platform/returns/set-filing-plan';
import { LEDGER_SUBGRAPHS } from '../schema/subgraphs';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';
import { openDatabases, type Databases } from './databases';
import { setFirstPlans } from './first-plans';
import { administrator } from './import-register';

describe('the first filing plans', () => {
  let database: TestDatabase;
  let databases: Databases;
  let close: () => Promise<void>;
  beforeAll(async () => {
    database = await createTestDatabase();
    ({ databases, close } = await openDatabases(database.url));
  });
  afterAll(async () => {
    await close();
    await database.drop();
  });

  const plans = async () => {
    const read = LEDGER_SUBGRAPHS.map((name) => inTransaction(databases[name], ({ run }) => readPlans(run)));
    return (await Promise.all(read)).flat();
  };

  test('are one for each theme of the first data: what the bulletins state, each month; of cooperation by every province with a partner', async () => {
    await setFirstPlans(databases);
    const first = await plans();
    expect(first).toHaveLength(13);
    for (const plan of first)
      expect(plan).toMatchObject({ version: 1, rhythm: 'MONTH', daysToFile: 10, source: '示例安排' });
    const [cooperation, consumer] = first;
    expect(cooperation).toMatchObject({ theme: 'EAST_WEST', name: '东西部协作月报' });
    expect(cooperation?.indicators).toHaveLength(11);
    expect(cooperation?.units).toHaveLength(10);
    expect(cooperation?.partners.filter(({ unit }) => unit === '620000')).toMatchObject([
      { partner: '120000' },
      { partner: '370000' },
    ]);
    expect(consumer).toMatchObject({ theme: 'CONSUMER', units: ['140900', '610000'], partners: [] });
  });

  test('are set once: one that an administrator has ended stays as it is', async () => {
    const [plan] = await plans();
    if (!plan) throw new Error('no plan');
    const ended = await inTransaction(databases['east-west'], (transaction) =>
      setFilingPlan(
        'east-west',
        transaction,
        {
          input: { ...plan, id: `east-west:P${plan.id}`, until: '2022-12-31' },
          version: 1,
          reason: '改为季报',
        },
        { viewer: administrator('administrator'), now: new Date(), key: 'ends the plan' },
      ),
    );
    expect(ended).toMatchObject({ version: 2 });
    const before = await plans();
    await setFirstPlans(databases);
    expect(await plans()).toEqual(before);
    expect(before[0]).toMatchObject({ version: 2, until: '2022-12-31' });
  });
});
