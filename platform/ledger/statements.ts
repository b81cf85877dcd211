import DataLoader from 'dataloader';
import type { Run } from '../database/run';
import { statement, type Statement } from '../database/sql';
import { toNode, type EvidenceNode, type EvidenceRow } from './evidence';

const byIds = (ids: readonly string[]): Statement => statement('ledger.statements')`
select '0' as n, 'S' as kind, id::text as id, indicator, region, partner, side, date::text as date, total::text as amount,
  to_char(recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at, recorded_by, source, note, reason, null as record
from statement
where id = any(${ids}::bigint[])`;

/** Statements by their number, as a mutation has written them. */
export type StatementLoader = DataLoader<string, EvidenceNode>;

export const createStatementLoader = (run: Run): StatementLoader =>
  new DataLoader(async (ids) => {
    const rows = new Map((await run<EvidenceRow>(byIds(ids))).map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = rows.get(id);
      return row ? toNode(row) : new Error(`no statement ${id}`);
    });
  });
