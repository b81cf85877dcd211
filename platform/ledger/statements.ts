import DataLoader from 'dataloader';
import type { Run } from '../database/run';
import { statement, type Statement } from '../database/sql';
import { LINE_COLUMNS, STATEMENT_COLUMNS, toNode, type EvidenceNode, type EvidenceRow } from './evidence';

const byIds = (ids: readonly string[]): Statement => statement('ledger.statements')`
select '0' as n, 'S' as kind, ${LINE_COLUMNS}, ${STATEMENT_COLUMNS}, null as record
from (select *, total as amount from statement) as line
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
