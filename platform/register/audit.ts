import type { RowScope, Viewer } from '../access/viewer';
import { connection, decodeCursor, pageSize, type Connection } from '../connection';
import type { Run } from '../database/run';
import { joined, raw, sql, statement, type Sql, type Statement } from '../database/sql';
import { badInput } from '../errors';
import { NATION, regionPath } from '../region-code';
import { appendAudit, MOMENT_FORMAT, type AuditAction } from './audit-chain';
import type { AuditChange } from './audit-diff';
import { recordOfId } from './record-id';

/** Who did what to which record, when and why; as schema/changes.graphql has it. */
export interface AuditEntry {
  id: string;
  actor: string;
  action: AuditAction;
  register: string;
  recordId: string;
  recordIds: string[];
  version: number;
  changes: { field: string; before: string | null; after: string | null; isPersonal: boolean }[];
  import: ImportedFile | null;
  reason: string | null;
  recordedAt: string;
}

interface Row extends Omit<AuditEntry, 'changes' | 'import'> {
  details: { changes?: AuditChange[]; import?: ImportedFile } | null;
}

export interface AuditArguments {
  register?: string | null;
  recordId?: string | null;
  actor?: string | null;
  first?: number | null;
  after?: string | null;
}

/** `registers` are the names that the trail knows; BAD_USER_INPUT names another. */
export type AuditLoader = (
  args: AuditArguments,
  registers: readonly string[],
) => Promise<Connection<AuditEntry>>;

/** The paths of the regions that a viewer administers, by side. */
interface Administered {
  west: readonly string[];
  east: readonly string[];
}

const covered = (region: Sql, partner: Sql, { west, east }: Administered): Sql =>
  sql`(exists (select from unnest(${west}::text[]) as p where starts_with(${region}, p))
    or (${partner} <> '' and exists (select from unnest(${east}::text[]) as p where starts_with(${partner}, p))))`;

const pathOf = (code: string): Sql =>
  raw(`case when length(${code}) = 6 then regexp_replace(${code}, '(00){1,3}$', '') else ${code} end`);

/** Of a READ, which speaks of many records, whoever administers the region of one of them is shown that one. */
function auditPage(
  subgraph: string,
  { register, recordId, actor }: AuditArguments,
  administered: Administered,
  before: string | null,
  limit: number,
): Statement {
  const record = recordId == null ? null : recordOfId(recordId);
  const isOfRecord = (column: string): Sql =>
    record === null ? sql`` : sql` and ${raw(column)} = ${record}`;
  const conditions = [
    sql`(shown.ids is not null
    or (a.action <> 'READ' and ${covered(raw('a.region_path'), raw('a.partner_path'), administered)}${isOfRecord('a.record')}))`,
    ...(register == null ? [] : [sql`a.register = ${register}`]),
    ...(actor == null ? [] : [sql`a.actor = ${actor}`]),
    ...(before === null ? [] : [sql`a.id < ${before}::bigint`]),
  ];
  return statement(`${subgraph}.audit`)`
select a.id::text as id, a.actor, a.action, a.register, coalesce(shown.ids[1], a.record) as "recordId",
  coalesce(shown.ids, array[a.record]) as "recordIds", coalesce(shown.versions[1], a.version) as version, a.reason,
  case when a.action <> 'READ' then a.details end as details, to_char(a.recorded_at, ${raw(MOMENT_FORMAT)}) as "recordedAt"
from audit a
left join lateral (
  select array_agg(r.id) as ids, array_agg(r.version) as versions
  from json_to_recordset(case when a.action = 'READ' then a.details -> 'records' end)
    as r(id text, version int, region text, partner text)
  where ${covered(pathOf('r.region'), pathOf('r.partner'), administered)}${isOfRecord('r.id')}
) as shown on a.action = 'READ'
where ${joined(conditions, '\n  and ')}
order by a.id desc
limit ${limit}`;
}

/** The audit trail of the regions that the viewer administers, the newest first. */
export function createAuditLoader(subgraph: string, run: Run, viewer: Viewer): AuditLoader {
  const scopes = (side: 'WEST' | 'EAST'): string[] =>
    viewer.grants
      .filter((grant) => grant.role === 'ADMINISTRATOR' && grant.side === side)
      .map(({ region }) => regionPath(region));
  const administered = { west: scopes('WEST'), east: scopes('EAST') };
  return async (args, registers) => {
    const { register, first, after } = args;
    if (register != null && !registers.includes(register))
      throw badInput('register', register, registers.join(', '));
    const size = pageSize(first);
    const [last = null] = decodeCursor(after, [(id) => /^\d{1,18}$/.test(id)]) ?? [];
    const rows = await run<Row>(auditPage(subgraph, args, administered, last, size + 1));
    const page = connection(rows, { size, after }, ({ id }) => [id]);
    const edges = page.edges.map(({ cursor, node }) => ({
      cursor,
      node: toEntry(subgraph, node),
    }));
    return { ...page, edges, nodes: edges.map(({ node }) => node) };
  };
}

const toEntry = (subgraph: string, { details, ...row }: Row): AuditEntry => ({
  ...row,
  id: `${subgraph}:${row.id}`,
  changes: (details?.changes ?? []).map((change) =>
    'personal' in change
      ? { field: change.personal, before: null, after: null, isPersonal: true }
      : { ...change, isPersonal: false },
  ),
  import: details?.import ?? null,
});

/** One line of the audit trail to be written. */
export interface AuditDraft {
  id: string;
  version: number;
  scope: RowScope;
  reason: string | null;
  changes: readonly AuditChange[];
}

/** Writes lines of the audit trail, in the transaction of what they speak of. */
export const recordAudit = (
  run: Run,
  action: 'ADD' | 'CORRECT' | 'VOID',
  table: string,
  drafts: readonly AuditDraft[],
  stamp: { at: string; by: string },
): Promise<void> =>
  appendAudit(
    run,
    'CHANGES',
    drafts.map(({ id, version, scope, reason, changes }) => ({
      actor: stamp.by,
      action,
      register: table,
      record: id,
      version,
      ...scope,
      reason,
      details: JSON.stringify({ changes }),
    })),
    stamp.at,
  );

/** A file that was taken: its name without a folder, the hash of its bytes, and how many of its rows this subgraph has written or had. */
export interface ImportedFile {
  file: string;
  sha256: string;
  written: number;
  unchanged: number;
}

/** Notes who imported a file, for the administrators of the nation, in the transaction of the import. */
export const recordImport = (
  run: Run,
  table: string,
  imported: ImportedFile,
  stamp: { at: string; by: string; reason: string | null },
): Promise<void> =>
  appendAudit(
    run,
    'CHANGES',
    [
      {
        actor: stamp.by,
        action: 'IMPORT',
        register: table,
        record: imported.sha256,
        version: 1,
        region: NATION,
        partner: '',
        reason: stamp.reason,
        details: JSON.stringify({ import: imported }),
      },
    ],
    stamp.at,
  );

/** Notes who was shown the names and phones of which versions of records: one entry, in the transaction of the statement that read them. */
export async function recordRead(
  run: Run,
  table: string,
  by: string,
  records: readonly ({ id: string; version: number } & RowScope)[],
): Promise<void> {
  const [first] = records;
  if (!first) return;
  const details = JSON.stringify({
    records: records.map(({ id, version, region, partner }) => ({ id, version, region, partner })),
  });
  const { id: record, version } = first;
  const content = { actor: by, action: 'READ' as const, register: table, record, version, reason: null };
  await appendAudit(run, 'READS', [{ ...content, region: NATION, partner: '', details }], null);
}
