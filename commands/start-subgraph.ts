import { finishFilings } from '../ingest/finish-filings';
import { prepareDatabase } from '../ingest/prepare-database';
import { locateDatabase } from '../platform/database/locate';
import { databaseUrls, WrongSetting } from '../platform/settings';
import { SUBGRAPH_NAMES } from '../platform/subgraph';
import { run } from './run';
import { serveSubgraphAlone } from './serve-subgraph';

/** `npm run start:subgraph -- east-west`: one subgraph behind HTTP, for a gateway that has its URL. */
void run(
  async (settings, log, onStop, signal) => {
    const given = process.argv[2];
    const name = SUBGRAPH_NAMES.find((known) => known === given);
    if (!name) {
      throw new WrongSetting(
        `expected the name of a subgraph (${SUBGRAPH_NAMES.join(', ')}), found ${given ?? 'none'}`,
      );
    }
    const database = await locateDatabase(settings, log, signal);
    onStop(database.stop);
    if (settings.MIGRATE_ON_START) await prepareDatabase(database.url, settings.databases);
    else await finishFilings(databaseUrls(settings, database.url));
    const served = await serveSubgraphAlone(name, settings, database.url, log);
    onStop(served.close);
  },
  { stays: true },
);
