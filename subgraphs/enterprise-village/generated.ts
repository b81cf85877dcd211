import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PointRow } from '../../platform/ledger/series';
import type { ProgressReference, LedgerContext } from '../../platform/ledger/progress-resolvers';
import type { EvidenceNode } from '../../platform/ledger/evidence';
import type { EnterpriseRow, PairingRow, ContributionRow } from './registers';
import type { VillageRow, NamingRow } from './rows';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day, YYYY-MM-DD, in China Standard Time. 日期。 */
  Date: { input: string; output: string; }
  /** A moment with its offset, as in 2021-08-31T18:00:00+08:00 (ISO 8601). 时刻，须带时区。 */
  DateTime: { input: string; output: string; }
  /**
   * An exact decimal number as a string: percentages always with two decimals ("80.83"), amounts without trailing zeros ("36700000").
   * Money is in yuan (元), people are in persons (人). 精确小数，以字符串表示。
   */
  Decimal: { input: string; output: string; }
  Record: { input: unknown; output: unknown; }
  /**
   * A code of GB/T 2260 and its extensions (行政区划代码): 6 digits for the nation (000000), provinces (610000), prefectures (610100),
   * counties (610102) and zones, 9 for townships, 12 for villages.
   */
  RegionCode: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type Contribution = {
  __typename?: 'Contribution';
  /** The enterprise; null when it is not on record. 企业。 */
  enterprise: Maybe<Enterprise>;
};

/** The other side's figure of the same scope. 对方数。 */
export type Counterpart = {
  __typename?: 'Counterpart';
  /** In the indicator's unit. 对方完成数。 */
  actual: Scalars['Decimal']['output'];
  /** How much its `actual` rests on. 对方数据覆盖情况。 */
  coverage: Coverage;
  /** The row's actual minus the counterpart's; null where the row has no actual. 差额。 */
  difference: Maybe<Scalars['Decimal']['output']>;
  /** What either side has said of a difference in this scope, up to this day and within the year of a flow: the newest 50, what was put on record last first. 双方差异的说明。 */
  explanations: Array<DifferenceExplanation>;
  state: CounterpartState;
  /** The date of the other side's own statement of that very scope; null where there is none. 对方上报截止日期。 */
  statedOn: Maybe<Scalars['Date']['output']>;
};

/** How the two sides' figures compare. 双方核对情况。 */
export type CounterpartState =
  /** 不一致 */
  | 'DIFFERS'
  /** Only the eastern side states a figure. 仅支援方有数。 */
  | 'EAST_ONLY'
  /** They differ, and a side has said of these two figures why. 不一致，已说明。 */
  | 'EXPLAINED'
  /** Both figures can come from one number, as precise as they were given. 一致。 */
  | 'MATCHED'
  /** Only the western side states a figure. 仅受援方有数。 */
  | 'WEST_ONLY';

/** How much a figure rests on. 数据覆盖情况。 */
export type Coverage = {
  __typename?: 'Coverage';
  /** Which units are expected. 应报口径。 */
  basis: CoverageBasis;
  /** How many units are expected to report. 应报单位数。 */
  expected: Scalars['Int']['output'];
  /** How many narrower statements are newer than the total that counts in their place, and so were not heard (晚于上级数的下级数个数). */
  newerBelow: Scalars['Int']['output'];
  /** The newest date among them; null where nothing was reported. 最新数据日期。 */
  newest: Maybe<Scalars['Date']['output']>;
  /** The oldest date among the statements and records that count; null where nothing was reported. 最早数据日期。 */
  oldest: Maybe<Scalars['Date']['output']>;
  /** How many of the units expected have reported (已报单位数): a statement or record that counts is of them or lies inside them, or they inside such a statement; for a rate, with both its parts. */
  stated: Scalars['Int']['output'];
};

/** Which units are expected to report. 应报口径。 */
export type CoverageBasis =
  /** The regions one level down, with the same partner; for the nation the assisted provinces, for an eastern region its partnerships in force. 下一级地区。 */
  | 'CHILDREN';

/** What several years came to. 多年累计。 */
export type Cumulative = {
  __typename?: 'Cumulative';
  /** In the indicator's unit (累计完成数); null where nothing was reported of one of the years, which `years` says. */
  value: Maybe<Scalars['Decimal']['output']>;
  /** Each of the years, the first one first. 各年。 */
  years: Array<YearActual>;
};

