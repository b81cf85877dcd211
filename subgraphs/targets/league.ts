import { mayRead, readablePaths, type RowScope } from '../../platform/access/viewer';
import { dayOf, monthBefore, monthEarlier, parseDay } from '../../platform/calendar';
import { indicator, type IndicatorRow } from '../../platform/catalogue';
import { badInput } from '../../platform/errors';
import { checkSince } from '../../platform/ledger/measure';
import { compareDecimals, difference } from '../../platform/ledger/ratio';
import type { Side } from '../../platform/ledger/scopes';
import { decodeProgressId, type ProgressKey } from '../../platform/progress-id';
import { isRegionCode, liesInside, regionPath } from '../../platform/region-code';
import { childrenOf, regionCodes } from '../../platform/regions';
import { knownIndicator, knownRegions, progressQuery } from './arguments';
import type { BulletinRankingArgs, LeagueBy, QueryLeagueArgs } from './generated';
import { requestedGroup } from './groups';
import type { TargetsContext } from './loaders';
import type { ProgressRow } from './progress';
import { REGION_LEVELS, type GroupKey, type RegionLevel } from './rows';

/** A progress row with what its owner measured; of an owner that could not, the gateway hands in an empty one. */
export interface Measured {
  progressId?: string;
  actual?: string | null;
  ratio?: string | null;
  gap?: string | null;
}

interface LeagueArguments {
  asOf: string;
  knownAt: string | null;
  within: string;
  level: RegionLevel;
  regions: readonly string[] | null;
  group: GroupKey | null;
  by: LeagueBy;
  /** By CHANGE alone. */
  since: string | null;
  /** EAST: what the regions do as eastern partners, over all their partnerships. */
  side: Side;
  /** Only what is done with this eastern region. */
  partner: string | null;
}

/** A league; its lists come back from the owners with what they measured when `standings` is asked for. */
export interface LeagueRow extends LeagueArguments {
  id: string;
  indicator: IndicatorRow;
  candidates?: readonly Measured[];
  earlier?: readonly Measured[];
  before?: readonly Measured[];
}

export interface StandingRow {
  /** Null where it is not known, and for what is not ranked. */
  rank: number | null;
  previousRank: number | null;
  progress: ProgressRow;
}

/** Fills in the defaults; BAD_USER_INPUT names the argument that is wrong. */
export function findLeague(args: QueryLeagueArgs, now: Date): LeagueRow {
  const { year, within, level, regions } = args;
  const entry = knownIndicator('indicator', args.indicator);
  const { asOf, knownAt } = progressQuery(
    { year, asOf: args.asOf ?? null, knownAt: args.knownAt ?? null },
    now,
  );
  const by = args.by ?? 'RATIO';
  if (by !== 'CHANGE' && args.since != null) throw badInput('since', args.since, 'no day but by CHANGE');
  const since = by === 'CHANGE' ? (args.since ?? monthBefore(asOf)) : null;
  if (since !== null) checkSince(since, asOf, entry);
  const whose = { side: 'WEST', partner: null } as const;
  return leagueOf(entry, {
    ...{ asOf, knownAt, within, level, by, since, ...whose },
    regions: knownRegions(regions),
    group: requestedGroup(args.group),
  });
}

const leagueOf = (entry: IndicatorRow, league: LeagueArguments): LeagueRow => ({
  id: JSON.stringify([entry.code, league]),
  indicator: entry,
  ...league,
});

/**
 * The regions inside the one that a bulletin is of, by what they do as that does: of a partnership with its eastern side.
 *
 * @throws BAD_USER_INPUT that names the argument
 */
