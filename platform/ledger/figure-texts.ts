import { message, type Message } from '../message';
import type { FilingRefusal } from './file-statements';
import type { GivenProblem } from './given-value';

/** What is wrong with a value or its unit. */
const VALUE: Readonly<Record<Exclude<GivenProblem['problem'], 'number'>, (expected: string) => Message>> = {
  qualifiers: () =>
    message('约、近、余、多、以上 中至多一个', 'at most one of these words beside the number'),
  unitTwice: () =>
    message(
      '数值和单位两列的单位相同，或只写一处，万、亿也只写一次',
      'the same unit in both columns, or in one of them; 万 and 亿 once',
    ),
  unit: (units) => message(`该指标的计量单位：${units}`, `a unit of this indicator: ${units}`),
  dimension: (units) => message(`该指标的计量单位：${units}`, `a unit of this indicator: ${units}`),
  fraction: (decimals) =>
    decimals === '0'
      ? message('折算后为整数', 'a whole number after conversion')
      : message(`折算后小数不超过 ${decimals} 位`, `at most ${decimals} decimals after conversion`),
  size: (limit) => message(`折算后小于 ${limit}`, `less than ${limit} after conversion`),
};

/**
 * What people are told of a figure that is not taken, whether it comes in a file or by a mutation. `correction` is what
 * the door calls the reason of a correction: an option of the command, or an argument.
 */
export const figureTexts = {
  partner: message(
    '与受援地区不同省的东部地区代码，或留空',
    'the code of an eastern region of another province, or empty',
  ),
  western: message(
    '中西部受援地区的代码；东部地区写在结对地区一列',
    'the code of an assisted region; the eastern one goes into partner',
  ),
  ownSide: message(
    '东部地区对全部协作地区的合计只能由东部填报：EAST 或留空',
    'only the eastern side states what an eastern region does over all its partners: EAST or empty',
  ),
  bothReadings: message(
    'EAST：该东部地区对全部协作地区的合计；或 WEST：该地区自身的数',
    'EAST for what the eastern region does over all its partners, or WEST for what is about that region itself',
  ),
  notFuture: message('不晚于今天的日期', 'a date that is not in the future'),
  required: message('不能为空', 'a value'),
  value: (given: GivenProblem): Message =>
    given.problem === 'number' ? given.expected : VALUE[given.problem](given.expected),
  filedBy: (id: string, total: string): Message =>
    message(
      `与已审核的报表 ${id} 一致，即 ${total}；要改，请更正该报表`,
      `what the approved return ${id} has, ${total}: to change it, amend the return`,
    ),
  filedByReturn: (id: string): Message =>
    message(`不在已审核报表中的数；请更正报表 ${id}`, `a total that no approved return has: amend ${id}`),
  refused: ({ code, other, filedBy }: FilingRefusal, { zh, en }: Message, correction: string): Message =>
    filedBy !== undefined
      ? figureTexts.filedBy(filedBy, other.total)
      : code === 'CONFLICTING_ROWS'
        ? message(
            `同一口径、同一日期只有一个数：${zh}`,
            `the same total as in ${en}, for the same scope and date`,
          )
        : message(
            `累计数不倒挂：${zh}；确需更正时用 ${correction} 说明原因`,
            `a running total that does not fall: ${en}; to correct one, say why with ${correction}`,
          ),
} as const;
