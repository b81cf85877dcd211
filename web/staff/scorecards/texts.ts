import { message } from '../../../platform/message';

export const texts = {
  indicator: message('指标', 'Indicator'),
  target: message('目标任务', 'Target'),
  actual: message('完成数', 'Done'),
  ratio: message('完成率', 'Ratio'),
  scheduled: message('应完成', 'Scheduled'),
  gap: message('差距（百分点）', 'Gap (points)'),
  pace: message('评价', 'Pace'),
  otherSide: message('对方数', 'Other side'),
  coverage: message('已报/应报', 'Reported'),
  standsFor: message('数据截止', 'Stands for'),
  barsCaption: message('完成率与应完成进度', 'Ratios against the schedule'),
  barsHint: message('竖线为应完成进度', 'The line is what should be done'),
  noTargets: message(
    '这一年没有下达目标任务，也就没有进度可比；已上报的数见“全部指标”。',
    'No targets are set for this year; what was reported is among “all indicators”.',
  ),
  noSuchPlace: message('没有这个地区或结对关系', 'There is no such region or partnership'),
  shouldBe: message('应完成', 'should be'),
} as const;
