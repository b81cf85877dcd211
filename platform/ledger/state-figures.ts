import type { LedgerSubgraph } from '../../schema/subgraphs';
import { mayFileFor, mayRead } from '../access/viewer';
import { today } from '../calendar';
import { indicator } from '../catalogue';
import type { Run, Transaction } from '../database/run';
import { message, type Message } from '../message';
import { isRegion } from '../regions';
import { isReason, refusal, type Change, type Refusal } from '../register/check-record';
import { actorOf, runOnce, type Outcome } from '../register/idempotency';
import { expected } from '../register/messages';
import { createActualLoader } from './actuals';
import { auditStatements } from './audit-statements';
import { checkDay, checkPair, checkValue, checkYear, placeFigure, type FieldProblem } from './check-figure';
import { checkRates } from './check-rates';
import { figureTexts, placeOf } from './figure-texts';
import { prepareFiling, recordStatements, type Filing, type FilingRefusal } from './file-statements';
import { recordingMoment } from './known-at';
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

/** What is worth a look in what was taken: see schema/statements.graphql. */
export interface FigureFinding {
  row: number | null;
  code: 'CROSSING_STATEMENT' | 'FALLING_TOTAL' | 'QUALIFIED' | 'SUPERSEDED' | 'WITHDRAWN' | 'STATED_RATE';
  message: Message;
  /** Null where there is none, or none that the filer may read. */
  other: FilingRefusal['other'] | null;
}

/** What a repeated request is told again. */
export interface StatedFigures {
  /** The ids of what was written. */
  statements: string[];
  unchanged: number;
  findings: FigureFinding[];
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
    const statements = await record(run, subgraph, filing.fresh, reason, change);
    const response: StatedFigures = {
      statements,
      unchanged: filing.unchanged,
      findings: [...findingsOf(filing, drafts, change), ...(await rateFindings(run, drafts))].sort(byRow),
    };
    return { id: statements[0] ?? '', version: 1, response: JSON.stringify(response) };
  });

async function record(
  run: Run,
  subgraph: LedgerSubgraph,
  fresh: readonly StatementDraft[],
  reason: string | null,
  change: Change,
): Promise<string[]> {
  if (fresh.length === 0) return [];
  const stamp = { at: await recordingMoment(run), by: actorOf(change), reason };
  const ids = await recordStatements(run, fresh, stamp);
  await auditStatements(run, subgraph, ids, stamp);
  return ids;
}

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

const toRefusal = ({ row, code, other }: FilingRefusal): Refusal => ({
  ...refusal(code, 'value', figureTexts.refused(code, placeOf(other), CORRECTION)),
  row,
});

/** What a filing found, by row. Another's total is named only to those who may read it. */
function findingsOf(filing: Filing, drafts: readonly StatementDraft[], { viewer }: Change): FigureFinding[] {
  const totalOf = (row: number): string => drafts.find((draft) => draft.row === row)?.total ?? '';
  const findings = [
    ...filing.findings.map(({ row, code, other }): FigureFinding => {
      const isReadable = mayRead(viewer, other);
      return isReadable
        ? { row, code, message: figureTexts.found(code, placeOf(other)), other }
        : { row, code, message: figureTexts.crossesUnread, other: null };
    }),
    ...filing.superseded.map(({ row, inForce, withdrawn }): FigureFinding => {
      const found = totalOf(row);
      return withdrawn
        ? {
            row,
            code: 'WITHDRAWN',
            message: figureTexts.withdrawn(found, withdrawn, CORRECTION),
            other: null,
          }
        : {
            row,
            code: 'SUPERSEDED',
            message: figureTexts.superseded(found, inForce ?? '', CORRECTION),
            other: null,
          };
    }),
    ...drafts.flatMap(({ row, qualifier, given, total }): FigureFinding[] =>
      qualifier == null || !given
        ? []
        : [
            {
              row,
              code: 'QUALIFIED',
              message: figureTexts.qualified(`${qualifier}：${given.value}${given.unit}`, total),
              other: null,
            },
          ],
    ),
  ];
  return findings;
}

const byRow = (a: FigureFinding, b: FigureFinding): number => (a.row ?? 0) - (b.row ?? 0);

/** Rates that their parts do not come to, those of the same request among them. */
async function rateFindings(run: Run, drafts: readonly StatementDraft[]): Promise<FigureFinding[]> {
  // Whoever holds the write lock waits for no other writer.
  const actual = createActualLoader(run, () => Promise.resolve());
  return (await checkRates(actual, drafts)).map(({ row, stated, computed }) => ({
    row,
    code: 'STATED_RATE',
    message: figureTexts.statedRate(stated, computed),
    other: null,
  }));
}
