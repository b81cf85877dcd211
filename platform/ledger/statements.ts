import DataLoader from 'dataloader';
import type { WaitForWriters } from '../database/known-at';
import type { Run } from '../database/run';
import { statement, type Statement } from '../database/sql';
import { encodeProgressId } from '../progress-id';
import { LINE_COLUMNS, STATEMENT_COLUMNS, toNode, type EvidenceNode, type EvidenceRow } from './evidence';
import { scopeTable, type Asked } from './scopes';

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
      return row ? toNode(row, null) : new Error(`no statement ${id}`);
    });
  });

/** Of each scope its own statement in one book: of the newest date that has a total what was filed last. */
const ownStatements = (asked: readonly Asked[]): Statement => statement('ledger.own-statements')`
with ${scopeTable(asked.map((one, n) => ({ ...one, n })))},
line as (
  select scope.n, own.*
  from scope
  cross join lateral (
    select *, total as amount
    from (
      select distinct on (date) * from statement t
      where t.indicator = scope.indicator and t.side = scope.side
        and t.region_path = scope.region_path collate "C" and t.partner_path = scope.partner_path collate "C"
        and t.date between scope.since and scope.as_of and t.recorded_at <= scope.known_at
      order by date desc, id desc
    ) as of_date
    where total is not null
    order by date desc
    limit 1
  ) as own
)
select n::text as n, 'S' as kind, ${LINE_COLUMNS}, ${STATEMENT_COLUMNS}, null as record
from line`;

/** The statement that a scope with a total of its own rests on, as it was filed. */
export type OwnStatementLoader = DataLoader<Asked, EvidenceNode | null, string>;

export const createOwnStatementLoader = (run: Run, waitForWriters: WaitForWriters): OwnStatementLoader =>
  new DataLoader<Asked, EvidenceNode | null, string>(
    async (asked) => {
      await waitForWriters(asked.map(({ key }) => key.knownAt));
      const rows = new Map((await run<EvidenceRow>(ownStatements(asked))).map((row) => [row.n, row]));
      return asked.map(({ key }, n) => {
        const row = rows.get(String(n));
        return row ? toNode(row, key.knownAt) : null;
      });
    },
    { cacheKeyFn: ({ key, book }) => `${book} ${encodeProgressId(key)}` },
  );
