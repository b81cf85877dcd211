import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { RegionRow, PartnershipRow, GroupMemberRow } from './rows';
import type { IndicatorRow } from '../../platform/catalogue';
import type { ProgressRow } from './progress';
import type { RegionPage } from './region-loaders';
import type { Counted, TargetRow, TargetsContext } from './loaders';
import type { ProgressList } from './progress-lists';
import type { RankedRow } from './ranked-progress';
import type { Refusal as RefusalRow } from '../../platform/register/check-record';
import type { TargetOutcome } from './change-targets';
import type { GroupRow, GroupVersionRow } from './groups';
import type { GroupOutcome } from './change-groups';
import type { PartnershipOutcome } from './change-partnerships';
import type { LeagueRow, StandingRow } from './league';
import type { FindingsRow } from './findings';
import type { ReturnsRow } from './return-lists';
import type { ReturnStub } from './returns';
import type { BulletinRow, ParagraphRow, SentenceRow } from './bulletin';
import type { ReconciledRow, ComparedRow, ComparedFiguresRow } from './reconciliation';
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
  /**
   * A code of GB/T 2260 and its extensions (行政区划代码): 6 digits for the nation (000000), provinces (610000), prefectures (610100),
   * counties (610102) and zones, 9 for townships, 12 for villages.
   */
  RegionCode: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** How an indicator's values combine. 汇总方式。 */
export type Aggregation =
  /** Carries over from year to year. 时点数，跨年延续。 */
  | 'BALANCE'
  /** Counts within the year. 年内累计数。 */
  | 'FLOW'
  /** The latest value of that very scope, never summed, as income per head. 水平值，不汇总。 */
  | 'LEVEL'
  /** One indicator divided by another: in percent where that is the unit, else an amount for each, as yuan per person. 比率，由两个指标相除；单位不是百分比的为人均（均值）。 */
  | 'RATIO';

export type AuditAction =
  | 'ADD'
  | 'CORRECT'
  /** A file was imported: one entry for each subgraph that took rows of it. 导入文件。 */
  | 'IMPORT'
  /** Names and phones were shown to somebody. 查看姓名和电话。 */
  | 'READ'
  | 'VOID';

/** A field that an action changed. 变更的字段。 */
export type AuditChange = {
  __typename?: 'AuditChange';
  /** The new value; null where there is none, and of a name or phone. 变更后。 */
  after: Maybe<Scalars['String']['output']>;
  /** The old value; null where there was none, and of a name or phone. 变更前。 */
  before: Maybe<Scalars['String']['output']>;
  field: Scalars['String']['output'];
  /** Whether it is a name or phone: it changed, and the values are shown to nobody here. 是否个人信息。 */
  isPersonal: Scalars['Boolean']['output'];
};

export type AuditConnection = {
  __typename?: 'AuditConnection';
  edges: Array<AuditEdge>;
  nodes: Array<AuditEntry>;
  pageInfo: PageInfo;
};

export type AuditEdge = {
  __typename?: 'AuditEdge';
  cursor: Scalars['String']['output'];
  node: AuditEntry;
};

/** Who did what to which record, target, partnership or group, who imported which file, and who was shown names and phones, when and why. Entries are chained by hashes; stated totals say themselves when and by whom they were written. 操作日志。 */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  action: AuditAction;
  /** A token's subject, or the command that imported a file. 操作人。 */
  actor: Scalars['String']['output'];
  /** What changed, field by field; empty for an IMPORT, a READ, and what 0.1.0 recorded. 变更内容。 */
  changes: Array<AuditChange>;
  /** Unique over all subgraphs, as in east-west:6. 编号。 */
  id: Scalars['ID']['output'];
  /** The file, of an IMPORT alone. 导入的文件。 */
  import: Maybe<AuditImport>;
  reason: Maybe<Scalars['String']['output']>;
  /** Of an IMPORT the SHA-256 of the file, of a READ the first of `recordIds`. */
  recordId: Scalars['ID']['output'];
  /** What it speaks of: one, but of a READ all records whose names were shown, as far as one administers their regions. 涉及的记录。 */
  recordIds: Array<Scalars['ID']['output']>;
  recordedAt: Scalars['DateTime']['output'];
  /** The register's table, as in labour_transfer. 台账。 */
  register: Scalars['String']['output'];
  /** The version that the action made, or that was read. */
  version: Scalars['Int']['output'];
};

/** A file that was imported. 导入的文件。 */
export type AuditImport = {
  __typename?: 'AuditImport';
  /** Its name, without a folder. 文件名。 */
  file: Scalars['String']['output'];
  /** Of its bytes, in hex. 文件的 SHA-256。 */
  sha256: Scalars['String']['output'];
  /** Rows that this subgraph had already. 已有的行数。 */
  unchanged: Scalars['Int']['output'];
  /** Rows that this subgraph wrote. 写入的行数。 */
  written: Scalars['Int']['output'];
};

/**
 * The printed text of one region or partnership up to one day, from the ledger alone: figures as they were given, with what they do not
 * cover, what was not reported and where the two sides differ. 通报。
 */
export type Bulletin = {
  __typename?: 'Bulletin';
  asOf: Scalars['Date']['output'];
  /** What may be said: every indicator of the themes. */
  candidates: Array<Progress>;
  id: Scalars['ID']['output'];
  /** One for each theme that has a target or a figure, in the order of the catalogue; null where `text` is. 段落。 */
  paragraphs: Maybe<Array<BulletinParagraph>>;
  /**
   * The table beside the text: the regions of one level inside the one that the bulletin is of, ranked by one indicator, as of the same day and
   * moment; of a partnership by what each does with its eastern side, of side EAST by what each does as the eastern partner. By CHANGE it
   * counts from a month earlier. Null only with an error beside it. 排名表。
   */
  ranking: Maybe<League>;
  /** Title, headings and paragraphs, a line each. Null, with an error beside it, where a subgraph cannot be reached: a shorter text would look whole. 全文。 */
  text: Maybe<Scalars['String']['output']>;
  /** As in 陕西省2021年帮扶协作工作情况通报（截至7月31日）. 标题。 */
  title: Scalars['String']['output'];
};


/**
 * The printed text of one region or partnership up to one day, from the ledger alone: figures as they were given, with what they do not
 * cover, what was not reported and where the two sides differ. 通报。
 */
export type BulletinRankingArgs = {
  by?: InputMaybe<LeagueBy>;
  indicator: Scalars['ID']['input'];
  level: RegionLevel;
};

/** What a bulletin says of one theme. 通报的一段。 */
export type BulletinParagraph = {
  __typename?: 'BulletinParagraph';
  /** As in 一、东西部协作. 小标题。 */
  heading: Scalars['String']['output'];
  /** In the order of the catalogue: what was reported, and what has a target and was not. 各句。 */
  sentences: Array<BulletinSentence>;
  /** The sentences joined: a period is said once for those that follow with the same. 正文。 */
  text: Scalars['String']['output'];
  theme: Theme;
};

/** One sentence, and the figure that it states. 一句。 */
export type BulletinSentence = {
  __typename?: 'BulletinSentence';
  /** As it stands in the paragraph: without a period that the one before it has said, as a part of that with 其中. 段中文字。 */
  clause: Scalars['String']['output'];
  progress: Progress;
  /** It stands by itself, with its period, as in 今年1月至7月，农村劳动力转移就业人数12650人，完成目标数80.83%. 文字。 */
  text: Scalars['String']['output'];
};

export type ComparedFigure = {
  __typename?: 'ComparedFigure';
  difference: Maybe<Scalars['Decimal']['output']>;
  east: Maybe<Scalars['Decimal']['output']>;
  progressId: Scalars['ID']['output'];
  share: Maybe<Scalars['Decimal']['output']>;
  state: CounterpartState;
  west: Maybe<Scalars['Decimal']['output']>;
};

export type ComparedFigures = {
  id: Scalars['ID']['output'];
};

export type Counterpart = {
  __typename?: 'Counterpart';
  actual: Scalars['Decimal']['output'];
  coverage: Coverage;
  difference: Maybe<Scalars['Decimal']['output']>;
  state: CounterpartState;
};

export type CounterpartState =
  | 'DIFFERS'
  | 'EAST_ONLY'
  | 'EXPLAINED'
  | 'MATCHED'
  | 'WEST_ONLY';

export type Coverage = {
  __typename?: 'Coverage';
  expected: Scalars['Int']['output'];
  newerBelow: Scalars['Int']['output'];
  newest: Maybe<Scalars['Date']['output']>;
  oldest: Maybe<Scalars['Date']['output']>;
  stated: Scalars['Int']['output'];
};

/** Filing plans of one subgraph. 报送安排列表。 */
export type FilingPlans = {
  /** Stands for the subgraph and what was asked for. */
  id: Scalars['ID']['output'];
  /** Of which themes: those of the subgraph that were asked for. 专题。 */
  themes: Array<Theme>;
};

/** What can be found of a figure. 核对与提示的种类。 */
export type FindingCode =
  /** It overlaps with a total, neither inside the other: a sum around both counts the one with the wider region. 口径交叉。 */
  | 'CROSSING_STATEMENT'
  /** The source names a region by an earlier name or code. 地区曾用名。 */
  | 'EARLIER_REGION'
  /** The same as that of another region of its level, to at least four digits. 与另一地区的数相同。 */
  | 'EQUAL_REGIONS'
  /** The source says no day: the latest that it allows was taken. 日期未写明。 */
  | 'ESTIMATED_DATE'
  /** A running total is below an earlier one: within the precision of the two, or since a withdrawal. 倒挂。 */
  | 'FALLING_TOTAL'
  /** The totals and records inside a total come to more than it. 下级合计大于本级。 */
  | 'INSIDE_OVER_TOTAL'
  /** It is larger than all totals around it, those of earlier years too. 大于所有上级的数。 */
  | 'LARGER_THAN_ABOVE'
  /** The pair is no partnership on record. 结对关系不在册。 */
  | 'PARTNERSHIP_UNKNOWN'
  /** Parts that exclude each other come to more than their whole. 分项合计大于总数。 */
  | 'PARTS_OVER_WHOLE'
  /** A part is larger than its whole, of one scope, side and day. 其中项大于总数。 */
  | 'PART_OVER_WHOLE'
  /** The source says that it is not exact: 约, 近, 余, 多, 以上. 非精确数。 */
  | 'QUALIFIED'
  /** A stated rate over 100 %, of a rate that cannot well be. 比率超过 100%。 */
  | 'RATE_OVER_100'
  /** A rate that is not its numerator over its denominator, which count. 比率与分子、分母不符。 */
  | 'STATED_RATE'
  /** The completion ratio that the source prints is not figure / target. 公布完成率与计算不符。 */
  | 'STATED_RATIO'
  /** Its source stated this before, and it was restated since: not written. 已改报。 */
  | 'SUPERSEDED'
  /** More than ten times the usual at an even pace. 远大于往常。 */
  | 'TIMES_USUAL'
  /** The same as in the two months before at least. 连续数月没有变化。 */
  | 'UNCHANGED'
  /** About ten thousand times more or less than usual. 单位可能多或少一个“万”。 */
  | 'UNIT_TEN_THOUSAND'
  /** Its source stated this before, and it was withdrawn since: not written. 已撤回。 */
  | 'WITHDRAWN';

