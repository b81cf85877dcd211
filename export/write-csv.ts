import { stringify } from 'csv-stringify/sync';
import type { PreparedReport } from './report';

const BOM = '\ufeff';
const ROWS_AT_ONCE = 500;

/**
 * What a spreadsheet would take for a formula, behind any apostrophes: it gets one more, which an import takes away again
 * (ingest/table/read-csv.ts).
 */
const FORMULA = /^'*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

/** The rows of a report under their headings, as UTF-8 with the mark by which Excel knows it. Numbers are never disarmed: they are none but digits. */
export async function* writeCsv({ headings, kinds, rows }: PreparedReport): AsyncGenerator<string> {
  yield BOM + stringify([[...headings]], { record_delimiter: '\r\n' });
  let waiting: string[][] = [];
  for await (const row of rows) {
    waiting.push(
      row.map((text, at) => {
        if (text === null) return '';
        return kinds[at] === 'text' && FORMULA.test(text) ? `'${text}` : text;
      }),
    );
    if (waiting.length < ROWS_AT_ONCE) continue;
    yield stringify(waiting, { record_delimiter: '\r\n' });
    waiting = [];
  }
  if (waiting.length > 0) yield stringify(waiting, { record_delimiter: '\r\n' });
}
