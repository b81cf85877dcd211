import { message } from '../../../../platform/message';

export const texts = {
  title: message('目标任务', 'Targets'),
  region: message('地区', 'Region'),
  partner: message('东部结对地区', 'Eastern partner'),
  noPartner: message('不分结对地区', 'none'),
  year: message('年度', 'Year'),
  choosePlace: message('请选择地区，查看或下达它的目标任务。', 'Choose a region to see or set its targets.'),
  noTargets: message('这一年没有目标任务。', 'There are no targets for this year.'),
  noPlace: message(
    '没有这个地区，或这两地没有结对。',
    'There is no such region, or the two are not partners.',
  ),
  indicator: message('指标', 'Indicator'),
  value: message('目标值', 'Value'),
  kind: message('目标性质', 'Kind'),
  from: message('来源', 'Set where'),
  set: message('下达目标', 'Set a target'),
  revise: message('调整', 'Revise'),
  version: message('版本', 'Version'),
  history: message('历史版本', 'History'),
  schedule: message('进度安排', 'Schedule'),
  scheduleHint: message('如 03-31:30; 06-30:100，或 上年进度', 'as 03-31:30; 06-30:100, or LAST_YEAR'),
  even: message('均匀', 'even'),
  basis: message('目标口径', 'Taken from'),
  lastYear: message('上年实绩', 'last year'),
  lastYearCurve: message('上年进度', 'as last year'),
  agreed: message('协议数', 'agreed'),
  source: message('依据', 'Source'),
  note: message('备注', 'Note'),
  reason: message('调整原因', 'Reason'),
  recordedAt: message('录入时间', 'Recorded'),
  recordedBy: message('录入人', 'By'),
  noTarget: message('这个地区这一年还没有下达这项目标。', 'None is set for this very region and year.'),
  back: message('返回目标列表', 'Back to the targets'),
  unit: message('单位：', 'in '),
  setters: message('下达和调整目标由目标管理员办理。', 'Target setters set and revise targets.'),
} as const;

export const kinds = {
  REACH: message('达到', 'reach'),
  KEEP_ABOVE: message('稳定在以上', 'keep above'),
  KEEP_BELOW: message('不高于', 'keep below'),
} as const;

export const bases = {
  OWN: message('本级下达', 'here'),
  PARTNERSHIPS: message('结对关系汇总', 'sum of partnerships'),
  PARTS: message('下级汇总', 'sum of parts'),
} as const;
