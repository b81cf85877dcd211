import { parseArgs } from 'node:util';
import { catalogue } from '../platform/catalogue';
import { runOn } from '../platform/database/run';
import { checkStanding } from '../platform/ledger/check-standing';
import { inLanguage, inParagraphs } from '../platform/message';
import { WrongSetting } from '../platform/settings';
import { LEDGER_SUBGRAPHS } from '../schema/subgraphs';
import { openEach } from './find-databases';
import { run } from './run';
import { texts } from './texts';

const SAMPLE = 200;

/** `npm run ledger:check`: names each place where standing totals say something else than the ledger, and exits with 1 where one does. */
void run(
  async (settings, log, onStop, signal) => {
    const { all, help } = readArguments(process.argv.slice(2));
    if (help) {
      console.log(inParagraphs(texts.checkUsage));
      return;
    }
    for await (const { name, database } of openEach(LEDGER_SUBGRAPHS, settings, log, onStop, signal)) {
      let looked = 0;
      let wrong = 0;
      for (const { code } of catalogue.filter(({ subgraph }) => subgraph === name)) {
        const { places, differences } = await checkStanding(
          runOn(database, signal),
          code,
          all ? null : SAMPLE,
        );
        looked += places;
        wrong += differences.length;
        for (const { book, region, partner, asOf, standing, general } of differences)
          console.error(
            `${name} ${code} ${book} ${region} ${partner || '-'} ${asOf}: ${standing}, expected ${general}`,
          );
      }
      console.log(`${name}: ${inLanguage(texts.checked(looked, wrong))}`);
      if (wrong > 0) process.exitCode = 1;
    }
  },
  { stays: false },
);

function readArguments(args: string[]): { all: boolean; help: boolean } {
  try {
    return parseArgs({
      args,
      options: { all: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    }).values;
  } catch (error) {
    throw new WrongSetting(`${(error as Error).message}\n${inParagraphs(texts.checkUsage)}`);
  }
}
