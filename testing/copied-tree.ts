import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const top = join(__dirname, '..');
const NOT_COPIED = ['node_modules', 'data', 'dist', '.git', '.data'];

/** A copy of this repository's files, for commands that write some of them. */
export function copyTree() {
  const folder = mkdtempSync(join(tmpdir(), 'cooperation-graph-copy-'));
  for (const entry of readdirSync(top).filter((name) => !NOT_COPIED.includes(name)))
    cpSync(join(top, entry), join(folder, entry), {
      recursive: true,
      filter: (path) => !path.endsWith('node_modules'),
    });
  for (const shared of ['node_modules', 'data']) symlinkSync(join(top, shared), join(folder, shared));
  return {
    folder,
    /** Runs a command of the copy in it. */
    run: (script: string, ...args: string[]) =>
      spawnSync('node', ['--import', 'tsx', script, ...args], { cwd: folder, encoding: 'utf8' }),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
