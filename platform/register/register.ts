import type { QueryRunner } from 'typeorm';
import type { RowScope } from '../access/viewer';
import type { Field, Value } from './fields';

/** What a record counts for, from a day on. `amount` is a decimal in the indicator's unit. */
export interface PostingDraft extends RowScope {
  indicator: string;
  date: string;
  amount: string;
}

/** The values of a record by field name. */
export type Values = Readonly<Record<string, Value>>;

/**
 * Things counted once however many records speak of them, as an enterprise paired with three villages. After every
 * change the group's postings are found anew from its records in force, and the difference is posted.
 */
export interface CountedGroup {
  /** What its postings are recorded under; one name where several registers speak of the same things, else left out. */
  name?: string | undefined;
  /** The groups that a record belongs to, as keys. */
  keysOf: (values: Values, id: string) => string[];
  /** A condition on the row `r` and `key.key`, where the register's own records are what the group with that key counts. */
  members?: string | undefined;
  /** What each group counts for, by key. Reads the register's table through the runner, one statement for all keys. */
  post: (runner: QueryRunner, keys: readonly string[]) => Promise<Map<string, PostingDraft[]>>;
}

/** A list of records as a field of another entity, as an enterprise's products. It takes the arguments of every list. */
export interface Join {
  /** The field, where it is not called as the register's records are. */
  name?: string;
  /** Its description: what is listed. */
  en: string;
  /** What the entity's row is known by in the register. */
  value: (entity: never) => string;
  /** A condition on the row `r` and that value, `key.value`, of the declaration's own text alone. */
  sql: string;
}

/** A register (台账) as its subgraph declares it: tables, queries, mutations, files and postings follow from it. */
export interface Register {
  /** The GraphQL type, as in LabourTransfer; the table is labour_transfer, the queries labourTransfer and labourTransfers. */
  type: string;
  /** The plural in queries, where an s is not enough. */
  plural?: string;
  /** What one record is, in Chinese and in English. */
  zh: string;
  en: string;
  fields: Readonly<Record<string, Field>>;
  /** The region and partner that a record is about: who may read and file it, and where it counts. */
  scope: (values: Values) => RowScope;
  /** Whether records can be about a partner. */
  hasPartner?: true;
  /** The field that dates a record, a date or a year, which is dated by its last day: filters `from` and `to`, the default order, months and years of a summary. */
  date: string;
  /** The fields of a record's beginning and end, and what it is between them, for the filter `activeOn`. */
  interval?: { from: string; until: string; zh: string; en: string };
  /** Fields of regions beside those of the scope, to filter by with all that lies below. */
  places?: readonly string[];
  /** Fields of numbers that totals and summaries add up. */
  sums: readonly string[];
  /** Fields, or several together, of which no two records in force may share the value. */
  unique?: readonly (string | readonly string[])[];
  /** Yes-or-no filters that are no field: `sql` is a condition on the row `r`, of the declaration's own text alone. */
  flags?: Readonly<Record<string, { zh: string; en: string; sql: string }>>;
  /** Unique fields by which other subgraphs know its records, beside their ids. */
  keys?: readonly string[];
  /** The entities that list its records, beside Region and Partnership. */
  joins?: Readonly<Record<string, Join>>;
  /** Fields that hold ids of other registers, and which. */
  references?: Readonly<Record<string, string>>;
  /** Fields that a reference fills: left out they take the value of the record it names, else they must agree with it. */
  filledBy?: Readonly<Record<string, string>>;
  /** Tables of which records refer to these, and their fields: a record is not voided while others need it. */
  referredBy?: Readonly<Record<string, string>>;
  /** Rules between fields: the field that is wrong and what was expected. */
  rules?: (values: Values) => { field: string; expected: string }[];
  /** What one record counts for by itself. */
  postings?: (values: Values) => PostingDraft[];
  groups?: readonly CountedGroup[];
  /** Where a record counts that posts with its group: for the way up from the record. */
  countsFor?: (values: Values) => PostingDraft[];
}

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

export const tableOf = ({ type }: Register): string => snake(lowerFirst(type));
export const singularOf = ({ type }: Register): string => lowerFirst(type);
export const pluralOf = ({ type, plural }: Register): string => plural ?? `${lowerFirst(type)}s`;

export const isRecordId = (id: string): boolean => /^[1-9]\d{0,17}$/.test(id);

/** The day that a record is dated by. */
export const dateOf = ({ date, fields }: Register, values: Values): Value =>
  fields[date]?.kind === 'year' ? `${String(values[date])}-12-31` : (values[date] ?? null);

/** What the postings of a register's nth group are recorded under. */
export const groupRecord = (register: Register, n: number, key: string): string =>
  `${register.groups?.[n]?.name ?? `${tableOf(register)}:${n}`}:${key}`;

/** The fields that the record's own table has, and those kept apart. */
export const plainFields = (register: Register): string[] =>
  Object.entries(register.fields).flatMap(([name, { personal }]) => (personal ? [] : [name]));
export const personalFields = (register: Register): string[] =>
  Object.entries(register.fields).flatMap(([name, { personal }]) => (personal ? [name] : []));

/** A version of a record as it is read. */
export interface RecordRow {
  __typename: string;
  id: string;
  version: number;
  status: 'IN_FORCE' | 'VOID';
  sample: boolean;
  isSuperseded: boolean;
  scope: RowScope;
  values: Values;
  reason: string | null;
  recordedAt: string;
  recordedBy: string;
}
