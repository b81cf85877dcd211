import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { prepareDatabase } from '../ingest/prepare-database';
import { startEmbeddedPostgres } from '../platform/embedded-postgres';
import { TEMPLATE } from './test-database';

/**
 * One real PostgreSQL for all tests: the one of TEST_DATABASE_URL, else an embedded one that is thrown away. Every test file
 * gets a database of its own, copied from a template that holds the product's first data.
 */
export default async function setUp(): Promise<void> {
  const given = process.env.TEST_DATABASE_URL;
  if (given === undefined) {
    const dataDir = await mkdtemp(join(tmpdir(), 'cooperation-graph-test-'));
    // Open to the account that PostgreSQL runs as for root, so that its data lies in here and is removed with it.
    await chmod(dataDir, 0o755);
    const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined });
    process.env.TEST_DATABASE_URL = postgres.url;
    tearDown.steps.push(async () => {
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    });
  }
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(`drop database if exists ${TEMPLATE}`);
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  url.pathname = TEMPLATE;
  await prepareDatabase(url.href);
}

/** What the teardown has to undo, kept in the one process that runs both. */
export const tearDown: { steps: (() => Promise<void>)[] } = ((
  globalThis as { cooperationGraphTearDown?: { steps: (() => Promise<void>)[] } }
).cooperationGraphTearDown ??= { steps: [] });
