import type { TakeReturn } from '../../platform/upload';
import { FileRefused } from '../table/file-refused';
import { openFile } from '../table/open-file';
import { takeTemplate } from './take-template';
import { returnTexts } from './texts';

/** A return has at most 500 lines; what is larger is another file. */
const MOST_ROWS = 50_000;

/** Takes an uploaded file as the template of a return, where it is one. */
export const takeReturn: TakeReturn = async (path, { check, return: wanted }, ask) => {
  try {
    const file = await openFile(path, { rows: MOST_ROWS });
    try {
      const taken = await takeTemplate(file, ask, { check, wanted });
      if (taken)
        return { status: taken.errors.length > 0 ? 422 : 200, body: { check, understood: [], ...taken } };
      if (wanted === undefined) return null;
      throw new FileRefused('FILE_TYPE_UNKNOWN', file.name, returnTexts.noTemplate);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    // What is wrong with any file is told by whoever imports it.
    if (wanted === undefined && !isOfReturn(error)) return null;
    const { code, row = null, column = null, lines } = error;
    const body = { check, written: 0, unchanged: 0, understood: [], findings: [] };
    return { status: 422, body: { ...body, errors: [{ row, column, found: '', expected: lines, code }] } };
  }
};

/** Whether a template was recognised, and is damaged: others refuse a file before it is read as one. */
const isOfReturn = ({ code }: FileRefused): boolean =>
  code === 'HEADER_MISSING' ||
  code === 'COLUMN_MISSING' ||
  code === 'FILE_DAMAGED' ||
  code === 'TOO_MANY_ROWS';
