import { parseArgs } from 'node:util';
import type { Logger } from 'pino';
import { remoteImports } from '../gateway/remote-imports';
import { startProduct } from '../gateway/start-product';
import { openDatabases } from '../ingest/databases';
import { finishFilings } from '../ingest/finish-filings';
import { createImportUpload } from '../ingest/import-upload';
import { prepareDatabase } from '../ingest/prepare-database';
import { takeReturn } from '../ingest/return-form/take-upload';
import { addSample } from '../ingest/sample';
import { locateDatabase } from '../platform/database/locate';
import { inLanguage, inParagraphs } from '../platform/message';
import { databaseUrls, WrongSetting, type Settings } from '../platform/settings';
import { SUBGRAPH_NAMES } from '../platform/subgraph';
import type { ImportUpload } from '../platform/upload';
import { buildPages } from '../web/build';
import { run, type OnStop } from './run';
import { printScorecard } from './scorecard';
import { texts } from './texts';
import { withBar } from './with-bar';

/** `npm start`: the whole product on one port, until it is interrupted. With `--sample`, there is sample data in it. */
void run(
  async (settings, log, onStop, signal) => {
    const { values } = parseArgs({ options: { sample: { type: 'boolean', default: false } } });
    if (settings.STAFF_PAGE || settings.PLAYGROUND) buildInBackground(log, signal);
    const databaseUrl = await openDatabaseIfNeeded(settings, log, onStop, signal);
    if (values.sample) await addSampleTo(databaseUrl, settings);
    const importUpload = importsOf(settings, databaseUrl, onStop);
    const product = await startProduct(settings, databaseUrl, log, {
      ...(importUpload && { importUpload }),
      takeReturn,
    });
    onStop(product.stop);
    product.prepareLargeOperations();
    console.log(`\nCooperation Graph 协作图谱: ${product.origin}/graphql`);
    if (settings.STAFF_PAGE) console.log(`工作页面 Page for staff: ${product.origin}/`);
    if (settings.PLAYGROUND) console.log(`Playground 查询台: ${product.origin}/playground`);
    console.log(`读取权限 Reading: ${readersOf(settings)}`);
    console.log();
    // Nobody may read it without a token, or its operation is not among those that a frontend's manifest holds.
    if (settings.ANONYMOUS_READING && settings.TRUSTED_DOCUMENTS === undefined)
      await printScorecard(product.origin);
  },
  { stays: true },
);

/** Who may read, for the person who starts it; without a token everyone else is told UNAUTHENTICATED. */
function readersOf(settings: Settings): string {
  const { everyone, ofIssuer, ofLocalKey, nobody } = texts.readers;
  if (settings.ANONYMOUS_READING) return inLanguage(everyone);
  if (settings.OIDC_ISSUER !== undefined) return inLanguage(ofIssuer(settings.OIDC_ISSUER));
  return settings.LOCAL_TOKENS ? inLanguage(ofLocalKey) : inParagraphs(nobody);
}

/** Who takes files: this process where it has a database, else the service of imports, if there is one. */
function importsOf(settings: Settings, databaseUrl: string, onStop: OnStop): ImportUpload | undefined {
  const { IMPORTS_URL: url, SUBGRAPH_SECRET: secret } = settings;
  if (url !== undefined && secret !== undefined) return remoteImports(url, secret);
  if (databaseUrl === '') return undefined;
  const { importUpload, close } = createImportUpload(databaseUrl, settings.databases);
  onStop(close);
  return importUpload;
}

function isRemote({ remotes }: Settings): boolean {
  return SUBGRAPH_NAMES.every((name) => remotes[name] !== undefined);
}

/** A gateway that runs no subgraph itself needs no database; gives '' then. */
async function openDatabaseIfNeeded(
  settings: Settings,
  log: Logger,
  onStop: OnStop,
  signal: AbortSignal,
): Promise<string> {
  if (isRemote(settings)) return '';
  const database = await locateDatabase(settings, log, signal);
  onStop(database.stop);
  if (settings.MIGRATE_ON_START)
    await withBar((onIndicator) => prepareDatabase(database.url, settings.databases, { onIndicator }), {
      shortest: 0,
    });
  else await finishFilings(databaseUrls(settings, database.url));
  return database.url;
}

/** Builds the pages where their files are stale, while everything else starts. */
function buildInBackground(log: Logger, signal: AbortSignal): void {
  buildPages(signal).catch((error: unknown) => {
    if (!signal.aborted) log.warn({ err: error }, 'the pages could not be built');
  });
}

async function addSampleTo(url: string, settings: Settings): Promise<void> {
  if (isRemote(settings))
    throw new WrongSetting('--sample: every subgraph runs elsewhere, and so does its database');
  const { databases, close } = await openDatabases(url, settings.databases);
  try {
    const { records, rows } = await addSample(databases);
    console.log(inLanguage(records + rows > 0 ? texts.sampleAdded(records, rows) : texts.sampleKnown));
  } finally {
    await close();
  }
}
