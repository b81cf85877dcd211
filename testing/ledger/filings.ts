import { runText } from '../../platform/database/run';
import {
  prepareFiling,
  recordStatements,
  type Filing,
  type Refusal,
  type StatementDraft,
} from '../../platform/ledger/file-statements';
import type { LedgerWorld } from './open-ledger';

/** A total as in "PF_SPENT 610000-320000 2021-07-31 100", and perhaps its source. */
function draft(text: string, row: number): StatementDraft {
  const [indicator = '', scope = '', date = '', total = '', source = null] = text.split(' ');
  const [region = '', partner = ''] = scope.split('-');
  return { row, indicator, region, partner, date, total, source, note: null };
}

/** A filing of such totals, the first of which is row 1. */
export async function prepare(
  world: LedgerWorld,
  texts: readonly string[],
  reason: string | null = null,
): Promise<Filing> {
  // A filing has a transaction of its own; several in one world differ from that only by the table of drafts.
  await runText(world.run, 'drop table if exists incoming');
  return prepareFiling(
    world.run,
    texts.map((text, i) => draft(text, i + 1)),
    { reason },
  );
}

/** Files totals that must be taken. */
export async function file(
  world: LedgerWorld,
  texts: readonly string[],
  reason: string | null = null,
): Promise<Filing> {
  const filing = await prepare(world, texts, reason);
  expect(filing.refusals).toEqual([]);
  const [moment] = await runText<{ at: string }>(world.run, 'select clock_timestamp()::text as at');
  await recordStatements(world.run, filing.fresh, { at: moment?.at ?? '', by: 'test', reason });
  return filing;
}

/** What is refused, in words. */
export const refusalsOf = async (
  world: LedgerWorld,
  texts: readonly string[],
  reason: string | null = null,
) => (await prepare(world, texts, reason)).refusals.map(say);

/** As in "row 1 FALLING_TOTAL: on record 610000 2021-07-31 100". */
function say({ row, code, other }: Refusal): string {
  const scope = other.partner === '' ? other.region : `${other.region}-${other.partner}`;
  const place = other.row === null ? 'on record' : `row ${other.row}`;
  return `row ${row} ${code}: ${place} ${scope} ${other.date} ${other.total}`;
}
