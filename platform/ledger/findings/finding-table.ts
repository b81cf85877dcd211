import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HOLD_MOMENTS } from '../latest-moment';

const STEPS = [
  `create table finding (
     id bigint generated always as identity primary key,
     code text not null,
     row int,
     indicator text not null,
     side text not null check (side in ('WEST', 'EAST')),
     region text not null check (region ~ '^\\d{6}(\\d{3}(\\d{3})?)?$'),
     partner text not null check (partner ~ '^(\\d{6}(\\d{3}(\\d{3})?)?)?$'),
     region_path text collate "C" not null generated always as
       (case when length(region) = 6 then regexp_replace(region, '(00){1,3}$', '') else region end) stored,
     partner_path text collate "C" not null generated always as
       (case when length(partner) = 6 then regexp_replace(partner, '(00){1,3}$', '') else partner end) stored,
     date date not null,
     total numeric,
     other json,
     says text[] not null,
     recorded_at timestamptz not null,
     recorded_by text not null
   )`,
  `comment on table finding is 'What was found of figures as they were filed, and does not refuse them: platform/ledger/findings/rules.ts says what each code is'`,
  `create index finding_region on finding (region_path, id)`,
  `create index finding_partner on finding (partner_path, id) where partner_path <> ''`,
  `create trigger append_only before update or delete or truncate on finding for each statement execute function refuse_change()`,
  // Which regions state the same on one day.
  `create index statement_total on statement (indicator, side, date, total, id)`,
  HOLD_MOMENTS,
];

/** The migration that keeps what is found of figures. */
export class KeepFindings1700000020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const step of STEPS) await queryRunner.query(step);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index statement_total');
    await queryRunner.query('drop table finding');
  }
}
