import type { MigrationInterface, QueryRunner } from 'typeorm';
import { postAdded } from '../../../platform/register/tables';

const contribution = { table: 'contribution', date: 'date', amount: 'amount' };

/** Records on file come to the indicators that their fields have told all along and that the catalogue has since. */
export class PostMoreIndicators1700000016000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      postAdded([
        { ...contribution, indicator: 'EV_FUNDS' },
        { ...contribution, indicator: 'EV_FUNDS_FOR_PROFIT', where: `nature = 'FOR_PROFIT'` },
        { ...contribution, indicator: 'EV_FUNDS_CHARITABLE', where: `nature = 'CHARITABLE'` },
      ]),
    );
  }

  /** The ledger is append-only. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
