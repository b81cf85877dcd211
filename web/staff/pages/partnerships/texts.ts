import { message } from '../../../../platform/message';

export const texts = {
  title: message('结对关系', 'Partnerships'),
  region: message('地区（含下级）', 'Region and below'),
  on: message('在该日有效', 'In force on'),
  level: message('结对层级', 'Level'),
  allLevels: message('全部层级', 'All levels'),
  count: message('共', 'In all'),
  pair: message('东部 → 西部', 'East → west'),
  since: message('开始日期', 'Since'),
  until: message('结束日期', 'Until'),
  source: message('依据', 'Source'),
  earlier: message('以往期间', 'Earlier periods'),
  unknown: message('未知', 'not known'),
  running: message('有效', 'in force'),
  open: message('建立结对', 'New partnership'),
  end: message('结束', 'End'),
  endTitle: message('结束结对', 'End the partnership'),
  east: message('东部地区（支援方）', 'Eastern region'),
  west: message('西部地区（受援方）', 'Western region'),
  empty: message('没有符合条件的结对关系。', 'No partnership fits.'),
  first: message('第一页', 'First page'),
  next: message('下一页', 'Next page'),
  setters: message('建立和结束结对由目标管理员办理。', 'Target setters open and end partnerships.'),
} as const;

export const levels = {
  PROVINCE: message('省级', 'province'),
  PREFECTURE: message('市级', 'prefecture'),
  COUNTY: message('县级', 'county'),
} as const;
