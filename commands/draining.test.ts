import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { balance, type LoadBalancer } from '../testing/load-balancer';
import { listening } from '../testing/tcp-proxy';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';

const QUERY =
  '{ partnership(east: "320000", west: "610000") { progress(year: 2021, asOf: "2021-07-31") { target actual ratio } } }';

/** So many are asked while replicas restart; ROLLING_REQUESTS=10000 asks for longer. */
const REQUESTS = Number(process.env.ROLLING_REQUESTS ?? 500);
const CLIENTS = 8;
const PAUSE_MS = 80;

jest.setTimeout(REQUESTS > 500 ? 600_000 : 180_000);

describe('two replicas behind a proxy', () => {
  let database: TestDatabase;
  let proxy: LoadBalancer;
  let ports: number[];
  const replicas = new Map<number, { child: ChildProcess; exit: Promise<number | null> }>();
  const agent = new Agent({ keepAlive: true });

  const start = (port: number): void => {
    const child = spawn(process.execPath, ['--enable-source-maps', 'dist/commands/start.js'], {
      cwd: join(__dirname, '..'),
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: database.url,
        PORT: String(port),
        PLAYGROUND: 'false',
        STAFF_PAGE: 'false',
        MIGRATE_ON_START: 'false',
        LOG_LEVEL: 'silent',
        DRAIN_DELAY_MS: '2000',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const exit = once(child, 'exit').then(([code]) => code as number | null);
    replicas.set(port, { child, exit });
  };

  /** The code with which a replica ends after a signal. */
  const stop = async (port: number): Promise<number | null> => {
    const replica = replicas.get(port);
    replica?.child.kill('SIGTERM');
    return (await replica?.exit) ?? null;
  };

  /** Waits until a replica says that it is ready, and the proxy has seen it. */
  const untilReady = async (port: number): Promise<void> => {
    const isReady = () =>
      fetch(`http://127.0.0.1:${port}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await isReady()) || !proxy.sendsTo(port)) {
      expect(replicas.get(port)?.child.exitCode).toBeNull();
      await delay(50);
    }
  };

  /** What is wrong with the response, sent on a kept connection through `port`; null when nothing is. */
  const execute = (query: string, port: number): Promise<string | null> =>
    new Promise((resolve) => {
      const headers = { 'content-type': 'application/json' };
      request({ port, method: 'POST', path: '/graphql', agent, headers }, (result) => {
        let text = '';
        result.setEncoding('utf8');
        result.on('data', (chunk: string) => (text += chunk));
        result.on('error', (error) => {
          resolve(error.message);
        });
        result.on('end', () => {
          const isGood = result.statusCode === 200 && !text.includes('"errors"');
          resolve(isGood ? null : `${result.statusCode ?? ''} ${text}`);
        });
      })
        .on('error', (error) => {
          resolve(error.message);
        })
        .end(JSON.stringify({ query }));
    });

  beforeAll(async () => {
    database = await createTestDatabase();
    const probes = [createServer(), createServer()];
    ports = await Promise.all(probes.map(listening));
    for (const probe of probes) probe.close();
    ports.forEach(start);
    proxy = await balance(ports);
    for (const port of ports) await untilReady(port);
  });

  afterAll(async () => {
    proxy.close();
    agent.destroy();
    await Promise.all(ports.map(stop));
    await database.drop();
  });

  test('a rolling restart, one after the other, fails no request', async () => {
    const wrong: string[] = [];
    let asked = 0;
    let isOver = false;
    const client = async (): Promise<void> => {
      while (!isOver) {
        asked++;
        const error = await execute(QUERY, proxy.port);
        if (error !== null) wrong.push(error);
        await delay(PAUSE_MS);
      }
    };
    const clients = Array.from({ length: CLIENTS }, client);
    try {
      do {
        for (const port of ports) {
          expect(await stop(port)).toBe(0);
          start(port);
          await untilReady(port);
        }
      } while (asked < REQUESTS);
    } finally {
      isOver = true;
    }
    await Promise.all(clients);
    expect({ wrong, asked: asked >= REQUESTS }).toEqual({ wrong: [], asked: true });
  });

  test('a request of 3 s that is under way at SIGTERM is answered', async () => {
    const [port = 0] = ports;
    const lock = new Client({ connectionString: database.url });
    await lock.connect();
    await lock.query('begin; lock table targets.target in access exclusive mode');
    const result = execute(QUERY, port);
    await delay(500);
    const code = stop(port);
    await delay(3000);
    await lock.query('commit');
    await lock.end();
    expect(await result).toBeNull();
    expect(await code).toBe(0);
  });
});
