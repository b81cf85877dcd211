/**
 * The rule of the ledger read aloud: design.md, "how an actual is found", word for word over arrays, with whole fen. It
 * shares no code with the product and is slow; tests hold the product against it.
 */

export interface Scope {
  region: string;
  /** '' for any. */
  partner: string;
}

export interface Line extends Scope {
  kind: 'statement' | 'posting';
  indicator: string;
  date: string;
  fen: bigint;
  /** A posting's: -1 for a reversal. */
  direction: 1 | -1;
  /** Milliseconds since 1970; of two statements of one scope and date the one further back in the array came first. */
  recordedAt: number;
}

export interface Question extends Scope {
  indicator: string;
  year: number;
  asOf: string;
  knownAt: number;
}

export interface Reading {
  actual: bigint | null;
  statedOn: string | null;
  itemised: bigint | null;
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

export function readAloud(lines: readonly Line[], question: Question, aggregation: Aggregation): Reading {
  const seen = lines.filter(
    (line) =>
      line.indicator === question.indicator &&
      line.recordedAt <= question.knownAt &&
      line.date <= question.asOf &&
      (aggregation !== 'FLOW' || line.date.startsWith(String(question.year))),
  );
  const statements = latestOfEachScope(seen.filter(({ kind }) => kind === 'statement'));
  const postings = seen.filter(({ kind }) => kind === 'posting').filter((line) => isInside(line, question));
  const own = statements.find((statement) => isSame(statement, question));
  if (aggregation === 'LEVEL') {
    return { actual: own?.fen ?? null, statedOn: own?.date ?? null, itemised: null };
  }
  const inner = statements.filter((statement) => isInside(statement, question));
  return {
    actual: addUp(inner, postings),
    statedOn: own?.date ?? null,
    itemised: own
      ? (addUp(
          inner.filter((statement) => statement !== own),
          postings,
        ) ?? 0n)
      : null,
  };
}

/** "The latest of each scope." */
function latestOfEachScope(statements: readonly Line[]): Line[] {
  return statements.filter(
    (one, i) =>
      !statements.some(
        (other, j) => isSame(one, other) && (other.date > one.date || (other.date === one.date && j > i)),
      ),
  );
}

/** "Only those that lie inside no other; the sum of their totals, plus every posting that is not covered by one of them." */
function addUp(statements: readonly Line[], postings: readonly Line[]): bigint | null {
  const outermost = statements.filter(
    (one) => !statements.some((other) => other !== one && isInside(one, other)),
  );
  const uncovered = postings.filter(
    (posting) =>
      !outermost.some((statement) => isInside(posting, statement) && posting.date <= statement.date),
  );
  const live = postings.reduce((sum, { direction }) => sum + direction, 0);
  if (outermost.length === 0 && live <= 0) return null;
  return [...outermost, ...uncovered].reduce((sum, { fen }) => sum + fen, 0n);
}

/** Fen as yuan, without trailing zeros. */
export function inYuan(fen: bigint): string {
  const sign = fen < 0n ? '-' : '';
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return sign + `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
}
