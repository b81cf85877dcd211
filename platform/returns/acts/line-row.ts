import type { LineRow } from '../entities';
import type { StoredLine } from '../read-returns';
import { NOW } from './act';

/** A line as it is stored in a revision, saved now. */
export const toRow = (
  line: StoredLine,
  { id, revision, by }: { id: string; revision: number; by: string },
): LineRow => ({
  return_id: id,
  revision,
  indicator: line.indicator,
  partner: line.partner,
  total: line.total,
  given: line.given,
  unit: line.unit,
  rounding: line.rounding,
  qualifier: line.qualifier,
  answer: line.answer,
  filed_by: line.filedBy,
  reason: line.reason,
  note: line.note,
  prefilled: line.prefilled,
  prefilled_from: line.prefilledFrom,
  saved_at: NOW,
  saved_by: by,
});