/** Why the two sides' figures differ, as one side says. 双方差异的说明。 */
export type DifferenceExplanation = {
  __typename?: 'DifferenceExplanation';
  /** The day up to which the figures ran. 截止日期。 */
  date: Scalars['Date']['output'];
  /** The eastern figure that it explains. 支援方数。 */
  east: Scalars['Decimal']['output'];
  /** Unique over all subgraphs, as in east-west:D6. 编号。 */
  id: Scalars['ID']['output'];
  /** 说明。 */
  reason: Scalars['String']['output'];
  /** When it was put on record. 入账时刻。 */
  recordedAt: Scalars['DateTime']['output'];
  /** A token's subject; null for everyone but the roles of that region or partner. 说明人。 */
  recordedBy: Maybe<Scalars['String']['output']>;
  /** Whose words they are. 说明方。 */
  side: Side;
  /** The western figure that it explains, in the indicator's unit. 受援方数。 */
  west: Scalars['Decimal']['output'];
};

export type Enterprise = {
  __typename?: 'Enterprise';
  creditCode: Scalars['String']['output'];
};

/** How often a series has a point. 间隔。 */
export type Every =
  /** 每日 */
  | 'DAY'
  /** 每月 */
  | 'MONTH'
  /** 每季 */
  | 'QUARTER'
  /** Ends on Sunday. 每周。 */
  | 'WEEK';

/** One line of the ledger behind an actual. 台账中的一笔数据。 */
export type Evidence = {
  /** A statement's total or a posting's amount, in the indicator's unit; negative for the reversal of a corrected record. 数值。 */
  amount: Scalars['Decimal']['output'];
  /** The business date: the day up to which a total runs, or the day of a record. 业务日期。 */
  date: Scalars['Date']['output'];
  /** Unique over all subgraphs, as in east-west:S6. 编号。 */
  id: Scalars['ID']['output'];
  /** The indicator that it counts for: for a rate, one of its two parts; null only with an error beside it. 指标。 */
  indicator: Maybe<Indicator>;
  /** The eastern partner; null where there is none. 东部结对地区。 */
  partner: Maybe<Region>;
  /** When it was written into the ledger. 入账时刻。 */
  recordedAt: Scalars['DateTime']['output'];
  /** Who wrote it: a token's subject, or the command that imported it. Null for everyone but the roles of that region or partner. 入账人。 */
  recordedBy: Maybe<Scalars['String']['output']>;
  /** Null only with an error beside it. 地区。 */
  region: Maybe<Region>;
  /** Who states it, and so whose book it is of (填报方); postings are of the western one. */
  side: Side;
};

/** A page of evidence. 数据来源列表。 */
export type EvidenceConnection = {
  __typename?: 'EvidenceConnection';
  edges: Array<EvidenceEdge>;
  nodes: Array<Evidence>;
  pageInfo: PageInfo;
};

export type EvidenceEdge = {
  __typename?: 'EvidenceEdge';
  cursor: Scalars['String']['output'];
  node: Evidence;
};

/** What a year may end with. 预计全年完成数。 */
export type Forecast = {
  __typename?: 'Forecast';
  basis: ForecastBasis;
  /** The share of the year's whole that is taken to be done on the day `standsFor`, in percent. 应占全年比重。 */
  share: Scalars['Decimal']['output'];
  /** In the indicator's unit, rounded half up: the actual, with the basis PARTS the `targetActual`, over the share. 预计数。 */
  value: Scalars['Decimal']['output'];
};

/** Where the share of a forecast comes from. 预计依据。 */
export type ForecastBasis =
  /** What the same scope had done by that day of last year, of what last year ended with. 上年同期占全年比重。 */
  | 'LAST_YEAR'
  /** What should be done by the target's schedule, as last year says nothing or nothing was done by then. 应完成进度。 */
  | 'SCHEDULE';

/** A document that prints a total that was on record already. 其他出处。 */
export type FurtherSource = {
  __typename?: 'FurtherSource';
  recordedAt: Scalars['DateTime']['output'];
  /** Null for everyone but the roles of that region or partner. 填报人。 */
  recordedBy: Maybe<Scalars['String']['output']>;
  source: Scalars['String']['output'];
};

/** What is measured (指标): a catalogue entry. */
export type Indicator = {
  __typename?: 'Indicator';
  /** As in EW_LABOUR. 指标代码。 */
  code: Scalars['ID']['output'];
};

export type Investment = {
  __typename?: 'Investment';
  creditCode: Scalars['String']['output'];
  /** The enterprise; null when it is not on record. 企业。 */
  enterprise: Maybe<Enterprise>;
  id: Scalars['ID']['output'];
};

export type LandedEnterprise = {
  __typename?: 'LandedEnterprise';
  creditCode: Scalars['String']['output'];
  /** The enterprise; null when it is not on record. 企业。 */
  enterprise: Maybe<Enterprise>;
  id: Scalars['ID']['output'];
};

