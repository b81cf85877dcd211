/** What can be found of a figure; rules.ts says what each is, and looks at. */
export type FindingCode =
  | 'PART_OVER_WHOLE'
  | 'PARTS_OVER_WHOLE'
  | 'INSIDE_OVER_TOTAL'
  | 'LARGER_THAN_ABOVE'
  | 'RATE_OVER_100'
  | 'UNIT_TEN_THOUSAND'
  | 'TIMES_USUAL'
  | 'EQUAL_REGIONS'
  | 'UNCHANGED'
  | 'CROSSING_STATEMENT'
  | 'FALLING_TOTAL'
  | 'STATED_RATE'
  | 'STATED_RATIO'
  | 'PARTNERSHIP_UNKNOWN'
  | 'QUALIFIED'
  | 'ESTIMATED_DATE'
  | 'EARLIER_REGION'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

/** A total that a figure is compared with: `row` is a row of the same filing, or null for a statement of the ledger. */
export interface OtherTotal {
  row: number | null;
  /** Absent for the figure's own indicator. */
  indicator?: string;
  region: string;
  /** '' where there is none. */
  partner: string;
  date: string;
  total: string;
}

/** Something worth a look in what was taken all the same: 核对 or 提示. */
export interface Finding<Code extends string = FindingCode> {
  code: Code;
  /** Its place in the filing; null for what is about no row of it. */
  row: number | null;
  /** Null for what is about a file and not about a figure. */
  indicator: string | null;
  /** Null where it is compared with none. */
  other: OtherTotal | null;
  /** What its text says besides, in the order that its rule wants. */
  says: readonly string[];
}

/** What a text is made of. */
export type Said = Pick<Finding, 'other' | 'says'>;
