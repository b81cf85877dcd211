import { useSyncExternalStore } from 'react';
import { savedToken, saveToken } from '../shared/token';

/** A role for a region, as a token has it. */
export interface Grant {
  role: string;
  region: string;
  side: 'WEST' | 'EAST';
}

/** Who is signed in. It is for showing alone: what one may do the server decides. */
export interface Session {
  token: string;
  subject: string;
  grants: readonly Grant[];
  /** When the token ends, in milliseconds; null where it does not say. */
  ends: number | null;
}

const listeners = new Set<() => void>();
let session = read();

/** Signs in with a token, which this browser tab keeps; null signs out. */
export function signIn(token: string | null): void {
  saveToken(token);
  session = read();
  for (const listener of listeners) listener();
}

export const currentSession = (): Session | null => session;

export const useSession = (): Session | null =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentSession);

/** Whether the token's time is over; only the server knows whether it is good otherwise. */
export const hasEnded = ({ ends }: Session): boolean => ends !== null && ends <= Date.now();

function read(): Session | null {
  const token = savedToken();
  return token === null ? null : { token, ...claimsOf(token) };
}

function claimsOf(token: string): Omit<Session, 'token'> {
  const nobody = { subject: '', grants: [], ends: null };
  try {
    const bytes = Uint8Array.from(
      atob((token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/')),
      (character) => character.charCodeAt(0),
    );
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as {
      sub?: unknown;
      exp?: unknown;
      grants?: unknown;
    };
    return {
      subject: typeof claims.sub === 'string' ? claims.sub : '',
      grants: Array.isArray(claims.grants) ? (claims.grants as unknown[]).flatMap(grantOf) : [],
      ends: typeof claims.exp === 'number' ? claims.exp * 1000 : null,
    };
  } catch {
    return nobody; // no JSON Web Token: the server may know it all the same
  }
}

function grantOf(given: unknown): Grant[] {
  const { role, region, side } = (given ?? {}) as Record<string, unknown>;
  if (typeof role !== 'string' || typeof region !== 'string') return [];
  return [{ role, region, side: side === 'east' ? 'EAST' : 'WEST' }];
}
