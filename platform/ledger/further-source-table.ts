import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HOLD_MOMENTS } from './latest-moment';

const STEPS = [
  `create table further_source (
     statement bigint not null references statement (id),
     source text not null,
     recorded_at timestamptz not null,
     recorded_by text not null,
     primary key (statement, source)
   )`,
  `comment on table further_source is 'Other documents that print the total of a statement: they make no statement of their own'`,
  `create trigger append_only before update or delete or truncate on further_source for each statement execute function refuse_change()`,
  HOLD_MOMENTS,
];

/** The migration that keeps every document that prints a total, not the first alone. */
export class KeepFurtherSources1700000028000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const step of STEPS) await queryRunner.query(step);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table further_source');
  }
}
