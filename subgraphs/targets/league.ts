import { mayRead, readablePaths } from '../../platform/access/viewer';
import { dayOf, monthEarlier, parseDay } from '../../platform/calendar';
import { indicator, type IndicatorRow } from '../../platform/catalogue';
import { badInput } from '../../platform/errors';
import { decodeProgressId } from '../../platform/ledger/progress-id';
import { compareDecimals } from '../../platform/ledger/ratio';
import { isRegionCode, regionPath } from '../../platform/region-code';
import type { TargetsContext } from './loaders';
import type { ProgressPage, ProgressRow } from './progress';
import { REGION_LEVELS, type RegionLevel } from './rows';

/** A progress row with the ratio that its owner measured; of an owner that could not, the gateway hands in an empty one. */
export interface Measured {
  progressId?: string;
  ratio?: string | null;
}

/** A league; `candidates` and `earlier` come back from the owners with their ratios when `standings` is asked for. */
export interface LeagueRow {
  id: string;
  indicator: IndicatorRow;
  asOf: string;
  within: string;
  level: RegionLevel;
  candidates?: readonly Measured[];
  earlier?: readonly Measured[];
}

export interface StandingRow {
  /** Null where the ratio is not known. */
  rank: number | null;
  previousRank: number | null;
  progress: ProgressRow;
}

/** The `id` of a league stands for its arguments. */
export const encodeLeagueId = (league: Omit<LeagueRow, 'id'>): string =>
  [league.indicator.code, league.asOf, league.within, league.level].join('|');

/** The league behind an id; null when the id was not made here. */
export function decodeLeague(id: string): LeagueRow | null {
  const [code = '', asOf = '', within = '', levelName = ''] = id.split('|');
  const entry = indicator(code);
  const level = REGION_LEVELS.find((name) => name === levelName);
  if (!entry || !level || !parseDay(asOf) || !isRegionCode(within)) return null;
  return { id, indicator: entry, asOf, within, level };
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
    after: ['', -1],
    limit: null,
  };
  return loaders.progress.page(page);
}

export const listEarlier = (league: LeagueRow, context: TargetsContext): Promise<ProgressRow[]> =>
  listCandidates(league, monthEarlier(league.asOf), context);

/**
 * Ranks by ratio, the best first: equal ratios share a rank, and who reported nothing comes last, in order of code. Regions whose
 * ratio could not be measured follow without a rank.
 */
export async function rankStandings(
  league: LeagueRow,
  first: number | null | undefined,
  context: TargetsContext,
): Promise<StandingRow[]> {
  if (first != null && first < 0) throw badInput('first', first, '0 or more');
  const places: { region: string; place: number | null }[] = rank(league.candidates ?? []);
  if (places.length < (league.candidates?.length ?? 0)) {
    const ranked = new Set(places.map(({ region }) => region));
    for (const { key } of await listCandidates(league, league.asOf, context))
      if (!ranked.has(key.west)) places.push({ region: key.west, place: null });
  }
  const before = rank((league.earlier ?? []).filter(({ ratio }) => ratio != null));
  const { indicator: entry, asOf } = league;
  const query = { year: dayOf(asOf).year, asOf, knownAt: null, indicators: [entry], all: true };
  const previousRanks = new Map(before.map(({ region, place }) => [region, place]));
  const list = context.loaders.progress.ofScopes(query);
  return Promise.all(
    places.slice(0, first ?? undefined).map(async ({ region, place }) => {
      const [progress] = await list.load({ west: region, east: '' });
      if (!progress) throw new Error(`no progress of ${region} in league ${league.id}`);
      return { rank: place, previousRank: previousRanks.get(region) ?? null, progress };
    }),
  );
}

/** The ranks of those whose ratio was measured. */
function rank(candidates: readonly Measured[]): { region: string; place: number }[] {
  const sorted = candidates
    .flatMap(({ progressId, ratio = null }) => {
      const key = progressId === undefined ? null : decodeProgressId(progressId);
      return key ? [{ region: key.west, ratio }] : [];
    })
    .sort((a, b) => compareRatios(a.ratio, b.ratio) || (a.region < b.region ? -1 : 1));
  let place = 0;
  return sorted.map(({ region, ratio }, i) => {
    const above = sorted[i - 1];
    if (!above || compareRatios(above.ratio, ratio) !== 0) place = i + 1;
    return { region, place };
  });
}

/** Descending; null, for nothing reported, after every number. */
function compareRatios(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareDecimals(b, a);
}
