import { raw, statement, type Statement } from '../database/sql';
import { CROSSES, EACH_SCOPE, ITEMISING, KEPT, OUTERMOST, OWN } from './in-force-sql';
import { scopeTable, type Asked } from './scopes';

/** The same rule as in general-sql.ts, read from standing totals: docs/decisions/0031-standing-totals.md. */

/** Totals, each less what was posted under it up to its day. */
const summed = (rows: string, condition: string): ReturnType<typeof raw> =>
  raw(`left join lateral (
  select sum(s.amount) as amount, sum(s.rounding) as rounding, max(s.date) as newest, count(*) as rows
  from (${rows}
  ) s
  where ${condition}
) inner_totals on true`);

/** What was posted in the scope up to the day, and after another. */
const posted = (after: string): ReturnType<typeof raw> =>
  raw(`left join lateral (
  select sum(p.amount) as amount, sum(p.live) as live, max(p.date) filter (where p.live <> 0) as newest from posting_day p
  where scope.side = 'WEST' and not scope.own_only and p.indicator = scope.indicator
    and p.region_path = scope.region_path collate "C" and p.partner_path = scope.partner_path collate "C"
    and p.date > ${after} and p.date >= scope.since and p.date <= scope.as_of
) posted on true`);

/** A scope's own total and what was posted since; where it has none, the outermost totals in it and what they do not cover. */
export const actuals = (asked: readonly Asked[]): Statement => statement('ledger.actuals')`
with ${scopeTable(asked.map((one, n) => ({ ...one, n })))}
select
  kept.is_kept is true and (own.date is not null or scope.own_only or not ${CROSSES}) as is_certain,
  case
    when own.date is not null then own.total + coalesce(posted.amount, 0)
    when inner_totals.rows > 0 or posted.live > 0 then coalesce(inner_totals.amount, 0) + coalesce(posted.amount, 0)
  end::text as actual,
  coalesce(own.rounding, inner_totals.rounding, 0)::text as rounding,
  own.date::text as stated_on,
  greatest(own.date, inner_totals.newest, posted.newest)::text as newest,
  own.date is not null or coalesce(inner_totals.rows > 0, false) as is_stated,
  own.date is not null or (scope.side = 'EAST' and scope.partners <> '' and not scope.own_only and not exists (
    select from unnest(string_to_array(scope.partners, ',')) as western
    where not exists (
      select from standing s
      where s.indicator = scope.indicator and s.side = scope.side and s.year = scope.year
        and s.region_path = western collate "C" and s.partner_path = scope.partner_path collate "C"
        and s.date_from <= scope.as_of
    )
  )) as is_whole
from ${EACH_SCOPE}
${KEPT}
${OWN}
${posted(`coalesce(own.date, '-infinity')`)}
${summed(OUTERMOST, 'own.date is null and not scope.own_only and kept.is_kept')}
order by scope.n`;

/** What a scope with a total of its own would have without it. */
export const itemised = (asked: readonly Asked[]): Statement => statement('ledger.itemised')`
with ${scopeTable(asked.map((one, n) => ({ ...one, n })))}
select
  kept.is_kept is true and (own.date is null or scope.own_only or not ${CROSSES}) as is_certain,
  case when own.date is not null and not scope.own_only
    then coalesce(inner_totals.amount, 0) + coalesce(posted.amount, 0) end::text as itemised
from ${EACH_SCOPE}
${KEPT}
${OWN}
${posted(`'-infinity'`)}
${summed(ITEMISING, 'own.date is not null and not scope.own_only and kept.is_kept')}
order by scope.n`;
