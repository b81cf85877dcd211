import type { IndicatorRow } from '../../platform/catalogue';
import { unitOf } from '../../platform/units';
import { headingKey } from '../table/header';
import { understandIndicator } from '../understand/indicators';
import { understandRegion } from '../understand/regions';
import { splitPeriod } from './period';
import { placeHeading, type PlaceColumn } from './place-headings';

/** What a column of a table of targets and figures says beside the values. */
export type KeyColumn =
  | 'indicator'
  | 'region'
  | 'partner'
  | 'side'
  | 'year'
  | 'as_of'
  | 'unit'
  | 'kind'
  | 'schedule'
  | 'basis'
  | 'source'
  | 'note';

/** What a column of values is: a target, a total, a printed ratio; `VALUE` is either, as the file's other columns say. */
export type ValueRole = 'VALUE' | 'TARGET' | 'FIGURE' | 'RATIO';

/** What a heading means. */
export type HeadingMeaning =
  | { is: 'key'; column: KeyColumn; place?: PlaceColumn }
  | { is: 'role'; role: ValueRole; period: string }
  | { is: 'indicator'; entry: IndicatorRow; unit: string; role?: ValueRole; period: string }
  /** A region over a column of its own values, in a table with a row for each indicator. */
  | { is: 'region'; code: string }
  | { is: 'unit'; unit: string }
  /** A column that says nothing about targets or totals, as 序号, 排名 and 责任单位. */
  | { is: 'aside' }
  | { is: 'unknown' };

/** The columns of keys and what heads them; the first Chinese heading is the one that people are told. */
export const KEY_HEADINGS: Readonly<Record<KeyColumn, readonly string[]>> = {
  indicator: ['指标', '指标代码', '指标名称', '项目', '内容', '工作内容'],
  region: ['地区', '单位名称', '填报单位'],
  partner: ['结对地区'],
  side: ['填报方', '口径方'],
  year: ['年度', '年份'],
  as_of: ['截止日期', '截至日期', '统计日期', '截止时间', '截至时间', '统计时间', '日期', '时间'],
  unit: ['单位', '计量单位'],
  kind: ['目标性质'],
  schedule: ['进度安排'],
  basis: ['目标依据'],
  source: ['来源', '出处', '数据来源'],
  note: ['备注', '说明'],
};

/** What errors call a column of values that stands alone. */
export const VALUE_HEADINGS = { value: ['数值'], stated_ratio: ['完成率'] } as const;

const ROLE_HEADINGS: Readonly<Record<ValueRole, readonly string[]>> = {
  VALUE: ['value', '数值'],
  TARGET: [
    '目标值',
    '目标',
    '目标数',
    '目标任务',
    '目标任务数',
    '任务',
    '任务数',
    '协议任务',
    '协议任务数',
    '年度任务',
    '年度目标',
    '年度目标任务',
    '年度任务数',
    '计划数',
    '计划',
  ],
  FIGURE: [
    '累计数',
    '累计',
    '完成',
    '完成数',
    '完成情况',
    '累计完成',
    '累计完成数',
    '本年累计',
    '本年累计数',
    '年内累计',
    '截至目前',
    '实际完成',
    '实际完成数',
  ],
  RATIO: ['stated_ratio', '完成率', '公布完成率', '完成比例', '完成进度', '完成率%', '完成率(%)'],
};

/** No heading is longer; the time that one takes grows with its length. */
const LONGEST = 100;

const ASIDE =
  /^(?:序号|编号|排名|名次|位次|排序|序时|序时进度|应完成.*|责任.*|牵头.*|联系.*|填报人|审核人|电话|(?:region|partner)_name|本月.*|当月.*|本期.*|上月.*|上期.*|较上.*|环比.*|同比.*|增[长减幅速].*|是否.*|超序时.*|与序时.*|合计|小计|总计)$/u;

