import { writeXlsx, type Cell, type CellStyle, type CellValue, type DataValidation } from 'hucre/xlsx';
import { message, type Message } from '../../platform/message';
import { spellingsOf } from '../../platform/units';
import { UNIT } from '../labels';
import {
  ANSWERS,
  COLUMNS,
  FORM,
  FORM_LAYOUT,
  FORM_SHEET,
  NAMES,
  WRITABLE,
  writtenOf,
  type ColumnName,
  type TemplateLine,
  type TemplateReturn,
} from './layout';

const HEADING_ROW = 4;
const WIDTHS: Readonly<Partial<Record<ColumnName, number>>> = {
  number: 6,
  indicator: 34,
  unit: 8,
  answer: 16,
  reason: 24,
  note: 24,
};
const GREY = { rgb: '808080' };
const HEADING: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F0F0F0' } },
  alignment: { wrapText: true, vertical: 'center' },
};
const OPEN: CellStyle = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFBEA' } },
  protection: { locked: false },
};
/** Excel keeps 15 digits of a number. */
const NUMBER = /^-?(?=(?:\D*\d){1,15}\D*$)\d+(?:\.\d+)?$/;

/** The template of one return: its lines prefilled, what may be typed in unlocked, and on a sheet that is not shown which return it is. */
export async function writeTemplate(
  found: TemplateReturn,
  lines: readonly TemplateLine[],
  title: string,
  say: (told: Message) => string,
): Promise<Uint8Array> {
  const rows = lines.map((line, at) => cellsOf(line, at + 1, say));
  const cells = new Map<string, Partial<Cell>>();
  NAMES.forEach((_, column) => cells.set(`${HEADING_ROW - 1},${column}`, { style: HEADING }));
  rows.forEach((_, down) => {
    const row = HEADING_ROW + down;
    for (const [column, name] of NAMES.entries()) {
      if (isOpen(name, lines[down])) cells.set(`${row},${column}`, { style: OPEN });
      else if (name === 'previous' || name === 'target')
        cells.set(`${row},${column}`, { style: { font: { color: GREY } } });
    }
  });
  return writeXlsx({
    sheets: [
      {
        name: say(message('报表', 'return')),
        columns: NAMES.map((name) => ({
          width: WIDTHS[name] ?? 14,
          hidden: name === 'line' || name === 'written',
        })),
        rows: [...headRows(found, title, say), NAMES.map((name) => say(COLUMNS[name])), ...rows],
        cells,
        dataValidations: lines.flatMap((line, down) => listsOf(line, HEADING_ROW + down + 1, say)),
        freezePane: { rows: HEADING_ROW },
        protection: { sheet: true, formatColumns: true, formatRows: true, sort: true },
        pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      },
      {
        name: FORM_SHEET,
        veryHidden: true,
        rows: [
          [FORM, FORM_LAYOUT],
          ['id', found.id],
          ['plan', found.plan?.id ?? '', String(found.plan?.version ?? '')],
          ['version', String(found.version)],
        ],
        protection: { sheet: true },
      },
    ],
  });
}

function headRows(found: TemplateReturn, title: string, say: (told: Message) => string): CellValue[][] {
  const { unit, period, start, end, due, revision } = found;
  const line = (text: Message): CellValue[] => [null, null, say(text)];
  return [
    [null, null, title],
    line(
      message(
        `填报单位：${unit.name}（${unit.code}）  报告期：${period}（${start ?? ''} 至 ${end ?? ''}）  报送期限：${due ?? ''}  修订：${revision ?? 1}`,
        `unit: ${unit.name} (${unit.code})  period: ${period} (${start ?? ''} to ${end ?? ''})  due: ${due ?? ''}  revision: ${revision ?? 1}`,
      ),
    ),
    line(
      message(
        '只填浅黄色的格：本期、累计填一个即可，另一个由系统算出；可写约2471、2.4万。填好后在“导入”页上传，写入草稿后再提交。',
        'Fill the yellow cells: 本期 or 累计, the other follows. Upload it on the page of imports: it goes into the draft.',
      ),
    ),
  ];
}

const isOpen = (name: ColumnName, line: TemplateLine | undefined): boolean =>
  WRITABLE.some((one) => one === name) && !(name === 'increment' && line?.indicator.aggregation !== 'FLOW');

function cellsOf(line: TemplateLine, number: number, say: (told: Message) => string): CellValue[] {
  const written = writtenOf(line, say);
  const { id, indicator, partner, isRequired, previousTotal, progress } = line;
  const values: Readonly<Record<ColumnName, string | null>> = {
    ...written,
    line: id,
    written: JSON.stringify(WRITABLE.map((name) => written[name])),
    number: String(number),
    indicator: isRequired ? `${indicator.name} *` : indicator.name,
    partner: partner?.name ?? null,
    target: progress?.target ?? null,
    previous: previousTotal,
  };
  return NAMES.map((name) => {
    const value = values[name];
    if (value === null || value === '') return null;
    const isNumber = ['number', 'target', 'previous', 'total'].includes(name);
    return isNumber && NUMBER.test(value) ? Number(value) : value;
  });
}

/** Drop-downs of the units of its dimension, and of how a line is answered. */
function listsOf(line: TemplateLine, row: number, say: (told: Message) => string): DataValidation[] {
  const list = (name: ColumnName, values: string[]): DataValidation => ({
    type: 'list',
    values,
    allowBlank: true,
    showErrorMessage: true,
    range: `${letterOf(name)}${row}`,
  });
  return [list('unit', unitsOf(line)), list('answer', Object.values(ANSWERS).map(say))];
}

const unitsOf = ({ indicator }: TemplateLine): string[] => [
  ...new Set([UNIT[indicator.unit].zh, ...spellingsOf(indicator.unit).split('、')]),
];

const letterOf = (name: ColumnName): string => String.fromCharCode(65 + NAMES.indexOf(name));
