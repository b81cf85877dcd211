/**
 * `npm run benchmark:load`: how long a small question takes while 1, 2, 4 and 8 clients ask for the most that one may, next to
 * what it takes alone in the same run. Prints medians and how many times as long they are. The product runs by itself, on a
 * database in a folder of its own, so that who measures takes none of its time. Bounded: some three minutes.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const CLIENTS = [0, 1, 2, 4, 8];
const STEP_MS = 15_000;
const PAUSE_MS = 50;

const SMALL =
  '{ partnership(east: "320000", west: "610000") { progress(year: 2021) { target actual ratio } } }';
const PAGE =
  'progress(year: 2021, include: ALL, level: COUNTY, first: 1000) { nodes { id region { name } ... on EastWestProgress { actual ratio } } }';
/** Sixteen pages of a thousand measured rows: 48,016 of the 50,000 that an operation may cost. */
const LARGEST = `{ ${Array.from({ length: 16 }, (_, i) => `p${i}: ${PAGE}`).join(' ')} }`;

/** Asks, and gives the status and the milliseconds until the last byte. */
async function execute(origin: string, query: string): Promise<{ status: number; milliseconds: number }> {
  const begun = performance.now();
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  await response.arrayBuffer();
  return { status: response.status, milliseconds: performance.now() - begun };
}

/** The times of a small question, and how the large ones beside it were answered. */
async function measure(origin: string, clients: number): Promise<{ times: number[]; statuses: number[] }> {
  const end = performance.now() + STEP_MS;
  const statuses: number[] = [];
  const executeLarge = async (): Promise<void> => {
    while (performance.now() < end) {
      statuses.push((await execute(origin, LARGEST)).status);
      await setTimeout(PAUSE_MS);
    }
  };
  const large = Array.from({ length: clients }, executeLarge);
  const times: number[] = [];
  while (performance.now() < end) {
    times.push((await execute(origin, SMALL)).milliseconds);
    await setTimeout(PAUSE_MS);
  }
  await Promise.all(large);
  return { times: times.sort((a, b) => a - b), statuses };
}

/** Starts the product on a free port, and gives its origin once it answers. */
async function start(folder: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', join(__dirname, '..', 'dist', 'commands', 'start.js')],
    {
      env: {
        ...process.env,
        DATA_DIR: folder,
        PORT: '0',
        PLAYGROUND: 'false',
        STAFF_PAGE: 'false',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const stop = async (): Promise<void> => {
    child.kill('SIGINT');
    await ended;
  };
  for (;;) {
    const [, origin] = /(http:\S+)\/graphql/.exec(printed) ?? [];
    if (origin !== undefined) return { origin, stop };
    if (child.exitCode !== null) throw new Error(`the product did not start:\n${printed}`);
    await setTimeout(100);
  }
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'cooperation-graph-benchmark-'));
  const { origin, stop } = await start(folder);
  try {
    for (let i = 0; i < 20; i += 1) await execute(origin, SMALL);
    await execute(origin, LARGEST);
    let alone: number | undefined;
    for (const clients of CLIENTS) {
      const { times, statuses } = await measure(origin, clients);
      const median = times[Math.floor(times.length / 2)] ?? NaN;
      const slow = times[Math.floor(times.length * 0.95)] ?? NaN;
      alone ??= median;
      const answered = statuses.filter((status) => status === 200).length;
      console.log(
        `${clients} clients with the largest operation: a small one takes ${median.toFixed(1)} ms (${(median / alone).toFixed(1)}x), ` +
          `the slowest of twenty ${slow.toFixed(1)} ms; ${answered} of ${statuses.length} large ones answered`,
      );
    }
  } finally {
    await stop();
    await rm(folder, { recursive: true });
  }
}

void main();
