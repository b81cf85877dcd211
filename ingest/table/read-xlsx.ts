import { FileRefused } from './file-refused';
import type { FileBytes, RawRow, Sheet, Sheets } from './sheet';
import { openParts } from './xlsx-parts';
import { sheetRows, type SheetSource } from './xlsx-sheet';
import { readWorkbook } from './xlsx-workbook';

/** Reads an XLSX or XLSM workbook: every sheet that has anything in it. Throws FileRefused. */
export async function readXlsx({ file, handle, limits }: FileBytes): Promise<Sheets> {
  const parts = await openParts(handle, file, limits);
  const context = await readWorkbook(file, parts, limits);
  const sheets: Sheet[] = [];
  for (const { name, part } of context.sheets) {
    const source = { file, parts, part, context, limits };
    const found = await peek(source);
    if (found) sheets.push({ ...found, name, rows: () => sheetRows(source) });
  }
  if (sheets.length === 0)
    throw new FileRefused('FILE_EMPTY', file, { zh: '所有工作表都是空的', en: 'all sheets are empty' });
  return { sheets, close: () => undefined };
}

/** The first two rows with content. */
async function peek(source: SheetSource): Promise<Pick<Sheet, 'header' | 'first' | 'rowCount'> | undefined> {
  let lastRow: number | undefined;
  let header: RawRow | undefined;
  let first: RawRow | undefined;
  for await (const row of sheetRows(source, (last) => (lastRow = last))) {
    if (!row.texts.some((text) => (text ?? '').trim() !== '')) continue;
    if (header) {
      first = row;
      break;
    }
    header = row;
  }
  if (!header) return undefined;
  return {
    header,
    first,
    rowCount: lastRow === undefined ? undefined : Math.max(0, lastRow - header.number),
  };
}
