import { indicator } from '../../catalogue';
import type { Run } from '../../database/run';
import type { IndicatorCode } from '../../indicator-codes';
import { compareDecimals } from '../ratio';
import type { StatementDraft } from '../statement-draft';
import type { Finding, FindingCode } from './finding';
import { insideAndAbove } from './inside-sql';
import { BY_INDEX, copied, partsOverWhole, unlikeUsual } from './plausibility-sql';

interface Found {
  statement: string;
  code: FindingCode;
  says: string[];
  other_statement: string | null;
  other_indicator: string | null;
  other_region: string | null;
  other_partner: string | null;
  other_date: string | null;
  other_total: string | null;
}

/**
 * What is worth a look in statements that were just recorded, in the same transaction: `ids` are theirs, in the order of the drafts.
 * Whoever records holds the write lock, so nobody else's come between.
 */
export async function findImplausible(
  run: Run,
  drafts: readonly StatementDraft[],
  ids: readonly string[],
): Promise<Finding[]> {
  const [first] = ids;
  if (first === undefined) return [];
  const places = new Map(ids.map((id, i) => [id, drafts[i]]));
  const rules = [partsOverWhole, insideAndAbove, unlikeUsual, copied];
  const found: Found[] = [];
  await run(BY_INDEX);
  for (const rule of rules) found.push(...(await run<Found>(rule(first))));
  return [
    ...drafts.flatMap(rateOver100),
    ...found.flatMap((one): Finding[] => {
      const draft = places.get(one.statement);
      return draft ? [toFinding(one, draft, places)] : [];
    }),
  ];
}

function toFinding(
  found: Found,
  { row, indicator: code }: StatementDraft,
  places: ReadonlyMap<string, StatementDraft | undefined>,
): Finding {
  const { other_statement: other } = found;
  const of = found.other_indicator ?? code;
  return {
    code: found.code,
    row,
    indicator: code,
    says: found.says,
    other:
      other === null
        ? null
        : {
            row: places.get(other)?.row ?? null,
            ...(of !== code && { indicator: of }),
            region: found.other_region ?? '',
            partner: found.other_partner ?? '',
            date: found.other_date ?? '',
            total: found.other_total ?? '',
          },
  };
}

/** Rates that may well be over 100: what was bought to what was reserved, what was paid to what was due. */
export const MAY_BE_OVER_100: readonly string[] = [
  'CA_PURCHASE_RATE',
  'DE_MATCHING_RATE',
] satisfies IndicatorCode[];

function rateOver100({ row, indicator: code, total }: StatementDraft): Finding[] {
  const entry = indicator(code);
  const isBounded =
    entry?.aggregation === 'RATIO' && entry.unit === 'PERCENT' && !MAY_BE_OVER_100.includes(code);
  return isBounded && compareDecimals(total, '100') > 0
    ? [{ code: 'RATE_OVER_100', row, indicator: code, says: [], other: null }]
    : [];
}
