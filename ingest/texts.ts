import { inLanguage, message } from '../platform/message';
import { KEY_HEADINGS } from './layout/headings';

const HEADINGS = Object.entries(KEY_HEADINGS)
  .map(([name, [chinese = '']]) => `${name} (${chinese})`)
  .join(', ');

/** What the words of a file are about. */
const WHAT = {
  column: message('列', 'column'),
  indicator: message('指标', 'indicator'),
  region: message('地区', 'region'),
  date: message('日期', 'date'),
  unit: message('单位', 'unit'),
} as const;

/** Why the headings of a file are not understood. */
export const layoutTexts = {
  COLUMN_UNKNOWN: (near: readonly string[]) =>
    message(
      `不认识的列名${near.length > 0 ? `；相近的指标有 ${near.join('、')}` : ''}。其他列可以是：${HEADINGS}`,
      `this heading is not understood${near.length > 0 ? '; the nearest indicators are named' : ''}. Other columns can be: ${HEADINGS}`,
    ),
  COLUMN_DUPLICATE: () => message('此列出现了两次，应只有一次', 'this column is there twice, expected once'),
  COLUMN_MISSING: () =>
    message(
      '表头缺少此列：每个数要有指标（一列，或每列一个指标）和数值',
      'the header lacks this column: every value has an indicator (a column, or one for each column) and a value',
    ),
  whichKind: message(
    '要么有 year（年度）列，即目标任务；要么有 as_of（截止日期）列或标题中的截至日期，即上报数；不能都有或都没有',
    'expected a column year (targets), or a column as_of or a date in the title (figures), not both and not neither',
  ),
  otherKind: (columns: readonly string[]) =>
    message(
      `${columns.join(', ')}：目标任务文件没有 side 列，上报数文件没有 kind、basis、schedule 列，请删去`,
      `${columns.join(', ')}: side is a column of figures alone, kind, basis and schedule are columns of targets alone; delete them`,
    ),
  noSheet: (name: string, names: readonly string[]) =>
    message(
      `没有工作表“${name}”。有：${names.join('、')}`,
      `there is no sheet "${name}". There are: ${names.join(', ')}`,
    ),
  noHeadings: message(
    '没有找到列名：要有地区和指标，或一列一个指标',
    'no headings were found: regions and indicators, or one column for each indicator',
  ),
  tooWide: (most: number) =>
    message(`数值列超过 ${most} 列`, `there are more than ${most} columns of values`),
} as const;

