import type { MigrationInterface, QueryRunner } from 'typeorm';

const STEPS = [
  `alter table target
     add column kind text not null default 'REACH' check (kind in ('REACH', 'KEEP_ABOVE', 'KEEP_BELOW')),
     add column basis text check (basis = 'LAST_YEAR'),
     add column schedule text`,
  `comment on column target.basis is 'LAST_YEAR where the value is what was reached in the year before'`,
  `comment on column target.schedule is
     'Steps as 03-31:30; 06-30:100, or LAST_YEAR for the curve of the year before; null for a target that is even over the year'`,
  `create index target_inside on target (year, region_path, indicator)`,
  `create index target_inside_partner on target (year, partner_path, indicator) where partner <> ''`,
];

/** Kinds and schedules of targets; those on record are to be reached, evenly over the year. */
export class PlanTargets1700000008000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const step of STEPS) await queryRunner.query(step);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index target_inside, target_inside_partner');
    await queryRunner.query('alter table target drop column kind, drop column basis, drop column schedule');
  }
}
