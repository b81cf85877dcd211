import { parseDay } from '../calendar';
import { MAX_ROWS } from '../row-budget';
import { snake, plainFields, personalFields, type Join, type Register } from './register';

/** What makes the text of one list differ from that of another. */
export interface ListKind {
  /** As known at a moment that has passed. */
  isHistoric: boolean;
  /** No key names a region. Such a list is read in the order of its index; of a range PostgreSQL cannot tell how wide it is. */
  isNationwide: boolean;
  /** Its values are one more parameter, the last. */
  join: Join | undefined;
}

/**
 * The SQL texts of a register, made once from its declaration. Only names of the declaration stand in them; every value is
 * a parameter.
 */
export interface RegisterSql {
  page: (sort: string, kind: ListKind) => string;
  totals: (kind: ListKind) => string;
  summary: (groups: readonly string[], isHistoric: boolean) => string;
  byIds: string;
  byKey: (field: string) => string;
  ofGroup: (members: string) => string;
  versions: string;
  personal: string;
  locked: string;
  nextIds: string;
  insert: string;
  insertPersonal: string;
  supersede: string;
  taken: (fields: readonly string[]) => string;
  known: string;
}

/** A field's column: quoted, since a field may be called from or until. */
const column = (field: string): string => `"${snake(field)}"`;

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

/** A sort by its name. */
function sortOf(register: Register, name: string): Sort & { direction: 'ASC' | 'DESC' } {
  const [, key = '', direction] = /^(\w+)_(ASC|DESC)$/.exec(name) ?? [];
  const sort = sortsOf(register)[key];
  if (!sort) throw new Error(`no sort ${name} of ${register.type}`);
  return { ...sort, direction: direction === 'ASC' ? 'ASC' : 'DESC' };
}

/** Whether a text can be the sort key in a cursor of lists of this sort. */
export const isSortKey = (register: Register, sort: string, text: string): boolean =>
  sortOf(register, sort).isKey(text);

/** Counties right under their province: of the municipalities, and those that a province administers itself (docs/decisions/0003). */
const NO_PREFECTURE = '^(11|12|31|50|..90)';

/** What a summary can be grouped by: the choices, levels of region, the partner, months and years. */
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

const CAST: Readonly<Record<string, string>> = { date: '::text', amount: '::text', reference: '::text' };

/** Whether the viewer of a list may read a row: for the rows that a join's own condition looks at. */
export const readable = (row: string): string => `($3::boolean
        or exists (select from unnest($4::text[]) as prefix where starts_with(${row}.region_path, prefix))
        or (${row}.scope_partner <> '' and exists (select from unnest($5::text[]) as prefix where starts_with(${row}.partner_path, prefix))))`;

/** Parameters 1 to 11 of every filtered statement; those of filterable fields, places and flags follow from 12. */
const FIXED = 11;

