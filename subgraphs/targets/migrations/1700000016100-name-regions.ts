import type { MigrationInterface, QueryRunner } from 'typeorm';

const STEPS = [
  `create table region_name (
     name text collate "C" not null,
     rank smallint not null,
     region text not null,
     level text not null,
     common smallint not null,
     primary key (name, rank, region) include (level, common)
   )`,
  `comment on table region_name is 'By which names a search finds a region; made from data/regions.csv, data/region-changes.csv and the villages'`,
  `comment on column region_name.rank is '1 for a full name, 2 for a short one, 3 for a path, 4 for one of earlier years'`,
  `comment on column region_name.common is
     'How many characters the name shares with the one before it of the same region: a shorter search has found the region already'`,
  `grant delete on region_name to cooperation_targets`,
];

/** The names that regions(search:) looks up, in the order in which it answers. */
export class NameRegions1700000016100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const step of STEPS) await queryRunner.query(step);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table region_name');
  }
}
