import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where several databases commit a file together, a row here is the decision: see ingest/transaction.ts. */
export class DecideFilings1700000006000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `create table committed_filing (id uuid primary key, committed_at timestamptz not null default clock_timestamp())`,
    );
    await queryRunner.query(
      `comment on table committed_filing is 'Filings over several databases that were decided to be committed: what is found prepared without a row here is rolled back'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table committed_filing');
  }
}