/** How a finding is meant. 核对或提示。 */
export type FindingSeverity =
  /** Figures contradict each other, or their source: one of them is to be looked at. 核对。 */
  | 'CHECK'
  /** It may well be so. 提示。 */
  | 'NOTE';

/** What was found of figures of one subgraph. 核对与提示。 */
export type Findings = {
  /** Stands for the subgraph and what was asked for. */
  id: Scalars['ID']['output'];
  /** Of which themes: those of the subgraph that were asked for. 专题。 */
  themes: Array<Theme>;
};

/** Which indicators a list of progress has. 列出哪些指标。 */
export type Include =
  /** Every indicator asked for, reported or not. 全部指标。 */
  | 'ALL'
  /** Those that have a target in the scope. 有目标任务的指标。 */
  | 'TARGETED';

/** What is measured (指标): a catalogue entry. */
export type Indicator = {
  __typename?: 'Indicator';
  aggregation: Aggregation;
  /** As in EW_LABOUR. 指标代码。 */
  code: Scalars['ID']['output'];
  /** What exactly is counted, in one line. 指标解释。 */
  definition: Maybe<Scalars['String']['output']>;
  /** Of a rate what it is divided by, else null. 分母指标。 */
  denominator: Maybe<Indicator>;
  /** The code again, under the name by which caches of clients know objects. 同 code。 */
  id: Scalars['ID']['output'];
  /** 指标名称。 */
  name: Scalars['String']['output'];
  /** Of a rate what is divided, else null. 分子指标。 */
  numerator: Maybe<Indicator>;
  /** The indicator that this one is a part of (其中项); null for one that stands alone. */
  partOf: Maybe<Indicator>;
  /** The indicators that are parts of this one, in catalogue order; they need not add up to it. 其中项。 */
  parts: Array<Indicator>;
  /** Other Chinese names by which returns and bulletins call it. 别名。 */
  synonyms: Array<Scalars['String']['output']>;
  theme: Theme;
  unit: Unit;
  /** The first year that the definition holds for; null where none is set. Another definition has another code. 口径起始年度。 */
  validFrom: Maybe<Scalars['Int']['output']>;
  /** The last year that the definition holds for; null while it is in use. 口径终止年度。 */
  validUntil: Maybe<Scalars['Int']['output']>;
};


/** What is measured (指标): a catalogue entry. */
export type IndicatorDefinitionArgs = {
  lang?: InputMaybe<Language>;
};


/** What is measured (指标): a catalogue entry. */
export type IndicatorNameArgs = {
  lang?: InputMaybe<Language>;
};

export type Language =
  /** English */
  | 'EN'
  /** 中文 */
  | 'ZH';

/** Regions ranked by ratio, gap, amount or change. 排名。 */
export type League = {
  __typename?: 'League';
  /** By CHANGE the same on the day `since`; empty for all others. */
  before: Array<Progress>;
  /** What is ranked: the progress of every region that has a target, by ACTUAL and CHANGE of every region of the level. */
  candidates: Array<Progress>;
  /** The same a month earlier; empty in January, and by CHANGE. */
  earlier: Array<Progress>;
  id: Scalars['ID']['output'];
  indicator: Indicator;
  /**
   * The best first; equal ones share a rank; regions that reported nothing, or by CHANGE nothing by either day, come last, after them those
   * whose figure is not known. By RATIO and GAP then follow, without a rank, those with a ceiling, with a sum of targets of several kinds, or
   * with one that some of the regions one level down have no part in. 名次。
   */
  standings: Array<Standing>;
};


/** Regions ranked by ratio, gap, amount or change. 排名。 */
export type LeagueStandingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a league compares. 排名依据。 */
export type LeagueBy =
  /** The actual: the largest first, where every target is a ceiling the smallest. 完成数。 */
  | 'ACTUAL'
  /** actual minus what it was on the day `since`, the largest first. 期间增量。 */
  | 'CHANGE'
  /** ratio - scheduled, in percentage points. 与应完成进度之差。 */
  | 'GAP'
  /** 完成率 */
  | 'RATIO';

/**
 * Changes. One that is null was not written, with SUBGRAPH_UNAVAILABLE or TOO_BUSY beside it, or may have been written, with
 * OUTCOME_UNKNOWN: send that one again with the same key. One that has a record and no refusals was written, whatever below the
 * record could not be read. 变更：结果未知时，用同一幂等键重发。
 */
export type Mutation = {
  __typename?: 'Mutation';
  /** Ends a partnership, or corrects the day of its end. 结束结对关系。 */
  endPartnership: Maybe<PartnershipResult>;
  /** Puts a partnership on record, or opens it again after it has ended. 建立结对关系。 */
  openPartnership: Maybe<PartnershipResult>;
  /** Puts a group of regions on record, or gives it other members; every version is kept. Without members it is given up. 设置地区分组。 */
  setGroup: Maybe<RegionGroupResult>;
  /** Sets a year's target, or revises it; every version is kept. 下达或调整目标任务。 */
  setTarget: Maybe<TargetResult>;
};


/**
 * Changes. One that is null was not written, with SUBGRAPH_UNAVAILABLE or TOO_BUSY beside it, or may have been written, with
 * OUTCOME_UNKNOWN: send that one again with the same key. One that has a record and no refusals was written, whatever below the
 * record could not be read. 变更：结果未知时，用同一幂等键重发。
 */
export type MutationEndPartnershipArgs = {
  east: Scalars['RegionCode']['input'];
  key: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  until: Scalars['Date']['input'];
  west: Scalars['RegionCode']['input'];
};


/**
 * Changes. One that is null was not written, with SUBGRAPH_UNAVAILABLE or TOO_BUSY beside it, or may have been written, with
 * OUTCOME_UNKNOWN: send that one again with the same key. One that has a record and no refusals was written, whatever below the
 * record could not be read. 变更：结果未知时，用同一幂等键重发。
 */
export type MutationOpenPartnershipArgs = {
  east: Scalars['RegionCode']['input'];
  key: Scalars['ID']['input'];
  since?: InputMaybe<Scalars['Date']['input']>;
  source: Scalars['String']['input'];
  west: Scalars['RegionCode']['input'];
};


/**
 * Changes. One that is null was not written, with SUBGRAPH_UNAVAILABLE or TOO_BUSY beside it, or may have been written, with
 * OUTCOME_UNKNOWN: send that one again with the same key. One that has a record and no refusals was written, whatever below the
 * record could not be read. 变更：结果未知时，用同一幂等键重发。
 */
export type MutationSetGroupArgs = {
  input: RegionGroupInput;
  key: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};


/**
 * Changes. One that is null was not written, with SUBGRAPH_UNAVAILABLE or TOO_BUSY beside it, or may have been written, with
 * OUTCOME_UNKNOWN: send that one again with the same key. One that has a record and no refusals was written, whatever below the
 * record could not be read. 变更：结果未知时，用同一幂等键重发。
 */
export type MutationSetTargetArgs = {
  input: TargetInput;
  key: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
};

export type OwnerComparedFigures = ComparedFigures & {
  __typename?: 'OwnerComparedFigures';
  comparedId: Scalars['ID']['output'];
  count: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  /** The partnerships that are compared, as west|east. */
  pairs: Array<Scalars['String']['output']>;
  rows: Array<ComparedFigure>;
};

export type OwnerFilingPlans = FilingPlans & {
  __typename?: 'OwnerFilingPlans';
  id: Scalars['ID']['output'];
  themes: Array<Theme>;
};

export type OwnerFindings = Findings & {
  __typename?: 'OwnerFindings';
  id: Scalars['ID']['output'];
  themes: Array<Theme>;
};

export type OwnerProgress = Progress & {
  __typename?: 'OwnerProgress';
  actual: Maybe<Scalars['Decimal']['output']>;
  asOf: Scalars['Date']['output'];
  book: Maybe<Side>;
  counterpart: Maybe<Counterpart>;
  coverage: Maybe<Coverage>;
  elapsed: Scalars['Decimal']['output'];
  gap: Maybe<Scalars['Decimal']['output']>;
  id: Scalars['ID']['output'];
  indicator: Indicator;
  lastYear: Maybe<Progress>;
  pace: Maybe<Pace>;
  partner: Maybe<Region>;
  /** Of an eastern region its partnerships, in force or ended, for the owner of the indicator, as west|since|until; null for all others. */
  partners: Maybe<Array<Scalars['String']['output']>>;
  partnership: Maybe<Partnership>;
  /** Of a sum of targets inside the scope the scopes of these, for the owner of the indicator, as west|east; null for all others. */
  parts: Maybe<Array<Scalars['String']['output']>>;
  progressId: Scalars['ID']['output'];
  ratio: Maybe<Scalars['Decimal']['output']>;
  region: Region;
  /** The schedule of the target or of its parts, for the owner of the indicator; null for one that is even over the year. */
  schedule: Maybe<Scalars['String']['output']>;
  standsFor: Maybe<Scalars['Date']['output']>;
  statement: Maybe<Statement>;
  target: Maybe<Scalars['Decimal']['output']>;
  targetBasis: Maybe<TargetBasis>;
  targetKind: Maybe<TargetKind>;
  targetParts: Maybe<Scalars['Int']['output']>;
  year: Scalars['Int']['output'];
};

export type OwnerReturn = Return & {
  __typename?: 'OwnerReturn';
  id: Scalars['ID']['output'];
  period: Scalars['String']['output'];
  side: Side;
  theme: Theme;
  unit: Region;
};

