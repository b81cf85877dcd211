import { periodEnds, type Period } from '../calendar';
import { badInput } from '../errors';
import { requireKey } from '../progress-id';
import { onDay } from './measure';
import type { Targeted } from './pace';

export interface SeriesArguments {
  every: Period;
  from?: string | null;
  to?: string | null;
}

/** A day of a series: the row as it was on that day. */
export interface PointRow {
  date: string;
  row: Targeted;
}

/** The row on the ends of periods of its year, up to its own day; BAD_USER_INPUT for days outside. */
export function series(row: Targeted, args: SeriesArguments): PointRow[] {
  const { year, asOf } = requireKey(row.id);
  const first = `${year}-01-01`;
  const [from, to] = [args.from ?? first, args.to ?? asOf];
  if (from < first || from > asOf) throw badInput('from', from, `a day from ${first} to ${asOf}`);
  if (to < from || to > asOf) throw badInput('to', to, `a day from ${from} to ${asOf}`);
  return periodEnds(args.every, from, to).map((date) => ({ date, row: onDay(row, date) }));
}
