import type { MigrationInterface, QueryRunner } from 'typeorm';
import { registerSupport } from '../../../platform/register/tables';

const STEPS = [
  ...registerSupport(),
  'alter table target add column reason text',
  `create table ended_partnership (
     east text not null,
     west text not null,
     since date,
     until date not null check (until >= since),
     source text,
     primary key (east, west, until),
     foreign key (east, west) references partnership
   )`,
  `comment on table ended_partnership is 'Earlier periods of partnerships that were opened again'`,
  'grant update (since, until, source, note) on partnership to cooperation_targets',
];

/** What mutations need: why a target was revised, the dates of partnerships, answered keys and the audit trail. */
export class RecordChanges1700000002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const step of STEPS) await queryRunner.query(step);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table target drop column reason');
    await queryRunner.query('drop table audit, idempotency, ended_partnership');
  }
}
