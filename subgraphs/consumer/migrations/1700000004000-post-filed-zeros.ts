import type { MigrationInterface, QueryRunner } from 'typeorm';
import { postFiledZeros } from '../../../platform/register/tables';

const END = 'least(expires_on + 1, withdrawn_on)';
const value = { indicator: 'CA_PRODUCT_VALUE', table: 'product' };

/** A zero that was filed used to post nothing, and read as if nothing had been reported. */
export class PostFiledZeros1700000004000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      postFiledZeros([
        { ...value, date: 'certified_on', where: 'value = 0 and certified_on is not null' },
        {
          ...value,
          date: END,
          where: `value = 0 and certified_on is not null and ${END} > certified_on`,
        },
      ]),
    );
  }

  /** The ledger is append-only. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