export function registerSql(subgraph: string, register: Register): RegisterSql {
  const table = register.table;
  const name = (action: string): string => `/* ${subgraph}.${table.replaceAll('_', '-')}.${action} */\n`;
  const plain = plainFields(register);
  const personal = personalFields(register);
  const valuesOf = plain
    .map((field) => `'${field}', r.${column(field)}${CAST[register.fields[field]?.kind ?? ''] ?? ''}`)
    .join(', ');
  const selected = `r.id::text as id, r.version, r.void, r.sample, r.superseded_at is not null as superseded, r.scope_region, r.scope_partner, r.reason, r.recorded_by,
    to_char(r.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at, json_build_object(${valuesOf}) as values`;

  const equals = filterable(register).map(
    (field, i) =>
      `and ($${FIXED + 1 + i}::text[] is null or r.${column(field)}::text = any($${FIXED + 1 + i}))`,
  );
  const places = (register.places ?? []).map((field, i) => {
    const path = `$${FIXED + 1 + equals.length + i}::text`;
    return `and (${path} is null or starts_with(r.${column(field)}, ${path}))`;
  });
  const flags = Object.values(register.flags ?? {}).map(({ sql }, i) => {
    const flag = `$${FIXED + 1 + equals.length + places.length + i}::boolean`;
    return `and (${flag} is null or (${sql}) = ${flag})`;
  });
  const { from, until } = register.interval ?? {};
  const isActive =
    from !== undefined && until !== undefined
      ? `(r.${column(from)} <= $10 and coalesce(r.${column(until)}, 'infinity'::date) >= $10)`
      : 'true';
  /** $1, $2 are the keys of a page; its statement alone unnests them. */
  const filter = (isHistoric: boolean): string => `
      ${isHistoric ? 'r.recorded_at <= $9 and (r.superseded_at is null or r.superseded_at > $9)' : 'r.superseded_at is null and $9::timestamptz is null'}
      and ($8::boolean or not r.void)
      and ${readable('r')}
      and ($6::date is null or r.scope_date >= $6)
      and ($7::date is null or r.scope_date <= $7)
      and ($10::date is null or ${isActive})
      and ($11::boolean is null or r.sample = $11)
      ${[...equals, ...places, ...flags].join('\n      ')}`;
  const withPartner = (partner: string): string =>
    `(${partner} = '' or starts_with(r.partner_path, ${partner}))`;
  const within = (region: string, partner: string): string => `
      r.region_path >= ${region} collate "C" and r.region_path < (${region} || ':') collate "C"
      and ${withPartner(partner)}`;
  const ofKey = (isNationwide: boolean): string =>
    isNationwide ? withPartner('key.partner_path') : within('key.region_path', 'key.partner_path');

  const joined = (join: Join | undefined): string => (join ? `\n      and ${join.sql}` : '');

  const next = FIXED + 1 + equals.length + places.length + flags.length;
  const sums = register.sums
    .map((field) => `'${field}', coalesce(sum(r.${column(field)}), 0)::text`)
    .join(', ');
  const groups = groupsOf(register);

  return {
    page: (sort, { isHistoric, isNationwide, join }) => {
      const { sql: by, cast, direction } = sortOf(register, sort);
      const value =
        cast === 'timestamptz' ? `to_char(${by}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : `(${by})::text`;
      return `${name('page')}with key as (
  select *, (place - 1)::int as n
  from unnest($1::text[], $2::text[]${join ? `, $${next + 3}::text[]` : ''}) with ordinality as key(region_path, partner_path${join ? ', value' : ''}, place)
)
select key.n, ${selected}, ${value} as sort_key
from key
cross join lateral (
  select r.*
  from ${table} r
  where ${ofKey(isNationwide)}
      and ${filter(isHistoric)}${joined(join)}
      and ($${next}::${cast} is null or (${by}, r.id) ${direction === 'ASC' ? '>' : '<'} ($${next}::${cast}, $${next + 1}::bigint))
  order by ${by} ${direction}, r.id ${direction}
  limit $${next + 2}
) as r
order by key.n, ${by} ${direction}, r.id ${direction}
limit ${MAX_ROWS + 1}`;
    },
    totals: ({ isHistoric, isNationwide, join }) => `${name('totals')}select (key.n - 1)::int as n, total.*
from unnest($1::text[], $2::text[]${join ? `, $${next}::text[]` : ''}) with ordinality as key(region_path, partner_path${join ? ', value' : ''}, n)
cross join lateral (
  select count(*)::int as count, json_build_object(${sums}) as sums
  from ${table} r
  where ${ofKey(isNationwide)}
      and ${filter(isHistoric)}${joined(join)}
) as total
order by key.n`,
    summary: (
      by,
      isHistoric,
    ) => `${name('summary')}select json_build_array(${by.map((group) => groups[group] ?? 'null').join(', ')}) as keys,
  count(*)::int as count, json_build_object(${sums}) as sums
from ${table} r
where ${within('($1::text[])[1]', '($2::text[])[1]')}
      and ${filter(isHistoric)}
group by ${by.map((group) => groups[group] ?? 'null').join(', ')}
order by ${by.map((group) => `${groups[group] ?? 'null'} nulls last`).join(', ')}`,
    byIds: `${name('by-ids')}select (key.n - 1)::int as n, ${selected}
from unnest($1::bigint[], $2::int[], $3::timestamptz[]) with ordinality as key(id, version, known_at, n)
join ${table} r on r.id = key.id and r.recorded_at <= coalesce(key.known_at, 'infinity')
  and (r.version = key.version
    or key.version is null and (r.superseded_at is null or r.superseded_at > coalesce(key.known_at, 'infinity')))`,
    byKey: (field) => `${name(`by-${snake(field).replaceAll('_', '-')}`)}select ${selected} from ${table} r
where r.${column(field)}::text = any($1::text[]) and r.superseded_at is null and not r.void`,
    ofGroup: (members) => `${name('of-group')}select (key.n - 1)::int as n, ${selected}
from unnest($1::text[]) with ordinality as key(key, n)
join ${table} r on ${members}
where r.superseded_at is null and not r.void
order by key.n, r.scope_date, r.id`,
    versions: `${name('versions')}select ${selected} from ${table} r where r.id = any($1::bigint[]) order by r.id, r.version desc`,
    personal: `${name('personal')}select r.id::text as id, r.version, r.scope_region as region, r.scope_partner as partner, json_build_object(${personal.map((field) => `'${field}', r.${column(field)}`).join(', ')}) as values
from unnest($1::bigint[], $2::int[]) as key(id, version) join ${table}_personal r using (id, version)`,
    locked: `${name('locked')}select ${selected} from ${table} r where r.id = $1 and r.superseded_at is null for update`,
    nextIds: `${name('next-ids')}select nextval('${table}_id')::text as id from generate_series(1, $1::int)`,
    insert: `${name('insert')}insert into ${table} (id, version, ${plain.map(column).join(', ')}, scope_region, scope_partner, scope_date, sample, void, reason, import_mark, recorded_at, recorded_by)
select * from unnest($1::bigint[], $2::int[], ${plain.map((field, i) => `$${i + 3}::${register.fields[field]?.type ?? 'text'}[]`).join(', ')},
  ${['text', 'text', 'date', 'boolean', 'boolean', 'text', 'text', 'timestamptz', 'text'].map((type, i) => `$${plain.length + 3 + i}::${type}[]`).join(', ')})`,
    insertPersonal: `${name('insert-personal')}insert into ${table}_personal (id, version, scope_region, scope_partner, ${personal.map(column).join(', ')})
select * from unnest($1::bigint[], $2::int[], $3::text[], $4::text[], ${personal.map((_, i) => `$${i + 5}::text[]`).join(', ')})`,
    supersede: `${name('supersede')}update ${table} set superseded_at = $2 where id = $1 and superseded_at is null`,
    taken: (
      fields,
    ) => `${name('taken')}select concat_ws('|', ${fields.map((field) => `r.${column(field)}::text`).join(', ')}) as value from ${table} r
where r.superseded_at is null and not r.void and r.id <> all($1::bigint[])
  and (${fields.map((field) => `r.${column(field)}`).join(', ')}) in (
    select * from unnest(${fields.map((field, i) => `$${i + 2}::${register.fields[field]?.type ?? 'text'}[]`).join(', ')}))`,
    known: `${name('known')}select import_mark as mark from ${table} where import_mark = any($1::text[]) and version = 1`,
  };
}
