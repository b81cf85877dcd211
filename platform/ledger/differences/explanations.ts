import DataLoader from 'dataloader';
import type { RowScope } from '../../access/viewer';
import { formatAmount } from '../../amount';
import { indicator } from '../../catalogue';
import type { Run } from '../../database/run';
import { raw, statement, type Statement } from '../../database/sql';
import { encodeProgressId, type DecodedKey } from '../../progress-id';
import { NATION } from '../../region-code';
import { countsWithinYear, type Side } from '../scopes';
import type { ExplanationRow } from './explanation-table';

/** An explanation as schema/differences.graphql has it. */
export interface Explanation {
  /** What it is about, for the rules of access. */
  scope: RowScope;
  id: string;
  side: Side;
  reason: string;
  date: string;
  west: string;
  east: string;
  recordedAt: string;
  recordedBy: string;
}

/** A row of progress has so many of its newest explanations. */
const MOST = 50;

const COLUMNS =
  raw(`id::text as id, indicator, region, partner, side, date::text as date, west::text as west, east::text as east, reason,
  to_char(recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at, recorded_by`);

const ofRows = (keys: readonly DecodedKey[]): Statement => statement('ledger.explanations')`
select (key.n - 1)::int as n, found.*
from unnest(
  ${keys.map(({ entry }) => entry.code)}::text[],
  ${keys.map(({ west }) => west || NATION)}::text[],
  ${keys.map(({ east }) => east)}::text[],
  ${keys.map(({ entry, year }) => (countsWithinYear(entry) ? `${year}-01-01` : '-infinity'))}::date[],
  ${keys.map(({ asOf }) => asOf)}::date[],
  ${keys.map(({ knownAt }) => knownAt ?? 'infinity')}::timestamptz[]
) with ordinality as key(indicator, region, partner, since, as_of, known_at, n)
cross join lateral (
  select ${COLUMNS} from difference_explanation e
  where e.indicator = key.indicator and e.region = key.region and e.partner = key.partner
    and e.date between key.since and key.as_of and e.recorded_at <= key.known_at
  order by e.id desc
  limit ${MOST}
) found
order by key.n, found.id::bigint desc`;

const byIds = (ids: readonly string[]): Statement => statement('ledger.explanations-by-ids')`
select ${COLUMNS} from difference_explanation where id = any(${ids}::bigint[])`;

export interface ExplanationLoaders {
  /** Of rows of progress, what was put on record last first. */
  ofRow: DataLoader<DecodedKey, Explanation[], string>;
  byId: DataLoader<string, Explanation>;
}

/** Any number of rows by one statement each. */
export const createExplanationLoaders = (run: Run): ExplanationLoaders => ({
  ofRow: new DataLoader<DecodedKey, Explanation[], string>(
    async (keys) => {
      const found = await run<ExplanationRow & { n: number }>(ofRows(keys));
      const lists = keys.map((): Explanation[] => []);
      for (const { n, ...row } of found) lists[n]?.push(toExplanation(row));
      return lists;
    },
    { cacheKeyFn: encodeProgressId },
  ),
  byId: new DataLoader(async (ids) => {
    const found = new Map((await run<ExplanationRow>(byIds(ids))).map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = found.get(id);
      return row ? toExplanation(row) : new Error(`no explanation ${id}`);
    });
  }),
});

function toExplanation(row: ExplanationRow): Explanation {
  const entry = indicator(row.indicator);
  const amount = (value: string): string => formatAmount(value, entry?.unit ?? 'COUNT');
  return {
    scope: { region: row.region, partner: row.partner },
    // Each ledger counts its explanations by itself.
    id: `${entry?.subgraph ?? ''}:D${row.id}`,
    side: row.side,
    reason: row.reason,
    date: row.date,
    west: amount(row.west),
    east: amount(row.east),
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
}
