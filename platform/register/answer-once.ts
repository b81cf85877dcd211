import { createHash } from 'node:crypto';
import { runText, type Run } from '../database/run';
import { takeTurn } from '../ledger/known-at';
import { refusal, type Change, type Refusal } from './check-record';

/** What a mutation wrote, or why it wrote nothing. */
export type Outcome = { id: string; version: number } | { refusals: Refusal[] };

const CLAIM_KEY = `/* register.claim-key */
insert into idempotency (actor, key, request, register, record, version) values ($1, $2, $3, $4, $5, $6)`;
const FIND_KEY = `/* register.find-key */
select request, record, version from idempotency where actor = $1 and key = $2`;

/** The actor as it is recorded: a token's subject. */
export const actorOf = ({ viewer }: Change): string => viewer.subject ?? 'anonymous';

/** Answers a repeated request with its first answer, and refuses another request under the same key. */
export async function answerOnce(
  run: Run,
  request: { table: string; action: string; body: unknown },
  change: Change,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  await takeTurn(run);
  const hash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  const [known] = await runText<{
    request: string;
    record: string;
    version: number;
  }>(run, FIND_KEY, [actorOf(change), change.key]);
  if (known) {
    return known.request === hash
      ? { id: known.record, version: known.version }
      : {
          refusals: [
            refusal('KEY_REUSED', 'key', '该幂等键已用于另一请求 (the key was used for another request)'),
          ],
        };
  }
  const outcome = await work();
  if (!('refusals' in outcome)) {
    await runText(run, CLAIM_KEY, [
      actorOf(change),
      change.key,
      hash,
      request.table,
      outcome.id,
      outcome.version,
    ]);
  }
  return outcome;
}
