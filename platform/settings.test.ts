import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSettings, SETTING_NAMES, WrongSetting } from './settings';
import { SUBGRAPH_NAMES } from './subgraph';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
const SECRET = 'sixteen letters and more';

/** What the person who started the product reads. */
function complaint(env: NodeJS.ProcessEnv): string {
  try {
    loadSettings(env);
    return '';
  } catch (error) {
    if (error instanceof WrongSetting) return error.message;
    throw error;
  }
}

test('nothing has to be set', () => {
  expect(loadSettings({})).toMatchObject({
    HOST: '127.0.0.1',
    DATA_DIR: join(__dirname, '..', '.data'),
    MIGRATE_ON_START: true,
    ALLOWED_ORIGINS: [],
    INTROSPECTION: true,
    LOCAL_TOKENS: true,
    ANONYMOUS_READING: true,
    allowsLocalOrigins: true,
    remotes: {},
  });
});

test('sample users are for this machine and local tokens alone, and never there in production by default', () => {
  const given = (env: NodeJS.ProcessEnv): boolean => loadSettings(env).SAMPLE_USERS;
  expect(given({})).toBe(true);
  expect(given({ HOST: '0.0.0.0' })).toBe(false);
  expect(given({ NODE_ENV: 'production', LOCAL_TOKENS: 'true' })).toBe(false);
  expect(given({ SAMPLE_USERS: 'false' })).toBe(false);
  expect(complaint({ SAMPLE_USERS: 'true', LOCAL_TOKENS: 'false' })).toMatch(
    /SAMPLE_USERS=true: expected LOCAL_TOKENS=true too/,
  );
});

test('the page for staff is served unless somebody turns it off', () => {
  expect(loadSettings({}).STAFF_PAGE).toBe(true);
  expect(loadSettings({ STAFF_PAGE: 'false' }).STAFF_PAGE).toBe(false);
  expect(complaint({ STAFF_PAGE: 'no way' })).toMatch(/STAFF_PAGE/);
});

test('an empty setting is as good as none, as container engines pass them on', () => {
  expect(loadSettings({ PORT: '', DATABASE_URL: '', INTROSPECTION: '', OIDC_ISSUER: '' })).toEqual(
    loadSettings({}),
  );
});

test('production opens nothing by default', () => {
  expect(loadSettings({ NODE_ENV: 'production' })).toMatchObject({
    LOCAL_TOKENS: false,
    ANONYMOUS_READING: false,
  });
});

describe('a wrong setting is named, with what was found and what was expected', () => {
  test.each<[NodeJS.ProcessEnv, string]>([
    [{ PORT: 'http' }, 'PORT=http: '],
    [{ PORT: '65536' }, 'PORT=65536: '],
    [
      { OIDC_AUDIENCE: 'a\u202eb' },
      'OIDC_AUDIENCE=a[U+202E]b: expected one line of plain text, found U+202E in it',
    ],
    [
      { DATABASE_URL: 'postgres://a:b@c/d\ne' },
      'DATABASE_URL: expected one line of plain text, found U+000A in it',
    ],
    [{ PORT: '40.5' }, 'PORT=40.5: '],
    [{ DATABASE_POOL_SIZE: '0' }, 'DATABASE_POOL_SIZE=0: '],
    [{ RATE_LIMIT_PER_ADDRESS: '0' }, 'RATE_LIMIT_PER_ADDRESS=0: '],
    [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY=true: '],
    [{ MIGRATE_ON_START: 'yes' }, 'MIGRATE_ON_START=yes: '],
    [{ INTROSPECTION: '1' }, 'INTROSPECTION=1: '],
    [{ PLAYGROUND: 'no' }, 'PLAYGROUND=no: '],
    [{ SUBGRAPH_TIMEOUT_MS: '50' }, 'SUBGRAPH_TIMEOUT_MS=50: '],
    [{ DRAIN_DELAY_MS: '-1' }, 'DRAIN_DELAY_MS=-1: '],
    [{ DRAIN_TIMEOUT_MS: '5 s' }, 'DRAIN_TIMEOUT_MS=5 s: '],
    [{ ALLOWED_ORIGINS: 'https://a.example,*' }, 'ALLOWED_ORIGINS=https://a.example,*: expected origins'],
    [
      { ALLOWED_ORIGINS: 'https://a.example/page' },
      'ALLOWED_ORIGINS=https://a.example/page: expected origins',
    ],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL=loud: '],
    [{ OIDC_ISSUER: 'provider' }, 'OIDC_ISSUER=provider: expected https://host/path'],
    [{ OIDC_ISSUER: 'https://a.example', LOCAL_TOKENS: 'true' }, 'LOCAL_TOKENS=true: '],
    [{ JWKS_URL: 'https://a.example/keys' }, 'OIDC_ISSUER: required with JWKS_URL'],
    [
      { EAST_WEST_URL: 'east-west:4002', SUBGRAPH_SECRET: SECRET },
      'EAST_WEST_URL=east-west:4002: expected http://',
    ],
    [{ EAST_WEST_URL: 'http://east-west:4002/graphql' }, 'SUBGRAPH_SECRET: required'],
    [
      { SUBGRAPH_SECRET_FILE: join(folder, 'none') },
      `SUBGRAPH_SECRET_FILE=${join(folder, 'none')}: cannot be read (ENOENT)`,
    ],
    [{ DATABASE_URL_FILE: folder }, `DATABASE_URL_FILE=${folder}: cannot be read (EISDIR)`],
  ])('%j', (env, expected) => {
    expect(complaint(env)).toContain(expected);
  });

  test('all of them at once', () => {
    const complaints = complaint({ PORT: 'x', LOG_LEVEL: 'y', TARGETS_URL: 'z' });
    expect(complaints.split('\n').map((line) => line.split('=')[0])).toEqual([
      'PORT',
      'LOG_LEVEL',
      'TARGETS_URL',
    ]);
  });
});

describe('a secret', () => {
  test('is never shown, however wrong it is', () => {
    expect(complaint({ DATABASE_URL: 'mysql://root:hunter2@localhost/db' })).toBe(
      'DATABASE_URL: expected postgres://user:password@host:port/database',
    );
    expect(complaint({ SUBGRAPH_SECRET: 'short' })).toBe('SUBGRAPH_SECRET: expected at least 16 characters');
  });

  test('can stand in a file, and the setting itself wins over the file', () => {
    const file = join(folder, 'secret');
    writeFileSync(file, `${SECRET}\n`);
    expect(loadSettings({ SUBGRAPH_SECRET_FILE: file }).SUBGRAPH_SECRET).toBe(SECRET);
    expect(loadSettings({ SUBGRAPH_SECRET_FILE: file, SUBGRAPH_SECRET: `${SECRET}!` }).SUBGRAPH_SECRET).toBe(
      `${SECRET}!`,
    );
  });
});

const ofSubgraph = (own: string, name: string): string =>
  name.replace('<NAME>', own.replaceAll('-', '_').toUpperCase());

test('README.md describes every setting once, and no other', () => {
  const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
  const table = /\n## Settings\n([^]*?)\n## /.exec(readme)?.[1] ?? '';
  const described = table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => line.split(' | ')[0]?.match(/(<NAME>)?[A-Z_]{4,}/g) ?? [])
    .flatMap((name) =>
      name.startsWith('<NAME>') ? SUBGRAPH_NAMES.map((own) => ofSubgraph(own, name)) : [name],
    );
  expect([...described].sort()).toEqual([...SETTING_NAMES].sort());
});