export function leagueInside(
  { scope: { region, partner }, asOf, knownAt }: { scope: RowScope; asOf: string; knownAt: string | null },
  args: BulletinRankingArgs,
): LeagueRow {
  const entry = knownIndicator('indicator', args.indicator);
  const { level } = args;
  const by = args.by ?? 'RATIO';
  const isPair = region !== '' && partner !== '';
  if (isPair && level === 'VILLAGE')
    throw badInput('level', level, 'for a partnership a level above the villages');
  const since = by === 'CHANGE' ? monthBefore(asOf) : null;
  if (since !== null) checkSince(since, asOf, entry);
  return leagueOf(entry, {
    ...{ asOf, knownAt, level, regions: null, group: null, by, since },
    within: region === '' ? partner : region,
    side: region === '' ? 'EAST' : 'WEST',
    partner: isPair ? partner : null,
  });
}

/** The league behind an id, which stands for its arguments; null when the id was not made here. */
export function decodeLeague(id: string): LeagueRow | null {
  try {
    const [code, league] = JSON.parse(id) as [string, LeagueArguments];
    const entry = indicator(code);
    const isOurs =
      parseDay(league.asOf) && isRegionCode(league.within) && REGION_LEVELS.includes(league.level);
    return entry && isOurs ? { id, indicator: entry, ...league } : null;
  } catch {
    return null;
  }
}

const needsTarget = ({ by }: Pick<LeagueRow, 'by'>): boolean => by === 'RATIO' || by === 'GAP';

/** The regions of a league, as of a day; none for a viewer who may not read all of it: a rank among some misleads. */
export function listCandidates(
  league: LeagueRow,
  asOf: string | null,
  context: TargetsContext,
): Promise<ProgressRow[]> {
  const { loaders, viewer } = context;
  const { side, partner } = league;
  const whole = (league.regions ?? [league.within]).map((region) =>
    side === 'EAST' ? { region: '', partner: region } : { region, partner: partner ?? '' },
  );
  if (asOf === null || !whole.every((scope) => mayRead(viewer, scope))) return Promise.resolve([]);
  if (partner !== null) return listWithPartner({ ...league, partner }, asOf, context);
  return loaders.progress.candidates({
    year: dayOf(asOf).year,
    asOf,
    knownAt: league.knownAt,
    indicators: [league.indicator],
    all: !needsTarget(league),
    withinPath: regionPath(league.within),
    readable: readablePaths(viewer, side),
    regions: league.regions,
    group: league.group,
    level: league.level,
    side,
  });
}

/** What the regions of the level do with one eastern region: each is a scope of its own, and all are read by one statement. */
async function listWithPartner(
  { within, level, partner, knownAt, indicator: entry, ...league }: LeagueRow & { partner: string },
  asOf: string,
  { loaders, now }: TargetsContext,
): Promise<ProgressRow[]> {
  const codes = regionCodes().filter((code) => liesInside(code, within) && code !== within);
  const regions = await loaders.region.loadMany(codes);
  const include = needsTarget(league) ? 'TARGETED' : 'ALL';
  const query = progressQuery(
    { year: dayOf(asOf).year, asOf, knownAt, indicators: [entry.code], include },
    now,
  );
  const scopes = regions.flatMap((region) =>
    region && !(region instanceof Error) && region.level === level
      ? [{ west: region.code, east: partner }]
      : [],
  );
  const list = loaders.progress.ofScopes(query);
  const rows = await Promise.all(scopes.map((scope) => list.load(scope)));
  return rows.flat();
}

export const listEarlier = (league: LeagueRow, context: TargetsContext): Promise<ProgressRow[]> =>
  listCandidates(league, league.by === 'CHANGE' ? null : monthEarlier(league.asOf), context);

export const listBefore = (league: LeagueRow, context: TargetsContext): Promise<ProgressRow[]> =>
  listCandidates(league, league.since, context);

/**
 * The best first: equal ones share a rank, and who reported nothing comes last, in order of code. Regions whose figure could not
 * be measured follow without a rank, and then those whose targets cannot be compared.
 */
