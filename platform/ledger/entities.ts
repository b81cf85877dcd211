import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

type Columns = Record<string, EntitySchemaColumnOptions>;

/** What statements and postings have in common. */
const COMMON: Columns = {
  id: { type: 'bigint', primary: true, generated: 'increment' },
  indicator: { type: 'text' },
  region: { type: 'text' },
  partner: { type: 'text', default: '' },
  date: { type: 'date' },
  recorded_at: { type: 'timestamptz' },
  recorded_by: { type: 'text' },
};

/** The tables of a ledger. Both are written and read as sets, by SQL: see docs/decisions/0013-typeorm.md. */
export const ledgerEntities: readonly EntitySchema[] = [
  new EntitySchema({
    name: 'Statement',
    tableName: 'statement',
    columns: {
      ...COMMON,
      side: { type: 'text' },
      total: { type: 'numeric', nullable: true },
      given: { type: 'text', nullable: true },
      unit: { type: 'text', nullable: true },
      rounding: { type: 'numeric', default: 0 },
      qualifier: { type: 'text', nullable: true },
      source: { type: 'text', nullable: true },
      note: { type: 'text', nullable: true },
      reason: { type: 'text', nullable: true },
    },
  }),
  new EntitySchema({
    name: 'Posting',
    tableName: 'posting',
    columns: {
      ...COMMON,
      amount: { type: 'numeric' },
      direction: { type: 'smallint' },
      record: { type: 'text' },
    },
  }),
];
