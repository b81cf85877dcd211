import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';

/** SQLSTATE: connection lost (08), no resources (53), an operator or a timeout ended the statement (57). */
const STATES = /^(?:08|53|57)/;
const SYSTEM_ERRORS = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];

/** pg gives these no code. */
const MESSAGES =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client (?:has encountered|was closed))/;

/** Whether the database did not answer, or not in time, rather than refuse what it was told. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Its connection was lost between two statements.
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  const { driverError } = error as Partial<QueryFailedError>;
  if (error instanceof QueryFailedError && driverError) return isOutage(driverError);
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === 'string') return STATES.test(code) || SYSTEM_ERRORS.includes(code);
  return MESSAGES.test(error.message);
}
