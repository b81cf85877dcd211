import Big from 'big.js';
import { decimalsOf, type Unit } from '../amount';
import { halfWidth, parseDecimal, PLAIN_NUMBER } from '../decimal-text';
import type { Message } from '../message';
import { convert, isMultiple, type Converted } from '../units';

/** What a source says of a figure that it does not give exactly. */
export const QUALIFIERS = ['约', '近', '余', '多', '以上'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** A figure as its source gives it, and what it comes to in the unit that is stored. */
export interface GivenValue {
  /** In the stored unit. */
  value: string;
  /** The number and the unit as they are written, as in 2.4 and 万人次. */
  given: { value: string; unit: string; rounding: string };
  /** The number without what surrounds it, decimal for decimal: 70.40 says more than 70.4. */
  printed: string;
  qualifier: Qualifier | null;
}

/** What is wrong with a value or its unit; `expected` is all that is told of a number, and what is told of the others speaks of it: units, a limit. */
export type GivenProblem = { column: 'value' | 'unit'; code: string } & (
  | { problem: 'number'; expected: Message }
  | {
      problem: 'qualifiers' | 'unitTwice' | Exclude<Converted, { value: string }>['problem'];
      expected: string;
    }
);

const BEFORE = /^(约|近)\s*/;

/** A number, or a number with its unit, with the qualifier that it was given with, so that it is read as it was: 约2471, 2.4万余. */
export const withQualifier = (given: string, qualifier: string | null): string =>
  qualifier !== null && BEFORE.test(qualifier) ? `${qualifier}${given}` : `${given}${qualifier ?? ''}`;

const MULTIPLES: Readonly<Record<string, string>> = { 万: '10000', 亿: '100000000' };

/**
 * Reads a value and its unit as bulletins print them: 约2471 吨, 2.4万余 人次, 300亿元, 50多 个. The unit stands in its own column or
 * behind the number, and where it is in both it is the same. `rounding` is half a unit of the last digit that is given (300亿元 is
 * 299.5 to 300.5亿元), and 0 where the figure is given to the last digit that its unit has, as with whole persons.
 */
export function readGivenValue(text: string, unitText: string, unit: Unit): GivenValue | GivenProblem {
  const parts = partsOf(halfWidth(text), halfWidth(unitText));
  if (typeof parts === 'string') return malformed(parts, text);
  const { number, multiple, written, qualifier } = parts;
  const parsed = parseDecimal(number, { percent: written === '%' });
  if ('error' in parsed) return malformed('number', number);
  const factor = MULTIPLES[multiple] ?? '1';
  const converted = convert(parsed.value, written, unit, factor);
  if ('problem' in converted) return { ...converted, ...WRONG[converted.problem] };
  const decimals = /\.(\d+)/.exec(number)?.[1]?.length ?? 0;
  const place = convert(new Big(10).pow(-decimals).toFixed(), written, unit, factor);
  return {
    value: converted.value,
    given: {
      value: new Big(parsed.value).toFixed(decimals),
      unit: multiple + written,
      rounding: 'value' in place ? halfOf(place.value, unit) : '0',
    },
    printed: new Big(parsed.value).toFixed(decimals),
    qualifier,
  };
}

function malformed(problem: 'number' | 'qualifiers' | 'unitTwice', number: string): GivenProblem {
  const place = { column: 'value', code: 'MALFORMED' } as const;
  if (problem !== 'number') return { problem, expected: '', ...place };
  const parsed = parseDecimal(number);
  return { problem, expected: 'error' in parsed ? parsed.error.expected : PLAIN_NUMBER, ...place };
}

const WRONG = {
  unit: { column: 'unit', code: 'UNKNOWN_UNIT' },
  dimension: { column: 'unit', code: 'WRONG_UNIT' },
  fraction: { column: 'value', code: 'OUT_OF_RANGE' },
  size: { column: 'value', code: 'OUT_OF_RANGE' },
} as const;

interface Parts {
  number: string;
  multiple: string;
  /** The unit, from whichever place it stands in. */
  written: string;
  qualifier: Qualifier | null;
}

/** Takes a value apart; gives what is wrong where it cannot be. */
function partsOf(text: string, unitColumn: string): Parts | 'number' | 'qualifiers' | 'unitTwice' {
  const before = BEFORE.exec(text);
  // 2.4万余人次 and 2.4万人次以上: the word stands before the unit or behind it.
  const [, number = '', multiple = '', inner = '', unit = '', outer = ''] =
    /^([^万亿余多以%\p{Script=Han}]*)([万亿]?)(余|多|以上)?([%\p{Script=Han}]*?)(余|多|以上)?$/u.exec(
      text.slice(before?.[0].length ?? 0),
    ) ?? [];
  if (number.trim() === '') return 'number';
  const found = [before?.[1] ?? '', inner, outer].filter((word) => word !== '');
  if (found.length > 1) return 'qualifiers';
  const whole = multiple + unit;
  const isRepeated = unit !== '' && unitColumn !== '' && [whole, unit].includes(unitColumn);
  if (unit !== '' && unitColumn !== '' && !isRepeated) return 'unitTwice';
  const written = unit || unitColumn;
  if (multiple !== '' && isMultiple(written)) return 'unitTwice';
  const qualifier = QUALIFIERS.find((word) => word === found[0]) ?? null;
  return { number: number.trim(), multiple, written, qualifier };
}

/** Half of the last place that was given; none where that is the last place that the unit has. */
function halfOf(place: string, unit: Unit): string {
  const last = new Big(10).pow(-decimalsOf(unit));
  return new Big(place).lte(last) ? '0' : new Big(place).div(2).toFixed();
}
