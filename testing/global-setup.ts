import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { prepareDatabase } from '../ingest/prepare-database';
import { TEMPLATE } from './test-database';

/**
 * One real PostgreSQL for all tests: the one of TEST_DATABASE_URL, else an embedded one that is thrown away. Every test file
 * gets a database of its own, copied from a template that holds the product's first data, but for the first filing plans. The commands that tests start are built.
 */
export default async function setUp(): Promise<void> {
  buildCommands();
  const given = process.env.TEST_DATABASE_URL;
  if (given === undefined) {
    const { url, stop } = await startPostgres();
    process.env.TEST_DATABASE_URL = url;
    tearDown.steps.push(stop);
  }
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(`drop database if exists ${TEMPLATE}`);
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  url.pathname = TEMPLATE;
  await prepareDatabase(url.href, {}, { hasFirstPlans: false });
}

/** As `npm start` does first: unless dist/ is of these very sources. */
export function buildCommands(): void {
  execFileSync(process.execPath, [join(__dirname, '..', 'scripts', 'build.mjs')], { stdio: 'inherit' });
}

/** Starts postgres.ts, out of reach of a Ctrl-C; it stops when we end, however that is. */
async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'postgres.ts')], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const printed = once(child.stdout, 'data') as Promise<[Buffer]>;
  const url = await Promise.race([printed.then(([bytes]) => bytes.toString().trim()), exit.then(() => null)]);
  if (url === null) throw new Error('the PostgreSQL of the tests did not start');
  return {
    url,
    stop: async () => {
      child.stdin.end();
      await exit;
    },
  };
}

/** What the teardown has to undo, kept in the one process that runs both. */
export const tearDown: { steps: (() => Promise<void>)[] } = ((
  globalThis as { cooperationGraphTearDown?: { steps: (() => Promise<void>)[] } }
).cooperationGraphTearDown ??= { steps: [] });