export type OwnerReturns = Returns & {
  __typename?: 'OwnerReturns';
  id: Scalars['ID']['output'];
  themes: Array<Theme>;
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

/** An eastern region paired with a western one (结对关系). A region can have many. */
export type Partnership = {
  __typename?: 'Partnership';
  /** What is printed of this partnership, theme by theme; null only with an error beside it. 通报。 */
  bulletin: Maybe<Bulletin>;
  /** Its periods that ended before it was opened again, the newest first. 以往结对期间。 */
  earlierPeriods: Array<PartnershipPeriod>;
  /** The region that assists. 东部（支援方）。 */
  east: Region;
  id: Scalars['ID']['output'];
  /** The level of the western side. 结对层级。 */
  level: RegionLevel;
  /** 备注。 */
  note: Maybe<Scalars['String']['output']>;
  /** Progress of this partnership in a year, in catalogue order. 完成情况。 */
  progress: Array<Progress>;
  /** The two sides' figures of this partnership side by side, in the order of the catalogue; null only with an error beside it. 双方对账。 */
  reconciliation: Maybe<Reconciliation>;
  /** The first day; null when it is not known. 结对开始日期。 */
  since: Maybe<Scalars['Date']['output']>;
  /** The document that says so, or the file or command that brought it; null where none is named. 依据。 */
  source: Maybe<Scalars['String']['output']>;
  /** The last day; null when it still runs or the end is not known. 结对结束日期。 */
  until: Maybe<Scalars['Date']['output']>;
  /** The region that is assisted. 西部（受援方）。 */
  west: Region;
};


/** An eastern region paired with a western one (结对关系). A region can have many. */
export type PartnershipBulletinArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  lang?: InputMaybe<Language>;
  themes?: InputMaybe<Array<Theme>>;
  year: Scalars['Int']['input'];
};


/** An eastern region paired with a western one (结对关系). A region can have many. */
export type PartnershipProgressArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  include?: InputMaybe<Include>;
  indicators?: InputMaybe<Array<Scalars['ID']['input']>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  themes?: InputMaybe<Array<Theme>>;
  year: Scalars['Int']['input'];
};


/** An eastern region paired with a western one (结对关系). A region can have many. */
export type PartnershipReconciliationArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  states?: InputMaybe<Array<CounterpartState>>;
  themes?: InputMaybe<Array<Theme>>;
  year: Scalars['Int']['input'];
};

export type PartnershipConnection = {
  __typename?: 'PartnershipConnection';
  edges: Array<PartnershipEdge>;
  nodes: Array<Partnership>;
  pageInfo: PageInfo;
  /** How many there are on all pages. 总数。 */
  totalCount: Scalars['Int']['output'];
};

export type PartnershipEdge = {
  __typename?: 'PartnershipEdge';
  cursor: Scalars['String']['output'];
  node: Partnership;
};

/** A period of a partnership that has ended. 以往结对期间。 */
export type PartnershipPeriod = {
  __typename?: 'PartnershipPeriod';
  /** The first day; null when it is not known. 开始日期。 */
  since: Maybe<Scalars['Date']['output']>;
  /** 依据。 */
  source: Maybe<Scalars['String']['output']>;
  /** The last day. 结束日期。 */
  until: Scalars['Date']['output'];
};

/** The partnership as it is now, or why nothing was written. */
export type PartnershipResult = {
  __typename?: 'PartnershipResult';
  partnership: Maybe<Partnership>;
  refusals: Array<Refusal>;
};

/** How far one indicator has come for one region or partnership, in one year, as of one date. 完成情况。 */
export type Progress = {
  asOf: Scalars['Date']['output'];
  /** The share of the year that has passed at `asOf`, in percent: (months passed + day / days in month) / 12 x 100 (序时进度). */
  elapsed: Scalars['Decimal']['output'];
  /** Stands for indicator, region, partner, year, asOf and knownAt. */
  id: Scalars['ID']['output'];
  indicator: Indicator;
  /** The same a year earlier, on the same month and day (of 29 February the 28th), as known at the same moment (上年同期); null in the first year of the product, 1978. */
  lastYear: Maybe<Progress>;
  /** The eastern partner that the row is limited to, be the pair on record or not; null when the row is about a region, with any partner. 东部结对地区。 */
  partner: Maybe<Region>;
  /** The partnership that the row is about; null when it is about a region, or about a pair that is not on record. */
  partnership: Maybe<Partnership>;
  /** The region that the row is about: the western side of a partnership; with side EAST, the eastern one. */
  region: Region;
  /** The agreed value for the whole year, in the indicator's unit (目标任务): its own; of a flow or balance else the sum of its partnerships' targets, else of the outermost ones inside it. Null without any, and for sums of several kinds or of ceilings. */
  target: Maybe<Scalars['Decimal']['output']>;
  /** Where the target comes from (目标来源); null where nothing is set for this scope or, of a flow or balance, inside it. */
  targetBasis: Maybe<TargetBasis>;
  /** How the target is to be met (目标性质); null without a target, and for a sum of several kinds. */
  targetKind: Maybe<TargetKind>;
  /** How many targets were summed (汇总个数); null for one of its own, and where there is none. */
  targetParts: Maybe<Scalars['Int']['output']>;
  year: Scalars['Int']['output'];
};

export type ProgressConnection = {
  __typename?: 'ProgressConnection';
  edges: Array<ProgressEdge>;
  nodes: Array<Progress>;
  pageInfo: PageInfo;
  /**
   * All rows of the list, not of this page alone, by ratio, gap or amount: who is behind, who has done most; at most 10,000 (排序与筛选). Rows
   * with nothing to compare come after the others, and last those whose figure is not known, with an error beside it, whatever pace is asked
   * for. Its further pages have what was known when the first one was asked for.
   */
  ranked: RankedProgress;
  /** How many there are on all pages. 总数。 */
  totalCount: Scalars['Int']['output'];
};


export type ProgressConnectionRankedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  descending?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  pace?: InputMaybe<Array<Pace>>;
  sort?: InputMaybe<ProgressSort>;
};

export type ProgressEdge = {
  __typename?: 'ProgressEdge';
  cursor: Scalars['String']['output'];
  node: Progress;
};

/** What rows of progress are put in order by. 排序依据。 */
export type ProgressSort =
  /** In the indicator's unit. 完成数。 */
  | 'ACTUAL'
  /** ratio - scheduled, in percentage points. 与应完成进度之差。 */
  | 'GAP'
  /** 完成率 */
  | 'RATIO';

export type Query = {
  __typename?: 'Query';
  /**
   * Where the two sides' figures of a partnership differ, the worst first: by the difference in percent of the larger figure, then as an
   * amount; of partnerships that were in force in the year up to that day. Null only with an error beside it. 双方差异。
   */
  differences: Maybe<Reconciliation>;
  /** Who has to file what: for each subgraph one row, whose `list` it fills in. Null only with an error beside it. 报送安排。 */
  filingPlans: Maybe<Array<FilingPlans>>;
  /** What was found of figures when they were filed, at whichever door: for each subgraph one row, whose `list` it fills in. Null only with an error beside it. 核对与提示。 */
  findings: Maybe<Array<Findings>>;
  /** A group of regions by its id; null when there is no such group. 按编号查地区分组。 */
  group: Maybe<RegionGroup>;
  /** Groups of regions that are assessed together, by the code of the region that they are of, then by name; null only with an error beside it. 地区分组列表。 */
  groups: Maybe<RegionGroupConnection>;
  /** The indicator catalogue, in catalogue order, or what a search finds in it, the best match first; null only with an error beside it. 指标目录。 */
  indicators: Maybe<Array<Indicator>>;
  /**
   * The regions of one level ranked by an indicator: by its completion ratio, by how far that is from what should be done, by amount or by
   * what came about. By RATIO and GAP those that have a target, by ACTUAL and CHANGE all of that level; at most 10,000. Without standings
   * for whoever may not read the whole of `within`, or of `regions` where they are named; null only with an error beside it. 排名。
   */
  league: Maybe<League>;
  /** A partnership by its two sides; null when the two are not known to be paired. 按东西部地区查结对关系。 */
  partnership: Maybe<Partnership>;
  /** Partnerships by eastern, then western code; null only with an error beside it. 结对关系列表。 */
  partnerships: Maybe<PartnershipConnection>;
  /** Progress of regions, by region code and in catalogue order: one row for each region and indicator; null only with an error beside it. 完成情况列表。 */
  progress: Maybe<ProgressConnection>;
  /** A region by its code; null when there is no such region. 按代码查行政区划。 */
  region: Maybe<Region>;
  /**
   * Regions by name, the best match first, or by code: those that are called so exactly, then those whose name begins so; without a search
   * all, by code. Where nothing is found, `candidates` are what may have been meant. 查找行政区划：按名称、简称、路径、曾用名或代码。
   */
  regions: Maybe<RegionConnection>;
  /** The return of one unit, theme, side and period: it exists as soon as a plan expects it. Null for an id that is none. 报表。 */
  return: Maybe<Return>;
  /**
   * Returns and who has filed them: for each subgraph one row, whose `list` and `completeness` it fills in; of one period, or of those of a year
   * that are over. Null only with an error beside it. 报表列表与完整性。
   */
  returns: Maybe<Array<Returns>>;
  /** What whoever asks has to file or to approve, by the day it is due: of periods that have ended in this year or the one before. 待办报表。 */
  returnsDue: Maybe<Array<Returns>>;
  /** Whether sample data stands among what is on record: a start with --sample has put it there, and the source of each of its targets and figures says 示例数据; null only with an error beside it. 是否含示例数据。 */
  sampleData: Maybe<Scalars['Boolean']['output']>;
  /** One target with its history; null when none is set for this very region and partner. 目标任务。 */
  target: Maybe<Target>;
  /** Who changed which target, partnership or group, the newest first; of the regions that one administers; null only with an error beside it. 操作日志。 */
  targetsAudit: Maybe<AuditConnection>;
};


export type QueryDifferencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  states?: InputMaybe<Array<CounterpartState>>;
  themes?: InputMaybe<Array<Theme>>;
  within?: InputMaybe<Scalars['RegionCode']['input']>;
  year: Scalars['Int']['input'];
};


export type QueryFilingPlansArgs = {
  themes?: InputMaybe<Array<Theme>>;
  within?: InputMaybe<Scalars['RegionCode']['input']>;
};


export type QueryFindingsArgs = {
  codes?: InputMaybe<Array<FindingCode>>;
  severity?: InputMaybe<FindingSeverity>;
  since?: InputMaybe<Scalars['Date']['input']>;
  themes?: InputMaybe<Array<Theme>>;
  until?: InputMaybe<Scalars['Date']['input']>;
  within?: InputMaybe<Scalars['RegionCode']['input']>;
};


export type QueryGroupArgs = {
  id: Scalars['ID']['input'];
};


export type QueryGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  within?: InputMaybe<Scalars['RegionCode']['input']>;
};


export type QueryIndicatorsArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  theme?: InputMaybe<Theme>;
};


export type QueryLeagueArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  by?: InputMaybe<LeagueBy>;
  group?: InputMaybe<Scalars['ID']['input']>;
  indicator: Scalars['ID']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  level: RegionLevel;
  regions?: InputMaybe<Array<Scalars['RegionCode']['input']>>;
  since?: InputMaybe<Scalars['Date']['input']>;
  within: Scalars['RegionCode']['input'];
  year: Scalars['Int']['input'];
};


