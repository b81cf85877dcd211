interface OtherStatement {
  zh: string;
  en: string;
}

/** What people are told about a row: Chinese first, English second. */
export const texts = {
  whichKind: {
    zh: '要么有 year（年度）列，即目标任务；要么有 as_of（截止日期）列，即上报数；不能都有或都没有',
    en: 'expected a column year (a file of targets) or a column as_of (a file of figures), not both and not neither',
  },
  indicator: '指标目录中的代码或中文名称 (a code or Chinese name of the indicator catalogue)',
  region: '行政区划代码，如 610000 (the code of a region)',
  side: 'WEST（受援方、西部）或 EAST（支援方、东部），或留空 (WEST, EAST or empty)',
  kind: 'REACH（达到）、KEEP_ABOVE（稳定在以上）、KEEP_BELOW（不高于）、不低于，或留空 (the kind of a target, or empty)',
  basis: 'LAST_YEAR（上年），或留空 (LAST_YEAR or empty)',
  otherKind: (columns: readonly string[]) => ({
    zh: `${columns.join(', ')}：目标任务文件没有 side 列，上报数文件没有 kind、basis、schedule 列，请删去`,
    en: `${columns.join(', ')}: side is a column of figures alone, kind, basis and schedule are columns of targets alone; delete them`,
  }),
  unknownRegion:
    '现有的行政区划代码；行政村须先用 npm run import -- --villages 载入 (the code of a region that there is; villages have to be loaded with --villages first)',
  noQualifier: '不带约、近、余、多、以上的目标值 (a target without a word like about or over)',
  sameTarget: (row: number) => `与第 ${row} 行一致的目标 (the same target as in row ${row})`,
  correction: '--correction',
  noCorrection: {
    zh: '台账文件只新增记录；更正已入账的记录请用相应的 correct… 操作，不用 --correction',
    en: 'a register file only adds records; correct those on record by their correct... mutations, without --correction',
  },
  fileName: (found: string): OtherStatement => ({
    zh: `文件名中有不可见的字符 ${found}，请改名`,
    en: `the name of the file has the character ${found}, which does not show: rename it`,
  }),
  tooLong: {
    zh: '入账超过一小时，未写入，请分成几个文件',
    en: 'this took over an hour, and nothing was written: split the file',
  },
  undecided:
    '提交时数据库连接中断：可能已全部写入，也可能全部未写入；恢复连接后运行 npm run migrate，再导入一次即可确定 (the connection broke at the commit: all of it is written, or nothing; run npm run migrate once the database is back, and import the file again)',
  unfinished: (setting: string) =>
    `已决定写入，但 ${setting} 的数据库未确认；下次启动、导入或 npm run migrate 时完成 (taken, but the database of ${setting} has not confirmed it; the next start, import or npm run migrate completes it)`,
  preparingIsOff: (setting: string) =>
    `max_prepared_transactions: 0 on the server of ${setting}; files that several databases share are taken whole or not at all by prepared transactions: set it to 10 or more and restart that server`,
  sameRegister: (name: string) => `与首行相同的台账：${name} (the same register as in the first row)`,
  reference: '已登记的统一社会信用代码或台账记录编号 (the credit code or the id of a record in force)',
  taken: (file: string, written: number, unchanged: number) =>
    `${file}：写入 ${written} 行，${unchanged} 行已在库中 (${written} rows written, ${unchanged} on record already)`,
  refused: (file: string, errors: number) =>
    `${file}：未写入，${errors} 处有误 (nothing written: ${errors} errors)`,
  badRow: (row: number, column: string, found: string, expected: string, code: string) =>
    `  第 ${row} 行 ${column}：${found === '' ? '（空）' : found}，应为 ${expected} [${code}]`,
  moreRows: (count: number) => `  另有 ${count} 处 (and ${count} more)`,
  statedRatio: (row: number, indicator: string, stated: string, computed: string | null) =>
    computed === null
      ? `  第 ${row} 行 ${indicator}：公布完成率 ${stated}，没有目标，不能核对 (there is no target to check the stated ratio with)`
      : `  第 ${row} 行 ${indicator}：公布完成率 ${stated}，计算为 ${computed} (the stated ratio differs from the computed one)`,
  statedRate: (row: number, indicator: string, stated: string, computed: string | null) =>
    `  第 ${row} 行 ${indicator}：公布比率 ${stated}，由分子、分母计算为 ${computed ?? '分母为 0，不能计算'} (the stated rate differs from the computed one, which counts)`,
  /** Of a row, and of its indicator where that is not clear from the rest. */
  ofRow: (row: number, text: string, indicator = '') =>
    `  第 ${row} 行${indicator && ` ${indicator}`}：${text}`,
  newPartnership: (east: string, west: string) =>
    `  新增结对关系 ${east}–${west}，起止日期不详 (a partnership that was not on record)`,
  ignoredSheet: (sheet: string) => `  未读取工作表“${sheet}” (this sheet was not read)`,
  villagesLoaded: '已载入全部行政村和社区 (the villages are loaded)',
  villagesKnown: '行政村和社区已在库中 (the villages are on record already)',
  filer: (name: string) =>
    `--as ${JSON.stringify(name)}：应为一行普通文字的姓名或工号，不超过 200 个字，不以 import 开头 (expected a name or number in one line of plain text, at most 200 characters, that does not begin with "import")`,
  wrongOption: (reason: string) => `参数有误 (${reason})`,
  importUsage: `用法 (usage): npm run import -- [--as 姓名] [--correction 原因] [--villages] 文件...
  文件 (files)    CSV 或 XLSX：目标任务、上报数或台账 (targets, figures or a register)
  --as            由谁报送，记入台账和审计 (who files, as records and the audit trail name them)
  --correction    累计数可以减少，并说明原因 (totals may fall; why)
  --villages      载入全部行政村和社区 (load all villages)`,
} as const;
