import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import { prepareDatabase } from '../../ingest/prepare-database';
import type { TableEnd } from '../../platform/backup/backup-file';
import { restoreBackup } from '../../platform/backup/restore-backup';
import { takeBackup } from '../../platform/backup/take-backup';
import { openDatabase } from '../../platform/database/open';
import { verifyAudit } from '../../platform/register/verify-audit';
import { SUBGRAPH_NAMES } from '../../platform/subgraph';
import { subgraphs } from '../../subgraphs/subgraphs';
import { createTestDatabase } from '../test-database';
import { startTestProduct, type TestProduct } from '../test-product';

type Figure = Record<string, string | number | null>;

const QUESTIONS = readFileSync(join(__dirname, 'operations.graphql'), 'utf8');
const YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026];

/** What a version answered on the day on which its dump was made, and a moment after which nothing more was filed. */
const RELEASES = [{ version: '0.1.0', asOf: '2026-11-25', knownAt: '2026-11-26T01:44:48Z' }];

/** A number without a target. */
const only = (actual: string): Figure => ({
  target: null,
  actual,
  ratio: null,
  gap: null,
  pace: null,
  statedOn: null,
  itemised: null,
  unitemised: null,
});

const PAIRED_ZEROS = ['EW_LABOUR_LIFTED', 'EW_WORKSHOP_JOBS'];
const LOCAL_ZEROS = [
  'MC_HOUSEHOLDS',
  ...['FUNDS', 'FUNDS_CENTRAL', 'FUNDS_CENTRAL_PROVINCIAL', 'FUNDS_CITY', 'SPENT'].map(
    (name) => `PF_${name}`,
  ),
];

/** The responses that have changed since, for the reason that CHANGELOG.md gives: a zero that was filed is a zero. */
const CHANGED: Readonly<Record<string, Record<string, Figure>>> = {
  '0.1.0': Object.fromEntries(
    [
      ...['minshan', 'yaan', 'nation'].flatMap((place) =>
        [...PAIRED_ZEROS, ...LOCAL_ZEROS].map((code) => `${place} 2025 ${code}`),
      ),
      ...['zhejiang', 'zhejiangSichuan'].flatMap((place) =>
        PAIRED_ZEROS.map((code) => `${place} 2025 ${code}`),
      ),
    ].map((key) => [key, only('0')]),
  ),
};

/** Indicators that came later, to which an upgrade posts what the records on file tell of them. */
const FED: Readonly<Record<string, readonly string[]>> = {
  '0.1.0': [
    'CA_CANTEEN_PURCHASES',
    'CA_COUNTERS',
    'CA_RESERVED',
    'CA_RESERVED_SHARE',
    'CA_SALES_COUNTERS',
    'CA_SALES_DIRECT',
    'CA_SALES_HALLS',
    'CA_SALES_LIVESTREAMS',
    'CA_SALES_PLATFORM',
    'CA_SALES_ZONES',
    'CA_ZONES',
    'EV_FUNDS',
    'EV_FUNDS_CHARITABLE',
    'EV_FUNDS_FOR_PROFIT',
    'EW_AGRONOMISTS',
    'EW_CADRES_IN_POST',
    'EW_CADRES_TO_EAST',
    'EW_DOCTORS',
    'EW_DONATED_GOODS',
    'EW_DONATED_MONEY',
    'EW_ENTERPRISE_JOBS_LIFTED',
    'EW_FUNDS_SPENT',
    'EW_LABOUR_IN_PROVINCE',
    'EW_LABOUR_LIFTED_IN_PROVINCE',
    'EW_LABOUR_LIFTED_TO_EAST',
    'EW_LABOUR_TO_EAST',
    'EW_PARKS',
    'EW_PARK_ENTERPRISES',
    'EW_SPECIALISTS_TO_EAST',
    'EW_SPEND_RATE',
    'EW_TEACHERS',
    'PF_FUNDS_INDUSTRY',
    'PF_INDUSTRY_SHARE',
  ],
};

type Judged = Pick<Figure, 'gap' | 'pace'>;
type Summed = Pick<Figure, 'target' | 'ratio'>;

