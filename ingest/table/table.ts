import { buildRows, type TableRow } from './build-rows';
import { FileRefused, shortened } from './file-refused';
import { looksLikeHeader, readHeader, type TableOptions } from './header';
import type { OpenFile } from './open-file';
import type { RawRow, Sheet } from './sheet';

/** A table whose header has been checked. */
export interface Table {
  /** Canonical names, in the order of the file. */
  columns: string[];
  /** What stands above the header. */
  above: readonly RawRow[];
  /** To be read once, a piece at a time. Throws FileRefused where the file cannot be read on. */
  rows: AsyncGenerator<TableRow>;
  /** About how many data rows there are, for a progress bar only; undefined when unknown. */
  rowCount: number | undefined;
  /** Names of the sheets of a workbook that hold something but are not this table, and so are not read. */
  ignoredSheets: string[];
}

/**
 * The table of an open file: its one sheet among whose first rows one has more than half of the required headings, below a title or not, hidden or not;
 * explanations and lists on other sheets are left alone and named in `ignoredSheets`. Two such sheets are refused, for it would be a
 * guess which one is meant. Throws FileRefused.
 */
export function tableOf({ name, limits, sheets }: OpenFile, options: TableOptions): Table {
  const headerOf = ({ head }: Sheet): RawRow | undefined =>
    head.find(({ texts }) => looksLikeHeader(texts, options));
  const candidates = sheets.filter((sheet) => headerOf(sheet) !== undefined);
  if (candidates.length > 1) {
    const names = candidates.map((sheet) => `“${shortened(sheet.name)}”`).join(', ');
    throw new FileRefused('SEVERAL_SHEETS', name, {
      zh: `有几张工作表都含有数据：${names}（可能有隐藏的）。请合并到一张工作表，或分成几个文件`,
      en: `several sheets hold data: ${names} (some may be hidden). Put it on one sheet, or into separate files`,
    });
  }
  const sheet = candidates[0] ?? sheets[0];
  const first = sheet && (headerOf(sheet) ?? sheet.head[0]);
  if (!sheet || !first)
    throw new FileRefused('FILE_EMPTY', name, { zh: '文件没有内容', en: 'the file has nothing in it' });
  const { number, texts } = first;
  const header = readHeader(name, number, texts, options, limits);
  return {
    columns: header.filter((column) => column !== undefined),
    above: sheet.head.slice(0, sheet.head.indexOf(first)),
    rows: buildRows(sheet.rows(), { row: number, header }, name, limits),
    rowCount: sheet.rowCount === undefined ? undefined : Math.max(0, sheet.rowCount - number),
    ignoredSheets: sheets.filter((other) => other !== sheet).map((other) => other.name),
  };
}
