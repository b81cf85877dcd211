import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { run } from '../commands/run';
import { openDatabases } from '../ingest/databases';
import { prepareDatabase } from '../ingest/prepare-database';
import { catalogue } from '../platform/catalogue';
import { locateDatabase } from '../platform/database/locate';
import { schemaName } from '../platform/database/open';
import { completeStanding } from '../platform/ledger/standing';
import { isEastern } from '../platform/region-code';
import { WrongSetting } from '../platform/settings';
import { LEDGER_SUBGRAPHS, type LedgerSubgraph } from '../schema/subgraphs';

/** So many counties, of one province where that is said, each with so many totals a year, so many townships with as many, and so many postings, of every indicator. */
interface Scale {
  counties: number;
  province: string | null;
  townships: number;
  totals: number;
  postings: number;
}

const SCALES: Readonly<Record<string, Scale>> = {
  small: { counties: 832, province: null, townships: 0, totals: 12, postings: 0 },
  province: { counties: 832, province: '61', townships: 10, totals: 12, postings: 90 },
  national: { counties: 832, province: null, townships: 10, totals: 12, postings: 90 },
};
/** What may be said otherwise than a scale has it, up to what codes of townships and days of a year there are. */
const MOST = { townships: 999, totals: 366, postings: 9999 };
const NUMBERS = ['townships', 'totals', 'postings'] as const;

export const YEAR = 2024;
const DAYS = 366;
const INDICATORS_OF_EACH = 3;

/** Of each owner the first flows of the catalogue. */
export const generatedIndicators = (owner: LedgerSubgraph): string[] =>
  catalogue
    .filter(({ subgraph, aggregation }) => subgraph === owner && aggregation === 'FLOW')
    .slice(0, INDICATORS_OF_EACH)
    .map(({ code }) => code);

/** So many counties of the assisted provinces, spread over all of them. */
export function generatedCounties({ counties, province }: Pick<Scale, 'counties' | 'province'>): string[] {
  const file = readFileSync(join(__dirname, '..', 'data', 'regions.csv'));
  const rows = parse<{ code: string; level: string }>(file, { columns: true, bom: true });
  const all = rows
    .filter(({ code, level }) => level === 'COUNTY' && !isEastern(code) && code.startsWith(province ?? ''))
    .map(({ code }) => code);
  const step = Math.max(1, all.length / counties);
  return Array.from({ length: Math.min(counties, all.length) }, (_, i) => all[Math.floor(i * step)] ?? '');
}

/** The day of the year, from 1 on. */
const dayOfYear = (day: number): string => new Date(Date.UTC(YEAR, 0, day)).toISOString().slice(0, 10);

const townshipOf = (county: string, n: number): string => county + String(n).padStart(3, '0');

function* statements(indicators: readonly string[], scale: Scale, moment: string): Generator<string> {
  for (const [i, county] of generatedCounties(scale).entries())
    for (const indicator of indicators)
      for (let period = 1; period <= scale.totals; period += 1) {
        const date = dayOfYear(Math.floor((period * DAYS) / scale.totals));
        const total = ((i % 97) + period) * period;
        const line = (region: string, value: number): string =>
          `${indicator}\tWEST\t${region}\t${date}\t${value}\t${moment}\tgenerate\n`;
        for (let n = 1; n <= scale.townships; n += 1) yield line(townshipOf(county, n), total);
        yield line(county, total * Math.max(1, scale.townships));
      }
}

function* postings(indicators: readonly string[], scale: Scale, moment: string): Generator<string> {
  for (const [i, county] of generatedCounties(scale).entries())
    for (const indicator of indicators)
      for (let n = 0; n < scale.postings; n += 1) {
        const date = dayOfYear(1 + ((n * 4 + i) % DAYS));
        const region = scale.townships > 0 ? townshipOf(county, 1 + (n % scale.townships)) : county;
        yield `${indicator}\t${region}\t${date}\t${n + 1}\t1\tgenerate:${i}-${n}\t${moment}\tgenerate\n`;
      }
}

