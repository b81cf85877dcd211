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
