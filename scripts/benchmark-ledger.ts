/**
 * `npm run benchmark:ledger`, or `-- URL...` of databases that `npm run generate` has made: what answers from the ledger cost: by standing totals, by the
 * rule as it is written, by a GROUP BY of the rows below, and by one SQL written by hand. The ways and the databases take turns in one run; each
 * figure is the sum of the four owners' statements. Prints the least of them in milliseconds, how many times as long as by standing totals it is, and, of
 * a database after the first, how many times as long as in that one.
 */
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
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

const ROUNDS = 20;
const WARM_UP = 7;
/** Longer than this a way is measured once, after the first time. */
const LONG_MS = 400;
const UNTIL = `${YEAR}-12-31`;
/** A day by which half of what is on record was not yet dated. */
const MIDDLE = `${YEAR}-06-15`;

const asked = (indicators: readonly string[], regions: readonly string[], asOf: string): Asked[] =>
  regions.flatMap((west) =>
    indicators.map((indicator) => ({
      key: requireKey(encodeProgressId({ indicator, west, east: '', year: YEAR, asOf, knownAt: null })),
      book: 'WEST' as const,
      partners: null,
    })),
  );

const inYear = (until: string) => sql`date between ${`${YEAR}-01-01`}::date and ${until}::date`;

/** All rows of the year below one region, added up without any rule. */
const groupBy = (indicators: readonly string[], region: string, until: string): Statement => statement(
  'benchmark.group-by',
)`
select indicator, sum(total), max(date) from statement
where indicator = any(${indicators}::text[]) and side = 'WEST' and ${inYear(until)}
  and region_path >= ${regionPath(region)} collate "C" and region_path < (${regionPath(region)}::text || ':') collate "C"
group by indicator`;

/** The latest total of each region and what was posted in it since: right for these data alone. */
const byHand = (
  indicators: readonly string[],
  regions: readonly string[],
  until: string,
): Statement => statement('benchmark.by-hand')`
select stated.indicator, stated.region, stated.total + coalesce(sum(posting.amount), 0)
from (
  select distinct on (indicator, region_path) indicator, region, region_path, date, total from statement
  where indicator = any(${indicators}::text[]) and side = 'WEST' and region = any(${regions}::text[]) and partner = '' and ${inYear(until)}
  order by indicator, region_path, date desc, id desc
) stated
left join posting on posting.indicator = stated.indicator and posting.region_path >= stated.region_path
  and posting.region_path < (stated.region_path || ':') collate "C" and posting.date > stated.date and posting.date <= ${until}::date
group by stated.indicator, stated.region, stated.total`;

/** A way of answering in one database, and what it took each time. */
interface Measured {
  database: number;
  way: string;
  ask: (codes: string[]) => Statement;
  times: number[];
}

const open = (url: string): Promise<DataSource[]> =>
  Promise.all(
    LEDGER_SUBGRAPHS.map((name) => openDatabase(subgraphs[name].subgraph, { url, poolSize: 1, timeout: 0 })),
  );

/** One answer of all four owners, in milliseconds. */
async function once({ ask }: Measured, owners: readonly DataSource[]): Promise<number> {
  const begun = performance.now();
  for (const [i, name] of LEDGER_SUBGRAPHS.entries()) {
    const owner = owners[i];
    if (owner) await runOn(owner, AbortSignal.any([]))(ask(generatedIndicators(name)));
  }
  return performance.now() - begun;
}

/** Other work on the machine only ever adds to it. */
const least = ({ times }: Measured): number => Math.min(...times);

const times = (one: number, other: number): string => `${(one / other).toFixed(2)}x`;

async function compare(urls: readonly string[]): Promise<void> {
  const counties = generatedCounties({ counties: 832, province: null });
  const county = counties.find((code) => code.startsWith('61')) ?? '';
  const questions: readonly (readonly [string, readonly string[], string])[] = [
    ['a county x 12', [county], UNTIL],
    ['a province x 12', ['610000'], UNTIL],
    ['the nation x 12', ['000000'], UNTIL],
    [`${counties.length} counties x 12`, counties, UNTIL],
    ['a province x 12, a past day', ['610000'], MIDDLE],
    ['the nation x 12, a past day', ['000000'], MIDDLE],
  ];
  const opened = await Promise.all(urls.map(open));
  for (const [question, regions, until] of questions) {
    const ways: Readonly<Record<string, Measured['ask']>> = {
      'standing totals': (codes) => actuals(asked(codes, regions, until)),
      'by hand / GROUP BY': (codes) =>
        regions.length > 1 ? byHand(codes, regions, until) : groupBy(codes, regions[0] ?? '', until),
      'general statement': (codes) => generalActuals(asked(codes, regions, until)),
    };
    const measured = urls.flatMap((_, database) =>
      Object.entries(ways).map(([way, ask]): Measured => ({ database, way, ask, times: [] })),
    );
    for (let round = -WARM_UP; round < ROUNDS; round += 1)
      for (const one of measured) {
        const isLong = one.times.some((time) => time > LONG_MS);
        if (isLong && round !== 0) continue;
        const time = await once(one, opened[one.database] ?? []);
        if (round === 0 && isLong) one.times.splice(0);
        if (round >= 0 || time > LONG_MS) one.times.push(time);
      }
    for (const [database] of urls.entries()) {
      const own = measured.filter((one) => one.database === database);
      const cells = own.map((one, i) => {
        const typical = least(one);
        const ratios = [
          ...(i > 0 && own[0] ? [times(typical, least(own[0]))] : []),
          ...(database > 0 && measured[i] ? [`${times(typical, least(measured[i]))} of the first`] : []),
        ];
        return `${one.way}: ${typical.toFixed(1)}${ratios.length > 0 ? ` (${ratios.join(', ')})` : ''}`;
      });
      console.log(question.padEnd(28), `[${database + 1}]`, cells.join('   '));
    }
  }
  await Promise.all(opened.flat().map((database) => database.destroy()));
}

/** Without a URL in a small database that is made for it and given up. */
void run(
  async (settings, log, onStop, signal) => {
    const given = process.argv.slice(2);
    if (given.length > 0) {
      await compare(given);
      return;
    }
    const database = await locateDatabase(settings, log, signal);
    onStop(database.stop);
    const url = await generate(database.url, 'small');
    try {
      await compare([url]);
    } finally {
      const admin = new Client({ connectionString: database.url });
      await admin.connect();
      await admin.query(`drop database ${new URL(url).pathname.slice(1)}`).finally(() => admin.end());
    }
  },
  { stays: false },
);
