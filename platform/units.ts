import Big from 'big.js';
import { decimalsOf } from './amount';
import type { Unit } from './catalogue';

/** What people write for each unit, and how many of the stored unit it is. */
const SPELLINGS: Readonly<Record<string, { unit: Unit; factor: string }>> = {
  元: { unit: 'YUAN', factor: '1' },
  万元: { unit: 'YUAN', factor: '10000' },
  亿元: { unit: 'YUAN', factor: '100000000' },
  人: { unit: 'PERSON', factor: '1' },
  名: { unit: 'PERSON', factor: '1' },
  万人: { unit: 'PERSON', factor: '10000' },
  户: { unit: 'HOUSEHOLD', factor: '1' },
  万户: { unit: 'HOUSEHOLD', factor: '10000' },
  个: { unit: 'COUNT', factor: '1' },
  家: { unit: 'COUNT', factor: '1' },
  万个: { unit: 'COUNT', factor: '10000' },
  对: { unit: 'COUNT', factor: '1' },
  期: { unit: 'COUNT', factor: '1' },
  次: { unit: 'COUNT', factor: '1' },
  笔: { unit: 'COUNT', factor: '1' },
  吨: { unit: 'TONNE', factor: '1' },
  人次: { unit: 'VISIT', factor: '1' },
  万人次: { unit: 'VISIT', factor: '10000' },
  亩: { unit: 'MU', factor: '1' },
  万亩: { unit: 'MU', factor: '10000' },
  公里: { unit: 'KILOMETRE', factor: '1' },
  万公里: { unit: 'KILOMETRE', factor: '10000' },
  头: { unit: 'HEAD', factor: '1' },
  万头: { unit: 'HEAD', factor: '10000' },
  '%': { unit: 'PERCENT', factor: '1' },
};

const LARGEST = new Big('1e15');

export type Converted =
  { value: string } | { problem: 'unit' | 'dimension' | 'fraction' | 'size'; expected: string };

/** The spellings of a unit, for an error's text. */
export const spellingsOf = (unit: Unit): string =>
  Object.entries(SPELLINGS)
    .filter(([, spelling]) => spelling.unit === unit)
    .map(([text]) => text)
    .join('、');

/** Whether a unit has 万 or 亿 in it already. */
export const isMultiple = (spelling: string): boolean => /^[万亿]/.test(spelling);

/** Converts a decimal, `multiple` times itself, exactly into the stored unit of an indicator; says what was wrong otherwise. */
export function convert(value: string, spelling: string, unit: Unit, multiple = '1'): Converted {
  const known = Object.hasOwn(SPELLINGS, spelling) ? SPELLINGS[spelling] : undefined;
  if (!known) return { problem: 'unit', expected: spellingsOf(unit) };
  if (known.unit !== unit) return { problem: 'dimension', expected: spellingsOf(unit) };
  const converted = new Big(value).times(known.factor).times(multiple);
  if (converted.gte(LARGEST)) return { problem: 'size', expected: '1000000000000000' };
  if (!converted.round(decimalsOf(unit), Big.roundDown).eq(converted)) {
    return { problem: 'fraction', expected: String(decimalsOf(unit)) };
  }
  return { value: converted.toFixed() };
}
