import type { MigrationInterface, QueryRunner } from 'typeorm';
import { roleName } from '../database/open';
import { KEEP_POSTINGS, KEEP_STATEMENTS } from './standing-triggers';

const PATHS = `region_path text collate "C" not null, partner_path text collate "C" not null`;
const BOOK = `indicator text not null, side text not null, year int not null`;

/** All of it follows from `statement` and `posting`, kept by triggers on them; docs/decisions/0031-standing-totals.md says how, and why it is kept. */
const steps = (subgraph: string): string[] => [
  `create table standing (
     ${BOOK}, ${PATHS},
     date_from date not null,
     date_to date not null,
     statement bigint not null,
     date date not null,
     total numeric not null,
     rounding numeric not null,
     inside_region smallint not null,
     inside_partner smallint not null,
     posted numeric not null,
     primary key (indicator, side, year, region_path, partner_path, date_from)
   )`,
  `comment on table standing is
     'The total that stands for a scope from a date up to, and without, another; year is 0 where totals carry over. inside_region and inside_partner are the lengths of the paths of the nearest stated scope around it, -1 where there is none. posted is what was posted in the scope, in that year, up to the date of the total: it is in the total'`,
  // Few ask for a day before the last change, so the rows in force by then are found without passing those that were before, and
  // read from the index alone: a region's outermost totals lie far apart in the table, with all that itemises them in between.
  `create index standing_open on standing (indicator, side, year, inside_region, region_path)
   include (partner_path, inside_partner, date_from, statement, date, total, rounding, posted) where date_to = 'infinity'`,
  `create index standing_open_partner on standing (indicator, side, year, inside_partner, partner_path, region_path)
   include (inside_region, date_from, statement, date, total, rounding, posted) where date_to = 'infinity' and partner_path <> ''`,
  `create index standing_closed on standing (indicator, side, year, inside_region, region_path, date_to, date_from)
   where date_to < 'infinity'`,
  `create index standing_closed_partner on standing (indicator, side, year, inside_partner, partner_path, region_path, date_to, date_from)
   where date_to < 'infinity' and partner_path <> ''`,
  `create table stated_scope (
     ${BOOK}, ${PATHS},
     first date not null,
     primary key (indicator, side, year, region_path, partner_path)
   )`,
  `comment on table stated_scope is 'From which date on a scope has a total'`,
  `create index stated_scope_partner on stated_scope (indicator, side, year, partner_path, region_path)`,
  `create table crossing_region (
     ${BOOK},
     region_path text collate "C" not null,
     primary key (indicator, side, year, region_path)
   )`,
  `comment on table crossing_region is
     'Regions that have, or have had, a total that crosses one of a region below: in, above and below them the ledger is read without standing totals'`,
  `create table standing_book (
     ${BOOK},
     latest date not null,
     primary key (indicator, side, year)
   )`,
  `comment on table standing_book is 'No row of standing of that book begins after the latest date'`,
  `create table posting_day (
     indicator text not null, ${PATHS},
     date date not null,
     amount numeric not null,
     live int not null,
     primary key (indicator, region_path, partner_path, date) include (amount, live)
   )`,
  `comment on table posting_day is 'What was posted in a scope for a day: one row for every scope around a posting that has its day'`,
  `create table standing_indicator (
     indicator text primary key,
     is_yearly boolean not null,
     latest timestamptz not null
   )`,
  `comment on table standing_indicator is
     'The indicators whose standing totals are kept, each with the moment of its newest statement or posting'`,
  `create type written_scope as (
     indicator text, side text, year int, region_path text collate "C", partner_path text collate "C",
     written_from date, is_whole boolean, is_new boolean, dates date[], ids bigint[], totals numeric[], roundings numeric[]
   )`,
  `comment on type written_scope is
     'What one statement of SQL writes of a scope, by date: is_whole where it withdraws nothing, is_new where nothing stands there'`,
  // Whoever writes to the ledger, its totals are kept. Each look into a table has its index, however few rows were there at first.
  ...(['statement', 'posting'] as const).flatMap((table) => [
    `create function keep_${table}s() returns trigger language plpgsql
     set search_path from current set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
     set plan_cache_mode = force_generic_plan as $$${table === 'statement' ? KEEP_STATEMENTS : KEEP_POSTINGS}$$`,
    `create trigger standing_totals after insert on ${table} referencing new table as written
     for each statement execute function keep_${table}s()`,
  ]),
  ...[
    'standing',
    'stated_scope',
    'crossing_region',
    'standing_book',
    'posting_day',
    'standing_indicator',
  ].map((table) => `grant update, delete on ${table} to ${roleName(subgraph)}`),
];

/** The migration that creates the tables of standing totals and what keeps them; platform/ledger/standing.ts fills them, an indicator at a time. */
export function standingTotals(subgraph: string): new () => MigrationInterface {
  return class StandingTotals1700000013000 implements MigrationInterface {
    async up(queryRunner: QueryRunner): Promise<void> {
      for (const step of steps(subgraph)) await queryRunner.query(step);
    }

    async down(queryRunner: QueryRunner): Promise<void> {
      await queryRunner.query('drop function keep_statements, keep_postings cascade');
      await queryRunner.query('drop type written_scope');
      await queryRunner.query(
        'drop table standing, stated_scope, crossing_region, standing_book, posting_day, standing_indicator',
      );
    }
  };
}
