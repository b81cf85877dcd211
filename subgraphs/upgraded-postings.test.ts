import { openDatabases } from '../ingest/databases';
import { addSampleRecords } from '../ingest/sample';
import { openAsOwner } from '../platform/database/open';
import { startTestProduct, type TestProduct } from '../testing/test-product';
import { PostMoreIndicators1700000016000 as ofConsolidation } from './consolidation/migrations/1700000016000-post-more-indicators';
import { PostMoreIndicators1700000016000 as ofConsumer } from './consumer/migrations/1700000016000-post-more-indicators';
import { PostMoreIndicators1700000016000 as ofEastWest } from './east-west/migrations/1700000016000-post-more-indicators';
import { PostMoreIndicators1700000016000 as ofEnterpriseVillage } from './enterprise-village/migrations/1700000016000-post-more-indicators';
import { subgraphs } from './subgraphs';

const MIGRATIONS = [
  ['east-west', ofEastWest],
  ['consumer', ofConsumer],
  ['enterprise-village', ofEnterpriseVillage],
  ['consolidation', ofConsolidation],
] as const;

describe('a database that has had records for long', () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await startTestProduct();
    const { databases, close } = await openDatabases(product.databaseUrl);
    await addSampleRecords(databases);
    await close();
  });

  afterAll(() => product.stop());

  test.each(MIGRATIONS)('%s: an upgrade posts what filing them today posts', async (name, Migration) => {
    const owner = await openAsOwner(subgraphs[name].subgraph, product.databaseUrl);
    const runner = owner.createQueryRunner();
    const posted = (): Promise<unknown> =>
      runner.query(`select record, indicator, region, partner, date::text, sum(amount) as amount
        from posting group by 1, 2, 3, 4, 5 having sum(direction) <> 0 order by 1, 2, 3, 4, 5`);
    const indicators: string[] = [];
    await new Migration().up({
      query: (sql: string) => {
        indicators.push(...[...sql.matchAll(/select '([A-Z_]+)'/g)].map(([, code = '']) => code));
        return Promise.resolve();
      },
    } as never);
    try {
      const filed = await posted();
      await runner.query('alter table posting disable trigger append_only');
      const removed: [unknown[], number] = await runner.query(
        'delete from posting where indicator = any($1)',
        [indicators],
      );
      await runner.query('alter table posting enable trigger append_only');
      expect(removed[1]).toBeGreaterThan(0);
      await new Migration().up(runner);
      expect(await posted()).toEqual(filed);
    } finally {
      await runner.release();
      await owner.destroy();
    }
  });
});
