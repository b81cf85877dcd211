import type { GraphQLError } from 'graphql';
import { graphError } from '../errors';
import type { Access } from './rules';
import { ROLES, type Role, type Viewer } from './viewer';

/** Roles that a rule names; READERS and PERSONAL are for any role. */
export const ROLES_OF: Record<Exclude<Access, 'EVERYONE'>, readonly Role[]> = {
  READERS: ROLES,
  PERSONAL: ROLES,
  FILERS: ['FILER'],
  TARGET_SETTERS: ['TARGET_SETTER'],
  APPROVERS: ['APPROVER'],
  FILERS_AND_APPROVERS: ['FILER', 'APPROVER'],
  ADMINISTRATORS: ['ADMINISTRATOR'],
};

/**
 * Why somebody has no use of `what`, a field with the rule `to`, whatever rows it has: UNAUTHENTICATED (401) without a token,
 * FORBIDDEN (403) with one that has no such role anywhere. Null for everyone else, who sees the rows of his or her regions.
 */
export function denial(viewer: Viewer, to: Access, what: string): GraphQLError | null {
  // What is personal is a field of rows that others may read, for whom it is null.
  if (to === 'EVERYONE' || to === 'PERSONAL' || (to === 'READERS' && viewer.openReading)) return null;
  const roles = ROLES_OF[to];
  if (viewer.grants.some(({ role }) => role === 'ADMINISTRATOR' || roles.includes(role))) return null;
  const expected = `somebody with ${to === 'READERS' ? 'a role' : `the role ${roles.map(nameOf).join(' or ')}`}`;
  return viewer.subject === null
    ? graphError('UNAUTHENTICATED', `${what}: expected a token of ${expected}, found none`, { http: http401 })
    : graphError('FORBIDDEN', `${what}: expected ${expected}`, { http: { status: 403 } });
}

const http401 = { status: 401, headers: new Map([['www-authenticate', 'Bearer']]) };

/** A role as tokens write it. */
const nameOf = (role: Role): string => role.toLowerCase().replaceAll('_', '-');
