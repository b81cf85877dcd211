import { trimmed } from '../../platform/decimal-text';
import type { RawRow } from '../table/sheet';
import { headingMeaning, type HeadingMeaning, type KeyColumn } from './headings';
import type { PlaceColumn } from './place-headings';

/** The words above a column, the outer heading first, and what each means. */
export interface Column {
  at: number;
  words: readonly string[];
  meanings: readonly HeadingMeaning[];
}

/** The rows of headings of a sheet, as where they begin among the first rows and how many they are. */
export interface HeaderRows {
  at: number;
  rows: readonly RawRow[];
}

/** How many headings are needed to be taken for the header below a title. */
const FEWEST_HEADINGS = 2;
const MOST_HEADER_ROWS = 3;

/** Finds the rows of headings, of one row or of up to three with merged cells, below whatever stands above them. */
export function findHeader(head: readonly RawRow[]): HeaderRows | undefined {
  for (const [at, first] of head.entries()) {
    if (!meaningsOf([first]).some(({ is }) => is === 'key')) continue;
    let count = 1;
    for (let below = head[at + count]; count < MOST_HEADER_ROWS && below; below = head[at + count]) {
      if (!isFurtherHeader(first, below)) break;
      count += 1;
    }
    const rows = head.slice(at, at + count);
    if (isHeader(rows)) return { at, rows };
  }
  return undefined;
}

const wordsOf = ({ texts }: RawRow): [at: number, word: string][] =>
  [...texts.entries()].flatMap(([at, text]) =>
    trimmed(text ?? '') === '' ? [] : [[at, trimmed(text ?? '')]],
  );

const meaningsOf = (rows: readonly RawRow[]): HeadingMeaning[] =>
  rows.flatMap((row) => wordsOf(row).map(([, word]) => headingMeaning(word)));

function isHeader(rows: readonly RawRow[]): boolean {
  const meanings = meaningsOf(rows);
  const has = (is: HeadingMeaning['is']): boolean => meanings.some((meaning) => meaning.is === is);
  const namesIndicator = meanings.some((one) => one.is === 'key' && one.column === 'indicator');
  const known = meanings.filter(({ is }) => is !== 'unknown' && (is !== 'region' || namesIndicator)).length;
  const isNamed = has('key') && (has('role') || has('indicator') || namesIndicator);
  return isNamed && known >= FEWEST_HEADINGS && known * 2 > meanings.length;
}

/**
 * A further row of headings says roles, units, indicators or parts of those above it, and places of a region or partner above. One that says
 * some of these and no number is one too, and has a heading that is not understood.
 */
function isFurtherHeader(first: RawRow, below: RawRow): boolean {
  const above = wordsOf(first).map(([at, word]) => [at, headingMeaning(word)] as const);
  const own = wordsOf(below).map(([at, word]) => {
    const over = above.findLast(([from]) => from <= at)?.[1];
    const meaning = headingMeaning(word, over?.is === 'indicator' ? over.entry : null);
    const isPlace =
      meaning.is === 'key' && meaning.place !== undefined && over?.is === 'key' && over.place !== undefined;
    const isUnderKey = above.some(([from, { is }]) => from === at && is === 'key');
    return isPlace || (BELOW.includes(meaning.is) && !isUnderKey) ? meaning.is : 'unknown';
  });
  const isKnown = (is: HeadingMeaning['is']): boolean => is !== 'unknown';
  const hasNumber = wordsOf(below).some(([, word]) => /^[\d.,%]+$/u.test(word));
  return own.length > 0 && (own.every(isKnown) || (own.includes('role') && !hasNumber));
}

const BELOW: readonly HeadingMeaning['is'][] = ['role', 'unit', 'indicator', 'aside'];

/** A heading over several columns stands in the first of them: those to its right that have a heading below it are under it. */
export function columnsOf(rows: readonly RawRow[]): Column[] {
  const width = Math.max(...rows.map(({ texts }) => texts.length));
  const columns: Column[] = [];
  let over: string[] = [];
  for (let at = 0; at < width; at++) {
    const own = rows.map(({ texts }) => trimmed(texts[at] ?? ''));
    const first = own.findIndex((word) => word !== '');
    if (first === -1) {
      over = [];
      continue;
    }
    over = [...rows.keys()].map((row) => (row < first ? (over[row] ?? '') : (own[row] ?? '')));
    const words = over.filter((word) => word !== '');
    columns.push({ at, words, meanings: meaningsOfWords(words) });
  }
  return columns;
}

function meaningsOfWords(words: readonly string[]): HeadingMeaning[] {
  const meanings: HeadingMeaning[] = [];
  for (const word of words) {
    const whole = meanings.findLast((meaning) => meaning.is === 'indicator')?.entry ?? null;
    meanings.push(headingMeaning(word, whole));
  }
  return meanings;
}

/** What column of keys it is: of a heading 帮扶方 over 市 and 县 the outer one says whose, the inner one which level. */
export function keyOf({
  meanings,
}: Column): { column: KeyColumn; place: PlaceColumn | undefined } | undefined {
  const keys = meanings.filter((meaning) => meaning.is === 'key');
  const [outer] = keys;
  const inner = keys.at(-1);
  if (!outer || !inner) return undefined;
  const isPlace = outer.column === 'partner' || outer.column === 'region';
  return { column: isPlace ? outer.column : inner.column, place: inner.place };
}
