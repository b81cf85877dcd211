import { createHash } from 'node:crypto';
import Big from 'big.js';
import { today } from '../platform/calendar';
import type { Draft } from '../platform/register/check-record';
import type { Field, Value } from '../platform/register/field';
import { personalFields } from '../platform/register/register';
import { checksumOf } from './exported-record';
import type { FileFinding, ImportOptions } from './import-result';
import { isNoteText } from './layout/notes';
import { readPreface, type Preface } from './layout/preface';
import { isTotal } from './layout/total-rows';
import { readField, type ReadCell } from './read-field';
import type { Recognised } from './recognise';
import {
  describeRegister,
  EXPORTED,
  isNamed,
  REGISTER_COLUMN,
  type RegisterFormat,
} from './register-formats';
import type { Understood } from './row-reader';
import { type TableRow } from './table/build-rows';
import { HIDDEN, shortened, type RowError } from './table/file-refused';
import type { OpenFile } from './table/open-file';
import { tableOf } from './table/table';
import { texts } from './texts';
import { commonRegion } from './understand/regions';

/** The records of a file, each with its mark, and everything that is wrong with its cells. */
export interface RecordDrafts {
  drafts: Draft[];
  /** Rows of an exported file that say what the record of that number says. */
  exported: { row: number; id: string }[];
  errors: RowError[];
  findings: FileFinding[];
  understood: Understood[];
  ignoredSheets: string[];
  /** What the file says in a cell, as an error may show it: nothing of persons. */
  found: (row: number, column: string) => string;
}

/** Columns can be shifted: where a file has names and phones, an error shows no more than dates and codes of regions. */
const IMPERSONAL = /^(?:\d{4}[-./年]\d{1,2}(?:[-./月]\d{1,2}日?)?|\d{6}|\d{9})$/;

/**
 * Reads a register's file. Cells are brought into one form (2021/7/1 is 2021-07-01, １，０００ is 1000, 山阳县 is 611024) and checked by
 * their fields; the marks are of that form, so that the same record written in another way is the same.
 *
 * @throws FileRefused when the file as a whole cannot be read.
 */
export async function readRecords(
  file: OpenFile,
  recognised: Recognised,
  { within, now = new Date(), onProgress }: Pick<ImportOptions, 'within' | 'now' | 'onProgress'>,
): Promise<RecordDrafts> {
  const table = tableOf(file, recognised.format);
  const preface = readPreface(table.above, today(now));
  const reader = new RecordReader(recognised, preface, within, now);
  for await (const row of table.rows) {
    reader.read(row);
    onProgress?.(reader.count, table.rowCount);
  }
  return { ...reader.end(), ignoredSheets: table.ignoredSheets };
}

class RecordReader {
  count = 0;
  private readonly drafts: Draft[] = [];
  private readonly exported: RecordDrafts['exported'] = [];
  private readonly errors: RowError[] = [];
  private readonly findings: FileFinding[] = [];
  private readonly understood = new Map<string, Understood>();
  private readonly cells = new Map<number, TableRow['cells']>();
  private readonly repetitions = new Map<string, number>();
  /** Rows with a name that the rest of the file may tell from its likes. */
  private readonly open: TableRow[] = [];
  /** The regions of each column. */
  private readonly regions = new Map<string, Set<string>>();
  private readonly sums = new Map<string, Big>();
  private readonly isPersonal: boolean;

  constructor(
    private readonly recognised: Recognised,
    private readonly preface: Preface,
    private readonly within: string | undefined,
    private readonly now: Date,
  ) {
    this.isPersonal = personalFields(recognised.format.register).length > 0;
  }

  read(row: TableRow): void {
    const first = Object.values(row.cells).find((text) => text !== '') ?? '';
    if (this.isNote(first, row)) return;
    if (isTotal(first.replace(/\s+/g, ''))) this.checkTotal(row);
    else if (this.take(row, () => this.within)) this.count += 1;
    else this.open.push(row);
  }

