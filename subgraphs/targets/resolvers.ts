import { catalogue, indicator, type IndicatorRow } from '../../platform/catalogue';
import { connection, decodeCursor, pageSize } from '../../platform/connection';
import { elapsedShare } from '../../platform/ledger/ratio';
import { resolveMessage } from '../../platform/message';
import { decodeProgressId, requireKey } from '../../platform/progress-id';
import { isRegionCode, regionPath } from '../../platform/region-code';
import { FIRST_YEAR, progressQuery } from './arguments';
import { bulletinOf, decodeBulletin, listFigures, writeParagraphs, writeText, writeTitle } from './bulletin';
import { changeResolvers } from './change-resolvers';
import { findingsOfOwners } from './findings';
import type { Resolvers } from './generated';
import { groupResolvers } from './group-resolvers';
import { findIndicators } from './indicator-search';
import {
  decodeLeague,
  findLeague,
  leagueInside,
  listBefore,
  listCandidates,
  listEarlier,
  rankStandings,
} from './league';
import type { TargetsContext, TargetsLoaders } from './loaders';
import { inYearBefore, sidesOf, type ProgressRow } from './progress';
import { listOfRegion, listProgress, sideOf } from './progress-lists';
import { decodeRanked, listOf, rankedProgress, rankPage } from './ranked-progress';
import {
  decodeReconciliation,
  differencesWithin,
  pairsOf,
  partsOf,
  reconciliationOf,
  reconciliationPage,
} from './reconciliation';
import { listRegions } from './region-resolvers';
import { filingPlans, returnsDueBy, returnsOfRegion, returnsWithin } from './return-lists';
import { returnOfId } from './returns';
import type { RegionRow } from './rows';

/** A code that a record carries: its region was checked when the record entered. */
async function regionOf(code: string, loaders: TargetsLoaders): Promise<RegionRow> {
  const region = await loaders.region.load(code);
  if (!region) throw new Error(`no region ${code}`);
  return region;
}

const entryOf = (code: string | null): IndicatorRow | null =>
  code === null ? null : (indicator(code) ?? null);

const isCode = (part: string): boolean => isRegionCode(part);

/** The same for every type that implements Progress. */
const progressRow = {
  region: async (row: ProgressRow, _: object, { loaders }: TargetsContext) =>
    row.region ?? regionOf(row.key.west || row.key.east, loaders),
  partner: ({ key }: ProgressRow, _: object, { loaders }: TargetsContext) =>
    key.west && key.east ? loaders.region.load(key.east) : null,
  partnership: async ({ key }: ProgressRow, _: object, { loaders }: TargetsContext) =>
    key.west && key.east ? loaders.partnership.load(key) : null,
  elapsed: ({ asOf }: ProgressRow) => elapsedShare(asOf),
  lastYear: ({ key }: ProgressRow, _: object, { loaders }: TargetsContext) =>
    key.year === FIRST_YEAR ? null : loaders.progress.byId.load(inYearBefore(key)),
  partners: ({ key }: ProgressRow, _: object, { loaders }: TargetsContext) =>
    key.west === '' ? loaders.partnershipPeriods.load(key.east) : null,
  __resolveReference: ({ id }: { id: string }, { loaders }: TargetsContext) => {
    const key = decodeProgressId(id);
    return key && loaders.progress.byId.load(key);
  },
};

