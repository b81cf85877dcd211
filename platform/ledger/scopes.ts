import { indicator, type IndicatorRow } from '../catalogue';
import { scopeOf, type DecodedKey } from './progress-id';

/**
 * What ledger.actuals and ledger.evidence share: the scopes asked for, and of the statements inside each the latest ones.
 *
 * Paths nest by prefix, so a subtree is a range of an index: from its path to the path followed by ':', the character
 * after '9'. A planner cannot guess how many rows such a range has and, left to itself, compares every row of an indicator
 * with every scope. So each scope is looked up by a lateral query of its own, and ancestors are found in hashed sets.
 */

/** `own_only`: levels and rates are never summed, so nothing but the very scope counts. */
export const SCOPE = `scope as (
  select *
  from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[], $7::timestamptz[], $8::boolean[])
    as scope(n, indicator, region_path, partner_path, since, as_of, known_at, own_only)
)`;

/**
 * The rows of a table inside `scope`, a row of the query around, up to a date. By the index of regions, or by that of
 * partners where the region is the whole nation; the other side is only a filter, so that the planner has no choice.
 */
export const rowsInside = (
  scope: string,
  table: 'statement' | 'posting',
  columns: string,
  until: string,
): string => `(
  select ${columns} from ${table} t
  where ${scope}.region_path <> '' and t.indicator = ${scope}.indicator
    and t.region_path >= ${scope}.region_path collate "C" and t.region_path < (${scope}.region_path || ':') collate "C"
    and starts_with(t.partner_path, ${scope}.partner_path)
    and t.date between ${scope}.since and ${until} and t.recorded_at <= ${scope}.known_at
  union all
  select ${columns} from ${table} t
  where ${scope}.region_path = '' and t.indicator = ${scope}.indicator
    and t.partner_path >= ${scope}.partner_path collate "C" and t.partner_path < (${scope}.partner_path || ':') collate "C"
    and t.date between ${scope}.since and ${until} and t.recorded_at <= ${scope}.known_at
)`;

/**
 * Of the statements inside a scope the latest of each scope of theirs; `outermost` are those inside no other, and
 * `itemising` those that would be without the scope's own.
 */
export const COUNTED = `counted as materialized (
  select scope.n, scope.since, scope.known_at, scope.own_only, s.*
  from scope
  cross join lateral (
    with latest as materialized (
      select distinct on (region_path, partner_path) *,
        region_path = scope.region_path and partner_path = scope.partner_path as own
      from ${rowsInside('scope', 'statement', '*', 'scope.as_of')} inside
      where not scope.own_only or (region_path = scope.region_path and partner_path = scope.partner_path)
      order by region_path, partner_path, date desc, id desc
    )
    select latest.*, covered is not true as outermost, not own and covered_by_another is not true as itemising
    from latest
    cross join lateral (
      select
        bool_or((left(latest.region_path, r), left(latest.partner_path, p))
          in (select region_path, partner_path from latest)) as covered,
        bool_or((left(latest.region_path, r), left(latest.partner_path, p))
          in (select region_path, partner_path from latest where not own)) as covered_by_another
      from unnest('{0,2,4,6,9,12}'::int[]) as r, unnest('{0,2,4,6,9,12}'::int[]) as p
      where r <= length(latest.region_path) and p <= length(latest.partner_path)
        and r + p < length(latest.region_path) + length(latest.partner_path)
    ) ancestry
  ) s
)`;

/** The parameters of {@link SCOPE}: each key under its `n`, which several keys may share. */
export function scopeParameters(keys: readonly (DecodedKey & { n: number })[]): unknown[] {
  const scopes = keys.map(scopeOf);
  return [
    keys.map(({ n }) => n),
    keys.map(({ entry }) => entry.code),
    scopes.map(({ regionPath }) => regionPath),
    scopes.map(({ partnerPath }) => partnerPath),
    keys.map(({ entry, year }) => (countsWithinYear(entry) ? `${year}-01-01` : '-infinity')),
    keys.map(({ asOf }) => asOf),
    keys.map(({ knownAt }) => knownAt ?? 'infinity'),
    keys.map(({ entry }) => entry.aggregation === 'LEVEL' || entry.aggregation === 'RATIO'),
  ];
}

/** A flow, or a rate of flows; the others carry over from year to year. */
function countsWithinYear({ aggregation, numerator }: IndicatorRow): boolean {
  const part = numerator === null ? undefined : indicator(numerator);
  return aggregation === 'FLOW' || part?.aggregation === 'FLOW';
}
