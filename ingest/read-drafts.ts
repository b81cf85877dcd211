import { today } from '../platform/calendar';
import { DraftReader } from './draft-reader';
import type { Drafts } from './drafts';
import { layoutRows } from './layout/layout-rows';
import { layoutsOf } from './layout/layouts-of';
import type { OpenFile } from './table/open-file';

interface Options {
  onProgress?: (done: number, of: number | undefined) => void;
  /** The region that names of the file lie in. */
  within?: string;
  /** The sheet to read; without it all that hold such a table. */
  sheet?: string;
  now?: Date;
}

/**
 * Reads the targets and figures of a file, as one row of each or as the tables of offices: one column an indicator, headings of two rows, a
 * title above. What is wrong with its cells is gathered in `errors`.
 *
 * @throws FileRefused when the file as a whole cannot be read.
 */
export async function readDrafts(file: OpenFile, options: Options = {}): Promise<Drafts> {
  const { tables, ignoredSheets } = layoutsOf(file, today(options.now), options.sheet);
  const reader = new DraftReader(today(options.now), options.within);
  let done = 0;
  for (const { sheet, layout } of tables) {
    reader.begin(tables.length > 1 ? sheet.name : '', layout);
    for await (const row of layoutRows(sheet, layout, file)) {
      reader.read(row);
      options.onProgress?.((done += 1), sheet.rowCount);
    }
  }
  return { ...reader.end(), ignoredSheets };
}
