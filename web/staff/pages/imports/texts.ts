import { message, type Message } from '../../../../platform/message';

export const texts = {
  title: message('导入文件', 'Import a file'),
  hint: message(
    '目标、上报数、台账，或从“我的报表”下载的报表模板；CSV 或 XLSX，不超过 20 MB。先检查，再写入；有错误就一行也不写。',
    'Targets, figures, a register, or the template of a return: CSV or XLSX of at most 20 MB. It is checked first; with an error nothing is written.',
  ),
  file: message('文件', 'File'),
  within: message('文件中的地区在', 'The regions of the file lie in'),
  sheet: message('工作表', 'Sheet'),
  sheetHint: message('不填则读全部', 'all that hold a table'),
  correction: message('更正原因', 'Reason of a correction'),
  correctionHint: message('仅在累计数要调减时填', 'only where totals are to fall'),
  check: message('检查', 'Check'),
  write: message('写入', 'Write'),
  checked: (written: number, unchanged: number) =>
    message(
      `可以导入：将写入 ${written} 行，${unchanged} 行已在库中。本次未写入。`,
      `It can be imported: ${written} rows would be written, ${unchanged} are on record. Nothing was written.`,
    ),
  written: (written: number, unchanged: number) =>
    message(
      `已写入 ${written} 行，${unchanged} 行已在库中。`,
      `${written} rows written, ${unchanged} on record already.`,
    ),
  refused: (errors: number) =>
    message(`未写入：${errors} 处有误。`, `Nothing was written: ${errors} errors.`),
  toReturn: message('打开这张报表', 'Open the return'),
  understood: message('文字的理解', 'What was taken for what'),
  findings: message('提示', 'Worth a look'),
  errors: message('错误', 'Errors'),
  row: message('行', 'Row'),
  column: message('列', 'Column'),
  found: message('填的是', 'Found'),
  expected: message('应为', 'Expected'),
  as: message('理解为', 'Taken for'),
  what: message('类别', 'What'),
  message: message('内容', 'Message'),
  empty: message('（空）', '(empty)'),
  shown: (shown: number, of: number) =>
    message(`显示前 ${shown} 条，共 ${of} 条`, `the first ${shown} of ${of}`),
  unknownOutcome: message(
    '连接中断，不知道是否已写入。请再写入一次：已在库中的不会重复。',
    'The connection broke, and nobody knows whether it was written. Write it again: what is on record is left alone.',
  ),
  unreachable: message('没有连上服务，请重试。', 'The server cannot be reached: try again.'),
} as const;

export const kinds = {
  column: message('列', 'column'),
  indicator: message('指标', 'indicator'),
  region: message('地区', 'region'),
  date: message('日期', 'date'),
  unit: message('单位', 'unit'),
} as const;

/** The columns of targets and figures; those of registers are named as they stand in the file. */
export const columns: Readonly<Record<string, Message>> = {
  indicator: message('指标', 'indicator'),
  region: message('地区', 'region'),
  partner: message('结对地区', 'partner'),
  side: message('填报方', 'side'),
  year: message('年度', 'year'),
  as_of: message('截止日期', 'date'),
  value: message('数值', 'value'),
  unit: message('单位', 'unit'),
  kind: message('目标性质', 'kind'),
  basis: message('目标依据', 'basis'),
  schedule: message('进度安排', 'schedule'),
  stated_ratio: message('完成率', 'ratio'),
  source: message('来源', 'source'),
  note: message('备注', 'note'),
};
