import type { MigrationInterface, QueryRunner } from 'typeorm';
import { registerSupport, registerTable } from '../../../platform/register/tables';

const STEPS = [
  ...registerSupport(),
  ...registerTable(
    'enterprise-village',
    'enterprise',
    `credit_code text not null,
     name text not null,
     region text not null,
     trade text not null,
     joined_on date not null`,
  ),
  `create unique index enterprise_credit_code on enterprise (credit_code) where superseded_at is null and not void`,
  ...registerTable(
    'enterprise-village',
    'pairing',
    `credit_code text not null,
     village text not null check (length(village) = 12),
     programme text not null,
     "from" date not null,
     "until" date check ("until" >= "from")`,
  ),
  `create index pairing_credit_code on pairing (credit_code) where superseded_at is null`,
  `create index pairing_village on pairing (village) where superseded_at is null`,
  ...registerTable(
    'enterprise-village',
    'contribution',
    `credit_code text not null,
     region text not null,
     type text not null,
     nature text not null,
     amount numeric not null check (amount > 0),
     date date not null,
     beneficiaries integer check (beneficiaries > 0)`,
  ),
  `create index contribution_credit_code on contribution (credit_code) where superseded_at is null`,
  `create index contribution_region on contribution (region) where superseded_at is null`,
];

export class CreateRegisters1700000002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const step of STEPS) await queryRunner.query(step);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table idempotency, audit, enterprise, pairing, contribution');
  }
}
