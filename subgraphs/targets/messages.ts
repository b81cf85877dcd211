import { message } from '../../platform/message';
import { FIRST_DAY } from '../../platform/register/fields';

/** What a target or a partnership is expected to be, and why it was refused. */
export const messages = {
  region: message('行政区划代码', 'the code of a region'),
  indicator: message('指标目录中的代码', 'a code of the indicator catalogue'),
  year: (first: number, last: number) =>
    message(`${first}–${last} 的年份`, `a year from ${first} to ${last}`),
  value: (decimals: number) =>
    message(`不小于 0、最多 ${decimals} 位小数`, `0 or more, with at most ${decimals} decimals`),
  atMost200: message('不超过 200 个字', 'at most 200 characters'),
  source: message('依据的文件，1 至 200 个字', 'the document that says so, in 1 to 200 characters'),
  notBeforeFirstDay: message(`${FIRST_DAY} 以后的日期`, `a date from ${FIRST_DAY} on`),
  paired: message('已是结对关系', 'they are paired already'),
  notPaired: message('没有这一结对关系', 'they are not paired'),
  afterLastEnd: (day: string) => message(`晚于上次结束日期 ${day}`, 'after its last end'),
  ended: (day: string) => message(`结束日期已是 ${day}`, 'the last day already'),
  notBeforeSince: (day: string) => message(`不早于开始日期 ${day}`, 'not before its beginning'),
  mostMembers: (most: number) => message(`最多 ${most} 个地区`, `at most ${most} regions`),
  memberOf: (region: string, within: string) =>
    message(
      `${within} 以内的县级（或以上、乡级）地区代码；有误的是 ${region}`,
      `regions of ${within}, down to townships; this is none: ${region}`,
    ),
  memberOnce: (region: string, name: string) =>
    message(`每个地区一次；${name} ${region} 重复`, `each region once; this one is there twice: ${region}`),
  memberYears: (region: string, first: number, last: number) =>
    message(
      `${region} 的起止年度：${first}–${last}，止不早于起`,
      `years from ${first} to ${last} for ${region}, the last not before the first`,
    ),
  countyOrAbove: message('省、市、县级地区', 'provinces, prefectures or counties'),
};
