import type { MigrationInterface, QueryRunner } from 'typeorm';

const STEPS = [
  `create table region (
     code text primary key check (code ~ '^\\d{6}(\\d{3}(\\d{3})?)?$'),
     name text not null,
     level text not null check (level in ('NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'ZONE', 'TOWNSHIP', 'VILLAGE')),
     parent text references region,
     path text collate "C" not null generated always as
       (case when length(code) = 6 then regexp_replace(code, '(00){1,3}$', '') else code end) stored
   )`,
  `create index region_parent on region (parent)`,
  `create index region_path on region (path)`,
  `create table partnership (
     east text not null references region,
     west text not null references region,
     since date,
     until date check (until >= since),
     source text,
     note text,
     primary key (east, west)
   )`,
  `create index partnership_west on partnership (west)`,
  `create table target (
     id bigint generated always as identity primary key,
     indicator text not null,
     region text not null references region,
     partner text not null default '' check (partner ~ '^(\\d{6}(\\d{3}(\\d{3})?)?)?$'),
     region_path text collate "C" not null generated always as
       (case when length(region) = 6 then regexp_replace(region, '(00){1,3}$', '') else region end) stored,
     partner_path text collate "C" not null generated always as
       (case when length(partner) = 6 then regexp_replace(partner, '(00){1,3}$', '') else partner end) stored,
     year smallint not null,
     value numeric not null check (value >= 0),
     source text,
     note text,
     recorded_at timestamptz not null,
     recorded_by text not null
   )`,
  `comment on table target is 'Append-only: a revised target is a new row, and the last one recorded counts'`,
  `create index target_region on target (region, year, indicator)`,
  `create index target_partner on target (partner, year, indicator) where partner <> ''`,
  `create index target_year on target (year, indicator)`,
  `create function refuse_change() returns trigger language plpgsql as $$
   begin
     raise exception 'targets are append-only: % of % refused', tg_op, tg_table_name;
   end $$`,
  `create trigger append_only before update or delete or truncate on target
   for each statement execute function refuse_change()`,
  `create table dataset (
     name text primary key,
     sha256 text not null,
     loaded_at timestamptz not null default now()
   )`,
  `grant update on region, dataset to cooperation_targets`,
  `comment on table dataset is 'Which version of a file of data/ the database has'`,
];

export class CreateTargets1700000001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const step of STEPS) await queryRunner.query(step);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table dataset, target, partnership, region');
    await queryRunner.query('drop function refuse_change');
  }
}
