/**
 * The rule of the ledger read aloud: design.md, "how an actual is found", word for word over arrays, with whole fen. It
 * shares no code with the product and is slow; tests hold the product against it.
 */

export interface Scope {
  region: string;
  /** '' for any. */
  partner: string;
}

export type Side = 'WEST' | 'EAST';

export interface Line extends Scope {
  kind: 'statement' | 'posting';
  indicator: string;
  /** Of a statement; postings are of the western book. */
  side: Side;
  date: string;
  /** Null where a statement is withdrawn. */
  fen: bigint | null;
  /** Of a statement: half a unit of its last digit; exact where it is left out. The model does not add these up. */
  rounding?: number;
  /** A posting's: -1 for a reversal. */
  direction: 1 | -1;
  /** Milliseconds since 1970; of two statements of one scope and date the one further back in the array came first. */
  recordedAt: number;
}

export interface ModelQuery extends Scope {
  indicator: string;
  book: Side;
  /** The western regions of the partnerships in force of an eastern region; null where that is not asked. */
  partners?: readonly string[] | null;
  year: number;
  asOf: string;
  knownAt: number;
}

export interface Reading {
  actual: bigint | null;
  statedOn: string | null;
  itemised: bigint | null;
  /** The newest date of what counts, and whether a statement is among it. */
  newest: string | null;
  isStated: boolean;
  isWhole: boolean;
}

export type Aggregation = 'FLOW' | 'BALANCE' | 'LEVEL';

const trunk = (code: string): string => (code.length === 6 ? code.replace(/(00)+$/, '') : code);

export const isInside = (inner: Scope, outer: Scope): boolean =>
  trunk(inner.region).startsWith(trunk(outer.region)) &&
  trunk(inner.partner).startsWith(trunk(outer.partner));

export const isSame = (a: Scope, b: Scope): boolean => isInside(a, b) && isInside(b, a);

/** Two scopes that have something in common, with neither inside the other. */
export function cross(a: Scope, b: Scope): boolean {
  const meet = (x: string, y: string) => trunk(x).startsWith(trunk(y)) || trunk(y).startsWith(trunk(x));
  return meet(a.region, b.region) && meet(a.partner, b.partner) && !isInside(a, b) && !isInside(b, a);
}

/** The lines of a book that a question is about: statements in force, of a level the own one alone, and postings in the scope. */
function heardOf(lines: readonly Line[], question: ModelQuery, aggregation: Aggregation) {
  const seen = lines.filter(
    (line) =>
      line.indicator === question.indicator &&
      line.side === question.book &&
      line.recordedAt <= question.knownAt &&
      line.date <= question.asOf &&
      (aggregation !== 'FLOW' || line.date.startsWith(String(question.year))),
  );
  const statements = inForce(seen.filter(({ kind }) => kind === 'statement'));
  const isHeard = (line: Line) =>
    aggregation === 'LEVEL' ? isSame(line, question) : isInside(line, question);
  const postings = seen.filter((line) => line.kind === 'posting' && isInside(line, question));
  return {
    statements,
    inner: statements.filter(isHeard),
    postings: aggregation === 'LEVEL' ? [] : postings,
  };
}

export function readModel(lines: readonly Line[], question: ModelQuery, aggregation: Aggregation): Reading {
  const { statements, inner, postings } = heardOf(lines, question, aggregation);
  const own = statements.find((statement) => isSame(statement, question));
  const { region, partner } = question;
  const partners = region === '000000' ? (question.partners ?? []) : [];
  const told = (west: string): boolean =>
    statements.some((statement) => isSame(statement, { region: west, partner }));
  const isWhole =
    own !== undefined || (aggregation !== 'LEVEL' && partners.length > 0 && partners.every(told));
  const others = inner.filter((statement) => statement !== own);
  return {
    actual: addUp(inner, postings),
    statedOn: own?.date ?? null,
    itemised: own && aggregation !== 'LEVEL' ? (addUp(others, postings) ?? 0n) : null,
    newest: datesOf(inner, postings).at(-1) ?? null,
    isStated: inner.length > 0,
    isWhole,
  };
}

/** "`coverage { stated oldest newest newerBelow }`", of the units that are expected. */
export function readCoverage(
  lines: readonly Line[],
  question: ModelQuery,
  units: readonly string[],
  aggregation: Aggregation,
) {
  const { inner, postings } = heardOf(lines, question, aggregation);
  const { outermost } = countedOf(inner, postings);
  const dates = datesOf(inner, postings);
  const hasReported = (unit: Scope): boolean =>
    outermost.some((one) => isInside(one, unit) || isInside(unit, one)) ||
    liveOf(postings).some((posting) => isInside(posting, unit));
  const isHidden = (one: Line): boolean =>
    !outermost.includes(one) && outermost.some((other) => isInside(one, other) && one.date > other.date);
  return {
    stated: units.filter((region) => hasReported({ region, partner: question.partner })).length,
    oldest: dates[0] ?? null,
    newest: dates.at(-1) ?? null,
    newerBelow: inner.filter(isHidden).length,
  };
}

/** "The latest of each scope"; "withdrawn is what the scope and side state for that date, restatements included". */
function inForce(statements: readonly Line[]): Line[] {
  const ofEachDate = statements.filter(
    (one, i) => !statements.some((other, j) => isSame(one, other) && other.date === one.date && j > i),
  );
  const stated = ofEachDate.filter(({ fen }) => fen !== null);
  return stated.filter((one) => !stated.some((other) => isSame(one, other) && other.date > one.date));
}

/** "There the one with the wider region counts, and the other neither counts nor covers." */
const isCrossed = (one: Line, statements: readonly Line[]): boolean =>
  statements.some((other) => cross(one, other) && trunk(other.region).length < trunk(one.region).length);

/** "Only those that lie inside no other", and "every posting that is not covered by one of them". */
function countedOf(statements: readonly Line[], postings: readonly Line[]) {
  const uncrossed = statements.filter((one) => !isCrossed(one, statements));
  const outermost = uncrossed.filter(
    (one) => !uncrossed.some((other) => other !== one && isInside(one, other)),
  );
  const uncovered = postings.filter(
    (posting) =>
      !outermost.some((statement) => isInside(posting, statement) && posting.date <= statement.date),
  );
  return { outermost, uncovered };
}

/** Postings without those that are reversed. */
const liveOf = (postings: readonly Line[]): Line[] =>
  postings.filter((one) => {
    const alike = postings.filter((other) => isSame(one, other) && other.date === one.date);
    return alike.reduce((sum, { direction }) => sum + direction, 0) > 0;
  });

/** "The dates of what counts", the oldest first. */
function datesOf(statements: readonly Line[], postings: readonly Line[]): string[] {
  const { outermost, uncovered } = countedOf(statements, postings);
  return [...outermost, ...liveOf(uncovered)].map(({ date }) => date).sort();
}

/** "The sum of their totals, plus every posting that is not covered by one of them." */
function addUp(statements: readonly Line[], postings: readonly Line[]): bigint | null {
  const { outermost, uncovered } = countedOf(statements, postings);
  if (statements.length === 0 && liveOf(postings).length === 0) return null;
  return [...outermost, ...uncovered].reduce((sum, { fen }) => sum + (fen ?? 0n), 0n);
}

/** Fen as yuan, without trailing zeros. */
export function inYuan(fen: bigint): string {
  const sign = fen < 0n ? '-' : '';
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return sign + `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
}
