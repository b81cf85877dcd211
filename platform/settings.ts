import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SUBGRAPH_NAMES, type SubgraphName } from '../schema/subgraphs';
import { faultsOfLocal } from './catalogue';
import { notPlain, visible } from './text';
import { TOP } from './top-folder';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const port = z.coerce.number().int().min(0).max(65_535);
const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'expected postgres://user:password@host:port/database',
});
const identityUrl = z.url({ protocol: /^https?$/, error: 'expected https://host/path' });
const httpUrl = z.url({ protocol: /^https?$/, error: 'expected http://host:port/graphql' });
const serviceUrl = z.url({ protocol: /^https?$/, error: 'expected http://host:port' });

/** Requests a minute. */
const rate = z.coerce.number().int().min(1).max(1_000_000);

const origins = z
  .string()
  .transform((text) => text.split(',').map((origin) => origin.trim()))
  .refine(
    (list) => list.every(isOrigin),
    'expected origins separated by commas, as in https://example.gov.cn',
  );

const hosts = z
  .string()
  .transform((text) => text.split(',').map((host) => host.trim()))
  .refine(
    (list) => list.every((host) => URL.canParse(`http://${host}`) && !/[/?#@:*]/.test(host)),
    'expected names of hosts without ports, separated by commas, as in graph.example.gov.cn',
  );

const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

/** Every setting, as an environment variable; README.md has the table. */
const environment = z.object({
  PORT: port.optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(500).default(10),
  DATA_DIR: z.string().min(1).default(join(TOP, '.data')),
  MIGRATE_ON_START: flag.default(true),
  SUBGRAPH_SECRET: z.string().min(16, 'expected at least 16 characters').optional(),
  IMPORTS_URL: serviceUrl.optional(),
  SUBGRAPH_TIMEOUT_MS: z.coerce.number().int().min(100).max(600_000).default(10_000),
  RATE_LIMIT_PER_ADDRESS: rate.optional(),
  RATE_LIMIT_PER_SUBJECT: rate.optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  DRAIN_DELAY_MS: z.coerce.number().int().min(0).max(600_000).default(5000),
  DRAIN_TIMEOUT_MS: z.coerce.number().int().min(0).max(600_000).default(20_000),
  ALLOWED_HOSTS: hosts.default([]),
  ALLOWED_ORIGINS: origins.default([]),
  INTROSPECTION: flag.default(true),
  STAFF_PAGE: flag.default(true),
  PLAYGROUND: flag.optional(),
  TRUSTED_DOCUMENTS: z.string().min(1).optional(),
  OIDC_ISSUER: identityUrl.optional(),
  OIDC_AUDIENCE: z.string().min(1).default('cooperation-graph'),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_SCOPE: z
    .string()
    .regex(/(^| )openid( |$)/, 'expected scopes separated by spaces, with openid among them')
    .default('openid'),
  JWKS_URL: identityUrl.optional(),
  LOCAL_INDICATORS: z.string().min(1).optional(),
  LOCAL_TOKENS: flag.optional(),
  SAMPLE_USERS: flag.optional(),
  ANONYMOUS_READING: flag.optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** TARGETS_URL, EAST_WEST_URL, ...: where a subgraph that runs by itself is found. */
export const urlSetting = (name: SubgraphName): string => `${name.replaceAll('-', '_').toUpperCase()}_URL`;

/** TARGETS_DATABASE_URL, EAST_WEST_DATABASE_URL, ...: the database of a subgraph that is not in that of DATABASE_URL. */
export const databaseSetting = (name: string): string =>
  `${name.replaceAll('-', '_').toUpperCase()}_DATABASE_URL`;

/** The names of all settings. */
export const SETTING_NAMES: readonly string[] = [
  ...Object.keys(environment.shape),
  ...SUBGRAPH_NAMES.map(urlSetting),
  ...SUBGRAPH_NAMES.map(databaseSetting),
];

export type Settings = Omit<
  z.infer<typeof environment>,
  'PLAYGROUND' | 'LOCAL_TOKENS' | 'SAMPLE_USERS' | 'ANONYMOUS_READING'
> & {
  /** It sends operations as text, which is not taken where only trusted documents are. */
  PLAYGROUND: boolean;
  /** Whether tokens signed by the key in DATA_DIR are good: by default, unless in production or with an OIDC_ISSUER. */
  LOCAL_TOKENS: boolean;
  /** Whether whoever opens the page gets any role: by default where local tokens are good and this machine alone is listened to. */
  SAMPLE_USERS: boolean;
  /** Whether everyone may read what is not personal: by default, unless in production. */
  ANONYMOUS_READING: boolean;
  /** Whether pages of this machine, on any port, may ask from a browser, as those that Vite serves: unless in production. */
  allowsLocalOrigins: boolean;
  /** The subgraphs that are not run in this process. */
  remotes: Partial<Record<SubgraphName, string>>;
  /** The databases of subgraphs that are not in that of DATABASE_URL. */
  databases: Partial<Record<SubgraphName, string>>;
};

/** Settings whose value may stand in a file instead, named by SETTING_FILE, so that no secret needs to be in the environment. */
const IN_FILES = ['DATABASE_URL', 'SUBGRAPH_SECRET', ...SUBGRAPH_NAMES.map(databaseSetting)];

/** Where the database of each subgraph is, `url` being that of those that have none of their own. */
export const databaseUrls =
  ({ databases }: Pick<Settings, 'databases'>, url: string) =>
  (name: string): string =>
    Object.entries(databases).find(([own]) => own === name)?.[1] ?? url;

/** A setting that is wrong: the message names it, for the person who set it. */
export class WrongSetting extends Error {}

/**
 * Reads and checks all settings.
 *
 * @throws WrongSetting that lists each wrong one, what was found and what was expected.
 */
export function loadSettings(env: NodeJS.ProcessEnv): Settings {
  const given: Record<string, string | undefined> = { ...env };
  for (const name of IN_FILES) given[name] = env[name] ?? readSecret(`${name}_FILE`, env[`${name}_FILE`]);
  const wrong: string[] = [];
  for (const name of SETTING_NAMES) {
    const found = notPlain(given[name] ?? '');
    if (found !== null)
      wrong.push(settingError(name, given, `expected one line of plain text, found ${found} in it`));
  }
  const settings = environment.safeParse(withoutEmpty(given));
  if (!settings.success) {
    for (const issue of settings.error.issues)
      wrong.push(settingError(String(issue.path[0]), given, issue.message));
  }
  const remotes: Settings['remotes'] = {};
  for (const name of SUBGRAPH_NAMES) {
    const url = env[urlSetting(name)];
    if (!url) continue;
    const checked = httpUrl.safeParse(url);
    if (checked.success) remotes[name] = checked.data;
    else wrong.push(settingError(urlSetting(name), env, checked.error.issues[0]?.message ?? ''));
  }
  const databases: Settings['databases'] = {};
  for (const name of SUBGRAPH_NAMES) {
    const url = given[databaseSetting(name)];
    if (!url) continue;
    const checked = postgresUrl.safeParse(url);
    if (checked.success) databases[name] = checked.data;
    else wrong.push(settingError(databaseSetting(name), given, checked.error.issues[0]?.message ?? ''));
  }
  if (settings.success) wrong.push(...wrongIndicators(settings.data.LOCAL_INDICATORS));
  if (!settings.success || wrong.length > 0) throw new WrongSetting(wrong.join('\n'));
  const isReached = Object.keys(remotes).length > 0 || settings.data.IMPORTS_URL !== undefined;
  if (isReached && settings.data.SUBGRAPH_SECRET === undefined) {
    throw new WrongSetting(
      'SUBGRAPH_SECRET: required when a subgraph, or the service of imports, is reached by URL',
    );
  }
  return {
    ...settings.data,
    ...derivedSettings(settings.data, env.NODE_ENV === 'production'),
    remotes,
    databases,
  };
}

function derivedSettings(given: z.infer<typeof environment>, inProduction: boolean) {
  if (given.OIDC_ISSUER !== undefined && given.LOCAL_TOKENS) {
    throw new WrongSetting('LOCAL_TOKENS=true: tokens come from OIDC_ISSUER already; unset one of the two');
  }
  if (given.OIDC_CLIENT_ID !== undefined && given.OIDC_ISSUER === undefined) {
    throw new WrongSetting('OIDC_ISSUER: required with OIDC_CLIENT_ID, to say where one signs in');
  }
  if (given.JWKS_URL !== undefined && given.OIDC_ISSUER === undefined) {
    throw new WrongSetting('OIDC_ISSUER: required with JWKS_URL, to compare with the "iss" of tokens');
  }
  const localTokens = given.LOCAL_TOKENS ?? (given.OIDC_ISSUER === undefined && !inProduction);
  if (given.SAMPLE_USERS && !localTokens) {
    throw new WrongSetting('SAMPLE_USERS=true: expected LOCAL_TOKENS=true too, as they have local tokens');
  }
  return {
    PLAYGROUND: given.PLAYGROUND ?? given.TRUSTED_DOCUMENTS === undefined,
    LOCAL_TOKENS: localTokens,
    SAMPLE_USERS: given.SAMPLE_USERS ?? (localTokens && !inProduction && LOOPBACK.includes(given.HOST)),
    ANONYMOUS_READING: given.ANONYMOUS_READING ?? !inProduction,
    allowsLocalOrigins: !inProduction,
  };
}

/** Each wrong cell of an office's own indicators. */
function wrongIndicators(file: string | undefined): string[] {
  if (file === undefined) return [];
  const named = `LOCAL_INDICATORS=${visible(file)}`;
  try {
    return faultsOfLocal(readFileSync(file)).map((fault) => `${named}: ${fault}`);
  } catch (error) {
    return [`${named}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`];
  }
}

const isSecret = (name: string): boolean => IN_FILES.some((secret) => secret === name);

/** A wrong secret is named, never shown. */
const settingError = (name: string, given: NodeJS.ProcessEnv, message: string): string =>
  isSecret(name) ? `${name}: ${message}` : `${name}=${visible(given[name] ?? '')}: ${message}`;

const withoutEmpty = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

function readSecret(setting: string, file: string | undefined): string | undefined {
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new WrongSetting(
      `${setting}=${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`,
    );
  }
}