export const resolvers: Resolvers = {
  ...changeResolvers,
  ...groupResolvers,
  Mutation: { ...changeResolvers.Mutation, ...groupResolvers.Mutation },
  Query: {
    ...changeResolvers.Query,
    ...groupResolvers.Query,
    region: (_, { code }, { loaders }) => loaders.region.load(code),
    regions: (_, args, context) => listRegions(args, context),
    partnership: (_, sides, { loaders }) => loaders.partnership.load(sides),
    partnerships: async (_, { region, level, on, first, after }, { loaders }) => {
      const filter = { regionPath: region ? regionPath(region) : '', level: level ?? null, on: on ?? null };
      const size = pageSize(first);
      const rows = await loaders.partnerships(filter, decodeCursor(after, [isCode, isCode]), size + 1);
      const page = connection(rows, { size, after }, ({ east, west }) => [east, west]);
      return { ...page, count: () => loaders.partnershipCount(filter) };
    },
    sampleData: (_, __, { loaders }) => loaders.hasSample(),
    indicators: (_, { theme, search }) =>
      (search == null ? catalogue : findIndicators(search)).filter(
        (entry) => theme == null || entry.theme === theme,
      ),
    progress: (_, args, context) => listProgress(args, context),
    findings: (_, args) => findingsOfOwners(args),
    return: (_, { id }) => returnOfId(id),
    returns: (_, args, { now }) => returnsWithin(args, now),
    returnsDue: (_, args, { now }) => returnsDueBy(args, now),
    filingPlans: (_, args) => filingPlans(args),
    differences: (_, args, { now }) => differencesWithin(args, now),
    league: async (_, args, { loaders, now }) => {
      const league = findLeague(args, now);
      // Its lists are hidden: here the error names the field that was asked for.
      if (league.group) await loaders.groups.require(league.group, league.knownAt);
      return league;
    },
  },

  Region: {
    __resolveReference: ({ code }, { loaders }) => loaders.region.load(code),
    id: ({ code }) => code,
    parent: ({ parent }, _, { loaders }) => (parent === null ? null : loaders.region.load(parent)),
    children: ({ code }, _, { loaders }) => loaders.children.load(code),
    partnerships: ({ code }, _, { loaders }) => loaders.partnershipsOfRegion.load(code),
    progress: (region, args, context) => listOfRegion(region, args, context),
    bulletin: ({ code }, { side, ...args }, { now }) => bulletinOf(sidesOf(sideOf(side), code), args, now),
    returns: ({ code }, args, { now }) => returnsOfRegion(code, args, now),
  },

  Partnership: {
    __resolveReference: ({ id }, { loaders }) => {
      const [east = '', west = ''] = id.split('-');
      return loaders.partnership.load({ east, west });
    },
    id: ({ east, west }) => `${east}-${west}`,
    east: ({ east }, _, { loaders }) => regionOf(east, loaders),
    west: ({ west }, _, { loaders }) => regionOf(west, loaders),
    earlierPeriods: ({ east, west }, _, { loaders }) => loaders.earlierPeriods.load({ east, west }),
    progress: ({ east, west }, args, { loaders, now }) =>
      loaders.progress.ofScopes(progressQuery(args, now)).load({ east, west }),
    bulletin: ({ east, west }, args, { now }) => bulletinOf({ west, east }, args, now),
    reconciliation: ({ east, west }, args, { now }) => reconciliationOf({ west, east }, args, now),
  },

  PartnershipConnection: { totalCount: ({ count }) => count() },
  ProgressConnection: {
    nodes: async ({ page }) => (await page()).nodes,
    edges: async ({ page }) => (await page()).edges,
    pageInfo: async ({ page }) => (await page()).pageInfo,
    totalCount: ({ count }) => count(),
    ranked: (list, args, { now }) => rankedProgress(list, args, now),
  },
  RankedProgress: {
    __resolveReference: ({ id, ...measured }) => {
      const ranked = decodeRanked(id);
      return ranked && { ...ranked, ...measured };
    },
    candidates: (ranked, _, context) => context.loaders.progress.candidates(listOf(ranked, context)),
    nodes: async (ranked, _, context) => (await rankPage(ranked, context)).nodes,
    edges: async (ranked, _, context) => (await rankPage(ranked, context)).edges,
    pageInfo: async (ranked, _, context) => (await rankPage(ranked, context)).pageInfo,
    totalCount: async (ranked, _, context) => (await rankPage(ranked, context)).totalCount,
  },
  RegionConnection: { totalCount: ({ count }) => count() },

  Indicator: {
    __resolveReference: ({ code }) => indicator(code) ?? null,
    id: ({ code }) => code,
    name: ({ zh, en }, { lang }) => (lang === 'EN' ? en : zh),
    numerator: ({ numerator }) => entryOf(numerator),
    denominator: ({ denominator }) => entryOf(denominator),
    partOf: ({ part_of }) => entryOf(part_of),
    parts: ({ code }) => catalogue.filter(({ part_of }) => part_of === code),
    validFrom: ({ valid_from }) => valid_from,
    validUntil: ({ valid_until }) => valid_until,
    definition: ({ definition_zh, definition_en }, { lang }) =>
      lang === 'EN' ? definition_en : definition_zh,
  },

  OwnerProgress: progressRow,

  OwnerReturn: {
    __resolveReference: ({ id }) => returnOfId(id),
    unit: ({ unit }, _, { loaders }) => regionOf(unit, loaders),
  },

  Refusal: { message: resolveMessage },

  League: {
    __resolveReference: ({ id, ...measured }) => {
      const league = decodeLeague(id);
      return league && { ...league, ...measured };
    },
    candidates: (league, _, context) => listCandidates(league, league.asOf, context),
    earlier: (league, _, context) => listEarlier(league, context),
    before: (league, _, context) => listBefore(league, context),
    standings: (league, { first }, context) => rankStandings(league, first, context),
  },
  Reconciliation: {
    __resolveReference: ({ id, ...compared }) => {
      const reconciliation = decodeReconciliation(id);
      return reconciliation && { ...reconciliation, ...compared };
    },
    compared: (reconciliation) => partsOf(reconciliation),
    nodes: (reconciliation) => reconciliationPage(reconciliation)?.nodes ?? null,
    edges: (reconciliation) => reconciliationPage(reconciliation)?.edges ?? null,
    pageInfo: (reconciliation) => reconciliationPage(reconciliation)?.pageInfo ?? null,
    totalCount: (reconciliation) => reconciliationPage(reconciliation)?.totalCount ?? null,
  },
  ReconciliationRow: {
    progress: ({ progressId }, _, { loaders }) => loaders.progress.byId.load(requireKey(progressId)),
  },
  OwnerComparedFigures: { pairs: (part, _, context) => pairsOf(part, context) },
  Bulletin: {
    __resolveReference: ({ id, ...measured }) => {
      const bulletin = decodeBulletin(id);
      return bulletin && { ...bulletin, ...measured };
    },
    title: (bulletin, _, context) => writeTitle(bulletin, context),
    candidates: (bulletin, _, context) => listFigures(bulletin, context),
    text: (bulletin, _, context) => writeText(bulletin, context),
    paragraphs: (bulletin, _, context) => writeParagraphs(bulletin, context),
    ranking: (bulletin, args) => leagueInside(bulletin, args),
  },
};
