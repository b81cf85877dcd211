import { ownersName } from '../../platform/owner-types';
import { decodeReturnId, ownerOfTheme } from '../../platform/returns/return-id';
import type { Side, Theme } from './generated';

/** A return, which the owner of its theme fills in. */
export interface ReturnStub {
  /** The owner's type that implements Return. */
  __typename: string;
  id: string;
  theme: Theme;
  unit: string;
  side: Side;
  period: string;
}

/** The return of an id; null where there can be none. */
export function returnOfId(id: string): ReturnStub | null {
  const key = decodeReturnId(id);
  const owner = key && ownerOfTheme(key.theme);
  if (!key || !owner) return null;
  const { theme, unit, side, period } = key;
  return { __typename: ownersName('OwnerReturn', owner), id, theme, unit, side, period: period.name };
}
