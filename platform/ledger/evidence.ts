import DataLoader from 'dataloader';
import type { RowScope } from '../access/viewer';
import { formatAmount } from '../amount';
import { parseDay } from '../calendar';
import { indicator } from '../catalogue';
import { connection, decodeCursor, pageSize, type Connection } from '../connection';
import type { WaitForWriters } from '../database/known-at';
import type { Run } from '../database/run';
import { raw, statement, type Sql, type Statement } from '../database/sql';
import { encodeProgressId } from '../progress-id';
import { MAX_ROWS, tooManyRows } from '../row-budget';
import { COUNTED, rowsInside, scopeTable, type Asked, type Side } from './scopes';

interface EntityStub<Typename extends string> {
  __typename: Typename;
  code: string;
}

/** One line of the ledger, as schema/ledger.graphql has it. */
export interface EvidenceNode {
  __typename: 'Statement' | 'Posting';
  /** What it is about, for the rules of access. */
  scope: RowScope;
  id: string;
  indicator: EntityStub<'Indicator'>;
  region: EntityStub<'Region'>;
  partner: EntityStub<'Region'> | null;
  side: Side;
  date: string;
  amount: string;
  recordedAt: string;
  recordedBy: string;
  source: string | null;
  note: string | null;
  reason: string | null;
  /** A statement's value as it was given, with its unit and, where it is not exact, the word that says so. */
  given: string | null;
  givenUnit: string | null;
  qualifier: string | null;
  recordId: string;
  /** The moment that it was asked for as of; null for now. */
  knownAt: string | null;
}

export interface EvidenceRow {
  n: string;
  kind: 'S' | 'P';
  id: string;
  indicator: string;
  region: string;
  partner: string;
  side: Side;
  date: string;
  amount: string;
  recorded_at: string;
  recorded_by: string;
  source: string | null;
  note: string | null;
  reason: string | null;
  given: string | null;
  unit: string | null;
  qualifier: string | null;
  record: string | null;
}

/** What a line says, from a relation that has all columns of statements or postings. */
export const LINE_COLUMNS: Sql =
  raw(`id, indicator, region, partner, side, date::text as date, amount::text as amount,
  to_char(recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at, recorded_by`);
export const STATEMENT_COLUMNS: Sql = raw('source, note, reason, given, unit, qualifier');

export interface EvidencePage {
  first?: number | null;
  after?: string | null;
}

/**
 * The same outermost statements and uncovered postings that ledger.general-actuals adds up, newest first, one page for each `n`, which
 * may have several scopes.
 */
const evidence = (
  asked: readonly (Asked & { n: number })[],
  after: readonly string[] | null,
  size: number,
): Statement => statement('ledger.evidence')`
with ${scopeTable(asked)},
${COUNTED},
covered as (
  select c.n, p.id
  from counted c
  cross join lateral ${rowsInside('c', 'posting', 'id', 'c.date')} p
  where outermost
),
line as (
  select n, 'S' as kind, id, indicator, region, partner, side, date, total as amount, recorded_at, recorded_by,
    ${STATEMENT_COLUMNS}, null as record
  from counted
  where outermost
  union all
  select scope.n, 'P', p.id, p.indicator, p.region, p.partner, 'WEST', p.date, p.amount, p.recorded_at, p.recorded_by,
    null, null, null, null, null, null, p.record
  from scope
  cross join lateral ${rowsInside('scope', 'posting', '*', 'scope.as_of')} p
  where not scope.own_only and (scope.n, p.id) not in (select n, id from covered)
),
ranked as (
  select *, row_number() over (partition by n order by date desc, kind desc, id desc) as place
  from line
  where ${after?.[0] ?? null}::date is null
    or (date, kind, id) < (${after?.[0] ?? null}::date, ${after?.[1] ?? null}::text, ${after?.[2] ?? null}::bigint)
)
select n, kind, ${LINE_COLUMNS}, ${STATEMENT_COLUMNS}, record
from ranked
where place <= ${size + 1}
order by n, place
limit ${MAX_ROWS + 1}`;

/** By what an actual rests on: its own scope and book, or those of a rate's two parts. */
export type EvidenceLoader = DataLoader<readonly Asked[], Connection<EvidenceNode>, string>;

/** Loads pages of evidence: one SQL statement, however many rows. `first` and `after` are the same for all. */
export function createEvidenceLoader(
  run: Run,
  waitForWriters: WaitForWriters,
): (page: EvidencePage) => EvidenceLoader {
  const loaders = new Map<string, EvidenceLoader>();
  return (page) => {
    const key = JSON.stringify([page.first, page.after]);
    const loader = loaders.get(key) ?? evidencePageLoader(run, waitForWriters, page);
    loaders.set(key, loader);
    return loader;
  };
}

function evidencePageLoader(run: Run, waitForWriters: WaitForWriters, page: EvidencePage): EvidenceLoader {
  const size = pageSize(page.first);
  const after = decodeCursor(page.after, [
    (date) => parseDay(date) !== null,
    (kind) => /^[SP]$/.test(kind),
    (id) => /^\d{1,18}$/.test(id),
  ]);
  const loadPages = async (bases: readonly (readonly Asked[])[]) => {
    const asked = bases.flatMap((scopes, n) => scopes.map((scope) => ({ ...scope, n })));
    await waitForWriters(asked.map(({ key }) => key.knownAt));
    const rows = await run<EvidenceRow>(evidence(asked, after, size));
    if (rows.length > MAX_ROWS) throw tooManyRows();
    const lines = bases.map((): EvidenceRow[] => []);
    for (const row of rows) lines[Number(row.n)]?.push(row);
    return lines.map((ofOne, n) => {
      const knownAt = bases[n]?.[0]?.key.knownAt ?? null;
      const found = connection(ofOne, { size, after: page.after }, (line) => [line.date, line.kind, line.id]);
      const edges = found.edges.map(({ cursor, node }) => ({ cursor, node: toNode(node, knownAt) }));
      return { ...found, edges, nodes: edges.map(({ node }) => node) };
    });
  };
  return new DataLoader(loadPages, {
    cacheKeyFn: (scopes) => scopes.map(({ key, book }) => `${book} ${encodeProgressId(key)}`).join('\n'),
  });
}

/** Each ledger counts its lines by itself, so an id says whose they are: clients that keep rows by id must not mix them up. */
export const toNode = (row: EvidenceRow, knownAt: string | null): EvidenceNode => ({
  __typename: row.kind === 'S' ? 'Statement' : 'Posting',
  id: `${indicator(row.indicator)?.subgraph ?? ''}:${row.kind}${row.id}`,
  scope: { region: row.region, partner: row.partner },
  indicator: { __typename: 'Indicator', code: row.indicator },
  region: { __typename: 'Region', code: row.region },
  partner: row.partner === '' ? null : { __typename: 'Region', code: row.partner },
  side: row.side,
  date: row.date,
  amount: formatAmount(row.amount, indicator(row.indicator)?.unit ?? 'COUNT'),
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
  source: row.source,
  note: row.note,
  reason: row.reason,
  given: row.given,
  givenUnit: row.unit,
  qualifier: row.qualifier,
  recordId: row.record ?? '',
  knownAt,
});
