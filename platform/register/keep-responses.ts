import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The migration by which a repeated request is told what cannot be read again, as the findings of a filing. */
export class KeepResponses1700000011000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table idempotency add column response text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table idempotency drop column response');
  }
}
