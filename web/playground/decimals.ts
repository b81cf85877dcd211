import Big from 'big.js';

/** An exact decimal, as the graph writes them. */
export const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** Orders decimals by value and other texts as Chinese readers expect; empty cells come last in either direction. */
export function compareCells(one: string, other: string, descending: boolean): number {
  if (one === '' || other === '') return one === other ? 0 : one === '' ? 1 : -1;
  const order =
    isDecimal(one) && isDecimal(other) ? new Big(one).cmp(other) : one.localeCompare(other, 'zh-CN');
  return descending ? -order : order;
}
