import { halfWidth } from '../../platform/decimal-text';
import type { Side } from '../../platform/ledger/scopes';

/** Nothing was reported: neither a zero nor a mistake. */
const NOTHING = /^(?:无|没有|暂无(?:数据)?|未统计|暂未统计|未报|未上报|缺报?|不涉及|不适用|[-—–－/／]+)$/u;

export const isNothing = (text: string): boolean => NOTHING.test(halfWidth(text));

const SIDES: Readonly<Record<string, Side>> = {
  WEST: 'WEST',
  西部: 'WEST',
  受援方: 'WEST',
  EAST: 'EAST',
  东部: 'EAST',
  支援方: 'EAST',
};

/** The side that a word in capitals is for; undefined where it is none. */
export const sideNamed = (word: string): Side | undefined => SIDES[word];
