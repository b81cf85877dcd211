import { setTimeout } from 'node:timers/promises';
import type { QueryRunner } from 'typeorm';
import type { Read } from '../database/read';
import { graphError } from '../errors';

const TURN = `hashtext('ledger ' || current_schema())`;
const TAKE_TURN = `/* ledger.take-turn */ select pg_advisory_xact_lock(${TURN})`;

/** Whether no filing is under way, once a moment that the database's clock has yet to reach is there. */
const AWAIT_TURN = `/* ledger.await-turn */
with passed as materialized (select pg_sleep_until($1::timestamptz))
select pg_try_advisory_xact_lock_shared(${TURN}) as is_settled from passed`;

/** Between two looks a reader holds no connection, so that readers who wait keep nobody from reading. */
const LOOK_EVERY = 100;
/** Before the gateway gives the subgraph up (SUBGRAPH_TIMEOUT_MS, 10,000 by default), so that the reader is told why. */
const LONGEST_WAIT = 8_000;

/** Whoever writes takes turns: what one checks, no other changes before it is done, and moments come in the order of ids. */
export const takeTurn = (runner: QueryRunner): Promise<unknown> => runner.query(TAKE_TURN);

/** No filing takes longer than so many milliseconds from its moment to its commit. */
export const LONGEST_FILING = 3_600_000;
/** With a minute for the commit itself. */
const SETTLED_AFTER = LONGEST_FILING + 60_000;

/** Returns once no more can be recorded up to any of these moments; null is for readers who ask for no certain moment. */
export type Settle = (moments: readonly (string | null)[]) => Promise<void>;

/**
 * A filing notes its moment before it commits, so a reader who asked for a moment between the two would miss it, and find it
 * when he asks again. Such a reader waits; a moment of an hour ago has long been settled and costs nothing.
 */
export function createSettle(read: Read): Settle {
  const waits = new Map<string, Promise<unknown>>();
  return async (moments) => {
    const recent = moments
      .filter((moment) => moment !== null)
      .filter((moment) => Date.now() - Date.parse(moment) < SETTLED_AFTER);
    const latest = recent.reduce<string | null>(
      (a, b) => (a === null || Date.parse(b) > Date.parse(a) ? b : a),
      null,
    );
    if (latest === null) return;
    const wait = waits.get(latest) ?? awaitTurn(read, latest);
    waits.set(latest, wait);
    await wait;
  };
}

async function awaitTurn(read: Read, moment: string): Promise<void> {
  for (const since = Date.now(); ;) {
    const [row] = await read<{ is_settled: boolean }>(AWAIT_TURN, [moment]);
    if (row?.is_settled) return;
    if (Date.now() - since > LONGEST_WAIT) {
      throw graphError('FILING_UNDER_WAY', 'knownAt: a filing of about that moment is under way; ask again');
    }
    await setTimeout(LOOK_EVERY);
  }
}