/** Progress of {indicators}. {指标}的完成情况。 */
export type OwnerProgress = Progress & {
  __typename?: 'OwnerProgress';
  actual: Maybe<Scalars['Decimal']['output']>;
  book: Maybe<Side>;
  change: Maybe<Scalars['Decimal']['output']>;
  counterpart: Maybe<Counterpart>;
  coverage: Maybe<Coverage>;
  cumulative: Maybe<Cumulative>;
  evidence: Maybe<EvidenceConnection>;
  forecast: Maybe<Forecast>;
  gap: Maybe<Scalars['Decimal']['output']>;
  id: Scalars['ID']['output'];
  itemised: Maybe<Scalars['Decimal']['output']>;
  pace: Maybe<Pace>;
  partners: Maybe<Array<Scalars['String']['output']>>;
  parts: Maybe<Array<Scalars['String']['output']>>;
  /** The id again, for the league: @requires can only name what other subgraphs own. */
  progressId: Scalars['ID']['output'];
  ratio: Maybe<Scalars['Decimal']['output']>;
  revisions: Maybe<RevisionConnection>;
  schedule: Maybe<Scalars['String']['output']>;
  scheduled: Maybe<Scalars['Decimal']['output']>;
  series: Maybe<Array<Point>>;
  standsFor: Maybe<Scalars['Date']['output']>;
  statedOn: Maybe<Scalars['Date']['output']>;
  statement: Maybe<Statement>;
  target: Maybe<Scalars['Decimal']['output']>;
  targetActual: Maybe<Scalars['Decimal']['output']>;
  targetKind: Maybe<TargetKind>;
  unitemised: Maybe<Scalars['Decimal']['output']>;
};


/** Progress of {indicators}. {指标}的完成情况。 */
export type OwnerProgressChangeArgs = {
  since: Scalars['Date']['input'];
};


/** Progress of {indicators}. {指标}的完成情况。 */
export type OwnerProgressCumulativeArgs = {
  from: Scalars['Int']['input'];
};


/** Progress of {indicators}. {指标}的完成情况。 */
export type OwnerProgressEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Progress of {indicators}. {指标}的完成情况。 */
export type OwnerProgressRevisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Progress of {indicators}. {指标}的完成情况。 */
export type OwnerProgressSeriesArgs = {
  every: Every;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** How a figure compares with its target and schedule. 进度评价。 */
export type Pace =
  /** The ratio is at or above what should be done, `scheduled`. 达到应完成进度。 */
  | 'AHEAD'
  /** The ratio is below what should be done. 滞后于应完成进度。 */
  | 'BEHIND'
  /** The ratio is 100 or more. 已完成。 */
  | 'DONE'
  /** What is to be kept above or below the target is. 保持在目标以内。 */
  | 'KEPT'
  /** What is to be kept above or below the target is not. 未保持。 */
  | 'MISSED';

/** Where a page ends. Pass `endCursor` as `after` to get the next page. 分页信息。 */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last row of this page; null when the page is empty. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more rows follow this page. 是否还有下一页。 */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether the page was asked for with `after`: the row of that cursor, at least, comes before it. 是否还有上一页。 */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first row of this page; null when the page is empty. */
  startCursor: Maybe<Scalars['String']['output']>;
};

export type Pairing = {
  __typename?: 'Pairing';
  /** The enterprise; null when it is not on record. 企业。 */
  enterprise: Maybe<Enterprise>;
};

/** A figure on one day. 某日完成情况。 */
export type Point = {
  __typename?: 'Point';
  /** What had been achieved by that day, in the indicator's unit (完成数); null when nothing had been reported. */
  actual: Maybe<Scalars['Decimal']['output']>;
  date: Scalars['Date']['output'];
  /** actual / target x 100 on that day, by the rule of a row's `ratio`. 完成率。 */
  ratio: Maybe<Scalars['Decimal']['output']>;
  /** The share of the target that should be done on that very day, in percent, whether or not something was reported (应完成). Null without a target to be reached, for a level or rate without a schedule, and for a schedule that follows last year where that has no figures. */
  scheduled: Maybe<Scalars['Decimal']['output']>;
};

/** What one record counts for. 台账记录入账。 */
export type Posting = Evidence & {
  __typename?: 'Posting';
  amount: Scalars['Decimal']['output'];
  date: Scalars['Date']['output'];
  id: Scalars['ID']['output'];
  indicator: Maybe<Indicator>;
  partner: Maybe<Region>;
  /** What it is posted under: a register's record, as in labour_transfer:37, or things that are counted once over several records. 入账依据。 */
  recordId: Scalars['ID']['output'];
  recordedAt: Scalars['DateTime']['output'];
  recordedBy: Maybe<Scalars['String']['output']>;
  /** The register's records behind it, as they are now (台账记录): one, or all those over which something is counted once, as a supplier's products. Without records that one may not read, and empty once they are void. */
  records: Array<Scalars['Record']['output']>;
  region: Maybe<Region>;
  side: Side;
};

