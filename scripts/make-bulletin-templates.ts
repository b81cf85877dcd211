import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { message, type Message } from '../platform/message';
import type { Language } from '../platform/message';

/**
 * `node --import tsx scripts/make-bulletin-templates.ts`: makes export/bulletin/templates/, the usual layout of an official document
 * (GB/T 9704-2012: A4, margins, sizes of type, lines of 28 points), as templates that an office can change in Word.
 */

const FOLDER = join(__dirname, '..', 'export', 'bulletin', 'templates');

/** So a file made anew is the same, byte for byte. */
const DAY = new Date('2022-01-01T00:00:00Z');

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Of each font the one that stands in where a machine lacks it. */
const FONTS: Readonly<Record<string, string>> = {
  方正小标宋简体: '宋体',
  仿宋_GB2312: '仿宋',
  黑体: 'SimHei',
  宋体: 'SimSun',
};

interface Style {
  id: string;
  font: string;
  /** In half points. */
  size: number;
  paragraph: string;
}

const BODY_LINE = '<w:spacing w:line="560" w:lineRule="exact"/>';
const INDENTED = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
const CENTRED = '<w:jc w:val="center"/>';

const STYLES: readonly Style[] = [
  {
    id: 'DocumentTitle',
    font: '方正小标宋简体',
    size: 44,
    paragraph: `<w:spacing w:after="560" w:line="640" w:lineRule="exact"/>${CENTRED}`,
  },
  { id: 'Heading', font: '黑体', size: 32, paragraph: `<w:keepNext/>${BODY_LINE}${INDENTED}` },
  { id: 'BodyText', font: '仿宋_GB2312', size: 32, paragraph: `${BODY_LINE}${INDENTED}<w:jc w:val="both"/>` },
  {
    id: 'TableTitle',
    font: '黑体',
    size: 28,
    paragraph: `<w:keepNext/><w:spacing w:before="280" w:after="120"/>${CENTRED}`,
  },
  { id: 'TableText', font: '宋体', size: 21, paragraph: '<w:spacing w:before="40" w:after="40"/>' },
  { id: 'Remark', font: '仿宋_GB2312', size: 24, paragraph: '<w:spacing w:before="120"/>' },
  { id: 'PageNumber', font: '宋体', size: 28, paragraph: CENTRED },
];

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

