import { readablePaths } from '../../platform/access/viewer';
import { connection, decodeCursor, pageSize, type Connection } from '../../platform/connection';
import { badInput } from '../../platform/errors';
import { isEastern, isRegionCode, regionPath } from '../../platform/region-code';
import { isRegion } from '../../platform/regions';
import { knownRegions, progressQuery } from './arguments';
import type { QueryProgressArgs, RegionProgressArgs, Side } from './generated';
import { requestedGroup } from './groups';
import type { TargetsContext } from './loaders';
import { sidesOf, type ProgressRow } from './progress';
import type { ListedProgress } from './progress-page-sql';
import type { RegionRow } from './rows';

/** A list of progress with one page of it, which is read where it is asked for. */
export interface ProgressList {
  list: ListedProgress;
  page: () => Promise<Connection<ProgressRow>>;
  count: () => Promise<number>;
}

/** WEST for null, too. */
export const sideOf = (side: Side | null | undefined): Side => (side === 'EAST' ? 'EAST' : 'WEST');

const isCode = (part: string): boolean => isRegionCode(part);
const isPosition = (part: string): boolean => /^\d{1,4}$/.test(part);

/** The region that a row of a list is about, and the place of its indicator in the catalogue. */
export const placeOf = ({ key, indicator }: ProgressRow): readonly [region: string, position: number] => [
  key.west || key.east,
  indicator.position,
];

/** Progress of regions, by region code and in catalogue order. */
export function listProgress(
  { within, level, regions, group, side, first, after, ...args }: QueryProgressArgs,
  { loaders, viewer, now }: TargetsContext,
): ProgressList {
  const size = pageSize(first);
  const [code = '', position = '-1'] = decodeCursor(after, [isCode, isPosition]) ?? [];
  const query = progressQuery(args, now);
  const list = {
    ...query,
    withinPath: within ? regionPath(within) : '',
    side: sideOf(side),
    readable: readablePaths(viewer, sideOf(side)),
    level: level ?? null,
    regions: knownRegions(regions),
    group: requestedGroup(group),
  };
  const passed = query.indicators.filter((entry) => entry.position <= Number(position)).length - 1;
  let page: Promise<Connection<ProgressRow>> | undefined;
  const read = async (): Promise<Connection<ProgressRow>> => {
    const rows = await loaders.progress.page({ ...list, after: [code, passed], limit: size + 1 });
    return connection(rows, { size, after }, placeOf);
  };
  return { list, page: () => (page ??= read()), count: () => loaders.progress.count(list) };
}

/** Progress of one region, on a side and with a partner, in catalogue order. */
export async function listOfRegion(
  region: RegionRow,
  { side, partner, ...args }: RegionProgressArgs,
  { loaders, now }: TargetsContext,
): Promise<ProgressRow[]> {
  const own = sidesOf(sideOf(side), region.code);
  const query = progressQuery(args, now);
  const rows = await loaders.progress
    .ofScopes(query)
    .load(partner == null ? own : { ...own, ...partnerSide(own, partner) });
  return rows.map((row) => (row.key.west === region.code || row.key.west === '' ? { ...row, region } : row));
}

/** The other side of a scope; BAD_USER_INPUT for a region that is on the same one. */
function partnerSide({ west }: { west: string }, partner: string): { east: string } | { west: string } {
  const isWest = west === '';
  if (!isRegion(partner) || isEastern(partner) === isWest)
    throw badInput(
      'partner',
      partner,
      `the code of a region of a province that ${isWest ? 'is assisted' : 'assists'}`,
    );
  return isWest ? { west: partner } : { east: partner };
}
