import type { Values } from '../../platform/register/register';
import { dayAfter, string } from '../../platform/register/rules';

/** The day from which a product is certified no more; null while no end is known. */
export function certificationEnd({ expiresOn, withdrawnOn }: Values): string | null {
  const expired = expiresOn == null ? null : dayAfter(String(expiresOn));
  const ends = [expired, withdrawnOn].filter((day) => day != null).map(String);
  return ends.sort()[0] ?? null;
}

/** How far a product had come on a day; null before its application. */
export function stageOn(
  values: Values,
  day: string,
): 'APPLIED' | 'REVIEWED' | 'CERTIFIED' | 'EXPIRED' | 'WITHDRAWN' | null {
  const has = (field: string): boolean => values[field] != null && string(values, field) <= day;
  if (has('withdrawnOn')) return 'WITHDRAWN';
  const end = certificationEnd(values);
  if (end !== null && end <= day) return 'EXPIRED';
  if (has('certifiedOn')) return 'CERTIFIED';
  if (has('reviewedOn')) return 'REVIEWED';
  return has('appliedOn') ? 'APPLIED' : null;
}
