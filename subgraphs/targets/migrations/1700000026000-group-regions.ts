import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HOLD_MOMENTS } from '../../../platform/ledger/latest-moment';

const STEPS = [
  `create table region_group (
     id bigint generated always as identity primary key,
     within text collate "C" not null references region,
     name text collate "C" not null check (name <> ''),
     source text,
     reason text,
     recorded_at timestamptz not null,
     recorded_by text not null
   )`,
  `comment on table region_group is
     'Regions that are assessed together. Append-only: a group that is changed is a new row with all its members, and the last one recorded counts'`,
  `create index region_group_name on region_group (within, name, id)`,
  `create table region_group_member (
     version bigint not null references region_group,
     region text not null references region,
     since smallint,
     until smallint check (until >= since),
     note text,
     primary key (version, region)
   )`,
  `comment on column region_group_member.since is 'The first year in which it is assessed with the others; null for an unknown one'`,
  ...['region_group', 'region_group_member'].map(
    (table) => `create trigger append_only before update or delete or truncate on ${table}
   for each statement execute function refuse_change()`,
  ),
  HOLD_MOMENTS,
];

/** Groups of regions that are assessed together, with every version of their members. */
export class GroupRegions1700000026000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const step of STEPS) await queryRunner.query(step);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table region_group_member, region_group');
  }
}
