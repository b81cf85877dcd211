import { message, type Message } from './message';

/** What a text says, or what was expected of it. */
export type Parsed<T> = { value: T } | { error: { expected: Message } };

const INTEGER_DIGITS = 15;
export const PLAIN_NUMBER = message('数字，如 1234.5 或 1,234.5', 'a plain number such as 1234.5 or 1,234.5');

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
  if (!match) return { error: { expected: PLAIN_NUMBER } };
  const [, sign = '', integerText = '', decimalText = ''] = match;
  if (sign === '-' && options.signed !== true) return wrong('不小于 0 的数', 'a number that is not negative');
  if (sign === '+' && options.signed !== true) return wrong('不带正号的数字', 'a number without a plus sign');
  const integer = integerText.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  const decimals = decimalText.replace(/0+$/, '');
  if (integer.length > INTEGER_DIGITS) {
    return wrong(`整数部分不超过 ${INTEGER_DIGITS} 位`, `at most ${INTEGER_DIGITS} digits before the point`);
  }
  if (decimals.length > DECIMALS) {
    return wrong(`小数不超过 ${DECIMALS} 位`, `at most ${DECIMALS} decimals`);
  }
  const magnitude = decimals === '' ? integer : `${integer}.${decimals}`;
  return { value: sign === '-' && magnitude !== '0' ? `-${magnitude}` : magnitude };
}

export const wrong = (zh: string, en: string): { error: { expected: Message } } => ({
  error: { expected: message(zh, en) },
});
