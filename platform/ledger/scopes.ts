import { indicator, type IndicatorRow } from '../catalogue';
import { raw, sql, type Sql } from '../database/sql';
import { scopeOf, type DecodedKey } from '../progress-id';
import { regionPath } from '../region-code';

/** Who states a figure: the western side, whose book has the postings too, or the eastern one. */
export type Side = 'WEST' | 'EAST';

/** One scope in one book. */
export interface Asked {
  key: DecodedKey;
  book: Side;
  /** The western regions that an eastern one has partnerships with, in force on the day; null where that is not asked. */
  partners: readonly string[] | null;
}

/**
 * What ledger.general-actuals and ledger.evidence share: the scopes asked for, and of the statements inside each the latest ones.
 *
 * Paths nest by prefix, so a subtree is a range of an index: from its path to the path followed by ':', the character
 * after '9'. A planner cannot guess how many rows such a range has and, left to itself, compares every row of an indicator
 * with every scope. So each scope is looked up by a lateral query of its own, and ancestors are found in hashed sets.
 *
 * `own_only`: levels and rates are never summed, so nothing but the very scope counts. Several scopes may share one `n`.
 */
export function scopeTable(asked: readonly (Asked & { n: number })[]): Sql {
  const scopes = asked.map(({ key }) => scopeOf(key));
  return sql`scope as (
  select *
  from unnest(
    ${asked.map(({ n }) => n)}::int[],
    ${asked.map(({ key }) => key.entry.code)}::text[],
    ${asked.map(({ book }) => book)}::text[],
    ${scopes.map((scope) => scope.regionPath)}::text[],
    ${scopes.map(({ partnerPath }) => partnerPath)}::text[],
    ${asked.map(({ key }) => (countsWithinYear(key.entry) ? key.year : 0))}::int[],
    ${asked.map(({ key }) => (countsWithinYear(key.entry) ? `${key.year}-01-01` : '-infinity'))}::date[],
    ${asked.map(({ key }) => key.asOf)}::date[],
    ${asked.map(({ key }) => key.knownAt ?? 'infinity')}::timestamptz[],
    ${asked.map(({ key }) => key.entry.aggregation === 'LEVEL' || key.entry.aggregation === 'RATIO')}::boolean[],
    ${asked.map(({ partners }) => partners?.map(regionPath).join(',') ?? '')}::text[]
  ) as scope(n, indicator, side, region_path, partner_path, year, since, as_of, known_at, own_only, partners)
)`;
}

/**
 * The rows of a table inside `scope`, a row of the query around, up to a date. By the index of regions, or by that of
 * partners where the region is the whole nation; the other side is only a filter, so that the planner has no choice.
 */
export function rowsInside(
  scope: string,
  table: 'statement' | 'posting',
  columns: string,
  until: string,
): Sql {
  const inBook = table === 'statement' ? `t.side = ${scope}.side` : `${scope}.side = 'WEST'`;
  return raw(`(
  select ${columns} from ${table} t
  where ${scope}.region_path <> '' and t.indicator = ${scope}.indicator and ${inBook}
    and t.region_path >= ${scope}.region_path collate "C" and t.region_path < (${scope}.region_path || ':') collate "C"
    and starts_with(t.partner_path, ${scope}.partner_path)
    and t.date between ${scope}.since and ${until} and t.recorded_at <= ${scope}.known_at
  union all
  select ${columns} from ${table} t
  where ${scope}.region_path = '' and t.indicator = ${scope}.indicator and ${inBook}
    and t.partner_path >= ${scope}.partner_path collate "C" and t.partner_path < (${scope}.partner_path || ':') collate "C"
    and t.date between ${scope}.since and ${until} and t.recorded_at <= ${scope}.known_at
)`);
}

/**
 * Of the statements inside a scope the latest of each scope of theirs that is not withdrawn. One is `crossed` by another that has
 * a wider region and a narrower partner: it neither counts nor covers. Of the rest, `outermost` are those inside no other, and
 * `itemising` those that would be without the scope's own. `reach` are the scopes that a statement would be inside of, were its
 * partner any wider one.
 */
export const COUNTED: Sql = sql`counted as materialized (
  select scope.n, scope.partner_path as asked_partner, scope.since, scope.known_at, scope.own_only, s.*
  from scope
  cross join lateral (
    with latest as materialized (
      select distinct on (region_path, partner_path) *,
        region_path = scope.region_path and partner_path = scope.partner_path as own
      from (
        select distinct on (region_path, partner_path, date) *
        from ${rowsInside('scope', 'statement', '*', 'scope.as_of')} inside
        where not scope.own_only or (region_path = scope.region_path and partner_path = scope.partner_path)
        order by region_path, partner_path, date desc, id desc
      ) as of_each_date
      where total is not null
      order by region_path, partner_path, date desc
    ),
    reach as materialized (
      select region_path, left(partner_path, digits) as partner_path
      from latest
      cross join unnest('{0,2,4,6,9}'::int[]) as digits
      where digits >= length(scope.partner_path) and digits < length(partner_path)
    ),
    standing as materialized (
      select latest.*, is_crossed is true as crossed
      from latest
      cross join lateral (
        select bool_or((left(latest.region_path, digits), latest.partner_path)
          in (select region_path, partner_path from reach)) as is_crossed
        from unnest('{0,2,4,6,9}'::int[]) as digits
        where digits < length(latest.region_path)
      ) crossing
    )
    select standing.*, not crossed and covered is not true as outermost,
      not crossed and not own and covered_by_another is not true as itemising
    from standing
    cross join lateral (
      select
        bool_or((left(standing.region_path, r), left(standing.partner_path, p))
          in (select region_path, partner_path from standing where not crossed)) as covered,
        bool_or((left(standing.region_path, r), left(standing.partner_path, p))
          in (select region_path, partner_path from standing where not crossed and not own)) as covered_by_another
      from unnest('{0,2,4,6,9,12}'::int[]) as r, unnest('{0,2,4,6,9,12}'::int[]) as p
      where r <= length(standing.region_path) and p <= length(standing.partner_path)
        and r + p < length(standing.region_path) + length(standing.partner_path)
    ) ancestry
  ) s
)`;

/** A flow, or a rate of flows; the others carry over from year to year. */
export function countsWithinYear({ aggregation, numerator }: IndicatorRow): boolean {
  const part = numerator === null ? undefined : indicator(numerator);
  return aggregation === 'FLOW' || part?.aggregation === 'FLOW';
}
