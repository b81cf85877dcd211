import type { Viewer } from '../access/viewer';
import { raw, sql, type Sql } from '../database/sql';
import { badInput } from '../errors';
import { regionPath } from '../region-code';
import { column, typeOf } from './columns';
import { filterable } from './list-options';
import { readRecordId } from './record-id';
import type { Readable, Register } from './register';

/** The filters that every register has; those of its own fields are lists of values under the field's name. */
export interface Filter {
  within?: string | null;
  partner?: string | null;
  datedFrom?: string | null;
  datedTo?: string | null;
  /** The older names of those two. */
  from?: string | null;
  to?: string | null;
  activeOn?: string | null;
  includeVoid?: boolean | null;
  sample?: boolean | null;
  knownAt?: string | null;
  [field: string]: unknown;
}

/** Gives the condition under which a viewer may read a row. */
export function readableBy({ openReading, grants }: Viewer): Readable {
  const paths = (side: 'WEST' | 'EAST'): string[] =>
    grants.filter((grant) => grant.side === side).map(({ region }) => regionPath(region));
  return (name) => {
    if (openReading) return sql`true`;
    const row = raw(name);
    return sql`(exists (select from unnest(${paths('WEST')}::text[]) as prefix where starts_with(${row}.region_path, prefix))
        or (${row}.scope_partner <> '' and exists (
          select from unnest(${paths('EAST')}::text[]) as prefix where starts_with(${row}.partner_path, prefix))))`;
  };
}

/** A condition where a filter has a value, none where it has not. */
const where = <Given>(value: Given | null | undefined, condition: (value: Given) => Sql): Sql[] =>
  value == null ? [] : [condition(value)];

/** A filter that has an older name, which may be given instead of its own, but not beside it. */
function oneOf(filter: Filter, name: 'datedFrom' | 'datedTo', older: 'from' | 'to'): string | null {
  const [value, other] = [filter[name] ?? null, filter[older] ?? null];
  if (value !== null && other !== null) throw badInput(older, other, `${name} alone, which says the same`);
  return value ?? other;
}

/** The conditions of a filter on the row `r`, but for `within` and `partner`, which narrow the keys of a list. */
export function conditionsOf(register: Register, filter: Filter, viewer: Viewer): Sql[] {
  const { interval, places = [], flags = {} } = register;
  const { knownAt } = filter;
  return [
    knownAt == null
      ? sql`r.superseded_at is null`
      : sql`r.recorded_at <= ${knownAt}::timestamptz and (r.superseded_at is null or r.superseded_at > ${knownAt}::timestamptz)`,
    ...(filter.includeVoid === true ? [] : [sql`not r.void`]),
    ...(viewer.openReading ? [] : [readableBy(viewer)('r')]),
    ...where(oneOf(filter, 'datedFrom', 'from'), (day) => sql`r.scope_date >= ${day}::date`),
    ...where(oneOf(filter, 'datedTo', 'to'), (day) => sql`r.scope_date <= ${day}::date`),
    ...where(interval && filter.activeOn, (day) => {
      const [from, until] = [column(interval?.from ?? ''), column(interval?.until ?? '')].map(raw);
      return sql`r.${from} <= ${day}::date and coalesce(r.${until}, 'infinity'::date) >= ${day}::date`;
    }),
    ...where(filter.sample, (sample) => sql`r.sample = ${sample}::boolean`),
    ...filterable(register).flatMap((name) =>
      where(filter[name] as readonly unknown[] | null | undefined, (values) =>
        isOneOf(register, name, values),
      ),
    ),
    ...places.flatMap((name) =>
      where(filter[name] as string | null | undefined, (code) => {
        const path = regionPath(code);
        return sql`starts_with(r.${raw(column(name))}, ${path}::text)`;
      }),
    ),
    ...Object.entries(flags).flatMap(([name, flag]) =>
      where(filter[name] as boolean | null | undefined, (isSo) => {
        const condition = typeof flag.sql === 'string' ? raw(flag.sql) : flag.sql(readableBy(viewer));
        return sql`(${condition}) = ${isSo}::boolean`;
      }),
    ),
  ];
}

function isOneOf(register: Register, name: string, values: readonly unknown[]): Sql {
  const wanted =
    register.fields[name]?.kind === 'reference'
      ? // A text that is no id of a record is the id of none.
        values.flatMap((id) => readRecordId(String(id))?.id ?? [])
      : values;
  return sql`r.${raw(column(name))} = any(${wanted}::${raw(typeOf(register, name))}[])`;
}
