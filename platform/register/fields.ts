import Big from 'big.js';
import { daysInMonth, formatDay, parseDay, today } from '../calendar';
import { isRegionCode } from '../region-code';
import { isRegion } from '../regions';
import { notPlain } from '../text';
import { isCreditCode } from './credit-code';
import { field, type Field, type Made, type Options, type Referable } from './field';
import { expected } from './messages';
import { readRecordId, recordOfId } from './record-id';

/** No record and no partnership is older than the programme can be. */
export const FIRST_DAY = '1978-01-01';

/** A region that exists, by its code. */
export const region = <const Given extends Options = object>(
  zh: string,
  en: string,
  options?: Given,
): Made<string, 'region', Given> =>
  field(
    'region',
    'text',
    [zh, en],
    (value) =>
      typeof value === 'string' && isRegionCode(value) && isRegion(value)
        ? { value }
        : { expected: expected.region },
    options,
  );

/** A village that exists, by its 12 digits. */
export const village = <const Given extends Options = object>(
  zh: string,
  en: string,
  options?: Given,
): Made<string, 'region', Given> => {
  const any = region(zh, en, options);
  return {
    ...any,
    entity: 'Village',
    check: (value, now) => {
      const checked = any.check(value, now);
      return 'value' in checked && checked.value !== null && checked.value.length !== 12
        ? { expected: expected.village }
        : checked;
    },
  };
};

/** One of a GraphQL enum's values, by name or, in a file, by its Chinese name. */
export const choice = <const Name extends string, const Given extends Options = object>(
  zh: string,
  en: string,
  values: Readonly<Record<Name, string>>,
  options?: Given,
): Made<Name, 'choice', Given> =>
  field(
    'choice',
    'text',
    [zh, en],
    (value) => {
      const names = Object.entries<string>(values) as [Name, string][];
      const [name] = names.find((both) => both.some((one) => one === value)) ?? [];
      const all = names.map(([code, chinese]) => `${code}（${chinese}）`);
      return name === undefined ? { expected: expected.oneOf(all) } : { value: name };
    },
    options,
    values,
  );

/** A day from 1978; not in the future unless `future`. */
export const date = <const Given extends Options & { future?: boolean } = object>(
  zh: string,
  en: string,
  options?: Given,
): Made<string, 'date', Given> =>
  field(
    'date',
    'date',
    [zh, en],
    (value, now) =>
      typeof value === 'string' &&
      parseDay(value) &&
      value >= FIRST_DAY &&
      (options?.future === true || value <= today(now))
        ? { value }
        : { expected: options?.future === true ? expected.date : expected.pastDate },
    options,
  );

/** The last day of a month that has ended; a year and month (2021-07) stand for it. */
export const monthEnd = <const Given extends Options = object>(
  zh: string,
  en: string,
  options?: Given,
): Made<string, 'date', Given> => {
  const day = date(zh, en, options);
  return {
    ...day,
    isMonthEnd: true,
    check: (value, now) => {
      const [, year = 0, month = 0] =
        /^(\d{4})-(\d{2})$/.exec(typeof value === 'string' ? value : '')?.map(Number) ?? [];
      const last = month >= 1 && month <= 12 ? formatDay(year, month, daysInMonth(year, month)) : value;
      const checked = day.check(last, now);
      if (typeof last === 'string' && last !== '' && !parseDay(last)) return { expected: expected.monthEnd };
      if ('expected' in checked || checked.value === null) return checked;
      const found = parseDay(checked.value);
      return found?.day === daysInMonth(found?.year ?? 0, found?.month ?? 0)
        ? checked
        : { expected: expected.monthEnd };
    },
  };
};

/** A day like {@link date}; today when it is left out. */
export const dateOrToday = (zh: string, en: string): Field<string, 'date', false> => {
  const day = date(zh, en, { optional: true });
  return {
    ...day,
    isFilled: true,
    check: (value, now) => {
      const checked = day.check(value, now);
      return 'value' in checked ? { value: checked.value ?? today(now) } : checked;
    },
  };
};

