import type { MigrationInterface, QueryRunner } from 'typeorm';
import { registerSupport, registerTable } from '../../../platform/register/tables';

const STEPS = [
  ...registerSupport(),
  ...registerTable(
    'consumer',
    'supplier',
    `credit_code text not null,
     name text not null,
     county text not null,
     registered_on date not null`,
  ),
  `create unique index supplier_credit_code on supplier (credit_code) where superseded_at is null and not void`,
  ...registerTable(
    'consumer',
    'product',
    `name text not null,
     category text not null,
     supplier bigint not null,
     county text not null,
     applied_on date not null,
     reviewed_on date check (reviewed_on >= applied_on),
     certified_on date check (certified_on >= coalesce(reviewed_on, applied_on)),
     expires_on date check (expires_on is null or (certified_on is not null and expires_on >= certified_on)),
     withdrawn_on date check (withdrawn_on >= coalesce(certified_on, reviewed_on, applied_on)),
     value numeric check (value >= 0),
     certified_until date generated always as (least(expires_on, withdrawn_on - 1)) stored`,
  ),
  `create index product_supplier on product (supplier) where superseded_at is null`,
  ...registerTable(
    'consumer',
    'purchase',
    `product bigint,
     category text,
     buyer_kind text not null,
     buyer_region text not null,
     origin text not null,
     channel text not null,
     amount numeric not null check (amount > 0),
     tonnes numeric check (tonnes > 0),
     date date not null,
     check (product is not null or category is not null)`,
  ),
  `create index purchase_product on purchase (product) where superseded_at is null`,
  ...registerTable(
    'consumer',
    'outlet',
    `name text not null,
     kind text not null,
     region text not null,
     opened_on date not null,
     closed_on date check (closed_on >= opened_on),
     open_until date generated always as (closed_on - 1) stored`,
  ),
  ...registerTable(
    'consumer',
    'reserved_share',
    `unit_code text not null,
     unit_name text not null,
     region text not null,
     year integer not null,
     canteen_purchases numeric not null check (canteen_purchases >= 0),
     reserved numeric not null check (reserved between 0 and canteen_purchases)`,
  ),
  `create unique index reserved_share_once on reserved_share (unit_code, year) where superseded_at is null and not void`,
];

export class CreateRegisters1700000002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const step of STEPS) await queryRunner.query(step);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'drop table idempotency, audit, supplier, product, purchase, outlet, reserved_share',
    );
  }
}
