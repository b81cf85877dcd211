import { parseArgs } from 'node:util';
import type { Logger } from 'pino';
import { startProduct } from '../gateway/start-product';
import { openDatabases } from '../ingest/databases';
import { prepareDatabase } from '../ingest/prepare-database';
import { addSample } from '../ingest/sample';
import { locateDatabase } from '../platform/database/locate';
import { WrongSetting, type Settings } from '../platform/settings';
import { SUBGRAPH_NAMES } from '../platform/subgraph';
import { buildPlayground } from '../web/build';
import { run, type OnStop } from './run';
import { printScorecard } from './scorecard';

/** `npm start`: the whole product on one port, until it is interrupted. With `--sample`, every register has a sample in it. */
void run(
  async (settings, log, onStop, signal) => {
    const { values } = parseArgs({ options: { sample: { type: 'boolean', default: false } } });
    if (settings.PLAYGROUND) buildInBackground(log, signal);
    const databaseUrl = await openDatabaseIfNeeded(settings, log, onStop, signal);
    if (values.sample) await addSampleTo(databaseUrl);
    const product = await startProduct(settings, databaseUrl, log);
    onStop(product.stop);
    console.log(`\nCooperation Graph 协作图谱: ${product.origin}/graphql`);
    if (settings.PLAYGROUND) console.log(`Playground 查询台: ${product.origin}/playground`);
    console.log();
    // Nobody may read it without a token, or its question is not among those that a frontend's manifest holds.
    if (settings.ANONYMOUS_READING && settings.TRUSTED_DOCUMENTS === undefined)
      await printScorecard(product.origin);
  },
  { stays: true },
);

/** A gateway that runs no subgraph itself needs no database; gives '' then. */
async function openDatabaseIfNeeded(
  settings: Settings,
  log: Logger,
  onStop: OnStop,
  signal: AbortSignal,
): Promise<string> {
  if (SUBGRAPH_NAMES.every((name) => settings.remotes[name] !== undefined)) return '';
  const database = await locateDatabase(settings, log, signal);
  onStop(database.stop);
  if (settings.MIGRATE_ON_START) await prepareDatabase(database.url);
  return database.url;
}

/** Builds the playground where its files are stale, while everything else starts. */
function buildInBackground(log: Logger, signal: AbortSignal): void {
  buildPlayground(signal).catch((error: unknown) => {
    if (!signal.aborted) log.warn({ err: error }, 'the playground could not be built');
  });
}

async function addSampleTo(url: string): Promise<void> {
  if (url === '') throw new WrongSetting('--sample: every subgraph runs elsewhere, and so does its database');
  const { databases, close } = await openDatabases(url);
  try {
    const added = await addSample(databases);
    console.log(
      added > 0
        ? `已加入 ${added} 条示例台账记录 (${added} sample records added)`
        : '示例台账记录已在库中 (the sample is there already)',
    );
  } finally {
    await close();
  }
}
