import { pipeline, Readable } from 'node:stream';
import { CsvError, parse, type Options } from 'csv-parse';
import { buildRows, type RawRow } from './build-rows';
import { FileRefused } from './file-refused';
import { readHeader } from './header';
import { openText, type TextFile } from './read-text';
import type { Limits, Peek, Table, TableOptions } from './table';

const DELIMITERS = [',', '\t', ';'];
const RECORD_BYTES = 1024 * 1024;

/**
 * Opens a CSV file: comma, tab or semicolon, whichever the header has most of. A cell that starts with = is text.
 * The header is the first row that is not empty. Throws FileRefused.
 */
export async function openCsv(
  path: string,
  file: string,
  options: TableOptions,
  limits: Limits,
): Promise<Table> {
  const text = await openText(path, file);
  refuseWhatIsNoTable(text.head, file);
  const delimiter = delimiterOf(text.head);
  const first = await firstRecord(text, delimiter, file);
  const header = readHeader(file, first.number, first.texts, options, limits);
  const headerAt = { row: first.number, header };
  return {
    columns: header.filter((name) => name !== undefined),
    rows: { [Symbol.asyncIterator]: () => buildRows(records(text, delimiter, file), headerAt, file, limits) },
    rowCount: Math.max(0, text.lineEnds + 1 - first.number),
    ignoredSheets: [],
  };
}

/** The first two records with content. Throws FileRefused. */
export async function peekCsv(path: string, file: string): Promise<Peek[]> {
  const text = await openText(path, file);
  refuseWhatIsNoTable(text.head, file);
  const found: string[][] = [];
  for await (const { texts } of records(text, delimiterOf(text.head), file)) {
    const cells = Array.from(texts, (cell) => cell ?? '');
    if (cells.some((cell) => cell.trim() !== '')) found.push(cells);
    if (found.length === 2) break;
  }
  return [{ header: found[0] ?? [], first: found[1] ?? [] }];
}

async function firstRecord(text: TextFile, delimiter: string, file: string): Promise<RawRow> {
  for await (const record of records(text, delimiter, file)) {
    if (record.texts.some((cell) => (cell ?? '').trim() !== '')) return record;
  }
  throw new FileRefused('FILE_EMPTY', file, { zh: '文件没有内容', en: 'the file has nothing in it' });
}

/** Every record, empty lines too, so that its number is the row that Excel shows. */
async function* records(text: TextFile, delimiter: string, file: string): AsyncGenerator<RawRow> {
  const options: Options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: RECORD_BYTES,
  };
  const parser = parse(options);
  // An error of either stream reaches the loop below, which is where it is thrown.
  pipeline(Readable.from(text.pieces()), parser, () => undefined);
  let number = 0;
  try {
    for await (const texts of parser as AsyncIterable<string[]>) {
      number++;
      yield { number, texts };
    }
  } catch (error) {
    throw error instanceof CsvError ? quotesUnbalanced(error, file) : error;
  }
}

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
