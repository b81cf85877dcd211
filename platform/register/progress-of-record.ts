import DataLoader from 'dataloader';
import type { RowScope } from '../access/viewer';
import { today } from '../calendar';
import { catalogue } from '../catalogue';
import type { Run } from '../database/run';
import { statement, type Statement } from '../database/sql';
import { encodeProgressId } from '../progress-id';
import { NATION } from '../region-code';
import { isRegion } from '../regions';
import { groupRecord, type PostingDraft, type RecordRow, type Register } from './register';

/** What is posted in force under a name, as of groups of records: see CountedGroup. */
export type PostedLoader = DataLoader<string, PostingKey[]>;

type PostingKey = Omit<PostingDraft, 'amount'>;

const postedUnder = (records: readonly string[]): Statement => statement('register.posted')`
select record, indicator, region, partner, date::text as date
from posting
where record = any(${records}::text[])
group by record, indicator, region, partner, date
having sum(direction) > 0
order by record, indicator, date`;

export const createPostedLoader = (run: Run): PostedLoader =>
  new DataLoader(async (records) => {
    const rows = await run<PostingKey & { record: string }>(postedUnder(records));
    const found = new Map<string, PostingKey[]>(records.map((record) => [record, []]));
    for (const { record, ...place } of rows) found.get(record)?.push(place);
    return records.map((record) => found.get(record) ?? []);
  });

/** Refers to a row of progress, and says what that is about. */
interface ProgressOfRecord {
  __typename: string;
  id: string;
  scope: RowScope;
}

/**
 * The progress that a record is part of, by itself or with its groups: for each indicator posted to, its region and those
 * above it up to the nation, its partner and those above that, and the pairs of both, in the year of the posting; and the same
 * of each rate that the indicator is a part of.
 */
export async function countsFor(
  register: Register,
  progressType: string,
  { id, values }: RecordRow,
  posted: PostedLoader,
  now: Date,
): Promise<ProgressOfRecord[]> {
  const own = (register.countsFor ?? register.postings)?.(values) ?? [];
  if (register.countsFor) return progressOf(progressType, own, now);
  const groups = (register.groups ?? []).flatMap((group) =>
    group.keysOf(values, id).map((key) => posted.load(groupRecord(group, key))),
  );
  return progressOf(progressType, [...own, ...(await Promise.all(groups)).flat()], now);
}

function progressOf(progressType: string, places: readonly PostingKey[], now: Date): ProgressOfRecord[] {
  const currentDay = today(now);
  const keys = places.flatMap(({ indicator, region, partner, date }) => {
    const yearEnd = `${date.slice(0, 4)}-12-31`;
    const asOf = yearEnd < currentDay ? yearEnd : currentDay;
    const scopes = [...lineage(region), NATION].map((west) => ({ west, east: '' }));
    for (const east of lineage(partner)) {
      scopes.push({ west: '', east }, ...lineage(region).map((west) => ({ west, east })));
    }
    return [indicator, ...ratesOf(indicator)].flatMap((code) =>
      scopes.map((sides) => ({
        indicator: code,
        ...sides,
        asOf,
        year: Number(asOf.slice(0, 4)),
        knownAt: null,
      })),
    );
  });
  const byId = new Map(keys.map((key) => [encodeProgressId(key), key]));
  return [...byId].map(([id, { west, east }]) => ({
    __typename: progressType,
    id,
    scope: { region: west, partner: east },
  }));
}

/** The rates that an indicator is a part of. */
const ratesOf = (indicator: string): string[] =>
  catalogue
    .filter(({ numerator, denominator }) => [numerator, denominator].includes(indicator))
    .map(({ code }) => code);

/** A region and those above it, up to its province; none for no region. */
const lineage = (code: string): string[] =>
  [code, code.slice(0, 9), code.slice(0, 6), `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter(
    (one, i, all) => all.indexOf(one) === i && one !== NATION && isRegion(one),
  );