/** How far one indicator has come for one region or partnership, in one year, as of one date. 完成情况。 */
export type Progress = {
  /** What has been achieved up to `asOf`, in the indicator's unit (完成数). Null when nothing was reported; a reported zero is "0". */
  actual: Maybe<Scalars['Decimal']['output']>;
  /** Whose figures `actual` is made of (口径方): EAST only for an eastern region whose own book is whole, with a statement of that very region or one for each partnership in force. */
  book: Maybe<Side>;
  /** actual minus what it was on a day before, in the same book, in the indicator's unit: of a rate in percent, percentage points (期间增量). Null where either is. */
  change: Maybe<Scalars['Decimal']['output']>;
  /** What the other side states of the same scope, by the same rule (对方数); null where it states nothing. */
  counterpart: Maybe<Counterpart>;
  /** How much `actual` rests on, so that a part does not look like the whole (数据覆盖情况). */
  coverage: Maybe<Coverage>;
  /**
   * What a flow came to since a year began, up to `asOf`, as bulletins say 2021 年以来累计: the sum of what the years before ended with and of this one's
   * `actual`, in the same book and as known at the same moment (多年累计数). Null for all but flows.
   */
  cumulative: Maybe<Cumulative>;
  /** The statements and postings that `actual` is made of, newest first; for a rate, those of both its parts (数据来源). Null only when the subgraph cannot be reached. */
  evidence: Maybe<EvidenceConnection>;
  /**
   * What the year may end with, if it goes on as last year, else as scheduled (预计全年完成数): what is done over the share that should be done on
   * the day `standsFor`. Null for all but flows with a target to be reached, without an actual, and while that share is below 10 percent.
   */
  forecast: Maybe<Forecast>;
  /** ratio - scheduled, in percentage points (与应完成进度之差). Null when one of them is. */
  gap: Maybe<Scalars['Decimal']['output']>;
  id: Scalars['ID']['output'];
  /** What records and narrower statements add up to, without the scope's own stated total (已细化数). Null where this very scope has no statement of its own. */
  itemised: Maybe<Scalars['Decimal']['output']>;
  /** Whether a target to be reached is done or keeps up with its schedule, and one to be kept is kept (进度评价). Null without an actual or a target, for a target of 0 that is to be reached, where `standsFor` is before the year, and for a level or rate without a schedule until it is done. */
  pace: Maybe<Pace>;
  /** actual / target x 100, in percent, rounded half up (完成率); with the basis PARTS targetActual / target x 100. Null without an actual or a target, for a target of 0, and for one that is not to be exceeded. */
  ratio: Maybe<Scalars['Decimal']['output']>;
  /** Every total that either side has stated of this very scope up to `asOf`, of a flow in that year, with what became of it: of the newest date first, of one date what was filed last first (上报与更正记录). Null only when the subgraph cannot be reached. */
  revisions: Maybe<RevisionConnection>;
  /** The share of the target that should be done on the day `standsFor`, in percent (应完成): by the target's schedule, else the elapsed share of the year; of a sum of targets the mean of theirs, weighted by the targets. Null without an actual or a target to be reached, where that day is before the year, for a level or rate without a schedule, and for a schedule that follows last year where that has no figures. */
  scheduled: Maybe<Scalars['Decimal']['output']>;
  /**
   * How the figure came on over the row's year (逐期进度): a point for the end of each period, a week's being its Sunday, and for the last
   * day asked for; each is what the row would be on that day, its target the same. Null only when the subgraph cannot be reached.
   */
  series: Maybe<Array<Point>>;
  /** The day that the figure stands for (数据截止日期): `asOf` where it is made of records alone, else the newest date among the statements and postings that count, so that April's figures are not judged against December. With the basis PARTS that of `targetActual`, where there is one. Null when nothing was reported. */
  standsFor: Maybe<Scalars['Date']['output']>;
  /** The date of the stated total that `actual` rests on, so that a stale total is seen as one (上报截止日期). Null where this very scope has no statement of its own. */
  statedOn: Maybe<Scalars['Date']['output']>;
  /** The stated total that `actual` rests on, with the value as it was given (上报数). Null where `statedOn` is. */
  statement: Maybe<Statement>;
  /** Of a target with the basis PARTS what the scopes have done that it is the sum of, in the indicator's unit; null for all others, and where they reported nothing. 下达目标地区完成数。 */
  targetActual: Maybe<Scalars['Decimal']['output']>;
  /** actual - itemised: what was stated in total but not itemised (未细化数). Null where this very scope has no statement of its own. */
  unitemised: Maybe<Scalars['Decimal']['output']>;
};


/** How far one indicator has come for one region or partnership, in one year, as of one date. 完成情况。 */
export type ProgressChangeArgs = {
  since: Scalars['Date']['input'];
};


/** How far one indicator has come for one region or partnership, in one year, as of one date. 完成情况。 */
export type ProgressCumulativeArgs = {
  from: Scalars['Int']['input'];
};