export type QueryPartnershipArgs = {
  east: Scalars['RegionCode']['input'];
  west: Scalars['RegionCode']['input'];
};


export type QueryPartnershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  level?: InputMaybe<RegionLevel>;
  on?: InputMaybe<Scalars['Date']['input']>;
  region?: InputMaybe<Scalars['RegionCode']['input']>;
};


export type QueryProgressArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  group?: InputMaybe<Scalars['ID']['input']>;
  include?: InputMaybe<Include>;
  indicators?: InputMaybe<Array<Scalars['ID']['input']>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  level?: InputMaybe<RegionLevel>;
  regions?: InputMaybe<Array<Scalars['RegionCode']['input']>>;
  side?: InputMaybe<Side>;
  themes?: InputMaybe<Array<Theme>>;
  within?: InputMaybe<Scalars['RegionCode']['input']>;
  year: Scalars['Int']['input'];
};


export type QueryRegionArgs = {
  code: Scalars['RegionCode']['input'];
};


export type QueryRegionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  group?: InputMaybe<Scalars['ID']['input']>;
  level?: InputMaybe<RegionLevel>;
  search?: InputMaybe<Scalars['String']['input']>;
  within?: InputMaybe<Scalars['RegionCode']['input']>;
};


export type QueryReturnArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReturnsArgs = {
  late?: InputMaybe<Scalars['Boolean']['input']>;
  level?: InputMaybe<RegionLevel>;
  period?: InputMaybe<Scalars['String']['input']>;
  side?: InputMaybe<Side>;
  states?: InputMaybe<Array<ReturnState>>;
  themes?: InputMaybe<Array<Theme>>;
  within?: InputMaybe<Scalars['RegionCode']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryReturnsDueArgs = {
  themes?: InputMaybe<Array<Theme>>;
  until?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryTargetArgs = {
  indicator: Scalars['ID']['input'];
  partner?: InputMaybe<Scalars['RegionCode']['input']>;
  region: Scalars['RegionCode']['input'];
  year: Scalars['Int']['input'];
};


export type QueryTargetsAuditArgs = {
  actor?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  recordId?: InputMaybe<Scalars['ID']['input']>;
  register?: InputMaybe<Scalars['String']['input']>;
};

/** A page of rows of progress in an order. 排序后的完成情况列表。 */
export type RankedProgress = {
  __typename?: 'RankedProgress';
  /** All rows of the list. */
  candidates: Array<Progress>;
  edges: Array<ProgressEdge>;
  /** Stands for the list and the arguments, as a League's. */
  id: Scalars['ID']['output'];
  nodes: Array<Progress>;
  pageInfo: PageInfo;
  /** How many there are on all pages. 总数。 */
  totalCount: Scalars['Int']['output'];
};

/**
 * What the two sides say, row by row. Its fields are null, with an error beside it, where a subgraph cannot be reached: a shorter list would
 * look whole. 双方对账。
 */
export type Reconciliation = {
  __typename?: 'Reconciliation';
  /** One for each owner of the themes. */
  compared: Array<ComparedFigures>;
  edges: Maybe<Array<ReconciliationEdge>>;
  /** Stands for the partnerships and the arguments. */
  id: Scalars['ID']['output'];
  nodes: Maybe<Array<ReconciliationRow>>;
  pageInfo: Maybe<PageInfo>;
  /** How many there are on all pages. 总数。 */
  totalCount: Maybe<Scalars['Int']['output']>;
};

export type ReconciliationEdge = {
  __typename?: 'ReconciliationEdge';
  cursor: Scalars['String']['output'];
  node: ReconciliationRow;
};

/** What the two sides say of one indicator in one partnership. 对账的一行。 */
export type ReconciliationRow = {
  __typename?: 'ReconciliationRow';
  /** west - east; null where one of them is. 差额。 */
  difference: Maybe<Scalars['Decimal']['output']>;
  /** The eastern figure; null where that side states nothing. 支援方数。 */
  east: Maybe<Scalars['Decimal']['output']>;
  /** The row, with whatever is asked for: its `counterpart` has what the sides have said of a difference. 完成情况。 */
  progress: Progress;
  /** The difference in percent of the larger figure, without its sign; null where there is none, or both are 0. 差异率（%）。 */
  share: Maybe<Scalars['Decimal']['output']>;
  state: CounterpartState;
  /** The western figure, in the indicator's unit; null where that side states nothing. 受援方数。 */
  west: Maybe<Scalars['Decimal']['output']>;
};

/** Why nothing was written. 未受理的原因。 */
export type Refusal = {
  __typename?: 'Refusal';
  code: RefusalCode;
  /** For STALE_VERSION: the version in force. */
  currentVersion: Maybe<Scalars['Int']['output']>;
  /** The field or argument that is wrong. */
  field: Maybe<Scalars['String']['output']>;
  /** What was expected, in one language; without `lang` in both, Chinese first. 应填内容。 */
  message: Scalars['String']['output'];
  /** Of a change of several figures the one that is wrong, by its position from 1; null otherwise. 第几笔。 */
  row: Maybe<Scalars['Int']['output']>;
};


/** Why nothing was written. 未受理的原因。 */
export type RefusalMessageArgs = {
  lang?: InputMaybe<Language>;
};

export type RefusalCode =
  /** It is void, or withdrawn. 已作废，或已撤回。 */
  | 'ALREADY_VOID'
  /** A check stops the return: `field` is the line. 核对未通过。 */
  | 'CHECK_STOPS'
  /** Two figures of one request state different totals of one scope, side and day. 同一口径、同一日期有两个数。 */
  | 'CONFLICTING_ROWS'
  /** A running total would fall (倒挂): state it as a correction, with a reason. */
  | 'FALLING_TOTAL'
  /** An approved return has that total: amend the return. 已由报表填报。 */
  | 'FILED_BY_RETURN'
  /** A field is not what it should be. 填报有误。 */
  | 'INVALID'
  /** The idempotency key was used for another request. 幂等键已被使用。 */
  | 'KEY_REUSED'
  /** No filing plan expects such a return. 没有报送安排。 */
  | 'NOT_EXPECTED'
  /** No such record, or none that one may change. 没有这条记录。 */
  | 'NOT_FOUND'
  /** The two sides' figures do not differ, or one side has none. 双方无差异。 */
  | 'NO_DIFFERENCE'
  /** Nobody approves what he or she submitted. 不能审核本人提交的报表。 */
  | 'OWN_SUBMISSION'
  /** The period has not ended. 报告期未结束。 */
  | 'PERIOD_NOT_OVER'
  /** Another plan of that theme, side and rhythm expects one of the units at that time. 报送安排重叠。 */
  | 'PLAN_OVERLAPS'
  /** A check asks for a reason: `field` is the line. 须填写说明。 */
  | 'REASON_NEEDED'
  /** Other records refer to it: void those first. 仍被引用。 */
  | 'REFERRED_TO'
  /** Somebody has changed it since it was read. 版本已更新。 */
  | 'STALE_VERSION'
  /** Another record has this value already. 已登记。 */
  | 'TAKEN'
  /** The return's state does not allow it. 报表状态不允许。 */
  | 'WRONG_STATE';

/** A unit of GB/T 2260 (行政区划): province, prefecture, county, township or village; or a zone of county rank. */
export type Region = {
  __typename?: 'Region';
  /** What is printed of this region, theme by theme; null only with an error beside it. 通报。 */
  bulletin: Maybe<Bulletin>;
  /** The regions one level down, by code. 下级行政区划。 */
  children: Array<Region>;
  code: Scalars['RegionCode']['output'];
  /** The code again, under the name by which caches of clients know objects. 同 code。 */
  id: Scalars['ID']['output'];
  level: RegionLevel;
  /** The full Chinese name, as in 陕西省. 全称。 */
  name: Scalars['String']['output'];
  /** The region one level up; null for the nation. 上级行政区划。 */
  parent: Maybe<Region>;
  /** The partnerships that this very region has on either side, in force or ended. 结对关系。 */
  partnerships: Array<Partnership>;
  /** Progress of this region in a year, in catalogue order. 完成情况。 */
  progress: Array<Progress>;
  /** Returns of this very unit, of one period or of those of a year that are over: for each subgraph one row. 报表。 */
  returns: Array<Returns>;
};


/** A unit of GB/T 2260 (行政区划): province, prefecture, county, township or village; or a zone of county rank. */
export type RegionBulletinArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  lang?: InputMaybe<Language>;
  side?: InputMaybe<Side>;
  themes?: InputMaybe<Array<Theme>>;
  year: Scalars['Int']['input'];
};


/** A unit of GB/T 2260 (行政区划): province, prefecture, county, township or village; or a zone of county rank. */
export type RegionProgressArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  include?: InputMaybe<Include>;
  indicators?: InputMaybe<Array<Scalars['ID']['input']>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  partner?: InputMaybe<Scalars['RegionCode']['input']>;
  side?: InputMaybe<Side>;
  themes?: InputMaybe<Array<Theme>>;
  year: Scalars['Int']['input'];
};


/** A unit of GB/T 2260 (行政区划): province, prefecture, county, township or village; or a zone of county rank. */
export type RegionReturnsArgs = {
  period?: InputMaybe<Scalars['String']['input']>;
  side?: InputMaybe<Side>;
  themes?: InputMaybe<Array<Theme>>;
  year?: InputMaybe<Scalars['Int']['input']>;
};

export type RegionConnection = {
  __typename?: 'RegionConnection';
  /** Where the search finds nothing, what its longest beginning finds, or what an unknown code would lie in; at most 10, and none where it finds something. 可能所指。 */
  candidates: Array<Region>;
  edges: Array<RegionEdge>;
  nodes: Array<Region>;
  pageInfo: PageInfo;
  /** How many there are on all pages. 总数。 */
  totalCount: Scalars['Int']['output'];
};

export type RegionEdge = {
  __typename?: 'RegionEdge';
  cursor: Scalars['String']['output'];
  node: Region;
};

/** Regions that are assessed together, as the 国家乡村振兴重点帮扶县 are; with its history. 地区分组。 */
export type RegionGroup = {
  __typename?: 'RegionGroup';
  /** All versions, the newest first. 历史版本。 */
  history: Array<RegionGroupVersion>;
  /** Its `within` and `name`, as in 000000|国家乡村振兴重点帮扶县; what the audit trail knows it by. 编号。 */
  id: Scalars['ID']['output'];
  /** By code: of all years, or of one. 成员。 */
  members: Array<RegionGroupMember>;
  /** 名称。 */
  name: Scalars['String']['output'];
  /** The document that says so; null where none is named. 依据。 */
  source: Maybe<Scalars['String']['output']>;
  /** How many versions there have been; pass it to revise the group. 版本号。 */
  version: Scalars['Int']['output'];
  /** The region whose office has made it, and that all members lie in. 所属地区。 */
  within: Region;
};


