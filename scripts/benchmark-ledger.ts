/**
 * `npm run benchmark:ledger`, or `-- URL` of a database that `npm run generate` has made: what answers from the ledger cost: by standing totals, by the
 * rule as it is written, by a GROUP BY of the rows below, and by one SQL written by hand. The ways take turns in one run; each
 * figure is the sum of the four owners' statements. Prints the lower quartile in milliseconds and how many times as long as by standing totals.
 */
import { Client } from 'pg';
import { run } from '../commands/run';
import { locateDatabase } from '../platform/database/locate';
import { openDatabase } from '../platform/database/open';
import { runOn } from '../platform/database/run';
import { sql, statement, type Statement } from '../platform/database/sql';
import { actuals } from '../platform/ledger/actuals-sql';
import { generalActuals } from '../platform/ledger/general-sql';
import type { Asked } from '../platform/ledger/scopes';
import { encodeProgressId, requireKey } from '../platform/progress-id';
import { regionPath } from '../platform/region-code';
import { LEDGER_SUBGRAPHS } from '../schema/subgraphs';
import { subgraphs } from '../subgraphs/subgraphs';
import { generate, generatedCounties, generatedIndicators, YEAR } from './generate';

const ROUNDS = 11;
const UNTIL = `${YEAR}-12-31`;

const asked = (indicators: readonly string[], regions: readonly string[]): Asked[] =>
  regions.flatMap((west) =>
    indicators.map((indicator) => ({
      key: requireKey(
        encodeProgressId({ indicator, west, east: '', year: YEAR, asOf: UNTIL, knownAt: null }),
      ),
      book: 'WEST' as const,
      partners: null,
    })),
  );

const inYear = sql`date between ${`${YEAR}-01-01`}::date and ${UNTIL}::date`;

/** All rows of the year below one region, added up without any rule. */
const groupBy = (indicators: readonly string[], region: string): Statement => statement('benchmark.group-by')`
select indicator, sum(total), max(date) from statement
where indicator = any(${indicators}::text[]) and side = 'WEST' and ${inYear}
  and region_path >= ${regionPath(region)} collate "C" and region_path < (${regionPath(region)}::text || ':') collate "C"
group by indicator`;

/** The latest total of each region and what was posted in it since: right for these data alone. */
const byHand = (indicators: readonly string[], regions: readonly string[]): Statement => statement(
  'benchmark.by-hand',
)`
select stated.indicator, stated.region, stated.total + coalesce(sum(posting.amount), 0)
from (
  select distinct on (indicator, region_path) indicator, region, region_path, date, total from statement
  where indicator = any(${indicators}::text[]) and side = 'WEST' and region = any(${regions}::text[]) and partner = '' and ${inYear}
  order by indicator, region_path, date desc, id desc
) stated
left join posting on posting.indicator = stated.indicator and posting.region_path >= stated.region_path
  and posting.region_path < (stated.region_path || ':') collate "C" and posting.date > stated.date and posting.date <= ${UNTIL}::date
group by stated.indicator, stated.region, stated.total`;

async function compare(url: string): Promise<void> {
  const counties = generatedCounties({ counties: 832, province: null });
  const questions: Readonly<Record<string, readonly string[]>> = {
    'a county x 12': [counties.find((code) => code.startsWith('61')) ?? ''],
    'a province x 12': ['610000'],
    'the nation x 12': ['000000'],
    [`${counties.length} counties x 12`]: counties,
  };
  const opened = await Promise.all(
    LEDGER_SUBGRAPHS.map((name) => openDatabase(subgraphs[name].subgraph, { url, poolSize: 1, timeout: 0 })),
  );
  for (const [question, regions] of Object.entries(questions)) {
    const ways = {
      'standing totals': (codes: string[]) => actuals(asked(codes, regions)),
      'by hand / GROUP BY': (codes: string[]) =>
        regions.length > 1 ? byHand(codes, regions) : groupBy(codes, regions[0] ?? ''),
      'general statement': (codes: string[]) => generalActuals(asked(codes, regions)),
    };
    const times = Object.values(ways).map((): number[] => []);
    for (let round = -10; round < ROUNDS; round += 1)
      for (const [i, way] of Object.values(ways).entries()) {
        const begun = performance.now();
        for (const [j, name] of LEDGER_SUBGRAPHS.entries()) {
          const database = opened[j];
          if (database) await runOn(database, AbortSignal.any([]))(way(generatedIndicators(name)));
        }
        if (round >= 0) times[i]?.push(performance.now() - begun);
      }
    const typical = times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 4)] ?? NaN);
    const cells = Object.keys(ways).map(
      (way, i) =>
        `${way}: ${typical[i]?.toFixed(1) ?? ''} (${((typical[i] ?? NaN) / (typical[0] ?? NaN)).toFixed(1)}x)`,
    );
    console.log(question.padEnd(20), cells.join('   '));
  }
  await Promise.all(opened.map((database) => database.destroy()));
}

/** Without a URL in a small database that is made for it and given up. */
void run(
  async (settings, log, onStop, signal) => {
    const given = process.argv[2];
    if (given !== undefined) {
      await compare(given);
      return;
    }
    const database = await locateDatabase(settings, log, signal);
    onStop(database.stop);
    const url = await generate(database.url, 'small');
    try {
      await compare(url);
    } finally {
      const admin = new Client({ connectionString: database.url });
      await admin.connect();
      await admin.query(`drop database ${new URL(url).pathname.slice(1)}`).finally(() => admin.end());
    }
  },
  { stays: false },
);
