import { yearEarlier } from '../calendar';
import { requireKey, type DecodedKey } from '../progress-id';
import type { ActualLoader } from './actuals';
import { inBook, isEasternRegion, later, measure, standsFor, type Measurable } from './measure';
import { compareDecimals, gap, pace, percentage, sum, type Pace } from './ratio';
import {
  curveShare,
  LAST_YEAR_CURVE,
  readSchedule,
  stepShare,
  weightedShare,
  type PartSchedule,
  type Share,
  type TargetKind,
} from './schedule';
import type { Side } from './scopes';

/** A progress row with its target, as far as a field needs it. */
export interface Targeted extends Measurable {
  target?: string | null;
  targetKind?: TargetKind | null;
  /** Of a sum of targets inside the scope the scopes of these, as "west|east". */
  parts?: readonly string[] | null;
  /** A text for {@link readSchedule}; null where the target is even over the year. */
  schedule?: string | null;
}

/** What is compared with the target, and the day that it stands for. */
interface Figure {
  actual: string | null;
  standsFor: string | null;
  book: Side;
}

type Find<Value> = (actuals: ActualLoader, row: Targeted) => Promise<Value>;

/** Several fields of a row need the same: it is found once for each row, which lives as long as its request. */
function oncePerRow<Value>(find: Find<Value>): Find<Value> {
  const known = new WeakMap<Targeted, Promise<Value>>();
  return (actuals, row) => {
    const found = known.get(row) ?? find(actuals, row);
    known.set(row, found);
    return found;
  };
}

/** Of a sum of targets what their scopes have done, else what the row's own scope has. */
export const figureOf = oncePerRow(async (actuals, row): Promise<Figure> => {
  const { asOf } = requireKey(row.id);
  const [whole, parts] = await Promise.all([measure(actuals, row), row.parts && measureParts(actuals, row)]);
  const { book } = whole;
  const day = standsFor(whole, asOf);
  if (!parts) return { actual: whole.actual, standsFor: day, book };
  const done = parts[book];
  return { actual: done.actual, standsFor: standsFor(done, asOf) ?? day, book };
});

/** What the scopes have done whose targets were summed: they do not overlap. Both books are read by one statement. */
async function measureParts(actuals: ActualLoader, row: Targeted) {
  const key = requireKey(row.id);
  const inOne = async (book: Side) => {
    const measured = await Promise.all(
      (row.parts ?? []).map((part) =>
        actuals.load({ key: { ...key, ...sidesOf(part) }, book, partners: null }),
      ),
    );
    return {
      actual: sum(measured.flatMap(({ actual }) => actual ?? [])),
      newest: measured.reduce<string | null>((latest, { newest }) => later(latest, newest), null),
      isStated: measured.some(({ isStated }) => isStated),
    };
  };
  const [WEST, EAST] = await Promise.all([
    inOne('WEST'),
    isEasternRegion(key) ? inOne('EAST') : { actual: null, newest: null, isStated: false },
  ]);
  return { WEST, EAST };
}

function sidesOf(part: string): { west: string; east: string } {
  const [west = '', east = ''] = part.split('|');
  return { west, east };
}

/** Of a target that is the sum of those inside the scope what these have done; null for all others. */
export const targetActual = async (actuals: ActualLoader, row: Targeted): Promise<string | null> =>
  row.parts ? (await figureOf(actuals, row)).actual : null;

/** A ceiling is not completed, so it has no ratio. */
export const ratio = oncePerRow(async (actuals, row): Promise<string | null> => {
  if (row.target == null || row.targetKind === 'KEEP_BELOW') return null;
  return percentage((await figureOf(actuals, row)).actual, row.target);
});

export const standsForOf = async (actuals: ActualLoader, row: Targeted): Promise<string | null> =>
  (await figureOf(actuals, row)).standsFor;

/** The share of the target, in percent, that should be done on the day that the figure stands for. */
export const scheduled = oncePerRow(async (actuals, row): Promise<string | null> => {
  if (!hasSchedule(row)) return null;
  const { standsFor: day, book } = await figureOf(actuals, row);
  return day === null || !isInYear(day, requireKey(row.id)) ? null : scheduledOn(actuals, row, day, book);
});

/** The share that should be done on the very day of the row, whether or not something was reported by then. */
export async function scheduledByThen(actuals: ActualLoader, row: Targeted): Promise<string | null> {
  if (!hasSchedule(row)) return null;
  const key = requireKey(row.id);
  const book = isEasternRegion(key) ? (await figureOf(actuals, row)).book : 'WEST';
  return scheduledOn(actuals, row, key.asOf, book);
}

/** A target to be reached, of a level or rate only with a schedule of its own. */
function hasSchedule({ id, target, targetKind, schedule }: Targeted): boolean {
  if (target == null || targetKind !== 'REACH') return false;
  const { aggregation } = requireKey(id).entry;
  return (aggregation !== 'LEVEL' && aggregation !== 'RATIO') || schedule != null;
}

async function scheduledOn(
  actuals: ActualLoader,
  row: Targeted,
  day: string,
  book: Side,
): Promise<string | null> {
  if (row.schedule == null) return weightedShare([{ weight: '1', share: stepShare(null, day) }]);
  const key = { ...requireKey(row.id), asOf: day };
  const parts = readSchedule(row.schedule);
  const shares = await Promise.all(parts.map((part) => shareOf(actuals, part, key, book)));
  const known = shares.flatMap((share, i) =>
    // The weight of a single target is of no account, also where it is 0.
    share === null ? [] : [{ weight: parts.length === 1 ? '1' : (parts[i]?.weight ?? '0'), share }],
  );
  return known.length < shares.length ? null : weightedShare(known);
}

/** What is not of this year, as a stock that was carried over, says nothing about it. */
const isInYear = (day: string, { year }: DecodedKey): boolean => day >= `${year}-01-01`;

/** Evenly, by steps, or as the scope came on in the year before. */
async function shareOf(
  actuals: ActualLoader,
  { schedule, west, east }: PartSchedule,
  key: DecodedKey,
  book: Side,
): Promise<Share | null> {
  if (schedule !== LAST_YEAR_CURVE) return stepShare(schedule, key.asOf);
  const year = key.year - 1;
  const [then, end] = await Promise.all(
    [yearEarlier(key.asOf), `${year}-12-31`].map((asOf) =>
      inBook(actuals, { key: { ...key, west, east, year, asOf }, book, partners: null }),
    ),
  );
  return curveShare(then?.actual ?? null, end?.actual ?? null);
}

/** ratio - scheduled; null where one of them is. */
export async function gapOf(actuals: ActualLoader, row: Targeted): Promise<string | null> {
  const [done, share] = await Promise.all([ratio(actuals, row), scheduled(actuals, row)]);
  return done === null || share === null ? null : gap(done, share);
}

/** Whether the figure keeps up with the schedule of a target to be reached, or keeps to one to be kept. */
export async function paceOf(actuals: ActualLoader, row: Targeted): Promise<Pace | null> {
  const { target, targetKind } = row;
  if (target == null || targetKind == null) return null;
  const { actual, standsFor: day } = await figureOf(actuals, row);
  if (actual === null || day === null || !isInYear(day, requireKey(row.id))) return null;
  if (targetKind !== 'REACH') {
    const above = compareDecimals(actual, target);
    return (targetKind === 'KEEP_ABOVE' ? above >= 0 : above <= 0) ? 'KEPT' : 'MISSED';
  }
  const [done, share] = await Promise.all([ratio(actuals, row), scheduled(actuals, row)]);
  return done === null ? null : pace(done, share);
}
