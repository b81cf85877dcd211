import { withQualifier } from '../../platform/ledger/given-value';
import { message, type Message } from '../../platform/message';
import type { ReturnTemplateQuery } from '../generated/graphql';
import { UNIT } from '../labels';

/** What says that a workbook is the template of a return, and of which: on a sheet of its own, which Excel does not show. */
export const FORM = '协作图谱报表';
export const FORM_SHEET = '_return';
/** Another layout has another number, and is told apart from a damaged one. */
export const FORM_LAYOUT = '1';

export type TemplateReturn = NonNullable<ReturnTemplateQuery['return']>;
export type TemplateLine = NonNullable<TemplateReturn['lines']>[number];

export const ANSWERS = {
  TOTAL: message('填数', 'a figure'),
  NOT_HERE: message('本地无此项', 'does not exist here'),
  FILED_BY: message('由其他单位填报', 'another unit files it'),
} as const;

/** The columns in their order; `line` and `written` are hidden, and those of WRITABLE can be typed in. */
export const COLUMNS = {
  line: message('行编号', 'line'),
  written: message('下载时的内容', 'as downloaded'),
  number: message('序号', 'No.'),
  indicator: message('指标', 'indicator'),
  partner: message('结对地区', 'partner'),
  target: message('目标任务', 'target'),
  previous: message('上期累计', 'before'),
  increment: message('本期', 'this period'),
  total: message('累计', 'total'),
  unit: message('单位', 'unit'),
  answer: message('填报方式', 'answer'),
  filedBy: message('由谁填报', 'filed by'),
  reason: message('原因', 'reason'),
  note: message('备注', 'note'),
} as const satisfies Readonly<Record<string, Message>>;
export type ColumnName = keyof typeof COLUMNS;
export const NAMES = Object.keys(COLUMNS) as ColumnName[];

export const WRITABLE = ['increment', 'total', 'unit', 'answer', 'filedBy', 'reason', 'note'] as const;
export type Writable = (typeof WRITABLE)[number];
export type Written = Readonly<Record<Writable, string>>;

/** What the template has in the cells of a line that can be typed in. */
export function writtenOf(line: TemplateLine, say: (told: Message) => string): Written {
  const { qualifier, given, total, answer, filedBy, reason, note, indicator } = line;
  const own = UNIT[indicator.unit].zh;
  // Of a figure that was given as 约2471 the exact number would say more than was known.
  const isGiven = qualifier !== null && given !== null;
  return {
    increment: '',
    total: isGiven ? withQualifier(given, qualifier) : (total ?? ''),
    unit: isGiven ? (line.unit ?? own) : own,
    answer: say(ANSWERS[answer]),
    filedBy: filedBy?.name ?? '',
    reason: reason ?? '',
    note: note ?? '',
  };
}
