import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { TOP } from '../platform/top-folder';

const web = join(TOP, 'web');
const built = join(web, 'dist');
/** In a built folder: the fingerprint of what it was built from. */
const stamp = 'built-from';

/** What a call found or did: `current`, `built` anew, or `unbuildable` where the development dependencies are not installed. */
export type Outcome = 'current' | 'built' | 'unbuildable';

/**
 * Builds the pages into web/dist (some ten seconds) unless it is there and no source has changed. It is built aside and
 * moved into place, so that a broken-off build leaves nothing half-written. In an installation without Vite, what is there
 * stays as it is. Throws what Vite says when the build fails; aborting the signal stops it.
 */
export async function buildPages(signal?: AbortSignal): Promise<Outcome> {
  const vite = viteProgram();
  if (vite === null) return existsSync(built) ? 'current' : 'unbuildable';
  const fingerprint = await sourceFingerprint();
  if ((await builtFrom()) === fingerprint) return 'current';
  await removeLeftovers();
  const aside = `${built}-${process.pid}`;
  try {
    await run([vite, 'build', web, '--outDir', aside, '--emptyOutDir', '--logLevel', 'error'], signal);
    await compress(join(aside, 'assets'));
    await writeFile(join(aside, stamp), fingerprint);
    await rm(built, { recursive: true, force: true });
    await rename(aside, built).catch(async (error: unknown) => {
      // Another process may have put the same build there in between.
      if ((await builtFrom()) !== fingerprint) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return 'built';
}

async function builtFrom(): Promise<string | null> {
  return readFile(join(built, stamp), 'utf8').catch(() => null);
}

/** What a killed build left behind: folders dist-<pid> of processes that are gone. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(web)) {
    const pid = /^dist-(\d+)$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) await rm(join(web, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function viteProgram(): string | null {
  try {
    return join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
  } catch {
    return null;
  }
}

/** A digest of every file that the build reads: the pages' sources and, for the libraries, the lock file. */
async function sourceFingerprint(): Promise<string> {
  const entries = await readdir(web, { recursive: true, withFileTypes: true });
  const sources = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(TOP, join(entry.parentPath, entry.name)))
    .filter((file) => !/^web.(dist|e2e)|\.test\.ts$/.test(file))
    .sort();
  const digest = createHash('sha256');
  for (const file of [...sources, 'package-lock.json'])
    digest.update(file).update(await readFile(join(TOP, file)));
  return digest.digest('hex');
}

async function run(args: string[], signal?: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: TOP,
    // Whatever the caller's is: Vite would build React for development.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(signal && { signal }),
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The pages could not be built: ${complaint.trim() || `exit code ${code}`}`));
    });
  });
}

/** Puts a .gz beside every text file: over a slow line the playground is 2 MB instead of 7. */
async function compress(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/\.(js|css|ttf|svg)$/.test(name))
      await writeFile(join(folder, `${name}.gz`), await promisify(gzip)(await readFile(join(folder, name))));
  }
}
