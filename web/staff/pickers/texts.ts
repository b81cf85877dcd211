import { message } from '../../../platform/message';

export const texts = {
  region: message('地区', 'Region'),
  regionHint: message('名称、简称、拼音首字母或代码', 'name, short name, pinyin initials or code'),
  indicator: message('指标', 'Indicator'),
  indicatorHint: message('名称、拼音首字母或代码', 'name, pinyin initials or code'),
  group: message('分组', 'Group'),
  nothingFound: message('没有找到', 'Nothing found'),
} as const;