/** Regions that are assessed together, as the 国家乡村振兴重点帮扶县 are; with its history. 地区分组。 */
export type RegionGroupMembersArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
};

export type RegionGroupConnection = {
  __typename?: 'RegionGroupConnection';
  edges: Array<RegionGroupEdge>;
  nodes: Array<RegionGroup>;
  pageInfo: PageInfo;
  /** How many there are on all pages. 总数。 */
  totalCount: Scalars['Int']['output'];
};

export type RegionGroupEdge = {
  __typename?: 'RegionGroupEdge';
  cursor: Scalars['String']['output'];
  node: RegionGroup;
};

/** A group of regions with all its members. 地区分组。 */
export type RegionGroupInput = {
  /** All of them, each once; provinces to townships, at most 5,000. 成员。 */
  members: Array<RegionGroupMemberInput>;
  /** As in 国家乡村振兴重点帮扶县; with `within` it is what the group is known by. 名称。 */
  name: Scalars['String']['input'];
  /** The document that says so. 依据。 */
  source?: InputMaybe<Scalars['String']['input']>;
  /** The region whose office makes the group, and that all members lie in: 000000 for one of the nation. 所属地区。 */
  within: Scalars['RegionCode']['input'];
};

/** A region of a group. 分组成员。 */
export type RegionGroupMember = {
  __typename?: 'RegionGroupMember';
  /** 备注。 */
  note: Maybe<Scalars['String']['output']>;
  region: Region;
  /** The first year in which it is assessed with the others; null where it is one of every year up to `until`. 起始年度。 */
  since: Maybe<Scalars['Int']['output']>;
  /** The last one; null where it still is. 终止年度。 */
  until: Maybe<Scalars['Int']['output']>;
};

/** A region of a group. 分组成员。 */
export type RegionGroupMemberInput = {
  /** 备注。 */
  note?: InputMaybe<Scalars['String']['input']>;
  region: Scalars['RegionCode']['input'];
  /** The first year in which it is assessed with the others; by default every year up to `until`. 起始年度。 */
  since?: InputMaybe<Scalars['Int']['input']>;
  /** The last one; by default it still is. 终止年度。 */
  until?: InputMaybe<Scalars['Int']['input']>;
};

/** The group as it is now, or why nothing was written. */
export type RegionGroupResult = {
  __typename?: 'RegionGroupResult';
  group: Maybe<RegionGroup>;
  refusals: Array<Refusal>;
};

export type RegionGroupVersion = {
  __typename?: 'RegionGroupVersion';
  /** By code: of all years, or of one. 成员。 */
  members: Array<RegionGroupMember>;
  /** Why it replaced the one before; null for the first, and for everyone but the roles of that region. 调整原因。 */
  reason: Maybe<Scalars['String']['output']>;
  recordedAt: Scalars['DateTime']['output'];
  /** Who recorded it: a token's subject, or the command that imported it. Null for everyone but the roles of that region. 录入人。 */
  recordedBy: Maybe<Scalars['String']['output']>;
  /** 依据。 */
  source: Maybe<Scalars['String']['output']>;
  version: Scalars['Int']['output'];
};


export type RegionGroupVersionMembersArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
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

/** One unit's figures of one theme for one period. 报表。 */
export type Return = {
  /** theme|unit|side|period. 编号。 */
  id: Scalars['ID']['output'];
  /** As in 2021-W30, 2021-07, 2021-Q3, 2021-H1 or 2021. 报告期。 */
  period: Scalars['String']['output'];
  side: Side;
  theme: Theme;
  /** Whose figures they are. 填报单位。 */
  unit: Region;
};

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

/** Returns of one subgraph. 报表列表。 */
export type Returns = {
  /** Stands for the subgraph and what was asked for. */
  id: Scalars['ID']['output'];
  /** Of which themes: those of the subgraph that were asked for. 专题。 */
  themes: Array<Theme>;
};

/** The side of a partnership. 协作双方。 */
export type Side =
  /** 支援方 */
  | 'EAST'
  /** 受援方 */
  | 'WEST';

/** One place in a league. 一个名次。 */
export type Standing = {
  __typename?: 'Standing';
  /** The rank a month earlier in the same year; null by CHANGE, where nothing had been reported then, or with an error beside it where that is not known. 上月名次。 */
  previousRank: Maybe<Scalars['Int']['output']>;
  progress: Progress;
  /** 1 is best; equal ones share a rank; null for targets that are not ranked, and with an error beside it where the figure is not known. 本期名次。 */
  rank: Maybe<Scalars['Int']['output']>;
};

export type Statement = {
  __typename?: 'Statement';
  amount: Scalars['Decimal']['output'];
  given: Maybe<Scalars['String']['output']>;
  givenUnit: Maybe<Scalars['String']['output']>;
  qualifier: Maybe<Scalars['String']['output']>;
};

/** The agreed value of an indicator for a region, and a partner, in a year, with its history. 目标任务。 */
export type Target = {
  __typename?: 'Target';
  /** All versions, the newest first. 历史版本。 */
  history: Array<TargetVersion>;
  /** What the audit trail knows it by: indicator|region|partner|year. 编号。 */
  id: Scalars['ID']['output'];
  indicator: Indicator;
  partner: Maybe<Region>;
  region: Region;
  /** The value in force. 目标值。 */
  value: Scalars['Decimal']['output'];
  /** How many versions there have been; pass it to revise the target. 版本号。 */
  version: Scalars['Int']['output'];
  year: Scalars['Int']['output'];
};

/** Where a target comes from. 目标来源。 */
export type TargetBasis =
  /** Set for this very region, or partnership. 本级下达。 */
  | 'OWN'
  /** The sum of the targets of the region's partnerships. 结对关系汇总。 */
  | 'PARTNERSHIPS'
  /** The sum of the outermost targets inside it. 下级汇总。 */
  | 'PARTS';

/** What is agreed for one indicator, region and year. 目标任务。 */
export type TargetInput = {
  /** LAST_YEAR where the value is what was reached in the year before (不低于上年). 目标口径。 */
  basis?: InputMaybe<TargetValueBasis>;
  /** An indicator's code. 指标代码。 */
  indicator: Scalars['ID']['input'];
  /** How it is to be met; REACH by default. 目标性质。 */
  kind?: InputMaybe<TargetKind>;
  note?: InputMaybe<Scalars['String']['input']>;
  /** The eastern partner that it is agreed with. 东部结对地区。 */
  partner?: InputMaybe<Scalars['RegionCode']['input']>;
  region: Scalars['RegionCode']['input'];
  /** The share in percent that should be done by days of the year, as in 03-31:30; 06-30:100, or LAST_YEAR (上年进度); by default even over the year. 进度安排。 */
  schedule?: InputMaybe<Scalars['String']['input']>;
  /** The document that sets it. 依据。 */
  source?: InputMaybe<Scalars['String']['input']>;
  /** In the indicator's unit: yuan, persons, percent, ... 目标值。 */
  value: Scalars['Decimal']['input'];
  year: Scalars['Int']['input'];
};

/** How a target is to be met. 目标性质。 */
export type TargetKind =
  /** Never to fall below; of a balance, level or rate. 稳定在以上。 */
  | 'KEEP_ABOVE'
  /** Never to exceed; of a flow, over the whole year. 不高于。 */
  | 'KEEP_BELOW'
  /** To be reached by the end of the year. 达到。 */
  | 'REACH';

/** The target as it is now, or why nothing was written. */
export type TargetResult = {
  __typename?: 'TargetResult';
  refusals: Array<Refusal>;
  target: Maybe<Target>;
};

/** What the value of a target was taken from. 目标口径。 */
export type TargetValueBasis =
  /** 上年实绩 */
  | 'LAST_YEAR';

export type TargetVersion = {
  __typename?: 'TargetVersion';
  /** LAST_YEAR where the value is what was reached in the year before; null otherwise. 目标口径。 */
  basis: Maybe<TargetValueBasis>;
  /** 目标性质。 */
  kind: TargetKind;
  note: Maybe<Scalars['String']['output']>;
  /** Why it replaced the one before; null for the first, and for everyone but the roles of that region or partner. 调整原因。 */
  reason: Maybe<Scalars['String']['output']>;
  recordedAt: Scalars['DateTime']['output'];
  /** Who recorded it: a token's subject, or the command that imported it. Null for everyone but the roles of that region or partner. 录入人。 */
  recordedBy: Maybe<Scalars['String']['output']>;
  /** As in 03-31:30; 06-30:100, or LAST_YEAR; null where it is even over the year. 进度安排。 */
  schedule: Maybe<Scalars['String']['output']>;
  source: Maybe<Scalars['String']['output']>;
  value: Scalars['Decimal']['output'];
  version: Scalars['Int']['output'];
};

/** A family of indicators. 专题。 */
export type Theme =
  /** 消费帮扶 */
  | 'CONSUMER'
  /** 示范创建 */
  | 'DEMONSTRATION'
  /** 定点帮扶 */
  | 'DESIGNATED'
  /** 东西部协作 */
  | 'EAST_WEST'
  /** 稳岗就业 */
  | 'EMPLOYMENT'
  /** 万企兴万村（村企结对） */
  | 'ENTERPRISE_VILLAGE'
  /** 12317 热线 */
  | 'HOTLINE'
  /** 脱贫人口收入 */
  | 'INCOME'
  /** 小额信贷 */
  | 'MICRO_CREDIT'
  /** 防返贫监测 */
  | 'MONITORING'
  /** 项目与衔接资金 */
  | 'PROJECTS_AND_FUNDS'
  /** 问题整改 */
  | 'RECTIFICATION'
  /** 易地搬迁后续扶持 */
  | 'RELOCATION'
  /** 驻村帮扶 */
  | 'VILLAGE_TEAMS';

/** The unit of an indicator's values. 计量单位。 */
export type Unit =
  /** 个、家 */
  | 'COUNT'
  /** Of animals. 头。 */
  | 'HEAD'
  /** 户 */
  | 'HOUSEHOLD'
  /** 公里 */
  | 'KILOMETRE'
  /** Of land; 15 are a hectare. 亩。 */
  | 'MU'
  /** % */
  | 'PERCENT'
  /** 人 */
  | 'PERSON'
  /** 吨 */
  | 'TONNE'
  /** Person-times. 人次。 */
  | 'VISIT'
  /** 元 */
  | 'YUAN';

