import type { MigrationInterface, QueryRunner } from 'typeorm';
import { postAdded } from '../../../platform/register/tables';

const secondee = { table: 'secondee', date: '"from"', amount: '1' };
const park = { table: 'joint_park' };
const fund = { table: 'assistance_fund', date: 'date' };

const KINDS = { TEACHER: 'EW_TEACHERS', DOCTOR: 'EW_DOCTORS', AGRONOMIST: 'EW_AGRONOMISTS' };
const DESTINATIONS = { TO_EAST: 'TO_EAST', WITHIN_PROVINCE: 'IN_PROVINCE', ELSEWHERE: 'ELSEWHERE' };
const CADRE_SENT_WEST = `direction = 'EAST_TO_WEST' and kind = 'CADRE'`;

/** Records on file come to the indicators that their fields have told all along and that the catalogue has since. */
export class PostMoreIndicators1700000016000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      postAdded([
        {
          ...secondee,
          indicator: 'EW_CADRES_TO_EAST',
          where: `direction = 'WEST_TO_EAST' and kind = 'CADRE'`,
        },
        {
          ...secondee,
          indicator: 'EW_SPECIALISTS_TO_EAST',
          where: `direction = 'WEST_TO_EAST' and kind <> 'CADRE'`,
        },
        { ...secondee, indicator: 'EW_CADRES_IN_POST', where: CADRE_SENT_WEST },
        {
          ...secondee,
          indicator: 'EW_CADRES_IN_POST',
          date: '"until" + 1',
          amount: '-1',
          where: CADRE_SENT_WEST,
        },
        ...Object.entries(KINDS).map(([kind, indicator]) => ({
          ...secondee,
          indicator,
          where: `direction = 'EAST_TO_WEST' and kind = '${kind}'`,
        })),
        ...Object.entries(DESTINATIONS).flatMap(([kind, to]) =>
          Object.entries({ LABOUR: 'persons', LABOUR_LIFTED: 'lifted' }).map(([what, amount]) => ({
            indicator: `EW_${what}_${to}`,
            table: 'labour_transfer',
            date: 'date',
            amount,
            where: `kind = '${kind}'`,
          })),
        ),
        {
          ...fund,
          indicator: 'EW_DONATED_MONEY',
          amount: 'amount',
          where: `source = 'SOCIAL' and form = 'CASH'`,
        },
        {
          ...fund,
          indicator: 'EW_DONATED_GOODS',
          amount: 'amount',
          where: `source = 'SOCIAL' and form = 'GOODS'`,
        },
        { ...fund, indicator: 'EW_FUNDS_SPENT', amount: 'spent', where: `source = 'FISCAL'` },
        {
          indicator: 'EW_ENTERPRISE_JOBS_LIFTED',
          table: 'landed_enterprise',
          date: 'landed_on',
          amount: 'lifted_jobs',
        },
        { ...park, indicator: 'EW_PARKS', date: 'opened_on', amount: '1' },
        { ...park, indicator: 'EW_PARKS', date: 'closed_on + 1', amount: '-1' },
        { ...park, indicator: 'EW_PARK_ENTERPRISES', date: 'opened_on', amount: 'enterprises' },
      ]),
    );
  }

  /** The ledger is append-only. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
