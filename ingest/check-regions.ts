import type { Run } from '../platform/database/run';
import { statement } from '../platform/database/sql';
import { errorAt, type Drafts } from './drafts';
import type { RowError } from './table/file-refused';
import { texts } from './texts';

/** Refuses rows of regions that there are not. */
export async function checkRegions(run: Run, drafts: Drafts): Promise<RowError[]> {
  const rows = [...drafts.targets, ...drafts.figures];
  const codes = new Set(rows.flatMap(({ region, partner }) => [region, partner]));
  const found = await run<{ code: string }>(
    statement('import.known-regions')`select code from region where code = any(${[...codes]}::text[])`,
  );
  const known = new Set(found.map(({ code }) => code));

  return rows.flatMap(({ row, region, partner }): RowError[] => {
    const wrong = (column: 'region' | 'partner', found: string): RowError => ({
      ...errorAt(drafts.places, row, found, texts.unknownRegion, 'UNKNOWN_REGION'),
      column,
    });
    return [
      ...(known.has(region) ? [] : [wrong('region', region)]),
      ...(partner === '' || known.has(partner) ? [] : [wrong('partner', partner)]),
    ];
  });
}
