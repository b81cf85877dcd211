import Big from 'big.js';
import { inLanguage } from '../../platform/message';

/** What is expected of a share under 10 percent, compared exactly: 9.999 is under 10; null for others. */
export function findingOf(share: {
  readonly canteenPurchases: string;
  readonly reserved: string;
}): string | null {
  const isUnder = new Big(share.reserved).times(10).lt(share.canteenPurchases);
  return isUnder
    ? inLanguage({
        zh: '预留份额低于 10%，应不低于食堂采购总额的 10%',
        en: 'under 10 percent: expected at least 10',
      })
    : null;
}
