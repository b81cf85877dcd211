import type { Run } from '../../database/run';
import { statement, type Statement } from '../../database/sql';
import type { FilingStamp, StatementDraft } from '../statement-draft';
import type { Finding } from './finding';

/** What a finding is about; without a total where that is withdrawn. */
export type FindingSubject = Pick<StatementDraft, 'indicator' | 'side' | 'region' | 'partner' | 'date'> & {
  total: string | null;
};

export interface FoundOf {
  subject: FindingSubject;
  finding: Finding;
}

const insert = (rows: readonly FoundOf[], { at, by }: FilingStamp): Statement => statement('findings.record')`
insert into finding (code, row, indicator, side, region, partner, date, total, other, says, recorded_at, recorded_by)
select code, row, indicator, side, region, partner, date, total, other, says, ${at}::timestamptz, ${by}::text
from rows from (
  jsonb_to_recordset(${JSON.stringify(rows.map(toRow))}::jsonb) as (code text, row int, indicator text, side text, region text,
    partner text, date date, total numeric, other json, says text[])
) with ordinality as found(code, row, indicator, side, region, partner, date, total, other, says, place)
order by place
returning id::text as id`;

const toRow = ({ subject, finding: { code, row, other, says } }: FoundOf): object => ({
  code,
  row,
  indicator: subject.indicator,
  side: subject.side,
  region: subject.region,
  partner: subject.partner,
  date: subject.date,
  total: subject.total,
  other,
  says,
});

const CHUNK = 20_000;

/** Keeps what was found of a filing, in its transaction and with its moment. Gives the ids. */
export async function recordFindings(
  run: Run,
  found: readonly FoundOf[],
  stamp: FilingStamp,
): Promise<string[]> {
  const ids: string[] = [];
  for (let start = 0; start < found.length; start += CHUNK) {
    const written = await run<{ id: string }>(insert(found.slice(start, start + CHUNK), stamp));
    ids.push(...written.map(({ id }) => id));
  }
  return ids;
}

/** Findings beside the drafts that they are about, by row; those of no draft are told and not kept. */
export function aboutDrafts(findings: readonly Finding[], drafts: readonly StatementDraft[]): FoundOf[] {
  const byRow = new Map(drafts.map((draft) => [draft.row, draft]));
  return findings.flatMap((finding) => {
    const subject = finding.row === null ? undefined : byRow.get(finding.row);
    return subject ? [{ subject, finding }] : [];
  });
}
