import type { QueryRunner } from 'typeorm';
import type { RowScope, Viewer } from '../access/viewer';
import { connection, decodeCursor, pageSize, type Connection } from '../connection';
import type { Read } from '../database/read';
import { badInput } from '../errors';
import { regionPath } from '../region-code';

/** Who did what to which record, when and why. */
export interface AuditEntry {
  id: string;
  actor: string;
  action: 'ADD' | 'CORRECT' | 'VOID';
  register: string;
  recordId: string;
  version: number;
  reason: string | null;
  recordedAt: string;
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

const audit = (subgraph: string): string => `/* ${subgraph}.audit */
select a.id::text as id, a.actor, a.action, a.register, a.record as "recordId", a.version, a.reason,
  to_char(a.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt"
from audit a
where (exists (select from unnest($1::text[]) as p where starts_with(a.region_path, p))
    or (a.scope_partner <> '' and exists (select from unnest($2::text[]) as p where starts_with(a.partner_path, p))))
  and ($3::text is null or a.register = $3)
  and ($4::text is null or a.record = $4)
  and ($5::text is null or a.actor = $5)
  and ($6::bigint is null or a.id < $6)
order by a.id desc
limit $7`;

/** The audit trail of the regions that the viewer administers, the newest first. */
export function createAuditLoader(subgraph: string, read: Read, viewer: Viewer): AuditLoader {
  const scopes = (side: 'WEST' | 'EAST'): string[] =>
    viewer.grants
      .filter((grant) => grant.role === 'ADMINISTRATOR' && grant.side === side)
      .map(({ region }) => regionPath(region));
  return async ({ register, recordId, actor, first, after }, registers) => {
    if (register != null && !registers.includes(register))
      throw badInput('register', register, registers.join(', '));
    const size = pageSize(first);
    const [last = null] = decodeCursor(after, [(id) => /^\d{1,18}$/.test(id)]) ?? [];
    const rows = await read<AuditEntry>(audit(subgraph), [
      scopes('WEST'),
      scopes('EAST'),
      register ?? null,
      recordId ?? null,
      actor ?? null,
      last,
      size + 1,
    ]);
    const page = connection(rows, size, ({ id }) => [id]);
    const edges = page.edges.map(({ cursor, node }) => ({
      cursor,
      node: { ...node, id: `${subgraph}:${node.id}` },
    }));
    return { ...page, edges, nodes: edges.map(({ node }) => node) };
  };
}

const RECORD = `/* register.audit */
insert into audit (actor, action, register, record, version, scope_region, scope_partner, reason, recorded_at)
select $1, $2, $3, *, $9 from unnest($4::text[], $5::int[], $6::text[], $7::text[], $8::text[])`;

/** One line of the audit trail to be written. */
export interface AuditDraft {
  id: string;
  version: number;
  scope: RowScope;
  reason: string | null;
}

/** Writes lines of the audit trail, in the transaction of what they speak of. */
export const recordAudit = (
  runner: QueryRunner,
  action: AuditEntry['action'],
  table: string,
  drafts: readonly AuditDraft[],
  stamp: { at: string; by: string },
): Promise<unknown> =>
  runner.query(RECORD, [
    stamp.by,
    action,
    table,
    drafts.map(({ id }) => id),
    drafts.map(({ version }) => version),
    drafts.map(({ scope }) => scope.region),
    drafts.map(({ scope }) => scope.partner),
    drafts.map(({ reason }) => reason),
    stamp.at,
  ]);
