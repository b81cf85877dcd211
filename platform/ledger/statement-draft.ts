import type { Side } from './scopes';

/** A total to be filed: codes, dates and the amount (in the indicator's unit) have been checked. */
export interface StatementDraft {
  /** What a refusal names: the row of a file. */
  row: number;
  indicator: string;
  /** Whose book it goes into. */
  side: Side;
  region: string;
  /** '' where there is none. */
  partner: string;
  date: string;
  total: string;
  /** The value as its source gives it; absent for an exact one. `rounding` is half a unit of its last digit, in the indicator's unit. */
  given?: { value: string; unit: string; rounding: string };
  /** 约, 近, 余, 多 or 以上: such a figure is never refused for a fall. */
  qualifier?: string | null;
  source: string | null;
  note: string | null;
}

/** A row of the ledger: without a total, what its scope and side state for that day is withdrawn, and the stamp says why. */
export type StatementRow = Omit<StatementDraft, 'row' | 'total'> & { total: string | null };

/** When a filing is recorded, by whom, and why where it is a correction. */
export interface FilingStamp {
  at: string;
  by: string;
  reason: string | null;
}
