import type { LedgerSubgraph } from '../../schema/subgraphs';
import { mayFileFor } from '../access/viewer';
import { today } from '../calendar';
import { indicator } from '../catalogue';
import { recordingMoment } from '../database/known-at';
import type { Transaction } from '../database/run';
import { message } from '../message';
import { isRegion } from '../regions';
import { isReason, refusal, type Change, type Refusal } from '../register/check-record';
import { actorOf, runOnce, type Outcome } from '../register/idempotency';
import { expected } from '../register/messages';
import { auditStatements } from './audit-statements';
import { checkDay, checkPair, checkValue, checkYear, placeFigure, type FieldProblem } from './check-figure';
import { figureTexts } from './figure-texts';
import { prepareFiling, recordFiling, type FilingRefusal } from './file-statements';
import { findingsOfFiling } from './findings/findings-of-filing';
import { aboutDrafts, recordFindings } from './findings/record-findings';
import { placeOf } from './findings/rules';
import type { Side } from './scopes';
import type { StatementDraft } from './statement-draft';

/** A figure as a mutation brings it: see FigureInput in schema/statements.graphql. */
export interface FigureInput {
  indicator: string;
  region: string;
  partner?: string | null;
  side?: Side | null;
  date: string;
  value: string;
  unit?: string | null;
  source?: string | null;
  note?: string | null;
}

export interface FiguresRequest {
  figures: readonly FigureInput[];
  correction?: string | null;
}

/** What a repeated request is told again. */
export interface StatedFigures {
  /** The ids of what was written. */
  statements: string[];
  unchanged: number;
  /** The ids of what was found. */
  findings: string[];
}

/** What the reason of a correction is called at this door. */
const CORRECTION = 'correction';

/** States figures, all or none, once for each key: by the same rules as a file of them. */
export const stateFigures = (
  subgraph: LedgerSubgraph,
  transaction: Transaction,
  request: FiguresRequest,
  change: Change,
): Promise<Outcome> =>
  runOnce(transaction, { table: 'statement', action: 'STATE', body: request }, change, async () => {
    const { run } = transaction;
    const reason = request.correction ?? null;
    const refusals =
      reason === null || isReason(reason) ? [] : [refusal('INVALID', CORRECTION, expected.reason)];
    const drafts = request.figures.flatMap((figure, i): StatementDraft[] => {
      const draft = checkFigure(subgraph, figure, i + 1, change);
      if (!('problems' in draft)) return [draft];
      refusals.push(
        ...draft.problems.map((problem) => ({
          ...refusal('INVALID', problem.field, problem.expected),
          row: i + 1,
        })),
      );
      return [];
    });
    if (refusals.length > 0) return { refusals };

    const filing = await prepareFiling(run, drafts, { reason });
    if (filing.refusals.length > 0) return { refusals: filing.refusals.map(toRefusal) };
    const stamp = { at: await recordingMoment(run), by: actorOf(change), reason };
    const statements = await recordFiling(run, filing, stamp);
    if (statements.length > 0) await auditStatements(run, subgraph, statements, stamp);
    const found = await findingsOfFiling(run, filing, { drafts, ids: statements, correction: CORRECTION });
    const findings = await recordFindings(run, aboutDrafts(found, drafts), stamp);
    const response: StatedFigures = { statements, unchanged: filing.unchanged, findings };
    return { id: statements[0] ?? '', version: 1, response: JSON.stringify(response) };
  });

type FigureProblem = Pick<FieldProblem, 'expected'> & {
  field: FieldProblem['field'] | 'indicator' | 'source' | 'note';
};

const REGION = message(
  '现有的行政区划代码，且有权填报该填报方的数',
  'the code of a region that there is, and of which one may file that side',
);

/** Checks a figure by itself, and whether its side is the viewer's to file. */
function checkFigure(
  subgraph: LedgerSubgraph,
  figure: FigureInput,
  row: number,
  { viewer, now }: Change,
): StatementDraft | { problems: FigureProblem[] } {
  const { region, partner: givenPartner, side, date, value, unit, source = null, note = null } = figure;
  const partner = givenPartner ?? '';
  const problems: FigureProblem[] = [];
  const take = <Value extends object>(checked: Value | FieldProblem | null): Value | null => {
    if (checked === null || !('expected' in checked)) return checked;
    problems.push(checked);
    return null;
  };
  const entry = indicator(figure.indicator);
  if (entry?.subgraph !== subgraph) problems.push({ field: 'indicator', expected: INDICATOR });
  if (!isRegion(region)) problems.push({ field: 'region', expected: REGION });
  if (partner !== '' && !isRegion(partner)) problems.push({ field: 'partner', expected: REGION });
  if (problems.length === 0) take(checkPair(region, partner));
  const place =
    entry && problems.length === 0 ? take(placeFigure(entry, region, partner, side ?? null)) : null;
  // What one may not file is not there: the same as for a region that does not exist.
  if (place && !mayFileFor(viewer, place.side, place))
    problems.push({
      field: place.side === 'EAST' && partner !== '' ? 'partner' : 'region',
      expected: REGION,
    });
  const given = entry ? take(checkValue(value, unit ?? '', entry)) : null;
  take(checkDay(date, today(now)) ?? (entry ? checkYear(entry, date) : null));
  for (const field of ['source', 'note'] as const) {
    if ((figure[field]?.length ?? 0) > LONGEST_TEXT) problems.push({ field, expected: TEXT });
  }
  if (problems.length > 0 || !entry || !place || !given) return { problems };
  const { value: total, given: asGiven, qualifier } = given;
  return { row, indicator: entry.code, ...place, date, total, given: asGiven, qualifier, source, note };
}

const INDICATOR = message('本子图的指标代码', 'the code of an indicator that this subgraph owns');
const LONGEST_TEXT = 200;
const TEXT = message(`不超过 ${LONGEST_TEXT} 个字`, `at most ${LONGEST_TEXT} characters`);

const toRefusal = (refused: FilingRefusal): Refusal => ({
  ...refusal(refused.code, 'value', figureTexts.refused(refused, placeOf(refused.other), CORRECTION)),
  row: refused.row,
});
