import Big from 'big.js';
import { decimalsOf, type Unit } from './amount';
import { message, type Message } from './message';

/** What people write for a unit, the measure words of things among them, and how many of the stored unit it is. */
const SPELLINGS: Readonly<Partial<Record<Unit, Readonly<Record<string, string>>>>> = {
  YUAN: { 元: '1' },
  PERSON: { 人: '1', 名: '1', 位: '1' },
  HOUSEHOLD: { 户: '1' },
  VISIT: { 人次: '1' },
  COUNT: Object.fromEntries(
    Array.from('个家支次件篇轮队款种项场期笔所座处条对份批间例起村', (word) => [word, '1']),
  ),
  TONNE: { 吨: '1', 公斤: '0.001', 千克: '0.001', 斤: '0.0005' },
  MU: { 亩: '1', 公顷: '15' },
  KILOMETRE: { 公里: '1', 千米: '1' },
  HEAD: { 头: '1' },
  PERCENT: { '%': '1' },
};

const MULTIPLES: Readonly<Record<string, string>> = {
  千: '1000',
  万: '10000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
};

const spelled = new Map(
  Object.entries(SPELLINGS).flatMap(([unit, spellings]) =>
    Object.entries(spellings).flatMap(([word, factor]) => {
      const own = { unit: unit as Unit, factor: new Big(factor), isMultiple: false };
      const multiples = unit === 'PERCENT' ? [] : Object.entries(MULTIPLES);
      return [
        ...multiples.map(
          ([multiple, by]) =>
            [multiple + word, { ...own, factor: own.factor.times(by), isMultiple: true }] as const,
        ),
        [word, own] as const,
      ];
    }),
  ),
);

const LARGEST = new Big('1e15');

export type Converted =
  { value: string } | { problem: 'unit' | 'dimension' | 'fraction' | 'size'; expected: string };

/** The unit that a spelling is of, as in YUAN of 万元; undefined where it is none. */
export const unitOf = (spelling: string): Unit | undefined => spelled.get(spelling)?.unit;

/** The spellings of a unit, for an error's text. */
export const spellingsOf = (unit: Unit): string => {
  const words = Object.keys(SPELLINGS[unit] ?? {});
  const [first = ''] = words;
  return unit === 'PERCENT' ? first : [...words, `万${first}`, `亿${first}`].join('、');
};

/** Whether a unit has 万 or 亿 in it already. */
export const isMultiple = (spelling: string): boolean => spelled.get(spelling)?.isMultiple === true;

/** Converts a decimal, `multiple` times itself, exactly into the stored unit of an indicator; says what was wrong otherwise. */
export function convert(value: string, spelling: string, unit: Unit, multiple = '1'): Converted {
  const known = spelled.get(spelling);
  if (!known) return { problem: 'unit', expected: spellingsOf(unit) };
  if (known.unit !== unit) return { problem: 'dimension', expected: spellingsOf(unit) };
  const converted = new Big(value).times(known.factor).times(multiple);
  if (converted.gte(LARGEST)) return { problem: 'size', expected: '1000000000000000' };
  if (!converted.round(decimalsOf(unit), Big.roundDown).eq(converted)) {
    return { problem: 'fraction', expected: String(decimalsOf(unit)) };
  }
  return { value: converted.toFixed() };
}

const ENGLISH: Readonly<Record<Exclude<Unit, 'PERCENT'>, string>> = {
  YUAN: 'yuan',
  PERSON: 'persons',
  HOUSEHOLD: 'households',
  VISIT: 'visits',
  COUNT: '',
  TONNE: 'tonnes',
  MU: 'mu',
  KILOMETRE: 'km',
  HEAD: 'head',
};

/**
 * An exact amount as people write it: money in 亿元 where that has at most two decimals, else in 万元 from ten thousand on; all
 * else in its unit, percentages with the decimals that they have.
 */
export function spellAmount(value: string, unit: Unit): Message {
  const [word = ''] = Object.keys(SPELLINGS[unit] ?? {});
  if (unit === 'PERCENT') return message(`${value}%`, `${value}%`);
  const amount = new Big(value);
  const multiple = unit === 'YUAN' ? ['亿', '万'].find((name) => isWrittenIn(amount, name)) : undefined;
  const zh = multiple ? `${amount.div(MULTIPLES[multiple] ?? '1').toFixed()}${multiple}` : amount.toFixed();
  return message(`${zh}${word}`, `${amount.toFixed()} ${ENGLISH[unit]}`.trimEnd());
}

function isWrittenIn(amount: Big, multiple: string): boolean {
  const written = amount.div(MULTIPLES[multiple] ?? '1');
  return written.abs().gte(1) && (multiple !== '亿' || written.round(2, Big.roundDown).eq(written));
}
