import { runText, type Run } from '../../platform/database/run';
import type { FilingStamp } from '../../platform/ledger/file-statements';
import { recordAudit } from '../../platform/register/audit';

/** A target to be filed; codes, year and value (in the indicator's unit) have been checked. */
export interface TargetDraft {
  row: number;
  indicator: string;
  region: string;
  /** '' where there is none. */
  partner: string;
  year: number;
  value: string;
  source: string | null;
  note: string | null;
}

export interface TargetFiling {
  written: number;
  /** Drafts that are on record already. */
  unchanged: number;
  /** Of these the rows whose value was revised since it was first filed, with the value in force. */
  superseded: { row: number; inForce: string }[];
}

/** Drafts ($1 to $8), the first of those that repeat each other, beside what is on record of the same target. */
const DRAFTS = `draft as (
  select distinct on (indicator, region, partner, year) *
  from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::numeric[], $6::text[], $7::text[], $8::int[])
    as d(indicator, region, partner, year, value, source, note, row)
  order by indicator, region, partner, year, row
),
known as (
  select d.row, count(*)::int as versions, bool_or(t.value = d.value and t.source is not distinct from d.source) as stated_before,
    (array_agg(t.value order by t.id desc))[1] as in_force, (array_agg(t.kind order by t.id desc))[1] as kind,
    (array_agg(t.schedule order by t.id desc))[1] as schedule
  from draft d
  join target t using (indicator, region, partner, year)
  group by d.row
)`;

/** A value that is not in force, but that this source has stated before: it was revised since, and stays so. */
const FIND_SUPERSEDED = `/* targets.find-superseded */
with ${DRAFTS}
select row, in_force::text as in_force
from draft
join known using (row)
where in_force <> value and stated_before
order by row`;

/** A file revises the value alone: kind and schedule stay. A correction ($9, its reason) may set a value again that was revised since. Each target has its line in the audit trail. */
const FILE_TARGETS = `/* targets.file-targets */
with ${DRAFTS},
filed as (
insert into target (indicator, region, partner, year, value, kind, schedule, source, note, reason, recorded_at, recorded_by)
select indicator, region, partner, year, value, coalesce(kind, 'REACH'), schedule, source, note, case when in_force is not null then $9::text end, $11::timestamptz, $10
from draft
left join known using (row)
where in_force is null or (in_force <> value and (not stated_before or $9 is not null))
order by row
returning indicator, region, partner, year, reason
)
select concat_ws('|', indicator, region, partner, year) as id, coalesce(versions, 0) + 1 as version, region, partner, filed.reason,
  in_force::text as before, draft.value::text as after
from filed
join draft using (indicator, region, partner, year)
left join known using (row)
order by row`;

interface Filed {
  id: string;
  version: number;
  region: string;
  partner: string;
  reason: string | null;
  before: string | null;
  after: string;
}

/** Files targets in the transaction of a caller who holds the write lock; a `reason` is why values may come back. */
export async function fileTargets(
  run: Run,
  drafts: readonly TargetDraft[],
  { at, by, reason }: FilingStamp,
): Promise<TargetFiling> {
  const columns = [
    drafts.map((draft) => draft.indicator),
    drafts.map((draft) => draft.region),
    drafts.map((draft) => draft.partner),
    drafts.map((draft) => draft.year),
    drafts.map((draft) => draft.value),
    drafts.map((draft) => draft.source),
    drafts.map((draft) => draft.note),
    drafts.map((draft) => draft.row),
  ];
  const superseded =
    reason === null ? await runText<{ row: number; in_force: string }>(run, FIND_SUPERSEDED, columns) : [];
  const filed = await runText<Filed>(run, FILE_TARGETS, [...columns, reason, by, at]);
  const audited = filed.map(({ id, version, region, partner, before, after, ...rest }) => ({
    id,
    version,
    scope: { region, partner },
    reason: rest.reason,
    changes: [{ field: 'value', before, after }],
  }));
  for (const [action, isFirst] of [['ADD', true] as const, ['CORRECT', false] as const]) {
    const some = audited.filter(({ version }) => (version === 1) === isFirst);
    await recordAudit(run, action, 'target', some, { at, by });
  }
  return {
    written: filed.length,
    unchanged: drafts.length - filed.length,
    superseded: superseded.map(({ row, in_force }) => ({ row, inForce: in_force })),
  };
}

/** Pairs that a file speaks of but nobody listed are partnerships all the same, of unknown dates. */
const ADD_PARTNERSHIPS = `/* targets.add-partnerships */
insert into partnership (east, west, source)
select distinct east, west, $3 from unnest($1::text[], $2::text[]) as pair(east, west)
on conflict do nothing
returning east, west`;

/** Adds the pairs that are no partnership yet, each with its line in the audit trail, and gives them. */
export async function addPartnerships(
  run: Run,
  pairs: readonly { east: string; west: string }[],
  stamp: { at: string; by: string },
): Promise<{ east: string; west: string }[]> {
  const added = await runText<{ east: string; west: string }>(run, ADD_PARTNERSHIPS, [
    pairs.map(({ east }) => east),
    pairs.map(({ west }) => west),
    stamp.by,
  ]);
  const audited = added.map(({ east, west }) => ({
    id: `${east}-${west}`,
    version: 1,
    scope: { region: west, partner: east },
    reason: null,
    changes: [],
  }));
  await recordAudit(run, 'ADD', 'partnership', audited, stamp);
  return added;
}
