import type { RowScope } from '../access/viewer';
import type { Run } from '../database/run';
import type { Sql } from '../database/sql';
import type { IndicatorCode } from '../indicator-codes';
import type { Field, Referable, Value } from './field';
import type { Violation } from './violation';

/** What a record counts for, from a day on. `amount` is a decimal in the indicator's unit. */
export interface PostingDraft extends RowScope {
  indicator: IndicatorCode;
  date: string;
  amount: string;
}

/** The values of a record by field name. */
export type Values = Readonly<Record<string, Value>>;

/**
 * Things counted once however many records speak of them, as an enterprise paired with three villages. After every
 * change the group's postings are found anew from its records in force, and the difference is posted.
 */
export interface CountedGroup<Of = Values> {
  /** What its postings are recorded under, for good; one name where several registers speak of the same things. */
  name: string;
  /** The groups that a record belongs to, as keys. */
  keysOf: (values: Of, id: string) => string[];
  /** A condition on the row `r` and `key.key`, where the register's own records are what the group with that key counts. */
  members?: string | undefined;
  /** What each group counts for, by key. Reads the register's table through the run, one statement for all keys. */
  post: (run: Run, keys: readonly string[]) => Promise<Map<string, PostingDraft[]>>;
}

/** Gives the condition under which the viewer may read a row, by the row's name in the statement. */
export type Readable = (row: string) => Sql;

/** A list of records as a field of another entity, as an enterprise's products. It takes the arguments of every list. */
export interface Join {
  /** The field, where it is not called as the register's records are. */
  name?: string;
  /** Its description: what is listed. */
  en: string;
  /** What the entity's row is known by in the register. */
  value: (entity: never) => string;
  /**
   * A condition on the row `r` and that value, `key.value`, of the declaration's own text alone. One that looks at rows of other
   * tables takes from `readable` whether the viewer of the list may read them.
   */
  sql: string | ((readable: Readable) => Sql);
}

/** A yes-or-no filter: `sql` is a condition on the row `r`, as that of a join is. */
export interface Flag {
  zh: string;
  en: string;
  sql: Join['sql'];
}

/** A register (台账) as what serves, writes and imports it sees it: made by defineRegister, which says what each part is. */
export interface Register<Of extends Values = Values> extends Referable {
  type: string;
  /** The query of one record, as in labourTransfer, and of a list. */
  singular: string;
  plural: string;
  zh: string;
  en: string;
  fields: Readonly<Record<string, Field>>;
  scope: (values: Values) => RowScope;
  hasPartner: boolean;
  date: string;
  interval?: { from: string; until: string; zh: string; en: string };
  places?: readonly string[];
  sums: readonly string[];
  unique?: readonly (string | readonly string[])[];
  flags?: Readonly<Record<string, Flag>>;
  keys?: readonly string[];
  joins?: Readonly<Record<string, Join>>;
  filledBy?: Readonly<Record<string, string | undefined>>;
  rules: (values: Values) => Violation[];
  postings?: (values: Values) => PostingDraft[];
  groups?: readonly CountedGroup[];
  countsFor?: (values: Values) => readonly PostingDraft[];
  /** For the compiler alone: what a record stores. */
  readonly stored?: Of;
}

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** The fields that hold ids of records of other registers, and the tables of those. */
export const referencesOf = ({ fields }: Register): [field: string, table: string][] =>
  Object.entries(fields).flatMap(([name, { to }]): [string, string][] => (to ? [[name, to.table]] : []));

/** The day that a record is dated by. */
export const dateOf = ({ date, fields }: Pick<Register, 'date' | 'fields'>, values: Values): Value =>
  fields[date]?.kind === 'year' ? `${String(values[date])}-12-31` : (values[date] ?? null);

/** What the postings of a group are recorded under. */
export const groupRecord = ({ name }: Pick<CountedGroup, 'name'>, key: string): string => `${name}:${key}`;

/** The fields that the record's own table has, and those kept apart. */
export const plainFields = (register: Register): string[] =>
  Object.entries(register.fields).flatMap(([name, { personal }]) => (personal ? [] : [name]));
export const personalFields = (register: Register): string[] =>
  Object.entries(register.fields).flatMap(([name, { personal }]) => (personal ? [name] : []));

/** A version of a record of one register as it is read: `RecordOf<typeof purchases>`. */
export type RecordOf<One extends Register> = RecordRow<NonNullable<One['stored']>>;

/** A version of a record as it is read. */
export interface RecordRow<Of extends Values = Values> {
  __typename: string;
  /** The record's, the same for all its versions; clients see that of idOfVersion. */
  id: string;
  version: number;
  status: 'IN_FORCE' | 'VOID';
  sample: boolean;
  isSuperseded: boolean;
  scope: RowScope;
  values: Of;
  reason: string | null;
  recordedAt: string;
  recordedBy: string;
}
