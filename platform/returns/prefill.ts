import Big from 'big.js';
import { decimalsOf } from '../amount';
import type { IndicatorRow } from '../catalogue';
import type { Beside, StatedTotal } from './beside';
import type { PrefilledFrom } from './entities';

interface Prefilled {
  prefilled: string | null;
  prefilledFrom: PrefilledFrom | null;
}

const NOTHING: Prefilled = { prefilled: null, prefilledFrom: null };

/**
 * What is proposed for a line: what the registers have where they feed it, else what the approved returns below come to, else the last
 * total of a balance. What is never summed stays empty.
 */
export function prefill(entry: IndicatorRow, beside: Beside, previous: StatedTotal | null): Prefilled {
  const isSummed = entry.aggregation === 'FLOW' || entry.aggregation === 'BALANCE';
  if (!isSummed) return NOTHING;
  if (beside.registers !== null && new Big(beside.registers).gte(0))
    return { prefilled: rounded(beside.registers, entry), prefilledFrom: 'REGISTERS' };
  if (beside.below !== null) return { prefilled: rounded(beside.below, entry), prefilledFrom: 'BELOW' };
  return entry.aggregation === 'BALANCE' && previous !== null
    ? { prefilled: previous.total, prefilledFrom: 'PREVIOUS' }
    : NOTHING;
}

/** With the decimals that the unit has: registers may hold more. */
const rounded = (amount: string, { unit }: IndicatorRow): string =>
  new Big(amount).round(decimalsOf(unit), Big.roundHalfUp).toFixed();
