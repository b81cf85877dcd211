import { statement } from '../../platform/database/sql';
import { prepareFiling, recordFiling, type Filing } from '../../platform/ledger/file-statements';
import type { Finding } from '../../platform/ledger/findings/finding';
import { findingsOfFiling } from '../../platform/ledger/findings/findings-of-filing';
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
export const file = async (
  world: LedgerWorld,
  texts: readonly string[],
  reason: string | null = null,
): Promise<Filing> => (await record(world, texts, reason)).filing;

/** Files totals that must be taken, and gives what is found of them, in words. */
export async function found(world: LedgerWorld, texts: readonly string[]): Promise<string[]> {
  const { filing, ids } = await record(world, texts, null);
  const about = { drafts: filing.fresh, ids, correction: 'correction' };
  return (await findingsOfFiling(world.run, filing, about)).map(say);
}

async function record(
  world: LedgerWorld,
  texts: readonly string[],
  reason: string | null,
): Promise<{ filing: Filing; ids: string[] }> {
  const filing = await prepare(world, texts, reason);
  expect(filing.refusals).toEqual([]);
  const [moment] = await world.run<{ at: string }>(
    statement('test.clock')`select clock_timestamp()::text as at`,
  );
  const stamp = { at: moment?.at ?? '', by: 'test', reason };
  return { filing, ids: await recordFiling(world.run, filing, stamp) };
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
function say({
  row,
  code,
  other,
  says,
}: Pick<Finding, 'row' | 'other'> & { code: string; says?: Finding['says'] }): string {
  const what = [`row ${row}`, code, ...(says ?? [])].join(' ');
  if (!other) return what;
  const scope = other.partner === '' ? other.region : `${other.region}-${other.partner}`;
  const place = other.row === null ? 'on record' : `row ${other.row}`;
  return `${what}: ${place} ${other.indicator ?? ''}${other.indicator ? ' ' : ''}${scope} ${other.date} ${other.total}`;
}