const COLUMNS = {
  statement: 'indicator, side, region, date, total, recorded_at, recorded_by',
  posting: 'indicator, region, date, amount, direction, record, recorded_at, recorded_by',
};

/** Fills the ledgers by COPY; their standing totals are made afterwards, not line by line. */
async function fill(client: Client, owner: LedgerSubgraph, scale: Scale): Promise<void> {
  const schema = schemaName(owner);
  const indicators = generatedIndicators(owner);
  await client.query('begin');
  await client.query(`set local search_path = ${schema}, pg_temp`);
  const { rows } = await client.query<{ moment: string }>(
    `update latest_moment set moment = clock_timestamp() returning moment::text as moment`,
  );
  const moment = rows[0]?.moment ?? '';
  const lines = { statement: statements, posting: postings };
  for (const table of ['statement', 'posting'] as const) {
    await client.query(`alter table ${table} disable trigger standing_totals`);
    await pipeline(
      Readable.from(batches(lines[table](indicators, scale, moment))),
      client.query(copyFrom(`copy ${table} (${COLUMNS[table]}) from stdin`)),
    );
    await client.query(`alter table ${table} enable trigger standing_totals`);
  }
  await client.query(`delete from standing_indicator where indicator = any($1::text[])`, [indicators]);
  await client.query('commit');
}

const LINES_OF_A_BATCH = 5000;

function* batches(lines: Generator<string>): Generator<string> {
  let batch: string[] = [];
  for (const line of lines) {
    batch.push(line);
    if (batch.length < LINES_OF_A_BATCH) continue;
    yield batch.join('');
    batch = [];
  }
  yield batch.join('');
}

/** Makes a database of its own with made-up figures of that scale, or otherwise where that is said, on the server of a URL; gives where it is. */
export async function generate(
  server: string,
  scaleName: string,
  otherwise: Partial<Record<(typeof NUMBERS)[number], number>> = {},
): Promise<string> {
  const known = SCALES[scaleName];
  if (!known) throw new WrongSetting(`--scale: expected small, province or national, found ${scaleName}`);
  const scale = { ...known, ...otherwise };
  const name = ['cooperation_graph', scaleName, ...Object.entries(otherwise).flat()].join('_');
  const admin = new Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name}`).finally(() => admin.end());
  const url = new URL(server);
  url.pathname = name;
  await prepareDatabase(url.href);
  const client = new Client({ connectionString: url.href });
  await client.connect();
  const { databases, close } = await openDatabases(url.href);
  try {
    for (const owner of LEDGER_SUBGRAPHS) {
      await fill(client, owner, scale);
      await completeStanding(databases[owner], owner);
    }
    await client.query('vacuum analyze');
  } finally {
    await close();
    await client.end();
  }
  return url.href;
}

function wholeNumber(name: string, value: string, most: number): number {
  if (/^\d{1,4}$/.test(value) && Number(value) <= most) return Number(value);
  throw new WrongSetting(`--${name}: expected a whole number up to ${most}, found ${value}`);
}

/**
 * `npm run generate -- --scale small|province|national`: made-up figures in a database of their own, to see large numbers with. `--townships`,
 * `--totals` and `--postings` say otherwise how many townships a county has, how many totals of a year each, and how many postings.
 */
if (require.main === module)
  void run(
    async (settings, log, onStop, signal) => {
      const { scale, ...otherwise } = parseArgs({
        options: {
          scale: { type: 'string', default: 'small' },
          townships: { type: 'string' },
          totals: { type: 'string' },
          postings: { type: 'string' },
        },
      }).values;
      const numbers = NUMBERS.flatMap((name) => {
        const value = otherwise[name];
        return value === undefined ? [] : [[name, wholeNumber(name, value, MOST[name])] as const];
      });
      const database = await locateDatabase(settings, log, signal);
      onStop(database.stop);
      console.log(await generate(database.url, scale, Object.fromEntries(numbers)));
    },
    { stays: false },
  );