export type Access__Access =
  /** The role administrator in the region or partner. */
  | 'ADMINISTRATORS'
  /** The role approver in the region one level above what it is about, or where a plan says so in that region itself. */
  | 'APPROVERS'
  /** Reference data: regions, partnerships, the catalogue. */
  | 'EVERYONE'
  /** The role filer in the region or partner. */
  | 'FILERS'
  /** One of these two roles. */
  | 'FILERS_AND_APPROVERS'
  /** Names and phones, and who recorded what and why: any role in the region or partner that it is about, whether reading is open or not. */
  | 'PERSONAL'
  /** Figures and records: any role in the region or, for the eastern side, the partner that they are about; everyone where ANONYMOUS_READING is on. */
  | 'READERS'
  /** The role target-setter in the region or partner. */
  | 'TARGET_SETTERS';



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
  Bulletin: Bulletin;
  Indicator: Indicator;
  League: League;
  OwnerComparedFigures: OwnerComparedFigures;
  OwnerFilingPlans: OwnerFilingPlans;
  OwnerFindings: OwnerFindings;
  OwnerProgress: OwnerProgress;
  OwnerReturn: OwnerReturn;
  OwnerReturns: OwnerReturns;
  Partnership: Partnership;
  RankedProgress: RankedProgress;
  Reconciliation: Reconciliation;
  Region: Region;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Bulletin:
    ( { __typename: 'Bulletin' }
    & GraphQLRecursivePick<FederationTypes['Bulletin'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Bulletin'], {"candidates":{}}>
        | GraphQLRecursivePick<FederationTypes['Bulletin'], {"candidates":{}}>
        | GraphQLRecursivePick<FederationTypes['Bulletin'], {"candidates":{}}> ) );
  Indicator:
    ( { __typename: 'Indicator' }
    & GraphQLRecursivePick<FederationTypes['Indicator'], {"code":true}> );
  League:
    ( { __typename: 'League' }
    & GraphQLRecursivePick<FederationTypes['League'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['League'], {"candidates":{},"earlier":{},"before":{}}> ) );
  OwnerComparedFigures:
    ( { __typename: 'OwnerComparedFigures' }
    & GraphQLRecursivePick<FederationTypes['OwnerComparedFigures'], {"id":true}> );
  OwnerFilingPlans:
    ( { __typename: 'OwnerFilingPlans' }
    & GraphQLRecursivePick<FederationTypes['OwnerFilingPlans'], {"id":true}> );
  OwnerFindings:
    ( { __typename: 'OwnerFindings' }
    & GraphQLRecursivePick<FederationTypes['OwnerFindings'], {"id":true}> );
  OwnerProgress:
    ( { __typename: 'OwnerProgress' }
    & GraphQLRecursivePick<FederationTypes['OwnerProgress'], {"id":true}> );
  OwnerReturn:
    ( { __typename: 'OwnerReturn' }
    & GraphQLRecursivePick<FederationTypes['OwnerReturn'], {"id":true}> );
  OwnerReturns:
    ( { __typename: 'OwnerReturns' }
    & GraphQLRecursivePick<FederationTypes['OwnerReturns'], {"id":true}> );
  Partnership:
    ( { __typename: 'Partnership' }
    & GraphQLRecursivePick<FederationTypes['Partnership'], {"id":true}> );
  RankedProgress:
    ( { __typename: 'RankedProgress' }
    & GraphQLRecursivePick<FederationTypes['RankedProgress'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['RankedProgress'], {"candidates":{}}>
        | GraphQLRecursivePick<FederationTypes['RankedProgress'], {"candidates":{}}>
        | GraphQLRecursivePick<FederationTypes['RankedProgress'], {"candidates":{}}>
        | GraphQLRecursivePick<FederationTypes['RankedProgress'], {"candidates":{}}>
        | GraphQLRecursivePick<FederationTypes['RankedProgress'], {"candidates":{}}>
        | GraphQLRecursivePick<FederationTypes['RankedProgress'], {"candidates":{}}>
        | GraphQLRecursivePick<FederationTypes['RankedProgress'], {"candidates":{}}>
        | GraphQLRecursivePick<FederationTypes['RankedProgress'], {"candidates":{}}>
        | GraphQLRecursivePick<FederationTypes['RankedProgress'], {"candidates":{}}>
        | GraphQLRecursivePick<FederationTypes['RankedProgress'], {"candidates":{}}>
        | GraphQLRecursivePick<FederationTypes['RankedProgress'], {"candidates":{}}>
        | GraphQLRecursivePick<FederationTypes['RankedProgress'], {"candidates":{}}>
        | GraphQLRecursivePick<FederationTypes['RankedProgress'], {"candidates":{}}>
        | GraphQLRecursivePick<FederationTypes['RankedProgress'], {"candidates":{}}> ) );
  Reconciliation:
    ( { __typename: 'Reconciliation' }
    & GraphQLRecursivePick<FederationTypes['Reconciliation'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"compared":{}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"compared":{}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"compared":{}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"compared":{}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"compared":{}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"compared":{}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"compared":{}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"compared":{}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"compared":{}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"compared":{}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"compared":{}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"compared":{}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"compared":{}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"compared":{}}> ) );
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"code":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Aggregation: Aggregation;
  AuditAction: AuditAction;
  AuditChange: ResolverTypeWrapper<AuditChange>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AuditConnection: ResolverTypeWrapper<AuditConnection>;
  AuditEdge: ResolverTypeWrapper<AuditEdge>;
  AuditEntry: ResolverTypeWrapper<AuditEntry>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AuditImport: ResolverTypeWrapper<AuditImport>;
  Bulletin: ResolverTypeWrapper<BulletinRow>;
  BulletinParagraph: ResolverTypeWrapper<ParagraphRow>;
  BulletinSentence: ResolverTypeWrapper<SentenceRow>;
  ComparedFigure: ResolverTypeWrapper<ComparedFigure>;
  ComparedFigures: ResolverTypeWrapper<ComparedFiguresRow>;
  Counterpart: ResolverTypeWrapper<Counterpart>;
  CounterpartState: CounterpartState;
  Coverage: ResolverTypeWrapper<Coverage>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  FilingPlans: ResolverTypeWrapper<ReturnsRow>;
  FindingCode: FindingCode;
  FindingSeverity: FindingSeverity;
  Findings: ResolverTypeWrapper<FindingsRow>;
  Include: Include;
  Indicator: ResolverTypeWrapper<IndicatorRow>;
  Language: Language;
  League: ResolverTypeWrapper<LeagueRow>;
  LeagueBy: LeagueBy;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OwnerComparedFigures: ResolverTypeWrapper<ComparedFiguresRow>;
  OwnerFilingPlans: ResolverTypeWrapper<ReturnsRow>;
  OwnerFindings: ResolverTypeWrapper<FindingsRow>;
  OwnerProgress: ResolverTypeWrapper<ProgressRow>;
  OwnerReturn: ResolverTypeWrapper<ReturnStub>;
  OwnerReturns: ResolverTypeWrapper<ReturnsRow>;
  Pace: Pace;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Partnership: ResolverTypeWrapper<PartnershipRow>;
  PartnershipConnection: ResolverTypeWrapper<Counted<PartnershipRow>>;
  PartnershipEdge: ResolverTypeWrapper<Omit<PartnershipEdge, 'node'> & { node: ResolversTypes['Partnership'] }>;
  PartnershipPeriod: ResolverTypeWrapper<PartnershipPeriod>;
  PartnershipResult: ResolverTypeWrapper<PartnershipOutcome>;
  Progress: ResolverTypeWrapper<ProgressRow>;
  ProgressConnection: ResolverTypeWrapper<ProgressList>;
  ProgressEdge: ResolverTypeWrapper<Omit<ProgressEdge, 'node'> & { node: ResolversTypes['Progress'] }>;
  ProgressSort: ProgressSort;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RankedProgress: ResolverTypeWrapper<RankedRow>;
  Reconciliation: ResolverTypeWrapper<ReconciledRow>;
  ReconciliationEdge: ResolverTypeWrapper<Omit<ReconciliationEdge, 'node'> & { node: ResolversTypes['ReconciliationRow'] }>;
  ReconciliationRow: ResolverTypeWrapper<ComparedRow>;
  Refusal: ResolverTypeWrapper<RefusalRow>;
  RefusalCode: RefusalCode;
  Region: ResolverTypeWrapper<RegionRow>;
  RegionCode: ResolverTypeWrapper<Scalars['RegionCode']['output']>;
  RegionConnection: ResolverTypeWrapper<RegionPage>;
  RegionEdge: ResolverTypeWrapper<Omit<RegionEdge, 'node'> & { node: ResolversTypes['Region'] }>;
  RegionGroup: ResolverTypeWrapper<GroupRow>;
  RegionGroupConnection: ResolverTypeWrapper<Counted<GroupRow>>;
  RegionGroupEdge: ResolverTypeWrapper<Omit<RegionGroupEdge, 'node'> & { node: ResolversTypes['RegionGroup'] }>;
  RegionGroupInput: RegionGroupInput;
  RegionGroupMember: ResolverTypeWrapper<GroupMemberRow>;
  RegionGroupMemberInput: RegionGroupMemberInput;
  RegionGroupResult: ResolverTypeWrapper<GroupOutcome>;
  RegionGroupVersion: ResolverTypeWrapper<GroupVersionRow>;
  RegionLevel: RegionLevel;
  Return: ResolverTypeWrapper<ReturnStub>;
  ReturnState: ReturnState;
  Returns: ResolverTypeWrapper<ReturnsRow>;
  Side: Side;
  Standing: ResolverTypeWrapper<StandingRow>;
  Statement: ResolverTypeWrapper<Statement>;
  Target: ResolverTypeWrapper<TargetRow>;
  TargetBasis: TargetBasis;
  TargetInput: TargetInput;
  TargetKind: TargetKind;
  TargetResult: ResolverTypeWrapper<TargetOutcome>;
  TargetValueBasis: TargetValueBasis;
  TargetVersion: ResolverTypeWrapper<TargetVersion>;
  Theme: Theme;
  Unit: Unit;
  access__Access: Access__Access;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AuditChange: AuditChange;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  AuditConnection: AuditConnection;
  AuditEdge: AuditEdge;
  AuditEntry: AuditEntry;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  AuditImport: AuditImport;
  Bulletin: BulletinRow;
  BulletinParagraph: ParagraphRow;
  BulletinSentence: SentenceRow;
  ComparedFigure: ComparedFigure;
  ComparedFigures: ComparedFiguresRow;
  Counterpart: Counterpart;
  Coverage: Coverage;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  FilingPlans: ReturnsRow;
  Findings: FindingsRow;
  Indicator: IndicatorRow;
  League: LeagueRow;
  Mutation: Record<PropertyKey, never>;
  OwnerComparedFigures: ComparedFiguresRow;
  OwnerFilingPlans: ReturnsRow;
  OwnerFindings: FindingsRow;
  OwnerProgress: ProgressRow;
  OwnerReturn: ReturnStub;
  OwnerReturns: ReturnsRow;
  PageInfo: PageInfo;
  Partnership: PartnershipRow;
  PartnershipConnection: Counted<PartnershipRow>;
  PartnershipEdge: Omit<PartnershipEdge, 'node'> & { node: ResolversParentTypes['Partnership'] };
  PartnershipPeriod: PartnershipPeriod;
  PartnershipResult: PartnershipOutcome;
  Progress: ProgressRow;
  ProgressConnection: ProgressList;
  ProgressEdge: Omit<ProgressEdge, 'node'> & { node: ResolversParentTypes['Progress'] };
  Query: Record<PropertyKey, never>;
  RankedProgress: RankedRow;
  Reconciliation: ReconciledRow;
  ReconciliationEdge: Omit<ReconciliationEdge, 'node'> & { node: ResolversParentTypes['ReconciliationRow'] };
  ReconciliationRow: ComparedRow;
  Refusal: RefusalRow;
  Region: RegionRow;
  RegionCode: Scalars['RegionCode']['output'];
  RegionConnection: RegionPage;
  RegionEdge: Omit<RegionEdge, 'node'> & { node: ResolversParentTypes['Region'] };
  RegionGroup: GroupRow;
  RegionGroupConnection: Counted<GroupRow>;
  RegionGroupEdge: Omit<RegionGroupEdge, 'node'> & { node: ResolversParentTypes['RegionGroup'] };
  RegionGroupInput: RegionGroupInput;
  RegionGroupMember: GroupMemberRow;
  RegionGroupMemberInput: RegionGroupMemberInput;
  RegionGroupResult: GroupOutcome;
  RegionGroupVersion: GroupVersionRow;
  Return: ReturnStub;
  Returns: ReturnsRow;
  Standing: StandingRow;
  Statement: Statement;
  Target: TargetRow;
  TargetInput: TargetInput;
  TargetResult: TargetOutcome;
  TargetVersion: TargetVersion;
};

