import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { startTestProduct } from '../testing/test-product';

test('/health/ready has the database write to its disk, and so hears of a full one', async () => {
  const product = await startTestProduct();
  const client = new Client({ connectionString: product.databaseUrl });
  await client.connect();
  const countTemporaryFiles = async (): Promise<number> => {
    const { rows } = await client.query<{ files: string }>(
      'select temp_files as files from pg_stat_database where datname = current_database()',
    );
    return Number(rows[0]?.files);
  };

  const before = await countTemporaryFiles();
  // A connection counts what it did at most once a second.
  for (let tries = 0; tries < 20 && (await countTemporaryFiles()) === before; tries++) {
    expect((await fetch(`${product.origin}/health/ready`)).status).toBe(200);
    await delay(1100);
  }
  expect(await countTemporaryFiles()).toBeGreaterThan(before);

  await client.end();
  await product.stop();
});
