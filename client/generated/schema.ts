// Made by `npm run codegen` from schema/api.graphql and platform/errors.ts.

/** Every code that an error of the graph can carry. */
export const ERROR_CODES = [
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'KEYS_UNAVAILABLE',
  'DOCUMENT_NOT_TRUSTED',
  'HOST_NOT_ALLOWED',
  'NOT_FOUND',
  'QUERY_TOO_LARGE',
  'TOO_MANY_REQUESTS',
  'CROSSING_STATEMENT',
  'FALLING_TOTAL',
  'FILED_BY_RETURN',
  'FILING_UNDER_WAY',
  'SUBGRAPH_UNAVAILABLE',
  'TOO_BUSY',
  'OUTCOME_UNKNOWN',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A calendar day, YYYY-MM-DD, in China Standard Time. 日期。 */
export type CalendarDate = string;

/** A moment with its offset, as in 2021-08-31T18:00:00+08:00 (ISO 8601). 时刻，须带时区。 */
export type DateTime = string;

/** An exact decimal number as a string: percentages always with two decimals ("80.83"), amounts without trailing zeros ("36700000").
 * Money is in yuan (元), people are in persons (人). 精确小数，以字符串表示。 */
export type Decimal = string;

/** A code of GB/T 2260 and its extensions (行政区划代码): 6 digits for the nation (000000), provinces (610000), prefectures (610100),
 * counties (610102) and zones, 9 for townships, 12 for villages. */
export type RegionCode = string;

/** How an indicator's values combine. 汇总方式。 */
export const Aggregation = {
  /** Counts within the year. 年内累计数。 */
  FLOW: 'FLOW',
  /** Carries over from year to year. 时点数，跨年延续。 */
  BALANCE: 'BALANCE',
  /** The latest value of that very scope, never summed, as income per head. 水平值，不汇总。 */
  LEVEL: 'LEVEL',
  /** One indicator divided by another: in percent where that is the unit, else an amount for each, as yuan per person. 比率，由两个指标相除；单位不是百分比的为人均（均值）。 */
  RATIO: 'RATIO',
} as const;
export type Aggregation = (typeof Aggregation)[keyof typeof Aggregation];

/** Cash or goods. 形式。 */
export const AssistanceFundForm = {
  /** 资金 */
  CASH: 'CASH',
  /** 物资折款 */
  GOODS: 'GOODS',
} as const;
export type AssistanceFundForm = (typeof AssistanceFundForm)[keyof typeof AssistanceFundForm];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const AssistanceFundGroup = {
  SOURCE: 'SOURCE',
  FORM: 'FORM',
  TIER: 'TIER',
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  PARTNER: 'PARTNER',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type AssistanceFundGroup = (typeof AssistanceFundGroup)[keyof typeof AssistanceFundGroup];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const AssistanceFundSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
  AMOUNT_ASC: 'AMOUNT_ASC',
  AMOUNT_DESC: 'AMOUNT_DESC',
  SPENT_ASC: 'SPENT_ASC',
  SPENT_DESC: 'SPENT_DESC',
} as const;
export type AssistanceFundSort = (typeof AssistanceFundSort)[keyof typeof AssistanceFundSort];

/** Fiscal or social. 资金类别。 */
export const AssistanceFundSource = {
  /** 财政援助 */
  FISCAL: 'FISCAL',
  /** 社会帮扶 */
  SOCIAL: 'SOCIAL',
} as const;
export type AssistanceFundSource = (typeof AssistanceFundSource)[keyof typeof AssistanceFundSource];

/** The tier that gave it. 资金层级。 */
export const AssistanceFundTier = {
  /** 省级 */
  PROVINCE: 'PROVINCE',
  /** 市级及以下 */
  CITY_AND_BELOW: 'CITY_AND_BELOW',
} as const;
export type AssistanceFundTier = (typeof AssistanceFundTier)[keyof typeof AssistanceFundTier];

export const AuditAction = {
  ADD: 'ADD',
  CORRECT: 'CORRECT',
  VOID: 'VOID',
  /** A file was imported: one entry for each subgraph that took rows of it. 导入文件。 */
  IMPORT: 'IMPORT',
  /** Names and phones were shown to somebody. 查看姓名和电话。 */
  READ: 'READ',
} as const;
export type AuditAction = (typeof AuditAction)[keyof typeof AuditAction];

/** What can be found of a return. 核对种类。 */
export const CheckCode = {
  /** A line that is required is empty. 必填项为空。 */
  LINE_EMPTY: 'LINE_EMPTY',
  /** A running total is below an earlier one, or above a later one, by more than they are precise, and no reason is given. 倒挂。 */
  FALLING_TOTAL: 'FALLING_TOTAL',
  /** A part is larger than its whole. 其中项大于总数。 */
  PART_OVER_WHOLE: 'PART_OVER_WHOLE',
  /** Parts that exclude each other come to more than their whole. 分项合计大于总数。 */
  PARTS_OVER_WHOLE: 'PARTS_OVER_WHOLE',
  /** A total is below what the registers have, by more than it is precise: of an eastern unit it asks. 小于台账数。 */
  BELOW_REGISTERS: 'BELOW_REGISTERS',
  /** An approved return of another rhythm has another total for the same day. 与另一报表不一致。 */
  OTHER_RETURN_DIFFERS: 'OTHER_RETURN_DIFFERS',
  /** The regions one level down come to more. 下级合计大于本级。 */
  INSIDE_OVER_TOTAL: 'INSIDE_OVER_TOTAL',
  /** A rate above the plan's bound, of a rate that cannot well be. 比率超过上限。 */
  RATE_OVER_100: 'RATE_OVER_100',
  /** About ten thousand times more or less than usual. 单位可能多或少一个“万”。 */
  UNIT_TEN_THOUSAND: 'UNIT_TEN_THOUSAND',
  /** An increase above the plan's bound. 远大于往常。 */
  TIMES_USUAL: 'TIMES_USUAL',
  /** The same for so many periods. 连续数期没有变化。 */
  UNCHANGED: 'UNCHANGED',
  /** The other side states something else, beyond the plan's tolerance. 与对方数不一致。 */
  DIFFERS_FROM_OTHER_SIDE: 'DIFFERS_FROM_OTHER_SIDE',
} as const;
export type CheckCode = (typeof CheckCode)[keyof typeof CheckCode];

/** Whether a check stops a return. 严重程度。 */
export const CheckSeverity = {
  /** It is not submitted, nor approved, as long as it is so. 不予受理。 */
  STOPS: 'STOPS',
  /** It is submitted with a reason. 须说明。 */
  ASKS: 'ASKS',
} as const;
export type CheckSeverity = (typeof CheckSeverity)[keyof typeof CheckSeverity];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const ContributionGroup = {
  TYPE: 'TYPE',
  NATURE: 'NATURE',
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type ContributionGroup = (typeof ContributionGroup)[keyof typeof ContributionGroup];

/** For profit or charitable. 性质。 */
export const ContributionNature = {
  /** 经营类 */
  FOR_PROFIT: 'FOR_PROFIT',
  /** 公益类 */
  CHARITABLE: 'CHARITABLE',
} as const;
export type ContributionNature = (typeof ContributionNature)[keyof typeof ContributionNature];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const ContributionSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
  AMOUNT_ASC: 'AMOUNT_ASC',
  AMOUNT_DESC: 'AMOUNT_DESC',
  BENEFICIARIES_ASC: 'BENEFICIARIES_ASC',
  BENEFICIARIES_DESC: 'BENEFICIARIES_DESC',
} as const;
export type ContributionSort = (typeof ContributionSort)[keyof typeof ContributionSort];

/** What it is for. 帮扶类型。 */
export const ContributionType = {
  /** 产业帮扶 */
  INDUSTRY: 'INDUSTRY',
  /** 就业帮扶 */
  EMPLOYMENT: 'EMPLOYMENT',
  /** 公益帮扶 */
  WELFARE: 'WELFARE',
  /** 技能帮扶 */
  SKILLS: 'SKILLS',
} as const;
export type ContributionType = (typeof ContributionType)[keyof typeof ContributionType];

/** How the two sides' figures compare. 双方核对情况。 */
export const CounterpartState = {
  /** Both figures can come from one number, as precise as they were given. 一致。 */
  MATCHED: 'MATCHED',
  /** 不一致 */
  DIFFERS: 'DIFFERS',
  /** Only the western side states a figure. 仅受援方有数。 */
  WEST_ONLY: 'WEST_ONLY',
  /** Only the eastern side states a figure. 仅支援方有数。 */
  EAST_ONLY: 'EAST_ONLY',
  /** They differ, and a side has said of these two figures why. 不一致，已说明。 */
  EXPLAINED: 'EXPLAINED',
} as const;
export type CounterpartState = (typeof CounterpartState)[keyof typeof CounterpartState];

/** Which units are expected to report. 应报口径。 */
export const CoverageBasis = {
  /** The regions one level down, with the same partner; for the nation the assisted provinces, for an eastern region its partnerships in force. 下一级地区。 */
  CHILDREN: 'CHILDREN',
} as const;
export type CoverageBasis = (typeof CoverageBasis)[keyof typeof CoverageBasis];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const EnterpriseGroup = {
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type EnterpriseGroup = (typeof EnterpriseGroup)[keyof typeof EnterpriseGroup];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const EnterpriseSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
} as const;
export type EnterpriseSort = (typeof EnterpriseSort)[keyof typeof EnterpriseSort];

/** How often a series has a point. 间隔。 */
export const Every = {
  /** 每日 */
  DAY: 'DAY',
  /** Ends on Sunday. 每周。 */
  WEEK: 'WEEK',
  /** 每月 */
  MONTH: 'MONTH',
  /** 每季 */
  QUARTER: 'QUARTER',
} as const;
export type Every = (typeof Every)[keyof typeof Every];

/** What can be found of a figure. 核对与提示的种类。 */
export const FindingCode = {
  /** A part is larger than its whole, of one scope, side and day. 其中项大于总数。 */
  PART_OVER_WHOLE: 'PART_OVER_WHOLE',
  /** Parts that exclude each other come to more than their whole. 分项合计大于总数。 */
  PARTS_OVER_WHOLE: 'PARTS_OVER_WHOLE',
  /** The totals and records inside a total come to more than it. 下级合计大于本级。 */
  INSIDE_OVER_TOTAL: 'INSIDE_OVER_TOTAL',
  /** It is larger than all totals around it, those of earlier years too. 大于所有上级的数。 */
  LARGER_THAN_ABOVE: 'LARGER_THAN_ABOVE',
  /** A stated rate over 100 %, of a rate that cannot well be. 比率超过 100%。 */
  RATE_OVER_100: 'RATE_OVER_100',
  /** About ten thousand times more or less than usual. 单位可能多或少一个“万”。 */
  UNIT_TEN_THOUSAND: 'UNIT_TEN_THOUSAND',
  /** More than ten times the usual at an even pace. 远大于往常。 */
  TIMES_USUAL: 'TIMES_USUAL',
  /** The same as that of another region of its level, to at least four digits. 与另一地区的数相同。 */
  EQUAL_REGIONS: 'EQUAL_REGIONS',
  /** The same as in the two months before at least. 连续数月没有变化。 */
  UNCHANGED: 'UNCHANGED',
  /** It overlaps with a total, neither inside the other: a sum around both counts the one with the wider region. 口径交叉。 */
  CROSSING_STATEMENT: 'CROSSING_STATEMENT',
  /** A running total is below an earlier one: within the precision of the two, or since a withdrawal. 倒挂。 */
  FALLING_TOTAL: 'FALLING_TOTAL',
  /** A rate that is not its numerator over its denominator, which count. 比率与分子、分母不符。 */
  STATED_RATE: 'STATED_RATE',
  /** The completion ratio that the source prints is not figure / target. 公布完成率与计算不符。 */
  STATED_RATIO: 'STATED_RATIO',
  /** The pair is no partnership on record. 结对关系不在册。 */
  PARTNERSHIP_UNKNOWN: 'PARTNERSHIP_UNKNOWN',
  /** The source says that it is not exact: 约, 近, 余, 多, 以上. 非精确数。 */
  QUALIFIED: 'QUALIFIED',
  /** The source says no day: the latest that it allows was taken. 日期未写明。 */
  ESTIMATED_DATE: 'ESTIMATED_DATE',
  /** The source names a region by an earlier name or code. 地区曾用名。 */
  EARLIER_REGION: 'EARLIER_REGION',
  /** Its source stated this before, and it was restated since: not written. 已改报。 */
  SUPERSEDED: 'SUPERSEDED',
  /** Its source stated this before, and it was withdrawn since: not written. 已撤回。 */
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type FindingCode = (typeof FindingCode)[keyof typeof FindingCode];

/** How a finding is meant. 核对或提示。 */
export const FindingSeverity = {
  /** Figures contradict each other, or their source: one of them is to be looked at. 核对。 */
  CHECK: 'CHECK',
  /** It may well be so. 提示。 */
  NOTE: 'NOTE',
} as const;
export type FindingSeverity = (typeof FindingSeverity)[keyof typeof FindingSeverity];

/** Where the share of a forecast comes from. 预计依据。 */
export const ForecastBasis = {
  /** What the same scope had done by that day of last year, of what last year ended with. 上年同期占全年比重。 */
  LAST_YEAR: 'LAST_YEAR',
  /** What should be done by the target's schedule, as last year says nothing or nothing was done by then. 应完成进度。 */
  SCHEDULE: 'SCHEDULE',
} as const;
export type ForecastBasis = (typeof ForecastBasis)[keyof typeof ForecastBasis];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const HotlineCaseGroup = {
  KIND: 'KIND',
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type HotlineCaseGroup = (typeof HotlineCaseGroup)[keyof typeof HotlineCaseGroup];

/** The kind of call. 来电类别。 */
export const HotlineCaseKind = {
  /** 政策咨询 */
  POLICY_ENQUIRY: 'POLICY_ENQUIRY',
  /** 其他来电 */
  OTHER: 'OTHER',
} as const;
export type HotlineCaseKind = (typeof HotlineCaseKind)[keyof typeof HotlineCaseKind];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const HotlineCaseSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
} as const;
export type HotlineCaseSort = (typeof HotlineCaseSort)[keyof typeof HotlineCaseSort];

/** Which indicators a list of progress has. 列出哪些指标。 */
export const Include = {
  /** Those that have a target in the scope. 有目标任务的指标。 */
  TARGETED: 'TARGETED',
  /** Every indicator asked for, reported or not. 全部指标。 */
  ALL: 'ALL',
} as const;
export type Include = (typeof Include)[keyof typeof Include];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const InvestmentGroup = {
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  PARTNER: 'PARTNER',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type InvestmentGroup = (typeof InvestmentGroup)[keyof typeof InvestmentGroup];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const InvestmentSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
  AMOUNT_ASC: 'AMOUNT_ASC',
  AMOUNT_DESC: 'AMOUNT_DESC',
} as const;
export type InvestmentSort = (typeof InvestmentSort)[keyof typeof InvestmentSort];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const JointParkGroup = {
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  PARTNER: 'PARTNER',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type JointParkGroup = (typeof JointParkGroup)[keyof typeof JointParkGroup];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const JointParkSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
  ENTERPRISES_ASC: 'ENTERPRISES_ASC',
  ENTERPRISES_DESC: 'ENTERPRISES_DESC',
} as const;
export type JointParkSort = (typeof JointParkSort)[keyof typeof JointParkSort];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const LabourTransferGroup = {
  KIND: 'KIND',
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  PARTNER: 'PARTNER',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type LabourTransferGroup = (typeof LabourTransferGroup)[keyof typeof LabourTransferGroup];

/** The kind of transfer. 转移类型。 */
export const LabourTransferKind = {
  /** 转移到东部 */
  TO_EAST: 'TO_EAST',
  /** 省内就近就业 */
  WITHIN_PROVINCE: 'WITHIN_PROVINCE',
  /** 转移到其他地区 */
  ELSEWHERE: 'ELSEWHERE',
} as const;
export type LabourTransferKind = (typeof LabourTransferKind)[keyof typeof LabourTransferKind];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const LabourTransferSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
  PERSONS_ASC: 'PERSONS_ASC',
  PERSONS_DESC: 'PERSONS_DESC',
  LIFTED_ASC: 'LIFTED_ASC',
  LIFTED_DESC: 'LIFTED_DESC',
} as const;
export type LabourTransferSort = (typeof LabourTransferSort)[keyof typeof LabourTransferSort];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const LandedEnterpriseGroup = {
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  PARTNER: 'PARTNER',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type LandedEnterpriseGroup = (typeof LandedEnterpriseGroup)[keyof typeof LandedEnterpriseGroup];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const LandedEnterpriseSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
  JOBS_ASC: 'JOBS_ASC',
  JOBS_DESC: 'JOBS_DESC',
  LIFTED_JOBS_ASC: 'LIFTED_JOBS_ASC',
  LIFTED_JOBS_DESC: 'LIFTED_JOBS_DESC',
} as const;
export type LandedEnterpriseSort = (typeof LandedEnterpriseSort)[keyof typeof LandedEnterpriseSort];

export const Language = {
  /** 中文 */
  ZH: 'ZH',
  /** English */
  EN: 'EN',
} as const;
export type Language = (typeof Language)[keyof typeof Language];

/** What a league compares. 排名依据。 */
export const LeagueBy = {
  /** 完成率 */
  RATIO: 'RATIO',
  /** ratio - scheduled, in percentage points. 与应完成进度之差。 */
  GAP: 'GAP',
  /** The actual: the largest first, where every target is a ceiling the smallest. 完成数。 */
  ACTUAL: 'ACTUAL',
  /** actual minus what it was on the day `since`, the largest first. 期间增量。 */
  CHANGE: 'CHANGE',
} as const;
export type LeagueBy = (typeof LeagueBy)[keyof typeof LeagueBy];

/** How a line is answered. 填报方式。 */
export const LineAnswer = {
  /** With a total. 累计数。 */
  TOTAL: 'TOTAL',
  /** There is no such thing here: neither 0 nor missing. 本地无此项。 */
  NOT_HERE: 'NOT_HERE',
  /** Another unit files it. 由其他单位填报。 */
  FILED_BY: 'FILED_BY',
} as const;
export type LineAnswer = (typeof LineAnswer)[keyof typeof LineAnswer];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const MicroLoanGroup = {
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type MicroLoanGroup = (typeof MicroLoanGroup)[keyof typeof MicroLoanGroup];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const MicroLoanSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
  HOUSEHOLDS_ASC: 'HOUSEHOLDS_ASC',
  HOUSEHOLDS_DESC: 'HOUSEHOLDS_DESC',
  AMOUNT_ASC: 'AMOUNT_ASC',
  AMOUNT_DESC: 'AMOUNT_DESC',
} as const;
export type MicroLoanSort = (typeof MicroLoanSort)[keyof typeof MicroLoanSort];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const MonitoredCountGroup = {
  KIND: 'KIND',
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type MonitoredCountGroup = (typeof MonitoredCountGroup)[keyof typeof MonitoredCountGroup];

/** The kind of household. 监测类别。 */
export const MonitoredCountKind = {
  /** 脱贫不稳定户 */
  UNSTABLE: 'UNSTABLE',
  /** 边缘易致贫户 */
  MARGINAL: 'MARGINAL',
  /** 突发严重困难户 */
  SUDDEN: 'SUDDEN',
} as const;
export type MonitoredCountKind = (typeof MonitoredCountKind)[keyof typeof MonitoredCountKind];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const MonitoredCountSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
  HOUSEHOLDS_ASC: 'HOUSEHOLDS_ASC',
  HOUSEHOLDS_DESC: 'HOUSEHOLDS_DESC',
  PERSONS_ASC: 'PERSONS_ASC',
  PERSONS_DESC: 'PERSONS_DESC',
} as const;
export type MonitoredCountSort = (typeof MonitoredCountSort)[keyof typeof MonitoredCountSort];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const OutletGroup = {
  KIND: 'KIND',
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type OutletGroup = (typeof OutletGroup)[keyof typeof OutletGroup];

/** The kind of outlet; each kind is an indicator. 类型。 */
export const OutletKind = {
  /** 专馆 */
  HALL: 'HALL',
  /** 专区 */
  ZONE: 'ZONE',
  /** 专柜 */
  COUNTER: 'COUNTER',
} as const;
export type OutletKind = (typeof OutletKind)[keyof typeof OutletKind];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const OutletSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
} as const;
export type OutletSort = (typeof OutletSort)[keyof typeof OutletSort];

/** How a figure compares with its target and schedule. 进度评价。 */
export const Pace = {
  /** The ratio is 100 or more. 已完成。 */
  DONE: 'DONE',
  /** The ratio is at or above what should be done, `scheduled`. 达到应完成进度。 */
  AHEAD: 'AHEAD',
  /** The ratio is below what should be done. 滞后于应完成进度。 */
  BEHIND: 'BEHIND',
  /** What is to be kept above or below the target is. 保持在目标以内。 */
  KEPT: 'KEPT',
  /** What is to be kept above or below the target is not. 未保持。 */
  MISSED: 'MISSED',
} as const;
export type Pace = (typeof Pace)[keyof typeof Pace];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const PairingGroup = {
  PROGRAMME: 'PROGRAMME',
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type PairingGroup = (typeof PairingGroup)[keyof typeof PairingGroup];

/** The programme. 行动。 */
export const PairingProgramme = {
  /** 万企帮万村 */
  WAN_QI_BANG_WAN_CUN: 'WAN_QI_BANG_WAN_CUN',
  /** 万企兴万村 */
  WAN_QI_XING_WAN_CUN: 'WAN_QI_XING_WAN_CUN',
} as const;
export type PairingProgramme = (typeof PairingProgramme)[keyof typeof PairingProgramme];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const PairingSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
} as const;
export type PairingSort = (typeof PairingSort)[keyof typeof PairingSort];

/** Who approves. 审核方。 */
export const PlanApprover = {
  /** Approvers of the region one level up, or above. 上级。 */
  PARENT: 'PARENT',
  /** Approvers of the unit itself, or above. 本级。 */
  UNIT: 'UNIT',
} as const;
export type PlanApprover = (typeof PlanApprover)[keyof typeof PlanApprover];

/** Where a proposed total comes from. 预填依据。 */
export const PrefilledFrom = {
  /** The registers feed this indicator. 台账。 */
  REGISTERS: 'REGISTERS',
  /** The approved returns of the regions one level down. 下级报表。 */
  BELOW: 'BELOW',
  /** A balance that stayed. 上期。 */
  PREVIOUS: 'PREVIOUS',
} as const;
export type PrefilledFrom = (typeof PrefilledFrom)[keyof typeof PrefilledFrom];

/** The category. 产品类别。 */
export const ProductCategory = {
  /** 粮油 */
  GRAIN_AND_OIL: 'GRAIN_AND_OIL',
  /** 肉蛋奶 */
  MEAT_EGGS_DAIRY: 'MEAT_EGGS_DAIRY',
  /** 水产品 */
  AQUATIC: 'AQUATIC',
  /** 果品 */
  FRUIT: 'FRUIT',
  /** 蔬菜、食用菌 */
  VEGETABLES: 'VEGETABLES',
  /** 茶叶 */
  TEA: 'TEA',
  /** 中药材 */
  HERBS: 'HERBS',
  /** 加工食品 */
  PROCESSED: 'PROCESSED',
  /** 手工艺品 */
  HANDICRAFT: 'HANDICRAFT',
  /** 其他 */
  OTHER: 'OTHER',
} as const;
export type ProductCategory = (typeof ProductCategory)[keyof typeof ProductCategory];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const ProductGroup = {
  CATEGORY: 'CATEGORY',
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type ProductGroup = (typeof ProductGroup)[keyof typeof ProductGroup];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const ProductSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
  VALUE_ASC: 'VALUE_ASC',
  VALUE_DESC: 'VALUE_DESC',
} as const;
export type ProductSort = (typeof ProductSort)[keyof typeof ProductSort];

/** How far a product has come. 办理阶段。 */
export const ProductStage = {
  /** 已申报 */
  APPLIED: 'APPLIED',
  /** 已县级审核 */
  REVIEWED: 'REVIEWED',
  /** 已认定，在有效期内 */
  CERTIFIED: 'CERTIFIED',
  /** 已过有效期 */
  EXPIRED: 'EXPIRED',
  /** 已撤销 */
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type ProductStage = (typeof ProductStage)[keyof typeof ProductStage];

/** What rows of progress are put in order by. 排序依据。 */
export const ProgressSort = {
  /** 完成率 */
  RATIO: 'RATIO',
  /** ratio - scheduled, in percentage points. 与应完成进度之差。 */
  GAP: 'GAP',
  /** In the indicator's unit. 完成数。 */
  ACTUAL: 'ACTUAL',
} as const;
export type ProgressSort = (typeof ProgressSort)[keyof typeof ProgressSort];

/** The category. 项目类别。 */
export const ProjectCategory = {
  /** 产业类 */
  INDUSTRY: 'INDUSTRY',
  /** 基础设施类 */
  INFRASTRUCTURE: 'INFRASTRUCTURE',
  /** 其他类 */
  OTHER: 'OTHER',
} as const;
export type ProjectCategory = (typeof ProjectCategory)[keyof typeof ProjectCategory];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const ProjectGroup = {
  CATEGORY: 'CATEGORY',
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type ProjectGroup = (typeof ProjectGroup)[keyof typeof ProjectGroup];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const ProjectSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
  BUDGET_ASC: 'BUDGET_ASC',
  BUDGET_DESC: 'BUDGET_DESC',
  CENTRAL_FUNDS_ASC: 'CENTRAL_FUNDS_ASC',
  CENTRAL_FUNDS_DESC: 'CENTRAL_FUNDS_DESC',
  PROVINCIAL_FUNDS_ASC: 'PROVINCIAL_FUNDS_ASC',
  PROVINCIAL_FUNDS_DESC: 'PROVINCIAL_FUNDS_DESC',
  CITY_FUNDS_ASC: 'CITY_FUNDS_ASC',
  CITY_FUNDS_DESC: 'CITY_FUNDS_DESC',
  COUNTY_FUNDS_ASC: 'COUNTY_FUNDS_ASC',
  COUNTY_FUNDS_DESC: 'COUNTY_FUNDS_DESC',
  SPENT_ASC: 'SPENT_ASC',
  SPENT_DESC: 'SPENT_DESC',
} as const;
export type ProjectSort = (typeof ProjectSort)[keyof typeof ProjectSort];

/** The kind of buyer. 采购主体。 */
export const PurchaseBuyerKind = {
  /** 预算单位 */
  BUDGET_UNIT: 'BUDGET_UNIT',
  /** 工会 */
  UNION: 'UNION',
  /** 企业 */
  ENTERPRISE: 'ENTERPRISE',
  /** 个人 */
  INDIVIDUAL: 'INDIVIDUAL',
} as const;
export type PurchaseBuyerKind = (typeof PurchaseBuyerKind)[keyof typeof PurchaseBuyerKind];

/** The category; of a product on record it is the product's, and may be left out. 产品类别。 */
export const PurchaseCategory = {
  /** 粮油 */
  GRAIN_AND_OIL: 'GRAIN_AND_OIL',
  /** 肉蛋奶 */
  MEAT_EGGS_DAIRY: 'MEAT_EGGS_DAIRY',
  /** 水产品 */
  AQUATIC: 'AQUATIC',
  /** 果品 */
  FRUIT: 'FRUIT',
  /** 蔬菜、食用菌 */
  VEGETABLES: 'VEGETABLES',
  /** 茶叶 */
  TEA: 'TEA',
  /** 中药材 */
  HERBS: 'HERBS',
  /** 加工食品 */
  PROCESSED: 'PROCESSED',
  /** 手工艺品 */
  HANDICRAFT: 'HANDICRAFT',
  /** 其他 */
  OTHER: 'OTHER',
} as const;
export type PurchaseCategory = (typeof PurchaseCategory)[keyof typeof PurchaseCategory];

/** The channel. 销售渠道。 */
export const PurchaseChannel = {
  /** 832平台 */
  PLATFORM_832: 'PLATFORM_832',
  /** 专馆 */
  HALL: 'HALL',
  /** 专柜 */
  COUNTER: 'COUNTER',
  /** 专区 */
  ZONE: 'ZONE',
  /** 直播带货 */
  LIVESTREAM: 'LIVESTREAM',
  /** 直采直销 */
  DIRECT: 'DIRECT',
} as const;
export type PurchaseChannel = (typeof PurchaseChannel)[keyof typeof PurchaseChannel];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const PurchaseGroup = {
  CATEGORY: 'CATEGORY',
  BUYER_KIND: 'BUYER_KIND',
  CHANNEL: 'CHANNEL',
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  PARTNER: 'PARTNER',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type PurchaseGroup = (typeof PurchaseGroup)[keyof typeof PurchaseGroup];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const PurchaseSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
  AMOUNT_ASC: 'AMOUNT_ASC',
  AMOUNT_DESC: 'AMOUNT_DESC',
  TONNES_ASC: 'TONNES_ASC',
  TONNES_DESC: 'TONNES_DESC',
} as const;
export type PurchaseSort = (typeof PurchaseSort)[keyof typeof PurchaseSort];

export const RecordStatus = {
  /** 有效 */
  IN_FORCE: 'IN_FORCE',
  /** 已作废 */
  VOID: 'VOID',
} as const;
export type RecordStatus = (typeof RecordStatus)[keyof typeof RecordStatus];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const RectificationItemGroup = {
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type RectificationItemGroup = (typeof RectificationItemGroup)[keyof typeof RectificationItemGroup];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const RectificationItemSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
} as const;
export type RectificationItemSort = (typeof RectificationItemSort)[keyof typeof RectificationItemSort];

export const RefusalCode = {
  /** A field is not what it should be. 填报有误。 */
  INVALID: 'INVALID',
  /** No such record, or none that one may change. 没有这条记录。 */
  NOT_FOUND: 'NOT_FOUND',
  /** Somebody has changed it since it was read. 版本已更新。 */
  STALE_VERSION: 'STALE_VERSION',
  /** It is void, or withdrawn. 已作废，或已撤回。 */
  ALREADY_VOID: 'ALREADY_VOID',
  /** The idempotency key was used for another request. 幂等键已被使用。 */
  KEY_REUSED: 'KEY_REUSED',
  /** Another record has this value already. 已登记。 */
  TAKEN: 'TAKEN',
  /** Other records refer to it: void those first. 仍被引用。 */
  REFERRED_TO: 'REFERRED_TO',
  /** A running total would fall (倒挂): state it as a correction, with a reason. */
  FALLING_TOTAL: 'FALLING_TOTAL',
  /** Two figures of one request state different totals of one scope, side and day. 同一口径、同一日期有两个数。 */
  CONFLICTING_ROWS: 'CONFLICTING_ROWS',
  /** No filing plan expects such a return. 没有报送安排。 */
  NOT_EXPECTED: 'NOT_EXPECTED',
  /** The return's state does not allow it. 报表状态不允许。 */
  WRONG_STATE: 'WRONG_STATE',
  /** The period has not ended. 报告期未结束。 */
  PERIOD_NOT_OVER: 'PERIOD_NOT_OVER',
  /** A check stops the return: `field` is the line. 核对未通过。 */
  CHECK_STOPS: 'CHECK_STOPS',
  /** A check asks for a reason: `field` is the line. 须填写说明。 */
  REASON_NEEDED: 'REASON_NEEDED',
  /** Nobody approves what he or she submitted. 不能审核本人提交的报表。 */
  OWN_SUBMISSION: 'OWN_SUBMISSION',
  /** An approved return has that total: amend the return. 已由报表填报。 */
  FILED_BY_RETURN: 'FILED_BY_RETURN',
  /** Another plan of that theme, side and rhythm expects one of the units at that time. 报送安排重叠。 */
  PLAN_OVERLAPS: 'PLAN_OVERLAPS',
  /** The two sides' figures do not differ, or one side has none. 双方无差异。 */
  NO_DIFFERENCE: 'NO_DIFFERENCE',
} as const;
export type RefusalCode = (typeof RefusalCode)[keyof typeof RefusalCode];

/** The level of a region. 行政层级。 */
export const RegionLevel = {
  /** 全国 */
  NATION: 'NATION',
  /** 省、自治区、直辖市 */
  PROVINCE: 'PROVINCE',
  /** 地级市、地区、自治州、盟 */
  PREFECTURE: 'PREFECTURE',
  /** 县、县级市、市辖区、旗 */
  COUNTY: 'COUNTY',
  /** A development or management zone that reports like a county but is no unit of GB/T 2260. 开发区、管理区（县级）。 */
  ZONE: 'ZONE',
  /** 乡、镇、街道 */
  TOWNSHIP: 'TOWNSHIP',
  /** 行政村、社区 */
  VILLAGE: 'VILLAGE',
} as const;
export type RegionLevel = (typeof RegionLevel)[keyof typeof RegionLevel];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const ReservedShareGroup = {
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type ReservedShareGroup = (typeof ReservedShareGroup)[keyof typeof ReservedShareGroup];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const ReservedShareSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
  CANTEEN_PURCHASES_ASC: 'CANTEEN_PURCHASES_ASC',
  CANTEEN_PURCHASES_DESC: 'CANTEEN_PURCHASES_DESC',
  RESERVED_ASC: 'RESERVED_ASC',
  RESERVED_DESC: 'RESERVED_DESC',
} as const;
export type ReservedShareSort = (typeof ReservedShareSort)[keyof typeof ReservedShareSort];

export const ReturnAct = {
  /** 打开 */
  OPEN: 'OPEN',
  /** 保存 */
  SAVE: 'SAVE',
  /** 提交 */
  SUBMIT: 'SUBMIT',
  /** 退回 */
  SEND_BACK: 'SEND_BACK',
  /** 审核通过 */
  APPROVE: 'APPROVE',
  /** 更正 */
  AMEND: 'AMEND',
  /** 批注 */
  COMMENT: 'COMMENT',
  /** 调整期限 */
  MOVE_DUE: 'MOVE_DUE',
} as const;
export type ReturnAct = (typeof ReturnAct)[keyof typeof ReturnAct];

/** 报表状态。 */
export const ReturnState = {
  /** Not submitted yet. 草稿。 */
  DRAFT: 'DRAFT',
  /** Waits for approval. 待审核。 */
  SUBMITTED: 'SUBMITTED',
  /** Sent back with comments. 已退回。 */
  RETURNED: 'RETURNED',
  /** Its totals are stated in the ledger. 已审核。 */
  APPROVED: 'APPROVED',
} as const;
export type ReturnState = (typeof ReturnState)[keyof typeof ReturnState];

/** How often. 报送周期。 */
export const Rhythm = {
  /** From Monday to Sunday, as in 2021-W30. 周。 */
  WEEK: 'WEEK',
  /** As in 2021-07. 月。 */
  MONTH: 'MONTH',
  /** As in 2021-Q3. 季。 */
  QUARTER: 'QUARTER',
  /** As in 2021-H1. 半年。 */
  HALF_YEAR: 'HALF_YEAR',
  /** As in 2021. 年。 */
  YEAR: 'YEAR',
} as const;
export type Rhythm = (typeof Rhythm)[keyof typeof Rhythm];

/** The direction. 派驻方向。 */
export const SecondeeDirection = {
  /** 东部派往西部 */
  EAST_TO_WEST: 'EAST_TO_WEST',
  /** 西部派往东部 */
  WEST_TO_EAST: 'WEST_TO_EAST',
} as const;
export type SecondeeDirection = (typeof SecondeeDirection)[keyof typeof SecondeeDirection];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const SecondeeGroup = {
  DIRECTION: 'DIRECTION',
  KIND: 'KIND',
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  PARTNER: 'PARTNER',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type SecondeeGroup = (typeof SecondeeGroup)[keyof typeof SecondeeGroup];

/** The kind of secondee. 人员类别。 */
export const SecondeeKind = {
  /** 党政干部 */
  CADRE: 'CADRE',
  /** 教师 */
  TEACHER: 'TEACHER',
  /** 医生 */
  DOCTOR: 'DOCTOR',
  /** 农技人员 */
  AGRONOMIST: 'AGRONOMIST',
  /** 其他专业技术人才 */
  OTHER: 'OTHER',
} as const;
export type SecondeeKind = (typeof SecondeeKind)[keyof typeof SecondeeKind];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const SecondeeSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
} as const;
export type SecondeeSort = (typeof SecondeeSort)[keyof typeof SecondeeSort];

/** The side of a partnership. 协作双方。 */
export const Side = {
  /** 受援方 */
  WEST: 'WEST',
  /** 支援方 */
  EAST: 'EAST',
} as const;
export type Side = (typeof Side)[keyof typeof Side];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const SupplierGroup = {
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type SupplierGroup = (typeof SupplierGroup)[keyof typeof SupplierGroup];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const SupplierSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
} as const;
export type SupplierSort = (typeof SupplierSort)[keyof typeof SupplierSort];

/** Where a target comes from. 目标来源。 */
export const TargetBasis = {
  /** Set for this very region, or partnership. 本级下达。 */
  OWN: 'OWN',
  /** The sum of the targets of the region's partnerships. 结对关系汇总。 */
  PARTNERSHIPS: 'PARTNERSHIPS',
  /** The sum of the outermost targets inside it. 下级汇总。 */
  PARTS: 'PARTS',
} as const;
export type TargetBasis = (typeof TargetBasis)[keyof typeof TargetBasis];

/** How a target is to be met. 目标性质。 */
export const TargetKind = {
  /** To be reached by the end of the year. 达到。 */
  REACH: 'REACH',
  /** Never to fall below; of a balance, level or rate. 稳定在以上。 */
  KEEP_ABOVE: 'KEEP_ABOVE',
  /** Never to exceed; of a flow, over the whole year. 不高于。 */
  KEEP_BELOW: 'KEEP_BELOW',
} as const;
export type TargetKind = (typeof TargetKind)[keyof typeof TargetKind];

/** What the value of a target was taken from. 目标口径。 */
export const TargetValueBasis = {
  /** 上年实绩 */
  LAST_YEAR: 'LAST_YEAR',
} as const;
export type TargetValueBasis = (typeof TargetValueBasis)[keyof typeof TargetValueBasis];

/** A family of indicators. 专题。 */
export const Theme = {
  /** 东西部协作 */
  EAST_WEST: 'EAST_WEST',
  /** 消费帮扶 */
  CONSUMER: 'CONSUMER',
  /** 万企兴万村（村企结对） */
  ENTERPRISE_VILLAGE: 'ENTERPRISE_VILLAGE',
  /** 稳岗就业 */
  EMPLOYMENT: 'EMPLOYMENT',
  /** 项目与衔接资金 */
  PROJECTS_AND_FUNDS: 'PROJECTS_AND_FUNDS',
  /** 小额信贷 */
  MICRO_CREDIT: 'MICRO_CREDIT',
  /** 防返贫监测 */
  MONITORING: 'MONITORING',
  /** 驻村帮扶 */
  VILLAGE_TEAMS: 'VILLAGE_TEAMS',
  /** 易地搬迁后续扶持 */
  RELOCATION: 'RELOCATION',
  /** 12317 热线 */
  HOTLINE: 'HOTLINE',
  /** 示范创建 */
  DEMONSTRATION: 'DEMONSTRATION',
  /** 问题整改 */
  RECTIFICATION: 'RECTIFICATION',
  /** 脱贫人口收入 */
  INCOME: 'INCOME',
  /** 定点帮扶 */
  DESIGNATED: 'DESIGNATED',
} as const;
export type Theme = (typeof Theme)[keyof typeof Theme];

/** The unit of an indicator's values. 计量单位。 */
export const Unit = {
  /** 人 */
  PERSON: 'PERSON',
  /** 元 */
  YUAN: 'YUAN',
  /** 个、家 */
  COUNT: 'COUNT',
  /** 吨 */
  TONNE: 'TONNE',
  /** 户 */
  HOUSEHOLD: 'HOUSEHOLD',
  /** Person-times. 人次。 */
  VISIT: 'VISIT',
  /** % */
  PERCENT: 'PERCENT',
  /** Of land; 15 are a hectare. 亩。 */
  MU: 'MU',
  /** 公里 */
  KILOMETRE: 'KILOMETRE',
  /** Of animals. 头。 */
  HEAD: 'HEAD',
} as const;
export type Unit = (typeof Unit)[keyof typeof Unit];

/** What a summary can be grouped by; a region's level is that of the record's region, null where it lies above. 汇总分组。 */
export const WorkshopGroup = {
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
  PARTNER: 'PARTNER',
  YEAR: 'YEAR',
  MONTH: 'MONTH',
} as const;
export type WorkshopGroup = (typeof WorkshopGroup)[keyof typeof WorkshopGroup];

/** The order of a list; equal ones in the order of recording, and records without the value as the smallest. 排序。 */
export const WorkshopSort = {
  DATE_ASC: 'DATE_ASC',
  DATE_DESC: 'DATE_DESC',
  RECORDED_ASC: 'RECORDED_ASC',
  RECORDED_DESC: 'RECORDED_DESC',
  WORKERS_ASC: 'WORKERS_ASC',
  WORKERS_DESC: 'WORKERS_DESC',
} as const;
export type WorkshopSort = (typeof WorkshopSort)[keyof typeof WorkshopSort];

/** The types behind each interface and union, as caches want to know them. */
export const possibleTypes = {
  Evidence: ['Posting', 'Statement'],
  FilingPlans: [
    'ConsolidationFilingPlans',
    'ConsumerFilingPlans',
    'EastWestFilingPlans',
    'EnterpriseVillageFilingPlans',
  ],
  Findings: ['ConsolidationFindings', 'ConsumerFindings', 'EastWestFindings', 'EnterpriseVillageFindings'],
  Progress: ['ConsolidationProgress', 'ConsumerProgress', 'EastWestProgress', 'EnterpriseVillageProgress'],
  Record: [
    'AssistanceFund',
    'Contribution',
    'Enterprise',
    'HotlineCase',
    'Investment',
    'JointPark',
    'LabourTransfer',
    'LandedEnterprise',
    'MicroLoan',
    'MonitoredCount',
    'Outlet',
    'Pairing',
    'Product',
    'Project',
    'Purchase',
    'RectificationItem',
    'ReservedShare',
    'Secondee',
    'Supplier',
    'Workshop',
  ],
  Return: ['ConsolidationReturn', 'ConsumerReturn', 'EastWestReturn', 'EnterpriseVillageReturn'],
  Returns: ['ConsolidationReturns', 'ConsumerReturns', 'EastWestReturns', 'EnterpriseVillageReturns'],
};

/** What tells objects apart by another field than `id`, for Apollo Client's cache. */
export const typePolicies = {
  Indicator: { keyFields: ['code'] },
  Region: { keyFields: ['code'] },
  Village: { keyFields: ['code'] },
};

const byCode = ({ code, id }: Record<string, unknown>): string | null => {
  const key = code ?? id;
  return typeof key === 'string' ? key : null;
};
const byNothing = (): null => null;
/** What tells objects apart by another field than `id`, for urql's Graphcache; null for those that are a part of what they were asked of. */
export const graphcacheKeys = {
  Indicator: byCode,
  Region: byCode,
  Village: byCode,
  AssistanceFundConnection: byNothing,
  AssistanceFundEdge: byNothing,
  AssistanceFundResult: byNothing,
  AssistanceFundSummary: byNothing,
  AuditChange: byNothing,
  AuditConnection: byNothing,
  AuditEdge: byNothing,
  AuditImport: byNothing,
  Bulletin: byNothing,
  BulletinParagraph: byNothing,
  BulletinSentence: byNothing,
  Check: byNothing,
  Completeness: byNothing,
  ContributionConnection: byNothing,
  ContributionEdge: byNothing,
  ContributionResult: byNothing,
  ContributionSummary: byNothing,
  Counterpart: byNothing,
  Coverage: byNothing,
  Cumulative: byNothing,
  DifferenceResult: byNothing,
  EnterpriseConnection: byNothing,
  EnterpriseEdge: byNothing,
  EnterpriseResult: byNothing,
  EnterpriseSummary: byNothing,
  EvidenceConnection: byNothing,
  EvidenceEdge: byNothing,
  FiguresResult: byNothing,
  FilingPlanConnection: byNothing,
  FilingPlanEdge: byNothing,
  FilingPlanResult: byNothing,
  FindingConnection: byNothing,
  FindingEdge: byNothing,
  Forecast: byNothing,
  FurtherSource: byNothing,
  HotlineCaseConnection: byNothing,
  HotlineCaseEdge: byNothing,
  HotlineCaseResult: byNothing,
  HotlineCaseSummary: byNothing,
  InvestmentConnection: byNothing,
  InvestmentEdge: byNothing,
  InvestmentResult: byNothing,
  InvestmentSummary: byNothing,
  JointParkConnection: byNothing,
  JointParkEdge: byNothing,
  JointParkResult: byNothing,
  JointParkSummary: byNothing,
  LabourTransferConnection: byNothing,
  LabourTransferEdge: byNothing,
  LabourTransferResult: byNothing,
  LabourTransferSummary: byNothing,
  LandedEnterpriseConnection: byNothing,
  LandedEnterpriseEdge: byNothing,
  LandedEnterpriseResult: byNothing,
  LandedEnterpriseSummary: byNothing,
  League: byNothing,
  MicroLoanConnection: byNothing,
  MicroLoanEdge: byNothing,
  MicroLoanResult: byNothing,
  MicroLoanSummary: byNothing,
  MonitoredCountConnection: byNothing,
  MonitoredCountEdge: byNothing,
  MonitoredCountResult: byNothing,
  MonitoredCountSummary: byNothing,
  OutletConnection: byNothing,
  OutletEdge: byNothing,
  OutletResult: byNothing,
  OutletSummary: byNothing,
  PageInfo: byNothing,
  PairingConnection: byNothing,
  PairingEdge: byNothing,
  PairingResult: byNothing,
  PairingSummary: byNothing,
  PartnershipConnection: byNothing,
  PartnershipEdge: byNothing,
  PartnershipPeriod: byNothing,
  PartnershipResult: byNothing,
  PeriodCompleteness: byNothing,
  PlanBounds: byNothing,
  PlanIndicator: byNothing,
  PlanPartner: byNothing,
  Point: byNothing,
  ProductConnection: byNothing,
  ProductEdge: byNothing,
  ProductResult: byNothing,
  ProductSummary: byNothing,
  ProgressConnection: byNothing,
  ProgressEdge: byNothing,
  ProjectConnection: byNothing,
  ProjectEdge: byNothing,
  ProjectResult: byNothing,
  ProjectSummary: byNothing,
  PurchaseConnection: byNothing,
  PurchaseEdge: byNothing,
  PurchaseResult: byNothing,
  PurchaseSummary: byNothing,
  RankedProgress: byNothing,
  Reconciliation: byNothing,
  ReconciliationEdge: byNothing,
  ReconciliationRow: byNothing,
  RectificationItemConnection: byNothing,
  RectificationItemEdge: byNothing,
  RectificationItemResult: byNothing,
  RectificationItemSummary: byNothing,
  Refusal: byNothing,
  RegionConnection: byNothing,
  RegionEdge: byNothing,
  RegionGroupConnection: byNothing,
  RegionGroupEdge: byNothing,
  RegionGroupMember: byNothing,
  RegionGroupResult: byNothing,
  RegionGroupVersion: byNothing,
  ReservedShareConnection: byNothing,
  ReservedShareEdge: byNothing,
  ReservedShareResult: byNothing,
  ReservedShareSummary: byNothing,
  ReturnComment: byNothing,
  ReturnConnection: byNothing,
  ReturnEdge: byNothing,
  ReturnEvent: byNothing,
  ReturnPreview: byNothing,
  ReturnResult: byNothing,
  ReturnRevision: byNothing,
  Revision: byNothing,
  RevisionConnection: byNothing,
  RevisionEdge: byNothing,
  SecondeeConnection: byNothing,
  SecondeeEdge: byNothing,
  SecondeeResult: byNothing,
  SecondeeSummary: byNothing,
  Standing: byNothing,
  StatedTotal: byNothing,
  SupplierConnection: byNothing,
  SupplierEdge: byNothing,
  SupplierResult: byNothing,
  SupplierSummary: byNothing,
  TargetResult: byNothing,
  TargetVersion: byNothing,
  UnitCompleteness: byNothing,
  WithdrawalResult: byNothing,
  WorkshopConnection: byNothing,
  WorkshopEdge: byNothing,
  WorkshopResult: byNothing,
  WorkshopSummary: byNothing,
  YearActual: byNothing,
};
