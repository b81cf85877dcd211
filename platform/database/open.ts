import { Client, type ClientConfig } from 'pg';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { currentUrl } from '../embedded-postgres/port';
import { WrongSetting } from '../settings';
import { statementLog } from './statement-log';

type MigrationClass = new () => MigrationInterface;

/** The part of a subgraph that its database is made from. */
export interface DatabaseShape {
  /** The subgraph's name, as in east-west; its schema is east_west and its role cooperation_east_west. */
  name: string;
  migrations: MigrationClass[];
  /** The tables whose rows repositories read and write. */
  entities?: readonly EntitySchema[];
}

export interface DatabaseOptions {
  /** postgres://user:password@host:port/database */
  url: string;
  poolSize: number;
  /** Milliseconds after which PostgreSQL gives a statement up; 0 is never. */
  timeout: number;
}

export const schemaName = (name: string): string => name.replaceAll('-', '_');
export const roleName = (name: string): string => `cooperation_${schemaName(name)}`;

const CONNECT_TIMEOUT = 5000;

/** What PostgreSQL says when there is no such role, or the user may not become it. */
const NO_ROLE = ['22023', '42501'];

/**
 * Opens a subgraph's database under its own least-privileged role.
 *
 * @throws WrongSetting when whoever logs in is neither that role nor a member of it, or the database was never migrated.
 */
export async function openDatabase(shape: DatabaseShape, options: DatabaseOptions): Promise<DataSource> {
  const role = roleName(shape.name);
  try {
    return await connect(shape, options, `-c role=${role} -c statement_timeout=${options.timeout}`);
  } catch (cause) {
    if (!NO_ROLE.includes((cause as { code?: string }).code ?? '')) throw cause;
    const message = `DATABASE_URL: its user cannot become the role ${role}; let the owner of the database run npm run migrate first`;
    throw new WrongSetting(message, { cause });
  }
}

/** Opens it as the user of the URL, to migrate: the owner of the schema, with no limit on time. */
export function openAsOwner(shape: DatabaseShape, url: string): Promise<DataSource> {
  return connect(shape, { url, poolSize: 1, timeout: 0 }, '-c lock_timeout=60000');
}

/** Opens it as the user of the URL, who may become the role of each subgraph in turn: for what is written to several schemas at once. */
export function openForAllRoles({ timeout, ...options }: DatabaseOptions): Promise<DataSource> {
  return connect(
    { name: 'filing', migrations: [] },
    { ...options, timeout },
    `-c statement_timeout=${timeout}`,
  );
}

/** Connects to where the database is now: an embedded one may come back from a crash on another port. */
class FollowingClient extends Client {
  constructor({ connectionString = '', ...config }: ClientConfig) {
    super({ ...config, connectionString: currentUrl(connectionString) });
  }
}

async function connect(shape: DatabaseShape, options: DatabaseOptions, flags: string): Promise<DataSource> {
  const schema = schemaName(shape.name);
  return new DataSource({
    type: 'postgres',
    url: options.url,
    schema,
    entities: [...(shape.entities ?? [])],
    logger: statementLog,
    migrations: shape.migrations,
    migrationsTransactionMode: 'all',
    applicationName: `cooperation-graph ${shape.name}`,
    installExtensions: false,
    poolSize: options.poolSize,
    connectTimeoutMS: CONNECT_TIMEOUT,
    extra: {
      Client: FollowingClient,
      options: `${flags} -c search_path=${schema},pg_temp -c timezone=UTC -c jit=off`,
      idle_in_transaction_session_timeout: Math.max(600_000, options.timeout),
    },
  }).initialize();
}
