import { message } from '../message';

/** What people are told of plans and returns that are not taken. */
export const returnTexts = {
  notExpected: message('报送安排中没有这份报表', 'a return that a filing plan expects'),
  periodNotOver: (end: string) =>
    message(`报告期截至 ${end}，尚未结束`, `a period that is over: it ends on ${end}`),
  alreadyOpen: message('报表已打开', 'a return that nobody has opened'),
  notOpen: message('尚未打开的报表，请先打开或保存', 'a return that was opened: open or save it first'),
  writable: message('草稿或已退回的报表', 'a draft, or a return that was sent back'),
  submitted: message('待审核的报表', 'a submitted return'),
  approved: message('已审核的报表', 'an approved return'),
  ownSubmission: message('由他人提交的报表：不能审核本人提交的报表', 'a return that somebody else submitted'),
  foreignLine: message('本报表的填报行', 'a line of this return'),
  indicator: message('该报送安排中的指标', 'an indicator of the plan'),
  repeatedLine: message('同一行只填一次', 'each line once'),
  partner: message('对方地区的行政区划代码', 'the code of a region of the other side'),
  noPartner: message('留空：本专题不分结对地区', 'none: the unit files it without partners'),
  oneOfTwo: message('累计、本期只填一项', 'the total or the increment, not both'),
  noTotal: message('留空：不在本地填报', 'nothing, as it is not filed here'),
  noIncrement: message('累计；该指标没有本期数', 'the total: such an indicator has no increment'),
  notBelowZero: message('累计不小于 0', 'a total that is not negative'),
  filedBy: message('填报单位的行政区划代码', 'the code of the unit that files it'),
  noFiledBy: message('留空', 'nothing, unless another unit files it'),
  line500: message('不超过 500 个字的单行文字', 'one line of at most 500 characters'),
  line200: message('不超过 200 个字的单行文字', 'one line of at most 200 characters'),
  noSuchCheck: message('本报表须说明的核对项', 'a check of this return that asks'),
  due: (end: string) => message(`${end} 或以后的日期`, `a day from ${end} on`),
  theme: message('本子图的专题', 'a theme that this subgraph owns'),
  samePlan: message('专题、填报方、周期不变', 'the same theme, side and rhythm as before'),
  within: message(
    '现有的行政区划代码，且有权管理',
    'the code of a region that there is, and that one administers',
  ),
  planLevel: message('省级至乡级', 'a level from province to township'),
  planUnits: (most: number) =>
    message(`1 至 ${most} 个该地区内、该填报方的单位`, `1 to ${most} units of that region and side`),
  planIndicators: message('1 至 200 个该专题的指标，各一次', '1 to 200 indicators of the theme, each once'),
  planPartners: message(
    '报送单位及对方地区，至多 5000 个，同一对的日期不重叠',
    'units of the plan with regions of the other side, at most 5,000, the days of one pair apart',
  ),
  days: message('0 至 366 天', '0 to 366 days'),
  bound: message('大于 0 的数', 'a number above 0'),
  notNegative: message('不小于 0 的数', 'a number of 0 or more'),
  periods: message('2 至 12 期', '2 to 12 periods'),
  until: message('不早于起始日期', 'not before its beginning'),
  overlaps: (plan: string, name: string, unit: string) =>
    message(
      `报送单位 ${unit} 同期已在报送安排 ${plan}（${name}）中`,
      `units that no other plan expects at that time: ${plan} (${name}) has ${unit}`,
    ),
} as const;
