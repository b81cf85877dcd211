import type { DataSource } from 'typeorm';
import type { Drafts } from './read-drafts';
import type { RowError } from './table/read-table';
import { texts } from './texts';

const KNOWN_REGIONS = `/* import.known-regions */ select code from region where code = any($1::text[])`;

/** Refuses rows of regions that there are not. */
export async function checkPlaces(drafts: Drafts, targets: DataSource): Promise<RowError[]> {
  const rows = [...drafts.targets, ...drafts.figures];
  const codes = new Set(rows.flatMap(({ region, partner }) => [region, partner]));
  const found: { code: string }[] = await targets.query(KNOWN_REGIONS, [[...codes]]);
  const known = new Set(found.map(({ code }) => code));

  return rows.flatMap(({ row, region, partner }): RowError[] => {
    const wrong = (column: 'region' | 'partner', code: string): RowError => ({
      row,
      column,
      found: column === 'region' ? region : partner,
      expected: texts.unknownRegion,
      code,
    });
    return [
      ...(known.has(region) ? [] : [wrong('region', 'UNKNOWN_REGION')]),
      ...(partner === '' || known.has(partner) ? [] : [wrong('partner', 'UNKNOWN_REGION')]),
    ];
  });
}
