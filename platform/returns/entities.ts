import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Side } from '../ledger/scopes';
import type { Rhythm } from './period';
import type { PlanIndicator, PlanPartner } from './plan';

export type ReturnState = 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'APPROVED';
export type LineAnswer = 'TOTAL' | 'NOT_HERE' | 'FILED_BY';
export type PrefilledFrom = 'REGISTERS' | 'BELOW' | 'PREVIOUS';
export type ReturnAct =
  'OPEN' | 'SAVE' | 'SUBMIT' | 'SEND_BACK' | 'APPROVE' | 'AMEND' | 'COMMENT' | 'MOVE_DUE';

/** A moment as it is written: the one of the transaction under way. Read, it would be a Date, which has only milliseconds. */
type Moment = Date | null;

const text: EntitySchemaColumnOptions = { type: 'text' };
const optional: EntitySchemaColumnOptions = { type: 'text', nullable: true };
const key: EntitySchemaColumnOptions = { type: 'text', primary: true };
const int: EntitySchemaColumnOptions = { type: 'integer' };
const date: EntitySchemaColumnOptions = { type: 'date' };
const moment: EntitySchemaColumnOptions = { type: 'timestamptz', nullable: true };
const numeric: EntitySchemaColumnOptions = { type: 'numeric' };
const RECORDED = { recorded_at: { type: 'timestamptz' }, recorded_by: text } as const;
const number: EntitySchemaColumnOptions = { type: 'bigint', primary: true, generated: 'increment' };

/** A version of a filing plan. */
export interface PlanRow {
  id: number;
  version: number;
  theme: string;
  name: string;
  within: string;
  level: string | null;
  units: readonly string[];
  side: Side;
  rhythm: Rhythm;
  indicators: readonly PlanIndicator[];
  partners: readonly PlanPartner[];
  days_to_file: number;
  approved_by: string;
  factor: string;
  periods_unchanged: number;
  ratio: string;
  tolerance: string;
  since: string;
  until: string | null;
  source: string | null;
  reason: string | null;
  recorded_at: Moment;
  recorded_by: string;
}

export const filingPlan = new EntitySchema<PlanRow>({
  name: 'FilingPlan',
  tableName: 'filing_plan',
  columns: {
    id: { type: 'integer', primary: true },
    version: { type: 'integer', primary: true },
    theme: text,
    name: text,
    within: text,
    level: optional,
    units: { type: 'jsonb' },
    side: text,
    rhythm: text,
    indicators: { type: 'jsonb' },
    partners: { type: 'jsonb' },
    days_to_file: int,
    approved_by: text,
    factor: numeric,
    periods_unchanged: int,
    ratio: numeric,
    tolerance: numeric,
    since: date,
    until: { type: 'date', nullable: true },
    source: optional,
    reason: optional,
    ...RECORDED,
  },
});

/** A return that somebody has opened, or whose due day was moved. */
export interface ReturnRow {
  id: string;
  theme: string;
  unit: string;
  /** '' for the nation. */
  parent: string;
  side: Side;
  rhythm: Rhythm;
  period: string;
  period_start: string;
  period_end: string;
  plan: number;
  state: ReturnState;
  version: number;
  revision: number;
  approved_revision: number | null;
  due: string;
  opened_at: Moment;
  opened_by: string | null;
  first_submitted_at: Moment;
  submitted_at: Moment;
  submitted_by: string | null;
  approved_at: Moment;
  approved_by: string | null;
}

export const filedReturn = new EntitySchema<ReturnRow>({
  name: 'FiledReturn',
  tableName: 'filed_return',
  columns: {
    id: key,
    theme: text,
    unit: text,
    parent: text,
    side: text,
    rhythm: text,
    period: text,
    period_start: date,
    period_end: date,
    plan: int,
    state: text,
    version: int,
    revision: int,
    approved_revision: { type: 'integer', nullable: true },
    due: date,
    opened_at: moment,
    opened_by: optional,
    first_submitted_at: moment,
    submitted_at: moment,
    submitted_by: optional,
    approved_at: moment,
    approved_by: optional,
  },
});

/** A line of a revision, as it was saved. */
export interface LineRow {
  return_id: string;
  revision: number;
  indicator: string;
  partner: string;
  total: string | null;
  given: string | null;
  unit: string | null;
  rounding: string;
  qualifier: string | null;
  answer: LineAnswer;
  filed_by: string | null;
  reason: string | null;
  note: string | null;
  prefilled: string | null;
  prefilled_from: PrefilledFrom | null;
  saved_at: Moment;
  saved_by: string;
}

export const LINE_KEY = ['return_id', 'revision', 'indicator', 'partner'];

export const returnLine = new EntitySchema<LineRow>({
  name: 'ReturnLine',
  tableName: 'return_line',
  columns: {
    return_id: key,
    revision: { type: 'integer', primary: true },
    indicator: key,
    partner: key,
    total: { type: 'numeric', nullable: true },
    given: optional,
    unit: optional,
    rounding: numeric,
    qualifier: optional,
    answer: text,
    filed_by: optional,
    reason: optional,
    note: optional,
    prefilled: { type: 'numeric', nullable: true },
    prefilled_from: optional,
    saved_at: { type: 'timestamptz' },
    saved_by: text,
  },
});

/** What a unit says to a check that asks. */
export interface ReasonRow {
  return_id: string;
  revision: number;
  code: string;
  line: string;
  reason: string;
  given_at: Moment;
  given_by: string;
}

export const REASON_KEY = ['return_id', 'revision', 'code', 'line'];

export const returnReason = new EntitySchema<ReasonRow>({
  name: 'ReturnReason',
  tableName: 'return_reason',
  columns: {
    return_id: key,
    revision: { type: 'integer', primary: true },
    code: key,
    line: key,
    reason: text,
    given_at: { type: 'timestamptz' },
    given_by: text,
  },
});

export interface CommentRow {
  id: string;
  return_id: string;
  revision: number;
  line: string | null;
  text: string;
  recorded_at: Moment;
  recorded_by: string;
}

export const returnComment = new EntitySchema<CommentRow>({
  name: 'ReturnComment',
  tableName: 'return_comment',
  columns: { id: number, return_id: text, revision: int, line: optional, text, ...RECORDED },
});

export interface EventRow {
  id: string;
  return_id: string;
  act: ReturnAct;
  version: number;
  revision: number;
  reason: string | null;
  recorded_at: Moment;
  recorded_by: string;
}

export const returnEvent = new EntitySchema<EventRow>({
  name: 'ReturnEvent',
  tableName: 'return_event',
  columns: {
    id: number,
    return_id: text,
    act: text,
    version: int,
    revision: int,
    reason: optional,
    ...RECORDED,
  },
});

/** A total that a revision has put into the ledger. */
export interface ReturnStatementRow {
  return_id: string;
  revision: number;
  indicator: string;
  side: Side;
  region: string;
  partner: string;
  date: string;
  total: string;
  statement: string | null;
  recorded_at: Moment;
}

export const returnStatement = new EntitySchema<ReturnStatementRow>({
  name: 'ReturnStatement',
  tableName: 'return_statement',
  columns: {
    return_id: key,
    revision: { type: 'integer', primary: true },
    indicator: key,
    side: text,
    region: key,
    partner: key,
    date,
    total: numeric,
    statement: { type: 'bigint', nullable: true },
    recorded_at: { type: 'timestamptz' },
  },
});

/** The tables of plans and returns. */
export const returnEntities: readonly EntitySchema[] = [
  filingPlan,
  filedReturn,
  returnLine,
  returnReason,
  returnComment,
  returnEvent,
  returnStatement,
];
