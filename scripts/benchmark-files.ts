/**
 * `npm run benchmark:files`: the counties of Shaanxi by all indicators as a file, beside the same pages asked of the graph over HTTP one
 * after the other, in one run and taking turns; then a file of five times as many rows. Prints medians, ratios, and how much memory the process had at
 * most. Bounded: a few dozen pages a round, and 250 for each of the large files. `-- --memory` leaves the comparison with pages out.
 */
import '../platform/no-telemetry';
import { pino } from 'pino';
import { run } from '../commands/run';
import { ProgressListDocument } from '../export/generated/graphql';
import { startProduct } from '../gateway/start-product';
import { prepareDatabase } from '../ingest/prepare-database';
import { catalogue } from '../platform/catalogue';
import { locateDatabase } from '../platform/database/locate';
import { loadSettings } from '../platform/settings';

const ROUNDS = 3;
const ASKED = { year: 2021, asOf: '2021-07-31', within: '610000', level: 'COUNTY', include: 'ALL' };
/** Of all counties so many indicators are five times as many rows. */
const LARGE = {
  ...ASKED,
  within: '000000',
  indicators: catalogue
    .slice(0, 44)
    .map(({ code }) => code)
    .join(','),
};
const VARIABLES = { ...ASKED, side: 'WEST', language: 'ZH', first: 500 };

interface Page {
  data: { page: { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
}

async function askAllPages(origin: string): Promise<number> {
  const knownAt = new Date().toISOString();
  let rows = 0;
  let after: string | null = null;
  do {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: ProgressListDocument.toString(),
        variables: { ...VARIABLES, knownAt, after },
      }),
    });
    const { page } = ((await response.json()) as Page).data;
    rows += page.nodes.length;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}

async function download(origin: string, format: string, asked: object = ASKED): Promise<number> {
  const parameters = new URLSearchParams(
    Object.entries(asked).map(([name, value]) => [name, String(value)] as [string, string]),
  );
  const response = await fetch(`${origin}/files/progress.${format}?${parameters.toString()}`);
  let bytes = 0;
  for await (const piece of response.body ?? []) bytes += (piece as Uint8Array).length;
  return bytes;
}

/** The most memory that the process had while something was done, in MB. */
async function peakOf(go: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const timer = setInterval(look, 50);
  await go();
  look();
  clearInterval(timer);
  return Math.round(peak / 2 ** 20);
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function compare(ways: Readonly<Record<string, () => Promise<number>>>): Promise<void> {
  const times = new Map(Object.keys(ways).map((way) => [way, [] as number[]]));
  const sizes = new Map<string, number>();
  await ways['pages of the graph']?.();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [way, go] of Object.entries(ways)) {
      const begun = performance.now();
      sizes.set(way, await go());
      times.get(way)?.push(performance.now() - begun);
    }
  }
  const plain = median(times.get('pages of the graph') ?? []);
  for (const [way, taken] of times) {
    const size = `${sizes.get(way) ?? 0} ${way.startsWith('pages') ? 'rows' : 'bytes'}`;
    console.log(
      `${way.padEnd(20)} ${Math.round(median(taken))} ms, ${(median(taken) / plain).toFixed(2)} times, ${size}`,
    );
  }
}

void run(
  async (settings, commandLog, onStop) => {
    const database = await locateDatabase(settings, commandLog);
    onStop(database.stop);
    await prepareDatabase(database.url);
    const quiet = loadSettings({ ...process.env, PORT: '0', PLAYGROUND: 'false', STAFF_PAGE: 'false' });
    const { origin, stop } = await startProduct(quiet, database.url, pino({ level: 'silent' }));
    onStop(stop);

    const ways: Record<string, () => Promise<number>> = {
      'pages of the graph': () => askAllPages(origin),
      CSV: () => download(origin, 'csv'),
      XLSX: () => download(origin, 'xlsx'),
    };
    if (!process.argv.includes('--memory')) await compare(ways);
    for (const format of ['csv', 'xlsx']) {
      // Once more before, so that both are of a process that has done it.
      await download(origin, format);
      const small = await peakOf(() => download(origin, format));
      let bytes = 0;
      const large = await peakOf(async () => {
        bytes = await download(origin, format, LARGE);
      });
      console.log(`${format}: at most ${small} MB, of five times as many rows ${large} MB (${bytes} bytes)`);
    }
  },
  { stays: false },
);
