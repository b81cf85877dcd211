import { appendFile, chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../platform/embedded-postgres';

/**
 * A PostgreSQL that is thrown away, as a process that global-setup.ts starts in a session of its own: it prints where it is, and ends
 * with its standard input, so that a test run which is killed leaves no server and no folder behind.
 */
async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  const ended = new Promise((resolve) => process.stdin.resume().once('close', resolve));
  const dataDir = await mkdtemp(join(tmpdir(), 'cooperation-graph-test-'));
  try {
    // Open to the account that PostgreSQL runs as for root, so that its data lies in here and is removed with it.
    await chmod(dataDir, 0o755);
    const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined });
    await dareLosingData(join(dataDir, 'postgresql', 'data'));
    console.log(postgres.url);
    await ended;
    await postgres.stop();
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Nothing in it outlives the tests: it need not wait for the disk. */
async function dareLosingData(data: string): Promise<void> {
  await appendFile(join(data, 'postgresql.auto.conf'), 'fsync = off\nfull_page_writes = off\n');
  const [pid] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGHUP');
}

void main();
