import Big from 'big.js';
import { message } from '../../platform/message';
import type { CellFlaw } from './sheet';
import { meaningOf, type Meaning, type NumberFormat } from './xlsx-formats';

/** A cell as the sheet's XML has it. */
export interface RawCell {
  /** `t`: s, str, inlineStr, b, e, d, or n. */
  type: string;
  /** Index of its style. */
  style: number;
  /** The text of `v`, undefined where there is none. */
  value: string | undefined;
  /** The text of `f`, undefined where there is none. */
  formula: string | undefined;
  /** The text of `is`. */
  inline: string;
}

export interface CellText {
  text: string;
  flaw?: CellFlaw;
}

/** What cells refer to. */
export interface CellContext {
  strings: readonly string[];
  /** Every style's number format. */
  formats: readonly NumberFormat[];
  date1904: boolean;
}

const NO_VALUE: CellFlaw = {
  code: 'FORMULA_WITHOUT_VALUE',
  expected: message(
    '公式的计算结果（请在 Excel 中打开并保存）',
    'the result of the formula (open the file in Excel and save it)',
  ),
};
const ERROR_VALUE: CellFlaw = {
  code: 'FORMULA_ERROR',
  expected: message('没有错误的单元格', 'a cell without an error'),
};
const SCALED: CellFlaw = {
  code: 'SCALED_NUMBER_FORMAT',
  expected: message(
    '不按千、万缩小显示的数字格式（所见与所存不同）',
    'a number format that does not show a smaller number than the one stored',
  ),
};

const TOO_MANY_DIGITS: CellFlaw = {
  code: 'NUMBER_OF_TOO_MANY_DIGITS',
  expected: message(
    '不超过 15 位的数；代码、证件号等请把单元格设为文本再填（Excel 只保留数字的前 15 位）',
    'a number of at most 15 digits; for codes, make the cell text first (Excel keeps only the first 15 digits of a number)',
  ),
};
/** From here on Excel has put zeros in the place of digits that were typed. */
const FIRST_INEXACT = '1e15';

/**
 * The text of a cell as its author sees it. Numbers are plain decimals at Excel's 15 significant digits; dates YYYY-MM-DD, or without
 * the parts that their format hides (2021-07), so that no hidden year or day is taken; percentages as shown, 80.83%. A formula counts as
 * its cached value; without one its text is =A1+B1, and that is a flaw, as is #DIV/0!. Undefined for a text that the workbook does not have.
 */
export function cellText(cell: RawCell, context: CellContext): CellText | undefined {
  const { type, value = '', formula } = cell;
  if (formula !== undefined && (cell.value === undefined || (value === '' && type !== 'str'))) {
    return { text: `=${formula}`, flaw: NO_VALUE };
  }
  switch (type) {
    case 's':
      return sharedText(value, context.strings);
    case 'inlineStr':
      return { text: unescaped(cell.inline) };
    case 'str':
      return { text: unescaped(value) };
    case 'b':
      return { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { text: value, flaw: ERROR_VALUE };
    case 'd':
      return { text: value.replace(/T.*$/, '') };
    default:
      return numberText(value, context.formats[cell.style], context.date1904);
  }
}

function sharedText(index: string, strings: readonly string[]): CellText | undefined {
  const text = index === '' ? '' : strings[Number(index)];
  return text === undefined ? undefined : { text };
}

/** Excel writes characters that XML cannot hold, and carriage returns, as _x000D_. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function numberText(value: string, format: NumberFormat | undefined, date1904: boolean): CellText {
  const number = exact(value.trim());
  // Not a number that Excel would write: whoever parses the cell will say so.
  if (!number) return { text: value };
  const plain = number.toFixed().replace(/^-0$/, '0');
  if (number.abs().gte(FIRST_INEXACT)) return { text: plain, flaw: TOO_MANY_DIGITS };
  const meaning = meaningOf(format, number);
  switch (meaning.kind) {
    case 'percent':
      return { text: `${number.times(100).toFixed(meaning.decimals, Big.roundHalfUp)}%` };
    case 'date':
      return { text: dateText(number, meaning, date1904) ?? plain };
    case 'padded':
      return { text: /^\d+$/.test(plain) ? plain.padStart(meaning.digits, '0') : plain };
    case 'scaled':
      return plain === '0' ? { text: plain } : { text: plain, flaw: SCALED };
    case 'number':
      return { text: plain };
  }
}

/** At the 15 significant digits that Excel shows, which turn 8574.2000000000007 into 8574.2. */
function exact(value: string): Big | undefined {
  // Three digits of exponent are more than a double has; an unbounded one would make a text of gigabytes.
  if (!/^-?\d{1,400}(\.\d{1,400})?([eE][+-]?\d{1,3})?$/.test(value)) return undefined;
  return new Big(value).prec(15, Big.roundHalfUp);
}

const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/** Days since 1899-12-30; earlier than 1900-03-01 Excel's calendar is wrong, and nothing here is that old. */
function dateText(number: Big, parts: Meaning & { kind: 'date' }, date1904: boolean): string | undefined {
  const serial = number.round(0, Big.roundDown).plus(date1904 ? 1462 : 0);
  if (serial.lt(String(FIRST_SERIAL)) || serial.gt(String(LAST_SERIAL))) return undefined;
  const [year = '', month = '', day = ''] = new Date(
    Date.UTC(1899, 11, 30) + Number(serial.toFixed()) * 86_400_000,
  )
    .toISOString()
    .slice(0, 10)
    .split('-');
  return [parts.year && year, parts.month && month, parts.day && day]
    .filter((part) => part !== false)
    .join('-');
}
