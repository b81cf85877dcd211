import { columnIndex } from './header';
import type { RawRow } from './sheet';
import { unsafe } from './xlsx-parts';

/** Cells of one column that are merged over several rows. */
interface Merged {
  column: number;
  first: number;
  last: number;
}

const MOST = 200_000;
/** Longer than the element of one merged cell can be. */
const ELEMENT = 200;

/** Finds the cells that are merged downwards. A sheet says so behind its rows, so that it is looked through before it is read. */
export async function mergedCells(file: string, pieces: AsyncIterable<string>): Promise<Merged[]> {
  const found: Merged[] = [];
  let rest = '';
  for await (const piece of pieces) {
    const text = rest + piece;
    if (text.includes('mergeCell')) {
      for (const [, column = '', first, last] of text.matchAll(
        /<(?:\w+:)?mergeCell\s[^<>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"[^<>]*>/g,
      ))
        if (Number(last) > Number(first))
          found.push({ column: columnIndex(column), first: Number(first), last: Number(last) });
      if (found.length > MOST) throw unsafe(file, '合并的单元格过多', 'it has far too many merged cells');
    }
    const open = text.lastIndexOf('<');
    rest = open === -1 || open < text.length - ELEMENT ? '' : text.slice(open);
  }
  return found.sort((a, b) => a.first - b.first);
}

/** Says of the rows of a sheet, in their order, what stands in the cells that are merged into them. */
export class MergedRows {
  private next = 0;
  /** By column, as merged cells do not overlap. */
  private readonly open = new Map<number, Merged & { text: string }>();

  constructor(private readonly cells: readonly Merged[]) {}

  add(row: RawRow): RawRow {
    for (let cell = this.cells[this.next]; cell && cell.first <= row.number; cell = this.cells[this.next]) {
      const text = cell.first === row.number ? (row.texts[cell.column] ?? '') : '';
      if (text.trim() !== '') this.open.set(cell.column, { ...cell, text });
      this.next += 1;
    }
    let merged: Map<number, string> | undefined;
    for (const [column, { first, last, text }] of this.open) {
      if (last < row.number) this.open.delete(column);
      else if (first < row.number) (merged ??= new Map()).set(column, text);
    }
    return merged ? { ...row, merged } : row;
  }
}
