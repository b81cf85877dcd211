import { message } from '../../../platform/message';

export const texts = {
  notReported: message('未上报', 'not reported'),
  notKnown: message('暂不可知', 'not known'),
  noTarget: message('无目标', 'no target'),
  none: message('—', '—'),
} as const;

export const paceNames = {
  DONE: message('已完成', 'done'),
  AHEAD: message('达到进度', 'on schedule'),
  BEHIND: message('滞后', 'behind'),
  KEPT: message('保持', 'kept'),
  MISSED: message('未保持', 'missed'),
} as const;