/** How far one indicator has come for one region or partnership, in one year, as of one date. 完成情况。 */
export type ProgressEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** How far one indicator has come for one region or partnership, in one year, as of one date. 完成情况。 */
export type ProgressRevisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** How far one indicator has come for one region or partnership, in one year, as of one date. 完成情况。 */
export type ProgressSeriesArgs = {
  every: Every;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};

export type Query = {
  __typename?: 'Query';
  /** An enterprise on record by its unified social credit code; null when there is none. 按统一社会信用代码查企业。 */
  enterpriseByCreditCode: Maybe<Enterprise>;
  /** A village by its 12 digits; null when there is no such village. 按代码查行政村。 */
  village: Maybe<Village>;
};


export type QueryEnterpriseByCreditCodeArgs = {
  creditCode: Scalars['String']['input'];
};


export type QueryVillageArgs = {
  code: Scalars['RegionCode']['input'];
};

/** A unit of GB/T 2260 (行政区划): province, prefecture, county, township or village; or a zone of county rank. */
export type Region = {
  __typename?: 'Region';
  code: Scalars['RegionCode']['output'];
};

/** The level of a region. 行政层级。 */
export type RegionLevel =
  /** 县、县级市、市辖区、旗 */
  | 'COUNTY'
  /** 全国 */
  | 'NATION'
  /** 地级市、地区、自治州、盟 */
  | 'PREFECTURE'
  /** 省、自治区、直辖市 */
  | 'PROVINCE'
  /** 乡、镇、街道 */
  | 'TOWNSHIP'
  /** 行政村、社区 */
  | 'VILLAGE'
  /** A development or management zone that reports like a county but is no unit of GB/T 2260. 开发区、管理区（县级）。 */
  | 'ZONE';

/** 报表状态。 */
export type ReturnState =
  /** Its totals are stated in the ledger. 已审核。 */
  | 'APPROVED'
  /** Not submitted yet. 草稿。 */
  | 'DRAFT'
  /** Sent back with comments. 已退回。 */
  | 'RETURNED'
  /** Waits for approval. 待审核。 */
  | 'SUBMITTED';

/** A statement, and what became of it. 上报数及其更正。 */
export type Revision = {
  __typename?: 'Revision';
  /** When another total of the same side and date took its place, or it was withdrawn; null while it stands. 更替时刻。 */
  replacedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it was replaced or withdrawn. Null while it stands, where no reason was asked for, and for everyone but the roles of that region or partner. 更替原因。 */
  replacedBecause: Maybe<Scalars['String']['output']>;
  /** Who replaced or withdrew it. Null while it stands, and for everyone but the roles of that region or partner. 更替人。 */
  replacedBy: Maybe<Scalars['String']['output']>;
  /** As it was filed. 上报数。 */
  statement: Statement;
  /** Whether it was withdrawn, so that the side states nothing for that date. 是否已撤回。 */
  withdrawn: Scalars['Boolean']['output'];
};

/** A page of revisions. 上报与更正记录列表。 */
export type RevisionConnection = {
  __typename?: 'RevisionConnection';
  edges: Array<RevisionEdge>;
  nodes: Array<Revision>;
  pageInfo: PageInfo;
};

export type RevisionEdge = {
  __typename?: 'RevisionEdge';
  cursor: Scalars['String']['output'];
  node: Revision;
};

/** The side of a partnership. 协作双方。 */
export type Side =
  /** 支援方 */
  | 'EAST'
  /** 受援方 */
  | 'WEST';

/** "The total up to this date is V", as a bulletin or a monthly return prints it. 上报数。 */
export type Statement = Evidence & {
  __typename?: 'Statement';
  amount: Scalars['Decimal']['output'];
  date: Scalars['Date']['output'];
  /** Other documents that print the same total of the same day, as they were filed. 其他出处。 */
  furtherSources: Array<FurtherSource>;
  /** The value as it was given, in `givenUnit`; null where that was not kept. 上报原值。 */
  given: Maybe<Scalars['String']['output']>;
  /** The unit in which it was given, as in 亿元; null where that was not kept. 上报单位。 */
  givenUnit: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  indicator: Maybe<Indicator>;
  note: Maybe<Scalars['String']['output']>;
  partner: Maybe<Region>;
  /** The word that says that the figure is not exact: 约, 近, 余, 多 or 以上; null for one that is. 约数用语。 */
  qualifier: Maybe<Scalars['String']['output']>;
  /** Why a running total was corrected downwards; null otherwise, and for everyone but the roles of that region or partner. 更正原因。 */
  reason: Maybe<Scalars['String']['output']>;
  recordedAt: Scalars['DateTime']['output'];
  recordedBy: Maybe<Scalars['String']['output']>;
  region: Maybe<Region>;
  side: Side;
  /** The document that prints the total. 出处。 */
  source: Maybe<Scalars['String']['output']>;
};

