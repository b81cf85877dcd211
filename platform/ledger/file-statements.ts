import type { Run } from '../database/run';
import type { Statement } from '../database/sql';
import * as sql from './filing-sql';
import type { Finding, OtherTotal } from './findings/finding';
import { recordFurtherSources } from './further-sources';
import type { FilingStamp, StatementDraft, StatementRow } from './statement-draft';

/** How a draft stands beside another. */
interface Beside<Code> {
  row: number;
  code: Code;
  other: OtherTotal;
}

/** Why a draft cannot stand beside another. */
export type FilingRefusal = Beside<'FALLING_TOTAL' | 'CONFLICTING_ROWS' | 'FILED_BY_RETURN'> & {
  /** The approved return that has another total; its id. */
  filedBy?: string;
};

/** A row whose total was restated or withdrawn since its source first stated it, with the total in force, if there is one. */
export interface Superseded {
  row: number;
  inForce: string | null;
  /** Where it is withdrawn: the day, and why. */
  withdrawn: { on: string; because: string } | null;
}

export interface Filing {
  refusals: FilingRefusal[];
  /** Drafts that cross another, or fall no further than the two figures are precise. */
  findings: Finding[];
  /** Drafts that the ledger says already. */
  unchanged: number;
  /** Of these the ones that are not what is in force. */
  superseded: Superseded[];
  /** The drafts that the ledger does not say yet: what is to be recorded of a filing without refusals. */
  fresh: StatementDraft[];
  /** The drafts whose totals are in force already, or repeat one of the same filing: further documents that print them. */
  repeated: StatementDraft[];
}

interface BesideRow {
  row: number;
  other_row: number | null;
  other_region: string;
  other_partner: string;
  other_date: string;
  other_total: string;
  soft?: boolean;
  filedBy?: string;
}

interface SupersededRow {
  row: number;
  in_force: string | null;
  withdrawn_on: string;
  withdrawn_because: string | null;
}

const CHUNK = 20_000;

/**
 * Checks statements against the ledger and each other, in the caller's transaction, by a fixed number of SQL statements. Whoever
 * records them afterwards holds the write lock already. With a `reason` the filing is a correction: its totals may fall. What an
 * approved return has stays as it is, unless the filing is that return's own, `ofReturn`.
 */
export async function prepareFiling(
  run: Run,
  drafts: readonly StatementDraft[],
  { reason, ofReturn = null }: { reason: string | null; ofReturn?: string | null },
): Promise<Filing> {
  await run(sql.STAGE);
  for (const chunk of chunks(drafts)) await run(sql.addRows(chunk));
  await run(sql.INDEX_ROWS);
  await run(sql.ANALYZE_ROWS);
  await run(sql.DROP_REPEATED);
  // Before those that are on record are dropped: they conflict all the same.
  const conflicting = await compared(run, 'CONFLICTING_ROWS', sql.CONFLICTING);
  const superseded = await run<SupersededRow>(sql.dropKnown(reason !== null));
  const filedByReturns = await compared(run, 'FILED_BY_RETURN', sql.filedByReturns(ofReturn));
  const falls = await compared(run, 'FALLING_TOTAL', sql.FALLING);
  const crossing = await compared(run, 'CROSSING_STATEMENT', sql.CROSSING);
  const [left] = await run<{ rows: number[] }>(sql.LEFT_ROWS);
  const rows = new Set(left?.rows);
  const settled = new Set(superseded.map(({ row }) => row));
  const indicatorOf = new Map(drafts.map(({ row, indicator }) => [row, indicator]));
  const stops = (fall: { soft: boolean }): boolean => reason === null && !fall.soft;
  return {
    refusals: [...conflicting, ...filedByReturns, ...falls.filter(stops)].sort(byRow),
    findings: [...crossing, ...falls.filter(({ soft }) => soft)].sort(byRow).map(({ row, code, other }) => ({
      code,
      row,
      indicator: indicatorOf.get(row) ?? null,
      other,
      says: [],
    })),
    unchanged: drafts.length - rows.size,
    superseded: superseded.map((row) => ({
      row: row.row,
      inForce: row.in_force,
      withdrawn:
        row.in_force === null ? { on: row.withdrawn_on, because: row.withdrawn_because ?? '' } : null,
    })),
    fresh: drafts.filter(({ row }) => rows.has(row)),
    repeated: drafts.filter(({ row }) => !rows.has(row) && !settled.has(row)),
  };
}

/** Writes a filing without refusals, as recordStatements does, and puts its further documents beside what was on record. Gives the ids. */
export async function recordFiling(
  run: Run,
  { fresh, repeated }: Pick<Filing, 'fresh' | 'repeated'>,
  stamp: FilingStamp,
): Promise<string[]> {
  const ids = await recordStatements(run, fresh, stamp);
  for (const chunk of chunks(repeated)) await recordFurtherSources(run, chunk, stamp);
  return ids;
}

/**
 * Writes statements that were found good, and withdrawals, in the caller's transaction, all with one moment. Nothing else writes
 * them. Gives their ids.
 */
export async function recordStatements(
  run: Run,
  rows: readonly StatementRow[],
  stamp: FilingStamp,
): Promise<string[]> {
  const ids: string[] = [];
  for (const chunk of chunks(rows)) {
    const written = await run<{ id: string }>(sql.record(chunk, stamp));
    ids.push(...written.map(({ id }) => id));
  }
  return ids;
}

const byRow = (a: { row: number }, b: { row: number }): number => a.row - b.row;

const chunks = <Draft>(drafts: readonly Draft[]): Draft[][] =>
  Array.from({ length: Math.ceil(drafts.length / CHUNK) }, (_, i) =>
    drafts.slice(i * CHUNK, (i + 1) * CHUNK),
  );

async function compared<const Code extends string>(
  run: Run,
  code: Code,
  query: Statement,
): Promise<(Beside<Code> & { soft: boolean; filedBy?: string })[]> {
  const rows = await run<BesideRow>(query);
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
    soft: row.soft ?? false,
    ...(row.filedBy !== undefined && { filedBy: row.filedBy }),
  }));
}
