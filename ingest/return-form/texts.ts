import { message } from '../../platform/message';

/** What people are told of a return's template that came back. */
export const returnTexts = {
  noTemplate: message(
    '这不是报表模板：请从报表的网页下载',
    'this is no template of a return: download it from the return’s page',
  ),
  otherLayout: message(
    '这是另一版本的报表模板，请重新下载',
    'this template has another layout: download it again',
  ),
  noHeadings: message(
    '报表模板的表头被删改，请重新下载',
    'the headings of the template were changed: download it again',
  ),
  noColumns: (names: readonly string[]) =>
    message(
      `报表模板缺少列：${names.join('、')}（可能是隐藏列被删），请重新下载`,
      `the template lacks columns: ${names.join(', ')} (hidden ones may have been deleted); download it again`,
    ),
  tooManyRows: (most: number) =>
    message(`报表模板超过 ${most} 行`, `the template has more than ${most} rows`),
  addedRow: message(
    '报表中已有的行；新增的行没有取，请在网页上加',
    'a line of the return; a row that was added is not taken, add it on the page',
  ),
  sameAs: (row: number) =>
    message(`每行一次；这一行已在第 ${row} 行`, `each line once; it is in row ${row} already`),
  otherReturn: (found: string, wanted: string) =>
    message(`报表 ${wanted} 的模板；这是 ${found} 的`, `the template of ${wanted}; this is that of ${found}`),
  notFound: (id: string) =>
    message(
      `报送安排中有的、本人可填的报表；没有 ${id}`,
      `a return that a plan expects and that you may file; there is no ${id}`,
    ),
  state: {
    SUBMITTED: message(
      '草稿或已退回的报表；这张已提交，请先退回',
      'a draft or one sent back; this one is submitted',
    ),
    APPROVED: message(
      '草稿或已退回的报表；这张已审核，请先更正',
      'a draft or one sent back; this one is approved: amend it',
    ),
  },
  notInPlan: message(
    '现行报送安排中的指标；这一行已不在其中，请重新下载模板',
    'a line of the plan as it now is; this one is not: download the template again',
  ),
  otherName: (name: string) =>
    message(
      `${name}；名称与行不符，可能是行被粘贴覆盖`,
      `${name}; the name is not that of the line, which may have been pasted over`,
    ),
  newer: (value: string) =>
    message(
      `与下载之后别人保存的一致（现为 ${value === '' ? '空' : value}），或重新下载模板`,
      `what somebody saved since it was downloaded (${value === '' ? 'empty' : value}), or a new template`,
    ),
  bothTyped: (value: string) =>
    message(
      `上期累计加本期，即 ${value}；或只填一个`,
      `the total before and this period's, ${value}; or only one of them`,
    ),
  region: message('地区的名称或代码', 'the name or code of a region'),
  answer: message(
    '填数、本地无此项或由其他单位填报',
    'a figure, does not exist here, or another unit files it',
  ),
  unit: (spellings: string) => message(`单位 ${spellings}`, `a unit of ${spellings}`),
  unitTwice: message('单位只写一次', 'the unit once'),
  qualifiers: message('只用一个约数用语（约、近、余、多、以上）', 'one word of 约 近 余 多 以上'),
  fraction: (decimals: string) => message(`最多 ${decimals} 位小数`, `at most ${decimals} decimals`),
  size: (most: string) => message(`小于 ${most} 的数`, `a number less than ${most}`),
} as const;
