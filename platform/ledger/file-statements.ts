import { indicator } from '../catalogue';
import { runText, type Run } from '../database/run';
import { regionPath } from '../region-code';
import * as sql from './filing-sql';

/** A total to be filed: codes, dates and the amount (in the indicator's unit) have been checked. */
export interface StatementDraft {
  /** What a refusal names: the row of a file. */
  row: number;
  indicator: string;
  region: string;
  /** '' where there is none. */
  partner: string;
  date: string;
  total: string;
  source: string | null;
  note: string | null;
}

/** Why a draft cannot stand beside another: `other.row` is a row of the same filing, or null for a statement of the ledger. */
export interface Refusal {
  row: number;
  code: 'CROSSING_STATEMENT' | 'FALLING_TOTAL' | 'CONFLICTING_ROWS';
  other: { row: number | null; region: string; partner: string; date: string; total: string };
}

export interface Filing {
  refusals: Refusal[];
  /** Drafts that the ledger says already. */
  unchanged: number;
  /** Of these the rows whose total was restated since they were first filed, with the total in force. */
  superseded: { row: number; inForce: string }[];
  /** The drafts that the ledger does not say yet: what is to be recorded of a filing without refusals. */
  fresh: StatementDraft[];
}

/** When a filing is recorded, by whom, and why where it is a correction. */
export interface FilingStamp {
  at: string;
  by: string;
  reason: string | null;
}

interface RefusalRow {
  row: number;
  other_row: number | null;
  other_region: string;
  other_partner: string;
  other_date: string;
  other_total: string;
}

const CHUNK = 20_000;

/**
 * Checks statements against the ledger and each other, in the caller's transaction, by a fixed number of SQL statements. Whoever
 * records them afterwards has the turn already. With a `reason` the filing is a correction: its totals may fall.
 */
export async function prepareFiling(
  run: Run,
  drafts: readonly StatementDraft[],
  { reason }: { reason: string | null },
): Promise<Filing> {
  await runText(run, sql.STAGE);
  for (let start = 0; start < drafts.length; start += CHUNK) {
    await runText(run, sql.ADD_ROWS, columns(drafts.slice(start, start + CHUNK)));
  }
  await runText(run, sql.INDEX_ROWS);
  await runText(run, sql.ANALYZE_ROWS);
  await runText(run, sql.DROP_REPEATED);
  // Before those that are on record are dropped: they conflict all the same.
  const conflicting = await refusalsBy(run, 'CONFLICTING_ROWS', sql.CONFLICTING);
  const superseded = await runText<{
    row: number;
    in_force: string;
  }>(run, sql.DROP_KNOWN, [reason !== null]);
  const refusals = [
    ...conflicting,
    ...(reason === null ? await refusalsBy(run, 'FALLING_TOTAL', sql.FALLING) : []),
    ...(await refusalsBy(run, 'CROSSING_STATEMENT', sql.CROSSING)),
  ];
  const left = await runText<{ rows: number[] }>(run, sql.LEFT_ROWS);
  const rows = new Set(left[0]?.rows);
  return {
    refusals: refusals.sort((a, b) => a.row - b.row),
    unchanged: drafts.length - rows.size,
    superseded: superseded.map(({ row, in_force }) => ({ row, inForce: in_force })),
    fresh: drafts.filter(({ row }) => rows.has(row)),
  };
}

/** Writes statements that were found good, in the caller's transaction, all with one moment. */
export async function recordStatements(
  run: Run,
  drafts: readonly StatementDraft[],
  { at, by, reason }: FilingStamp,
): Promise<void> {
  for (let start = 0; start < drafts.length; start += CHUNK) {
    const chunk = drafts.slice(start, start + CHUNK);
    await runText(run, sql.RECORD, [
      chunk.map((draft) => draft.indicator),
      chunk.map((draft) => draft.region),
      chunk.map((draft) => draft.partner),
      chunk.map((draft) => draft.date),
      chunk.map((draft) => draft.total),
      chunk.map((draft) => draft.source),
      chunk.map((draft) => draft.note),
      reason,
      at,
      by,
    ]);
  }
}

function columns(drafts: readonly StatementDraft[]): unknown[] {
  const entries = drafts.map((draft) => indicator(draft.indicator));
  return [
    drafts.map((draft) => draft.row),
    drafts.map((draft) => draft.indicator),
    entries.map((entry) => entry?.aggregation === 'FLOW'),
    entries.map((entry) => entry?.aggregation === 'FLOW' || entry?.aggregation === 'BALANCE'),
    drafts.map((draft) => draft.region),
    drafts.map((draft) => draft.partner),
    drafts.map((draft) => regionPath(draft.region)),
    drafts.map((draft) => regionPath(draft.partner)),
    drafts.map((draft) => draft.date),
    drafts.map((draft) => draft.total),
    drafts.map((draft) => draft.source),
    drafts.map((draft) => draft.note),
  ];
}

async function refusalsBy(run: Run, code: Refusal['code'], text: string): Promise<Refusal[]> {
  const rows = await runText<RefusalRow>(run, text);
  return rows.map((row) => ({
    row: row.row,
    code,
    other: {
      row: row.other_row,
      region: row.other_region,
      partner: row.other_partner,
      date: row.other_date,
      total: row.other_total,
    },
  }));
}