/** A whole number of persons, households or things, from `from` (1 by default). */
export const count = <const Given extends Options & { from?: number } = object>(
  zh: string,
  en: string,
  options?: Given,
): Made<number, 'count', Given> =>
  field(
    'count',
    'integer',
    [zh, en],
    (value) => {
      const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
      const from = options?.from ?? 1;
      return typeof number === 'number' && Number.isInteger(number) && number >= from && number <= 999_999_999
        ? { value: number }
        : { expected: expected.count(from) };
    },
    options,
  );

type DecimalOptions = Options & { zero?: boolean };

/** An exact decimal above 0 (or from 0) with at most so many decimals: 2 for yuan, 3 for tonnes. */
const decimal = <const Given extends DecimalOptions>(
  decimals: number,
  names: readonly [string, string],
  options?: Given,
): Made<string, 'amount', Given> =>
  field(
    'amount',
    'numeric',
    names,
    (value) => {
      const wrong = { expected: expected.amount(options?.zero === true, decimals) };
      if (typeof value !== 'string' || !/^\d{1,15}(?:\.\d+)?$/.test(value)) return wrong;
      const amount = new Big(value);
      const isExact = amount.round(decimals, Big.roundDown).eq(amount);
      return isExact && (options?.zero === true || amount.gt(0)) ? { value: amount.toFixed() } : wrong;
    },
    options,
  );

/** An amount of yuan, exact to the fen. */
export const money = <const Given extends DecimalOptions = object>(
  zh: string,
  en: string,
  options?: Given,
): Made<string, 'amount', Given> => decimal(2, [zh, `${en}, in yuan`], options);
/** A weight in tonnes, exact to the kilogram. */
export const tonnes = <const Given extends DecimalOptions = object>(
  zh: string,
  en: string,
  options?: Given,
): Made<string, 'amount', Given> => decimal(3, [zh, `${en}, in tonnes`], options);

/** Free text of one line, at most 200 characters. */
export const text = <const Given extends Options = object>(
  zh: string,
  en: string,
  options?: Given,
): Made<string, 'text', Given> =>
  field(
    'text',
    'text',
    [zh, en],
    (value) => {
      const line = typeof value === 'string' ? value.trim() : '';
      const found = notPlain(line);
      if (found !== null) return { expected: expected.plainLine(found) };
      return line.length >= 1 && line.length <= 200 ? { value: line } : { expected: expected.shortLine };
    },
    options,
  );

/** A unified social credit code (统一社会信用代码) with a right check character. */
export const creditCode = <const Given extends Options = object>(
  zh: string,
  en: string,
  options?: Given,
): Made<string, 'code', Given> =>
  field(
    'code',
    'text',
    [zh, en],
    (value) => {
      const code = typeof value === 'string' ? value.toUpperCase() : '';
      return isCreditCode(code) ? { value: code } : { expected: expected.creditCode };
    },
    options,
  );

/** A year from 1978 to the current one. */
export const year = <const Given extends Options = object>(
  zh: string,
  en: string,
  options?: Given,
): Made<number, 'year', Given> =>
  field(
    'year',
    'integer',
    [zh, en],
    (value, now) => {
      const number = typeof value === 'string' && /^\d{4}$/.test(value) ? Number(value) : value;
      const last = Number(today(now).slice(0, 4));
      return typeof number === 'number' && Number.isInteger(number) && number >= 1978 && number <= last
        ? { value: number }
        : { expected: expected.year(last) };
    },
    options,
  );

/** The id of a record in force of another register of the same subgraph. */
export const reference = <const Given extends Options = object>(
  zh: string,
  en: string,
  to: Referable,
  options?: Given,
): Made<string, 'reference', Given> => ({
  ...field(
    'reference',
    'bigint',
    [zh, en],
    (value) =>
      (typeof value === 'string' || typeof value === 'number') && readRecordId(String(value)) !== null
        ? { value: recordOfId(String(value)) }
        : { expected: expected.recordId },
    options,
  ),
  to,
});
