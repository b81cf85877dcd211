import { createHash } from 'node:crypto';
import type { Draft } from '../platform/register/check-record';
import { personalFields } from '../platform/register/register';
import { canonical } from './canonical-cell';
import { checksumOf } from './exported-record';
import type { Recognised } from './recognise';
import {
  describeRegister,
  EXPORTED,
  isNamed,
  REGISTER_COLUMN,
  type RegisterFormat,
} from './register-formats';
import { type TableRow } from './table/build-rows';
import { HIDDEN, shortened, type RowError } from './table/file-refused';
import type { OpenFile } from './table/open-file';
import { tableOf } from './table/table';
import { texts } from './texts';

/** The records of a file, each with its mark, and everything that is wrong with its cells. */
export interface RecordDrafts {
  drafts: Draft[];
  /** Rows of an exported file that say what the record of that number says. */
  exported: { row: number; id: string }[];
  errors: RowError[];
  ignoredSheets: string[];
  /** What the file says in a cell, as an error may show it: nothing of persons. */
  found: (row: number, column: string) => string;
}

/** Columns can be shifted: where a file has names and phones, an error shows no more than dates and codes of regions. */
const IMPERSONAL = /^(?:\d{4}[-./年]\d{1,2}(?:[-./月]\d{1,2}日?)?|\d{6}|\d{9})$/;

/**
 * Reads a register's file. Cells are brought into one form (2021/7/1 is 2021-07-01, １，０００ is 1000) and checked by their
 * fields; the marks are of that form, so that the same record written in another way is the same.
 *
 * @throws FileRefused when the file as a whole cannot be read.
 */
export async function readRecords(
  file: OpenFile,
  { format, headings }: Recognised,
  onRow: (done: number, of: number | undefined) => void,
  now: Date,
): Promise<RecordDrafts> {
  const table = tableOf(file, format);
  const { fields } = format.register;
  const names = Object.keys(fields);
  const drafts: Draft[] = [];
  const exported: RecordDrafts['exported'] = [];
  const errors: RowError[] = [];
  const cells = new Map<number, TableRow['cells']>();
  const repetitions = new Map<string, number>();
  const isPersonal = personalFields(format.register).length > 0;
  const shown = (column: string, text: string): string =>
    text !== '' && (fields[column]?.personal === true || (isPersonal && !IMPERSONAL.test(text)))
      ? HIDDEN
      : text;
  const heading = (column: string): string => headings.get(column) ?? column;

  for await (const row of table.rows) {
    const before = errors.length;
    for (const problem of row.problems ?? []) {
      errors.push({
        ...problem,
        column: heading(problem.column),
        found: shown(problem.column, problem.found),
      });
    }
    if (!isOfRegister(format, row)) {
      errors.push({
        row: row.number,
        column: heading(REGISTER_COLUMN),
        found: shortened(shown(REGISTER_COLUMN, row.cells[REGISTER_COLUMN] ?? '')),
        expected: texts.sameRegister(describeRegister(format)),
        code: 'OTHER_REGISTER',
      });
    }
    const id = row.cells[EXPORTED.recordId] ?? '';
    if (id !== '') {
      if (row.cells[EXPORTED.checksum] === checksumOf(format, id, row.cells))
        exported.push({ row: row.number, id });
      else
        errors.push({
          row: row.number,
          column: heading(EXPORTED.recordId),
          found: shortened(id),
          expected: texts.exportedRow,
          code: 'EXPORTED_ROW_CHANGED',
        });
      continue;
    }
    const input: Record<string, unknown> = {};
    // What an empty cell stands for is no part of the mark: it may be today.
    const marked: unknown[] = [];
    for (const name of names) {
      const field = fields[name];
      const text = row.cells[name] ?? '';
      if (!field) continue;
      input[name] = canonical(field, text);
      const checked =
        field.kind === 'reference' && isCreditCodeLike(input[name])
          ? { value: null }
          : field.check(input[name], now);
      if ('expected' in checked) {
        // What the reader found wrong with a cell says it all.
        if (row.problems?.some((problem) => problem.column === name)) continue;
        errors.push({
          row: row.number,
          column: heading(name),
          found: shortened(shown(name, text)),
          expected: checked.expected,
          code: text === '' ? 'EMPTY' : 'MALFORMED',
        });
      } else if (field.kind !== 'reference') input[name] = checked.value;
      marked.push(text === '' ? null : input[name]);
    }
    if (errors.length === before) {
      const hash = createHash('sha256').update(JSON.stringify(marked)).digest('hex');
      const repetition = (repetitions.get(hash) ?? 0) + 1;
      repetitions.set(hash, repetition);
      drafts.push({ row: row.number, input, mark: `${hash}:${repetition}` });
      cells.set(row.number, row.cells);
    }
    onRow(drafts.length, table.rowCount);
  }
  return {
    drafts,
    exported,
    errors,
    ignoredSheets: table.ignoredSheets,
    found: (row, column) => shown(column, cells.get(row)?.[column] ?? ''),
  };
}

/** A reference may be written as the credit code of what it refers to. */
export const isCreditCodeLike = (value: unknown): value is string =>
  typeof value === 'string' && value.length === 18 && !/^[1-9]\d{17}$/.test(value);

/** Where there is a register column, every row says the same. */
function isOfRegister(format: RegisterFormat, { cells }: TableRow): boolean {
  const text = cells[REGISTER_COLUMN];
  return text === undefined || isNamed(format, text);
}
