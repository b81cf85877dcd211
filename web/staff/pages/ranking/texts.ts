import { message } from '../../../../platform/message';

export const texts = {
  title: message('排名', 'Ranking'),
  within: message('范围', 'Within'),
  level: message('层级', 'Level'),
  by: message('排名依据', 'Ranked by'),
  chooseBoth: message('请选择指标和范围。', 'Choose an indicator and a region.'),
} as const;

export const bases = {
  RATIO: message('完成率', 'ratio'),
  GAP: message('与应完成之差', 'gap'),
  ACTUAL: message('完成数', 'amount'),
  CHANGE: message('本月增量', 'change in a month'),
} as const;
