import { parseArgs } from 'node:util';
import { restoreBackup } from '../platform/backup/restore-backup';
import { inLanguage, inParagraphs } from '../platform/message';
import { WrongSetting } from '../platform/settings';
import { findDatabases } from './find-databases';
import { run } from './run';
import { texts } from './texts';

/** `npm run restore -- FILE`: puts a backup into an empty database, whole or not at all. */
void run(
  async (settings, log, onStop, signal) => {
    const { file, replace, help } = readArguments(process.argv.slice(2));
    if (help) {
      console.log(inParagraphs(texts.restoreUsage));
      return;
    }
    const { shapes, urlOf } = await findDatabases(settings, log, onStop, signal);
    await restoreBackup(shapes, urlOf, file, {
      replace,
      signal,
      onTable: (name, { rows, sha256 }) => {
        console.log(`${sha256}  ${name} (${rows})`);
      },
    });
    console.log(`${inLanguage(texts.restored)}: ${file}`);
  },
  { stays: false },
);

function readArguments(given: string[]): { file: string; replace: boolean; help: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: given,
      allowPositionals: true,
      options: {
        replace: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const [file = ''] = positionals;
    if (!values.help && (positionals.length !== 1 || file === '')) throw new Error('expected one file');
    return { file, ...values };
  } catch (error) {
    throw new WrongSetting(`${(error as Error).message}\n${inParagraphs(texts.restoreUsage)}`);
  }
}
