import DataLoader from 'dataloader';
import { today } from '../calendar';
import type { Read } from '../database/read';
import { encodeProgressId } from '../ledger/progress-id';
import { NATION } from '../region-code';
import { isRegion } from '../regions';
import { groupRecord, type PostingDraft, type RecordRow, type Register } from './register';

/** What is posted in force under a name, as of groups of records: see CountedGroup. */
export type PostedLoader = DataLoader<string, Place[]>;

type Place = Omit<PostingDraft, 'amount'>;

const POSTED = `/* register.posted */
select record, indicator, region, partner, date::text as date
from posting
where record = any($1::text[])
group by record, indicator, region, partner, date
having sum(direction) > 0
order by record, indicator, date`;

export const createPostedLoader = (read: Read): PostedLoader =>
  new DataLoader(async (records) => {
    const rows = await read<Place & { record: string }>(POSTED, [records]);
    const found = new Map<string, Place[]>(records.map((record) => [record, []]));
    for (const { record, ...place } of rows) found.get(record)?.push(place);
    return records.map((record) => found.get(record) ?? []);
  });

/**
 * The progress that a record is part of, by itself or with its groups: for each indicator posted to, its region and those
 * above it, and the partnerships of these with its partner, in the year of the posting.
 */
export async function countsFor(
  register: Register,
  progressType: string,
  { id, values }: RecordRow,
  posted: PostedLoader,
  now: Date,
): Promise<{ __typename: string; id: string }[]> {
  const own = (register.countsFor ?? register.postings)?.(values) ?? [];
  if (register.countsFor) return progressOf(progressType, own, now);
  const groups = (register.groups ?? []).flatMap((group, n) =>
    group.keysOf(values, id).map((key) => posted.load(groupRecord(register, n, key))),
  );
  return progressOf(progressType, [...own, ...(await Promise.all(groups)).flat()], now);
}

function progressOf(
  progressType: string,
  places: readonly Place[],
  now: Date,
): { __typename: string; id: string }[] {
  const currentDay = today(now);
  const ids = places.flatMap(({ indicator, region, partner, date }) => {
    const yearEnd = `${date.slice(0, 4)}-12-31`;
    const asOf = yearEnd < currentDay ? yearEnd : currentDay;
    const scopes = [...lineage(region).map((west) => ({ west, east: '' }))];
    if (partner !== '') {
      for (const east of lineage(partner)) scopes.push(...lineage(region).map((west) => ({ west, east })));
    }
    return scopes.map((sides) =>
      encodeProgressId({ indicator, ...sides, asOf, year: Number(asOf.slice(0, 4)), knownAt: null }),
    );
  });
  return [...new Set(ids)].map((id) => ({ __typename: progressType, id }));
}

/** A region and those above it, up to its province and without the nation; no village, as villages need not be loaded. */
const lineage = (code: string): string[] =>
  [code, code.slice(0, 9), code.slice(0, 6), `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter(
    (one, i, all) => all.indexOf(one) === i && one.length < 12 && one !== NATION && isRegion(one),
  );
