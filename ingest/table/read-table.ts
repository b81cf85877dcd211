import { access, constants, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileRefused, type RefusalCode } from './file-refused';
import { openCsv, peekCsv } from './read-csv';
import { firstBytes } from './read-text';
import { openXlsx, peekXlsx } from './read-xlsx';
import { DEFAULT_LIMITS, type Limits, type Peek, type Table, type TableOptions } from './table';

export { FileRefused, HIDDEN, shortened, type RefusalCode, type RowError } from './file-refused';
export { halfWidth, parseDate, parseDecimal, parseYear, type Parsed } from './parse-cells';
export type { Limits, Peek, Table, TableOptions, TableRow } from './table';
export { columnLetter, headingKey } from './header';

/**
 * Opens a CSV or XLSX file, told apart by content and not by name, and checks its header. Throws FileRefused, whose
 * message is for users, where the file cannot be taken; nothing stays open.
 */
export async function openTable(path: string, options: TableOptions): Promise<Table> {
  const file = basename(path);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  return (await isWorkbook(path, file, limits))
    ? openXlsx(path, file, options, limits)
    : openCsv(path, file, options, limits);
}

/** The first two rows with content of every sheet, to see what kind of file it is before it is opened as one. Throws FileRefused. */
export async function peekTable(path: string): Promise<Peek[]> {
  const file = basename(path);
  return (await isWorkbook(path, file, DEFAULT_LIMITS))
    ? peekXlsx(path, file, DEFAULT_LIMITS)
    : peekCsv(path, file);
}

async function isWorkbook(path: string, file: string, limits: Limits): Promise<boolean> {
  const size = await sizeOf(path, file);
  const refuse = (code: RefusalCode, zh: string, en: string): never => {
    throw new FileRefused(code, file, { zh, en });
  };
  if (size === 0) refuse('FILE_EMPTY', '文件是空的', 'the file is empty');
  const start = (await firstBytes(path, 8)).toString('hex');
  const isZip = start.startsWith('504b');
  const most = isZip ? limits.fileBytes : limits.csvBytes;
  if (size > most) {
    refuse(
      'FILE_TOO_LARGE',
      `文件有 ${megabytes(size)} MB，应不超过 ${megabytes(most)} MB`,
      `the file has ${megabytes(size)} MB, at most ${megabytes(most)} MB are taken`,
    );
  }
  if (isZip) return true;
  const other = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (other) {
    const [, zh, en] = other;
    refuse(
      'FILE_TYPE_UNKNOWN',
      `这是${zh}。请用 .xlsx（不加密码）或“CSV UTF-8”`,
      `this is ${en}. Use .xlsx without a password, or "CSV UTF-8"`,
    );
  }
  return false;
}

const SIGNATURES: readonly (readonly [string, string, string])[] = [
  ['d0cf11e0a1b11ae1', '旧版 .xls 或加了密码的工作簿', 'an old .xls workbook, or one with a password'],
  ['25504446', 'PDF 文件', 'a PDF'],
  ['ffd8ff', '图片', 'a picture'],
  ['89504e47', '图片', 'a picture'],
  ['47494638', '图片', 'a picture'],
  ['1f8b', '压缩文件', 'a compressed file'],
  ['52617221', '压缩文件', 'a compressed file'],
  ['377abcaf', '压缩文件', 'a compressed file'],
];

/** In bytes. Only a regular file is read: a pipe or a device might never end. */
async function sizeOf(path: string, file: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isFile()) {
      await access(path, constants.R_OK);
      return found.size;
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new FileRefused('FILE_NOT_FOUND', file, { zh: '没有这个文件', en: 'there is no such file' });
    }
    throw new FileRefused('FILE_NOT_READABLE', file, {
      zh: '文件无法读取，请检查权限',
      en: 'the file cannot be read, check its permissions',
    });
  }
  throw new FileRefused('NOT_A_FILE', file, {
    zh: '这是文件夹或设备，不是文件',
    en: 'this is a folder or a device, not a file',
  });
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
