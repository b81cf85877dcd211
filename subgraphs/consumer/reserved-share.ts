import Big from 'big.js';
import type { Values } from '../../platform/register/register';
import { string } from '../../platform/register/rules';

/** What is expected of a share under 10 percent, compared exactly: 9.999 is under 10; null for others. */
export function findingOf(values: Values): string | null {
  const canteen = string(values, 'canteenPurchases');
  const isUnder = new Big(string(values, 'reserved')).times(10).lt(canteen);
  return isUnder
    ? '预留份额低于 10%，应不低于食堂采购总额的 10% (under 10 percent: expected at least 10)'
    : null;
}
