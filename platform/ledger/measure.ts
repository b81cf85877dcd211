import { formatAmount } from '../amount';
import { dayOf } from '../calendar';
import type { IndicatorRow } from '../catalogue';
import { badInput } from '../errors';
import { encodeProgressId, requireKey, type DecodedKey } from '../progress-id';
import type { ActualLoader, Measurement } from './actuals';
import { agreesWithin, difference, rate } from './ratio';
import { countsWithinYear, type Asked, type Side } from './scopes';

/** A progress row; `partners` are an eastern region's partnerships, in force or ended, as "west|since|until". */
export interface Measurable {
  id: string;
  partners?: readonly string[] | null;
}

/** `restsOn`: the scopes whose statements and postings make up the actual. */
export type Measured = Measurement & { book: Side; restsOn: readonly Asked[] };

/** What the other side states of the same scope, as schema/ledger.graphql has it; `restsOn` is for its coverage. */
export interface Counterpart {
  restsOn: readonly Asked[];
  actual: string;
  statedOn: string | null;
  difference: string | null;
  state: 'MATCHED' | 'DIFFERS' | 'WEST_ONLY' | 'EAST_ONLY';
}

/** A rate has two decimals. */
const ROUNDING_OF_RATES = '0.005';

const OTHER: Readonly<Record<Side, Side>> = { WEST: 'EAST', EAST: 'WEST' };

/** An eastern region, over all its partnerships. */
export const isEasternRegion = ({ west }: DecodedKey): boolean => west === '';

/** The western regions of the partnerships that are in force on the row's day; null for all but eastern regions. */
export function partnersOf({ id, partners }: Measurable): readonly string[] | null {
  if (!partners) return null;
  const { asOf } = requireKey(id);
  const inForce = partners
    .map((period) => period.split('|'))
    .filter(([, since = '', until = '']) => since <= asOf && (until === '' || until >= asOf))
    .map(([west = '']) => west);
  return [...new Set(inForce)];
}

/** The same row on another day, of that day's year. */
export const onDay = <Row extends Measurable>(row: Row, asOf: string): Row => ({
  ...row,
  id: encodeProgressId({ ...requireKey(row.id), asOf }),
});

/**
 * A western region or a partnership by the western book; an eastern region by its own where that is whole, else by the western
 * one. What is never summed an eastern region states itself or not at all.
 */
export async function measure(actuals: ActualLoader, row: Measurable): Promise<Measured> {
  const key = requireKey(row.id);
  if (!isEasternRegion(key)) return inBook(actuals, { key, book: 'WEST', partners: null });
  const { east, west } = await inBothBooks(actuals, row);
  return east ?? west;
}

/** An eastern region in both books; null in its own one where that is not whole. */
async function inBothBooks(
  actuals: ActualLoader,
  row: Measurable,
): Promise<{ east: Measured | null; west: Measured }> {
  const key = requireKey(row.id);
  const [east, west] = await Promise.all([
    inBook(actuals, { key, book: 'EAST', partners: partnersOf(row) }),
    inBook(actuals, { key, book: 'WEST', partners: null }),
  ]);
  return { east: east.isWhole || key.entry.aggregation === 'LEVEL' ? east : null, west };
}

/** The row as each of the books has it that it may be of; null for another, and where that is not whole. */
export async function inAnyBook(
  actuals: ActualLoader,
  row: Measurable,
): Promise<Record<Side, Measured | null>> {
  if (!row.partners) return { WEST: await measure(actuals, row), EAST: null };
  const { east, west } = await inBothBooks(actuals, row);
  return { WEST: west, EAST: east };
}

/** What came about since a day before, in the book that the row is of; null where either figure is. */
export async function change(actuals: ActualLoader, row: Measurable, since: string): Promise<string | null> {
  const { entry, asOf } = requireKey(row.id);
  checkSince(since, asOf, entry);
  const before = onDay(row, since);
  const [now, then] = await Promise.all([measure(actuals, row), inAnyBook(actuals, before)]);
  const base = then[now.book];
  if (now.actual === null || base?.actual == null) return null;
  return formatAmount(difference(now.actual, base.actual), entry.unit);
}

/** BAD_USER_INPUT for a day that a figure cannot be compared with. */
export function checkSince(since: string, asOf: string, entry: IndicatorRow): void {
  if (since > asOf) throw badInput('since', since, `a day up to ${asOf}`);
  const { year } = dayOf(asOf);
  if (countsWithinYear(entry) && dayOf(since).year !== year)
    throw badInput('since', since, `a day of ${year}, as ${entry.code} counts within the year`);
}

/** The same scope in the other book; null where that has nothing. */
export async function measureCounterpart(
  actuals: ActualLoader,
  row: Measurable,
): Promise<Counterpart | null> {
  const key = requireKey(row.id);
  const known = isEasternRegion(key) ? await measure(actuals, row) : null;
  const [own, other] = await Promise.all([
    known ?? measure(actuals, row),
    inBook(actuals, { key, book: OTHER[known?.book ?? 'WEST'], partners: null }),
  ]);
  if (other.actual === null) return null;
  const { actual, statedOn, restsOn } = other;
  if (own.actual === null) {
    return { restsOn, actual, statedOn, difference: null, state: `${other.book}_ONLY` };
  }
  const matches = agreesWithin(
    { value: own.actual, rounding: own.rounding },
    { value: actual, rounding: other.rounding },
  );
  return {
    restsOn,
    actual,
    statedOn,
    difference: difference(own.actual, actual),
    state: matches ? 'MATCHED' : 'DIFFERS',
  };
}

/** What evidence is to be shown of: only where a choice of books or parts is to be made has the row to be measured. */
export async function basis(actuals: ActualLoader, row: Measurable): Promise<readonly Asked[]> {
  const key = requireKey(row.id);
  return isEasternRegion(key) || key.entry.aggregation === 'RATIO'
    ? (await measure(actuals, row)).restsOn
    : [{ key, book: 'WEST', partners: null }];
}

/**
 * The day that a figure stands for: the day asked about where it is made of records alone, else that of the newest of what it is
 * made of, so that April's statements are not judged against December. Null where nothing was reported.
 */
export const standsFor = (
  { actual, isStated, newest }: Pick<Measurement, 'actual' | 'isStated' | 'newest'>,
  asOf: string,
): string | null => (actual === null ? null : isStated ? newest : asOf);

export const later = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;

/** A rate is what its two parts make where the book has both, else the rate as it was stated. */
export async function inBook(actuals: ActualLoader, asked: Asked): Promise<Measured> {
  const { key, book } = asked;
  const parts = [key.entry.numerator, key.entry.denominator]
    .filter((code) => code !== null)
    .map((code) => ({ ...asked, key: requireKey(encodeProgressId({ ...key, indicator: code })) }));
  const [own, ...known] = await Promise.all([
    actuals.load(asked),
    ...parts.map((part) => actuals.load(part)),
  ]);
  const [numerator, denominator] = known;
  if (numerator?.actual == null || denominator?.actual == null) return { ...own, book, restsOn: [asked] };
  const isWhole = numerator.isWhole && denominator.isWhole;
  if (!isWhole && own.isWhole && isEasternRegion(key)) return { ...own, book, restsOn: [asked] };
  const found = rate(numerator.actual, denominator.actual, key.entry.unit);
  return {
    actual: found && formatAmount(found, key.entry.unit),
    rounding: ROUNDING_OF_RATES,
    statedOn: null,
    newest: later(numerator.newest, denominator.newest),
    isStated: numerator.isStated || denominator.isStated,
    isWhole,
    book,
    restsOn: parts,
  };
}
