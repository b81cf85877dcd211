import { FINDINGS } from '../../ledger/findings/rules';
import { message, type Message } from '../../message';
import type { Line } from '../lines';
import type { StoredReason } from '../read-returns';
import type { Checked, CheckCode, CheckRule, CheckSeverity, Found } from './check';
import * as one from './one-line';
import { divisionsOver, partsOver } from './parts';

/** A title that a finding of a figure has too, and what is said behind it. */
const like = (code: keyof typeof FINDINGS, zh: string, en: string): Message => {
  const { title } = FINDINGS[code];
  return message(`${title.zh}：${zh}`, `${title.en}: ${en}`);
};

/** Every check of a return, by its code: what it looks at, whether it stops, and what it says. */
export const CHECKS: Readonly<Record<CheckCode, CheckRule>> = {
  LINE_EMPTY: {
    severity: 'STOPS',
    looksAt: 'a line that the plan requires',
    find: one.emptyLines,
    text: () => message('必填项为空', 'a required line is empty'),
  },
  FALLING_TOTAL: {
    severity: 'STOPS',
    looksAt:
      'a running total and those of its scope before, on and after the day of the period’s end, in the year',
    find: one.falls,
    text: ([date = '', total = '']) =>
      like(
        'FALLING_TOTAL',
        `${date} 为 ${total}；确属更正的，在该行填写原因`,
        `${date} has ${total}; where that is right, give a reason in the line`,
      ),
  },
  PART_OVER_WHOLE: {
    severity: 'STOPS',
    looksAt: 'a part and its whole, of one partner',
    find: partsOver,
    text: ([whole = '', total = '']) =>
      like('PART_OVER_WHOLE', `${whole} 为 ${total}`, `${whole} is ${total}`),
  },
  PARTS_OVER_WHOLE: {
    severity: 'ASKS',
    looksAt: 'all parts of one division of a whole, of one partner',
    find: divisionsOver,
    text: ([sum = '', total = '']) =>
      like('PARTS_OVER_WHOLE', `分项合计 ${sum}，总数 ${total}`, `${sum} in parts, ${total} in all`),
  },
  BELOW_REGISTERS: {
    severity: ({ key }) => (key.side === 'EAST' ? 'ASKS' : 'STOPS'),
    looksAt: 'a total and what the registers have of its scope',
    find: one.belowRegisters,
    text: ([registers = '']) =>
      message(`小于台账已登记的 ${registers}`, `below what the registers have: ${registers}`),
  },
  OTHER_RETURN_DIFFERS: {
    severity: 'STOPS',
    looksAt: 'a total and that of an approved return of another rhythm, of one scope and day',
    find: one.otherReturns,
    text: ([id = '', total = '']) =>
      message(`与已审核的报表 ${id} 不一致：${total}`, `the approved return ${id} has ${total}`),
  },
  INSIDE_OVER_TOTAL: {
    severity: 'ASKS',
    looksAt: 'a total and what the approved returns of the regions one level down come to',
    find: one.insideOverTotal,
    text: ([below = '']) =>
      like('INSIDE_OVER_TOTAL', `下级已审核数合计 ${below}`, `${below} in approved returns below`),
  },
  RATE_OVER_100: {
    severity: 'ASKS',
    looksAt: 'a percentage, but for those that may well be over 100, and the plan’s bound',
    find: one.ratesOver,
    text: ([bound = '']) => message(`比率超过 ${bound}%`, `a rate over ${bound} %`),
  },
  UNIT_TEN_THOUSAND: {
    severity: 'ASKS',
    looksAt: 'a total and the one before the period, at an even pace',
    find: one.unitOff,
    text: ([usual = '']) => like('UNIT_TEN_THOUSAND', `往常约 ${usual}`, `the usual is about ${usual}`),
  },
  TIMES_USUAL: {
    severity: 'ASKS',
    looksAt: 'the increase of the period and the usual one, at an even pace, and the plan’s factor',
    find: one.overUsual,
    text: ([usual = '', times = '']) =>
      like('TIMES_USUAL', `往常约 ${usual}，为其 ${times} 倍`, `${times} times the usual ${usual}`),
  },
  UNCHANGED: {
    severity: 'ASKS',
    looksAt: 'a total and the last ones of the periods before, and how many the plan says',
    find: one.unchanged,
    text: ([periods = '']) => message(`连续 ${periods} 期没有变化`, `the same for ${periods} periods`),
  },
  DIFFERS_FROM_OTHER_SIDE: {
    severity: 'ASKS',
    looksAt: 'a total and the other side’s of the same scope, and the plan’s tolerance',
    find: one.differsFromOtherSide,
    text: ([date = '', total = '']) =>
      message(`与对方数不一致：对方截至 ${date} 为 ${total}`, `the other side states ${total} at ${date}`),
  },
};

/** Something found of a return, with what its unit says to it. */
export interface Check {
  code: CheckCode;
  severity: CheckSeverity;
  lines: string[];
  message: Message;
  reason: string | null;
}

/** Runs every check over a return, in the order of their list. */
export function checkReturn(checked: Checked, reasons: readonly StoredReason[]): Check[] {
  return (Object.entries(CHECKS) as [CheckCode, CheckRule][]).flatMap(([code, { severity, find, text }]) =>
    find(checked).map(({ lines, says }: Found): Check => {
      const ids = lines.map(({ id }: Line) => id);
      return {
        code,
        severity: typeof severity === 'string' ? severity : severity(checked),
        lines: ids,
        message: text(says),
        reason: reasons.find((given) => given.code === code && given.line === ids[0])?.reason ?? null,
      };
    }),
  );
}
