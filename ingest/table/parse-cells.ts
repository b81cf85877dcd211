import { shortened } from './file-refused';

/** A cell's meaning, or what was found and what was expected (Chinese first, then English). */
export type Parsed<T> = { value: T } | { error: { found: string; expected: string } };

const FIRST_YEAR = 1978;
const LAST_YEAR = 2100;
const INTEGER_DIGITS = 15;
/** 999.55123456 亿元 is exact to the yuan, and 0.0000000001 亿元 to the fen. */
const DECIMALS = 10;

/**
 * The text with full-width letters, digits and punctuation (１２，３４５．６％) as the ASCII they stand for, and without
 * surrounding spaces. Not NFKC: that would read 5² as 52.
 */
export function halfWidth(text: string): string {
  return trimmed(
    text
      .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
      .replace(/\u3000/g, ' '),
  );
}

/** The text without surrounding spaces, including the zero-width ones that copying from web pages brings along. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  // A loop, for /\s+$/ takes quadratic time over the spaces within a text.
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return code >= 0xa0 && /[\s\u200b-\u200d\u2060]/.test(String.fromCharCode(code));
}

/**
 * A plain decimal number, as a canonical decimal string: no sign of plus, no thousands separators, no leading or trailing zeros.
 * `signed` takes + and - too; `percent` takes a % sign at the end, the value being the number before it.
 */
export function parseDecimal(
  text: string,
  options: { signed?: boolean; percent?: boolean } = {},
): Parsed<string> {
  let plain = halfWidth(text).replace(/^\u2212/, '-');
  if (options.percent === true && plain.endsWith('%')) plain = trimmed(plain.slice(0, -1));
  const match = /^([+-]?)(\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/.exec(plain);
  if (!match) return wrong(text, '数字，如 1234.5 或 1,234.5', 'a plain number such as 1234.5 or 1,234.5');
  const [, sign = '', integerText = '', decimalText = ''] = match;
  if (sign === '-' && options.signed !== true)
    return wrong(text, '不小于 0 的数', 'a number that is not negative');
  if (sign === '+' && options.signed !== true)
    return wrong(text, '不带正号的数字', 'a number without a plus sign');
  const integer = integerText.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  const decimals = decimalText.replace(/0+$/, '');
  if (integer.length > INTEGER_DIGITS) {
    return wrong(
      text,
      `整数部分不超过 ${INTEGER_DIGITS} 位`,
      `at most ${INTEGER_DIGITS} digits before the point`,
    );
  }
  if (decimals.length > DECIMALS) {
    return wrong(text, `小数不超过 ${DECIMALS} 位`, `at most ${DECIMALS} decimals`);
  }
  const magnitude = decimals === '' ? integer : `${integer}.${decimals}`;
  return { value: sign === '-' && magnitude !== '0' ? `-${magnitude}` : magnitude };
}

/** A day from 1978 to 2100 written year first (2021-07-31, 2021/7/31, 2021.7.31, 2021年7月31日), as YYYY-MM-DD. */
export function parseDate(text: string): Parsed<string> {
  const plain = halfWidth(text);
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain) ??
    /^(\d{4})\s?(年)\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日$/.exec(plain);
  if (!match) return wrong(text, '日期，如 2021-07-31', 'a date such as 2021-07-31');
  const [, year, , month, day] = match.map(Number);
  if (year === undefined || month === undefined || day === undefined)
    throw new Error('The pattern has four groups');
  if (!isYear(year)) return wrong(text, ...YEAR_RANGE);
  const calendar = new Date(Date.UTC(year, month - 1, day));
  if (calendar.getUTCMonth() !== month - 1 || calendar.getUTCDate() !== day) {
    return wrong(text, '日历上有的日期', 'a day that is in the calendar');
  }
  return { value: calendar.toISOString().slice(0, 10) };
}

/** A year from 1978 to 2100: 2021 or 2021年. */
export function parseYear(text: string): Parsed<number> {
  const match = /^(\d{4})\s?年?$/.exec(halfWidth(text));
  if (!match) return wrong(text, '四位数年份，如 2021', 'a year such as 2021');
  const year = Number(match[1]);
  return isYear(year) ? { value: year } : wrong(text, ...YEAR_RANGE);
}

const YEAR_RANGE = [`${FIRST_YEAR} 至 ${LAST_YEAR} 年`, `a year from ${FIRST_YEAR} to ${LAST_YEAR}`] as const;

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function wrong(text: string, zh: string, en: string): { error: { found: string; expected: string } } {
  return { error: { found: shortened(trimmed(text)), expected: `${zh} / ${en}` } };
}
