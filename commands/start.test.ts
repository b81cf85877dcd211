import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { listening } from '../testing/tcp-proxy';
import { createTestDatabase } from '../testing/test-database';

const root = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'cooperation graph 结对 '));
// Open to the account that PostgreSQL runs as for root.
chmodSync(folder, 0o755);
const dataDir = join(folder, 'data');
const postmaster = join(dataDir, 'postgresql/data/postmaster.pid');
const started: Started[] = [];

/** What a failed test leaves running would keep Jest from ending. */
afterEach(async () => {
  for (const { child, exit } of started.splice(0)) {
    if (child.pid !== undefined && groupRuns(child.pid)) process.kill(-child.pid, 'SIGKILL');
    await exit;
  }
});

afterAll(() => {
  if (existsSync(postmaster))
    process.kill(Number(readFileSync(postmaster, 'utf8').split('\n')[0]), 'SIGQUIT');
  rmSync(folder, { recursive: true, force: true });
});

const COMMANDS = {
  node: ['node', '--enable-source-maps', 'dist/commands/start.js'],
  npm: ['npm', 'start', '--silent'],
};

interface Started {
  child: ChildProcess;
  exit: Promise<number | null>;
  printed: () => string;
  /** Resolves when it has printed the text; rejects when it ends before. */
  until: (text: string) => Promise<void>;
}

/** Starts the product as a person does, in a process group of its own. */
function start(command: keyof typeof COMMANDS, env: NodeJS.ProcessEnv): Started {
  const [program = '', ...args] = COMMANDS[command];
  const child = spawn(program, args, {
    cwd: root,
    detached: true,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PLAYGROUND: 'false',
      STAFF_PAGE: 'false',
      PORT: '0',
      DATA_DIR: dataDir,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const one: Started = {
    child,
    exit,
    printed: () => text,
    until: async (expected) => {
      while (!text.includes(expected)) {
        if (child.exitCode !== null) throw new Error(`ended without "${expected}":\n${text}`);
        await delay(20);
      }
    },
  };
  started.push(one);
  return one;
}

/** What has ended but was an orphan counts as running to kill(), where nobody reaps orphans, as in many containers. */
const groupRuns = (pid: number): boolean => {
  try {
    process.kill(-pid, 0);
  } catch {
    return false;
  }
  return (
    process.platform !== 'linux' ||
    readdirSync('/proc').some((name) => {
      const isProcess = /^\d+$/.test(name) && existsSync(`/proc/${name}/stat`);
      const stat = isProcess ? readFileSync(`/proc/${name}/stat`, 'utf8') : '';
      const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(group) === pid && state !== 'Z';
    })
  );
};

/** Of every process; a small Linux has no ps. */
const commandLines = (): string =>
  process.platform === 'linux'
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name) && existsSync(`/proc/${name}/cmdline`))
        .map((name) => readFileSync(`/proc/${name}/cmdline`, 'utf8'))
        .join('\n')
    : execFileSync('ps', ['-ww', '-eo', 'args'], { encoding: 'utf8' });

const READY = '消费帮扶产品采购销售额';
const originIn = (text: string): string => /(http:\/\/[^\s/]+)\/graphql/.exec(text)?.[1] ?? '';

// The five seconds are of a machine that has time for it: one that is busy with something else may try again.
jest.retryTimes(2);

describe('stops within five seconds, and leaves no process', () => {
  test.each<[keyof typeof COMMANDS, NodeJS.Signals, string, string]>([
    ['npm', 'SIGTERM', 'when it runs', READY],
    ['node', 'SIGINT', 'when it runs', READY],
    ['npm', 'SIGINT', 'while it starts', 'The embedded PostgreSQL runs'],
    ['node', 'SIGHUP', 'while it starts', 'The embedded PostgreSQL runs'],
  ])('%s at %s %s', async (command, signal, _, text) => {
    const { child, exit, until } = start(command, {});
    await until(text);
    child.kill(signal);
    // An impatient second Ctrl-C changes nothing.
    setTimeout(() => child.kill(signal), 100);
    const asked = Date.now();
    expect(await exit).toBe(0);
    expect(Date.now() - asked).toBeLessThan(5000);
    expect(groupRuns(child.pid ?? 0)).toBe(false);
    expect(existsSync(postmaster)).toBe(false);
  });

  test('while the database is made, of which nothing is left', async () => {
    const fresh = join(folder, randomUUID());
    mkdirSync(fresh);
    const { child, exit, until } = start('node', { DATA_DIR: fresh });
    await until('Preparing the embedded PostgreSQL');
    await delay(300); // initdb is at work
    child.kill('SIGTERM');
    const asked = Date.now();
    expect(await exit).toBe(0);
    expect(Date.now() - asked).toBeLessThan(5000);
    expect(readdirSync(fresh).filter((name) => name.startsWith('postgresql'))).toEqual([]);
    expect(commandLines()).not.toContain(fresh);
  });
});