/** What people are told about a file and its rows. */
export const texts = {
  indicator: (near: string) =>
    message(
      `指标目录中的代码、名称或别名；相近的有 ${near}`,
      `a code, name or synonym of the indicator catalogue; the nearest are ${near}`,
    ),
  region: message(
    '地区的名称或代码，如 陕西省商洛市山阳县、611024',
    'the name or code of a region; villages have to be loaded with --villages first',
  ),
  oneOf: (candidates: readonly string[]) =>
    message(
      `其中之一：${candidates.slice(0, 10).join('、')}；请写全称、代码，或用 --within 说明所在地区`,
      `one of ${candidates.slice(0, 10).join(', ')}: write the whole path or the code, or say with --within where it lies`,
    ),
  partOf: (now: string) =>
    message(
      `现有的地区：原来的这个地区现在只是 ${now} 的一部分，其数不能记为后者的数`,
      `a region that there is: the one of that name is only a part of ${now} now`,
    ),
  twoUnits: message(
    '一个单位；表头、单位列和指标名写的不一致',
    'one unit: the heading, the column of units and the indicator say different ones',
  ),
  exactRecord: message(
    '准确的数，不带约、近、余、多、以上',
    'an exact number, without a word like about or over',
  ),
  otherCode: message('名称与代码指同一个地区', 'a name and a code of one region'),
  blankBelow: message(
    '每行写明；空格不按上一行填补（工作表中合并的单元格除外）',
    'a name in every row: blank cells are not filled from above, but for merged cells of a workbook',
  ),
  /** Why a printed date is not taken. */
  date: {
    malformed: message(
      '日期，如 2021-07-31、2021年7月底、2021年上半年',
      'a date such as 2021-07-31, or as bulletins print it',
    ),
    noYear: message('带年份的日期；表中没有写明年份', 'a date with its year, which the file does not say'),
    notOver: message('具体日期：这一时期尚未结束', 'the day: this period is not over yet'),
    future: message('不晚于今天的日期', 'a date that is not in the future'),
  },
  side: message('WEST（受援方、西部）或 EAST（支援方、东部），或留空', 'WEST, EAST or empty'),
  kind: message(
    'REACH（达到）、KEEP_ABOVE（稳定在以上）、KEEP_BELOW（不高于）、不低于，或留空',
    'the kind of a target, or empty',
  ),
  basis: message('LAST_YEAR（上年），或留空', 'LAST_YEAR or empty'),
  unknownRegion: message(
    '现有的行政区划代码；行政村须先用 npm run import -- --villages 载入',
    'the code of a region that there is; villages have to be loaded with --villages first',
  ),
  noQualifier: message('不带约、近、余、多、以上的目标值', 'a target without a word like about or over'),
  sameTarget: (row: number) => message(`与第 ${row} 行一致的目标`, `the same target as in row ${row}`),
  correction: '--correction',
  noCorrection: message(
    '台账文件只新增记录；更正已入账的记录请用相应的 correct… 操作，不用 --correction',
    'a register file only adds records; correct those on record by their correct... mutations, without --correction',
  ),
  fileName: (found: string) =>
    message(
      `文件名中有不可见的字符 ${found}，请改名`,
      `the name of the file has the character ${found}, which does not show: rename it`,
    ),
  tooLong: message(
    '入账超过一小时，未写入，请分成几个文件',
    'this took over an hour, and nothing was written: split the file',
  ),
  undecided: message(
    '提交时数据库连接中断：可能已全部写入，也可能全部未写入；恢复连接后运行 npm run migrate，再导入一次即可确定',
    'the connection broke at the commit: all of it is written, or nothing; run npm run migrate once the database is back, and import the file again',
  ),
  unfinished: (setting: string) =>
    message(
      `已决定写入，但 ${setting} 的数据库未确认；下次启动、导入或 npm run migrate 时完成`,
      `taken, but the database of ${setting} has not confirmed it; the next start, import or npm run migrate completes it`,
    ),
  preparingIsOff: (setting: string) =>
    `max_prepared_transactions: 0 on the server of ${setting}; files that several databases share are taken whole or not at all by prepared transactions: set it to 10 or more and restart that server`,
  sameRegister: (name: string) =>
    message(`与首行相同的台账：${name}`, `the same register as in the first row: ${name}`),
  exportedRow: message(
    '导出后未改动的行。更正请用 correct…，作废请用 void…；新记录不要填记录编号',
    'a row as it was exported: correct and void records by their mutations, and give new ones no record number',
  ),
  recordInForce: message('有效的台账记录编号', 'the number of a record in force'),
  reference: message(
    '已登记的统一社会信用代码或台账记录编号',
    'the credit code or the id of a record in force',
  ),
  notReported: (found: string) =>
    message(`“${found}”：没有上报，未写入`, `“${found}”: nothing reported, left out`),
  totalDiffers: (stated: string, sum: string) =>
    message(
      `合计 ${stated}，各行相加为 ${sum}；合计行不写入`,
      `the row of totals says ${stated}, but the rows above come to ${sum}; it is not written`,
    ),
  /** What a column of values of one indicator holds. */
  role: {
    VALUE: '',
    TARGET: inLanguage(message('，目标任务', 'target')),
    FIGURE: inLanguage(message('，累计数', 'total')),
    RATIO: inLanguage(message('，完成率', 'ratio')),
  },
  notRead: inLanguage(message('不读取', 'not read')),
  /** What a word of the file was taken for. */
  what: WHAT,
  takenFor: (written: string, as: string) => message(` “${written}”：${as}`, ` “${written}”: ${as}`),
  wouldTake: (written: number, unchanged: number) =>
    message(
      `可以导入，将写入 ${written} 行，${unchanged} 行已在库中；本次未写入`,
      `it can be imported: ${written} rows would be written; nothing was`,
    ),
  allErrors: (path: string) => message(`全部错误见 ${path}`, `all errors are in ${path}`),
  errorsUnwritten: (path: string) =>
    message(`不能写入 ${path}，请检查文件夹权限`, `the file of all errors cannot be written: ${path}`),
  taken: (written: number, unchanged: number) =>
    message(
      `写入 ${written} 行，${unchanged} 行已在库中`,
      `${written} rows written, ${unchanged} on record already`,
    ),
  refused: (errors: number) => message(`未写入，${errors} 处有误`, `nothing written: ${errors} errors`),
  /** What begins the line of a file, of a wrong cell, and of a finding. */
  of: (file: string) => message(`${file}：`, `${file}: `),
  badCell: (row: number, column: string, found: string) =>
    message(
      `第 ${row} 行 ${column}：${found === '' ? '（空）' : found}，应为 `,
      `row ${row}, ${column}: ${found === '' ? '(empty)' : found}, expected `,
    ),
  ofRow: (row: number, indicator: string) =>
    message(`第 ${row} 行${indicator && ` ${indicator}`}：`, `row ${row}${indicator && `, ${indicator}`}: `),
  moreCells: (count: number) => message(`另有 ${count} 处`, `and ${count} more`),
  notAllowed: message(
    '有权填报的地区和填报方；目标任务须由目标设定人设定',
    'a region and a side that the sender may file; targets are for a target setter',
  ),
  newPartnership: (east: string, west: string) =>
    message(
      `新增结对关系 ${east}–${west}，起止日期不详`,
      `the partnership ${east}–${west} was not on record; its dates are not known`,
    ),
  ignoredSheet: (sheet: string) => message(`未读取工作表“${sheet}”`, `the sheet “${sheet}” was not read`),
  villagesLoaded: message('已载入全部行政村和社区', 'the villages are loaded'),
  villagesKnown: message('行政村和社区已在库中', 'the villages are on record already'),
  filer: (name: string) =>
    message(
      `--as ${JSON.stringify(name)}：应为一行普通文字的姓名或工号，不超过 200 个字，不以 import 开头`,
      'expected a name or number in one line of plain text, at most 200 characters, that does not begin with "import"',
    ),
  within: (found: string) =>
    message(
      `--within ${JSON.stringify(found)}：应为一个地区的名称或代码`,
      'expected the name or code of one region',
    ),
  wrongOption: (reason: string) => message('参数有误', reason),
  indicatorGone: (code: string, name: string) =>
    message(
      `指标目录已无 ${code} ${name}，台账中仍有其数据：可以查询，不能再填报`,
      `${code} is gone from the catalogue, and the ledger holds figures of it: it can be read and not be filed`,
    ),
  importUsage: message(
    `用法：npm run import -- [--check] [--as 姓名] [--correction 原因] [--within 地区] [--sheet 表名] [--language zh|en] [--villages] 文件...
  文件            CSV 或 XLSX：目标任务、上报数、台账或地区分组
  --check         只检查并说明，不写入
  --within        表中地区所在的地区，用来区分重名
  --sheet         只读这张工作表
  --language      只用一种语言提示
  --as            由谁报送，记入台账和审计
  --correction    累计数可以减少、分组可以调整，并说明原因
  --villages      载入全部行政村和社区`,
    `Usage: npm run import -- [--check] [--as NAME] [--correction REASON] [--within REGION] [--sheet NAME] [--language zh|en] [--villages] FILE...
  FILE            CSV or XLSX: targets, figures, a register or groups
  --check         says what the files would do, and writes nothing
  --within        where the regions of the file lie, to tell names apart
  --sheet         reads this sheet alone
  --language      tells what happened in one language
  --as            who files, as records and the audit trail name them
  --correction    totals may fall, groups may change; why
  --villages      loads all villages`,
  ),
} as const;
