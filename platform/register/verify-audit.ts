import type { DataSource } from 'typeorm';
import { inTransaction, type Run } from '../database/run';
import { raw, statement, type Statement } from '../database/sql';
import { CHAINS, hashOf, MOMENT_FORMAT, type Chain, type ChainedEntry } from './audit-chain';

/** The last entry of a chain. Noted elsewhere, it is what a later look can hold the chain against. */
export interface Anchor {
  subgraph: string;
  chain: Chain;
  position: number;
  hash: string;
}

export interface Verification {
  heads: Anchor[];
  /** What is wrong, a line each, naming the entry. */
  faults: string[];
}

interface Row extends ChainedEntry {
  id: string;
  hash: string;
}

const PAGE = 10_000;

const entriesAfter = (chain: Chain, last: Pick<Row, 'position' | 'id'>): Statement =>
  statement('audit.entries')`
select id::text as id, chain, position::float8 as position, previous, hash, actor, action, register, record, version,
  scope_region as region, scope_partner as partner, reason, details::text as details,
  to_char(recorded_at, ${raw(MOMENT_FORMAT)}) as "recordedAt"
from audit where chain = ${chain} and (position, id) > (${last.position}::bigint, ${last.id}::bigint)
order by position, id limit ${PAGE}`;

const headOf = (chain: Chain): Statement =>
  statement('audit.head')`select position::float8 as position, hash from audit_head where chain = ${chain}`;

/**
 * Holds each entry of a subgraph's audit trail against its hash, its neighbours, the head that the database keeps and earlier anchors,
 * all as of one moment: what is filed meanwhile is for the next look.
 */
export const verifyAudit = (
  subgraph: string,
  database: DataSource,
  anchors: readonly Anchor[],
): Promise<Verification> =>
  inTransaction(
    database,
    async ({ run }) => {
      const result: Verification = { heads: [], faults: [] };
      for (const chain of CHAINS) {
        const own = anchors.filter((anchor) => anchor.subgraph === subgraph && anchor.chain === chain);
        result.heads.push(await verifyChain(subgraph, chain, run, own, result.faults));
      }
      return result;
    },
    { isolation: 'REPEATABLE READ' },
  );

async function verifyChain(
  subgraph: string,
  chain: Chain,
  run: Run,
  anchors: readonly Anchor[],
  faults: string[],
): Promise<Anchor> {
  let last: Pick<Row, 'id' | 'position' | 'hash'> = { id: '0', position: 0, hash: '' };
  const missing = new Map(anchors.map((anchor) => [anchor.position, anchor.hash]));
  const say = (what: string): void => {
    faults.push(`${subgraph} ${chain}: ${what}`);
  };
  for (;;) {
    const rows = await run<Row>(entriesAfter(chain, last));
    for (const row of rows) {
      const { position, hash } = row;
      const name = `entry ${position} (id ${row.id}, ${row.action} ${row.register} ${row.record}, ${row.recordedAt})`;
      if (hashOf(row) !== hash)
        say(`${name} was changed, or added by hand: its hash is not that of what it says`);
      if (position <= last.position) say(`${name} was added: there is another one at its place`);
      else if (position > last.position + 1) say(`missing: ${range(last.position + 1, position - 1)}`);
      else if (row.previous !== last.hash)
        say(`${name} does not follow the one before it: one of them was replaced`);
      const noted = missing.get(position);
      if (noted !== undefined && noted !== hash) say(`${name} is not the one that was noted`);
      if (noted !== undefined) missing.delete(position);
      last = { id: row.id, position: Math.max(position, last.position), hash };
    }
    if (rows.length < PAGE) break;
  }
  const [head] = await run<{ position: number; hash: string }>(headOf(chain));
  const end = head?.position ?? 0;
  if (end > last.position) say(`missing: ${range(last.position + 1, end)}, at the end`);
  else if (end < last.position) say(`added: ${range(end + 1, last.position)}, at the end`);
  else if (head && head.hash !== last.hash)
    say(`entry ${end}, the last one, is not the one that was recorded`);
  for (const position of missing.keys())
    if (position > last.position) say(`missing: entry ${position}, which was noted, and all after it`);
  return { subgraph, chain, position: last.position, hash: last.hash };
}

const range = (from: number, to: number): string =>
  from === to ? `entry ${from}` : `entries ${from} to ${to}`;
