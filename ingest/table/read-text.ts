import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { FileRefused } from './file-refused';

/** A text file whose encoding is known and has been checked to its end. */
export interface TextFile {
  /** Its first characters, at least the first line unless that is absurdly long. */
  head: string;
  /** CRLF, LF or CR, counted. */
  lineEnds: number;
  /** The text from its beginning, a piece at a time, without byte order mark. */
  pieces: () => AsyncGenerator<string>;
}

const HEAD_LENGTH = 64 * 1024;

/**
 * Finds out whether a file is UTF-8, GB18030 (and so GBK, GB2312) or, by its byte order mark, UTF-16.
 * Throws FileRefused where it is none of them.
 */
export async function openText(path: string, file: string): Promise<TextFile> {
  const marked = await encodingByMark(path);
  const encoding = marked ?? 'utf8';
  const asMarked = await survey(path, encoding);
  if (!asMarked.brokenAt) return textFile(path, encoding, asMarked);
  // GB18030 text that passes for so many UTF-8 characters does not occur: this is UTF-8 that was damaged.
  if (marked !== undefined || asMarked.brokenAt.charactersBefore >= 8) {
    const name = marked ?? 'UTF-8';
    throw new FileRefused('ENCODING_UNKNOWN', file, {
      row: asMarked.brokenAt.line,
      zh: `此行有不属于 ${name} 编码的字节。请在 Excel 中另存为“CSV UTF-8”`,
      en: `this row has bytes that are not ${name}. Save it as "CSV UTF-8" in Excel`,
    });
  }
  const asChinese = await survey(path, 'gb18030');
  if (!asChinese.brokenAt) return textFile(path, 'gb18030', asChinese);
  throw new FileRefused('ENCODING_UNKNOWN', file, {
    zh: '文字编码既不是 UTF-8 也不是 GB18030（GBK）。请在 Excel 中另存为“CSV UTF-8”或 .xlsx',
    en: 'the text is neither UTF-8 nor GB18030 (GBK). Save it as "CSV UTF-8" or .xlsx in Excel',
  });
}

interface Survey {
  head: string;
  lineEnds: number;
  /** Where the first bytes are that do not belong to the encoding, and how many characters beyond ASCII come before. */
  brokenAt?: { line: number; charactersBefore: number };
}

async function survey(path: string, encoding: string): Promise<Survey> {
  let head = '';
  let lineEnds = 0;
  let charactersBefore = 0;
  let endedInCarriageReturn = false;
  for await (const piece of decoded(path, encoding)) {
    const broken = piece.indexOf('\ufffd');
    const sound = broken < 0 ? piece : piece.slice(0, broken);
    lineEnds +=
      (sound.match(/\r\n?|\n/g)?.length ?? 0) - (endedInCarriageReturn && sound.startsWith('\n') ? 1 : 0);
    endedInCarriageReturn = sound.endsWith('\r');
    // eslint-disable-next-line no-control-regex -- everything beyond ASCII
    if (charactersBefore < 8) charactersBefore += sound.match(/[^\u0000-\u007f]/g)?.length ?? 0;
    if (head.length < HEAD_LENGTH) head += sound;
    if (broken >= 0) return { head, lineEnds, brokenAt: { line: lineEnds + 1, charactersBefore } };
  }
  return { head, lineEnds };
}

function textFile(path: string, encoding: string, { head, lineEnds }: Survey): TextFile {
  return { head, lineEnds, pieces: () => decoded(path, encoding) };
}

/** iconv-lite puts U+FFFD where bytes do not belong to the encoding. */
async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
    const piece = decoder.write(bytes);
    if (piece !== '') yield piece;
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield rest;
}

async function encodingByMark(path: string): Promise<'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | undefined> {
  const start = (await firstBytes(path, 3)).toString('hex');
  if (start === 'efbbbf') return 'UTF-8';
  if (start.startsWith('fffe')) return 'UTF-16LE';
  if (start.startsWith('feff')) return 'UTF-16BE';
  return undefined;
}

/** The first bytes of a file, fewer where it is shorter. */
export async function firstBytes(path: string, length: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
