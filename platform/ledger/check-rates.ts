import { indicator } from '../catalogue';
import { encodeProgressId, requireKey } from '../progress-id';
import type { ActualLoader } from './actuals';
import { agrees, compareDecimals, rate } from './ratio';
import type { StatementDraft } from './statement-draft';

/** A rate that was stated, and what its numerator and denominator come to; null for a denominator of 0. */
export interface RateFinding {
  row: number;
  indicator: string;
  stated: string;
  computed: string | null;
}

/** Of rates that were stated themselves those that their parts, where both are known, do not come to. The parts are what counts. */
export async function checkRates(
  actual: ActualLoader,
  drafts: readonly StatementDraft[],
): Promise<RateFinding[]> {
  const partOf = async (code: string | null, { side, region, partner, date }: StatementDraft) => {
    const key = { indicator: code ?? '', west: region, east: partner, asOf: date, knownAt: null };
    const id = encodeProgressId({ ...key, year: Number(date.slice(0, 4)) });
    return (await actual.load({ key: requireKey(id), book: side, partners: null })).actual;
  };
  const findings = await Promise.all(
    drafts.map(async (draft): Promise<RateFinding[]> => {
      const entry = indicator(draft.indicator);
      if (entry?.aggregation !== 'RATIO') return [];
      const [numerator, denominator] = await Promise.all([
        partOf(entry.numerator, draft),
        partOf(entry.denominator, draft),
      ]);
      if (numerator === null || denominator === null) return [];
      const stated = asPrinted(draft);
      if (agrees(stated, numerator, denominator, entry.unit)) return [];
      return [
        { row: draft.row, indicator: entry.code, stated, computed: rate(numerator, denominator, entry.unit) },
      ];
    }),
  );
  return findings.flat();
}

/** With the decimals that are printed, as 70.40 says more than 70.4; of 万元 and the like in the stored unit. */
const asPrinted = ({ given, total }: StatementDraft): string =>
  given && compareDecimals(given.value, total) === 0 ? given.value : total;
