import { message } from '../../../../platform/message';

export const texts = {
  title: message('审计：谁在何时做了什么', 'Audit: who did what, and when'),
  hint: message(
    '管理员查看所管地区的操作，最近的在前；每条都由摘要串联，改动会被发现。',
    'Administrators see what was done in their regions, the newest first; entries are chained by hashes.',
  ),
  part: message('范围', 'Of'),
  register: message('台账', 'Register'),
  registerHint: message('如 labour_transfer', 'as labour_transfer'),
  record: message('编号', 'Record'),
  actor: message('操作人', 'By'),
  at: message('时间', 'When'),
  action: message('操作', 'Action'),
  changes: message('变更', 'Changes'),
  reason: message('原因', 'Reason'),
  none: message('没有符合条件的操作。', 'Nothing was done that fits.'),
  personal: message('（个人信息）', '(personal)'),
  more: message('更早的', 'Earlier'),
  first: message('回到最近的', 'The newest'),
  imported: (file: string, written: number, unchanged: number) =>
    message(
      `${file}：写入 ${written} 行，已有 ${unchanged} 行`,
      `${file}: ${written} rows written, ${unchanged} on record`,
    ),
} as const;

export const parts = {
  targets: message('目标与结对', 'targets and partnerships'),
  eastWest: message('东西部协作', 'east-west'),
  consumer: message('消费帮扶', 'consumer'),
  enterpriseVillage: message('万企兴万村', 'enterprises and villages'),
  consolidation: message('巩固拓展', 'consolidation'),
} as const;

export const actions = {
  ADD: message('新增', 'add'),
  CORRECT: message('更正', 'correct'),
  VOID: message('作废', 'void'),
  IMPORT: message('导入', 'import'),
  READ: message('查看个人信息', 'read'),
} as const;
