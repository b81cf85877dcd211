import { FileRefused } from './file-refused';
import { HEAD_ROWS, type FileBytes, type RawRow, type Sheet, type Sheets } from './sheet';
import { openParts } from './xlsx-parts';
import { mergedSheetRows, sheetRows, type SheetSource } from './xlsx-sheet';
import { readWorkbook } from './xlsx-workbook';

/** Reads an XLSX or XLSM workbook: every sheet that has anything in it. Throws FileRefused. */
export async function readXlsx({ file, handle, limits }: FileBytes): Promise<Sheets> {
  const parts = await openParts(handle, file, limits);
  const context = await readWorkbook(file, parts, limits);
  const sheets: Sheet[] = [];
  for (const { name, part } of context.sheets) {
    const source = { file, parts, part, context, limits };
    const found = await peek(source);
    if (found) sheets.push({ ...found, name, rows: () => mergedSheetRows(source) });
  }
  if (sheets.length === 0)
    throw new FileRefused('FILE_EMPTY', file, { zh: '所有工作表都是空的', en: 'all sheets are empty' });
  return { sheets, close: () => undefined };
}

/** The first rows with content. */
async function peek(source: SheetSource): Promise<Pick<Sheet, 'head' | 'rowCount'> | undefined> {
  let lastRow: number | undefined;
  const head: RawRow[] = [];
  for await (const row of sheetRows(source, (last) => (lastRow = last))) {
    if (!row.texts.some((text) => (text ?? '').trim() !== '')) continue;
    head.push(row);
    if (head.length === HEAD_ROWS) break;
  }
  return head.length === 0 ? undefined : { head, rowCount: lastRow };
}
