import { z } from 'zod';
import { isRegionCode } from '../region-code';
import { isPlainLine } from '../text';
import { ROLES, type Grant, type Viewer } from './viewer';

/** More roles than any post has; a viewer also has to fit into a header. */
const MOST_GRANTS = 50;

const role = z.enum(['reader', 'filer', 'target-setter', 'approver', 'administrator']);
const side = z.enum(['east', 'west']).default('west');
const regionCode = z.string().refine(isRegionCode, 'expected a region code of 6, 9 or 12 digits');

/** Strict, so that a misspelt `side` does not grant the wrong one. */
const tokenGrant = z.strictObject({ role, region: regionCode, side });

/** A grant as a token writes it: role and side in lower case. */
export type TokenGrant = z.input<typeof tokenGrant>;

/** What the product writes of itself where a subject would stand, as in "import targets.csv". */
const RESERVED = /^(import|npm start)\s/i;
/** Without it two names that look the same are the same, and none looks like a reserved one. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** Whether it can name somebody in records and audit trails, which show it as it is. */
export const isSubject = (name: string): boolean =>
  name.length <= 200 &&
  name !== '' &&
  name === name.trim() &&
  isPlainLine(name) &&
  !INVISIBLE.test(name) &&
  !RESERVED.test(name.normalize('NFKC'));

/** The claims of a token that the product reads; without `grants` somebody is known, and has no role. */
export const tokenClaims = z.object({
  sub: z.string().refine(isSubject),
  grants: z.array(tokenGrant).max(MOST_GRANTS).default([]),
});

const ROLES_OF_TOKENS = {
  reader: 'READER',
  filer: 'FILER',
  'target-setter': 'TARGET_SETTER',
  approver: 'APPROVER',
  administrator: 'ADMINISTRATOR',
} as const;

export const toGrant = (grant: z.output<typeof tokenGrant>): Grant => ({
  role: ROLES_OF_TOKENS[grant.role],
  region: grant.region,
  side: grant.side === 'east' ? 'EAST' : 'WEST',
});

/** Checks a grant that a person typed. */
export const parseTokenGrant = (grant: unknown) => tokenGrant.safeParse(grant);

/** The header in which the gateway tells a subgraph who asks; believed because the secret stands beside it. */
export const VIEWER_HEADER = 'x-viewer';

const viewer = z.strictObject({
  subject: z.string().nullable(),
  grants: z.array(
    z.strictObject({
      role: z.enum(ROLES),
      region: regionCode,
      side: z.enum(['WEST', 'EAST']),
    }),
  ),
  openReading: z.boolean(),
});

export const encodeViewer = (someone: Viewer): string =>
  Buffer.from(JSON.stringify(someone)).toString('base64url');

/** Who asks, from {@link VIEWER_HEADER}; null when it is missing or not what {@link encodeViewer} writes. */
export function decodeViewer(header: string | undefined): Viewer | null {
  try {
    return viewer.parse(JSON.parse(Buffer.from(header ?? '', 'base64url').toString()));
  } catch {
    return null;
  }
}
