import { Client } from 'pg';
import { catalogue } from '../platform/catalogue';
import { migrate } from '../platform/database/migrate';
import type { Statement } from '../platform/database/sql';
import { actuals, itemised } from '../platform/ledger/actuals-sql';
import { coverage } from '../platform/ledger/coverage-sql';
import { keepFromNowOn } from '../platform/ledger/standing-sql';
import { encodeProgressId, requireKey } from '../platform/progress-id';
import { hasDebianPostgres, startDebianPostgres } from '../testing/debian-postgres';
import { createTestDatabase } from '../testing/test-database';
import { subgraphs } from './subgraphs';
import { progressPage } from './targets/progress-page-sql';

const INDICATOR = 'CA_SALES';
/** Three levels of regions in one province: 20 prefectures, of each 10 counties, of each 10 townships; a total a month of each. */
const PREFECTURES = 20;
const COUNTIES = 200;
const MONTHS = 12;

const FIGURES = `
insert into statement (indicator, side, region, date, total, recorded_at, recorded_by)
select '${INDICATOR}', 'WEST', region, (date '2021-01-31' + make_interval(months => month))::date, month + 1, moment, 'test'
from latest_moment, generate_series(0, ${MONTHS - 1}) as month, (
  select '61' || lpad(p::text, 2, '0') || lpad(c::text, 2, '0') || coalesce(lpad(t::text, 3, '0'), '') as region
  from generate_series(1, ${PREFECTURES}) as p, generate_series(1, 10) as c,
    (select null::int as t union all select generate_series(1, 10)) as township
) as region`;
const POSTINGS = `
insert into posting (indicator, region, date, amount, direction, record, recorded_at, recorded_by)
select indicator, region, date + 1, 1, 1, 'test:' || id, moment, 'test' from statement, latest_moment
where length(region) = 9 and date < date '2021-12-01'`;

/** Each of these regions has a target of every indicator of a page. */
const INDICATORS = ['CA_SALES', 'EW_LABOUR', 'PF_SPENT'];
const TARGETS = `
insert into targets.region (code, name, level)
select distinct rpad(left(region, length), greatest(6, length), '0'), 'test',
  case length when 0 then 'NATION' when 2 then 'PROVINCE' when 4 then 'PREFECTURE' when 6 then 'COUNTY' else 'TOWNSHIP' end
from statement, unnest('{0,2,4,6,9}'::int[]) as length where length <= length(region)
on conflict do nothing;
insert into targets.target (indicator, region, year, value, kind, recorded_at, recorded_by)
select indicator, region, 2021, 1, 'REACH', moment, 'test'
from targets.latest_moment, (select distinct region from statement) as stated, unnest('{${INDICATORS.join(',')}}'::text[]) as indicator`;

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
}

const asked = (regions: readonly string[], asOf = '2021-12-31') =>
  regions.map((west) => ({
    key: requireKey(
      encodeProgressId({
        indicator: INDICATOR,
        west,
        east: '',
        year: 2021,
        asOf,
        knownAt: null,
      }),
    ),
    book: 'WEST' as const,
    partners: null,
  }));

const counties = Array.from(
  { length: COUNTIES },
  (_, i) => `61${String(1 + Math.floor(i / 10)).padStart(2, '0')}${String(1 + (i % 10)).padStart(2, '0')}`,
);

