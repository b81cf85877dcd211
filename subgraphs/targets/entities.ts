import { EntitySchema } from 'typeorm';
import type { TargetKind } from '../../platform/ledger/schedule';
import type { RegionRow } from './rows';

export const region = new EntitySchema<RegionRow>({
  name: 'Region',
  tableName: 'region',
  columns: {
    code: { type: 'text', primary: true },
    name: { type: 'text' },
    level: { type: 'text' },
    parent: { type: 'text', nullable: true },
  },
});

/** A pair of regions, with the period in which it is or was last in force. */
export interface Partnership {
  east: string;
  west: string;
  since: string | null;
  until: string | null;
  source: string | null;
  note: string | null;
}

export const partnership = new EntitySchema<Partnership>({
  name: 'Partnership',
  tableName: 'partnership',
  columns: {
    east: { type: 'text', primary: true },
    west: { type: 'text', primary: true },
    since: { type: 'date', nullable: true },
    until: { type: 'date', nullable: true },
    source: { type: 'text', nullable: true },
    note: { type: 'text', nullable: true },
  },
});

/** An earlier period of a partnership that was opened again. */
export type EndedPartnership = Omit<Partnership, 'until' | 'note'> & { until: string };

export const endedPartnership = new EntitySchema<EndedPartnership>({
  name: 'EndedPartnership',
  tableName: 'ended_partnership',
  columns: {
    east: { type: 'text', primary: true },
    west: { type: 'text', primary: true },
    until: { type: 'date', primary: true },
    since: { type: 'date', nullable: true },
    source: { type: 'text', nullable: true },
  },
});

/** One version of a target: the last one recorded counts. */
export interface Target {
  id: string;
  indicator: string;
  region: string;
  partner: string;
  year: number;
  value: string;
  kind: TargetKind;
  basis: 'LAST_YEAR' | null;
  schedule: string | null;
  source: string | null;
  note: string | null;
  reason: string | null;
  recorded_at: Date;
  recorded_by: string;
}

export const target = new EntitySchema<Target>({
  name: 'Target',
  tableName: 'target',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    indicator: { type: 'text' },
    region: { type: 'text' },
    partner: { type: 'text', default: '' },
    year: { type: 'smallint' },
    value: { type: 'numeric' },
    kind: { type: 'text', default: 'REACH' },
    basis: { type: 'text', nullable: true },
    schedule: { type: 'text', nullable: true },
    source: { type: 'text', nullable: true },
    note: { type: 'text', nullable: true },
    reason: { type: 'text', nullable: true },
    recorded_at: { type: 'timestamptz' },
    recorded_by: { type: 'text' },
  },
});

/** Which version of a file of data/ the database has. */
export interface Dataset {
  name: string;
  sha256: string;
  loaded_at: Date;
}

export const dataset = new EntitySchema<Dataset>({
  name: 'Dataset',
  tableName: 'dataset',
  columns: {
    name: { type: 'text', primary: true },
    sha256: { type: 'text' },
    loaded_at: { type: 'timestamptz', default: () => 'now()' },
  },
});

export const entities = [region, partnership, endedPartnership, target, dataset];
