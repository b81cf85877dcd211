import { message } from '../../../../platform/message';

export const texts = {
  title: message('报送完整性', 'Completeness'),
  choose: message(
    '选一个地区，看它下面各单位每期报了没有。',
    'Choose a region to see which of its units have filed.',
  ),
  theme: message('专题', 'Theme'),
  level: message('层级', 'Level'),
  anyLevel: message('全部层级', 'any'),
  none: message('这一年没有报送安排要求这里填报。', 'No plan expects returns here in this year.'),
  unit: message('单位', 'Unit'),
  expected: message('应报', 'expected'),
  onTime: message('按时', 'on time'),
  late: message('迟报', 'late'),
  missing: message('未报', 'missing'),
  pending: message('未到期', 'pending'),
  sum: message('合计', 'Sum'),
  legend: message(
    '●按时 ◐迟报 ○未报 ·未到期；点开即到那张报表',
    '● on time ◐ late ○ missing · pending; each opens its return',
  ),
} as const;

export const marks = {
  onTime: '●',
  late: '◐',
  missing: '○',
  pending: '·',
} as const;
