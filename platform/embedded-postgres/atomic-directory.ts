import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Whether there is a process of this id, whoever it is. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Makes the folder `place` under another name and renames it when `make` is done, so that neither a kill nor a second process that
 * does the same at the same time can leave half of one. Rejects with what `make` or the file system refused.
 */
export async function makeDirectoryAtomically(
  place: string,
  make: (draft: string) => Promise<void>,
): Promise<void> {
  const folder = path.dirname(place);
  const prefix = `${path.basename(place)}.new-`;
  const draft = path.join(folder, `${prefix}${process.pid}-${randomUUID()}`);
  try {
    await mkdir(draft);
    await make(draft);
    await rename(draft, place);
  } catch (error) {
    // The second process may have been faster
    if (!existsSync(place)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  // Only now: programs that a killed process had started may have been writing to its draft until a moment ago
  for (const name of readdirSync(folder))
    if (name.startsWith(prefix) && !isAlive(parseInt(name.slice(prefix.length))))
      await rm(path.join(folder, name), { recursive: true, force: true }).catch(() => undefined);
}
