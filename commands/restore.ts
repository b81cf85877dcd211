import { parseArgs } from 'node:util';
import { finishFilings } from '../ingest/finish-filings';
import { restoreBackup } from '../platform/backup/restore-backup';
import { locateDatabase } from '../platform/database/locate';
import { databaseUrls, WrongSetting } from '../platform/settings';
import { SUBGRAPH_NAMES } from '../platform/subgraph';
import { subgraphs } from '../subgraphs/subgraphs';
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
    log.level = process.env.LOG_LEVEL ?? 'warn';
    const database = await locateDatabase(settings, log, signal);
    onStop(database.stop);
    const urlOf = databaseUrls(settings, database.url);
    // What is left prepared would keep it waiting.
    await finishFilings(urlOf);
    const shapes = SUBGRAPH_NAMES.map((name) => subgraphs[name].subgraph);
    await restoreBackup(shapes, urlOf, file, {
      replace,
      signal,
      onTable: (name, { rows, sha256 }) => {
        console.log(`${sha256}  ${name} (${rows})`);
      },
    });
    console.log(`已恢复，各表校验一致 (restored; every table is as it was): ${file}`);
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
