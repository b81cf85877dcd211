import type { MigrationInterface, QueryRunner } from 'typeorm';
import { personalTable, registerSupport, registerTable } from '../../../platform/register/tables';

const STEPS = [
  ...registerSupport(),
  ...registerTable(
    'east-west',
    'secondee',
    `direction text not null,
     kind text not null,
     west text not null,
     east text not null,
     post text not null,
     "from" date not null,
     "until" date`,
  ),
  ...personalTable('secondee', `name text, phone text`),
  ...registerTable(
    'east-west',
    'labour_transfer',
    `origin text not null,
     destination text,
     partner text,
     kind text not null,
     date date not null,
     persons integer not null check (persons > 0),
     lifted integer not null check (lifted between 0 and persons),
     employer text`,
  ),
  ...registerTable(
    'east-west',
    'assistance_fund',
    `source text not null,
     form text not null,
     tier text not null,
     recipient text not null,
     donor text not null,
     date date not null,
     amount numeric not null check (amount > 0),
     purpose text,
     spent numeric not null check (spent between 0 and amount)`,
  ),
  ...registerTable(
    'east-west',
    'landed_enterprise',
    `credit_code text not null,
     name text not null,
     host text not null,
     home text not null,
     landed_on date not null,
     jobs integer not null check (jobs >= 0),
     lifted_jobs integer not null check (lifted_jobs between 0 and jobs)`,
  ),
  `create index landed_enterprise_credit_code on landed_enterprise (credit_code) where superseded_at is null`,
  ...registerTable(
    'east-west',
    'investment',
    `credit_code text not null,
     host text not null,
     home text not null,
     date date not null,
     amount numeric not null check (amount > 0)`,
  ),
  `create index investment_credit_code on investment (credit_code) where superseded_at is null`,
  ...registerTable(
    'east-west',
    'workshop',
    `name text not null,
     host text not null,
     donor text not null,
     opened_on date not null,
     closed_on date,
     workers integer not null check (workers >= 0)`,
  ),
  ...registerTable(
    'east-west',
    'joint_park',
    `name text not null,
     host text not null,
     donor text not null,
     opened_on date not null,
     closed_on date,
     enterprises integer not null check (enterprises >= 0)`,
  ),
];

export class CreateRegisters1700000002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const step of STEPS) await queryRunner.query(step);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'drop table idempotency, audit, secondee, secondee_personal, labour_transfer, assistance_fund, landed_enterprise, investment, workshop, joint_park',
    );
  }
}
