import type { QueryRunner } from 'typeorm';
import type { Read } from '../database/read';

const TAKE_TURN = `/* ledger.take-turn */ select pg_advisory_xact_lock(hashtext('ledger ' || current_schema()))`;

/** Waits for the filing under way, if there is one, and before that for a moment that the database's clock has yet to reach. */
const AWAIT_TURN = `/* ledger.await-turn */
with passed as materialized (select pg_sleep_until($1::timestamptz))
select pg_advisory_xact_lock_shared(hashtext('ledger ' || current_schema())) from passed`;

/** Whoever writes takes turns: what one checks, no other changes before it is done, and moments come in the order of ids. */
export const takeTurn = (runner: QueryRunner): Promise<unknown> => runner.query(TAKE_TURN);

/** Longer than any filing takes from its moment to its commit: see the limits of database/open.ts and of the import. */
const SETTLED_AFTER = 3_600_000;

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
    const wait = waits.get(latest) ?? read(AWAIT_TURN, [latest]);
    waits.set(latest, wait);
    await wait;
  };
}
