import DataLoader from 'dataloader';
import { formatAmount } from '../amount';
import { runText, type Run } from '../database/run';
import type { Settle } from './known-at';
import { requireKey } from './progress-id';
import { COUNTED, rowsInside, SCOPE, scopeParameters } from './scopes';

/** What one scope comes to. Amounts are canonical decimals in the indicator's unit. */
export interface Measurement {
  actual: string | null;
  /** The date of the scope's own statement; null, like `itemised`, where it has none. */
  statedOn: string | null;
  itemised: string | null;
}

interface MeasurementRow {
  actual: string | null;
  stated_on: string | null;
  itemised: string | null;
}

/**
 * The rule of design: the totals of the outermost statements, plus the postings inside the scope that none of them covers.
 * Outermost scopes are disjoint (crossing statements are refused), so a statement adds its total less what was posted under
 * it, and all postings inside the scope are added once.
 */
const ACTUALS = `/* ledger.actuals */
with ${SCOPE},
${COUNTED},
stated as (
  select c.n, max(c.date) filter (where own) as own_date,
    sum(total - under.amount) filter (where outermost) as outermost,
    sum(total - under.amount) filter (where itemising) as itemising
  from counted c
  cross join lateral (
    select coalesce(sum(amount), 0) as amount from ${rowsInside('c', 'posting', 'amount', 'c.date')} p
    where not c.own_only
  ) under
  where outermost or itemising
  group by c.n
)
select
  case when stated.n is not null or posted.live > 0
    then coalesce(stated.outermost, 0) + coalesce(posted.amount, 0) end::text as actual,
  stated.own_date::text as stated_on,
  case when stated.own_date is not null and not scope.own_only
    then coalesce(stated.itemising, 0) + coalesce(posted.amount, 0) end::text as itemised
from scope
cross join lateral (
  select sum(amount) as amount, sum(direction) as live
  from ${rowsInside('scope', 'posting', 'amount, direction', 'scope.as_of')} p
  where not scope.own_only
) posted
left join stated using (n)
order by scope.n`;

/** Measures any number of scopes, by progress id, by one SQL statement. */
export const createActualLoader = (run: Run, settle: Settle): DataLoader<string, Measurement> =>
  new DataLoader(async (ids) => {
    const keys = ids.map(requireKey);
    await settle(keys.map(({ knownAt }) => knownAt));
    const rows = await runText<MeasurementRow>(
      run,
      ACTUALS,
      scopeParameters(keys.map((key, n) => ({ ...key, n }))),
    );
    return keys.map(({ entry }, i) => {
      const row = rows[i];
      const print = (value: string | null | undefined) =>
        value == null ? null : formatAmount(value, entry.unit);
      return { actual: print(row?.actual), statedOn: row?.stated_on ?? null, itemised: print(row?.itemised) };
    });
  });
