import { QueryRunnerAlreadyReleasedError, type DataSource, type QueryRunner } from 'typeorm';
import { startDeadline, unlessAborted, type Deadline } from '../deadline';
import { outcomeUnknown, tooBusy } from '../errors';
import { createFairMutex, LineFull, type RunExclusively } from './fair-mutex';
import { isOutage } from './outage';
import { transactionOf, type StatementListener, type Transaction } from './run';
import { statement, type Statement } from './sql';

/** Runs work in one transaction, which is rolled back when the work rejects, and gives what `show` reads of it once it is written. */
export type Write = <Written, Shown>(
  work: (transaction: Transaction) => Promise<Written>,
  show: (written: Written) => Promise<Shown>,
) => Promise<Shown>;

/** So many changes of one subject may wait: more than a person sends, and at 10 to 20 ms each done well in time. */
const MOST_WAITING = 50;

/** What is left of the caller's time for the commit and for the way back. */
const RESERVE = 0.1;

/** A connection that does not answer is given up so many milliseconds after its time is over. */
const GRACE = 500;

/** What a transaction may wait for a lock, and for a statement, in milliseconds. */
const bounds = (left: number): Statement => {
  const most = String(Math.max(1, Math.round(left)));
  return statement('write.bounds')`
select set_config('lock_timeout', ${most}, true), set_config('statement_timeout', ${most}, true)`;
};

const mutexes = new WeakMap<DataSource, RunExclusively>();

/**
 * The writes of one caller. Writers of a subgraph hold a lock of the database one after the other; those of a process wait here, so that they hold
 * one connection, not all. Nothing is begun, and nothing committed, for a caller who waits no more.
 *
 * A write rejects with TOO_BUSY when it did not get its lock in time, and with an error of {@link isOutage} when the database
 * could not be reached: then nothing is written. It rejects with OUTCOME_UNKNOWN when COMMIT was sent and not answered, and
 * when it is written but cannot be shown: the same request, asked again with the same key, shows it.
 */
export function createWrite(
  subgraph: string,
  database: DataSource,
  subject: string,
  deadline: Deadline,
  onStatement: StatementListener,
): Write {
  const runExclusively = mutexes.get(database) ?? createFairMutex(MOST_WAITING);
  mutexes.set(database, runExclusively);
  return async (work, show) => {
    const written = await exclusively(work);
    return show(written).catch((error: unknown) => {
      throw outcomeUnknown(subgraph, error);
    });
  };

  async function exclusively<Written>(
    work: (transaction: Transaction) => Promise<Written>,
  ): Promise<Written> {
    const limit = startDeadline(deadline.left() - deadline.whole * RESERVE, deadline.signal);
    try {
      return await unlessAborted(
        limit.signal,
        runExclusively(subject, limit.signal, () =>
          inTransaction(subgraph, database, limit, onStatement, work),
        ),
      );
    } catch (error) {
      throw limit.signal.aborted || error instanceof LineFull || isTimeout(error) ? tooBusy(subgraph) : error;
    } finally {
      limit.clear();
    }
  }
}

async function inTransaction<Result>(
  subgraph: string,
  database: DataSource,
  limit: Deadline,
  onStatement: StatementListener,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const runner = database.createQueryRunner();
  const stopWatching = giveUpAfter(limit, runner);
  try {
    const transaction = transactionOf(runner, onStatement);
    await runner.startTransaction();
    await transaction.run(bounds(limit.left()));
    const result = await work(transaction);
    limit.signal.throwIfAborted();
    limit.clear();
    await commit(subgraph, runner);
    return result;
  } finally {
    stopWatching();
    // A connection that was lost has rolled back by itself.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
  }
}

async function commit(subgraph: string, runner: QueryRunner): Promise<void> {
  try {
    await runner.commitTransaction();
  } catch (error) {
    const isSent = !(error instanceof QueryRunnerAlreadyReleasedError);
    throw isSent && isOutage(error) ? outcomeUnknown(subgraph, error) : error;
  }
}

/** Ends the connection of a transaction that is still under way when its time is over, or its database would keep the lock. */
function giveUpAfter(limit: Deadline, runner: QueryRunner): () => void {
  let timer: NodeJS.Timeout | undefined;
  const giveUp = (): void => {
    timer = setTimeout(() => {
      void (runner.connect() as Promise<{ end: () => Promise<void> }>).then(
        (connection) => connection.end(),
        () => undefined,
      );
    }, GRACE);
  };
  limit.signal.addEventListener('abort', giveUp, { once: true });
  return () => {
    limit.signal.removeEventListener('abort', giveUp);
    clearTimeout(timer);
  };
}

/** SQLSTATE: a lock (55P03) or a statement (57014) took longer than it may. */
const isTimeout = (error: unknown): boolean =>
  ['55P03', '57014'].includes(String((error as { code?: unknown }).code));
