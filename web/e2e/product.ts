import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommands } from '../../testing/global-setup';

/** The started product. */
export interface Product {
  origin: string;
  /** Where its local token key is; '' for one that was running. */
  dataDir: string;
  stop: () => Promise<void>;
}

/**
 * Starts the product as a newcomer does, with a database of its own that is thrown away; or, without further settings, takes
 * the running one of the setting PRODUCT_URL. Throws with what the product printed when it does not come up.
 */
export async function startProduct(
  settings?: NodeJS.ProcessEnv,
  options: readonly string[] = [],
): Promise<Product> {
  const running = process.env.PRODUCT_URL;
  if (running && !settings) return { origin: running, dataDir: '', stop: () => Promise.resolve() };
  buildCommands();
  const dataDir = await mkdtemp(join(tmpdir(), 'cooperation-graph-browser-'));
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/commands/start.js', ...options], {
    cwd: join(__dirname, '..', '..'),
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
    await rm(dataDir, { recursive: true, force: true });
  };
  let printed = '';
  const origin = new Promise<string>((resolve) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /(http:\/\/[^\s/]+)\/graphql/.exec(printed)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  try {
    const first = await Promise.race([origin, exited.then(() => null)]);
    if (first === null) throw new Error(`The product did not start:\n${printed}`);
    await untilReady(`${first}/playground`);
    return { origin: first, dataDir, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The product answers before a first build of the page is done. */
async function untilReady(url: string): Promise<void> {
  for (;;) {
    const { status } = await fetch(url);
    if (status === 200) return;
    if (status !== 503) throw new Error(`${url} answers ${status}: is PLAYGROUND off?`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