  end(): Omit<RecordDrafts, 'ignoredSheets'> {
    const lies = new Map([...this.regions].map(([name, codes]) => [name, commonRegion(codes)]));
    // A name is that of the prefecture where the column's other rows lie, else that of their province.
    for (const digits of [4, 2]) {
      const around = (name: string): string | undefined =>
        this.within ?? lies.get(name)?.slice(0, digits).padEnd(6, '0');
      for (const row of this.open.splice(0)) if (!this.take(row, around, digits === 2)) this.open.push(row);
    }
    const { drafts, exported, errors, findings, understood, cells } = this;
    return {
      drafts: drafts.sort((a, b) => a.row - b.row),
      exported,
      errors: errors.sort((a, b) => a.row - b.row),
      findings,
      understood: [...understood.values()],
      found: (row, column) => this.shown(column, cells.get(row)?.[column] ?? ''),
    };
  }

  /** Takes what a row says; false where it has to wait for the rest of the file. */
  private take(row: TableRow, within: (name: string) => string | undefined, isLast = false): boolean {
    const { format } = this.recognised;
    if (this.isExported(row)) return true;
    const read = Object.entries(format.register.fields).map(([name, field]) => {
      const text = this.textOf(row, name, field);
      const unit = this.recognised.units.get(name) ?? '';
      const context = { within: within(name), unit, unitsAbove: this.preface.units, year: this.preface.year };
      return { name, field, text, ...readField(field, text, context) };
    });
    if (!isLast && read.some(({ problem }) => problem?.isOpen === true)) return false;
    const before = this.errors.length;
    this.refuseRow(row);
    const input: Record<string, Value> = {};
    // What an empty cell stands for is no part of the mark: it may be today.
    const marked: Value[] = [];
    for (const cell of read) {
      const value = this.check(row, cell);
      input[cell.name] = value;
      marked.push(cell.text === '' ? null : value);
    }
    if (this.errors.length === before) this.keep(row, input, marked);
    return true;
  }

  private keep(row: TableRow, input: Record<string, Value>, marked: readonly Value[]): void {
    const hash = createHash('sha256').update(JSON.stringify(marked)).digest('hex');
    const repetition = (this.repetitions.get(hash) ?? 0) + 1;
    this.repetitions.set(hash, repetition);
    this.drafts.push({ row: row.number, input, mark: `${hash}:${repetition}` });
    this.cells.set(row.number, row.cells);
    for (const [name, { kind }] of Object.entries(this.recognised.format.register.fields)) {
      const value = input[name];
      if (value === null || value === undefined) continue;
      if (kind === 'region')
        this.regions.set(name, (this.regions.get(name) ?? new Set<string>()).add(String(value)));
      if (kind === 'count' || kind === 'amount')
        this.sums.set(name, (this.sums.get(name) ?? new Big(0)).plus(String(value)));
    }
  }

  /** What the field makes of a cell; what is wrong with it is kept. */
  private check(row: TableRow, cell: ReadCell & { name: string; field: Field; text: string }): Value {
    const { name, field, text, value, problem, finding, understood } = cell;
    const isReference = field.kind === 'reference';
    const checked = isReference && isCreditCodeLike(value) ? { value } : field.check(value, this.now);
    if (problem || 'expected' in checked) {
      // What the reader found wrong with a cell says it all.
      if (row.problems?.some(({ column }) => column === name) === true) return null;
      const { expected, code } = problem ?? {
        expected: 'expected' in checked ? checked.expected : texts.reference,
        code: text === '' ? 'EMPTY' : 'MALFORMED',
      };
      this.errors.push({
        row: row.number,
        column: this.heading(name),
        found: shortened(this.shown(name, text)),
        expected,
        code,
      });
      return null;
    }
    if (finding) this.find(row, finding.code, text, finding.taken);
    if (understood) this.understood.set(`${understood.what} ${understood.written}`, understood);
    return isReference ? value : checked.value;
  }

