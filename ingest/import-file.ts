import { today } from '../platform/calendar';
import { notPlain } from '../platform/text';
import type { Databases } from './databases';
import { importDrafts } from './import-drafts';
import { importGroups } from './import-groups';
import { importRegister } from './import-register';
import type { ImportOptions, ImportResult } from './import-result';
import { isGroupFile } from './read-groups';
import { recogniseRegister } from './recognise';
import { FileRefused } from './table/file-refused';
import { openFile, type OpenFile } from './table/open-file';
import { texts } from './texts';

/**
 * Imports one file of targets, of figures, of groups or of a register, told apart by its header: it is opened once, and all of it is checked before
 * any of it is written. What is already on record is left alone, so that a file can be imported again.
 *
 * @throws FileRefused when the file as a whole cannot be read.
 */
export async function importFile(
  path: string,
  databases: Databases,
  options: ImportOptions,
): Promise<ImportResult> {
  const file = await openFile(path, options.limits);
  try {
    checkFileName(file);
    if (isGroupFile(file)) return await importGroups(file, databases, options);
    const register = recogniseRegister(file, today(options.now));
    return register
      ? await importRegister(file, register, databases, options)
      : await importDrafts(file, databases, options);
  } finally {
    await file.close();
  }
}

/** What a file brings names it, in records and in the audit trail. */
function checkFileName({ name }: OpenFile): void {
  const found = notPlain(name);
  if (found !== null) throw new FileRefused('FILE_NAME_NOT_TEXT', name, texts.fileName(found));
}
