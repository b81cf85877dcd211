import { FileRefused, shortened } from '../table/file-refused';
import type { OpenFile } from '../table/open-file';
import type { Sheet } from '../table/sheet';
import { layoutTexts } from '../texts';
import { findLayout, type Layout } from './find-layout';
import type { KeyColumn } from './headings';

/** A sheet that holds a table of targets and figures, and where its columns are. */
export interface Table {
  sheet: Sheet;
  layout: Layout;
}

/** Whether some sheet of a file has the headings of targets or figures, understood or not. */
export const hasLayout = ({ sheets }: OpenFile, today: string): boolean =>
  sheets.some((sheet) => findLayout(sheet, today) !== undefined);

/**
 * The tables of a file, of the sheet of that name or of all that hold one.
 *
 * @throws FileRefused where there is none, where headings are not understood, or say neither a year nor a date.
 */
export function layoutsOf(
  file: OpenFile,
  today: string,
  name?: string,
): { tables: Table[]; ignoredSheets: string[] } {
  const wanted = file.sheets.filter((sheet) => name === undefined || sheet.name.trim() === name.trim());
  if (wanted.length === 0) {
    throw new FileRefused(
      'SHEET_NOT_FOUND',
      file.name,
      layoutTexts.noSheet(
        shortened(name ?? ''),
        file.sheets.map((sheet) => shortened(sheet.name)),
      ),
    );
  }
  const tables = wanted.flatMap((sheet) => {
    const layout = findLayout(sheet, today);
    if (layout === undefined) return [];
    if ('code' in layout)
      throw new FileRefused(layout.code, file.name, {
        row: layout.row,
        column: layout.column,
        ...layoutTexts[layout.code](layout.near),
      });
    if (layout.values.length > file.limits.columns)
      throw new FileRefused('COLUMN_UNKNOWN', file.name, layoutTexts.tooWide(file.limits.columns));
    if (layout.valuesAre === null) throw new FileRefused('COLUMN_MISSING', file.name, layoutTexts.whichKind);
    const strange = strangeKeys(layout);
    if (strange.length > 0)
      throw new FileRefused('COLUMN_UNKNOWN', file.name, layoutTexts.otherKind(strange));
    return [{ sheet, layout }];
  });
  if (tables.length === 0) throw new FileRefused('HEADER_MISSING', file.name, layoutTexts.noHeadings);
  return {
    tables,
    ignoredSheets: file.sheets
      .filter((sheet) => tables.every((table) => table.sheet !== sheet))
      .map((sheet) => sheet.name),
  };
}

/** Columns that say something of totals in a file of targets alone, or of targets in one of totals alone. */
function strangeKeys({ keys, values, valuesAre }: Layout): KeyColumn[] {
  const isMixed = values.some(({ role }) => role === 'TARGET' || role === 'FIGURE');
  const others: readonly KeyColumn[] = isMixed
    ? []
    : valuesAre === 'TARGET'
      ? ['side']
      : ['kind', 'schedule', 'basis'];
  return others.filter((column) => keys.has(column));
}
