import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two books in one table. All that was stated before is of the western side, except for an eastern region's own total over all
 * its western partners, which only that region can have stated; it counts as exact.
 */
const STEPS = [
  `alter table statement
     add column side text not null default 'WEST' check (side in ('WEST', 'EAST')),
     add column given text,
     add column unit text,
     add column rounding numeric not null default 0 check (rounding >= 0),
     add column qualifier text check (qualifier in ('约', '近', '余', '多', '以上')),
     alter column total drop not null,
     add constraint withdrawn_with_reason check (total is not null or reason is not null)`,
  `comment on column statement.total is 'Null where what was stated for that day is withdrawn'`,
  `comment on column statement.rounding is
     'Half a unit of the last digit as given, in the unit of the total: the number lies in [total - rounding, total + rounding)'`,
  // The one update that the ledger will ever see: it fills a column that was not there.
  `alter table statement disable trigger append_only`,
  `update statement set side = 'EAST' where region = '000000' and partner <> ''`,
  `alter table statement enable trigger append_only`,
  `alter table statement
     alter column side drop default,
     add constraint own_total_is_eastern check (side = 'EAST' or region <> '000000' or partner = '')`,
  `drop index statement_scope, statement_partner`,
  `create index statement_scope on statement (indicator, side, region_path, partner_path, date desc, id desc)`,
  `create index statement_partner on statement (indicator, side, partner_path, region_path, date desc, id desc)`,
];

/** The migration that gives statements a side, a precision and withdrawals. */
export class TwoSides1700000010000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const step of STEPS) await queryRunner.query(step);
  }

  /** Statements of the eastern side and withdrawals have no place in the table as it was. */
  down(): Promise<void> {
    return Promise.reject(new Error('the eastern book cannot be taken back'));
  }
}