/** What a statement does to the tables, planned once for all values: which it scans from end to end, and how many rows it reads. */
async function read(
  client: Client,
  { text, values }: Statement,
): Promise<{ scanned: string[]; rows: number }> {
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
    `explain (analyze, format json) ${text}`,
    [...values],
  );
  const nodes: PlanNode[] = [];
  const visit = (node: PlanNode): void => {
    nodes.push(node);
    node.Plans?.forEach(visit);
  };
  const [plan] = rows[0]?.['QUERY PLAN'] ?? [];
  if (plan) visit(plan.Plan);
  const large = ['standing', 'stated_scope', 'posting_day', 'statement', 'posting', 'target', 'region'];
  const reading = nodes.filter(
    (node) => large.includes(node['Relation Name'] ?? '') && node['Actual Loops'] > 0,
  );
  return {
    scanned: reading
      .filter((node) => node['Node Type'] === 'Seq Scan')
      .map((node) => node['Relation Name'] ?? ''),
    rows: reading.reduce(
      (sum, node) =>
        sum +
        Math.round((node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']),
      0,
    ),
  };
}

const SERVERS: readonly (readonly [string, () => Promise<{ url: string; stop: () => Promise<void> }>])[] = [
  [
    'the PostgreSQL of the tests',
    async () => {
      const { url, drop } = await createTestDatabase();
      return { url, stop: drop };
    },
  ],
  ...(hasDebianPostgres ? [['the PostgreSQL 15 of Debian', startDebianPostgres] as const] : []),
];

describe.each(SERVERS)('on %s', (_, start) => {
  let client: Client;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const server = await start();
    stop = server.stop;
    await migrate([subgraphs.targets.subgraph, subgraphs.consumer.subgraph], server.url);
    client = new Client({ connectionString: server.url, options: '-c jit=off -c search_path=consumer' });
    await client.connect();
    const { text, values } = keepFromNowOn([INDICATOR], []);
    await client.query(text, [...values]);
    await client.query(`update latest_moment set moment = clock_timestamp()`);
    await client.query(FIGURES);
    await client.query(POSTINGS);
    await client.query('update targets.latest_moment set moment = clock_timestamp()');
    await client.query(TARGETS);
    await client.query('vacuum analyze');
    await client.query('set plan_cache_mode = force_generic_plan');
  });
  afterAll(async () => {
    await client.end();
    await stop();
  });

  test.each<[string, readonly string[], number]>([
    // The scope's own row, what was posted since, and what says that its totals are kept.
    ['a county that has a total of its own', counties.slice(0, 1), 10],
    ['200 such counties', counties, 10 * COUNTIES],
    // The outermost row of each county in it, whatever lies below, and what was posted in it by day.
    ['a prefecture', ['610100'], 10 + MONTHS + 30],
    ['a province', ['610000'], COUNTIES + MONTHS + 30],
    ['the nation', ['000000'], COUNTIES + MONTHS + 30],
  ])(
    'the actual of %s reads no table from end to end, and no more rows than it counts',
    async (_, regions, most) => {
      const { scanned, rows } = await read(client, actuals(asked(regions)));
      expect(scanned).toEqual([]);
      expect(rows).toBeLessThanOrEqual(most);
    },
  );

  test('a series of a province reads of each month the rows in force, and no others', async () => {
    const months = Array.from({ length: MONTHS }, (_, month) =>
      new Date(Date.UTC(2021, month + 1, 0)).toISOString().slice(0, 10),
    );
    const { scanned, rows } = await read(client, actuals(months.flatMap((asOf) => asked(['610000'], asOf))));
    expect(scanned).toEqual([]);
    // Those in force today are looked at for every month.
    expect(rows).toBeLessThanOrEqual(MONTHS * (2 * COUNTIES + MONTHS + 30));
  });

  test.each<[string, string, number]>([
    ['a county with a total of its own', '610101', 2 * 10 + 30],
    // Each county by its days, and its townships, which may be newer.
    ['a province', '610000', COUNTIES * (1 + MONTHS + 10) + MONTHS + 60],
  ])('the coverage of %s reads no more than what is in force in it', async (_, region, most) => {
    const { scanned, rows } = await read(client, coverage([{ restsOn: asked([region]), units: [region] }]));
    expect(scanned).toEqual([]);
    expect(rows).toBeLessThanOrEqual(most);
  });

  test('what itemises a county is read from its townships', async () => {
    const { scanned, rows } = await read(client, itemised(asked(counties.slice(0, 1))));
    expect(scanned).toEqual([]);
    expect(rows).toBeLessThanOrEqual(10 * 2 + MONTHS + 30);
  });

  test.each([
    ['the first', ''],
    ['one in the middle', counties[COUNTIES / 2] ?? ''],
  ])('%s page of progress reads the targets of its own regions alone', async (_, after) => {
    const page = progressPage({
      year: 2021,
      asOf: '2021-12-31',
      knownAt: null,
      indicators: catalogue.filter(({ code }) => INDICATORS.includes(code)),
      all: false,
      withinPath: '',
      readable: null,
      regions: null,
      level: 'COUNTY',
      side: 'WEST',
      group: null,
      after: [after, -1],
      limit: 30,
    });
    await client.query('set search_path = targets');
    const { scanned, rows } = await read(client, page);
    await client.query('set search_path = consumer');
    expect(scanned).toEqual([]);
    // Of 10 counties each with its townships: which indicators they have, and what their targets are.
    expect(rows).toBeLessThanOrEqual(2 * 10 * 11 * INDICATORS.length + 60);
  });
});
