import { raw, statement, type Statement } from '../../platform/database/sql';
import type { IndicatorCode } from '../../platform/indicator-codes';
import { isRegion } from '../../platform/regions';
import { countedBy } from '../../platform/register/counted-by';
import type { CountedGroup } from '../../platform/register/register';

/** The county of a village; where a prefecture has no counties, the prefecture. */
export function countyOf(village: string): string {
  const county = village.slice(0, 6);
  return isRegion(county) ? county : `${village.slice(0, 4)}00`;
}

/**
 * Postings of the days on which something begins and ceases to be paired, once however many pairings overlap.
 * See docs/decisions/0012-counted-once.md.
 */
const counts =
  (name: string, indicator: IndicatorCode, region: string, members: string) =>
  (keys: readonly string[]): Statement => statement(`enterprise-village.${name}`)`
select key, ${indicator}::text as indicator, region, '' as partner, date::text as date, amount::text as amount
from (
  select key.key, ${raw(region)} as region, range_agg(daterange(r."from", r."until", '[]')) as spans
  from unnest(${keys}::text[]) as key(key)
  join pairing r on ${raw(members)}
  where r.superseded_at is null and not r.void
  group by key.key, ${raw(region)}
) as paired
cross join lateral unnest(spans) as span
cross join lateral (values (lower(span), 1), (upper(span), -1)) as change(date, amount)
where date is not null`;

const OF_ENTERPRISE_AND_COUNTY = `r.credit_code = split_part(key.key, '|', 1)
    and starts_with(r.village, regexp_replace(split_part(key.key, '|', 2), '00$', ''))`;

/** An enterprise counts once in each county, however many of its villages it is paired with. */
export const enterprisesCounted: CountedGroup<{ creditCode: string; village: string }> = countedBy(
  {
    name: 'counted-enterprise',
    keysOf: ({ creditCode, village }) => [`${creditCode}|${countyOf(village)}`],
    members: OF_ENTERPRISE_AND_COUNTY,
  },
  counts('enterprises-counted', 'EV_ENTERPRISES', `split_part(key.key, '|', 2)`, OF_ENTERPRISE_AND_COUNTY),
);

const OF_VILLAGE = 'r.village = key.key';

/** A village counts once, however many enterprises it is paired with. */
export const villagesCounted: CountedGroup<{ village: string }> = countedBy(
  { name: 'counted-village', keysOf: ({ village }) => [village], members: OF_VILLAGE },
  counts('villages-counted', 'EV_VILLAGES', 'r.village', OF_VILLAGE),
);
