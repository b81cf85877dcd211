import { useEffect } from 'react';
import { pageSettings } from '../page-settings';
import { currentSession, signIn, useSession } from '../session';
import { heldTokens, hold } from './held';
import type { Held } from './openid-connect';

/** So long before a token ends it is renewed. */
const EARLY_MS = 60_000;
/** The longest wait that a browser takes. */
const LONGEST_MS = 2 ** 31 - 1;

/** Renews the token at the provider before it ends, where that gave a refresh token: whoever works on is not signed out in the middle. */
export function useRenewal(): void {
  const session = useSession();
  const token = session?.token;
  const ends = session?.ends ?? null;
  useEffect(() => {
    const held = heldTokens();
    if (token === undefined || ends === null || typeof held?.refreshToken !== 'string') return;
    const { refreshToken, idToken } = held;
    const wait = Math.min(Math.max(0, ends - Date.now() - EARLY_MS), LONGEST_MS);
    const timer = setTimeout(() => {
      void renewed(token, { refreshToken, idToken });
    }, wait);
    return () => {
      clearTimeout(timer);
    };
  }, [token, ends]);
}

async function renewed(token: string, held: Held & { refreshToken: string }): Promise<void> {
  const { openIdConnect } = pageSettings;
  if (!openIdConnect) return;
  try {
    const { renew } = await import('./openid-connect');
    const got = await renew(openIdConnect, held);
    // Somebody may have signed out, or in as somebody else, meanwhile.
    if (currentSession()?.token !== token) return;
    hold(got.held);
    signIn(got.token);
  } catch {
    // The token is good until it ends; then the page says so, and one signs in again.
    hold({ ...held, refreshToken: null });
  }
}
