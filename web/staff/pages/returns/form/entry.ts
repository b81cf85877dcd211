import Big from 'big.js';
import type { Unit } from '../../../../../client/generated/schema.ts';
import { readGivenValue } from '../../../../../platform/ledger/given-value.ts';
import { message, type Message } from '../../../../../platform/message';
import { unitNames } from '../../../figures/format';

/** 本期 and 累计: either is typed, and the other follows. */
export type Column = 'increment' | 'total';

/** What stands in a line, and is not saved yet. */
export interface Edit {
  column: Column;
  /** As it was typed. */
  text: string;
  answer: 'TOTAL' | 'NOT_HERE' | 'FILED_BY';
  filedBy: string | null;
  reason: string;
  note: string;
}

/** What a form needs to know of a line to reckon with it. */
export interface Reckoned {
  unit: Unit;
  /** Whether it adds up over the year, so that it has a 本期. */
  isFlow: boolean;
  /** The total before the period; null for the first of the year. */
  previousTotal: string | null;
}

/** What a cell comes to. */
export type Typed = { value: string | null } | { problem: Message };

/** Reads what somebody typed: a plain number, or as bulletins write one, 约2471 or 2.4万. Nothing is no figure, and no zero. */
export function readTyped(text: string, unit: Unit): Typed {
  if (text.trim() === '') return { value: null };
  const ownUnit = unit === 'PERCENT' ? '%' : unitNames[unit].zh;
  const first = readGivenValue(text, ownUnit, unit);
  const read = 'problem' in first && first.problem === 'unitTwice' ? readGivenValue(text, '', unit) : first;
  return 'problem' in read ? { problem: problemOf(read) } : { value: read.value };
}

function problemOf(found: Extract<ReturnType<typeof readGivenValue>, { problem: string }>): Message {
  switch (found.problem) {
    case 'number':
      return message(`应为${found.expected.zh}`, `expected ${found.expected.en}`);
    case 'qualifiers':
      return message('只用一个约数用语（约、近、余、多、以上）', 'expected one word of 约 近 余 多 以上');
    case 'fraction':
      return message(`最多 ${found.expected} 位小数`, `at most ${found.expected} decimals`);
    case 'size':
      return message(`应小于 ${found.expected}`, `expected less than ${found.expected}`);
    default:
      return message(`单位应为 ${found.expected}`, `expected a unit of ${found.expected}`);
  }
}

/** Both figures of a line while it is edited: what was typed, and what follows from it; empty where nothing does. */
export function bothFigures(edit: Pick<Edit, 'column' | 'text'>, line: Reckoned): Record<Column, string> {
  const typed = readTyped(edit.text, line.unit);
  const other = 'value' in typed ? follows(edit.column, typed.value, line) : '';
  return edit.column === 'total'
    ? { total: edit.text, increment: other }
    : { increment: edit.text, total: other };
}

function follows(column: Column, value: string | null, { isFlow, previousTotal }: Reckoned): string {
  if (value === null || !isFlow) return '';
  const before = new Big(previousTotal ?? '0');
  const typed = new Big(value);
  return (column === 'total' ? typed.minus(before) : typed.plus(before)).toFixed();
}

/** Whether the total would fall below the one before. */
export function falls(total: string, { unit, isFlow, previousTotal }: Reckoned): boolean {
  const typed = readTyped(total, unit);
  if (!isFlow || previousTotal === null || !('value' in typed) || typed.value === null) return false;
  return new Big(typed.value).lt(previousTotal);
}
