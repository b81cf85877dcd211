import type { RowScope } from '../access/viewer';
import { dayOf } from '../calendar';
import { holdsIn, indicator } from '../catalogue';
import type { IndicatorCode } from '../indicator-codes';
import type { Field, Kind, Referable, Value } from './field';
import {
  dateOf,
  snake,
  type CountedGroup,
  type Flag,
  type Join,
  type PostingDraft,
  type Register,
  type Values,
} from './register';
import type { Violation } from './violation';

type Fields = Readonly<Record<string, Field>>;

/** What a record of these fields stores, by name. Personal fields are kept apart, so they are not among them. */
export type StoredValues<Of extends Fields> = {
  readonly [Name in keyof Of as Of[Name]['personal'] extends true ? never : Name]: StoredBy<Of[Name]>;
};
type StoredBy<One> = One extends Field<infer Stored> ? Stored : never;

/** Names of the fields that are stored with the record, of some kinds or of all; by `keyof`, so that errors list them. */
type StoredName<Of extends Fields, OfKind extends Kind = Kind> = keyof {
  [
    Name in keyof Of & string as Of[Name]['personal'] extends true
      ? never
      : Of[Name]['kind'] extends OfKind
        ? Name
        : never
  ]: never;
};

/** The filters that the lists of every register have, so that no field, place or flag that one can filter by has such a name. */
type FilterOfEveryList =
  | 'within'
  | 'partner'
  | 'datedFrom'
  | 'datedTo'
  | 'from'
  | 'to'
  | 'activeOn'
  | 'sample'
  | 'includeVoid'
  | 'knownAt';

/** The fields that one can filter by, under their own names. */
type FilteredName<Of extends Fields> = StoredName<Of, 'choice' | 'code' | 'reference' | 'year'>;

type WithoutCollision<Of extends Fields> = {
  readonly [Name in FilteredName<Of> & FilterOfEveryList]: `${Name} is a filter of every list`;
};

/** What a record counts for: `amount` in the indicator's unit. Without an amount or with a date that is null it counts for nothing. */
export interface Counted {
  indicator: IndicatorCode;
  amount: string | number | null;
  /** From which day on; the day that the record is dated by, where it is left out. */
  date?: string | null;
}

/** A register (台账) as its subgraph declares it. Names and values of a record are inferred from `fields`. */
export interface Declaration<Of extends Fields> {
  /** The GraphQL type, as in LabourTransfer; the table is labour_transfer, the queries labourTransfer and labourTransfers. */
  type: string;
  /** The plural in queries, where an s is not enough. */
  plural?: string;
  /** What one record is, in Chinese and in English. */
  zh: string;
  en: string;
  fields: Of & WithoutCollision<Of>;
  /** Who may read and file a record, and where it counts: its region, and where it can have one its eastern partner. */
  scope: {
    region: StoredName<NoInfer<Of>, 'region'>;
    /** A field, or what gives the partner's code: '' where a record has none. */
    partner?: StoredName<NoInfer<Of>, 'region'> | ((values: StoredValues<NoInfer<Of>>) => string);
  };
  /** The field that dates a record, a date or a year, which is dated by its last day: filters `datedFrom` and `datedTo`, the default order, months and years of a summary. */
  date: StoredName<NoInfer<Of>, 'date' | 'year'>;
  /** The fields of a record's beginning and end, and what it is between them, for the filter `activeOn`. */
  interval?: {
    from: StoredName<NoInfer<Of>, 'date'>;
    /** A field, or a column that the database alone has. */
    until: StoredName<NoInfer<Of>, 'date'> | { column: string };
    zh: string;
    en: string;
  };
  /** Fields of regions beside those of the scope, to filter by with all that lies below. */
  places?: readonly Exclude<StoredName<NoInfer<Of>, 'region'>, FilterOfEveryList>[];
  /** Fields of numbers that totals and summaries add up. */
  sums?: readonly StoredName<NoInfer<Of>, 'count' | 'amount'>[];
  /** Fields, or several together, of which no two records in force may share the value. */
  unique?: readonly (StoredName<NoInfer<Of>> | readonly StoredName<NoInfer<Of>>[])[];
  /** Yes-or-no filters that are no field. */
  flags?: Readonly<Record<string, Flag>> & {
    readonly [Name in FilterOfEveryList]?: `${Name} is a filter of every list`;
  } & { readonly [Name in FilteredName<NoInfer<Of>>]?: `${Name} is a filter already, by the field` };
  /** Unique fields by which other subgraphs know its records, beside their ids. */
  keys?: readonly StoredName<NoInfer<Of>, 'code'>[];
  /** The entities that list its records, beside Region and Partnership. */
  joins?: Readonly<Record<string, Join>>;
  /** Fields that a reference fills: left out they take the value of the record it names, else they must agree with it. */
  filledBy?: Readonly<Partial<Record<StoredName<NoInfer<Of>>, StoredName<NoInfer<Of>, 'reference'>>>>;
  /** Rules between fields: each says which field is wrong and what was expected. */
  rules?: readonly ((values: StoredValues<NoInfer<Of>>) => readonly Violation<StoredName<NoInfer<Of>>>[])[];
  /** What one record counts for by itself, in the place of its scope. */
  postings?: (values: StoredValues<NoInfer<Of>>) => readonly Counted[];
  groups?: readonly CountedGroup<StoredValues<NoInfer<Of>>>[];
  /** Where a record counts that posts with its group: for the way up from the record. */
  countsFor?: (values: StoredValues<NoInfer<Of>>) => readonly PostingDraft[];
}