export async function rankStandings(
  league: LeagueRow,
  first: number | null | undefined,
  context: TargetsContext,
): Promise<StandingRow[]> {
  if (first != null && first < 0) throw badInput('first', first, '0 or more');
  const rows = await listCandidates(league, league.asOf, context);
  const comparable = new Set(
    rows.filter((row) => !needsTarget(league) || isComparable(row)).map(({ key }) => rankedRegion(key)),
  );
  const better = league.by === 'ACTUAL' && areCeilings(rows) ? ascending : descending;
  const places = rank(valuesOf(league, league.candidates), comparable, better);
  const earlier = valuesOf(league, league.earlier).filter(({ value }) => value !== null);
  const previous = rank(earlier, comparable, better);
  const notKnown = rows.filter(
    ({ key }) => comparable.has(rankedRegion(key)) && !places.has(rankedRegion(key)),
  );
  const apart = rows.filter(({ key }) => !comparable.has(rankedRegion(key)));
  const rowOf = new Map(rows.map((row) => [rankedRegion(row.key), row]));
  const order = [...places.keys(), ...[...notKnown, ...apart].map(({ key }) => rankedRegion(key))];
  return order.slice(0, first ?? undefined).flatMap((region) => {
    const progress = rowOf.get(region);
    return progress
      ? [{ rank: places.get(region) ?? null, previousRank: previous.get(region) ?? null, progress }]
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
  const set = (parts ?? []).map((part) => part.split('|')[key.west === '' ? 1 : 0] ?? '');
  return childrenOf(rankedRegion(key)).every((child) =>
    set.some((region) => liesInside(region, child) || liesInside(child, region)),
  );
}

/** Whether there are targets, and all of them ceilings: then less is better. */
function areCeilings(rows: readonly ProgressRow[]): boolean {
  const targeted = rows.filter(({ targetBasis }) => targetBasis !== null);
  return targeted.length > 0 && targeted.every(({ targetKind }) => targetKind === 'KEEP_BELOW');
}

/** An eastern region is the partner of its rows. */
const rankedRegion = ({ west, east }: Pick<ProgressKey, 'west' | 'east'>): string => west || east;

interface RegionValue {
  region: string;
  value: string | null;
}

/** What is compared, of the regions that were measured. */
function valuesOf(league: LeagueRow, measured: readonly Measured[] = []): RegionValue[] {
  const before = league.by === 'CHANGE' ? byRegion(league.before ?? []) : null;
  return [...byRegion(measured)].flatMap(([region, { actual, ratio, gap }]) => {
    if (league.by === 'RATIO') return [{ region, value: ratio ?? null }];
    if (league.by === 'GAP') return [{ region, value: gap ?? null }];
    if (!before) return [{ region, value: actual ?? null }];
    const then = before.get(region);
    if (!then) return [];
    return [
      { region, value: actual != null && then.actual != null ? difference(actual, then.actual) : null },
    ];
  });
}

function byRegion(measured: readonly Measured[]): Map<string, Measured> {
  const regions = new Map<string, Measured>();
  for (const one of measured) {
    const key = one.progressId === undefined ? null : decodeProgressId(one.progressId);
    if (key) regions.set(rankedRegion(key), one);
  }
  return regions;
}

type Order = (a: string | null, b: string | null) => number;

/** The ranks of those that can be compared, in their order. */
function rank(
  values: readonly RegionValue[],
  comparable: ReadonlySet<string>,
  better: Order,
): Map<string, number> {
  const sorted = values
    .filter(({ region }) => comparable.has(region))
    .sort((a, b) => better(a.value, b.value) || (a.region < b.region ? -1 : 1));
  const places = new Map<string, number>();
  sorted.forEach(({ region, value }, i) => {
    const above = sorted[i - 1];
    const shared = above && better(above.value, value) === 0 ? places.get(above.region) : undefined;
    places.set(region, shared ?? i + 1);
  });
  return places;
}

/** Null, for nothing reported, after every number. */
const ordered =
  (compare: (a: string, b: string) => number): Order =>
  (a, b) =>
    a === null || b === null ? Number(a === null) - Number(b === null) : compare(a, b);
export const ascending = ordered(compareDecimals);
export const descending = ordered((a, b) => compareDecimals(b, a));
