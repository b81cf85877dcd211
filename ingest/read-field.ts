import type { Unit } from '../platform/catalogue';
import { halfWidth, parseDecimal } from '../platform/decimal-text';
import { figureTexts } from '../platform/ledger/figure-texts';
import { readGivenValue } from '../platform/ledger/given-value';
import type { Message } from '../platform/message';
import { regionName } from '../platform/regions';
import type { Field } from '../platform/register/field';
import { convert, unitOf } from '../platform/units';
import type { Understood } from './row-reader';
import { headingKey } from './table/header';
import { parseYear } from './table/parse-cells';
import { texts } from './texts';
import { understandDate } from './understand/dates';
import { understandRegion } from './understand/regions';

/** What a cell of a register says, as its field takes it, or why it cannot be taken. */
export interface ReadCell {
  value: string | null;
  problem?: { expected: Message; code: string; isOpen?: boolean };
  /** What the date of a period, or the region of an earlier name, was taken for. */
  finding?: { code: 'ESTIMATED_DATE' | 'EARLIER_REGION'; taken: string };
  understood?: Understood;
}

/** What the whole file says of its cells. */
export interface CellContext {
  /** Where the regions of the column lie. */
  within: string | undefined;
  /** The unit of the column's heading, '' where it has none. */
  unit: string;
  /** The units that stand above the table. */
  unitsAbove: readonly string[];
  /** The year that a title says. */
  year: number | undefined;
}

/** A record may lie ahead where its field allows it, which the field itself checks. */
const NO_LIMIT = '9999-12-31';

/** Brings a cell of a register into the form that its field checks: names, printed dates, and units are understood as in figures. */
export function readField(field: Field, text: string, context: CellContext): ReadCell {
  if (text === '') return { value: null };
  switch (field.kind) {
    case 'region':
      return readRegion(text, context);
    case 'code':
    case 'reference':
      return { value: halfWidth(text).toUpperCase() };
    case 'choice':
      return { value: nameOf(field, text) };
    case 'date':
      return readDate(field, text, context);
    case 'year':
      return { value: yearIn(text) };
    case 'count':
    case 'amount':
      return readNumber(text, dimensionOf(field), context);
    case 'text':
      return { value: text };
  }
}

function readRegion(text: string, { within, year }: CellContext): ReadCell {
  const meaning = understandRegion(text, { within, year });
  if ('code' in meaning) {
    const { code, isEarlier } = meaning;
    const as = `${regionName(code) ?? ''} ${code}`;
    const isPlain = halfWidth(text) === code;
    return {
      value: code,
      ...(isEarlier && { finding: { code: 'EARLIER_REGION', taken: as } as const }),
      ...(!isPlain && { understood: { what: 'region', written: text, as } as const }),
    };
  }
  const candidates = meaning.candidates.map((code) => `${regionName(code) ?? ''} ${code}`);
  const [only] = candidates;
  if (only === undefined) return { value: text };
  return candidates.length === 1
    ? { value: null, problem: { expected: texts.partOf(only), code: 'PART_OF_REGION' } }
    : { value: null, problem: { expected: texts.oneOf(candidates), code: 'AMBIGUOUS_REGION', isOpen: true } };
}

const nameOf = ({ values }: Field, text: string): string =>
  Object.entries(values).find((names) => names.some((name) => headingKey(name) === headingKey(text)))?.[0] ??
  halfWidth(text);

function readDate(field: Field, text: string, { year: ofTitle }: CellContext): ReadCell {
  const [, year, month] = /^(\d{4})(?:[-/.]|年)(\d{1,2})月?$/.exec(halfWidth(text)) ?? [];
  if (field.isMonthEnd === true && year !== undefined && month !== undefined)
    return { value: `${year}-${month.padStart(2, '0')}` };
  const meaning = understandDate(text, { year: ofTitle, today: NO_LIMIT });
  if (typeof meaning === 'string') return { value: text };
  const { date, isEstimated } = meaning;
  return isEstimated ? { value: date, finding: { code: 'ESTIMATED_DATE', taken: date } } : { value: date };
}

function yearIn(text: string): string {
  const parsed = parseYear(halfWidth(text).replace(/年度$/u, '年'));
  return 'value' in parsed ? String(parsed.value) : text;
}

/** What a number counts, by its field's name. */
function dimensionOf({ kind, zh, en }: Field): Unit {
  if (kind === 'amount') return en.endsWith('in tonnes') ? 'TONNE' : 'YUAN';
  return zh.includes('人次')
    ? 'VISIT'
    : zh.includes('人')
      ? 'PERSON'
      : zh.includes('户')
        ? 'HOUSEHOLD'
        : 'COUNT';
}

const STORED: Readonly<Partial<Record<Unit, string>>> = {
  YUAN: '元',
  TONNE: '吨',
  PERSON: '人',
  HOUSEHOLD: '户',
  VISIT: '人次',
  COUNT: '个',
};

/** A number in the stored unit: its own unit counts, else that of its heading, or above the table, or the stored one. */
function readNumber(text: string, dimension: Unit, { unit, unitsAbove }: CellContext): ReadCell {
  const plain = parseDecimal(text);
  const above = unitsAbove.find((one) => unitOf(one) === dimension);
  const assumed = unit === '' ? (above ?? STORED[dimension] ?? '') : unit;
  if ('value' in plain) {
    const converted = convert(plain.value, assumed, dimension);
    return { value: 'value' in converted ? converted.value : text };
  }
  const own = readGivenValue(text, unit, dimension);
  const given = 'problem' in own && own.problem === 'unit' ? readGivenValue(text, assumed, dimension) : own;
  if (!('value' in given))
    return given.column === 'unit' || given.problem === 'unitTwice'
      ? { value: null, problem: { expected: figureTexts.value(given), code: given.code } }
      : { value: text };
  if (given.qualifier !== null)
    return { value: null, problem: { expected: texts.exactRecord, code: 'QUALIFIED_RECORD' } };
  return { value: given.value };
}
