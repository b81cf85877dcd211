import { message } from '../../../platform/message';

export const texts = {
  rank: message('名次', 'Rank'),
  previousRank: message('上月名次', 'A month before'),
  region: message('地区', 'Region'),
  change: message('本月增量', 'Change in a month'),
  up: message('上升', 'up'),
  down: message('下降', 'down'),
  notRanked: message('不排名', 'not ranked'),
  nothing: message(
    '没有可排名的地区；只能看到部分下级地区的人看不到排名。',
    'There is nothing to rank, or you may not read the whole of it.',
  ),
} as const;
