import { statement, type Statement } from '../../platform/database/sql';
import type { IndicatorCode } from '../../platform/indicator-codes';
import { countedBy } from '../../platform/register/counted-by';
import type { CountedGroup } from '../../platform/register/register';

const CERTIFIED: IndicatorCode = 'CA_SUPPLIERS';
const SUBMITTED: IndicatorCode = 'CA_SUPPLIERS_SUBMITTED';

/**
 * A supplier counts in its county from the day on which one of its products is certified until the day from which none is,
 * and as submitted once a year, on the first day on which a county submits one of its products.
 */
const counts = (suppliers: readonly string[]): Statement => statement('consumer.suppliers-counted')`
with product_of as (
  select s.id::text as key, s.county, p.reviewed_on, p.certified_on, least(p.expires_on + 1, p.withdrawn_on) as ended_on
  from supplier s
  join product p on p.supplier = s.id and p.superseded_at is null and not p.void
  where s.id = any(${suppliers}::bigint[]) and s.superseded_at is null and not s.void
),
certified as (
  select key, county, range_agg(daterange(certified_on, ended_on)) as spans
  from product_of
  where certified_on is not null
  group by key, county
)
select key, ${CERTIFIED}::text as indicator, county as region, '' as partner, date::text as date, amount::text as amount
from certified
cross join lateral unnest(spans) as span
cross join lateral (values (lower(span), 1), (upper(span), -1)) as change(date, amount)
where date is not null
union all
select key, ${SUBMITTED}::text, county, '', min(reviewed_on)::text, '1'
from product_of
where reviewed_on is not null
group by key, county, date_part('year', reviewed_on)`;

/**
 * The group of a supplier, by its id, for each register of which a record can change what it counts for. `members` tells the
 * register whose records it counts.
 */
export const suppliersCounted = <Of>(
  supplierOf: (values: Of, id: string) => string,
  members?: string,
): CountedGroup<Of> =>
  countedBy({ name: 'counted-supplier', keysOf: (values, id) => [supplierOf(values, id)], members }, counts);
