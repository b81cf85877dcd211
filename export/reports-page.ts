import { bulletin } from './bulletin/bulletin';
import { FIGURE_TAGS, TAGS, type Tags } from './bulletin/values';
import type { Parameter } from './parameters';
import type { AnyReport } from './report';
import { reports } from './reports';

const INTRODUCTION = `<!-- Made by \`npm run compose\` from the declarations of the reports: not to be edited by hand. -->

# 导出文件 / Files out

    GET /files/报表名.xlsx?参数=值&…        在浏览器或程序中下载，权限同查询
    npm run export -- 报表名 --参数 值 …    在服务器上导出到文件

扩展名 \`.xlsx\` 为 Excel 工作簿，\`.csv\` 为带 BOM 的 UTF-8 文本。凡是查询能看到的都能导出，看不到的也导不出；全部分页按同一时刻所知取齐。

- 工作簿的前几行是标题、截至日期与当时所知、来源；其下是表头和数据。CSV 第一行就是表头，便于程序读取。
- 代码是文本，前面的 0 不会丢；金额是原数（元），超过 15 位的数写成文本，一位不差；日期是日期。
- 空单元格表示没有（如没有目标任务）；“未上报”表示没有上报数，上报的 0 就是 0。
- 以 = + - @ 开头的文字在 CSV 中前面加一个撇号，表格软件不会当作公式；导入时会去掉。
- 文件若没有写完（如服务中断），连接会断开，下载会报错；工作簿则打不开。
- 同时最多写两个文件，其余排队。

A file is what the graph answers to whoever asks, all its pages as of one moment; what one may not read is not in it. A workbook begins with a
title, the dates and the source; a CSV file with its headings. Codes are text, amounts are exact (numbers of more than 15 digits are text), dates
are dates. An empty cell means that there is none; 未上报 that nothing was reported. Texts that begin like a formula have an apostrophe before them
in CSV, which an import takes away. A file that could not be finished ends with a broken connection. \`language=en\` gives English headings. The
token goes into the header \`Authorization: Bearer TOKEN\`. At the command line one acts as an administrator of the whole nation; \`--output\` names
the file or its folder.

What is wrong with a parameter is told before the file begins, as \`{"errors":[{"message", "extensions": {"code"}}]}\` with 400; 401 and 403
stand for a missing token or role, 404 for a report, region or partnership that is not there, 429 for too many files at once, 503 for a part of the graph that does
not answer.
`;

type Described = Pick<AnyReport, 'name' | 'title' | 'about' | 'parameters'>;

const TEMPLATES = (): string => `
    GET  /files/bulletin.docx?参数=值&…            通报的 Word 文件，用自带的公文版式
    POST /files/bulletin.docx?参数=值&…            填进本单位的模板：表单字段 template，.docx，不超过 5 MB
    GET  /files/bulletin-template.docx            自带的模板，可在 Word 中改成本单位的
    npm run export -- bulletin --参数 值 … --template 模板.docx

模板是普通的 Word 文件，要填的地方写标签：\`{标题}\` 填一个词；\`{#段落}…{/段落}\` 之间的内容每段重复一次，写在表格的一行里就每行重复一次；
\`{#提示}…{/提示}\` 有才写，\`{^提示}…{/提示}\` 没有才写。任何指标的数都可以直接写进自己的句子：\`转移就业{EW_LABOUR.累计完成}，完成率{EW_LABOUR.完成率}%\`；
通报里没有的指标填为空。写错的标签会被指出，不会生成缺字的文件。

A template is any Word file with tags in it. \`{#段落}…{/段落}\` is repeated for each paragraph, in a row of a table for each row; \`{#提示}…{/提示}\` is
there only if there is something to say, \`{^提示}…{/提示}\` only if there is not. Any figure can stand in an office's own sentence, as \`{EW_LABOUR.完成率}\`;
one that the bulletin does not have is empty. A wrong tag is named and nothing is made.

| 标签 | 填什么 | What |
| --- | --- | --- |
${tagRows(TAGS, '').join('\n')}
${Object.entries(FIGURE_TAGS)
  .map(([tag, { zh, en }]) => `| \`{指标代码.${tag}}\` | ${zh} | ${en} |`)
  .join('\n')}
`;

function tagRows({ texts, lists }: Tags, inside: string): string[] {
  return [
    ...Object.entries(texts).map(([tag, { zh, en }]) => `| ${inside}\`{${tag}}\` | ${zh} | ${en} |`),
    ...Object.entries(lists).flatMap(([list, of]) => [
      `| ${inside}\`{#${list}}\`…\`{/${list}}\` | ${of.about.zh} | ${of.about.en} |`,
      ...tagRows(of, `${inside}${list}：`),
    ]),
  ];
}

/** docs/files-out.md: every report and its parameters, and what a template may have. */
export const reportsPage = (): string =>
  `${INTRODUCTION}\n${[...reports.map(section), section(bulletin) + TEMPLATES()].join('\n')}`;

const section = ({ name, title, about, parameters }: Described): string => `## ${title.zh} \`${name}\`

${about.zh}。${capital(about.en)}.

| 参数 | 必填 | 填什么 | What | Expected |
| --- | --- | --- | --- | --- |
${Object.entries(parameters).map(row).join('\n')}
| \`language\` |  | 语言 | the language | zh or en; zh by default |
`;

function row([name, { about, isRequired, otherwise, expected }]: [string, Parameter<unknown>]): string {
  const byDefault =
    otherwise === null || isRequired ? '' : `; ${JSON.stringify(otherwise).replaceAll(`"`, '')} by default`;
  return `| \`${name}\` | ${isRequired ? '是' : ''} | ${about.zh} | ${about.en} | ${expected}${byDefault} |`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
