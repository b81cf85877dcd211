import type { LedgerSubgraph } from '../../../schema/subgraphs';
import { mayFileFor } from '../../access/viewer';
import { dayOf, today } from '../../calendar';
import { indicator } from '../../catalogue';
import { recordingMoment } from '../../database/known-at';
import type { Run, Transaction } from '../../database/run';
import { statement, type Statement } from '../../database/sql';
import { message } from '../../message';
import { encodeProgressId } from '../../progress-id';
import { isEastern, NATION } from '../../region-code';
import { isRegion } from '../../regions';
import { recordAudit } from '../../register/audit';
import { isReason, refusal, type Change, type Refusal } from '../../register/check-record';
import { actorOf, runOnce, type Outcome } from '../../register/idempotency';
import { expected } from '../../register/messages';
import { createActualLoader } from '../actuals';
import { checkDay, checkPair } from '../check-figure';
import { figureTexts } from '../figure-texts';
import type { Side } from '../scopes';
import { twoFigures } from './compare';

/** See DifferenceInput in schema/differences.graphql. */
export interface DifferenceInput {
  indicator: string;
  region: string;
  partner?: string | null;
  date: string;
  side: Side;
  reason: string;
}

const texts = {
  indicator: message('本子图的指标代码', 'the code of an indicator that this subgraph owns'),
  region: message(
    '现有的行政区划代码，且有权填报该填报方的数',
    'the code of a region that there is, and of which one may file that side',
  ),
  noDifference: message('双方均有数且不一致的一项', 'a row of which both sides state figures that differ'),
};

interface Explained {
  indicator: string;
  /** The nation for an eastern region over all its partnerships. */
  region: string;
  partner: string;
  side: Side;
  date: string;
  west: string;
  east: string;
}

const insert = (row: Explained, { at, by, reason }: Record<'at' | 'by' | 'reason', string>): Statement =>
  statement('ledger.explain-difference')`
insert into difference_explanation (indicator, region, partner, side, date, west, east, reason, recorded_at, recorded_by)
values (${row.indicator}, ${row.region}, ${row.partner}, ${row.side}, ${row.date}::date, ${row.west}::numeric, ${row.east}::numeric,
  ${reason}, ${at}::timestamptz, ${by})
returning id::text as id`;

/** Puts on record why the two sides' figures differ, with the figures themselves, once for each key. */
export const explainDifference = (
  subgraph: LedgerSubgraph,
  transaction: Transaction,
  input: DifferenceInput,
  change: Change,
): Promise<Outcome> =>
  runOnce(
    transaction,
    { table: 'difference_explanation', action: 'EXPLAIN', body: input },
    change,
    async () => {
      const { run } = transaction;
      const checked = checkInput(subgraph, input, change);
      if ('refusals' in checked) return checked;
      const row = await withFigures(run, checked);
      if (!row) return { refusals: [refusal('NO_DIFFERENCE', 'indicator', texts.noDifference)] };
      const stamp = { at: await recordingMoment(run), by: actorOf(change), reason: input.reason };
      const [written] = await run<{ id: string }>(insert(row, stamp));
      const id = written?.id ?? '';
      const { region, partner, west, east } = row;
      const changes = [
        { field: 'west', before: null, after: west },
        { field: 'east', before: null, after: east },
      ];
      const line = { id: `${subgraph}:D${id}`, version: 1, scope: { region, partner }, reason: stamp.reason };
      await recordAudit(run, 'ADD', 'difference_explanation', [{ ...line, changes }], stamp);
      return { id, version: 1 };
    },
  );

type Scope = Omit<Explained, 'west' | 'east'>;

function checkInput(
  subgraph: LedgerSubgraph,
  { indicator: code, region, partner: given, date, side, reason }: DifferenceInput,
  { viewer, now }: Change,
): Scope | { refusals: Refusal[] } {
  const partner = given ?? '';
  const refusals: Refusal[] = [];
  if (indicator(code)?.subgraph !== subgraph) refusals.push(refusal('INVALID', 'indicator', texts.indicator));
  if (!isRegion(region)) refusals.push(refusal('INVALID', 'region', texts.region));
  if (partner !== '' && !isRegion(partner)) refusals.push(refusal('INVALID', 'partner', texts.region));
  const pair = refusals.length === 0 ? checkPair(region, partner) : null;
  if (pair) refusals.push(refusal('INVALID', pair.field, pair.expected));
  const scope =
    isEastern(region) && partner === '' ? { region: NATION, partner: region } : { region, partner };
  // What one may not file is not there: the same as for a region that does not exist.
  if (refusals.length === 0 && !mayFileFor(viewer, side, scope))
    refusals.push(refusal('INVALID', side === 'EAST' && partner !== '' ? 'partner' : 'region', texts.region));
  const day = checkDay(date, today(now));
  if (day) refusals.push(refusal('INVALID', 'date', figureTexts.notFuture));
  if (!isReason(reason)) refusals.push(refusal('INVALID', 'reason', expected.reason));
  return refusals.length > 0 ? { refusals } : { indicator: code, ...scope, side, date };
}

/** The two figures as they are now; null where they do not differ. */
async function withFigures(run: Run, scope: Scope): Promise<Explained | null> {
  const { indicator: code, region, partner, date } = scope;
  const key = {
    indicator: code,
    west: region === NATION && partner !== '' ? '' : region,
    east: partner,
    year: dayOf(date).year,
    asOf: date,
    knownAt: null,
  };
  // Whoever holds the write lock waits for no other writer.
  const actuals = createActualLoader(run, () => Promise.resolve());
  const { state, west, east } = await twoFigures(actuals, { id: encodeProgressId(key) });
  return state === 'DIFFERS' && west !== null && east !== null ? { ...scope, west, east } : null;
}
