import { indicator } from '../catalogue';
import type { Run } from '../database/run';
import { raw, statement, type Statement } from '../database/sql';
import { countsWithinYear, type Side } from '../ledger/scopes';
import { regionPath } from '../region-code';
import { scopeOfLine, type ReturnKey } from './return-id';

/** A total of one day, as precise as it was given. */
export interface StatedTotal {
  date: string;
  total: string;
  rounding: string;
  qualifier: string | null;
}

/** What is known beside a line. Amounts are in the indicator's unit. */
export interface Beside {
  /** What this very scope and side states, by day; of what counts within the year, in the year of the period's end. */
  stated: readonly StatedTotal[];
  /** What the other side states of the same scope, of the newest day up to the period's end. */
  counterpart: StatedTotal | null;
  /** What the registers have of the scope; null where they have nothing. */
  registers: string | null;
  /** What the approved returns of the regions one level down come to; null where there are none. */
  below: string | null;
  /** What an approved return of another rhythm has put there for the same day. */
  other: { id: string; total: string } | null;
}

export const NOTHING_BESIDE: Beside = {
  stated: [],
  counterpart: null,
  registers: null,
  below: null,
  other: null,
};

/** A line of a return, by its indicator and partner. */
export interface LineKey {
  indicator: string;
  partner: string;
}

const OTHER_SIDE: Readonly<Record<Side, Side>> = { WEST: 'EAST', EAST: 'WEST' };

/** The newest statement of each day of a scope in one book, withdrawn ones left out. */
const statedIn = (side: string, until: string, limit: number): string => `
    select date, total, rounding, qualifier from (
      select distinct on (date) date, total, rounding, qualifier from statement t
      where t.indicator = line.indicator and t.side = ${side} and t.region_path = line.region_path collate "C"
        and t.partner_path = line.partner_path collate "C" and t.date between line.since and ${until}
      order by date desc, id desc
    ) as of_each_day
    where total is not null
    order by date desc
    limit ${limit}`;

const TOTAL = `json_build_object('date', date, 'total', total::text, 'rounding', rounding::text, 'qualifier', qualifier)`;

/** Everything beside any number of lines of returns, by one statement. */
export function besideLines(asked: readonly { key: ReturnKey; line: LineKey }[]): Statement {
  const scopes = asked.map(({ key, line }) => scopeOfLine(key, line.partner));
  const within = asked.map(({ line }) => {
    const entry = indicator(line.indicator);
    return entry !== undefined && countsWithinYear(entry);
  });
  const yearOf = ({ period }: ReturnKey): string => period.end.slice(0, 4);
  return statement('returns.beside')`
with line as (
  select * from unnest(
    ${asked.map((_, n) => n)}::int[],
    ${asked.map(({ line }) => line.indicator)}::text[],
    ${asked.map(({ line }) => regionPath(line.partner))}::text[],
    ${asked.map(({ key }) => key.side)}::text[],
    ${asked.map(({ key }) => OTHER_SIDE[key.side])}::text[],
    ${scopes.map(({ region }) => regionPath(region))}::text[],
    ${scopes.map(({ partner }) => regionPath(partner))}::text[],
    ${scopes.map(({ region }) => region)}::text[],
    ${scopes.map(({ partner }) => partner)}::text[],
    ${asked.map(({ key }, n) => (within[n] ? `${yearOf(key)}-01-01` : '-infinity'))}::date[],
    ${asked.map(({ key }) => key.period.end)}::date[],
    ${asked.map(({ key }) => `${yearOf(key)}-12-31`)}::date[],
    ${asked.map(({ key }) => key.id)}::text[],
    ${asked.map(({ key }) => key.unit)}::text[],
    ${asked.map(({ key }) => key.theme)}::text[],
    ${asked.map(({ key }) => key.period.name)}::text[]
  ) as line(n, indicator, line_partner_path, side, other_side, region_path, partner_path, region, partner, since, "end", year_end,
    return_id, unit, theme, period)
)
select line.n, own.stated, other_side.counterpart, registers.amount::text as registers, below.total::text as below, other.return as other
from line
left join lateral (
  select json_agg(${raw(TOTAL)} order by date) as stated from (${raw(statedIn('line.side', 'line.year_end', 100))}) as stated
) own on true
left join lateral (
  select ${raw(TOTAL)} as counterpart from (${raw(statedIn('line.other_side', 'line."end"', 1))}) as stated
) other_side on true
left join lateral (
  select case when sum(live) <> 0 then sum(amount) end as amount from (
    select d.amount, d.live from posting_day d
    where d.indicator = line.indicator and d.region_path = line.region_path collate "C" and d.partner_path = line.partner_path collate "C"
      and d.date between line.since and line."end"
      and exists (select from standing_indicator i where i.indicator = line.indicator)
    union all
    select p.amount, p.direction from posting p
    where p.indicator = line.indicator and p.region_path >= line.region_path collate "C"
      and p.region_path < (line.region_path || ':') collate "C" and starts_with(p.partner_path, line.partner_path)
      and p.date between line.since and line."end"
      and not exists (select from standing_indicator i where i.indicator = line.indicator)
  ) as posted
) registers on true
left join lateral (
  select sum(l.total) as total
  from filed_return r
  join return_line l on l.return_id = r.id and l.revision = r.approved_revision
  where r.theme = line.theme and r.side = line.side and r.period = line.period and r.parent = line.unit
    and l.indicator = line.indicator
    and starts_with(case when length(l.partner) = 6 then regexp_replace(l.partner, '(00){1,3}$', '') else l.partner end, line.line_partner_path)
) below on true
left join lateral (
  select json_build_object('id', s.return_id, 'total', s.total::text) as return
  from return_statement s
  join filed_return r on r.id = s.return_id and r.approved_revision = s.revision
  where s.indicator = line.indicator and s.side = line.side and s.region = line.region and s.partner = line.partner
    and s.date = line."end" and s.return_id <> line.return_id
  order by s.return_id
  limit 1
) other on true
order by line.n`;
}

/** What is beside the lines of one return, in their order. */
export async function readBeside(run: Run, key: ReturnKey, lines: readonly LineKey[]): Promise<Beside[]> {
  if (lines.length === 0) return [];
  const rows = await run<Omit<Beside, 'stated'> & { stated: StatedTotal[] | null }>(
    besideLines(lines.map((line) => ({ key, line }))),
  );
  return rows.map(({ stated, counterpart, registers, below, other }) => ({
    stated: stated ?? [],
    counterpart,
    registers,
    below,
    other,
  }));
}
