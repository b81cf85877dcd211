import type { Message } from '../../message';
import type { Line } from '../lines';
import type { PlanBounds } from '../plan';
import type { ReturnKey } from '../return-id';

export type CheckCode =
  | 'LINE_EMPTY'
  | 'FALLING_TOTAL'
  | 'PART_OVER_WHOLE'
  | 'PARTS_OVER_WHOLE'
  | 'BELOW_REGISTERS'
  | 'OTHER_RETURN_DIFFERS'
  | 'INSIDE_OVER_TOTAL'
  | 'RATE_OVER_100'
  | 'UNIT_TEN_THOUSAND'
  | 'TIMES_USUAL'
  | 'UNCHANGED'
  | 'DIFFERS_FROM_OTHER_SIDE';

/** STOPS: the return is neither submitted nor approved as long as it is so. ASKS: it is submitted with a reason. */
export type CheckSeverity = 'STOPS' | 'ASKS';

/** A return as checks look at it. */
export interface Checked {
  key: ReturnKey;
  bounds: PlanBounds;
  /** From the second on it is an amendment, whose own reason is a reason for falls. */
  revision: number;
  lines: readonly Line[];
}

/** What a check found: the lines it is about, the one to change first, and what its text says besides. */
export interface Found {
  lines: readonly Line[];
  says: readonly string[];
}

export interface CheckRule {
  severity: CheckSeverity | ((checked: Checked) => CheckSeverity);
  /** What it looks at. */
  looksAt: string;
  find: (checked: Checked) => Found[];
  text: (says: readonly string[]) => Message;
}

/** The lines that have a total. */
export const withTotal = (lines: readonly Line[]): (Line & { total: string })[] =>
  lines.filter((line): line is Line & { total: string } => line.answer === 'TOTAL' && line.total !== null);
