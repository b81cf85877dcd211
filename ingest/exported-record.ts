import { createHash } from 'node:crypto';
import { canonical } from './canonical-cell';
import type { RegisterFormat } from './register-formats';

/**
 * By what a row of an exported register is known when it comes back: a hash of its record's number and of what its cells said. A
 * row with the right one says what is on record; one that was changed since says something else, which is no correction.
 */
export function checksumOf(
  { register }: RegisterFormat,
  recordId: string,
  cells: Readonly<Record<string, string | null | undefined>>,
): string {
  const said = Object.entries(register.fields).map(([name, field]) => canonical(field, cells[name] ?? ''));
  return createHash('sha256')
    .update(JSON.stringify([register.type, recordId, ...said]))
    .digest('hex')
    .slice(0, 16);
}
