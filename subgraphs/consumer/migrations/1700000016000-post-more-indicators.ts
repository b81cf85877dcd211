import type { MigrationInterface, QueryRunner } from 'typeorm';
import { postAdded } from '../../../platform/register/tables';

const CHANNELS = {
  PLATFORM_832: 'PLATFORM',
  HALL: 'HALLS',
  COUNTER: 'COUNTERS',
  ZONE: 'ZONES',
  LIVESTREAM: 'LIVESTREAMS',
  DIRECT: 'DIRECT',
};

const share = { table: 'reserved_share', date: 'make_date(year, 1, 1)' };

/** Records on file come to the indicators that their fields have told all along and that the catalogue has since. */
export class PostMoreIndicators1700000016000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      postAdded([
        ...Object.entries(CHANNELS).map(([channel, through]) => ({
          indicator: `CA_SALES_${through}`,
          table: 'purchase',
          date: 'date',
          amount: 'amount',
          where: `channel = '${channel}'`,
        })),
        ...Object.entries({ ZONE: 'CA_ZONES', COUNTER: 'CA_COUNTERS' }).flatMap(([kind, indicator]) => {
          const outlet = { indicator, table: 'outlet', where: `kind = '${kind}'` };
          return [
            { ...outlet, date: 'opened_on', amount: '1' },
            { ...outlet, date: 'closed_on', amount: '-1' },
          ];
        }),
        { ...share, indicator: 'CA_CANTEEN_PURCHASES', amount: 'canteen_purchases' },
        { ...share, indicator: 'CA_RESERVED', amount: 'reserved' },
      ]),
    );
  }

  /** The ledger is append-only. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
