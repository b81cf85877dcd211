import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';

/**
 * Makes JavaScript of the commands and of what runs in threads, a file each in dist/, unless it is there and no source has
 * changed: `npm start` and its like begin with it. Libraries stay where they are. Where esbuild is not installed, as in the image, what
 * was built before is what runs.
 */

const FOLDERS = ['commands', 'export', 'gateway', 'ingest', 'platform', 'schema', 'subgraphs', 'web'];

const top = join(import.meta.dirname, '..');
/** The commands that the scripts of package.json start from dist/, and the threads. */
const entries = [
  ...new Set((await readFile(join(top, 'package.json'), 'utf8')).match(/commands\/[\w-]+(?=\.js\b)/g)),
  'gateway/run-large-operations',
  'export/bulletin/run-fill-template',
].map((entry) => `${entry}.ts`);
const stamp = join(top, 'dist', 'built-from');

/** A digest of all that a build may read, and of this script. */
async function fingerprint() {
  const listed = await Promise.all(
    FOLDERS.map(async (folder) =>
      (await readdir(join(top, folder), { recursive: true })).map((name) => join(folder, name)),
    ),
  );
  const sources = listed.flat().filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const digest = createHash('sha256');
  for (const file of [...sources.sort(), 'scripts/build.mjs', 'package.json', 'package-lock.json'])
    digest.update(file).update(await readFile(join(top, file)));
  return digest.digest('hex');
}

/** Each file is whole at any moment, for whoever starts in between. */
async function writeWhole(path, contents) {
  const aside = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(aside, contents);
  await rename(aside, path);
}

const esbuild = await import('esbuild').catch(() => null);
const sources = esbuild && (await fingerprint());
if (esbuild && sources !== (await readFile(stamp, 'utf8').catch(() => null))) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: top,
    entryPoints: entries,
    outdir: 'dist',
    outbase: '.',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // TypeORM keeps the names of migrations, which are those of their classes.
    keepNames: true,
    sourcemap: true,
    sourcesContent: false,
    write: false,
    logLevel: 'warning',
  });
  for (const { path, contents } of outputFiles) await writeWhole(path, contents);
  await writeWhole(stamp, sources);
}
