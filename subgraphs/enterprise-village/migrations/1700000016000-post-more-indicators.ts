import type { MigrationInterface, QueryRunner } from 'typeorm';
import { postAdded } from '../../../platform/register/tables';

/** Their definitions hold from 2021 on, the year in which 万企兴万村 began. */
const SINCE = `date >= '2021-01-01'`;
const contribution = { table: 'contribution', date: 'date', amount: 'amount' };

/** Records on file come to the indicators that their fields have told all along and that the catalogue has since. */
export class PostMoreIndicators1700000016000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      postAdded([
        { ...contribution, indicator: 'EV_FUNDS', where: SINCE },
        { ...contribution, indicator: 'EV_FUNDS_FOR_PROFIT', where: `nature = 'FOR_PROFIT' and ${SINCE}` },
        { ...contribution, indicator: 'EV_FUNDS_CHARITABLE', where: `nature = 'CHARITABLE' and ${SINCE}` },
      ]),
    );
  }

  /** The ledger is append-only. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
