import type { LedgerSubgraph } from '../../schema/subgraphs';
import type { Run } from '../database/run';
import { statement, type Statement } from '../database/sql';
import { recordAudit } from '../register/audit';
import type { FilingStamp } from './statement-draft';

/** What is said of statements in the audit trail: each beside what its scope and side stated for that day before. */
const withBefore = (ids: readonly string[]): Statement => statement('ledger.audited-statements')`
select s.id::text as id, s.region, s.partner, s.total::text as after, before.id is null as "isFirst", before.total::text as before
from statement s
left join lateral (
  select id, total from statement b
  where (b.indicator, b.side, b.region_path, b.partner_path, b.date) = (s.indicator, s.side, s.region_path, s.partner_path, s.date)
    and b.id < s.id
  order by id desc limit 1
) before on true
where s.id = any(${ids}::bigint[])
order by s.id`;

interface Row {
  id: string;
  region: string;
  partner: string;
  before: string | null;
  after: string | null;
  isFirst: boolean;
}

/** Writes a line of the audit trail for each statement that a mutation has written, a withdrawal too, in its transaction. */
export async function auditStatements(
  run: Run,
  subgraph: LedgerSubgraph,
  ids: readonly string[],
  stamp: FilingStamp,
): Promise<void> {
  const rows = await run<Row>(withBefore(ids));
  const actionOf = ({ after, isFirst }: Row) => (after === null ? 'VOID' : isFirst ? 'ADD' : 'CORRECT');
  for (const action of ['ADD', 'CORRECT', 'VOID'] as const) {
    const lines = rows
      .filter((row) => actionOf(row) === action)
      .map(({ id, region, partner, before, after }) => ({
        id: statementId(subgraph, id),
        version: 1,
        scope: { region, partner },
        reason: stamp.reason,
        changes: [{ field: 'total', before, after }],
      }));
    await recordAudit(run, action, 'statement', lines, stamp);
  }
}

/** The id of a statement in the graph, as in east-west:S6: each ledger counts its statements by itself. */
export const statementId = (subgraph: string, id: string): string => `${subgraph}:S${id}`;

/** The number behind an id; null where it is of no statement of the subgraph. */
export function readStatementId(subgraph: string, id: string): string | null {
  const prefix = statementId(subgraph, '');
  const number = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  return /^[1-9]\d{0,17}$/.test(number) ? number : null;
}
