import { message } from '../message';

/** What a field or a rule of a register expects. */
export const expected = {
  value: message('不能为空', 'a value'),
  region: message('现有的行政区划代码', 'the code of a region that there is'),
  village: message('12 位行政村代码', 'the 12 digits of a village'),
  oneOf: (choices: readonly string[]) => message(choices.join('、'), 'one of these'),
  date: message('1978 年以后的日期', 'a date from 1978 on'),
  pastDate: message('1978 年以后、不晚于今天的日期', 'a date from 1978 on, not in the future'),
  monthEnd: message('年月或月末日期，如 2021-07、2021-07-31', 'a month, or its last day'),
  count: (from: number) => message(`${from} 至 999999999 的整数`, `a whole number from ${from} to 999999999`),
  amount: (mayBeZero: boolean, decimals: number) =>
    message(
      `${mayBeZero ? '不小于' : '大于'} 0 的数，整数部分最多 15 位，小数最多 ${decimals} 位`,
      `a number ${mayBeZero ? 'of 0 or more' : 'above 0'}, with at most 15 digits before the point and ${decimals} after it`,
    ),
  plainLine: (found: string) =>
    message(`单行文字，不含 ${found}`, `one line of plain text, without ${found}`),
  shortLine: message('1 至 200 个字的单行文字', 'one line of 1 to 200 characters'),
  creditCode: message(
    '18 位统一社会信用代码，校验码须正确',
    'a unified social credit code with a right check character',
  ),
  year: (last: number) => message(`1978 至 ${last} 的年份`, `a year from 1978 to ${last}`),
  recordId: message('台账记录编号', 'the id of a record'),
  recordInForce: message('已登记的台账记录编号', 'the id of a record in force'),
  asReferenced: (zh: string, field: string, value: string) =>
    message(`与${zh}一致，即 ${value}`, `what the ${field} has`),
  notTaken: (value: string) => message(`未登记过的值，${value} 已登记`, 'a value that no other record has'),
  belowNation: message('省级或以下行政区划代码', 'the code of a region below the nation'),
  eastern: message('东部协作省市的行政区划代码', 'the code of a region of an eastern province'),
  assisted: message('中西部受援地区的行政区划代码', 'the code of an assisted region'),
  otherProvince: message('另一省份的行政区划代码', 'the code of a region of another province'),
  sameProvince: message('同一省份的行政区划代码', 'the code of a region of the same province'),
  countyOrBelow: message('县级或以下行政区划代码', 'the code of a county, or of what lies below one'),
  inOrder: message('不早于前一环节的日期', 'not before the step before it'),
  notBefore: message('不早于开始日期', 'not before the beginning'),
  atMost: (whole: string) => message(`不超过 ${whole}`, 'not more than the whole'),
  reason: message('单行的原因，1 至 500 个字', 'why, in one line of 1 to 500 characters'),
};

/** Why a mutation wrote nothing, beside what was expected of its fields. */
export const refused = {
  notFound: message('没有这条记录', 'no such record'),
  isVoid: message('该记录已作废', 'the record is void'),
  staleVersion: (version: number) => message(`当前版本为 ${version}`, 'the version in force'),
  referredTo: (count: number) =>
    message(`先作废引用它的 ${count} 条记录`, `void the ${count} records that refer to it first`),
  keyReused: message('该幂等键已用于另一请求', 'the key was used for another request'),
};
