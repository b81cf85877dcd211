import { Client, type ClientBase } from 'pg';
import { openAsOwner, roleName, schemaName, type DatabaseShape } from './open';
import { runOnClient } from './run';
import { statement } from './sql';

/** One number for the whole database, so that of several processes one migrates and the others wait. */
export const MIGRATION_LOCK = 7_241_001;

/**
 * Brings every schema and role up to date, then runs `fill`, under one advisory lock.
 *
 * @throws Error when the user of the URL may neither create roles nor is a member of them.
 */
export async function migrate(
  shapes: readonly DatabaseShape[],
  url: string,
  fill: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'cooperation-graph migrate' });
  client.on('error', () => undefined); // a lost connection rejects the query under way
  await client.connect();
  try {
    await runOnClient(client)(statement('migrate.lock')`select pg_advisory_lock(${MIGRATION_LOCK})`);
    for (const shape of shapes) {
      await prepareRole(client, roleName(shape.name));
      await client.query(`create schema if not exists ${schemaName(shape.name)}`);
      await migrateSchema(shape, url);
    }
    await fill();
  } finally {
    await client.end();
  }
}

/** Roles belong to the whole server: another database of it may have made the role already, even just now. */
export async function prepareRole(client: ClientBase, role: string): Promise<void> {
  if (await canBecome(client, role)) return;
  try {
    await client.query(
      `do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$`,
    );
    await client.query(`grant ${role} to current_user`);
  } catch (cause) {
    throw new Error(
      `DATABASE_URL: its user can neither create nor use the role ${role}; give it CREATEROLE, or have an administrator create the role and grant it to that user`,
      { cause },
    );
  }
}

/** Membership alone does not tell: since PostgreSQL 16 it may come without the right to SET ROLE. */
const canBecome = (client: ClientBase, role: string): Promise<boolean> =>
  client.query(`set role ${role}`).then(
    () => client.query('reset role').then(() => true),
    () => false,
  );

async function migrateSchema(shape: DatabaseShape, url: string): Promise<void> {
  const database = await openAsOwner(shape, url);
  try {
    await database.runMigrations();
    for (const grant of grantToRole(shape)) await database.query(grant);
  } finally {
    await database.destroy();
  }
}

/** What is append-only says so by the lack of a grant: tables open for change name it in their own migration. */
export function grantToRole({ name }: DatabaseShape): string[] {
  const schema = schemaName(name);
  const role = roleName(name);
  return [
    `grant usage on schema ${schema} to ${role}`,
    `grant select, insert on all tables in schema ${schema} to ${role}`,
    `revoke insert on ${schema}.migrations from ${role}`,
  ];
}