export type Supplier = {
  __typename?: 'Supplier';
  creditCode: Scalars['String']['output'];
  /** The enterprise; null when it is not on record. 企业。 */
  enterprise: Maybe<Enterprise>;
  id: Scalars['ID']['output'];
};

/** How a target is to be met. 目标性质。 */
export type TargetKind =
  /** Never to fall below; of a balance, level or rate. 稳定在以上。 */
  | 'KEEP_ABOVE'
  /** Never to exceed; of a flow, over the whole year. 不高于。 */
  | 'KEEP_BELOW'
  /** To be reached by the end of the year. 达到。 */
  | 'REACH';

/** A village or residents' committee, and what is done there. 行政村。 */
export type Village = {
  __typename?: 'Village';
  code: Scalars['RegionCode']['output'];
  /** The county that it lies in; of a prefecture that has no counties, the prefecture. 所属县。 */
  county: Maybe<Region>;
  /** With its name; null where the product was started without the villages' names. 行政区划。 */
  region: Maybe<Region>;
  /** The township that it lies in. 所属乡镇。 */
  township: Maybe<Region>;
};

/** What a year came to. 年度完成数。 */
export type YearActual = {
  __typename?: 'YearActual';
  /** At its end, of the row's own year on its day, in the indicator's unit; null when nothing was reported. 完成数。 */
  actual: Maybe<Scalars['Decimal']['output']>;
  year: Scalars['Int']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Investment: Investment;
  LandedEnterprise: LandedEnterprise;
  OwnerProgress: OwnerProgress;
  Region: Region;
  Supplier: Supplier;
  Village: Village;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Investment:
    ( { __typename: 'Investment' }
    & GraphQLRecursivePick<FederationTypes['Investment'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Investment'], {"creditCode":true}> ) );
  LandedEnterprise:
    ( { __typename: 'LandedEnterprise' }
    & GraphQLRecursivePick<FederationTypes['LandedEnterprise'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['LandedEnterprise'], {"creditCode":true}> ) );
  OwnerProgress:
    ( { __typename: 'OwnerProgress' }
    & GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"target":true,"targetKind":true,"parts":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"partners":true,"schedule":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"target":true,"targetKind":true,"parts":true,"schedule":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true,"parts":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"parts":true,"partners":true}>
        | GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"partners":true}> ) );
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"code":true}> );
  Supplier:
    ( { __typename: 'Supplier' }
    & GraphQLRecursivePick<FederationTypes['Supplier'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Supplier'], {"creditCode":true}> ) );
  Village:
    ( { __typename: 'Village' }
    & GraphQLRecursivePick<FederationTypes['Village'], {"code":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Evidence:
    | ( EvidenceNode )
    | ( EvidenceNode )
  ;
  Progress: ( ProgressReference );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Contribution: ResolverTypeWrapper<ContributionRow>;
  Counterpart: ResolverTypeWrapper<Counterpart>;
  CounterpartState: CounterpartState;
  Coverage: ResolverTypeWrapper<Coverage>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CoverageBasis: CoverageBasis;
  Cumulative: ResolverTypeWrapper<Cumulative>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DifferenceExplanation: ResolverTypeWrapper<DifferenceExplanation>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Enterprise: ResolverTypeWrapper<EnterpriseRow>;
  Every: Every;
  Evidence: ResolverTypeWrapper<EvidenceNode>;
  EvidenceConnection: ResolverTypeWrapper<Omit<EvidenceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['EvidenceEdge']>, nodes: Array<ResolversTypes['Evidence']> }>;
  EvidenceEdge: ResolverTypeWrapper<Omit<EvidenceEdge, 'node'> & { node: ResolversTypes['Evidence'] }>;
  Forecast: ResolverTypeWrapper<Forecast>;
  ForecastBasis: ForecastBasis;
  FurtherSource: ResolverTypeWrapper<FurtherSource>;
  Indicator: ResolverTypeWrapper<Indicator>;
  Investment: ResolverTypeWrapper<NamingRow>;
  LandedEnterprise: ResolverTypeWrapper<NamingRow>;
  OwnerProgress: ResolverTypeWrapper<ProgressReference>;
  Pace: Pace;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Pairing: ResolverTypeWrapper<PairingRow>;
  Point: ResolverTypeWrapper<PointRow>;
  Posting: ResolverTypeWrapper<EvidenceNode>;
  Progress: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Progress']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Record: ResolverTypeWrapper<Scalars['Record']['output']>;
  Region: ResolverTypeWrapper<Region>;
  RegionCode: ResolverTypeWrapper<Scalars['RegionCode']['output']>;
  RegionLevel: RegionLevel;
  ReturnState: ReturnState;
  Revision: ResolverTypeWrapper<Omit<Revision, 'statement'> & { statement: ResolversTypes['Statement'] }>;
  RevisionConnection: ResolverTypeWrapper<Omit<RevisionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['RevisionEdge']>, nodes: Array<ResolversTypes['Revision']> }>;
  RevisionEdge: ResolverTypeWrapper<Omit<RevisionEdge, 'node'> & { node: ResolversTypes['Revision'] }>;
  Side: Side;
  Statement: ResolverTypeWrapper<EvidenceNode>;
  Supplier: ResolverTypeWrapper<NamingRow>;
  TargetKind: TargetKind;
  Village: ResolverTypeWrapper<VillageRow>;
  YearActual: ResolverTypeWrapper<YearActual>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Contribution: ContributionRow;
  Counterpart: Counterpart;
  Coverage: Coverage;
  Int: Scalars['Int']['output'];
  Cumulative: Cumulative;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DifferenceExplanation: DifferenceExplanation;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Enterprise: EnterpriseRow;
  Evidence: EvidenceNode;
  EvidenceConnection: Omit<EvidenceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['EvidenceEdge']>, nodes: Array<ResolversParentTypes['Evidence']> };
  EvidenceEdge: Omit<EvidenceEdge, 'node'> & { node: ResolversParentTypes['Evidence'] };
  Forecast: Forecast;
  FurtherSource: FurtherSource;
  Indicator: Indicator;
  Investment: NamingRow;
  LandedEnterprise: NamingRow;
  OwnerProgress: ProgressReference;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Pairing: PairingRow;
  Point: PointRow;
  Posting: EvidenceNode;
  Progress: ResolversInterfaceTypes<ResolversParentTypes>['Progress'];
  Query: Record<PropertyKey, never>;
  Record: Scalars['Record']['output'];
  Region: Region | FederationReferenceTypes['Region'];
  RegionCode: Scalars['RegionCode']['output'];
  Revision: Omit<Revision, 'statement'> & { statement: ResolversParentTypes['Statement'] };
  RevisionConnection: Omit<RevisionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['RevisionEdge']>, nodes: Array<ResolversParentTypes['Revision']> };
  RevisionEdge: Omit<RevisionEdge, 'node'> & { node: ResolversParentTypes['Revision'] };
  Statement: EvidenceNode;
  Supplier: NamingRow;
  Village: VillageRow;
  YearActual: YearActual;
};

