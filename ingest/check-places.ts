import type { DataSource } from 'typeorm';
import type { Drafts } from './read-drafts';
import type { RowError } from './table/read-table';
import { texts } from './texts';

const KNOWN_REGIONS = `/* import.known-regions */ select code from region where code = any($1::text[])`;

/** Pairs of which the provinces are paired the other way round. */
const REVERSED_PAIRS = `/* import.reversed-pairs */
select pair.region, pair.partner
from unnest($1::text[], $2::text[]) as pair(region, partner)
where exists (
    select from partnership where east = left(pair.region, 2) || '0000' and west = left(pair.partner, 2) || '0000'
  ) and not exists (
    select from partnership where west = left(pair.region, 2) || '0000' and east = left(pair.partner, 2) || '0000'
  )`;

/** Refuses rows of regions that there are not, and of partners that are the assisted side. */
export async function checkPlaces(drafts: Drafts, targets: DataSource): Promise<RowError[]> {
  const rows = [...drafts.targets, ...drafts.figures];
  const codes = new Set(rows.flatMap(({ region, partner }) => [region, partner]));
  const found: { code: string }[] = await targets.query(KNOWN_REGIONS, [[...codes]]);
  const known = new Set(found.map(({ code }) => code));

  const pairs = new Map(
    rows.filter(({ partner }) => partner !== '').map((row) => [`${row.region}–${row.partner}`, row]),
  );
  const swapped: { region: string; partner: string }[] = await targets.query(REVERSED_PAIRS, [
    [...pairs.values()].map(({ region }) => region),
    [...pairs.values()].map(({ partner }) => partner),
  ]);
  const reversed = new Set(swapped.map(({ region, partner }) => `${region}–${partner}`));

  return rows.flatMap(({ row, region, partner }): RowError[] => {
    const wrong = (column: 'region' | 'partner', code: string): RowError => ({
      row,
      column,
      found: column === 'region' ? region : partner,
      expected: texts[column],
      code,
    });
    return [
      ...(known.has(region) ? [] : [wrong('region', 'UNKNOWN_REGION')]),
      ...(partner === '' || known.has(partner) ? [] : [wrong('partner', 'UNKNOWN_REGION')]),
      ...(reversed.has(`${region}–${partner}`) ? [wrong('partner', 'WRONG_PARTNER')] : []),
    ];
  });
}
