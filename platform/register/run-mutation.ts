import type { Transaction } from '../database/run';
import { badInput } from '../errors';
import type { Change, Refusal } from './check-record';
import type { Context } from './context';
import type { Outcome, Written } from './idempotency';

/** What a mutation does in its transaction. */
export type Work = (change: Change, transaction: Transaction) => Promise<Outcome>;

/** A refusal undoes whatever its transaction had begun. */
class Refused extends Error {
  constructor(readonly refusals: Refusal[]) {
    super('refused');
  }
}

/**
 * Runs a mutation in one transaction, which a refusal rolls back, and gives what `show` reads of it once it is written.
 *
 * @throws BAD_USER_INPUT for an idempotency key that is too short to be new, or too long, and what createWrite says of a write
 * that fails.
 */
export async function runMutation<Shown>(
  { registers, viewer, now }: Context<unknown>,
  key: string,
  work: Work,
  show: (written: Written) => Promise<Shown>,
): Promise<Shown | { refusals: Refusal[] }> {
  if (key.trim().length < 8 || key.length > 100) {
    throw badInput('key', key, '8 to 100 characters that are new for each request');
  }
  try {
    return await registers.write(async (transaction) => {
      const outcome = await work({ viewer, now, key }, transaction);
      if ('refusals' in outcome) throw new Refused(outcome.refusals);
      return outcome;
    }, show);
  } catch (error) {
    if (error instanceof Refused) return { refusals: error.refusals };
    throw error;
  }
}
