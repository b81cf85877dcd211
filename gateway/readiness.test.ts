import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Readiness } from '../platform/database/readiness';
import { SUBGRAPH_NAMES } from '../platform/subgraph';
import { createTestDatabase } from '../testing/test-database';
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

test('/health/ready says of a database that has no room on its disk that it is full, until it has', async () => {
  const database = await createTestDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  // Before PostgreSQL's own md5, so that the question meets what a sort on a full disk raises.
  await client.query(`create schema full_disk;
    create function full_disk.md5(text) returns text language plpgsql as $$
    begin raise exception 'could not write to file: No space left on device' using errcode = 'disk_full'; end $$;
    create view full_disk.indicator_row as select * from targets.indicator_row;
    grant select on full_disk.indicator_row to public`);
  const reach = (url: string): Promise<string> =>
    Promise.resolve(`${url}?options=${encodeURIComponent('-c search_path=full_disk,pg_catalog')}`);
  const product = await startTestProduct('in-process', {}, { database, reach });
  const allOf = (state: Readiness): object => Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, state]));
  const fetchReady = async (): Promise<unknown> => {
    const response = await fetch(`${product.origin}/health/ready`);
    return { code: response.status, body: await response.json() };
  };

  const full = await fetchReady();
  await client.query('drop function full_disk.md5');
  const mended = await fetchReady();
  await client.end();
  await product.stop();

  expect(full).toEqual({ code: 503, body: { status: 'not ready', subgraphs: allOf('disk full') } });
  expect(mended).toEqual({ code: 200, body: { status: 'ready', subgraphs: allOf('ready') } });
});
