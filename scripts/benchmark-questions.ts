/**
 * `npm run benchmark:questions`, or `-- URL` of a database that `npm run generate` has made: questions of an analyst through the whole product,
 * over HTTP, beside one SQL written by hand that gives the same rows, and beside `region(code:)`, the least that can be asked. They take turns in
 * one run. Prints the median of each in milliseconds, and how many times as long as the SQL and as the least question it takes.
 */
import '../platform/no-telemetry';
import { Client } from 'pg';
import { pino } from 'pino';
import { run } from '../commands/run';
import { startProduct } from '../gateway/start-product';
import { locateDatabase } from '../platform/database/locate';
import { loadSettings } from '../platform/settings';
import { generate, generatedIndicators, YEAR } from './generate';

const ROUNDS = 15;
const WARM_UP = 5;
const [INDICATOR = ''] = generatedIndicators('east-west');
const OF_ALL = `year: ${YEAR}, level: COUNTY, include: ALL, indicators: ["${INDICATOR}"]`;

interface Question {
  name: string;
  graph: string;
  /** The same rows, by hand: right for generated data alone. */
  byHand: string;
}

/** The latest total of every county by a day. */
const latest = (day: string): string => `
  select distinct on (s.region) s.region, s.total from east_west.statement s
  where s.indicator = '${INDICATOR}' and s.side = 'WEST' and s.partner = '' and s.date between '${YEAR}-01-01' and ${day}
  order by s.region, s.date desc, s.id desc`;

const questions: readonly Question[] = [
  {
    name: 'ranked, all counties',
    graph: `{ progress(${OF_ALL}) { ranked(sort: ACTUAL, first: 100) { totalCount nodes { region { code name } actual } } } }`,
    byHand: `select r.code, r.name, latest.total, count(*) over () from targets.region r
      left join (${latest(`'${YEAR}-12-31'`)}) latest on latest.region = r.code
      where r.level = 'COUNTY' order by latest.total desc nulls last, r.code limit 100`,
  },
  {
    name: "series, a province's counties",
    graph: `{ progress(${OF_ALL}, within: "610000", first: 200) { nodes { region { code } series(every: MONTH) { date actual } } } }`,
    byHand: `with stated as materialized (
        select s.region, s.date, s.id, s.total from east_west.statement s
        where s.indicator = '${INDICATOR}' and s.side = 'WEST' and s.partner = '' and s.region_path >= '61' collate "C"
          and s.region_path < '61:' collate "C" and s.date between '${YEAR}-01-01' and '${YEAR}-12-31'
      )
      select distinct on (r.code, month.day) r.code, month.day::date, stated.total
      from targets.region r
      cross join (select following - interval '1 day' as day
        from generate_series('${YEAR}-02-01'::date, '${YEAR + 1}-01-01', '1 month') as following) month
      left join stated on stated.region = r.code and stated.date <= month.day
      where r.level = 'COUNTY' and r.code like '61%' order by r.code, month.day, stated.date desc, stated.id desc`,
  },
  {
    name: 'regions(search:)',
    graph: '{ regions(search: "城关", first: 20) { nodes { code name level } } }',
    byHand: `select code, name, level from targets.region where name like '城关%' order by name, code limit 20`,
  },
];
const LEAST = '{ region(code: "610602") { code name level } }';

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function ask(origin: string, query: string): Promise<void> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
}

async function compare(origin: string, client: Client): Promise<void> {
  for (const { name, graph, byHand } of questions) {
    const ways = {
      graph: () => ask(origin, graph),
      byHand: () => client.query(byHand),
      least: () => ask(origin, LEAST),
    };
    const times = { graph: [] as number[], byHand: [] as number[], least: [] as number[] };
    for (let round = -WARM_UP; round < ROUNDS; round += 1)
      for (const way of ['graph', 'byHand', 'least'] as const) {
        const taken = await timed(ways[way]);
        if (round >= 0) times[way].push(taken);
      }
    const [graphMs, byHandMs, leastMs] = [times.graph, times.byHand, times.least].map(median);
    const of = (other = 1): string => `${((graphMs ?? 0) / other).toFixed(1)}x`;
    console.log(
      name.padEnd(30),
      `graph: ${graphMs?.toFixed(1)}   one SQL: ${byHandMs?.toFixed(1)} (${of(byHandMs)})   region(code:): ${leastMs?.toFixed(1)} (${of(leastMs)})`,
    );
  }
}

/** Without a URL in a small database that is made for it and given up. */
void run(
  async (settings, log, onStop, signal) => {
    const [given] = process.argv.slice(2);
    const database = given === undefined ? await locateDatabase(settings, log, signal) : null;
    if (database) onStop(database.stop);
    const url = database ? await generate(database.url, 'small') : (given ?? '');
    const quiet = loadSettings({ ...process.env, PORT: '0', PLAYGROUND: 'false', STAFF_PAGE: 'false' });
    const product = await startProduct(quiet, url, pino({ level: 'silent' }));
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await compare(product.origin, client);
    } finally {
      await client.end();
      await product.stop();
      if (database) {
        const admin = new Client({ connectionString: database.url });
        await admin.connect();
        await admin.query(`drop database ${new URL(url).pathname.slice(1)}`).finally(() => admin.end());
      }
    }
  },
  { stays: false },
);
