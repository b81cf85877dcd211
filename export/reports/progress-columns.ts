import { message } from '../../platform/message';
import { codeColumn, dateColumn, numberColumn, percentColumn, textColumn } from '../define-report';
import type { ProgressCellsFragment } from '../generated/graphql';
import {
  COUNTERPART_STATE,
  NOT_REPORTED,
  PACE,
  SIDE,
  TARGET_BASIS,
  TARGET_KIND,
  THEME,
  UNIT,
} from '../labels';
import type { Column } from '../report';

/**
 * The columns of a row of progress. Their headings are no file's of targets or figures: sums that the graph has made must never be
 * taken for what somebody filed.
 */
export const progressColumns: readonly Column<ProgressCellsFragment>[] = [
  textColumn(message('专题', 'theme'), ({ indicator }, say) => say(THEME[indicator.theme])),
  codeColumn(message('指标编码', 'indicator code'), ({ indicator }) => indicator.code),
  textColumn(message('指标', 'indicator'), ({ indicator }) => indicator.name),
  textColumn(message('计量单位', 'unit'), ({ indicator }, say) => say(UNIT[indicator.unit])),
  numberColumn(message('目标任务', 'target'), ({ target }) => target),
  textColumn(
    message('目标性质', 'target kind'),
    ({ targetKind }, say) => targetKind && say(TARGET_KIND[targetKind]),
  ),
  textColumn(
    message('目标来源', 'target basis'),
    ({ targetBasis }, say) => targetBasis && say(TARGET_BASIS[targetBasis]),
  ),
  numberColumn(message('目标汇总个数', 'targets summed'), ({ targetParts }) => targetParts),
  numberColumn(message('累计完成', 'actual'), ({ actual }, say) => actual ?? say(NOT_REPORTED)),
  textColumn(message('约数', 'qualifier'), ({ statement }) => statement?.qualifier),
  numberColumn(message('下达目标地区完成', 'actual of the parts'), ({ targetActual }) => targetActual),
  percentColumn(message('完成率（%）', 'ratio (%)'), ({ ratio }) => ratio),
  percentColumn(message('应完成（%）', 'scheduled (%)'), ({ scheduled }) => scheduled),
  percentColumn(message('差距（百分点）', 'gap (points)'), ({ gap }) => gap),
  textColumn(message('进度评价', 'pace'), ({ pace }, say) => pace && say(PACE[pace])),
  dateColumn(message('数据截止日期', 'stands for'), ({ standsFor }) => standsFor),
  dateColumn(message('上报截止日期', 'stated on'), ({ statedOn }) => statedOn),
  textColumn(message('口径方', 'book'), ({ book }, say) => book && say(SIDE[book])),
  numberColumn(message('对方数', 'counterpart'), ({ counterpart }) => counterpart?.actual),
  numberColumn(message('差额', 'difference'), ({ counterpart }) => counterpart?.difference),
  textColumn(
    message('双方核对', 'comparison'),
    ({ counterpart }, say) => counterpart && say(COUNTERPART_STATE[counterpart.state]),
  ),
  numberColumn(message('已报单位数', 'units reported'), ({ coverage }) => coverage?.stated),
  numberColumn(message('应报单位数', 'units expected'), ({ coverage }) => coverage?.expected),
  dateColumn(message('最早数据日期', 'oldest'), ({ coverage }) => coverage?.oldest),
  dateColumn(message('最新数据日期', 'newest'), ({ coverage }) => coverage?.newest),
  numberColumn(message('晚于上级数的下级数', 'newer below'), ({ coverage }) => coverage?.newerBelow),
];
