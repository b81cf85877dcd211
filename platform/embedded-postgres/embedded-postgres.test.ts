import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { openDatabase } from '../database/open';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './index';

/** A folder of this run that the account may enter which PostgreSQL runs as when these tests are run by root. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'embedded postgres 结对 '));
fs.chmodSync(folder, 0o755);
const dataDir = path.join(folder, '数据');
const started: { stop: () => Promise<unknown> }[] = [];

const start = async (dir = dataDir): Promise<EmbeddedPostgres> => {
  const postgres = await startEmbeddedPostgres({ dataDir: dir, log: () => undefined });
  started.push(postgres);
  return postgres;
};

/** Another node process, in a process group of its own, that uses the server of `dataDir`. */
async function startElsewhere(): Promise<{ url: string; child: ChildProcess; stop: () => Promise<unknown> }> {
  const script = `
    require(${JSON.stringify(path.join(__dirname, 'index.ts'))})
      .startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => undefined })
      .then((postgres) => { console.log(postgres.url); process.stdin.resume().once('end', () => postgres.stop()); });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--eval', script], {
    cwd: path.resolve(__dirname, '../..'),
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
  const other = { url, child, stop: () => (child.stdin.end(), exit) };
  started.push(other);
  return other;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Who shares the server. */
const MEMBERS = `SELECT count(*) FROM pg_stat_activity WHERE application_name = 'embedded-postgres'`;

const postmasterPid = () =>
  Number(fs.readFileSync(path.join(dataDir, 'postgresql/data/postmaster.pid'), 'utf8').split('\n')[0]);

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Kills like a power failure: neither the group of the process nor the server can say goodbye. */
async function killAll(other: { child: ChildProcess }): Promise<void> {
  const postmaster = postmasterPid();
  process.kill(-(other.child.pid ?? 0), 'SIGKILL');
  process.kill(postmaster, 'SIGKILL');
  await until(() => !isRunning(postmaster));
}

afterEach(async () => {
  for (const each of started.splice(0)) await each.stop();
});

afterAll(() => fs.promises.rm(folder, { recursive: true, force: true }));

describe('the database', () => {
  test('is a durable one in UTF-8 with checksums that listens on the loopback address only', async () => {
    const { url } = await start();
    expect(
      await query(
        url,
        `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('fsync') AS fsync,
                current_setting('data_checksums') AS checksums, current_setting('server_encoding') AS encoding,
                current_setting('listen_addresses') AS addresses`,
      ),
    ).toEqual([{ version: 18, fsync: 'on', checksums: 'on', encoding: 'UTF8', addresses: '127.0.0.1' }]);
    expect(await query(url, `SELECT lower('ÄÖ') AS lower, '结' < '对' AS order`)).toEqual([
      { lower: 'äö', order: false },
    ]);
  });

  test('belongs to a role that may create roles and databases and is no superuser', async () => {
    const { url } = await start();
    expect(
      await query(
        url,
        `SELECT rolname, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls, pg_get_userbyid(datdba) AS owner
         FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`,
      ),
    ).toEqual([
      {
        rolname: 'cooperation_graph',
        rolsuper: false,
        rolcreaterole: true,
        rolcreatedb: true,
        rolreplication: false,
        rolbypassrls: false,
        owner: 'cooperation_graph',
      },
    ]);
  });

  test('opens to its password alone, which only its owner can read', async () => {
    const { url } = await start();
    const password = path.join(dataDir, 'postgresql/password');
    expect(fs.statSync(password).mode & 0o777).toBe(0o600);
    expect(url).toContain(fs.readFileSync(password, 'utf8'));
    await expect(query(url.replace(/:\w+@/, ':wrong@'), 'SELECT')).rejects.toThrow(
      'password authentication failed',
    );
    await expect(query(url.replace('//cooperation_graph', '//postgres'), 'SELECT')).rejects.toThrow(
      'password authentication failed',
    );
  });

  test('keeps its data, and is gone when it was stopped', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS value');
    const pid = postmasterPid();
    await first.stop();
    await until(() => !isRunning(pid));
    const second = await start();
    expect(await query(second.url, 'SELECT value FROM kept')).toEqual([{ value: 42 }]);
  });

  test('is made once by two processes that start at the same time', async () => {
    const dir = path.join(folder, 'twice');
    const [one, two] = await Promise.all([start(dir), start(dir)]);
    expect(one.url).toBe(two.url);
    expect(fs.readdirSync(dir)).toEqual(['postgresql']);
  });
});

describe('a second process', () => {
  test('uses the running server and leaves it running', async () => {
    const first = await start();
    const second = await startElsewhere();
    expect(second.url).toBe(first.url);
    await second.stop();
    expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('keeps the server when the first one stops, and stops it when it is the last', async () => {
    const first = await start();
    const second = await startElsewhere();
    const pid = postmasterPid();
    await first.stop();
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
    await until(() => !isRunning(pid));
  });
});

describe('after kill -9', () => {
  test('of the node process and its group, the next start takes over the server that is left, and stops it', async () => {
    const killed = await startElsewhere();
    const pid = postmasterPid();
    process.kill(-(killed.child.pid ?? 0), 'SIGKILL');
    await until(() => killed.child.signalCode !== null);
    const next = await start();
    expect(next.url).toBe(killed.url);
    expect(postmasterPid()).toBe(pid);
    await next.stop();
    // Nobody may be in a hurry to collect a process whose parent was killed
    await until(() => !isRunning(pid));
  });

  test('of the server, it is started again on its port', async () => {
    const { url } = await start();
    const pid = postmasterPid();
    process.kill(pid, 'SIGKILL');
    await until(() => !isRunning(pid));
    await until(() =>
      query(url, 'SELECT').then(
        () => true,
        () => false,
      ),
    );
    expect(postmasterPid()).not.toBe(pid);
  });

  test.each(['the one that was there notices first', 'another process does'])(
    'of the server, every process has it on the same port: %s',
    async (first) => {
      const one = await startElsewhere();
      const pid = postmasterPid();
      // A process that is stopped cannot even collect its dead child
      if (first.startsWith('another')) one.child.kill('SIGSTOP');
      process.kill(pid, 'SIGKILL');
      const other = await start().finally(() => one.child.kill('SIGCONT'));
      expect(other.url).toBe(one.url);
      // Whoever leaves first leaves the server to the other one, once that has noticed too
      await until(async () => Number((await query(other.url, MEMBERS).catch(() => []))[0]?.count) === 2);
      await other.stop();
      expect(await query(one.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    },
  );

  test('of the server whose port another program takes, pools follow it to its new port', async () => {
    const { url } = await start();
    await query(url, 'CREATE ROLE cooperation_pool NOLOGIN; GRANT cooperation_pool TO current_user');
    const pool = await openDatabase({ name: 'pool', migrations: [] }, { url, poolSize: 2, timeout: 5000 });
    const pid = postmasterPid();
    process.kill(pid, 'SIGKILL');
    await until(() => !isRunning(pid));
    const thief = createServer((socket) => socket.destroy()).listen(Number(new URL(url).port), '127.0.0.1');
    await once(thief, 'listening');
    await until(() =>
      pool.query('SELECT').then(
        () => true,
        () => false,
      ),
    );
    const later = await start();
    expect(later.url).not.toBe(url);
    thief.close();
    await pool.destroy();
    await query(later.url, 'DROP ROLE cooperation_pool');
  });

  test('of both, the next start has what was committed', async () => {
    const killed = await startElsewhere();
    await query(killed.url, 'CREATE TABLE committed AS SELECT 7 AS value');
    await killAll(killed);
    const next = await start();
    expect(await query(next.url, 'SELECT value FROM committed')).toEqual([{ value: 7 }]);
  });

  test('of both, the next start does so even where the process id of the server is another process’s now', async () => {
    const killed = await startElsewhere();
    await killAll(killed);
    const file = path.join(dataDir, 'postgresql/data/postmaster.pid');
    // PostgreSQL takes no notice of process ids of other users, so that as root the other process runs as the owner of the cluster
    const { uid, gid } = fs.statSync(file);
    const unrelated = spawn('sleep', ['60'], { uid, gid });
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^\d+/, String(unrelated.pid)));
    const next = await start();
    expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(unrelated.exitCode).toBeNull();
    unrelated.kill();
  });

  test('of a first start, the next one clears away what it left', async () => {
    const dir = path.join(folder, 'half');
    const { pid } = spawn('true');
    fs.mkdirSync(path.join(dir, `postgresql.new-${pid ?? 0}-x/data`), { recursive: true });
    await until(() => !isRunning(pid ?? 0));
    await start(dir);
    expect(fs.readdirSync(dir)).toEqual(['postgresql']);
  });
});

describe('it says what is wrong', () => {
  test('with a DATA_DIR that is no folder', async () => {
    const file = path.join(folder, 'file');
    fs.writeFileSync(file, '');
    await expect(start(file)).rejects.toThrow(`DATA_DIR (${file}) cannot be used`);
  });

  test('with a cluster of another major version', async () => {
    const version = path.join(dataDir, 'postgresql/data/PG_VERSION');
    fs.writeFileSync(version, '17\n');
    await expect(start()).rejects.toThrow(/DATA_DIR .* PostgreSQL 17, and this release runs PostgreSQL 18/);
    fs.writeFileSync(version, '18\n');
  });

  test('with a server that does not start: by the last lines of its log', async () => {
    const control = path.join(dataDir, 'postgresql/data/global/pg_control');
    fs.renameSync(control, `${control}.away`);
    await expect(start()).rejects.toThrow(
      /did not start[^]*DATABASE_URL[^]*could not open file .*pg_control/,
    );
    fs.renameSync(`${control}.away`, control);
  });

  test('with a password that was changed, and leaves no server behind', async () => {
    const password = path.join(dataDir, 'postgresql/password');
    const right = fs.readFileSync(password);
    fs.writeFileSync(password, 'wrong');
    await expect(start()).rejects.toThrow('password authentication failed');
    expect(fs.existsSync(path.join(dataDir, 'postgresql/data/postmaster.pid'))).toBe(false);
    fs.writeFileSync(password, right);
  });

  test('with a platform that it has no programs for', async () => {
    const { arch } = process;
    Object.defineProperty(process, 'arch', { value: 'mips' });
    await expect(start()).rejects.toThrow(/for \w+-mips .* DATABASE_URL/);
    Object.defineProperty(process, 'arch', { value: arch });
  });
});

(process.getuid?.() === 0 ? describe : describe.skip)('for root, a folder that is closed to others', () => {
  test('stays closed: its cluster is outside, and neither shared with a copy nor lost in a move', async () => {
    const closed = path.join(folder, 'closed');
    fs.mkdirSync(path.join(closed, 'data'), { recursive: true, mode: 0o700 });
    const place = (name: string) => fs.readlinkSync(path.join(folder, name, 'data/postgresql'));

    await query((await start(path.join(closed, 'data'))).url, 'CREATE TABLE here AS SELECT 1 AS one');
    expect(fs.statSync(closed).mode & 0o777).toBe(0o700);
    expect(place('closed')).toMatch(/^\/var\/lib\/cooperation-graph\//);

    fs.cpSync(closed, path.join(folder, 'copy'), { recursive: true, verbatimSymlinks: true });
    const copy = await start(path.join(folder, 'copy/data'));
    expect(place('copy')).not.toBe(place('closed'));
    expect(await query(copy.url, `SELECT to_regclass('here') AS here`)).toEqual([{ here: null }]);
    await Promise.all(started.splice(0).map((each) => each.stop()));

    fs.renameSync(closed, path.join(folder, 'moved'));
    const moved = await start(path.join(folder, 'moved/data'));
    expect(await query(moved.url, 'SELECT one FROM here')).toEqual([{ one: 1 }]);
    await moved.stop();
    for (const name of ['copy', 'moved']) fs.rmSync(place(name), { recursive: true });
  });
});
