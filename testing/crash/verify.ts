import { Client } from 'pg';
import { schemaName } from '../../platform/database/open';
import { LEDGER_SUBGRAPHS } from '../../schema/subgraphs';
import type { Acknowledged } from './actors';

const STATES: Readonly<Record<string, string>> = {
  save: 'DRAFT',
  submit: 'SUBMITTED',
  sendBack: 'RETURNED',
  approve: 'APPROVED',
  amend: 'DRAFT',
};

/** Holds the tables against what was acknowledged: each act is there once, none is torn, states and ledger agree. Says what is wrong. */
export async function verify(databaseUrl: string, done: Acknowledged): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return [
      ...(await wrongStatements(client, done)),
      ...(await wrongWithdrawals(client, done)),
      ...(await wrongReturns(client, done)),
      ...(await returnsBesideTheLedger(client)),
    ];
  } finally {
    await client.end();
  }
}

const everyLedger = (select: (schema: string) => string): string =>
  LEDGER_SUBGRAPHS.map((name) => select(schemaName(name))).join(' union all ');

const counted = (rows: { name: string; count: number }[]): Map<string, number> =>
  new Map(rows.map(({ name, count }) => [name, count]));

/** Differences between how often something is there and how often it has to be: also what nobody acknowledged. */
function compare(what: string, found: Map<string, number>, expected: ReadonlyMap<string, number>): string[] {
  return [...new Set([...found.keys(), ...expected.keys()])].flatMap((name) => {
    const [is, should] = [found.get(name) ?? 0, expected.get(name) ?? 0];
    return is === should ? [] : [`${what} ${name}: there ${is} times, expected ${should}`];
  });
}

async function wrongStatements(client: Client, { statements }: Acknowledged): Promise<string[]> {
  const { rows } = await client.query<{ name: string; count: number }>(
    `select source as name, count(*)::int as count from (${everyLedger(
      (schema) => `select source from ${schema}.statement where total is not null and source ~ '^[0-9]{6}-'`,
    )}) s group by source`,
  );
  return compare('figures of', counted(rows), statements);
}

async function wrongWithdrawals(client: Client, { withdrawals }: Acknowledged): Promise<string[]> {
  const { rows } = await client.query<{ name: string; count: number }>(
    `select reason as name, count(*)::int as count from (${everyLedger(
      (schema) => `select reason from ${schema}.statement where total is null`,
    )}) s group by reason`,
  );
  return compare('withdrawal', counted(rows), new Map([...withdrawals].map((reason) => [reason, 1])));
}

async function wrongReturns(client: Client, { returns }: Acknowledged): Promise<string[]> {
  const { rows } = await client.query<{ id: string; state: string; version: number; events: number }>(
    `select id, state, version, (select count(*)::int from east_west.return_event e where e.return_id = r.id) as events
     from east_west.filed_return r`,
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return [...returns].flatMap(([id, acts]) => {
    const row = found.get(id);
    if (!row) return acts.length === 0 ? [] : [`return ${id}: not there, after ${acts.join(', ')}`];
    const state = STATES[acts.at(-1) ?? ''] ?? 'none';
    const isWhole = row.version === acts.length && row.events === acts.length && row.state === state;
    return isWhole
      ? []
      : [
          `return ${id}: ${row.state}, version ${row.version}, ${row.events} events, after ${acts.join(', ')}`,
        ];
  });
}

/** Approved returns whose totals are not what their scopes state for their day. */
async function returnsBesideTheLedger(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string; line: string; total: string; stated: string | null }>(
    `select r.id, l.indicator as line, l.total::text as total, s.total::text as stated
     from east_west.filed_return r
     join east_west.return_line l on l.return_id = r.id and l.revision = r.approved_revision and l.total is not null
     left join lateral (
       select total from east_west.statement s
       where s.indicator = l.indicator and s.side = r.side and s.region = r.unit and s.partner = l.partner and s.date = r.period_end
       order by s.id desc limit 1
     ) s on true
     where s.total is distinct from l.total`,
  );
  return rows.map(
    ({ id, line, total, stated }) =>
      `return ${id}, ${line}: ${total}, and the ledger has ${stated ?? 'nothing'}`,
  );
}
