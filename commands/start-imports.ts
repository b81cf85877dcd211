import { finishFilings } from '../ingest/finish-filings';
import { createImportUpload } from '../ingest/import-upload';
import { serveImports } from '../ingest/serve-imports';
import { locateDatabase } from '../platform/database/locate';
import { listen } from '../platform/http';
import { databaseUrls, WrongSetting } from '../platform/settings';
import { run } from './run';

const DEFAULT_PORT = 4010;

/** `npm run start:imports`: takes the files that are sent to a gateway without a database, which has its URL as IMPORTS_URL. */
void run(
  async (settings, log, onStop, signal) => {
    const secret = settings.SUBGRAPH_SECRET;
    if (secret === undefined)
      throw new WrongSetting('SUBGRAPH_SECRET: required, the same as the gateway has');
    const database = await locateDatabase(settings, log, signal);
    onStop(database.stop);
    await finishFilings(databaseUrls(settings, database.url));
    const { importUpload, close } = createImportUpload(database.url, settings.databases);
    onStop(close);
    const listening = await listen(
      serveImports(importUpload, secret, log),
      settings,
      settings.PORT ?? DEFAULT_PORT,
    );
    onStop(listening.close);
    log.info({ url: listening.origin }, 'listening');
  },
  { stays: true },
);
