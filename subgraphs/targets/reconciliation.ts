import { readablePaths, type RowScope } from '../../platform/access/viewer';
import { parseDay } from '../../platform/calendar';
import { connection, decodeCursor, pageSize, type Connection } from '../../platform/connection';
import { badInput } from '../../platform/errors';
import type { CounterpartState } from '../../platform/ledger/differences/compare';
import { worstFirst, type ComparedRow } from '../../platform/ledger/differences/compared-figures';
import {
  COUNTERPART_STATES,
  encodeComparedId,
  encodePair,
  type ComparedPlace,
  type ComparedQuestion,
} from '../../platform/ledger/differences/compared-id';
import { ownersName } from '../../platform/owner-types';
import { decodeProgressId } from '../../platform/progress-id';
import { isRegionCode, regionPath } from '../../platform/region-code';
import { LEDGER_SUBGRAPHS, THEMES } from '../../schema/subgraphs';
import { progressQuery, type ProgressArguments } from './arguments';
import type { QueryDifferencesArgs } from './generated';
import type { TargetsContext } from './loaders';
import type { Sides } from './rows';

export type { ComparedRow };

/** One partnership, or those within a region ('' for all). */
type Subject = { pair: Sides } | { within: string };

/** What is compared; `compared` comes back from the owners with what both sides say. */
export interface ReconciledRow {
  id: string;
  /** Of one partnership, for the rules of access. */
  scope?: RowScope;
  subject: Subject;
  question: ComparedQuestion;
  /** What a further page was known at; the cursors of this one say it. */
  firstKnownAt: string;
  compared?: readonly { comparedId?: string; count?: number; rows?: readonly ComparedRow[] }[];
}

/** An owner's part: it is asked about these partnerships. */
export interface ComparedFiguresRow {
  /** The owner's type that implements ComparedFigures. */
  __typename: string;
  id: string;
  subject: Subject;
  question: ComparedQuestion;
}

type Compared = Pick<ProgressArguments, 'year' | 'asOf' | 'knownAt' | 'themes'> & {
  states?: readonly CounterpartState[] | null;
};

function questionOf(
  args: Compared,
  states: readonly CounterpartState[],
  now: Date,
): Pick<ComparedQuestion, 'asOf' | 'knownAt' | 'themes' | 'states'> {
  if (args.themes?.length === 0) throw badInput('themes', [], 'one theme or more');
  if (args.states?.length === 0) throw badInput('states', [], 'one state or more');
  const { asOf, knownAt } = progressQuery(args, now);
  const themes = THEMES.map(({ theme }) => theme).filter((theme) => args.themes?.includes(theme) ?? true);
  return { asOf, knownAt, themes, states: args.states ?? states };
}

const withId = (subject: Subject, question: ComparedQuestion, firstKnownAt: string): ReconciledRow => ({
  id: JSON.stringify([subject, question, firstKnownAt]),
  subject,
  question,
  firstKnownAt,
  ...('pair' in subject && { scope: { region: subject.pair.west, partner: subject.pair.east } }),
});

/** The two sides of one partnership: all of it, in the order of the catalogue. */
export function reconciliationOf({ west, east }: Sides, args: Compared, now: Date): ReconciledRow {
  const asked = questionOf(args, COUNTERPART_STATES, now);
  const question: ComparedQuestion = { ...asked, order: 'CATALOGUE', size: LARGEST, after: null };
  return withId({ pair: { west, east } }, question, asked.knownAt ?? now.toISOString());
}

/** More than the catalogue has. */
const LARGEST = 1000;

const isMoment = (part: string): boolean => !Number.isNaN(Date.parse(part));
const isNumber = (part: string): boolean => /^(-?\d+(\.\d+)?)?$/.test(part);
const isRow = (part: string): boolean => decodeProgressId(part) !== null;

/** The worst differences of many partnerships; BAD_USER_INPUT names what is wrong. */
export function differencesWithin(args: QueryDifferencesArgs, now: Date): ReconciledRow {
  const { within, first, after } = args;
  const [moment, share = '', difference = '', progressId = ''] =
    decodeCursor(after, [isMoment, isNumber, isNumber, isRow]) ?? [];
  const asked = questionOf(args, ['DIFFERS'], now);
  const firstKnownAt = moment ?? asked.knownAt ?? now.toISOString();
  const question: ComparedQuestion = {
    ...asked,
    knownAt: moment ?? asked.knownAt,
    order: 'WORST',
    size: pageSize(first),
    after: moment === undefined ? null : { share: share || null, difference: difference || null, progressId },
  };
  return withId({ within: within ?? '' }, question, firstKnownAt);
}

