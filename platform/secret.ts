import { createHash, timingSafeEqual } from 'node:crypto';

/** The header in which the gateway shows a subgraph the secret that they share. */
export const SECRET_HEADER = 'x-subgraph-secret';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in constant time, whatever the lengths. */
export const matchesSecret = (given: string | undefined, secret: string): boolean =>
  timingSafeEqual(digest(given ?? ''), digest(secret));
