import { createHash } from 'node:crypto';
import type { ClientBase, Pool, QueryResult } from 'pg';
import {
  QueryRunnerAlreadyReleasedError,
  type DataSource,
  type EntityManager,
  type QueryRunner,
} from 'typeorm';
import type { Statement } from './sql';
import { listenTo } from './statement-log';

/** Runs one statement and gives its rows, or those of its `returning`. */
export type Run = <Row>(statement: Statement) => Promise<Row[]>;

/** A transaction under way: its statements, and the repositories of its entities. */
export interface Transaction {
  run: Run;
  manager: EntityManager;
}

/** Called with the name of each statement that a request runs. */
export type StatementListener = (name: string) => void;

const ignore: StatementListener = () => undefined;

/** The statements of one request outside a transaction, which begins none once nobody waits for it. */
export function runOn(
  database: DataSource,
  signal: AbortSignal,
  onStatement: StatementListener = ignore,
): Run {
  const { master } = database.driver as unknown as { master: Pool };
  return async (statement) => {
    signal.throwIfAborted();
    onStatement(statement.name);
    return rowsOf(await master.query(prepared(statement)));
  };
}

/** Runs work in one transaction of its own, which is rolled back when the work rejects. */
export async function inTransaction<Result>(
  database: DataSource,
  work: (transaction: Transaction) => Promise<Result>,
  {
    isolation,
    onStatement,
  }: { isolation?: 'REPEATABLE READ'; onStatement?: StatementListener | undefined } = {},
): Promise<Result> {
  const runner = database.createQueryRunner();
  try {
    const transaction = transactionOf(runner, onStatement);
    await runner.startTransaction(isolation);
    const result = await work(transaction);
    await runner.commitTransaction();
    return result;
  } finally {
    // A connection that was lost has rolled back by itself.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
  }
}

/** The statements of a connection that a command has opened for itself. */
export const runOnClient =
  (client: ClientBase): Run =>
  async (statement) =>
    rowsOf(await client.query(prepared(statement)));

/** The transaction of a query runner; the listener hears its begin and end, and the statements of its repositories too. */
export function transactionOf(runner: QueryRunner, onStatement: StatementListener = ignore): Transaction {
  listenTo(runner, onStatement);
  return {
    run: async (statement) => {
      // Asked to connect, a runner that has lost its connection would open another one, outside the transaction.
      if (runner.isReleased) throw new QueryRunnerAlreadyReleasedError();
      const client = (await runner.connect()) as ClientBase;
      onStatement(statement.name);
      return rowsOf(await client.query(prepared(statement)));
    },
    manager: runner.manager,
  };
}

/** The one place where rows get the type that their reader names. */
const rowsOf = <Row>({ rows }: QueryResult): Row[] => rows as Row[];

/** A statement has few texts; one that has more is planned each time, so that no connection keeps plans without end. */
const MOST_TEXTS = 40;
/** PostgreSQL keeps so many bytes of a name. */
const LONGEST_NAME = 63;

const preparedNames = new Map<string, Map<string, string>>();

/** As a statement that each connection prepares once, but for those that are planned each time. The name ends in a hash of the text: pg refuses one name for two texts. */
function prepared({ name, text, values, isPlannedEachTime }: Statement): {
  name?: string;
  text: string;
  values: unknown[];
} {
  if (isPlannedEachTime) return { text, values: [...values] };
  const names = preparedNames.get(name) ?? new Map<string, string>();
  preparedNames.set(name, names);
  const known = names.get(text);
  if (known === undefined && names.size >= MOST_TEXTS) return { text, values: [...values] };
  const own = known ?? `${name.slice(0, LONGEST_NAME - 17)}.${hash(text)}`;
  names.set(text, own);
  return { name: own, text, values: [...values] };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
