import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

const PROGRAMS = '/usr/lib/postgresql/15/bin';

/** Whether the PostgreSQL 15 of Debian is here, and the account that it runs as. */
export const hasDebianPostgres = existsSync(join(PROGRAMS, 'initdb')) && process.getuid?.() === 0;

/** Starts Debian's PostgreSQL in a folder that is thrown away. */
export async function startDebianPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (which) => Number((await execute('id', [which, 'postgres'])).stdout)),
  );
  const folder = await mkdtemp(join(tmpdir(), 'cooperation-graph-debian-'));
  await chown(folder, uid ?? 0, gid ?? 0);
  await chmod(folder, 0o700);
  const data = join(folder, 'data');
  const port = await freePort();
  const as = { uid, gid, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } };
  const control = (...args: string[]) => execute(join(PROGRAMS, 'pg_ctl'), ['-D', data, '-w', ...args], as);
  await execute(
    join(PROGRAMS, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '-N'],
    as,
  );
  await control('-l', join(folder, 'log'), '-o', `-p ${port} -k ${folder} -c fsync=off`, 'start');
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await control('-m', 'immediate', 'stop');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
