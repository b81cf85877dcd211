import { prepareDatabase } from '../ingest/prepare-database';
import { locateDatabase } from '../platform/database/locate';
import { run } from './run';

/** `npm run migrate`: brings the database up to date, and nothing else. */
void run(
  async (settings, log, onStop, signal) => {
    const database = await locateDatabase(settings, log, signal);
    onStop(database.stop);
    await prepareDatabase(database.url, settings.databases);
    log.info('the database is up to date');
  },
  { stays: false },
);
