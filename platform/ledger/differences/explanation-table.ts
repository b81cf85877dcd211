import { EntitySchema, type MigrationInterface, type QueryRunner } from 'typeorm';
import { HOLD_MOMENTS } from '../latest-moment';
import type { Side } from '../scopes';

/** What a side said of two figures that differ. An eastern region over all its partnerships is the nation's partner here. */
export interface ExplanationRow {
  id: string;
  indicator: string;
  region: string;
  partner: string;
  side: Side;
  date: string;
  west: string;
  east: string;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

export const explanationEntity = new EntitySchema<ExplanationRow>({
  name: 'DifferenceExplanation',
  tableName: 'difference_explanation',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    indicator: { type: 'text' },
    region: { type: 'text' },
    partner: { type: 'text' },
    side: { type: 'text' },
    date: { type: 'date' },
    west: { type: 'numeric' },
    east: { type: 'numeric' },
    reason: { type: 'text' },
    recorded_at: { type: 'timestamptz' },
    recorded_by: { type: 'text' },
  },
});

const STEPS = [
  `create table difference_explanation (
     id bigint generated always as identity primary key,
     indicator text not null,
     region text not null check (region ~ '^\\d{6}(\\d{3}(\\d{3})?)?$'),
     partner text not null check (partner ~ '^(\\d{6}(\\d{3}(\\d{3})?)?)?$'),
     side text not null check (side in ('WEST', 'EAST')),
     date date not null,
     west numeric not null,
     east numeric not null,
     reason text not null,
     recorded_at timestamptz not null,
     recorded_by text not null
   )`,
  `comment on table difference_explanation is 'Why the two books differ in a scope, as one side says: it holds while both figures are those that it names'`,
  `create index difference_explanation_scope on difference_explanation (indicator, region, partner, date, id)`,
  `create trigger append_only before update or delete or truncate on difference_explanation for each statement execute function refuse_change()`,
  HOLD_MOMENTS,
];

/** The migration that keeps what the two sides say of their differences. */
export class ExplainDifferences1700000031000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const step of STEPS) await queryRunner.query(step);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table difference_explanation');
  }
}
