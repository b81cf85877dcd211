import { message } from '../../../../platform/message';

export const texts = {
  title: message('通报', 'Bulletin'),
  region: message('地区（受援方）', 'Region (assisted)'),
  partner: message('支援方，可不选', 'Assisting side, if any'),
  choose: message(
    '请选择地区；结对关系再选支援方。',
    'Choose a region; for a partnership the assisting side too.',
  ),
  noSuchPlace: message(
    '没有这个地区，或两地没有结对。',
    'There is no such region, or the two are not paired.',
  ),
  text: message('正文', 'Text'),
  ranking: message('排名表', 'Ranking table'),
  level: message('层级', 'Level'),
  noRanking: message('选一个指标，附上下级排名表。', 'Choose an indicator for a table of the places below.'),
  word: message('Word', 'Word'),
  ownTemplate: message('填入本单位模板…', 'Fill our template…'),
  example: message('模板样例', 'Example template'),
  exampleOf: message('下载自带的模板，可在 Word 中改成本单位的', 'The template to change in Word'),
  copy: message('复制文字', 'Copy as text'),
  copied: message('已复制', 'Copied'),
  print: message('打印', 'Print'),
  failed: message('没有生成', 'Not made'),
  broken: message('与服务的连接断了，请重试。', 'The connection was lost: try again.'),
  partUnknown: message(
    '部分数暂不可知，恢复后再写通报。',
    'A part is not known now: write it when the service is back.',
  ),
  nothingToSay: message('没有可写进通报的数。', 'There are no figures for a sentence.'),
  evidenceOf: message('数据来源', 'Where it comes from'),
} as const;
