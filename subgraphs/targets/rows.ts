export const REGION_LEVELS = [
  'NATION',
  'PROVINCE',
  'PREFECTURE',
  'COUNTY',
  'ZONE',
  'TOWNSHIP',
  'VILLAGE',
] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

/** One unit of data/regions.csv; `parent` is the code of the region one level up. */
export interface RegionRow {
  code: string;
  name: string;
  level: RegionLevel;
  parent: string | null;
}

/** A pair of regions with its dates; `level` is the western side's. */
export interface PartnershipRow {
  east: string;
  west: string;
  level: RegionLevel;
  since: string | null;
  until: string | null;
  source: string | null;
  note: string | null;
}

/** A period of a partnership that ended before it was opened again. */
export interface EarlierPeriodRow {
  since: string | null;
  until: string;
  source: string | null;
}

/** Where the target of a scope comes from: see the enum of that name. */
export type TargetBasis = 'OWN' | 'PARTNERSHIPS' | 'PARTS';

/** The two sides of a partnership. */
export type Sides = Pick<PartnershipRow, 'west' | 'east'>;

/** What one target is about; the partner is '' where there is none. */
export interface TargetKey {
  indicator: string;
  region: string;
  partner: string;
  year: number;
}

/** What the name of the sample begins with among the datasets that are loaded. */
export const SAMPLE = 'sample ';

/** A group of regions is known by its name and the region whose office has made it. */
export interface GroupKey {
  within: string;
  name: string;
}

/** A region of a group, with the first and last year in which it is assessed with the others. */
export interface GroupMemberRow {
  region: string;
  since: number | null;
  until: number | null;
  note: string | null;
}

export const isMemberIn = ({ since, until }: GroupMemberRow, year: number): boolean =>
  (since ?? year) <= year && year <= (until ?? year);