export type ContributionResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Contribution'] = ResolversParentTypes['Contribution']> = {
  enterprise?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
};

export type CounterpartResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Counterpart'] = ResolversParentTypes['Counterpart']> = {
  actual?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  explanations?: Resolver<Array<ResolversTypes['DifferenceExplanation']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CounterpartState'], ParentType, ContextType>;
  statedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CoverageResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  basis?: Resolver<ResolversTypes['CoverageBasis'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newerBelow?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  oldest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  stated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CumulativeResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Cumulative'] = ResolversParentTypes['Cumulative']> = {
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  years?: Resolver<Array<ResolversTypes['YearActual']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DifferenceExplanationResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['DifferenceExplanation'] = ResolversParentTypes['DifferenceExplanation']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  east?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  side?: Resolver<ResolversTypes['Side'], ParentType, ContextType>;
  west?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type EnterpriseResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Enterprise'] = ResolversParentTypes['Enterprise']> = {
  creditCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  __resolveType: TypeResolveFn<'Posting' | 'Statement', ParentType, ContextType>;
};

export type EvidenceConnectionResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['EvidenceConnection'] = ResolversParentTypes['EvidenceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EvidenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EvidenceEdgeResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['EvidenceEdge'] = ResolversParentTypes['EvidenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type ForecastResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Forecast'] = ResolversParentTypes['Forecast']> = {
  basis?: Resolver<ResolversTypes['ForecastBasis'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type FurtherSourceResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['FurtherSource'] = ResolversParentTypes['FurtherSource']> = {
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IndicatorResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type InvestmentResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Investment'] = ResolversParentTypes['Investment'], FederationReferenceType extends FederationReferenceTypes['Investment'] = FederationReferenceTypes['Investment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Investment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  enterprise?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LandedEnterpriseResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['LandedEnterprise'] = ResolversParentTypes['LandedEnterprise'], FederationReferenceType extends FederationReferenceTypes['LandedEnterprise'] = FederationReferenceTypes['LandedEnterprise']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LandedEnterprise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  enterprise?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OwnerProgressResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['OwnerProgress'] = ResolversParentTypes['OwnerProgress'], FederationReferenceType extends FederationReferenceTypes['OwnerProgress'] = FederationReferenceTypes['OwnerProgress']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OwnerProgress']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actual?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  book?: Resolver<Maybe<ResolversTypes['Side']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType, RequireFields<OwnerProgressChangeArgs, 'since'>>;
  counterpart?: Resolver<Maybe<ResolversTypes['Counterpart']>, ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['Coverage']>, ParentType, ContextType>;
  cumulative?: Resolver<Maybe<ResolversTypes['Cumulative']>, ParentType, ContextType, RequireFields<OwnerProgressCumulativeArgs, 'from'>>;
  evidence?: Resolver<Maybe<ResolversTypes['EvidenceConnection']>, ParentType, ContextType, RequireFields<OwnerProgressEvidenceArgs, 'first'>>;
  forecast?: Resolver<Maybe<ResolversTypes['Forecast']>, ParentType, ContextType>;
  gap?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itemised?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  pace?: Resolver<Maybe<ResolversTypes['Pace']>, ParentType, ContextType>;
  progressId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  revisions?: Resolver<Maybe<ResolversTypes['RevisionConnection']>, ParentType, ContextType, RequireFields<OwnerProgressRevisionsArgs, 'first'>>;
  scheduled?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  series?: Resolver<Maybe<Array<ResolversTypes['Point']>>, ParentType, ContextType, RequireFields<OwnerProgressSeriesArgs, 'every'>>;
  standsFor?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  statedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
  targetActual?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unitemised?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PairingResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Pairing'] = ResolversParentTypes['Pairing']> = {
  enterprise?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
};

export type PointResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Point'] = ResolversParentTypes['Point']> = {
  actual?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  scheduled?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type PostingResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Posting'] = ResolversParentTypes['Posting']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<Array<ResolversTypes['Record']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  side?: Resolver<ResolversTypes['Side'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProgressResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Progress'] = ResolversParentTypes['Progress']> = {
  __resolveType: TypeResolveFn<'OwnerProgress', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  enterpriseByCreditCode?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType, RequireFields<QueryEnterpriseByCreditCodeArgs, 'creditCode'>>;
  village?: Resolver<Maybe<ResolversTypes['Village']>, ParentType, ContextType, RequireFields<QueryVillageArgs, 'code'>>;
};

export interface RecordScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Record'], any> {
  name: 'Record';
}

