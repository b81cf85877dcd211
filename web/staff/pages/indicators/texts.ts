import { message } from '../../../../platform/message';

export const texts = {
  title: message('指标目录', 'Indicators'),
  search: message('按名称、别名或代码查找', 'By name, synonym or code'),
  find: message('查找', 'Find'),
  theme: message('专题', 'Theme'),
  all: message('全部专题', 'All themes'),
  name: message('指标', 'Indicator'),
  unit: message('单位', 'Unit'),
  aggregation: message('汇总方式', 'Adds up'),
  definition: message('口径', 'Definition'),
  synonyms: message('别名', 'Also called'),
  partOf: message('其中项，属于', 'Part of'),
  years: message('适用年度', 'Years'),
  empty: message('没有找到指标，请换一个说法。', 'No indicator is called so.'),
} as const;

export const aggregations = {
  FLOW: message('年内累计', 'within the year'),
  BALANCE: message('时点数', 'as of a day'),
  LEVEL: message('水平值，不汇总', 'level, never summed'),
  RATIO: message('比率', 'rate'),
} as const;
