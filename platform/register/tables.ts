import { rowLevelSecurity } from '../access/row-level-security';
import { roleName } from '../database/open';

const path = (column: string): string =>
  `text collate "C" not null generated always as
     (case when length(${column}) = 6 then regexp_replace(${column}, '(00){1,3}$', '') else ${column} end) stored`;

/**
 * The steps of a migration that creates a register's table. A correction adds a version and closes the one before, so a
 * row is in force from `recorded_at` to `superseded_at`; nothing else of a row ever changes.
 * A migration after HoldMoments1700000007000 ends with HOLD_MOMENTS (ledger/latest-moment.ts).
 */
export function registerTable(subgraph: string, table: string, columns: string): string[] {
  return [
    `create sequence ${table}_id`,
    `create table ${table} (
       id bigint not null,
       version int not null,
       ${columns},
       scope_region text not null,
       scope_partner text not null default '',
       region_path ${path('scope_region')},
       partner_path ${path('scope_partner')},
       scope_date date not null,
       sample boolean not null default false,
       void boolean not null default false,
       reason text,
       import_mark text,
       recorded_at timestamptz not null,
       recorded_by text not null,
       superseded_at timestamptz,
       primary key (id, version)
     )`,
    `comment on column ${table}.import_mark is 'What an imported row is recognised by: a hash of its cells and the number of its repetition'`,
    `create index ${table}_by_date on ${table} (scope_date, id) where superseded_at is null`,
    `create index ${table}_by_region on ${table} (region_path, scope_date, id) where superseded_at is null`,
    `create unique index ${table}_import_mark on ${table} (import_mark) where version = 1`,
    `grant usage on sequence ${table}_id to ${roleName(subgraph)}`,
    `grant update (superseded_at) on ${table} to ${roleName(subgraph)}`,
  ];
}

/** The table of a register's personal fields, under row-level security. */
export function personalTable(table: string, columns: string): string[] {
  return [
    `create table ${table}_personal (
       id bigint not null,
       version int not null,
       scope_region text not null,
       scope_partner text not null default '',
       region_path ${path('scope_region')},
       partner_path ${path('scope_partner')},
       ${columns},
       primary key (id, version)
     )`,
    ...rowLevelSecurity(`${table}_personal`),
  ];
}

/** What all registers of a subgraph share: the keys of mutations that have been answered, and who did what. */
export const registerSupport = (): string[] => [
  `create table idempotency (
     actor text not null,
     key text not null,
     request text not null,
     register text not null,
     record text not null,
     version int not null,
     recorded_at timestamptz not null default clock_timestamp(),
     primary key (actor, key)
   )`,
  `create table audit (
     id bigint generated always as identity primary key,
     actor text not null,
     action text not null check (action in ('ADD', 'CORRECT', 'VOID')),
     register text not null,
     record text not null,
     version int not null,
     scope_region text not null,
     scope_partner text not null,
     region_path ${path('scope_region')},
     partner_path ${path('scope_partner')},
     reason text,
     recorded_at timestamptz not null
   )`,
  `create index audit_by_record on audit (register, record)`,
  `create trigger append_only before update or delete or truncate on audit
   for each statement execute function refuse_change()`,
];

/** What records in force post since a migration: `amount` for each of them that meets `where`, from the day `date` on. All are SQL. */
export interface AddedPosting {
  indicator: string;
  table: string;
  date: string;
  amount: string;
  where?: string;
}

/**
 * One statement of a migration that posts what records in force count for since their register posts to more indicators. They are
 * recorded now, so what was known before stays. Nothing is posted where the day or the amount is null.
 */
export const postAdded = (postings: readonly AddedPosting[]): string => `with next as (
  update latest_moment set moment = greatest(clock_timestamp(), moment + interval '1 microsecond') returning moment
)
insert into posting (indicator, region, partner, date, amount, direction, record, recorded_at, recorded_by)
select indicator, region, partner, date, amount, 1, record, moment, recorded_by
from (
${postings
  .map(
    ({ indicator, table, date, amount, where = 'true' }) =>
      `select '${indicator}', scope_region, scope_partner, ${date}, ${amount}, '${table}:' || id, recorded_by
from ${table} where superseded_at is null and not void and ${where}`,
  )
  .join('\nunion all\n')}
) as added(indicator, region, partner, date, amount, record, recorded_by)
cross join next
where date is not null and amount is not null`;

/**
 * One statement of a migration that posts the zeros of records in force that have none yet: `where` is the condition under
 * which a record gives a 0, and `date` the day from which it counts. They are recorded now, so what was known before stays.
 */
export const postFiledZeros = (
  zeros: readonly { indicator: string; table: string; date: string; where: string }[],
): string => `with next as (
  update latest_moment set moment = greatest(clock_timestamp(), moment + interval '1 microsecond') returning moment
)
insert into posting (indicator, region, partner, date, amount, direction, record, recorded_at, recorded_by)
${zeros
  .map(
    ({ indicator, table, date, where }) =>
      `select '${indicator}', scope_region, scope_partner, ${date}, 0, 1, '${table}:' || id, moment, recorded_by
from ${table} cross join next where superseded_at is null and not void and ${where}`,
  )
  .join('\nunion all\n')}`;
