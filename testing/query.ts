import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';

/** Runs one statement on a connection of its own. */
export async function query<Row>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows as Row[];
  } finally {
    await client.end();
  }
}

const has = async (url: string, statement: string): Promise<boolean> =>
  (await query(url, statement)).length > 0;

/** Whether a transaction is prepared in a database. */
export const hasPrepared = (url: string): Promise<boolean> =>
  has(url, 'select 1 from pg_prepared_xacts where database = current_database()');

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await delay(20);
}

/** Returns once somebody waits for a lock in a database. */
export const untilSomebodyWaits = (url: string): Promise<void> =>
  until(() =>
    has(
      url,
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    ),
  );

/** Returns once no connection of the product is left in a database. */
export const untilLeft = (url: string): Promise<void> =>
  until(
    async () =>
      !(await has(
        url,
        `select 1 from pg_stat_activity where datname = current_database() and application_name like 'cooperation-graph%'`,
      )),
  );

/** Returns once no transaction is prepared in a database. */
export const untilNonePrepared = (url: string): Promise<void> => until(async () => !(await hasPrepared(url)));

/** Runs work while another connection holds what a statement has taken; it is released when that connection ends. */
export async function whileHeld<Result>(
  url: string,
  statement: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const holder = new Client({ connectionString: url });
  await holder.connect();
  try {
    await holder.query(statement);
    return await work();
  } finally {
    await holder.end();
  }
}
