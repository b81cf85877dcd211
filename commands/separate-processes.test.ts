import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { parse } from 'yaml';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';

interface Service {
  command?: string[];
  environment?: Record<string, string>;
}

const root = join(__dirname, '..');
const compose = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
};
/** What runs our image, by name; migrate ends by itself, the others stay. */
const services = Object.entries(compose.services).filter(([name]) => name !== 'postgres');

/**
 * Without a container engine: the very commands and settings of docker-compose.yml as processes of their own. Only what a
 * container would give is replaced: hosts by the loopback address, ports by free ones, secrets by files of the test, and the
 * logins that docker/create-roles.sh makes by the same roles of the test's PostgreSQL.
 */
describe('the services of docker-compose.yml, as separate processes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cooperation-graph-services-'));
  const running: ChildProcess[] = [];
  const ports = new Map<string, number>();
  let database: TestDatabase;

  const origin = (name: string): string => `http://127.0.0.1:${ports.get(name) ?? 0}`;

  function environmentOf(name: string, { environment = {} }: Service): NodeJS.ProcessEnv {
    const replaced = Object.entries(environment).map(([setting, value]) => {
      if (setting === 'PORT') return [setting, String(ports.get(name))];
      if (setting === 'HOST') return [setting, '127.0.0.1'];
      if (setting.endsWith('_FILE')) return [setting, join(folder, basename(value))];
      if (setting.endsWith('_URL') && value.startsWith('http:'))
        return [setting, value.replace(/^http:\/\/([\w-]+):\d+/, (_, host: string) => origin(host))];
      return [setting, value.replace(/\$\{\w+:-(.*)\}/, '$1')];
    });
    return {
      PATH: process.env.PATH,
      LOG_LEVEL: 'warn',
      ...(Object.fromEntries(replaced) as NodeJS.ProcessEnv),
    };
  }

  function start(name: string, service: Service, more: NodeJS.ProcessEnv = {}): ChildProcess {
    const [command = '', ...args] = service.command ?? [];
    const child = spawn(command, args, {
      cwd: root,
      env: { ...environmentOf(name, service), ...more },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    running.push(child);
    return child;
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    const owner = new URL(database.url);
    const ofOwner = 'cooperation_graph_url';
    writeFileSync(join(folder, ofOwner), owner.href);
    writeFileSync(join(folder, 'subgraph_secret'), randomBytes(24).toString('base64url'));
    const client = new Client({ connectionString: owner.href });
    await client.connect();
    for (const [name, { environment }] of services) {
      ports.set(name, await freePort());
      const file = basename(environment?.DATABASE_URL_FILE ?? '');
      if (file === ofOwner || file === '') continue;
      const login = new URL(owner);
      login.username = file.replace('_url', '');
      login.password = randomBytes(12).toString('hex');
      await client.query(`alter role ${login.username} login password '${login.password}'`);
      writeFileSync(join(folder, file), login.href);
    }
    await client.end();

    const byName = Object.fromEntries(services);
    const [code] = (await once(start('migrate', byName.migrate ?? {}), 'exit')) as [number];
    expect(code).toBe(0);
    for (const [name, service] of services) {
      if (name !== 'migrate') start(name, service, name === 'gateway' ? { ANONYMOUS_READING: 'true' } : {});
    }
    await untilReady(`${origin('gateway')}/health/ready`);
  }, 120_000);

  afterAll(async () => {
    await Promise.all(
      running
        .filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
        .map(async (child) => {
          child.kill('SIGTERM');
          await once(child, 'exit');
        }),
    );
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const acceptance = join(root, 'gateway', 'acceptance');
  test.each(readdirSync(acceptance).filter((file) => file.endsWith('.graphql')))('%s', async (file) => {
    const query = readFileSync(join(acceptance, file), 'utf8');
    const expected = JSON.parse(
      readFileSync(join(acceptance, file.replace('.graphql', '.json')), 'utf8'),
    ) as {
      variables: object;
      data: object;
    };
    const response = await fetch(`${origin('gateway')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: expected.variables }),
    });
    const { data, errors } = (await response.json()) as { data?: object; errors?: object };
    expect({ data, errors }).toEqual({ data: expected.data, errors: undefined });
  });

  test('a subgraph answers nobody but the gateway', async () => {
    const response = await fetch(`${origin('targets')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(response.status).toBe(401);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const isReady = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await delay(300);
  }
  throw new Error(`${url} never became ready`);
}
