import DataLoader from 'dataloader';
import { readablePaths, type RowScope, type Viewer } from '../../access/viewer';
import { formatAmount } from '../../amount';
import { indicator } from '../../catalogue';
import { connection, decodeCursor, pageSize, type Connection } from '../../connection';
import type { Run } from '../../database/run';
import { raw, sql, statement, type Sql, type Statement } from '../../database/sql';
import type { EvidencePage } from '../evidence';
import type { Side } from '../scopes';
import type { FindingCode, OtherTotal } from './finding';
import type { FindingsFilter } from './findings-id';

/** A finding that was kept, as schema/statements.graphql has it. */
export interface FindingNode {
  /** What it is about, for the rules of access. */
  scope: RowScope;
  id: string;
  code: FindingCode;
  row: number | null;
  indicator: { __typename: 'Indicator'; code: string };
  side: Side;
  date: string;
  total: string | null;
  other: OtherTotal | null;
  says: readonly string[];
  recordedAt: string;
  recordedBy: string;
}

interface Row {
  id: string;
  code: FindingCode;
  row: number | null;
  indicator: string;
  side: Side;
  region: string;
  partner: string;
  date: string;
  total: string | null;
  other: OtherTotal | null;
  says: string[];
  recorded_at: string;
  recorded_by: string;
}

const COLUMNS =
  raw(`id::text as id, code, row, indicator, side, region, partner, date::text as date, total::text as total, other, says,
  to_char(recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at, recorded_by`);

const byIds = (ids: readonly string[]): Statement => statement('findings.by-ids')`
select ${COLUMNS} from finding where id = any(${ids}::bigint[])`;

/** Findings by their number, as a mutation has kept them. */
export type FindingLoader = DataLoader<string, FindingNode>;

export const createFindingLoader = (run: Run): FindingLoader =>
  new DataLoader(async (ids) => {
    const rows = new Map((await run<Row>(byIds(ids))).map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = rows.get(id);
      return row ? toNode(row) : new Error(`no finding ${id}`);
    });
  });

const below = (column: string, paths: readonly string[]): Sql =>
  sql`exists (select from unnest(${paths}::text[]) as path where starts_with(${raw(column)}, path))`;

/** What a list asks for, as far as the viewer may read it: his or her regions, or as their partner. */
function conditions(filter: FindingsFilter, viewer: Viewer): Sql {
  const { withinPath, indicators, codes, since, until } = filter;
  const [west, east] = [readablePaths(viewer, 'WEST'), readablePaths(viewer, 'EAST')];
  return sql`region_path >= ${withinPath} collate "C" and region_path < ${`${withinPath}:`} collate "C"
    and indicator = any(${indicators}::text[]) and code = any(${codes}::text[])
    and date between ${since ?? '-infinity'}::date and ${until ?? 'infinity'}::date
    and (${west === null}::boolean or ${below('region_path', west ?? [])}
      or (partner_path <> '' and ${below('partner_path', east ?? [])}))`;
}

const page = (
  filter: FindingsFilter,
  viewer: Viewer,
  { before, size }: { before: string | null; size: number },
): Statement => statement('findings.page')`
select ${COLUMNS} from finding
where ${conditions(filter, viewer)} and (${before}::bigint is null or id < ${before}::bigint)
order by finding.id desc
limit ${size + 1}`;

const counted = (filter: FindingsFilter, viewer: Viewer): Statement => statement('findings.count')`
select count(*)::int as count from finding where ${conditions(filter, viewer)}`;

export type FindingPage = Connection<FindingNode> & { count: () => Promise<number> };

/** A page of findings, what was filed last first. */
export async function listFindings(
  run: Run,
  filter: FindingsFilter,
  { first, after, viewer }: EvidencePage & { viewer: Viewer },
): Promise<FindingPage> {
  const size = pageSize(first);
  const [before = null] = decodeCursor(after, [(id) => /^[1-9]\d{0,17}$/.test(id)]) ?? [];
  const rows = await run<Row>(page(filter, viewer, { before, size }));
  return {
    ...connection(rows.map(toNode), { size, after }, ({ id }) => [id.slice(id.indexOf(':F') + 2)]),
    count: async () => {
      const [row] = await run<{ count: number }>(counted(filter, viewer));
      return row?.count ?? 0;
    },
  };
}

const toNode = (row: Row): FindingNode => {
  const entry = indicator(row.indicator);
  return {
    scope: { region: row.region, partner: row.partner },
    // Each ledger counts its findings by itself.
    id: `${entry?.subgraph ?? ''}:F${row.id}`,
    code: row.code,
    row: row.row,
    indicator: { __typename: 'Indicator', code: row.indicator },
    side: row.side,
    date: row.date,
    total: row.total === null ? null : formatAmount(row.total, entry?.unit ?? 'COUNT'),
    other: row.other,
    says: row.says,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
};
