import { mayRead, readablePaths } from '../../platform/access/viewer';
import { dayOf, monthEarlier, parseDay } from '../../platform/calendar';
import { indicator, type IndicatorRow } from '../../platform/catalogue';
import { badInput } from '../../platform/errors';
import { decodeProgressId } from '../../platform/ledger/progress-id';
import { compareDecimals } from '../../platform/ledger/ratio';
import { isRegionCode, liesInside, regionPath } from '../../platform/region-code';
import { childrenOf } from '../../platform/regions';
import type { TargetsContext } from './loaders';
import type { ProgressRow } from './progress';
import type { ProgressPage } from './progress-page-sql';
import { REGION_LEVELS, type RegionLevel } from './rows';

/** A progress row with what its owner measured; of an owner that could not, the gateway hands in an empty one. */
export interface Measured {
  progressId?: string;
  ratio?: string | null;
  gap?: string | null;
}

/** A league; `candidates` and `earlier` come back from the owners with what they measured when `standings` is asked for. */
export interface LeagueRow {
  id: string;
  indicator: IndicatorRow;
  asOf: string;
  within: string;
  level: RegionLevel;
  by: 'RATIO' | 'GAP';
  candidates?: readonly Measured[];
  earlier?: readonly Measured[];
}

export interface StandingRow {
  /** Null where it is not known, and for what is not ranked. */
  rank: number | null;
  previousRank: number | null;
  progress: ProgressRow;
}

/** The `id` of a league stands for its arguments. */
export const encodeLeagueId = (league: Omit<LeagueRow, 'id'>): string =>
  [league.indicator.code, league.asOf, league.within, league.level, league.by].join('|');

/** The league behind an id; null when the id was not made here. */
export function decodeLeague(id: string): LeagueRow | null {
  const [code = '', asOf = '', within = '', levelName = '', by = ''] = id.split('|');
  const entry = indicator(code);
  const level = REGION_LEVELS.find((name) => name === levelName);
  if (!entry || !level || !parseDay(asOf) || !isRegionCode(within)) return null;
  if (by !== 'RATIO' && by !== 'GAP') return null;
  return { id, indicator: entry, asOf, within, level, by };
}

/** The regions that have a target, as of a day of the league's year; none for a viewer who may not read all of it: a rank among some misleads. */
export function listCandidates(
  league: LeagueRow,
  asOf: string | null,
  { loaders, viewer }: TargetsContext,
): Promise<ProgressRow[]> {
  if (asOf === null || !mayRead(viewer, { region: league.within, partner: '' })) return Promise.resolve([]);
  const page: ProgressPage = {
    year: dayOf(asOf).year,
    asOf,
    knownAt: null,
    indicators: [league.indicator],
    all: false,
    withinPath: regionPath(league.within),
    readable: readablePaths(viewer),
    level: league.level,
    side: 'WEST',
    after: ['', -1],
    limit: null,
  };
  return loaders.progress.page(page);
}

export const listEarlier = (league: LeagueRow, context: TargetsContext): Promise<ProgressRow[]> =>
  listCandidates(league, monthEarlier(league.asOf), context);

/**
 * Ranks by ratio or gap, the best first: equal ones share a rank, and who reported nothing comes last, in order of code. Regions
 * whose figure could not be measured follow without a rank, and then those whose targets cannot be compared.
 */
export async function rankStandings(
  league: LeagueRow,
  first: number | null | undefined,
  context: TargetsContext,
): Promise<StandingRow[]> {
  if (first != null && first < 0) throw badInput('first', first, '0 or more');
  const rows = await listCandidates(league, league.asOf, context);
  const comparable = new Set(rows.filter(isComparable).map(({ key }) => key.west));
  const places = rank(league.candidates ?? [], league.by, comparable);
  const earlier = (league.earlier ?? []).filter((one) => valueOf(one, league.by) !== null);
  const before = rank(earlier, league.by, comparable);
  const notKnown = rows.filter(({ key }) => comparable.has(key.west) && !places.has(key.west));
  const apart = rows.filter(({ key }) => !comparable.has(key.west));
  const rowOf = new Map(rows.map((row) => [row.key.west, row]));
  const order = [...places.keys(), ...[...notKnown, ...apart].map(({ key }) => key.west)];
  return order.slice(0, first ?? undefined).flatMap((region) => {
    const progress = rowOf.get(region);
    return progress
      ? [{ rank: places.get(region) ?? null, previousRank: before.get(region) ?? null, progress }]
      : [];
  });
}

/**
 * A ceiling has no ratio, nor has a sum of several kinds. A sum of what is set for some of the regions one level down says nothing
 * about the others.
 */
function isComparable({ key, target, targetKind, targetBasis, parts }: ProgressRow): boolean {
  if (target === null || targetKind === 'KEEP_BELOW') return false;
  if (targetBasis !== 'PARTS') return true;
  const set = (parts ?? []).map((part) => part.split('|')[0] ?? '');
  return childrenOf(key.west).every((child) =>
    set.some((west) => liesInside(west, child) || liesInside(child, west)),
  );
}

const valueOf = ({ ratio, gap }: Measured, by: 'RATIO' | 'GAP'): string | null =>
  (by === 'GAP' ? gap : ratio) ?? null;

/** The ranks of those that were measured and can be compared, in their order. */
function rank(
  candidates: readonly Measured[],
  by: 'RATIO' | 'GAP',
  comparable: ReadonlySet<string>,
): Map<string, number> {
  const sorted = candidates
    .flatMap((one) => {
      const key = one.progressId === undefined ? null : decodeProgressId(one.progressId);
      return key && comparable.has(key.west) ? [{ region: key.west, value: valueOf(one, by) }] : [];
    })
    .sort((a, b) => descending(a.value, b.value) || (a.region < b.region ? -1 : 1));
  const places = new Map<string, number>();
  sorted.forEach(({ region, value }, i) => {
    const above = sorted[i - 1];
    const shared = above && descending(above.value, value) === 0 ? places.get(above.region) : undefined;
    places.set(region, shared ?? i + 1);
  });
  return places;
}

/** Null, for nothing reported, after every number. */
function descending(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareDecimals(b, a);
}