const paragraph = (style: string, text: string, more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${run(text)}</w:p>`;

interface TableColumn {
  heading: Message;
  tag: string;
  /** In twentieths of a point; together the width of the text. */
  width: number;
  isNumber: boolean;
}

const column = (heading: Message, tag: string, width: number, isNumber = true): TableColumn => ({
  heading,
  tag,
  width,
  isNumber,
});

const TARGET = column(message('目标任务', 'target'), '目标任务', 1500);
const ACTUAL = column(message('累计完成', 'done'), '累计完成', 1500);
const RATIO = column(message('完成率（%）', 'ratio %'), '完成率', 1100);
const SCHEDULED = column(message('应完成（%）', 'scheduled %'), '应完成', 1144);

const FIGURES: readonly TableColumn[] = [
  column(message('序号', 'no.'), '序号', 700),
  column(message('指标', 'indicator'), '指标', 2900, false),
  ...[TARGET, ACTUAL, RATIO, SCHEDULED],
];
const STANDINGS: readonly TableColumn[] = [
  column(message('名次', 'rank'), '名次', 800),
  column(message('地区', 'region'), '地区', 1900, false),
  ...[TARGET, ACTUAL, RATIO, SCHEDULED],
  column(message('上月名次', 'month before'), '上月名次', 900),
];

const cell = ({ width, isNumber }: TableColumn, text: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph('TableText', text, isNumber ? '<w:jc w:val="center"/>' : '')}</w:tc>`;

/** A table whose one row stands for all of a loop; the headings come again on each page. */
function table(loop: string, columns: readonly TableColumn[], language: Language): string {
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  const headings = columns.map((one) => cell(one, language === 'ZH' ? one.heading.zh : one.heading.en));
  const cells = columns.map((one, at) => {
    const before = at === 0 ? `{#${loop}}` : '';
    const after = at === columns.length - 1 ? `{/${loop}}` : '';
    return cell(one, `${before}{${one.tag}}${after}`);
  });
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${columns.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${headings.join('')}</w:tr>`,
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`,
    '</w:tbl>',
  ].join('');
}

function documentXml(language: Language): string {
  const say = ({ zh, en }: Message): string => (language === 'ZH' ? zh : en);
  const body = [
    paragraph('DocumentTitle', '{标题}'),
    paragraph('BodyText', '{#段落}'),
    paragraph('Heading', '{小标题}'),
    paragraph('BodyText', '{正文}'),
    paragraph('BodyText', '{/段落}'),
    paragraph('BodyText', '{#有指标}'),
    paragraph('TableTitle', say(message('主要指标完成情况', 'Figures'))),
    table('指标表', FIGURES, language),
    paragraph('BodyText', '{/有指标}'),
    paragraph('BodyText', '{#排名表}'),
    paragraph('TableTitle', '{表名}'),
    table('行', STANDINGS, language),
    paragraph('BodyText', '{/排名表}'),
    paragraph('Remark', say(message('数据截至：{截至日期}', 'As of {截至日期}'))),
    paragraph('Remark', say(message('当时所知：{当时所知}', 'As recorded by {当时所知}'))),
    paragraph('Remark', say(message('来源：{来源}', 'Source: {来源}'))),
    paragraph('Remark', '{#提示}'),
    paragraph('Remark', '{提示}'),
    paragraph('Remark', '{/提示}'),
  ].join('');
  const section =
    '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1418" w:gutter="0"/></w:sectPr>';
  return `${DECLARATION}<w:document ${NAMESPACES}><w:body>${body}${section}</w:body></w:document>`;
}

const style = ({ id, font, size, paragraph: properties }: Style): string =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="Normal"/><w:pPr>${properties}</w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}" w:cs="Times New Roman"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;

const stylesXml = `${DECLARATION}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" w:cs="Times New Roman"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${STYLES.map(style).join('')}</w:styles>`;

const fontsXml = `${DECLARATION}<w:fonts ${NAMESPACES}>${Object.entries(FONTS)
  .map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`,
  )
  .join('')}</w:fonts>`;

const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const footerXml = `${DECLARATION}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr>${run('— ')}${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}${run('1')}${field('end')}${run(' —')}</w:p></w:ftr>`;

const PARTS: readonly [name: string, type: string, relation: string][] = [
  ['styles', 'styles', 'styles'],
  ['fontTable', 'fontTable', 'fontTable'],
  ['footer1', 'footer', 'footer'],
];

const typesXml = `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${PACKAGE}.document.main+xml"/>${PARTS.map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${PACKAGE}.${type}+xml"/>`).join('')}</Types>`;

const relations = (...lines: [id: string, type: string, target: string][]): string =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

for (const language of ['ZH', 'EN'] as const) {
  const zip = new PizZip();
  const add = (name: string, text: string): void => {
    zip.file(name, text, { date: DAY, createFolders: false });
  };
  add('[Content_Types].xml', typesXml);
  add('_rels/.rels', relations(['rId1', 'officeDocument', 'word/document.xml']));
  add(
    'word/_rels/document.xml.rels',
    relations(
      ...PARTS.map(([name, , relation], at): [string, string, string] => [
        `rId${at + 1}`,
        relation,
        `${name}.xml`,
      ]),
    ),
  );
  add('word/document.xml', documentXml(language));
  add('word/styles.xml', stylesXml);
  add('word/fontTable.xml', fontsXml);
  add('word/footer1.xml', footerXml);
  const bytes = zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  writeFileSync(join(FOLDER, `bulletin-${language.toLowerCase()}.docx`), bytes);
}
