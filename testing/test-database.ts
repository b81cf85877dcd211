import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { query } from './query';

/** The database that global-setup.ts fills and every test database is a copy of. */
export const TEMPLATE = 'cooperation_graph_template';

export interface TestDatabase {
  url: string;
  drop: () => Promise<void>;
}

/** A database of one's own, with the product's first data in it, or as another template has it. */
export async function createTestDatabase(template = TEMPLATE): Promise<TestDatabase> {
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  const admin = url.href;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await query(admin, `create database ${name} template ${template}${await strategy(admin)}`);
  url.pathname = name;
  return { url: url.href, drop: () => drop(admin, name) };
}

/** How PostgreSQL copies a template soonest, from release 15 on; older ones know no other way. */
async function strategy(url: string): Promise<string> {
  const [{ release } = { release: 0 }] = await query<{ release: number }>(
    url,
    `select current_setting('server_version_num')::int as release`,
  );
  return release >= 150_000 ? ' strategy file_copy' : '';
}

/** PostgreSQL's own cleaner may be at work in it, whom only a superuser could stop. */
async function drop(admin: string, name: string, attempts = 20): Promise<void> {
  try {
    await query(admin, `drop database ${name} with (force)`);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501' || attempts === 0) throw error;
    await delay(500);
    await drop(admin, name, attempts - 1);
  }
}
