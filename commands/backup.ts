import { parseArgs } from 'node:util';
import { version } from '../package.json';
import { takeBackup } from '../platform/backup/take-backup';
import { inLanguage, inParagraphs } from '../platform/message';
import { WrongSetting } from '../platform/settings';
import { findDatabases } from './find-databases';
import { run } from './run';
import { texts } from './texts';

/** `npm run backup -- FILE`: writes all that the subgraphs keep to a file, while the product runs or while it does not. */
void run(
  async (settings, log, onStop, signal) => {
    const { file, help } = readArguments(process.argv.slice(2));
    if (help) {
      console.log(inParagraphs(texts.backupUsage));
      return;
    }
    const { shapes, urlOf } = await findDatabases(settings, log, onStop, signal);
    await takeBackup(shapes, urlOf, file, {
      product: version,
      signal,
      onTable: (name, { rows, sha256 }) => {
        console.log(`${sha256}  ${name} (${rows})`);
      },
    });
    console.log(`${inLanguage(texts.backedUp)}: ${file}`);
  },
  { stays: false },
);

function readArguments(given: string[]): { file: string; help: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: given,
      allowPositionals: true,
      options: { help: { type: 'boolean', default: false } },
    });
    const [file = ''] = positionals;
    if (!values.help && (positionals.length !== 1 || file === '')) throw new Error('expected one file');
    return { file, help: values.help };
  } catch (error) {
    throw new WrongSetting(`${(error as Error).message}\n${inParagraphs(texts.backupUsage)}`);
  }
}