const keys = new Map<string, HeadingMeaning>();
for (const [column, headings] of Object.entries(KEY_HEADINGS) as [KeyColumn, readonly string[]][]) {
  for (const heading of [column, ...headings]) keys.set(headingKey(heading), { is: 'key', column });
}
for (const [role, headings] of Object.entries(ROLE_HEADINGS) as [ValueRole, readonly string[]][]) {
  for (const heading of headings) keys.set(headingKey(heading), { is: 'role', role, period: '' });
}

/**
 * What a heading means, without regard to case, width, spaces and breaks. `whole` is the indicator above it, among whose parts it may
 * name one.
 */
export function headingMeaning(heading: string, whole: IndicatorRow | null = null): HeadingMeaning {
  if (heading.length > LONGEST) return { is: 'unknown' };
  const key = headingKey(heading);
  const known = keys.get(key) ?? withUnit(key);
  if (known) return known;
  const named = indicatorMeaning(heading);
  if (named) return named;
  if (unitOf(key) !== undefined) return { is: 'unit', unit: key };
  const part = whole && partOf(heading, whole);
  if (part) return part;
  if (ASIDE.test(key))
    return whole && key.endsWith('计') ? { is: 'role', role: 'FIGURE', period: '' } : { is: 'aside' };
  return placeHeading(key) ?? roleMeaning(key) ?? joinedMeaning(heading) ?? regionMeaning(heading);
}

/** 完成数(万元) is 完成数, with its unit. */
function withUnit(key: string): HeadingMeaning | undefined {
  const [, name = '', unit = ''] = /^(.+)\(([^()]+)\)$/u.exec(key) ?? [];
  const known = unitOf(unit) === undefined ? undefined : (keys.get(name) ?? roleMeaning(name));
  return known?.is === 'role' ? known : undefined;
}

function indicatorMeaning(heading: string): HeadingMeaning | undefined {
  const named = understandIndicator(heading);
  return 'entry' in named ? { is: 'indicator', period: '', ...named } : undefined;
}

function partOf(heading: string, whole: IndicatorRow): HeadingMeaning | undefined {
  const named = understandIndicator(`其中：${heading.trim().replace(/^其中[:：]?/u, '')}`, { whole });
  return 'entry' in named ? { is: 'indicator', period: '', ...named } : undefined;
}

/** 截至7月底累计完成 is 累计完成, up to that day; 2023年目标任务 is 目标任务 of that year. */
function roleMeaning(key: string): HeadingMeaning | undefined {
  const split = splitPeriod(key);
  if (!split) return undefined;
  if (split.rest === '')
    return split.isUntil ? { is: 'role', role: 'FIGURE', period: split.period } : undefined;
  const known = keys.get(split.rest) ?? withUnit(split.rest);
  return known?.is === 'role' ? { ...known, period: split.period } : undefined;
}

/** An indicator with what its column holds in one heading: 财政援助资金完成数（万元）, 截至6月底援建帮扶车间数. */
function joinedMeaning(heading: string): HeadingMeaning | undefined {
  const text = heading.normalize('NFKC').replace(/[\s\u200b-\u200d\u2060]+/g, '');
  const split = splitPeriod(text);
  const name = split?.rest ?? text;
  const period = split?.period ?? '';
  const alone = split && indicatorMeaning(name);
  if (alone?.is === 'indicator') return { ...alone, period };
  const [, unit = ''] = /(\([^()]+\))$/u.exec(name) ?? [];
  const bare = name.slice(0, name.length - unit.length);
  for (let end = bare.length - 2; end > 2; end--) {
    const role = roleMeaning(headingKey(bare.slice(end))) ?? keys.get(headingKey(bare.slice(end)));
    if (role?.is !== 'role') continue;
    const named = indicatorMeaning(bare.slice(0, end).replace(/[-—_:：/·]+$/u, '') + unit);
    if (named?.is === 'indicator') return { ...named, role: role.role, period: role.period || period };
  }
  return undefined;
}

function regionMeaning(heading: string): HeadingMeaning {
  const meaning = understandRegion(heading);
  return 'code' in meaning ? { is: 'region', code: meaning.code } : { is: 'unknown' };
}
