import { parseArgs } from 'node:util';
import { openDatabases, type Databases } from '../ingest/databases';
import { finishFilings } from '../ingest/finish-filings';
import { importFile } from '../ingest/import-file';
import type { ImportOptions } from '../ingest/import-result';
import { prepareDatabase } from '../ingest/prepare-database';
import { report, writeErrors } from '../ingest/report';
import { FileRefused } from '../ingest/table/file-refused';
import { texts } from '../ingest/texts';
import { understandRegion } from '../ingest/understand/regions';
import { isSubject } from '../platform/access/grants';
import { locateDatabase } from '../platform/database/locate';
import { inLanguage, inParagraphs, type Language } from '../platform/message';
import { isReason } from '../platform/register/check-record';
import { expected } from '../platform/register/messages';
import { databaseUrls, WrongSetting } from '../platform/settings';
import { visible } from '../platform/text';
import { loadVillages } from '../subgraphs/targets/load-datasets';
import { run } from './run';
import { withBar } from './with-bar';

const LANGUAGES = new Map<string, Language>([
  ['zh', 'ZH'],
  ['en', 'EN'],
]);

/** `npm run import -- FILE...`: takes each file whole or not at all; exits with 1 when one was refused. */
void run(
  async (settings, log, onStop, signal) => {
    const { files, villages, help, language, options } = readArguments(process.argv.slice(2));
    if (help) {
      console.log(inParagraphs(texts.importUsage));
      return;
    }
    // What is printed is for a person: the log keeps to what went wrong unless it is asked for.
    log.level = process.env.LOG_LEVEL ?? 'warn';
    const located = await locateDatabase(settings, log, signal);
    onStop(located.stop);
    if (settings.MIGRATE_ON_START)
      await withBar(
        (onIndicator) => prepareDatabase(located.url, settings.databases, { onIndicator, isImport: true }),
        {
          shortest: 0,
        },
      );
    else await finishFilings(databaseUrls(settings, located.url));
    const { databases, close } = await openDatabases(located.url, settings.databases);
    onStop(close);

    if (villages) {
      const isNew = await withBar((onProgress) => loadVillages(databases.targets, onProgress));
      console.log(inLanguage(isNew ? texts.villagesLoaded : texts.villagesKnown, language));
    }
    for (const file of files) {
      if (!(await importOne(file, databases, options, language))) process.exitCode = 1;
    }
  },
  { stays: false },
);

async function importOne(
  path: string,
  databases: Databases,
  options: ImportOptions,
  language: Language | null,
): Promise<boolean> {
  try {
    const result = await withBar((onProgress) => importFile(path, databases, { ...options, onProgress }));
    for (const line of report(path, result, { isCheck: options.check, language })) console.log(line);
    if (result.errors.length > 0) console.log(await writeErrors(path, result.errors, language));
    return result.errors.length === 0;
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    console.log(error.in(language));
    return false;
  }
}

interface Arguments {
  files: string[];
  villages: boolean;
  help: boolean;
  /** null for both. */
  language: Language | null;
  options: ImportOptions;
}

function readArguments(given: string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: given,
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        correction: { type: 'string' },
        check: { type: 'boolean' },
        within: { type: 'string' },
        sheet: { type: 'string' },
        language: { type: 'string' },
        villages: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    const { as: by, correction = null, villages = false, help = false, check = false, sheet } = values;
    const { language = null } = values;
    if (positionals.length === 0 && !villages && !help)
      throw new WrongSetting(inParagraphs(texts.importUsage));
    if (correction !== null && !isReason(correction)) {
      throw new WrongSetting(
        `--correction: ${inLanguage(expected.reason)}, found "${visible(correction.slice(0, 100))}"`,
      );
    }
    if (by !== undefined && !isSubject(by)) throw new WrongSetting(inLanguage(texts.filer(by)));
    if (language !== null && !LANGUAGES.has(language))
      throw new WrongSetting(`--language: zh, en, found "${visible(language.slice(0, 100))}"`);
    const within = values.within === undefined ? undefined : understandRegion(values.within);
    if (within !== undefined && !('code' in within))
      throw new WrongSetting(inLanguage(texts.within(values.within ?? '')));
    return {
      files: positionals,
      villages,
      help,
      language: LANGUAGES.get(language ?? '') ?? null,
      options: {
        correction,
        check,
        ...(by !== undefined && { by }),
        ...(within !== undefined && { within: within.code }),
        ...(sheet !== undefined && { sheet }),
      },
    };
  } catch (error) {
    if (error instanceof WrongSetting) throw error;
    throw new WrongSetting(
      `${inLanguage(texts.wrongOption((error as Error).message))}\n${inParagraphs(texts.importUsage)}`,
    );
  }
}
