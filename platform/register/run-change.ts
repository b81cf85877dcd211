import type { QueryRunner } from 'typeorm';
import { badInput } from '../errors';
import type { Context } from '../subgraph';
import type { Outcome } from './answer-once';
import type { Change, Refusal } from './check-record';

/** What a mutation does in its transaction. */
export type Work = (change: Change, runner: QueryRunner) => Promise<Outcome>;

/** A refusal undoes whatever its transaction had begun. */
class Refused extends Error {
  constructor(readonly refusals: Refusal[]) {
    super('refused');
  }
}

/**
 * Runs a mutation in one transaction, which a refusal rolls back.
 *
 * @throws BAD_USER_INPUT for an idempotency key that is too short to be new, or too long.
 */
export async function runChange(
  { registers, viewer, now }: Context<unknown>,
  key: string,
  work: Work,
): Promise<Outcome> {
  if (key.trim().length < 8 || key.length > 100) {
    throw badInput('key', key, '8 to 100 characters that are new for each request');
  }
  try {
    return await registers.write(async (runner) => {
      const outcome = await work({ viewer, now, key }, runner);
      if ('refusals' in outcome) throw new Refused(outcome.refusals);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Refused) return { refusals: error.refusals };
    throw error;
  }
}
