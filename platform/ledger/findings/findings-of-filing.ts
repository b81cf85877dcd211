import type { Run } from '../../database/run';
import { createActualLoader } from '../actuals';
import { checkRates } from '../check-rates';
import type { Filing } from '../file-statements';
import type { StatementDraft } from '../statement-draft';
import { findImplausible } from './find-implausible';
import type { Finding } from './finding';

/**
 * Everything that is found of a filing once its new statements are recorded, in the same transaction, by row. `correction` is what the door calls the
 * reason of a correction. Rows that were on record already are told of only where they are not what is in force.
 */
export async function findingsOfFiling(
  run: Run,
  filing: Filing,
  {
    drafts,
    ids,
    correction,
  }: { drafts: readonly StatementDraft[]; ids: readonly string[]; correction: string },
): Promise<Finding[]> {
  const { fresh } = filing;
  return [
    ...filing.findings,
    ...leftOut(filing, drafts, correction),
    ...fresh.flatMap(notExact),
    ...(await rates(run, fresh)),
    ...(await findImplausible(run, fresh, ids)),
  ].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

function leftOut({ superseded }: Filing, drafts: readonly StatementDraft[], correction: string): Finding[] {
  const byRow = new Map(drafts.map((draft) => [draft.row, draft]));
  return superseded.map(({ row, inForce, withdrawn }): Finding => {
    const { total = '', indicator = null } = byRow.get(row) ?? {};
    const about = { row, indicator, other: null };
    return withdrawn
      ? { ...about, code: 'WITHDRAWN', says: [total, withdrawn.on, withdrawn.because, correction] }
      : { ...about, code: 'SUPERSEDED', says: [total, inForce ?? '', correction] };
  });
}

function notExact({ row, indicator, qualifier, given, total }: StatementDraft): Finding[] {
  if (qualifier == null || !given) return [];
  const found = `${qualifier}：${given.value}${given.unit}`;
  return [{ code: 'QUALIFIED', row, indicator, says: [found, total], other: null }];
}

/** Rates that their parts do not come to, those of the same filing among them. Whoever holds the write lock waits for no other writer. */
async function rates(run: Run, fresh: readonly StatementDraft[]): Promise<Finding[]> {
  const actual = createActualLoader(run, () => Promise.resolve());
  return (await checkRates(actual, fresh)).map(({ row, indicator, stated, computed }) => ({
    code: 'STATED_RATE',
    row,
    indicator,
    says: computed === null ? [stated] : [stated, computed],
    other: null,
  }));
}