/** Scopes without a target that have the sum of those inside them since. */
const SUMMED: Readonly<Record<string, Record<string, Summed>>> = {
  '0.1.0': {
    'nation 2021 CA_SALES': { target: '397600000', ratio: '70.42' },
    'nation 2021 EW_LABOUR': { target: '15650', ratio: '80.83' },
    'nation 2021 EW_LABOUR_LIFTED': { target: '7650', ratio: '78.08' },
    'nation 2021 EW_SOCIAL_FUNDS': { target: '36700000', ratio: '129.62' },
    'nation 2022 EM_OUT_WORKERS': { target: '166870', ratio: '89.47' },
    'nation 2022 MC_LOANS': { target: '770000000', ratio: '8.06' },
    'nation 2025 EW_LABOUR': { target: '120', ratio: '39.17' },
    'yaan 2025 EW_LABOUR': { target: '120', ratio: '39.17' },
    'zhejiangSichuan 2025 EW_LABOUR': { target: '120', ratio: '39.17' },
  },
};

/** Figures that are judged on the day that they stand for, and not at the end of the year that was asked about. */
const JUDGED: Readonly<Record<string, Record<string, Judged>>> = {
  '0.1.0': Object.fromEntries([
    ...['nation', 'shaanxi', 'jiangsuShaanxi'].flatMap((place) => [
      [`${place} 2021 CA_SALES`, { gap: '12.09', pace: 'AHEAD' }],
      [`${place} 2021 EW_LABOUR`, { gap: '22.50', pace: 'AHEAD' }],
      [`${place} 2021 EW_LABOUR_LIFTED`, { gap: '19.75', pace: 'AHEAD' }],
      [`${place} 2021 EW_SOCIAL_FUNDS`, { gap: '71.29', pace: 'DONE' }],
    ]),
    ...['nation', 'yaan', 'minshan', 'zhejiang', 'zhejiangSichuan'].map((place) => [
      `${place} 2025 EW_LABOUR`,
      { gap: '-49.72', pace: 'BEHIND' },
    ]),
    ['nation 2022 EM_OUT_WORKERS', { gap: '60.30', pace: 'AHEAD' }],
    ['nation 2022 MC_LOANS', { gap: '-21.11', pace: 'BEHIND' }],
  ]),
};

/** Figures of a bulletin that prints no day: stated for the latest day that it can be of, and withdrawn for the end of its year. */
const REDATED: Readonly<Record<string, readonly string[]>> = {
  '0.1.0': [
    ...[
      'FUNDS',
      'FUNDS_CENTRAL',
      'FUNDS_PROVINCIAL',
      'FUNDS_CITY',
      'FUNDS_COUNTY',
      'SPENT',
      'STARTED',
      'FINISHED',
    ],
    ...['PROJECTS', 'PROJECTS_INDUSTRY', 'PROJECTS_INFRASTRUCTURE', 'PROJECTS_OTHER'],
    ...['VALUE_INDUSTRY', 'VALUE_INFRASTRUCTURE', 'VALUE_OTHER'],
  ].map((name) => `zhangjiakou 2022 PF_${name}`),
};

/** The responses of a release with the targets that are sums since, and with what is judged on another day. */
const asJudged = (results: Record<string, Figure>, version: string): Record<string, Figure> => ({
  ...results,
  ...Object.fromEntries(
    Object.entries({ ...SUMMED[version], ...JUDGED[version] }).map(([key]) => [
      key,
      { ...results[key], ...SUMMED[version]?.[key], ...JUDGED[version]?.[key] },
    ]),
  ),
});

/** The indicator of "nation 2021 EW_LABOUR". */
const codeOf = (key: string): string => key.split(' ')[2] ?? '';

