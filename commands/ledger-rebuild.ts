import { locateDatabase } from '../platform/database/locate';
import { openDatabase } from '../platform/database/open';
import { rebuildAllStanding } from '../platform/ledger/standing';
import { inLanguage } from '../platform/message';
import { databaseUrls } from '../platform/settings';
import { LEDGER_SUBGRAPHS } from '../schema/subgraphs';
import { subgraphs } from '../subgraphs/subgraphs';
import { run } from './run';
import { texts } from './texts';
import { withBar } from './with-bar';

/**
 * `npm run ledger:rebuild`: makes all standing totals anew from statements and postings, while the product runs or while it does not. Each
 * indicator is replaced as a whole; what was done before a stop stays done, and the rest is as it was.
 */
void run(
  async (settings, log, onStop, signal) => {
    log.level = process.env.LOG_LEVEL ?? 'warn';
    const { url, stop } = await locateDatabase(settings, log, signal);
    onStop(stop);
    const urlOf = databaseUrls(settings, url);
    for (const name of LEDGER_SUBGRAPHS) {
      const database = await openDatabase(subgraphs[name].subgraph, {
        url: urlOf(name),
        poolSize: 1,
        timeout: 0,
      });
      onStop(() => database.destroy());
      const done = await withBar((onProgress) => rebuildAllStanding(database, name, onProgress), {
        shortest: 0,
      });
      console.log(`${name}: ${inLanguage(texts.rebuilt(done))}`);
    }
  },
  { stays: false },
);
