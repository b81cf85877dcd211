import type { MigrationInterface, QueryRunner } from 'typeorm';
import { roleName } from '../database/open';
import { HOLD_MOMENTS } from '../ledger/latest-moment';

const STEPS = [
  `create table filing_plan (
     id int not null,
     version int not null,
     theme text not null,
     name text not null,
     within text not null,
     level text,
     units jsonb not null,
     side text not null check (side in ('WEST', 'EAST')),
     rhythm text not null,
     indicators jsonb not null,
     partners jsonb not null,
     days_to_file int not null,
     approved_by text not null,
     factor numeric not null,
     periods_unchanged int not null,
     ratio numeric not null,
     tolerance numeric not null,
     since date not null,
     until date,
     source text,
     reason text,
     recorded_at timestamptz not null,
     recorded_by text not null,
     primary key (id, version)
   )`,
  `create table filed_return (
     id text primary key,
     theme text not null,
     unit text not null,
     unit_path text collate "C" not null generated always as
       (case when length(unit) = 6 then regexp_replace(unit, '(00){1,3}$', '') else unit end) stored,
     parent text not null,
     side text not null check (side in ('WEST', 'EAST')),
     rhythm text not null,
     period text not null,
     period_start date not null,
     period_end date not null,
     plan int not null,
     state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
     version int not null,
     revision int not null,
     approved_revision int,
     due date not null,
     opened_at timestamptz,
     opened_by text,
     first_submitted_at timestamptz,
     submitted_at timestamptz,
     submitted_by text,
     approved_at timestamptz,
     approved_by text
   )`,
  `comment on column filed_return.version is 'Grows with each act that changes the return; 0 where only its due day was moved'`,
  `comment on column filed_return.approved_revision is 'The revision whose totals are in the ledger; null before the first approval'`,
  `create index filed_return_period on filed_return (theme, side, period, unit_path)`,
  `create index filed_return_parent on filed_return (theme, side, period, parent)`,
  `create index filed_return_unit on filed_return (unit_path, period_end)`,
  `create table return_line (
     return_id text not null references filed_return,
     revision int not null,
     indicator text not null,
     partner text not null,
     total numeric check (total >= 0),
     given text,
     unit text,
     rounding numeric not null,
     qualifier text,
     answer text not null check (answer in ('TOTAL', 'NOT_HERE', 'FILED_BY')),
     filed_by text,
     reason text,
     note text,
     prefilled numeric,
     prefilled_from text,
     saved_at timestamptz not null,
     saved_by text not null,
     primary key (return_id, revision, indicator, partner)
   )`,
  `create table return_reason (
     return_id text not null references filed_return,
     revision int not null,
     code text not null,
     line text not null,
     reason text not null,
     given_at timestamptz not null,
     given_by text not null,
     primary key (return_id, revision, code, line)
   )`,
  `create table return_comment (
     id bigint generated always as identity primary key,
     return_id text not null references filed_return,
     revision int not null,
     line text,
     text text not null,
     recorded_at timestamptz not null,
     recorded_by text not null
   )`,
  `create index return_comment_return on return_comment (return_id, id)`,
  `create table return_event (
     id bigint generated always as identity primary key,
     return_id text not null references filed_return,
     act text not null,
     version int not null,
     revision int not null,
     reason text,
     recorded_at timestamptz not null,
     recorded_by text not null
   )`,
  `create index return_event_return on return_event (return_id, id)`,
  `create table return_statement (
     return_id text not null references filed_return,
     revision int not null,
     indicator text not null,
     side text not null,
     region text not null,
     partner text not null,
     date date not null,
     total numeric not null,
     statement bigint,
     recorded_at timestamptz not null,
     primary key (return_id, revision, indicator, region, partner)
   )`,
  `comment on table return_statement is
     'The totals that a revision has put into the ledger as it was approved; statement is null where the ledger had that total already'`,
  `create index return_statement_scope on return_statement (indicator, side, region, partner, date)`,
  ...['filing_plan', 'return_comment', 'return_event', 'return_statement'].map(
    (table) => `create trigger append_only before update or delete or truncate on ${table}
                for each statement execute function refuse_change()`,
  ),
  HOLD_MOMENTS,
];

const OPEN_FOR_CHANGE = ['filed_return', 'return_line', 'return_reason'];

/** The migration that keeps filing plans and returns in a subgraph's schema. */
export function keepingReturns(subgraph: string): new () => MigrationInterface {
  return class KeepReturns1700000030000 implements MigrationInterface {
    async up(queryRunner: QueryRunner): Promise<void> {
      for (const step of STEPS) await queryRunner.query(step);
      for (const table of OPEN_FOR_CHANGE)
        await queryRunner.query(`grant update on ${table} to ${roleName(subgraph)}`);
    }

    async down(queryRunner: QueryRunner): Promise<void> {
      await queryRunner.query(
        'drop table return_statement, return_event, return_comment, return_reason, return_line, filed_return, filing_plan',
      );
    }
  };
}
