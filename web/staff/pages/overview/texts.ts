import { message } from '../../../../platform/message';

export const texts = {
  title: message('总览', 'Overview'),
  choose: message('选择结对关系或地区', 'Choose a partnership or a region'),
  chooseHint: message(
    '所选内容会记在本机，下次打开即见。',
    'This browser remembers it, and shows it the next time.',
  ),
  partnership: message('结对关系', 'Partnership'),
  region: message('地区', 'Region'),
  shown: message('已选', 'Shown'),
  drop: message('不再显示', 'Do not show'),
  open: message('打开', 'Open'),
  behind: message('滞后的，差距大的在前', 'Behind, worst first'),
  nobodyBehind: message('没有滞后的指标。', 'Nothing is behind.'),
  incomplete: message('不全或过时的', 'Incomplete or stale'),
  nothingIncomplete: message('没有不全或过时的数。', 'Nothing is incomplete or stale.'),
  differing: message('双方说法不一的', 'What the two sides say differently'),
  nothingDiffers: message('双方的数没有不一致的。', 'The two sides say the same.'),
  westFigure: message('本方数', 'This side'),
  eastFigure: message('对方数', 'Other side'),
  difference: message('差额', 'Difference'),
  place: message('地区', 'Place'),
  why: message('情况', 'Why'),
  flows: message('东部到西部', 'From east to west'),
  money: message('资金（财政援助和社会帮扶）', 'Money (fiscal and social)'),
  labour: message('劳务（农村劳动力转移就业）', 'Labour'),
  sales: message('消费帮扶销售', 'Sales'),
  noFlows: message('这一天各省之间没有上报的数。', 'Nothing was reported between provinces by that day.'),
  partUnknown: message(
    '部分数暂不可知，下面各项可能不全。',
    'A part is not known now: these lists may lack something.',
  ),
  some: (rows: number, total: number) =>
    message(`正在取数：已有 ${rows} 行，共 ${total} 行`, `${rows} of ${total} rows are there so far`),
  firstOf: (rows: number, count: number) =>
    message(`以上为前 ${rows} 行，共 ${count} 行。`, `The first ${rows} of ${count} rows.`),
  showAll: (count: number) => message(`全部 ${count} 行`, `All ${count} rows`),
} as const;

export const reasons = {
  fewReported: (stated: number, expected: number) =>
    message(`应报 ${expected} 个，已报 ${stated} 个`, `${stated} of ${expected} have reported`),
  newerBelow: (count: number) => message(`${count} 个下级数比上级数新`, `${count} figures below are newer`),
  old: (day: string) => message(`数据只到 ${day}`, `only up to ${day}`),
  nothing: message('未上报', 'nothing reported'),
  between: message('；', '; '),
};
