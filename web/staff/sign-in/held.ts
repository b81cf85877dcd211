import type { Held } from './openid-connect';

const KEY = 'cooperation-graph.provider';

/** Kept by this tab alone, until it is closed; null where one is not signed in at a provider. */
export function heldTokens(): Held | null {
  const saved = sessionStorage.getItem(KEY);
  return saved === null ? null : (JSON.parse(saved) as Held);
}

export function hold(held: Held | null): void {
  if (held === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, JSON.stringify(held));
}
