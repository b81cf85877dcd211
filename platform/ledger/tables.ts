import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger's two tables, the same in every subgraph that keeps one. Append-only twice over: the subgraph's role may
 * only SELECT and INSERT, and a trigger refuses the rest even to the owner.
 */
const STEPS = [
  `create table statement (
     id bigint generated always as identity primary key,
     indicator text not null,
     region text not null check (region ~ '^\\d{6}(\\d{3}(\\d{3})?)?$'),
     partner text not null default '' check (partner ~ '^(\\d{6}(\\d{3}(\\d{3})?)?)?$'),
     region_path text collate "C" not null generated always as
       (case when length(region) = 6 then regexp_replace(region, '(00){1,3}$', '') else region end) stored,
     partner_path text collate "C" not null generated always as
       (case when length(partner) = 6 then regexp_replace(partner, '(00){1,3}$', '') else partner end) stored,
     date date not null,
     total numeric not null check (total >= 0),
     source text,
     note text,
     reason text,
     recorded_at timestamptz not null,
     recorded_by text not null
   )`,
  `create index statement_scope on statement (indicator, region_path, partner_path, date desc, id desc)`,
  `create index statement_partner on statement (indicator, partner_path, region_path, date desc, id desc)`,
  `create table posting (
     id bigint generated always as identity primary key,
     indicator text not null,
     region text not null check (region ~ '^\\d{6}(\\d{3}(\\d{3})?)?$'),
     partner text not null default '' check (partner ~ '^(\\d{6}(\\d{3}(\\d{3})?)?)?$'),
     region_path text collate "C" not null generated always as
       (case when length(region) = 6 then regexp_replace(region, '(00){1,3}$', '') else region end) stored,
     partner_path text collate "C" not null generated always as
       (case when length(partner) = 6 then regexp_replace(partner, '(00){1,3}$', '') else partner end) stored,
     date date not null,
     amount numeric not null,
     direction smallint not null check (direction in (1, -1)),
     record text not null,
     recorded_at timestamptz not null,
     recorded_by text not null
   )`,
  `comment on column posting.direction is
     '1 for what a record counts for, -1 for its reversal: they sum to the number of live postings, so that a region whose only record was withdrawn has null again, not 0'`,
  `create index posting_scope on posting (indicator, region_path, partner_path, date) include (amount, direction, recorded_at)`,
  `create index posting_partner on posting (indicator, partner_path, date) include (amount, direction, recorded_at)`,
  `create index posting_record on posting (record)`,
  `create function refuse_change() returns trigger language plpgsql as $$
   begin
     raise exception 'the ledger is append-only: % of % refused', tg_op, tg_table_name;
   end $$`,
  ...['statement', 'posting'].map(
    (table) => `create trigger append_only before update or delete or truncate on ${table}
                for each statement execute function refuse_change()`,
  ),
];

/** The migration that creates the ledger in a subgraph's schema. Its time is part of its name, as TypeORM wants. */
export class CreateLedger1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const step of STEPS) await queryRunner.query(step);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table posting, statement');
    await queryRunner.query('drop function refuse_change');
  }
}
