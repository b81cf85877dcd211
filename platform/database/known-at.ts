import { setTimeout } from 'node:timers/promises';
import { badInput, graphError } from '../errors';
import type { Run } from './run';
import { raw, statement, type Statement } from './sql';

const WRITE_LOCK = raw(`hashtext('ledger ' || current_schema())`);
const ACQUIRE_WRITE_LOCK = statement(
  'ledger.acquire-write-lock',
)`select pg_advisory_xact_lock(${WRITE_LOCK})`;

/** One microsecond after the latest, where the clock has stepped back. */
const NEXT_MOMENT = statement('ledger.next-moment')`
with next as (
  update latest_moment set moment = greatest(clock_timestamp(), moment + interval '1 microsecond') returning moment
)
select to_char(moment, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment from next`;

const promise = (moment: string): Statement =>
  statement(
    'ledger.promise-moment',
  )`update latest_moment set moment = ${moment}::timestamptz where moment < ${moment}::timestamptz`;

/**
 * Whether nothing can be recorded up to a moment any more: something later is on record, or no filing is under way, and then
 * the next one is promised to be later. So nobody waits for a clock, and no clock that steps back changes an answer. The
 * promise need not outlast a crash, so it does not wait for the disk.
 */
const isSettled = (moment: string): Statement => statement('ledger.settle')`
with asked as (
  select ${moment}::timestamptz as moment, ${moment}::timestamptz > clock_timestamp() + interval '1 minute' as is_ahead
),
lock as materialized (
  select pg_try_advisory_xact_lock_shared(${WRITE_LOCK}) as is_free, set_config('synchronous_commit', 'off', true)
  from latest_moment cross join asked where latest_moment.moment < asked.moment and not is_ahead
),
promised as (
  update latest_moment set moment = asked.moment from asked, lock
  where is_free and latest_moment.moment < asked.moment
  returning 1
)
select latest_moment.moment >= asked.moment or exists (select from promised) as is_settled, is_ahead,
  to_char(clock_timestamp(), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as clock
from latest_moment cross join asked`;

/** Between two looks a reader holds no connection, so that readers who wait keep nobody from reading. */
const LOOK_EVERY = 100;
/** Before the gateway gives the subgraph up (SUBGRAPH_TIMEOUT_MS, 10,000 by default), so that the reader is told why. */
const LONGEST_WAIT = 8_000;

/** Whoever writes holds the write lock: what one checks, no other changes before it is done, and moments come in the order of ids. */
export const acquireWriteLock = (run: Run): Promise<unknown> => run(ACQUIRE_WRITE_LOCK);

/** The moment of a filing, once it holds the write lock: later than all before it, and than all that readers were promised. */
export async function recordingMoment(run: Run): Promise<string> {
  const [row] = await run<{ moment: string }>(NEXT_MOMENT);
  return row?.moment ?? '';
}

/** Whatever is recorded after this filing is later than a moment of another schema that it takes. */
export const promiseMoment = (run: Run, moment: string): Promise<unknown> => run(promise(moment));

/** No filing takes longer than so many milliseconds from its moment to its commit. */
export const LONGEST_FILING = 3_600_000;
/** A day: what is more than a filing takes is for clocks that differ. */
const SETTLED_AFTER = 24 * LONGEST_FILING;

/** Returns once no more can be recorded up to any of these moments; null is for readers who ask for no certain moment. */
export type WaitForWriters = (moments: readonly (string | null)[]) => Promise<void>;

/**
 * A filing notes its moment before it commits, so a reader who asked for a moment between the two would miss it, and find it
 * when he asks again. Such a reader waits; a moment of a day ago has long been settled and costs nothing. All that one request
 * reads waits together.
 *
 * @throws FILING_UNDER_WAY when the filing takes longer; BAD_USER_INPUT for a moment that is far ahead of the database's clock.
 */
export function waitForWritersOf(run: Run): WaitForWriters {
  const known = waitsOf.get(run) ?? createWaitForWriters(run);
  waitsOf.set(run, known);
  return known;
}

const waitsOf = new WeakMap<Run, WaitForWriters>();

function createWaitForWriters(run: Run): WaitForWriters {
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
    const wait = waits.get(latest) ?? awaitWriteLock(run, latest);
    waits.set(latest, wait);
    await wait;
  };
}

async function awaitWriteLock(run: Run, moment: string): Promise<void> {
  for (const since = Date.now(); ;) {
    const [row] = await run<{ is_settled: boolean; is_ahead: boolean; clock: string }>(isSettled(moment));
    if (row?.is_settled) return;
    if (row?.is_ahead)
      throw badInput('knownAt', moment, `a moment that the database's clock has reached (${row.clock} now)`);
    if (Date.now() - since > LONGEST_WAIT) {
      throw graphError('FILING_UNDER_WAY', 'knownAt: a filing of about that moment is under way; ask again');
    }
    await setTimeout(LOOK_EVERY);
  }
}
