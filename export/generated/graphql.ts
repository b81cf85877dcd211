/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** What can be found of a return. 核对种类。 */
export type CheckCode =
  /** A total is below what the registers have, by more than it is precise: of an eastern unit it asks. 小于台账数。 */
  | 'BELOW_REGISTERS'
  /** The other side states something else, beyond the plan's tolerance. 与对方数不一致。 */
  | 'DIFFERS_FROM_OTHER_SIDE'
  /** A running total is below an earlier one, or above a later one, by more than they are precise, and no reason is given. 倒挂。 */
  | 'FALLING_TOTAL'
  /** The regions one level down come to more. 下级合计大于本级。 */
  | 'INSIDE_OVER_TOTAL'
  /** A line that is required is empty. 必填项为空。 */
  | 'LINE_EMPTY'
  /** An approved return of another rhythm has another total for the same day. 与另一报表不一致。 */
  | 'OTHER_RETURN_DIFFERS'
  /** Parts that exclude each other come to more than their whole. 分项合计大于总数。 */
  | 'PARTS_OVER_WHOLE'
  /** A part is larger than its whole. 其中项大于总数。 */
  | 'PART_OVER_WHOLE'
  /** A rate above the plan's bound, of a rate that cannot well be. 比率超过上限。 */
  | 'RATE_OVER_100'
  /** An increase above the plan's bound. 远大于往常。 */
  | 'TIMES_USUAL'
  /** The same for so many periods. 连续数期没有变化。 */
  | 'UNCHANGED'
  /** About ten thousand times more or less than usual. 单位可能多或少一个“万”。 */
  | 'UNIT_TEN_THOUSAND';

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

/** Which indicators a list of progress has. 列出哪些指标。 */
export type Include =
  /** Every indicator asked for, reported or not. 全部指标。 */
  | 'ALL'
  /** Those that have a target in the scope. 有目标任务的指标。 */
  | 'TARGETED';

export type Language =
  /** English */
  | 'EN'
  /** 中文 */
  | 'ZH';

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

/** How a line is answered. 填报方式。 */
export type LineAnswer =
  /** Another unit files it. 由其他单位填报。 */
  | 'FILED_BY'
  /** There is no such thing here: neither 0 nor missing. 本地无此项。 */
  | 'NOT_HERE'
  /** With a total. 累计数。 */
  | 'TOTAL';

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

