import { dayOf, today } from '../../platform/calendar';
import { connection, decodeCursor, pageSize } from '../../platform/connection';
import { isRegionCode, regionPath } from '../../platform/region-code';
import type { QueryRegionsArgs } from './generated';
import { requestedGroup } from './groups';
import type { TargetsContext } from './loaders';
import type { RegionPage } from './region-loaders';
import { readSearch } from './region-search';

const isName = (part: string): boolean => part !== '';
const isRank = (part: string): boolean => /^[1-4]$/.test(part);
const isPath = (part: string): boolean => /^\d{0,12}$/.test(part);

/** The regions that are called so or have such a code, the best match first; without a search all, by code. */
export async function listRegions(
  { search, within, level, group, first, after }: QueryRegionsArgs,
  { loaders: { regions }, now }: TargetsContext,
): Promise<RegionPage> {
  const wanted = search == null ? null : readSearch(search);
  const key = requestedGroup(group);
  const filter = {
    withinPath: within == null ? '' : regionPath(within),
    level: level ?? null,
    group: key && { key, year: dayOf(today(now)).year },
  };
  const size = pageSize(first);
  const isByName = wanted?.by === 'NAME';
  const cursor = decodeCursor(after, isByName ? [isName, isRank, isRegionCode] : [isPath]);
  const rows = await regions.page(wanted, filter, cursor, size + 1);
  const page = connection(rows, { size, after }, ({ found, rank, code }) =>
    found === null || rank === null ? [regionPath(code)] : [found, rank, code],
  );
  return {
    ...page,
    count: () => regions.count(wanted, filter),
    candidates: async () =>
      wanted === null || rows.length > 0 || cursor !== null ? [] : regions.candidates(wanted, filter),
  };
}
