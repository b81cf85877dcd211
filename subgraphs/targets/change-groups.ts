import { maySetTargets, type Viewer } from '../../platform/access/viewer';
import { recordingMoment } from '../../platform/database/known-at';
import type { Run, Transaction } from '../../platform/database/run';
import { statement, type Statement } from '../../platform/database/sql';
import type { FilingStamp } from '../../platform/ledger/statement-draft';
import type { Message } from '../../platform/message';
import { liesInside } from '../../platform/region-code';
import { isRegion, regionName } from '../../platform/regions';
import { recordAudit } from '../../platform/register/audit';
import { isReason, refusal, type Change, type Refusal } from '../../platform/register/check-record';
import { actorOf, runOnce, type Outcome } from '../../platform/register/idempotency';
import { expected, refused } from '../../platform/register/messages';
import { isPlainLine } from '../../platform/text';
import { FIRST_YEAR, LAST_YEAR } from './arguments';
import { groupsByKey, groupMembers } from './group-sql';
import { groupId, type GroupRow } from './groups';
import type { Located } from './located';
import { messages } from './messages';
import type { GroupKey, GroupMemberRow } from './rows';

/** What setGroup is answered with. */
export interface GroupOutcome {
  group: GroupRow | null;
  refusals: Refusal[];
}

/** A group with all its members, as somebody wants it to be. */
export interface GroupInput extends GroupKey {
  source?: string | null;
  members: readonly { region: string; since?: number | null; until?: number | null; note?: string | null }[];
}

/** What is wrong with a group: with a field of it, or of its member of that place. */
export interface GroupProblem {
  field: 'name' | 'within' | 'source' | 'members';
  member: number | null;
  message: Message;
}

/** What a group is on record as. */
interface Standing {
  version: number;
  source: string | null;
  members: readonly GroupMemberRow[];
}

export type GroupDifference = Record<'removed' | 'added', string[]>;

/** Nobody ranks villages across the nation, and no group has been seen with more than some hundred. */
const MOST_MEMBERS = 5_000;

const LONGEST = 200;

const isLine = (text: string | null | undefined, least: number): boolean =>
  text == null || (text.trim().length >= least && text.length <= LONGEST && isPlainLine(text));

/** Everything that is wrong with a group that somebody wants to set; a region that he or she has no say in is not there. */
export function checkGroup({ within, name, source, members }: GroupInput, viewer: Viewer): GroupProblem[] {
  const problems: GroupProblem[] = [];
  const find = (field: GroupProblem['field'], message: Message, member: number | null = null): void => {
    problems.push({ field, member, message });
  };
  if (!isLine(name, 1)) find('name', expected.shortLine);
  if (within.length > 9 || !isRegion(within) || !maySetTargets(viewer, { region: within, partner: '' }))
    find('within', messages.region);
  if (!isLine(source, 0)) find('source', messages.atMost200);
  if (members.length > MOST_MEMBERS) find('members', messages.mostMembers(MOST_MEMBERS));
  const seen = new Set<string>();
  for (const [at, { region, since, until, note }] of members.entries()) {
    if (!isRegion(region) || region.length > 9 || !liesInside(region, within))
      find('members', messages.memberOf(region, within), at);
    else if (seen.has(region)) find('members', messages.memberOnce(region, regionName(region) ?? ''), at);
    seen.add(region);
    const [from, to] = [since ?? FIRST_YEAR, until ?? LAST_YEAR];
    if (from < FIRST_YEAR || to > LAST_YEAR || from > to)
      find('members', messages.memberYears(region, FIRST_YEAR, LAST_YEAR), at);
    if (!isLine(note, 0)) find('members', messages.atMost200, at);
  }
  return problems;
}

/** What is on record of a group; its version is 0 where nothing is. */
export async function standingGroup(run: Run, key: GroupKey): Promise<Standing> {
  const [known] = await run<GroupRow>(groupsByKey([key]));
  if (!known) return { version: 0, source: null, members: [] };
  const members = await run<Located<GroupMemberRow>>(groupMembers([known.versionId]));
  return { ...known, members: members.map(({ row }) => row) };
}

/** As in 611024, 611024 2021–2025 or 611024 2021–: 备注. */
const written = ({ region, since, until, note }: GroupInput['members'][number]): string =>
  [
    region,
    since != null || until != null ? ` ${since ?? ''}–${until ?? ''}` : '',
    note != null && note !== '' ? `：${note}` : '',
  ].join('');

/** The members that are no more as they were, and those that are new. */
export function differenceOf(standing: Standing, { members }: GroupInput): GroupDifference {
  const before = new Set(standing.members.map(written));
  const after = new Set(members.map(written));
  return {
    removed: [...before].filter((one) => !after.has(one)),
    added: [...after].filter((one) => !before.has(one)),
  };
}

const insertGroup = (
  { within, name, source, members }: GroupInput,
  { at, by, reason }: FilingStamp,
): Statement => statement('targets.insert-group')`
with recorded as (
  insert into region_group (within, name, source, reason, recorded_at, recorded_by)
  values (${within}, ${name}, ${source ?? null}, ${reason}, ${at}::timestamptz, ${by})
  returning id
)
insert into region_group_member (version, region, since, until, note)
select recorded.id, member.region, member.since, member.until, member.note
from recorded
cross join unnest(${members.map(({ region }) => region)}::text[], ${members.map(({ since }) => since ?? null)}::smallint[],
  ${members.map(({ until }) => until ?? null)}::smallint[], ${members.map(({ note }) => note ?? null)}::text[])
  as member(region, since, until, note)`;

/** Records a version of a group, with its line in the audit trail; a `reason` is why it replaces the one before. */
export async function recordGroup(
  run: Run,
  input: GroupInput,
  standing: Standing,
  stamp: FilingStamp,
): Promise<number> {
  const version = standing.version + 1;
  const reason = version > 1 ? stamp.reason : null;
  await run(insertGroup(input, { ...stamp, reason }));
  const { removed, added } = differenceOf(standing, input);
  const listed = (members: readonly string[]): string | null => members.join('、') || null;
  const changes = [{ field: 'members', before: listed(removed), after: listed(added) }];
  const scope = { region: input.within, partner: '' };
  const entry = { id: groupId(input), version, scope, reason, changes };
  await recordAudit(run, version > 1 ? 'CORRECT' : 'ADD', 'group', [entry], stamp);
  return version;
}

/** Sets a group or all its members anew, once for each key; a revision names the version that was read. */
export const setGroup = (
  transaction: Transaction,
  request: { input: GroupInput; version: number; reason?: string | null },
  change: Change,
): Promise<Outcome> =>
  runOnce(transaction, { table: 'group', action: 'SET', body: request }, change, async () => {
    const { run } = transaction;
    const { input, version, reason = null } = request;
    const refusals = checkGroup(input, change.viewer).map(({ field, message }) =>
      refusal('INVALID', field, message),
    );
    if (refusals.length > 0) return { refusals };
    const standing = await standingGroup(run, input);
    if (standing.version !== version) {
      const stale = refused.staleVersion(standing.version);
      return { refusals: [refusal('STALE_VERSION', 'version', stale, standing.version)] };
    }
    if (version > 0 && !isReason(reason))
      return { refusals: [refusal('INVALID', 'reason', expected.reason)] };
    const stamp = { at: await recordingMoment(run), by: actorOf(change), reason };
    return { id: groupId(input), version: await recordGroup(run, input, standing, stamp) };
  });