  /** A cell, or a name that is merged over several rows: a number of these is not one of each. */
  private textOf(row: TableRow, name: string, { kind }: Field): string {
    const own = row.cells[name] ?? '';
    return own !== '' || kind === 'count' || kind === 'amount' ? own : (row.merged?.[name] ?? '');
  }

  /** Keeps what is wrong with a row as a whole, and with cells that could not be read. */
  private refuseRow(row: TableRow): void {
    const { format } = this.recognised;
    for (const problem of row.problems ?? []) {
      const found = this.shown(problem.column, problem.found);
      this.errors.push({ ...problem, column: this.heading(problem.column), found });
    }
    if (isOfRegister(format, row)) return;
    this.errors.push({
      row: row.number,
      column: this.heading(REGISTER_COLUMN),
      found: shortened(this.shown(REGISTER_COLUMN, row.cells[REGISTER_COLUMN] ?? '')),
      expected: texts.sameRegister(describeRegister(format)),
      code: 'OTHER_REGISTER',
    });
  }

  /** Whether a row was exported and is to say what it said then. */
  private isExported(row: TableRow): boolean {
    const id = row.cells[EXPORTED.recordId] ?? '';
    if (id === '') return false;
    this.refuseRow(row);
    if (row.cells[EXPORTED.checksum] === checksumOf(this.recognised.format, id, row.cells))
      this.exported.push({ row: row.number, id });
    else
      this.errors.push({
        row: row.number,
        column: this.heading(EXPORTED.recordId),
        found: shortened(id),
        expected: texts.exportedRow,
        code: 'EXPORTED_ROW_CHANGED',
      });
    return true;
  }

  private isNote(first: string, { cells }: TableRow): boolean {
    const { fields } = this.recognised.format.register;
    const filled = Object.values(cells).filter((text) => text !== '');
    const numbers = Object.entries(fields).filter(([, { kind }]) => kind === 'count' || kind === 'amount');
    return (
      isNoteText(first) && filled.length <= 4 && numbers.every(([name]) => !/\d/.test(cells[name] ?? ''))
    );
  }

  /** Holds a row of totals against the rows above it; it is no record. */
  private checkTotal(row: TableRow): void {
    const { fields } = this.recognised.format.register;
    for (const [name, sum] of this.sums) {
      const field = fields[name];
      const text = row.cells[name] ?? '';
      if (!field || text === '') continue;
      const unit = this.recognised.units.get(name) ?? '';
      const { value } = readField(field, text, {
        within: undefined,
        unit,
        unitsAbove: this.preface.units,
        year: undefined,
      });
      const checked = field.check(value, this.now);
      if ('expected' in checked || checked.value === null || sum.eq(checked.value)) continue;
      this.find(row, 'TOTAL_DIFFERS', String(checked.value), sum.toFixed());
    }
  }

  private find(row: TableRow, code: FileFinding['code'], ...says: string[]): void {
    this.findings.push({ code, row: row.number, indicator: null, says, other: null });
  }

  private shown(column: string, text: string): string {
    const isOfPerson = this.recognised.format.register.fields[column]?.personal === true;
    return text !== '' && (isOfPerson || (this.isPersonal && !IMPERSONAL.test(text))) ? HIDDEN : text;
  }

  private heading(column: string): string {
    return this.recognised.headings.get(column) ?? column;
  }
}

/** A reference may be written as the credit code of what it refers to. */
export const isCreditCodeLike = (value: unknown): value is string =>
  typeof value === 'string' && value.length === 18 && !/^[1-9]\d{17}$/.test(value);

/** Where there is a register column, every row says the same. */
function isOfRegister(format: RegisterFormat, { cells }: TableRow): boolean {
  const text = cells[REGISTER_COLUMN];
  return text === undefined || isNamed(format, text);
}
