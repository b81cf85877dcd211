import DataLoader from 'dataloader';
import { formatAmount } from '../amount';
import type { WaitForWriters } from '../database/known-at';
import type { Run } from '../database/run';
import type { Statement } from '../database/sql';
import { actuals, itemised } from './actuals-sql';
import { generalActuals } from './general-sql';
import type { Asked } from './scopes';

/** What one scope comes to in one book. Amounts are canonical decimals in the indicator's unit. */
export interface Measurement {
  actual: string | null;
  /** The actual is a number from `actual - rounding` up to, and without, `actual + rounding`; exact where it is 0. */
  rounding: string;
  /** The date of the scope's own statement; null where it has none. */
  statedOn: string | null;
  /** The newest date among the statements and live postings that make it up, and whether a statement is among them. */
  newest: string | null;
  isStated: boolean;
  /** Whether the book has a statement of that very scope, or one for each of the partnerships asked about. */
  isWhole: boolean;
}

/** What ledger.general-actuals gives; the two statements that read standing totals give their own part of it. */
interface Row {
  actual: string | null;
  rounding: string;
  stated_on: string | null;
  newest: string | null;
  is_stated: boolean;
  is_whole: boolean;
  itemised: string | null;
}

export type ActualLoader = DataLoader<Asked, Measurement, string>;
/** The sum without the scope's own statement; null where it has none. */
export type ItemisedLoader = DataLoader<Asked, string | null, string>;

/** Measures any number of scopes by one SQL statement. */
export const createActualLoader = (run: Run, waitForWriters: WaitForWriters): ActualLoader =>
  createLoader<Measurement>(run, waitForWriters, actuals, (row, asked) => ({
    actual: print(row.actual, asked),
    rounding: row.rounding,
    statedOn: row.stated_on,
    newest: row.newest,
    isStated: row.is_stated,
    isWhole: row.is_whole,
  }));

export const createItemisedLoader = (run: Run, waitForWriters: WaitForWriters): ItemisedLoader =>
  createLoader<string | null>(run, waitForWriters, itemised, (row, asked) => print(row.itemised, asked));

const print = (value: string | null, { key }: Asked): string | null =>
  value === null ? null : formatAmount(value, key.entry.unit);

/** Reads standing totals, and what they are not certain of (another statement) by the rule as it is written. */
function createLoader<Value>(
  run: Run,
  waitForWriters: WaitForWriters,
  read: (asked: readonly Asked[]) => Statement,
  toValue: (row: Row, asked: Asked) => Value,
): DataLoader<Asked, Value, string> {
  return new DataLoader(
    async (asked) => {
      await waitForWriters(asked.map(({ key }) => key.knownAt));
      const rows = await run<Row & { is_certain: boolean }>(read(asked));
      const uncertain = asked.filter((_, i) => !rows[i]?.is_certain);
      const general = uncertain.length === 0 ? [] : await run<Row>(generalActuals(uncertain));
      const generalOf = new Map(uncertain.map((one, i) => [one, general[i]]));
      return asked.map((one, i) => {
        const row = generalOf.get(one) ?? rows[i];
        if (!row) throw new Error('a scope was not answered');
        return toValue(row, one);
      });
    },
    {
      cacheKeyFn: ({ key, book, partners }) =>
        [key.indicator, key.west, key.east, key.asOf, key.knownAt, book, partners?.join()].join('|'),
    },
  );
}
