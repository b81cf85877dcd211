/** A text in both languages. */
export interface Text {
  zh: string;
  en: string;
}

/** Every text of ours on the page, Chinese first. GraphiQL's own texts are English. */
export const strings = {
  product: { zh: '协作图谱', en: 'Cooperation Graph' },
  questions: { zh: '常用问题', en: 'Questions' },
  questionsHint: {
    zh: '点一下即在标签页中打开并运行；可任意修改。',
    en: 'Click one to open it in a tab and run it; change it as you like.',
  },
  explorer: { zh: '点选字段', en: 'Explorer' },
  schema: { zh: '接口定义', en: 'Schema' },
  noSchema: {
    zh: '本服务不公开接口定义：没有字段提示和说明，查询仍可运行。',
    en: 'This server keeps its schema to itself: queries run, without completion and docs.',
  },
  token: { zh: '访问令牌', en: 'Token' },
  tokenHint: { zh: '粘贴令牌后回车，留空即匿名', en: 'paste and press Enter; empty for anonymous' },
  tokenKept: {
    zh: '令牌已保存，随每次请求发送；关闭本页即忘记。',
    en: 'The token goes with every request and is forgotten when this page is closed.',
  },
  tokenGone: { zh: '令牌已清除。', en: 'The token is cleared.' },
  tokenMalformed: {
    zh: '这不是令牌：其中有空格、汉字或其他不该有的字符。请重新复制。',
    en: 'This is no token: it holds spaces or characters that a token cannot have. Copy it again.',
  },
  tokenRefused: {
    zh: '令牌被拒绝：可能已过期、不完整，或不是本系统签发的。请换一个，或清空后匿名查询。',
    en: 'The token was refused: expired, incomplete, or not issued for this system. Use another, or none.',
  },
  loginNeeded: {
    zh: '需要访问令牌：请在右上角粘贴。',
    en: 'A token is needed: paste one at the top right.',
  },
  roleNeeded: {
    zh: '令牌没有所需的角色：请联系管理员授权，或换一个令牌。',
    en: 'The token has no role for this: ask an administrator for one, or use another token.',
  },
  unreachable: {
    zh: '连不上服务：请检查网络，或稍后再试。',
    en: 'The server cannot be reached: check the network, or try again later.',
  },
  slow: { zh: '服务一分钟内没有答复。', en: 'The server did not answer within a minute.' },
  notGraphql: { zh: '服务的答复无法读取', en: 'The answer could not be read' },
  csv: { zh: '保存为 CSV', en: 'Save as CSV' },
  csvEmpty: {
    zh: '当前结果里没有可保存的行：请先运行一个查询。',
    en: 'The current result has no rows to save: run a query first.',
  },
  csvPage: {
    zh: '只保存了这一页：还有下一页。加大 first，或用 after 取下一页。',
    en: 'Only this page was saved: there are more. Ask for more with first, or for the next page with after.',
  },
  csvPartial: {
    zh: '答复里有错误：表中的空格可能是没有取到，不等于未上报。',
    en: 'The answer has errors: an empty cell may be unknown rather than not reported.',
  },
  csvName: { zh: '完成情况', en: 'Progress' },
  dismiss: { zh: '关闭', en: 'Dismiss' },
} as const satisfies Record<string, Text>;

/** Both languages in one line, for labels, tooltips and messages. */
export function both(text: Text): string {
  return `${text.zh} ${text.en}`;
}

/** Column headings of CSV files, by the graph's field names; a field that is not listed keeps its name. */
export const columns: Record<string, string> = {
  actual: '完成数',
  aggregation: '汇总方式',
  alias: '查询项',
  amount: '数值',
  asOf: '截止日期',
  book: '口径方',
  code: '代码',
  counterpart: '对方数',
  coverage: '数据覆盖',
  date: '日期',
  definition: '解释',
  difference: '差额',
  east: '东部',
  elapsed: '序时进度%',
  evidence: '来源',
  expected: '应报单位数',
  gap: '与应完成进度之差',
  given: '上报原值',
  givenUnit: '上报单位',
  indicator: '指标',
  itemised: '已细化数',
  league: '排名',
  level: '层级',
  name: '名称',
  newerBelow: '晚于上级数的下级数个数',
  newest: '最新数据日期',
  note: '备注',
  oldest: '最早数据日期',
  pace: '进度评价',
  parent: '上级',
  partnership: '结对关系',
  partnerships: '结对关系',
  partOf: '所属指标',
  previousRank: '上月名次',
  qualifier: '约数用语',
  rank: '名次',
  ratio: '完成率%',
  reason: '更正原因',
  recordedAt: '入账时刻',
  recordedBy: '入账人',
  recordId: '台账记录',
  region: '地区',
  replacedAt: '更替时刻',
  replacedBecause: '更替原因',
  replacedBy: '更替人',
  revisions: '上报与更正记录',
  scheduled: '应完成%',
  side: '填报方',
  since: '开始日期',
  source: '出处',
  standsFor: '数据截止日期',
  state: '核对情况',
  stated: '已报单位数',
  statedOn: '上报截止日期',
  statement: '上报数',
  target: '目标任务',
  targetActual: '下达目标地区完成数',
  targetBasis: '目标来源',
  targetKind: '目标性质',
  targetParts: '汇总个数',
  theme: '专题',
  unit: '单位',
  unitemised: '未细化数',
  until: '结束日期',
  west: '西部',
  withdrawn: '是否撤回',
  year: '年度',
};
