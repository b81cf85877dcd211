import type { Unit } from '../platform/catalogue';
import { message, type Message } from '../platform/message';
import { THEMES } from '../schema/subgraphs';
import type {
  Aggregation,
  CounterpartState,
  Pace,
  RegionLevel,
  Side,
  TargetBasis,
  TargetKind,
  Theme,
} from './generated/graphql';

/** What the graph's enums are called in files. Those of targets are what an import understands. */

export const THEME = Object.fromEntries(
  THEMES.map(({ theme, zh }) => [theme, message(zh, theme)]),
) as Readonly<Record<Theme, Message>>;

export const UNIT: Readonly<Record<Unit, Message>> = {
  PERSON: message('人', 'persons'),
  YUAN: message('元', 'yuan'),
  COUNT: message('个', 'number'),
  TONNE: message('吨', 'tonnes'),
  HOUSEHOLD: message('户', 'households'),
  VISIT: message('人次', 'person-times'),
  PERCENT: message('%', '%'),
  MU: message('亩', 'mu'),
  KILOMETRE: message('公里', 'kilometres'),
  HEAD: message('头', 'head'),
};

export const AGGREGATION: Readonly<Record<Aggregation, Message>> = {
  FLOW: message('年内累计数', 'flow'),
  BALANCE: message('时点数', 'balance'),
  LEVEL: message('水平值', 'level'),
  RATIO: message('比率', 'ratio'),
};

export const LEVEL: Readonly<Record<RegionLevel, Message>> = {
  NATION: message('全国', 'nation'),
  PROVINCE: message('省级', 'province'),
  PREFECTURE: message('地级', 'prefecture'),
  COUNTY: message('县级', 'county'),
  ZONE: message('开发区、管理区', 'zone'),
  TOWNSHIP: message('乡级', 'township'),
  VILLAGE: message('村级', 'village'),
};

export const TARGET_KIND: Readonly<Record<TargetKind, Message>> = {
  REACH: message('达到', 'REACH'),
  KEEP_ABOVE: message('稳定在以上', 'KEEP_ABOVE'),
  KEEP_BELOW: message('不高于', 'KEEP_BELOW'),
};

export const TARGET_BASIS: Readonly<Record<TargetBasis, Message>> = {
  OWN: message('本级下达', 'its own'),
  PARTNERSHIPS: message('结对关系汇总', 'sum of partnerships'),
  PARTS: message('下级汇总', 'sum of parts'),
};

export const PACE: Readonly<Record<Pace, Message>> = {
  DONE: message('已完成', 'done'),
  AHEAD: message('达到进度', 'on schedule'),
  BEHIND: message('滞后', 'behind'),
  KEPT: message('保持', 'kept'),
  MISSED: message('未保持', 'missed'),
};

export const SIDE: Readonly<Record<Side, Message>> = {
  WEST: message('受援方', 'WEST'),
  EAST: message('支援方', 'EAST'),
};

export const COUNTERPART_STATE: Readonly<Record<CounterpartState, Message>> = {
  MATCHED: message('一致', 'matched'),
  DIFFERS: message('不一致', 'differs'),
  WEST_ONLY: message('仅受援方有数', 'west only'),
  EAST_ONLY: message('仅支援方有数', 'east only'),
  EXPLAINED: message('不一致，已说明', 'explained'),
};

/** There may be something that whoever asks may not read. */
export const NOT_ALLOWED = message('无权查看', 'not allowed');

/** Nothing was reported: neither a zero nor a mistake; an import understands it too. */
export const NOT_REPORTED = message('未上报', 'not reported');
