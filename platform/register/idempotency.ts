import { createHash } from 'node:crypto';
import { acquireWriteLock } from '../database/known-at';
import type { Transaction } from '../database/run';
import { refusal, type Change, type Refusal } from './check-record';
import { idempotency } from './entities';
import { refused } from './messages';

/** What a mutation wrote, or why it wrote nothing. */
export type Outcome = Written | { refusals: Refusal[] };

export interface Written {
  id: string;
  version: number;
  /** What the response says that cannot be read again, for a request that is repeated. */
  response?: string | null;
}

/** The actor as it is recorded: a token's subject. */
export const actorOf = ({ viewer }: Change): string => viewer.subject ?? 'anonymous';

/** Answers a repeated request with its first response, and refuses another request under the same key. */
export async function runOnce(
  { run, manager }: Transaction,
  request: { table: string; action: string; body: unknown },
  change: Change,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const { key } = change;
  if (key === null) throw new Error('a mutation without an idempotency key');
  await acquireWriteLock(run);
  const hash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  const carriedOut = manager.getRepository(idempotency);
  const actor = actorOf(change);
  const known = await carriedOut.findOneBy({ actor, key });
  if (known) {
    return known.request === hash
      ? { id: known.record, version: known.version, response: known.response }
      : {
          refusals: [refusal('KEY_REUSED', 'key', refused.keyReused)],
        };
  }
  const outcome = await work();
  if (!('refusals' in outcome)) {
    const { id: record, version, response = null } = outcome;
    await carriedOut.insert({
      actor,
      key,
      request: hash,
      register: request.table,
      record,
      version,
      response,
    });
  }
  return outcome;
}