export type AccessDirectiveArgs = {
  to: Access__Access;
};

export type AccessDirectiveResolver<Result, Parent, ContextType = TargetsContext, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AuditChangeResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['AuditChange'] = ResolversParentTypes['AuditChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isPersonal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AuditConnectionResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['AuditConnection'] = ResolversParentTypes['AuditConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEdgeResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['AuditEdge'] = ResolversParentTypes['AuditEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['AuditAction'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['AuditChange']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  import?: Resolver<Maybe<ResolversTypes['AuditImport']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  register?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditImportResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['AuditImport'] = ResolversParentTypes['AuditImport']> = {
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  written?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BulletinResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['Bulletin'] = ResolversParentTypes['Bulletin'], FederationReferenceType extends FederationReferenceTypes['Bulletin'] = FederationReferenceTypes['Bulletin']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Bulletin']> | FederationReferenceType, FederationReferenceType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  candidates?: Resolver<Array<ResolversTypes['Progress']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  paragraphs?: Resolver<Maybe<Array<ResolversTypes['BulletinParagraph']>>, ParentType, ContextType>;
  ranking?: Resolver<Maybe<ResolversTypes['League']>, ParentType, ContextType, RequireFields<BulletinRankingArgs, 'by' | 'indicator' | 'level'>>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BulletinParagraphResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['BulletinParagraph'] = ResolversParentTypes['BulletinParagraph']> = {
  heading?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentences?: Resolver<Array<ResolversTypes['BulletinSentence']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['Theme'], ParentType, ContextType>;
};

export type BulletinSentenceResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['BulletinSentence'] = ResolversParentTypes['BulletinSentence']> = {
  clause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Progress'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ComparedFiguresResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['ComparedFigures'] = ResolversParentTypes['ComparedFigures']> = {
  __resolveType: TypeResolveFn<'OwnerComparedFigures', ParentType, ContextType>;
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

export type FilingPlansResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['FilingPlans'] = ResolversParentTypes['FilingPlans']> = {
  __resolveType: TypeResolveFn<'OwnerFilingPlans', ParentType, ContextType>;
};

export type FindingsResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['Findings'] = ResolversParentTypes['Findings']> = {
  __resolveType: TypeResolveFn<'OwnerFindings', ParentType, ContextType>;
};

export type IndicatorResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator'], FederationReferenceType extends FederationReferenceTypes['Indicator'] = FederationReferenceTypes['Indicator']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Indicator']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aggregation?: Resolver<ResolversTypes['Aggregation'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<IndicatorDefinitionArgs, 'lang'>>;
  denominator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<IndicatorNameArgs, 'lang'>>;
  numerator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  partOf?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['Indicator']>, ParentType, ContextType>;
  synonyms?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['Theme'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LeagueResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['League'] = ResolversParentTypes['League'], FederationReferenceType extends FederationReferenceTypes['League'] = FederationReferenceTypes['League']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['League']> | FederationReferenceType, FederationReferenceType, ContextType>;
  before?: Resolver<Array<ResolversTypes['Progress']>, ParentType, ContextType>;
  candidates?: Resolver<Array<ResolversTypes['Progress']>, ParentType, ContextType>;
  earlier?: Resolver<Array<ResolversTypes['Progress']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicator?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  standings?: Resolver<Array<ResolversTypes['Standing']>, ParentType, ContextType, Partial<LeagueStandingsArgs>>;
};

export type MutationResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  endPartnership?: Resolver<Maybe<ResolversTypes['PartnershipResult']>, ParentType, ContextType, RequireFields<MutationEndPartnershipArgs, 'east' | 'key' | 'reason' | 'until' | 'west'>>;
  openPartnership?: Resolver<Maybe<ResolversTypes['PartnershipResult']>, ParentType, ContextType, RequireFields<MutationOpenPartnershipArgs, 'east' | 'key' | 'source' | 'west'>>;
  setGroup?: Resolver<Maybe<ResolversTypes['RegionGroupResult']>, ParentType, ContextType, RequireFields<MutationSetGroupArgs, 'input' | 'key' | 'version'>>;
  setTarget?: Resolver<Maybe<ResolversTypes['TargetResult']>, ParentType, ContextType, RequireFields<MutationSetTargetArgs, 'input' | 'key' | 'version'>>;
};

export type OwnerComparedFiguresResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['OwnerComparedFigures'] = ResolversParentTypes['OwnerComparedFigures'], FederationReferenceType extends FederationReferenceTypes['OwnerComparedFigures'] = FederationReferenceTypes['OwnerComparedFigures']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OwnerComparedFigures']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pairs?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnerFilingPlansResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['OwnerFilingPlans'] = ResolversParentTypes['OwnerFilingPlans'], FederationReferenceType extends FederationReferenceTypes['OwnerFilingPlans'] = FederationReferenceTypes['OwnerFilingPlans']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OwnerFilingPlans']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  themes?: Resolver<Array<ResolversTypes['Theme']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnerFindingsResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['OwnerFindings'] = ResolversParentTypes['OwnerFindings'], FederationReferenceType extends FederationReferenceTypes['OwnerFindings'] = FederationReferenceTypes['OwnerFindings']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OwnerFindings']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  themes?: Resolver<Array<ResolversTypes['Theme']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnerProgressResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['OwnerProgress'] = ResolversParentTypes['OwnerProgress'], FederationReferenceType extends FederationReferenceTypes['OwnerProgress'] = FederationReferenceTypes['OwnerProgress']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OwnerProgress']> | FederationReferenceType, FederationReferenceType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  elapsed?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicator?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  lastYear?: Resolver<Maybe<ResolversTypes['Progress']>, ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  partners?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  partnership?: Resolver<Maybe<ResolversTypes['Partnership']>, ParentType, ContextType>;
  parts?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  schedule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  targetBasis?: Resolver<Maybe<ResolversTypes['TargetBasis']>, ParentType, ContextType>;
  targetKind?: Resolver<Maybe<ResolversTypes['TargetKind']>, ParentType, ContextType>;
  targetParts?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnerReturnResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['OwnerReturn'] = ResolversParentTypes['OwnerReturn'], FederationReferenceType extends FederationReferenceTypes['OwnerReturn'] = FederationReferenceTypes['OwnerReturn']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OwnerReturn']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  side?: Resolver<ResolversTypes['Side'], ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['Theme'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnerReturnsResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['OwnerReturns'] = ResolversParentTypes['OwnerReturns'], FederationReferenceType extends FederationReferenceTypes['OwnerReturns'] = FederationReferenceTypes['OwnerReturns']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OwnerReturns']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  themes?: Resolver<Array<ResolversTypes['Theme']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartnershipResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['Partnership'] = ResolversParentTypes['Partnership'], FederationReferenceType extends FederationReferenceTypes['Partnership'] = FederationReferenceTypes['Partnership']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Partnership']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bulletin?: Resolver<Maybe<ResolversTypes['Bulletin']>, ParentType, ContextType, RequireFields<PartnershipBulletinArgs, 'lang' | 'year'>>;
  earlierPeriods?: Resolver<Array<ResolversTypes['PartnershipPeriod']>, ParentType, ContextType>;
  east?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['RegionLevel'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progress?: Resolver<Array<ResolversTypes['Progress']>, ParentType, ContextType, RequireFields<PartnershipProgressArgs, 'include' | 'year'>>;
  reconciliation?: Resolver<Maybe<ResolversTypes['Reconciliation']>, ParentType, ContextType, RequireFields<PartnershipReconciliationArgs, 'year'>>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  west?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
};

export type PartnershipConnectionResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['PartnershipConnection'] = ResolversParentTypes['PartnershipConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PartnershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Partnership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PartnershipEdgeResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['PartnershipEdge'] = ResolversParentTypes['PartnershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Partnership'], ParentType, ContextType>;
};

