import { dayAfter } from '../../platform/register/rules';

/** What a certificate's end depends on: days, as far as they are known. */
interface Certificate {
  readonly expiresOn: string | null;
  readonly withdrawnOn: string | null;
}

/** The days of a product's way from its application on. */
interface Stages extends Certificate {
  readonly appliedOn: string;
  readonly reviewedOn: string | null;
  readonly certifiedOn: string | null;
}

/** The day from which a product is certified no more; null while no end is known. */
export function certificationEnd({ expiresOn, withdrawnOn }: Certificate): string | null {
  const ends = [expiresOn && dayAfter(expiresOn), withdrawnOn].filter((day) => day !== null);
  return ends.sort()[0] ?? null;
}

/** How far a product had come on a day; null before its application. */
export function stageOn(
  product: Stages,
  day: string,
): 'APPLIED' | 'REVIEWED' | 'CERTIFIED' | 'EXPIRED' | 'WITHDRAWN' | null {
  const isReached = (since: string | null): boolean => since !== null && since <= day;
  if (isReached(product.withdrawnOn)) return 'WITHDRAWN';
  if (isReached(certificationEnd(product))) return 'EXPIRED';
  if (isReached(product.certifiedOn)) return 'CERTIFIED';
  if (isReached(product.reviewedOn)) return 'REVIEWED';
  return isReached(product.appliedOn) ? 'APPLIED' : null;
}
