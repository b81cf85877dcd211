import { CounterpartState, Pace } from '../../../../client/generated/schema.ts';
import type { Message } from '../../../../platform/message';
import type { ScorecardRowFragment } from '../../generated/graphql.ts';
import type { Place } from '../../view/place';
import { reasons } from './texts';

/** A row, and whose it is; its name is null where the page is about that one place. */
export interface Found {
  row: ScorecardRowFragment;
  place: Place;
  name: string | null;
}

/** After so many days without a newer figure a monthly one is late. */
const STALE_DAYS = 62;

/** What is behind its schedule, the largest gap first. Numbers order the rows alone. */
export const behind = (found: readonly Found[]): Found[] =>
  found
    .filter(({ row }) => row.pace === Pace.BEHIND || row.pace === Pace.MISSED)
    .sort((one, other) => Number(one.row.gap ?? 0) - Number(other.row.gap ?? 0));

/** What few have reported, what is old, and what is newer below than above, each with why. */
export const incomplete = (found: readonly Found[], asOf: string): { one: Found; why: Message[] }[] =>
  found.map((one) => ({ one, why: whyIncomplete(one.row, asOf) })).filter(({ why }) => why.length > 0);

function whyIncomplete({ coverage, statedOn }: ScorecardRowFragment, asOf: string): Message[] {
  if (coverage === null) return []; // not known: that is said above the page
  const { stated, expected, newerBelow, newest } = coverage;
  if (newest === null) return [reasons.nothing];
  return [
    // Where the place has stated a total itself, nobody below has to.
    ...(statedOn === null && stated < expected ? [reasons.fewReported(stated, expected)] : []),
    ...(newerBelow > 0 ? [reasons.newerBelow(newerBelow)] : []),
    ...(daysBetween(newest, asOf) > STALE_DAYS ? [reasons.old(newest)] : []),
  ];
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** What the other side states differently. */
export const differing = (found: readonly Found[]): Found[] =>
  found.filter(({ row }) => row.counterpart?.state === CounterpartState.DIFFERS);
