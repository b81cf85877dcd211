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
  unit: message('单位', 'Unit'),
  qualifier: message('约数', 'Qualifier'),
  caption: message('完成情况', 'Progress'),
  noTargets: message(
    '这一年没有下达目标任务，也就没有进度可比；已上报的数见“全部指标”。',
    'No targets are set for this year; what was reported is among “all indicators”.',
  ),
  noSuchPlace: message('没有这个地区或结对关系', 'There is no such region or partnership'),
  shouldBe: message('应完成', 'should be'),
} as const;

export const themeNames = {
  EAST_WEST: message('东西部协作', 'East-west cooperation'),
  CONSUMER: message('消费帮扶', 'Consumer assistance'),
  ENTERPRISE_VILLAGE: message('万企兴万村', 'Enterprises and villages'),
  EMPLOYMENT: message('稳岗就业', 'Employment'),
  PROJECTS_AND_FUNDS: message('项目与衔接资金', 'Projects and funds'),
  MICRO_CREDIT: message('小额信贷', 'Micro-credit'),
  MONITORING: message('防返贫监测', 'Monitoring'),
  VILLAGE_TEAMS: message('驻村帮扶', 'Village teams'),
  RELOCATION: message('易地搬迁后续扶持', 'Relocation'),
  HOTLINE: message('12317 热线', 'Hotline 12317'),
  DEMONSTRATION: message('示范创建', 'Demonstration'),
  RECTIFICATION: message('问题整改', 'Rectification'),
  INCOME: message('脱贫人口收入', 'Income'),
  DESIGNATED: message('定点帮扶', 'Designated assistance'),
} as const;

export const counterpartStates = {
  MATCHED: message('一致', 'same'),
  DIFFERS: message('不一致', 'differs'),
  WEST_ONLY: message('仅受援方有数', 'west alone'),
  EAST_ONLY: message('仅支援方有数', 'east alone'),
  EXPLAINED: message('不一致，已说明', 'differs, explained'),
} as const;
