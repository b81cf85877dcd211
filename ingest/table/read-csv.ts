import { pipeline, Readable } from 'node:stream';
import { CsvError, parse, type Options } from 'csv-parse';
import { message } from '../../platform/message';
import { FileRefused } from './file-refused';
import { decoded, type Utf8Survey } from './read-text';
import { HEAD_ROWS, readBytes, type CellFlaw, type FileBytes, type RawRow, type Sheets } from './sheet';

const DELIMITERS = [',', '\t', ';'];
const RECORD_BYTES = 1024 * 1024;

/** How much of a file is looked at to see whether it is a table, and what its cells are separated by. */
const HEAD_LENGTH = 64 * 1024;

/**
 * Reads a CSV file: comma, tab or semicolon, whichever the header has most of. A cell that starts with = is text, and so is one with an
 * apostrophe before it, as spreadsheets and our own files have it (export/write-csv.ts).
 * The header is the first row that is not empty. Throws FileRefused.
 */
export async function readCsv({ file, handle }: FileBytes, survey: Utf8Survey): Promise<Sheets> {
  const text = decoded(readBytes(handle), survey, file);
  const head: string[] = [];
  for (let length = 0; length < HEAD_LENGTH; length += head.at(-1)?.length ?? 0) {
    const piece = await text.next();
    if (piece.done === true) break;
    head.push(piece.value);
  }
  refuseWhatIsNoTable(head.join(''), file);
  const rest = records(followedBy(head, text), delimiterOf(head.join('')), file);
  const peeked: RawRow[] = [];
  while (peeked.length < HEAD_ROWS) {
    const record = await rest.next();
    if (record.done === true) break;
    if (record.value.texts.some((cell) => (cell ?? '').trim() !== '')) peeked.push(record.value);
  }
  const close = async (): Promise<void> => {
    await rest.return(undefined);
    await text.return(undefined);
  };
  if (peeked.length === 0) {
    await close();
    throw new FileRefused('FILE_EMPTY', file, { zh: '文件没有内容', en: 'the file has nothing in it' });
  }
  const rowCount = survey.lineEnds + 1;
  return { sheets: [{ name: '', head: peeked, rowCount, rows: () => followedBy(peeked, rest) }], close };
}

/** What was read already and then the rest, without a generator around each of many rows. */
function followedBy<Item>(first: readonly Item[], rest: AsyncGenerator<Item>): AsyncIterable<Item> {
  const left = first.values();
  const next = (): Promise<IteratorResult<Item>> => {
    const known = left.next();
    return known.done === true ? rest.next() : Promise.resolve(known);
  };
  return { [Symbol.asyncIterator]: () => ({ next }) };
}

/** Every record, empty lines too, so that its number is the row that Excel shows. */
async function* records(
  text: AsyncIterable<string>,
  delimiter: string,
  file: string,
): AsyncGenerator<RawRow> {
  const options: Options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: RECORD_BYTES,
  };
  const parser = parse(options);
  // An error of either stream reaches the loop below, which is where it is thrown.
  pipeline(Readable.from(text), parser, () => undefined);
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      const texts = record.map((text) => (DISARMED.test(text) ? text.slice(1) : text));
      number++;
      yield delimiter === ';' ? { number, texts, flaws: ambiguousNumbers(texts) } : { number, texts };
    }
  } catch (error) {
    throw error instanceof CsvError ? quotesUnbalanced(error, file) : error;
  }
}

/** What would be a formula, without its apostrophe. */
const DISARMED = /^'+[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

const AMBIGUOUS_NUMBER: CellFlaw = {
  code: 'NUMBER_AMBIGUOUS',
  expected: message(
    '不带逗号的数，如 1234 或 1.234：以分号分隔的文件里，逗号可能是千位分隔，也可能是小数点',
    'a number without a comma, such as 1234 or 1.234: in a file separated by semicolons a comma may group thousands or be the decimal point',
  ),
};

/** Numbers like 1,234, which programs that separate by semicolons may mean as 1.234. */
const ambiguousNumbers = (texts: readonly string[]): Map<number, CellFlaw> =>
  new Map(texts.flatMap((text, at) => (/^\s*\d{1,3},\d{3}\s*$/.test(text) ? [[at, AMBIGUOUS_NUMBER]] : [])));

function quotesUnbalanced(error: CsvError, file: string): FileRefused {
  return new FileRefused('QUOTES_UNBALANCED', file, {
    row: Number(error.records) + 1,
    zh: '引号不成对，或此行过长。含引号的单元格应写成 "他说""好"""',
    en: 'the quotes do not pair up, or the row is far too long. A cell with quotes is written "he said ""yes"""',
  });
}

function delimiterOf(head: string): string {
  const unquoted = firstLine(head.replace(/"[^"]*"/g, 'x'));
  const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function firstLine(head: string): string {
  return head.split(/[\r\n]+/).find((line) => line.trim() !== '') ?? '';
}

function refuseWhatIsNoTable(head: string, file: string): void {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u0008\u000e-\u001f]/.test(firstLine(head))) {
    throw new FileRefused('FILE_TYPE_UNKNOWN', file, {
      zh: '不是文本文件，也不是 .xlsx（或是没有标记的 UTF-16）。请在 Excel 中另存为“CSV UTF-8”或 .xlsx',
      en: 'this is neither text nor .xlsx (or UTF-16 without its mark). Save it as "CSV UTF-8" or .xlsx in Excel',
    });
  }
  if (/^\s*</.test(head)) {
    throw new FileRefused('FILE_TYPE_UNKNOWN', file, {
      zh: '这是网页或 XML 文件，不是表格文件。请在 Excel 中打开后另存为 .xlsx',
      en: 'this is a web page or XML, not a table file. Open it in Excel and save it as .xlsx',
    });
  }
}