/** A declaration whose names and values have been checked: what follows handles records of any register. */
interface Checked extends Omit<
  Register,
  | keyof Referable
  | 'singular'
  | 'plural'
  | 'sums'
  | 'hasPartner'
  | 'scope'
  | 'interval'
  | 'rules'
  | 'postings'
> {
  plural?: string;
  sums?: Register['sums'];
  scope: { region: string; partner?: string | ((values: Values) => string) };
  interval?: { from: string; until: string | { column: string }; zh: string; en: string };
  rules?: readonly ((values: Values) => Violation[])[];
  postings?: (values: Values) => readonly Counted[];
}

/**
 * Declares a register. Its table, queries, mutations, files, documentation and postings follow from the declaration, and
 * records read from it have the inferred type: see {@link RecordOf}.
 */
export function defineRegister<const Of extends Fields>(
  declaration: Declaration<Of>,
): Register<StoredValues<Of>> {
  const { scope, interval, rules, postings, ...rest } = declaration as unknown as Checked;
  const singular = rest.type.charAt(0).toLowerCase() + rest.type.slice(1);
  const { partner } = scope;
  const scopeOf = (values: Values): RowScope => ({
    region: String(values[scope.region]),
    partner: typeof partner === 'function' ? partner(values) : String(values[partner ?? ''] ?? ''),
  });
  const register: Register = {
    ...rest,
    singular,
    plural: rest.plural ?? `${singular}s`,
    table: snake(singular),
    scope: scopeOf,
    hasPartner: partner !== undefined,
    sums: rest.sums ?? [],
    ...(interval && {
      interval: {
        ...interval,
        until: typeof interval.until === 'string' ? interval.until : interval.until.column,
      },
    }),
    rules: (values) => (rules ?? []).flatMap((rule) => rule(values)),
    ...(postings && {
      postings: (values: Values) => {
        const [place, date] = [scopeOf(values), dateOf(register, values)];
        return postings(values).flatMap((one) => draft(one, place, date));
      },
    }),
    referredBy: [],
  };
  for (const [field, { to }] of Object.entries(rest.fields)) {
    to?.referredBy.push({ table: register.table, field });
  }
  return register as Register<StoredValues<Of>>;
}

/** The posting of what a record counts for, if any, in a year for which the definition holds: see {@link Counted}. */
function draft(counted: Counted, place: RowScope, dated: Value): PostingDraft[] {
  const { indicator: code, amount, date = dated } = counted;
  if (amount === null || date === null) return [];
  const entry = indicator(code);
  return entry && !holdsIn(entry, dayOf(String(date)).year)
    ? []
    : [{ indicator: code, ...place, date: String(date), amount: String(amount) }];
}