/** The reconciliation behind an id; null when the id was not made here. */
export function decodeReconciliation(id: string): ReconciledRow | null {
  try {
    const [subject, question, firstKnownAt] = JSON.parse(id) as [Subject, ComparedQuestion, string];
    const codes = 'pair' in subject ? [subject.pair.west, subject.pair.east] : [subject.within];
    const isOurs =
      codes.every((code) => code === '' || isRegionCode(code)) &&
      parseDay(question.asOf) !== null &&
      isMoment(firstKnownAt);
    return isOurs ? withId(subject, question, firstKnownAt) : null;
  } catch {
    return null;
  }
}

/** One part for each owner of a theme that is asked about. */
export const partsOf = ({ subject, question }: ReconciledRow): ComparedFiguresRow[] =>
  LEDGER_SUBGRAPHS.flatMap((owner) => {
    const themes = THEMES.filter((row) => row.owner === owner)
      .map(({ theme }) => theme)
      .filter((theme) => question.themes.includes(theme));
    if (themes.length === 0) return [];
    const own = { ...question, themes };
    return [
      {
        __typename: ownersName('OwnerComparedFigures', owner),
        id: encodeComparedId(owner, own),
        subject,
        question: own,
      },
    ];
  });

/** The partnerships of a request are read once, for all owners. */
const readPairs = new WeakMap<TargetsContext, Map<string, Promise<string[]>>>();

export function pairsOf(
  { subject, question }: ComparedFiguresRow,
  context: TargetsContext,
): Promise<string[]> {
  if ('pair' in subject) return Promise.resolve([encodePair(subject.pair)]);
  const ofRequest = readPairs.get(context) ?? new Map<string, Promise<string[]>>();
  readPairs.set(context, ofRequest);
  const name = `${subject.within}|${question.asOf}`;
  const pairs = ofRequest.get(name) ?? loadPairs(subject.within, question.asOf, context);
  ofRequest.set(name, pairs);
  return pairs;
}

async function loadPairs(
  within: string,
  asOf: string,
  { loaders, viewer }: TargetsContext,
): Promise<string[]> {
  const period = {
    withinPath: within === '' ? '' : regionPath(within),
    since: `${asOf.slice(0, 4)}-01-01`,
    until: asOf,
  };
  const readable = { west: readablePaths(viewer, 'WEST'), east: readablePaths(viewer, 'EAST') };
  return (await loaders.pairsInForce(period, readable)).map(encodePair);
}

type Page = Connection<ComparedRow & { scope: RowScope }> & { totalCount: number };

/** Several fields of a page need the same: it is made once for each row, which lives as long as its request. */
const pages = new WeakMap<ReconciledRow, Page | null>();

/** Null where an owner could not be heard. */
export function reconciliationPage(reconciliation: ReconciledRow): Page | null {
  const known = pages.get(reconciliation);
  if (known !== undefined) return known;
  const page = makePage(reconciliation);
  pages.set(reconciliation, page);
  return page;
}

function makePage(reconciliation: ReconciledRow): Page | null {
  const { question, firstKnownAt, compared = [] } = reconciliation;
  const { order, size, after } = question;
  const heard = new Map(compared.map((part) => [part.comparedId, part]));
  const parts = partsOf(reconciliation).map(({ id }) => heard.get(id));
  if (parts.some((part) => part === undefined)) return null;
  const rows = parts.flatMap((part) => part?.rows ?? []).map(withScope);
  if (order === 'WORST') rows.sort(worstFirst);
  const totalCount = parts.reduce((sum, part) => sum + (part?.count ?? 0), 0);
  const isFirst = after === null ? null : '';
  return {
    ...connection(rows, { size, after: isFirst }, (row) => [firstKnownAt, ...placeOf(row)]),
    totalCount,
  };
}

const placeOf = ({ share, difference, progressId }: ComparedPlace): string[] => [
  share ?? '',
  difference ?? '',
  progressId,
];

function withScope(row: ComparedRow): ComparedRow & { scope: RowScope } {
  const key = decodeProgressId(row.progressId);
  return { ...row, scope: { region: key?.west ?? '', partner: key?.east ?? '' } };
}