describe.each(RELEASES)('a database of $version', ({ version, asOf, knownAt }) => {
  const results = JSON.parse(readFileSync(join(__dirname, version, 'results.json'), 'utf8')) as Record<
    string,
    Figure
  >;
  let product: TestProduct;
  let token: string;

  beforeAll(async () => {
    const database = await createTestDatabase('template0');
    await load(database.url, gunzipSync(readFileSync(join(__dirname, version, 'dump.sql.gz'))).toString());
    await prepareDatabase(database.url);
    product = await startTestProduct('in-process', {}, { database });
    token = await product.token([{ role: 'reader', region: '000000' }]);
  });
  afterAll(() => product.stop());

  /** The same questions as were asked then; what has neither a target nor an actual is left out, as it was. */
  async function execute(known: string | null): Promise<Record<string, Figure>> {
    const found: Record<string, Figure> = {};
    for (const year of YEARS) {
      const variables = { year, asOf: year === 2026 ? asOf : `${year}-12-31`, knownAt: known };
      for (const [place, { progress }] of Object.entries(await result('Figures', variables))) {
        for (const { indicator, ...figure } of progress as ({ indicator: { code: string } } & Figure)[]) {
          if (figure.actual !== null || figure.target !== null)
            found[`${place} ${year} ${indicator.code}`] = figure;
        }
      }
    }
    for (const includeVoid of [false, true]) {
      const lists = await result('Registers', { includeVoid, knownAt: known });
      for (const [name, { totals }] of Object.entries(lists))
        found[`${name}${includeVoid ? ' with void ones' : ''}`] = totals as Figure;
    }
    return found;
  }

  async function result(
    operation: string,
    variables: object,
  ): Promise<Record<string, Record<string, unknown>>> {
    const { data, errors } = await product.execute(QUESTIONS, { ...variables }, { token, operation });
    expect(errors).toBeUndefined();
    return data as Record<string, Record<string, unknown>>;
  }

  test('answers what was known then as it did then', async () => {
    expect(await execute(knownAt)).toEqual(asJudged(results, version));
  });

  test('is backed up and restored elsewhere, every table with the same hash', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cooperation graph 旧版 '));
    const elsewhere = await createTestDatabase('template1');
    const shapes = SUBGRAPH_NAMES.map((name) => subgraphs[name].subgraph);
    const [taken, restored]: [string[], string[]] = [[], []];
    const into =
      (lines: string[]) =>
      (name: string, { rows, sha256 }: TableEnd): void =>
        void lines.push(`${name} ${rows} ${sha256}`);
    const file = join(folder, '备份');
    await takeBackup(shapes, () => product.databaseUrl, file, { product: version, onTable: into(taken) });
    await restoreBackup(shapes, () => elsewhere.url, file, { replace: false, onTable: into(restored) });
    expect(restored.sort()).toEqual(taken.sort());
    expect(taken).toContainEqual(expect.stringMatching(/^east_west\.statement [1-9]/));
    await elsewhere.drop();
    rmSync(folder, { recursive: true });
  });

  test('answers what is known now as it did then, but for what the changelog lists', async () => {
    const isFed = (key: string): boolean => FED[version]?.includes(codeOf(key)) === true;
    const [fed, others] = [new Set<string>(), {} as Record<string, Figure>];
    for (const [key, figure] of Object.entries(await execute(null))) {
      if (isFed(key)) fed.add(codeOf(key));
      else others[key] = figure;
    }
    const redated = (REDATED[version] ?? []).map((key) => [key, { ...results[key], statedOn: '2022-10-15' }]);
    expect(others).toEqual({
      ...asJudged(results, version),
      ...CHANGED[version],
      ...(Object.fromEntries(redated) as Record<string, Figure>),
    });
    expect([...fed].sort()).toEqual(FED[version]);
  });

  test('has its audit trail chained, every entry of it', async () => {
    for (const name of SUBGRAPH_NAMES) {
      const options = { url: product.databaseUrl, poolSize: 1, timeout: 10_000 };
      const database = await openDatabase({ name, migrations: [] }, options);
      const { heads, faults } = await verifyAudit(name, database, []);
      const [entries] = await database.query<{ count: number }[]>(
        `select count(*)::int as count from audit where chain = 'CHANGES'`,
      );
      await database.destroy();
      expect({ name, faults, position: heads[0]?.position }).toEqual({
        name,
        faults: [],
        position: entries?.count,
      });
    }
  });
});

/** Runs a dump made by pg_dump with --inserts. Its foreign keys come after the rows. */
async function load(url: string, dump: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(dump);
  } finally {
    await client.end();
  }
}
