import { parseArgs } from 'node:util';
import { restoreBackup } from '../platform/backup/restore-backup';
import { inLanguage, message } from '../platform/message';
import { WrongSetting } from '../platform/settings';
import { findDatabases } from './find-databases';
import { run } from './run';

const USAGE = `用法 (usage): npm run restore -- [--replace] 文件 (file)
  --replace   库中已有数据时，以备份取代 (gives up the data that is there for that of the backup)`;

/** `npm run restore -- FILE`: puts a backup into an empty database, whole or not at all. */
void run(
  async (settings, log, onStop, signal) => {
    const { file, replace, help } = readArguments(process.argv.slice(2));
    if (help) {
      console.log(USAGE);
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
    console.log(
      `${inLanguage(message('已恢复，各表校验一致', 'restored; every table is as it was'))}: ${file}`,
    );
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
    throw new WrongSetting(`${(error as Error).message}\n${USAGE}`);
  }
}