describe('a second start', () => {
  test('on a port that is taken names PORT, and leaves the first one alone', async () => {
    const first = start('node', {});
    await first.until(READY);
    const origin = originIn(first.printed());
    const { port } = new URL(origin);
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ filingPlans { list { totalCount } } }' }),
    });
    const { data } = (await response.json()) as {
      data: { filingPlans: { list: { totalCount: number } }[] };
    };
    // One for each theme of the first data, whichever start has set them.
    expect(data.filingPlans.reduce((sum, { list }) => sum + list.totalCount, 0)).toBe(13);
    const second = start('npm', { PORT: port });
    expect(await second.exit).toBe(1);
    expect(second.printed()).toContain(`PORT=${port}: already in use on 127.0.0.1; set PORT to a free one`);
    expect(second.printed()).not.toContain('    at ');
    expect((await fetch(`${origin}/health/ready`)).status).toBe(200);
    first.child.kill('SIGTERM');
    expect(await first.exit).toBe(0);
  });
});

describe('says who may read', () => {
  const ISSUER = { OIDC_ISSUER: 'https://id.example' };
  test.each<[string, NodeJS.ProcessEnv, string, number]>([
    ['everyone, by default', {}, 'open to everyone, but for what is personal', 200],
    ['nobody, in production without more', { NODE_ENV: 'production' }, 'nobody can read, and', 401],
    ['an issuer', { NODE_ENV: 'production', ...ISSUER }, 'https://id.example 签发的令牌', 401],
    ['the local key', { ANONYMOUS_READING: 'false' }, 'takes a token of npm run token', 401],
  ])('%s', async (_, env, text, status) => {
    const { url, drop } = await createTestDatabase();
    const { child, exit, until, printed } = start('node', { DATABASE_URL: url, ...env });
    await until(text);
    const response = await fetch(`${originIn(printed())}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ secondees { totals { count } } }' }),
    });
    expect(response.status).toBe(status);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    await drop();
  });
});

describe('says what is wrong, in a line and without a secret', () => {
  const fails = async (env: NodeJS.ProcessEnv): Promise<string> => {
    const { exit, printed } = start('node', { LOG_LEVEL: 'silent', ...env });
    expect(await exit).toBe(1);
    expect(printed()).not.toMatch(/hunter2|\n {4}at /);
    return printed();
  };

  test('with settings', async () => {
    expect(await fails({ PORT: 'x', LOG_LEVEL: 'y' })).toMatch(/^PORT=x: .*\nLOG_LEVEL=y: /);
  });

  test('with a HOST that is not here', async () => {
    const { url, drop } = await createTestDatabase();
    expect(await fails({ DATABASE_URL: url, HOST: '192.0.2.1' })).toBe(
      'HOST=192.0.2.1: not an address of this machine\n',
    );
    await drop();
  });

  test('with a DATA_DIR that is a file', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(await fails({ DATA_DIR: file })).toMatch(/^DATA_DIR \(.*file\) cannot be used/);
  });

  test('with a database that nobody serves', async () => {
    const server = createServer();
    const port = await listening(server);
    server.close();
    expect(await fails({ DATABASE_URL: `postgres://a:hunter2@127.0.0.1:${port}/a` })).toBe(
      `DATABASE_URL: no PostgreSQL answers at 127.0.0.1:${port} (ECONNREFUSED)\n`,
    );
  });

  test('with a server that is no PostgreSQL', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const port = await listening(server);
    expect(await fails({ DATABASE_URL: `postgres://a:hunter2@127.0.0.1:${port}/a` })).toMatch(
      /^DATABASE_URL: /,
    );
    server.close();
  });

  test('with a host that there is not', async () => {
    expect(await fails({ DATABASE_URL: 'postgres://a:hunter2@nowhere.invalid/a' })).toMatch(
      /^DATABASE_URL: no PostgreSQL answers at nowhere\.invalid:5432 \((ENOTFOUND|EAI_AGAIN)\)\n$/,
    );
  });

  test('with another password, and with a database that there is not', async () => {
    const url = new URL(process.env.TEST_DATABASE_URL ?? '');
    const { password } = url;
    url.password = 'hunter2';
    expect(await fails({ DATABASE_URL: url.href })).toBe(
      `DATABASE_URL: PostgreSQL refuses the connection: password authentication failed for user "${url.username}"\n`,
    );
    url.password = password;
    url.pathname = 'nothing_here';
    expect(await fails({ DATABASE_URL: url.href })).toBe(
      'DATABASE_URL: PostgreSQL refuses the connection: database "nothing_here" does not exist\n',
    );
  });

  test('with a user who may not make what the product needs', async () => {
    const name = `visitor_${randomUUID().slice(0, 8)}`;
    const owner = new Client({ connectionString: process.env.TEST_DATABASE_URL });
    owner.on('error', () => undefined);
    await owner.connect();
    await owner.query(`create role ${name} login password 'hunter2'`);
    await owner.query(`create database ${name}`);
    const url = new URL(process.env.TEST_DATABASE_URL ?? '');
    Object.assign(url, { username: name, password: 'hunter2', pathname: name });
    expect(await fails({ DATABASE_URL: url.href })).toMatch(
      /^DATABASE_URL: its user can neither create nor use the role cooperation_targets; give it CREATEROLE/,
    );
    expect(await fails({ DATABASE_URL: url.href, MIGRATE_ON_START: 'false' })).toMatch(
      /^DATABASE_URL: its user cannot become the role cooperation_\w+; let the owner of the database run npm run migrate/,
    );
    await owner.query(`drop database ${name}`);
    await owner.query(`drop role ${name}`);
    await owner.end();
  });
});
