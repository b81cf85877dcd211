import { regionPath } from '../region-code';

export const ROLES = ['READER', 'FILER', 'TARGET_SETTER', 'APPROVER', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];

/** The side of a partnership on which a grant holds: what is in the region (WEST), or what it does as the partner (EAST). */
export type GrantSide = 'WEST' | 'EAST';

/** A role in one region and everything below it. */
export interface Grant {
  role: Role;
  region: string;
  side: GrantSide;
}

/** Who asks. Nobody is anonymous inside a subgraph: an anonymous viewer has no grants. */
export interface Viewer {
  /** The token's subject; null for an anonymous viewer. */
  subject: string | null;
  grants: readonly Grant[];
  /** Whether everyone may read what is not personal (setting ANONYMOUS_READING). */
  openReading: boolean;
}

/** What a row is about; the partner is '' where there is none. */
export interface RowScope {
  region: string;
  partner: string;
}

const covers = ({ region, side }: Grant, row: RowScope): boolean =>
  side === 'EAST'
    ? row.partner !== '' && regionPath(row.partner).startsWith(regionPath(region))
    : regionPath(row.region).startsWith(regionPath(region));

/** Whether one of the roles covers the row; an administrator has every role. */
export const hasRole = (viewer: Viewer, roles: readonly Role[], row: RowScope): boolean =>
  viewer.grants.some(
    (grant) => (grant.role === 'ADMINISTRATOR' || roles.includes(grant.role)) && covers(grant, row),
  );

export const mayRead = (viewer: Viewer, row: RowScope): boolean =>
  viewer.openReading || hasRole(viewer, ROLES, row);

/** Names and phones are for roles of that region alone, whatever is open to everyone. */
export const mayReadPersonal = (viewer: Viewer, row: RowScope): boolean => hasRole(viewer, ROLES, row);

export const mayFile = (viewer: Viewer, row: RowScope): boolean => hasRole(viewer, ['FILER'], row);

/** What a side states is filed by its own roles alone: the eastern book by those of the partner, the western one by those of the region. */
export const mayFileFor = (viewer: Viewer, side: GrantSide, row: RowScope): boolean =>
  mayFile({ ...viewer, grants: viewer.grants.filter((grant) => grant.side === side) }, row);

export const mayApprove = (viewer: Viewer, row: RowScope): boolean => hasRole(viewer, ['APPROVER'], row);

export const mayAdminister = (viewer: Viewer, row: RowScope): boolean => hasRole(viewer, [], row);

export const maySetTargets = (viewer: Viewer, row: RowScope): boolean =>
  hasRole(viewer, ['TARGET_SETTER'], row);

/**
 * The paths below which a viewer may read rows of a region, or with side EAST rows of a partner, for SQL to list no other;
 * null for all.
 */
export const readablePaths = ({ openReading, grants }: Viewer, side: GrantSide = 'WEST'): string[] | null =>
  openReading ? null : grants.filter((grant) => grant.side === side).map(({ region }) => regionPath(region));
