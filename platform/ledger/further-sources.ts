import DataLoader from 'dataloader';
import type { RowScope } from '../access/viewer';
import type { Run } from '../database/run';
import { statement, type Statement } from '../database/sql';
import { regionPath } from '../region-code';
import type { FilingStamp, StatementDraft } from './statement-draft';

/** Another document that prints the total of a statement, as schema/ledger.graphql has it. */
export interface FurtherSource {
  /** What the statement is about, for the rules of access. */
  scope: RowScope;
  source: string;
  recordedAt: string;
  recordedBy: string;
}

/**
 * Puts a document beside the statement in force that has its total, unless that statement or an earlier one of the same scope, side,
 * day and total names it.
 */
const record = (drafts: readonly StatementDraft[], { at, by }: FilingStamp): Statement => statement(
  'ledger.record-further-sources',
)`
insert into further_source (statement, source, recorded_at, recorded_by)
select in_force.id, draft.source, ${at}::timestamptz, ${by}::text
from unnest(
  ${drafts.map((draft) => draft.indicator)}::text[],
  ${drafts.map(({ side }) => side)}::text[],
  ${drafts.map(({ region }) => regionPath(region))}::text[],
  ${drafts.map(({ partner }) => regionPath(partner))}::text[],
  ${drafts.map(({ date }) => date)}::date[],
  ${drafts.map(({ total }) => total)}::numeric[],
  ${drafts.map(({ source }) => source)}::text[]
) as draft(indicator, side, region_path, partner_path, date, total, source)
cross join lateral (
  select max(s.id) as id, bool_or(s.total = draft.total and s.source = draft.source) as is_named,
    (array_agg(s.total order by s.id desc))[1] as total
  from statement s
  where s.indicator = draft.indicator and s.side = draft.side and s.region_path = draft.region_path collate "C"
    and s.partner_path = draft.partner_path collate "C" and s.date = draft.date
) as in_force
where in_force.total = draft.total and in_force.is_named is not true
on conflict do nothing`;

/** Keeps where else totals stand that need no second statement, in the transaction and with the moment of their filing. */
export async function recordFurtherSources(
  run: Run,
  drafts: readonly StatementDraft[],
  stamp: FilingStamp,
): Promise<void> {
  const named = drafts.filter(({ source }) => source !== null);
  if (named.length > 0) await run(record(named, stamp));
}

/** A statement, and the moment up to which its documents are asked for: null for now. */
export interface SourcesOf {
  /** As the database counts statements. */
  id: string;
  scope: RowScope;
  knownAt: string | null;
}

const byStatements = (of: readonly SourcesOf[]): Statement => statement('ledger.further-sources')`
select n::int as n, f.source, to_char(f.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at, f.recorded_by
from unnest(${of.map(({ id }) => id)}::bigint[], ${of.map(({ knownAt }) => knownAt ?? 'infinity')}::timestamptz[])
  with ordinality as asked(id, known_at, n)
join further_source f on f.statement = asked.id and f.recorded_at <= asked.known_at
order by n, f.recorded_at, f.source`;

export type FurtherSourceLoader = DataLoader<SourcesOf, FurtherSource[], string>;

export const createFurtherSourceLoader = (run: Run): FurtherSourceLoader =>
  new DataLoader<SourcesOf, FurtherSource[], string>(
    async (of) => {
      const rows = await run<{ n: number; source: string; recorded_at: string; recorded_by: string }>(
        byStatements(of),
      );
      const found = of.map((): FurtherSource[] => []);
      for (const row of rows) {
        const scope = of[row.n - 1]?.scope;
        if (scope)
          found[row.n - 1]?.push({
            scope,
            source: row.source,
            recordedAt: row.recorded_at,
            recordedBy: row.recorded_by,
          });
      }
      return found;
    },
    { cacheKeyFn: ({ id, knownAt }) => `${id} ${knownAt ?? ''}` },
  );
