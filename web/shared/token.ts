const key = 'cooperation-graph.token';

/** The bearer token of this browser tab, or null. Kept in sessionStorage alone, so that closing the tab forgets it. */
export function savedToken(): string | null {
  return sessionStorage.getItem(key);
}

/** Keeps a token for this browser tab; null forgets it. */
export function saveToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, token);
}

/**
 * What somebody pasted as a token: without the word Bearer and the space around it; null when nothing is left; undefined when
 * it holds characters that no bearer token can have (RFC 6750).
 */
export function tokenIn(pasted: string): string | null | undefined {
  const token = pasted.trim().replace(/^bearer\s+/i, '');
  if (token === '') return null;
  return /^[A-Za-z0-9\-._~+/]+=*$/.test(token) ? token : undefined;
}
