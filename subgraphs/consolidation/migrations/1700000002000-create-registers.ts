import type { MigrationInterface, QueryRunner } from 'typeorm';
import { registerSupport, registerTable } from '../../../platform/register/tables';

const STEPS = [
  ...registerSupport(),
  ...registerTable(
    'consolidation',
    'project',
    `category text not null,
     name text not null,
     county text not null,
     arranged_on date not null,
     budget numeric not null check (budget > 0),
     central_funds numeric check (central_funds >= 0),
     provincial_funds numeric check (provincial_funds >= 0),
     city_funds numeric check (city_funds >= 0),
     county_funds numeric check (county_funds >= 0),
     started_on date,
     finished_on date check (finished_on >= started_on),
     spent numeric check (spent >= 0),
     spent_on date`,
  ),
  ...registerTable(
    'consolidation',
    'micro_loan',
    `county text not null,
     date date not null,
     households integer not null check (households >= 0),
     amount numeric not null check (amount > 0)`,
  ),
  ...registerTable(
    'consolidation',
    'monitored_count',
    `village text not null,
     kind text not null,
     month date not null,
     households integer not null check (households >= 0),
     persons integer not null check (persons >= households)`,
  ),
  `create unique index monitored_count_once on monitored_count (village, kind, month) where superseded_at is null and not void`,
  ...registerTable(
    'consolidation',
    'hotline_case',
    `date date not null, region text not null, kind text not null`,
  ),
  ...registerTable(
    'consolidation',
    'rectification_item',
    `title text not null,
     region text not null,
     found_on date not null,
     due_on date not null check (due_on >= found_on),
     done_on date check (done_on >= found_on)`,
  ),
];

export class CreateRegisters1700000002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const step of STEPS) await queryRunner.query(step);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'drop table idempotency, audit, project, micro_loan, monitored_count, hotline_case, rectification_item',
    );
  }
}
