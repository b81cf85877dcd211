import DataLoader from 'dataloader';
import type { RowScope } from '../../platform/access/viewer';
import type { Run } from '../../platform/database/run';
import { badInput } from '../../platform/errors';
import { isRegionCode } from '../../platform/region-code';
import * as sql from './group-sql';
import { group, type Located } from './located';
import type { GroupKey, GroupMemberRow } from './rows';

/** A group as it was recorded last. */
export interface GroupRow extends GroupKey {
  /** Whose members it has. */
  versionId: string;
  source: string | null;
  version: number;
}

export interface GroupVersionRow {
  versionId: string;
  version: number;
  source: string | null;
  reason: string | null;
  recordedAt: string;
  recordedBy: string;
  scope: RowScope;
}

/** What a group is known by, in the audit trail too. */
export const groupId = ({ within, name }: GroupKey): string => `${within}|${name}`;

/** The group of an id; null for a text that is none. */
export function readGroupId(id: string): GroupKey | null {
  const at = id.indexOf('|');
  const key = { within: id.slice(0, Math.max(at, 0)), name: id.slice(at + 1) };
  return isRegionCode(key.within) && key.name !== '' ? key : null;
}

const unknownGroup = (id: string): Error => badInput('group', id, 'the id of a group on record');

/** The group that a list is limited to; BAD_USER_INPUT for a text that is no id of one. */
export function requestedGroup(id: string | null | undefined): GroupKey | null {
  if (id == null) return null;
  const key = readGroupId(id);
  if (!key) throw unknownGroup(id);
  return key;
}

/** A list without rows may be one of a group that there is not: BAD_USER_INPUT then. */
export async function requireGroup(run: Run, key: GroupKey, knownAt: string | null): Promise<void> {
  const [row] = await run<{ known: boolean }>(sql.isGroupKnown(key, knownAt));
  if (row?.known !== true) throw unknownGroup(groupId(key));
}

/** Reads groups of regions: any number of keys by one statement. */
export class GroupLoaders {
  constructor(private readonly run: Run) {}

  readonly byKey = new DataLoader<GroupKey, GroupRow | null, string>(
    async (keys) => {
      const rows = await this.run<GroupRow>(sql.groupsByKey(keys));
      const found = new Map(rows.map((row) => [groupId(row), row]));
      return keys.map((key) => found.get(groupId(key)) ?? null);
    },
    { cacheKeyFn: groupId },
  );

  /** By the id of a version. */
  readonly members = new DataLoader<string, GroupMemberRow[]>(async (versions) =>
    group(versions, await this.run<Located<GroupMemberRow>>(sql.groupMembers(versions))),
  );

  /** Every version, the newest first. */
  readonly versions = new DataLoader<GroupKey, GroupVersionRow[], string>(
    async (keys) => {
      const rows = group(
        keys,
        await this.run<Located<Omit<GroupVersionRow, 'scope'>>>(sql.groupVersions(keys)),
      );
      return keys.map(({ within }, i) =>
        (rows[i] ?? []).map((row) => ({ ...row, scope: { region: within, partner: '' } })),
      );
    },
    { cacheKeyFn: groupId },
  );

  require(key: GroupKey, knownAt: string | null): Promise<void> {
    return requireGroup(this.run, key, knownAt);
  }

  page(filter: sql.GroupFilter, after: readonly string[] | null, limit: number): Promise<GroupRow[]> {
    return this.run(sql.groupPage(filter, after ?? [], limit));
  }

  async count(filter: sql.GroupFilter): Promise<number> {
    const [row] = await this.run<{ count: number }>(sql.groupCount(filter));
    return row?.count ?? 0;
  }
}
