import { daysInMonth, formatDay } from '../../platform/calendar';
import { halfWidth } from '../../platform/decimal-text';
import { parseDate } from '../table/parse-cells';

/** A printed date: the latest day that it allows, which is an estimate where it does not say the day. */
export interface DateMeaning {
  date: string;
  isEstimated: boolean;
}

/** Why a text is no date that can be taken: it is none, its year is not known, its period is not yet over, or it lies ahead. */
export type DateProblem = 'malformed' | 'noYear' | 'notOver' | 'future';

interface Context {
  /** What 今年 and a date without a year are of; undefined where the file does not say. */
  year: number | undefined;
  /** Today, as YYYY-MM-DD: no figure is of a later day. */
  today: string;
}

const BEFORE = /^(?:(?:数据)?截[至止]时?间?(?:到|至)?|至|到)[:：]?/u;
const AFTER = /(?:为?止|前|期间|累计)$/u;
const YEAR = /^(?:(\d{4})(?:年度?|[-/.](?=\d)|(?=\d\d$)|$)|(?:今年|本年)度?)/u;
const DIGITS = ['一', '二', '三', '四'];

/**
 * Reads a date as bulletins print it: 2023年7月31日, 20230731, 2023年6月底, 6月中旬, 2023年1-7月, 2023年前三季度, 今年上半年, 2023. A period means its last day:
 * 上旬 the 10th, 中旬 the 20th, 底 and 下旬 the last of the month.
 */
export function understandDate(
  written: string,
  { year: fileYear, today }: Context,
): DateMeaning | DateProblem {
  const text = inDigits(halfWidth(written).replace(/\s+/g, '')).replace(BEFORE, '').replace(AFTER, '');
  const day = dayOf(text, fileYear);
  if (day === 'noYear') return day;
  if (day !== undefined) return day <= today ? { date: day, isEstimated: false } : 'future';

  const [prefix = '', digits] = YEAR.exec(text) ?? [];
  const period = endOfPeriod(text.slice(prefix.length), prefix !== '');
  if (period === undefined) return 'malformed';
  const year = digits === undefined ? fileYear : Number(digits);
  if (year === undefined) return 'noYear';
  const date = formatDay(year, period.month, period.day ?? daysInMonth(year, period.month));
  if (asDate(date) === undefined) return 'malformed';
  if (date <= today) return { date, isEstimated: true };
  return date.slice(0, 4) > today.slice(0, 4) ? 'future' : 'notOver';
}

/** 二〇二三年六月三十日 as 2023年6月30日. */
function inDigits(text: string): string {
  if (!/^[二一][〇○零九一二三四五六七八]{3}年/u.test(text)) return text;
  return text
    .replace(/^.{4}/u, (year) =>
      Array.from(year, (digit) => String(DIGIT.indexOf(digit.replace(/[○零]/u, '〇')))).join(''),
    )
    .replace(
      /(?<=[年月])([一二三])?(十)?([一二三四五六七八九])?(?=[月日号])/gu,
      (whole, tens?: string, ten?: string, ones?: string) =>
        whole === ''
          ? ''
          : ten === undefined
            ? String(DIGIT.indexOf(ones ?? tens ?? ''))
            : String(
                (tens === undefined ? 1 : DIGIT.indexOf(tens)) * 10 +
                  (ones === undefined ? 0 : DIGIT.indexOf(ones)),
              ),
    );
}

const DIGIT = '〇一二三四五六七八九';

const asDate = (text: string): string | undefined => {
  const parsed = parseDate(text);
  return 'value' in parsed ? parsed.value : undefined;
};

/** A text that says its day. */
function dayOf(text: string, fileYear: number | undefined): string | undefined {
  const eight = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const full = asDate(eight ? eight.slice(1).join('-') : text.replace(/号$/u, '日'));
  if (full !== undefined) return full;
  const [, month, day] = /^(?:今年|本年)?(\d{1,2})月(\d{1,2})[日号]$/u.exec(text) ?? [];
  if (month === undefined || day === undefined) return undefined;
  return fileYear === undefined ? 'noYear' : asDate(`${fileYear}-${month}-${day}`);
}

/** Where a period ends, the day undefined for the month's last; the period is what stands behind the year. */
function endOfPeriod(text: string, hasYear: boolean): { month: number; day?: number } | undefined {
  if (text === '') return hasYear ? { month: 12 } : undefined;
  if (/^(?:全年|底|末|年底|年末|下半年[底末]?)$/u.test(text)) return { month: 12 };
  if (/^上半年[底末]?$/u.test(text)) return { month: 6 };
  const quarter = /^(?:前|第)?([一二三四1-4])个?季度[底末]?$/u.exec(text)?.[1];
  if (quarter !== undefined) return { month: 3 * (Number(quarter) || DIGITS.indexOf(quarter) + 1) };
  const [, digits, word = '', part = ''] =
    /^(?:1(?:月份?)?[-—–~至到])?(\d{1,2})(月份?)?(底|末|上旬|中旬|下旬)?$/u.exec(text) ?? [];
  const month = Number(digits);
  if (digits === undefined || month < 1 || month > 12 || (word === '' && !hasYear)) return undefined;
  const day = DAYS[part];
  return day === undefined ? { month } : { month, day };
}

const DAYS: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20 };
