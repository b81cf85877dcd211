import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileRefused, type RefusalCode } from './file-refused';
import { DEFAULT_LIMITS, type Limits } from './limits';
import { readCsv } from './read-csv';
import { Utf8Survey } from './read-text';
import { readXlsx } from './read-xlsx';
import { readBytes, type FileBytes, type Sheet } from './sheet';

/** A file that was opened once: what was hashed is what is read. */
export interface OpenFile {
  /** Its name without its folder. */
  name: string;
  sha256: string;
  limits: Limits;
  sheets: readonly Sheet[];
  close: () => Promise<void>;
}

/**
 * Opens a CSV or XLSX file, told apart by content and not by name. Whoever opens it closes it. Throws FileRefused, whose message is for
 * users, where the file cannot be taken; nothing stays open then.
 */
export async function openFile(path: string, limits: Partial<Limits> = {}): Promise<OpenFile> {
  const name = basename(path);
  const handle = await openRegular(path, name);
  try {
    const bytes = { file: name, handle, limits: { ...DEFAULT_LIMITS, ...limits } };
    const isZip = await isWorkbook(bytes);
    const hash = createHash('sha256');
    const survey = new Utf8Survey();
    for await (const piece of readBytes(handle)) {
      hash.update(piece);
      if (!isZip) survey.write(piece);
    }
    const { sheets, close } = isZip ? await readXlsx(bytes) : await readCsv(bytes, survey);
    return {
      name,
      sha256: hash.digest('hex'),
      limits: bytes.limits,
      sheets,
      close: async () => {
        await close();
        await handle.close();
      },
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Only a regular file is read: a pipe or a device might never end, so that opening one must not wait either. */
async function openRegular(path: string, file: string): Promise<FileHandle> {
  let handle: FileHandle;
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
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
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw new FileRefused('NOT_A_FILE', file, {
    zh: '这是文件夹或设备，不是文件',
    en: 'this is a folder or a device, not a file',
  });
}

async function isWorkbook({ file, handle, limits }: FileBytes): Promise<boolean> {
  const { size } = await handle.stat();
  const refuse = (code: RefusalCode, zh: string, en: string): never => {
    throw new FileRefused(code, file, { zh, en });
  };
  if (size === 0) refuse('FILE_EMPTY', '文件是空的', 'the file is empty');
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
  const start = buffer.subarray(0, bytesRead).toString('hex');
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

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
