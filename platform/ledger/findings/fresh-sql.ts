import { catalogue } from '../../catalogue';
import { raw, sql, type Sql } from '../../database/sql';
import { countsWithinYear } from '../scopes';

/** What the statements that find have in common: the new rows of the ledger, and how its standing totals are read. */

/** What the catalogue says of each indicator, and the new statements. */
export const fresh = (first: string): Sql => sql`entry as materialized (
  select * from unnest(
    ${catalogue.map(({ code }) => code)}::text[],
    ${catalogue.map(({ aggregation }) => aggregation === 'FLOW')}::boolean[],
    ${catalogue.map(({ aggregation }) => aggregation === 'FLOW' || aggregation === 'BALANCE')}::boolean[],
    ${catalogue.map(countsWithinYear)}::boolean[],
    ${catalogue.map(({ unit }) => unit === 'PERCENT')}::boolean[]
  ) as entry(indicator, flow, summed, yearly, percent)
),
fresh as materialized (
  select s.id, s.indicator, s.side, s.region_path, s.partner_path, s.date, s.total, s.rounding, e.flow, e.summed, e.percent,
    case when e.yearly then extract(year from s.date)::int else 0 end as year
  from statement s
  join entry e using (indicator)
  where s.id >= ${first}::bigint and s.total is not null
)`;

/** The rows of `standing` of one scope and book, which another row names. */
export const standingOf = (row: string, columns = 's.*'): Sql =>
  raw(`select ${columns} from standing s
    where s.side = ${row}.side and s.region_path = ${row}.region_path collate "C" and s.partner_path = ${row}.partner_path collate "C"`);

/** What is found, each with the statement that it is compared with. */
export const withOther: Sql = raw(`
select found.statement::text as statement, found.code, found.says, o.id::text as other_statement, o.indicator as other_indicator,
  o.region as other_region, o.partner as other_partner, o.date::text as other_date, o.total::text as other_total
from found
left join statement o on o.id = found.other
order by found.statement, found.code`);

/** The months of its year that have passed by a day. */
const elapsed = (date: string): string =>
  `(extract(month from ${date}) - 1 + extract(day from ${date}) / extract(day from date_trunc('month', ${date}) + interval '1 month - 1 day'))`;

/** What a total of one day comes to on another at an even pace; multiplied before it is divided, so that whole numbers stay whole. */
export const atEvenPace = (total: string, from: string, to: string): Sql =>
  raw(`${total} * ${elapsed(to)} / ${elapsed(from)}`);
