import { message, type Message } from '../../../platform/message';

/** The words of returns that several pages have. */
export const states = {
  DRAFT: message('草稿', 'draft'),
  SUBMITTED: message('待审核', 'submitted'),
  RETURNED: message('已退回', 'sent back'),
  APPROVED: message('已审核', 'approved'),
} as const;

export const rhythms = {
  WEEK: message('周', 'weekly'),
  MONTH: message('月', 'monthly'),
  QUARTER: message('季', 'quarterly'),
  HALF_YEAR: message('半年', 'half-yearly'),
  YEAR: message('年', 'yearly'),
} as const;

export const sides = {
  WEST: message('受援方', 'west'),
  EAST: message('支援方', 'east'),
} as const;

export const words = {
  theme: message('专题', 'Theme'),
  unit: message('填报单位', 'Unit'),
  side: message('填报方', 'Side'),
  period: message('报告期', 'Period'),
  due: message('报送期限', 'Due'),
  state: message('状态', 'State'),
  late: message('逾期', 'late'),
  notOpened: message('未打开', 'not opened'),
  year: message('年度', 'Year'),
  within: message('地区', 'Region'),
  signIn: message('登录', 'Sign in'),
} as const;

/** A period as people say it: 2021年7月, 2021年第30周. */
export function periodName(period: string): Message {
  const [, year = '', kind = '', number = ''] = /^(\d{4})(?:-([WQH]?)(\d{1,2}))?$/.exec(period) ?? [];
  const at = Number(number);
  if (year === '') return message(period, period);
  if (number === '') return message(`${year}年`, year);
  switch (kind) {
    case 'W':
      return message(`${year}年第${at}周`, `week ${at} of ${year}`);
    case 'Q':
      return message(`${year}年第${at}季度`, `Q${at} ${year}`);
    case 'H':
      return message(`${year}年${at === 1 ? '上' : '下'}半年`, `H${at} ${year}`);
    default:
      return message(`${year}年${at}月`, period);
  }
}
