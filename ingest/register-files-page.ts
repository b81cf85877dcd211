import type { Field } from '../platform/register/field';
import { type Register } from '../platform/register/register';
import {
  codeFieldOf,
  REGISTER_COLUMN,
  REGISTER_HEADING,
  registerFormats,
  type RegisterFormat,
} from './register-formats';

const INTRODUCTION = `<!-- Made by \`npm run compose\` from the declarations of the registers: not to be edited by hand. -->

# 台账文件 / Register files

    npm run import -- 台账.xlsx

UTF-8 CSV（有无 BOM 均可，也认 GB18030）或 XLSX，第一行（或标题之下的一行）是表头，列的先后不限。表头用下列中文列名或英文列名均可，程序按表头认出是哪种台账；
若加一列“${REGISTER_HEADING}”（${REGISTER_COLUMN}），写台账的中文名或英文名，则以它为准。一个文件只放一种台账。

- 整个文件要么全部入账，要么都不入账；每个有误的单元格都会指出行号、列名、填的是什么、应填什么。姓名和电话不会出现在任何提示里。
- 同一文件可以再次导入：已入账的行不会重复入账。内容完全相同的两行是两条记录。已入账的记录要更正或作废，请用 \`correct…\`、\`void…\`，不要改了再导入。
- 日期写 2021-07-31、2021/7/31、2021.7.31 或 2021年7月31日；2021年7月、2021年上半年按最后一天计，并作提示。金额单位为元；表头（金额（万元））、单元格（3000万元）或表上方（单位：万元）写明单位的，按所写。
- 地区写名称（山阳县、陕西省商洛市山阳县）或行政区划代码（GB/T 2260；乡镇 9 位，村 12 位）；重名的按本列其他行所在地区或 --within 区分，分不清的列出候选。
- 标题、序号、合计行和表下的注不读入；合计与各行之和不符的作提示。工作表中纵向合并的名称和日期按每行都有计，数不按此计；空格不按上一行填补。
- 引用其他台账的列（如供应商）写对方的统一社会信用代码；没有信用代码的写记录编号（id）。先导入被引用的台账。
- 从命令行导入的人，等同于全国范围的管理员，入账人记为“import 文件名”。

UTF-8 CSV (with or without BOM; GB18030 too) or XLSX with one header row, below a title or not, columns in any order, by their Chinese or their English
names. The register is recognised by the header; an optional column \`${REGISTER_COLUMN}\` (${REGISTER_HEADING}) names it, one register to a file. A file is taken whole or
not at all, and every wrong cell is named. It can be imported again: what is on record is left alone, two rows that are alike are two records,
and a row that was changed is a new record: correct records by their mutations instead. Amounts are in yuan, or in the unit of the cell, of the heading or above
the table. Regions are names, paths or codes; a date without a day is the last that it allows, which is a finding. Titles, numbers of rows, totals and notes are no
records; names and dates in cells merged downwards hold for each row, and numbers never do. A column that refers to
another register takes the other record's credit code where it has one, else its id. Whoever imports at the command line acts as an administrator
of the whole nation.
`;

/** docs/register-files.md: the columns of every register's file. */
export const registerFilesPage = (): string => `${INTRODUCTION}\n${registerFormats.map(section).join('\n')}`;

const section = (format: RegisterFormat): string => `## ${format.register.zh} ${format.register.type}

${capital(format.register.en)}. \`${REGISTER_COLUMN}\`: ${format.register.zh}, ${format.register.type}

| 列名 | Column | 必填 | 填什么 | What |
| --- | --- | --- | --- | --- |
${Object.entries(format.register.fields)
  .map(([name, field]) => row(format, name, field))
  .join('\n')}
`;

function row(format: RegisterFormat, name: string, field: Field): string {
  const cells = [
    field.zh,
    `\`${name}\``,
    field.optional ? '' : '是',
    contents(format, name, field) + (field.personal ? '（个人信息）' : ''),
    capital(field.en),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function contents(format: RegisterFormat, name: string, field: Field): string {
  switch (field.kind) {
    case 'region':
      return field.entity === 'Village' ? '12 位行政村代码' : '地区名称或行政区划代码';
    case 'choice':
      return Object.entries(field.values)
        .map(([value, zh]) => `${zh}（${value}）`)
        .join('、');
    case 'date':
      return field.isMonthEnd === true ? '月份，如 2021-07 或 2021年7月' : '日期';
    case 'count':
      return '整数';
    case 'amount':
      return field.en.endsWith('in tonnes') ? '吨，最多 3 位小数' : '元，最多 2 位小数';
    case 'text':
      return '文字，最多 200 字';
    case 'code':
      return '18 位统一社会信用代码';
    case 'year':
      return '四位数年份';
    case 'reference': {
      const table = format.register.fields[name]?.to?.table ?? '';
      const other = registerFormats.find(({ register }) => register.table === table)?.register;
      return referenceTo(other, codeFieldOf(format, table) !== undefined);
    }
  }
}

const referenceTo = (other: Register | undefined, hasCode: boolean): string =>
  `${other?.zh ?? ''}的${hasCode ? '统一社会信用代码，或' : ''}记录编号`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
