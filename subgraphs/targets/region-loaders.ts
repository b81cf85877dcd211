import type { Connection } from '../../platform/connection';
import type { Run } from '../../platform/database/run';
import { villageName } from '../../platform/regions';
import { requireGroup } from './groups';
import type { Wanted } from './region-search';
import * as sql from './region-sql';
import type { RegionRow } from './rows';

/** A region with the name that it was found by; both are null in a list by codes. */
export type FoundRegion = RegionRow & { found: string | null; rank: number | null };

/** A page of regions, which can say how many there are and, where a search finds nothing, what may have been meant. */
export type RegionPage = Connection<FoundRegion> & {
  count: () => Promise<number>;
  candidates: () => Promise<RegionRow[]>;
};

/** How many candidates a search that finds nothing has. */
const CANDIDATES = 10;

/** A village that records speak of, where the villages have not been loaded. */
export function villageOnFile(code: string): RegionRow | null {
  const name = code.length === 12 ? villageName(code) : null;
  return name === null ? null : { code, name, level: 'VILLAGE', parent: code.slice(0, 9) };
}

/** Lists of regions, of all or of what a search wants. */
export class RegionLists {
  constructor(private readonly run: Run) {}

  async page(
    wanted: Wanted | null,
    filter: sql.RegionFilter,
    after: readonly string[] | null,
    limit: number,
  ): Promise<FoundRegion[]> {
    const rows: FoundRegion[] =
      wanted?.by === 'NAME'
        ? await this.run(sql.regionsByName(wanted, filter, after, limit))
        : (await this.run<RegionRow>(sql.regionsByCode(wanted, filter, after, limit))).map((row) => ({
            ...row,
            ...{ found: null, rank: null },
          }));
    if (rows.length === 0 && filter.group) await requireGroup(this.run, filter.group.key, null);
    return rows;
  }

  async count(wanted: Wanted | null, filter: sql.RegionFilter): Promise<number> {
    const [row] = await this.run<{ count: number }>(
      wanted?.by === 'NAME' ? sql.countByName(wanted, filter) : sql.countByCode(wanted, filter),
    );
    return row?.count ?? 0;
  }

  /** What may have been meant by a search that finds nothing. */
  candidates(wanted: Wanted, filter: sql.RegionFilter): Promise<RegionRow[]> {
    if (wanted.by === 'NAME') return this.run(sql.candidatesByName(wanted, filter, CANDIDATES));
    return this.run(sql.candidatesByCode(wanted.by === 'DIGITS' ? wanted.digits : (wanted.codes[0] ?? '')));
  }
}
