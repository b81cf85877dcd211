import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The product's own commands, as one starts them, with every connection, datagram and look-up of a name written down: by
 * testing/watch-connections.mjs in each Node.js process, and by strace, where it is installed and may trace, in every process.
 */
const root = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'cooperation-graph-connections-'));
// Open to the account that PostgreSQL runs as for root.
chmodSync(folder, 0o755);
const watched = join(folder, 'connections');
const systemCalls = join(folder, 'system-calls');
const traces = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
const tracer = [
  'strace',
  '-D',
  '-f',
  '-qq',
  '-e',
  'trace=connect,sendto,sendmsg,sendmmsg',
  '-o',
  systemCalls,
];

const started: ChildProcess[] = [];

/** What a failed test leaves running would keep Jest from ending. */
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function start(command: string, ...args: string[]) {
  rmSync(watched, { force: true });
  const [program = '', ...given] = [
    ...(traces ? tracer : []),
    process.execPath,
    '--enable-source-maps',
    join('dist', 'commands', command),
    ...args,
  ];
  const child = spawn(program, given, {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_OPTIONS: `--import ${pathToFileURL(join(root, 'testing/watch-connections.mjs')).href}`,
      WATCHED_CONNECTIONS: watched,
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      LOG_LEVEL: 'warn',
      // What the machine has set for other products of Apollo's.
      APOLLO_TELEMETRY_DISABLED: 'false',
      APOLLO_KEY: 'service:other:key',
      APOLLO_GRAPH_REF: 'other@current',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return { child, exit: once(child, 'exit').then(([code]) => code as number | null), printed: () => printed };
}

/** What did not stay on this machine. */
function left(): string {
  const lines = traces ? readFileSync(systemCalls, 'utf8').split('\n') : [];
  return [
    existsSync(watched) ? readFileSync(watched, 'utf8') : '',
    ...lines.filter(
      (line) => /sa_family=AF_INET6?/.test(line) && !/"(::ffff:)?127\.[\d.]+"|"::1"/.test(line),
    ),
  ].join('\n');
}

async function execute(origin: string, query: string): Promise<unknown> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

describe('nothing leaves the machine', () => {
  // Whether it is fast is a matter of a machine that has time: one that is busy may try again.
  jest.retryTimes(2);

  test('while the product starts, is asked and stops, which takes less than a second', async () => {
    const { child, exit, printed } = start('start.js', '--sample');
    while (!printed().includes('消费帮扶产品采购销售额')) {
      if (child.exitCode !== null) throw new Error(`ended:\n${printed()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const origin = /(http:\/\/[^\s/]+)\/graphql/.exec(printed())?.[1] ?? '';
    expect(
      await execute(
        origin,
        `{
          region(code: "610000") { progress(year: 2021, include: ALL) { id actual } }
          products { totals { count } } pairings { totals { count } } monitoredCounts { totals { count } }
        }`,
      ),
    ).not.toHaveProperty('errors');
    const asked = Date.now();
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(Date.now() - asked).toBeLessThan(1000);
    expect(left()).toBe('');
  }, 120_000);

  test.each([
    ['migrate.js'],
    ['token.js', '--role', 'filer', '--region', '610600'],
    ['import.js', 'data/figures.csv'],
  ])(
    'while %s runs',
    async (command, ...args) => {
      const { exit, printed } = start(command, ...args);
      expect([await exit, printed()]).toEqual([0, expect.anything()]);
      expect(left()).toBe('');
    },
    120_000,
  );
});
