import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { fromFdPromise, type Entry, type ZipFile } from 'yauzl';
import { FileRefused, type RefusalCode } from './file-refused';
import type { Limits } from './limits';

/** The parts of an open workbook: a zip whose every byte is counted while it is unpacked. */
export interface Parts {
  has: (name: string) => boolean;
  /** The text of a part, a piece at a time. Throws FileRefused where it is damaged or the workbook grows too large. */
  text: (name: string) => AsyncGenerator<string>;
  /** The same of a part that is read once more afterwards, and is counted then. */
  look: (name: string) => AsyncGenerator<string>;
}

/** The parts of a workbook, for as long as its file is open. Throws FileRefused. */
export async function openParts(handle: FileHandle, file: string, limits: Limits): Promise<Parts> {
  const zip = await fromFdPromise(handle.fd, { autoClose: false }).catch(() => {
    throw damaged(file);
  });
  const entries = await readEntries(zip, file, limits);
  const counter = () => {
    let inflated = 0;
    return (bytes: number) => {
      inflated += bytes;
      if (inflated > limits.inflatedBytes) throw tooLarge(file, limits);
    };
  };
  const count = counter();
  return {
    has: (name) => entries.has(name.toLowerCase()),
    text: (name) => partText(zip, entries.get(name.toLowerCase()), file, count),
    look: (name) => partText(zip, entries.get(name.toLowerCase()), file, counter()),
  };
}

async function readEntries(zip: ZipFile, file: string, limits: Limits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.zipEntries) {
    throw unsafe(
      file,
      `压缩包内有 ${zip.entryCount} 个文件，应不超过 ${limits.zipEntries} 个`,
      `there are ${zip.entryCount} files inside, at most ${limits.zipEntries} are taken`,
    );
  }
  const entries = new Map<string, Entry>();
  let declared = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      // Names of parts are told apart without regard to case; two of one name would leave open which one counts.
      const name = entry.fileName.toLowerCase();
      if (entries.has(name)) throw damaged(file);
      entries.set(name, entry);
      declared += entry.uncompressedSize;
      if (declared > limits.inflatedBytes) throw tooLarge(file, limits);
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : damaged(file);
  }
  return entries;
}

async function* partText(
  zip: ZipFile,
  entry: Entry | undefined,
  file: string,
  count: (bytes: number) => void,
): AsyncGenerator<string> {
  if (!entry) throw damaged(file);
  if (!entry.canDecodeFileData()) throw unsafe(file, '压缩包加了密码', 'the zip inside is encrypted');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let sum = 0;
  try {
    for await (const bytes of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      count(bytes.length);
      sum = crc32(bytes, sum);
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof FileRefused ? error : damaged(file);
  }
  if (sum !== entry.crc32) throw damaged(file);
}

export function damaged(file: string): FileRefused {
  return refusal(
    'FILE_DAMAGED',
    file,
    '工作簿已损坏或不是 .xlsx。请在 Excel 中打开并重新保存',
    'the workbook is damaged or not .xlsx. Open it in Excel and save it again',
  );
}

export function unsafe(file: string, zh: string, en: string): FileRefused {
  return refusal('FILE_UNSAFE', file, zh, en);
}

function tooLarge(file: string, limits: Limits): FileRefused {
  const most = Math.floor(limits.inflatedBytes / 1024 / 1024);
  return unsafe(file, `解压后超过 ${most} MB`, `it comes to more than ${most} MB when unpacked`);
}

function refusal(code: RefusalCode, file: string, zh: string, en: string): FileRefused {
  return new FileRefused(code, file, { zh, en });
}
