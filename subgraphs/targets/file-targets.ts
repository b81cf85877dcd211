import type { Run } from '../../platform/database/run';
import { sql, statement, type Sql, type Statement } from '../../platform/database/sql';
import type { TargetKind } from '../../platform/ledger/schedule';
import type { FilingStamp } from '../../platform/ledger/statement-draft';
import { recordAudit } from '../../platform/register/audit';
import { changesOf, type Terms } from './target-changes';

/** How a target is to be met; null keeps what is in force. */
export interface TargetTerms {
  kind: TargetKind | null;
  basis: 'LAST_YEAR' | null;
  schedule: string | null;
}

/** A target to be filed; codes, year and value (in the indicator's unit) have been checked. */
export interface TargetDraft extends TargetTerms {
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

/** Drafts, the first of those that repeat each other, beside what is on record of the same target. */
function draftsOf(drafts: readonly TargetDraft[]): Sql {
  const column = <Value>(pick: (draft: TargetDraft) => Value): Value[] => drafts.map(pick);
  return sql`draft as (
  select distinct on (indicator, region, partner, year) *
  from unnest(${column((draft) => draft.indicator)}::text[], ${column((draft) => draft.region)}::text[],
    ${column((draft) => draft.partner)}::text[], ${column((draft) => draft.year)}::int[],
    ${column((draft) => draft.value)}::numeric[], ${column((draft) => draft.source)}::text[],
    ${column((draft) => draft.note)}::text[], ${column((draft) => draft.row)}::int[],
    ${column((draft) => draft.kind)}::text[], ${column((draft) => draft.basis)}::text[],
    ${column((draft) => draft.schedule)}::text[])
    as d(indicator, region, partner, year, value, source, note, row, kind, basis, schedule)
  order by indicator, region, partner, year, row
),
known as (
  select d.row, count(*)::int as versions,
    bool_or(t.value = d.value and (d.kind is null or t.kind = d.kind) and (d.basis is null or t.basis is not distinct from d.basis)
      and (d.schedule is null or t.schedule is not distinct from d.schedule) and t.source is not distinct from d.source) as stated_before,
    (array_agg(t.value order by t.id desc))[1] as in_force, (array_agg(t.kind order by t.id desc))[1] as kind,
    (array_agg(t.basis order by t.id desc))[1] as basis, (array_agg(t.schedule order by t.id desc))[1] as schedule
  from draft d
  join target t using (indicator, region, partner, year)
  group by d.row
),
compared as (
  select d.*, k.versions, k.stated_before, k.in_force, k.kind as kind_before, k.basis as basis_before,
    k.schedule as schedule_before, k.row is null as is_new,
    d.value = k.in_force and (d.kind is null or d.kind = k.kind) and (d.basis is null or d.basis is not distinct from k.basis)
      and (d.schedule is null or d.schedule is not distinct from k.schedule) as is_same
  from draft d
  left join known k using (row)
)`;
}

/** A value that is not in force, but that this source has stated before: it was revised since, and stays so. */
const findSuperseded = (drafts: readonly TargetDraft[]): Statement => statement('targets.find-superseded')`
with ${draftsOf(drafts)}
select row, in_force::text as in_force
from compared
where not is_same and stated_before
order by row`;

/**
 * Kind, basis and schedule stay where a file says nothing of them. A correction may set a target again that was revised since. Each
 * target has its line in the audit trail.
 */
const insertTargets = (
  drafts: readonly TargetDraft[],
  { at, by, reason }: FilingStamp,
): Statement => statement('targets.file-targets')`
with ${draftsOf(drafts)},
filed as (
insert into target (indicator, region, partner, year, value, kind, basis, schedule, source, note, reason, recorded_at, recorded_by)
select indicator, region, partner, year, value, coalesce(kind, kind_before, 'REACH'), coalesce(basis, basis_before),
  coalesce(schedule, schedule_before), source, note, case when not is_new then ${reason}::text end, ${at}::timestamptz, ${by}
from compared
where is_new or (not is_same${reason === null ? sql` and not stated_before` : sql``})
order by row
returning indicator, region, partner, year, value, kind, basis, schedule, reason
)
select concat_ws('|', indicator, region, partner, year) as id, coalesce(versions, 0) + 1 as version, region, partner, filed.reason,
  json_build_object('value', in_force::text, 'kind', kind_before, 'basis', basis_before, 'schedule', schedule_before) as before,
  json_build_object('value', filed.value::text, 'kind', filed.kind, 'basis', filed.basis, 'schedule', filed.schedule) as after
from filed
join compared using (indicator, region, partner, year)
order by row`;

interface Filed {
  id: string;
  version: number;
  region: string;
  partner: string;
  reason: string | null;
  before: Terms;
  after: Terms;
}

/** Files targets in the transaction of a caller who holds the write lock; a `reason` is why values may come back. */
export async function fileTargets(
  run: Run,
  drafts: readonly TargetDraft[],
  stamp: FilingStamp,
): Promise<TargetFiling> {
  const superseded =
    stamp.reason === null ? await run<{ row: number; in_force: string }>(findSuperseded(drafts)) : [];
  const filed = await run<Filed>(insertTargets(drafts, stamp));
  const audited = filed.map(({ id, version, region, partner, before, after, ...rest }) => ({
    id,
    version,
    scope: { region, partner },
    reason: rest.reason,
    changes: changesOf(before, after),
  }));
  for (const [action, isFirst] of [['ADD', true] as const, ['CORRECT', false] as const]) {
    const some = audited.filter(({ version }) => (version === 1) === isFirst);
    await recordAudit(run, action, 'target', some, stamp);
  }
  return {
    written: filed.length,
    unchanged: drafts.length - filed.length,
    superseded: superseded.map(({ row, in_force }) => ({ row, inForce: in_force })),
  };
}

export interface Pair {
  east: string;
  west: string;
}

/** Pairs that targets are agreed for but nobody listed are partnerships all the same, of unknown dates. */
const insertPairs = (pairs: readonly Pair[], source: string): Statement => statement(
  'targets.add-partnerships',
)`
insert into partnership (east, west, source)
select distinct east, west, ${source}
from unnest(${pairs.map(({ east }) => east)}::text[], ${pairs.map(({ west }) => west)}::text[]) as pair(east, west)
on conflict do nothing
returning east, west`;

/** Those of the pairs that are no partnership on record. */
export const unknownPartnerships = (run: Run, pairs: readonly Pair[]): Promise<Pair[]> =>
  run<Pair>(statement('targets.unknown-partnerships')`
select distinct east, west
from unnest(${pairs.map(({ east }) => east)}::text[], ${pairs.map(({ west }) => west)}::text[]) as pair(east, west)
where not exists (select from partnership known where known.east = pair.east and known.west = pair.west)
order by east, west`);

/** Adds the pairs that are no partnership yet, each with its line in the audit trail, and gives them. */
export async function addPartnerships(
  run: Run,
  pairs: readonly Pair[],
  stamp: { at: string; by: string },
): Promise<Pair[]> {
  const added = await run<Pair>(insertPairs(pairs, stamp.by));
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
