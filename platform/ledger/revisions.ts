import DataLoader from 'dataloader';
import type { RowScope } from '../access/viewer';
import { parseDay } from '../calendar';
import { connection, decodeCursor, pageSize, type Connection } from '../connection';
import type { WaitForWriters } from '../database/known-at';
import type { Run } from '../database/run';
import { statement, type Statement } from '../database/sql';
import { encodeProgressId, type DecodedKey } from '../progress-id';
import { MAX_ROWS, tooManyRows } from '../row-budget';
import {
  LINE_COLUMNS,
  STATEMENT_COLUMNS,
  toNode,
  type EvidenceNode,
  type EvidencePage,
  type EvidenceRow,
} from './evidence';
import { scopeTable } from './scopes';

/** One statement, and what became of it, as schema/ledger.graphql has it. */
export interface Revision {
  /** What it is about, for the rules of access. */
  scope: RowScope;
  statement: EvidenceNode;
  replacedAt: string | null;
  withdrawn: boolean;
  replacedBy: string | null;
  replacedBecause: string | null;
}

type RevisionRow = EvidenceRow & {
  replaced_at: string | null;
  withdrawn: boolean;
  replaced_by: string | null;
  replaced_because: string | null;
};

const AFTER = [(date: string) => parseDay(date) !== null, (id: string) => /^\d{1,18}$/.test(id)];

/** Of each scope its own statements of both books, the newest date and of each date what was filed last first. */
const revisions = (
  keys: readonly DecodedKey[],
  after: readonly string[] | null,
  size: number,
): Statement => statement('ledger.revisions')`
with ${scopeTable(keys.map((key, n) => ({ n, key, book: 'WEST', partners: null })))},
line as (
  select scope.n, filed.*
  from scope
  cross join lateral (
    select *, total as amount
    from (
      select *, lead(recorded_at) over next as replaced_at, lead(recorded_by) over next as replaced_by,
        lead(reason) over next as replaced_because, lead(id) over next is not null and lead(total) over next is null as withdrawn
      from statement t
      where t.indicator = scope.indicator and t.side = any('{WEST,EAST}'::text[])
        and t.region_path = scope.region_path collate "C" and t.partner_path = scope.partner_path collate "C"
        and t.date between scope.since and scope.as_of and t.recorded_at <= scope.known_at
      window next as (partition by side, date order by id)
    ) as of_scope
    where total is not null
      and (${after?.[0] ?? null}::date is null or (date, id) < (${after?.[0] ?? null}::date, ${after?.[1] ?? null}::bigint))
    order by date desc, id desc
    limit ${size + 1}
  ) as filed
)
select n, 'S' as kind, ${LINE_COLUMNS}, ${STATEMENT_COLUMNS}, null as record,
  to_char(replaced_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as replaced_at, withdrawn, replaced_by, replaced_because
from line
order by n, line.date desc, line.id desc
limit ${MAX_ROWS + 1}`;

export type RevisionLoader = DataLoader<DecodedKey, Connection<Revision>, string>;

/** Loads pages of revisions: one SQL statement, however many scopes. `first` and `after` are the same for all. */
export function createRevisionLoader(
  run: Run,
  waitForWriters: WaitForWriters,
): (page: EvidencePage) => RevisionLoader {
  const loaders = new Map<string, RevisionLoader>();
  return (page) => {
    const name = JSON.stringify([page.first, page.after]);
    const loader = loaders.get(name) ?? revisionPageLoader(run, waitForWriters, page);
    loaders.set(name, loader);
    return loader;
  };
}

function revisionPageLoader(run: Run, waitForWriters: WaitForWriters, page: EvidencePage): RevisionLoader {
  const size = pageSize(page.first);
  const after = decodeCursor(page.after, AFTER);
  return new DataLoader<DecodedKey, Connection<Revision>, string>(
    async (keys) => {
      await waitForWriters(keys.map(({ knownAt }) => knownAt));
      const rows = await run<RevisionRow>(revisions(keys, after, size));
      if (rows.length > MAX_ROWS) throw tooManyRows();
      const lines = keys.map((): RevisionRow[] => []);
      for (const row of rows) lines[Number(row.n)]?.push(row);
      return lines.map((ofOne, n) => {
        const knownAt = keys[n]?.knownAt ?? null;
        const found = connection(ofOne, { size, after: page.after }, ({ date, id }) => [date, id]);
        const edges = found.edges.map(({ cursor, node }) => ({ cursor, node: toRevision(node, knownAt) }));
        return { ...found, edges, nodes: edges.map(({ node }) => node) };
      });
    },
    { cacheKeyFn: encodeProgressId },
  );
}

function toRevision(row: RevisionRow, knownAt: string | null): Revision {
  const filed = toNode(row, knownAt);
  return {
    scope: filed.scope,
    statement: filed,
    replacedAt: row.replaced_at,
    withdrawn: row.withdrawn,
    replacedBy: row.replaced_by,
    replacedBecause: row.replaced_because,
  };
}
