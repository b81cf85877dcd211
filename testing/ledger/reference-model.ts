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

export function readModel(lines: readonly Line[], question: ModelQuery, aggregation: Aggregation): Reading {
  const seen = lines.filter(
    (line) =>
      line.indicator === question.indicator &&
      line.side === question.book &&
      line.recordedAt <= question.knownAt &&
      line.date <= question.asOf &&
      (aggregation !== 'FLOW' || line.date.startsWith(String(question.year))),
  );
  const statements = inForce(seen.filter(({ kind }) => kind === 'statement'));
  const postings = seen.filter(({ kind }) => kind === 'posting').filter((line) => isInside(line, question));
  const own = statements.find((statement) => isSame(statement, question));
  const { region, partner } = question;
  const partners = region === '000000' ? (question.partners ?? []) : [];
  const told = (west: string): boolean =>
    statements.some((statement) => isSame(statement, { region: west, partner }));
  const isWhole =
    own !== undefined || (aggregation !== 'LEVEL' && partners.length > 0 && partners.every(told));
  if (aggregation === 'LEVEL') {
    const date = own?.date ?? null;
    return {
      ...{ actual: own?.fen ?? null, statedOn: date, itemised: null },
      ...{ newest: date, isStated: own !== undefined, isWhole },
    };
  }
  const inner = statements.filter((statement) => isInside(statement, question));
  const counting = countedOf(inner, postings);
  const dates = [...counting.outermost, ...counting.live].map(({ date }) => date);
  return {
    actual: addUp(inner, postings),
    statedOn: own?.date ?? null,
    itemised: own
      ? (addUp(
          inner.filter((statement) => statement !== own),
          postings,
        ) ?? 0n)
      : null,
    newest: dates.sort().at(-1) ?? null,
    isStated: counting.outermost.length > 0,
    isWhole,
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

/** "Only those that lie inside no other", and "every posting that is not covered by one of them"; of these `live` are not reversed. */
function countedOf(statements: readonly Line[], postings: readonly Line[]) {
  const uncrossed = statements.filter((one) => !isCrossed(one, statements));
  const outermost = uncrossed.filter(
    (one) => !uncrossed.some((other) => other !== one && isInside(one, other)),
  );
  const uncovered = postings.filter(
    (posting) =>
      !outermost.some((statement) => isInside(posting, statement) && posting.date <= statement.date),
  );
  const live = uncovered.filter((one) => {
    const alike = uncovered.filter((other) => isSame(one, other) && other.date === one.date);
    return liveOf(alike) > 0;
  });
  return { outermost, uncovered, live };
}

const liveOf = (postings: readonly Line[]): number =>
  postings.reduce((sum, { direction }) => sum + direction, 0);

/** "The sum of their totals, plus every posting that is not covered by one of them." */
function addUp(statements: readonly Line[], postings: readonly Line[]): bigint | null {
  const { outermost, uncovered } = countedOf(statements, postings);
  if (statements.length === 0 && liveOf(postings) <= 0) return null;
  return [...outermost, ...uncovered].reduce((sum, { fen }) => sum + (fen ?? 0n), 0n);
}

/** Fen as yuan, without trailing zeros. */
export function inYuan(fen: bigint): string {
  const sign = fen < 0n ? '-' : '';
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return sign + `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
}
