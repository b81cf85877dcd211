import { snake, plainFields, personalFields, tableOf, type Join, type Register } from './register';

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

/** What a page can be sorted by: the date, the moment of recording, and the sums. */
export const sortsOf = (register: Register): Record<string, string> => ({
  DATE: 'scope_date',
  RECORDED: 'recorded_at',
  ...Object.fromEntries(register.sums.map((name) => [snake(name).toUpperCase(), column(name)])),
});

/** What a summary can be grouped by: the choices, levels of region, the partner, months and years. */
export const groupsOf = (register: Register): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(register.fields).flatMap(([name, { kind }]) =>
      kind === 'choice' ? [[snake(name).toUpperCase(), `r.${column(name)}`]] : [],
    ),
  ),
  PROVINCE: `rpad(left(r.region_path, 2), 6, '0')`,
  PREFECTURE: `case when length(r.region_path) >= 4 then rpad(left(r.region_path, 4), 6, '0') end`,
  COUNTY: `case when length(r.region_path) >= 6 then left(r.region_path, 6) end`,
  PARTNER: `nullif(r.scope_partner, '')`,
  YEAR: `to_char(r.scope_date, 'YYYY')`,
  MONTH: `to_char(r.scope_date, 'YYYY-MM')`,
});

/** Fields that a filter can name values of. */
export const filterable = (register: Register): string[] =>
  Object.entries(register.fields).flatMap(([name, { kind, personal }]) =>
    !personal && ['choice', 'code', 'reference', 'year'].includes(kind) ? [name] : [],
  );

const CAST: Readonly<Record<string, string>> = { date: '::text', amount: '::text', reference: '::text' };

/** Parameters 1 to 10 of every filtered statement; those of filterable fields and flags follow from 11. */
const FIXED = 10;

export function registerSql(subgraph: string, register: Register): RegisterSql {
  const table = tableOf(register);
  const name = (action: string): string => `/* ${subgraph}.${table.replaceAll('_', '-')}.${action} */\n`;
  const plain = plainFields(register);
  const personal = personalFields(register);
  const valuesOf = plain
    .map((field) => `'${field}', r.${column(field)}${CAST[register.fields[field]?.kind ?? ''] ?? ''}`)
    .join(', ');
  const selected = `r.id::text as id, r.version, r.void, r.sample, r.scope_region, r.scope_partner, r.reason, r.recorded_by,
    to_char(r.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at, json_build_object(${valuesOf}) as values`;

  const [from, until] = register.interval?.map((field) => `r.${column(field)}`) ?? ['r.scope_date', 'null'];
  const equals = filterable(register).map(
    (field, i) =>
      `and ($${FIXED + 1 + i}::text[] is null or r.${column(field)}::text = any($${FIXED + 1 + i}))`,
  );
  const flags = Object.values(register.flags ?? {}).map(
    ({ sql }, i) =>
      `and ($${FIXED + 1 + equals.length + i}::boolean is null or (${sql}) = $${FIXED + 1 + equals.length + i})`,
  );
  /** $1, $2 are the keys of a page; its statement alone unnests them. */
  const filter = (isHistoric: boolean): string => `
      ${isHistoric ? 'r.recorded_at <= $9 and (r.superseded_at is null or r.superseded_at > $9)' : 'r.superseded_at is null and $9::timestamptz is null'}
      and ($8::boolean or not r.void)
      and ($3::boolean or exists (select from unnest($4::text[]) as p where starts_with(r.region_path, p))
        or (r.scope_partner <> '' and exists (select from unnest($5::text[]) as p where starts_with(r.partner_path, p))))
      and ($6::date is null or r.scope_date >= $6)
      and ($7::date is null or r.scope_date <= $7)
      and ($10::date is null or (${from} <= $10 and coalesce(${until}, 'infinity'::date) >= $10))
      ${[...equals, ...flags].join('\n      ')}`;
  const withPartner = (partner: string): string =>
    `(${partner} = '' or starts_with(r.partner_path, ${partner}))`;
  const within = (region: string, partner: string): string => `
      r.region_path >= ${region} collate "C" and r.region_path < (${region} || ':') collate "C"
      and ${withPartner(partner)}`;
  const ofKey = (isNationwide: boolean): string =>
    isNationwide ? withPartner('key.partner_path') : within('key.region_path', 'key.partner_path');

  const joined = (join: Join | undefined): string => (join ? `\n      and ${join.sql}` : '');

  const next = FIXED + 1 + equals.length + flags.length;
  const sums = register.sums
    .map((field) => `'${field}', coalesce(sum(r.${column(field)}), 0)::text`)
    .join(', ');
  const sorts = sortsOf(register);
  const groups = groupsOf(register);

  return {
    page: (sort, { isHistoric, isNationwide, join }) => {
      const [, key = '', direction = ''] = /^(\w+)_(ASC|DESC)$/.exec(sort) ?? [];
      const by = sorts[key] ?? 'scope_date';
      const cast = by === 'scope_date' ? 'date' : by === 'recorded_at' ? 'timestamptz' : 'numeric';
      const value =
        by === 'recorded_at' ? `to_char(r.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : `r.${by}::text`;
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
      and ($${next}::${cast} is null or (r.${by}, r.id) ${direction === 'ASC' ? '>' : '<'} ($${next}::${cast}, $${next + 1}::bigint))
  order by r.${by} ${direction}, r.id ${direction}
  limit $${next + 2}
) as r
order by key.n, r.${by} ${direction}, r.id ${direction}`;
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
from unnest($1::bigint[], $2::timestamptz[]) with ordinality as key(id, known_at, n)
join ${table} r on r.id = key.id and r.recorded_at <= coalesce(key.known_at, 'infinity')
  and (r.superseded_at is null or r.superseded_at > coalesce(key.known_at, 'infinity'))`,
    byKey: (field) => `${name(`by-${snake(field).replaceAll('_', '-')}`)}select ${selected} from ${table} r
where r.${column(field)}::text = any($1::text[]) and r.superseded_at is null and not r.void`,
    versions: `${name('versions')}select ${selected} from ${table} r where r.id = any($1::bigint[]) order by r.id, r.version desc`,
    personal: `${name('personal')}select r.id::text as id, r.version, json_build_object(${personal.map((field) => `'${field}', r.${column(field)}`).join(', ')}) as values
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