/** What a line says. 填报行。 */
export type ReturnLineInput = {
  answer?: LineAnswer | null | undefined;
  /** The unit that files it, for FILED_BY. 填报单位。 */
  filedBy?: string | null | undefined;
  /** What came about in the period, in place of `total`, which follows from it and the total of the period before. 本期。 */
  increment?: string | null | undefined;
  indicator: string | number;
  /** At most 200 characters. 备注。 */
  note?: string | null | undefined;
  /** The partner of the line, where it has one; another than those of the plan adds a line. 结对地区。 */
  partner?: string | null | undefined;
  /** Why it falls, or is not filed here: one line of at most 500 characters. 原因。 */
  reason?: string | null | undefined;
  /** The running total up to the period's end, as in 12650, 约2471 or 2.4万; empty for none yet. 累计。 */
  total?: string | null | undefined;
  /** Unless it stands behind the number: 人, 万元; the indicator's own by default. 单位。 */
  unit?: string | null | undefined;
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

/** The side of a partnership. 协作双方。 */
export type Side =
  /** 支援方 */
  | 'EAST'
  /** 受援方 */
  | 'WEST';

/** Where a target comes from. 目标来源。 */
export type TargetBasis =
  /** Set for this very region, or partnership. 本级下达。 */
  | 'OWN'
  /** The sum of the targets of the region's partnerships. 结对关系汇总。 */
  | 'PARTNERSHIPS'
  /** The sum of the outermost targets inside it. 下级汇总。 */
  | 'PARTS';

/** How a target is to be met. 目标性质。 */
export type TargetKind =
  /** Never to fall below; of a balance, level or rate. 稳定在以上。 */
  | 'KEEP_ABOVE'
  /** Never to exceed; of a flow, over the whole year. 不高于。 */
  | 'KEEP_BELOW'
  /** To be reached by the end of the year. 达到。 */
  | 'REACH';

/** What the value of a target was taken from. 目标口径。 */
export type TargetValueBasis =
  /** 上年实绩 */
  | 'LAST_YEAR';

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

type BulletinFigure_ConsolidationProgress_Fragment = { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, indicator: { code: string, name: string, theme: Theme, unit: Unit } };

type BulletinFigure_ConsumerProgress_Fragment = { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, indicator: { code: string, name: string, theme: Theme, unit: Unit } };

type BulletinFigure_EastWestProgress_Fragment = { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, indicator: { code: string, name: string, theme: Theme, unit: Unit } };

type BulletinFigure_EnterpriseVillageProgress_Fragment = { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, indicator: { code: string, name: string, theme: Theme, unit: Unit } };

export type BulletinFigureFragment =
  | BulletinFigure_ConsolidationProgress_Fragment
  | BulletinFigure_ConsumerProgress_Fragment
  | BulletinFigure_EastWestProgress_Fragment
  | BulletinFigure_EnterpriseVillageProgress_Fragment
;

export type WholeBulletinFragment = { title: string, paragraphs: Array<{ heading: string, text: string, sentences: Array<{ text: string, progress:
        | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
        | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
        | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
        | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
       }> }> | null };

export type BulletinTableFragment = { indicator: { name: string }, standings: Array<{ rank: number | null, previousRank: number | null, progress:
      | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, region: { name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
      | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, region: { name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
      | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, region: { name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
      | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, region: { name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
     }> };

export type RegionBulletinQueryVariables = Exact<{
  region: string;
  side: Side;
  year: number;
  asOf: string;
  knownAt: string;
  themes?: Array<Theme> | null | undefined;
  language: Language;
}>;


export type RegionBulletinQuery = { sampleData: boolean | null, region: { bulletin: { title: string, paragraphs: Array<{ heading: string, text: string, sentences: Array<{ text: string, progress:
            | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
            | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
            | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
            | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
           }> }> | null } | null } | null };

export type PartnershipBulletinQueryVariables = Exact<{
  region: string;
  partner: string;
  year: number;
  asOf: string;
  knownAt: string;
  themes?: Array<Theme> | null | undefined;
  language: Language;
}>;


export type PartnershipBulletinQuery = { sampleData: boolean | null, partnership: { bulletin: { title: string, paragraphs: Array<{ heading: string, text: string, sentences: Array<{ text: string, progress:
            | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
            | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
            | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
            | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
           }> }> | null } | null } | null };

export type RegionRankingQueryVariables = Exact<{
  region: string;
  side: Side;
  year: number;
  asOf: string;
  knownAt: string;
  indicator: string | number;
  level: RegionLevel;
  by: LeagueBy;
  language: Language;
}>;


export type RegionRankingQuery = { region: { bulletin: { ranking: { indicator: { name: string }, standings: Array<{ rank: number | null, previousRank: number | null, progress:
            | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, region: { name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
            | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, region: { name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
            | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, region: { name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
            | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, region: { name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
           }> } | null } | null } | null };

export type PartnershipRankingQueryVariables = Exact<{
  region: string;
  partner: string;
  year: number;
  asOf: string;
  knownAt: string;
  indicator: string | number;
  level: RegionLevel;
  by: LeagueBy;
  language: Language;
}>;


export type PartnershipRankingQuery = { partnership: { bulletin: { ranking: { indicator: { name: string }, standings: Array<{ rank: number | null, previousRank: number | null, progress:
            | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, region: { name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
            | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, region: { name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
            | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, region: { name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
            | { target: string | null, actual: string | null, ratio: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, region: { name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit } }
           }> } | null } | null } | null };

export type StatementCellsFragment = { id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, furtherSources: Array<{ source: string }> };

type EvidenceOf_ConsolidationProgress_Fragment = { evidence: { nodes: Array<
      | { __typename: 'Posting', recordId: string, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
      | { __typename: 'Statement', source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, furtherSources: Array<{ source: string }>, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

type EvidenceOf_ConsumerProgress_Fragment = { evidence: { nodes: Array<
      | { __typename: 'Posting', recordId: string, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
      | { __typename: 'Statement', source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, furtherSources: Array<{ source: string }>, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

type EvidenceOf_EastWestProgress_Fragment = { evidence: { nodes: Array<
      | { __typename: 'Posting', recordId: string, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
      | { __typename: 'Statement', source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, furtherSources: Array<{ source: string }>, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

type EvidenceOf_EnterpriseVillageProgress_Fragment = { evidence: { nodes: Array<
      | { __typename: 'Posting', recordId: string, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
      | { __typename: 'Statement', source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, furtherSources: Array<{ source: string }>, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type EvidenceOfFragment =
  | EvidenceOf_ConsolidationProgress_Fragment
  | EvidenceOf_ConsumerProgress_Fragment
  | EvidenceOf_EastWestProgress_Fragment
  | EvidenceOf_EnterpriseVillageProgress_Fragment
;

type RevisionsOf_ConsolidationProgress_Fragment = { revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, replacedBy: string | null, replacedBecause: string | null, statement: { id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, furtherSources: Array<{ source: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

type RevisionsOf_ConsumerProgress_Fragment = { revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, replacedBy: string | null, replacedBecause: string | null, statement: { id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, furtherSources: Array<{ source: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

type RevisionsOf_EastWestProgress_Fragment = { revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, replacedBy: string | null, replacedBecause: string | null, statement: { id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, furtherSources: Array<{ source: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

type RevisionsOf_EnterpriseVillageProgress_Fragment = { revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, replacedBy: string | null, replacedBecause: string | null, statement: { id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, furtherSources: Array<{ source: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RevisionsOfFragment =
  | RevisionsOf_ConsolidationProgress_Fragment
  | RevisionsOf_ConsumerProgress_Fragment
  | RevisionsOf_EastWestProgress_Fragment
  | RevisionsOf_EnterpriseVillageProgress_Fragment
;

export type RegionEvidenceQueryVariables = Exact<{
  region: string;
  year: number;
  asOf: string;
  knownAt: string;
  indicators: Array<string | number>;
  side: Side;
  language: Language;
  first: number;
  after?: string | null | undefined;
}>;


export type RegionEvidenceQuery = { region: { name: string, progress: Array<
      | { indicator: { name: string }, evidence: { nodes: Array<
            | { __typename: 'Posting', recordId: string, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
            | { __typename: 'Statement', source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, furtherSources: Array<{ source: string }>, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
          >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
      | { indicator: { name: string }, evidence: { nodes: Array<
            | { __typename: 'Posting', recordId: string, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
            | { __typename: 'Statement', source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, furtherSources: Array<{ source: string }>, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
          >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
      | { indicator: { name: string }, evidence: { nodes: Array<
            | { __typename: 'Posting', recordId: string, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
            | { __typename: 'Statement', source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, furtherSources: Array<{ source: string }>, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
          >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
      | { indicator: { name: string }, evidence: { nodes: Array<
            | { __typename: 'Posting', recordId: string, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
            | { __typename: 'Statement', source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, furtherSources: Array<{ source: string }>, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
          >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    > } | null };

export type PartnershipEvidenceQueryVariables = Exact<{
  region: string;
  partner: string;
  year: number;
  asOf: string;
  knownAt: string;
  indicators: Array<string | number>;
  language: Language;
  first: number;
  after?: string | null | undefined;
}>;


export type PartnershipEvidenceQuery = { partnership: { east: { name: string }, west: { name: string }, progress: Array<
      | { indicator: { name: string }, evidence: { nodes: Array<
            | { __typename: 'Posting', recordId: string, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
            | { __typename: 'Statement', source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, furtherSources: Array<{ source: string }>, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
          >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
      | { indicator: { name: string }, evidence: { nodes: Array<
            | { __typename: 'Posting', recordId: string, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
            | { __typename: 'Statement', source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, furtherSources: Array<{ source: string }>, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
          >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
      | { indicator: { name: string }, evidence: { nodes: Array<
            | { __typename: 'Posting', recordId: string, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
            | { __typename: 'Statement', source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, furtherSources: Array<{ source: string }>, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
          >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
      | { indicator: { name: string }, evidence: { nodes: Array<
            | { __typename: 'Posting', recordId: string, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
            | { __typename: 'Statement', source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, furtherSources: Array<{ source: string }>, indicator: { code: string, name: string, unit: Unit } | null, region: { code: string, name: string } | null, partner: { code: string, name: string } | null }
          >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    > } | null };

export type RegionRevisionsQueryVariables = Exact<{
  region: string;
  year: number;
  asOf: string;
  knownAt: string;
  indicators: Array<string | number>;
  side: Side;
  language: Language;
  first: number;
  after?: string | null | undefined;
}>;


export type RegionRevisionsQuery = { region: { name: string, progress: Array<
      | { indicator: { name: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, replacedBy: string | null, replacedBecause: string | null, statement: { id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, furtherSources: Array<{ source: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
      | { indicator: { name: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, replacedBy: string | null, replacedBecause: string | null, statement: { id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, furtherSources: Array<{ source: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
      | { indicator: { name: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, replacedBy: string | null, replacedBecause: string | null, statement: { id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, furtherSources: Array<{ source: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
      | { indicator: { name: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, replacedBy: string | null, replacedBecause: string | null, statement: { id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, furtherSources: Array<{ source: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    > } | null };

export type PartnershipRevisionsQueryVariables = Exact<{
  region: string;
  partner: string;
  year: number;
  asOf: string;
  knownAt: string;
  indicators: Array<string | number>;
  language: Language;
  first: number;
  after?: string | null | undefined;
}>;


export type PartnershipRevisionsQuery = { partnership: { east: { name: string }, west: { name: string }, progress: Array<
      | { indicator: { name: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, replacedBy: string | null, replacedBecause: string | null, statement: { id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, furtherSources: Array<{ source: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
      | { indicator: { name: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, replacedBy: string | null, replacedBecause: string | null, statement: { id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, furtherSources: Array<{ source: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
      | { indicator: { name: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, replacedBy: string | null, replacedBecause: string | null, statement: { id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, furtherSources: Array<{ source: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
      | { indicator: { name: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, replacedBy: string | null, replacedBecause: string | null, statement: { id: string, side: Side, date: string, amount: string, recordedAt: string, recordedBy: string | null, source: string | null, note: string | null, reason: string | null, given: string | null, givenUnit: string | null, qualifier: string | null, furtherSources: Array<{ source: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    > } | null };

export type FiledScopesQueryVariables = Exact<{
  year: number;
  asOf: string;
  knownAt: string;
  indicators?: Array<string | number> | null | undefined;
  themes?: Array<Theme> | null | undefined;
  within?: string | null | undefined;
  level?: RegionLevel | null | undefined;
  include: Include;
  side: Side;
  first: number;
  after?: string | null | undefined;
}>;


export type FiledScopesQuery = { page: { totalCount: number, nodes: Array<
      | { targetBasis: TargetBasis | null, statedOn: string | null, region: { code: string, name: string }, indicator: { code: string, unit: Unit }, counterpart: { statedOn: string | null } | null }
      | { targetBasis: TargetBasis | null, statedOn: string | null, region: { code: string, name: string }, indicator: { code: string, unit: Unit }, counterpart: { statedOn: string | null } | null }
      | { targetBasis: TargetBasis | null, statedOn: string | null, region: { code: string, name: string }, indicator: { code: string, unit: Unit }, counterpart: { statedOn: string | null } | null }
      | { targetBasis: TargetBasis | null, statedOn: string | null, region: { code: string, name: string }, indicator: { code: string, unit: Unit }, counterpart: { statedOn: string | null } | null }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type FiledPairsQueryVariables = Exact<{
  year: number;
  asOf: string;
  knownAt: string;
  indicators?: Array<string | number> | null | undefined;
  themes?: Array<Theme> | null | undefined;
  within?: string | null | undefined;
  level?: RegionLevel | null | undefined;
  include: Include;
  first: number;
  after?: string | null | undefined;
}>;


export type FiledPairsQuery = { page: { nodes: Array<{ east: { code: string, name: string }, west: { code: string, name: string }, progress: Array<
        | { targetBasis: TargetBasis | null, statedOn: string | null, indicator: { code: string, unit: Unit }, counterpart: { statedOn: string | null } | null }
        | { targetBasis: TargetBasis | null, statedOn: string | null, indicator: { code: string, unit: Unit }, counterpart: { statedOn: string | null } | null }
        | { targetBasis: TargetBasis | null, statedOn: string | null, indicator: { code: string, unit: Unit }, counterpart: { statedOn: string | null } | null }
        | { targetBasis: TargetBasis | null, statedOn: string | null, indicator: { code: string, unit: Unit }, counterpart: { statedOn: string | null } | null }
      > }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

type FiledCells_ConsolidationProgress_Fragment = { targetBasis: TargetBasis | null, statedOn: string | null, indicator: { code: string, unit: Unit }, counterpart: { statedOn: string | null } | null };

type FiledCells_ConsumerProgress_Fragment = { targetBasis: TargetBasis | null, statedOn: string | null, indicator: { code: string, unit: Unit }, counterpart: { statedOn: string | null } | null };

type FiledCells_EastWestProgress_Fragment = { targetBasis: TargetBasis | null, statedOn: string | null, indicator: { code: string, unit: Unit }, counterpart: { statedOn: string | null } | null };

type FiledCells_EnterpriseVillageProgress_Fragment = { targetBasis: TargetBasis | null, statedOn: string | null, indicator: { code: string, unit: Unit }, counterpart: { statedOn: string | null } | null };

export type FiledCellsFragment =
  | FiledCells_ConsolidationProgress_Fragment
  | FiledCells_ConsumerProgress_Fragment
  | FiledCells_EastWestProgress_Fragment
  | FiledCells_EnterpriseVillageProgress_Fragment
;

export type TargetVersionsFragment = { history: Array<{ value: string, kind: TargetKind, basis: TargetValueBasis | null, schedule: string | null, source: string | null, note: string | null, recordedAt: string }> };

type StatedOf_ConsolidationProgress_Fragment = { indicator: { code: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, statement: { side: Side, date: string, amount: string, given: string | null, givenUnit: string | null, qualifier: string | null, source: string | null, note: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

type StatedOf_ConsumerProgress_Fragment = { indicator: { code: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, statement: { side: Side, date: string, amount: string, given: string | null, givenUnit: string | null, qualifier: string | null, source: string | null, note: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

type StatedOf_EastWestProgress_Fragment = { indicator: { code: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, statement: { side: Side, date: string, amount: string, given: string | null, givenUnit: string | null, qualifier: string | null, source: string | null, note: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

type StatedOf_EnterpriseVillageProgress_Fragment = { indicator: { code: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, statement: { side: Side, date: string, amount: string, given: string | null, givenUnit: string | null, qualifier: string | null, source: string | null, note: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type StatedOfFragment =
  | StatedOf_ConsolidationProgress_Fragment
  | StatedOf_ConsumerProgress_Fragment
  | StatedOf_EastWestProgress_Fragment
  | StatedOf_EnterpriseVillageProgress_Fragment
;

export type TargetTermsQueryVariables = Exact<{
  indicator: string | number;
  region: string;
  partner?: string | null | undefined;
  year: number;
}>;


export type TargetTermsQuery = { target: { history: Array<{ value: string, kind: TargetKind, basis: TargetValueBasis | null, schedule: string | null, source: string | null, note: string | null, recordedAt: string }> } | null };

export type RegionStatedQueryVariables = Exact<{
  region: string;
  year: number;
  asOf: string;
  knownAt: string;
  indicators: Array<string | number>;
  side: Side;
  first: number;
  after?: string | null | undefined;
}>;


export type RegionStatedQuery = { region: { progress: Array<
      | { indicator: { code: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, statement: { side: Side, date: string, amount: string, given: string | null, givenUnit: string | null, qualifier: string | null, source: string | null, note: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
      | { indicator: { code: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, statement: { side: Side, date: string, amount: string, given: string | null, givenUnit: string | null, qualifier: string | null, source: string | null, note: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
      | { indicator: { code: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, statement: { side: Side, date: string, amount: string, given: string | null, givenUnit: string | null, qualifier: string | null, source: string | null, note: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
      | { indicator: { code: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, statement: { side: Side, date: string, amount: string, given: string | null, givenUnit: string | null, qualifier: string | null, source: string | null, note: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    > } | null };

export type PartnershipStatedQueryVariables = Exact<{
  region: string;
  partner: string;
  year: number;
  asOf: string;
  knownAt: string;
  indicators: Array<string | number>;
  first: number;
  after?: string | null | undefined;
}>;


export type PartnershipStatedQuery = { partnership: { progress: Array<
      | { indicator: { code: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, statement: { side: Side, date: string, amount: string, given: string | null, givenUnit: string | null, qualifier: string | null, source: string | null, note: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
      | { indicator: { code: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, statement: { side: Side, date: string, amount: string, given: string | null, givenUnit: string | null, qualifier: string | null, source: string | null, note: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
      | { indicator: { code: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, statement: { side: Side, date: string, amount: string, given: string | null, givenUnit: string | null, qualifier: string | null, source: string | null, note: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
      | { indicator: { code: string }, revisions: { nodes: Array<{ replacedAt: string | null, withdrawn: boolean, statement: { side: Side, date: string, amount: string, given: string | null, givenUnit: string | null, qualifier: string | null, source: string | null, note: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    > } | null };

export type LeagueStandingsQueryVariables = Exact<{
  indicator: string | number;
  year: number;
  asOf: string;
  knownAt: string;
  within: string;
  level: RegionLevel;
  by: LeagueBy;
  since?: string | null | undefined;
  group?: string | number | null | undefined;
  changeSince: string;
  withChange: boolean;
  language: Language;
}>;


export type LeagueStandingsQuery = { region: { name: string } | null, league: { indicator: { name: string }, standings: Array<{ rank: number | null, previousRank: number | null, progress:
        | { change?: string | null, target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, region: { code: string, name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null }
        | { change?: string | null, target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, region: { code: string, name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null }
        | { change?: string | null, target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, region: { code: string, name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null }
        | { change?: string | null, target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, region: { code: string, name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null }
       }> } | null };

type ProgressCells_ConsolidationProgress_Fragment = { target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null };

type ProgressCells_ConsumerProgress_Fragment = { target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null };

type ProgressCells_EastWestProgress_Fragment = { target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null };

type ProgressCells_EnterpriseVillageProgress_Fragment = { target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null };

export type ProgressCellsFragment =
  | ProgressCells_ConsolidationProgress_Fragment
  | ProgressCells_ConsumerProgress_Fragment
  | ProgressCells_EastWestProgress_Fragment
  | ProgressCells_EnterpriseVillageProgress_Fragment
;

export type ProgressListQueryVariables = Exact<{
  year: number;
  asOf: string;
  knownAt: string;
  indicators?: Array<string | number> | null | undefined;
  themes?: Array<Theme> | null | undefined;
  within?: string | null | undefined;
  level?: RegionLevel | null | undefined;
  group?: string | number | null | undefined;
  include: Include;
  side: Side;
  language: Language;
  first: number;
  after?: string | null | undefined;
}>;


export type ProgressListQuery = { page: { totalCount: number, nodes: Array<
      | { target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, region: { code: string, name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null }
      | { target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, region: { code: string, name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null }
      | { target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, region: { code: string, name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null }
      | { target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, region: { code: string, name: string }, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RegionScorecardQueryVariables = Exact<{
  region: string;
  year: number;
  asOf: string;
  knownAt: string;
  indicators?: Array<string | number> | null | undefined;
  themes?: Array<Theme> | null | undefined;
  include: Include;
  side: Side;
  language: Language;
}>;


export type RegionScorecardQuery = { region: { name: string, progress: Array<
      | { target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null }
      | { target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null }
      | { target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null }
      | { target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null }
    > } | null };

export type PartnershipScorecardQueryVariables = Exact<{
  region: string;
  partner: string;
  year: number;
  asOf: string;
  knownAt: string;
  indicators?: Array<string | number> | null | undefined;
  themes?: Array<Theme> | null | undefined;
  include: Include;
  language: Language;
}>;


export type PartnershipScorecardQuery = { partnership: { east: { name: string }, west: { name: string }, progress: Array<
      | { target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null }
      | { target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null }
      | { target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null }
      | { target: string | null, targetKind: TargetKind | null, targetBasis: TargetBasis | null, targetParts: number | null, actual: string | null, targetActual: string | null, ratio: string | null, standsFor: string | null, scheduled: string | null, gap: string | null, pace: Pace | null, statedOn: string | null, book: Side | null, indicator: { code: string, name: string, theme: Theme, unit: Unit }, statement: { qualifier: string | null } | null, counterpart: { actual: string, difference: string | null, state: CounterpartState } | null, coverage: { stated: number, expected: number, oldest: string | null, newest: string | null, newerBelow: number } | null }
    > } | null };

export type CatalogueQueryVariables = Exact<{
  theme?: Theme | null | undefined;
  language: Language;
}>;


export type CatalogueQuery = { indicators: Array<{ code: string, theme: Theme, name: string, unit: Unit, aggregation: Aggregation, synonyms: Array<string>, validFrom: number | null, validUntil: number | null, definition: string | null, numerator: { code: string } | null, denominator: { code: string } | null, partOf: { code: string } | null }> | null };

export type PartnershipListQueryVariables = Exact<{
  region?: string | null | undefined;
  level?: RegionLevel | null | undefined;
  on?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PartnershipListQuery = { page: { nodes: Array<{ level: RegionLevel, since: string | null, until: string | null, east: { code: string, name: string }, west: { code: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RegionListQueryVariables = Exact<{
  within?: string | null | undefined;
  level?: RegionLevel | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RegionListQuery = { page: { totalCount: number, nodes: Array<{ code: string, name: string, level: RegionLevel, parent: { code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type GroupListQueryVariables = Exact<{
  within?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GroupListQuery = { page: { nodes: Array<{ name: string, source: string | null, within: { code: string, name: string }, members: Array<{ since: number | null, until: number | null, note: string | null, region: { code: string, name: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RegionNameQueryVariables = Exact<{
  code: string;
}>;


export type RegionNameQuery = { region: { name: string } | null };

export type ReturnFormLineFragment = { id: string, isRequired: boolean, previousTotal: string | null, increment: string | null, total: string | null, given: string | null, qualifier: string | null, unit: string | null, answer: LineAnswer, reason: string | null, note: string | null, indicator: { code: string, name: string, unit: Unit, aggregation: Aggregation }, partner: { code: string, name: string } | null, filedBy: { code: string, name: string } | null, progress:
    | { id: string, target: string | null }
    | { id: string, target: string | null }
    | { id: string, target: string | null }
    | { id: string, target: string | null }
   | null };

export type ReturnTemplateQueryVariables = Exact<{
  id: string | number;
  language: Language;
}>;


export type ReturnTemplateQuery = { return:
    | { id: string, theme: Theme, side: Side, period: string, start: string | null, end: string | null, due: string | null, state: ReturnState | null, version: number | null, revision: number | null, unit: { code: string, name: string }, plan: { id: string, version: number } | null, lines: Array<{ id: string, isRequired: boolean, previousTotal: string | null, increment: string | null, total: string | null, given: string | null, qualifier: string | null, unit: string | null, answer: LineAnswer, reason: string | null, note: string | null, indicator: { code: string, name: string, unit: Unit, aggregation: Aggregation }, partner: { code: string, name: string } | null, filedBy: { code: string, name: string } | null, progress:
          | { id: string, target: string | null }
          | { id: string, target: string | null }
          | { id: string, target: string | null }
          | { id: string, target: string | null }
         | null }> | null }
    | { id: string, theme: Theme, side: Side, period: string, start: string | null, end: string | null, due: string | null, state: ReturnState | null, version: number | null, revision: number | null, unit: { code: string, name: string }, plan: { id: string, version: number } | null, lines: Array<{ id: string, isRequired: boolean, previousTotal: string | null, increment: string | null, total: string | null, given: string | null, qualifier: string | null, unit: string | null, answer: LineAnswer, reason: string | null, note: string | null, indicator: { code: string, name: string, unit: Unit, aggregation: Aggregation }, partner: { code: string, name: string } | null, filedBy: { code: string, name: string } | null, progress:
          | { id: string, target: string | null }
          | { id: string, target: string | null }
          | { id: string, target: string | null }
          | { id: string, target: string | null }
         | null }> | null }
    | { id: string, theme: Theme, side: Side, period: string, start: string | null, end: string | null, due: string | null, state: ReturnState | null, version: number | null, revision: number | null, unit: { code: string, name: string }, plan: { id: string, version: number } | null, lines: Array<{ id: string, isRequired: boolean, previousTotal: string | null, increment: string | null, total: string | null, given: string | null, qualifier: string | null, unit: string | null, answer: LineAnswer, reason: string | null, note: string | null, indicator: { code: string, name: string, unit: Unit, aggregation: Aggregation }, partner: { code: string, name: string } | null, filedBy: { code: string, name: string } | null, progress:
          | { id: string, target: string | null }
          | { id: string, target: string | null }
          | { id: string, target: string | null }
          | { id: string, target: string | null }
         | null }> | null }
    | { id: string, theme: Theme, side: Side, period: string, start: string | null, end: string | null, due: string | null, state: ReturnState | null, version: number | null, revision: number | null, unit: { code: string, name: string }, plan: { id: string, version: number } | null, lines: Array<{ id: string, isRequired: boolean, previousTotal: string | null, increment: string | null, total: string | null, given: string | null, qualifier: string | null, unit: string | null, answer: LineAnswer, reason: string | null, note: string | null, indicator: { code: string, name: string, unit: Unit, aggregation: Aggregation }, partner: { code: string, name: string } | null, filedBy: { code: string, name: string } | null, progress:
          | { id: string, target: string | null }
          | { id: string, target: string | null }
          | { id: string, target: string | null }
          | { id: string, target: string | null }
         | null }> | null }
   | null };

export type CheckReturnLinesQueryVariables = Exact<{
  id: string | number;
  lines: Array<ReturnLineInput>;
}>;


export type CheckReturnLinesQuery = { return:
    | { id: string, preview: { checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }>, refusals: Array<{ code: RefusalCode, field: string | null, zh: string, en: string }> } | null }
    | { id: string, preview: { checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }>, refusals: Array<{ code: RefusalCode, field: string | null, zh: string, en: string }> } | null }
    | { id: string, preview: { checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }>, refusals: Array<{ code: RefusalCode, field: string | null, zh: string, en: string }> } | null }
    | { id: string, preview: { checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }>, refusals: Array<{ code: RefusalCode, field: string | null, zh: string, en: string }> } | null }
   | null };

export type SavedReturnFragment = { return:
    | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
    | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
    | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
    | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
   | null, refusals: Array<{ code: RefusalCode, field: string | null, zh: string, en: string }> };

export type SaveReturnLinesMutationVariables = Exact<{
  id: string | number;
  version: number;
  lines: Array<ReturnLineInput>;
  key: string | number;
  eastWest: boolean;
  consumer: boolean;
  enterpriseVillage: boolean;
  consolidation: boolean;
}>;


export type SaveReturnLinesMutation = { eastWest?: { return:
      | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
      | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
      | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
      | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
     | null, refusals: Array<{ code: RefusalCode, field: string | null, zh: string, en: string }> } | null, consumer?: { return:
      | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
      | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
      | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
      | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
     | null, refusals: Array<{ code: RefusalCode, field: string | null, zh: string, en: string }> } | null, enterpriseVillage?: { return:
      | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
      | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
      | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
      | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
     | null, refusals: Array<{ code: RefusalCode, field: string | null, zh: string, en: string }> } | null, consolidation?: { return:
      | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
      | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
      | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
      | { id: string, version: number | null, checks: Array<{ code: CheckCode, lines: Array<string>, zh: string, en: string }> | null }
     | null, refusals: Array<{ code: RefusalCode, field: string | null, zh: string, en: string }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const BulletinFigureFragmentDoc = new TypedDocumentString(`
    fragment BulletinFigure on Progress {
  indicator {
    code
    name(lang: $language)
    theme
    unit
  }
  target
  actual
  ratio
  scheduled
  gap
  pace
}
    `, {"fragmentName":"BulletinFigure"}) as unknown as TypedDocumentString<BulletinFigureFragment, unknown>;
export const WholeBulletinFragmentDoc = new TypedDocumentString(`
    fragment WholeBulletin on Bulletin {
  title
  paragraphs {
    heading
    text
    sentences {
      text
      progress {
        ...BulletinFigure
      }
    }
  }
}
    fragment BulletinFigure on Progress {
  indicator {
    code
    name(lang: $language)
    theme
    unit
  }
  target
  actual
  ratio
  scheduled
  gap
  pace
}`, {"fragmentName":"WholeBulletin"}) as unknown as TypedDocumentString<WholeBulletinFragment, unknown>;
export const BulletinTableFragmentDoc = new TypedDocumentString(`
    fragment BulletinTable on League {
  indicator {
    name(lang: $language)
  }
  standings {
    rank
    previousRank
    progress {
      region {
        name
      }
      ...BulletinFigure
    }
  }
}
    fragment BulletinFigure on Progress {
  indicator {
    code
    name(lang: $language)
    theme
    unit
  }
  target
  actual
  ratio
  scheduled
  gap
  pace
}`, {"fragmentName":"BulletinTable"}) as unknown as TypedDocumentString<BulletinTableFragment, unknown>;
export const EvidenceOfFragmentDoc = new TypedDocumentString(`
    fragment EvidenceOf on Progress {
  evidence(first: $first, after: $after) {
    nodes {
      __typename
      id
      indicator {
        code
        name(lang: $language)
        unit
      }
      region {
        code
        name
      }
      partner {
        code
        name
      }
      side
      date
      amount
      recordedAt
      recordedBy
      ... on Statement {
        source
        note
        reason
        given
        givenUnit
        qualifier
        furtherSources {
          source
        }
      }
      ... on Posting {
        recordId
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"fragmentName":"EvidenceOf"}) as unknown as TypedDocumentString<EvidenceOfFragment, unknown>;
export const StatementCellsFragmentDoc = new TypedDocumentString(`
    fragment StatementCells on Statement {
  id
  side
  date
  amount
  recordedAt
  recordedBy
  source
  note
  reason
  given
  givenUnit
  qualifier
  furtherSources {
    source
  }
}
    `, {"fragmentName":"StatementCells"}) as unknown as TypedDocumentString<StatementCellsFragment, unknown>;
export const RevisionsOfFragmentDoc = new TypedDocumentString(`
    fragment RevisionsOf on Progress {
  revisions(first: $first, after: $after) {
    nodes {
      statement {
        ...StatementCells
      }
      replacedAt
      withdrawn
      replacedBy
      replacedBecause
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment StatementCells on Statement {
  id
  side
  date
  amount
  recordedAt
  recordedBy
  source
  note
  reason
  given
  givenUnit
  qualifier
  furtherSources {
    source
  }
}`, {"fragmentName":"RevisionsOf"}) as unknown as TypedDocumentString<RevisionsOfFragment, unknown>;
export const FiledCellsFragmentDoc = new TypedDocumentString(`
    fragment FiledCells on Progress {
  indicator {
    code
    unit
  }
  targetBasis
  statedOn
  counterpart {
    statedOn
  }
}
    `, {"fragmentName":"FiledCells"}) as unknown as TypedDocumentString<FiledCellsFragment, unknown>;
export const TargetVersionsFragmentDoc = new TypedDocumentString(`
    fragment TargetVersions on Target {
  history {
    value
    kind
    basis
    schedule
    source
    note
    recordedAt
  }
}
    `, {"fragmentName":"TargetVersions"}) as unknown as TypedDocumentString<TargetVersionsFragment, unknown>;
export const StatedOfFragmentDoc = new TypedDocumentString(`
    fragment StatedOf on Progress {
  indicator {
    code
  }
  revisions(first: $first, after: $after) {
    nodes {
      replacedAt
      withdrawn
      statement {
        side
        date
        amount
        given
        givenUnit
        qualifier
        source
        note
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"fragmentName":"StatedOf"}) as unknown as TypedDocumentString<StatedOfFragment, unknown>;
export const ProgressCellsFragmentDoc = new TypedDocumentString(`
    fragment ProgressCells on Progress {
  indicator {
    code
    name(lang: $language)
    theme
    unit
  }
  target
  targetKind
  targetBasis
  targetParts
  actual
  targetActual
  ratio
  standsFor
  scheduled
  gap
  pace
  statedOn
  statement {
    qualifier
  }
  book
  counterpart {
    actual
    difference
    state
  }
  coverage {
    stated
    expected
    oldest
    newest
    newerBelow
  }
}
    `, {"fragmentName":"ProgressCells"}) as unknown as TypedDocumentString<ProgressCellsFragment, unknown>;
export const ReturnFormLineFragmentDoc = new TypedDocumentString(`
    fragment ReturnFormLine on ReturnLine {
  id
  indicator {
    code
    name(lang: $language)
    unit
    aggregation
  }
  partner {
    code
    name
  }
  isRequired
  previousTotal
  increment
  total
  given
  qualifier
  unit
  answer
  filedBy {
    code
    name
  }
  reason
  note
  progress {
    id
    target
  }
}
    `, {"fragmentName":"ReturnFormLine"}) as unknown as TypedDocumentString<ReturnFormLineFragment, unknown>;
export const SavedReturnFragmentDoc = new TypedDocumentString(`
    fragment SavedReturn on ReturnResult {
  return {
    id
    version
    checks {
      code
      lines
      zh: message(lang: ZH)
      en: message(lang: EN)
    }
  }
  refusals {
    code
    field
    zh: message(lang: ZH)
    en: message(lang: EN)
  }
}
    `, {"fragmentName":"SavedReturn"}) as unknown as TypedDocumentString<SavedReturnFragment, unknown>;
export const RegionBulletinDocument = new TypedDocumentString(`
    query RegionBulletin($region: RegionCode!, $side: Side!, $year: Int!, $asOf: Date!, $knownAt: DateTime!, $themes: [Theme!], $language: Language!) {
  sampleData
  region(code: $region) {
    bulletin(
      side: $side
      year: $year
      asOf: $asOf
      knownAt: $knownAt
      themes: $themes
      lang: $language
    ) {
      ...WholeBulletin
    }
  }
}
    fragment BulletinFigure on Progress {
  indicator {
    code
    name(lang: $language)
    theme
    unit
  }
  target
  actual
  ratio
  scheduled
  gap
  pace
}
fragment WholeBulletin on Bulletin {
  title
  paragraphs {
    heading
    text
    sentences {
      text
      progress {
        ...BulletinFigure
      }
    }
  }
}`) as unknown as TypedDocumentString<RegionBulletinQuery, RegionBulletinQueryVariables>;
export const PartnershipBulletinDocument = new TypedDocumentString(`
    query PartnershipBulletin($region: RegionCode!, $partner: RegionCode!, $year: Int!, $asOf: Date!, $knownAt: DateTime!, $themes: [Theme!], $language: Language!) {
  sampleData
  partnership(west: $region, east: $partner) {
    bulletin(
      year: $year
      asOf: $asOf
      knownAt: $knownAt
      themes: $themes
      lang: $language
    ) {
      ...WholeBulletin
    }
  }
}
    fragment BulletinFigure on Progress {
  indicator {
    code
    name(lang: $language)
    theme
    unit
  }
  target
  actual
  ratio
  scheduled
  gap
  pace
}
fragment WholeBulletin on Bulletin {
  title
  paragraphs {
    heading
    text
    sentences {
      text
      progress {
        ...BulletinFigure
      }
    }
  }
}`) as unknown as TypedDocumentString<PartnershipBulletinQuery, PartnershipBulletinQueryVariables>;
export const RegionRankingDocument = new TypedDocumentString(`
    query RegionRanking($region: RegionCode!, $side: Side!, $year: Int!, $asOf: Date!, $knownAt: DateTime!, $indicator: ID!, $level: RegionLevel!, $by: LeagueBy!, $language: Language!) {
  region(code: $region) {
    bulletin(side: $side, year: $year, asOf: $asOf, knownAt: $knownAt) {
      ranking(indicator: $indicator, level: $level, by: $by) {
        ...BulletinTable
      }
    }
  }
}
    fragment BulletinFigure on Progress {
  indicator {
    code
    name(lang: $language)
    theme
    unit
  }
  target
  actual
  ratio
  scheduled
  gap
  pace
}
fragment BulletinTable on League {
  indicator {
    name(lang: $language)
  }
  standings {
    rank
    previousRank
    progress {
      region {
        name
      }
      ...BulletinFigure
    }
  }
}`) as unknown as TypedDocumentString<RegionRankingQuery, RegionRankingQueryVariables>;
export const PartnershipRankingDocument = new TypedDocumentString(`
    query PartnershipRanking($region: RegionCode!, $partner: RegionCode!, $year: Int!, $asOf: Date!, $knownAt: DateTime!, $indicator: ID!, $level: RegionLevel!, $by: LeagueBy!, $language: Language!) {
  partnership(west: $region, east: $partner) {
    bulletin(year: $year, asOf: $asOf, knownAt: $knownAt) {
      ranking(indicator: $indicator, level: $level, by: $by) {
        ...BulletinTable
      }
    }
  }
}
    fragment BulletinFigure on Progress {
  indicator {
    code
    name(lang: $language)
    theme
    unit
  }
  target
  actual
  ratio
  scheduled
  gap
  pace
}
fragment BulletinTable on League {
  indicator {
    name(lang: $language)
  }
  standings {
    rank
    previousRank
    progress {
      region {
        name
      }
      ...BulletinFigure
    }
  }
}`) as unknown as TypedDocumentString<PartnershipRankingQuery, PartnershipRankingQueryVariables>;
export const RegionEvidenceDocument = new TypedDocumentString(`
    query RegionEvidence($region: RegionCode!, $year: Int!, $asOf: Date!, $knownAt: DateTime!, $indicators: [ID!]!, $side: Side!, $language: Language!, $first: Int!, $after: String) {
  region(code: $region) {
    name
    progress(
      year: $year
      asOf: $asOf
      knownAt: $knownAt
      indicators: $indicators
      include: ALL
      side: $side
    ) {
      indicator {
        name(lang: $language)
      }
      ...EvidenceOf
    }
  }
}
    fragment EvidenceOf on Progress {
  evidence(first: $first, after: $after) {
    nodes {
      __typename
      id
      indicator {
        code
        name(lang: $language)
        unit
      }
      region {
        code
        name
      }
      partner {
        code
        name
      }
      side
      date
      amount
      recordedAt
      recordedBy
      ... on Statement {
        source
        note
        reason
        given
        givenUnit
        qualifier
        furtherSources {
          source
        }
      }
      ... on Posting {
        recordId
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`) as unknown as TypedDocumentString<RegionEvidenceQuery, RegionEvidenceQueryVariables>;
export const PartnershipEvidenceDocument = new TypedDocumentString(`
    query PartnershipEvidence($region: RegionCode!, $partner: RegionCode!, $year: Int!, $asOf: Date!, $knownAt: DateTime!, $indicators: [ID!]!, $language: Language!, $first: Int!, $after: String) {
  partnership(east: $partner, west: $region) {
    east {
      name
    }
    west {
      name
    }
    progress(
      year: $year
      asOf: $asOf
      knownAt: $knownAt
      indicators: $indicators
      include: ALL
    ) {
      indicator {
        name(lang: $language)
      }
      ...EvidenceOf
    }
  }
}
    fragment EvidenceOf on Progress {
  evidence(first: $first, after: $after) {
    nodes {
      __typename
      id
      indicator {
        code
        name(lang: $language)
        unit
      }
      region {
        code
        name
      }
      partner {
        code
        name
      }
      side
      date
      amount
      recordedAt
      recordedBy
      ... on Statement {
        source
        note
        reason
        given
        givenUnit
        qualifier
        furtherSources {
          source
        }
      }
      ... on Posting {
        recordId
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`) as unknown as TypedDocumentString<PartnershipEvidenceQuery, PartnershipEvidenceQueryVariables>;
export const RegionRevisionsDocument = new TypedDocumentString(`
    query RegionRevisions($region: RegionCode!, $year: Int!, $asOf: Date!, $knownAt: DateTime!, $indicators: [ID!]!, $side: Side!, $language: Language!, $first: Int!, $after: String) {
  region(code: $region) {
    name
    progress(
      year: $year
      asOf: $asOf
      knownAt: $knownAt
      indicators: $indicators
      include: ALL
      side: $side
    ) {
      indicator {
        name(lang: $language)
      }
      ...RevisionsOf
    }
  }
}
    fragment StatementCells on Statement {
  id
  side
  date
  amount
  recordedAt
  recordedBy
  source
  note
  reason
  given
  givenUnit
  qualifier
  furtherSources {
    source
  }
}
fragment RevisionsOf on Progress {
  revisions(first: $first, after: $after) {
    nodes {
      statement {
        ...StatementCells
      }
      replacedAt
      withdrawn
      replacedBy
      replacedBecause
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`) as unknown as TypedDocumentString<RegionRevisionsQuery, RegionRevisionsQueryVariables>;
export const PartnershipRevisionsDocument = new TypedDocumentString(`
    query PartnershipRevisions($region: RegionCode!, $partner: RegionCode!, $year: Int!, $asOf: Date!, $knownAt: DateTime!, $indicators: [ID!]!, $language: Language!, $first: Int!, $after: String) {
  partnership(east: $partner, west: $region) {
    east {
      name
    }
    west {
      name
    }
    progress(
      year: $year
      asOf: $asOf
      knownAt: $knownAt
      indicators: $indicators
      include: ALL
    ) {
      indicator {
        name(lang: $language)
      }
      ...RevisionsOf
    }
  }
}
    fragment StatementCells on Statement {
  id
  side
  date
  amount
  recordedAt
  recordedBy
  source
  note
  reason
  given
  givenUnit
  qualifier
  furtherSources {
    source
  }
}
fragment RevisionsOf on Progress {
  revisions(first: $first, after: $after) {
    nodes {
      statement {
        ...StatementCells
      }
      replacedAt
      withdrawn
      replacedBy
      replacedBecause
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`) as unknown as TypedDocumentString<PartnershipRevisionsQuery, PartnershipRevisionsQueryVariables>;
export const FiledScopesDocument = new TypedDocumentString(`
    query FiledScopes($year: Int!, $asOf: Date!, $knownAt: DateTime!, $indicators: [ID!], $themes: [Theme!], $within: RegionCode, $level: RegionLevel, $include: Include!, $side: Side!, $first: Int!, $after: String) {
  page: progress(
    year: $year
    asOf: $asOf
    knownAt: $knownAt
    indicators: $indicators
    themes: $themes
    within: $within
    level: $level
    include: $include
    side: $side
    first: $first
    after: $after
  ) {
    nodes {
      region {
        code
        name
      }
      ...FiledCells
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment FiledCells on Progress {
  indicator {
    code
    unit
  }
  targetBasis
  statedOn
  counterpart {
    statedOn
  }
}`) as unknown as TypedDocumentString<FiledScopesQuery, FiledScopesQueryVariables>;
export const FiledPairsDocument = new TypedDocumentString(`
    query FiledPairs($year: Int!, $asOf: Date!, $knownAt: DateTime!, $indicators: [ID!], $themes: [Theme!], $within: RegionCode, $level: RegionLevel, $include: Include!, $first: Int!, $after: String) {
  page: partnerships(region: $within, level: $level, first: $first, after: $after) {
    nodes {
      east {
        code
        name
      }
      west {
        code
        name
      }
      progress(
        year: $year
        asOf: $asOf
        knownAt: $knownAt
        indicators: $indicators
        themes: $themes
        include: $include
      ) {
        ...FiledCells
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment FiledCells on Progress {
  indicator {
    code
    unit
  }
  targetBasis
  statedOn
  counterpart {
    statedOn
  }
}`) as unknown as TypedDocumentString<FiledPairsQuery, FiledPairsQueryVariables>;
export const TargetTermsDocument = new TypedDocumentString(`
    query TargetTerms($indicator: ID!, $region: RegionCode!, $partner: RegionCode, $year: Int!) {
  target(indicator: $indicator, region: $region, partner: $partner, year: $year) {
    ...TargetVersions
  }
}
    fragment TargetVersions on Target {
  history {
    value
    kind
    basis
    schedule
    source
    note
    recordedAt
  }
}`) as unknown as TypedDocumentString<TargetTermsQuery, TargetTermsQueryVariables>;
export const RegionStatedDocument = new TypedDocumentString(`
    query RegionStated($region: RegionCode!, $year: Int!, $asOf: Date!, $knownAt: DateTime!, $indicators: [ID!]!, $side: Side!, $first: Int!, $after: String) {
  region(code: $region) {
    progress(
      year: $year
      asOf: $asOf
      knownAt: $knownAt
      indicators: $indicators
      include: ALL
      side: $side
    ) {
      ...StatedOf
    }
  }
}
    fragment StatedOf on Progress {
  indicator {
    code
  }
  revisions(first: $first, after: $after) {
    nodes {
      replacedAt
      withdrawn
      statement {
        side
        date
        amount
        given
        givenUnit
        qualifier
        source
        note
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`) as unknown as TypedDocumentString<RegionStatedQuery, RegionStatedQueryVariables>;
export const PartnershipStatedDocument = new TypedDocumentString(`
    query PartnershipStated($region: RegionCode!, $partner: RegionCode!, $year: Int!, $asOf: Date!, $knownAt: DateTime!, $indicators: [ID!]!, $first: Int!, $after: String) {
  partnership(east: $partner, west: $region) {
    progress(
      year: $year
      asOf: $asOf
      knownAt: $knownAt
      indicators: $indicators
      include: ALL
    ) {
      ...StatedOf
    }
  }
}
    fragment StatedOf on Progress {
  indicator {
    code
  }
  revisions(first: $first, after: $after) {
    nodes {
      replacedAt
      withdrawn
      statement {
        side
        date
        amount
        given
        givenUnit
        qualifier
        source
        note
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`) as unknown as TypedDocumentString<PartnershipStatedQuery, PartnershipStatedQueryVariables>;
export const LeagueStandingsDocument = new TypedDocumentString(`
    query LeagueStandings($indicator: ID!, $year: Int!, $asOf: Date!, $knownAt: DateTime!, $within: RegionCode!, $level: RegionLevel!, $by: LeagueBy!, $since: Date, $group: ID, $changeSince: Date!, $withChange: Boolean!, $language: Language!) {
  region(code: $within) {
    name
  }
  league(
    indicator: $indicator
    year: $year
    asOf: $asOf
    knownAt: $knownAt
    within: $within
    level: $level
    by: $by
    since: $since
    group: $group
  ) {
    indicator {
      name(lang: $language)
    }
    standings {
      rank
      previousRank
      progress {
        region {
          code
          name
        }
        ...ProgressCells
        change(since: $changeSince) @include(if: $withChange)
      }
    }
  }
}
    fragment ProgressCells on Progress {
  indicator {
    code
    name(lang: $language)
    theme
    unit
  }
  target
  targetKind
  targetBasis
  targetParts
  actual
  targetActual
  ratio
  standsFor
  scheduled
  gap
  pace
  statedOn
  statement {
    qualifier
  }
  book
  counterpart {
    actual
    difference
    state
  }
  coverage {
    stated
    expected
    oldest
    newest
    newerBelow
  }
}`) as unknown as TypedDocumentString<LeagueStandingsQuery, LeagueStandingsQueryVariables>;
export const ProgressListDocument = new TypedDocumentString(`
    query ProgressList($year: Int!, $asOf: Date!, $knownAt: DateTime!, $indicators: [ID!], $themes: [Theme!], $within: RegionCode, $level: RegionLevel, $group: ID, $include: Include!, $side: Side!, $language: Language!, $first: Int!, $after: String) {
  page: progress(
    year: $year
    asOf: $asOf
    knownAt: $knownAt
    indicators: $indicators
    themes: $themes
    within: $within
    level: $level
    group: $group
    include: $include
    side: $side
    first: $first
    after: $after
  ) {
    nodes {
      region {
        code
        name
      }
      ...ProgressCells
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment ProgressCells on Progress {
  indicator {
    code
    name(lang: $language)
    theme
    unit
  }
  target
  targetKind
  targetBasis
  targetParts
  actual
  targetActual
  ratio
  standsFor
  scheduled
  gap
  pace
  statedOn
  statement {
    qualifier
  }
  book
  counterpart {
    actual
    difference
    state
  }
  coverage {
    stated
    expected
    oldest
    newest
    newerBelow
  }
}`) as unknown as TypedDocumentString<ProgressListQuery, ProgressListQueryVariables>;
export const RegionScorecardDocument = new TypedDocumentString(`
    query RegionScorecard($region: RegionCode!, $year: Int!, $asOf: Date!, $knownAt: DateTime!, $indicators: [ID!], $themes: [Theme!], $include: Include!, $side: Side!, $language: Language!) {
  region(code: $region) {
    name
    progress(
      year: $year
      asOf: $asOf
      knownAt: $knownAt
      indicators: $indicators
      themes: $themes
      include: $include
      side: $side
    ) {
      ...ProgressCells
    }
  }
}
    fragment ProgressCells on Progress {
  indicator {
    code
    name(lang: $language)
    theme
    unit
  }
  target
  targetKind
  targetBasis
  targetParts
  actual
  targetActual
  ratio
  standsFor
  scheduled
  gap
  pace
  statedOn
  statement {
    qualifier
  }
  book
  counterpart {
    actual
    difference
    state
  }
  coverage {
    stated
    expected
    oldest
    newest
    newerBelow
  }
}`) as unknown as TypedDocumentString<RegionScorecardQuery, RegionScorecardQueryVariables>;
export const PartnershipScorecardDocument = new TypedDocumentString(`
    query PartnershipScorecard($region: RegionCode!, $partner: RegionCode!, $year: Int!, $asOf: Date!, $knownAt: DateTime!, $indicators: [ID!], $themes: [Theme!], $include: Include!, $language: Language!) {
  partnership(east: $partner, west: $region) {
    east {
      name
    }
    west {
      name
    }
    progress(
      year: $year
      asOf: $asOf
      knownAt: $knownAt
      indicators: $indicators
      themes: $themes
      include: $include
    ) {
      ...ProgressCells
    }
  }
}
    fragment ProgressCells on Progress {
  indicator {
    code
    name(lang: $language)
    theme
    unit
  }
  target
  targetKind
  targetBasis
  targetParts
  actual
  targetActual
  ratio
  standsFor
  scheduled
  gap
  pace
  statedOn
  statement {
    qualifier
  }
  book
  counterpart {
    actual
    difference
    state
  }
  coverage {
    stated
    expected
    oldest
    newest
    newerBelow
  }
}`) as unknown as TypedDocumentString<PartnershipScorecardQuery, PartnershipScorecardQueryVariables>;
export const CatalogueDocument = new TypedDocumentString(`
    query Catalogue($theme: Theme, $language: Language!) {
  indicators(theme: $theme) {
    code
    theme
    name(lang: $language)
    unit
    aggregation
    numerator {
      code
    }
    denominator {
      code
    }
    partOf {
      code
    }
    synonyms
    validFrom
    validUntil
    definition(lang: $language)
  }
}
    `) as unknown as TypedDocumentString<CatalogueQuery, CatalogueQueryVariables>;
export const PartnershipListDocument = new TypedDocumentString(`
    query PartnershipList($region: RegionCode, $level: RegionLevel, $on: Date, $first: Int!, $after: String) {
  page: partnerships(
    region: $region
    level: $level
    on: $on
    first: $first
    after: $after
  ) {
    nodes {
      east {
        code
        name
      }
      west {
        code
        name
      }
      level
      since
      until
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<PartnershipListQuery, PartnershipListQueryVariables>;
export const RegionListDocument = new TypedDocumentString(`
    query RegionList($within: RegionCode, $level: RegionLevel, $first: Int!, $after: String) {
  page: regions(within: $within, level: $level, first: $first, after: $after) {
    nodes {
      code
      name
      level
      parent {
        code
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<RegionListQuery, RegionListQueryVariables>;
export const GroupListDocument = new TypedDocumentString(`
    query GroupList($within: RegionCode, $first: Int!, $after: String) {
  page: groups(within: $within, first: $first, after: $after) {
    nodes {
      name
      within {
        code
        name
      }
      source
      members {
        region {
          code
          name
        }
        since
        until
        note
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<GroupListQuery, GroupListQueryVariables>;
export const RegionNameDocument = new TypedDocumentString(`
    query RegionName($code: RegionCode!) {
  region(code: $code) {
    name
  }
}
    `) as unknown as TypedDocumentString<RegionNameQuery, RegionNameQueryVariables>;
export const ReturnTemplateDocument = new TypedDocumentString(`
    query ReturnTemplate($id: ID!, $language: Language!) {
  return(id: $id) {
    id
    theme
    unit {
      code
      name
    }
    side
    period
    start
    end
    due
    state
    version
    revision
    plan {
      id
      version
    }
    lines {
      ...ReturnFormLine
    }
  }
}
    fragment ReturnFormLine on ReturnLine {
  id
  indicator {
    code
    name(lang: $language)
    unit
    aggregation
  }
  partner {
    code
    name
  }
  isRequired
  previousTotal
  increment
  total
  given
  qualifier
  unit
  answer
  filedBy {
    code
    name
  }
  reason
  note
  progress {
    id
    target
  }
}`) as unknown as TypedDocumentString<ReturnTemplateQuery, ReturnTemplateQueryVariables>;
export const CheckReturnLinesDocument = new TypedDocumentString(`
    query CheckReturnLines($id: ID!, $lines: [ReturnLineInput!]!) {
  return(id: $id) {
    id
    preview(lines: $lines) {
      checks {
        code
        lines
        zh: message(lang: ZH)
        en: message(lang: EN)
      }
      refusals {
        code
        field
        zh: message(lang: ZH)
        en: message(lang: EN)
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CheckReturnLinesQuery, CheckReturnLinesQueryVariables>;
export const SaveReturnLinesDocument = new TypedDocumentString(`
    mutation SaveReturnLines($id: ID!, $version: Int!, $lines: [ReturnLineInput!]!, $key: ID!, $eastWest: Boolean!, $consumer: Boolean!, $enterpriseVillage: Boolean!, $consolidation: Boolean!) {
  eastWest: saveEastWestReturn(
    id: $id
    version: $version
    lines: $lines
    key: $key
  ) @include(if: $eastWest) {
    ...SavedReturn
  }
  consumer: saveConsumerReturn(
    id: $id
    version: $version
    lines: $lines
    key: $key
  ) @include(if: $consumer) {
    ...SavedReturn
  }
  enterpriseVillage: saveEnterpriseVillageReturn(
    id: $id
    version: $version
    lines: $lines
    key: $key
  ) @include(if: $enterpriseVillage) {
    ...SavedReturn
  }
  consolidation: saveConsolidationReturn(
    id: $id
    version: $version
    lines: $lines
    key: $key
  ) @include(if: $consolidation) {
    ...SavedReturn
  }
}
    fragment SavedReturn on ReturnResult {
  return {
    id
    version
    checks {
      code
      lines
      zh: message(lang: ZH)
      en: message(lang: EN)
    }
  }
  refusals {
    code
    field
    zh: message(lang: ZH)
    en: message(lang: EN)
  }
}`) as unknown as TypedDocumentString<SaveReturnLinesMutation, SaveReturnLinesMutationVariables>;