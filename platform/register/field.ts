import type { Message } from '../message';
import { expected } from './messages';

/** What a record stores in a column: canonical text, a whole number, or null where it is optional. */
export type Value = string | number | null;

type Checked<Stored extends Value> = { value: Stored } | { expected: Message };

export type Kind = 'region' | 'choice' | 'date' | 'count' | 'amount' | 'text' | 'code' | 'year' | 'reference';

export type ColumnType = 'text' | 'date' | 'integer' | 'numeric' | 'bigint';

/** A register that others refer to, and their tables and fields that do. */
export interface Referable {
  table: string;
  referredBy: { table: string; field: string }[];
}

/** One field of a register: what it is called, how it is stored (as `Stored`) and what is let in. */
export interface Field<
  Stored extends Value = Value,
  OfKind extends Kind = Kind,
  IsPersonal extends boolean = boolean,
> {
  /** Its Chinese name: the heading of its column in a file, and a part of its description. */
  zh: string;
  /** What it is, in English, with its unit where it has one. */
  en: string;
  /** Of a region: the entity that its code stands for, where that is not Region. */
  entity?: string;
  kind: OfKind;
  /** The PostgreSQL type of its column. */
  type: ColumnType;
  optional: boolean;
  /** Of an optional field that is filled where it is left out: its column is never null. */
  isFilled?: boolean;
  /** Names and phones: kept apart, under row-level security, and shown to roles of the region alone. */
  personal: IsPersonal;
  /** Of a choice: its values and their Chinese names. */
  values: Readonly<Record<string, string>>;
  /** Of a date: whether it is the last day of a month, and a month stands for it. */
  isMonthEnd?: boolean;
  /** Of a reference: the register that it names a record of. */
  to?: Referable;
  check: (value: unknown, now: Date) => Checked<Stored>;
}

/** What every builder of a field takes. */
export interface Options {
  optional?: boolean;
  personal?: boolean;
}

/** The field that a builder makes of what it stores, its kind and its options: without a value it stores null. */
export type Made<Stored extends Value, OfKind extends Kind, Given extends Options> = Field<
  Given extends { optional: true } ? Stored | null : Stored,
  OfKind,
  Given extends { personal: true } ? true : false
>;

/** Makes a field that is checked by `check` where it has a value. */
export function field<Stored extends Value, OfKind extends Kind, const Given extends Options>(
  kind: OfKind,
  type: ColumnType,
  [zh, en]: readonly [string, string],
  check: (value: unknown, now: Date) => Checked<Stored>,
  options?: Given,
  values: Field['values'] = {},
): Made<Stored, OfKind, Given> {
  const { optional = false, personal = false } = options ?? {};
  const made: Field<Stored | null, OfKind> = {
    zh,
    en,
    kind,
    type,
    optional,
    personal,
    values,
    check: (value, now) => {
      if (value === undefined || value === null || value === '') {
        return optional ? { value: null } : { expected: expected.value };
      }
      return check(value, now);
    },
  };
  // What the options say of it as values, its type says too.
  return made as Made<Stored, OfKind, Given>;
}
