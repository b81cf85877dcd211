import type { MigrationInterface, QueryRunner } from 'typeorm';
import { postAdded } from '../../../platform/register/tables';

const FUNDS = ['central_funds', 'provincial_funds', 'city_funds', 'county_funds'];

/** Projects on file come to the indicator that their fields have told all along and that the catalogue has since. */
export class PostMoreIndicators1700000016000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      postAdded([
        {
          indicator: 'PF_FUNDS_INDUSTRY',
          table: 'project',
          date: 'arranged_on',
          amount: FUNDS.map((column) => `coalesce(${column}, 0)`).join(' + '),
          where: `category = 'INDUSTRY' and coalesce(${FUNDS.join(', ')}) is not null`,
        },
      ]),
    );
  }

  /** The ledger is append-only. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
