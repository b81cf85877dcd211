import { halfWidth, wrong, type Parsed } from '../../platform/decimal-text';

const FIRST_YEAR = 1978;
const LAST_YEAR = 2100;

/** A day from 1978 to 2100 written year first (2021-07-31, 2021/7/31, 2021.7.31, 2021年7月31日), as YYYY-MM-DD. */
export function parseDate(text: string): Parsed<string> {
  const plain = halfWidth(text);
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain) ??
    /^(\d{4})\s?(年)\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日$/.exec(plain);
  if (!match) return wrong('日期，如 2021-07-31', 'a date such as 2021-07-31');
  const [, year, , month, day] = match.map(Number);
  if (year === undefined || month === undefined || day === undefined)
    throw new Error('The pattern has four groups');
  if (!isYear(year)) return wrong(...YEAR_RANGE);
  const calendar = new Date(Date.UTC(year, month - 1, day));
  if (calendar.getUTCMonth() !== month - 1 || calendar.getUTCDate() !== day) {
    return wrong('日历上有的日期', 'a day that is in the calendar');
  }
  return { value: calendar.toISOString().slice(0, 10) };
}

/** A year from 1978 to 2100: 2021 or 2021年. */
export function parseYear(text: string): Parsed<number> {
  const match = /^(\d{4})\s?年?$/.exec(halfWidth(text));
  if (!match) return wrong('四位数年份，如 2021', 'a year such as 2021');
  const year = Number(match[1]);
  return isYear(year) ? { value: year } : wrong(...YEAR_RANGE);
}

const YEAR_RANGE = [`${FIRST_YEAR} 至 ${LAST_YEAR} 年`, `a year from ${FIRST_YEAR} to ${LAST_YEAR}`] as const;

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
