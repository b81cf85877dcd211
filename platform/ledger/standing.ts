import type { DataSource } from 'typeorm';
import { catalogue, indicator } from '../catalogue';
import { acquireWriteLock } from '../database/known-at';
import { transactionOf, type Run } from '../database/run';
import { statement } from '../database/sql';
import { countsWithinYear } from './scopes';
import { keepFromNowOn, rebuildSteps, unkeptIndicators } from './standing-sql';

/** An indicator of a whole nation may take longer than what readers wait for. */
const UNLIMITED = statement('ledger.unlimited')`select set_config('statement_timeout', '0', true)`;

/** Of rows that were just written PostgreSQL knows nothing, and would look through all of them for each. */
const BY_INDEX = statement('ledger.by-index')`
select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
  set_config('enable_mergejoin', 'off', true)`;

/** How many indicators are done, of how many. */
export type OnIndicator = (done: number, of: number) => void;

/**
 * Makes the standing totals of a ledger's indicators that are not kept yet: of a database that is older than they are, and of
 * indicators that are new in the catalogue. Each has a transaction of its own, so what was done before a stop stays done.
 */
export async function completeStanding(
  database: DataSource,
  subgraph: string,
  onIndicator: OnIndicator = () => undefined,
): Promise<void> {
  const own = catalogue.filter((entry) => entry.subgraph === subgraph).map(({ code }) => code);
  const left = await inTransaction(database, (run) => keepWhatIsEmpty(run, own));
  for (const [done, code] of left.entries()) {
    onIndicator(done, left.length);
    await inTransaction(database, async (run) => {
      const [unkept] = await run(unkeptIndicators([code]));
      if (unkept) await rebuildStanding(run, code);
    });
  }
}

/** Makes all standing totals of a ledger anew. Readers have the old ones of an indicator until its new ones are whole. Gives of how many. */
export async function rebuildAllStanding(
  database: DataSource,
  subgraph: string,
  onIndicator: OnIndicator = () => undefined,
): Promise<number> {
  const own = catalogue.filter((entry) => entry.subgraph === subgraph);
  for (const [done, { code }] of own.entries()) {
    onIndicator(done, own.length);
    await inTransaction(database, (run) => rebuildStanding(run, code));
  }
  return own.length;
}

/** Makes the standing totals of an indicator from its statements and postings, in the caller's transaction, which holds the write lock. */
export async function rebuildStanding(run: Run, code: string): Promise<void> {
  await run(BY_INDEX);
  for (const step of rebuildSteps(code, isYearly(code))) await run(step);
}

/** Of indicators that are not kept those of which nothing is on record are from now on; gives the others. */
export async function keepWhatIsEmpty(run: Run, codes: readonly string[]): Promise<string[]> {
  const unkept = await run<{ indicator: string; is_on_record: boolean }>(unkeptIndicators(codes));
  const empty = unkept.filter((one) => !one.is_on_record).map((one) => one.indicator);
  if (empty.length > 0)
    await run(
      keepFromNowOn(
        empty.filter(isYearly),
        empty.filter((code) => !isYearly(code)),
      ),
    );
  return unkept.filter((one) => one.is_on_record).map((one) => one.indicator);
}

async function inTransaction<Result>(
  database: DataSource,
  work: (run: Run) => Promise<Result>,
): Promise<Result> {
  const runner = database.createQueryRunner();
  try {
    await runner.startTransaction();
    const { run } = transactionOf(runner);
    await run(UNLIMITED);
    await acquireWriteLock(run);
    const result = await work(run);
    await runner.commitTransaction();
    return result;
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
  }
}

const isYearly = (code: string): boolean => {
  const entry = indicator(code);
  return entry !== undefined && countsWithinYear(entry);
};
