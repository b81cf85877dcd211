import type { MigrationInterface, QueryRunner } from 'typeorm';
import { postFiledZeros } from '../../../platform/register/tables';

/** A zero that was filed used to post nothing, and read as if nothing had been reported. */
export class PostFiledZeros1700000004000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      postFiledZeros([
        { indicator: 'EW_LABOUR_LIFTED', table: 'labour_transfer', date: 'date', where: 'lifted = 0' },
        { indicator: 'EW_ENTERPRISE_JOBS', table: 'landed_enterprise', date: 'landed_on', where: 'jobs = 0' },
        { indicator: 'EW_WORKSHOP_JOBS', table: 'workshop', date: 'opened_on', where: 'workers = 0' },
      ]),
    );
  }

  /** The ledger is append-only. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
