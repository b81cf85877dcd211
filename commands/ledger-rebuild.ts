import { rebuildAllStanding } from '../platform/ledger/standing';
import { inLanguage } from '../platform/message';
import { LEDGER_SUBGRAPHS } from '../schema/subgraphs';
import { openEach } from './find-databases';
import { run } from './run';
import { texts } from './texts';
import { withBar } from './with-bar';

/**
 * `npm run ledger:rebuild`: makes all standing totals anew from statements and postings, while the product runs or while it does not. Each
 * indicator is replaced as a whole; what was done before a stop stays done, and the rest is as it was.
 */
void run(
  async (settings, log, onStop, signal) => {
    for await (const { name, database } of openEach(LEDGER_SUBGRAPHS, settings, log, onStop, signal)) {
      const done = await withBar((onProgress) => rebuildAllStanding(database, name, onProgress), {
        shortest: 0,
      });
      console.log(`${name}: ${inLanguage(texts.rebuilt(done))}`);
    }
  },
  { stays: false },
);
