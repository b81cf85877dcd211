import { trimmed } from '../../platform/decimal-text';
import { FileRefused } from './file-refused';
import { columnIndex, columnLetter } from './header';
import type { Limits } from './limits';
import { mergedCells, MergedRows } from './merged-cells';
import type { RawRow } from './sheet';
import { cellText, type CellContext, type RawCell } from './xlsx-cells';
import { damaged, type Parts } from './xlsx-parts';
import { XmlReader, type Attributes, type XmlEvents } from './xlsx-xml';

const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

/** A worksheet within its workbook. */
export interface SheetSource {
  file: string;
  parts: Parts;
  part: string;
  context: CellContext;
  limits: Limits;
}

/**
 * The rows of a worksheet that have cells, hidden rows too. Of merged cells only the first has the value, as in the file; rows below it
 * say which they are merged with.
 */
export async function* mergedSheetRows(source: SheetSource): AsyncGenerator<RawRow> {
  const { file, parts, part } = source;
  const merged = new MergedRows(await mergedCells(file, parts.look(part)));
  for await (const row of sheetRows(source)) yield merged.add(row);
}

/** The rows of a worksheet by themselves. `onDimension` is told the last row that the sheet claims to have. */
export async function* sheetRows(
  source: SheetSource,
  onDimension: (lastRow: number) => void = () => undefined,
): AsyncGenerator<RawRow> {
  const events = new SheetEvents(source, onDimension);
  const reader = new XmlReader(source.file, events);
  for await (const piece of source.parts.text(source.part)) {
    reader.write(piece);
    yield* events.take();
  }
  reader.close();
}

class SheetEvents implements XmlEvents {
  private rows: RawRow[] = [];
  private rowNumber = 0;
  private row: RawRow | undefined;
  private column = -1;
  private cell: RawCell | undefined;
  private inside: 'v' | 'f' | 't' | undefined;
  private phonetic = false;

  constructor(
    private readonly source: SheetSource,
    private readonly onDimension: (lastRow: number) => void,
  ) {}

  /** The rows that have been completed since. */
  take(): RawRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open = (name: string, attributes: Attributes): void => {
    switch (name) {
      case 'row':
        this.openRow(attributes.r);
        break;
      case 'c':
        this.openCell(attributes);
        break;
      case 'v':
      case 'f':
        this.inside = name;
        if (this.cell) this.cell[name === 'v' ? 'value' : 'formula'] ??= '';
        break;
      case 't':
        if (!this.phonetic) this.inside = name;
        break;
      case 'rPh':
        this.phonetic = true;
        break;
      case 'dimension':
        this.onDimension(Number(/:[A-Z]{1,3}(\d{1,7})$/.exec(attributes.ref ?? '')?.[1] ?? 0));
    }
  };

  text = (text: string): void => {
    if (!this.cell || !this.inside) return;
    if (this.inside === 'v') this.cell.value = (this.cell.value ?? '') + text;
    else if (this.inside === 'f') this.cell.formula = (this.cell.formula ?? '') + text;
    else this.cell.inline += text;
  };

  close = (name: string): void => {
    switch (name) {
      case 'row':
        if (this.row) this.rows.push(this.row);
        this.row = undefined;
        break;
      case 'c':
        this.closeCell();
        break;
      case 'rPh':
        this.phonetic = false;
        break;
      case 'v':
      case 'f':
      case 't':
        this.inside = undefined;
    }
  };

  private openRow(reference: string | undefined): void {
    const number = reference === undefined ? this.rowNumber + 1 : Number(reference);
    // Rows out of order would have two of one number.
    if (!Number.isInteger(number) || number <= this.rowNumber || number > MOST_ROWS)
      throw damaged(this.source.file);
    this.rowNumber = number;
    this.row = { number, texts: [] };
    this.column = -1;
  }

  private openCell(attributes: Attributes): void {
    const column = columnOf(attributes.r) ?? this.column + 1;
    if (column <= this.column || column >= MOST_COLUMNS) throw damaged(this.source.file);
    this.column = column;
    this.cell = {
      type: attributes.t ?? 'n',
      style: Number(attributes.s ?? 0),
      value: undefined,
      formula: undefined,
      inline: '',
    };
  }

  private closeCell(): void {
    if (!this.cell || !this.row) throw damaged(this.source.file);
    const read = cellText(this.cell, this.source.context);
    this.cell = undefined;
    if (!read) throw damaged(this.source.file);
    if (trimmed(read.text) === '') return;
    if (this.column >= this.source.limits.columns) this.refuseFarCell(this.row.number);
    this.row.texts[this.column] = read.text;
    if (read.flaw) (this.row.flaws ??= new Map()).set(this.column, read.flaw);
  }

  private refuseFarCell(row: number): never {
    const last = columnLetter(this.source.limits.columns - 1);
    throw new FileRefused('COLUMN_UNKNOWN', this.source.file, {
      row,
      column: columnLetter(this.column),
      zh: `${last} 列以右应为空`,
      en: `nothing is expected beyond column ${last}`,
    });
  }
}

/** 0 for A5; undefined where the cell does not say. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = reference && /^[A-Z]{1,3}/.exec(reference)?.[0];
  return letters ? columnIndex(letters) : undefined;
}
