import { statement } from '../../platform/database/sql';
import {
  prepareFiling,
  recordStatements,
  type Filing,
  type FilingFinding,
  type FilingRefusal,
} from '../../platform/ledger/file-statements';
import type { StatementDraft } from '../../platform/ledger/statement-draft';
import type { LedgerWorld } from './open-ledger';

/** A total as in "PF_SPENT 610000-320000 2021-07-31 100", and perhaps its source; "EAST:PF_SPENT" is of the eastern side. */
function draft(text: string, row: number): StatementDraft {
  const [what = '', scope = '', date = '', total = '', source = null] = text.split(' ');
  const [region = '', partner = ''] = scope.split('-');
  const side = what.startsWith('EAST:') ? 'EAST' : 'WEST';
  const indicator = what.replace(/^EAST:/, '');
  return { row, indicator, side, region, partner, date, total, source, note: null };
}

/** A filing of such totals, the first of which is row 1. */
export async function prepare(
  world: LedgerWorld,
  texts: readonly string[],
  reason: string | null = null,
): Promise<Filing> {
  // A filing has a transaction of its own; several in one world differ from that only by the table of drafts.
  await world.run(statement('test.unstage')`drop table if exists incoming`);
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
  const [moment] = await world.run<{ at: string }>(
    statement('test.clock')`select clock_timestamp()::text as at`,
  );
  await recordStatements(world.run, filing.fresh, { at: moment?.at ?? '', by: 'test', reason });
  return filing;
}

/** What is refused, in words. */
export const refusalsOf = async (
  world: LedgerWorld,
  texts: readonly string[],
  reason: string | null = null,
) => (await prepare(world, texts, reason)).refusals.map(say);

/** What is taken but worth a look, in words. */
export const findingsOf = async (
  world: LedgerWorld,
  texts: readonly string[],
  reason: string | null = null,
) => (await prepare(world, texts, reason)).findings.map(say);

/** As in "row 1 FALLING_TOTAL: on record 610000 2021-07-31 100". */
function say({ row, code, other }: FilingRefusal | FilingFinding): string {
  const scope = other.partner === '' ? other.region : `${other.region}-${other.partner}`;
  const place = other.row === null ? 'on record' : `row ${other.row}`;
  return `row ${row} ${code}: ${place} ${scope} ${other.date} ${other.total}`;
}
