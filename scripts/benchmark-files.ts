/**
 * `npm run benchmark:files`: the counties of Shaanxi by all indicators as a file, beside the same pages asked of the graph over HTTP one
 * after the other, in one run and taking turns. Prints medians, ratios, and by how much the memory in use grew. Bounded: a few dozen pages a round.
 */
import '../platform/no-telemetry';
import { pino } from 'pino';
import { run } from '../commands/run';
import { ProgressListDocument } from '../export/generated/graphql';
import { startProduct } from '../gateway/start-product';
import { prepareDatabase } from '../ingest/prepare-database';
import { locateDatabase } from '../platform/database/locate';
import { loadSettings } from '../platform/settings';

const ROUNDS = 3;
const ASKED = { year: 2021, asOf: '2021-07-31', within: '610000', level: 'COUNTY', include: 'ALL' };
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

async function download(origin: string, format: string): Promise<number> {
  const parameters = new URLSearchParams(
    Object.entries(ASKED).map(([name, value]) => [name, String(value)] as [string, string]),
  );
  const response = await fetch(`${origin}/files/progress.${format}?${parameters.toString()}`);
  let bytes = 0;
  for await (const piece of response.body ?? []) bytes += (piece as Uint8Array).length;
  return bytes;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

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
    const times = new Map(Object.keys(ways).map((way) => [way, [] as number[]]));
    const sizes = new Map<string, number>();
    const growth = new Map<string, number>();
    await askAllPages(origin);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [way, go] of Object.entries(ways)) {
        const before = process.memoryUsage().rss;
        const begun = performance.now();
        sizes.set(way, await go());
        times.get(way)?.push(performance.now() - begun);
        growth.set(way, Math.max(growth.get(way) ?? 0, process.memoryUsage().rss - before));
      }
    }
    const plain = median(times.get('pages of the graph') ?? []);
    for (const [way, taken] of times) {
      const size = `${sizes.get(way) ?? 0} ${way.startsWith('pages') ? 'rows' : 'bytes'}`;
      const grown = `${Math.round((growth.get(way) ?? 0) / 2 ** 20)} MB more`;
      console.log(
        `${way.padEnd(20)} ${Math.round(median(taken))} ms, ${(median(taken) / plain).toFixed(2)} times, ${size}, ${grown}`,
      );
    }
  },
  { stays: false },
);