export type PartnershipPeriodResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['PartnershipPeriod'] = ResolversParentTypes['PartnershipPeriod']> = {
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type PartnershipResultResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['PartnershipResult'] = ResolversParentTypes['PartnershipResult']> = {
  partnership?: Resolver<Maybe<ResolversTypes['Partnership']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ProgressResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['Progress'] = ResolversParentTypes['Progress']> = {
  __resolveType: TypeResolveFn<'OwnerProgress', ParentType, ContextType>;
};

export type ProgressConnectionResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['ProgressConnection'] = ResolversParentTypes['ProgressConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProgressEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Progress']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  ranked?: Resolver<ResolversTypes['RankedProgress'], ParentType, ContextType, RequireFields<ProgressConnectionRankedArgs, 'descending' | 'first' | 'sort'>>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProgressEdgeResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['ProgressEdge'] = ResolversParentTypes['ProgressEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Progress'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  differences?: Resolver<Maybe<ResolversTypes['Reconciliation']>, ParentType, ContextType, RequireFields<QueryDifferencesArgs, 'first' | 'states' | 'year'>>;
  filingPlans?: Resolver<Maybe<Array<ResolversTypes['FilingPlans']>>, ParentType, ContextType, Partial<QueryFilingPlansArgs>>;
  findings?: Resolver<Maybe<Array<ResolversTypes['Findings']>>, ParentType, ContextType, Partial<QueryFindingsArgs>>;
  group?: Resolver<Maybe<ResolversTypes['RegionGroup']>, ParentType, ContextType, RequireFields<QueryGroupArgs, 'id'>>;
  groups?: Resolver<Maybe<ResolversTypes['RegionGroupConnection']>, ParentType, ContextType, RequireFields<QueryGroupsArgs, 'first'>>;
  indicators?: Resolver<Maybe<Array<ResolversTypes['Indicator']>>, ParentType, ContextType, Partial<QueryIndicatorsArgs>>;
  league?: Resolver<Maybe<ResolversTypes['League']>, ParentType, ContextType, RequireFields<QueryLeagueArgs, 'by' | 'indicator' | 'level' | 'within' | 'year'>>;
  partnership?: Resolver<Maybe<ResolversTypes['Partnership']>, ParentType, ContextType, RequireFields<QueryPartnershipArgs, 'east' | 'west'>>;
  partnerships?: Resolver<Maybe<ResolversTypes['PartnershipConnection']>, ParentType, ContextType, RequireFields<QueryPartnershipsArgs, 'first'>>;
  progress?: Resolver<Maybe<ResolversTypes['ProgressConnection']>, ParentType, ContextType, RequireFields<QueryProgressArgs, 'first' | 'include' | 'side' | 'year'>>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType, RequireFields<QueryRegionArgs, 'code'>>;
  regions?: Resolver<Maybe<ResolversTypes['RegionConnection']>, ParentType, ContextType, RequireFields<QueryRegionsArgs, 'first'>>;
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType, RequireFields<QueryReturnArgs, 'id'>>;
  returns?: Resolver<Maybe<Array<ResolversTypes['Returns']>>, ParentType, ContextType, Partial<QueryReturnsArgs>>;
  returnsDue?: Resolver<Maybe<Array<ResolversTypes['Returns']>>, ParentType, ContextType, Partial<QueryReturnsDueArgs>>;
  sampleData?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Target']>, ParentType, ContextType, RequireFields<QueryTargetArgs, 'indicator' | 'region' | 'year'>>;
  targetsAudit?: Resolver<Maybe<ResolversTypes['AuditConnection']>, ParentType, ContextType, RequireFields<QueryTargetsAuditArgs, 'first'>>;
};

export type RankedProgressResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['RankedProgress'] = ResolversParentTypes['RankedProgress'], FederationReferenceType extends FederationReferenceTypes['RankedProgress'] = FederationReferenceTypes['RankedProgress']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RankedProgress']> | FederationReferenceType, FederationReferenceType, ContextType>;
  candidates?: Resolver<Array<ResolversTypes['Progress']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ProgressEdge']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Progress']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReconciliationResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['Reconciliation'] = ResolversParentTypes['Reconciliation'], FederationReferenceType extends FederationReferenceTypes['Reconciliation'] = FederationReferenceTypes['Reconciliation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reconciliation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  compared?: Resolver<Array<ResolversTypes['ComparedFigures']>, ParentType, ContextType>;
  edges?: Resolver<Maybe<Array<ResolversTypes['ReconciliationEdge']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['ReconciliationRow']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReconciliationEdgeResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['ReconciliationEdge'] = ResolversParentTypes['ReconciliationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReconciliationRow'], ParentType, ContextType>;
};

export type ReconciliationRowResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['ReconciliationRow'] = ResolversParentTypes['ReconciliationRow']> = {
  difference?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  east?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Progress'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CounterpartState'], ParentType, ContextType>;
  west?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  code?: Resolver<ResolversTypes['RefusalCode'], ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<RefusalMessageArgs>>;
  row?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RegionResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bulletin?: Resolver<Maybe<ResolversTypes['Bulletin']>, ParentType, ContextType, RequireFields<RegionBulletinArgs, 'lang' | 'side' | 'year'>>;
  children?: Resolver<Array<ResolversTypes['Region']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['RegionCode'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['RegionLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  partnerships?: Resolver<Array<ResolversTypes['Partnership']>, ParentType, ContextType>;
  progress?: Resolver<Array<ResolversTypes['Progress']>, ParentType, ContextType, RequireFields<RegionProgressArgs, 'include' | 'side' | 'year'>>;
  returns?: Resolver<Array<ResolversTypes['Returns']>, ParentType, ContextType, Partial<RegionReturnsArgs>>;
};

export interface RegionCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['RegionCode'], any> {
  name: 'RegionCode';
}

export type RegionConnectionResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['RegionConnection'] = ResolversParentTypes['RegionConnection']> = {
  candidates?: Resolver<Array<ResolversTypes['Region']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['RegionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Region']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegionEdgeResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['RegionEdge'] = ResolversParentTypes['RegionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
};

export type RegionGroupResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['RegionGroup'] = ResolversParentTypes['RegionGroup']> = {
  history?: Resolver<Array<ResolversTypes['RegionGroupVersion']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['RegionGroupMember']>, ParentType, ContextType, Partial<RegionGroupMembersArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  within?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
};

export type RegionGroupConnectionResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['RegionGroupConnection'] = ResolversParentTypes['RegionGroupConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RegionGroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RegionGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegionGroupEdgeResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['RegionGroupEdge'] = ResolversParentTypes['RegionGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RegionGroup'], ParentType, ContextType>;
};

export type RegionGroupMemberResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['RegionGroupMember'] = ResolversParentTypes['RegionGroupMember']> = {
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RegionGroupResultResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['RegionGroupResult'] = ResolversParentTypes['RegionGroupResult']> = {
  group?: Resolver<Maybe<ResolversTypes['RegionGroup']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type RegionGroupVersionResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['RegionGroupVersion'] = ResolversParentTypes['RegionGroupVersion']> = {
  members?: Resolver<Array<ResolversTypes['RegionGroupMember']>, ParentType, ContextType, Partial<RegionGroupVersionMembersArgs>>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReturnResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['Return'] = ResolversParentTypes['Return']> = {
  __resolveType: TypeResolveFn<'OwnerReturn', ParentType, ContextType>;
};

export type ReturnsResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['Returns'] = ResolversParentTypes['Returns']> = {
  __resolveType: TypeResolveFn<'OwnerReturns', ParentType, ContextType>;
};

export type StandingResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['Standing'] = ResolversParentTypes['Standing']> = {
  previousRank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Progress'], ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TargetResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['Target'] = ResolversParentTypes['Target']> = {
  history?: Resolver<Array<ResolversTypes['TargetVersion']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicator?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TargetResultResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['TargetResult'] = ResolversParentTypes['TargetResult']> = {
  refusals?: Resolver<Array<ResolversTypes['Refusal']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Target']>, ParentType, ContextType>;
};

export type TargetVersionResolvers<ContextType = TargetsContext, ParentType extends ResolversParentTypes['TargetVersion'] = ResolversParentTypes['TargetVersion']> = {
  basis?: Resolver<Maybe<ResolversTypes['TargetValueBasis']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TargetKind'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  schedule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = TargetsContext> = {
  AuditChange?: AuditChangeResolvers<ContextType>;
  AuditConnection?: AuditConnectionResolvers<ContextType>;
  AuditEdge?: AuditEdgeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditImport?: AuditImportResolvers<ContextType>;
  Bulletin?: BulletinResolvers<ContextType>;
  BulletinParagraph?: BulletinParagraphResolvers<ContextType>;
  BulletinSentence?: BulletinSentenceResolvers<ContextType>;
  ComparedFigures?: ComparedFiguresResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  FilingPlans?: FilingPlansResolvers<ContextType>;
  Findings?: FindingsResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  League?: LeagueResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OwnerComparedFigures?: OwnerComparedFiguresResolvers<ContextType>;
  OwnerFilingPlans?: OwnerFilingPlansResolvers<ContextType>;
  OwnerFindings?: OwnerFindingsResolvers<ContextType>;
  OwnerProgress?: OwnerProgressResolvers<ContextType>;
  OwnerReturn?: OwnerReturnResolvers<ContextType>;
  OwnerReturns?: OwnerReturnsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Partnership?: PartnershipResolvers<ContextType>;
  PartnershipConnection?: PartnershipConnectionResolvers<ContextType>;
  PartnershipEdge?: PartnershipEdgeResolvers<ContextType>;
  PartnershipPeriod?: PartnershipPeriodResolvers<ContextType>;
  PartnershipResult?: PartnershipResultResolvers<ContextType>;
  Progress?: ProgressResolvers<ContextType>;
  ProgressConnection?: ProgressConnectionResolvers<ContextType>;
  ProgressEdge?: ProgressEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RankedProgress?: RankedProgressResolvers<ContextType>;
  Reconciliation?: ReconciliationResolvers<ContextType>;
  ReconciliationEdge?: ReconciliationEdgeResolvers<ContextType>;
  ReconciliationRow?: ReconciliationRowResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RegionCode?: GraphQLScalarType;
  RegionConnection?: RegionConnectionResolvers<ContextType>;
  RegionEdge?: RegionEdgeResolvers<ContextType>;
  RegionGroup?: RegionGroupResolvers<ContextType>;
  RegionGroupConnection?: RegionGroupConnectionResolvers<ContextType>;
  RegionGroupEdge?: RegionGroupEdgeResolvers<ContextType>;
  RegionGroupMember?: RegionGroupMemberResolvers<ContextType>;
  RegionGroupResult?: RegionGroupResultResolvers<ContextType>;
  RegionGroupVersion?: RegionGroupVersionResolvers<ContextType>;
  Return?: ReturnResolvers<ContextType>;
  Returns?: ReturnsResolvers<ContextType>;
  Standing?: StandingResolvers<ContextType>;
  Target?: TargetResolvers<ContextType>;
  TargetResult?: TargetResultResolvers<ContextType>;
  TargetVersion?: TargetVersionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = TargetsContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
};
