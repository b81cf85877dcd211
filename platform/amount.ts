import Big from 'big.js';

export const UNITS = [
  'PERSON',
  'YUAN',
  'COUNT',
  'TONNE',
  'HOUSEHOLD',
  'VISIT',
  'PERCENT',
  'MU',
  'KILOMETRE',
  'HEAD',
] as const;
export type Unit = (typeof UNITS)[number];

/** The printed form of a stored decimal: percentages with two decimals, amounts without trailing zeros or exponent. */
export const formatAmount = (value: string, unit: Unit): string =>
  unit === 'PERCENT' ? new Big(value).toFixed(2, Big.roundHalfUp) : new Big(value).toFixed();

const DECIMALS: Readonly<Record<Unit, number>> = {
  PERSON: 0,
  HOUSEHOLD: 0,
  COUNT: 0,
  VISIT: 0,
  YUAN: 2,
  TONNE: 6,
  PERCENT: 2,
  MU: 4,
  KILOMETRE: 3,
  HEAD: 0,
};

/** How many decimals a stored value of a unit may have: fen, grams, metres, hundredths of a percent; people, animals and things are whole. */
export const decimalsOf = (unit: Unit): number => DECIMALS[unit];
