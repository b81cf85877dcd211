import type { Run } from '../database/run';
import { statement, type Statement } from '../database/sql';
import { decodeProgressId, encodeProgressId, type DecodedKey } from '../progress-id';
import { actuals, itemised } from './actuals-sql';
import { generalActuals } from './general-sql';
import type { Asked, Side } from './scopes';

/** A scope on a day for which the two ways of reading say different things. */
export interface Difference {
  indicator: string;
  book: Side;
  region: string;
  partner: string;
  asOf: string;
  /** Of the two statements, as JSON: what is read from standing totals, and by the rule as it is written. */
  standing: string;
  general: string;
}

interface Place {
  indicator: string;
  side: Side;
  region: string;
  partner: string;
  as_of: string;
}

type Row = Readonly<Record<string, unknown>> & { is_certain?: boolean };

/** As many as a statement answers in a second or so. */
const CHUNK = 500;

/**
 * Places of an indicator: every scope on record and those around it, each on the days on which something of the indicator is dated, or some
 * of them by chance. A path filled up with zeros is the code of the region.
 */
const places = (indicator: string, most: number | null): Statement => statement('ledger.places-to-check')`
with line as (
  select side, region_path, partner_path, date from statement where indicator = ${indicator}
  union all
  select 'WEST', region_path, partner_path, date from posting where indicator = ${indicator}
),
day as (select distinct date from line),
scope as (
  select distinct side, left(region_path, r) as region_path, left(partner_path, p) as partner_path
  from line
  cross join unnest('{0,2,4,6,9,12}'::int[]) as r
  cross join unnest('{0,2,4,6,9,12}'::int[]) as p
  where r <= length(region_path) and p <= length(partner_path)
)
select ${indicator}::text as indicator, side, rpad(region_path, greatest(6, length(region_path)), '0') as region,
  case when partner_path = '' then '' else rpad(partner_path, greatest(6, length(partner_path)), '0') end as partner,
  date::text as as_of
from scope cross join day
order by case when ${most}::int is not null then random() end, side, region_path, partner_path, date
limit ${most}::int`;

/**
 * Holds what is read from standing totals against the rule as it is written, for an indicator: everywhere and on every day, or at so many
 * places by chance. Gives what differs and how many places were looked at.
 */
export async function checkStanding(
  run: Run,
  indicator: string,
  most: number | null,
): Promise<{ differences: Difference[]; places: number }> {
  const found = await run<Place>(places(indicator, most));
  const differences: Difference[] = [];
  for (let start = 0; start < found.length; start += CHUNK) {
    const asked = found.slice(start, start + CHUNK).flatMap((place) => askedOf(place) ?? []);
    const [own, parts, general] = [
      await run<Row>(actuals(asked)),
      await run<Row>(itemised(asked)),
      await run<Row>(generalActuals(asked)),
    ];
    for (const [i, { key, book }] of asked.entries()) {
      const standing = { ...certain(own[i]), ...certain(parts[i]) };
      const expected = Object.fromEntries(
        Object.keys(standing).map((name) => [name, plain(general[i]?.[name])]),
      );
      if (JSON.stringify(standing) === JSON.stringify(expected)) continue;
      const { west: region, east: partner, asOf } = key;
      differences.push({
        indicator,
        book,
        region,
        partner,
        asOf,
        standing: JSON.stringify(standing),
        general: JSON.stringify(expected),
      });
    }
  }
  return { differences, places: found.length };
}

/** What a row says by itself: nothing where the rule as it is written has to be asked. */
function certain(row: Row | undefined): Record<string, unknown> {
  const { is_certain: isCertain, ...values } = row ?? {};
  if (isCertain !== true) return {};
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]));
}

/** Numbers may be written with more or fewer zeros at their end. */
const plain = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value;

function askedOf({ indicator, side, region, partner, as_of: asOf }: Place): Asked | null {
  const key: DecodedKey | null = decodeProgressId(
    encodeProgressId({
      indicator,
      west: region === '000000' && partner !== '' ? '' : region,
      east: partner,
      year: Number(asOf.slice(0, 4)),
      asOf,
      knownAt: null,
    }),
  );
  return key && { key, book: side, partners: null };
}
