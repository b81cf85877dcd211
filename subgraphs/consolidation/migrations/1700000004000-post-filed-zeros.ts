import type { MigrationInterface, QueryRunner } from 'typeorm';
import { postFiledZeros } from '../../../platform/register/tables';

/** The funds behind an indicator: 0 where those that are given come to nothing, and some is given. */
const FUNDS = {
  PF_FUNDS: ['central_funds', 'provincial_funds', 'city_funds', 'county_funds'],
  PF_FUNDS_CENTRAL_PROVINCIAL: ['central_funds', 'provincial_funds'],
  PF_FUNDS_CENTRAL: ['central_funds'],
  PF_FUNDS_PROVINCIAL: ['provincial_funds'],
  PF_FUNDS_CITY: ['city_funds'],
  PF_FUNDS_COUNTY: ['county_funds'],
};

/** A zero that was filed used to post nothing, and read as if nothing had been reported. */
export class PostFiledZeros1700000004000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      postFiledZeros([
        ...Object.entries(FUNDS).map(([indicator, columns]) => ({
          indicator,
          table: 'project',
          date: 'arranged_on',
          where: `greatest(${columns.join(', ')}) = 0`,
        })),
        {
          indicator: 'PF_SPENT',
          table: 'project',
          date: 'coalesce(spent_on, arranged_on)',
          where: 'spent = 0',
        },
        { indicator: 'MC_HOUSEHOLDS', table: 'micro_loan', date: 'date', where: 'households = 0' },
      ]),
    );
  }

  /** The ledger is append-only. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
