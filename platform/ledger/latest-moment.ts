import type { MigrationInterface, QueryRunner } from 'typeorm';
import { roleName } from '../database/open';

/** The moment of the newest record of the schema, and the constraints that hold moments in order. */
const steps = (subgraph: string): string[] => [
  `create table latest_moment (
     only_row boolean primary key default true check (only_row),
     moment timestamptz not null
   )`,
  `comment on table latest_moment is
     'No record of this schema has a later moment, and none will ever have this or an earlier one, whatever the clock does'`,
  `create function refuse_earlier_moment() returns trigger language plpgsql as $$
   begin
     raise exception 'moments of recording grow: % is not after %', new.moment, old.moment;
   end $$`,
  `create trigger grows before update on latest_moment
   for each row when (new.moment <= old.moment) execute function refuse_earlier_moment()`,
  `create function refuse_removal() returns trigger language plpgsql as $$
   begin
     raise exception 'moments of recording grow: % of % refused', tg_op, tg_table_name;
   end $$`,
  `create trigger stays before delete or truncate on latest_moment for each statement execute function refuse_removal()`,
  `grant update (moment) on latest_moment to ${roleName(subgraph)}`,
  // What a clock that stepped back has already put on record is left as it is: the ledger is append-only.
  `do $$
   declare
     one record;
     found timestamptz;
     latest timestamptz := '-infinity';
   begin
     for one in
       select c.table_name as name, c.column_name as moment from information_schema.columns c
       where c.table_schema = current_schema() and c.column_name in ('recorded_at', 'superseded_at')
     loop
       execute format('select max(%I) from %I', one.moment, one.name) into found;
       latest := greatest(latest, found);
       if one.moment = 'superseded_at' then
         execute format('alter table %I add constraint superseded_later check (superseded_at > recorded_at) not valid', one.name);
       end if;
     end loop;
     insert into latest_moment (moment) values (latest);
   end $$`,
];

/** The migration that makes the moments of a subgraph's records grow. Its time is part of its name, as TypeORM wants. */
export function growingMoments(subgraph: string): new () => MigrationInterface {
  return class GrowingMoments1700000003000 implements MigrationInterface {
    async up(queryRunner: QueryRunner): Promise<void> {
      for (const step of steps(subgraph)) await queryRunner.query(step);
    }

    async down(queryRunner: QueryRunner): Promise<void> {
      await queryRunner.query(
        `do $$ declare one record; begin
           for one in select table_name as name from information_schema.columns
             where table_schema = current_schema() and column_name = 'superseded_at' loop
             execute format('alter table %I drop constraint superseded_later', one.name);
           end loop;
         end $$`,
      );
      await queryRunner.query('drop table latest_moment');
      await queryRunner.query('drop function refuse_earlier_moment, refuse_removal');
    }
  };
}

/** Tables that note a moment which is no record's: when a key was first used, and the audit trail, which has a chain of its own. */
const NO_RECORDS = `('audit', 'audit_head', 'idempotency')`;

/**
 * Holds the moments of every table of the schema that has none of these triggers yet. A migration that creates a register's table later
 * runs it again at its end; platform/ledger/latest-moment.test.ts fails where one did not.
 */
export const HOLD_MOMENTS = `do $$
declare
  one record;
begin
  for one in
    select c.table_name as name, bool_or(c.column_name = 'superseded_at') as is_register
    from information_schema.columns c
    where c.table_schema = current_schema() and c.column_name in ('recorded_at', 'superseded_at')
      and c.table_name not in ${NO_RECORDS}
      and not exists (
        select from pg_trigger
        where tgname = 'recorded_now' and tgrelid = format('%I.%I', c.table_schema, c.table_name)::regclass)
    group by c.table_name
  loop
    execute format('create trigger recorded_now after insert on %I referencing new table as written
      for each statement execute function refuse_other_moment()', one.name);
    continue when not one.is_register;
    execute format('create trigger superseded_now after update on %I referencing new table as written
      for each statement execute function refuse_other_moment()', one.name);
    if not exists (
      select from pg_constraint
      where conname = 'superseded_later' and conrelid = format('%I.%I', current_schema(), one.name)::regclass)
    then
      execute format('alter table %I add constraint superseded_later check (superseded_at > recorded_at)', one.name);
    end if;
  end loop;
end $$`;

/**
 * What is recorded has the moment that latest_moment was moved to for it, and so a later one than all before it. The function keeps the
 * search path of its schema, and looks at the rows of a statement once, however many they are.
 */
const HOLD = [
  `create function refuse_other_moment() returns trigger language plpgsql set search_path from current as $$
   declare
     latest timestamptz := (select moment from latest_moment);
     other timestamptz;
   begin
     if tg_op = 'INSERT' then
       select recorded_at into other from written where recorded_at <> latest limit 1;
     else
       select superseded_at into other from written where superseded_at <> latest limit 1;
     end if;
     if found then
       raise exception 'moments of recording grow: expected % in %, found %', latest, tg_table_name, other;
     end if;
     return null;
   end $$`,
  HOLD_MOMENTS,
];

/** The migration after which no table of records takes another moment than the latest one of its schema. */
export class HoldMoments1700000007000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const step of HOLD) await queryRunner.query(step);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function refuse_other_moment cascade');
  }
}
