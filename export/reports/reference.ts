import { message } from '../../platform/message';
import { codeColumn, dateColumn, defineReport, numberColumn, textColumn } from '../define-report';
import {
  CatalogueDocument,
  GroupListDocument,
  PartnershipListDocument,
  RegionListDocument,
  type CatalogueQuery,
  type GroupListQuery,
  type PartnershipListQuery,
  type RegionListQuery,
} from '../generated/graphql';
import { AGGREGATION, LEVEL, THEME, UNIT } from '../labels';
import { checkRows, each, NO_ROWS, rowsOf } from '../pages';
import { day, oneOf, region } from '../parameters';

const PAGE = 500;

type Entry = NonNullable<CatalogueQuery['indicators']>[number];
type Pair = NonNullable<PartnershipListQuery['page']>['nodes'][number];
type Group = NonNullable<GroupListQuery['page']>['nodes'][number];
type Member = Group['members'][number] & { group: Group };
type Place = NonNullable<RegionListQuery['page']>['nodes'][number];

export const indicators = defineReport({
  name: 'indicators',
  title: message('指标目录', 'indicators'),
  about: message('指标、单位、口径', 'indicators, their units and definitions'),
  parameters: { theme: oneOf(message('只含该专题', 'only this theme'), THEME) },
  columns: [
    codeColumn(message('指标编码', 'indicator code'), ({ code }: Entry) => code),
    textColumn(message('专题', 'theme'), ({ theme }: Entry, say) => say(THEME[theme])),
    textColumn(message('指标', 'indicator'), ({ name }: Entry) => name),
    textColumn(message('计量单位', 'unit'), ({ unit }: Entry, say) => say(UNIT[unit])),
    textColumn(message('汇总方式', 'aggregation'), ({ aggregation }: Entry, say) =>
      say(AGGREGATION[aggregation]),
    ),
    codeColumn(message('其中项归属', 'part of'), ({ partOf }: Entry) => partOf?.code),
    codeColumn(message('分子指标', 'numerator'), ({ numerator }: Entry) => numerator?.code),
    codeColumn(message('分母指标', 'denominator'), ({ denominator }: Entry) => denominator?.code),
    textColumn(message('别名', 'synonyms'), ({ synonyms }: Entry) => synonyms.join('、') || null),
    numberColumn(message('口径起始年度', 'valid from'), ({ validFrom }: Entry) => validFrom),
    numberColumn(message('口径终止年度', 'valid until'), ({ validUntil }: Entry) => validUntil),
    textColumn(message('指标解释', 'definition'), ({ definition }: Entry) => definition),
  ],
  open: async ({ theme }, { ask, say, language }) => {
    const { indicators: found } = await ask(CatalogueDocument, { theme, language });
    return {
      title: say(message('指标目录', 'Indicators')),
      asOf: null,
      knownAt: null,
      rows: each(found ?? []),
    };
  },
});

export const partnerships = defineReport({
  name: 'partnerships',
  title: message('结对关系', 'partnerships'),
  about: message('结对双方与起止日期', 'both sides of each partnership, with its dates'),
  parameters: {
    region: region(
      message('该地区及其下级，任一方', 'of this region and what lies below it, on either side'),
    ),
    level: oneOf(message('受援方的层级', 'the level of the western side'), LEVEL),
    on: day(message('该日有效的', 'in force on this day')),
  },
  columns: [
    codeColumn(message('东部地区代码', 'east code'), ({ east }: Pair) => east.code),
    textColumn(message('东部地区', 'east'), ({ east }: Pair) => east.name),
    codeColumn(message('西部地区代码', 'west code'), ({ west }: Pair) => west.code),
    textColumn(message('西部地区', 'west'), ({ west }: Pair) => west.name),
    textColumn(message('层级', 'level'), ({ level }: Pair, say) => say(LEVEL[level])),
    dateColumn(message('开始日期', 'since'), ({ since }: Pair) => since),
    dateColumn(message('结束日期', 'until'), ({ until }: Pair) => until),
  ],
  open: async (which, { ask, say }) => {
    const read = async (after: string | null) =>
      (await ask(PartnershipListDocument, { ...which, first: PAGE, after })).page ?? NO_ROWS;
    return {
      title: say(message('结对关系', 'Partnerships')),
      asOf: which.on,
      knownAt: null,
      rows: rowsOf(await read(null), read),
    };
  },
});

export const regions = defineReport({
  name: 'regions',
  title: message('行政区划', 'regions'),
  about: message('代码、名称、层级与上级', 'codes, names, levels and what is above'),
  parameters: {
    within: region(message('该地区及其下级', 'this region and what lies below it')),
    level: oneOf(message('只含该层级', 'only this level'), LEVEL),
  },
  columns: [
    codeColumn(message('行政区划代码', 'region code'), ({ code }: Place) => code),
    textColumn(message('名称', 'name'), ({ name }: Place) => name),
    textColumn(message('层级', 'level'), ({ level }: Place, say) => say(LEVEL[level])),
    codeColumn(message('上级代码', 'parent code'), ({ parent }: Place) => parent?.code),
    textColumn(message('上级', 'parent'), ({ parent }: Place) => parent?.name),
  ],
  open: async (which, { ask, say }) => {
    const read = async (after: string | null) =>
      (await ask(RegionListDocument, { ...which, first: PAGE, after })).page ?? NO_ROWS;
    const first = await read(null);
    checkRows(first.totalCount);
    return {
      title: say(message('行政区划', 'Regions')),
      asOf: null,
      knownAt: null,
      rows: rowsOf(first, read),
    };
  },
});

/** How many groups a page has: each comes with all its members. */
const GROUPS = 20;

export const groups = defineReport({
  name: 'groups',
  title: message('地区分组', 'groups'),
  about: message(
    '一起考核的地区，每组每地区一行；可以再次导入',
    'regions that are assessed together, a row for each region of each group; it can be imported again',
  ),
  parameters: {
    within: region(message('该地区及其下级的分组', 'groups of this region and of what lies below it')),
  },
  columns: [
    textColumn(message('分组', 'group'), ({ group }: Member) => group.name),
    codeColumn(message('所属地区代码', 'within'), ({ group }: Member) => group.within.code),
    textColumn(message('所属地区名称', 'withinName'), ({ group }: Member) => group.within.name),
    codeColumn(message('行政区划代码', 'region'), ({ region: { code } }: Member) => code),
    textColumn(message('地区名称', 'regionName'), ({ region: { name } }: Member) => name),
    numberColumn(message('起始年度', 'since'), ({ since }: Member) => since),
    numberColumn(message('终止年度', 'until'), ({ until }: Member) => until),
    textColumn(message('备注', 'note'), ({ note }: Member) => note),
    textColumn(message('依据', 'source'), ({ group }: Member) => group.source),
  ],
  open: async (which, { ask, say }) => {
    const read = async (after: string | null) =>
      (await ask(GroupListDocument, { ...which, first: GROUPS, after })).page ?? NO_ROWS;
    return {
      title: say(message('地区分组', 'Groups')),
      asOf: null,
      knownAt: null,
      rows: membersOf(rowsOf<Group>(await read(null), read)),
    };
  },
});

async function* membersOf(all: AsyncIterable<Group>): AsyncGenerator<Member> {
  for await (const group of all) for (const member of group.members) yield { ...member, group };
}
