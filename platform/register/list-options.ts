import { parseDay } from '../calendar';
import { column } from './columns';
import { snake, type Register } from './register';

/** A sort key of the row `r`: its SQL, its type, and what its text in a cursor looks like. */
interface Sort {
  sql: string;
  cast: 'date' | 'timestamptz' | 'numeric';
  isKey: (text: string) => boolean;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;
const NUMBER = /^(?:-1|\d{1,20}(?:\.\d{1,10})?)$/;

/** What a page can be sorted by: the date, the moment of recording, and the sums, which are 0 or more: none sorts below 0. */
const sortsOf = (register: Register): Record<string, Sort> => ({
  DATE: { sql: 'r.scope_date', cast: 'date', isKey: (text) => parseDay(text) !== null },
  RECORDED: {
    sql: 'r.recorded_at',
    cast: 'timestamptz',
    isKey: (text) => parseDay(MOMENT.exec(text)?.[1] ?? '') !== null,
  },
  ...Object.fromEntries(
    register.sums.map((name): [string, Sort] => [
      snake(name).toUpperCase(),
      { sql: `coalesce(r.${column(name)}, -1)`, cast: 'numeric', isKey: (text) => NUMBER.test(text) },
    ]),
  ),
});

/** The sorts of a register's lists, as its enum has them. */
export const sortNames = (register: Register): string[] =>
  Object.keys(sortsOf(register)).flatMap((name) => [`${name}_ASC`, `${name}_DESC`]);

/** By what a field's values can be sorted; null where they cannot. */
export function sortKeyOf(register: Register, field: string): string | null {
  if (field === register.date) return 'DATE';
  return register.sums.includes(field) ? snake(field).toUpperCase() : null;
}

/** A sort by its name. */
export function sortOf(register: Register, name: string): Sort & { direction: 'asc' | 'desc' } {
  const [, key = '', direction] = /^(\w+)_(ASC|DESC)$/.exec(name) ?? [];
  const sort = sortsOf(register)[key];
  if (!sort) throw new Error(`no sort ${name} of ${register.type}`);
  return { ...sort, direction: direction === 'ASC' ? 'asc' : 'desc' };
}

/** Whether a text can be the sort key in a cursor of lists of this sort. */
export const isSortKey = (register: Register, sort: string, text: string): boolean =>
  sortOf(register, sort).isKey(text);

/** Counties right under their province: of the municipalities, and those that a province administers itself (docs/decisions/0003). */
const NO_PREFECTURE = '^(11|12|31|50|..90)';

/** What a summary can be grouped by, as SQL of the row `r`: the choices, levels of region, the partner, months and years. */
export const groupsOf = (register: Register): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(register.fields).flatMap(([name, { kind }]) =>
      kind === 'choice' ? [[snake(name).toUpperCase(), `r.${column(name)}`]] : [],
    ),
  ),
  PROVINCE: `rpad(left(r.region_path, 2), 6, '0')`,
  PREFECTURE: `case when length(r.region_path) >= 4 and r.region_path !~ '${NO_PREFECTURE}' then rpad(left(r.region_path, 4), 6, '0') end`,
  COUNTY: `case when length(r.region_path) >= 6 then left(r.region_path, 6) end`,
  TOWNSHIP: `case when length(r.region_path) >= 9 then left(r.region_path, 9) end`,
  VILLAGE: `case when length(r.region_path) = 12 then r.region_path end`,
  ...(register.hasPartner && { PARTNER: `nullif(r.scope_partner, '')` }),
  YEAR: `to_char(r.scope_date, 'YYYY')`,
  MONTH: `to_char(r.scope_date, 'YYYY-MM')`,
});

/** Fields that a filter can name values of. */
export const filterable = (register: Register): string[] =>
  Object.entries(register.fields).flatMap(([name, { kind, personal }]) =>
    !personal && ['choice', 'code', 'reference', 'year'].includes(kind) ? [name] : [],
  );
