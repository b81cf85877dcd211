import { createHash } from 'node:crypto';
import type { Run } from '../database/run';
import { raw, statement, type Statement } from '../database/sql';
import { arrays } from './columns';

/** Changes are chained in the order in which they held the write lock. Reads of names have a chain of their own, so that they never wait for an import. */
export type Chain = 'CHANGES' | 'READS';
export const CHAINS: readonly Chain[] = ['CHANGES', 'READS'];

export type AuditAction = 'ADD' | 'CORRECT' | 'VOID' | 'IMPORT' | 'READ';

/** The content of an entry of the audit trail, which its hash covers. */
export interface AuditContent {
  actor: string;
  action: AuditAction;
  register: string;
  record: string;
  version: number;
  region: string;
  partner: string;
  reason: string | null;
  /** JSON, kept as it was written; null for entries of 0.1.0. */
  details: string | null;
}

export interface ChainedEntry extends AuditContent {
  chain: Chain;
  position: number;
  /** The hash of the entry before; '' for the first one. */
  previous: string;
  /** As in 2026-01-31T08:00:00.000000Z. */
  recordedAt: string;
}

/** A moment of the column recorded_at, as hashes cover it. */
export const MOMENT_FORMAT = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/** SHA-256, in hex, of all that an entry says and of where it stands. */
export const hashOf = (entry: ChainedEntry): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        entry.previous,
        entry.chain,
        entry.position,
        entry.actor,
        entry.action,
        entry.register,
        entry.record,
        entry.version,
        entry.region,
        entry.partner,
        entry.reason,
        entry.details,
        entry.recordedAt,
      ]),
    )
    .digest('hex');

/** The lock on the head is what serialises a chain: whoever has it adds the next entries, until the transaction ends. */
const lockHead = (chain: Chain, at: string | null): Statement => statement('audit.lock-head')`
insert into audit_head as head (chain, position, hash, recorded_at) values (${chain}, 0, '', '-infinity')
on conflict (chain) do update set position = head.position
returning position, hash,
  to_char(coalesce(${at}::timestamptz, greatest(clock_timestamp(), recorded_at)), ${raw(MOMENT_FORMAT)}) as at`;

const append = (entries: readonly (ChainedEntry & { hash: string })[], at: string): Statement =>
  statement('audit.append')`
insert into audit (actor, action, register, record, version, scope_region, scope_partner, reason, details, position, previous, hash, recorded_at)
select *, ${at}::timestamptz from unnest(${arrays([
    [entries.map(({ actor }) => actor), 'text'],
    [entries.map(({ action }) => action), 'text'],
    [entries.map(({ register }) => register), 'text'],
    [entries.map(({ record }) => record), 'text'],
    [entries.map(({ version }) => version), 'int'],
    [entries.map(({ region }) => region), 'text'],
    [entries.map(({ partner }) => partner), 'text'],
    [entries.map(({ reason }) => reason), 'text'],
    [entries.map(({ details }) => details), 'json'],
    [entries.map(({ position }) => position), 'bigint'],
    [entries.map(({ previous }) => previous), 'text'],
    [entries.map(({ hash }) => hash), 'text'],
  ])})`;

const moveHead = (chain: Chain, position: number, hash: string, at: string): Statement =>
  statement('audit.move-head')`
update audit_head set position = ${position}, hash = ${hash}, recorded_at = ${at} where chain = ${chain}`;

/** How many entries one statement adds. */
const CHUNK = 5000;

/** Appends entries to their chain, recorded at `at` or now, in the transaction of what they speak of. */
export async function appendAudit(
  run: Run,
  chain: Chain,
  contents: readonly AuditContent[],
  at: string | null,
): Promise<void> {
  if (contents.length === 0) return;
  const [head] = await run<{ position: string; hash: string; at: string }>(lockHead(chain, at));
  if (!head) throw new Error(`the audit trail has no head of ${chain}`);
  let previous = head.hash;
  let position = Number(head.position);
  for (let start = 0; start < contents.length; start += CHUNK) {
    const entries = contents.slice(start, start + CHUNK).map((content) => {
      position += 1;
      const entry = { ...content, chain, position, previous, recordedAt: head.at };
      previous = hashOf(entry);
      return { ...entry, hash: previous };
    });
    await run(append(entries, head.at));
  }
  await run(moveHead(chain, position, previous, head.at));
}