export type RegionResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['RegionCode'], ParentType, ContextType>;
};

export interface RegionCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['RegionCode'], any> {
  name: 'RegionCode';
}

export type RevisionResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Revision'] = ResolversParentTypes['Revision']> = {
  replacedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  replacedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['Statement'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RevisionConnectionResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['RevisionConnection'] = ResolversParentTypes['RevisionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RevisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Revision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RevisionEdgeResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['RevisionEdge'] = ResolversParentTypes['RevisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Revision'], ParentType, ContextType>;
};

export type StatementResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  furtherSources?: Resolver<Array<ResolversTypes['FurtherSource']>, ParentType, ContextType>;
  given?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  qualifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  side?: Resolver<ResolversTypes['Side'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SupplierResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Supplier'] = ResolversParentTypes['Supplier'], FederationReferenceType extends FederationReferenceTypes['Supplier'] = FederationReferenceTypes['Supplier']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Supplier']> | FederationReferenceType, FederationReferenceType, ContextType>;
  enterprise?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type VillageResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['Village'] = ResolversParentTypes['Village'], FederationReferenceType extends FederationReferenceTypes['Village'] = FederationReferenceTypes['Village']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Village']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['RegionCode'], ParentType, ContextType>;
  county?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  township?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
};

export type YearActualResolvers<ContextType = LedgerContext, ParentType extends ResolversParentTypes['YearActual'] = ResolversParentTypes['YearActual']> = {
  actual?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = LedgerContext> = {
  Contribution?: ContributionResolvers<ContextType>;
  Counterpart?: CounterpartResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  Cumulative?: CumulativeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DifferenceExplanation?: DifferenceExplanationResolvers<ContextType>;
  Enterprise?: EnterpriseResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  EvidenceConnection?: EvidenceConnectionResolvers<ContextType>;
  EvidenceEdge?: EvidenceEdgeResolvers<ContextType>;
  Forecast?: ForecastResolvers<ContextType>;
  FurtherSource?: FurtherSourceResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  Investment?: InvestmentResolvers<ContextType>;
  LandedEnterprise?: LandedEnterpriseResolvers<ContextType>;
  OwnerProgress?: OwnerProgressResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Pairing?: PairingResolvers<ContextType>;
  Point?: PointResolvers<ContextType>;
  Posting?: PostingResolvers<ContextType>;
  Progress?: ProgressResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Record?: GraphQLScalarType;
  Region?: RegionResolvers<ContextType>;
  RegionCode?: GraphQLScalarType;
  Revision?: RevisionResolvers<ContextType>;
  RevisionConnection?: RevisionConnectionResolvers<ContextType>;
  RevisionEdge?: RevisionEdgeResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  Supplier?: SupplierResolvers<ContextType>;
  Village?: VillageResolvers<ContextType>;
  YearActual?: YearActualResolvers<ContextType>;
};

