import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of this installation, with data/, schema/ and web/ in it: the same one from the sources and from what is built of them in dist/. */
export const TOP = topOf(__dirname);

function topOf(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : topOf(dirname(folder));
}
