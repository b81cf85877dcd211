import Big from 'big.js';
import type { GivenValue } from '../../platform/ledger/given-value';
import { liesInside } from '../../platform/region-code';

/** What a row of totals states and what the rows above it come to. */
export interface TotalDifference {
  stated: string;
  sum: string;
}

interface Sum {
  value: Big;
  rounding: Big;
}

const ZERO: Sum = { value: new Big(0), rounding: new Big(0) };

const plus = (a: Sum, b: Sum): Sum => ({
  value: a.value.plus(b.value),
  rounding: a.rounding.plus(b.rounding),
});

const GRAND = /^(?:合计|总计|总和|共计|全[省市县区州盟旗](?:合计)?|[省市县区州](?:合计|总计))$/u;
const SUB = /^(?:小计|.{1,20}(?:小计|合计|总计))$/u;

/** Whether the cell in the place of a region says that its row adds up the others. */
export const isTotal = (text: string): boolean => GRAND.test(text) || SUB.test(text);

/** Holds rows of totals against the rows that they add up; such rows are no figures of their own. */
export class TotalRows {
  /** By column: what stands above a subtotal, and above a total of all. */
  private readonly since = new Map<string, Sum>();
  private readonly all = new Map<string, Sum>();
  /** By column the region last added that no other before it has inside. */
  private readonly outer = new Map<string, string>();

  /** A value of a region's own row; of a prefecture's with its counties below it the prefecture's alone counts. */
  add(column: string, region: string, { value, given }: GivenValue): void {
    const outer = this.outer.get(column);
    if (outer !== undefined && outer !== region && liesInside(region, outer)) return;
    this.outer.set(column, region);
    const own = { value: new Big(value), rounding: new Big(given.rounding) };
    this.since.set(column, plus(this.since.get(column) ?? ZERO, own));
    this.all.set(column, plus(this.all.get(column) ?? ZERO, own));
  }

  /** How the value of a row of totals differs from its parts by more than they are rounded; null where it does not. */
  check(column: string, { value, given }: GivenValue, text: string): TotalDifference | null {
    const sums = SUB.test(text) ? this.since : this.all;
    const sum = sums.get(column) ?? ZERO;
    if (SUB.test(text)) this.since.delete(column);
    const allowed = sum.rounding.plus(given.rounding);
    return sum.value.minus(value).abs().lte(allowed) ? null : { stated: value, sum: sum.value.toFixed() };
  }
}
