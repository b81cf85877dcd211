import Big from 'big.js';
import { Unit } from '../../../client/generated/schema.ts';
import { message, type Language, type Message } from '../../../platform/message';

export const unitNames: Readonly<Record<Unit, Message>> = {
  PERSON: message('人', 'persons'),
  YUAN: message('元', 'yuan'),
  COUNT: message('个', ''),
  TONNE: message('吨', 't'),
  HOUSEHOLD: message('户', 'households'),
  VISIT: message('人次', 'person-times'),
  PERCENT: message('%', '%'),
  MU: message('亩', 'mu'),
  KILOMETRE: message('公里', 'km'),
  HEAD: message('头', 'head'),
};

const TEN_THOUSAND = new Big('1e4');
const HUNDRED_MILLION = new Big('1e8');
/** Below it people write persons and things in full. */
const LARGE_COUNT = new Big('1e6');

/** An exact decimal with its thousands apart. */
export function grouped(value: string): string {
  const [whole = '', decimals] = value.split('.');
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? apart : `${apart}.${decimals}`;
}

/**
 * An amount as people write it: money in 万元 and 亿元, large numbers of anything in 万 and 亿, rounded; the rest, and all in English,
 * in full.
 */
export function shortened(value: string, unit: Unit, language: Language): string {
  const { zh, en } = unitNames[unit];
  if (unit === Unit.PERCENT) return `${grouped(value)}%`;
  if (language === 'EN') return en === '' ? grouped(value) : `${grouped(value)} ${en}`;
  const amount = new Big(value);
  const size = amount.abs();
  if (size.gte(HUNDRED_MILLION)) return `${rounded(amount.div(HUNDRED_MILLION), 4)}亿${zh}`;
  if (size.gte(unit === Unit.YUAN ? TEN_THOUSAND : LARGE_COUNT))
    return `${rounded(amount.div(TEN_THOUSAND), 2)}万${zh}`;
  return `${grouped(value)}${zh}`;
}

/** The exact value with its unit, as it is shown on hover. */
export const exactly = (value: string, unit: Unit, language: Language): string =>
  unit === Unit.PERCENT
    ? `${value}%`
    : `${grouped(value)} ${language === 'ZH' ? unitNames[unit].zh : unitNames[unit].en}`.trim();

const rounded = (amount: Big, places: number): string =>
  grouped(amount.round(places, Big.roundHalfUp).toFixed());
