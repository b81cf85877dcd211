const UNTIL = /^截[至止]时?间?(?:到|至)?/u;
const YEAR = /^(?:\d{4}年度?|今年|本年度?)/u;
/** What can only mean "from the year's beginning up to"; 7月 or 三季度 could mean that month or quarter alone. */
const TOTAL =
  /^(?:1月?[-—–~至到]\d{1,2}月份?|\d{1,2}月\d{1,2}[日号]|\d{1,2}月份?[底末]|上半年|前[一二三]季度|年[底末])/u;
const ANY = /^(?:\d{1,2}月份?)/u;

/** The period at the beginning of a heading, and what stands behind it; undefined where there is none, or where it may be of the period alone. */
export function splitPeriod(heading: string): { period: string; rest: string; isUntil: boolean } | undefined {
  const until = UNTIL.exec(heading)?.[0] ?? '';
  const behind = heading.slice(until.length);
  const year = YEAR.exec(behind)?.[0] ?? '';
  const inYear = behind.slice(year.length);
  const span = TOTAL.exec(inYear)?.[0] ?? (until === '' ? '' : (ANY.exec(inYear)?.[0] ?? ''));
  const period = year + span;
  if (period === '') return undefined;
  const rest = inYear.slice(span.length).replace(/^(?:为?止|的)/u, '');
  // 2023年7月完成数 leaves 7月完成数, which is no heading.
  return { period, rest, isUntil: until !== '' || span.startsWith('1') };
}
