import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { FileRefused } from './file-refused';

/** So many characters beyond ASCII are not UTF-8 by chance: what comes after them and is not UTF-8 is damage. */
const TELLING = 8;
const LONGEST_CHARACTER = 4;

/** Finds out, without decoding it, whether a text is UTF-8; counts its lines on the way. */
export class Utf8Survey {
  /** CRLF, LF or CR. */
  lineEnds = 0;
  /** Whether it cannot be UTF-8 that was damaged either. */
  isOther = false;
  /** Whether all its characters beyond ASCII are of two bytes in UTF-8: no Chinese one is, but those of GBK can look like it. */
  isAmbiguous = false;
  /** The first bytes, for a byte order mark. */
  start: Buffer = Buffer.alloc(0);
  private charactersBefore = 0;
  private isBroken = false;
  /** Characters of three bytes or four, as the Chinese ones are in UTF-8. */
  private hasLongCharacters = false;
  private endedInCarriageReturn = false;
  /** The beginning of a character that goes on in the next piece. */
  private rest: Buffer = Buffer.alloc(0);

  write(piece: Buffer): void {
    if (this.start.length < 3) this.start = Buffer.concat([this.start, piece]).subarray(0, 3);
    this.countLines(piece);
    if (this.isBroken || (this.charactersBefore >= TELLING && this.hasLongCharacters)) return;
    if (this.rest.length === 0 && isAscii(piece)) return;
    const bytes = Buffer.concat([this.rest, piece]);
    const end = endOfWhole(bytes);
    const whole = bytes.subarray(0, end);
    this.noteLongCharacters(whole);
    this.rest = Buffer.from(bytes.subarray(end));
    this.isBroken = !isUtf8(whole);
    const sound = this.isBroken ? whole.toString('utf8').split('\ufffd', 1)[0] : whole.toString('utf8');
    // eslint-disable-next-line no-control-regex -- everything beyond ASCII
    this.charactersBefore += sound?.match(/[^\u0000-\u007f]/g)?.length ?? 0;
    this.isOther = this.isBroken && this.charactersBefore < TELLING;
  }

  private noteLongCharacters(bytes: Buffer): void {
    this.hasLongCharacters ||= bytes.some((byte) => byte >= 0xe0);
  }

  end(): void {
    this.isAmbiguous = !this.isBroken && this.charactersBefore > 0 && !this.hasLongCharacters;
    if (this.rest.length > 0 && !this.isBroken && this.charactersBefore < TELLING) this.isOther = true;
  }

  private countLines(piece: Buffer): void {
    for (const byte of piece) {
      if (byte === 0x0d || (byte === 0x0a && !this.endedInCarriageReturn)) this.lineEnds++;
      this.endedInCarriageReturn = byte === 0x0d;
    }
  }
}

/** Where the last character of a piece begins, if it goes on after it; else the end of the piece. */
function endOfWhole(bytes: Buffer): number {
  for (let back = 1; back < LONGEST_CHARACTER && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0)
      return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/**
 * Decodes a text that is UTF-8, GB18030 (and so GBK, GB2312) or, by its byte order mark, UTF-16; the mark is left out.
 * Throws FileRefused where it has bytes that do not belong to its encoding.
 */
export async function* decoded(
  bytes: AsyncIterable<Buffer>,
  survey: Utf8Survey,
  file: string,
): AsyncGenerator<string> {
  survey.end();
  const marked = encodingByMark(survey.start);
  if (marked === undefined && survey.isAmbiguous) throw eitherOf(file);
  const encoding = marked ?? (survey.isOther ? 'gb18030' : 'utf8');
  const decoder = iconv.getDecoder(encoding);
  let line = 1;
  const checked = (piece: string): string => {
    // iconv-lite puts U+FFFD where bytes do not belong to the encoding.
    const broken = piece.indexOf('\ufffd');
    const sound = broken < 0 ? piece : piece.slice(0, broken);
    line += sound.match(/\r(?!\n)|\n/g)?.length ?? 0;
    if (broken >= 0) throw encoding === 'gb18030' ? neither(file) : damagedAt(line, marked ?? 'UTF-8', file);
    return piece;
  };
  for await (const piece of bytes) {
    const text = checked(decoder.write(piece));
    if (text !== '') yield text;
  }
  const rest = checked(decoder.end() ?? '');
  if (rest !== '') yield rest;
}

const damagedAt = (row: number, encoding: string, file: string): FileRefused =>
  new FileRefused('ENCODING_UNKNOWN', file, {
    row,
    zh: `此行有不属于 ${encoding} 编码的字节。请在 Excel 中另存为“CSV UTF-8”`,
    en: `this row has bytes that are not ${encoding}. Save it as "CSV UTF-8" in Excel`,
  });

const eitherOf = (file: string): FileRefused =>
  new FileRefused('ENCODING_UNKNOWN', file, {
    zh: '文字编码可能是 UTF-8，也可能是 GB18030（GBK），读出的字不同。请在 Excel 中另存为“CSV UTF-8”或 .xlsx',
    en: 'the text may be UTF-8 or GB18030 (GBK), and reads differently in each. Save it as "CSV UTF-8" or .xlsx in Excel',
  });

const neither = (file: string): FileRefused =>
  new FileRefused('ENCODING_UNKNOWN', file, {
    zh: '文字编码既不是 UTF-8 也不是 GB18030（GBK）。请在 Excel 中另存为“CSV UTF-8”或 .xlsx',
    en: 'the text is neither UTF-8 nor GB18030 (GBK). Save it as "CSV UTF-8" or .xlsx in Excel',
  });

function encodingByMark(bytes: Buffer): 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | undefined {
  const start = bytes.toString('hex');
  if (start === 'efbbbf') return 'UTF-8';
  if (start.startsWith('fffe')) return 'UTF-16LE';
  if (start.startsWith('feff')) return 'UTF-16BE';
  return undefined;
}
