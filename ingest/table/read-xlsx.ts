import { buildRows, type RawRow } from './build-rows';
import { FileRefused, shortened } from './file-refused';
import { looksLikeHeader, readHeader } from './header';
import type { Limits, Peek, Table, TableOptions } from './table';
import { openParts } from './xlsx-parts';
import { sheetRows, type SheetSource } from './xlsx-sheet';
import { readWorkbook, type Sheet, type Workbook } from './xlsx-workbook';

interface SheetPeek {
  sheet: Sheet;
  header: RawRow;
  first: RawRow | undefined;
  lastRow: number | undefined;
}

/**
 * Opens an XLSX or XLSM workbook. Its table is the one sheet whose first row with content has more than half of the required
 * headings, hidden or not; explanations and lists on other sheets are left alone and named in `ignoredSheets`. Two such sheets are
 * refused, for it would be a guess which one is meant. Throws FileRefused.
 */
export async function openXlsx(
  path: string,
  file: string,
  options: TableOptions,
  limits: Limits,
): Promise<Table> {
  const { workbook, peeks } = await survey(path, file, limits);
  const [first] = peeks;
  if (!first)
    throw new FileRefused('FILE_EMPTY', file, { zh: '所有工作表都是空的', en: 'all sheets are empty' });
  const candidates = peeks.filter(({ header }) => looksLikeHeader(header.texts, options));
  if (candidates.length > 1) {
    const names = candidates.map(({ sheet }) => `“${shortened(sheet.name)}”`).join(', ');
    throw new FileRefused('SEVERAL_SHEETS', file, {
      zh: `有几张工作表都含有数据：${names}（可能有隐藏的）。请合并到一张工作表，或分成几个文件`,
      en: `several sheets hold data: ${names} (some may be hidden). Put it on one sheet, or into separate files`,
    });
  }
  const { sheet, header, lastRow } = candidates[0] ?? first;
  const names = readHeader(file, header.number, header.texts, options, limits);
  const headerAt = { row: header.number, header: names };
  const raws = () => reopened(path, sheet.part, { file, context: workbook, limits });
  return {
    columns: names.filter((name) => name !== undefined),
    rows: { [Symbol.asyncIterator]: () => buildRows(raws(), headerAt, file, limits) },
    ...(lastRow !== undefined && { rowCount: Math.max(0, lastRow - header.number) }),
    ignoredSheets: peeks.filter((peek) => peek.sheet !== sheet).map((peek) => peek.sheet.name),
  };
}

/** The first two rows with content of every sheet that has any. Throws FileRefused. */
export async function peekXlsx(path: string, file: string, limits: Limits): Promise<Peek[]> {
  const { peeks } = await survey(path, file, limits);
  const textsOf = (row: RawRow | undefined) => Array.from(row?.texts ?? [], (text) => text ?? '');
  return peeks.map(({ header, first }) => ({ header: textsOf(header), first: textsOf(first) }));
}

/** The workbook, and the first row of every sheet that has anything in it. */
async function survey(
  path: string,
  file: string,
  limits: Limits,
): Promise<{ workbook: Workbook; peeks: SheetPeek[] }> {
  const parts = await openParts(path, file, limits);
  try {
    const workbook = await readWorkbook(file, parts, limits);
    const peeks: SheetPeek[] = [];
    for (const sheet of workbook.sheets) {
      const found = await peek(sheet, { file, parts, part: sheet.part, context: workbook, limits });
      if (found) peeks.push(found);
    }
    return { workbook, peeks };
  } finally {
    parts.close();
  }
}

async function peek(sheet: Sheet, source: SheetSource): Promise<SheetPeek | undefined> {
  let lastRow: number | undefined;
  let header: RawRow | undefined;
  for await (const row of sheetRows(source, (last) => (lastRow = last))) {
    if (!row.texts.some((text) => (text ?? '').trim() !== '')) continue;
    if (header) return { sheet, header, first: row, lastRow };
    header = row;
  }
  return header && { sheet, header, first: undefined, lastRow };
}

async function* reopened(
  path: string,
  part: string,
  source: Omit<SheetSource, 'parts' | 'part'>,
): AsyncGenerator<RawRow> {
  const parts = await openParts(path, source.file, source.limits);
  try {
    yield* sheetRows({ ...source, parts, part });
  } finally {
    parts.close();
  }
}
