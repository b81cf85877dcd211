import Big from 'big.js';
import type { Run } from '../database/run';
import { statement, type Statement } from '../database/sql';
import { arrays } from './columns';
import type { CountedGroup, PostingDraft } from './register';

interface Stamp {
  at: string;
  by: string;
}

interface Line extends PostingDraft {
  record: string;
  direction: 1 | -1;
}

interface NetRow extends PostingDraft {
  record: string;
  live: number;
}

const netPostings = (records: readonly string[]): Statement => statement('register.net-postings')`
select record, indicator, region, partner, date::text as date, sum(amount)::text as amount, sum(direction)::int as live
from posting
where record = any(${records}::text[])
group by record, indicator, region, partner, date
having sum(direction) <> 0 or sum(amount) <> 0`;

const insertPostings = (lines: readonly Line[], { at, by }: Stamp): Statement =>
  statement('register.insert-postings')`
insert into posting (indicator, region, partner, date, amount, direction, record, recorded_at, recorded_by)
select l.*, ${at}::timestamptz, ${by}::text
from unnest(${arrays([
    [lines.map((line) => line.indicator), 'text'],
    [lines.map((line) => line.region), 'text'],
    [lines.map((line) => line.partner), 'text'],
    [lines.map((line) => line.date), 'date'],
    [lines.map((line) => line.amount), 'numeric'],
    [lines.map((line) => line.direction), 'int'],
    [lines.map((line) => line.record), 'text'],
  ])}) as l(indicator, region, partner, date, amount, direction, record)`;

/** Brings the postings of records (by record key) to what they should be: the reversal of what is no longer so, and what is new. */
export async function postRecords(
  run: Run,
  desired: ReadonlyMap<string, readonly PostingDraft[]>,
  stamp: Stamp & { isNew: boolean },
): Promise<void> {
  const standing = stamp.isNew ? [] : await run<NetRow>(netPostings([...desired.keys()]));
  await write(run, differences(standing, desired), stamp);
}

/** The same for things counted once, whose postings are found anew from all records that speak of them. */
export async function postGroups(
  run: Run,
  group: CountedGroup,
  keys: readonly string[],
  recordOf: (key: string) => string,
  stamp: Stamp,
): Promise<void> {
  if (keys.length === 0) return;
  const found = await group.post(run, keys);
  const desired = new Map(keys.map((key) => [recordOf(key), found.get(key) ?? []]));
  const standing = await run<NetRow>(netPostings([...desired.keys()]));
  await write(run, differences(standing, desired), stamp);
}

const placeOf = ({ indicator, region, partner, date }: PostingDraft): string =>
  [indicator, region, partner, date].join('|');

/** What has to be posted so that the standing postings become the desired ones; what is right already is left alone. */
export function differences(
  standing: readonly NetRow[],
  desired: ReadonlyMap<string, readonly PostingDraft[]>,
): Line[] {
  const lines: Line[] = [];
  const standingOf = new Map<string, NetRow[]>();
  for (const net of standing) standingOf.set(net.record, [...(standingOf.get(net.record) ?? []), net]);
  for (const [record, drafts] of desired) {
    const wanted = new Map<string, PostingDraft>();
    for (const draft of drafts) {
      const same = wanted.get(placeOf(draft));
      wanted.set(
        placeOf(draft),
        same ? { ...same, amount: new Big(same.amount).plus(draft.amount).toFixed() } : draft,
      );
    }
    for (const net of standingOf.get(record) ?? []) {
      const draft = wanted.get(placeOf(net));
      if (draft && new Big(draft.amount).eq(net.amount)) wanted.delete(placeOf(net));
      else lines.push({ ...net, record, amount: new Big(net.amount).neg().toFixed(), direction: -1 });
    }
    for (const draft of wanted.values()) lines.push({ ...draft, record, direction: 1 });
  }
  return lines;
}

async function write(run: Run, lines: readonly Line[], stamp: Stamp): Promise<void> {
  if (lines.length > 0) await run(insertPostings(lines, stamp));
}
