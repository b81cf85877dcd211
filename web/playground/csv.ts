import { columns, strings } from './strings';
import { tableOf, type ResultTable } from './table';

/**
 * The rows of a result as CSV for Excel: UTF-8 with a BOM, CRLF, Chinese headings. Null when there is no row at all.
 */
export function toCsv(query: string, data: unknown): string | null {
  const table = tableOf(query, data);
  return table && csvOf(table);
}

export function csvOf({ columns: names, rows }: ResultTable): string {
  const lines = [names.map(heading), ...rows];
  return '\uFEFF' + lines.map((line) => line.map(cell).join(',') + '\r\n').join('');
}

/** One CSV cell. What a spreadsheet would run as a formula gets a leading apostrophe; plain numbers stay numbers. */
export function cell(text: string): string {
  // Full-width signs start a formula in Excel's Chinese edition.
  const formula = /^[\s]*[=+\-@＝＋－＠]/.test(text) || /^[\t\r\n]/.test(text);
  const safe = formula && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `完成情况-<title> 20220415.csv`: the title is the query's first comment, the day is today's. */
export function fileName(query: string, today: Date, ending: 'csv' | 'xlsx' | 'png'): string {
  const title = /^\s*#+\s*(.+)/.exec(query)?.[1] ?? '';
  const clean = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 60);
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${[strings.csvName.zh, clean].filter(Boolean).join('-')} ${day.join('')}.${ending}`;
}

/** region.name in Chinese: 地区.名称. */
export function heading(column: string): string {
  return column
    .split('.')
    .map((part) => columns[part] ?? part)
    .join('.');
}
