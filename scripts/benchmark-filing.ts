/**
 * `npm run benchmark:filing -- URL` of a database that `npm run generate` has made: what it costs to write statements into the ledger, beside the same
 * rows in a table like it that keeps no standing totals. Both take turns in one run, each time in a transaction that is rolled back. Prints
 * the least of them in milliseconds, and how many times as long as the rows alone it is.
 */
import { Client } from 'pg';
import { run } from '../commands/run';
import { catalogue } from '../platform/catalogue';
import { schemaName } from '../platform/database/open';
import { runOnClient, type Run } from '../platform/database/run';
import { statement } from '../platform/database/sql';
import { record } from '../platform/ledger/filing-sql';
import { countsWithinYear } from '../platform/ledger/scopes';
import { keepFromNowOn } from '../platform/ledger/standing-sql';
import type { StatementRow } from '../platform/ledger/statement-draft';
import { WrongSetting } from '../platform/settings';
import { generatedCounties, YEAR } from './generate';

const OWNER = 'east-west';
const PLAIN = 'without_standing_totals';
const ROUNDS = 21;
const WARM_UP = 6;
const LONG_ROUNDS = 3;
/** As an import writes them. */
const BATCH = 20_000;

/** A filing: what is on record before it is measured, and what is written then. */
interface Filing {
  name: string;
  before: StatementRow[];
  rows: StatementRow[];
}

const line = (indicator: string, region: string, date: string, total = 100): StatementRow => ({
  indicator,
  side: 'WEST',
  region,
  partner: '',
  date,
  total: String(total),
  source: 'benchmark',
  note: null,
});

/** Days of a year in which nothing was generated. */
const [JUNE, JULY] = [`${YEAR + 1}-06-30`, `${YEAR + 1}-07-31`];

function filings(): Filing[] {
  const summed = catalogue
    .filter(({ subgraph, aggregation }) => subgraph === OWNER && aggregation !== 'RATIO')
    .slice(0, 60)
    .map(({ code }) => code);
  const counties = generatedCounties({ counties: 832, province: null });
  const county = counties.find((code) => code.startsWith('61')) ?? '';
  const one = summed[0] ?? '';
  const months = Array.from({ length: 10 }, (_, month) =>
    new Date(Date.UTC(YEAR + 1, month + 1, 0)).toISOString().slice(0, 10),
  );
  const aYear = counties.flatMap((region) =>
    summed.slice(0, 12).flatMap((indicator) => months.map((date, n) => line(indicator, region, date, n))),
  );
  const first = summed.map((indicator) => line(indicator, county, JUNE));
  return [
    { name: `${first.length} first totals of a county`, before: [], rows: first },
    {
      name: `${first.length} totals of the next month`,
      before: first,
      rows: summed.map((indicator) => line(indicator, county, JULY, 200)),
    },
    { name: 'one total', before: first, rows: [line(one, county, JULY, 200)] },
    { name: `${aYear.length} new totals, in batches of ${BATCH}`, before: [], rows: aYear },
    {
      name: 'the first total of a nation, backdated',
      before: aYear,
      rows: [line(one, '000000', `${YEAR + 1}-01-01`, 0)],
    },
    {
      name: 'the first total of a province, backdated',
      before: aYear,
      rows: [line(one, '610000', `${YEAR + 1}-01-01`, 0)],
    },
  ];
}

/** Writes a filing in a transaction that is rolled back; gives how long its own rows took. */
async function once(client: Client, { before, rows }: Filing): Promise<number> {
  const write = runOnClient(client);
  await client.query('begin');
  try {
    const at = await moment(write);
    await writeAll(write, before, at);
    if (before.length > BATCH) await client.query('analyze standing, stated_scope');
    const begun = performance.now();
    await writeAll(write, rows, at);
    return performance.now() - begun;
  } finally {
    await client.query('rollback');
  }
}

async function moment(write: Run): Promise<string> {
  const [row] = await write<{ moment: string }>(statement('benchmark.moment')`
update latest_moment set moment = clock_timestamp() returning moment::text as moment`);
  return row?.moment ?? '';
}

async function writeAll(write: Run, rows: readonly StatementRow[], at: string): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH)
    await write(record(rows.slice(start, start + BATCH), { at, by: 'benchmark', reason: null }));
}

/** Other work on the machine only ever adds to it. */
const least = (times: readonly number[]): number => Math.min(...times);

async function compare(open: (schemas: string) => Promise<Client>): Promise<void> {
  const own = schemaName(OWNER);
  const kept = await open(own);
  const codes = (yearly: boolean): string[] =>
    catalogue
      .filter((entry) => entry.subgraph === OWNER && countsWithinYear(entry) === yearly)
      .map(({ code }) => code);
  await runOnClient(kept)(keepFromNowOn(codes(true), codes(false)));
  await kept.query(`create schema ${PLAIN}`);
  await kept.query(`create table ${PLAIN}.statement (like statement including all)`);
  await kept.query(`create trigger recorded_now after insert on ${PLAIN}.statement referencing new table as written
    for each statement execute function refuse_other_moment()`);
  const alone = await open(`${PLAIN}, ${own}`);
  for (const filing of filings()) {
    const times: [number[], number[]] = [[], []];
    const isLong = filing.before.length + filing.rows.length > BATCH;
    for (let round = isLong ? -1 : -WARM_UP; round < (isLong ? LONG_ROUNDS : ROUNDS); round += 1)
      for (const [i, client] of [alone, kept].entries()) {
        const time = await once(client, filing);
        if (round >= 0) times[i]?.push(time);
      }
    const [without, withTotals] = times.map(least) as [number, number];
    console.log(
      filing.name.padEnd(44),
      `alone: ${without.toFixed(2)}   with standing totals: ${withTotals.toFixed(2)} (${(withTotals / without).toFixed(1)}x)`,
    );
  }
  await kept.query(`drop schema ${PLAIN} cascade`);
}

void run(
  async (_, __, onStop) => {
    const [url] = process.argv.slice(2);
    if (url === undefined) throw new WrongSetting('expected the URL of a database of npm run generate');
    const clients: Client[] = [];
    onStop(async () => {
      await Promise.all(clients.map((client) => client.end()));
    });
    await compare(async (schemas) => {
      const client = new Client({
        connectionString: url,
        options: `-c search_path=${schemas.replace(' ', '')}`,
      });
      clients.push(client);
      await client.connect();
      return client;
    });
  },
  { stays: false },
);
