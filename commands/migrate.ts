import { prepareDatabase } from '../ingest/prepare-database';
import { locateDatabase } from '../platform/database/locate';
import { run } from './run';
import { withBar } from './with-bar';

/** `npm run migrate`: brings the database up to date, and nothing else. */
void run(
  async (settings, log, onStop, signal) => {
    const database = await locateDatabase(settings, log, signal);
    onStop(database.stop);
    await withBar((onIndicator) => prepareDatabase(database.url, settings.databases, { onIndicator }), {
      shortest: 0,
    });
    log.info('the database is up to date');
  },
  { stays: false },
);
