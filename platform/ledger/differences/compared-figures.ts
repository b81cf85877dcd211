import type { LedgerSubgraph } from '../../../schema/subgraphs';
import { mayRead } from '../../access/viewer';
import { catalogue, holdsIn, type IndicatorRow } from '../../catalogue';
import { graphError } from '../../errors';
import { encodeProgressId } from '../../progress-id';
import type { LedgerContext } from '../progress-resolvers';
import { compareDecimals } from '../ratio';
import { absolute, shareOf, stateWithExplanations, twoFigures, type CounterpartState } from './compare';
import { decodePair, type ComparedPlace, type ComparedQuestion, type Pair } from './compared-id';
import type { EasternScopes } from './eastern-scopes';

/** So many rows are measured for one question. */
const MOST_COMPARED = 10_000;

/** One row that both sides, or one of them, say something of. */
export interface ComparedRow extends ComparedPlace {
  state: CounterpartState;
  west: string | null;
  east: string | null;
}

interface Candidate {
  pair: Pair;
  entry: IndicatorRow;
}

const tooMany = (count: number): Error =>
  graphError(
    'QUERY_TOO_LARGE',
    `expected at most ${MOST_COMPARED} rows to compare, found ${count}: ask for fewer partnerships by within, for fewer themes, or without WEST_ONLY`,
  );

/** What one owner has of a question: everything that matches, in its order. */
export async function comparedRows(
  subgraph: LedgerSubgraph,
  question: ComparedQuestion,
  pairs: readonly string[],
  { loaders, viewer }: LedgerContext,
): Promise<ComparedRow[]> {
  const { asOf, knownAt, themes, states, order } = question;
  const year = Number(asOf.slice(0, 4));
  const readable = pairs
    .flatMap((text) => decodePair(text) ?? [])
    .filter(({ west, east }) => mayRead(viewer, { region: west, partner: east }));
  const entries = catalogue.filter(
    (entry) =>
      entry.subgraph === subgraph && themes.some((theme) => theme === entry.theme) && holdsIn(entry, year),
  );
  const candidates = states.includes('WEST_ONLY')
    ? readable.flatMap((pair) => entries.map((entry): Candidate => ({ pair, entry })))
    : await statedByEast(loaders.easternScopes, question, readable, entries);
  if (candidates.length > MOST_COMPARED) throw tooMany(candidates.length);
  const rows = await Promise.all(
    candidates.map(async ({ pair, entry }): Promise<ComparedRow | null> => {
      const row = { id: encodeProgressId({ indicator: entry.code, ...pair, year, asOf, knownAt }) };
      const figures = await twoFigures(loaders.actual, row);
      const state = await stateWithExplanations(loaders.explanation, row, figures);
      if (state === null || !states.includes(state)) return null;
      const { west, east, difference } = figures;
      return { progressId: row.id, state, west, east, difference, share: shareOf(figures) };
    }),
  );
  const found = rows.filter((row) => row !== null);
  return order === 'WORST' ? found.sort(worstFirst) : found;
}

/** Indicators of which the eastern side has stated something in a pair, rates of such parts among them. */
async function statedByEast(
  easternScopes: EasternScopes,
  question: ComparedQuestion,
  pairs: readonly Pair[],
  entries: readonly IndicatorRow[],
): Promise<Candidate[]> {
  const parts = entries.flatMap(({ numerator, denominator }) => [numerator, denominator]);
  const wanted = new Set([...entries.map(({ code }) => code), ...parts]);
  const found = await easternScopes(
    pairs,
    catalogue.filter(({ code }) => wanted.has(code)),
    question,
  );
  const stated = new Set(found.map(({ n, indicator }) => `${n}|${indicator}`));
  return pairs.flatMap((pair, n) => {
    const isStated = (code: string | null): boolean => code !== null && stated.has(`${n}|${code}`);
    return entries
      .filter(
        ({ code, numerator, denominator }) =>
          isStated(code) || (isStated(numerator) && isStated(denominator)),
      )
      .map((entry): Candidate => ({ pair, entry }));
  });
}

const largestFirst = (a: string | null, b: string | null): number =>
  a === null || b === null
    ? Number(a === null) - Number(b === null)
    : compareDecimals(absolute(b), absolute(a));

/** By the difference in percent, then as an amount; those without a difference last. */
export const worstFirst = (a: ComparedPlace, b: ComparedPlace): number =>
  largestFirst(a.share, b.share) ||
  largestFirst(a.difference, b.difference) ||
  (scopeAndDay(a) < scopeAndDay(b) ? -1 : Number(scopeAndDay(a) > scopeAndDay(b)));

/** Further pages are of rows as known at a moment, which is the last part of their ids. */
const scopeAndDay = ({ progressId }: ComparedPlace): string =>
  progressId.slice(0, progressId.lastIndexOf('|'));

/** What follows a place, one page and one more. */
export function pageOf(
  rows: readonly ComparedRow[],
  { order, size, after }: ComparedQuestion,
): ComparedRow[] {
  const rest = order === 'WORST' && after ? rows.filter((row) => worstFirst(row, after) > 0) : rows;
  return rest.slice(0, size + 1);
}
